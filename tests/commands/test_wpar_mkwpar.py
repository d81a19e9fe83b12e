"""mkwpar's flags: what each changes, and that nothing else does."""

from __future__ import annotations

from emulator.images import boot, wpar_devices, wpar_privileges
from emulator.machine.filesystems import usage
from emulator.machine.machine import Machine
from emulator.machine.software import filesets_seen, packages_seen
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import NETWORK, made, typed
from tests.support import run

SPECIFICATION = """\
general:
\tname = "wpar1"
\thostname = "wpar1"
\tdirectory = "/wpars/wpar1"
\tvg = "rootvg"
\tauto = "no"
\tcheckpointable = "no"
\tprivateusr = "no"
\trouting = "no"
\tscript = ""

network:
\tinterface = "en1"
\taddress = "10.1.1.81"
\tnetmask = "255.255.252.0"
\tbroadcast = "10.1.1.255"

resources:
\tactive = "yes"
\tshares_CPU = "unlimited"
\tCPU = "0%-100%,100%"
\tshares_memory = "unlimited"
\tmemory = "0%-100%,100%"
\tprocVirtMem = "unlimited"
\ttotalProcesses = "unlimited"
\ttotalThreads = "unlimited"

security:
"""


def sizes(machine: Machine) -> dict[str, tuple[str, int]]:
    return {
        lv.label: (lv.group, lv.pps)
        for lv in machine.logical_volumes.values()
        if lv.label.startswith("/wpars")
    }


def test_configuration_file_is_a_specification() -> None:
    machine = made()
    text = FileSpace(machine).read("/etc/wpars/wpar1.cf")
    assert text.startswith(SPECIFICATION)
    assert (
        'mount:\n\tdirectory = "/"\n\tvfs = "jfs2"\n\tsize = "262144"\n\tlogname = "INLINE"\n\n'
        in text
    )
    assert 'mount:\n\tdev = "/opt"\n\tdirectory = "/opt"\n\tvfs = "namefs"\n' in text
    assert text.endswith('device:\n\tdevname = "/dev/nvram"\n\tdevtype = "pseudo"\n\n')


def test_a_copied_configuration_makes_the_same_wpar_again() -> None:
    machine = made("-N", "address=10.1.1.81", "-R", "shares_CPU=7", "-A", "-h", "other",
                   "-M", "directory=/db", "size=300M")  # fmt: skip
    FileSpace(machine).write("/tmp/spec", FileSpace(machine).read("/etc/wpars/wpar1.cf"))
    row, had = machine.wpars["wpar1"], sizes(machine)
    assert run(machine, "rmwpar", "wpar1").status == 0
    assert run(machine, "mkwpar", "-f", "/tmp/spec").status == 0
    assert machine.wpars["wpar1"] == row
    assert sizes(machine) == had
    assert had["/wpars/wpar1/db"] == ("rootvg", 3)


def test_what_is_typed_wins_over_the_specification() -> None:
    machine = made()
    ran = run(machine, "mkwpar", "-n", "two", "-f", "/etc/wpars/wpar1.cf", "-d", "/wpars/two",
              "-h", "two", "-N", "address=10.1.1.9", "-R", "shares_CPU=3")  # fmt: skip
    assert ran.status == 0, ran.err
    row = machine.wpars["two"]
    assert (row.hostname, row.network[0].address) == ("two", "10.1.1.9")
    assert (row.resources.shares_CPU, row.directory) == ("3", "/wpars/two")


def test_settings_of_an_existing_wpar_and_an_outfile_alone() -> None:
    machine = made("-N", "address=10.1.1.81", "-R", "shares_CPU=7")
    before = set(machine.wpars)
    ran = run(machine, "mkwpar", "-n", "two", "-e", "wpar1", "-o", "/tmp/two.spec", "-w")
    assert ran == ("", "", 0)
    assert set(machine.wpars) == before
    text = FileSpace(machine).read("/tmp/two.spec")
    assert text.startswith('general:\n\tname = "two"\n\thostname = "two"\n')
    assert '\tshares_CPU = "7"\n' in text
    assert run(machine, "mkwpar", "-f", "/tmp/two.spec").status == 0
    assert machine.wpars["two"].directory == "/wpars/two"


