"""ed: what Debian's ed answered, and what no judge can tell: terminals, permissions, speed."""

from __future__ import annotations

import shlex

import pytest

from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.judged import Case
from tests.shell.live.login import Login
from tests.support import kernel_of, run
from tests.text.ed.judged import cases, edited, judge, ours

KNOWN = cases()
ALL = [pytest.param(case, id=str(number)) for number, case in enumerate(KNOWN, 1)]


@pytest.mark.parametrize("case", ALL)
def test_as_recorded(case: Case) -> None:
    assert case.theirs is not None, "never recorded"
    if case.mine is not None:
        assert case.why, "a difference needs a reason"
        assert ours(case) == case.mine != case.theirs
    else:
        assert ours(case) == case.theirs


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL)
def test_the_judge_still_says_so(case: Case) -> None:
    found = judge(case)
    if found is None:
        pytest.skip("ed is not installed")
    assert found == case.theirs


def test_there_are_enough() -> None:
    assert len(ALL) >= 300
    assert sum(case.mine is not None for case in KNOWN) <= 12


def ed(line: str, stdin: str, machine: object = None, **fields: object) -> tuple[str, int]:
    """Run a call of ed where there is a shell."""
    machine = machine or boot()
    files = FileSpace(machine, cwd="/tmp", **fields)  # type: ignore[arg-type]
    return edited(kernel_of(machine), files, Case(line, stdin, shlex.split(line)))  # type: ignore[arg-type]


# --- a person at a terminal -----------------------------------------------------------------


def test_line_by_line_at_a_terminal() -> None:
    login = Login()
    assert login.type("ed /tmp/new") == "?/tmp/new\n"
    assert login.type("a", "one", "two", ".", ",n") == "1\tone\n2\ttwo\n"
    assert login.type("zz") == "?\n"
    assert login.type("h") == "There is no such command.\n"
    assert login.type("H") == "There is no such command.\n"
    assert login.type("9") == "?\nThere is no such line.\n"
    assert login.type("q") == "?\nThe text was changed and is not saved.\n"
    assert login.type("w") == "8\n"
    assert login.type("q") == ""
    assert login.type("cat /tmp/new") == "one\ntwo\n"


def test_a_prompt() -> None:
    login = Login()
    assert login.type("ed -p 'ed> '") == "ed> "
    assert login.type("a", "x", ".", "p") == "ed> x\ned> "
    assert login.type("P") == ""
    assert login.type("P") == "ed> "
    login.type("Q")
    assert login.type("ed", "P") == "*"


def test_ctrl_c_gives_up_a_command_and_keeps_the_text() -> None:
    login = Login()
    login.type("ed", "a", "one", "two")
    assert login.press("INT") == "\n?\n"
    assert login.type(",p", "h") == "one\ntwo\nInterrupted.\n"
    assert login.type("Q", "echo $?") == "0\n"


def test_ctrl_d_asks_once_and_then_leaves() -> None:
    login = Login()
    login.type("ed", "a", "one", ".")
    assert login.end_of_file() == "?\n"
    login.end_of_file()
    assert login.type("echo out") == "out\n"


def test_a_command_of_the_shell_and_one_that_reads() -> None:
    login = Login()
    login.type("ed", "a", "one", ".")
    assert login.type("!echo $((6*7))") == "42\n!\n"
    assert login.type("!read x; echo got $x", "me") == "got me\n!\n"
    assert login.type("p") == "one\n"


def test_a_hang_up_saves_the_text() -> None:
    login = Login()
    login.type("cd /tmp", "ed", "a", "one", ".")
    login.live.arrive("close", login.session.number)
    login.run()
    assert FileSpace(login.live.machine).read("/tmp/ed.hup") == "one\n"


def test_a_here_document_in_a_script() -> None:
    login = Login()
    shown = login.type(
        "ed -s /etc/hosts <<'EOF' && echo done", "/localhost/s/$/ me/p", "w /tmp/hosts", "EOF"
    )
    assert shown.endswith(" me\ndone\n")
    login.type("ed -s /tmp/hosts <<EOF", "99p", "1,$d", "w", "EOF")
    assert login.type("test -s /tmp/hosts && echo kept") == "kept\n"


def test_a_pipe_goes_on_after_a_mistake() -> None:
    login = Login()
    assert login.type("print 'zz\\na\\nx\\n.\\np\\nQ' | ed; echo $?") == "?\nx\n1\n"


# --- files ------------------------------------------------------------------------------------


def test_permissions_are_those_of_the_process() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/secret", "x\n")
    files.change("/tmp/secret", mode=0o600)
    before = machine.snapshot()
    guest = Credentials(100, 100)
    assert ed("ed -s /tmp/secret", "", machine, who=guest) == ("?/tmp/secret\n", 0)
    assert ed("ed -s", "r /tmp/secret\n", machine, who=guest) == ("?/tmp/secret\n", 1)
    assert ed("ed -s", "w /tmp/secret\n", machine, who=guest) == ("?/tmp/secret\n", 1)
    assert ed("ed -s", "r /etc\n", machine) == ("?/etc\n", 1)
    assert ed("ed -s", "w /etc\n", machine) == ("?/etc\n", 1)
    assert machine == before


def test_what_is_written_keeps_its_mode() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/script", "a\n")
    files.change("/tmp/script", mode=0o751)
    assert ed("ed -s script", "s/a/b/\nw\n", machine) == ("", 0)
    node = files.node("/tmp/script")
    assert (node.data, node.mode) == ("b\n", 0o751)


def test_devices() -> None:
    assert ed("ed", "a\nx\n.\nw /dev/null\nr /dev/null\nq\n") == ("2\n0\n", 0)


def test_red_stays_where_it_is() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/here", "x\n")
    assert ed("red here", "p\n", machine) == ("2\nx\n", 0)
    assert ed("red here", "H\nw /tmp/there\n", machine)[0] == (
        "2\n?\nThis is not allowed in red.\n"
    )
    for command in ("!id", "r !id", "w !cat", "e ../etc/motd", "f /etc/motd"):
        assert ed("red -s here", f"{command}\n", machine) == ("?\n", 1)
    assert ed("red -s /etc/motd", "=\n", machine) == ("?\n0\n", 1)


def test_usage() -> None:
    ran = run(None, "ed", "-q")
    assert ran.status == 1
    assert ran.err.startswith("ed: Not a recognized flag: q\nUsage: ed [-p String] [-s] [File]")
    assert run(None, "ed", "a", "b").status == 1


# --- much -----------------------------------------------------------------------------------


def test_steps_grow_with_the_lines_alone() -> None:
    """Moving every line to the top must not look for each of them through all the others."""
    machine = boot()
    FileSpace(machine).write("/tmp/big", "".join(f"{number}\n" for number in range(5_000)))
    out, status = ed("ed -s big", "g/^/m0\n1p\n$p\n,s/9/nine/g\nw\n", machine)
    assert (out, status) == ("4999\n0\n", 0)
    assert FileSpace(machine).read("/tmp/big").startswith("4nineninenine\n")


def test_a_wild_expression_takes_no_time() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/wild", "a" * 5_000 + "b\n")
    assert ed("ed -s wild", r"g/\(a*\)*c/p" + "\n", machine) == ("", 0)


def test_a_line_that_grows_too_long_is_refused() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/long", "a" * 3_000 + "\n")
    out, status = ed("ed -s long", "H\ns/a/" + "b" * 3_000 + "/g\nw\n", machine)
    assert (out, status) == ("?\nA line would grow past 4 MB.\n", 1)
