"""What the image says a new workload partition holds."""

from __future__ import annotations

from emulator import images
from emulator.machine import users
from emulator.machine.clock import moment
from emulator.machine.vfs import ROOT_INODE, Mount, Tree

IMAGE = "aix6-beta"

#: How the listing begins in the paper.
FIRST = """
./usr ./lib ./audit ./dev ./etc ./etc/check_config.files ./etc/consdef
./etc/cronlog.conf ./etc/csh.cshrc ./etc/csh.login ./etc/dlpi.conf ./etc/dumpdates
./etc/environment ./etc/ewlm ./etc/ewlm/limits ./etc/ewlm/trc
./etc/ewlm/trc/config_schema.xsd ./etc/ewlm/trc/output_schema.xsd ./etc/filesystems
./etc/group ./etc/inittab ./etc/magic ./etc/motd ./etc/nscontrol.conf ./etc/objrepos
./etc/objrepos/CDiagAtt
"""

#: How the installation summary ends in the paper.
LAST = """csm.core 1.6.0.10 APPLY
rsct.core.sec 2.5.0.0 APPLY
rsct.core.sr 2.5.0.0 APPLY
rsct.core.rmc 2.5.0.0 APPLY
rsct.core.sensorrm 2.5.0.0 APPLY
devices.chrp.base.ServiceRM 1.3.0.60 APPLY
rsct.core.auditrm 2.5.0.0 APPLY
rsct.core.errm 2.5.0.0 APPLY
rsct.core.fsrm 2.5.0.0 APPLY
rsct.core.hostrm 2.5.0.0 APPLY
rsct.core.lprm 2.5.0.0 APPLY
csm.client 1.6.0.10 COMMIT
devices.common.IBM.sni.ml 1.2.0.2 COMMIT
devices.common.IBM.sni.rte 1.2.0.7 COMMIT
devices.chrp.IBM.HPS.rte 1.2.0.7 COMMIT
csm.core 1.6.0.10 COMMIT""".splitlines()


def paths_of(tree: Tree, top: str, inode: int = ROOT_INODE) -> list[str]:
    """Every path of a tree but its top."""
    found = []
    for name, child in tree.nodes[inode].entries.items():
        path = f"{top}/{name}"
        found += [path, *paths_of(tree, path, child)]
    return found


def read(path: str) -> str:
    """A file of a new partition's root file system."""
    tree = images.wpar_trees(IMAGE)["/"]
    inode = ROOT_INODE
    for name in path.strip("/").split("/"):
        inode = tree.nodes[inode].entries[name]
    return tree.nodes[inode].data


def test_the_listing_begins_as_in_the_paper_and_goes_on() -> None:
    listing = images.wpar_listing(IMAGE)

    wanted = FIRST.split()
    assert list(listing[: len(wanted)]) == wanted
    assert len(listing) >= 150
    assert len(set(listing)) == len(listing)


def test_a_directory_is_restored_before_what_is_in_it() -> None:
    seen = {"."}
    for path in images.wpar_listing(IMAGE):
        assert path.rpartition("/")[0] in seen
        seen.add(path)


def test_the_trees_hold_what_was_listed_root_s_history_and_a_package_s_file() -> None:
    held: set[str] = set()
    for point, tree in images.wpar_trees(IMAGE).items():
        held.update(paths_of(tree, point.rstrip("/")))
    made = {f"{point.rstrip('/')}/lost+found" for point in images.wpar_trees(IMAGE)}
    made.update(("/.sh_history", "/etc/cdrecord.conf"))

    assert held == {path[1:] for path in images.wpar_listing(IMAGE)} | made


def test_mount_points_are_empty_directories_of_the_root_file_system() -> None:
    tree = images.wpar_trees(IMAGE)["/"]
    for name in ("usr", "opt", "proc", "home", "tmp", "var"):
        node = tree.nodes[tree.nodes[ROOT_INODE].entries[name]]
        assert (node.kind, dict(node.entries)) == ("d", {})
    assert images.wpar_trees(IMAGE)["/tmp"].nodes[ROOT_INODE].mode == 0o1777


