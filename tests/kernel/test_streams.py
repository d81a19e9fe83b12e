"""Streams: files, pipes, terminals, as a process reads and writes them."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

import pytest

from emulator.kernel.scheduler import Scheduler, Signalled
from emulator.kernel.streams import (
    PIPE_CEILING,
    PIPE_LIMIT,
    Collector,
    FileStream,
    Pipe,
    Stream,
    TextStream,
    Tty,
    ZeroStream,
)
from emulator.machine.clock import Clock
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace
from tests.machine.small import small_machine


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(0))


def now(coro: Coroutine[Any, Any, Any]) -> Any:
    """The result of something that does not wait."""
    try:
        coro.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waits")


async def run(log: list[Any], coro: Coroutine[Any, Any, Any]) -> int:
    """A task that notes what a coroutine gives."""
    log.append(await coro)
    return 0


# --- plain ones ----------------------------------------------------------------------------


def test_the_null_device() -> None:
    null = Stream()
    null.write("gone")
    assert (now(null.read()), now(null.readline()), now(null.read_all())) == ("", "", "")


def test_a_text_is_read_in_pieces_lines_or_whole() -> None:
    assert now(TextStream("abc").read(2)) == "ab"
    text = TextStream("one\ntwo\nlast")
    lines = [now(text.readline()) for _ in range(4)]
    assert lines == ["one\n", "two\n", "last", ""]
    assert now(TextStream("one\ntwo").read_all()) == "one\ntwo"
    assert now(TextStream("").readline()) == ""


def test_the_collector_keeps_to_its_limit() -> None:
    collector = Collector(limit=5)
    collector.write("abc")
    collector.write("de")
    with pytest.raises(Signalled, match="PIPE"):
        collector.write("f")
    assert collector.text == "abcde"


def test_the_zero_device() -> None:
    assert now(ZeroStream().read(3)) == "\0\0\0"


def test_the_last_close_lets_go() -> None:
    class Counted(Stream):
        gone = 0

        def released(self) -> None:
            self.gone += 1

    stream = Counted()
    assert stream.share() is stream
    stream.close()
    assert stream.gone == 0
    stream.close()
    assert stream.gone == 1


# --- files ---------------------------------------------------------------------------------


def opened(text: str, append: bool = False) -> tuple[FileSpace, FileStream]:
    files = FileSpace(small_machine())
    files.write("/home/f", text)
    return files, FileStream(files, files.find("/home/f"), append)


def test_writing_goes_on_from_the_offset() -> None:
    files, stream = opened("0123456789")
    stream.write("ab")
    stream.write("cd")
    assert files.read("/home/f") == "abcd456789"
    assert now(stream.read(3)) == "456"
    stream.write("-")
    assert files.read("/home/f") == "abcd456-89"


def test_appending_goes_to_the_end_whoever_wrote_meanwhile() -> None:
    files, stream = opened("one\n", append=True)
    stream.write("two\n")
    files.write("/home/f", "new\n")
    stream.write("three\n")
    assert files.read("/home/f") == "new\nthree\n"


def test_a_file_that_shrank_is_filled_with_zeros() -> None:
    files, stream = opened("")
    stream.write("abc")
    files.write("/home/f", "")
    stream.write("d")
    assert files.read("/home/f") == "\0\0\0d"


def test_lines_of_a_file() -> None:
    _, stream = opened("one\ntwo")
    assert [now(stream.readline()) for _ in range(3)] == ["one\n", "two", ""]


def test_a_full_disk_and_a_file_that_went_away() -> None:
    files, stream = opened("")
    with pytest.raises(FileRefusal, match="ENOSPC"):
        stream.write("x" * 512 * 129)
    assert files.read("/home/f") == ""
    files.remove("/home/f")
    assert now(stream.read()) == ""
    del files.machine.trees[stream.place.tree]
    with pytest.raises(FileRefusal, match="ESTALE"):
        now(stream.read())


# --- pipes ---------------------------------------------------------------------------------


def test_a_reader_waits_for_bytes_and_sees_the_end(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    log: list[Any] = []
    scheduler.spawn(run(log, pipe.reader.read_all()))
    scheduler.run()
    assert log == []
    pipe.writer.write("one ")
    scheduler.run()
    pipe.writer.write("two")
    scheduler.run()
    assert log == []
    pipe.writer.close()
    scheduler.run()
    assert log == ["one two"]


def test_a_line_is_waited_for_to_its_end(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    log: list[Any] = []
    scheduler.spawn(run(log, pipe.reader.readline()))
    for piece in ("ab", "", "c\nrest"):
        pipe.writer.write(piece)
        scheduler.run()
    assert log == ["abc\n"]
    assert (now(pipe.reader.read(2)), now(pipe.reader.read())) == ("re", "st")


def test_a_writer_waits_while_the_pipe_is_full(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    log: list[Any] = []
    pipe.writer.write("x" * PIPE_LIMIT)
    assert now(pipe.writer.drain()) is None
    pipe.writer.write("x")
    scheduler.spawn(run(log, pipe.writer.drain()))
    scheduler.run()
    assert log == []
    assert now(pipe.reader.read(10)) == "x" * 10
    scheduler.run()
    assert log == [None]
    assert pipe.size == PIPE_LIMIT + 1 - 10


def test_a_writer_nobody_reads_gets_a_signal(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    log: list[Any] = []
    pipe.writer.write("x" * (PIPE_LIMIT + 1))
    scheduler.spawn(run(log, pipe.writer.drain()))
    scheduler.run()
    pipe.reader.close()
    scheduler.run()
    assert log == [None]
    with pytest.raises(Signalled, match="PIPE"):
        pipe.writer.write("y")


def test_a_pipe_has_a_ceiling(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    pipe.writer.write("x" * (PIPE_CEILING + 1))
    with pytest.raises(Signalled, match="PIPE"):
        pipe.writer.write("y")


def test_a_pipe_with_two_writers_ends_with_the_second(scheduler: Scheduler) -> None:
    pipe = Pipe(scheduler)
    pipe.writer.share()
    pipe.writer.close()
    log: list[Any] = []
    scheduler.spawn(run(log, pipe.reader.read()))
    scheduler.run()
    assert log == []
    pipe.writer.close()
    scheduler.run()
    assert log == [""]


# --- terminals -----------------------------------------------------------------------------


@pytest.fixture
def shown() -> list[Any]:
    return []


@pytest.fixture
def tty(scheduler: Scheduler, shown: list[Any]) -> Tty:
    def event(name: str, value: Any) -> None:
        shown.append((name, value))

    return Tty(scheduler, "pts/0", shown.append, event)


def test_what_is_written_is_shown(tty: Tty, shown: list[Any]) -> None:
    tty.write("a\n")
    tty.write("")
    assert (shown, tty.last_written) == (["a\n"], "\n")
    assert tty.is_terminal


def test_lines_queue_until_somebody_reads(
    scheduler: Scheduler, tty: Tty, shown: list[Any]
) -> None:
    tty.type("first")
    tty.type("second")
    assert now(tty.read_line()) == "first"
    assert (now(tty.read(3)), now(tty.readline())) == ("sec", "ond\n")
    assert shown == []
    log: list[Any] = []
    scheduler.spawn(run(log, tty.read_line()))
    scheduler.run()
    assert (log, shown) == ([], [("read", None)])
    tty.type("third")
    scheduler.run()
    assert log == ["third"]


def test_an_end_of_file_is_read_once(tty: Tty) -> None:
    tty.type(None)
    tty.type("after")
    assert (now(tty.readline()), now(tty.readline())) == ("", "after\n")


def test_keys_come_one_by_one(scheduler: Scheduler, tty: Tty, shown: list[Any]) -> None:
    tty.press("ab")
    assert (now(tty.read_key()), now(tty.read_key())) == ("a", "b")
    log: list[Any] = []
    scheduler.spawn(run(log, tty.read_key()))
    scheduler.run()
    assert (log, shown) == ([], [("keys", None)])


def test_a_terminal_that_hung_up_reads_nothing(tty: Tty) -> None:
    tty.hung_up = True
    assert (now(tty.read_line()), now(tty.read_key()), now(tty.readline())) == (None, "", "")
