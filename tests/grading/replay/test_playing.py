"""A journal played back: its moments, its lines by number, what does not play back."""

from __future__ import annotations

import json

import pytest

from grading.replay.playing import Played, Unplayable, replaced
from tests.grading.course.classes import their_lab, typed


def journal(*lines: str) -> bytes:
    return typed(their_lab("ann"), lines)


def moments(*lines: str) -> list[int]:
    """The numbers of the lines behind which the machine was another."""
    found = [one.line for one in Played(journal(*lines)).moments()]
    return [one.number if one else 0 for one in found]


def test_only_what_changes_the_machine_is_a_moment():
    assert moments("ls", "df", "print x > /tmp/x", "ls", "cat /tmp/x", "rm /tmp/x", "ls") == [
        0, 0, 3, 6, 7,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["chmod 700 /etc/motd", "mv /etc/motd /etc/other", "rm /.sh_history", "ln /etc/motd /m",
     "ifconfig en1 10.1.1.9 alias", "sleep 100 &", "mkdir /d", "print x >> /etc/motd",
     "mkgroup staff2", "chown bin /.profile", "touch /etc/hosts"],
)  # fmt: skip
def test_every_row_and_file_counts(line):
    assert 2 in moments("ls", line, "pwd", "pwd")[:-1]


def test_what_was_typed_before_on_another_machine_counts():
    played = Played(journal("ls", "touch /tmp/x"), before=7)
    assert played.lines == 2
    assert [one.line.number for one in played.moments() if one.line][-1] == 9


def test_a_journal_up_to_a_line_is_the_machine_behind_it():
    played = Played(journal("touch /tmp/1", "touch /tmp/2", "touch /tmp/3"), before=4)
    for number, files in ((4, 0), (5, 1), (6, 2), (7, 3)):
        part = Played(played.until(number), before=4)
        assert part.lines == files
        (*_, last) = part.moments()
        assert sum(f"/tmp/{n}" in str(paths(last.machine)) for n in (1, 2, 3)) == files


def paths(machine: object) -> list[str]:
    from emulator.machine.vfs import FileSpace

    return [f"/tmp/{name}" for name in FileSpace(machine).list("/tmp")]  # type: ignore[arg-type]


def test_what_was_changed_by_hand_does_not_play_back():
    lines = journal("ls", "touch /tmp/x", "lswpar").split(b"\n")
    one = json.loads(lines[4])
    assert one["text"] == "touch /tmp/x"
    one["text"] = "touch /tmp/x; touch /tmp/y"
    lines[4] = json.dumps(one).encode()
    with pytest.raises(Unplayable, match="behind line 2: it was changed by hand"):
        list(Played(b"\n".join(lines)).moments())
    with pytest.raises(Unplayable, match="not a journal"):
        Played(b'{"wparlab": 1, "image": "aix6-beta", "clock": "virtual"}\nno\n')
    with pytest.raises(Unplayable, match="another version"):
        Played(b'{"wparlab": 99}\n')


def test_programs_that_were_replaced_are_told():
    (*_, last) = Played(journal("print x > /usr/sbin/lswpar")).moments()
    assert replaced(last.machine) == ["/usr/sbin/lswpar"]
