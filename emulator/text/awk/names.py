"""The names a translated program sees: `namespace` makes them for one run.

Names with a prefix are the program's own: `v_` scalars, `a_` arrays, `f_` functions.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2
from typing import TYPE_CHECKING, Any

from emulator.text.awk import functions, limits
from emulator.text.awk.errors import Leave, LimitPassed, Next
from emulator.text.awk.formats import formatted
from emulator.text.awk.memory import ELEMENT, Array, Memory, put
from emulator.text.awk.order import ordered
from emulator.text.awk.records import place, regex, split
from emulator.text.awk.values import UNSET, Input, Value, arithmetic, number, numeric, true
from emulator.text.regular import Regular

if TYPE_CHECKING:
    from emulator.text.awk.runtime import Runtime


def cat(*parts: str) -> str:
    """Strings put together. Raises LimitPassed."""
    made = "".join(parts)
    if len(made) > limits.STRING:
        raise LimitPassed("STRING", limits.STRING)
    return made


def namespace(run: Runtime, name: str, words: list[str]) -> dict[str, Any]:
    """All names of a run; `name` and `words` are ARGV."""
    source = run.program.source
    names: dict[str, Any] = dict.fromkeys(source.scalars, UNSET)
    memory = Memory()
    names["Array"] = memory.array
    names.update((array, memory.array()) for array in source.arrays)
    names.update(source.regexes)
    names.update(_GIVEN)
    names.update(_bound(run))
    names.update(
        v_NR=0.0, v_FNR=0.0, v_FS=" ", v_RS="\n", v_OFS=" ", v_ORS="\n", v_SUBSEP="\x1c",
        v_CONVFMT="%.6g", v_OFMT="%.6g", v_RSTART=0.0, v_RLENGTH=-1.0, v_FILENAME="",
        v_ARGC=float(len(words) + 1),
    )  # fmt: skip
    names["a_ARGV"].update((str(at), Input(word)) for at, word in enumerate((name, *words)))
    environment = run.process.environment
    names["a_ENVIRON"].update((key, Input(value)) for key, value in environment.items())
    for key in source.scalars:
        if key.startswith("range_"):
            names[key] = False
    return names


def _compared(test: Callable[[Any, Any], bool], run: Runtime) -> Callable[[Value, Value], bool]:
    def compare(left: Value, right: Value) -> bool:
        one, two = numeric(left), numeric(right)
        if one is not None and two is not None:
            return test(one, two)
        return test(run.text(left), run.text(right))

    return compare


def _bound(run: Runtime) -> dict[str, Any]:
    text, record, names = run.text, run.record, run.names

    def do_format(format: str, values: tuple[Value, ...]) -> str:
        return formatted(format, list(values), number, text)

    def do_match(string: str, pattern: Regular) -> float:
        found = pattern.search(string)
        start = float(found.start() + 1) if found is not None else 0.0
        names["v_RSTART"] = start
        names["v_RLENGTH"] = float(found.end() - found.start()) if found is not None else -1.0
        return start

    def do_split(string: str, array: Array, separator: str | Regular | None) -> float:
        paragraphs = False
        if separator is None:
            separator = text(names["v_FS"])
            paragraphs = names["v_RS"] == ""
        parts = split(string, separator, paragraphs)
        if len(parts) > limits.PARTS:
            raise LimitPassed("PARTS", limits.PARTS)
        array.clear()
        array.update((str(at), Input(part)) for at, part in enumerate(parts, 1))
        array.memory.grow((ELEMENT + 6) * len(parts) + len(string))
        return float(len(parts))

    def substitute(pattern: Regular, by: str, string: str, every: bool) -> float:
        count, run.result = functions.substituted(pattern, by, string, every)
        return float(count)

    def do_srand(seed: float | None) -> float:
        now = float(run.process.machine.clock.seconds)
        return run.random.sow(now if seed is None else seed)

    def joined(*keys: str) -> str:
        return text(names["v_SUBSEP"]).join(keys)

    return {
        "text": text, "output": run.output, "emit": run.emit, "show": run.show,
        "record": run.joined, "turn": run.turn, "step": run.scheduler.step,
        "enter": run.enter, "leave": run.leave, "leaving": run.leaving,
        "field": record.value, "field_text": record.text, "set_field": record.assign,
        "count": record.count, "set_count": record.set_count, "joined": joined,
        "line": lambda: Input(run.got), "result": lambda: run.result,
        "read_main": run.read_main, "read_file": run.read_file,
        "read_command": run.read_command, "redirect": run.redirect, "system": run.system,
        "close": run.close, "flush": run.flush_named, "do_format": do_format,
        "do_match": do_match, "do_split": do_split, "substitute": substitute,
        "do_rand": run.random.next, "do_srand": do_srand,
        "less": _compared(lambda a, b: bool(a < b), run),
        "at_most": _compared(lambda a, b: bool(a <= b), run),
        "same": _compared(lambda a, b: bool(a == b), run),
        "other": _compared(lambda a, b: bool(a != b), run),
        "more": _compared(lambda a, b: bool(a > b), run),
        "at_least": _compared(lambda a, b: bool(a >= b), run),
    }  # fmt: skip


_GIVEN: dict[str, Any] = {
    "UNSET": UNSET, "INFINITE": functions.INFINITE, "Next": Next,
    "Leave": Leave, "num": number, "true": true, "arithmetic": arithmetic, "cat": cat,
    "put": put, "place": place, "regex": regex, "keys": ordered,
    "do_sin": functions.sine, "do_cos": functions.cosine, "do_atan2": atan2,
    "do_exp": functions.exponential, "do_log": functions.logarithm,
    "do_sqrt": functions.root, "do_int": functions.whole, "do_index": functions.index,
    "do_tolower": functions.lower, "do_toupper": functions.upper,
    "do_substr": functions.substr,
}  # fmt: skip
