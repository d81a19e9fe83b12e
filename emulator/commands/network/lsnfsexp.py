"""lsnfsexp: the directories of /etc/exports. Source: IBM's page of lsnfsexp; the layout: ours.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.options import Command, UsageError, flag, option, optional


class Lsnfsexp(Command):
    """lsnfsexp [-c | -l] [-f File] [Directory]

    Lists what /etc/exports says is exported, to whom and how. What is exported now is listed
    by exportfs and showmount -e.
    """

    colons: bool = flag("c", "Print colons between the values.")
    listed: bool = flag("l", "As a list; the default.")
    file: str = option("f", "A file to be read in place of /etc/exports.", str, nfs.EXPORTS)
    directory: str | None = optional("Directory", "This directory alone.")
    examples = (("What is exported at the next boot", "lsnfsexp"),)

    def run(self, proc: Process) -> None:
        """Read the file, show each line of it or the one that is asked for."""
        if self.colons and self.listed:
            raise UsageError("", "-l")
        found = nfs.read(proc.machine, self.file) if not proc.wpar else []
        if self.directory is not None:
            found = [one for one in found if one.directory == self.directory]
            if not found:
                proc.fail(say.NOT_LISTED, directory=self.directory, file=self.file)
        if self.colons and found:
            proc.print("#Directory:Type:Clients:Writers:Roots")
        proc.print(*(delimited(one) if self.colons else one.line for one in found))


def delimited(one: Export) -> str:
    """-c: how it is exported (rw, ro, rm), then the hosts, with commas between them."""
    writers = one.hosts("rw")
    kind = "ro" if "ro" in one.options else "rm" if writers else "rw"
    lists = (one.hosts("access"), writers, one.hosts("root"))
    return ":".join([one.directory, kind, *(",".join(hosts) for hosts in lists)])
