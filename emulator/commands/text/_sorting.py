"""How sort compares: keys, fields and letters. Not a command."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from heapq import merge
from operator import itemgetter
from typing import Any, NamedTuple

_KEY = re.compile(r"(\d+)(?:\.(\d+))?([bdfinr]*)(?:,(\d+)(?:\.(\d+))?([bdfinr]*))?")
_OLD = re.compile(r"(\d+)(?:\.(\d+))?([bdfinr]*)")
_NUMBER = re.compile(r"[ \t]*(-?)(\d*)(?:\.(\d*))?")
_NOT_DICTIONARY = re.compile(r"[^A-Za-z0-9 \t]")
_NOT_PRINTABLE = re.compile(r"[^ -~]")
_KEY_OF = itemgetter(0)


class Key(NamedTuple):
    """One key: from field and character, counted from 0, to the end of the same."""

    start: tuple[int, int]
    end: tuple[int, int] | None  # field, and characters of it (0: all)
    letters: str
    start_blanks: bool
    end_blanks: bool


def read_key(text: str, letters: str) -> Key | None:
    """A key as -k writes it; `letters` are the flags it takes where it has none itself."""
    found = _KEY.fullmatch(text)
    if found is None or len(text) > 60:
        return None
    field, char, own, last, last_char, last_own = found.groups()
    start = (int(field) - 1, int(char or 1) - 1)
    if min(start) < 0 or (last is not None and int(last) < 1):
        return None
    end = None if last is None else (int(last) - 1, int(last_char or 0))
    last_own = last_own or ""
    inherited = "b" in letters and not own + last_own
    blanks = ("b" in own or inherited, "b" in last_own or inherited)
    return Key(start, end, own + last_own or letters, *blanks)


def old_key(start: str, end: str) -> str:
    """`+1.2n -3.1` as -k writes it: `2.3n,4.1`; `-3` ends with field 3."""
    first = _OLD.fullmatch(start)
    if first is None:
        return "?"
    text = f"{int(first.group(1)) + 1}.{int(first.group(2) or 0) + 1}{first.group(3)}"
    last = _OLD.fullmatch(end) if end else None
    if last is None:
        return text
    field, char = int(last.group(1)), int(last.group(2) or 0)
    return f"{text},{field + 1}.{char}{last.group(3)}" if char else (
        f"{text},{field}{last.group(3)}"
    )


#: Lines whose keys are made, and that are merged, between two turns, and the steps they are
#: worth; lines that are put in order at once.
PART, PART_STEPS = 1_000, 100
RUN = 8_000


def order(
    lines: list[str], keys: list[Key], separator: str | None, reverse: bool, unique: bool
) -> Generator[int, None, list[str]]:
    """The lines in order; where all keys are equal the whole lines decide.

    Stops where others may have their turn; gives the steps done.
    """
    tools = [(_compare(key, separator), "r" in key.letters) for key in keys]
    done = lines
    if not unique:
        done = yield from _ordered(done, None, reverse)
    for take, backwards in reversed(tools):
        done = yield from _ordered(done, take, backwards)
    if not unique:
        return done
    kept: list[str] = []
    before: list[Any] | None = None
    for number, line in enumerate(done, 1):
        values = [take(line) for take, _ in tools]
        if values != before:
            kept.append(line)
        before = values
        if not number % PART:
            yield PART_STEPS
    return kept


def _ordered(
    lines: list[str], take: Callable[[str], Any] | None, backwards: bool
) -> Generator[int, None, list[str]]:
    """The lines in the order of one key, or of themselves; equal ones stay as they are."""
    runs: list[list[tuple[Any, str]]] = []
    for begin in range(0, len(lines), RUN):
        run: list[tuple[Any, str]] = []
        for at in range(begin, min(begin + RUN, len(lines)), PART):
            part = lines[at : min(at + PART, begin + RUN)]
            run += zip(map(take, part) if take is not None else part, part, strict=True)
            yield len(part) * PART_STEPS // PART
        run.sort(key=_KEY_OF, reverse=backwards)
        runs.append(run)
    if len(runs) < 2:
        return [line for _, line in runs[0]] if runs else []
    done: list[str] = []
    for number, (_, line) in enumerate(merge(*runs, key=_KEY_OF, reverse=backwards), 1):
        done.append(line)
        if not number % PART:
            yield PART_STEPS
    return done


def _compare(key: Key, separator: str | None) -> Callable[[str], Any]:
    """What is compared of a line."""
    letters = key.letters
    whole = key.start == (0, 0) and key.end is None and not key.start_blanks

    def take(line: str) -> Any:
        text = line if whole else _part(line, key, separator)
        if "n" in letters:
            return _number(text)
        if "d" in letters:
            text = _NOT_DICTIONARY.sub("", text)
        if "i" in letters:
            text = _NOT_PRINTABLE.sub("", text)
        return text.encode("latin-1").upper() if "f" in letters else text

    return take


def _number(text: str) -> float | int:
    found = _NUMBER.match(text)
    assert found is not None, "an empty number matches"
    sign, whole, fraction = found.groups()
    value: float | int = int((whole or "0")[:300])
    if fraction:
        value += float(f"0.{fraction}")
    return -value if sign else value


def _fields(line: str, separator: str | None) -> list[tuple[int, int]]:
    """Where each field begins and ends; blanks before a field belong to it."""
    if separator is None:
        return [found.span() for found in re.finditer(r"[ \t]*[^ \t]+|[ \t]+$", line)]
    spans = []
    at = 0
    for field in line.split(separator):
        spans.append((at, at + len(field)))
        at += len(field) + 1
    return spans


def _part(line: str, key: Key, separator: str | None) -> str:
    spans = _fields(line, separator)
    field, char = key.start
    if field >= len(spans):
        return ""
    begin = spans[field][0]
    if key.start_blanks:
        begin += len(line) - begin - len(line[begin:].lstrip(" \t"))
    begin += char
    if key.end is None or key.end[0] >= len(spans):
        return line[begin:]
    field, count = key.end
    if not count:
        return line[begin : spans[field][1]]
    end = spans[field][0]
    if key.end_blanks:
        end += len(line) - end - len(line[end:].lstrip(" \t"))
    return line[begin : end + count]
