"""The machine goes down and comes up: what survives, who is hung up, what starts again."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from shell.live.journal import Entry
from shell.live.machine import Live
from tests.shell.live.login import Login

RUNNING = "lssrc -a | awk '$NF == \"active\" {print $1}' | sort"


def again(live: Live) -> Login:
    """Somebody comes after everybody was hung up."""
    assert live.sessions == {}
    return Login(live)


@pytest.mark.parametrize("how", ["shutdown -Fr", "reboot", "reboot -lnq", "shutdown -r now"])
def test_everybody_is_hung_up_and_can_come_again(how: str) -> None:
    one = Login()
    other = Login(one.live)
    one.type("sleep 100 &")
    assert one.type(how).rstrip().endswith("Rebooting . . .")
    assert (one.front.status, other.front.status) == (137, 137)
    back = again(one.live)
    assert [t.name for t in back.live.machine.terminals.values()] == ["pts/0"]
    assert back.type("ps -ef | grep -c '[s]leep'") == "0\n"


def test_an_application_partition_that_ran_is_gone() -> None:
    login = Login()
    login.type("wparexec -n app -- /usr/bin/sleep 500 &")
    assert login.type("lswpar -qc -a state app") == "A\n"
    login.type("reboot")
    back = again(login.live)
    assert back.type("lswpar; ls /etc/wpars; ps -ef | grep '[s]leep'").split() == [
        "devexports", "secattrs",
    ]  # fmt: skip


def test_uptime_begins_anew() -> None:
    login = Login()
    login.type("sleep 90000")
    login.type("reboot")
    back = again(login.live)
    assert "up 0  mins,  1 user," in back.type("uptime")
    assert back.type("who -b") == "   .        system boot Aug 10 12:08\n"


def test_a_boot_exports_what_is_in_etc_exports() -> None:
    login = Login()
    login.type("mkdir /export; mknfsexp -d /export; exportfs -i /tmp; mount uataix6:/tmp /mnt")
    assert login.type("exportfs") == "/export\n/tmp\n"
    login.type("reboot")
    back = again(login.live)
    assert back.type("exportfs; mount | grep -c nfs") == "/export\n0\n"
    assert "active" in back.type("lssrc -s nfsd | grep -v inoperative")


def test_what_a_boot_starts_is_what_the_image_ran() -> None:
    login = Login()
    before = login.type(RUNNING)
    login.type("reboot")
    # rc.nfs serves file systems where there are any to be served; the image has none.
    without = before.replace("nfsd\n", "").replace("rpc.mountd\n", "")
    assert again(login.live).type(RUNNING) == without


def named(machine: Machine) -> set[str]:
    return {row.name for row in machine.processes.values()}


def test_the_daemons_of_inittab_run_again() -> None:
    login = Login()
    login.type("reboot")
    wanted = {"init", "srcmstr", "cron", "getty", "syncd", "errdemon", "diagd", "lrud"}
    assert wanted <= named(login.live.machine)
    assert named(boot()) - named(login.live.machine) <= {"nfsd", "rpc.mountd", "sendmail:",
                                                         "xmtopas"}  # fmt: skip


def test_what_memory_held_is_gone_and_what_disks_hold_stays() -> None:
    login = Login()
    login.type(
        "hostname other; ifconfig en1 10.1.1.9 netmask 255.255.252.0 alias",
        "crfs -v jfs2 -g rootvg -m /kept -A yes -a size=128M >/dev/null; mount /kept",
        "crfs -v jfs2 -g rootvg -m /lost -A no -a size=128M >/dev/null; mount /lost",
        "print data > /kept/file; print more > /tmp/file; reboot",
    )
    back = again(login.live)
    assert back.type("hostname; ifconfig en1 | grep -c 10.1.1.9; cat /kept/file /tmp/file") == (
        "uataix6\n0\ndata\nmore\n"
    )
    shown = back.type("mount | awk '{print $2}'")
    assert "/kept" in shown
    assert "/lost" not in shown
    assert back.live.machine.logical_volumes["fslv01"].open is False


def test_wpars_that_start_with_the_system_do() -> None:
    login = Login()
    login.type("mkwpar -A -n auto >/dev/null; mkwpar -s -n manual >/dev/null; reboot")
    back = again(login.live)
    assert back.type("lswpar -qca name,state") == "auto:A\nmanual:D\n"
    machine = back.live.machine
    assert "/wpars/auto/usr" in machine.mounts
    assert not [point for point in machine.mounts if point.startswith("/wpars/manual")]
    assert {key[0] for key in machine.subsystems} == {"", "auto"}
    assert back.type("clogin auto -l root hostname; startwpar manual >/dev/null; print $?") == (
        "auto\n0\n"
    )


def test_without_its_line_in_inittab_no_wpar_starts() -> None:
    login = Login()
    login.type(
        "mkwpar -A -n auto >/dev/null",
        "sed '/^wpars:/d' /etc/inittab > /tmp/i; cp /tmp/i /etc/inittab; reboot",
    )
    assert again(login.live).type("lswpar -qca name,state") == "auto:D\n"


@pytest.mark.parametrize("damage", ["rm /etc/inittab", "rm /etc/filesystems", "> /etc/inittab"])
def test_a_damaged_machine_still_boots(damage: str) -> None:
    login = Login()
    login.type(damage, "reboot")
    assert again(login.live).type("print here") == "here\n"


def test_a_script_that_hangs_does_not_keep_the_machine_down() -> None:
    login = Login()
    login.type("print 'while :; do sleep 60; done' > /etc/rc; reboot")
    login.live.settle()
    assert again(login.live).type("print here") == "here\n"


def test_one_file_system_that_is_damaged_does_not_keep_the_others_away() -> None:
    login = Login()
    login.type("sed 's/hd1$/hd99/' /etc/filesystems > /tmp/f; cp /tmp/f /etc/filesystems")
    login.type("reboot")
    back = again(login.live)
    mounted = set(back.live.machine.mounts)
    assert "/home" not in mounted
    assert {"/opt", "/proc"} <= mounted
    # What the boot said of it stands in its log.
    assert back.type("alog -t boot -o | grep -c 'Cannot mount /dev/hd99 on /home'") == "1\n"


# --- off, and on again -----------------------------------------------------------------------


@pytest.mark.parametrize("how", ["halt", "shutdown -F", "shutdown -h now"])
def test_a_machine_that_was_halted_boots_when_somebody_comes(how: str) -> None:
    login = Login()
    assert login.type(how).rstrip().endswith("....Halt completed....")
    assert login.live.kernel.power.off
    assert login.live.machine.processes == {}
    back = again(login.live)
    assert back.type("who -r").split()[2] == "2"
    assert not login.live.kernel.power.off


def test_who_comes_while_it_boots_waits() -> None:
    login = Login()
    login.wait = False
    login.type("halt")
    first = login.live.arrive("open", 0, login.front)
    assert not login.live.kernel.power.up
    login.live.arrive("line", first.number, text="print early")
    second = Login(login.live)
    assert second.type("print here") == "here\n"
    assert "early\n" in login.front.out.text


def test_maintenance_mode_and_out_of_it() -> None:
    login = Login()
    login.type("mkwpar -A -n auto >/dev/null; shutdown -Fm")
    back = again(login.live)
    assert back.type("who -r").split()[2] == "S"
    assert "cron" not in named(back.live.machine)
    assert "/home" not in back.live.machine.mounts
    back.type("telinit 2")
    assert back.type("who -r").split()[2] == "2"
    assert back.type("lswpar -qca name,state") == "auto:A\n"
    assert "cron" in named(back.live.machine)
    assert "/home" in back.live.machine.mounts


def test_inittab_is_read_again() -> None:
    login = Login()
    login.type("sed 's/^cron:.*respawn/cron:2:off/' /etc/inittab > /tmp/i")
    login.type("cp /tmp/i /etc/inittab")
    assert "cron" in named(login.live.machine)
    login.type("telinit q")
    assert "cron" not in named(login.live.machine)
    login.type("sed 's/^cron:2:off/cron:2:respawn/' /tmp/i > /etc/inittab; init q")
    assert "cron" in named(login.live.machine)


def test_a_daemon_that_was_killed_begins_again_where_inittab_says_so() -> None:
    login = Login()
    login.type("kill $(ps -ef | awk '/[/]cron/ {print $2}')")
    assert "cron" in named(login.live.machine)
    login.type("rmitab cron; kill $(ps -ef | awk '/[/]cron/ {print $2}')")
    assert "cron" not in named(login.live.machine)
    login.type("mkitab 'cron:23456789:respawn:/usr/sbin/cron'; telinit q")
    assert "cron" in named(login.live.machine)


# --- in a workload partition -----------------------------------------------------------------


@pytest.mark.parametrize(("how", "state"), [
    ("shutdown -F", "D"), ("halt", "D"), ("shutdown -Fr", "A"), ("reboot", "A"),
])  # fmt: skip
def test_inside_a_wpar_they_end_that(how: str, state: str) -> None:
    login = Login()
    login.type("mkwpar -s -n w1 >/dev/null; mkwpar -s -n w2 >/dev/null")
    key = login.live.machine.wpars["w1"].key
    login.type("clogin w1")
    login.type(how)
    assert login.type("uname -W") == "0\n"
    assert login.type("lswpar -qca name,state") == f"w1:{state}\nw2:A\n"
    assert login.live.machine.wpars["w1"].key != key
    assert login.live.kernel.power.up


def test_a_wpar_has_no_run_levels() -> None:
    login = Login()
    login.type("mkwpar -s -n w1 >/dev/null")
    shown = login.type("clogin w1 -l root init 2")
    assert shown == "init: A workload partition has no run levels.\n"


# --- played back -----------------------------------------------------------------------------


def test_a_replay_boots_as_the_machine_did() -> None:
    entries: list[Entry] = []
    live = Login().live
    live.watch = entries.append  # as a journal that begins after the first login
    login = Login(live)
    login.type("mkwpar -A -n auto >/dev/null; shutdown -Fr")
    back = Login(live)
    back.type("lswpar; halt")
    last = Login(live)
    last.type("print end")
    replayed = Live(boot(), live.header)
    replayed.arrive("open", 0)
    replayed.settle()
    replayed.replay(entries)
    replayed.settle()
    assert replayed.machine == live.machine
    assert replayed.point == live.point
