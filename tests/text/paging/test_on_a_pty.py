"""Pagers through `wparlab shell`: keys typed ahead, between programs, and what ends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.transcript import OnPty

pytestmark = pytest.mark.slow


@pytest.fixture
def pty(tmp_path: Path) -> Iterator[OnPty]:
    terminal = OnPty(tmp_path / "machine", "aix6-beta")
    yield terminal
    terminal.close()


def test_keys_typed_ahead_are_used_and_the_rest_is_a_line(pty: OnPty) -> None:
    pty.child.send("more /etc/services\r \r qprint one\rman ls\rqprint two\r")
    shown = "".join(pty._to_prompt() for _ in range(4))
    assert "\x1b[7m/etc/services (" in shown
    assert "\x07one\n" in shown
    assert "\x07two\n" in shown


def test_one_key_after_the_other(pty: OnPty) -> None:
    child = pty.child
    child.send("more /etc/services\r")
    child.expect_exact("/etc/services (")
    child.send(" ")
    child.expect_exact("/etc/services (")
    child.send("G")
    child.expect_exact("/etc/services: END")
    child.send("q")
    assert pty._to_prompt().endswith("\x1b]133;D;0\x07")
    child.send("cat /etc/services | pg\r")
    child.expect_exact("\n:")
    child.send("/talk/\r")
    child.expect_exact("(EOF):")
    child.send("q\r")
    assert pty._to_prompt().endswith("\x1b]133;D;0\x07")


def test_ctrl_c_reaches_all_of_a_pipeline(pty: OnPty) -> None:
    child = pty.child
    child.send("yes | more\r")
    child.expect_exact("\x1b[7mstdin")
    child.send("\x03")
    assert pty._to_prompt().endswith("\x1b]133;D;130\x07")
    child.send("tail -f /etc/motd | more\r")
    child.expect_exact("*****")
    child.send("\x03")
    assert pty._to_prompt().endswith("\x1b]133;D;130\x07")


def test_an_editor_and_back(pty: OnPty) -> None:
    child = pty.child
    pty.type("cp /etc/services /tmp/copy")
    child.send("more /tmp/copy\r")
    child.expect_exact("/tmp/copy (")
    child.send("v")
    child.expect_exact("chargen")
    child.send(":1s/^/EDITED /\r:wq\r")
    child.expect_exact("EDITED")
    child.expect_exact("\x1b[7m/tmp/copy (")
    child.send("q")
    pty._to_prompt()
    child.send("head -1 /tmp/copy\r")
    assert "\x07EDITED #" in pty._to_prompt()
