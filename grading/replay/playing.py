"""A journal played back on a machine of this process: what was typed, and each moment.

A moment is how the machine stands before something more reaches it, where it differs from
the last: rows and files, but the shell's history files. What time alone changes (processor
time that was used) is seen at the next moment, and at the end.
Knows no checks and no submissions. What is in a journal is data: nothing of it is run but by
the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import is_not
from typing import NamedTuple

from emulator import images, programs
from emulator.machine.machine import Machine
from emulator.machine.vfs import ROOT_INODE, Tree
from shell.live import journal as journals
from shell.live import snapshot
from shell.live.fronts import FrontEnd
from shell.live.journal import Entry, JournalError
from shell.live.machine import UNFINISHED_STEPS, Live, ReplayError
from shell.live.originals import originals

#: What somebody does at a terminal: each is a line of the work, and numbered.
TYPED = frozenset(("line", "eof", "signal", "keys", "input", "exec"))
#: Rows and columns where nobody said how many.
WINDOW = (24, 80)
#: Characters of what was typed that are told.
SHOWN = 200


class Unplayable(Exception):
    """A journal does not play back; says where and why, for whoever grades."""


class Typed(NamedTuple):
    """A line of the work: its number, its login, what was done, its text, machine time (µs)."""

    number: int
    session: int
    do: str
    text: str
    now: int


class Moment(NamedTuple):
    """How a machine stood after a line. `line` is None before anything was typed."""

    line: Typed | None
    machine: Machine


class Played:
    """One journal, from its first line to its last."""

    def __init__(self, journal: bytes, before: int = 0) -> None:
        """Read it; `before` lines were typed on machines before. Raises Unplayable."""
        head, newline, rest = journal.partition(b"\n")
        try:
            self.header, self.entries = journals.parsed(head + newline, rest, "the journal")
        except (JournalError, RecursionError) as error:
            raise Unplayable(str(error)) from None
        self.before = before

    @property
    def lines(self) -> int:
        """How many lines were typed."""
        return sum(one.do in TYPED for one in self.entries)

    @property
    def window(self) -> tuple[int, int]:
        """Rows and columns of the first terminal that somebody logged in at."""
        for entry in self.entries:
            if entry.do == "open":
                rows, columns = WINDOW
                return entry.fields.get("rows", rows), entry.fields.get("columns", columns)
        return WINDOW

    def moments(self) -> Iterator[Moment]:
        """Each moment at which the machine was another, the first and the last one too.

        The machine is the one that is played on: it must not be changed. Raises Unplayable.
        """
        changes, cited = _Changes(), None
        for cited, machine in self._stands():
            if changes.found(machine):
                yield Moment(cited, machine)
        yield Moment(cited, machine)

    def _stands(self) -> Iterator[tuple[Typed | None, Machine]]:
        live = Live.start(self.header)
        yield None, live.machine
        last: dict[int, Typed] = {}
        cited: Typed | None = None
        for typed, entry in play(live, self.entries, self.before):
            if typed is not None:
                yield cited, live.machine
                cited = last[typed.session] = typed
            elif entry.do == "end":
                # Whatever changed meanwhile: it is the line that is over now.
                cited = last.get(entry.session, cited)
        yield cited, live.machine

    def until(self, number: int) -> bytes:
        """The journal up to the line of that number and what it did, as a file has it."""
        kept, at = [self.header.line()], self.before
        for entry in self.entries:
            at += entry.do in TYPED
            if at > number:
                break
            kept.append(entry.line())
        return "".join(kept).encode("ascii")


def play(
    live: Live,
    entries: list[Entry],
    before: int = 0,
    front: Callable[[Entry], FrontEnd | None] = lambda entry: None,
) -> Iterator[tuple[Typed | None, Entry]]:
    """Act on entries; each is given just before that, with its number if it was typed.

    `front` says who shows a new login. Raises Unplayable.
    """
    number = before
    try:
        for entry in entries:
            live.reach(entry)
            typed = None
            if entry.do in TYPED:
                number += 1
                typed = Typed(number, entry.session, entry.do, shown(entry), entry.at.now)
            yield typed, entry
            if entry.do != "end":
                live.act(entry, front(entry))
        live.settle(UNFINISHED_STEPS)
    except ReplayError as error:
        raise Unplayable(
            f"it does not play back behind line {number}: it was changed by hand, or recorded "
            f"by another wparlab (there the machine had come to {tuple(error.wanted)}, here it "
            f"comes to {tuple(error.reached)})"
        ) from None
    except JournalError as error:
        raise Unplayable(f"behind line {number}: {error}") from None
    except MemoryError:
        raise
    except Exception as error:  # an odd journal may bring an odd error: it is no score
        raise Unplayable(f"behind line {number}: {type(error).__name__}: {error}") from None


def shown(entry: Entry) -> str:
    """What was typed, in a few words."""
    text = str(entry.fields.get("text", entry.fields.get("name", "")))
    said = text.encode("latin-1", "replace").decode("utf-8", "replace")
    words = {"eof": "Ctrl-D", "signal": f"the key for {said}", "keys": f"keys {said!r}"}
    said = words.get(entry.do, said)
    return said if len(said) <= SHOWN else said[: SHOWN - 3] + "..."


def replaced(machine: Machine) -> list[str]:
    """Paths of programs on a machine that are not the image's."""
    return originals(machine.image).replaced(machine)


def program() -> str:
    """Which program plays: a digest of the code and data that decide what a machine does."""
    return snapshot.fingerprint()[:16]


def warm() -> None:
    """Load what every replay needs, before processes are forked for them."""
    for name in programs.known():
        programs.find(name)
    for image in images.names():
        replaced(images.boot(image))


class _Changes:
    """Whether a machine is another than when it was last asked about."""

    def __init__(self) -> None:
        self._kept: Machine | None = None

    def found(self, machine: Machine) -> bool:
        """Whether it is; the first is."""
        kept = self._kept
        if kept is not None and _equal(kept, machine):
            return False
        self._kept = machine.snapshot()
        return True


def _equal(one: Machine, two: Machine) -> bool:
    """Whether every row is equal, and every file but histories."""
    if one.system != two.system:
        return False
    for name in Machine.TABLES:
        ours, others = getattr(one, name), getattr(two, name)
        if ours == others:
            continue
        if name != "trees" or ours.keys() != others.keys():
            return False
        if not all(_same_tree(tree, others[key]) for key, tree in ours.items()):
            return False
    return True


def _same_tree(one: Tree, two: Tree) -> bool:
    if one.nodes is two.nodes:
        return True
    if (one.next_inode, one.blocks, len(one.nodes)) != (
        two.next_inode, two.blocks, len(two.nodes)
    ):  # fmt: skip
        return False
    history = two.nodes[ROOT_INODE].entries.get(".sh_history")
    if not any(map(is_not, one.nodes.values(), two.nodes.values())):
        return one.nodes.keys() == two.nodes.keys()
    return all(
        node is one.nodes.get(inode) or inode == history for inode, node in two.nodes.items()
    )
