"""genkex: the kernel extensions that are loaded. Source: IBM's genkex page; -d: a capture
(ohai); which are loaded, and where: the image's extensions.txt (ours).
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, flag


class Genkex(Command):
    """genkex [-d]

    Lists the kernel extensions that are loaded: where their text is and how long it is, in
    hexadecimal, and the file. With -d their data too.
    """

    data: bool = flag("d", "Show where their data is, too.")
    examples = (("List the kernel extensions", "genkex -d"),)

    def run(self, proc: Process) -> None:
        """Print the table."""
        heading = f"{'Text address':>16}{'Size':>9}"
        more = f"{'Data address':>17}{'Size':>9}" if self.data else ""
        proc.print(f"{heading}{more} File")
        for text, size, data, data_size, path in proc.machine.extensions:
            line = f"{text:>16}{size:>9}"
            proc.print(line + (f"{data:>17}{data_size:>9}" if self.data else "") + f" {path}")
