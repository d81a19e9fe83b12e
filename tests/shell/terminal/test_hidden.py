"""What is typed and not shown: passwords, `stty -echo`; on a pty as well."""

from __future__ import annotations

from pathlib import Path

from shell.protocol import frame
from shell.terminal.dialogue import Dialogue
from tests.transcript import OnPty


def test_a_hidden_line_is_sent_and_not_echoed() -> None:
    dialogue = Dialogue()
    dialogue.open(24, 80, "xterm")
    dialogue.received(frame(b"h") + frame(b"o", b"root's Password: ") + frame(b"r", b"0"))
    before = bytes(dialogue.screen)
    dialogue.outgoing.clear()
    dialogue.typed(b"sec\x7fcret\r")
    assert bytes(dialogue.screen) == before
    assert bytes(dialogue.outgoing) == frame(b"l", b"secret")
    dialogue.received(frame(b"r"))
    dialogue.typed(b"shown\r")
    assert bytes(dialogue.screen).endswith(b"shown\n")


def test_a_password_typed_ahead_is_not_echoed() -> None:
    dialogue = Dialogue()
    dialogue.open(24, 80, "xterm")
    dialogue.received(frame(b"h"))
    dialogue.typed(b"secret\r")
    dialogue.received(frame(b"o", b"root's Password: ") + frame(b"r", b"0"))
    assert b"secret" not in dialogue.screen
    assert frame(b"l", b"secret") in dialogue.outgoing


def test_pexpect_sees_the_prompt_and_no_password(folder: Path) -> None:
    terminal = OnPty(folder, "aix6-beta")
    try:
        child = terminal.child
        child.send("passwd guest\r")
        child.expect_exact("guest's New password: ")
        child.send("secret\r")
        child.expect_exact("Enter the new password again:")
        assert child.before.strip() == ""
        child.send("secret\r")
        assert "secret" not in terminal._to_prompt()
        child.send("pwdadm -c guest; su adm -c 'su guest -c whoami'\r")
        child.expect_exact("guest's Password: ")
        child.send("secret\r")
        shown = terminal._to_prompt()
        assert "secret" not in shown
        assert "\nguest\n" in shown
    finally:
        terminal.close()
