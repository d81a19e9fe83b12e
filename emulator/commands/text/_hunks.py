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


def context(
    changes: list[Change], one: list[str], two: list[str], around: int
) -> list[str]:
    """Both sides with lines around them, marked - + and !."""
    out = []
    for group in _groups(changes, around):
        first, last = group[0], group[-1]
        before = min(around, first.begin, first.start)
        after = min(around, len(one) - last.end, len(two) - last.stop)
        low, high = first.begin - before, last.end + after
        start, stop = first.start - before, last.stop + after
        out += ["***************", f"*** {_span(low, high)} ****"]
        if any(change.begin < change.end for change in group):
            at = low
            for change in group:
                out += _shown("  ", one[at : change.begin])
                mark = "- " if change.start == change.stop else "! "
                out += _shown(mark, one[change.begin : change.end])
                at = change.end
            out += _shown("  ", one[at:high])
        out.append(f"--- {_span(start, stop)} ----")
        if any(change.start < change.stop for change in group):
            at = start
            for change in group:
                out += _shown("  ", two[at : change.start])
                mark = "+ " if change.begin == change.end else "! "
                out += _shown(mark, two[change.start : change.stop])
                at = change.stop
            out += _shown("  ", two[at:stop])
    return out


def unified(
    changes: list[Change], one: list[str], two: list[str], around: int
) -> list[str]:
    """Both sides in one, with lines around them, marked - and +."""
    out = []
    for group in _groups(changes, around):
        first, last = group[0], group[-1]
        before = min(around, first.begin, first.start)
        after = min(around, len(one) - last.end, len(two) - last.stop)
        low, high = first.begin - before, last.end + after
        start, stop = first.start - before, last.stop + after
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
