"""Smitty at work: screens drawn on a terminal, keys, and the command behind a dialog.

Not the screens themselves (`_smitscreens`). Layout of the frame: reference, section 10.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import islice

from emulator.commands.system._smitforms import Dialog, Field, assembled
from emulator.commands.system._smitscreens import SCREENS
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import REDRAW, Collector, TextStream, Tty
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.messages import smit as messages
from emulator.text.screens import Screen

ESC = "\x1b"
#: What a terminal sends for the keys; `Esc` and a digit is one of the first ten, too.
SEQUENCES = {
    "[A": "up", "OA": "up", "[B": "down", "OB": "down", "[5~": "page up", "[6~": "page down",
    "OP": "F1", "OQ": "F2", "OR": "F3", "OS": "F4", "[11~": "F1", "[12~": "F2", "[13~": "F3",
    "[14~": "F4", "[15~": "F5", "[17~": "F6", "[18~": "F7", "[19~": "F8", "[20~": "F9",
    "[21~": "F10", "[C": "right", "OC": "right", "[D": "left", "OD": "left",
    **{str(digit): f"F{digit or 10}" for digit in range(10)},
}  # fmt: skip
_SEQUENCE = re.compile(r"\[[0-9]*[A-Z~]|O[A-Z]|[0-9]")
KEYS = {"\r": "enter", "\n": "enter", "\t": "tab", "\b": "erase", "\x7f": "erase"}
#: Where the value of a field begins, how wide it is shown, and where its sign stands.
VALUE, WIDTH, SIGN = 54, 22, 77
#: Bytes of a command's output that are kept.
OUTPUT = 1 << 20

#: What F4 lists, by the names the table of screens uses.
LISTS: Mapping[str, Callable[[Machine, str], list[str]]] = {
    "workload partitions": lambda machine, wpar: [] if wpar else list(machine.wpars),
    "defined": lambda machine, wpar: _in_state(machine, wpar, "D"),
    "active": lambda machine, wpar: _in_state(machine, wpar, "A"),
    "interfaces": lambda machine, wpar: [
        row.name for row in machine.interfaces.values() if row.attached
    ],
    "volume groups": lambda machine, wpar: list(machine.volume_groups),
    "subsystems": lambda machine, wpar: [
        row.name for row in machine.subsystems.values() if row.wpar == wpar
    ],
}


def _in_state(machine: Machine, wpar: str, state: str) -> list[str]:
    return [] if wpar else [row.name for row in machine.wpars.values() if row.state == state]


class Leave(Exception):
    """F10 was pressed, or the terminal has gone."""


class Smit:
    """One run of smitty on a terminal. `runs`: commands are run, not only logged."""

    def __init__(self, proc: Process, tty: Tty, log: str, script: str, runs: bool) -> None:
        self.proc = proc
        self.tty = tty
        self.screen = Screen(tty)
        self.log, self.script, self.runs = log, script, runs

    async def show(self, path: str) -> None:
        """Show the screen of a fast path until it is left. Raises Leave."""
        wanted = SCREENS[path]
        if isinstance(wanted, Dialog):
            await self._dialog(wanted)
            return
        texts = [item.text for item in wanted.items]
        at = 0
        while (found := await self._choose(wanted.title, texts, at, MENU_KEYS)) is not None:
            at = found
            await self.show(wanted.items[at].leads)

    async def _choose(self, title: str, texts: list[str], at: int, keys: tuple[str, ...]
                      ) -> int | None:  # fmt: skip
        """Let one of the lines be chosen; None: F3."""
        top = 0
        while True:
            room = self.screen.rows - 4 - len(keys) - 1
            top = min(max(top, at - room + 1), at)
            rows = [title.center(80).rstrip(), "", messages.CHOOSE.format(""), ""]
            rows += [f"  {text}" for text in texts[top : top + room]]
            key = await self._key(rows, keys, (4 + at - top, 2))
            if key == "F3":
                return None
            if key == "enter" and texts:
                return at
            at = self._moved(at, key, len(texts), room)

    @staticmethod
    def _moved(at: int, key: str, count: int, room: int) -> int:
        by = {"up": -1, "down": 1, "tab": 1, "page up": -room, "page down": room}.get(key, 0)
        return max(0, min(at + by, count - 1)) if abs(by) != 1 else (at + by) % max(1, count)

    async def _dialog(self, dialog: Dialog) -> None:
        start = [field.value for field in dialog.fields]
        values, at, top = list(start), 0, 0
        if not values:
            await self._run(dialog.command)
            return
        while True:
            room = self.screen.rows - 6 - len(DIALOG_KEYS) - 1
            top = min(max(top, at - room + 1), at)
            rows = [dialog.title.center(80).rstrip(), "", *messages.FILL.format("").split("\n"),
                    "", " " * 56 + "[Entry Fields]"]  # fmt: skip
            pairs = list(zip(dialog.fields, values, strict=True))
            rows += [_drawn(*pair) for pair in pairs[top : top + room]]
            shown = min(len(values[at]), WIDTH - 1)
            key = await self._key(rows, DIALOG_KEYS, (6 + at - top, VALUE + shown))
            field = dialog.fields[at]
            if key == "F3":
                return
            if key == "F5":
                values[at] = start[at]
            elif key == "F6":
                command = assembled(dialog, values)
                await self._text(messages.COMMAND.format(""), [command], MENU_KEYS)
            elif key == "F4" or (key == "tab" and field.choices):
                values[at] = await self._listed(field, values[at], key)
            elif key == "enter":
                empty = [f for f, v in pairs if f.needed and not v.strip()]
                if empty:
                    told = messages.NEEDED.format("", field=empty[0].label)
                    await self._text("", [told], MENU_KEYS)
                    at = dialog.fields.index(empty[0])
                else:
                    await self._run(assembled(dialog, values))
            elif key == "erase" and not field.choices:
                values[at] = values[at][:-1]
            elif len(key) == 1 and key.isprintable() and not field.choices:
                values[at] += key
            else:
                at = self._moved(at, key, len(values), room)

    async def _listed(self, field: Field, value: str, key: str) -> str:
        """Another value of a field: the next one (Tab), or one of a list (F4)."""
        found = list(field.choices)
        if field.listed:
            found = LISTS[field.listed](self.proc.machine, self.proc.wpar)
        if not found:
            await self._text("", [messages.NO_LIST.format("")], MENU_KEYS)
            return value
        place = found.index(value) if value in found else 0
        if key == "tab":
            return found[(place + 1) % len(found)]
        chosen = await self._choose(field.label, found, place, MENU_KEYS)
        return value if chosen is None else found[chosen]

    # --- running ---------------------------------------------------------------------------

    async def _run(self, command: str) -> None:
        """Run a command, show what it wrote and whether it failed; log it."""
        out, err = Collector(OUTPUT), Collector(OUTPUT)
        status = 0
        running = messages.STATUS.format("", how="running", out="no", err="no")
        self.screen.draw(["COMMAND STATUS".center(80).rstrip(), "", running], (2, 0))
        if self.runs:
            proc, kernel = self.proc, self.proc.kernel
            both = (TextStream(""), out, err)
            child = proc.fork("ksh", f"ksh -c {command}", both)
            assert kernel.shell is not None
            task = kernel.spawn(child, kernel.shell.run_text(child, command, ["ksh"]))
            task.foreground = True
            self.tty.foreground.append(task)
            try:
                status = await task.wait()
            except Signalled as signalled:
                kernel.signal(task.pid, signalled.signal)
                status = await task.wait()
            finally:
                self.tty.foreground.remove(task)
        self._write(command, out.text + err.text)
        yes = ("no", "yes")
        line = messages.STATUS.format(
            "", how="failed" if status else "OK", out=yes[bool(out.text)],
            err=yes[bool(err.text)],
        )  # fmt: skip
        lines = [line, "", *messages.BEFORE.format("").split("\n"), ""]
        lines += (out.text + err.text).expandtabs().split("\n")
        self.screen.forget()
        await self._text("COMMAND STATUS", lines, STATUS_KEYS)

    def _write(self, command: str, output: str) -> None:
        """Add to smit.log and smit.script, in the home directory."""
        system = self.proc.machine.system
        when = moment(self.proc.machine.clock.seconds, system.zone_offset)
        date = when.format("%b %d %Y, %H:%M:%S")
        texts = {
            self.log: messages.LOG.format("", date=date, line=command, output=output),
            self.script: messages.SCRIPT.format("", date=date, line=command),
        }
        for path, text in texts.items():
            try:
                self.proc.files.write(path, f"{text}\n", append=True)
            except FileRefusal:
                continue  # a full or read-only file system: it is done all the same

    async def _text(self, title: str, lines: list[str], keys: tuple[str, ...]) -> None:
        """Show lines until Enter or F3 is pressed; the arrows move on."""
        wide = [line[at : at + 80] for line in lines for at in range(0, max(1, len(line)), 80)]
        top = 0
        while True:
            room = self.screen.rows - 2 - len(keys) - 1
            rows = [title.center(80).rstrip(), "", *wide[top : top + room]]
            key = await self._key(rows, keys, (1, 0))
            if key in ("F3", "enter"):
                return
            by = {"up": -1, "down": 1, "page up": -room, "page down": room}.get(key, 0)
            top = max(0, min(top + by, len(wide) - room))

    # --- keys ------------------------------------------------------------------------------

    async def _key(
        self, rows: list[str], keys: tuple[str, ...], cursor: tuple[int, int]
    ) -> str:
        """Draw a screen and wait for a key, by name. F1 helps, F10 ends all. Raises Leave."""
        while True:
            if self.screen.resized:
                self.screen.forget()
            space = self.screen.rows - len(rows) - len(keys)
            self.screen.draw([*rows, *[""] * space, *keys], cursor)
            key = await self.tty.read_key(wakes=True)
            if key == REDRAW:
                self.screen.forget()
                continue
            if key == "":
                raise Leave
            if key == ESC:
                key = await self._sequence()
            key = KEYS.get(key, key)
            if key == "F10":
                raise Leave
            if key == "F2":
                self.screen.forget()
            elif key in ("F1", "F7", "F8", "F9"):
                self.screen.bell()  # nothing to be had here
            else:
                return key

    async def _sequence(self) -> str:
        """The key whose sequence begins with the Esc that was read; "" for no such key."""
        if not self.tty.keys:
            return SEQUENCES.get(await self.tty.read_key(), "")
        found = _SEQUENCE.match("".join(islice(self.tty.keys, 7)))
        if found is None:
            return ""
        for _ in found.group():
            self.tty.keys.popleft()
        return SEQUENCES.get(found.group(), "")


def _drawn(field: Field, value: str) -> str:
    """A field's row: its star, label, value and sign."""
    shown = value[-(WIDTH - 1) :]
    box = f" {shown}" if field.choices else f"[{shown}]"
    left = f"{'*' if field.needed else ' '} {field.label}"
    return f"{left:<{VALUE - 1}}{box:<{SIGN - VALUE + 1}}{field.sign}"


MENU_KEYS = (
    "F1=Help             F2=Refresh          F3=Cancel           F8=Image",
    "F9=Shell            F10=Exit            Enter=Do",
)
DIALOG_KEYS = (
    "F1=Help             F2=Refresh          F3=Cancel           F4=List",
    "F5=Reset            F6=Command          F7=Edit             F8=Image",
    "F9=Shell            F10=Exit            Enter=Do",
)
STATUS_KEYS = (
    "F1=Help             F2=Refresh          F3=Cancel           F6=Command",
    "F8=Image            F9=Shell            F10=Exit",
)
