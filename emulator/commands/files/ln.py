"""ln: give a file another name, or make a symbolic link. Source: IBM's ln page."""

from __future__ import annotations

from emulator.commands.files._tree import into, last_name
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.files import LINK_DIRECTORY, LINK_EXISTS, NOT_A_DIRECTORY, REFUSED
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Ln(Command):
    """ln [-f] [-n] [-s] src [target]
    Usage: ln [-f] [-n] [-s] src... directory

    Gives a file one more name in the same file system, or, with -s, makes a symbolic link:
    a small file that leads to another path, which need not be there. Without a target the
    link is made in the current directory under the same name.
    """

    force: bool = flag("f", "Replace a file that is in the way.")
    careful: bool = flag("n", "Do not replace a file that is in the way (as without it).")
    symbolic: bool = flag("s", "Make a symbolic link.")
    paths: list[str] = operands("src target", "What is linked, and the new name.")
    examples = (
        ("Make a symbolic link", "ln -s /usr/bin/ksh /tmp/shell"),
        ("Give a file a second name", "ln /tmp/report /tmp/report2"),
    )

    def run(self, proc: Process) -> None:
        """Link each source."""
        if not self.paths:
            raise UsageError("", "src")
        *sources, target = self.paths if len(self.paths) > 1 else [self.paths[0], "."]
        if len(sources) > 1 and not proc.files.is_directory(target):
            proc.fail(NOT_A_DIRECTORY, file=target)
        for source in sources:
            new = last_name(source) if target == "." else into(proc.files, target, source)
            try:
                with proc.machine.transaction():
                    self._link(proc, source, new)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.error(REFUSED, file=refusal.path, reason=reason)

    def _link(self, proc: Process, source: str, new: str) -> None:
        files = proc.files
        if not self.symbolic and files.node(source).kind == "d":
            proc.error(LINK_DIRECTORY, file=source)
            return
        if files.exists(new, follow=False):
            if not self.force:
                proc.error(LINK_EXISTS, file=new)
                return
            files.remove(new)
        if self.symbolic:
            files.make_link(source, new)
        else:
            files.hard_link(source, new)
