"""Random words that mean something, drawn from the grammar of ksh88: the same for a seed.

Not whole scripts (`tests.shell.random_scripts`).
What ksh93 and ksh88 do differently is left out here, and has a case with `differs`.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

VALUES = [
    "", "x", "a b", " a  b ", "a:b::c", ":a:", "::", "foo.tar.gz", "/usr/local/bin", "*",
    "f*", "[ab]*", "a\\b", "it's", 'q"q', "$x", "-n", "aXbXc", "0", "7", "  ", "a*b",
    "abcabc", "?", "a\tb", "x=y", "~", "a,b c,d", "10", "-3", "!a", "#b", "\\*", "`", "AbC",
]  # fmt: skip
PATTERNS = [
    "*", "?", "a", "a*", "*b", "*.*", ".*", "*/", "/*", "[a-c]", "[!a]", "[!a-c]*", "*[bc]",
    "?(a)*", "+([a-z])", "*(a|b)", "@(a|foo)*", "!(a)", "*[0-9]", "+(?)", "??", "*X*",
    "[[:alpha:]]*", "*[[:space:]]*", "!(*b)", "@(*.tar.gz|x)", "*(?b|?c)", "\\*", "'*'",
    '"a"*', "?([!x])b", "+(a|b|c)", "[]a]*", "[a-]*", "[*]", "a\\*b",
]  # fmt: skip
NAMES = ["a", "b", "c", "d"]
INTEGERS = ["i", "j"]
BINARY = [
    "+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "<<", ">>",
    "&&", "||",
]  # fmt: skip
ASSIGNING = ["=", "+=", "-=", "&=", "|=", "^="]


#: A text, or what draws one.
Choice = str | Callable[[], str]


def quoted(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


class Words:
    """Draws words, expressions and conditions."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.depth = 0
        self.files = 0

    def pick(self, *choices: Choice) -> str:
        """One of some functions or texts; functions are called."""
        chosen = self.random.choice(choices)
        return chosen if isinstance(chosen, str) else chosen()

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    # ---------------------------------------------------------------- words

    def value(self) -> str:
        return self.random.choice(VALUES)

    def name(self) -> str:
        return self.random.choice(NAMES)

    def parameter(self, quotes: bool = False) -> str:
        """An expansion; `quotes`: it stands within double quotes."""
        if self.depth > 3:
            return f"${self.name()}"
        self.depth += 1
        try:
            return self.pick(
                *[lambda: f"${self.name()}"] * 2, lambda: f"${{{self.name()}}}",
                *[lambda: self.conditional(quotes)] * 3, *[lambda: self.trimming(quotes)] * 3,
                lambda: f"${{#{self.name()}}}", *[self.array] * 2, *[self.positional] * 3,
                *[lambda: self.substitution(quotes)] * 2, lambda: f"$(({self.arithmetic()}))",
            )  # fmt: skip
        finally:
            self.depth -= 1

    def conditional(self, quotes: bool) -> str:
        operator = self.random.choice([":-", "-", ":+", "+"])
        name = self.pick(
            self.name, "u", "u", "e", "1", "9", "arr[2]", "arr[7]", *["@", "*"] * quotes
        )
        return f"${{{name}{operator}{self.operand(quotes)}}}"

    def operand(self, quotes: bool) -> str:
        """The word behind an operator."""
        within = self.parameter
        parts: list[Choice] = ["x y", " ", "a", "*", "\\\\", "\\$z", ":", lambda: within(True)]
        if not quotes:
            parts = [
                "x y", "a", "*", self.parameter,
                lambda: quoted(self.value()),
                "\\ ", self.doubled, "f?",
            ]  # fmt: skip
        text = "".join(self.pick(*parts) for _ in range(self.random.randrange(4)))
        return text if text.strip("'\"") else "a"  # ksh93: ${u-""} is no word at all

    def trimming(self, quotes: bool) -> str:
        operator = self.random.choice(["#", "##", "%", "%%"])
        name = self.pick(self.name, self.name, self.name, "1", "arr[1]")
        pattern = self.pick(*PATTERNS, lambda: f'"${self.name()}"', lambda: f"${self.name()}")
        if quotes and ("'" in pattern or '"' in pattern):
            pattern = "*a"
        return f"${{{name}{operator}{pattern}}}"

    def array(self) -> str:
        return self.pick(
            "${arr[0]}", "${arr[1]}", "${arr[*]}", "${arr[@]}", "${#arr[*]}", "${#arr[@]}",
            "${#arr[1]}", "${arr[j-1]}", "${arr[7]}", "$arr", "${arr[$j]}",
        )  # fmt: skip

    def positional(self) -> str:
        return self.pick(
            "$1", "$2", "$3", "$9", "$#", "$?", "$*", "$@", "${*}", "${@}", "${1}", "${#1}",
        )

    def substitution(self, quotes: bool) -> str:
        command = self.pick(
            lambda: f"print -r -- {self.word()}", lambda: f"print -r {quoted(self.value())}",
            lambda: f"show {self.word()} {self.word()}",
            lambda: f"print -rn -- {quoted(self.value())}; print; print", "false", "exit 3",
            "print a; print b", lambda: f'a={self.word()}; print -r -- "$a"',
        )  # fmt: skip
        if self.chance(80) or "`" in command or "\\" in command or quotes:
            return f"$({command})"
        return f"`{command}`" if "$(" not in command else f"$({command})"

    def doubled(self) -> str:
        """A text in double quotes."""
        parts: list[Choice] = [
            "a", " b ", "'", "*", "\\\\", "\\$a", '\\"', "\\x", lambda: self.parameter(True),
            lambda: self.parameter(True), ":", "~",
        ]  # fmt: skip
        return '"' + "".join(self.pick(*parts) for _ in range(self.random.randrange(4))) + '"'

    def word(self) -> str:
        """A word with its quoting."""
        parts: list[Choice] = [
            *[self.parameter] * 5,
            *[self.doubled] * 3,
            lambda: quoted(self.value()),
            "x", "f*", "\\ ", "-a", "\\\\", "./f?", "\\*", "[fg]1", "''", ":",
        ]  # fmt: skip
        if self.depth > 3:
            return f'"${self.name()}"'
        self.depth += 1
        text = "".join(self.pick(*parts) for _ in range(self.random.choice([1, 1, 1, 2, 2, 3])))
        self.depth -= 1
        return text

    def words(self) -> str:
        return " ".join(self.word() for _ in range(self.random.choice([1, 1, 2, 3])))

    # ---------------------------------------------------------------- numbers

    def arithmetic(self) -> str:
        """An expression that divides by nothing doubtful and shifts by little."""
        if self.depth > 4 or self.chance(35):
            return self.pick(
                lambda: str(self.random.randrange(12)),
                "i", "j", "$i", "16#ff", "2#101", "8#17", "36#z", "n[1]", "n[j]", "u", "$#",
                "(i)", "1000",
            )  # fmt: skip
        self.depth += 1
        try:
            operator = self.random.choice(BINARY)
            left, right = self.arithmetic(), self.arithmetic()
            if operator in ("/", "%"):
                right = str(self.random.randrange(1, 9))
            if operator in ("<<", ">>"):
                return f"((i & 1023) {operator} {self.random.randrange(8)})"
            if operator == "*":
                left, right = f"({left}) % 1000", str(self.random.randrange(90))
            return self.pick(
                lambda: f"{left} {operator} {right}", lambda: f"({left}){operator} {right}",
                lambda: f"({left} {operator} {right})", lambda: f"!({left})",
                lambda: f"-({left})", lambda: f"~ ({left})", lambda: f"- ({left})",
                lambda: f"(i {self.random.choice(ASSIGNING)} ({left}) % 999)",
            )  # fmt: skip
        finally:
            self.depth -= 1

    # ---------------------------------------------------------------- conditions

    def condition(self) -> str:
        """A command that succeeds or fails."""
        return self.pick(
            "true", "false", lambda: f"[[ {self.test()} ]]", lambda: f"[[ {self.test()} ]]",
            lambda: f"(( {self.arithmetic()} ))", lambda: f"[ {self.old_test()} ]",
            lambda: f"test {self.old_test()}", "true", "false",
            lambda: f'let "({self.arithmetic()})"',
        )  # fmt: skip

    def test(self) -> str:
        if self.depth > 3:
            return "-n $a"
        self.depth += 1
        try:
            return self.pick(
                lambda: f"{self.text_word()} = {self.pattern_word()}",
                lambda: f"{self.text_word()} != {self.pattern_word()}",
                lambda: f"-n {self.word()}", lambda: f"-z {self.word()}",
                lambda: f"-f {self.pick('f1', 'd1', 'nope')}", lambda: f"-d {self.word()}",
                lambda: f"{self.text_word()} < {self.text_word()}",
                lambda: f"{self.text_word()} > {self.text_word()}",
                lambda: (
                    f"i -{self.pick('eq', 'ne', 'lt', 'le', 'gt', 'ge')} "
                    f"{self.random.randrange(9)}"
                ),
                lambda: f"{self.test()} && {self.test()}",
                lambda: f"{self.test()} || {self.test()}", lambda: f"! {self.test()}",
                lambda: f"( {self.test()} )", "f1 -ef ./f1", "-s f1", "-s empty", "-x d1",
                "-o noglob",
            )  # fmt: skip
        finally:
            self.depth -= 1

    def text_word(self) -> str:
        """A word that is no operator of `[[`, whatever it begins with."""
        return self.pick("x", "''", self.doubled, self.parameter) + self.word()

    def pattern_word(self) -> str:
        return self.pick(
            *PATTERNS, self.word, lambda: f"${self.name()}", lambda: f'"${self.name()}"',
            lambda: f'"${self.name()}"*',
        )  # fmt: skip

    def old_test(self) -> str:
        return self.pick(
            lambda: f'"${self.name()}" = "${self.name()}"', lambda: f'-n "${self.name()}"',
            lambda: f'"${self.name()}" != x -a -f f1',
            lambda: f'-z "${self.name()}" -o -d d1',
            lambda: f"$i -{self.pick('eq', 'ne', 'lt', 'ge')} {self.random.randrange(5)}",
            "! -f nope", r"\( -f f1 -o -f nope \) -a -d d1", lambda: f'"${self.name()}"',
        )  # fmt: skip
