"""The files that say who a partition's users and groups are, as one thing that is changed.

/etc/passwd and /etc/group are lines of fields, the files of /etc/security stanzas. A file is
read when it is first asked for, changed in memory, and written by `save`: everything or
nothing. Read and written as the system does it, whoever asks: who may is the command's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal
from emulator.machine.users import Directory, parse
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

PASSWD = "/etc/passwd"
GROUP = "/etc/group"
SECURITY = "/etc/security"
#: The stanza files, by the last part of their names.
USER, GROUPS, LIMITS, LASTLOG = "user", "group", "limits", "lastlog"
PASSWORDS, ENVIRON, USER_ROLES = "passwd", "environ", "user.roles"
#: The stanza that holds for whoever has none, or no such line in it.
DEFAULT = "default"


class Database:
    """The account files of one partition, by its root directory."""

    def __init__(self, machine: Machine, root: str = "") -> None:
        self.machine = machine
        self.files = FileSpace(machine, root)
        self._texts: dict[str, str] = {}
        self._before: dict[str, str] = {}

    # --- texts -------------------------------------------------------------------------

    def text(self, path: str) -> str:
        """A file as it is now, "" where there is none."""
        if path not in self._texts:
            try:
                found = self.files.read(path)
            except FileRefusal:
                found = ""  # nobody is known by a file that is not there
            self._texts[path] = self._before[path] = found
        return self._texts[path]

    def put(self, path: str, text: str) -> None:
        """Have a file say this, once it is saved."""
        self.text(path)
        self._texts[path] = text

    def save(self) -> None:
        """Write what has changed. Raises FileRefusal; then nothing was written."""
        with self.machine.transaction():
            for path, text in self._texts.items():
                if text != self._before[path]:
                    self.files.write(path, text, mode=0o640)
        self._before.update(self._texts)

    @property
    def directory(self) -> Directory:
        """Everybody by name and by number."""
        return parse(self.text(PASSWD), self.text(GROUP))

    # --- lines of fields ---------------------------------------------------------------

    def fields(self, path: str, name: str) -> list[str] | None:
        """The fields of a user's or a group's line, None where there is none."""
        for line in self.text(path).split("\n"):
            if line.startswith(f"{name}:"):
                return line.split(":")
        return None

    def set_fields(self, path: str, name: str, fields: Iterable[str] | None) -> None:
        """Change the line of `name`, add it at the end, or (None) take it away."""
        lines = self.text(path).split("\n")
        if lines[-1] == "":
            lines.pop()
        at = next((i for i, line in enumerate(lines) if line.startswith(f"{name}:")), None)
        if fields is None:
            if at is not None:
                del lines[at]
        elif at is None:
            lines.append(":".join(fields))
        else:
            lines[at] = ":".join(fields)
        self.put(path, "".join(f"{line}\n" for line in lines))

    # --- stanzas -----------------------------------------------------------------------

    def stanzas(self, file: str) -> dict[str, dict[str, str]]:
        """The stanzas of a file of /etc/security, by name; values without their quotes."""
        return {
            name: {key: stanza_text.unquoted(value) for key, value in found.items()}
            for name, found in stanza_text.by_name(self.text(f"{SECURITY}/{file}")).items()
        }

    def stanza(self, file: str, name: str) -> dict[str, str]:
        """One stanza of a file, empty where it is not there."""
        found = stanza_text.attributes(self.text(f"{SECURITY}/{file}"), name)
        return {key: stanza_text.unquoted(value) for key, value in found.items()}

    def value(self, file: str, name: str, attribute: str, default: str = "") -> str:
        """An attribute: the stanza's own, or the default stanza's, or `default`."""
        found = self.stanza(file, name).get(attribute)
        if found is None:
            found = self.stanza(file, DEFAULT).get(attribute, default)
        return found

    def set_stanza(self, file: str, name: str, changes: Mapping[str, str | None]) -> None:
        """Change attributes of a stanza; None takes one away. The stanza is made if need be."""
        path = f"{SECURITY}/{file}"
        self.put(path, stanza_text.with_changes(self.text(path), name, changes))

    def drop_stanza(self, file: str, name: str) -> None:
        """Take a stanza out of a file."""
        path = f"{SECURITY}/{file}"
        self.put(path, stanza_text.without(self.text(path), [name]))
