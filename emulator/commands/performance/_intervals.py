"""Figures again and again: `Interval [Count]`, as vmstat, sar, iostat, lparstat and wlmstat.

Not a command. An interval is a wait of machine time, which Ctrl-C ends.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.process import Process
from emulator.machine.figures import Figures, Sample
from emulator.messages.performance import NO_WPAR, NOT_IN_WPAR
from emulator.options import UsageError

#: Longest interval, and most of them.
MOST = 2**31 - 1


def sample(proc: Process) -> Sample:
    """The counts of the machine now."""
    return Sample(proc.machine, proc.kernel.scheduler.turns, proc.pid)


async def settled(proc: Process) -> None:
    """Let whoever began this command come to wait for it: it wants no processor then."""
    await proc.kernel.scheduler.turn()


def read(words: list[str], needed: bool = False) -> tuple[int, int]:
    """Seconds and how many times from the operands; 0 seconds: none was given, 0 times:
    without end. Raises UsageError.
    """
    if len(words) > 2 or (needed and not words):
        raise UsageError("", "Interval")
    numbers = [number(word) for word in words]
    interval, count = [*numbers, 0, 0][:2]
    return interval, count


def number(word: str) -> int:
    """A whole number above 0. Raises UsageError."""
    if not (word.isascii() and word.isdigit()) or len(word) > 10 or not 0 < int(word) <= MOST:
        raise UsageError("", word)
    return int(word)


async def every(
    proc: Process, interval: int, count: int, show: Callable[[Figures], None]
) -> None:
    """Wait, show the figures of the time waited, `count` times; 0 is without end."""
    before = sample(proc)
    done = 0
    while not count or done < count:
        await proc.sleep(interval, endless=not count)
        now = sample(proc)
        show(now.since(before))
        before = now
        done += 1
        await proc.stdout.drain()


def partitions(proc: Process, wanted: str) -> list[str]:
    """The partitions a `-@` names: one, or those that run and the global one, of ALL.

    Ends the command where there is no such one, or in a WPAR, which sees no other.
    """
    if proc.wpar:
        proc.fail(NOT_IN_WPAR, flag="@")
    active = sorted(n for n, row in proc.machine.wpars.items() if row.state == "A")
    if wanted in ("", "ALL"):
        return ["", *active]
    names = wanted.replace(",", " ").split()
    for name in names:
        if name != "Global" and name not in active:
            proc.fail(NO_WPAR, name=name)
    return ["" if name == "Global" else name for name in names]


def title(wpar: str) -> str:
    """What a partition is called in a listing."""
    return wpar or "Global"


def configuration(proc: Process, facts: str) -> str:
    """The line about the system that stands above the figures; in a WPAR it is of that."""
    if not proc.wpar:
        return f"System configuration: {facts}"
    return f"{proc.wpar} configuration: " + " ".join(f"@{word}" for word in facts.split())


def of_partition(words: list[str]) -> list[str]:
    """The words of a call with the value of -@ put in its place, "" where it has none.

    `-@ 2` is an interval, `-@ ALL` and `-@ wpar1` name partitions.
    """
    found: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        letters, at, name = word.partition("@")
        if word == "--" or not at or letters[:1] != "-":
            found.append(word)
            continue
        if letters != "-":
            found.append(letters)
        if not name and left and left[0][:1] != "-" and not left[0].isdigit():
            name = left.pop(0)
        found += ["-@", name]
    return found
