"""What the commands about mounts of NFS share: how one is told, its stanza, mount and umount.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import nfs, stanzas
from emulator.machine.errors import FileRefusal
from emulator.machine.stanzas import Stanza
from emulator.messages import nfs as say
from emulator.messages.filesystem import NO_RECORD
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, option

MOUNT, UMOUNT = "/usr/sbin/mount", "/usr/sbin/umount"


class Mounting(Command):
    """Base of mknfsmnt and chnfsmnt: what is mounted where, and the options."""

    point: str = option("f", "The directory it is mounted over.", str, "")
    remote: str = option("d", "The directory of the server.", str, "")
    node: str = option("h", "The server.", str, "")
    type: str = option("t", "How: rw or ro.", str, "rw")
    group: str = option("m", "The type it has for mount -t.", str, "")
    when: str = option("w", "If the server is silent, try in the bg or in the fg.", str, "bg")
    soft: bool = flag("S", "Give an error when the server is silent.")
    hard: bool = flag("H", "Try until it answers; the default.")
    interrupts: bool = flag("E", "A key may interrupt that.")
    no_interrupts: bool = flag("e", "No key may; the default.")
    automatic: bool = flag("A", "Mount it when the system starts.")
    by_hand: bool = flag("a", "Do not; the default.")
    security: str = option("M", "The kinds of security to try.", str, "sys")
    protocol: str = option("K", "The version: any, 2, 3 or 4.", str, "any")
    entry: bool = flag("I", "Change /etc/filesystems alone.")
    both: bool = flag("B", "Change it, and mount; the default.")
    now: bool = flag("N", "Mount alone; /etc/filesystems stays as it is.")

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """All three must be named, and nothing together with its opposite."""
        self = super().parse(arguments)
        assert isinstance(self, Mounting)
        for letter, value in (("-f", self.point), ("-d", self.remote), ("-h", self.node)):
            if not value:
                raise UsageError("", letter)
        for letter, value, allowed in (
            ("-t", self.type, ("rw", "ro")), ("-w", self.when, ("bg", "fg")),
            ("-K", self.protocol, ("any", "2", "3", "4")),
        ):  # fmt: skip
            if value not in allowed:
                raise UsageError("", letter)
        opposites = (
            (self.soft, self.hard), (self.interrupts, self.no_interrupts),
            (self.automatic, self.by_hand),
        )  # fmt: skip
        if any(sum(pair) > 1 for pair in opposites) or self.entry + self.both + self.now > 1:
            raise UsageError("", "-N")
        return self

    def options(self) -> str:
        """The options, as mount shows them."""
        words = [self.type, self.when, "soft" if self.soft else "hard"]
        if self.interrupts:
            words.append("intr")
        if self.protocol != "any":
            words.append(f"vers={self.protocol}")
        return ",".join([*words, f"sec={self.security}"])

    def stanza(self) -> Stanza:
        """The paragraph of /etc/filesystems."""
        attributes = {
            "dev": self.remote, "vfs": "nfs", "nodename": self.node,
            "mount": "true" if self.automatic else "false",
        }  # fmt: skip
        if self.group:
            attributes["type"] = self.group
        attributes |= {"options": self.options(), "account": "false"}
        return Stanza(self.point, attributes)

    async def mount(self, proc: Process) -> None:
        """Have mount do it as the flags say."""
        words = [MOUNT, "-v", "nfs", "-o", self.options(), "-n", self.node]
        await call(proc, [*words, self.remote, self.point])


def checked(proc: Process, point: str) -> None:
    """End the command for users who are not root, and for a path that is none."""
    proc.only_root()
    if not point.startswith("/"):
        proc.fail(say.NOT_ABSOLUTE, directory=point)


def entry_of(proc: Process, point: str) -> Stanza:
    """The NFS stanza of a directory. Ends the command where there is none."""
    found = stanzas.defined(proc.machine, proc.files.root).get(point)
    if found is None or found.get("vfs") not in nfs.KINDS:
        proc.fail(NO_RECORD, name=point)
    return found


def is_mounted(proc: Process, point: str) -> bool:
    """Whether a server's directory is mounted there."""
    mounted = proc.machine.mounts.get(f"{proc.files.root}{point}")
    return mounted is not None and bool(mounted.node)


async def call(proc: Process, words: list[str]) -> bool:
    """Run mount or umount, which say themselves what is wrong; whether it was done."""
    status = await proc.kernel.run(proc, words)
    proc.status = proc.status or status
    return not status


def refused(proc: Process, refusal: FileRefusal) -> None:
    """/etc/filesystems cannot be changed."""
    proc.fail(say.NOT_CHANGED, file=refusal.path, reason=strerror(refusal.error))
