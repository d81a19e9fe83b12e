"""Where the parser is in the text of a program: the word at hand, and what the place allows."""

from __future__ import annotations

from emulator.text.awk.errors import Wrong
from emulator.text.awk.lexer import Lexer, Token

ASSIGN = {"=": "", "+=": "+", "-=": "-", "*=": "*", "/=": "/", "%=": "%", "^=": "^"}
COMPARE = frozenset(("<", "<=", "==", "!=", ">", ">="))
#: What may begin an operand that is put behind another: no sign.
OPERAND = frozenset((
    "number", "string", "call", "builtin", "name", "$", "!", "(", "++", "--",
))  # fmt: skip
#: What may follow the `(a, b)` of print.
AFTER_LIST = ("newline", ";", "}", "over", ">", ">>", "|")
#: Fewest and most arguments of a builtin.
ARGUMENTS = {
    "length": (0, 1), "substr": (2, 3), "index": (2, 2), "split": (2, 3), "sub": (2, 3),
    "gsub": (2, 3), "match": (2, 2), "sprintf": (1, 1 << 30), "sin": (1, 1), "cos": (1, 1),
    "atan2": (2, 2), "exp": (1, 1), "log": (1, 1), "sqrt": (1, 1), "int": (1, 1),
    "rand": (0, 0), "srand": (0, 1), "tolower": (1, 1), "toupper": (1, 1),
    "system": (1, 1), "close": (1, 1), "fflush": (0, 1),
}  # fmt: skip


class Words:
    """A program being read, word by word."""

    def __init__(self, text: str) -> None:
        self.lexer = Lexer(text)
        self.token: Token = self.lexer.next()
        self.depth = 0
        self.no_in = False  # in the head of `for`: `in` is not the operator
        self.no_greater = False  # behind print: `>` is a redirection
        self.list_allowed = False  # at the beginning of print's words: `(a, b)` is a list

    def advance(self) -> Token:
        """Go to the next word; the one that was."""
        was = self.token
        self.token = self.lexer.next()
        return was

    def expect(self, kind: str) -> Token:
        """Take a word that has to stand here. Raises Wrong."""
        if self.token.kind != kind:
            raise self.wrong()
        return self.advance()

    def wrong(
        self, reason: str = "statement", token: Token | None = None, name: str = ""
    ) -> Wrong:
        """What is wrong here."""
        return self.lexer.wrong(reason, token or self.token, name)

    def newlines(self) -> None:
        """Skip newlines."""
        while self.token.kind == "newline":
            self.advance()
