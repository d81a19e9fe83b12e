"""installp, and what of it becomes of the WPARs: laws that hold whatever is printed."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.commands.wpar_support import made, started
from tests.support import Ran, run

ALL = ("installp", "-acgXYd", "/mnt/openssh", "all")


def installed(machine: Machine) -> Machine:
    ran = run(machine, *ALL)
    assert ran.status == 0, ran
    return machine


def mkwpar(machine: Machine, name: str, *words: str) -> Ran:
    ran = run(machine, *words, "mkwpar", "-n", name)
    assert ran.status == 0, ran
    return ran


def test_all_of_it_goes_in_and_out_again() -> None:
    machine = boot()
    before = {row.name for row in machine.filesets.values()}
    installed(machine)
    files = FileSpace(machine)
    for row in machine.filesets.values():
        if row.name not in before:
            assert row.state == "COMMITTED"
            assert all(files.exists(path) for path in row.files), row.name
    assert files.node("/etc/ssh/ssh_host_rsa_key").mode == 0o600
    assert run(machine, "installp", "-ug", "openssh").status == 0
    assert {row.name for row in machine.filesets.values()} == before
    assert not files.exists("/usr/bin/ssh")
    assert ("", "sshd") not in machine.subsystems


@pytest.mark.parametrize(
    "line",
    [
        "-acgXYpd /mnt/openssh all", "-acXYd /mnt/openssh openssh.base.server",
        "-acgXd /mnt/openssh openssh.license", "-acgXYd /mnt/nosuch all",
        "-acgXYd /tmp all", "-u bos.rte.commands", "-u nosuch", "-c all", "-r all", "-s",
        "-C", "-Lugd /mnt/openssh", "-c -r all", "-u all", "-V5 -C", "-e /nosuch/log -C",
        "-af /nosuch -d /mnt/openssh", "-ac -f /etc/motd -d /mnt/openssh all",
        "-ug nosuch 1.0.0.0", "-acgXYd /mnt/openssh openssh.base.server 9.0.0.0",
        "-acd /mnt/openssh", "-acgXYd /etc/hosts all",
    ],
)  # fmt: skip
def test_what_is_refused_changes_nothing(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "installp", *line.split())
    assert ran.status == (0 if "p" in line.split()[0] else 1)
    assert machine == before


def test_a_list_of_filesets_and_a_log() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/list", "openssh.license\nopenssh.base.client 4.3.0.5301\n")
    files.write("/tmp/log", "Before.\n")
    words = "installp -acXY -V 2 -b -N -e /tmp/log -f /tmp/list -d /mnt/openssh"
    ran = run(machine, *words.split())
    assert ran.status == 0
    assert files.read("/tmp/log") == "Before.\n" + ran.out
    have = {row.name for row in machine.filesets.values() if row.name.startswith("openssh")}
    assert have == {"openssh.license", "openssh.base.client"}
    ran = run(machine, "installp", "-u", "-e", "/tmp/log", "-f", "-", stdin="openssh.nosuch\n")
    assert ran.status == 1 and files.read("/tmp/log").endswith(ran.out)
    ran = run(machine, "installp", "-C", "-e", "/tmp/log")
    assert files.read("/tmp/log").endswith(ran.err)


def test_a_level_that_is_not_there_stands_in_its_own_column() -> None:
    ran = run(boot(), "installp", "-acd", "/mnt/openssh", "openssh.base.server", "4.2.0.0")
    assert "openssh.base.server       4.2.0.0         Not found on the installation" in ran.out
    ran = run(boot(), "installp", "-u", "bos.acct", "4.2.0.0")
    assert "bos.acct                  4.2.0.0         Not installed\n" in ran.out


def test_only_root_and_not_where_usr_is_shared() -> None:
    machine = started()
    before = machine.snapshot()
    assert run(machine, *ALL, who=Credentials(201, 1)).status == 1
    assert "shares /usr" in run(machine, *ALL, wpar="wpar1").err
    assert machine == before


def test_no_room_is_said_and_nothing_done_but_with_x_it_is_made() -> None:
    machine = boot()
    volume = machine.volumes["/dev/hd2"]
    full = volume.overhead + machine.room_in("/dev/hd2") - 100
    machine.volumes["/dev/hd2"] = volume._replace(overhead=full)
    before = machine.snapshot()
    ran = run(machine, "installp", "-acgYd", "/mnt/openssh", "all")
    assert ran.err.startswith(
        "0503-008 installp:  There is not enough free disk space in filesystem\n        /usr ("
    )
    assert (ran.status, machine == before) == (1, True)
    ran = run(machine, *ALL)
    assert "Filesystem size changed to " in ran.out
    assert machine.volumes["/dev/hd2"].blocks > volume.blocks
    assert "Filesystem size" not in run(boot(), *ALL).out


def test_a_failure_in_the_middle_leaves_nothing_of_that_fileset() -> None:
    machine = boot()
    # Somebody has a directory where the server's program goes.
    FileSpace(machine).make_directory("/usr/sbin/sshd")
    ran = run(machine, *ALL)
    assert ran.status == 1
    assert ran.err.startswith('0503-464 installp:  The installation has FAILED for the "usr"')
    rows = [line.split() for line in ran.out.splitlines() if line.startswith("openssh.")]
    assert ["openssh.base.client", "4.3.0.5301", "ROOT", "APPLY", "SUCCESS"] in rows
    assert ["openssh.base.server", "4.3.0.5301", "ROOT", "CLEANUP", "SUCCESS"] in rows
    assert ["openssh.license", "4.3.0.5301", "USR", "APPLY", "CANCELLED"] in rows
    names = {row.name for row in machine.filesets.values()}
    assert "openssh.base.client" in names
    assert "openssh.base.server" not in names
    assert not FileSpace(machine).exists("/usr/sbin/sftp-server")


def test_the_toc_says_what_a_directory_offers() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.remove("/mnt/openssh/openssh.license.4.3.0.5301")
    assert "openssh.license" not in run(machine, "installp", "-ld", "/mnt/openssh").out
    files.write("/mnt/openssh/.toc", "0 080907110807 2\n")
    ran = run(machine, "installp", "-ld", "/mnt/openssh")
    assert ran.err == "installp: No installation images were found in /mnt/openssh.\n"
    files.remove("/mnt/openssh/.toc")
    assert "openssh.base.client" in run(machine, "installp", "-ld", "/mnt/openssh").out
    assert run(machine, "cp", "/mnt/openssh/openssh.man.en_US.4.3.0.5301", "/tmp/x").status == 0
    ran = run(machine, "installp", "-Ld", "/tmp/x")
    assert ran.out.startswith("openssh.man:openssh.man.en_US:4.3.0.5301:")


# --- workload partitions -------------------------------------------------------------------


def test_the_betas_defect_and_the_two_ways_around_it() -> None:
    machine = installed(boot())
    ran = mkwpar(machine, "wpar1")
    assert ran.err.startswith('0503-464 installp:  The installation has FAILED for the "root"')
    for line in (
        "openssh.base.client         4.3.0.5301      ROOT        APPLY       SUCCESS    \n"
        "openssh.base.server         4.3.0.5301      ROOT        APPLY       FAILED     \n"
        "openssh.base.server         4.3.0.5301      ROOT        CLEANUP     SUCCESS    \n"
        "syncroot: Error synchronizing installp software.\n"
        "syncroot: Returns Status = FAILURE\n"
        "mkwpar: Workload partition wpar1 created successfully.\n",
    ):
        assert line in ran.out
    assert run(machine, "startwpar", "wpar1").status == 0
    inside = FileSpace(machine, "/wpars/wpar1")
    assert inside.exists("/etc/ssh/ssh_config")
    assert not inside.exists("/etc/ssh/sshd_config")
    assert ("wpar1", "sshd") not in machine.subsystems
    assert run(machine, "syncwpar", "wpar1").status == 0
    assert inside.exists("/etc/ssh/sshd_config")
    assert ("wpar1", "sshd") in machine.subsystems

    ran = mkwpar(machine, "wpar2", "env", "INUBOSTYPE=1")
    assert "FAILED" not in ran.out + ran.err
    assert run(machine, "startwpar", "wpar2").status == 0
    assert ("wpar2", "sshd") in machine.subsystems
    keys = {
        FileSpace(machine, root).read("/etc/ssh/ssh_host_rsa_key.pub")
        for root in ("", "/wpars/wpar1", "/wpars/wpar2")
    }
    assert len(keys) == 3


def test_later_levels_do_not_have_the_defect() -> None:
    machine = installed(boot("aix61"))
    ran = mkwpar(machine, "wpar1")
    assert "FAILED" not in ran.out + ran.err


def test_what_went_since_the_image_is_not_in_a_new_one() -> None:
    machine = boot()
    assert run(machine, "installp", "-ug", "bos.acct").status == 0
    gone = run(boot(), "lslpp", "-fOr", "bos.acct").out
    mkwpar(machine, "wpar1")
    assert run(machine, "startwpar", "wpar1").status == 0
    assert run(machine, "lslpp", "-l", "bos.acct", wpar="wpar1").status == 1
    paths = [word for word in gone.split() if word.startswith("/")]
    plain = [p for p in paths[1:] if not FileSpace(boot()).is_directory(p)]
    assert plain
    assert not any(FileSpace(machine, "/wpars/wpar1").exists(path) for path in plain)


def test_what_came_from_a_disc_comes_into_a_wpar() -> None:
    machine = started()
    assert run(machine, "installp", "-acgXd", "/dev/cd0", "bos.sysmgt.nim.master").status == 0
    inside = FileSpace(machine, "/wpars/wpar1")
    assert inside.exists("/usr/sbin/nimconfig") and not inside.exists("/etc/objrepos/nim_attr")
    assert run(machine, "lppchk", "-v", "bos.sysmgt.nim.master", wpar="wpar1").status == 1
    assert run(machine, "syncwpar", "wpar1").status == 0
    assert inside.exists("/etc/objrepos/nim_attr")
    assert run(machine, "lppchk", "-v", "bos.sysmgt.nim.master", wpar="wpar1").status == 0


def test_a_private_usr_has_both_parts() -> None:
    machine = installed(made("-l", name="own"))
    assert run(machine, "startwpar", "own").status == 0
    assert run(machine, "lslpp", "-l", "openssh*", wpar="own").status == 1
    ran = run(machine, "env", "INUBOSTYPE=1", "mkwpar", "-l", "-n", "later")
    assert ran.status == 0
    assert run(machine, "startwpar", "later").status == 0
    ran = run(machine, "lslpp", "-lcq", "openssh.base.server", wpar="later")
    assert len(ran.out.splitlines()) == 2
    assert FileSpace(machine, "/wpars/later").exists("/etc/ssh/sshd_config")


def test_the_packages_of_a_private_usr_come_though_the_server_fails() -> None:
    machine = installed(boot())
    assert run(machine, "rpm", "-i", "/mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm").status == 0
    assert "FAILED" in mkwpar(machine, "shares").out
    assert "FAILED" in run(machine, "mkwpar", "-l", "-n", "own").out
    for name, there in (("own", 0), ("shares", 1)):
        assert run(machine, "startwpar", name).status == 0
        assert run(machine, "rpm", "-q", "sudo", wpar=name).status == there
    assert run(machine, "rpm", "-V", "sudo", wpar="own") == ("", "", 0)


# --- updates -------------------------------------------------------------------------------


def states(machine: Machine, wpar: str = "") -> set[tuple[str, str]]:
    rows = run(machine, "lslpp", "-lcq", "openssh.base.server", wpar=wpar).out.splitlines()
    return {(row.split(":")[2], row.split(":")[4]) for row in rows}


def test_an_update_is_applied_and_rejected_or_committed() -> None:
    machine = installed(boot())
    config = "/etc/ssh/sshd_config"
    FileSpace(machine).write(config, "PermitRootLogin no\n")
    key = FileSpace(machine).read("/etc/ssh/ssh_host_rsa_key")
    assert run(machine, "installp", "-agXYd", "/mnt/openssh45", "openssh.base").status == 0
    assert states(machine) == {("4.5.0.5301", "APPLIED")}
    assert "COMMIT" not in run(machine, "lslpp", "-h", "openssh.base.server").out
    shown = run(machine, "installp", "-s").out
    assert "openssh.base.server         ROOT              4.5.0.5301        APPLIED" in shown
    applied = machine.snapshot()
    assert run(machine, "installp", "-pr", "all").status == 0
    assert machine == applied

    ran = run(machine, "installp", "-r", "openssh.base")
    assert "openssh.base.server 4.5.0.5301 ROOT REJECT SUCCESS" in " ".join(ran.out.split())
    assert states(machine) == {("4.3.0.5301", "COMMITTED")}
    assert run(machine, "installp", "-s").status == 1

    ran = run(applied, "installp", "-c", "openssh.base")
    assert "openssh.base.server 4.5.0.5301 USR COMMIT SUCCESS" in " ".join(ran.out.split())
    assert states(applied) == {("4.5.0.5301", "COMMITTED")}
    assert run(applied, "installp", "-r", "all").status == 1
    for one in (machine, applied):
        assert FileSpace(one).read(config) == "PermitRootLogin no\n"
        assert FileSpace(one).read("/etc/ssh/ssh_host_rsa_key") == key
        assert FileSpace(one).exists("/usr/sbin/sshd")


def test_an_update_committed_at_once_comes_into_a_wpar() -> None:
    machine = installed(started())
    assert run(machine, "syncwpar", "wpar1").status == 0
    inside = FileSpace(machine, "/wpars/wpar1")
    inside.write("/etc/ssh/sshd_config", "PermitRootLogin no\n")
    assert run(machine, "installp", "-acgXYd", "/mnt/openssh45", "all").status == 0
    assert states(machine) == {("4.5.0.5301", "COMMITTED")}
    both = {("4.5.0.5301", "COMMITTED"), ("4.3.0.5301", "COMMITTED")}
    assert states(machine, "wpar1") == both
    assert run(machine, "syncwpar", "wpar1").status == 0
    assert states(machine, "wpar1") == {("4.5.0.5301", "COMMITTED")}
    assert inside.read("/etc/ssh/sshd_config") == "PermitRootLogin no\n"
    ran = run(machine, "installp", "-acgXYd", "/mnt/openssh", "openssh.base.client")
    assert "openssh.base.client       4.3.0.5301      Already installed\n" in ran.out


def test_what_is_broken_is_cleaned_up() -> None:
    machine = installed(boot())
    for key, row in machine.filesets.items():
        if row.name == "openssh.license":
            machine.filesets[key] = row._replace(state="BROKEN")
    assert "(usr: BROKEN)" in run(machine, "lppchk", "-v").err
    before = machine.snapshot()
    assert run(machine, "installp", "-Cp").status == 0
    assert machine == before
    ran = run(machine, "installp", "-C")
    assert "openssh.license 4.3.0.5301 USR CLEANUP SUCCESS" in " ".join(ran.out.split())
    assert run(machine, "lslpp", "-l", "openssh.license").status == 1
