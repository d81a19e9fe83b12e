"""/etc/filesystems as a text that is kept, making, mounting, who is busy."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine import filesystems, stanzas, storage
from emulator.machine.errors import Busy, FileRefusal, Taken, Unknown
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.stanzas import FILESYSTEMS, Stanza, parse
from emulator.machine.vfs import FileSpace, Node


@pytest.fixture
def machine() -> Machine:
    return boot()


def with_disk(machine: Machine, point: str = "/mnt/a") -> str:
    """A file system of one partition, made and not mounted, and its directory; the device."""
    lv = storage.create(machine, "rootvg", 1, label=point)
    device = f"/dev/{lv.name}"
    filesystems.make(machine, device, 262144)
    FileSpace(machine).make_directories(point)
    return device


NAMES = st.text("abcdefgh_-", min_size=1, max_size=12)
POINTS = st.builds(lambda parts: "/" + "/".join(parts), st.lists(NAMES, min_size=1, max_size=3))
STANZAS = st.builds(
    Stanza, POINTS.map(lambda p: f"/x{p}"),
    st.dictionaries(st.sampled_from(("dev", "vfs", "log", "mount", "type", "options",
                                     "automatic")), NAMES, max_size=6),
)  # fmt: skip
ENDINGS = st.sampled_from(("", "* a comment\n", "*\n* and another\n\n", "\n\n"))


@settings(max_examples=60, deadline=None)
@given(st.lists(STANZAS, max_size=5, unique_by=lambda s: s.point), ENDINGS)
def test_define_and_undefine_restore_the_text(wanted: list[Stanza], ending: str) -> None:
    machine = boot()
    files = FileSpace(machine)
    before = files.read(FILESYSTEMS) + ending
    files.write(FILESYSTEMS, before)
    stanzas.define(machine, wanted)
    known = stanzas.defined(machine)
    for stanza in wanted:
        assert known[stanza.point] == stanza
    # What is remembered is what reading the text again gives.
    assert dict(known) == stanzas._parse(files.read(FILESYSTEMS))
    stanzas.undefine(machine, [stanza.point for stanza in wanted])
    assert files.read(FILESYSTEMS) == before


def test_define_refuses_what_is_there(machine: Machine) -> None:
    before = machine.snapshot()
    with pytest.raises(Taken):
        stanzas.define(machine, [Stanza("/mnt/x", {}), Stanza("/usr", {})])
    assert machine == before


def test_undefine_from_the_middle_keeps_comments_of_the_next() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write(
        FILESYSTEMS,
        "* top\n/a:\n\tdev\t= /dev/a\n* amid\n\tvfs\t= jfs2\n\n* of b\n/b:\n\tdev\t= /dev/b\n",
    )
    stanzas.undefine(machine, ["/a"])
    assert files.read(FILESYSTEMS) == "* top\n* of b\n/b:\n\tdev\t= /dev/b\n"
    assert list(stanzas.defined(machine)) == ["/b"]


def test_a_stanza_is_written_as_aix_writes_it() -> None:
    stanza = Stanza("/wpars/wpar1/opt", {"dev": "/opt", "vfs": "namefs", "automatic": "no"})
    assert stanza.text() == (
        "/wpars/wpar1/opt:\n\tdev\t\t= /opt\n\tvfs\t\t= namefs\n\tautomatic\t= no\n\n"
    )
    assert parse(stanza.text()) == {stanza.point: stanza}


def test_unmount_after_mount_restores_the_machine(machine: Machine) -> None:
    device = with_disk(machine)
    before = machine.snapshot()
    mounted = filesystems.mount(machine, device, "/mnt/a", "jfs2", "rw,log=INLINE")
    assert (mounted.point, mounted.tree) == ("/mnt/a", device)
    assert machine.logical_volumes[device[5:]].open
    FileSpace(machine).list("/mnt/a/lost+found")
    filesystems.unmount(machine, "/mnt/a")
    assert machine == before


def refused(machine: Machine, error: type[Exception], *words: str) -> None:
    before = machine.snapshot()
    with pytest.raises(error):
        filesystems.mount(machine, *words)
    assert machine == before


def test_what_mount_refuses_changes_nothing(machine: Machine) -> None:
    device = with_disk(machine)
    refused(machine, Unknown, "/dev/nosuch", "/mnt/a", "jfs2")
    refused(machine, FileRefusal, device, "/mnt/nosuch", "jfs2")
    refused(machine, FileRefusal, device, "/etc/passwd", "jfs2")
    refused(machine, FileRefusal, "/nosuch", "/mnt/a", "namefs")
    filesystems.mount(machine, device, "/mnt/a", "jfs2")
    refused(machine, Busy, device, "/mnt/a", "jfs2")
    refused(machine, Busy, device, "/mnt", "jfs2")
    refused(machine, Busy, "/etc", "/mnt/a", "namefs")


def process(machine: Machine, cwd: str = "/", command: str = "sh", wpar: str = "") -> None:
    machine.processes[77] = ProcessRow(77, 1, 0, 0, command, command, wpar, cwd=cwd)


def test_who_keeps_a_file_system_busy(machine: Machine) -> None:
    filesystems.mount(machine, with_disk(machine), "/mnt/a", "jfs2")
    files = FileSpace(machine)
    files.make_directory("/mnt/a/below")
    assert filesystems.user_of(machine, "/mnt/a") == ""
    process(machine, cwd="/mnt/ab")
    assert filesystems.user_of(machine, "/mnt/a") == ""
    process(machine, cwd="/mnt/a")
    assert filesystems.user_of(machine, "/mnt/a") == "77"
    process(machine, cwd="/mnt/a/below")
    assert filesystems.user_of(machine, "/mnt/a") == "77"
    process(machine, command="/mnt/a/server -x")
    assert filesystems.user_of(machine, "/mnt/a") == "77"
    before = machine.snapshot()
    with pytest.raises(Busy):
        filesystems.unmount(machine, "/mnt/a")
    assert machine == before
    filesystems.unmount(machine, "/mnt/a", force=True)
    assert "/mnt/a" not in machine.mounts


def test_what_is_mounted_below_or_over_it_keeps_it_even_from_force(machine: Machine) -> None:
    filesystems.mount(machine, with_disk(machine), "/mnt/a", "jfs2")
    files = FileSpace(machine)
    files.make_directory("/mnt/a/below")
    filesystems.mount(machine, "/etc", "/mnt/a/below", "namefs")
    with pytest.raises(Busy):
        filesystems.unmount(machine, "/mnt/a", force=True)
    filesystems.unmount(machine, "/mnt/a/below")
    files.make_directory("/mnt/b")
    filesystems.mount(machine, "/mnt/a/below", "/mnt/b", "namefs")
    with pytest.raises(Busy):
        filesystems.unmount(machine, "/mnt/a", force=True)
    filesystems.unmount(machine, "/mnt/b")
    filesystems.unmount(machine, "/mnt/a")


@pytest.mark.parametrize("point", ["/", "/usr", "/var", "/opt"])
def test_the_base_system_stays_mounted(machine: Machine, point: str) -> None:
    process(machine, command="/opt/pconsole/bin/daemon")
    with pytest.raises(Busy):
        filesystems.unmount(machine, point)


def test_nothing_mounted_there(machine: Machine) -> None:
    with pytest.raises(Unknown):
        filesystems.unmount(machine, "/etc")


def test_a_new_file_system_is_as_large_as_the_papers() -> None:
    assert filesystems.overhead_of(2097152, "INLINE") == 17360
    machine = boot()
    usage = filesystems.usage(machine, with_disk(machine))
    assert usage is not None
    assert (usage.free, usage.percent, usage.inodes_used) == (256856, 3, 4)


@given(st.integers(32768, 1 << 32), st.sampled_from(("INLINE", "/dev/hd8")))
def test_overhead_is_whole_pages_and_less_than_all(blocks: int, log: str) -> None:
    overhead = filesystems.overhead_of(blocks, log)
    assert overhead % 8 == 0
    assert 0 < overhead < blocks


def test_options_of_a_stanza() -> None:
    def options(extra: str = "", **attributes: str) -> str:
        return filesystems.options_of(Stanza("/x", attributes), extra)

    assert options(log="INLINE") == "rw,log=INLINE"
    assert options(options="ro", vfs="namefs") == "ro"
    assert options("ro", log="/dev/hd8") == "ro,log=/dev/hd8"
    assert options("cio,rw", log="INLINE", options="log=/dev/x") == "rw,log=/dev/x,cio"
    assert options(mount="readonly") == "ro"


def test_a_file_system_made_again_shares_nothing_with_the_one_before(machine: Machine) -> None:
    """Its lost+found was the machine's own once; the new one begins with what all share."""
    for _ in range(2):
        device = with_disk(machine)
        filesystems.mount(machine, device, "/mnt/a", "jfs2")
        FileSpace(machine).write("/mnt/a/lost+found/f", "")
        filesystems.unmount(machine, "/mnt/a")
        storage.remove(machine, device)
    assert Node("d", 0o755).entries == {}


