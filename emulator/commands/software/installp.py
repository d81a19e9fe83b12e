"""installp: install and take out filesets. Source: IBM's installp page; what it prints:
reference, aix-commands.md section 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

from emulator.commands.software import _calling, _installing, _upkeep
from emulator.commands.software._installing import Wish
from emulator.commands.software._medium import Offer, offers
from emulator.kernel.process import Process
from emulator.machine import installation, planting
from emulator.messages import installp as say
from emulator.options import Command, UsageError, flag, operands, option

#: The device where -d names none.
TAPE = "/dev/rmt0"
LEVEL = re.compile(r"\d+(\.\d+){3}")


class Installp(Command):
    """installp {-a [-c] [-N]} [-e LogFile] [-V Number] [-d Device] [-b] [-g] [-Q] [-q] [-v]
    [-w] [-X] [-Y] [-F] [-p] {FilesetName [Level] ... | -f ListFile | all}
    installp {-c | -r} [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
    {FilesetName [Level] ... | -f ListFile | all}
    installp -u [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
    {FilesetName ... | -f ListFile}
    installp -C [-b] [-e LogFile]
    installp {-l | -L} [-e LogFile] [-d Device] [-q]
    installp -s [-e LogFile] [FilesetName ... | -f ListFile | all]

    Installs filesets from a directory of installation images, from one image or from the disc
    in a drive: first all of it is verified, then each is applied, its usr part before its
    root part. -u takes filesets out. A name may be that of a product, or a pattern. What was
    applied to a workload partition's shared /usr comes into step there with syncwpar.
    """

    applies: bool = flag("a", "Apply: install.")
    commits: bool = flag("c", "Commit what was applied: it cannot be rejected any more.")
    requisites: bool = flag("g", "With what is required; -u: with what requires it.")
    expands: bool = flag("X", "Make file systems larger where that is needed.")
    licensed: bool = flag("Y", "Accept the licenses.")
    forces: bool = flag("F", "Install also what is there at that level or a later one.")
    preview: bool = flag("p", "Only say what would be done.")
    removes: bool = flag("u", "Take filesets out.")
    rejects: bool = flag("r", "Reject updates that are applied and not committed.")
    cleans: bool = flag("C", "Clean up after an installation that was interrupted.")
    lists: bool = flag("l", "List what is on the media.")
    listed: bool = flag("L", "The same, with colons between the values.")
    shows: bool = flag("s", "List the updates that are applied and not committed.")
    quiet: bool = flag("q", "List without a heading.")
    boots: bool = flag("b", "Make no new boot image: none is made here.")
    saves: bool = flag("N", "With -ac, save nothing of what is replaced: nothing is.")
    exact: bool = flag("w", "A name is that of a fileset, not of a product.")
    quick: bool = flag("Q", "Say nothing of requisites that are not needed: no difference.")
    checks: bool = flag("v", "Verify what was installed: there are no sums to compare with.")
    device: str = option("d", "A directory of images, an image, or a drive.", str, TAPE)
    log: str = option("e", "A file to add to what is printed.", str, "")
    detail: int = option("V", "How much is told, 0 to 4: the same.", int, 0)
    list_file: str = option("f", "A file with their names; - is standard input.", str, "")
    names: list[str] = operands("FilesetName", "Filesets, each with its level or without.")
    examples = (
        ("Install all that a directory offers", "installp -acgXYd /mnt/openssh all"),
        ("See what is on offer", "installp -ld /mnt/openssh"),
        ("Install from the CD in the drive", "installp -acgXd /dev/cd0 bos.games"),
        ("Take a fileset out, and what requires it", "installp -ug openssh.base.client"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One thing is to be done, to filesets that are named where it is done to some."""
        self = super().parse(arguments)
        assert isinstance(self, Installp)
        commits = self.commits and not self.applies
        kinds = (self.applies, commits, self.rejects, self.removes, self.cleans, self.lists,
                 self.listed, self.shows)  # fmt: skip
        if sum(kinds) != 1 or not 0 <= self.detail <= 4:
            raise UsageError("", "FilesetName")
        named = any(kinds[:4])
        if named and bool(self.names) == bool(self.list_file):
            raise UsageError("", "FilesetName")
        if self.removes and self.names == ["all"]:
            raise UsageError("", "FilesetName")
        return self

    async def run(self, proc: Process) -> None:
        """Do what the flags say; with -e, write down what was said."""
        if self.list_file:
            self.names += await _calling.listed(proc, self.list_file)
        with _calling.logged(proc, self.log):
            self._work(proc)

    def _work(self, proc: Process) -> None:
        """Read the medium or the inventory, then do it."""
        if self.lists or self.listed:
            self._list(proc)
            return
        if self.shows:
            _upkeep.show(proc, [] if self.names == ["all"] else self.names)
            return
        proc.only_root()
        if proc.wpar and not proc.machine.wpars[proc.wpar].private_usr:
            proc.fail(say.SHARED_USR)
        wish = Wish(self.requisites, self.expands, self.licensed, self.preview, self.forces,
                    self.commits)  # fmt: skip
        if self.applies:
            offered = self._offers(proc)
            levels = {name: one.product.level for name, one in offered.items()}
            names, unknown = chosen(self.names, levels, self.exact)
            _installing.install(proc, offered, names, unknown, wish)
            return
        if self.cleans:
            _upkeep.clean(proc, wish.preview)
            return
        have = {row.name: row.level for row in installation.installed(
            proc.machine, proc.wpar).values()}  # fmt: skip
        names, unknown = chosen(self.names, have, self.exact)
        if self.removes:
            _installing.remove(
                proc, names, unknown, wish,
                lambda name: planting.uproot(proc.machine, name, proc.wpar),
            )  # fmt: skip
            return
        _upkeep.settle(proc, names, unknown, self.rejects, wish.preview)

    def _offers(self, proc: Process) -> dict[str, Offer]:
        if self.device == TAPE:
            proc.fail(say.NO_TAPE, path=TAPE)
        return offers(proc, self.device)

    def _list(self, proc: Process) -> None:
        """What the medium offers, with the parts of each."""
        offered = self._offers(proc)
        if self.lists and not self.quiet:
            proc.say(say.LISTING)
        for name in sorted(offered):
            product = offered[name].product
            row = say.LISTED if self.lists else say.LISTED_WITH_COLONS
            proc.say(
                row, product=".".join(name.split(".")[:2]), name=name, level=product.level,
                text=product.description, content=",".join(product.parts),
            )  # fmt: skip
            if self.lists:
                proc.print("")


def chosen(
    words: Iterable[str], known: dict[str, str], exact: bool = False
) -> tuple[list[str], list[str]]:
    """The known names that words mean, and the words that mean none.

    A word is a name, a product's (the beginning of names, if not `exact`), a pattern or
    `all`; a level after it must be the one that is there.
    """
    found: dict[str, None] = {}
    unknown: list[str] = []
    last: list[str] = []
    for word in words:
        if LEVEL.fullmatch(word) and last:
            wrong = [name for name in last if known[name] != word]
            for name in wrong:
                found.pop(name, None)
                unknown.append(f"{name} {word}")
            last = []
            continue
        last = [
            name for name in sorted(known)
            if word == "all" or name == word or fnmatchcase(name, word)
            or (name.startswith(f"{word}.") and not exact)
        ]  # fmt: skip
        found.update(dict.fromkeys(last))
        if not last:
            unknown.append(word)
    return list(found), unknown
