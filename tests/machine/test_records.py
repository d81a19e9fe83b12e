"""Records of logins: their form, the image's, and those that logins write."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.accounts import records
from emulator.machine.vfs import FileSpace
from tests.shell.live.login import Login


def test_a_record_is_read_as_it_was_written() -> None:
    one = records.Record("root", "pts/0", 4711, records.USER, 1186650480, "nim02nim")
    text = records.written(one)
    assert len(text) == 648
    assert records.read("\0" * 648 + text + text[:100]) == [one]


def test_the_image_knows_when_it_was_started_and_whom_it_refused() -> None:
    machine = boot()
    files = FileSpace(machine)
    (start,) = records.read(files.read(records.WTMP))
    assert (start.type, start.time) == (records.BOOT, machine.booted)
    (refused,) = records.read(files.read(records.FAILED))
    assert (refused.user, refused.host) == ("root", "10.1.1.100")


def test_logins_and_their_ends_are_kept() -> None:
    first = Login()
    second = Login(first.live)
    second.type("exit")
    kept = records.read(FileSpace(first.live.machine).read(records.WTMP))
    shown = [(one.user, one.line, one.type) for one in kept[1:]]
    user, dead = records.USER, records.DEAD
    assert shown == [("root", "pts/0", user), ("root", "pts/1", user), ("", "pts/1", dead)]
    lines = first.type("last").split("\n")
    assert lines[0].endswith("Aug 09 11:08 - 11:08  (00:00)")
    assert lines[1].endswith("still logged in.")


def test_a_wtmp_that_is_gone_keeps_nobody_out() -> None:
    first = Login()
    first.type("rm /var/adm/wtmp")
    assert Login(first.live).type("whoami") == "root\n"
    assert first.type("last") == (
        "last: /var/adm/wtmp: A file or directory in the path name does not exist.\n"
    )
