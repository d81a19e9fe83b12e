"""topas on a terminal of the machine: screens, keys, refreshes, sizes, jobs."""

from __future__ import annotations

import pyte
import pytest

from emulator.images import boot
from emulator.machine import workload
from emulator.machine.clock import SECOND
from emulator.machine.wpar.rows import Resources
from shell.live.machine import Live
from tests.shell.live.login import Login

MKWPAR = (
    "mkwpar -n {} -N interface=en1 address=10.1.1.{} netmask=255.255.252.0 -R shares_CPU={}"
)


class Topas:
    """A login on which topas runs, a busy loop in each of two WPARs, what the screen shows."""

    def __init__(self, line: str = "topas -@", rows: int = 24, columns: int = 80) -> None:
        self.live = Live(boot())
        self.login = Login(self.live)
        for name, address, shares in (("wpar1", 81, 20), ("wpar2", 47, 5)):
            self.login.type(MKWPAR.format(name, address, shares), f"startwpar {name}")
        self.loops: list[Login] = []
        for name in ("wpar1", "wpar2"):
            self.loop(f"clogin {name}", "while :; do :; done")
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.size(rows, columns)
        self.shown = len(self.login.front.out.text)
        self.live.arrive("line", self.login.session.number, text=line)
        self.run()

    def loop(self, *lines: str) -> None:
        other = Login(self.live, wait=False)
        for line in lines:
            other.type(line)
        self.loops.append(other)

    def run(self) -> None:
        """Give everybody some turns; topas' screen is what came of it."""
        for _ in range(12):
            self.live.kernel.scheduler.run(steps=20)
        text = self.login.front.out.text[self.shown :]
        self.shown += len(text)
        self.stream.feed(text.replace("\n", "\r\n"))

    def wait(self, seconds: float) -> None:
        """Let time pass on the machine's clock, while the loops go on."""
        self.live.machine.clock.advance(self.live.machine.clock.now + int(seconds * SECOND))
        self.run()

    def size(self, rows: int, columns: int) -> None:
        self.live.arrive("resize", self.login.session.number, rows=rows, columns=columns)
        self.screen.resize(rows, columns)

    def press(self, keys: str) -> None:
        self.live.arrive("keys", self.login.session.number, text=keys)
        self.run()

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    def percent(self, wpar: str) -> float:
        """CPU% of the loop in a WPAR, as the line of its process says."""
        found = [row.split() for row in self.rows if row.startswith("ksh ")]
        return next(float(words[2]) for words in found if words[4] == wpar)

    @property
    def over(self) -> bool:
        return ("end", 0) in self.login.front.events[-4:]


@pytest.fixture
def topas() -> Topas:
    return Topas()


def test_the_papers_screen(topas: Topas) -> None:
    rows = topas.rows
    assert rows[0] == f"{'Topas Monitor for host:    uataix6':<48}EVENTS/QUEUES    FILE/TTY"
    assert rows[4].startswith("User     99.9   |############################|")
    assert rows[8].startswith("WPAR             CPU%  Mem%  Blk-I/O%")
    assert rows[9].split()[:2] == ["wpar1", "80"]
    assert rows[10].split()[:2] == ["wpar2", "20"]
    assert rows[12].startswith("Name            PID  CPU%  PgSp Wpar ")
    assert 79 <= topas.percent("wpar1") < 80
    assert 19 <= topas.percent("wpar2") <= 20
    assert rows[10].endswith("Real,MB    4096")
    assert rows[22].endswith('Press: "h"-help')
    assert rows[23].endswith('"q"-quit')
    assert all(len(row) <= 80 for row in rows)


def test_the_busiest_classes_are_shown() -> None:
    topas = Topas("topas")
    topas.press("w")
    rows = topas.rows
    first = rows.index(next(row for row in rows if row.startswith("WLM-Class")))
    assert [row.split()[0] for row in rows[first + 1 : first + 3]] == ["wpar1", "wpar2"]


