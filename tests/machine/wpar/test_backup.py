"""The text a backup is kept as: what comes back of it, its size, what is refused."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.machine.machine import Machine
from emulator.machine.planting import Entry
from emulator.machine.vfs import FileSpace, Node
from emulator.machine.wpar import backup, image_data, restoring, saving
from emulator.machine.wpar.backup import Backup, Damaged
from tests.machine.wpar.support import made


def saved(machine: Machine, **more: Any) -> Backup:
    image = image_data.write(machine, machine.wpars["wpar1"])
    return saving.gather(machine, "wpar1", image, **more)


def inside(machine: Machine) -> FileSpace:
    """The WPAR's own / where it is not mounted."""
    restored = machine.snapshot()
    for _, stanza in image_data.local(restored, restored.wpars["wpar1"]):
        from emulator.machine.wpar.inside import mount_stanza

        mount_stanza(restored, stanza)
    return FileSpace(restored, "/wpars/wpar1")


WRITTEN = backup.encode(saved(made()))


def reason(text: str, size: int) -> str:
    with pytest.raises(Damaged) as damage:
        backup.decode(text, size)
    return damage.value.reason


def forged(records: list[Any], size: int = 0) -> tuple[str, int]:
    """A text with a right sum that holds any records."""
    body = "".join(json.dumps(one) + "\n" for one in records)
    size = size or len(body) + 512
    return f"{backup.MAGIC}{size} {len(body)} {sha256(body.encode()).hexdigest()}\n{body}", size


def records() -> list[list[Any]]:
    return [json.loads(line) for line in WRITTEN.text.splitlines()[1:]]


def test_what_is_read_is_what_was_written() -> None:
    machine = made()
    one = saved(machine)
    again = backup.decode(*backup.encode(one))
    for wanted, got in zip(one.volumes, again.volumes, strict=True):
        assert wanted[:5] == got[:5]
        for entry, other in zip(wanted.entries, got.entries, strict=True):
            assert (entry.path, entry.same) == (other.path, other.same)
            assert entry.node._replace(ctime=0) == other.node._replace(ctime=0)
    assert one._replace(volumes=()) == again._replace(volumes=())


def test_the_same_machine_gives_the_same_bytes() -> None:
    assert backup.encode(saved(made())) == WRITTEN


def test_a_tree_comes_back_as_it_was() -> None:
    machine = made()
    for volume in saved(machine).volumes:
        tree = machine.tree(volume.device)
        again = restoring.tree_of(volume.entries, 0)
        assert again.blocks == tree.blocks
        assert len(again.nodes) == len(tree.nodes)
        assert sorted(n.links for n in again.nodes.values()) == sorted(
            n.links for n in tree.nodes.values()
        )


def test_names_of_one_file_stay_names_of_one_file() -> None:
    machine = made()
    files = inside(machine)
    files.write("/home/one", "text")
    files.hard_link("/home/one", "/home/two")
    home = next(v for v in saved(files.machine).volumes if v.point == "/home")
    assert [(e.path, e.same) for e in home.entries if e.same] == [("two", "one")]
    tree = restoring.tree_of(home.entries, 0)
    root = tree.nodes[2]
    assert root.entries["one"] == root.entries["two"]
    assert tree.nodes[root.entries["one"]].links == 2


def test_a_directory_stays_for_what_is_left_in_it() -> None:
    files = inside(made())
    files.make_directories("/home/a/b")
    files.write("/home/a/b/kept", "")
    files.write("/home/a/gone", "")
    one = saved(files.machine, excluded=lambda path: path.startswith("./home/a") and
                not path.endswith("kept"))  # fmt: skip
    home = next(v for v in one.volumes if v.point == "/home")
    paths = [e.path for e in home.entries]
    assert paths[:4] == ["", "a", "a/b", "a/b/kept"]
    assert "a/gone" not in paths


def test_a_backup_is_as_big_as_its_files() -> None:
    one = saved(made())
    listed = sum(
        entry.node.length for _, entry in one.members() if entry.node.kind == "-"
    )
    members = len(list(one.members()))
    plain = backup.encode(one, packed=False).size
    assert listed + members * 512 <= plain <= listed + members * 1024 + 512
    assert WRITTEN.size < plain
    assert WRITTEN.size % 512 == 0
    assert len(WRITTEN.text) < WRITTEN.size


