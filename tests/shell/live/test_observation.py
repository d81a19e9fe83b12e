"""Looking at a machine: nothing that is typed changes it, and nobody else notices."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from shell.live.observation import Observation
from tests.shell.live.login import Login, Marked

MKWPAR = "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0"
WINDOW = {"rows": 24, "columns": 80, "term": "xterm"}


class Trapper(Marked):
    def __init__(self) -> None:
        super().__init__()
        self.notices: list[str] = []
        self.errors: list[Exception] = []

    def notice(self, words: str) -> None:
        self.notices.append(words)

    def failed(self, error: Exception) -> None:
        self.errors.append(error)


def run(looking: Observation) -> Observation:
    """Give it turns, as the server does, until it wants none."""
    while looking.running:
        looking.turn()
    return looking


def look(machine: Machine, text: str) -> Trapper:
    watcher = Trapper()
    run(Observation(watcher, machine, "exec", {"text": text}))
    return watcher


def type_line(looking: Observation, text: str) -> None:
    looking.take("line", {"text": text})
    run(looking)


def test_a_command_changes_nothing() -> None:
    machine = boot()
    before, counters = machine.snapshot(), machine.counters
    watcher = look(machine, f"{MKWPAR}; rm /etc/hosts; lswpar; (exit 4)")
    assert watcher.status == 4
    assert "wpar1  D" in watcher.out.text
    assert machine == before
    assert machine.counters == counters


def test_an_endless_loop_ends() -> None:
    watcher = look(boot(), "while :; do :; done")
    assert watcher.status == 124
    assert watcher.notices == [f"stopped after {Observation.STEPS} steps: this only looks"]


def test_it_runs_only_when_it_is_given_turns() -> None:
    """So it holds nobody up, and its output can wait for whoever takes it."""
    watcher = Trapper()
    looking = Observation(watcher, boot(), "exec", {"text": "yes"})
    assert watcher.out.text == ""
    for _ in range(20):
        looking.turn()
    first = len(watcher.out.text)
    assert 0 < first < 10_000_000
    assert looking.running
    looking.turn()
    assert len(watcher.out.text) > first


def test_an_error_of_ours_ends_the_look_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, proc: object) -> None:
        raise ZeroDivisionError

    machine = boot()
    before = machine.snapshot()
    monkeypatch.setattr("emulator.commands.system.hostname.Hostname.run", broken)
    watcher = Trapper()
    looking = run(Observation(watcher, machine, "exec", {"text": "hostname; print on"}))
    assert [type(error) for error in watcher.errors] == [ZeroDivisionError]
    assert not looking.running
    looking.take("line", {"text": "print late"})  # what comes too late is for nobody
    assert watcher.out.text == ""
    assert machine == before


def test_each_line_of_a_terminal_begins_with_the_machine_as_it_is() -> None:
    machine = boot()
    watcher = Trapper()
    looking = Observation(watcher, machine, "open", WINDOW)
    type_line(looking, "print a > /tmp/f; ls /tmp/f")
    type_line(looking, "ls /tmp/f")
    assert watcher.err.text == ""
    shown = watcher.out.text
    assert shown.count("/tmp/f\n") == 1
    assert "ls: 0653-341 The file /tmp/f does not exist." in shown


def test_a_command_that_goes_on_is_on_one_copy() -> None:
    """clogin within a look: the copy stays until the login is left."""
    machine = boot()
    watcher = Trapper()
    looking = Observation(watcher, machine, "open", WINDOW)
    type_line(looking, f"{MKWPAR} -s > /dev/null; clogin wpar1")
    type_line(looking, "hostname")
    type_line(looking, "exit")
    type_line(looking, "hostname")
    assert "wpar1\n" in watcher.out.text
    assert watcher.out.text.endswith("\x07uataix6\n\x1b]133;D;0\x07")
    assert not machine.wpars


def test_a_window_of_another_size_is_learnt() -> None:
    """While a program runs, and for the copies of the next lines."""
    watcher = Trapper()
    looking = Observation(watcher, boot(), "open", WINDOW)
    type_line(looking, "more /etc/services")
    assert watcher.events[-1][0] == "keys"
    short = watcher.out.text.count("\n")
    looking.take("resize", {"rows": 50, "columns": 100})
    run(looking)
    looking.take("keys", {"text": "q"})
    run(looking)
    before = watcher.out.text.count("\n")
    type_line(looking, "more /etc/services")
    assert watcher.out.text.count("\n") - before > short + 20
    assert looking.session is not None and looking.session.tty is not None
    assert (looking.session.tty.rows, looking.session.tty.columns) == (50, 100)


# --- a login of its own --------------------------------------------------------------------

SEEN = "lswpar -c; print $PATH $HOME $(id -u) $SHELL; ulimit -a"
FORGED = 'print "#name:state"; print wpar1:A'


@pytest.mark.parametrize(
    "line",
    [
        f"print 'lswpar() {{ {FORGED}; }}' > /.profile",
        "print 'alias lswpar=date' > /etc/profile",
        "print 'ENV=/tmp/e' >> /etc/environment; print 'alias lswpar=date' > /tmp/e",
        "mkdir /tmp/b; print date > /tmp/b/lswpar; chmod +x /tmp/b/lswpar; "
        "print PATH=/tmp/b:/usr/sbin:/usr/bin > /etc/environment",
        "sed 's/^root.*/root:!:7:7::\\/tmp:\\/usr\\/bin\\/rksh/' /etc/passwd > /tmp/p; "
        "cp /tmp/p /etc/passwd",
        "print date > /usr/sbin/lswpar; chmod +x /usr/sbin/lswpar",
        "rm /usr/sbin/lswpar",
        "mv /usr/sbin/lswpar /usr/sbin/x; ln -s /usr/bin/date /usr/sbin/lswpar",
        "mv /usr/sbin /usr/old; mkdir /usr/sbin; cp /usr/bin/date /usr/sbin/lswpar",
        "print 'root:\n fsize = 1\n nofiles = 3' > /etc/security/limits",
    ],
)
def test_no_file_of_the_machine_decides_what_is_seen(line: str) -> None:
    login = Login()
    login.type(line)
    honest = look(boot(), SEEN).out.text
    machine = login.live.machine
    assert look(machine, SEEN).out.text == honest
    watcher = Trapper()
    looking = Observation(watcher, machine, "open", WINDOW)
    assert watcher.prompt == "# "
    type_line(looking, f"{SEEN}; date")
    assert f"\x1b]133;C\x07{honest}" in watcher.out.text


def test_in_a_wpar_too() -> None:
    login = Login()
    login.type(
        f"{MKWPAR} -s >/dev/null 2>&1",
        "mkdir /wpars/wpar1/tmp/b; print 'print forged' > /wpars/wpar1/tmp/b/hostname",
        "chmod +x /wpars/wpar1/tmp/b/hostname",
        "print 'PATH=/tmp/b:/usr/bin\nENV=/tmp/e' > /wpars/wpar1/etc/environment",
        "print 'print profile' > /wpars/wpar1/.profile",
        "print 'root:\n fsize = 1\n nofiles = 3' > /wpars/wpar1/etc/security/limits",
    )
    assert "forged" in login.type("clogin wpar1 hostname")
    machine = login.live.machine
    assert look(machine, "clogin wpar1 hostname").out.text == "wpar1\n"
    watcher = Trapper()
    looking = Observation(watcher, machine, "open", WINDOW)
    type_line(looking, "clogin wpar1")
    type_line(looking, "hostname; print $LOGNAME $HOME $TERM $(ulimit -n)")
    assert "profile" not in watcher.out.text
    assert "\x07wpar1\nroot / xterm 2000\n" in watcher.out.text


def test_the_files_are_the_machines() -> None:
    login = Login()
    login.type("print mine > /.profile", "print PATH=/tmp > /etc/environment")
    seen = look(login.live.machine, "cat /.profile /etc/environment").out.text
    assert seen == "mine\nPATH=/tmp\n"


def test_programs_that_were_replaced_are_told() -> None:
    login = Login()
    assert look(login.live.machine, "date").notices == []
    login.type(
        "chmod 700 /usr/bin/cat; touch /usr/bin/ls",  # they are what they were
        "print date > /usr/sbin/lswpar; rm /usr/bin/wc; cp /usr/bin/date /usr/bin/df",
    )
    said = (
        "not the image's own programs, and not what is run here: "
        "/usr/bin/df /usr/bin/wc /usr/sbin/lswpar"
    )
    assert look(login.live.machine, "date").notices == [said]


def test_a_terminal_is_told_again_when_that_changes() -> None:
    login = Login()
    watcher = Trapper()
    looking = Observation(watcher, login.live.machine, "open", WINDOW)
    type_line(looking, "date")
    assert watcher.notices == []
    login.type("mv /usr/bin/wc /tmp")
    for _ in range(2):
        type_line(looking, "date")
    assert [one.rpartition(": ")[2] for one in watcher.notices] == ["/usr/bin/wc"]
    login.type("mv /tmp/wc /usr/bin")
    type_line(looking, "date")
    assert [one.rpartition(": ")[2] for one in watcher.notices] == ["/usr/bin/wc", "none"]
