"""The record at hand: `$0`, its fields and NF, each made from the other when asked for.

Not where records come from (`inputs`). `split` is also what the function of that name does.
"""

from __future__ import annotations

import re

from emulator.text.awk import limits
from emulator.text.awk.errors import Fault, LimitPassed
from emulator.text.awk.values import UNSET, Input, Text, Value, number, text_of
from emulator.text.regular import AWK, BadPattern, Regular
from emulator.text.regular import compile as compiled
from emulator.text.regular.cost import first
from emulator.text.regular.python import in_python

_BLANKS = "\v\f\r"


def regex(text: str) -> Regular:
    """A string as a regular expression. Raises Fault."""
    try:
        return compiled(str(text), AWK)
    except BadPattern as error:
        raise Fault("pattern", error.reason) from None


def split(text: str, separator: str | Regular, paragraphs: bool = False) -> list[str]:
    """The fields of a text. `paragraphs`: a newline separates too, whatever else does."""
    if separator == " ":
        # Only blanks, tabs and newlines separate; Python's split takes more for blank.
        if text.isascii() and not any(char in text for char in _BLANKS) and text.isprintable():
            return text.split()
        flat = text.replace("\t", " ").replace("\n", " ")
        return [part for part in flat.split(" ") if part]
    if not text:
        return []
    if isinstance(separator, str):
        if separator == "":
            return list(text)
        if len(separator) == 1 and separator != "\\":
            if paragraphs and separator != "\n":
                text = text.replace("\n", separator)
            return text.split(separator)
        separator = regex(f"({separator})|\n" if paragraphs else separator)
    parts: list[str] = []
    begin = at = 0
    while at < len(text):
        found = separator.search(text, at)
        if found is None:
            break
        if found.end() == found.start():
            # Nothing separates nothing; a match that is longer begins at one of these.
            ahead = beginning(separator).search(text, found.end() + 1)
            if ahead is None:
                break
            at = ahead.start()
            continue
        parts.append(text[begin : found.start()])
        begin = at = found.end()
    parts.append(text[begin:])
    return parts


def beginning(separator: Regular) -> re.Pattern[str]:
    """Any one of the characters a match that is not empty begins with."""
    return re.compile(in_python(("set", first(separator.tree)[0]), ""), re.DOTALL)


class Record:
    """`$0` and what it is made of; `names` is the namespace of the program."""

    __slots__ = ("_fields", "_paragraphs", "_separator", "_text", "names")

    def __init__(self, names: dict[str, Value]) -> None:
        self.names = names
        self._text: str | None = ""
        self._fields: list[Value] | None = []
        self._separator: Value = " "
        self._paragraphs = False

    def set(self, text: str) -> None:
        """A new `$0`; it is split when a field is asked for, by the FS of now."""
        self._text = text
        self._fields = None
        names = self.names
        self._separator = names["v_FS"]
        self._paragraphs = names["v_RS"] == ""

    def fields(self) -> list[Value]:
        """The fields."""
        if self._fields is None:
            assert self._text is not None
            separator = self.text_of(self._separator)
            self._fields = list(split(self._text, separator, self._paragraphs))
        return self._fields

    def text_of(self, value: Value) -> str:
        """A value as a string, by CONVFMT."""
        return text_of(value, text_of(self.names["v_CONVFMT"], "%.6g"))

    def text(self, index: int) -> str:
        """`$index` as a string."""
        if index == 0:
            if self._text is None:
                assert self._fields is not None
                joint = self.text_of(self.names["v_OFS"])
                self._text = joint.join([self.text_of(one) for one in self._fields])
                if len(self._text) > limits.STRING:
                    raise LimitPassed("STRING", limits.STRING)
            return self._text
        fields = self._fields if self._fields is not None else self.fields()
        if index > len(fields):
            return ""
        field = fields[index - 1]
        return field if field.__class__ is not float else self.text_of(field)

    def value(self, index: int) -> Value:
        """`$index`."""
        if index == 0:
            return Input(self.text(0))
        fields = self._fields if self._fields is not None else self.fields()
        if index > len(fields):
            return UNSET
        field = fields[index - 1]
        return Input(field) if field.__class__ is str else field

    def assign(self, index: int, value: Value) -> Value:
        """Assign to `$index`."""
        if index == 0:
            self.set(str(self.text_of(value)))
            return value
        fields = self.fields()
        if index > len(fields):
            fields.extend([""] * (index - len(fields)))
        kept = value
        if value.__class__ is not float:
            kept = Text(value) if value.__class__ is str else str(value)
        fields[index - 1] = kept
        self._text = None
        return value

    def count(self) -> float:
        """NF."""
        fields = self._fields
        return float(len(fields if fields is not None else self.fields()))

    def set_count(self, value: Value) -> Value:
        """Assign to NF: fields go, or empty ones come."""
        count = place(number(value))
        fields = self.fields()
        if count < len(fields):
            del fields[count:]
        else:
            fields.extend([""] * (count - len(fields)))
        self._text = None
        return value


def place(real: float) -> int:
    """A number as the number of a field. Raises Fault, LimitPassed."""
    if not real >= 0.0:
        raise Fault("field", text_of(real, "%.6g"))
    if real > limits.FIELDS:
        raise LimitPassed("FIELDS", limits.FIELDS)
    return int(real)