def test_it_is_drawn_anew_every_two_seconds(topas: Topas) -> None:
    live = topas.live
    before = topas.rows[1]
    topas.wait(1.5)
    assert topas.rows[1] == before
    topas.wait(0.6)
    assert topas.rows[1] != before
    assert topas.percent("wpar1") > 79
    # What chwpar -R does: seen after the next interval.
    workload.changes(live.machine)
    row = live.machine.wpars["wpar2"]
    live.machine.wpars["wpar2"] = row._replace(resources=Resources(shares_CPU="10"))
    topas.wait(2)
    assert abs(topas.percent("wpar1") - 66.5) <= 1
    assert abs(topas.percent("wpar2") - 33.3) <= 1
    topas.loop("while :; do :; done")
    topas.wait(2)
    topas.wait(2)
    assert topas.percent("Global") > 75
    assert topas.percent("wpar1") < 17


def test_nothing_but_the_clock_draws() -> None:
    """An idle machine with a virtual clock: refreshes come every two seconds, exactly."""
    live = Live(boot())
    login = Login(live)
    live.arrive("line", login.session.number, text="topas")
    live.kernel.scheduler.run(steps=100)
    written = len(login.front.out.text)
    live.kernel.scheduler.clock.advance(live.machine.clock.now + 2 * SECOND - 1000)
    live.kernel.scheduler.fire_timers()
    live.kernel.scheduler.run(steps=100)
    assert len(login.front.out.text) == written
    live.kernel.scheduler.clock.advance(live.machine.clock.now + 2000)
    live.kernel.scheduler.fire_timers()
    live.kernel.scheduler.run(steps=100)
    assert len(login.front.out.text) > written


@pytest.mark.parametrize(
    ("key", "sign"),
    [
        ("C", "Topas CEC Monitor"), ("L", "Logical Partition: uataix6"),
        ("P", "USER        PID    PPID PRI NI"), ("D", "AQW"), ("h", "Keys of topas"),
        ("@", "Network  KBPS"), ("w", "EVENTS/QUEUES"),
    ],
)  # fmt: skip
def test_a_key_and_back(topas: Topas, key: str, sign: str) -> None:
    topas.press(key)
    assert sign in topas.text
    topas.press(key)
    assert "WPAR             CPU%" in topas.text


def test_parts_come_and_go() -> None:
    topas = Topas("topas")
    for key, sign in (
        ("c", "Kernel"), ("n", "Network"), ("d", "Disk "), ("p", "Name   "), ("w", "WLM-Class"),
    ):  # fmt: skip
        there = sign in topas.text
        topas.press(key)
        assert (sign in topas.text) != there
        assert "EVENTS/QUEUES" in topas.rows[0]
    topas.press("a")
    for sign in ("Kernel", "Network", "Disk ", "Name   "):
        assert sign in topas.text
    assert "WLM-Class" not in topas.text


def test_processes_are_sorted_by_the_column_the_cursor_is_at(topas: Topas) -> None:
    topas.press("P")
    assert topas.screen.cursor.y == 2
    heading = topas.rows[2]
    assert heading[topas.screen.cursor.x :].startswith("CPU%")
    assert topas.rows[3].split()[-1] == "ksh"
    topas.press("\t")
    assert heading[topas.screen.cursor.x :].startswith("COMMAND")
    names = [row.split()[-1] for row in topas.rows[3:]]
    assert names == sorted(names)
    topas.press("\x1b[D\x1b[D")
    assert heading[topas.screen.cursor.x :].startswith("TIME")
    for _ in range(6):
        topas.press("\x1b[D")
    assert heading[topas.screen.cursor.x :].startswith("PID")
    place = heading.index("PID") + 3
    pids = [int(row[:place].split()[-1]) for row in topas.rows[3:]]
    assert pids == sorted(pids)


