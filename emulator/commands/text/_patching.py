"""Lists of differences read back: diff's four forms as hunks, and hunks put into a file.

Not a command. Lines keep their newlines; a hunk is a list of (mark, line), the mark a
blank, a minus or a plus.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UNIFIED = re.compile(r"@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@")
_NORMAL = re.compile(r"(\d{1,9})(?:,(\d{1,9}))?([acd])(\d{1,9})(?:,(\d{1,9}))?\n?")
_EDITOR = re.compile(r"(\d{1,9})(?:,(\d{1,9}))?([acdi])\n?")
_OLD = re.compile(r"\*\*\* (\d{1,9})(?:,(\d{1,9}))? \*\*\*\*")
_NEW = re.compile(r"--- (\d{1,9})(?:,(\d{1,9}))? ----")


class Hunk(NamedTuple):
    """One change: where the old lines begin (0: before the first), where the new ones."""

    old: int
    new: int
    lines: list[tuple[str, str]]

    def side(self, mark: str) -> list[str]:
        """The lines as they are before (`-`) or after (`+`)."""
        return [text for one, text in self.lines if one in (" ", mark)]

    def turned(self) -> Hunk:
        """The change back."""
        turn = {" ": " ", "-": "+", "+": "-"}
        return Hunk(self.new, self.old, [(turn[mark], text) for mark, text in self.lines])


class Patch(NamedTuple):
    """The changes of one file. `commands` are those of an ed script."""

    kind: str  # context, unified, normal, ed
    names: list[str]  # old, new, and what an Index line says
    hunks: list[Hunk]
    commands: list[tuple[int, int, str, list[str]]]


class Garbled(Exception):
    """A list of differences breaks off or contradicts itself at this line."""


def read(lines: list[str], only: str = "") -> list[Patch]:
    """The patches in a text, of one kind where it is given. Raises Garbled."""
    found: list[Patch] = []
    names: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        kind = _kind(lines, at)
        if line.startswith("Index:"):
            names = [line[6:].strip()]
        if not kind or (only and kind != only):
            at += 1
            continue
        if kind in ("unified", "context"):
            names = [_name(line), _name(lines[at + 1]), *names]
            at += 2
        patch = Patch(kind, names, [], [])
        reader = {"unified": _unified, "context": _context, "normal": _normal, "ed": _editor}
        at = reader[kind](lines, at, patch)
        found.append(patch)
        names = []
    return found


def _kind(lines: list[str], at: int) -> str:
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else ""
    if line.startswith("--- ") and after.startswith("+++ "):
        return "unified"
    if line.startswith("*** ") and after.startswith("--- "):
        return "context"
    if _NORMAL.fullmatch(line) and after[:2] in ("< ", "> "):
        return "normal"
    return "ed" if _EDITOR.fullmatch(line) else ""


def _name(line: str) -> str:
    return line[4:].rstrip("\n").partition("\t")[0].strip()


def _unended(lines: list[str], at: int, text: str) -> tuple[str, int]:
    """A line's text without its newline where a note after it says so."""
    if at + 1 < len(lines) and lines[at + 1].startswith("\\ "):
        return text.removesuffix("\n"), at + 2
    return text, at + 1


def _unified(lines: list[str], at: int, patch: Patch) -> int:
    while at < len(lines) and (found := _UNIFIED.match(lines[at])):
        old, new = int(found[1]), int(found[3])
        left = [int(found[2] or 1), int(found[4] or 1)]
        hunk = Hunk(old + (not left[0]), new + (not left[1]), [])
        at += 1
        while any(count > 0 for count in left):
            if at >= len(lines) or lines[at][0] not in " -+\n":
                raise Garbled(str(at + 1))
            mark = " " if lines[at] == "\n" else lines[at][0]
            text = "\n" if lines[at] == "\n" else lines[at][1:]
            left[0] -= mark != "+"
            left[1] -= mark != "-"
            text, at = _unended(lines, at, text)
            hunk.lines.append((mark, text))
        patch.hunks.append(hunk)
    return at


def _context(lines: list[str], at: int, patch: Patch) -> int:
    while at < len(lines) and lines[at].startswith("***************"):
        found = _OLD.match(lines[at + 1]) if at + 1 < len(lines) else None
        if found is None:
            raise Garbled(str(at + 2))
        old = int(found[1])
        before, at = _half(lines, at + 2)
        found = _NEW.match(lines[at]) if at < len(lines) else None
        if found is None:
            raise Garbled(str(at + 1))
        new = int(found[1])
        after, at = _half(lines, at + 1)
        # A half without changes is left out: it is the context of the other.
        before = before or [one for one in after if one[0] == " "]
        after = after or [one for one in before if one[0] == " "]
        patch.hunks.append(Hunk(max(old, 1), max(new, 1), _joined(before, after)))
    return at


def _half(lines: list[str], at: int) -> tuple[list[tuple[str, str]], int]:
    found = []
    while at < len(lines) and re.match(r"[ !+-] |[ !+-]\n", lines[at]):
        mark = lines[at][0]
        if mark == "-" and _NEW.match(lines[at]):
            break
        text, at = _unended(lines, at, lines[at][2:] or "\n")
        found.append((mark, text))
    return found, at


