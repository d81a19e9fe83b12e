"""syncroot: synchronize the root part of the WPAR it runs in. Source: IBM's syncroot page,
and the paper.
"""

from __future__ import annotations

from emulator.commands.wpar._synchronizing import Synchronizer, synchronize
from emulator.kernel.process import Process
from emulator.messages.syncroot import ONLY_INSIDE, PRIVATE


class Syncroot(Synchronizer):
    """syncroot [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]

    Brings the root part of a workload partition into step with the software of the global
    environment, whose /usr it shares: installs the root parts of filesets, copies the
    files of RPM packages. It is run inside; syncwpar runs it from outside.
    """

    examples = (("See what would be done", "syncroot -p"),)

    def run(self, proc: Process) -> None:
        """Do it, in the workload partition it runs in."""
        wish = self.wish()
        if not proc.wpar:
            proc.fail(ONLY_INSIDE)
        proc.only_root()
        if proc.machine.wpars[proc.wpar].private_usr:
            proc.fail(PRIVATE, name=proc.wpar)
        if not synchronize(proc, proc.wpar, wish):
            proc.status = 1
