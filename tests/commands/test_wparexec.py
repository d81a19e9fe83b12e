"""wparexec and what is left of an application WPAR, however it ends."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.shell.live.login import Login
from tests.support import run

FIRST = "wparexec -n app -N address=10.1.1.86 --"


def alike(now: Machine, before: Machine) -> None:
    """Nothing is left but what time changes: directories' dates, the shells' own rows."""
    assert now.wpars == before.wpars
    assert now.addresses == before.addresses
    assert now.routes == before.routes
    assert now.mounts == before.mounts
    assert now.subsystems == before.subsystems
    assert not [row for row in now.processes.values() if row.wpar]
    assert FileSpace(now).list("/etc/wpars") == FileSpace(before).list("/etc/wpars")


REFUSED = (
    "-n app -- /usr/bin/nosuch",
    "-n app -- /etc/passwd",
    "-n app",
    "-n app A=1",
    "-n a/b -- /usr/bin/ls",
    "-n 0a -- /usr/bin/ls",
    "-n Global -- /usr/bin/ls",
    "-n abcdefghijklmnopqrstuvwxyz -- /usr/bin/ls",
    "-n app -h uataix6 -- /usr/bin/ls",
    "-n app -N address=10.1.1.148 -- /usr/bin/ls",
    "-n app -N address=300.1.1.1 -- /usr/bin/ls",
    "-n app -N address=172.16.0.1 -- /usr/bin/ls",
    "-n app -N interface=en9 address=10.1.1.86 -- /usr/bin/ls",
    "-n app -I rtdest=default -- /usr/bin/ls",
    "-n app -M directory=/m vfs=jfs2 -- /usr/bin/ls",
    "-n app -M directory=/m -- /usr/bin/ls",
    "-n app -M directory=/m dev=/nosuch -- /usr/bin/ls",
    "-n app -M directory=/m dev=/etc size=1G -- /usr/bin/ls",
    "-n app -R CPU=200 -- /usr/bin/ls",
    "-n app -u /nosuch -- /usr/bin/ls",
    "-n app -f /nosuch",
    "-n app -f /etc/passwd",
    "-n app -e nosuch -- /usr/bin/ls",
    "-e a -f b -- /usr/bin/ls",
    "-w -n app",
    "-o /nosuch/spec -n app -- /usr/bin/ls",
    "-H ppc -n app -- /usr/bin/ls",
    "-l -n app -- /usr/bin/ls",
)


@pytest.mark.parametrize("line", REFUSED)
def test_a_refused_call_changes_nothing(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "wparexec", *line.split())
    assert ran.status == 1
    assert ran.err
    assert machine == before


def test_a_command_of_two_lines_is_not_taken() -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "wparexec", "-n", "app", "--", "/usr/bin/ksh", "-c", "ls\nls")
    assert "line break" in ran.err
    assert machine == before


def test_only_root_may_and_only_in_the_global_environment() -> None:
    machine = boot()
    before = machine.snapshot()
    words = ("wparexec", "-n", "app", "--", "/usr/bin/ls")
    assert "root" in run(machine, *words, who=Credentials(205, (1,))).err
    assert machine == before
    assert run(machine, "mkwpar", "-s", "-n", "wpar1").status == 0
    before = machine.snapshot()
    assert "global environment" in run(machine, *words, wpar="wpar1").err
    assert machine == before


def test_a_start_that_fails_leaves_nothing() -> None:
    machine = boot()
    before = machine.snapshot()
    for more in ("-M directory=/home dev=/etc", "-R totalProcesses=1"):
        ran = run(machine, "wparexec", "-n", "app", *more.split(), "--", "/usr/bin/ls")
        assert ran.status == 1
        assert "startwpar:" in ran.err
        alike(machine, before)


def test_it_leaves_nothing_and_ends_as_its_command() -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, *FIRST.split(), "/usr/bin/ls", "/nosuch")
    assert ran.status == 2
    alike(machine, before)
    assert machine.next_wpar_key == before.next_wpar_key + 1


def test_names_that_follow_from_the_command() -> None:
    machine = boot()
    for name in ("sleep", "sleep1", "sleep2"):
        assert run(machine, "wparexec", "-1", "--", "/usr/bin/sleep", "1").status == 0
        assert name in machine.wpars
    FileSpace(machine).write("/tmp/0-an.odd.name.that.is.much.too.long", "", mode=0o755)
    words = ("/tmp/0-an.odd.name.that.is.much.too.long",)
    assert run(machine, "wparexec", "-1", "--", *words).status == 0
    assert run(machine, "wparexec", "-1", "--", *words).status == 0
    assert {"an_odd_name_that_is_much_", "an_odd_name_that_is_much1"} < set(machine.wpars)


def test_control_c_is_the_commands() -> None:
    login = Login(wait=False)
    before = login.live.machine.snapshot()
    login.type(f"{FIRST} /usr/bin/sleep 1000")
    assert "app" in login.live.machine.wpars
    shown = login.press("INT")
    assert "Shutting down all workload partition processes." in shown
    assert login.type("print $?").split()[-1] == "130"
    alike(login.live.machine, before)


def test_a_command_that_ignores_control_c_goes_on() -> None:
    login = Login(wait=False)
    login.type(f"{FIRST} /usr/bin/ksh -c \"trap '' INT; sleep 3; print done\"")
    assert "Shutting" not in login.press("INT")
    login.wait = True
    login.run()
    assert "done" in login.front.out.text
    assert login.live.machine.wpars == {}


def test_control_z_stops_both_and_fg_lets_both_go_on() -> None:
    login = Login(wait=False)
    login.type(f"{FIRST} /usr/bin/sleep 5")
    assert "Stopped" in login.press("TSTP")
    assert login.live.machine.wpars["app"].state == "A"
    login.wait = True
    assert "Shutting down" in login.type("fg")
    assert login.live.machine.wpars == {}


@pytest.mark.parametrize("signal", ["TERM", "HUP", "QUIT"])
def test_whoever_ends_wparexec_ends_the_partition(signal: str) -> None:
    login = Login()
    before = login.live.machine.snapshot()
    login.type(f"{FIRST} /usr/bin/sleep 1000 &", "sleep 1", f"kill -{signal} $!", "sleep 1")
    alike(login.live.machine, before)


def test_a_killed_wparexec_leaves_it_and_it_ends_by_itself() -> None:
    login = Login()
    before = login.live.machine.snapshot()
    login.type(f"{FIRST} /usr/bin/sleep 10 &", "sleep 1", "kill -9 $!", "sleep 1")
    assert login.live.machine.wpars["app"].state == "A"
    assert "app" in login.type("lswpar")
    login.type("sleep 20")
    alike(login.live.machine, before)


def test_a_person_waits_for_what_is_begun_after_the_command_has_ended() -> None:
    login = Login()
    began = login.live.machine.clock.seconds
    shown = login.type(f"{FIRST} /usr/bin/ksh -c '(sleep 3; sleep 9) & sleep 1'")
    assert "Shutting down" in shown
    assert login.live.machine.clock.seconds >= began + 12
    assert login.live.machine.wpars == {}


def test_no_books_of_its_memory_and_time_are_left() -> None:
    login = Login()
    login.type(f"{FIRST} /usr/bin/ksh -c 'i=0; while ((i < 999)); do ((i += 1)); done'")
    load = login.live.machine.workload
    assert set().union(load.sizes, load.classes, load.gone, load.paged) == {""}
    rows = login.live.machine.processes.values()
    assert load.sizes[""] == sum(row.size_kb for row in rows)


def test_nothing_inside_ends_process_1() -> None:
    login = Login()
    shown = login.type(f"{FIRST} /usr/bin/ksh -c 'kill -9 1; kill 1; kill -STOP 1; print $?'")
    assert "\n0\r\n" in shown or "\n0\n" in shown
    assert login.live.machine.wpars == {}


def test_a_login_in_it_keeps_it_alive() -> None:
    login, other = (one := Login()), Login(one.live)
    login.type(f"{FIRST} /usr/bin/sleep 10 &", "sleep 1")
    other.type("clogin app")
    assert other.type("hostname").split()[0] == "app"
    login.type("sleep 20")
    assert login.live.machine.wpars["app"].state == "T"
    assert "sleep" not in other.type("ps -ef | grep -v vinit | grep '/usr/bin/sleep$'")
    other.type("exit")
    assert login.live.machine.wpars == {}


def test_stopping_it_throws_logins_out() -> None:
    login, other = (one := Login()), Login(one.live)
    before = login.live.machine.snapshot()
    login.type(f"{FIRST} /usr/bin/sleep 1000 &", "sleep 1")
    other.type("clogin app")
    assert "app" in login.type("rmwpar -s app")
    alike(login.live.machine, before)
    assert other.type("hostname").split()[0] == "uataix6"


def test_its_software_is_the_global_environments() -> None:
    machine = boot()
    for words in ("rpm -qa", "lslpp -qLc", "lslpp -lc bos.rte"):
        outside = run(machine, *words.split()).out
        inside = run(machine, "wparexec", "-n", "app", "--", *f"/usr/bin/{words}".split()).out
        assert outside
        assert outside in inside