def _joined(
    before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    one = two = 0
    while one < len(before) or two < len(after):
        if one < len(before) and before[one][0] != " ":
            out.append(("-", before[one][1]))
            one += 1
        elif two < len(after) and after[two][0] != " ":
            out.append(("+", after[two][1]))
            two += 1
        else:
            out.append((" ", before[one][1] if one < len(before) else after[two][1]))
            one += 1
            two += 1
    return out


def _normal(lines: list[str], at: int, patch: Patch) -> int:
    while at < len(lines) and (found := _NORMAL.fullmatch(lines[at])):
        old, new = int(found[1]), int(found[4])
        hunk = Hunk(old + (found[3] == "a"), new + (found[3] == "d"), [])
        at += 1
        for mark, sign in (("-", "< "), ("+", "> ")):
            while at < len(lines) and lines[at].startswith(sign):
                text, at = _unended(lines, at, lines[at][2:])
                hunk.lines.append((mark, text))
            if mark == "-" and found[3] == "c":
                if at >= len(lines) or lines[at] != "---\n":
                    raise Garbled(str(at + 1))
                at += 1
        patch.hunks.append(hunk)
    return at


def _editor(lines: list[str], at: int, patch: Patch) -> int:
    while at < len(lines) and (found := _EDITOR.fullmatch(lines[at])):
        first = int(found[1])
        text: list[str] = []
        at += 1
        if found[3] != "d":
            while at < len(lines) and lines[at].rstrip("\n") != ".":
                text.append(lines[at])
                at += 1
            at += 1
            # A line of one dot is written as two; then the first is taken away.
            while at < len(lines) and lines[at].startswith("s/.//"):
                text[-1] = text[-1][1:]
                at += 1
                if at < len(lines) and lines[at] == "a\n":
                    at += 1
                    while at < len(lines) and lines[at].rstrip("\n") != ".":
                        text.append(lines[at])
                        at += 1
                    at += 1
        patch.commands.append((first, int(found[2] or first), found[3], text))
    return at


# --- putting hunks into a file -----------------------------------------------------------


class Placed(NamedTuple):
    """Where a hunk went: an index into the lines, and how many lines of context gave way."""

    at: int
    fuzz: int
    lines: list[tuple[str, str]]


def place(lines: list[str], hunk: Hunk, offset: int, fuzz: int, loose: bool) -> Placed | None:
    """Find where a hunk fits, nearest to where it should, with as little fuzz as possible."""
    key = _loose if loose else str
    marks = [mark for mark, _ in hunk.lines]
    before = len(marks) - len("".join(marks).lstrip(" "))
    after = len(marks) - len("".join(marks).rstrip(" "))
    have = [key(line) for line in lines]
    for used in range(min(fuzz, max(before, after)) + 1):
        head, tail = min(used, before), min(used, after)
        kept = hunk.lines[head : len(hunk.lines) - tail]
        wanted = [key(text) for mark, text in kept if mark != "+"]
        guess = max(0, hunk.old - 1 + offset + head)
        last = len(lines) - len(wanted)
        for far in range(max(guess, last - guess) + 1 if last >= 0 else 0):
            for at in dict.fromkeys((guess + far, guess - far)):
                if 0 <= at <= last and have[at : at + len(wanted)] == wanted:
                    return Placed(at, used, kept)
            if not wanted:
                break
    return None


def put(lines: list[str], placed: Placed) -> int:
    """Make the change in the lines; by how many they have become more."""
    new: list[str] = []
    at = placed.at
    for mark, text in placed.lines:
        if mark == "+":
            new.append(text)
        else:
            if mark == " ":
                new.append(lines[at])
            at += 1
    lines[placed.at : at] = new
    return len(new) - (at - placed.at)


def edit(lines: list[str], commands: list[tuple[int, int, str, list[str]]]) -> bool:
    """Run the commands of an ed script; False: one names lines that are not there."""
    for first, last, letter, text in commands:
        if last > len(lines) or first > last:
            return False
        if letter == "a":
            lines[first:first] = text
        elif letter == "i":
            lines[max(0, first - 1) : max(0, first - 1)] = text
        else:
            lines[first - 1 : last] = text
    return True


def rejected(hunk: Hunk, offset: int) -> list[str]:
    """A hunk as diff -c writes it."""
    out = ["***************\n"]
    for mark, start, form in (
        ("-", hunk.old + offset, "*** {} ****\n"), ("+", hunk.new + offset, "--- {} ----\n")
    ):  # fmt: skip
        count = len(hunk.side(mark))
        last = start + count - 1
        out.append(form.format(f"{start},{last}" if count > 1 else max(0, last)))
        for one, text in hunk.lines:
            if one in (" ", mark):
                ended = (
                    text if text.endswith("\n") else text + "\n\\ No newline at end of file\n"
                )
                out.append(f"{one} {ended}")
    return out


def _loose(line: str) -> str:
    return re.sub(r"[ \t]+", " ", line).rstrip(" \n")