def test_start_and_autostart() -> None:
    machine = boot()
    ran = run(machine, "mkwpar", "-n", "wpar1", "-s", "-A", *NETWORK)
    assert ran.status == 0
    assert ran.out.endswith("Verifying workload partition startup.\n")
    row = machine.wpars["wpar1"]
    assert (row.state, row.auto) == ("A", True)


def test_directory_group_and_hostname() -> None:
    machine = made("-d", "/corral/one", "-h", "one.example.org", "-N", "address=10.1.1.81")
    assert FileSpace(machine).node("/corral").mode == 0o700
    assert set(sizes(machine)) == set()
    labels = {lv.label for lv in machine.logical_volumes.values()}
    assert {"/corral/one", "/corral/one/home", "/corral/one/tmp", "/corral/one/var"} <= labels
    assert run(machine, "startwpar", "wpar1").status == 0
    assert typed(machine, "clogin", "wpar1", "hostname") == ("one.example.org\n", 0)
    hosts = FileSpace(machine, "/corral/one").read("/etc/hosts")
    assert hosts.endswith("10.1.1.81\t\tone.example.org\n")


def test_file_systems_of_its_own() -> None:
    machine = made(
        "-M", "directory=/db", "size=1G",
        "-M", "directory=/home", "size=129M",
        "-M", "directory=/data", "vfs=namefs", "dev=/tmp", "mountopts=ro",
        "-M", "directory=/var", "vfs=directory",
        "-M", "directory=/log", "logname=NULL",
    )  # fmt: skip
    assert sizes(machine) == {
        "/wpars/wpar1": ("rootvg", 1),
        "/wpars/wpar1/db": ("rootvg", 8),
        "/wpars/wpar1/home": ("rootvg", 2),
        "/wpars/wpar1/log": ("rootvg", 1),
        "/wpars/wpar1/tmp": ("rootvg", 1),
    }
    run(machine, "startwpar", "wpar1")
    assert machine.mounts["/wpars/wpar1/data"][:4] == (
        "/tmp", "/wpars/wpar1/data", "namefs", "ro",
    )  # fmt: skip
    assert machine.mounts["/wpars/wpar1/log"].options == "rw,log=NULL"
    assert "/wpars/wpar1/var" not in machine.mounts
    assert FileSpace(machine, "/wpars/wpar1").is_directory("/var")
    home = usage(machine, machine.mounts["/wpars/wpar1/home"].tree)
    assert home is not None
    assert home.blocks == 2 * 262144


def test_privileges_and_devices() -> None:
    machine = made(
        "-S", "privs-=PV_TCB,PV_TP", "-S", "privs+=PV_NET_RAWSOCK",
        "-D", "devname=/dev/nvram", "export=no",
    )  # fmt: skip
    row = machine.wpars["wpar1"]
    default = [p for p in wpar_privileges("aix6-beta") if p not in ("PV_TCB", "PV_TP")]
    assert row.privileges == (*default, "PV_NET_RAWSOCK")
    assert [d.name for d in row.devices] == [
        d.name for d in wpar_devices("aix6-beta") if d.name != "/dev/nvram"
    ]


def test_an_exports_file_of_ones_own() -> None:
    machine = boot()
    FileSpace(machine).write(
        "/tmp/exports",
        'name:\n\tvalue = "/dev/n*"\n\nname:\n\tvalue = "/dev/zero"\n\tauto = "no"\n',
    )
    assert run(machine, "mkwpar", "-n", "a", "-b", "/tmp/exports").status == 0
    names = [d.name for d in machine.wpars["a"].devices]
    assert "/dev/null" in names
    assert "/dev/zero" not in names
    line = ("mkwpar", "-n", "b", "-b", "/tmp/exports", "-D", "devname=/dev/zero")
    assert run(machine, *line).status == 0
    assert "/dev/zero" in [d.name for d in machine.wpars["b"].devices]


def test_name_resolution_is_copied() -> None:
    machine = boot()
    FileSpace(machine).write("/etc/resolv.conf", "nameserver 10.1.1.2\n")
    assert run(machine, "mkwpar", "-n", "wpar1", "-r", "-s", *NETWORK).status == 0
    inside = FileSpace(machine, "/wpars/wpar1")
    assert inside.read("/etc/resolv.conf") == "nameserver 10.1.1.2\n"
    assert inside.read("/etc/hosts") == FileSpace(machine).read("/etc/hosts")


