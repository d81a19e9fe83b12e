"""The variables of one shell: values, attributes, arrays, the scopes of functions.

Not the positional parameters and not `$?` and its like: `shell.state` has them.
A scalar's value is in `values`, as is element 0 of an array; the other elements are in
`arrays`. Exported values are mirrored in the process's environment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from shell import limits
from shell.syntax.records import Record

#: Largest subscript: AIX's ksh takes 0 to 4095 (IBM's ksh page, "Parameters").
LARGEST_SUBSCRIPT = 4095


class Attributes(Record):
    """What `typeset` says of a name: letters, and the number behind some of them.

    `letters` holds of `x r i u l L R Z t H`; `number` is the width of L, R and Z or the base
    of i.
    """

    letters: str
    number: int


_NONE = Attributes("", 0)


class Unassignable(Exception):
    """A variable cannot be given a value: `name`."""

    def __init__(self, name: str) -> None:
        """Say which."""
        super().__init__(name)
        self.name = name


class ReadOnly(Unassignable):
    """It is read-only."""


class BadSubscript(Unassignable):
    """A subscript is out of range."""


class TooMuch(Unassignable):
    """The variables of the shell would hold more bytes than the limit."""


class TooMany(Unassignable):
    """The shell would have more variables than the limit."""


class _Saved(Record):
    """What a name was before a function made it its own."""

    value: str | None
    array: dict[int, str] | None
    attributes: Attributes | None


class Variables:
    """All names of a shell."""

    __slots__ = (
        "arrays",
        "attributes",
        "count",
        "environment",
        "export_all",
        "hooks",
        "owner",
        "scopes",
        "size",
        "values",
    )

    def __init__(self, environment: dict[str, str]) -> None:
        """Begin with an environment, which becomes this shell's own: it is kept up to date."""
        self.environment = environment
        self.values: dict[str, str] = dict(environment)
        self.arrays: dict[str, dict[int, str]] = {}
        self.attributes: dict[str, Attributes] = {
            name: Attributes("x", 0) for name in environment
        }
        self.scopes: list[dict[str, _Saved]] = []
        #: Bytes held, roughly; counted where it grows, so that nothing grows for ever.
        self.size = 0
        #: Names and elements there are, or a few more: what a function kept is not followed.
        self.count = len(self.values)
        #: `set -a`.
        self.export_all = False
        #: The shell, by a weak reference: subshells come and go without the collector.
        self.owner: Any = None
        #: Called with the shell and the new value (None: unset) when one of these changes.
        self.hooks: Mapping[str, Callable[[Any, str | None], None]] = {}

    def copy(self, environment: dict[str, str]) -> Variables:
        """Give a subshell's variables; hooks are left to their owner."""
        other = Variables.__new__(Variables)
        other.environment = environment
        other.values = self.values.copy()
        other.arrays = {name: array.copy() for name, array in self.arrays.items()}
        other.attributes = self.attributes.copy()
        other.scopes = self.scopes.copy()
        other.size = self.size
        other.count = self.count
        other.export_all = self.export_all
        other.owner = None
        other.hooks = {}
        return other

    # ------------------------------------------------------------------ values

    def get(self, name: str, subscript: int = 0) -> str | None:
        """Give a value; None where it is not set."""
        if subscript:
            array = self.arrays.get(name)
            return array.get(subscript) if array else None
        return self.values.get(name)

    def elements(self, name: str) -> list[tuple[int, str]]:
        """Give the elements that are set, by subscript; a scalar is element 0."""
        array = self.arrays.get(name)
        first = self.values.get(name)
        found = [] if first is None else [(0, first)]
        if array:
            found += sorted(array.items())
        return found

    def set(self, name: str, value: str, subscript: int = 0) -> None:
        """Assign.

        Raises ReadOnly, BadSubscript, TooMuch, TooMany, and what
        the shell's `arithmetic` raises.
        """
        attributes = self.attributes.get(name)
        if attributes is not None:
            value = self._formed(name, value, attributes)
        elif self.export_all:
            self.attributes[name] = Attributes("x", 0)
            attributes = self.attributes[name]
        if len(value) > 256:
            self._count(name, len(value), subscript)
        if subscript:
            if not 0 <= subscript <= LARGEST_SUBSCRIPT:
                raise BadSubscript(name)
            array = self.arrays.get(name)
            if array is None or subscript not in array:
                self._one_more(name)
                array = self.arrays.setdefault(name, {})
            array[subscript] = value
            return
        if name not in self.values:
            self._one_more(name)
        self.values[name] = value
        if attributes is not None and "x" in attributes.letters:
            self.environment[name] = value
        hook = self.hooks.get(name)
        if hook is not None:
            hook(self.owner, value)

    def _count(self, name: str, length: int, subscript: int) -> None:
        """Watch how much all variables hold; exact only now and then."""
        self.size += length - len(self.get(name, subscript) or "")
        if self.size > limits.VARIABLES:
            self.size = sum(map(len, self.values.values()))
            for array in self.arrays.values():
                self.size += sum(map(len, array.values()))
            if self.size + length > limits.VARIABLES:
                raise TooMuch(name)

    def _one_more(self, name: str) -> None:
        """Count a variable that was not set. Raises TooMany."""
        if self.count >= limits.VARIABLE_COUNT:
            self.count = len(self.values) + sum(map(len, self.arrays.values()))
            if self.count >= limits.VARIABLE_COUNT:
                raise TooMany(name)
        self.count += 1

    def _formed(self, name: str, value: str, attributes: Attributes) -> str:
        """Give a value the form its name's attributes ask for."""
        letters, number = attributes.letters, attributes.number
        if letters == "x":
            return value
        if "r" in letters:
            raise ReadOnly(name)
        if "i" in letters:
            from shell.arithmetic import in_base

            return in_base(self.owner.arithmetic(value), number or 10)
        if "u" in letters:
            value = _upper(value)
        elif "l" in letters:
            value = _lower(value)
        if not number and ("R" in letters or "Z" in letters or "L" in letters):
            # Without a width, the first value's length is it.
            number = len(value)
            self.attributes[name] = Attributes(letters, number)
        if "R" in letters or ("Z" in letters and "L" not in letters):
            width = number or len(value)
            if "Z" in letters:
                value = value.lstrip(" \t")
                if value[:1].isdigit():
                    return value[-width:].rjust(width, "0") if width else ""
            value = value.rstrip(" \t")
            return value[-width:].rjust(width) if width else ""
        if "L" in letters:
            value = value.lstrip(" \t")
            if "Z" in letters:
                value = value.lstrip("0")
            width = number or len(value)
            return value[:width].ljust(width)
        return value

    def unset(self, name: str, subscript: int | None = None) -> bool:
        """Take away a variable, or one element; False where it was not set.

        Raises ReadOnly.
        """
        attributes = self.attributes.get(name)
        if attributes is not None and "r" in attributes.letters:
            raise ReadOnly(name)
        if subscript:
            array = self.arrays.get(name)
            if array is None or array.pop(subscript, None) is None:
                return False
            self.count -= 1
            return True
        known = self.values.pop(name, None) is not None
        self.count -= known
        self.environment.pop(name, None)
        if subscript is None:
            array = self.arrays.pop(name, None)
            if array is not None:
                self.count -= len(array)
                known = True
            known = self.attributes.pop(name, None) is not None or known
        hook = self.hooks.get(name)
        if hook is not None:
            hook(self.owner, None)
        return known

    def set_array(self, name: str, values: list[str], keep: bool = False) -> None:
        """Assign elements 0, 1, …; the others go unless `keep` (`set +A`). Raises as `set`."""
        if len(values) > LARGEST_SUBSCRIPT + 1:
            raise BadSubscript(name)
        if not keep:
            attributes = self.attributes.get(name)
            self.unset(name)
            if attributes is not None:
                self.attributes[name] = attributes
        for subscript, value in enumerate(values):
            self.set(name, value, subscript)

    # ------------------------------------------------------------------ attributes

    def letters(self, name: str) -> str:
        """Give the attributes of a name, as letters of `typeset`."""
        attributes = self.attributes.get(name)
        return attributes.letters if attributes is not None else ""

    def change(self, name: str, added: str, removed: str, number: int) -> None:
        """Add and take attributes; the value gets its new form. Raises as `set`."""
        old = self.attributes.get(name, _NONE)
        if removed and "r" in old.letters:
            raise ReadOnly(name)
        letters = "".join([letter for letter in old.letters if letter not in removed])
        for letter in added:
            letters = "".join([one for one in letters if one not in _EXCLUDING.get(letter, "")])
            if letter not in letters:
                letters += letter
        number = number or (old.number if set(letters) & set("LRZi") else 0)
        if letters:
            self.attributes[name] = Attributes(letters.replace("r", ""), number)
        else:
            self.attributes.pop(name, None)
        if added.strip("xr") or removed.strip("xr"):
            for subscript, text in self.elements(name):
                self.set(name, text, subscript)
        if letters:
            self.attributes[name] = Attributes(letters, number)
        value = self.values.get(name)
        if "x" in letters:
            if value is not None:
                self.environment[name] = value
        else:
            self.environment.pop(name, None)

    # ------------------------------------------------------------------ scopes

    def push(self) -> None:
        """Enter a function."""
        self.scopes.append({})

    def own(self, name: str) -> None:
        """Make a name the innermost function's own, unset; nothing outside a function.

        Raises ReadOnly.
        """
        if not self.scopes or name in self.scopes[-1]:
            return
        attributes = self.attributes.get(name)
        if attributes is not None and "r" in attributes.letters:
            raise ReadOnly(name)
        saved = _Saved(self.values.get(name), self.arrays.get(name), attributes)
        # Scopes are shared with subshells: never changed in place.
        self.scopes[-1] = {**self.scopes[-1], name: saved}
        self.arrays.pop(name, None)
        self.attributes.pop(name, None)
        self.values.pop(name, None)
        self.environment.pop(name, None)

    def pop(self) -> None:
        """Leave a function: its own names become what they were."""
        own = self.scopes.pop()
        if not own:
            return
        for name, saved in own.items():
            self.attributes.pop(name, None)
            self.arrays.pop(name, None)
            self.environment.pop(name, None)
            if saved.array is not None:
                self.arrays[name] = saved.array
            if saved.attributes is not None:
                self.attributes[name] = saved.attributes
            if saved.value is None:
                self.values.pop(name, None)
            else:
                self.values[name] = saved.value
                if saved.attributes is not None and "x" in saved.attributes.letters:
                    self.environment[name] = saved.value
            hook = self.hooks.get(name)
            if hook is not None:
                hook(self.owner, saved.value)


#: An attribute takes the place of these.
_EXCLUDING = {"u": "l", "l": "u", "L": "R", "R": "L", "Z": "i", "i": "LRZul"}

_LOWER_TABLE = {ord("A") + index: ord("a") + index for index in range(26)}
_UPPER_TABLE = {ord("a") + index: ord("A") + index for index in range(26)}


def _lower(text: str) -> str:
    return text.translate(_LOWER_TABLE)


def _upper(text: str) -> str:
    return text.translate(_UPPER_TABLE)
