"""What runs shells on a machine: logins, scripts, commands of other commands.

Not what a login reads (`shell.interactive`), not the journal (`shell.live.machine`).
`install` makes the shell known to a machine's kernel.
"""

from __future__ import annotations

from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell import ulimits
from shell.beginning import NAMES, begin, prepare, profiles, read_env, read_profile
from shell.interactive import InteractiveShell, InteractiveShells
from shell.interpreter import Shell
from shell.program import Ksh, run_input


def install(kernel: Kernel) -> None:
    """Let a kernel run shells: scripts, `ksh`, logins."""
    kernel.shell = Runner()
    for name in NAMES:
        kernel.programs[name] = Ksh


class Runner(InteractiveShells):
    """What commands that run other commands are offered (kernel's `ShellRunner`)."""

    async def run_text(
        self, process: Process, text: str, arguments: list[str], script: bool = False
    ) -> int:
        """Run commands as `ksh -c text arguments` does; `arguments[0]` is $0.

        `script`: they are a file of that name, and complaints say so.
        """
        prepare(process)
        shell = Shell(process, arguments[0] if arguments else "ksh", arguments[1:])
        begin(shell)
        if script:
            shell.script = shell.name
        return await shell.run_program(text)

    async def run_input(self, process: Process, arguments: list[str]) -> int:
        """Run what standard input holds, as `ksh -s` does; `arguments[0]` is $0."""
        prepare(process)
        shell = Shell(process, arguments[0] if arguments else "ksh", arguments[1:])
        begin(shell)
        return await shell.guarded(run_input(shell))

    async def run_script(self, process: Process, path: str, arguments: list[str]) -> int:
        """Run a file of commands; a first line `#!…` may name another program for it."""
        try:
            text = process.files.read(path)
        except FileRefusal as refusal:
            process.stderr.write(strerror(refusal.error) + "\n")
            process.stderr.write(messages.CANNOT_OPEN.format("ksh", name=path) + "\n")
            return 127
        first = text.partition("\n")[0]
        if first.startswith("#!"):
            words = first[2:].split(None, 1)
            if words and words[0].rpartition("/")[2] not in NAMES:
                try:
                    return await process.kernel.run(process, [*words, path, *arguments[1:]])
                except FileRefusal:
                    process.stderr.write(messages.NOT_FOUND.format("ksh", name=path) + "\n")
                    return 127
        row = process.machine.processes.get(process.pid)
        if row is not None:
            command = " ".join(["/usr/bin/ksh", path, *arguments[1:]])
            process.machine.processes[process.pid] = row._replace(command=command)
        shell = Shell(process, arguments[0] if arguments else path, arguments[1:])
        begin(shell)
        await read_env(shell)
        shell.script = shell.name
        return await shell.run_program(text)

    async def run_login(self, process: Process) -> int:
        """Run a login shell on the process's terminal until it is left; its status.

        Where that is not its standard input (`clogin wpar1 < file`), it runs what that holds.
        """
        prepare(process)
        home = process.environment.get("HOME", "/")
        if process.files.is_directory(home):
            process.chdir(process.files.real_path(home))
        ulimits.begin(process)
        shell = Shell(process, "-ksh")
        begin(shell)
        if process.tty is None or process.stdin is not process.tty:
            return await shell.guarded(_login_input(shell))
        return await InteractiveShell(shell).login()


async def _login_input(shell: Shell) -> int:
    """Run the profiles, then what standard input holds."""
    for path in profiles(shell):
        await read_profile(shell, path)
    return await run_input(shell)
