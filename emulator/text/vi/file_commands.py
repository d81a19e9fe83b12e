"""Commands of ex about files: w r e n q and their kind."""

from __future__ import annotations

from emulator.machine.errors import FileRefusal
from emulator.messages import vi as messages
from emulator.messages.strerror import strerror
from emulator.text.vi.operators import lines_of
from emulator.text.vi.setting import Setting
from emulator.text.vi.state import Request, Steps


class FileCommands(Setting):
    """An editor with ex's commands about files."""

    def run_line(self, text: str) -> Steps:
        """Run a line of ex commands. Raises Beep and Quit."""
        raise NotImplementedError

    def _ex_write(self, found: list[int], words: str, force: bool) -> Steps:
        first, last = self.range_of(found, (0, self.last))
        if words.startswith("!"):
            text = "".join(line + "\n" for line in self.buffer.lines[first : last + 1])
            output, _ = yield Request("filter", self.shell_command(words[1:]), text)
            self.output += lines_of(output)
            return
        append = words.startswith(">>")
        name = self.file_name(words[2:].strip() if append else words)
        self.write(name, first, last, force, append)

    def _ex_wq(self, found: list[int], words: str, force: bool) -> None:
        self.write(self.file_name(words), *self.range_of(found, (0, self.last)), force)
        self.leave(force)

    def _ex_xit(self, found: list[int], words: str, force: bool) -> None:
        if self.buffer.modified or words:
            self.write(self.file_name(words), 0, self.last, force)
        self.leave(force)

    def _ex_quit(self, found: list[int], words: str, force: bool) -> None:
        self.leave(force)

    def _ex_edit(self, found: list[int], words: str, force: bool) -> Steps:
        self.may_leave_file(force, "edit")
        command = ""
        if words.startswith("+"):
            command, _, words = words[1:].partition(" ")
            command = command or "$"
        name = self.file_name(words) or self.file
        if not name:
            raise self.refuse(messages.NO_FILE)
        self.edit(name)
        if command:
            yield from self.run_line(command)

    def _ex_visual(self, found: list[int], words: str, force: bool) -> Steps:
        if self.visual or words:
            return self._ex_edit(found, words, force)
        if found:
            self.go_line(found[-1] - 1)
        self.visual = self.redraw = True
        return iter(()) and None  # type: ignore[return-value]

    def _ex_next(self, found: list[int], words: str, force: bool) -> None:
        if words:
            self.may_leave_file(force, "next")
            self.arguments = [self.file_name(word) for word in words.split()]
            self.argument = 0
            self.edit(self.arguments[0])
        else:
            self.next_file(force)

    def _ex_rewind(self, found: list[int], words: str, force: bool) -> None:
        self.next_file(force, -self.argument)

    def _ex_args(self, found: list[int], words: str, force: bool) -> None:
        shown = [
            f"[{name}]" if number == self.argument else name
            for number, name in enumerate(self.arguments)
        ]
        self.output.append(" ".join(shown))

    def _ex_file(self, found: list[int], words: str, force: bool) -> None:
        if words:
            self.alternate, self.file = self.file, self.file_name(words)
            self.edited = False
        self.file_state()

    def _ex_read(self, found: list[int], words: str, force: bool) -> Steps:
        at = found[-1] if found else min(self.line + 1, len(self.buffer))
        if words.startswith("!"):
            output, _ = yield Request("filter", self.shell_command(words[1:]), "")
            lines = lines_of(output)
            self.buffer.replace(at, at, lines)
            self.report(messages.MORE_LINES, len(lines))
            self.go_line(at if lines else at - 1)
            return
        name = self.file_name(words) or self.file
        if not name:
            raise self.refuse(messages.NO_FILE)
        self.read_file(at, name)

    def _ex_source(self, found: list[int], words: str, force: bool) -> Steps:
        name = self.file_name(words)
        try:
            text = self.files.read(name)
        except FileRefusal as refusal:
            raise self.refuse(
                messages.REFUSED, file=name, reason=strerror(refusal.error)
            ) from refusal
        for line in lines_of(text):
            yield from self.run_line(line)

    def _ex_cd(self, found: list[int], words: str, force: bool) -> None:
        path = self.file_name(words) or self.environment.get("HOME", "/")
        try:
            real = self.files.real_path(path)
            if not self.files.is_directory(path):
                raise FileRefusal("ENOTDIR", path)
        except FileRefusal as refusal:
            raise self.refuse(
                messages.REFUSED, file=path, reason=strerror(refusal.error)
            ) from refusal
        self.files.cwd = real

    def _ex_tag(self, found: list[int], words: str, force: bool) -> None:
        self.tag(words)
