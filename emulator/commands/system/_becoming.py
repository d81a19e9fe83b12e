"""Running a command in one's own place, as exec does: nohup, nice. Not a command.

The process keeps its number, its terminal and what it ignores; its row in the process
table shows the new command. Nothing of the caller is left but what it does afterwards.
"""

from __future__ import annotations

from emulator.kernel import granting
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Stream
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import contents
from emulator.messages.general import REFUSED
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import UsageError


async def become(
    proc: Process,
    words: list[str],
    streams: tuple[Stream, Stream, Stream] | None = None,
) -> int:
    """Find a program and run it as this process; its status, 126 or 127 where there is none."""
    kernel, machine = proc.kernel, proc.machine
    try:
        program = kernel.find(proc, words[0])
    except FileRefusal as refusal:
        status = 126 if refusal.error == "EACCES" else 127
        proc.error(CANNOT_OPEN, status, file=words[0], reason=strerror(refusal.error))
        return status
    name = words[0].rpartition("/")[2]
    granting.grant(proc.files, proc.pid, program.path, program.node)
    row = machine.processes.get(proc.pid)
    if row is not None:
        machine.processes[proc.pid] = row._replace(command=" ".join(words), name=name)
    me = Process(
        kernel, proc.pid, name, proc.wpar, proc.files, proc.environment,
        streams or (proc.stdin, proc.stdout, proc.stderr), proc.tty,
    )  # fmt: skip
    declared = kernel.command_class(program.node.program) if program.node.program else None
    if declared is None:
        if program.node.program or "\0" in contents(program.node)[:512]:
            me.stderr.write(REFUSED.format(name, what=program.path) + "\n")
            return 126
        assert kernel.shell is not None, "no shell is registered"
        return await kernel.shell.run_script(me, program.path, [program.path, *words[1:]])
    try:
        command = declared.parse(words[1:])
        running = command.run(me)
        if running is not None:
            await running
    except UsageError as error:
        kernel.complain(me, declared, error)
        return declared.usage_status
    except Signalled:
        raise
    except BaseException as error:
        return kernel.status_of(me, error)
    return me.status
