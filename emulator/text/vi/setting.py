"""set, map, abbreviate and their opposites."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi import settings as options
from emulator.text.vi.substituting import Substituting


class Setting(Substituting):
    """An editor whose options and maps can be set."""

    def _ex_set(self, found: list[int], words: str, force: bool) -> None:
        shown: list[str] = []
        settings = self.settings
        if not words:
            shown = [" ".join(settings.changed())]
        for word in words.split():
            if word == "all":
                shown += settings.all(self.columns)
                continue
            shown += self._set(word)
        self.output += [line for line in shown if line]

    def _set(self, word: str) -> list[str]:
        settings = self.settings
        name, given, value = word.partition("=")
        asked = name.endswith("?")
        name = name.rstrip("?")
        off = name.startswith("no") and options.SHORT.get(name, name) not in options.OPTIONS
        name = name[2:] if off else name
        name = options.SHORT.get(name, name)
        if name not in options.OPTIONS:
            raise self.refuse(messages.NO_OPTION, name=word)
        first = options.OPTIONS[name][1]
        if asked:
            return [settings.shown(name)]
        if isinstance(first, bool):
            if given:
                raise self.refuse(messages.NOT_A_NUMBER, name=word)
            settings.values[name] = not off
            return []
        if off:
            raise self.refuse(messages.NO_OPTION, name=word)
        if not given:
            return [settings.shown(name)]
        if isinstance(first, int):
            low = 1 if name in ("tabstop", "hardtabs") else 0
            if not value.isdecimal() or not low <= int(value[:9]) <= 10_000:
                raise self.refuse(messages.NOT_A_NUMBER, name=word)
            settings.values[name] = int(value)
        else:
            settings.values[name] = value
        return []

    def _ex_map(self, found: list[int], words: str, force: bool) -> None:
        maps = self.insert_maps if force else self.maps
        left, right = _pair(words)
        if not right:
            self.output += [
                f"{_visible(one)}\t{_visible(one)}\t{_visible(maps[one])}"
                for one in maps
                if one.startswith(left)
            ]
        else:
            maps[left] = right

    def _ex_unmap(self, found: list[int], words: str, force: bool) -> None:
        maps = self.insert_maps if force else self.maps
        if maps.pop(_pair(words)[0], None) is None:
            raise self.refuse(messages.NOT_MAPPED, name=words)

    def _ex_abbreviate(self, found: list[int], words: str, force: bool) -> None:
        left, right = _pair(words)
        if right:
            self.abbreviations[left] = right
        else:
            self.output += [
                f"{one}\t{one}\t{_visible(long)}" for one, long in self.abbreviations.items()
            ]

    def _ex_unabbreviate(self, found: list[int], words: str, force: bool) -> None:
        if self.abbreviations.pop(words, None) is None:
            raise self.refuse(messages.NOT_ABBREVIATED, name=words)


def _pair(words: str) -> tuple[str, str]:
    """Two words; ^V takes the meaning from the character behind it."""
    parts = [""]
    at = 0
    words = words.lstrip(" \t")
    while at < len(words):
        char = words[at]
        if char == "\x16" and at + 1 < len(words):
            at += 1
            parts[-1] += words[at]
        elif char in " \t" and len(parts) == 1:
            parts.append("")
            at += len(words[at:]) - len(words[at:].lstrip(" \t")) - 1
        else:
            parts[-1] += char
        at += 1
    return parts[0], parts[1] if len(parts) > 1 else ""


def _visible(text: str) -> str:
    return "".join(char if char >= " " else "^" + chr(ord(char) + 64) for char in text)
