"""A bc program that runs: variables, arrays, functions, and the three registers.

`write` gets what is printed; `step` and `turn` are the scheduler's, so that an endless
loop can be interrupted. Variables of functions hide others of that name while they run.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any

from emulator.text.bc import numbers
from emulator.text.bc.errors import Incomplete, Quit, Trouble
from emulator.text.bc.numbers import ONE, ZERO, Number
from emulator.text.bc.parser import Parser, Unit
from emulator.text.bc.scanner import Token, tokens
from emulator.text.bc.series import Series

#: Columns of a line of output, its newline among them.
COLUMNS = 70
#: Guards: calls within calls, digits after the point. AIX's own: elements of an array.
DEPTH_LIMIT = 250
SCALE_LIMIT = 10_000
INDEX_LIMIT = 2048
#: How much is calculated in one turn: some milliseconds' worth, in bits times bits.
WORK_LIMIT = 5_000_000_000
#: What it costs to go through one token when a program is read, in bits times bits.
READING = 1_000_000
_FUNCTIONS = {"s": 1, "c": 1, "a": 1, "l": 1, "e": 1, "j": 2}


class Runtime:
    """One run of bc. `feed` takes text line by line and runs what is complete."""

    def __init__(
        self,
        write: Callable[[str], None],
        complain: Callable[[Trouble], None],
        step: Callable[[], bool],
        turn: Callable[[], Awaitable[None]],
        library: bool,
    ) -> None:
        self.write = write
        self.complain = complain
        self.step = step
        #: What was calculated since the last turn, in bits times bits.
        self.work = 0
        self.values: dict[str, Number] = {}
        self.arrays: dict[str, dict[int, Number]] = {}
        self.registers = {"scale": 20 if library else 0, "ibase": 10, "obase": 10}
        self.library = library
        self.series = Series()
        self.functions: dict[str, tuple[Unit, Any]] = {}
        self.column = 0
        self.depth = 0
        self.held = ""
        self.names: dict[str, Any] = {
            "R": self, "step": self.due, "turn": turn, "Quit": Quit, "ZERO": ZERO, "ONE": ONE,
            "compare": numbers.compare, "negative": numbers.negative,
        }  # fmt: skip

    def due(self) -> bool:
        """Count a step; True where others shall have their turn: long numbers take time."""
        if self.work > WORK_LIMIT:
            self.work = 0
            return True
        return self.step()

    # --- running -------------------------------------------------------------------------

    async def feed(self, line: str) -> None:
        """Take a line with its newline; raises Quit."""
        self.held += line
        while self.held:
            try:
                found = tokens(self.held)
                await self._read(found)
                parser = Parser(found)
                unit = parser.unit()
                await self._read(found)
                if unit is None:
                    self.held = ""
                    return
                rest = parser.tokens[parser.at :]
                code = _compiled("\n".join(unit.lines), unit.function)
                await self._read(found)
            except Incomplete:
                return
            except Trouble as trouble:
                self.held = ""
                self.complain(trouble)
                return
            # A unit ends with a line, so nothing but a function can have more behind it.
            self.held = "" if len(rest) <= 1 else self.held[self.held.rindex("}") + 1 :]
            if unit.quits:
                raise Quit
            await self.run(unit, code)

    async def _read(self, found: list[Token]) -> None:
        """So many tokens were gone through once."""
        self.work += len(found) * READING
        await self.rest()

    async def run(self, unit: Unit, code: Any) -> None:
        """Run a line, or remember a function."""
        space = dict(self.names)
        exec(code, space)
        if unit.function:
            self.functions[unit.function] = (unit, space["unit"])
            return
        try:
            await space["unit"]()
        except Trouble as trouble:
            self.complain(trouble)

    async def call(self, name: str, given: list[Any]) -> Number:
        """Call a function."""
        known = self.functions.get(name)
        if known is None:
            plain = not any([isinstance(one, dict) for one in given])
            if plain and self.library and _FUNCTIONS.get(name) == len(given):
                return await self.library_function(name, given)
            raise Trouble("function", name)
        unit, code = known
        arrays = [parameter.endswith("[]") for parameter in unit.parameters]
        if arrays != [isinstance(one, dict) for one in given]:
            raise Trouble("parameters", name)
        if self.depth >= DEPTH_LIMIT:
            raise Trouble("deep")
        if self.due():
            await self.names["turn"]()
        hidden = [(n, self._swap(n, None)) for n in (*unit.parameters, *unit.autos)]
        for parameter, value in zip(unit.parameters, given, strict=True):
            self._swap(parameter, dict(value) if isinstance(value, dict) else value)
        self.depth += 1
        try:
            found: Number = await code()
        finally:
            self.depth -= 1
            for parameter, value in hidden:
                self._swap(parameter, value)
        return found

    async def library_function(self, name: str, given: list[Any]) -> Number:
        """Call a function of the library, in turns."""
        running = self.series.function(name, given, self.registers["scale"])
        while True:
            try:
                self.work += next(running)
            except StopIteration as end:
                found: Number = end.value
                return found
            await self.rest()

    async def rest(self) -> None:
        """Let the others have their turn where enough was calculated."""
        if self.work > WORK_LIMIT:
            self.work = 0
            await self.names["turn"]()

    def _swap(self, name: str, value: Any) -> Any:
        """Put a value (None: nothing) in a name's place; what was there."""
        table: dict[str, Any] = self.arrays if name.endswith("[]") else self.values
        before = table.pop(name[0], None)
        if value is not None:
            table[name[0]] = value
        return before

    # --- what the source calls ---------------------------------------------------------

    def number(self, text: str) -> Number:
        """A constant in the input base."""
        return _constant(text, self.registers["ibase"])

    def get(self, letter: str, index: Number | None) -> Number:
        """A variable, an element or a register."""
        if index is not None:
            return self.arrays.get(letter, {}).get(_index(index), ZERO)
        if len(letter) > 1:
            return Number(self.registers[letter])
        return self.values.get(letter, ZERO)

    def array(self, letter: str) -> dict[int, Number]:
        """An array, to be copied by the function it goes to."""
        return self.arrays.get(letter, {})

    def assign(self, letter: str, index: Number | None, sign: str, value: Number) -> Number:
        """Assign, with + or - before the `=` or without; the new value."""
        if sign:
            value = self.sum(sign, self.get(letter, index), value)
        if index is not None:
            self.arrays.setdefault(letter, {})[_index(index)] = value
        elif len(letter) > 1:
            self._register(letter, numbers.whole(value))
        else:
            self.values[letter] = value
        return value

    async def change(
        self, letter: str, index: Number | None, sign: str, value: Number
    ) -> Number:
        """Assign, with another operator before the `=`; the new value."""
        old = self.get(letter, index)
        made = self.power(old, value) if sign == "^" else self.product(sign, old, value)
        return self.assign(letter, index, "", await made)

    def _register(self, name: str, value: int) -> None:
        least, most = {"scale": (0, SCALE_LIMIT), "ibase": (2, 16), "obase": (2, 1 << 31)}[name]
        if not least <= value <= most:
            raise Trouble("register", name)
        self.registers[name] = value

    def after(self, letter: str, index: Number | None, sign: str) -> Number:
        """`a++`: the value before."""
        value = self.get(letter, index)
        self.assign(letter, index, sign, ONE)
        return value

    def sum(self, signs: str, first: Number, *others: Number) -> Number:
        """A sum from left to right."""
        for sign, other in zip(signs, others, strict=True):
            first = (numbers.add if sign == "+" else numbers.subtract)(first, other)
        return first

    async def product(self, signs: str, first: Number, *others: Number) -> Number:
        """A product from left to right."""
        scale = self.registers["scale"]
        for sign, other in zip(signs, others, strict=True):
            bits = first.digits.bit_length() + other.digits.bit_length() + 4 * scale
            if bits > 2_000:
                self.work += bits * bits
                await self.rest()
            if sign == "*":
                first = numbers.multiply(first, other, scale)
            elif sign == "/":
                first = numbers.divide(first, other, scale)
            else:
                first = numbers.modulo(first, other, scale)
        return first

    async def power(self, one: Number, two: Number) -> Number:
        """`one ^ two`."""
        scale = self.registers["scale"]
        found = numbers.power(one, two, scale)
        # What was raised may have been much longer than what is left of it.
        bits = one.digits.bit_length() * abs(numbers.whole(two)) + 4 * scale
        self.work += bits * bits
        await self.rest()
        return found

    async def sqrt_of(self, one: Number) -> Number:
        """The square root."""
        found = numbers.root(one, self.registers["scale"])
        self.work += 16 * found.digits.bit_length() ** 2
        await self.rest()
        return found

    def length_of(self, one: Number) -> Number:
        """How many digits."""
        return Number(numbers.length(one))

    def scale_of(self, one: Number) -> Number:
        """How many of them after the point."""
        return Number(one.scale)

    # --- output ----------------------------------------------------------------------------

    async def show(self, value: Number) -> None:
        """Print a number and a newline."""
        self.work += value.digits.bit_length() ** 2
        await self.rest()
        self.text(numbers.write(value, self.registers["obase"]), fold=True)
        self.write("\n")
        self.column = 0

    def text(self, text: str, fold: bool = False) -> None:
        """Print a text as it is, or a number, folded where the line is full."""
        if not fold:
            self.write(text)
            self.column = len((" " * self.column + text).rpartition("\n")[2])
            return
        while self.column + len(text) > COLUMNS - 2:
            room = max(1, COLUMNS - 2 - self.column)
            self.write(text[:room] + "\\\n")
            text = text[room:]
            self.column = 0
        self.write(text)
        self.column += len(text)


@lru_cache(maxsize=2048)
def _constant(text: str, base: int) -> Number:
    return numbers.read(text, base)


@lru_cache(maxsize=256)
def _compiled(lines: str, function: str) -> Any:
    body = "\n".join(f"    {line}" for line in lines.split("\n"))
    try:
        return compile(f"async def unit():\n{body}\n", f"<bc {function}>", "exec")
    except SyntaxError:
        # Python nests no more than 200 brackets; nothing else can be wrong with the source.
        raise Trouble("deep") from None


def _index(value: Number) -> int:
    index = numbers.whole(value)
    if not 0 <= index < INDEX_LIMIT:
        raise Trouble("index", index)
    return index
