"""ps, kill, who, tty, date and their like: whole lines, choices, what a WPAR sees."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.clock import SECOND
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, TerminalRow
from emulator.machine.vfs import Credentials
from tests.commands.wpar_support import session, started
from tests.support import run

USER = Credentials(1, 1, (), 1)


@pytest.fixture
def machine() -> Machine:
    """The paper's machine with a login on pts/0: its shell 900 and an editor 902."""
    machine = boot()
    now = machine.clock.seconds
    machine.terminals["pts/0"] = TerminalRow("pts/0", "root", now - 120, "nim02nim", 900)
    machine.processes[900] = ProcessRow(
        900, 1, 0, now - 120, "-ksh", "ksh", terminal="pts/0", group=900
    )
    machine.processes[902] = ProcessRow(
        902, 900, 1, now - 86_400, "vi /etc/motd", "vi", terminal="pts/0", group=902,
        cpu=3725 * SECOND, gid=1,
    )  # fmt: skip
    return machine


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("ps -p 1,900 -p 902",
         "   PID    TTY  TIME CMD\n"
         "     1      -  0:03 init \n"
         "   900  pts/0  0:00 ksh \n"
         "   902  pts/0 62:05 vi \n"),
        ("ps -fp 1,900,902",
         "     UID     PID    PPID   C    STIME    TTY  TIME CMD\n"
         "    root       1       0   0   Aug 02      -  0:03 /etc/init \n"
         "    root     900       1   0 11:06:00  pts/0  0:00 -ksh \n"
         "  daemon     902     900   0   Aug 08  pts/0 62:05 vi /etc/motd \n"),
        ("ps -ft /dev/pts/0 -@",
         "    WPAR      UID     PID    PPID   C    STIME    TTY  TIME CMD\n"
         "  Global     root     900       1   0 11:06:00  pts/0  0:00 -ksh \n"
         "  Global   daemon     902     900   0   Aug 08  pts/0 62:05 vi /etc/motd \n"),
        ("ps -lu daemon",
         "       F S UID     PID    PPID   C PRI NI ADDR    SZ    WCHAN    TTY  TIME CMD\n"
         "  240001 A   1     902     900   0  60 20 d7266  440           pts/0 62:05 vi \n"),
        ("ps -o pid,ppid,user,group,pcpu,etime,time,tty,comm,args -U daemon",
         "    PID    PPID     USER    GROUP  %CPU     ELAPSED        TIME TT     "
         "COMMAND  COMMAND\n"
         "    902     900   daemon    staff   4.3 01-00:00:00    01:02:05 pts/0  vi       "
         "vi /etc/motd\n"),
        ("ps -o pid= -o user=WHO -p 900", "             WHO\n    900     root\n"),
        ("ps -o args= -p 902", "vi /etc/motd\n"),
        ("ps -F %p%c -p 902", "    PID COMMAND\n    902 vi\n"),
        ("ps -kp 1 -o pid,nice,comm", None),
        ("ps u 902",
         "USER          PID %CPU %MEM   SZ  RSS    TTY STAT    STIME  TIME COMMAND\n"
         "daemon        902  4.3  0.0  440  440  pts/0 A      Aug 08 62:05 vi /etc/motd \n"),
        ("ps v 902",
         "   PID    TTY STAT  TIME PGIN  SIZE   RSS   LIM  TSIZ   TRS %CPU %MEM COMMAND\n"
         "   902  pts/0 A    62:05    0   440   440    xx   110   110  4.3  0.0 "
         "vi /etc/motd \n"),
        ("ps 902", "   PID    TTY STAT  TIME COMMAND\n"
                   "   902  pts/0 A    62:05 vi /etc/motd \n"),
    ],
)  # fmt: skip
def test_forms_of_ps(machine: Machine, line: str, wanted: str | None) -> None:
    ran = run(machine, *line.split())
    assert (ran.err, ran.status) == ("", 0)
    if wanted is not None:
        assert ran.out == wanted
    else:
        assert ran.out.splitlines()[1:3] == ["      1 20 init", "   8196 -- wait"]


def names(machine: Machine, *words: str, wpar: str = "") -> set[str]:
    return set(run(machine, "ps", *words, "-o", "comm=", wpar=wpar).out.split())


def test_whom_the_flags_choose(machine: Machine) -> None:
    assert "wait" not in names(machine, "-e")
    assert {"wait", "init", "vi"} <= names(machine, "-A")
    assert names(machine, "-k").isdisjoint({"init", "vi", "ps"})
    assert {"wait", "init"} <= names(machine, "-ek")
    assert names(machine, "-t", "pts/0") == {"ksh", "vi"}
    assert names(machine, "-g", "902") == {"vi"}
    assert names(machine, "-G", "staff") == {"vi"}
    assert names(machine, "-u", "1") == {"vi"}
    assert run(machine, "ps", "-p", "12345") == ("   PID    TTY  TIME CMD\n", "", 1)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("ps -o nosuch", "ps: nosuch is not a valid field name.\n"),
        ("ps -@ nosuch", "ps: The workload partition nosuch was not found.\n"),
    ],
)
def test_what_ps_refuses(machine: Machine, line: str, wanted: str) -> None:
    assert run(machine, *line.split()) == ("", wanted, 1)
    assert run(machine, "ps", "-Q").err.startswith("ps: Not a recognized flag: Q\nUsage: ps ")
    assert run(machine, "ps", "auQ").err.startswith("ps: Not a recognized flag: Q\nUsage: ps ")


