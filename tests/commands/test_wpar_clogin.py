"""clogin: the greeting, the login shell's world, commands and their status, signals."""

from __future__ import annotations

from emulator.images import boot
from emulator.kernel.scheduler import Signalled
from emulator.machine.machine import Machine
from emulator.machine.processes import seen_pid
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import session, started, typed
from tests.support import run

LAST = (
    "Last unsuccessful login: Thu Aug  2 13:26:23 EET 2007 on ssh from nim02nim\n"
    "Last login: Tue Aug  7 14:16:24 EET 2007 on /dev/Global from uataix6\n"
)


def inside(machine: Machine) -> FileSpace:
    return FileSpace(machine, "/wpars/wpar1")


def test_greeting_is_motd_then_last_logins() -> None:
    machine = started()
    motd = inside(machine).read("/etc/motd")
    assert "*  Welcome to AIX Version 6.1!" in motd
    login = session(machine, "clogin", "wpar1")
    assert login.out.text == motd + LAST
    assert not login.task.finished


def test_a_login_is_noted_for_the_next_one() -> None:
    machine = started()
    session(machine, "clogin", "wpar1").type("exit 0")
    machine.clock.advance(machine.clock.now + 3_600_000_000)
    login = session(machine, "clogin", "wpar1")
    lines = login.out.text.split("\n")
    # The image boots on 9 August 2007; the machine had stood an hour since the first login.
    assert lines[-3] == LAST.split("\n")[0]
    assert lines[-2] == "Last login: Thu Aug  9 11:08:00 EET 2007 on /dev/Global from uataix6"
    text = inside(machine).read("/etc/security/lastlog")
    assert text.count("\troot") == 0
    assert text.count("time_last_login") == 1
    assert "\ndaemon:\n" in text


def test_a_fresh_lastlog_shows_nothing_and_is_made() -> None:
    machine = started()
    inside(machine).remove("/etc/security/lastlog")
    inside(machine).write("/etc/motd", "hello")
    assert session(machine, "clogin", "wpar1").out.text == "hello\n"
    assert inside(machine).read("/etc/security/lastlog") == (
        f"root:\n\ttime_last_login = {machine.clock.seconds}\n"
        "\ttty_last_login = /dev/Global\n\thost_last_login = uataix6\n"
        "\tunsuccessful_login_count = 0\n"
    )


def test_hushlogin_keeps_it_quiet() -> None:
    machine = started()
    inside(machine).write("/.hushlogin", "")
    assert session(machine, "clogin", "wpar1").out.text == ""


def test_the_shell_is_in_the_partition_with_a_fresh_environment() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    process = login.shell.seen[0]
    files = process.files
    assert (process.wpar, files.root, files.cwd) == ("wpar1", "/wpars/wpar1", "/")
    assert process.files.who.uid == 0
    kept = {name: process.environment[name] for name in
            ("HOME", "LOGNAME", "USER", "SHELL", "TERM", "PATH")}  # fmt: skip
    wanted = [line for line in inside(machine).read("/etc/environment").split("\n")
              if line.startswith("PATH=")]  # fmt: skip
    assert kept == {
        "HOME": "/", "LOGNAME": "root", "USER": "root", "SHELL": "/usr/bin/ksh",
        "TERM": "xterm", "PATH": wanted[0][5:],
    }  # fmt: skip
    assert "SECRET" not in process.environment
    assert login.type("hostname") == "wpar1\n"


def test_ps_rows_are_those_of_the_paper() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    shell = machine.processes[login.shell.seen[0].pid]
    clogin = machine.processes[shell.parent]
    assert (shell.command, shell.wpar, shell.terminal) == ("-ksh", "wpar1", "pts/0")
    assert (clogin.command, clogin.wpar, clogin.terminal) == ("clogin wpar1", "wpar1", "pts/0")
    assert clogin.parent == 500
    assert seen_pid(machine, clogin.parent, "wpar1") == 1


