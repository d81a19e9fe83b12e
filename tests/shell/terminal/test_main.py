"""`wparlab shell` as it is called: what it prints, its status, what it leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from shell.terminal.attaching import Unreachable, attach

pytestmark = pytest.mark.slow


def wparlab(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "shell.terminal.main", "shell", *words],
        input=stdin, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_commands_run_and_the_last_status_is_ours(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path), "-c", "uname; ls /nosuch; exit 7")
    assert ran.stdout == "AIX\n"
    assert ran.stderr == "ls: 0653-341 The file /nosuch does not exist.\n"
    assert ran.returncode == 7


def test_a_key_for_marks_is_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WPARLAB_KEY", "a;b")
    ran = wparlab("--machine", str(tmp_path), "-c", "uname")
    said = "wparlab: WPARLAB_KEY: a key is 1 to 64 letters and digits\n"
    assert (ran.stdout, ran.stderr, ran.returncode) == ("", said, 2)


def test_a_script_on_standard_input(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path), stdin="for i in 1 2\ndo print $i\ndone\n")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("1\n2\n", "", 0)


def test_a_script_of_the_host_with_arguments(tmp_path: Path) -> None:
    script = tmp_path / "script.ksh"
    script.write_text("print $# $2\n")
    ran = wparlab("--machine", str(tmp_path / "m"), str(script), "a", "b c")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("2 b c\n", "", 0)


SCRIPT = """\
print "$0 $# $2"
read line
print "got $line"
nosuch
print -u2 oops
ls /nosuch
exit 7
"""


def test_a_script_of_the_host_is_a_program_like_any_other(tmp_path: Path) -> None:
    script = tmp_path / "work.ksh"
    script.write_text(SCRIPT)
    machine = str(tmp_path / "m")
    ran = wparlab("--machine", machine, str(script), "-v", "b c", stdin="one\ntwo\n")
    assert ran.stdout == f"{script} 2 b c\ngot one\n"
    assert ran.stderr == (
        f"{script}[4]: nosuch:  not found.\noops\n"
        "ls: 0653-341 The file /nosuch does not exist.\n"
    )
    assert ran.returncode == 7


def test_commands_on_standard_input_share_it_with_what_they_run(tmp_path: Path) -> None:
    text = 'read line\nthe line\nprint "$0 $line"\ncat\nprint is not run\n'
    ran = wparlab("--machine", str(tmp_path), stdin=text)
    assert ran.stdout == "ksh the line\nprint is not run\n"
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_status_of_what_is_piped_in(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path), stdin="uname; ls /nosuch")
    assert (ran.stdout, ran.returncode) == ("AIX\n", 2)
    ran = wparlab("--machine", str(tmp_path), stdin=":\nif true\nfi\n")
    assert ran.stderr == "ksh[3]: 0403-057 Syntax error at line 3 : `fi' is not expected.\n"
    assert ran.returncode == 2


def test_the_words_behind_c_are_its_name_and_parameters(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path), "-c", "print $0 $1 $#", "name", "-a", "b")
    assert (ran.stdout, ran.returncode) == ("name -a 2\n", 0)


def test_a_script_that_cannot_be_read(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path / "m"), "nosuch.ksh")
    assert ran.stderr == "wparlab: nosuch.ksh: No such file or directory\n"
    assert (ran.stdout, ran.returncode) == ("", 1)
    assert not (tmp_path / "m").exists()


def test_help_tells_of_scripts() -> None:
    ran = wparlab("--help")
    assert ran.returncode == 0
    for word in ("script", "arguments", "-c COMMANDS", "--observe", "$1, $2"):
        assert word in ran.stdout


def test_a_command_reads_our_standard_input(tmp_path: Path) -> None:
    ran = wparlab("--machine", str(tmp_path), "-c", "cat; print end", stdin="one\ntwo")
    assert ran.stdout == "one\ntwoend\n"


def test_observing_changes_nothing(tmp_path: Path) -> None:
    folder = str(tmp_path)
    assert wparlab("--machine", folder, "-c", "print a > /tmp/f").returncode == 0
    before = (tmp_path / "journal").read_bytes()
    ran = wparlab("--machine", folder, "--observe", "-c", "rm /tmp/f; ls /tmp/f; cat /tmp/g")
    assert ran.stderr.startswith("ls: 0653-341 The file /tmp/f does not exist.\n")
    assert (tmp_path / "journal").read_bytes() == before
    assert wparlab("--machine", folder, "-c", "cat /tmp/f").stdout == "a\n"


def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    assert wparlab("--machine", str(folder), "-c", "true").returncode == 0
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "journal").stat().st_mode & 0o777 == 0o600


def test_an_image_that_is_not_there_leaves_no_machine(tmp_path: Path) -> None:
    folder = str(tmp_path)
    ran = wparlab("--machine", folder, "--image", "nosuch", "-c", "true")
    assert ran.stderr == f"wparlab: {folder}: there is no image called 'nosuch'\n"
    assert ran.returncode == 1
    assert wparlab("--machine", folder, "-c", "uname").stdout == "AIX\n"


def test_what_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("not a journal\n")
    ran = wparlab("--machine", str(tmp_path), "-c", "true")
    assert ran.returncode == 1
    assert "not a journal" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert (tmp_path / "journal").read_text() == "not a journal\n"


def test_a_journal_torn_in_its_first_line_begins_anew(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text('{"wparlab": 1, "ima')
    assert wparlab("--machine", str(tmp_path), "-c", "uname").stdout == "AIX\n"
    assert (tmp_path / "journal").read_text().startswith('{"wparlab": 1, "image"')


def test_a_folder_that_cannot_be_one(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for folder, why in ((file, "File exists"), (file / "below", "Not a directory")):
        ran = wparlab("--machine", str(folder), "-c", "uname")
        assert (ran.stdout, ran.returncode) == ("", 1)
        assert ran.stderr == f"wparlab: {folder}: {why}\n"


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *asked: False)  # root could write it
    with pytest.raises(Unreachable, match="Permission denied"):
        attach(str(tmp_path), "aix6-beta", "")
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_may_have_any_name(tmp_path: Path) -> None:
    machine = str(tmp_path / "m")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "shell.terminal.main", "shell", "--machine", machine, "--clock", "virtual"],
        env={**os.environ, "TERM": "日本"}, encoding="utf-8", timeout=60, echo=False,
    )  # fmt: skip
    child.expect_exact("\x1b]133;B\x07")
    child.send('print -r "<$TERM>"; exit\r')
    child.expect(pexpect.EOF)
    assert "<日本>" in child.before
    child.close()
    assert wparlab("--machine", machine, "-c", "print again").stdout == "again\n"


@pytest.mark.parametrize(
    ("closed", "shown"), [("<&-", "status 1\n"), (">&-", ""), ("<&- >&- 2>&-", "")]
)
def test_a_stream_that_is_closed_is_empty(tmp_path: Path, closed: str, shown: str) -> None:
    """What is opened next does not stand in its place, and the commands are run."""
    line = "read x; print status $?; print $? > /tmp/ran"
    words = [sys.executable, "-m", "shell.terminal.main", "shell", "--machine", str(tmp_path)]
    words = ["sh", "-c", f'"$@" {closed}', "sh", *words, "-c", line]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.stdout, ran.stderr, ran.returncode) == (shown, "", 0)
    assert wparlab("--machine", str(tmp_path), "-c", "cat /tmp/ran").stdout == "0\n"
