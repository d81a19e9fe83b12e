"""What shutdown, reboot, halt and init share: who may, who is told, what then happens.

Not a command. In a WPAR they stop or reboot that WPAR and nothing else: the stop is asked for
from outside, for whoever asks inside ends with it.
"""

from __future__ import annotations

from emulator.kernel.power import HALT, REBOOT
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Waiters
from emulator.kernel.streams import Stream, Tty
from emulator.machine import users
from emulator.machine.clock import moment
from emulator.machine.processes import begin
from emulator.machine.vfs import FileSpace
from emulator.messages import shutdown as say
from emulator.messages.general import NOT_ROOT


def only_operators(proc: Process) -> None:
    """End the command for users who are neither root nor of the group shutdown."""
    groups = users.directory(proc.machine, proc.files.root).groups
    operators = groups.get("shutdown")
    mine = (proc.files.who.gid, *proc.files.who.groups)
    if proc.uid and (operators is None or operators.gid not in mine):
        proc.fail(NOT_ROOT)


async def end(proc: Process, then: str) -> None:
    """End the machine, or in a WPAR that. The caller ends with it: this never comes back."""
    if not proc.wpar:
        await proc.kernel.power.end(then)
        return
    words = ["/usr/sbin/stopwpar", "-F", proc.wpar]
    if then == REBOOT:
        words[0] = "/usr/sbin/rebootwpar"
    assert then in (REBOOT, HALT)
    machine, kernel = proc.machine, proc.kernel
    pid = begin(machine, 1, " ".join(words)).pid
    streams = (Stream(), Stream(), Stream())
    outside = Process(kernel, pid, "init", "", FileSpace(machine), {}, streams)
    kernel.spawn(outside, kernel.run(outside, words)).foreground = True
    await kernel.scheduler.wait(Waiters())


def terminals(proc: Process) -> list[Tty]:
    """The terminals at which somebody is logged in to the caller's partition."""
    rows = proc.machine.processes.values()
    names = {row.terminal for row in rows if row.wpar == proc.wpar} - {""}
    return [tty for name, tty in proc.kernel.ttys.items() if name in names]


def broadcast(proc: Process, text: str) -> None:
    """Write a message to every terminal of the partition, as wall does."""
    system = proc.machine.system
    now = moment(proc.machine.clock.seconds, system.zone_offset)
    names = users.directory(proc.machine, proc.files.root).user_names
    said = proc.wording(
        say.BROADCAST,
        proc.name,
        user=names.get(proc.uid, str(proc.uid)),
        host=proc.machine.hostname_of(proc.wpar),
        terminal=proc.tty.name if proc.tty is not None else "console",
        time=now.format("%T"),
        text=text.rstrip("\n"),
    )
    for tty in terminals(proc):
        tty.write(said)
