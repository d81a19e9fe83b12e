"""`ksh` as a program of the machine: its options, and what it then reads.

Not the commands it runs (`shell.interpreter`), not a person's lines (`shell.interactive`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from emulator.options import Command
from shell.beginning import RESTRICTED, begin, profiles, read_env, read_profile
from shell.interactive import InteractiveShell
from shell.interpreter import Shell
from shell.state import LETTERS, OPTIONS
from shell.syntax import Incomplete, Wrong
from shell.syntax.parser import CLOSING, Parser

_ANYTHING = re.compile("")


class Ksh(Command):
    """ksh [-aefhikmnprtuvx] [+o | -o option] [-c string | -s | file] [parameter ...]

    The Korn shell as a program: runs a string, a file, standard input or, at a terminal,
    what is typed.
    """

    arguments: list[str]
    examples = (("Run two commands", "ksh -c 'cd /tmp; ls'"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Ksh:
        """Take the words as they are: a shell's flags may be turned off with `+`."""
        self = cls()
        self.arguments = arguments
        return self

    async def run(self, proc: Process) -> None:
        """Run a shell in `proc`."""
        shell = Shell(proc, proc.name)
        begin(shell)
        how = self._options(shell)
        if how is None:
            proc.status = 2
            return
        rest, letters = how
        restricted = "r" in letters or proc.name.rpartition("/")[2] in RESTRICTED
        at_terminal = proc.stdin.is_terminal and proc.tty is not None and proc.stdin is proc.tty
        if not (proc.stdin.is_terminal and "c" not in letters and not rest):
            await read_env(shell)
        if restricted:
            shell.set_option("restricted", True)
        if "c" in letters:
            shell.name = rest[1] if len(rest) > 1 else shell.name
            shell.arguments = rest[2:]
            if proc.name.startswith("-"):
                proc.status = await shell.guarded(_as_login(shell, rest[0]))
            else:
                proc.status = await shell.run_program(rest[0])
        elif rest and "s" not in letters:
            proc.status = await self._file(shell, rest)
        elif at_terminal:
            shell.arguments = rest
            proc.status = await InteractiveShell(shell).interact()
        else:
            shell.arguments = rest
            shell.interactive = "i" in letters
            proc.status = await shell.guarded(run_input(shell))

    def _options(self, shell: Shell) -> tuple[list[str], set[str]] | None:
        """Set the options of the call; the words left, and the letters that are no options.

        None, and a complaint, where one is not known or lacks its value.
        """
        arguments = self.arguments
        letters: set[str] = set()
        index = 0
        while index < len(arguments) and arguments[index][:1] in ("-", "+"):
            word = arguments[index]
            index += 1
            if len(word) == 1 or word == "--":
                break
            for letter in word[1:]:
                if letter == "o":
                    name = arguments[index] if index < len(arguments) else ""
                    index += 1
                    if name not in OPTIONS:
                        shell.say(messages.BAD_OPTION, name=name)
                        return None
                    shell.set_option(name, word[0] == "-")
                elif letter in "cisr":
                    letters.add(letter)
                elif letter in LETTERS:
                    shell.set_option(LETTERS[letter], word[0] == "-")
                else:
                    shell.say(messages.BAD_FLAG, text=f"-{letter}")
                    return None
        if "c" in letters and index >= len(arguments):
            shell.say(messages.PARAMETER_WANTED)
            return None
        return arguments[index:], letters

    @staticmethod
    async def _file(shell: Shell, rest: list[str]) -> int:
        """Run a script by its path, which need not be executable."""
        path = rest[0]
        files = shell.process.files
        try:
            try:
                text = files.read(path)
            except FileRefusal:
                if "/" in path:
                    raise
                text = files.read(shell.kernel.find(shell.process, path).path)
        except FileRefusal as refusal:
            shell.process.stderr.write(strerror(refusal.error) + "\n")
            shell.say(messages.CANNOT_OPEN, name=path)
            return 127
        shell.name = shell.script = path
        shell.arguments = rest[1:]
        return await shell.run_program(text)


async def _as_login(shell: Shell, text: str) -> int:
    """Run commands in a login shell (`su - User -c Command`): the profiles come first."""
    for path in profiles(shell):
        await read_profile(shell, path)
    await shell.run_text(text)
    return shell.status


async def run_input(shell: Shell) -> int:
    """Run what standard input holds, command by command: they may read from it too."""
    status = read = 0
    text = ""
    needed = _ANYTHING
    shell.line = 0
    begun = 1
    while True:
        line = await shell.process.stdin.readline()
        text += line
        if line and not needed.search(line):
            continue
        read = await shell.was_read(read + len(text))
        try:
            tree = Parser(text, shell.aliases, not line, begun).program()
        except Incomplete as incomplete:
            needed = _needed(incomplete, shell.aliases)
            continue
        except Wrong as error:
            raise shell.refuse(error, True) from None
        begun += text.count("\n")
        text, needed = "", _ANYTHING
        if tree.commands and "noexec" not in shell.options:
            status = await shell.sequence(tree)
        if not line or ("onecmd" in shell.options and tree.commands):
            return status



def _needed(incomplete: Incomplete, aliases: Mapping[str, str]) -> re.Pattern[str]:
    """What a line must have for what was begun to be whole with it: `fi`, say. Without that
    a function of a thousand lines need not be parsed at each of them.
    """
    if incomplete.needs:
        return re.compile(re.escape(incomplete.needs))
    word = incomplete.awaited
    if word not in CLOSING or any(word in text for text in aliases.values()):
        return _ANYTHING
    return re.compile(rf"(?<![^\s;&|()]){word}(?![^\s;&|()<>])")
