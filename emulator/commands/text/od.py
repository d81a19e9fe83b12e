"""od: show files byte by byte. Source: IBM's od page; the layout is that of POSIX systems."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.commands.text._dumping import OLD, Drawer, kind, kinds, line_width
from emulator.kernel.inputs import Filter, natural
from emulator.kernel.process import Process
from emulator.messages.tools import BAD_OFFSET, BAD_TYPE, BAD_WIDTH, PAST_END
from emulator.options import Command, UsageError, attached, flag, operands, option, repeated

_OFFSET = re.compile(r"\+?(0?x[0-9a-fA-F]{1,12}|[0-9]{1,15})(\.?)([bB]?)")
_FORMS = {"o": "{:07o}", "d": "{:07d}", "x": "{:07x}", "n": ""}
_UNITS = {"": 1, ".": 1, "b": 512, "B": 1024, "k": 1024, "m": 1 << 20}


def _count(text: str) -> int:
    """A number as in C, with a unit."""
    found = re.fullmatch(r"(0[xX][0-9a-fA-F]{1,12}|[0-9]{1,15})([bkm]?)", text)
    if found is None:
        raise ValueError(text)
    digits, unit = found.groups()
    base = 16 if digits[:2] in ("0x", "0X") else 8 if digits[0] == "0" else 10
    return int(digits, base) * _UNITS[unit]


class Od(Filter):
    """od [-v] [-A AddressBase] [-N Count] [-j Skip] [-t TypeString ...] [File ...]
    od [-abcCdDefFhHiIlLoOpPsvxX] [-S[N]] [-w[N]] [File] [[+]Offset[.][b|B] [[+]Label[.][b|B]]]

    Shows what is in files, as octal numbers of two bytes where no other type is asked for.
    Several types go below each other. Lines that are the same as the one before show as an
    asterisk. Power is big-endian: the first byte of a number is its highest.
    """

    everything: bool = flag("v", "Show lines that repeat, too.")
    base: str = option("A", "Addresses in d (decimal), o (octal), x (hexadecimal), n (none).")
    count: int | None = option("N", "Show no more than so many bytes.", _count)
    skip: int | None = option("j", "Leave out so many bytes; b, k, m are units.", _count)
    types: list[str] = repeated("t", "The types: a, c, d, f, o, u, x, with a size.")
    names: bool = flag("a", "Characters by name.")
    octets: bool = flag("b", "Bytes in octal.")
    characters: bool = flag("c", "Characters, with escapes.")
    extended: bool = flag("C", "As -c; characters beyond ASCII as they are.")
    short_unsigned: bool = flag("d", "Two bytes, decimal without sign.")
    long_unsigned: bool = flag("D", "Four bytes, decimal without sign.")
    double_too: bool = flag("e", "Eight bytes, floating point.")
    float_: bool = flag("f", "Four bytes, floating point.")
    double: bool = flag("F", "Eight bytes, floating point.")
    short_hex_too: bool = flag("h", "Two bytes, hexadecimal.")
    long_hex_too: bool = flag("H", "Four bytes, hexadecimal.")
    short: bool = flag("i", "Two bytes, decimal with a sign.")
    long_too: bool = flag("I", "Four bytes, decimal with a sign.")
    long: bool = flag("l", "Four bytes, decimal with a sign.")
    long_three: bool = flag("L", "Four bytes, decimal with a sign.")
    short_octal: bool = flag("o", "Two bytes, octal.")
    long_octal: bool = flag("O", "Four bytes, octal.")
    even: bool = flag("p", "With -a: parity is not shown here.")
    odd: bool = flag("P", "With -a: parity is not shown here.")
    short_too: bool = flag("s", "Two bytes, decimal with a sign.")
    short_hex: bool = flag("x", "Two bytes, hexadecimal.")
    long_hex: bool = flag("X", "Four bytes, hexadecimal.")
    strings: str | None = attached("S", "Strings of so many characters (3) that a NUL ends.")
    wide: str | None = attached("w", "Bytes a line: 16, with a bare -w 32.")
    files: list[str] = operands("File", "The files; in the old form one, and an offset.")
    portion = 4_096
    anywhere = True
    order: list[str]  # the types in the order given; those of -t begin with a minus
    examples = (
        ("Show characters and hexadecimal numbers", "od -xc /etc/motd"),
        ("Show 16 bytes from the 512th on", "od -A x -t x1 -j 1b -N 16 /unix"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Remember the order of the types."""
        self = super().parse(arguments)
        assert isinstance(self, Od)
        order: list[str] = []
        index = 0
        while index < len(arguments) - len(self.files):
            word = arguments[index]
            index += 1
            for position, letter in enumerate(word[1:], 2):
                if letter in "AjNtSw":
                    value = word[position:]
                    if not value and letter in "AjNt":
                        value = arguments[index]
                        index += 1
                    if letter == "t":
                        order.append("-" + value)
                    break
                if letter in OLD:
                    order.append(letter)
        self.order = order
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Settle types, width and offset, then read."""
        try:
            self.least = natural(self.strings or "3") if self.strings is not None else 0
            wide = natural(self.wide or "32") if self.wide is not None else None
        except ValueError:
            raise UsageError("", "-w") from None
        if (self.base or "o") not in _FORMS:
            raise UsageError("", "-A")
        chosen = []
        for word in self.order or ["o"]:
            try:
                chosen += kinds(word[1:]) if word[0] == "-" else [kind(*OLD[word])]
            except (KeyError, ValueError):
                proc.fail(BAD_TYPE, value=word[1:])
        try:
            self.drawer = Drawer(chosen, line_width(chosen, wide))
        except ValueError:
            proc.fail(BAD_WIDTH, value=wide)
        self.form = _FORMS[self.base or "o"]
        self.at = self.to_skip = self.skip or 0
        self.label: int | None = None
        newer = self.types or any(x is not None for x in (self.base, self.count, self.skip))
        if not newer:
            self._old_offset(proc)
        self.left = self.count
        self.rest = b""
        self.last: bytes | None = None
        self.starred = False
        self.opened = False
        return self.go(proc, self.files)

    def _old_offset(self, proc: Process) -> None:
        """`od file +100 +0`: where to begin, and what the addresses shall say."""
        first = next((i for i, name in enumerate(self.files) if name[:1] == "+"), None)
        if first is None and len(self.files) > 1 and _OFFSET.fullmatch(self.files[1]):
            first = 1
        if first is None:
            return
        values = []
        for word in self.files[first:]:
            found = _OFFSET.fullmatch(word)
            if found is None:
                proc.fail(BAD_OFFSET, value=word)
            digits, dot, unit = found.groups()
            base = 16 if "x" in digits else 10 if dot else 8
            try:
                values.append(int(digits.partition("x")[2] or digits, base) * _UNITS[unit])
            except ValueError:
                proc.fail(BAD_OFFSET, value=word)
        if len(values) > 2 or first > 1:
            raise UsageError("", self.files[-1])
        self.at = self.to_skip = values[0]
        self.label = values[1] - values[0] if len(values) == 2 else None
        self.form = (
            "{:07x}"
            if "x" in self.files[first]
            else ("{:07d}" if "." in self.files[first] else "{:07o}")
        )
        self.files = self.files[:first]

    def begin(self, proc: Process, name: str) -> None:
        """There is an input."""
        self.opened = True

    def take(self, proc: Process, text: str) -> bool:
        """Show the whole lines there are."""
        data = text.encode("latin-1")
        if self.to_skip:
            gone = min(self.to_skip, len(data))
            self.to_skip -= gone
            data = data[gone:]
        if self.left is not None:
            data = data[: self.left]
            self.left -= len(data)
            self.enough = not self.left
        data = self.rest + data
        whole = 0
        if not self.least:
            width = self.drawer.width
            whole = len(data) // width * width
            out: list[str] = []
            for start in range(0, whole, width):
                self._show(data[start : start + width], out)
            proc.print(*out)
        self.rest = data[whole:]
        return not self.enough

    def finish(self, proc: Process) -> None:
        """Show the rest and where the end is."""
        if not self.opened:
            return
        if self.to_skip:
            proc.fail(PAST_END)
        out: list[str] = []
        if self.least:
            for found in re.finditer(rb"([ -~\t-\r]{%d,})\0" % self.least, self.rest):
                shown = "".join(map(_visible, found[1]))
                out.append(f"{self._address(self.at + found.start())} {shown}".lstrip())
            proc.print(*out)
            return
        if self.rest:
            self._show(self.rest, out)
        if self.form:
            out.append(self._address(self.at))
        proc.print(*out)

    def _show(self, block: bytes, out: list[str]) -> None:
        if block == self.last and not self.everything and len(block) == self.drawer.width:
            if not self.starred:
                out.append("*")
            self.starred = True
        else:
            lines = self.drawer.draw(block)
            address = self._address(self.at)
            out.append(address + lines[0])
            out += [" " * len(address) + line for line in lines[1:]]
            self.starred = False
            self.last = block
        self.at += len(block)

    def _address(self, at: int) -> str:
        text = self.form.format(at)
        return text if self.label is None else f"{text} ({self.form.format(at + self.label)})"


def _visible(code: int) -> str:
    return {7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}.get(
        code, chr(code)
    )
