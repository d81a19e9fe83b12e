"""What vi, view, vedit and ex have in common: one editor, begun in different ways."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages import vi as messages
from emulator.options import Command, UsageError, flag, option
from emulator.text.screens import drawable, size
from emulator.text.vi.editor import Editor


class Called(Command):
    """Base of the commands that are the editor, with the flags all of them have."""

    only_read: bool = flag("R", "Do not write over the file, unless told to with w!.")
    lost: bool = flag("r", "Recover a file after a crash; not simulated.")
    lists: bool = flag("l", "Set the option lisp.")
    visually: bool = flag("v", "Begin in the visual mode, as vi does.")
    tagged: str = option("t", "Edit the file that holds a tag.")
    window: str = option("w", "Set the option window.")
    command: str = option("c", "A command of ex to begin with; may be given again.")

    view = False
    friendly = False
    lined = False
    commands: list[str]
    files: list[str]
    recover = False

    @classmethod
    def parse(cls, arguments: list[str]) -> Called:
        """Read the words: `+command` may stand among the flags. Raises UsageError."""
        self = cls()
        self.commands = []
        rest = list(arguments)
        while rest and len(rest[0]) > 1 and rest[0][0] in "-+" and rest[0] != "--":
            word = rest.pop(0)
            if word[0] == "+":
                self.commands.append(word[1:] or "$")
                continue
            at = 1
            while at < len(word):
                letter = word[at]
                at += 1
                if letter not in cls._letters:
                    raise UsageError(letter)
                if letter in "ctwy":
                    value = word[at:]
                    if not value:
                        if not rest:
                            raise UsageError("", f"-{letter}")
                        value = rest.pop(0)
                    self._valued(letter, value)
                    break
                if letter == "R":
                    self.view = True
                elif letter in "rL":
                    self.recover = True
                elif letter == "l":
                    self.commands.insert(0, "set lisp")
                elif letter == "v":
                    self.lined = False
        if rest[:1] == ["+"]:
            self.commands.append("$")
            del rest[0]
        if rest[:1] == ["--"]:
            del rest[0]
        self.files = rest
        return self

    def _valued(self, letter: str, value: str) -> None:
        if letter == "w":
            self.commands.insert(0, f"set window={value}")
        elif letter == "t":
            self.commands.append(f"tag {value}")
        else:
            self.commands.append(value)

    async def edit(self, proc: Process) -> None:
        """Edit, on the terminal."""
        if self.recover:
            proc.fail(messages.NOT_RECOVERED)
        tty = proc.tty
        if tty is None or not proc.stdout.is_terminal or not proc.stdin.is_terminal:
            proc.fail(messages.NEEDS_TERMINAL)
        term = proc.environment.get("TERM", "")
        visual = not self.lined and drawable(tty, term)
        if not visual and not self.lined:
            tty.write(messages.UNKNOWN_TERMINAL.format("vi", term=term or "unknown") + "\n")
        from emulator.text.vi.sitting import Sitting

        editor = Editor(proc.files, proc.environment, *size(tty))
        if self.friendly:
            editor.settings.values.update(magic=False, showmode=True, report=1)
        request = editor.begin(self.files, self.commands, self.view, visual)
        await Sitting(proc, tty, editor).run(request)
