"""Machine: snapshots, equality, transactions; the block counts hold whatever is done."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace, Node
from tests.machine.small import ANN, SYSTEM, counted, kept, small_machine


@pytest.fixture
def machine() -> Machine:
    return small_machine()


def test_two_machines_built_alike_are_equal(machine: Machine) -> None:
    other = small_machine()
    assert machine == other
    assert machine.differences(other) == []
    assert machine != small_machine().system
    FileSpace(other).write("/tmp/f", "")
    assert machine != other
    assert machine.differences(other) == ["trees"]


def test_the_system_row_counts(machine: Machine) -> None:
    other = machine.snapshot()
    other.system = SYSTEM._replace(hostname="another")
    assert machine != other


def test_clock_and_counters_do_not_count(machine: Machine) -> None:
    other = machine.snapshot()
    other.clock.advance(other.clock.now + 1)
    other.next_pid += 1
    assert machine == other
    assert machine.counters != other.counters


def test_every_table_is_compared(machine: Machine) -> None:
    for name in Machine.TABLES:
        other = machine.snapshot()
        getattr(other, name)["x"] = "y"
        assert machine.differences(other) == [name]
        assert machine != other


def test_neither_side_of_a_snapshot_sees_what_the_other_writes(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/tmp/f", "before")
    earlier = machine.snapshot()
    files.write("/tmp/f", "after")
    FileSpace(earlier).write("/tmp/g", "other")
    assert (files.read("/tmp/f"), files.exists("/tmp/g")) == ("after", False)
    past = FileSpace(earlier)
    assert (past.read("/tmp/f"), past.read("/tmp/g")) == ("before", "other")


def test_snapshots_of_snapshots(machine: Machine) -> None:
    files = FileSpace(machine)
    taken = []
    for number in range(5):
        files.write("/tmp/f", str(number))
        taken.append(machine.snapshot())
    assert [FileSpace(one).read("/tmp/f") for one in taken] == list("01234")


def test_restoring_gives_back_tables_and_counters(machine: Machine) -> None:
    before = machine.snapshot()
    reference = machine.snapshot()
    machine.next_pid = 77
    machine.settings["x"] = "y"
    FileSpace(machine).make_directory("/tmp/d")
    machine.restore(before)
    assert machine == reference
    assert (machine.next_pid, machine.next_wpar_key) == (0, 1)
    FileSpace(machine).make_directory("/tmp/e")
    assert before == reference, "the snapshot restored from is not written through"


def test_a_transaction_that_fails_leaves_nothing(machine: Machine) -> None:
    before = machine.snapshot()
    with pytest.raises(FileRefusal), machine.transaction():
        FileSpace(machine).write("/home/f", "x" * 4096)
        machine.settings["x"] = "y"
        FileSpace(machine).write("/home/g", "x" * 100_000)
    assert machine == before
    assert kept(machine) == counted(machine)


def test_a_transaction_that_succeeds_keeps_everything(machine: Machine) -> None:
    with machine.transaction():
        FileSpace(machine).write("/home/f", "x")
    assert FileSpace(machine).read("/home/f") == "x"


def test_transactions_nest(machine: Machine) -> None:
    files = FileSpace(machine)
    with machine.transaction():
        files.write("/tmp/outer", "1")
        with pytest.raises(ZeroDivisionError), machine.transaction():
            files.write("/tmp/inner", "2")
            raise ZeroDivisionError
        files.write("/tmp/later", "3")
    assert files.list("/tmp") == ["later", "outer"]


def test_a_tree_placed_twice_is_copied_before_it_is_written(machine: Machine) -> None:
    FileSpace(machine).write("/home/f", "shared")
    machine.place_tree("/dev/fslv00", machine.shared_tree("/dev/hd1"))
    FileSpace(machine).write("/home/f", "mine")
    assert FileSpace(machine).read("/wpars/w1/f") == "shared"
    FileSpace(machine).write("/wpars/w1/f", "its own")
    assert FileSpace(machine).read("/home/f") == "mine"


def test_the_partitions_root_and_host_name(machine: Machine) -> None:
    assert (machine.root_of(""), machine.hostname_of("")) == ("", "small")


NAMES = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])
DIRECTORIES = st.sampled_from(["/tmp", "/home", "/tmp/a", "/home/a", "/home/b", "/usr/bin"])
SIZES = st.sampled_from([0, 1, 4096, 4097, 30_000, 70_000])


class Changes(RuleBasedStateMachine):
    """Anything a process may do to files, on a small disk: each call works or is refused.

    A refused call leaves the machine equal; the block counts are the sums over the nodes,
    and the link counts what the directories say.
    """

    def __init__(self) -> None:
        super().__init__()
        self.machine = small_machine()
        self.taken = (self.machine.snapshot(), self.machine.snapshot())

    def attempt(self, method: str, *arguments: object, **named: object) -> None:
        before = self.machine.snapshot()
        try:
            getattr(FileSpace(self.machine), method)(*arguments, **named)
        except FileRefusal:
            assert self.machine == before

    @rule(directory=DIRECTORIES, name=NAMES, size=SIZES)
    def write(self, directory: str, name: str, size: int) -> None:
        self.attempt("write", f"{directory}/{name}", "x" * size)

    @rule(directory=DIRECTORIES, name=NAMES, size=SIZES)
    def append(self, directory: str, name: str, size: int) -> None:
        self.attempt("write", f"{directory}/{name}", "x" * size, append=True)

    @rule(directory=DIRECTORIES, name=NAMES)
    def make_directory(self, directory: str, name: str) -> None:
        self.attempt("make_directory", f"{directory}/{name}")

    @rule(directory=DIRECTORIES, name=NAMES)
    def remove(self, directory: str, name: str) -> None:
        self.attempt("remove", f"{directory}/{name}")

    @rule(directory=DIRECTORIES, name=NAMES)
    def remove_directory(self, directory: str, name: str) -> None:
        self.attempt("remove_directory", f"{directory}/{name}")

    @rule(directory=DIRECTORIES, name=NAMES, to=DIRECTORIES, new=NAMES)
    def rename(self, directory: str, name: str, to: str, new: str) -> None:
        self.attempt("rename", f"{directory}/{name}", f"{to}/{new}")

    @rule(directory=DIRECTORIES, name=NAMES, to=DIRECTORIES, new=NAMES)
    def hard_link(self, directory: str, name: str, to: str, new: str) -> None:
        self.attempt("hard_link", f"{directory}/{name}", f"{to}/{new}")

    @rule(directory=DIRECTORIES, name=NAMES, to=DIRECTORIES, new=NAMES)
    def make_link(self, directory: str, name: str, to: str, new: str) -> None:
        self.attempt("make_link", f"{directory}/{name}", f"{to}/{new}")

    @rule(directory=DIRECTORIES, name=NAMES, mode=st.sampled_from([0, 0o644, 0o1777]))
    def change(self, directory: str, name: str, mode: int) -> None:
        self.attempt("change", f"{directory}/{name}", mode=mode, uid=ANN.uid, mtime=1)

    @rule()
    def snapshot(self) -> None:
        self.taken = (self.machine.snapshot(), self.machine.snapshot())

    @rule()
    def restore(self) -> None:
        self.machine.restore(self.taken[0])
        assert self.machine == self.taken[1]

    @invariant()
    def blocks_are_the_sum_over_the_nodes(self) -> None:
        assert kept(self.machine) == counted(self.machine)
        for key in self.machine.volumes:
            assert self.machine.room_in(key) >= 0

    @invariant()
    def links_are_what_the_directories_say(self) -> None:
        for tree in self.machine.trees.values():
            names: dict[int, int] = {}
            for node in tree.nodes.values():
                for inode in node.entries.values():
                    names[inode] = names.get(inode, 0) + 1
            for inode, node in tree.nodes.items():
                assert node.links == _wanted_links(tree.nodes, inode, node, names), inode

    @invariant()
    def snapshots_stay_as_they_were(self) -> None:
        assert self.taken[0] == self.taken[1]


def _wanted_links(nodes: dict[int, Node], inode: int, node: Node, names: dict[int, int]) -> int:
    if node.kind != "d":
        return names[inode]
    below = sum(nodes[one].kind == "d" for one in node.entries.values())
    return 2 + below


TestChanges = Changes.TestCase
TestChanges.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, derandomize=True
)
