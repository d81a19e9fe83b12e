"""installp: install and take out filesets. Source: IBM's installp page; what it prints:
reference, aix-commands.md section 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

from emulator.commands.software import _installing, _upkeep
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
    """installp {-a | -ac} [-g] [-X] [-Y] [-F] [-p] [-d Device] {FilesetName [Level] ... | all}
    installp -u [-g] [-p] FilesetName ...
    installp {-c | -r} [-g] [-p] {FilesetName [Level] ... | all}
    installp -C
    installp {-l | -L} [-d Device]
    installp -s [FilesetName ...]

    Installs filesets from a directory of installation images, or from one image: first all of
    it is verified, then each is applied, its usr part before its root part. -u takes filesets
    out. A name may be that of a product, or a pattern. What was applied to a workload
    partition's shared /usr comes into step there with syncwpar.
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
    device: str = option("d", "A directory of images, or an image.", str, TAPE)
    names: list[str] = operands("FilesetName", "Filesets, each with its level or without.")
    examples = (
        ("Install all that a directory offers", "installp -acgXYd /mnt/openssh all"),
        ("See what is on offer", "installp -ld /mnt/openssh"),
        ("Take a fileset out, and what requires it", "installp -ug openssh.base.client"),
    )

    def run(self, proc: Process) -> None:
        """Read the medium or the inventory, then do what the flags say."""
        kinds = (self.applies or (self.commits and not self.rejects), self.removes,
                 self.rejects, self.cleans, self.lists, self.listed, self.shows)  # fmt: skip
        named = self.applies or self.removes or self.commits or self.rejects
        if sum(kinds) != 1 or (named and not self.names):
            raise UsageError("", "FilesetName")
        if self.lists or self.listed:
            self._list(proc)
            return
        if self.shows:
            _upkeep.show(proc, self.names)
            return
        proc.only_root()
        if proc.wpar and not proc.machine.wpars[proc.wpar].private_usr:
            proc.fail(say.SHARED_USR)
        wish = Wish(self.requisites, self.expands, self.licensed, self.preview, self.forces,
                    self.commits)  # fmt: skip
        if self.applies:
            offered = self._offers(proc)
            levels = {name: one.product.level for name, one in offered.items()}
            names, unknown = chosen(self.names, levels)
            _installing.install(proc, offered, names, unknown, wish)
            return
        have = {row.name: row.level for row in installation.installed(
            proc.machine, proc.wpar).values()}  # fmt: skip
        if self.cleans:
            _upkeep.clean(proc, wish.preview)
            return
        if self.removes:
            if self.names == ["all"]:
                raise UsageError("", "FilesetName")
            names, unknown = chosen(self.names, have)
            _installing.remove(
                proc, names, unknown, wish,
                lambda name: planting.uproot(proc.machine, name, proc.wpar),
            )  # fmt: skip
            return
        names, unknown = chosen(self.names, have)
        _upkeep.settle(proc, names, unknown, self.rejects, wish.preview)

    def _offers(self, proc: Process) -> dict[str, Offer]:
        if self.device == TAPE:
            proc.fail(say.NO_TAPE, path=TAPE)
        return offers(proc, self.device)

    def _list(self, proc: Process) -> None:
        """What the medium offers, with the parts of each."""
        offered = self._offers(proc)
        if self.lists:
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


def chosen(words: Iterable[str], known: dict[str, str]) -> tuple[list[str], list[str]]:
    """The known names that words mean, and the words that mean none.

    A word is a name, a product's (the beginning of names), a pattern or `all`; a level after
    it must be the one that is there.
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
            if word == "all" or name == word or name.startswith(f"{word}.")
            or fnmatchcase(name, word)
        ]  # fmt: skip
        found.update(dict.fromkeys(last))
        if not last:
            unknown.append(word)
    return list(found), unknown
