"""pagesize: the sizes of the system's pages. Source: IBM's pagesize page; recalled."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.memory import PAGE_KB
from emulator.options import Command, flag

#: The sizes that svmon counts, in KB, with the words of -f.
SIZES = ((PAGE_KB, "4K"), (64, "64K"))


class Pagesize(Command):
    """pagesize [-a] [-f]

    Prints the size of a page of memory in bytes; with -a every size there is.
    """

    all: bool = flag("a", "Print every size of pages that the system has.")
    formatted: bool = flag("f", "Print sizes with a letter for their unit.")
    examples = (("How large is a page?", "pagesize"),)

    def run(self, proc: Process) -> None:
        """Print the sizes."""
        for size, word in SIZES if self.all else SIZES[:1]:
            proc.print(word if self.formatted else str(size * 1024))
