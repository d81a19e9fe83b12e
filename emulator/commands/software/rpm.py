"""rpm: install, erase, query and verify RPM packages. Source: the rpm 3 manual (AIX's rpm.rte
is 3.0.5); the order of -qa: the paper.
"""

from __future__ import annotations

import re
from fnmatch import translate

from emulator.commands.software import _packages
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.planting import package_of
from emulator.machine.software import Package, packages_seen
from emulator.messages.software import (
    NO_ARGUMENTS,
    NO_FILE,
    NO_PACKAGE,
    NOT_OWNED,
    NOT_SIMULATED,
    VERSION,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands

#: The long names of the flags.
LONG = {
    "--query": "-q", "--all": "-a", "--file": "-f", "--package": "-p", "--requires": "-R",
    "--info": "-i", "--install": "-i", "--list": "-l", "--configfiles": "-c", "--verify": "-V",
    "--upgrade": "-U", "--freshen": "-F", "--erase": "-e", "--verbose": "-v", "--hash": "-h",
}  # fmt: skip


class Rpm(Command):
    """rpm -q [-a] [-f] [-p] [-i] [-l] [-c] [-R] [PackageName ... | FileName ...]
    rpm {-i | -U | -F} [-v] [-h] PackageFile ...
    rpm -e [-v] PackageName ...
    rpm -V [-a | PackageName ...]
    rpm --version

    Installs packages from their files, upgrades (-U; -F only what is installed) and erases
    them: nothing is done while something they need is missing, or needs them. -qa lists all
    in the order they were installed, -qi tells about them, -ql lists their files, -qf finds
    the package a file belongs to, -qR what it requires; with -p the names are those of
    package files, installed or not. -V shows which files are no longer as the package brought
    them. In a workload partition /usr and /opt are read only: packages are installed in the
    global environment, and syncwpar copies their other files.
    """

    query: bool = flag("q", "Query.")
    all: bool = flag("a", "All packages; or those whose names match.")
    by_file: bool = flag("f", "The packages that own these files.")
    of_file: bool = flag("p", "Query a package's file.")
    requires: bool = flag("R", "List what the package requires.")
    information: bool = flag("i", "With -q: tell about the package. Else: install.")
    listing: bool = flag("l", "List the files of the package.")
    configuration: bool = flag("c", "List only configuration files.")
    upgrade: bool = flag("U", "Upgrade packages.")
    freshen: bool = flag("F", "Upgrade packages that are installed.")
    erase: bool = flag("e", "Erase packages.")
    verify: bool = flag("V", "Verify packages.")
    verbose: bool = flag("v", "Say more.")
    hashes: bool = flag("h", "Print fifty # while a package is installed.")
    names: list[str] = operands("PackageName", "Packages or files.")
    long: list[str]  # those that stand for no flag above
    examples = (
        ("Install a package", "rpm -ivh /mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm"),
        ("List all packages", "rpm -qa"),
        ("Which package has this file?", "rpm -qf /etc/cdrecord.conf"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command, but the flags have long names, too."""
        known = [LONG.get(word, word) for word in arguments]
        long = [word for word in known if word.startswith("--")]
        self = super().parse([word for word in known if word not in long])
        assert isinstance(self, Rpm)
        self.long = long
        return self

    def run(self, proc: Process) -> None:
        """Install, erase, verify, or find packages and print names, facts or files."""
        if self.long == ["--version"] and not self.names:
            proc.say(VERSION)
            return
        for word in self.long:
            proc.fail(NOT_SIMULATED, word=word)
        if not self.query:
            self._act(proc)
            return
        if not self.all and not self.names:
            proc.fail(NO_ARGUMENTS)
        found = (
            self._in_files(proc) if self.of_file
            else self._by_file(proc) if self.by_file else self._by_name(proc)
        )  # fmt: skip
        for package in found:
            if self.information:
                proc.print(*facts(package, proc))
            if self.requires:
                proc.print(*package.requires)
            elif self.configuration:
                proc.print(*package.root_files)
            elif self.listing:
                proc.print(*(package.files or ["(contains no files)"]))
            elif not self.information:
                proc.print(package.label)

    def _act(self, proc: Process) -> None:
        ways = [self.information, self.upgrade, self.freshen, self.erase, self.verify]
        if sum(ways) != 1 or not (self.names or (self.verify and self.all)):
            raise UsageError("", "PackageName")
        if self.verify:
            for package in self._by_name(proc):
                _packages.verify(proc, package)
            return
        proc.only_root()
        if self.erase:
            _packages.erase(proc, self._by_name(proc))
            return
        how = "i" if self.information else "U" if self.upgrade else "F"
        _packages.install(proc, self.names, how, self.verbose, self.hashes)

    def _by_name(self, proc: Process) -> list[Package]:
        rows = packages_seen(proc.machine, proc.wpar)
        if self.all:
            patterns = [re.compile(translate(name)) for name in self.names]
            return [
                row
                for row in rows
                if not patterns or any(pattern.match(row.name) for pattern in patterns)
            ]
        found = []
        for name in self.names:
            hits = [
                row
                for row in rows
                if name in (row.name, f"{row.name}-{row.version}", row.label)
            ]
            found += hits
            if not hits:
                # rpm counts what it did not find in its status, and says so on stdout.
                proc.say(NO_PACKAGE, name=name)
                proc.status += 1
        return found

    def _in_files(self, proc: Process) -> list[Package]:
        """What package files hold, as if it had been installed at no time."""
        found = [_packages.read(proc, proc.files, name) for name in self.names]
        return [package_of(one, 0) for one in found if one is not None]

    def _by_file(self, proc: Process) -> list[Package]:
        found = []
        for name in self.names:
            try:
                path = proc.files.absolute(name)
                proc.files.find(path, follow=False)
            except FileRefusal as refusal:
                proc.error(NO_FILE, proc.status + 1, name=name, reason=strerror(refusal.error))
                continue
            rows = packages_seen(proc.machine, proc.wpar)
            hits = [row for row in rows if path in row.files]
            found += hits
            if not hits:
                proc.say(NOT_OWNED, name=name)
                proc.status += 1
        return found


def facts(row: Package, proc: Process) -> list[str]:
    """The paragraph of -qi."""
    system = proc.machine.system
    when = "(not installed)"
    if row.installed:
        when = moment(row.installed, system.zone_offset).format("%c")
    pairs = (
        ("Name", row.name, "Relocations", "(not relocateable)"),
        ("Version", row.version, "Vendor", "(none)"),
        ("Release", row.release, "Build Date", "(none)"),
        ("Install date", when, "Build Host", "(none)"),
        ("Group", row.group, "Source RPM", f"{row.label}.src.rpm"),
        ("Size", str(row.size), "License", "(none)"),
    )
    lines = []
    for label, value, second, other in pairs:
        left = f"{label:<12}: {value}"
        if second == "Relocations":
            lines.append(f"{left:<42}{second}: {other}")
        else:
            lines.append(f"{left:<42}{second:>11}: {other}")
    return [*lines, f"Summary     : {row.summary}", "Description :", row.summary]