def test_ps_inside_a_wpar() -> None:
    machine = started()
    init = machine.subsystems[("", "cor_wpar1")].pid
    inside = run(machine, "ps", "-ef", wpar="wpar1").out.splitlines()
    assert inside[1] == "    root       1       0   0 11:08:00      -  0:00 /etc/init "
    assert {line.split()[2] for line in inside[2:]} > {"1"}
    assert str(init) not in {word for line in inside for word in line.split()[1:3]}
    # Outside: the same processes by their real numbers, and who they belong to.
    for spelling in (["-ef@"], ["-@", "-ef"], ["-ef", "-@"]):
        outside = run(machine, "ps", *spelling).out.splitlines()
        mine = [line for line in outside if line.split()[0] == "wpar1"]
        assert len(mine) == len(inside) - 2  # neither the heading nor ps itself
        assert mine[0].split()[2:4] == [str(init), "131144"]
    assert run(machine, "ps", "-ef@", "wpar1").out.splitlines()[1:] == mine
    others = run(machine, "ps", "-ef@", "Global").out.splitlines()[1:]
    assert len(others) == len(outside) - 1 - len(mine)
    assert {line.split()[0] for line in others} == {"Global"}
    assert run(machine, "ps", "-@", "wpar2", wpar="wpar1").status == 1


def test_kill(machine: Machine) -> None:
    assert run(machine, "kill", "902", who=Credentials(200)) == (
        "", "kill: 902: Operation not permitted.\n", 1,
    )  # fmt: skip
    assert run(machine, "kill", "-0", "902") == ("", "", 0)
    assert 902 in machine.processes
    assert run(machine, "kill", "-9", "902", "99") == (
        "", "kill: 99: 0403-003 The specified process does not exist.\n", 1,
    )  # fmt: skip
    assert 902 not in machine.processes
    pid = machine.subsystems[("", "qdaemon")].pid
    assert run(machine, "kill", "-s", "TERM", str(pid)).status == 0
    assert machine.subsystems[("", "qdaemon")].status == "inoperative"
    assert run(machine, "kill", "-l", "9", "143").out == "KILL\nTERM\n"
    assert run(machine, "kill", "-l").out.startswith("NULL HUP INT QUIT ILL TRAP ABRT EMT FPE ")
    assert run(machine, "kill", "-FOO", "1").err == "kill: FOO is not a valid signal.\n"
    assert run(machine, "kill", "x").err == "kill: x is not a valid process id.\n"


def test_a_wpar_signals_its_own_alone() -> None:
    machine = started()
    before = machine.snapshot()
    assert run(machine, "kill", "-9", "131144", wpar="wpar1").err == (
        "kill: 131144: 0403-003 The specified process does not exist.\n"
    )
    init = machine.subsystems[("", "cor_wpar1")].pid
    assert run(machine, "kill", str(init), wpar="wpar1").status == 1
    assert machine == before


def test_who(machine: Machine) -> None:
    assert run(machine, "who").out == "root        pts/0       Aug 09 11:06     (nim02nim)\n"
    assert run(machine, "who", "-q").out == "root   Total users: 1\n"
    assert run(machine, "who", "-r").out == (
        "   .        run-level 2 Aug 02 08:03       2    0    S\n"
    )
    assert run(machine, "who", "-b").out == "   .        system boot Aug 02 08:03\n"
    assert run(machine, "who", "am", "i").out == ""
    assert run(machine, "uptime").out == (
        "  11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00\n"
    )
    assert run(machine, "w").out.splitlines()[1:] == [
        "User     tty          login@       idle      JCPU      PCPU what",
        "root     pts/0        11:06AM          0        62         0 -ksh",
    ]


def test_terminals() -> None:
    assert run(boot(), "tty") == ("not a tty\n", "", 1)
    assert run(boot(), "tty", "-s") == ("", "", 1)
    assert session(boot(), "tty").out.text == "/dev/pts/0\n"
    assert session(started(), "tty", wpar="wpar1").out.text == "/dev/Global\n"
    assert session(boot(), "ps").out.text.count("pts/0") == 2


def test_date_and_sleep(machine: Machine) -> None:
    assert run(machine, "date").out == "Thu Aug  9 11:08:00 EET 2007\n"
    assert run(machine, "date", "-u").out == "Thu Aug  9 09:08:00 GMT 2007\n"
    assert run(machine, "date", "+%d.%m.%y").out == "09.08.07\n"
    assert run(machine, "date", "0101").status == run(machine, "date", "x").status == 1
    assert run(machine, "sleep", "65") == ("", "", 0)
    assert run(machine, "date", "+%T").out == "11:09:05\n"
    assert run(machine, "sleep", "1.5") == ("", "Usage: sleep Seconds\n", 2)


def test_users(machine: Machine) -> None:
    assert run(machine, "id", who=USER).out == "uid=1(daemon) gid=1(staff)\n"
    assert run(machine, "id", "root").out.startswith("uid=0(root) gid=0(system) groups=2(bin),")
    assert run(machine, "id", "-un", who=USER).out == "daemon\n"
    assert run(machine, "id", "-g", who=USER).out == "1\n"
    assert run(machine, "id", "x") == ("", "id: User not found in /etc/passwd file\n", 1)
    assert run(machine, "id", "-ug").status == 1
    assert run(machine, "whoami", who=USER).out == "daemon\n"
    assert run(machine, "logname", who=Credentials(0, 0, (), 1)).out == "daemon\n"