def test_one_wpar_alone() -> None:
    topas = Topas("topas -@ wpar2")
    assert "wpar1" not in topas.text
    assert topas.rows[9].startswith("wpar2")
    owners = {row[:47].split()[4] for row in topas.rows[12:] if len(row[:47].split()) == 5}
    assert owners <= {"wpar2", "Wpar"}


def test_the_system_and_its_wpars() -> None:
    topas = Topas("topas -C")
    assert "Interval:  10" in topas.rows[0]
    assert topas.rows[6] == "-" * 37 + "shared" + "-" * 37
    assert topas.rows[8] == "-" * 36 + "dedicated" + "-" * 35
    assert [row.split()[0] for row in topas.rows[9:12]] == ["wpar1", "wpar2", "uataix6"]
    assert topas.rows[9].split()[6] == "80"


def test_how_it_begins_is_for_flags_to_say() -> None:
    topas = Topas("topas -i 5 -d 1 -n 1 -p 3 -w 0")
    assert "Interval:  5 " in topas.rows[1]
    (disks,) = (place for place, row in enumerate(topas.rows) if row.startswith("Disk"))
    assert topas.rows[disks + 1].startswith("hdisk0") and topas.rows[disks + 2][:6] == " " * 6
    assert len([row for row in topas.rows[disks + 4 :] if row[:1].isalpha()]) == 3
    shown = []
    for line in ("topas -D", "topas -L", "topas -P -U guest", "topas -P -U root"):
        topas.press("q")
        topas.live.arrive("line", topas.login.session.number, text=line)
        topas.run()
        shown.append(topas.text)
    disks_shown, partition, guest, root = shown
    assert "hdisk1" in disks_shown and "AQD" in disks_shown
    assert "Logical Partition: uataix6" in partition
    assert "ksh" in root and "ksh" not in guest and "COMMAND" in guest


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (50, 132), (10, 40), (2, 10)])
def test_any_size(rows: int, columns: int) -> None:
    topas = Topas("topas -@", rows, columns)
    assert topas.rows[0].startswith("Topas Moni")
    for key in "PCLDh":
        topas.press(key)
    assert all(len(row) <= columns for row in topas.rows)


def test_a_window_that_is_resized_is_drawn_anew(topas: Topas) -> None:
    count = sum(row.startswith(" ") or row != "" for row in topas.rows)
    assert count == 24
    topas.size(40, 100)
    topas.run()
    assert sum(row != "" for row in topas.rows) == 40
    assert topas.rows[0].endswith("FILE/TTY")
    topas.size(24, 80)
    topas.run()
    assert topas.rows[23].endswith('"q"-quit')


def test_q_leaves_and_the_prompt_is_back(topas: Topas) -> None:
    topas.press("q")
    assert topas.over
    assert topas.rows[23] in ("", "#") or topas.rows[-1] == ""
    assert [n for n, _ in topas.login.front.events if n in ("keys", "lines")][-1] == "lines"


def test_ctrl_c_ends_it_and_ctrl_z_stops_it(topas: Topas) -> None:
    topas.press("\x1a")
    assert "Stopped" in topas.login.front.out.text
    topas.live.arrive("line", topas.login.session.number, text="fg")
    topas.run()
    assert topas.rows[0].startswith("Topas Monitor")
    topas.press("\x03")
    topas.run()
    assert ("end", 130) in topas.login.front.events


def test_in_the_background_it_is_stopped() -> None:
    topas = Topas("topas &")
    assert "Topas Monitor" not in topas.text
    topas.live.arrive("line", topas.login.session.number, text="fg")
    topas.run()
    assert topas.rows[0].startswith("Topas Monitor")


def test_inside_a_wpar_its_own_processes_are_shown() -> None:
    topas = Topas("clogin wpar1 topas")
    assert topas.rows[0].startswith("Topas Monitor for host:    wpar1")
    assert "wlmsched" not in topas.text
    assert "WPAR Activ" not in topas.text
    topas.press("@")
    assert "WPAR   " not in topas.text