def test_files_nobody_changed_share_their_nodes_with_the_global_environment() -> None:
    outside = images.boot().trees["/dev/hd4"]
    rows = {id(node) for node in outside.nodes.values()}
    files = [n for n in images.wpar_trees(IMAGE)["/"].nodes.values() if n.kind == "-"]

    assert sum(id(node) in rows for node in files) > len(files) * 3 // 4


def test_the_parts_end_as_in_the_paper_and_are_installed_filesets() -> None:
    parts = images.wpar_root_parts(IMAGE)
    assert [" ".join(part) for part in parts[-len(LAST) :]] == LAST

    machine = images.boot()
    for part in parts:
        assert machine.filesets[("", "root", part.name)].level == part.level
    applied = {part.name for part in parts if part.event == "APPLY"}
    assert applied == {name for wpar, part, name in machine.filesets if part == "root"}


def test_the_welcome_is_that_of_the_paper() -> None:
    lines = read("/etc/motd").splitlines()

    assert [len(line) for line in lines] == [79] * 11
    assert lines[0] == lines[-1] == "*" * 79
    assert lines[3] == "*  Welcome to AIX Version 6.1!".ljust(78) + "*"


def test_the_last_logins_are_those_of_the_paper() -> None:
    stanza = read("/etc/security/lastlog").split("\n\n")[0]
    values = dict(line.strip().split(" = ") for line in stanza.splitlines()[1:])

    def date(name: str) -> str:
        return moment(int(values[name])).format("%a %b %e %T %Z %Y")

    assert date("time_last_unsuccessful_login") == "Thu Aug  2 13:26:23 EET 2007"
    assert values["tty_last_unsuccessful_login"] == "ssh"
    assert values["host_last_unsuccessful_login"] == "nim02nim"
    assert date("time_last_login") == "Tue Aug  7 14:16:24 EET 2007"
    assert values["tty_last_login"] == "/dev/Global"
    assert values["host_last_login"] == "uataix6"


def test_every_owner_is_known_inside() -> None:
    known = users.parse(read("/etc/passwd"), read("/etc/group"))
    for tree in images.wpar_trees(IMAGE).values():
        for node in tree.nodes.values():
            assert node.uid in known.user_names
            assert node.gid in known.group_names


def test_privileges_and_devices_are_the_defaults() -> None:
    privileges = images.wpar_privileges(IMAGE)
    assert privileges[:3] == ("PV_AU_", "PV_AU_ADD", "PV_AU_ADMIN")
    assert "PV_ROOT" not in privileges
    assert [export.name for export in images.wpar_devices(IMAGE)] == [
        "/dev/null", "/dev/tty", "/dev/console", "/dev/zero", "/dev/clone", "/dev/sad",
        "/dev/xti/tcp", "/dev/xti/tcp6", "/dev/xti/udp", "/dev/xti/udp6",
        "/dev/xti/unixdg", "/dev/xti/unixst", "/dev/error", "/dev/errorctl", "/dev/audit",
        "/dev/nvram",
    ]  # fmt: skip


def test_a_partition_starts_its_own_daemons() -> None:
    started = [d.name for d in images.wpar_daemons(IMAGE) if d.at_boot]
    assert started[:2] == ["init", "srcmstr"]
    assert {"inetd", "cron", "syslogd", "ctrmc"} <= set(started)
    assert "nfsd" not in started


def test_the_root_tree_can_be_mounted_and_walked() -> None:
    from emulator.machine.vfs import FileSpace

    machine = images.boot()
    machine.trees["/dev/fslv00"] = images.wpar_trees(IMAGE)["/"]
    files = FileSpace(machine)
    files.make_directory("/wpars/wpar1")
    machine.mounts["/wpars/wpar1"] = Mount(
        "/dev/fslv00", "/wpars/wpar1", "jfs2", "rw", 0, "/dev/fslv00"
    )

    assert FileSpace(machine, "/wpars/wpar1").node("/unix", follow=False).kind == "l"
    assert files.read("/wpars/wpar1/etc/motd") == read("/etc/motd")
