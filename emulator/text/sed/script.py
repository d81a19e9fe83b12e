"""The language of sed: text in, a flat list of instructions out.

`read` gives a `Script`. It opens no files: `w` files are named in `Script.outputs`, for
the command to open. Source: POSIX, "sed"; IBM's sed page (labels of eight characters).
"""

from __future__ import annotations

from emulator.text import regular
from emulator.text.regular import SED, BadPattern, Regular
from emulator.text.sed.nodes import Address, BadScript, Instruction, Script, Substitution
from emulator.text.sed.texts import bracket_end, characters_of, pieces_of

#: Longest label AIX takes.
LABEL_LIMIT = 8
#: Longest script and deepest nesting: guards of the emulator's, not AIX's.
SCRIPT_LIMIT = 1_000_000
DEPTH_LIMIT = 100

_BLANKS = " \t"
_MOST = {"=": 1, "a": 1, "i": 1, "q": 1, "r": 1, ":": 0, "}": 0}
_PLAIN = "=dDgGhHlnNpPqx"


def read(text: str) -> Script:
    """Read a script. Raises BadScript."""
    if len(text) > SCRIPT_LIMIT:
        raise BadScript("length")
    return _Reader(text).script()


class _Reader:
    """A script being read: the text, and how far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.start = 0
        self.outputs: list[str] = []

    def script(self) -> Script:
        quiet = self.text == "#n" or self.text.startswith("#n\n")
        found: list[Instruction] = []
        labels: dict[str, int] = {}
        opened: list[int] = []
        while True:
            self._skip(" \t\n;")
            if self.at >= len(self.text):
                break
            self.start = self.at
            if self._peek() == "#":
                self._line()
                continue
            one = self._instruction()
            if one.name == "{":
                opened.append(len(found))
                if len(opened) > DEPTH_LIMIT:
                    raise BadScript("depth")
            elif one.name == "}":
                if not opened:
                    raise self._bad()
                begin = opened.pop()
                found[begin] = found[begin]._replace(target=len(found))
                continue
            elif one.name == ":":
                if one.text in labels:
                    raise BadScript("twice", one.text)
                labels[one.text] = len(found)
                continue
            found.append(one)
        if opened:
            raise BadScript("brace")
        for index, one in enumerate(found):
            if one.name in "bt":
                if one.text and one.text not in labels:
                    raise BadScript("label", one.text)
                target = labels[one.text] if one.text else len(found)
                found[index] = one._replace(target=target)
        return Script(found, quiet, self.outputs)

    # --- the text ------------------------------------------------------------------------

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _skip(self, chars: str) -> None:
        while self.at < len(self.text) and self.text[self.at] in chars:
            self.at += 1

    def _line(self) -> str:
        """What is left of the line; goes past its newline."""
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        line, self.at = self.text[self.at : end], end + 1
        return line

    def _bad(self, pattern: str = "") -> BadScript:
        end = self.text.find("\n", self.at)
        function = self.text[self.start : end if end >= 0 else len(self.text)]
        return BadScript("function", function, pattern)

    def _number(self) -> int:
        begin = self.at
        self._skip("0123456789")
        if self.at - begin > 15:
            raise self._bad()
        return int(self.text[begin : self.at])

    # --- instructions --------------------------------------------------------------------

    def _instruction(self) -> Instruction:
        first = self._address()
        second = None
        if first is not None:
            self._skip(_BLANKS)
            if self._peek() == ",":
                self.at += 1
                self._skip(_BLANKS)
                second = self._address()
                if second is None:
                    raise self._bad()
        self._skip(_BLANKS)
        negated = self._peek() == "!"
        if negated:
            self._skip("! \t")
        name = self._peek()
        self.at += 1
        if not name or name not in _PLAIN + "{}:abcirstwy":
            raise self._bad()
        count = (first is not None) + (second is not None)
        if count > _MOST.get(name, 2) or (negated and name in ":}"):
            raise self._bad()
        one = Instruction(name, first, second, negated)
        if name in _PLAIN or name == "}":
            self._ended()
            return one
        if name == "{":
            return one
        if name in ":bt":
            self._skip(_BLANKS)
            label = self._line().rstrip(_BLANKS)
            if len(label) > LABEL_LIMIT:
                raise BadScript("long", label)
            if name == ":" and not label:
                raise self._bad()
            return one._replace(text=label)
        if name in "aic":
            return one._replace(text=self._lines())
        if name in "rw":
            return one._replace(text=self._file(name == "w"))
        return self._substitute(one) if name == "s" else self._transform(one)

    def _ended(self) -> None:
        """Nothing but the end of the function may follow."""
        self._skip(_BLANKS)
        if self._peek() not in ("", "\n", ";", "}", "#"):
            raise self._bad()

    def _address(self) -> Address | None:
        char = self._peek()
        if char and char in "0123456789":
            number = self._number()
            if not number:
                raise self._bad()
            return Address(number)
        if char == "$":
            self.at += 1
            return Address(last=True)
        if char == "\\":
            self.at += 1
            char = self._peek()
        elif char != "/":
            return None
        return Address(expression=self._compiled(self._delimited(char, True), 0))

    def _compiled(self, text: str, groups: int) -> Regular | None:
        """The expression, None for the empty one; it must have so many groups."""
        if not text:
            return None
        try:
            found = regular.compile(text, SED)
        except BadPattern as error:
            raise self._bad(error.reason) from None
        if found.groups < groups:
            raise self._bad("reference")
        return found

    def _delimited(self, delimiter: str, expression: bool) -> str:
        r"""The text between the delimiter here and the next; `\` and it stand for it."""
        if delimiter in ("", "\n", "\\"):
            raise self._bad()
        self.at += 1
        out: list[str] = []
        text = self.text
        while True:
            char = self._peek()
            if not char or (char == "\n" and expression):
                raise self._bad()
            self.at += 1
            if char == delimiter:
                return "".join(out)
            if char == "\\":
                after = self._peek()
                if not after:
                    raise self._bad()
                self.at += 1
                literal = after == delimiter and not (expression and after in "(){}123456789")
                if literal and expression and after in ".*[]^$":
                    # An escaped delimiter is the plain character.
                    out.append(f"[{after}]" if after != "^" else "\\^")
                elif literal and (expression or after != "&"):
                    out.append(after)
                else:
                    out.append("\\" + after)
            elif char == "[" and expression:
                end = bracket_end(text, self.at)
                out.append(text[self.at - 1 : end])
                self.at = end
            else:
                out.append(char)

    def _lines(self) -> str:
        """The text of a, i and c: lines that end in a backslash go on."""
        self._skip(_BLANKS)
        if not self.text.startswith("\\\n", self.at):
            raise self._bad()
        self.at += 2
        out: list[str] = []
        while self.at < len(self.text):
            char = self._peek()
            self.at += 1
            if char == "\\":
                out.append(self._peek())
                self.at += 1
            elif char == "\n":
                break
            else:
                out.append(char)
        if not out:
            raise self._bad()
        return "".join(out)

    def _file(self, written: bool) -> str:
        self._skip(_BLANKS)
        name = self._line()
        if not name:
            raise self._bad()
        if written and name not in self.outputs:
            self.outputs.append(name)
        return name

    def _substitute(self, one: Instruction) -> Instruction:
        delimiter = self._peek()
        pattern = self._delimited(delimiter, True)
        self.at -= 1
        replacement = self._delimited(delimiter, False)
        pieces = pieces_of(replacement)
        groups = max((piece for piece in pieces if isinstance(piece, int)), default=0)
        which, everywhere, printed, output = 0, False, False, ""
        while True:
            char = self._peek()
            if char == "g":
                everywhere = True
            elif char == "p":
                printed = True
            elif char and char in "123456789" and not which:
                which = self._number()
                continue
            elif char == "w":
                self.at += 1
                output = self._file(True)
                break
            else:
                self._ended()
                break
            self.at += 1
        expression = self._compiled(pattern, groups)
        made = Substitution(expression, pieces, which or 1, everywhere, printed, output)
        return one._replace(substitution=made)

    def _transform(self, one: Instruction) -> Instruction:
        delimiter = self._peek()
        before = characters_of(self._delimited(delimiter, False))
        self.at -= 1
        after = characters_of(self._delimited(delimiter, False))
        if before is None or after is None or len(before) != len(after):
            raise self._bad()
        self._ended()
        table: dict[int, str] = {}
        for char, new in zip(before, after, strict=True):
            table.setdefault(ord(char), new)
        return one._replace(table=table)
