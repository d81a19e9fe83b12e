"""Registers: where deleted and yanked text is kept, by name, number or without one."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """Text cut or copied: whole lines, or a piece of text (then joined by line ends)."""

    lines: list[str]
    whole: bool


class Registers:
    """The unnamed register, "a to "z, and "1 to "9 for what was deleted in lines."""

    def __init__(self) -> None:
        self.kept: dict[str, Text] = {}
        self.last_run = ""  # the register that @@ runs again

    def keep(self, text: Text, name: str = "", deleted: bool = False) -> None:
        """Keep text under `name` (upper case appends), or as the latest."""
        if name.isupper():
            name = name.lower()
            old = self.kept.get(name)
            if old is not None:
                text = self._joined(old, text)
        if name and name in "abcdefghijklmnopqrstuvwxyz":
            self.kept[name] = text
        elif deleted and (text.whole or len(text.lines) > 1):
            for number in range(8, 0, -1):
                if str(number) in self.kept:
                    self.kept[str(number + 1)] = self.kept[str(number)]
            self.kept["1"] = text
        self.kept[""] = text

    @staticmethod
    def _joined(old: Text, new: Text) -> Text:
        if old.whole or new.whole:
            return Text([*old.lines, *new.lines], True)
        return Text([*old.lines[:-1], old.lines[-1] + new.lines[0], *new.lines[1:]], False)

    def get(self, name: str) -> Text | None:
        """What is kept under a name; None where nothing is."""
        return self.kept.get(name.lower())
