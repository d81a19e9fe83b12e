"""What /etc/inittab of a WPAR says of its start."""

from __future__ import annotations

from tests.shell.live.login import Login


def running(login: Login) -> set[str]:
    machine = login.live.machine
    return {row.command for row in machine.processes.values() if row.wpar == "w"}


def login(*lines: str) -> Login:
    """A machine whose WPAR has been started anew after these lines of its root's."""
    made = Login()
    made.type("mkwpar -n w -s > /dev/null")
    for line in lines:
        assert made.type(f"clogin w '{line}'") == ""
    made.type("rebootwpar w > /dev/null 2>&1")
    return made


def test_entries_of_the_administrators_run_inside_in_order() -> None:
    again = login(
        'mkitab "a:2:wait:uname -n > /tmp/order; sleep 2"',
        'mkitab "b:2:once:print after >> /tmp/order"',
        'mkitab "c:2:respawn:/usr/sbin/snmpd"',
        'mkitab "d:3:once:print no >> /tmp/order"',
        'mkitab "e:2:off:print no >> /tmp/order"',
        'mkitab "f:2:once:/nosuch/program"',
    )
    again.type("sleep 5")
    assert again.type("cat /wpars/w/tmp/order") == "w\nafter\n"
    assert "/usr/sbin/snmpd" in running(again)


def test_nothing_more_of_it_runs_when_the_wpar_has_stopped() -> None:
    again = login('mkitab "a:2:wait:sleep 60"', 'mkitab "b:2:once:print more >> /var/more"')
    again.type("stopwpar -F w > /dev/null 2>&1; sleep 100; mount /wpars/w; mount /wpars/w/var")
    assert "more" not in again.type("ls /wpars/w/var")
    assert running(again) == set()


def test_a_daemon_whose_entry_is_gone_does_not_start() -> None:
    assert {"/usr/sbin/cron", "/usr/sbin/qdaemon"} <= running(login())
    again = login("rmitab cron", 'chitab "qdaemon:2:off:/usr/bin/startsrc -sqdaemon"')
    assert not {"/usr/sbin/cron", "/usr/sbin/qdaemon"} & running(again)
    assert "/usr/sbin/writesrv" in running(again)
    assert "inoperative" in again.type("clogin w lssrc -s qdaemon")


def test_without_a_file_only_what_no_entry_names_starts() -> None:
    again = login("rm /etc/inittab")
    assert "/usr/sbin/cron" not in running(again)
    assert "/usr/sbin/srcmstr" in running(again)
    assert again.type("lswpar -qca state w") == "A\n"


def test_what_the_scripts_of_the_image_start_starts_anyway() -> None:
    again = login("rmitab rctcpip", "rm /etc/rc.nfs")
    assert {"/usr/sbin/portmap", "/usr/sbin/biod 6"} <= running(again)
