"""smitty: screens, keys, the command behind a dialog, what is run and written down."""

from __future__ import annotations

import pyte
import pytest

from emulator import programs
from emulator.commands.system._smit import LISTS
from emulator.commands.system._smitforms import Dialog, Menu, assembled
from emulator.commands.system._smitscreens import SCREENS
from emulator.images import boot
from tests.shell.live.login import Login
from tests.support import run

DOWN, F3, F4, F6, F10 = "\x1b[B", "\x1bOR", "\x1bOS", "\x1b[17~", "\x1b[21~"


class Smitty:
    """A login on which smitty runs, and what its screen shows."""

    def __init__(self, line: str = "smitty wpar", *before: str) -> None:
        self.login = Login()
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.login.type("TERM=vt100", *before)
        self.shown = len(self.login.front.out.text)
        self.line(line)

    def feed(self) -> list[str]:
        text = self.login.front.out.text[self.shown :]
        self.shown += len(text)
        self.stream.feed(text.replace("\n", "\r\n"))
        return [row.rstrip() for row in self.screen.display]

    def line(self, text: str) -> str:
        shown = self.login.type(text)
        self.feed()
        return shown

    def press(self, *keys: str) -> list[str]:
        for key in keys:
            self.login.live.arrive("keys", self.login.session.number, text=key)
            self.login.run()
        return self.feed()


def test_the_menu_and_back() -> None:
    smitty = Smitty()
    rows = smitty.press()
    assert rows[0].strip() == "Workload Partition Administration"
    assert rows[2] == "Move cursor to desired item and press Enter."
    assert rows[4] == "  Manage System Workload Partitions"
    assert rows[-2:] == [
        "F1=Help             F2=Refresh          F3=Cancel           F8=Image",
        "F9=Shell            F10=Exit            Enter=Do",
    ]
    assert (smitty.screen.cursor.y, smitty.screen.cursor.x) == (4, 2)
    assert smitty.press("\r")[0].strip() == "Manage System Workload Partitions"
    assert smitty.press(F3)[0].strip() == "Workload Partition Administration"
    smitty.press(F3)
    assert smitty.line("print $?") == "0\n"


def test_a_wpar_is_made_started_and_removed() -> None:
    smitty = Smitty("smitty simplewpar_sys")
    rows = smitty.press("\r")
    assert rows[2] == "A value is needed: Workload Partition NAME."
    rows = smitty.press("\r", *"web1x", "\x7f", DOWN, DOWN, F4, "\r", DOWN, *"10.1.1.91")
    assert rows[5] == " " * 56 + "[Entry Fields]"
    assert rows[6] == f"{'* Workload Partition NAME':<53}[web1]"
    assert rows[8][:53].rstrip() == "  Network INTERFACE"
    assert rows[8][53:58] == "[en1]" or rows[8][53:58] == "[en0]"
    assert rows[8][77] == "+"
    rows = smitty.press(F6)
    assert rows[0].strip() == "SHOW COMMAND STRING"
    assert (
        rows[2]
        == f"mkwpar -n web1 -N interface={rows[2].split('interface=')[1][:3]} address=10.1.1.91"
    )
    rows = smitty.press(F3, "\r")
    assert rows[0].strip() == "COMMAND STATUS"
    assert rows[2] == "Command: OK            stdout: yes           stderr: no"
    assert rows[4] == "Before command completion, additional instructions may appear below."
    assert "web1" in smitty.login.live.machine.wpars
    smitty.press(F10)
    smitty.line("smitty startwpar")
    rows = smitty.press(F4)
    assert rows[4] == "  web1"
    smitty.press("\r", "\r", F10)
    assert smitty.login.live.machine.wpars["web1"].state == "A"
    smitty.line("smitty rmwpar")
    smitty.press(*"web1", "\r", F10)
    rows = smitty.press()
    assert "web1" in smitty.login.live.machine.wpars
    smitty.line("smitty rmwpar")
    smitty.press(*"web1", DOWN, "\t", "\r", F10)
    assert "web1" not in smitty.login.live.machine.wpars
    script = smitty.line("grep -v '#' /smit.script").split("\n")
    assert script[-4:] == ["startwpar web1", "rmwpar web1", "rmwpar -s web1", ""]
    assert ">> rmwpar -s web1" in smitty.line("tail -30 /smit.log | more -e")


def test_a_command_that_fails() -> None:
    smitty = Smitty("smitty startwpar")
    rows = smitty.press(*"nosuch", "\r")
    assert rows[2].startswith("Command: failed        stdout: no            stderr: yes")
    assert rows[6].startswith("startwpar: ")
    smitty.press("\x1b", "3", F3)
    assert smitty.line("print back") == "back\n"


