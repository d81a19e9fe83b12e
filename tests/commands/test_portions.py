"""Much input: what is dear is done in portions, so that others have their turn."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.commands.text.cksum import Cksum
from emulator.commands.text.cut import Cut
from emulator.commands.text.fmt import Fmt
from emulator.commands.text.fold import Fold
from emulator.commands.text.od import Od
from emulator.commands.text.sum import Sum
from emulator.images import boot
from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Scheduler
from emulator.machine.vfs import FileSpace
from emulator.text.bc.runtime import Runtime
from tests.support import run

LINE = "one two  three\tfour five six seven eight nine ten eleven twelve thirteen\n"


@pytest.mark.parametrize("kind", [Od, Fold, Fmt, Sum, Cksum])
@pytest.mark.parametrize("place", ["a file", "standard input"])
@pytest.mark.parametrize("line", [LINE, "\0"], ids=["lines", "one long line"])
def test_a_turn_is_a_portion(
    kind: type[Filter], place: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In no turn does it get more than its portion, and a piece read before."""
    text = line * (kind.portion * 3 // len(line))
    taken: Counter[int] = Counter()
    original = kind.take

    def take(self: Any, proc: Process, text: str) -> bool:
        taken[proc.kernel.scheduler.turns] += len(text)
        return original(self, proc, text)

    monkeypatch.setattr(kind, "take", take)
    machine = boot()
    FileSpace(machine).write("/tmp/long", text)
    named = ["/tmp/long"] if place == "a file" else []
    ran = run(machine, kind.__name__.lower(), *named, stdin="" if named else text)
    assert (ran.err, ran.status) == ("", 0)
    assert sum(taken.values()) == len(text)
    if kind.anywhere or line == LINE:
        assert max(taken.values()) <= kind.portion + len(line)


@pytest.mark.parametrize(
    "command", [["od", "-c"], ["fold", "-w", "7"], ["fmt"], ["sum"], ["cksum"]]
)
def test_portions_change_nothing(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = LINE * 40
    whole = run(None, *command, stdin=text)
    for kind in (Od, Fold, Fmt, Sum, Cksum):
        monkeypatch.setattr(kind, "portion", 61)
    machine = boot()
    FileSpace(machine).write("/tmp/long", text)
    assert run(machine, *command, stdin=text) == whole
    ran = run(machine, *command, "/tmp/long")
    assert ran.out.replace(" /tmp/long", "") == whole.out


@given(
    st.lists(st.text("ab \t\b\r\n", max_size=12), max_size=8), st.integers(1, 9), st.booleans()
)
def test_fold_does_not_see_where_pieces_end(pieces: list[str], width: int, words: bool) -> None:
    def folded(parts: list[str]) -> str:
        out: list[str] = []

        class Sink:
            def write(self, text: str) -> None:
                out.append(text)

        fold = Fold()
        fold.width, fold.words, fold.plainly = width, words, False
        sink: Any = Sink()
        fold.begin(sink, "-")
        for part in parts:
            fold.take(sink, part)
        fold.end(sink)
        return "".join(out)

    assert folded(pieces) == folded(["".join(pieces)])


def test_long_numbers_of_bc_let_others_have_their_turn() -> None:
    turns = 0

    async def turn() -> None:
        nonlocal turns
        turns += 1

    def endless() -> Awaitable[None]:
        return turn()

    runtime = Runtime(lambda text: None, lambda trouble: None, lambda: False, endless, False)
    asyncio.run(runtime.feed("for (i = 0; i < 100; ++i) j = i * 7\n"))
    assert turns == 0
    asyncio.run(runtime.feed("for (i = 0; i < 3; ++i) j = 7 ^ 52000\n"))
    assert turns >= 2


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The turns that were taken, each as 1."""
    taken: list[int] = []
    original = Scheduler.run_turn

    def run_turn(self: Scheduler) -> bool:
        ran = original(self)
        taken.extend([1] * ran)
        return ran

    monkeypatch.setattr(Scheduler, "run_turn", run_turn)
    return taken


@pytest.mark.parametrize(
    ("command", "least"),
    [
        (["cmp", "-l", "/tmp/one", "/tmp/two"], 5),
        (["cmp", "/tmp/one", "/tmp/same"], 3),
        (["pr", "-t", "-m", *(["/tmp/one"] * 5)], 5),
        (["unexpand", "-a", "/tmp/one"], 5),
        (["nl", "-ba", "/tmp/one"], 3),
        (["grep", "-F", "-e", "twelve", "-e", "nothing", "/tmp/one"], 5),
    ],
)
def test_much_input_is_several_turns(
    command: list[str], least: int, turns: list[int]
) -> None:
    text = LINE * 8_000
    machine = boot()
    FileSpace(machine).write("/tmp/one", text)
    FileSpace(machine).write("/tmp/same", text + LINE)
    FileSpace(machine).write("/tmp/two", text.replace("one", "1ne"))
    ran = run(machine, *command)
    assert ran.out or ran.err == "cmp: EOF on /tmp/one\n"
    assert len(turns) >= least


def test_of_a_long_list_cut_looks_at_what_a_line_has() -> None:
    cut = Cut()
    cut.ranges = [(at, at + 1) for at in range(0, 10_000, 2)]
    cut.starts = [start for start, _ in cut.ranges]
    assert cut._within(5) == [(0, 1), (2, 3), (4, 5)]
    columns = ",".join(map(str, range(1, 10_000, 2)))
    assert run(None, "cut", "-c", columns, stdin="abcdef\n") == ("ace\n", "", 0)
    assert run(None, "cut", "-d:", "-f", columns, stdin="a:b:c:d\n") == ("a:c\n", "", 0)


@pytest.mark.parametrize(
    "command",
    [
        "chmod -R 700 /tmp/w", "chown -R bin /tmp/w", "chgrp -R bin /tmp/w", "rm -r /tmp/w",
        "cp -R /tmp/w /tmp/x", "tar -cf /tmp/t /tmp/w", "touch {}", "sum {}", "grep -c x {}",
    ],
)  # fmt: skip
def test_many_files_are_several_turns(command: str, turns: list[int]) -> None:
    machine = boot()
    files = FileSpace(machine)
    files.make_directory("/tmp/w")
    names = [f"/tmp/w/file{number}" for number in range(300)]
    for name in names:
        files.write(name, "some words\n" * 1_500)
    words = [word for part in command.split() for word in (names if part == "{}" else [part])]
    assert run(machine, *words).err == ""
    assert len(turns) > 3


def test_taking_many_files_out_of_an_archive_is_several_turns(turns: list[int]) -> None:
    machine = boot()
    files = FileSpace(machine)
    for number in range(300):
        files.write(f"/tmp/file{number}", "x")
    assert run(machine, "tar", "-cf", "/tmp/t", *(f"/tmp/file{n}" for n in range(300)))
    turns.clear()
    assert run(machine, "tar", "-xf", "/tmp/t") == ("", "", 0)
    assert len(turns) > 3


def test_turns_between_files_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = boot()
    names = [f"/tmp/file{number}" for number in range(9)]
    for name in names:
        FileSpace(machine).write(name, f"{name}\nmore\n")
    calls = [["grep", "-n", "file", *names], ["sum", *names], ["grep", "-q", "file", *names]]
    calls = [*calls, ["wc", "/tmp/file1", "-", "/tmp/nosuch", "/tmp/file2"]]
    at_once = [run(machine, *call, stdin="a\n") for call in calls]
    monkeypatch.setattr(Filter, "portion_steps", 1 << 30)
    assert [run(machine, *call, stdin="a\n") for call in calls] == at_once
