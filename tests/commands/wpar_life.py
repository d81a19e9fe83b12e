"""WPARs made, started, stopped, rebooted, removed, broken and the machine booted, in any order.

A machine of hypothesis: each rule is one line typed at a terminal, of three WPARs; after each
line every table has to tell the same story. What it ends with is removed, and the machine is
then one that never had a WPAR, but for what AIX keeps: the directory /wpars.
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.stanzas import defined
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, layout, specification
from tests.shell.live.login import Login

NAMES = st.sampled_from(("one", "two", "three"))


class Life(RuleBasedStateMachine):
    """A student with root's rights and no plan."""

    @initialize(active=st.integers(0, 3))
    def come(self, active: int) -> None:
        """Somebody logs in, and starts with so many WPARs that run."""
        self.login = Login()
        for number, name in enumerate(("one", "two", "three")[:active]):
            self.do(f"mkwpar -s -n {name} -N address=10.1.2.{number + 1}")

    @property
    def machine(self) -> Machine:
        return self.login.live.machine

    def do(self, line: str) -> None:
        self.login.type(f"{line} > /dev/null 2>&1")
        if self.login.session.finished:
            self.login = Login(self.login.live)

    @rule(
        name=NAMES, more=st.sampled_from(("", "-A", "-l", "-p", "-s")), host=st.integers(1, 4)
    )
    def make(self, name: str, more: str, host: int) -> None:
        self.do(f"mkwpar -n {name} {more} -N address=10.1.2.{host}")

    @rule(name=NAMES, how=st.sampled_from(("", "-a", "-m", "-1", "-2", "-v")))
    def start(self, name: str, how: str) -> None:
        self.do(f"startwpar {how} {name}")

    @rule(name=NAMES, how=st.sampled_from(("", "-F", "-h", "-r", "-t 5", "-Nv")))
    def stop(self, name: str, how: str) -> None:
        self.do(f"stopwpar {how} {name}")

    @rule(name=NAMES, how=st.sampled_from(("", "-F")))
    def reboot(self, name: str, how: str) -> None:
        self.do(f"rebootwpar {how} {name}")

    @rule(name=NAMES, how=st.sampled_from(("", "-F", "-s", "-p", "-sp")))
    def remove(self, name: str, how: str) -> None:
        self.do(f"rmwpar {how} {name}")

    @rule(name=NAMES, number=st.integers(0, 30))
    def crash(self, name: str, number: int) -> None:
        """A process of the WPAR dies."""
        pids = [row.pid for row in self.machine.processes.values() if row.wpar == name]
        if pids:
            self.do(f"kill -9 {pids[number % len(pids)]}")

    @rule(name=NAMES)
    def live_in(self, name: str) -> None:
        """Something runs inside that ignores being told to end."""
        self.do(f"clogin {name} -l root \"trap '' TERM HUP; sleep 30\" &")

    @rule(name=NAMES)
    def sit_in(self, name: str) -> None:
        """Somebody of the global environment is in one of its file systems."""
        self.do(f"cd /wpars/{name}/home")

    @rule(name=NAMES, point=st.sampled_from(("", "/home", "/usr")))
    def mount(self, name: str, point: str) -> None:
        self.do(f"mount /wpars/{name}{point}")

    @rule()
    def go_home(self) -> None:
        self.do("cd /")

    @rule(name=NAMES, how=st.sampled_from(("shutdown -F", "reboot", "init 2")))
    def end_inside(self, name: str, how: str) -> None:
        self.do(f"clogin {name} -l root {how}")

    @rule(how=st.sampled_from(("shutdown -Fr", "reboot", "halt")))
    def boot(self, how: str) -> None:
        self.do(how)

    @invariant()
    def agree(self) -> None:
        if hasattr(self, "login"):
            check(self.machine)

    def teardown(self) -> None:
        if not hasattr(self, "login"):
            return
        self.do("cd /")
        for name in ("one", "two", "three"):
            # What was kept for another time (-p) is taken up again, to be removed.
            self.do(f"umount -f /wpars/{name}/home; umount -f /wpars/{name}")
            self.do(f"mkwpar -p -n {name}")
            self.do(f"rmwpar -F {name}")
        same(self.machine)


