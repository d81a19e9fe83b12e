"""Backups that are damaged, and calls that are refused: nothing is left of them."""

from __future__ import annotations

from hashlib import sha256

import pytest

from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import backup
from emulator.messages.strerror import strerror
from tests.commands.backup_support import (
    FILE,
    do,
    refused,
    saved,
)
from tests.commands.wpar_support import made
from tests.support import run

# --- damaged ---------------------------------------------------------------------------


def test_a_backup_may_be_copied_byte_by_byte() -> None:
    machine = saved()
    files = FileSpace(machine)
    files.write("/tmp/copy", files.read(FILE))
    do(machine, "cp /tmp/wpar1.bff /tmp/other")
    for path in ("/tmp/copy", "/tmp/other"):
        assert files.node(path).length == files.node(FILE).length
        do(machine, f"restwpar -F -f {path}")


@pytest.mark.parametrize(
    "line", ["restwpar -f {}", "lssavewpar -f {}", "restwparfiles -d /tmp -f {}",
             "mkwpar -n wpar2 -B {}", "restwpar -F -f {}"]
)  # fmt: skip
@pytest.mark.parametrize(
    ("kept", "error"),
    [
        (0, "{} is not a backup of a workload partition."),
        (10, "{} is not a backup of a workload partition."),
        (5000, "The backup {} is damaged: it is not as long as it says."),
        (1_000_000, "The backup {} is damaged: it is not as long as it says."),
        (-1, "The backup {} is damaged: it is not as long as it says."),
    ],
)
def test_what_is_cut_off_is_refused(line: str, kept: int, error: str) -> None:
    machine = saved()
    files = FileSpace(machine)
    files.write("/tmp/cut", files.read(FILE)[:kept])
    error = error.format("/tmp/cut")
    refused(machine, line.format("/tmp/cut"), f"{line.split()[0]}: {error}\n")


def test_what_was_changed_is_refused() -> None:
    machine = saved()
    files = FileSpace(machine)
    text = files.read(FILE)
    files.write("/tmp/changed", text.replace("root:", "ROOT:", 1))
    refused(machine, "restwpar -f /tmp/changed -n x",
            "restwpar: The backup /tmp/changed is damaged: its check sum is wrong.\n",
            )  # fmt: skip
    head, _, body = text[: len(files.node(FILE).data)].partition("\n")
    body = body.replace('"file","etc"', '"file","../etc"')
    size = len(text) + 7
    head = f"{backup.MAGIC}{size} {len(body)} {sha256(body.encode()).hexdigest()}\n"
    whole = head + body
    files.write("/tmp/forged", whole + "\0" * (size - len(whole)))
    refused(machine, "restwpar -f /tmp/forged -n x",
            "restwpar: The backup /tmp/forged is damaged: it holds what no backup may hold.\n"
            )  # fmt: skip
    refused(machine, "restwpar -f /etc -n x",
            f"restwpar: The backup /etc cannot be read: {strerror('EISDIR')}\n")  # fmt: skip


def test_there_is_no_tape() -> None:
    machine = saved()
    missing = "A file or directory in the path name does not exist.\n"
    for line in ("lssavewpar", "restwpar", "restwparfiles -d /tmp"):
        error = f"{line.split()[0]}: The backup /dev/rmt0 cannot be read: {missing}"
        refused(machine, line, error)
    refused(machine, "savewpar wpar1",
            f"savewpar: The backup could not be written to /dev/rmt0: {missing}"
            )  # fmt: skip
    for letter in ("-a", "-V"):
        for command in ("lssavewpar", "restwparfiles"):
            refused(machine, f"{command} {letter}",
                    f"{command}: The flag {letter} needs the -f flag.\n")  # fmt: skip
    do(machine, f"lssavewpar -a -V -D -b 20 -f {FILE}")
    do(machine, "savewpar -f /dev/null wpar1")


# --- what ------------------------------------------------------------------------------

def test_an_application_wpar_is_not_saved() -> None:
    machine = made()
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(type="A")
    for line in ("mkwpardata wpar1", f"savewpar -f {FILE} wpar1"):
        error = "Workload partition wpar1 is an application workload partition."
        refused(machine, line, f"{line.split()[0]}: {error}\n")
    machine.wpars["wpar1"] = machine.wpars["wpar1"]._replace(type="S", state="B")
    refused(machine, f"savewpar -f {FILE} wpar1",
            "savewpar: Workload partition wpar1 is in the Broken state.\n")  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["savewpar -i -m wpar1", "savewpar -b 0 wpar1", "savewpar", "lssavewpar -l -L",
     "lssavewpar -c", "restwpar -S x", "restwpar -b 0", "restwpar -M -Q", "mkwpardata",
     "restwparfiles -b x"],
)  # fmt: skip
def test_wrong_calls_are_answered_with_the_synopsis(line: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert "Usage: " in ran.err
    assert ran.status == 1
    assert machine == before


def test_what_mkwpar_does_not_simulate_restwpar_refuses_too() -> None:
    machine = saved()
    refused(machine, f"mkwpar -B {FILE} -n wpar2 -p wpar1",
            "mkwpar: A backup on preserved file systems (-p) is not simulated.\n")  # fmt: skip
    refused(machine, f"mkwpar -B {FILE} -n wpar2 -w",
            "mkwpar: The -w flag needs the -o flag.\n")  # fmt: skip
