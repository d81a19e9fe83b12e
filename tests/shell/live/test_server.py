"""`wparlab shell`: terminals, commands and scripts on a machine that a server keeps."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from shell.live.journal import read
from tests.sources import ROOT
from tests.transcript import ENDS, WPARLAB, OnPty, Step

pytestmark = pytest.mark.slow


def wparlab(
    folder: Path, *words: str, stdin: bytes = b"", clock: str = "virtual"
) -> subprocess.CompletedProcess[bytes]:
    """Run `wparlab shell` without a terminal. It returns although the server lives on."""
    command = [*WPARLAB, "shell", "--machine", str(folder), "--clock", clock, *words]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, timeout=60)


def left(folder: Path) -> None:
    """Wait until the server has left: it holds a lock as long as it is there."""
    lock = os.open(folder / "lock", os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    os.close(lock)


def typed(folder: Path) -> list[str]:
    return [e.fields["text"] for e in read(str(folder / "journal"))[1] if "text" in e.fields]


def answer(terminal: OnPty, line: str) -> str:
    return terminal.run(Step("", line, (), "", 0)).text


# --- commands and scripts ------------------------------------------------------------------


def test_commands_give_output_errors_and_status(folder: Path) -> None:
    ran = wparlab(folder, "-c", "print one; print two >&2; (exit 7)")
    assert (ran.stdout, ran.stderr, ran.returncode) == (b"one\n", b"two\n", 7)


def test_a_machine_is_kept_between_commands(folder: Path) -> None:
    assert wparlab(folder, "-c", "print kept > /tmp/f").returncode == 0
    left(folder)
    assert not (folder / "socket").exists()
    assert wparlab(folder, "-c", "cat /tmp/f").stdout == b"kept\n"


def test_the_folder_is_its_owners_alone(folder: Path, opened: Callable[[], OnPty]) -> None:
    opened()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "socket").stat().st_mode & 0o777 == 0o600
    assert (folder / "journal").stat().st_mode & 0o777 == 0o600


def test_a_script_on_standard_input(folder: Path) -> None:
    ran = wparlab(folder, stdin=b"x=1\nprint $x\nexit 4\n")
    assert (ran.stdout, ran.returncode) == (b"1\n", 4)


def test_a_script_of_the_hosts_with_arguments(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_bytes(b'print "$# $1"\ncat\n')
    ran = wparlab(folder, str(script), "a b", "c", stdin=b"in\n")
    assert ran.stdout == b"2 a b\nin\n"


def test_bytes_pass_unchanged(folder: Path) -> None:
    data = bytes(range(1, 256)).replace(b"\n", b"") + b"\n"
    assert wparlab(folder, "-c", "cat", stdin=data).stdout == data
    assert wparlab(folder, "-c", "print -r 'Grüße'").stdout == "Grüße\n".encode()


def test_much_output(folder: Path) -> None:
    line = "yes 0123456789 | head -100000 | tee /tmp/y | wc -l; cat /tmp/y"
    ran = wparlab(folder, "-c", line)
    assert ran.stdout.split() == [b"100000", *[b"0123456789"] * 100_000]


def test_observing_changes_nothing_and_leaves_no_trace(folder: Path) -> None:
    assert wparlab(folder, "-c", "print a > /tmp/f").returncode == 0
    ran = wparlab(folder, "--observe", "-c", "print b > /tmp/f; cat /tmp/f; (exit 3)")
    assert (ran.stdout, ran.returncode) == (b"b\n", 3)
    assert wparlab(folder, "-c", "cat /tmp/f").stdout == b"a\n"
    left(folder)
    assert not any("print b" in text for text in typed(folder))


# --- what cannot be done -------------------------------------------------------------------


def test_an_image_that_is_not_there(folder: Path) -> None:
    ran = wparlab(folder, "--image", "nosuch", "-c", "date")
    assert ran.returncode == 1
    assert b"nosuch" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_journal_that_is_none(folder: Path) -> None:
    folder.mkdir()
    (folder / "journal").write_text("hello\n")
    ran = wparlab(folder, "-c", "date")
    assert ran.returncode == 1
    assert b"not a journal" in ran.stderr
    assert b"Traceback" not in ran.stderr
    assert (folder / "journal").read_text() == "hello\n"


def test_a_journal_of_another_version_is_refused_and_kept(folder: Path) -> None:
    assert wparlab(folder, "-c", "print kept > /tmp/f").returncode == 0
    left(folder)
    path = folder / "journal"
    lines = path.read_text().splitlines(keepends=True)
    # As if that version had counted other steps.
    entry = json.loads(lines[-1])
    entry["at"][0] += 1000
    lines[-1] = json.dumps(entry) + "\n"
    path.write_text("".join(lines))
    for _ in range(2):
        ran = wparlab(folder, "-c", "cat /tmp/f")
        assert (ran.stdout, ran.returncode) == (b"", 1)
        said = f"wparlab: {folder}: this machine was recorded by another version of wparlab, "
        assert ran.stderr.decode().startswith(said)
        assert b"Nothing was changed" in ran.stderr and b"--machine DIR" in ran.stderr
        assert ran.stderr.count(b"\n") == 1
        assert path.read_text() == "".join(lines)


def test_a_script_that_is_not_there(folder: Path) -> None:
    ran = wparlab(folder, str(folder / "nosuch"))
    assert ran.returncode == 1
    assert b"No such file" in ran.stderr
    assert b"Traceback" not in ran.stderr


# --- terminals -----------------------------------------------------------------------------


def test_two_terminals_on_one_machine(opened: Callable[[], OnPty]) -> None:
    first, second = opened(), opened()
    assert answer(first, "tty") == "/dev/pts/0\n"
    assert answer(second, "tty") == "/dev/pts/1\n"
    answer(first, "print shared > /tmp/f")
    assert answer(second, "cat /tmp/f") == "shared\n"
    assert answer(second, "who | wc -l").strip() == "2"


def test_the_server_leaves_with_the_last_terminal(
    folder: Path, opened: Callable[[], OnPty]
) -> None:
    for terminal in (opened(), opened()):
        terminal.child.send("exit\r")
        terminal.child.expect(pexpect.EOF)
    left(folder)
    assert not (folder / "socket").exists()


def test_the_keys_that_end_things(opened: Callable[[], OnPty]) -> None:
    terminal = opened()
    other = opened()
    terminal.child.send("print begun; while :; do :; done\r")
    terminal.child.expect_exact("\x1b]133;C\x07begun\r\n")
    assert answer(other, "print 'nobody waits'") == "nobody waits\n"
    terminal.child.send("\x03")
    terminal.child.expect_exact(ENDS)
    assert answer(terminal, "print $?") == "130\n"
    terminal.child.send("\x04")
    terminal.child.expect(pexpect.EOF)


@pytest.mark.parametrize("line", ["tail -f /etc/motd | more", "while :; do ls; done | wc"])
def test_an_interrupt_typed_right_behind_its_line(
    opened: Callable[[], OnPty], line: str
) -> None:
    terminal = opened()
    terminal.child.send(f"{line}\r\x03")
    terminal.child.expect_exact(ENDS)
    assert answer(terminal, "print $?") == "130\n"


def test_what_is_typed_ahead_waits_for_its_prompt(opened: Callable[[], OnPty]) -> None:
    terminal = opened()
    terminal.child.send("print one; sleep 1\rprint two\rread x; print $x\rthree\rprint four\r")
    shown = []
    for _ in range(4):
        terminal.child.expect(r"\x1b\]133;C\x07([^\x1b]*)\x1b\]133;D;0\x07")
        shown.append(terminal.child.match[1])
    assert shown == ["one\r\n", "two\r\n", "three\r\nthree\r\n", "four\r\n"]


def test_a_long_line_and_any_bytes(opened: Callable[[], OnPty]) -> None:
    terminal = opened()
    # Sent in one go: who sends does not read the echo before all is taken.
    long = "x" * 1_000_000
    assert answer(terminal, f"print {long} | wc -c").strip() == "1000001"
    assert answer(terminal, "print -r '€ß'") == "€ß\n"


def test_observing_in_a_terminal(folder: Path, opened: Callable[[], OnPty]) -> None:
    acting = opened()
    command = [*WPARLAB, "shell", "--machine", str(folder), "--observe"]
    looking = pexpect.spawn(
        command[0], command[1:], cwd=str(ROOT), encoding="utf-8", timeout=60, echo=False
    )
    looking.delaybeforesend = None
    looking.expect_exact(ENDS)
    for line in ("print mine > /tmp/f; cat /tmp/f", "cat /tmp/f"):
        looking.send(line + "\r")
        looking.expect_exact(ENDS)
    assert "mine" not in looking.before
    answer(acting, "print theirs > /tmp/f")
    looking.send("cat /tmp/f\r")
    looking.expect_exact("theirs")
    looking.close(force=True)
    assert not any("mine" in text for text in typed(folder))


def test_a_new_terminal_hears_of_no_other_ones_end(opened: Callable[[], OnPty]) -> None:
    first, second = opened(), opened()
    first.close()
    third = opened()
    assert answer(third, "tty") in ("/dev/pts/0\n", "/dev/pts/2\n")
    assert answer(second, "print alive") == "alive\n"


def test_a_socket_that_somebody_took_away_is_no_fault(folder: Path) -> None:
    command = [*WPARLAB, "shell", "--machine", str(folder), "--clock", "virtual"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as calling:
        assert calling.stdin is not None
        assert calling.stdout is not None
        calling.stdin.write(b"print begun\n")
        calling.stdin.flush()
        assert calling.stdout.readline() == b"begun\n"
        (folder / "socket").unlink()
        calling.stdin.close()
    left(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["journal", "lock"]
