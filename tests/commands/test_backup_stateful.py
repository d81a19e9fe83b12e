"""WPARs made, changed, saved, removed, restored, copied and synchronized in any order: a
restored one has the files and settings it had when it was saved, and the tables agree.
"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from emulator.images import boot
from emulator.machine import stanzas, storage
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar.rows import Wpar
from tests.commands.backup_support import Held, do, files_of, inside, refused, unmount
from tests.support import run

NAMES = st.sampled_from(["one", "two", "three"])
ADDRESSES = {"one": "10.1.1.81", "two": "10.1.1.82", "three": "10.1.1.83"}


class Backups(RuleBasedStateMachine):
    """The machine, and what each backup has to bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.machine = boot()
        self.backups: dict[str, tuple[Wpar, dict[str, Held]]] = {}
        do(self.machine, "mkdir /tmp/backups")

    def there(self, name: str) -> bool:
        return name in self.machine.wpars

    @rule(name=NAMES, flags=st.sampled_from(["", "-A", "-M directory=/db size=1", "-l"]))
    def make(self, name: str, flags: str) -> None:
        line = f"mkwpar -n {name} -N interface=en1 address={ADDRESSES[name]} {flags}"
        ran = run(self.machine, *line.split())
        assert (ran.status == 0) or self.there(name)

    @rule(name=NAMES, file=st.sampled_from(["/etc/new", "/home/x", "/var/log", "/tmp/y"]),
          text=st.text(st.characters(max_codepoint=255), max_size=40),
          mode=st.integers(0, 0o7777))
    def change(self, name: str, file: str, text: str, mode: int) -> None:
        if self.there(name):
            before = set(self.machine.mounts)
            files = inside(self.machine, name)
            files.write(file, text)
            files.change(file, mode=mode, uid=201, gid=1, mtime=1_000_000)
            if not before & {f"/wpars/{name}"}:
                unmount(self.machine, f"/wpars/{name}")

    @rule(name=NAMES)
    def start_or_stop(self, name: str) -> None:
        if self.there(name):
            stopped = self.machine.wpars[name].state == "D"
            do(self.machine, f"startwpar {name}" if stopped else f"stopwpar -F {name}")

    @rule(name=NAMES)
    def save(self, name: str) -> None:
        if self.there(name):
            do(self.machine, f"savewpar -i -f /tmp/backups/{name} {name}")
            row = self.machine.wpars[name]._replace(state="D", key=0, started=0)
            self.backups[name] = row, files_of(self.machine, name)

    @rule(name=NAMES)
    def remove(self, name: str) -> None:
        if self.there(name):
            do(self.machine, f"rmwpar -F {name}")

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.backups)))
        force = "-F" if data.draw(st.booleans()) else ""
        line = f"restwpar {force} -f /tmp/backups/{name}"
        if self.there(name) and not force:
            error = f"restwpar: A workload partition called {name} exists already.\n"
            refused(self.machine, line, error)
            return
        do(self.machine, line)
        row, files = self.backups[name]
        assert self.machine.wpars[name] == row
        assert files_of(self.machine, name) == files

    @precondition(lambda self: self.backups)
    @rule(data=st.data(), other=NAMES)
    def copy(self, data: st.DataObject, other: str) -> None:
        name = data.draw(st.sampled_from(sorted(self.backups)))
        if not self.there(other):
            do(self.machine, f"mkwpar -n {other} -B /tmp/backups/{name} "
                             f"-N interface=en1 address={ADDRESSES[other]}")  # fmt: skip
            copied = files_of(self.machine, other)
            for path, held in self.backups[name][1].items():
                # The copy's own address is told in its /etc/hosts.
                assert copied[path] == held or path in ("/etc/hosts", "/etc")

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def cut(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.backups)))
        files = FileSpace(self.machine)
        text = files.read(f"/tmp/backups/{name}")
        kept = data.draw(st.integers(200, len(text) - 1))
        files.write("/tmp/cut", text[:kept])
        refused(self.machine, "restwpar -F -f /tmp/cut",
                "restwpar: The backup /tmp/cut is damaged: it is not as long as it says.\n"
                )  # fmt: skip
        files.remove("/tmp/cut")

    @rule()
    def synchronize(self) -> None:
        before = self.machine.snapshot()
        do(self.machine, "syncwpar -A")
        assert self.machine == before

    @invariant()
    def the_tables_agree(self) -> None:
        machine = self.machine
        for name, row in machine.wpars.items():
            for one in stanzas.of_type(machine, name):
                if one.get("vfs") == "jfs2":
                    assert one.get("dev") in machine.trees
                    assert machine.room_in(one.get("dev")) >= 0
                assert (one.point in machine.mounts) == (row.state == "A")
            assert FileSpace(machine).exists(f"/etc/wpars/{name}.cf")
            assert ("", f"cor_{name}") in machine.subsystems
            assert name in machine.wpar_filesets
        held = [pv for pv in machine.physical_volumes.values() if pv.group == "rootvg"]
        used = sum(lv.pps for lv in storage.logical_volumes_of(machine, "rootvg"))
        assert sum(pv.pps - pv.free_pps for pv in held) == used
        types = {one for one in stanzas.by_type(machine) if one in ADDRESSES}
        assert types == set(machine.wpars)


Backups.TestCase.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
TestBackups = Backups.TestCase
