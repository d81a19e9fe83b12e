"""Programs and files as administrators expect them: where, whose, and what they say."""

from __future__ import annotations

import pytest

from emulator import images, programs
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.machine.wpar.support import made, start
from tests.support import run

#: Programs scripts and checklists call (cases F20, F23), the WPAR commands of the reference,
#: RBAC, backup, performance, cron and the network: AIX has them, we do not (yet).
NOT_SIMULATED = """
bsh csh ksh93
inuwpar
login
backup restore mksysb savevg restvg cpio pax compress
vmstat iostat sar svmon topas lparstat mpstat tprof netpmon filemon truss trace
wlmstat lsrset projctl acctcom
snap sysdumpdev alog
installp instfix emgr lppchk geninstall bffcreate
bosboot bootlist bootinfo cfgmgr mkdev chdev rmdev lscfg lsslot
importvg exportvg chvg chlv extendlv mirrorvg migratepv mkps chps rmps swapon fsck mkfs
shutdown reboot
ping telnet ftp rlogin rsh traceroute nslookup no nfso vmo ioo schedo exportfs showmount
perl make lsrsrc mkcondition odmget
"""


@pytest.fixture
def machine() -> Machine:
    return images.boot()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/etc/passwd", "-rw-r--r-- root security"),
        ("/etc/group", "-rw-r--r-- root security"),
        ("/etc/security/passwd", "-rw------- root security"),
        ("/etc/security/audit/config", "-rw-r----- root audit"),
        ("/etc/security/audit/events", "-rw-r----- root audit"),
        ("/var/adm/wtmp", "-rw-rw-r-- adm adm"),
        ("/var/adm", "drwxrwxr-x root adm"),
        ("/var/adm/wpars", "drwx------ root system"),
        ("/var/spool/cron/crontabs", "drwxrwx--- bin cron"),
        ("/var/spool/cron/crontabs/root", "-rw------- root cron"),
    ],
)
def test_owners_and_modes_are_those_hardening_checks_ask_for(
    path: str, shown: str, machine: Machine
) -> None:
    words = run(machine, "ls", "-ld", path).out.split()
    assert f"{words[0]} {words[2]} {words[3]}" == shown


def test_a_wpar_has_the_same_owners() -> None:
    machine = made()
    start(machine)
    paths = ("/etc/passwd", "/etc/group", "/var/adm", "/var/adm/wtmp", "/var/spool/cron")
    for path in paths:
        inside = FileSpace(machine, machine.root_of("wpar1")).node(path)
        outside = FileSpace(machine).node(path)
        assert (inside.mode, inside.uid, inside.gid) == (
            outside.mode, outside.uid, outside.gid,
        )  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(NOT_SIMULATED.split()) - set(programs.known())))
def test_a_program_that_aix_has_says_that_it_is_not_simulated(
    name: str, machine: Machine
) -> None:
    ran = run(machine, name)
    assert ran.err.endswith(f"/{name}: this program is not simulated.\n")
    assert ran.status == 126


def test_instfix_is_where_scripts_call_it(machine: Machine) -> None:
    assert run(machine, "which", "instfix").out == "/usr/sbin/instfix\n"
    assert run(machine, "/usr/sbin/instfix", "-i").status == 0
    assert run(machine, "whereis", "-b", "instfix").out == "instfix: /usr/sbin/instfix\n"


def test_a_wpar_shows_them_through_usr() -> None:
    machine = made()
    start(machine)
    for name in ("dcopy", "mpstat", "bsh"):
        assert run(machine, name, wpar="wpar1").status == 126
    listed = run(machine, "ls", "/usr/sbin", wpar="wpar1").out.split()
    assert listed == run(machine, "ls", "/usr/sbin").out.split()
    assert {"instfix", "chwpar", "no"} <= set(listed)


def test_what_aix_has_not_is_not_found(machine: Machine) -> None:
    for name in ("systemctl", "apt-get", "lsblk", "ip", "mkcorral", "wparperf", "ssh", "gcc"):
        with pytest.raises(AssertionError, match="ENOENT"):
            run(machine, name)


@pytest.mark.parametrize("image", images.names())
def test_what_came_with_later_levels_is_not_found(image: str) -> None:
    machine = images.boot(image)
    for name in ("migwpar", "wparerr", "wparprnterr"):
        with pytest.raises(AssertionError, match="ENOENT"):
            run(machine, name, "wpar1")


def test_sizes_of_programs_are_believable_and_differ(machine: Machine) -> None:
    files = FileSpace(machine)
    sizes = [
        files.node(f"/usr/sbin/{name}", follow=False).length
        for name in files.list("/usr/sbin")
        if files.node(f"/usr/sbin/{name}", follow=False).kind == "-"
    ]
    assert min(sizes) > 4_000
    assert len(set(sizes)) > len(sizes) * 0.9


def test_what_openssh_brings_and_is_not_simulated(machine: Machine) -> None:
    assert run(machine, "installp", "-acgXYd", "/mnt/openssh", "all").status == 0
    for name in ("sftp", "ssh-agent", "ssh-add", "ssh-keyscan"):
        ran = run(machine, name)
        assert (ran.out, ran.status) == ("", 126)
        assert "not simulated" in ran.err
