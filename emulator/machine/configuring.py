"""What the root part of a product sets up in a partition beside its files, and undoes.

A line each, as the media have it:

    user NAME HOME                        a user nobody logs in as, with a group of its name
    subsystem NAME GROUP PATH ARGUMENTS   a subsystem of the SRC; group `-` is none
    key KIND FILE                         a key of the secure shell (ssh_keys)

What is there already stays as it is. Users and keys stay when the product goes, as they do
where an administrator may have come to rely on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from emulator.machine import processes, ssh_keys
from emulator.machine.accounts.changes import add_group, add_user
from emulator.machine.accounts.database import Database
from emulator.machine.subsystems import Subsystem
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


def subsystems_of_lines(lines: Sequence[str]) -> list[str]:
    """The names of the subsystems that lines define."""
    return [words[1] for line in lines if (words := line.split())[0] == "subsystem"]


def configure(machine: Machine, lines: Sequence[str], wpar: str) -> None:
    """Set up what the lines say in a partition whose file systems are mounted.

    Raises what changing the files of users and FileSpace raise.
    """
    for line in lines:
        kind, *words = line.split()
        if kind == "user":
            _add_user(machine, wpar, *words)
        elif kind == "subsystem":
            _add_subsystem(machine, wpar, words)
        else:
            _make_key(machine, wpar, *words)


def undo(machine: Machine, line: str, wpar: str) -> None:
    """Take away what a line set up: a subsystem, which is stopped."""
    kind, name, *_ = line.split()
    if kind != "subsystem":
        return
    row = machine.subsystems.pop((wpar, name), None)
    if row is not None and row.pid:
        processes.end(machine, row.pid)
    if wpar in machine.wpar_subsystems:
        kept = tuple(one for one in machine.wpar_subsystems[wpar] if one.name != name)
        machine.wpar_subsystems[wpar] = kept


def _add_user(machine: Machine, wpar: str, name: str, home: str) -> None:
    known = Database(machine, machine.root_of(wpar))
    if name not in known.directory.groups:
        add_group(known, name, {})
    if name not in known.directory.users:
        add_user(known, name, {"pgrp": name, "home": home, "login": "false"})
    known.save()


def _add_subsystem(machine: Machine, wpar: str, words: list[str]) -> None:
    name, group, path, *arguments = words
    row = Subsystem(name, "" if group == "-" else group, path, arguments=" ".join(arguments))
    if not _is_running(machine, wpar):
        before = machine.wpar_subsystems.get(wpar, ())
        if not any(one.name == name for one in before):
            machine.wpar_subsystems[wpar] = (*before, row)
    elif (wpar, name) not in machine.subsystems:
        machine.subsystems[(wpar, name)] = row._replace(wpar=wpar)


def _is_running(machine: Machine, wpar: str) -> bool:
    return not wpar or machine.wpars[wpar].state == "A"


def _make_key(machine: Machine, wpar: str, kind: str, path: str) -> None:
    files = FileSpace(machine, machine.root_of(wpar))
    if files.exists(path):
        return
    host = machine.hostname_of(wpar)
    seed = f"{machine.system.machine_id} {wpar} {machine.clock.now} {machine.next_pid} {path}"
    made = ssh_keys.pair(kind, seed, f"root@{host}")
    files.write(path, made.private)
    files.change(path, mode=0o600)
    files.write(f"{path}.pub", made.public, mode=0o644)