def test_what_is_remembered_of_a_changed_stanza_is_what_the_text_says(machine: Machine) -> None:
    known = list(stanzas.defined(machine))
    for new in ("/home", "/other"):
        old = stanzas.defined(machine)[known[1]]
        changed = Stanza(new, {**old.attributes, "log": "INLINE", "type": "new"})
        stanzas.redefine(machine, known[1], changed)
        known[1] = new
        text = FileSpace(machine).read(FILESYSTEMS)
        assert stanzas.parse(text) == stanzas._parse(text)
        assert list(stanzas.defined(machine)) == known
        assert stanzas.defined(machine)[new] == changed
    with pytest.raises(Taken):
        stanzas.redefine(machine, "/other", stanzas.defined(machine)[known[0]])


def test_what_is_of_a_type_follows_what_is_defined(machine: Machine) -> None:
    """The stanzas by type are kept, not gone through again: they say what a reader would."""

    def points() -> list[str]:
        text = FileSpace(machine).read(FILESYSTEMS)
        fresh = [one.point for one in stanzas._parse(text).of_type("set")]
        assert [one.point for one in stanzas.of_type(machine, "set")] == fresh
        return fresh

    assert points() == []
    ones = [Stanza(point, {"vfs": "jfs2", "type": "set"}) for point in ("/b", "/a", "/c")]
    stanzas.define(machine, [*ones, Stanza("/none", {"vfs": "jfs2"})])
    assert points() == ["/a", "/b", "/c"]
    stanzas.undefine(machine, ["/a", "/none"])
    assert points() == ["/b", "/c"]
    stanzas.redefine(machine, "/b", Stanza("/d", {"vfs": "jfs2", "type": "other"}))
    assert points() == ["/c"]
    assert stanzas.of_type(machine, "other") == [stanzas.defined(machine)["/d"]]
    stanzas.undefine(machine, ["/c"])
    assert points() == []
