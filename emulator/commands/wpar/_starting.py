"""Starting a WPAR and saying so: startwpar, rebootwpar, stopwpar -r, mkwpar -s."""

from __future__ import annotations

from emulator.commands.wpar import _corral
from emulator.commands.wpar._checks import fail, fail_state, partition
from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal, Taken, WrongState
from emulator.machine.vfs import SEARCH
from emulator.machine.wpar import rows, running
from emulator.machine.wpar.rows import Wpar
from emulator.messages import src, wpar
from emulator.messages.refusals import sentence

COMMAND = "startwpar"


async def start(proc: Process, name: str, verbose: bool, automatic: bool) -> None:
    """Start a WPAR. Ends the command with status 1 where that is refused."""
    machine = proc.machine
    row = partition(proc, name, COMMAND)
    try:
        started = running.start(machine, name, template(machine).daemons, automatic)
    except WrongState as refusal:
        fail_state(proc, COMMAND, refusal)
    except Taken as refusal:
        message = wpar.HOSTNAME_TAKEN if refusal.kind == "host name" else wpar.ADDRESS_TAKEN
        fail(proc, COMMAND, message, address=refusal.name, name=refusal.name)
    except running.NotMounted as refusal:
        reason = sentence(refusal.cause)
        fail(proc, COMMAND, wpar.NOT_MOUNTED, point=refusal.point, reason=reason)
    proc.say(wpar.STARTING, name=name)
    await run_script(proc, row)
    proc.say(wpar.MOUNTING_ALL)
    if verbose:
        for point in started.mounted:
            proc.say(wpar.MOUNTING, point=point)
    proc.say(wpar.LOADING)
    if verbose:
        proc.say(wpar.CORRAL, structure="\n".join(_corral.dump(started.row)))
    subsystem = rows.subsystem_name(name)
    proc.say(wpar.EXPORTING)
    proc.say(wpar.STARTING_SUBSYSTEM, subsystem=subsystem)
    proc.say(src.STARTED, name=subsystem, pid=started.pid)
    proc.say(wpar.VERIFYING)
    if verbose:
        proc.say(wpar.RETURN_STATUS)


async def run_script(proc: Process, row: Wpar) -> None:
    """Run the user's script (mkwpar -u), or complain that there is none (the beta does).

    How AIX calls it is not known: it gets the name of the WPAR.
    """
    try:
        node = proc.files.node(row.script)
        usable = node.kind == "-" and proc.files.may(node, SEARCH)
    except FileRefusal:
        usable = False
    if usable:
        await proc.kernel.run(proc, [row.script, row.name])
    else:
        proc.say(wpar.INVALID_SCRIPT)
