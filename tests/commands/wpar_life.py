"""All that can be done with workload partitions, and to them, in any order, as it is typed.

A machine of hypothesis: each rule is a line or two typed at a terminal, of three WPARs; after
each of them every law of `tests.invariants` has to hold, nothing has broken inside, and what
was refused has changed nothing. The machine is closed without goodbye and opened again now and
then. What it ends with is removed, and the machine is then one that never had a WPAR, but for
what is kept (`without_wpars.KEPT`).
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from emulator.machine.stanzas import defined
from tests import invariants
from tests.commands.wpar_lines import (
    BY_HAND,
    CHANGING,
    DAMAGING,
    FILE,
    INSIDE,
    LOOKS,
    MAKING,
    PLACES,
    RUN,
)
from tests.commands.wpar_typing import THREE, Typing, some
from tests.shell.live.login import Login

NAMES = st.sampled_from(THREE)
HOSTS = st.integers(1, 4)


def flags(most: int, *choices: str) -> st.SearchStrategy[str]:
    """Up to `most` different ones of these, beside one another."""
    drawn = st.lists(st.sampled_from(choices), max_size=most, unique=True)
    return drawn.map(" ".join)


class Life(Typing):
    """A student with root's rights and no plan."""

    # --- their lives ---------------------------------------------------------------------

    @rule(name=NAMES, more=flags(3, *MAKING), host=HOSTS)
    def make(self, name: str, more: str, host: int) -> None:
        given = more.format(name=name, host=host)
        self.do(f"mkwpar -n {name} {given} -N address=10.1.2.{host}")

    @rule(name=NAMES, more=some("", "-A", "-l", "-s"), host=HOSTS)
    def make_one(self, name: str, more: str, host: int) -> None:
        self.do(f"mkwpar -n {name} {more} -N address=10.1.2.{host}")

    @rule(name=NAMES, how=some("", "-a", "-m", "-1", "-2", "-v"))
    def start(self, name: str, how: str) -> None:
        self.do(f"startwpar {how} {name}")

    @rule(name=NAMES, how=some("", "-F", "-h", "-r", "-t 5", "-Nv"))
    def stop(self, name: str, how: str) -> None:
        self.do(f"stopwpar {how} {name}")

    @rule(name=NAMES, how=some("", "-F", "-h", "-v", "-t 5"))
    def reboot(self, name: str, how: str) -> None:
        self.do(f"rebootwpar {how} {name}")

    @rule(name=NAMES, how=some("", "-F", "-s", "-p", "-sp", "-v"))
    def remove(self, name: str, how: str) -> None:
        self.meddled |= "p" in how
        self.do(f"rmwpar {how} {name}")

    @rule(name=NAMES, more=flags(2, *CHANGING), host=HOSTS)
    def change(self, name: str, more: str, host: int) -> None:
        before = {what for what, other in self.damaged if other == name}
        served, known = self._served(name), {*self.machine.wpars} - {name}
        self.do(f"chwpar {more.format(name=name, host=host)} {name}")
        for new in THREE:
            if f"-n {new}" in more and new in self.machine.wpars.keys() - known:
                self.damaged |= {(what, new) for what in before}
                if new != name and name not in self.machine.wpars:
                    assert (self._served(new), self._served(name)) == (served, (0, 0))

    def _served(self, name: str) -> tuple[int, int]:
        """What those who ended in it took of the processors, and what was paged for it."""
        load = self.machine.workload
        return load.gone.get(name, 0), load.paged.get(name, 0)

    @rule(name=some("", "-n one", "-n two", "-n app"), more=flags(2, *MAKING), host=HOSTS,
          command=some(*RUN), behind=some("", "&"), kept=some("", "-1"))  # fmt: skip
    def execute(
        self, name: str, more: str, host: int, command: str, behind: str, kept: str
    ) -> None:
        given = more.format(name="app", host=host)
        self.do(f"wparexec {name} {kept} {given} -- {command} {behind}")

    @rule(name=some("date", "app", "sleep", "ksh"),
          how=some("startwpar", "stopwpar", "rmwpar -F", "rmwpar", "chwpar -h x"))  # fmt: skip
    def end_application(self, name: str, how: str) -> None:
        self.do(f"{how} {name}")

    # --- backups -------------------------------------------------------------------------

    @rule(name=NAMES, how=flags(2, "-i", "-m", "-e", "-N", "-v", "-X", "-Z"))
    def save(self, name: str, how: str) -> None:
        self.do(f"savewpar {how} -f /tmp/{name}.bff {name}")

    @rule(name=NAMES, to=some("", "-n one", "-n two", "-n three"), host=HOSTS,
          how=flags(2, "-F", "-a", "-s", "-A", "-k", "-K", "-d /srv/back", "-h same",
                    "-S F", "-M '-N address=10.1.2.{host}'"))  # fmt: skip
    def restore(self, name: str, to: str, host: int, how: str) -> None:
        self.do(f"restwpar {how.format(host=host)} -f /tmp/{name}.bff {to}")

    @rule(name=NAMES, other=NAMES, host=HOSTS)
    def copy(self, name: str, other: str, host: int) -> None:
        self.do(f"mkwpar -n {other} -B /tmp/{name}.bff -N address=10.1.2.{host}")

    @rule(name=NAMES, line=some(*LOOKS))
    def look(self, name: str, line: str) -> None:
        self.do(line.format(name=name) + " > /dev/null" * (line[0] != "p"))

    # --- who is in them ------------------------------------------------------------------

    @rule(name=NAMES, what=some(*INSIDE))
    def do_inside(self, name: str, what: str) -> None:
        self.do(f"clogin {name} -l root {what} < /dev/null")
        if what.startswith(("umount", "mount")):
            self.damaged.add(("mounts", name))
        if what.startswith(("ifconfig",)):
            self.damaged.add(("addresses", name))
        self._healed()

    @rule(name=NAMES)
    def live_in(self, name: str) -> None:
        """Something runs inside that ignores being told to end."""
        self.do(f"clogin {name} -l root \"trap '' TERM HUP; sleep 30\" &")

    @rule(name=NAMES, secret=some("abc123xyz", "x"))
    def users(self, name: str, secret: str) -> None:
        """A user of the WPAR's own, whose password is asked for, logs in."""
        if self.machine.wpars.get(name) and self.machine.wpars[name].state == "A":
            self.do(f"clogin {name} -l root mkuser ben < /dev/null")
            self.login.type(f"clogin {name} -l root passwd ben", secret, secret)
            self.do(f"print; clogin {name} -l ben id < /dev/null")

    @rule(name=NAMES, who=some("root", "ben"), secrets=some(
        ("abc123xyz", "abc123xyz"), ("abc123xyz", "other4xyz"), ("x", "x"), ("", ""),
    ), where=some("{name}", ""))  # fmt: skip
    def passwords(self, name: str, who: str, secrets: tuple[str, str], where: str) -> None:
        """A password is asked for: short ones, two that differ, users nobody knows."""
        if not where:
            self.login.type(f"passwd {who}", *secrets)
        elif self.machine.wpars.get(name) and self.machine.wpars[name].state == "A":
            self.login.type(f"clogin {name} -l root passwd {who}", *secrets)
        self.login.press("INT")  # it may ask once more
        self.do("print")

    @rule(name=NAMES, line=some("hostname", "ps", "sleep 30", "exit 3", "cd /home", "df /"),
          ends=some("exit", "INT", ""))  # fmt: skip
    def other_terminal(self, name: str, line: str, ends: str) -> None:
        """Somebody else logs in, goes into a WPAR and is there while things go on."""
        if self.other is None or self.other.session.finished:
            self.other = Login(self.live)
            self.other.type("export HISTFILE=/home/life/other; exec ksh")
            self.other.type(f"clogin {name} -l root")
        self.other.type(line)
        if ends == "INT":
            self.other.press("INT")
        elif ends:
            self.other.type(ends)

    @rule(name=NAMES, left=st.integers(0, 3), place=some(*PLACES), line=some(
        "clogin {name} -l root mkuser ann < /dev/null", "startwpar {name}", "stopwpar {name}",
        "rebootwpar {name}", "syncwpar {name}", "chwpar -h other {name}", "rmwpar -s {name}",
        "clogin {name} -l root 'print x > /x'", "savewpar -f /tmp/{name}.bff {name}",
    ))  # fmt: skip
    def fill_inside(self, name: str, left: int, place: str, line: str) -> None:
        """A file system of a WPAR is full, or nearly, while something is done."""
        point = f"/wpars/{name}{place}".rstrip("/")
        mount = self.machine.mounts.get(point)
        if mount is None or mount.vfs != "jfs2":
            return
        many, blocks = divmod(max(self.machine.room_in(mount.device) - left, 1), 2048)
        self.do(f"dd if=/dev/zero of={point}/full bs=1024k count={many}")
        self.do(f"dd if=/dev/zero of={point}/fuller bs=512 count={blocks}")
        self.do(line.format(name=name))
        invariants.check(self.machine, self.damaged)
        if point in self.machine.mounts:
            self.do(f"rm -f {point}/full {point}/fuller")

    @rule(name=NAMES)
    def sit_in(self, name: str) -> None:
        """Somebody of the global environment is in one of its file systems."""
        self.do(f"cd /wpars/{name}/home")

    @rule()
    def go_home(self) -> None:
        self.do("cd /")

    @rule(line=some("sleep 40", "wait", "kill %1 2>&1"))
    def wait(self, line: str) -> None:
        self.do(line)

    # --- what goes wrong -----------------------------------------------------------------

    @rule(name=NAMES, which=st.sampled_from(BY_HAND), host=HOSTS, number=st.integers(0, 30))
    def by_hand(self, name: str, which: tuple[str, str], host: int, number: int) -> None:
        line, kinds = which
        self.meddled = True
        own = [one for one in defined(self.machine).values() if one.get("type") == name]
        disks = [one.get("dev")[5:] for one in own if one.get("vfs") == "jfs2"] or ["nosuch"]
        rows = [row for row in self.machine.processes.values() if row.wpar == name]
        pids = [row.pid for row in rows] or [99]
        init = [row.pid for row in rows if row.is_init] or [99]
        if kinds == "file" and name not in self.machine.wpars:
            return  # what is no WPAR's file is no affair of theirs
        victims = [name, *self.living_at(name)]
        if kinds == "addresses":
            self.undone.append(f"ifconfig en1 10.1.2.{host} delete")
            victims = list(self.machine.wpars)
        self.damaged |= {(kind, one) for kind in kinds.split() for one in victims}
        self.do(line.format(
            name=name, host=host, disk=disks[number % len(disks)], init=init[0],
            pid=pids[number % len(pids)],
        ))  # fmt: skip

    @rule(left=st.integers(0, 40), line=some(
        "chwpar -h other one", "chwpar -N address=10.1.2.4 two", "mkwpar -n three",
        "startwpar one", "stopwpar -F one", "rmwpar -F two", "wparexec -n app date",
        "mkwpardata one", "chwpar -n three one", "mkuser ann",
    ))  # fmt: skip
    def fill_root(self, left: int, line: str) -> None:
        """/ is full, or nearly, while something is done."""
        room = self.machine.room_in("/dev/hd4")
        many, blocks = divmod(max(room - left, 1), 2048)
        self.do(f"dd if=/dev/zero of=/full bs=1024k count={many}")
        self.do(f"dd if=/dev/zero of=/fuller bs=512 count={blocks}")
        carried = {(what, "three") for what, other in self.damaged if other == "one"}
        known = "three" in self.machine.wpars
        self.do(line)
        if "-n three one" in line and "three" in self.machine.wpars and not known:
            self.damaged |= carried
        invariants.check(self.machine, self.damaged)
        self.do("rm /full /fuller")

    @rule(left=st.integers(0, 4), line=some(
        "mkwpar -n one", "mkwpar -n two -l", "restwpar -f /tmp/one.bff",
        "mkwpar -n three -M 'directory=/db size=1'", "chfs -a size=+1 /wpars/one/home",
        "chwpar -A two",
    ))  # fmt: skip
    def fill_group(self, left: int, line: str) -> None:
        """The volume group is full, or nearly."""
        if line.startswith("chfs"):
            self.damaged |= {("file", name) for name in self.living_at("one")}
        free = sum(pv.free_pps for pv in self.machine.physical_volumes.values())
        self.do(f"mklv -y filler rootvg {free - left}")
        self.do(line)
        invariants.check(self.machine, self.damaged)
        self.do("rmlv -f filler")

    @rule(damage=some(*DAMAGING), lines=st.lists(some(
        "startwpar one", "stopwpar one", "stopwpar -F two", "rebootwpar one", "lswpar -L",
        "mkwpar -n three", "chwpar -A one", "chwpar -n three two", "chwpar -d /srv/x two",
        "savewpar -f /tmp/x.bff one", "mount -t one", "clogin one -l root date",
    ), min_size=1, max_size=3))  # fmt: skip
    def damage_file(self, damage: str, lines: list[str]) -> None:
        """/etc/filesystems is damaged while things are done, then put back."""
        self.do(f"cp {FILE} /home/life/filesystems")
        self.meddled = True
        self.undone.append(f"cp /home/life/first {FILE}")
        known = set(self.damaged)
        names = {*THREE, *self.machine.wpars}  # restwpar -a makes up others
        hurt = {(what, name) for what in ("stanzas", "mounts") for name in names}
        before = self._places()
        self.do(damage)
        self.damaged |= hurt
        for line in lines:
            self.do(line)
            if line == "mount -t one":
                self.damaged.add(("mounts", "one"))
            if line.startswith("chwpar"):  # what it writes down of mounts is what it finds
                self.damaged |= {("file", name) for name in names}
            invariants.check(self.machine, self.damaged | hurt)
        if self._places() == before:
            self.do(f"cp /home/life/filesystems {FILE}")
            self.damaged -= {("stanzas", name) for name in names} - known
        else:
            self.do(f"cat /home/life/filesystems >> {FILE}")
            self.damaged |= hurt
        self._healed()

    def _places(self) -> set[tuple[str, str]]:
        return {(row.name, row.directory) for row in self.machine.wpars.values()}

    @rule(how=some("shutdown -Fr", "reboot", "halt", "shutdown -F"))
    def boot(self, how: str) -> None:
        self.do(how)
