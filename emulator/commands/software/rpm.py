"""rpm: query RPM packages. Source: the rpm 3 manual (AIX's rpm.rte is 3.0.5); the order of
-qa: the paper. Installing is not simulated yet.
"""

from __future__ import annotations

import re
from fnmatch import translate

from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.software import Package, packages_seen
from emulator.messages.software import (
    NO_ARGUMENTS,
    NO_FILE,
    NO_INSTALLING,
    NO_PACKAGE,
    NOT_OWNED,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Rpm(Command):
    """rpm -q [-a] [-f] [-i] [-l] [-c] [PackageName ... | FileName ...]
    rpm {-i | -U | -F | -e | -V} [-v] [-h] PackageFile ...

    Queries the RPM packages of this system or workload partition: -qa lists all in the
    order they were installed, -qi tells about them, -ql lists their files, -qf finds the
    package a file belongs to. Installing and erasing is not simulated yet.
    """

    query: bool = flag("q", "Query.")
    all: bool = flag("a", "All packages; or those whose names match.")
    by_file: bool = flag("f", "The packages that own these files.")
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
    examples = (
        ("List all packages", "rpm -qa"),
        ("Which package has this file?", "rpm -qf /etc/cdrecord.conf"),
    )

    def run(self, proc: Process) -> None:
        """Find the packages, then print names, facts or files."""
        if not self.query:
            if self.information or self.upgrade or self.freshen or self.erase or self.verify:
                proc.fail(NO_INSTALLING)
            raise UsageError("", "-q")
        if not self.all and not self.names:
            proc.fail(NO_ARGUMENTS)
        found = self._by_file(proc) if self.by_file else self._by_name(proc)
        for package in found:
            if self.information:
                proc.print(*facts(package, proc))
            if self.configuration:
                proc.print(*package.root_files)
            elif self.listing:
                proc.print(*(package.files or ["(contains no files)"]))
            elif not self.information:
                proc.print(package.label)

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
