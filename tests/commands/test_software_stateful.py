"""Filesets and packages put in, taken out, synchronized in any order, WPARs made and removed
meanwhile: what lslpp, the file tree and df say of each partition agrees.
"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulator import media
from emulator.images import boot
from emulator.machine import filesystems, planting
from emulator.machine.errors import Refusal
from emulator.machine.planting import SHARED
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import inside, synchronizing
from shell.running import install as shell
from tests.media.support import real
from tests.support import run

SSH = ("openssh.base.client", "openssh.base.server", "openssh.license", "openssh.man.en_US")
FILESETS = st.sampled_from([*SSH, "bos.acct", "openssh", "open*.s*", "bos.sysmgt.nim.spot"])
DISC = st.sampled_from(["bos.games", "bos.sysmgt.nim.master", "bos.sysmgt", "R:cdrecord"])
RPMS = ("apache", "expat", "lynx", "openssl", "sudo")
PACKAGES = st.sampled_from(["openssl", "sudo", "expat", "apache", "cdrecord"])
WPARS = st.sampled_from(["one", "two", "own"])
FLAGS = {"one": (), "two": (), "own": ("-l",)}


class Software(RuleBasedStateMachine):
    """The machine; what is to hold is asked of it after each step."""

    @initialize()
    def begin(self) -> None:
        self.machine = boot()
        assert run(self.machine, "mkwpar", "-n", "one").status == 0
        assert run(self.machine, "startwpar", "one").status == 0

    def shared(self) -> list[str]:
        return [row.name for row in self.machine.wpars.values() if not row.private_usr]

    @rule(name=FILESETS, flags=st.sampled_from(["-acgXYd", "-aXYd", "-agXd", "-agXYpd"]))
    def install(self, name: str, flags: str) -> None:
        before = self.machine.snapshot()
        ran = run(self.machine, "installp", flags, "/mnt/openssh", name)
        if "p" in flags:
            assert self.machine == before
        if ran.status == 0 and name in SSH and "p" not in flags:
            assert ("", "usr", name) in self.machine.filesets

    @rule(name=FILESETS, flags=st.sampled_from(["-u", "-ug", "-upg"]))
    def remove(self, name: str, flags: str) -> None:
        before = self.machine.snapshot()
        ran = run(self.machine, "installp", flags, name)
        if "p" in flags:
            assert self.machine == before
        elif ran.status == 0 and "*" not in name:
            assert run(self.machine, "lslpp", "-l", name).status == 1

    @rule(name=DISC, flags=st.sampled_from(["-d /dev/cd0", "-pd /dev/cd0", "-u", "-pu"]))
    def general(self, name: str, flags: str) -> None:
        """From the disc in the drive, or out again."""
        before = self.machine.snapshot()
        ran = run(self.machine, "geninstall", *flags.split(), name)
        if "p" in flags.partition(" ")[0]:
            assert self.machine == before
        elif ran.status == 0 and name != "bos.sysmgt":
            query = ["lslpp", "-l", name] if name[:2] != "R:" else ["rpm", "-q", name[2:]]
            assert run(self.machine, *query).status == (0 if "d" in flags else 1)

    @rule(line=st.sampled_from(["-agXYd /mnt/openssh45 openssh.base", "-c all", "-r all"]))
    def update(self, line: str) -> None:
        before = self.machine.snapshot()
        ran = run(self.machine, "installp", *line.split())
        if ran.status and line[1] != "a":
            assert self.machine == before
        applied = [row for row in self.machine.filesets.values() if row.state == "APPLIED"]
        assert line[1] == "a" or not applied

    @rule(name=st.sampled_from(SSH), line=st.sampled_from(["-acgXYd /mnt/openssh", "-u"]))
    def inside_its_own(self, name: str, line: str) -> None:
        """In the WPAR that has a /usr of its own; it is then as that said."""
        row = self.machine.wpars.get("own")
        if row is None or row.state != "A":
            return
        mounts = dict(self.machine.mounts)
        words = ["inuwpar", "-w", "own", "installp", *line.split(), name]
        ran = run(self.machine, *words, install=shell)
        assert self.machine.mounts == mounts
        if ran.status == 0:
            status = run(self.machine, "lslpp", "-l", name, wpar="own").status
            assert status == (1 if line == "-u" else 0), ran

    @rule(name=PACKAGES, there=st.booleans())
    def package(self, name: str, there: bool) -> None:
        """rpm's work, without its words."""
        before = self.machine.snapshot()
        try:
            if there:
                planting.plant(self.machine, real(self.machine, name))
            else:
                planting.uproot(self.machine, name)
        except Refusal:
            assert self.machine == before

    @rule(
        names=st.lists(st.sampled_from(RPMS), min_size=1, max_size=3, unique=True),
        how=st.sampled_from(["-i", "-U", "-F", "-e"]),
        wpar=st.sampled_from(["", "", "one", "two", "own"]),
    )
    def rpm(self, names: list[str], how: str, wpar: str) -> None:
        if wpar and (wpar not in self.machine.wpars or self.machine.wpars[wpar].state != "A"):
            return
        before = self.machine.snapshot()
        files = [f"/mnt/rpms/{n}-{real(before, n).level}.aix5.1.ppc.rpm" for n in names]
        ran = run(self.machine, "rpm", how, *(names if how == "-e" else files), wpar=wpar)
        if ran.status and len(names) == 1:
            assert self.machine == before, ran
        for name in names:
            there = run(self.machine, "rpm", "-q", name, wpar=wpar).status == 0
            if ran.status == 0 and how != "-F":
                assert there == (how != "-e"), (ran, name)
            if there and how in ("-i", "-U") and ran.status == 0:
                assert run(self.machine, "rpm", "-V", name, wpar=wpar) == ("", "", 0)

    @rule(name=WPARS)
    def make(self, name: str) -> None:
        if name not in self.machine.wpars:
            ran = run(self.machine, "mkwpar", *FLAGS[name], "-n", name)
            assert ran.status == 0, ran

    @rule(name=WPARS)
    def start_stop_or_remove(self, name: str) -> None:
        row = self.machine.wpars.get(name)
        if row is not None:
            line = ["startwpar"] if row.state == "D" else ["stopwpar", "-F"]
            assert run(self.machine, *line, name).status == 0

    @rule(name=WPARS)
    def unmake(self, name: str) -> None:
        if name in self.machine.wpars:
            assert run(self.machine, "rmwpar", "-sF", name).status == 0

    @rule(flags=st.sampled_from(["-A", "-vA", "-aA", "-iA", "-rA", "-FrA", "-pA", "-XA"]))
    def synchronize(self, flags: str) -> None:
        before = self.machine.snapshot()
        ran = run(self.machine, "syncwpar", flags)
        assert ran.status == 0, ran
        if "p" in flags:
            assert self.machine == before
        for name in self.shared():
            behind = synchronizing.difference(self.machine, name)
            if flags in ("-A", "-vA", "-XA", "-iA"):
                assert not behind.installp
            if flags in ("-A", "-vA", "-XA", "-rA", "-FrA"):
                assert not behind.packages
                assert not behind.extra_packages

    @invariant()
    def each_partition_agrees(self) -> None:
        if not hasattr(self, "machine"):
            return
        self.agrees("")
        for row in self.machine.wpars.values():
            before = self.machine.snapshot()
            with inside.opened(self.machine, row):
                self.agrees(row.name)
            assert self.machine == before

    def agrees(self, wpar: str) -> None:
        """What the inventory of a partition says is there, and nothing else of the media."""
        machine = self.machine
        files = FileSpace(machine, machine.root_of(wpar))
        listed = run(machine, "lslpp", "-fcq", wpar=wpar).out.splitlines()
        # A WPAR begins without some files of the base system's root parts (the paper's list).
        claimed = {
            path
            for _, name, path in (line.split(":") for line in listed)
            if not wpar or name.split()[0] in SSH
        }
        packages = run(machine, "rpm", "-qa", wpar=wpar).out.split()
        own = [p for p in machine.packages.values() if p.label in packages]
        if wpar:
            own = list(machine.wpar_packages.get(wpar, ()))
            assert [one.label for one in own] == packages
        colons = run(machine, "lslpp", "-qLc", wpar=wpar).out.splitlines()
        listing = [line.split(":") for line in colons]
        assert sorted(row[1] for row in listing if row[6] == "R") == sorted(packages)
        claimed |= {path for one in own for path in one.files}
        private = not wpar or machine.wpars[wpar].private_usr
        # In a WPAR that shares /usr and is not in step a package's shared files may be gone.
        for path in sorted(claimed):
            if private or not path.startswith(SHARED):
                assert files.exists(path, follow=False), (wpar, path)
        for offer in media.offers().values():
            if offer.name in (*SSH, *RPMS):
                for entries in real(machine, offer.name).parts.values():
                    for path, node, _ in entries:
                        if node.kind != "d" and path not in claimed:
                            shown = not private and path.startswith(SHARED)
                            assert shown or not files.exists(path), (wpar, path)
        for mount in machine.mounts.values():
            if mount.tree in machine.volumes:
                usage = filesystems.usage(machine, mount.tree)
                held = machine.tree(mount.tree)
                volume = machine.volumes[mount.tree]
                blocks = sum(node.blocks for node in held.nodes.values())
                assert usage is not None
                assert held.blocks == blocks
                assert usage.free == volume.blocks - volume.overhead - blocks >= 0


Software.TestCase.settings = settings(max_examples=8, stateful_step_count=10, deadline=None)
TestSoftware = Software.TestCase
