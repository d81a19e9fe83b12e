"""How diff shows changes: the plain form, ed scripts, context, unified. Not a command."""

from __future__ import annotations

from emulator.commands.text._differing import Change

#: What follows a last line that does not end in a newline.
UNENDED = "\\ No newline at end of file"


def _shown(mark: str, lines: list[str]) -> list[str]:
    out = []
    for line in lines:
        out.append(mark + line.removesuffix("\n"))
        if not line.endswith("\n"):
            out.append(UNENDED)
    return out


def _span(begin: int, end: int, between: str = ",") -> str:
    """Lines from 1; an empty range is the line before it."""
    if end - begin < 2:
        return str(end)
    return f"{begin + 1}{between}{end}"


def _letter(change: Change) -> str:
    if change.begin == change.end:
        return "a"
    return "d" if change.start == change.stop else "c"


def plain(changes: list[Change], one: list[str], two: list[str]) -> list[str]:
    """`2c2`, `< old`, `---`, `> new`."""
    out = []
    for change in changes:
        begin, end, start, stop = change
        out.append(f"{_span(begin, end)}{_letter(change)}{_span(start, stop)}")
        out += _shown("< ", one[begin:end])
        if begin < end and start < stop:
            out.append("---")
        out += _shown("> ", two[start:stop])
    return out


def editing(changes: list[Change], two: list[str]) -> list[str]:
    """A script for ed, from the last change to the first."""
    out = []
    for change in reversed(changes):
        out.append(_span(change.begin, change.end) + _letter(change))
        if change.start == change.stop:
            continue
        appending = True
        for line in two[change.start : change.stop]:
            if not appending:
                out.append("a")
                appending = True
            text = line.removesuffix("\n")
            if text == ".":
                # A line of a point alone would end the text: two are written, one taken off.
                out += ["..", ".", "s/.//"]
                appending = False
            else:
                out.append(text)
        if appending:
            out.append(".")
    return out


def forward(changes: list[Change], two: list[str]) -> list[str]:
    """Like an ed script, but from the first change on, which no editor takes."""
    out = []
    for change in changes:
        out.append(_letter(change) + _span(change.begin, change.end, " "))
        if change.start < change.stop:
            out += [line.removesuffix("\n") for line in two[change.start : change.stop]]
            out.append(".")
    return out


def counted(changes: list[Change], two: list[str]) -> list[str]:
    """`d2 1`, `a3 2`: as forward, with counts."""
    out = []
    for begin, end, start, stop in changes:
        if begin < end:
            out.append(f"d{begin + 1} {end - begin}")
        if start < stop:
            out.append(f"a{end} {stop - start}")
            out += [line.removesuffix("\n") for line in two[start:stop]]
    return out


def _groups(changes: list[Change], around: int) -> list[list[Change]]:
    """Changes whose contexts touch are shown together."""
    groups: list[list[Change]] = []
    for change in changes:
        if groups and change.begin - groups[-1][-1].end <= 2 * around:
            groups[-1].append(change)
        else:
            groups.append([change])
    return groups


def _borders(
    group: list[Change], one: list[str], two: list[str], around: int
) -> tuple[int, int, int, int]:
    """Where a group begins and ends in each side, the lines around it included."""
    first, last = group[0], group[-1]
    before = min(around, first.begin, first.start)
    after = min(around, len(one) - last.end, len(two) - last.stop)
    return first.begin - before, last.end + after, first.start - before, last.stop + after


def _side(
    lines: list[str], low: int, high: int, parts: list[tuple[int, int, bool]], alone: str
) -> list[str]:
    """One side of a group; a part is marked `alone` where the other side has none of it."""
    if all(begin == end for begin, end, _ in parts):
        return []
    out = []
    at = low
    for begin, end, only in parts:
        out += _shown("  ", lines[at:begin])
        out += _shown(alone if only else "! ", lines[begin:end])
        at = end
    return out + _shown("  ", lines[at:high])


def context(
    changes: list[Change], one: list[str], two: list[str], around: int
) -> list[str]:
    """Both sides with lines around them, marked - + and !."""
    out = []
    for group in _groups(changes, around):
        low, high, start, stop = _borders(group, one, two, around)
        olds = [(part.begin, part.end, part.start == part.stop) for part in group]
        news = [(part.start, part.stop, part.begin == part.end) for part in group]
        out += ["***************", f"*** {_span(low, high)} ****"]
        out += _side(one, low, high, olds, "- ")
        out.append(f"--- {_span(start, stop)} ----")
        out += _side(two, start, stop, news, "+ ")
    return out


def unified(
    changes: list[Change], one: list[str], two: list[str], around: int
) -> list[str]:
    """Both sides in one, with lines around them, marked - and +."""
    out = []
    for group in _groups(changes, around):
        low, high, start, stop = _borders(group, one, two, around)
        out.append(f"@@ -{_counted(low, high)} +{_counted(start, stop)} @@")
        at = low
        for change in group:
            out += _shown(" ", one[at : change.begin])
            out += _shown("-", one[change.begin : change.end])
            out += _shown("+", two[change.start : change.stop])
            at = change.end
        out += _shown(" ", one[at:high])
    return out


def _counted(begin: int, end: int) -> str:
    if end - begin == 1:
        return str(end)
    return f"{begin + (end > begin)},{end - begin}"
