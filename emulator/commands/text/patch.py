"""patch: make the changes a list of differences tells. Source: IBM's patch page; POSIX."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.commands.text import _patching as patching
from emulator.commands.text._whole import Whole
from emulator.kernel.inputs import natural
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import tools as say
from emulator.messages.strerror import strerror
from emulator.options import UsageError, flag, operands, option

_FORMS = {"c": "context", "e": "ed", "n": "normal", "u": "unified"}


class Patch(Whole):
    """patch [-b] [-f] [-l] [-N] [-R] [-s] [-c | -e | -n | -u] [-d Directory] [-F Number]
    [-i PatchFile] [-o OutFile] [-p Number] [-r RejectFile] [File [PatchFile]]

    Reads a list of differences as diff writes it, in any of its forms, and makes the
    changes in the file. Where lines have moved, it looks for them; what finds no place goes
    to a file that ends in .rej. Status 0: all was done, 1: something was not, 2: trouble.
    """

    backup: bool = flag("b", "Keep each file as it was under its name and .orig.")
    force: bool = flag("f", "Ask nothing; here that is always so.")
    loose: bool = flag("l", "Any blanks are like any others.")
    forward: bool = flag("N", "Leave out what was done already.")
    back: bool = flag("R", "Make the changes back.")
    silent: bool = flag("s", "Say nothing but what went wrong.")
    context: bool = flag("c", "The list is a context diff.")
    editor: bool = flag("e", "The list is a script for ed.")
    normal: bool = flag("n", "The list is a normal diff.")
    unified: bool = flag("u", "The list is a unified diff.")
    folder: str | None = option("d", "The directory to begin in.")
    fuzz: int = option("F", "How many lines of context may give way: 2.", natural, 2)
    input: str | None = option("i", "The list; without it, standard input.")
    output: str | None = option("o", "Where the result goes.")
    strip: int | None = option("p", "How many directories to leave off names.", natural)
    rejects: str | None = option("r", "Where changes go that find no place.")
    names: list[str] = operands("File", "The file to change, and the list.")
    examples = (("Make the changes of a list", "patch -i /tmp/changes /etc/hosts"),)
    usage_status = 2
    trouble = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the list."""
        forms = [letter for letter, on in (
            ("c", self.context), ("e", self.editor), ("n", self.normal), ("u", self.unified)
        ) if on]  # fmt: skip
        if len(forms) > 1 or len(self.names) > 2:
            raise UsageError("", "-c")
        self.only = _FORMS[forms[0]] if forms else ""
        source = self.input or (self.names[1] if len(self.names) > 1 else "-")
        return self.gather(proc, [source])

    def work(self, proc: Process, texts: list[str]) -> None:
        """Go through the patches in it."""
        try:
            patches = patching.read(re.findall(r"[^\n]*\n|[^\n]+", texts[0]), self.only)
        except patching.Garbled as garbled:
            proc.fail(say.PATCH_GARBLED, 2, line=garbled)
        if not patches:
            proc.fail(say.PATCH_NONE, 2)
        self.written = False
        for patch in patches:
            kind = "an ed script" if patch.kind == "ed" else f"a {patch.kind} diff"
            self._tell(proc, say.PATCH_KIND.format("patch", kind=kind))
            name = self._name(proc, patch)
            try:
                self._apply(proc, patch, name)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(say.CANNOT_WRITE, 2, file=refusal.path, reason=reason)

    def _tell(self, proc: Process, words: str) -> None:
        if not self.silent:
            proc.stderr.write(words + "\n")

    def _path(self, name: str) -> str:
        return name if not self.folder or name[:1] == "/" else f"{self.folder}/{name}"

    def _name(self, proc: Process, patch: patching.Patch) -> str:
        """The file a patch is for: the operand, or the first name in it that is there."""
        if self.names:
            return self._path(self.names[0])
        names = []
        for name in patch.names:
            parts = re.sub("/+", "/", name).split("/")
            parts = parts[-1:] if self.strip is None else parts[self.strip :]
            if name != "/dev/null" and parts:
                names.append(self._path("/".join(parts)))
        for name in names:
            if proc.files.exists(name):
                return name
        making = patch.hunks and not patch.hunks[0].side("+" if self.back else "-")
        if names and making:
            return names[-1 if len(names) < 3 else 1]
        proc.fail(say.PATCH_NO_FILE, 2)

    def _apply(self, proc: Process, patch: patching.Patch, name: str) -> None:
        self._tell(proc, say.PATCH_FILE.format("patch", file=name))
        files = proc.files
        there = files.exists(name)
        old = files.read(name) if there else ""
        lines = re.findall(r"[^\n]*\n|[^\n]+", old)
        failed: list[str] = []
        count = len(patch.hunks)
        if patch.kind == "ed":
            if self.back or not patching.edit(lines, patch.commands):
                proc.fail(say.PATCH_EDITOR, 2)
        else:
            hunks = [hunk.turned() for hunk in patch.hunks] if self.back else patch.hunks
            failed = self._hunks(proc, lines, hunks)
        new = "".join(lines)
        target = self._path(self.output) if self.output else name
        if new != old or self.output or not there:
            if self.backup and there and not self.output:
                files.write(f"{name}.orig", old)
            files.write(target, new, append=self.written and bool(self.output))
            self.written = True
        if patch.names[1:2] == ["/dev/null"] and not (new or self.back or self.output):
            files.remove(target)
        if failed:
            proc.status = 1
            place = self.rejects or f"{name}.rej"
            head = [f"*** {name}\n", f"--- {name}\n"]
            files.write(place, "".join(head + failed))
            many = sum(line.startswith("***************") for line in failed)
            words = say.PATCH_FAILED.format("patch", many=many, count=count, file=place)
            proc.stderr.write(words + "\n")

    def _hunks(self, proc: Process, lines: list[str], hunks: list[patching.Hunk]) -> list[str]:
        """Put the hunks into the lines; what has no place, as it goes to the reject file."""
        failed: list[str] = []
        offset = shift = 0
        for number, hunk in enumerate(hunks, 1):
            placed = patching.place(lines, hunk, offset, self.fuzz, self.loose)
            if placed is None and number == 1:
                turned = patching.place(lines, hunk.turned(), 0, 0, self.loose)
                if turned is not None and hunk.side("+"):
                    proc.stderr.write(say.PATCH_REVERSED.format("patch") + "\n")
                    return [line for one in hunks for line in patching.rejected(one, 0)]
            if placed is None:
                line = hunk.old + offset
                failed += patching.rejected(hunk, shift)
                proc.stderr.write(
                    say.PATCH_HUNK_FAILED.format("patch", number=number, line=line) + "\n"
                )
                continue
            head = next((i for i, one in enumerate(hunk.lines) if one[0] != " "), 0)
            kept = next((i for i, one in enumerate(placed.lines) if one[0] != " "), 0)
            start = placed.at - (head - kept)
            moved = start - (hunk.old - 1 + offset)
            notes = f" with fuzz {placed.fuzz}" if placed.fuzz else ""
            shift += moved
            if shift:
                notes += f" (offset {shift} line{'s' if abs(shift) != 1 else ''})"
            if not self.silent:
                words = say.PATCH_HUNK.format(
                    "patch", number=number, line=start + 1, notes=notes
                )
                proc.stderr.write(words + "\n")
            offset += moved + patching.put(lines, placed)
        return failed