def check(machine: Machine) -> None:
    """Addresses, mounts, volumes, subsystems, processes, files tell the same story."""
    stanzas = defined(machine)
    running = {name for name, row in machine.wpars.items() if row.state == "A"}
    loaded = {name for name, row in machine.wpars.items() if row.state in "ALM"}
    broken = {name for name, row in machine.wpars.items() if row.state == "B"}
    assert running | loaded | broken | {
        name for name, row in machine.wpars.items() if row.state == "D"
    } == set(machine.wpars)  # fmt: skip
    for name, row in machine.wpars.items():
        said = FileSpace(machine).read(configuration.path(name))
        assert said == specification.write(row, layout.read(machine, row)), name
        assert bool(row.key) == (name in loaded) or name in broken, name
        own = [one.point for one in stanzas.values() if one.get("type") == name]
        if name in loaded:
            assert row.directory in own
            assert set(own) <= set(machine.mounts)
            kept = {one.address for one in machine.addresses.values() if one.wpar == name}
            assert kept == {one.address for one in row.network}
        subsystem = machine.subsystems[("", f"cor_{name}")]
        if name in running:
            # An init that was killed ends its partition's subsystem and nothing else.
            init = machine.processes.get(subsystem.pid)
            assert init is None or (init.is_init and init.wpar == name)
        elif name not in broken:
            assert subsystem.pid == 0
    assert {one.wpar for one in machine.addresses.values()} - {""} <= loaded
    assert {row.wpar for row in machine.processes.values()} - {""} <= running | broken
    assert {key[0] for key in machine.subsystems} - {""} <= running | broken
    assert not set(machine.wpar_subsystems) & {key[0] for key in machine.subsystems}
    for row in machine.processes.values():
        check_process(machine, row)
    for mount in machine.mounts.values():
        volume = machine.logical_volumes.get(mount.device.removeprefix("/dev/"))
        assert volume is None or volume.open or mount.vfs == "namefs"
    devices = {mount.device for mount in machine.mounts.values() if mount.vfs == "jfs2"}
    for volume in machine.logical_volumes.values():
        if volume.type == "jfs2":
            assert volume.open == (f"/dev/{volume.name}" in devices), volume.name
    check_space(machine)


def check_process(machine: Machine, row: ProcessRow) -> None:
    """Every parent is there, and inside a WPAR it is one of that WPAR."""
    if row.parent == 0:
        return
    parent = machine.processes.get(row.parent)
    assert parent is not None, row
    assert not row.wpar or parent.wpar == row.wpar or row.is_init or row.name == "clogin" or (
        parent.pid == 1  # its init was killed
    ), (row, parent)  # fmt: skip
    if row.subsystem:
        key = ("" if row.is_init else row.wpar, row.subsystem)
        assert machine.subsystems[key].pid == row.pid


def check_space(machine: Machine) -> None:
    """Partitions are somebody's or free."""
    for pv in machine.physical_volumes.values():
        extents = [e for lv in machine.logical_volumes.values() for e in lv.extents]
        taken = sum(extent.pps for extent in extents if extent.volume == pv.name)
        assert taken + pv.free_pps == pv.pps
    assert set(machine.volumes) <= set(machine.trees)


def same(machine: Machine) -> None:
    """Whether it is a machine that never had a WPAR."""
    fresh = boot()
    assert machine.wpars == {}
    for table in ("wpar_filesets", "wpar_packages", "wpar_subsystems", "addresses"):
        assert getattr(machine, table) == getattr(fresh, table), table
    assert set(machine.mounts) == set(fresh.mounts)
    assert set(machine.logical_volumes) == set(fresh.logical_volumes)
    assert set(machine.volumes) == set(fresh.volumes)
    assert set(machine.trees) == set(fresh.trees)
    assert set(machine.subsystems) == set(fresh.subsystems)
    assert {row.wpar for row in machine.processes.values()} == {""}
    assert machine.routes == fresh.routes
    for table in ("physical_volumes", "filesets", "packages", "devices"):
        assert getattr(machine, table) == getattr(fresh, table), table
    files = FileSpace(machine)
    assert files.read("/etc/filesystems") == FileSpace(fresh).read("/etc/filesystems")
    assert [name for name in files.list("/etc/wpars") if name.endswith(".cf")] == []
    assert files.list("/wpars") == []