def test_preserved_file_systems() -> None:
    machine = made()
    had = sizes(machine)
    assert run(machine, "rmwpar", "-p", "wpar1").out == (
        "rmwpar: Removing workload partition wpar1\n"
        "rmwpar: Removing file system /wpars/wpar1/usr.\n"
        "rmwpar: Removing file system /wpars/wpar1/proc.\n"
        "rmwpar: Removing file system /wpars/wpar1/opt.\n"
        "rmwpar: Return Status = SUCCESS\n"
    )
    assert sizes(machine) == had
    ran = run(machine, "mkwpar", "-p", "wpar1", *NETWORK)
    assert ran.status == 0, ran.err
    assert "x ./usr\n" not in ran.out
    assert sizes(machine) == had
    assert run(machine, "startwpar", "wpar1").status == 0


def test_a_user_script_runs_at_the_start() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/hello", "print hello\n", mode=0o755)
    assert typed(machine, "mkwpar", "-n", "wpar1", "-u", "/tmp/hello")[1] == 0
    out, status = typed(machine, "startwpar", "wpar1")
    assert "Invalid Script File" not in out
    assert "script /tmp/hello /tmp/hello wpar1 start\n" in out
    assert status == 0


def test_software_is_what_the_global_environment_has() -> None:
    machine = made()
    roots = [(f.name, f.level) for f in filesets_seen(machine, "", "root")]
    assert [(f.name, f.level) for f in filesets_seen(machine, "wpar1", "root")] == roots
    assert len(roots) > 10
    assert {(f.wpar, f.installed) for f in filesets_seen(machine, "wpar1", "root")} == {
        ("wpar1", machine.clock.seconds)
    }
    assert filesets_seen(machine, "wpar1", "usr") == filesets_seen(machine, "", "usr")
    labels = [p.label for p in packages_seen(machine, "wpar1")]
    assert labels == ["cdrecord-1.9-7", "mkisofs-1.13-4", "AIX-rpm-6.1.0.0-1"]


def test_a_routing_table_of_its_own_comes_and_goes() -> None:
    machine = made("-N", "address=10.1.1.81", "-I", "rtdest=default", "rtgateway=10.1.1.1")
    assert machine.wpars["wpar1"].routing
    before = dict(machine.routes)
    run(machine, "startwpar", "wpar1")
    own = [r for r in machine.routes.values() if r.wpar == "wpar1"]
    assert [(r.destination, r.gateway, r.interface) for r in own] == [
        ("default", "10.1.1.1", "en1")
    ]
    run(machine, "stopwpar", "wpar1")
    assert machine.routes == before


def test_the_master_files_say_what_a_new_one_gets() -> None:
    machine = boot()
    files = FileSpace(machine)
    text = files.read("/etc/wpars/devexports")
    without = text.replace('name:\n\tvalue = "/dev/nvram"\n', "")
    files.write("/etc/wpars/devexports", without.replace('\tauto = "no"\n', ""))
    files.write("/etc/wpars/secattrs", 'security:\n\tprivs = "PV_AU_ADD,PV_AU_READ"\n')
    assert run(machine, "mkwpar", "-n", "x").status == 0
    names = [one.name for one in machine.wpars["x"].devices]
    assert names[0] == "/dev/null"
    assert "/dev/nvram" not in names
    assert names[-2:] == ["/dev/random", "/dev/urandom"]
    assert machine.wpars["x"].privileges == ("PV_AU_ADD", "PV_AU_READ")
    assert run(machine, "chwpar", "-S", "privs+=PV_KER_ACCT", "x").status == 0
    assert run(machine, "chwpar", "-K", "-S", "x").status == 0
    assert machine.wpars["x"].privileges == ("PV_AU_ADD", "PV_AU_READ")
    for path in ("/etc/wpars/devexports", "/etc/wpars/secattrs"):
        files.remove(path)
    assert run(machine, "mkwpar", "-n", "y").status == 0
    assert "/dev/nvram" in [one.name for one in machine.wpars["y"].devices]
    assert "PV_FS_MOUNT" in machine.wpars["y"].privileges
