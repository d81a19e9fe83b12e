"""NFS: refusals leave the machine as it was; what clients see when a server's tree goes."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.support import run

HOST = "uataix6"


@pytest.fixture(scope="module")
def exporting() -> Machine:
    """A machine that exports /export, with a WPAR that runs."""
    machine = boot()
    assert run(machine, "mkdir", "/export", "/remote").status == 0
    assert run(machine, "mknfsexp", "-d", "/export").status == 0
    assert run(machine, "mkwpar", "-s", "-n", "w", "-N", "address=10.1.1.81").status == 0
    return machine


REFUSED = (
    "mount nosuch:/export /remote",
    "mount nim02nim:/export /remote",
    f"mount {HOST}:/tmp /remote",
    f"mount {HOST}:/nosuch /remote",
    f"mount {HOST}:/export /nosuch",
    f"mount {HOST}:/export /etc/motd",
    "mount -v nfs /export /remote",
    "mknfsexp -d /export",
    "mknfsexp -d /nosuch",
    "mknfsexp -d /tmp -t rm",
    "mknfsexp -d /tmp -I -N",
    "rmnfsexp -d /tmp",
    "rmnfsexp -d /tmp -N",
    "chnfsexp -d /tmp",
    "chnfsexp -d /export -t rm",
    "chnfsexp -d /export -I -N",
    "lsnfsexp /tmp",
    "mknfsmnt -f /tmp -d /export -h uataix6",
    "mknfsmnt -f /remote -d /tmp -h uataix6 -N",
    "mknfsmnt -f /remote -d /export -h nosuch -N",
    "mknfsmnt -f remote -d /export -h uataix6",
    "mknfsmnt -f /remote -d /export -h uataix6 -A -a",
    "mknfsmnt -f /remote -d /export -h uataix6 -K 5",
    "chnfsmnt -f /remote -d /export -h uataix6",
    "rmnfsmnt -f /remote",
    "rmnfsmnt -f /home",
    "lsnfsmnt",
    "exportfs -u /tmp",
    "exportfs /tmp",
    "exportfs -i /nosuch",
    "mkwpar -n x -M directory=/n vfs=nfs dev=/export",
    "mkwpar -n x -M directory=/n vfs=nfs host=uataix6",
)


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_changes_nothing(exporting: Machine, line: str) -> None:
    machine = exporting.snapshot()
    ran = run(machine, *line.split())
    assert ran.status != 0 and ran.err
    assert machine == exporting


@pytest.mark.parametrize("line", ("exportfs -a", "mknfsexp -d /tmp", "rmnfsexp -d /tmp",
                                  "chnfsexp -d /export"))
def test_a_wpar_serves_nothing(exporting: Machine, line: str) -> None:
    machine = exporting.snapshot()
    assert run(machine, *line.split(), wpar="w").status == 1
    assert machine == exporting


@pytest.mark.parametrize("daemon", ("nfsd", "rpc.mountd"))
def test_nobody_answers_without_the_daemons(exporting: Machine, daemon: str) -> None:
    machine = exporting.snapshot()
    run(machine, "stopsrc", "-s", daemon)
    before = machine.snapshot()
    ran = run(machine, "mount", f"{HOST}:/export", "/remote")
    assert ran.err.startswith(f"mount: 1831-010 server {HOST} not responding")
    assert machine == before


def test_a_silent_server_gives_an_error_at_once(exporting: Machine) -> None:
    machine = exporting.snapshot()
    assert run(machine, "mount", f"{HOST}:/export", "/remote").status == 0
    run(machine, "stopsrc", "-s", "nfsd")
    assert "did not respond" in run(machine, "ls", "/remote").err
    # What lies beside it is still listed and walked through.
    assert "remote\nsbin\n" in run(machine, "ls", "/").out
    for line in ("ls -lR /", "du -s /", "find / -name tmp"):
        ran = run(machine, *line.split())
        assert ran.err.count("/remote") == 1, line
        assert ("\t/\n" if "du" in line else "/tmp") in ran.out, line
    run(machine, "startsrc", "-s", "nfsd")
    assert run(machine, "ls", "/remote").status == 0


def test_a_mount_outlives_the_removal_of_what_it_shows(exporting: Machine) -> None:
    machine = exporting.snapshot()
    for line in ("exportfs -i /wpars/w", f"mount {HOST}:/wpars/w /remote", "ls /remote/etc"):
        assert run(machine, *line.split()).status == 0
    assert run(machine, "rmwpar", "-s", "w").status == 0
    for line in ("ls /remote", "du /remote", "cat /remote/etc/motd", "touch /remote/x"):
        assert run(machine, *line.split()).status != 0, line
    with machine.transaction():
        assert run(machine, "df").out.count(f"{HOST}:/wpars/w") == 1
    assert run(machine, "umount", "/remote").status == 0
    assert FileSpace(machine).list("/remote") == []


def test_what_lies_under_a_wpar_that_stopped_is_not_exported(exporting: Machine) -> None:
    machine = exporting.snapshot()
    assert run(machine, "exportfs", "-i", "/wpars/w").status == 0
    assert run(machine, "stopwpar", "-F", "w").status == 0
    ran = run(machine, "mount", f"{HOST}:/wpars/w", "/remote")
    assert "1831-011 access denied" in ran.err
    assert FileSpace(machine).list("/remote") == []


def test_a_wpar_does_not_start_without_its_server(exporting: Machine) -> None:
    machine = exporting.snapshot()
    mount = f"directory=/n vfs=nfs dev=/export host={HOST}"
    assert run(machine, "mkwpar", "-n", "x", "-M", *mount.split()).status == 0
    assert run(machine, "rmnfsexp", "-d", "/export").status == 0
    ran = run(machine, "startwpar", "x")
    assert ran.status == 1 and "/wpars/x/n" in ran.err
    run(machine, "mknfsexp", "-d", "/export")
    run(machine, "stopwpar", "x")
    assert run(machine, "startwpar", "x").status == 0
    run(machine, "touch", "/n/from_x", wpar="x")
    assert FileSpace(machine).list("/export") == ["from_x"]


def test_an_application_has_a_mount_while_it_runs(exporting: Machine) -> None:
    machine = exporting.snapshot()
    run(machine, "touch", "/export/file")
    mount = f"directory=/app vfs=nfs dev=/export host={HOST}"
    ran = run(machine, "wparexec", "-M", *mount.split(), "--", "/usr/bin/ls", "/app")
    assert "file\n" in ran.out
    assert "/app" not in machine.mounts


def test_a_mount_in_use_keeps_its_stanza(exporting: Machine) -> None:
    machine = exporting.snapshot()
    words = ("-f", "/remote", "-d", "/export", "-h", HOST)
    assert run(machine, "mknfsmnt", *words).status == 0
    before = machine.snapshot()
    for line in (("rmnfsmnt", "-f", "/remote"), ("chnfsmnt", *words, "-t", "ro")):
        ran = run(machine, *line, cwd="/remote")
        assert ran.err.endswith("The requested resource is busy.\n") and ran.status == 1
        assert machine == before
    assert run(machine, "rmnfsmnt", "-f", "/remote") == ("", "", 0)
    assert machine.mounts == exporting.mounts
    assert FileSpace(machine).read("/etc/filesystems") == FileSpace(exporting).read(
        "/etc/filesystems"
    )
