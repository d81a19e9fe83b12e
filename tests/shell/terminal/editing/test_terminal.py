"""The editing modes at a real terminal: what is on the screen, pastes, suggestions."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

pytestmark = pytest.mark.slow

PROMPT = b"\x1b]133;B\x07"
ENDED = b"\x1b]133;D;"


class Typist:
    """Somebody at an 80-column terminal, and what they see."""

    def __init__(self, folder: Path, *words: str) -> None:
        environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "shell.terminal.main", "shell", "--machine", str(folder), *words],
            env=environment, dimensions=(24, 80), maxread=65_536, timeout=8,
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.until(PROMPT)

    def until(self, what: bytes) -> bytes:
        """Read up to these bytes; what came before them."""
        self.child.expect_exact(what)
        self.stream.feed(self.child.before + self.child.after)
        before: bytes = self.child.before
        return before

    def type(self, keys: str) -> list[str]:
        """Enter a line; the screen at the next prompt."""
        self.child.send(keys.encode())
        self.until(ENDED)
        self.until(PROMPT)
        return self.lines

    def press(self, keys: str, shown: str) -> list[str]:
        """Press keys until a text is on the screen."""
        self.child.send(keys.encode())
        while shown not in "\n".join(self.lines):
            self.stream.feed(self.child.read_nonblocking(65_536, timeout=8))
        return self.lines

    @property
    def lines(self) -> list[str]:
        """What is on the screen, without the empty end."""
        return [line.rstrip() for line in self.screen.display if line.strip()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "m"


@pytest.fixture
def typist(folder: Path) -> Iterator[Typist]:
    one = Typist(folder)
    yield one
    one.child.close(force=True)


def test_an_arrow_key_hands_the_line_over(typist: Typist) -> None:
    typist.type("print one\r")
    assert typist.press("x\x1b[A", "one\n# print one")[-3:] == [
        "# print one", "one", "# print one"
    ]  # fmt: skip
    assert typist.type("\x7fX\r")[-3:] == ["# print onX", "onX", "#"]
    long = "print " + "0123456789" * 9
    assert typist.press(f"{long}\x1b[D\x1b[D\x7f-", "6-89")[-2:] == [
        "# " + long[:78], long[78:93] + "-89"
    ]  # fmt: skip
    assert typist.type("\r")[-3:] == [long[6:86], long[86:93] + "-89", "#"]


def test_an_arrow_key_is_characters_where_a_lab_wants_them_as_on_aix(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / "plain").touch()
    typist = Typist(folder)
    assert typist.press("x\x1b[A", "^[[A") == ["# x^[[A"]
    typist.child.close(force=True)


def test_vi_mode(typist: Typist) -> None:
    typist.type("set -o vi\r")
    typist.type("for i in 1 2\rdo print $i; done\r")
    assert typist.press("\x1bk", "^J")[-1] == "# for i in 1 2^Jdo print $i; done"
    assert typist.type("/set\r#")[-2:] == ["# #set -o vi", "#"]
    assert typist.type("ls -d /etc/passw\x1b\\\r")[-2:] == ["/etc/passwd", "#"]
    listed = typist.press(": /etc/pr\x1b=", "protocols\n# : /etc/pr")
    assert listed[-4:] == ["# : /etc/pr", "1) profile", "2) protocols", "# : /etc/pr"]


def test_emacs_mode_and_the_aliases_that_are_arrow_keys(typist: Typist) -> None:
    typist.type("set -o emacs\r")
    typist.type("alias __A=$(print '\\020')\r")
    typist.type("print one\r")
    assert typist.press("\x1b[A", "one\n# print one")[-2:] == ["one", "# print one"]
    assert typist.type("\x01\x1bd\x04echo \r")[-3:] == ["# echo one", "one", "#"]


def test_the_line_is_opened_in_an_editor(typist: Typist) -> None:
    typist.type("print 'print print edited >$1' >/tmp/ed; chmod +x /tmp/ed\r")
    typist.type("EDITOR=/tmp/ed; set -o vi\r")
    assert typist.type("print one\x1bv")[-4:] == [
        "# print one", "print edited", "edited", "#"
    ]  # fmt: skip


@pytest.mark.parametrize("mode", ["", "set -o vi", "set -o emacs"])
def test_a_paste_of_five_hundred_lines(typist: Typist, mode: str) -> None:
    """Here-documents, tabs (no mode: a TAB is a TAB) and commands that read among them."""
    typist.type(f"{mode}\r" if mode else ":\r")
    script = "".join(
        f"cat >>/tmp/out <<END\nline {number}\n\tindented\nEND\n"
        f"read x\ninput {number}\nprint $x >>/tmp/out\n"
        for number in range(72)
    )
    typist.child.send((script + "print done $(wc -l </tmp/out)\n").encode())
    typist.child.expect(rb"\x07done +(\d+)")
    assert int(typist.child.match[1]) == 216
    typist.child.send(b"grep -c \"$(print '^\\tindented$')\" /tmp/out; tail -1 /tmp/out\r")
    typist.until(b"\x0772\r\ninput 71\r\n")


@pytest.mark.parametrize("mode", ["vi", "emacs"])
def test_ten_thousand_characters(typist: Typist, mode: str) -> None:
    typist.type(f"set -o {mode}\r")
    text = "0123456789" * 1_000
    begin, end, delete = ("\x1b0", "$", "x") if mode == "vi" else ("\x01", "\x05", "\x04")
    typist.press(f"print {text}", "89  ")
    typist.press(begin, "# print 0123456789")
    assert typist.lines[-1][-1] == ">"
    typist.press(end + ("" if mode == "vi" else "\x02") + delete, "78 ")
    typist.child.send(b"\r")
    shown = typist.until(ENDED)
    assert shown.replace(b"\r\n", b"").endswith(text[:-1].encode())


def test_typed_ahead_while_a_program_runs(typist: Typist) -> None:
    typist.type("set -o vi\r")
    typist.child.send(b"sleep 1\rprint firsx\x7ft\rprint secon\x1bad\r")
    typist.until(b"\x07first\r\n")
    typist.until(b"\x07second\r\n")


# --- friendly: a person presses keys --------------------------------------------------------


def test_friendly_completes_explains_and_suggests(folder: Path) -> None:
    typist = Typist(folder)
    typist.press("lswpar -", "# lswpar -")
    typist.press("\t", "Show everything")
    typist.child.send(b"\x03")
    typist.until(PROMPT)
    typist.press("unam", "# unam")
    typist.press("\t", "# uname")
    typist.child.send(b" -W\r")
    typist.until(b"\x070\r\n")
    typist.until(PROMPT)
    typist.press("u", "# u")
    typist.press("n", "# uname -W")
    typist.child.send(b"\x03")
    typist.until(PROMPT)
    typist.press("\x1b[A", "# uname -W")
    typist.child.send(b"\rcat\rtyped to cat\r\x04print done\r")
    typist.until(b"typed to cat\r\ntyped to cat\r\n")
    typist.until(b"\x07done\r\n")
    typist.child.close(force=True)
    assert '"friendly":true' in (folder / "journal").read_text()


def test_a_paste_arrives_as_it_was(folder: Path) -> None:
    typist = Typist(folder)
    typist.press("p", "# p")
    typist.child.send(b"\x1b[200~rint 'a\tb'\rprint 'c\td'\rprint las\x1b[201~")
    typist.until(b"\x07a\tb\r\n")
    typist.until(b"\x07c\td\r\n")
    typist.press("t", "# print last")
    typist.child.send(b"\r")
    typist.until(b"\x07last\r\n")
    typist.child.close(force=True)


def test_the_window_is_as_large_as_it_became_meanwhile(folder: Path) -> None:
    typist = Typist(folder)
    typist.press("t", "# t")
    typist.child.setwinsize(30, 100)
    typist.child.send(b"put cols\r")
    typist.until(b"\x07100\r\n")
    typist.until(PROMPT)
    typist.child.setwinsize(30, 90)
    typist.child.send(b"print $(tput cols)\r")
    typist.until(b"\x0790\r\n")
    typist.child.close(force=True)


def test_a_program_that_types_has_the_plain_reader(folder: Path) -> None:
    typist = Typist(folder)
    typist.child.send(b"print 'a\tb'\r")
    typist.until(b"\x07a\tb\r\n")
    typist.child.close(force=True)


@pytest.mark.parametrize("how", ["lab", "option"])
def test_keys_as_on_aix_where_a_lab_or_somebody_asks_for_them(folder: Path, how: str) -> None:
    folder.mkdir(mode=0o700)
    if how == "lab":
        (folder / "plain").touch()
    typist = Typist(folder, *(["--keys", "aix"] if how == "option" else []))
    typist.press("x", "# x")
    assert typist.press("\x1b[A", "^[[A")[-1] == "# x^[[A"
    typist.child.close(force=True)