def test_exit_status_and_everything_gone_after_the_login() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    before = len(machine.processes)
    login.type("exit 3")
    assert (login.task.finished, login.task.result) == (True, 3)
    assert len(machine.processes) == before - 2
    assert login.tty.foreground == []
    assert login.kernel.tasks == {}


def test_keys_of_the_terminal_reach_the_shell_inside_and_not_clogin() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    shell = login.kernel.tasks[login.shell.seen[0].pid]
    assert login.tty.foreground == [shell]


def test_a_command_is_clean_and_its_status_passes_through() -> None:
    machine = started()
    assert typed(machine, "clogin", "wpar1", "hostname") == ("wpar1\n", 0)
    assert typed(machine, "clogin", "wpar1", "-l", "root", "hostname") == ("wpar1\n", 0)
    out, status = typed(machine, "clogin", "wpar1", "stopwpar", "wpar1")
    assert out.startswith("stopwpar: This command must be run in the global environment")
    assert status == 1
    assert "Aug" not in typed(machine, "clogin", "wpar1", "hostname")[0]


def test_another_user_gets_that_users_world() -> None:
    machine = started()
    files = inside(machine)
    files.write("/etc/passwd", "ann:!:210:1:Ann:/home/ann:/usr/bin/ksh\n", append=True)
    files.make_directory("/home/ann")
    login = session(machine, "clogin", "wpar1", "-l", "ann")
    process = login.shell.seen[0]
    assert process.files.who == (210, 1, (), 210, ())
    assert (process.files.cwd, process.environment["HOME"]) == ("/home/ann", "/home/ann")
    assert process.environment["LOGNAME"] == "ann"
    row = machine.processes[process.pid]
    assert (row.uid, row.cwd) == (210, "/home/ann")
    # The greeting's record of the login is for ann.
    assert "ann:\n\ttime_last_login" in files.read("/etc/security/lastlog")


def test_the_partition_decides_who_is_known() -> None:
    machine = started()
    FileSpace(machine).write("/etc/passwd", "ann:!:210:1::/:/usr/bin/ksh\n", append=True)
    before = machine.snapshot()
    ran = run(machine, "clogin", "wpar1", "-l", "ann")
    error = "clogin: There is no user called ann in workload partition wpar1.\n"
    assert ran == ("", error, 1)
    assert machine == before


def test_flags_after_the_name() -> None:
    machine = started()
    usage = "Usage: clogin WparName [-l User] [Command [Argument ...]]\n"
    assert run(machine, "clogin", "wpar1", "-l") == ("", usage, 1)
    unknown = f"clogin: Not a recognized flag: x\n{usage}"
    assert run(machine, "clogin", "wpar1", "-x") == ("", unknown, 1)
    assert typed(machine, "clogin", "wpar1", "-lroot", "hostname") == ("wpar1\n", 0)


def test_a_signal_ends_clogin_and_what_runs_in_it() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    clogin = machine.processes[login.shell.seen[0].pid].parent
    login.kernel.scheduler.throw(login.kernel.tasks[clogin], Signalled("HUP"))
    login.kernel.scheduler.run()
    assert login.shell.ended == ["HUP"]
    assert login.kernel.tasks == {}
    assert machine.wpars["wpar1"].state == "A"


def test_a_full_root_file_system_keeps_nobody_out() -> None:
    machine = started()
    device = machine.mounts["/wpars/wpar1"].device
    volume = machine.volumes[device]
    used = machine.trees[device].blocks + 8
    machine.volumes[device] = volume._replace(overhead=volume.blocks - used)
    inside(machine).write("/etc/security/lastlog", "x" * 4000 + "\n")
    login = session(machine, "clogin", "wpar1")
    assert login.type("hostname") == "wpar1\n"


def test_not_on_a_machine_without_the_partition() -> None:
    assert run(boot(), "clogin", "wpar1", "date").status == 1
