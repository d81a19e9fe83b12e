"""What the arrays of a program hold: `Array`, and `Memory`, which keeps them within a limit.

Not the variables: their number is that of the program's text, and each has `limits.STRING`.
"""

from __future__ import annotations

from weakref import ref

from emulator.text.awk import limits
from emulator.text.awk.errors import LimitPassed
from emulator.text.awk.values import UNSET, Value

#: Bytes that an element takes beside its subscript and its text, about.
ELEMENT = 200


class Memory:
    """The bytes that the arrays of one run take, about.

    Each element that comes is added; what went is found out only when the sum passes what
    is allowed, by counting what is there. So a program may hold `limits.ARRAYS` and
    half as much again before it is told.
    """

    def __init__(self) -> None:
        self.taken = 0
        self.allowed = limits.ARRAYS
        self.arrays: list[ref[Array]] = []

    def array(self) -> Array:
        """A new array."""
        made = Array(self)
        self.arrays.append(ref(made))
        self.grow(ELEMENT)
        return made

    def grow(self, size: int) -> None:
        """So many bytes more. Raises LimitPassed."""
        self.taken += size
        if self.taken > self.allowed:
            self.count()

    def count(self) -> None:
        """Count what there is. Raises LimitPassed."""
        self.arrays = [held for held in self.arrays if held() is not None]
        self.taken = 0
        for held in self.arrays:
            array = held()
            if array is not None:
                self.taken += ELEMENT * (len(array) + 1) + sum(map(len, array))
                self.taken += sum(len(v) for v in array.values() if v.__class__ is not float)
        if self.taken > limits.ARRAYS:
            raise LimitPassed("ARRAYS", limits.ARRAYS)
        self.allowed = max(limits.ARRAYS, self.taken + limits.ARRAYS // 2)


class Array(dict[str, Value]):
    """An array of awk: an element is there as soon as it is asked for."""

    __slots__ = ("__weakref__", "memory")

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self.memory = memory

    def __missing__(self, key: str) -> Value:
        self[str(key)] = UNSET
        self.memory.grow(ELEMENT + len(key))
        return UNSET


def put(array: Array, key: str, value: Value) -> Value:
    """Assign to an element. Raises LimitPassed."""
    if value.__class__ is not float:
        array.memory.grow(ELEMENT + len(key) + len(value))
    elif key not in array:
        array.memory.grow(ELEMENT + len(key))
    array[key] = value
    return value