@given(cut=st.integers(0, WRITTEN.size - 1))
def test_whatever_is_cut_off_is_noticed(cut: int) -> None:
    assert reason(WRITTEN.text[:cut], cut) in ("magic", "length")


@given(place=st.integers(0, len(WRITTEN.text) - 1), char=st.characters(max_codepoint=255))
def test_whatever_is_changed_is_noticed(place: int, char: str) -> None:
    if char != WRITTEN.text[place]:
        text = WRITTEN.text[:place] + char + WRITTEN.text[place + 1 :]
        assert reason(text, WRITTEN.size) in ("magic", "length", "sum")


def test_what_stands_behind_must_be_zeros() -> None:
    text, size = WRITTEN
    whole = text + "\0" * (size - len(text))
    assert backup.decode(whole, size) == backup.decode(text, size)
    assert reason(whole[:-1] + "x", size) == "length"
    assert reason(whole + "\0", size + 1) == "length"


@pytest.mark.parametrize("text", ["", "\0", "x" * 600, backup.MAGIC, f"{backup.MAGIC}1 2\n"])
def test_anything_else_is_no_backup(text: str) -> None:
    assert reason(text, len(text)) == "magic"


FILE = ["file", "x", "", "-", 0o644, 0, 0, 0, 0, -1, 0, 0, "", "text"]


@pytest.mark.parametrize(
    "change",
    [
        {1: "../x"}, {1: "a//b"}, {1: "nosuch/x"}, {1: "etc"}, {1: "/x"}, {1: "x\0"},
        {2: "nosuch"}, {2: "etc"}, {3: "d", 2: "etc"}, {3: "?"}, {4: 0o10000}, {4: -1},
        {4: True}, {4: "644"}, {5: 1 << 60}, {9: 1 << 40}, {9: -2}, {12: None},
        {13: "\u0100"}, {13: 7},
    ],
)  # fmt: skip
def test_a_record_that_makes_no_sense_is_refused(change: dict[int, object]) -> None:
    changed: list[Any] = list(FILE)
    for place, value in change.items():
        changed[place] = value
    everything = records()
    last = max(i for i, one in enumerate(everything) if one[0] == "volume")
    root = next(i for i, one in enumerate(everything) if one[:2] == ["volume", "/"])
    assert root != last
    end = next(i for i in range(root + 1, len(everything)) if everything[i][0] != "file")
    everything.insert(end, changed)
    assert reason(*forged(everything)) == "record"
    everything[end] = FILE
    backup.decode(*forged(everything))


@pytest.mark.parametrize(
    "records",
    [
        [], [[]], [["backup"]], [{"a": 1}], [["file", *FILE[1:]]], [["nosuch"]],
        [["backup", *["x"] * 7]], [["backup", *["x"] * 7], ["parts", 0], ["parts", 0]],
        [["backup", *["x"] * 7], ["parts", 0], ["volume", "/", "jfs2", "x", 0, 0]],
        [["backup", *["x"] * 7], ["parts", 0], ["volume", "/../x", "jfs2", "x", 0, 0], FILE],
        [["backup", *["x"] * 7], ["parts", 0], ["volume", "/", "ext4", "x", 0, 0], FILE],
    ],
)  # fmt: skip
def test_records_that_are_no_backup_are_refused(records: list[Any]) -> None:
    assert reason(*forged(records)) == "record"


def test_deep_nesting_is_refused() -> None:
    body = "[" * 100_000 + "\n"
    size = len(body) + 512
    text = f"{backup.MAGIC}{size} {len(body)} {sha256(body.encode()).hexdigest()}\n{body}"
    assert reason(text, size) == "record"


def test_the_size_is_never_less_than_the_text() -> None:
    entries = tuple(Entry(f"{n}", Node("-", 0o644)) for n in range(3000))
    one = saved(made())
    volume = one.volumes[0]._replace(entries=(*one.volumes[0].entries, *entries))
    text, size = backup.encode(one._replace(volumes=(volume, *one.volumes[1:])))
    assert len(text) <= size
