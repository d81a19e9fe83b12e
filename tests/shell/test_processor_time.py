"""Processor time as commands tell of it: ps, times, time; what a WPAR's limit on forks does."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import processes, workload
from emulator.machine.clock import SECOND
from emulator.machine.errors import TooMany
from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import Resources
from shell.live.journal import Entry
from shell.live.machine import Live
from tests.commands.wpar_support import started
from tests.shell.live.login import Login


class Patient(Login):
    """Runs on until there is a prompt again, whatever runs in the background."""

    def run(self) -> None:
        shown = self._prompts()
        for _ in range(100):
            self.live.kernel.scheduler.run(lambda: self._prompts() > shown)
            if self._prompts() > shown:
                return
            self.live.settle(1)  # all wait: the clock jumps
        raise AssertionError("no prompt")

    def _prompts(self) -> int:
        return sum(name == "prompt" for name, _ in self.front.events)


@pytest.fixture
def login() -> Login:
    return Patient()


def test_a_loop_in_the_background_takes_the_processor(login: Login) -> None:
    # A second more than is seen: the daemons take a quarter of a percent.
    login.type("while :; do :; done &", "sleep 11")
    shown = login.type("ps -p $! -o time= -o c= -o pcpu= -o comm=")
    time, recent, percent, name = shown.split()
    assert (time, name) == ("00:00:10", "ksh")
    assert 100 <= int(recent) <= 120
    assert 99.0 <= float(percent) <= 100.0
    assert login.type("ps -p $! | tail -1").split()[2] == "0:10"
    assert login.type("ps aux | sed -n 2p").split()[2:3] == [percent]


def test_two_loops_have_half_each(login: Login) -> None:
    login.type("while :; do :; done & first=$!", "while :; do :; done &", "sleep 31")
    shown = login.type("ps -p $first,$! -o time=")
    assert [line.split()[-1] for line in shown.splitlines()] == ["00:00:15"] * 2


def test_what_waits_takes_none(login: Login) -> None:
    login.type("sleep 100 &", "sleep 20")
    assert login.type("ps -p $!,$$ -o time=").split() == ["00:00:00"] * 2


def test_a_stopped_loop_takes_none(login: Login) -> None:
    login.type("while :; do :; done &", "kill -STOP $!", "sleep 20")
    assert login.type("ps -o time= -p $!").split() == ["00:00:00"]
    login.type("kill -CONT $!", "sleep 5")
    assert login.type("ps -o time= -p $!").split() == ["00:00:05"]


LOOP = "i=0; while ((i<20000)); do ((i+=1)); done"


def test_a_subshell_takes_it_for_itself(login: Login) -> None:
    """In a script `( … )` runs in the shell's own task, and is a process all the same."""
    text = f"({LOOP}; ps -o c= -p $$); times; {LOOP}; {LOOP}; ps -o time= -p $$; times"
    recent, *shown = login.type(f"ksh -c '{text}'").split()
    own, children = shown[0], shown[2]
    assert (recent, own) == ("0", "0m0.00s")
    assert 0.5 < seconds(children) < 1
    time, later, still = shown[4], shown[5], shown[7]
    assert (time, still) == ("00:00:01", children)
    assert seconds(later) == pytest.approx(2 * seconds(children), abs=0.02)


def seconds(text: str) -> float:
    return float(text.lstrip("0").removeprefix("m").removesuffix("s"))


@pytest.mark.parametrize("command", ["time ksh -c '{}'", "/usr/bin/time ksh -c '{}'"])
def test_time_tells_of_it(login: Login, command: str) -> None:
    words = login.type(command.format(f"{LOOP}; sleep 3")).lower().split()
    assert words[0::2] in (["real", "user", "sys"], ["real", "user", "system"])
    real, user, system = map(seconds, words[1::2])
    assert 0.5 < user < 1
    assert (real, system) == (pytest.approx(3 + user, abs=0.02), 0)


def test_a_replay_comes_to_the_same() -> None:
    entries: list[Entry] = []
    live = Live(boot())
    live.watch = entries.append
    login = Login(live)
    login.type("while :; do :; done &", "sleep 3", "cat /etc/passwd | wc -l", "ps -f")
    again = Live(boot())
    again.replay(entries)
    again.run_to(live.point)
    assert again.machine.workload.state() == live.machine.workload.state()
    assert again.machine.workload.running


