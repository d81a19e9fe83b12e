"""sed: AIX's sentences, files and permissions, and scripts that would run away."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import kernel_of, run, run_virtual

GUEST = Credentials(200, 1)


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("s/a/b", "0602-404 Function s/a/b cannot be parsed."),
        ("p\n2k", "0602-404 Function 2k cannot be parsed."),
        ("1i text", "0602-404 Function 1i text cannot be parsed."),
        (":muchtoolong", "0602-417 The label muchtoolong is greater than eight characters."),
        ("b x", "The label x is not in the script."),
        ("{p", "A left brace of the script has no partner."),
        ("{" * 101, "Braces are nested more than 100 deep."),
    ],
)
def test_what_cannot_be_read(script: str, sentence: str) -> None:
    assert run(None, "sed", script) == ("", f"sed: {sentence}\n", 2)


def test_a_script_is_needed() -> None:
    ran = run(None, "sed")
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err.startswith("Usage: sed [-n] [-u] Script [File ...]\n")


def test_a_file_that_is_not_there_and_a_directory() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/x", "here\n")
    assert run(machine, "sed", "p", "/nosuch", "/tmp", "/tmp/x") == (
        "here\nhere\n",
        "sed: /nosuch: A file or directory in the path name does not exist.\n"
        "sed: /tmp is a directory.\n",
        2,
    )


def test_what_w_opens_goes_through_the_permissions() -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "sed", "w /etc/motd", stdin="x\n", who=GUEST)
    sentence = "The file access permissions do not allow the specified action."
    assert ran == ("", f"sed: /etc/motd: {sentence}\n", 2)
    assert machine.trees == before.trees


def test_what_r_may_not_read_is_left_out() -> None:
    ran = run(None, "sed", "r /etc/security/passwd", stdin="x\n", who=GUEST)
    assert ran == ("x\n", "", 0)


def test_w_makes_its_file_even_where_nothing_is_written() -> None:
    machine = boot()
    assert run(machine, "sed", "/no/w /tmp/w", stdin="x\n") == ("x\n", "", 0)
    assert FileSpace(machine).read("/tmp/w") == ""


@pytest.mark.parametrize(
    "script",
    [":a\ns/$/xxxxxxxxxxxxxxxx/\ns/.*/&&/\nta", ":a\nH\nG\nba"],
)
def test_a_space_that_grows_has_an_end(script: str) -> None:
    ran = run(None, "sed", script, stdin="x\n")
    assert ran == ("", "sed: The pattern space or the hold space grew past 4 MB.\n", 2)


def test_an_empty_expression_before_any_other() -> None:
    ran = run(None, "sed", "s//x/", stdin="x\n")
    assert ran == ("", "sed: An empty expression stands before any other was used.\n", 2)


@pytest.mark.parametrize("script", [":a\nba", ":a\np\nba", "s/^/x\\\n/\nD"])
def test_an_endless_script_takes_turns_and_can_be_interrupted(script: str) -> None:
    machine = boot()
    kernel = kernel_of(machine)
    out = Collector(1 << 40)
    streams = (TextStream("x\n"), out, Collector())
    parent = Process(kernel, 1, "ksh", "", FileSpace(machine), {}, streams)
    task = kernel.scheduler.spawn(kernel.run(parent, ["sed", script]), 1)
    before = machine.clock.steps
    for _ in range(60):
        kernel.scheduler.run_turn()
    assert not task.finished
    assert machine.clock.steps - before > 1_000
    for pid in list(kernel.tasks):
        kernel.scheduler.throw(kernel.tasks[pid], Signalled("INT"))
    run_virtual(kernel.scheduler, lambda: task.finished)
    assert task.result == 130