def test_nothing_is_run_with_x_and_the_files_may_be_others() -> None:
    smitty = Smitty("smitty -C -x -l /tmp/l -s /tmp/s startwpar", "mkwpar -n w1 > /dev/null")
    smitty.press(*"w1", "\r", "\x1b0")
    assert smitty.login.live.machine.wpars["w1"].state == "D"
    assert (
        smitty.line("tail -1 /tmp/s; grep -c '>> startwpar w1' /tmp/l") == "startwpar w1\n1\n"
    )


def test_esc_and_a_digit_are_function_keys_and_lists_turn_round() -> None:
    smitty = Smitty("smitty stopwpar")
    assert smitty.press("\x1b4")[2] == "There is nothing to choose from."
    rows = smitty.press("\r", DOWN, "\t")
    assert rows[7] == f"{'  By FORCE?':<54}yes{'+':>21}"
    assert smitty.press("\x1b5")[7] == f"{'  By FORCE?':<54}no{'+':>22}"
    assert smitty.press("x", "\t", "\t")[7].split()[2] == "no"
    smitty.press("\x1b0")
    assert smitty.line("print $?") == "0\n"


def test_long_output_is_gone_through() -> None:
    smitty = Smitty("smitty lssubsys")
    rows = smitty.press()
    assert rows[2].startswith("Command: OK")
    before = rows[7]
    rows = smitty.press(DOWN)
    assert rows[6] == before
    assert smitty.press("\x1b[6~")[2] != rows[2]
    smitty.press(F3)


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_is_whole(path: str) -> None:
    screen = SCREENS[path]
    if isinstance(screen, Menu):
        assert all(item.leads in SCREENS for item in screen.items)
        assert 0 < len(screen.items) < 16
        return
    assert isinstance(screen, Dialog)
    for field in screen.fields:
        assert len(field.label) < 51
        assert field.listed in ("", *LISTS)
        assert (field.sign == "+") == bool(field.listed or field.choices)
        assert not field.choices or field.value in field.choices
    declared = programs.find(screen.command.split()[0])
    for field in screen.fields if declared is not None else ():
        if field.flag:
            assert field.flag[1] in declared._letters, field.flag  # type: ignore[union-attr]


def test_every_screen_can_be_reached() -> None:
    reached, todo = set(), [""]
    while todo:
        path = todo.pop()
        reached.add(path)
        screen = SCREENS[path]
        if isinstance(screen, Menu):
            todo += [item.leads for item in screen.items if item.leads not in reached]
    assert reached == set(SCREENS)


def test_values_are_quoted_and_attributes_stand_together() -> None:
    dialog = SCREENS["simplewpar_sys"]
    assert isinstance(dialog, Dialog)
    given = {
        "NAME": "a b",
        "IP": "10.1.1.1",
        "MASK": "255.0.0.0",
        "SHARES": "5",
        "START": "yes",
    }
    values = []
    for field in dialog.fields:
        found = [v for k, v in given.items() if k in field.label.split() and v]
        if field.label == "Memory SHARES" or (found == ["yes"] and not field.choices):
            found = []
        values.append(found[0] if found else field.value)
    assert assembled(dialog, values) == (
        "mkwpar -n 'a b' -N address=10.1.1.1 netmask=255.0.0.0 -s -R shares_CPU=5"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("smitty nosuch", "There is no screen nosuch here: not simulated."),
        ("smitty wpar", "This needs a terminal whose cursor can be moved."),
        ("smit wpar", "This needs a terminal whose cursor can be moved."),
    ],
)
def test_refused(line: str, told: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran == ("", f"{line.split()[0]}: {told}\n", 1)
    assert machine == before


@pytest.mark.parametrize(
    ("path", "given", "line"),
    [
        ("rmwparattr", {"IP ADDRESS": "10.1.1.81"}, "chwpar -K -N address=10.1.1.81 w"),
        ("rmwparattr", {"All RESOURCE controls?": "yes"}, "chwpar -K -R w"),
        ("advwpar_sys", {"File system MOUNT POINT": "/db", "File system SIZE": "1G"},
         "mkwpar -n w -M directory=/db size=1G"),
        ("restwparfiles", {"FILE or DEVICE": "/tmp/b", "DIRECTORY to restore into": "/tmp/x"},
         "restwparfiles -f /tmp/b -d /tmp/x"),
        ("chwpar", {"PRIVILEGES to add": "PV_X"}, "chwpar -S privs+=PV_X w"),
    ],
)  # fmt: skip
def test_the_line_behind_a_screen(path: str, given: dict[str, str], line: str) -> None:
    dialog = SCREENS[path]
    assert isinstance(dialog, Dialog)
    named = {"Workload Partition Name": "w", "Workload Partition NAME": "w"}
    wanted = given if "FILE or DEVICE" in given else given | named
    values = [wanted.get(field.label, field.value) for field in dialog.fields]
    assert assembled(dialog, values) == line
    name, *words = line.split()
    declared = programs.find(name)
    assert declared is not None
    declared.parse(words)