def in_wpar(limit: str) -> Machine:
    machine = started()
    row = machine.wpars["wpar1"]
    inside = sum(one.wpar == "wpar1" for one in machine.processes.values())
    controls = Resources(totalProcesses=str(inside + int(limit)))
    machine.wpars["wpar1"] = row._replace(resources=controls)
    return machine


def test_a_wpar_at_its_limit_forks_no_more() -> None:
    login = Login(Live(in_wpar("4")))
    login.type("clogin wpar1")
    assert "ps" in login.type("ps")
    login.type("sleep 100 &", "sleep 100 &")
    wanted = "ksh: 0403-030 The fork function failed. There are too many processes.\n"
    assert login.type("ps") == wanted
    assert login.type("(:)") == wanted
    login.type("kill $!")
    assert "sleep" in login.type("ps")


def test_nobody_gets_into_a_full_wpar() -> None:
    login = Login(Live(in_wpar("1")))
    before = len(login.live.machine.processes)
    limit = before_in(login) + 1
    full = f"clogin: The limit of {limit} processes in wpar1 is reached.\n"
    assert login.type("clogin wpar1") == full
    # Lowered below what runs: it does not say that there were as few.
    login.type("chwpar -R totalProcesses=2 wpar1")
    lowered = "clogin: The limit of 2 processes in wpar1 is reached.\n"
    assert login.type("clogin wpar1") == lowered
    assert len(login.live.machine.processes) == before


def before_in(login: Login) -> int:
    return sum(one.wpar == "wpar1" for one in login.live.machine.processes.values())


def test_a_process_past_procvirtmem_is_killed() -> None:
    machine = started()
    row = machine.wpars["wpar1"]
    login = Login(Live(machine))
    login.type("clogin wpar1")
    for controls, shown in (
        (Resources(procVirtMem="1M"), "137"), (Resources(procVirtMem="1M", active="no"), "1"),
        (Resources(procVirtMem="2M"), "1"),
    ):  # fmt: skip
        machine.wpars["wpar1"] = row._replace(resources=controls)
        count = len(machine.processes)
        # topas has 1640 KB; on a pipe it only says that it needs a terminal.
        text = login.type("topas -@; print $?")
        assert text.split()[-1] == shown
        assert ("Killed" in text) == (shown == "137")
        assert len(machine.processes) == count
    assert "sleep" in login.type("sleep 1 & ps")


def test_where_memory_and_paging_space_are_full_nothing_is_forked() -> None:
    machine = started()
    row = machine.wpars["wpar1"]
    login = Login(Live(machine))
    login.type("clogin wpar1")
    workload.changes(machine)
    machine.wpars["wpar1"] = row._replace(resources=Resources(memory="0%-1%,1%"))
    pids = []
    with pytest.raises(TooMany):
        while True:
            pids.append(processes.begin(machine, 1, "java", wpar="wpar1").pid)
    before = machine.snapshot()
    with pytest.raises(TooMany):
        processes.begin(machine, 1, "java", wpar="wpar1")
    assert machine == before
    while len(pids) < 100:  # what is smaller still fits, until nothing does
        try:
            pids.append(processes.begin(machine, 1, "ksh", wpar="wpar1").pid)
        except TooMany:
            break
    for _ in range(60):
        try:
            pids.append(processes.begin(machine, 1, "sleep", wpar="wpar1").pid)
        except TooMany:
            break
    wanted = "ksh: 0403-031 The fork function failed. There is not enough memory available.\n"
    assert login.type("ps") == wanted
    assert login.type("(:)") == wanted
    processes.end(machine, pids[0])
    assert "ps" in login.type("ps")


def test_a_virtual_clock_stands_still_for_a_loop_in_the_background() -> None:
    # Until somebody waits for machine time: what the loop takes then depends on no host.
    login = Login()
    login.type("while :; do :; done &")
    login.live.settle()
    clock = login.live.machine.clock
    at = clock.now
    login.live.settle()
    login.live.settle()
    assert (login.live.still, clock.now) == (True, at)
    login.type("sleep 2")
    login.live.settle()
    assert login.live.still
    assert 2 * SECOND <= clock.now - at < 2.1 * SECOND


def test_a_loop_in_the_foreground_keeps_the_clock_going() -> None:
    login = Login()
    login.type("while :; do :; done")
    at = login.live.machine.clock.now
    login.live.settle()
    assert not login.live.still
    assert login.live.machine.clock.now > at
