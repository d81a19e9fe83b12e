"""The file being edited: reading, writing, the argument list, what ^G says of it."""

from __future__ import annotations

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import WRITE
from emulator.messages import vi as messages
from emulator.messages.strerror import strerror
from emulator.text.vi.operators import Operators, lines_of
from emulator.text.vi.state import Quit, plural


class Files(Operators):
    """An editor that reads and writes files of the machine, as its process may."""

    quit_tried = False  # a second :q in a row leaves although files are left to edit
    view = False  # -R: every file is read only
    read_only = False

    def file_name(self, typed: str) -> str:
        r"""A name as typed: % and # stand for files, ~ for home. Raises Beep."""
        name = self.signs_meant(r"\\.|[%#]", typed)
        if name == "~" or name.startswith("~/"):
            name = self.environment.get("HOME", "") + name[1:]
        return name

    def edit(self, name: str) -> None:
        """Take a file into the buffer; a message says how that went."""
        if name != self.file:
            self.alternate, self.file = self.file, name
        self.quit_tried = False
        self.line = self.column = self.wanted = self.top = 0
        self.edited = True
        self.read_only = self.view
        self.settings.values["readonly"] = self.view
        lines: list[str] = []
        try:
            text = self.files.read(name)
        except FileRefusal as refusal:
            if refusal.error == "ENOENT":
                self.say(messages.NEW_FILE, file=name)
            elif refusal.error == "EISDIR":
                self.say(messages.DIRECTORY, file=name)
            else:
                self.say(messages.REFUSED, file=name, reason=strerror(refusal.error))
                self.edited = False
        else:
            lines = lines_of(text) if text else []
            if not self.read_only and not self.files.may(self.files.node(name), WRITE):
                self.read_only = True
                self.settings.values["readonly"] = True
            self._tell(name, text, len(lines), "[Read only] " if self.read_only else "")
        self.buffer.load(lines)

    def _tell(self, name: str, text: str, lines: int, notes: str = "") -> None:
        if text and not text.endswith("\n"):
            notes += "[Incomplete last line] "
        self.say(
            messages.OPENED, file=name, notes=notes, lines=plural(lines, "line"),
            characters=plural(len(text), "character"),
        )  # fmt: skip

    def read_file(self, at: int, name: str) -> None:
        """Put a file's lines in front of line `at`. Raises Beep."""
        try:
            text = self.files.read(name)
        except FileRefusal as refusal:
            raise self.refuse(
                messages.REFUSED, file=name, reason=strerror(refusal.error)
            ) from refusal
        lines = lines_of(text) if text else []
        if not self.file:
            self.file = name
        self.buffer.replace(at, at, lines)
        self._tell(name, text, len(lines))
        self.go_line(at if lines else at - 1)

    def write(
        self, name: str, first: int, last: int, force: bool = False, append: bool = False
    ) -> None:
        """Write lines `first` to `last` to a file, whole or not at all. Raises Beep."""
        if not name:
            if not self.file:
                raise self.refuse(messages.NO_FILE)
            name = self.file
        own = name == self.file
        text = "".join(line + "\n" for line in self.buffer.lines[first : last + 1])
        whole = first == 0 and last >= self.last
        files = self.files
        there = files.exists(name)
        if not force and there and not append and not self.settings.on("writeany"):
            if own and self.settings.on("readonly"):
                raise self.refuse(messages.READ_ONLY, file=name)
            if (not own or not self.edited or not whole) and files.node(name).kind == "-":
                raise self.refuse(messages.FILE_EXISTS, file=name)
        try:
            files.write(name, text, append)
        except FileRefusal as refusal:
            raise self.refuse(
                messages.REFUSED, file=name, reason=strerror(refusal.error)
            ) from refusal
        if not self.file:
            self.file = name
            own = True
        if whole and own:
            self.buffer.modified = False
            self.edited = True
        lines = text.count("\n")
        self._tell(name, text, lines, "" if there else "[New file] ")

    def leave(self, force: bool, command: str = "quit") -> None:
        """End the editor, if nothing would be lost. Raises Beep, or Quit."""
        if not force:
            if self.buffer.modified:
                raise self.refuse(messages.NO_WRITE, name=command)
            left = len(self.arguments) - self.argument - 1
            if left > 0 and not self.quit_tried:
                self.quit_tried = True
                if left == 1:
                    raise self.refuse(messages.ONE_MORE_FILE)
                raise self.refuse(messages.MORE_FILES, count=left)
        raise Quit

    def may_leave_file(self, force: bool, command: str) -> None:
        """Refuse to go to another file where changes would be lost. Raises Beep."""
        if self.buffer.modified and not force:
            if self.settings.on("autowrite") and self.file:
                self.write("", 0, self.last)
                return
            raise self.refuse(messages.NO_WRITE, name=command)

    def next_file(self, force: bool, by: int = 1) -> None:
        """Go to the next file of the argument list. Raises Beep."""
        if not 0 <= self.argument + by < len(self.arguments):
            raise self.refuse(messages.NO_MORE_FILES)
        self.may_leave_file(force, "next")
        self.argument += by
        self.edit(self.arguments[self.argument])

    def file_state(self) -> None:
        """Say where we are: ^G, :f."""
        notes = " [Modified]" if self.buffer.modified else ""
        if self.settings.on("readonly"):
            notes = " [Read only]" + notes
        if not self.edited:
            notes = " [Not edited]" + notes
        total = len(self.buffer)
        file = self.file or "No file"
        if not total:
            self.say(messages.EMPTY_FILE, file=file, notes=notes)
            return
        self.say(
            messages.FILE, file=file, notes=notes, line=self.line + 1, lines=total,
            percent=(self.line + 1) * 100 // total,
        )  # fmt: skip

    def tag(self, name: str) -> None:
        """Go to a tag of the tags files: ^], :ta. Raises Beep."""
        seen = False
        for path in self.settings.words("tags").split():
            try:
                text = self.files.read(path)
            except FileRefusal:
                continue  # the next of the files may be there
            seen = True
            for line in text.splitlines():
                fields = line.split("\t", 2)
                if len(fields) == 3 and fields[0] == name:
                    self._go_tag(fields[1], fields[2])
                    return
        if not seen:
            raise self.refuse(messages.NO_TAGS_FILE, name=self.settings.words("tags"))
        raise self.refuse(messages.NO_TAG, name=name)

    def _go_tag(self, path: str, where: str) -> None:
        if path != self.file:
            self.may_leave_file(False, "tag")
            self.edit(path)
        if where.isdecimal():
            self.go_line(int(where) - 1)
            return
        # A tag's pattern is plain text but for ^ and $.
        wanted = where.strip("/?").replace("\\/", "/").replace("\\\\", "\\")
        exact = wanted.removeprefix("^").removesuffix("$")
        for number, line in enumerate(self.buffer.lines):
            if line.startswith(exact) if wanted.startswith("^") else exact in line:
                self.go_line(number)
                return
        raise self.refuse(messages.NOT_FOUND)
