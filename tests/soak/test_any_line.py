"""Whatever is typed: no traceback reaches a terminal, and the next command works."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator import programs
from shell.live.fronts import Captured
from shell.live.journal import Header
from shell.live.machine import Live

NAMES = st.sampled_from([*programs.known(), "ksh", "cd", "print", "export", "set", "nosuch"])
FLAGS = st.from_regex(r"-[A-Za-z0-9]{1,3}", fullmatch=True)
OPERANDS = st.sampled_from([
    "wpar1", "rootvg", "hdisk0", "hd4", "en1", "/", "/etc/passwd", "/nosuch", "/dev/null",
    "/tmp",
    "0", "1", "-1", "99999999999", "10.1.1.81", "", "''", "'a b'", '"$HOME"', "$x", "*", "?[a-",
    "address=10.1.1.9", "interface=en1", "netmask=255.0.0.0", "root", "/tmp/f", ".", "..", "~",
])  # fmt: skip
GLUE = st.sampled_from([" | ", "; ", " && ", " || ", " > /tmp/f; ", " & ", " < /etc/motd | "])
SYNTAX = st.sampled_from([
    "'", '"', "`", "$(", ")", "(", "{", "}", "${", "$((", "<<E", "if", "then", "fi", "while",
    "do", "done", "case", "esac", "in", "for", ";;", "&", "|", "\\", "!", "[[", "]]", "#", "<",
    ">", ">&2", "2>&1", "\n", "\t", "=", "x=", "function", "$", "${x:-", "${#", "}", "*", "\0",
])  # fmt: skip
CALL = st.builds(
    lambda name, words: " ".join([name, *words]),
    NAMES,
    st.lists(st.one_of(FLAGS, OPERANDS), max_size=5),
)
LINE = st.one_of(
    CALL,
    st.lists(CALL, min_size=2, max_size=4).flatmap(
        lambda calls: st.lists(GLUE, min_size=len(calls), max_size=len(calls)).map(
            lambda glue: "".join(a + b for a, b in zip(calls, glue, strict=True))
        )
    ),
    st.lists(st.one_of(SYNTAX, CALL, OPERANDS), max_size=12).map(" ".join),
    st.text(st.characters(max_codepoint=255), max_size=80),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=80),
)
#: Steps a line is given before it is interrupted.
STEPS = 20_000


class Subject:
    """A login that is typed at; errors of ours are raised, not hidden (kernel.on_bug)."""

    def __init__(self) -> None:
        self.live = Live.start(Header("aix6-beta", "virtual"))
        self.open()
        self.answer("mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0")
        self.answer("startwpar wpar1")

    def open(self) -> None:
        self.front = Captured()
        self.session = self.live.arrive("open", 0, self.front, term="xterm")
        self.live.settle(STEPS)

    def type(self, line: str) -> None:
        """Type a line as it may come; interrupt it where it does not end."""
        if self.session.finished:
            self.open()
        for part in line.split("\n"):
            self.live.arrive("line", self.session.number, text=part)
        self.live.settle(STEPS)

    def answer(self, line: str) -> str:
        """What a line shows that is typed at the login shell's own prompt."""
        self.front.out.parts.clear()
        self.type(line)
        return self.front.out.text

    def works(self) -> bool:
        """Whether the next command works, once whatever runs was interrupted or left."""
        for _ in range(20):
            if self.session.finished:
                self.open()
            if "alive\n" in self.answer("\nprint alive"):
                return True
            self.live.arrive("signal", self.session.number, name="INT")
            self.live.settle(STEPS)
            # Ways out of vi and the pagers, and out of ex.
            self.live.arrive("keys", self.session.number, text="\x1b:q!\rq\x03")
            self.live.settle(STEPS)
            self.type("q!")
            self.live.arrive("eof", self.session.number)
            self.live.settle(STEPS)
        return False


def check(lines: list[str]) -> None:
    subject = Subject()
    for line in lines:
        subject.type(line)
        assert "Traceback" not in subject.front.out.text
    assert subject.works()


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(LINE, min_size=1, max_size=5))
def test_any_lines(lines: list[str]) -> None:
    check(lines)


@pytest.mark.soak
@settings(max_examples=4000, suppress_health_check=list(HealthCheck))
@given(st.lists(LINE, min_size=1, max_size=20))
def test_very_many_lines(lines: list[str]) -> None:
    check(lines)
