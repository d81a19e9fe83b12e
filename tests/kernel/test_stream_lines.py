"""Lines that are there, taken at once: what `read` in a loop does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from emulator.kernel.scheduler import Scheduler
from emulator.kernel.streams import Pipe, Stream, TextStream
from emulator.machine.clock import Clock
from tests.kernel.test_streams import now, opened
from tests.shell.test_cases import run


@pytest.mark.parametrize("make", [lambda text: opened(text)[1], TextStream])
def test_a_line_that_is_there_need_not_be_awaited(make: Callable[[str], Stream]) -> None:
    stream = make("one\n\ntwo")
    assert [stream.line_now() for _ in range(3)] == ["one\n", "\n", None]
    assert (now(stream.readline()), stream.line_now(), now(stream.readline())) == (
        "two", None, "",
    )  # fmt: skip


def test_a_line_of_a_pipe_that_is_there() -> None:
    pipe = Pipe(Scheduler(Clock(0)))
    reader = pipe.reader
    assert reader.line_now() is None
    pipe.writer.write("one\ntwo\nthr")
    assert now(reader.read(2)) == "on"
    assert (reader.line_now(), pipe.size) == ("e\n", 7)
    assert (reader.line_now(), reader.line_now(), pipe.size) == ("two\n", None, 3)
    pipe.writer.write("ee\nfour")
    assert reader.line_now() is None, "its end came with another write"
    pipe.writer.close()
    assert [now(reader.readline()) for _ in range(3)] == ["three\n", "four", ""]
    assert pipe.size == 0


def test_reading_goes_on_where_a_line_does() -> None:
    """Backslashes join lines, and the last line may lack its end; `-r` takes them as text."""
    text = "a b\\\\c\\\nd  \ne\\f g"
    out, err, _ = run(
        f"print -rn '{text}' >f\n"
        'while read x y; do print -r "<$x|$y>"; done <f; print -r "$? <$x|$y>"\n'
        'cat f | while read -r line; do print -r "<$line>"; done; print -r "<$line>"\n'
    )
    assert err == ""
    assert out == "<a|b\\cd>\n0 <ef|g>\n<a b\\\\c\\>\n<d>\n<e\\f g>\n"
