"""A student who types at a machine that is looked at after each line, and kept in a folder."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.stanzas import defined
from shell.live import shells, snapshot
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests import invariants
from tests.commands.wpar_lines import FILE
from tests.shell.live.login import Login
from tests.without_wpars import left_over, same

THREE = ("one", "two", "three")
#: Commands that do all of what they are for or nothing; whoever calls for a start or says -F
#: has asked for one thing after the other.
WHOLE = {"mkwpar", "chwpar", "restwpar", "savewpar", "mkwpardata", "lssavewpar", "lswpar"}
#: These leave it Broken where they fail half way; refused before that, they change nothing.
BREAKING = {"startwpar", "rmwpar"}
#: Tables that go on by themselves.
GOING_ON = {"processes", "terminals", "errors", "schedules", "ipc", "trees"}


def some(*choices: str) -> st.SearchStrategy[str]:
    return st.sampled_from(choices)


@cache
def _fresh(image: str) -> Machine:
    machine = boot(image)
    Login(Live(machine))
    return machine


class Typing(RuleBasedStateMachine):
    """A login on a machine with a journal; what is damaged, and what undoes it at the end."""

    @initialize(active=st.integers(0, 3), image=some("aix6-beta", "aix61"))
    def come(self, active: int, image: str) -> None:
        """Somebody logs in, and starts with so many WPARs that run."""
        self.folder = Path(tempfile.mkdtemp(prefix="wparlab-life"))
        self.damaged: set[tuple[str, str]] = set()
        self.meddled = False  # whether something may be left over: kept (-p), or by hand
        self.undone: list[str] = []  # what takes away at the end what was made by hand
        self.running: set[str] = set()  # those that were not Defined after the last line
        header = Header(image, "virtual")
        self.live = Live.start(header, Journal(str(self.folder / "journal"), header))
        self.login = Login(self.live)
        self.other: Login | None = None  # a second terminal
        self.do("mkdir /srv /home/life; export HISTFILE=/home/life/history; exec ksh")
        self.do("print 'print $0 $1' > /home/life/script; chmod 755 /home/life/script")
        self.do(f"cp /etc/hosts /home/life/hosts; cp {FILE} /home/life/first")
        self.do("cp /etc/security/passwd /home/life/passwd")
        for number, name in enumerate(THREE[:active]):
            self.do(f"mkwpar -s -n {name} -N address=10.1.2.{number + 1}")

    @property
    def machine(self) -> Machine:
        return self.live.machine

    def living_at(self, name: str) -> list[str]:
        """Who lives at /wpars/`name`: one that was renamed keeps its directory."""
        rows = self.machine.wpars.values()
        return [row.name for row in rows if row.directory == f"/wpars/{name}"]

    # --- typing --------------------------------------------------------------------------

    def do(self, *lines: str) -> int:
        """Type it, look at what it says; the status of the last line."""
        self.sound = False
        before = self.machine.snapshot() if self._alone(lines[0]) else None
        shown = self.login.type(*lines)
        assert "Traceback" not in shown and "internal error" not in shown, (lines, shown)
        kinds = [name for name, _ in self.login.front.events if name in ("begin", "prompt")]
        assert self.login.session.finished or kinds[-1] == "prompt", ("it does not end", lines)
        status = [value for name, value in self.login.front.events if name == "end"][-1:]
        failed = bool(status and status[0])
        if before is not None and failed:
            self._unchanged(before, lines[0], shown)
        if self.login.session.finished:
            self.login = Login(self.live)
            self.do("export HISTFILE=/home/life/history; exec ksh")
        self._healed()
        return status[0] if status else 0

    def _alone(self, line: str) -> bool:
        """Whether a line that is refused has to leave everything as it is."""
        words = line.split()
        parts = {"-a", "-s", "-F", "-sp", "&"} if words[0] in BREAKING else {"-s", "-F", "&"}
        return (
            words[0] in WHOLE | BREAKING
            and not parts & set(words)
            and len(self.live.kernel.tasks) == 1
        )

    def _unchanged(self, before: Machine, line: str, shown: str) -> None:
        now, then = self.machine.wpars, before.wpars
        if line.split()[0] in BREAKING and any(
            now.get(name) != row for name, row in then.items() if row.state == "D"
        ):
            return
        differing = set(self.machine.differences(before)) - GOING_ON
        assert differing == set(), (line, shown, differing)
        for key in self.machine.trees.keys() | before.trees.keys():
            if key != "/dev/hd1":  # what was typed is remembered there
                assert self.machine.trees[key] == before.trees[key], (line, shown, key)

    def _healed(self) -> None:
        """Damage goes with a stop, or with the WPAR."""
        for what, name in list(self.damaged):
            row = self.machine.wpars.get(name)
            stopped = row is not None and row.state == "D" and name in self.running
            if row is None or (what in ("addresses", "mounts") and stopped):
                self.damaged.remove((what, name))
        self.running = {name for name, row in self.machine.wpars.items() if row.state != "D"}

    @rule(kept=st.booleans())
    def crash(self, kept: bool) -> None:
        """The machine is closed without goodbye and opened again, with its snapshot or not."""
        journal = self.live.journal
        assert journal is not None
        path = str(self.folder / "journal")
        if kept and shells.quiet(self.live):
            snapshot.save(self.live, str(self.folder))
        header, _ = read(path)
        again, offset = snapshot.load(header, path, str(self.folder))
        entries = read(path, offset)[1]
        again.replay(entries)
        again.run_to(self.live.point)
        assert again.machine == self.machine, again.machine.differences(self.machine)
        assert again.machine.counters == self.machine.counters
        again.journal = journal
        again.resume([])
        self.live, self.other = again, None
        self.login = Login(self.live)
        self.do("export HISTFILE=/home/life/history; exec ksh")

    @invariant()
    def agree(self) -> None:
        if hasattr(self, "login"):
            invariants.check(self.machine, self.damaged)
            self.sound = True

    # --- the end -------------------------------------------------------------------------

    def teardown(self) -> None:
        if not hasattr(self, "login"):
            return
        try:
            if self.sound:  # what a law found is told, not what comes of it
                self._remove_all()
        finally:
            assert self.live.journal is not None
            self.live.journal.close()
            shutil.rmtree(self.folder)

    def _remove_all(self) -> None:
        if self.other is not None and not self.other.session.finished:
            for line in ("", "exit", "exit"):
                self.other.press("INT")
                self.other.type(line)
        for line in ("cd /", "kill %1 %2 %3 %4 %5 %6 %7 %8 %9 2> /dev/null", "wait"):
            self.do(line)
        for name in [*self.machine.wpars]:
            self.do(f"rmwpar -F {name}")
        assert self.machine.wpars == {}
        if not self.meddled:
            left_over(self.machine, _fresh(self.machine.image))
        self._clean()
        same(self.machine, _fresh(self.machine.image))

    def _clean(self) -> None:
        """What the student made beside WPARs, or kept of them (rmwpar -p), goes by hand."""
        for point in sorted(self.machine.mounts, reverse=True):
            if point.startswith(("/wpars/", "/srv/")):
                self.do(f"umount -f {point}")
        for stanza in sorted(defined(self.machine).values(), reverse=True):
            if stanza.point.startswith(("/wpars/", "/srv/")):
                self.do(f"rmfs -r {stanza.point}")
        for name in [*self.machine.logical_volumes]:
            if name not in _fresh(self.machine.image).logical_volumes:
                self.do(f"rmlv -f {name}")
        for line in sorted(set(self.undone)):
            self.do(line)
        self.do("rmuser -p ann; rm -rf /home/ann; cp /home/life/hosts /etc/hosts")
        self.do("cp /home/life/passwd /etc/security/passwd")
        self.do("rm -rf /wpars/* /srv /home/life /tmp/*.bff /tmp/x /tmp/wpardata /etc/wpars/*")
