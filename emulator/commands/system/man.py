"""man: show the manual page of a command. Source: IBM's man page, for the flags.

A page is made from what the command itself declares, so that the two cannot disagree.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Awaitable

from emulator import programs
from emulator.kernel.process import Process
from emulator.kernel.streams import TextStream
from emulator.messages.manual import EXIT_BAD, EXIT_GOOD, EXIT_USAGE, NO_ENTRY, NOTHING_FOUND
from emulator.options import Command, Option, UsageError, flag, operands, option

WIDTH = 79


class Man(Command):
    """man [[-c] [-t] [Section]] [-k | -f] [-M Path] Title ...

    Shows the manual page of each command: what it is for, how it is called, what its flags
    do, and examples. With -k it lists the commands whose name or purpose holds a word.
    A page that is longer than the screen is shown a screen at a time, by the command that
    the variable PAGER names, more -se where it names none: the space bar shows the next
    screen, q leaves. On a terminal of type dumb pages are shown whole.
    """

    whole: bool = flag("c", "Show the page without stopping.")
    names: bool = flag("f", "Show only what the commands named are for.")
    keywords: bool = flag("k", "List the commands whose name, purpose or syntax holds a word.")
    formatted: bool = flag("t", "Accepted; pages are plain text here.")
    path: str | None = option("M", "Where to look for pages; there is one place here.")
    titles: list[str] = operands("Title", "The commands, or the words to look for.")
    examples = (
        ("Show how mkwpar is used", "man mkwpar"),
        ("Find the commands that have to do with partitions", "man -k partition"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Show pages, or list purposes."""
        titles = [word for word in self.titles if not re.fullmatch(r"\d[a-z]?", word)]
        if not titles:
            raise UsageError("", "Title")
        for index, title in enumerate(titles):
            if self.keywords or self.names:
                self._purposes(proc, title)
                continue
            declared = proc.kernel.command_class(title)
            if declared is None:
                proc.error(NO_ENTRY, name=title)
                continue
            lines = page(title, declared)
            if self._paged(proc, lines):
                return self._page(proc, titles[index:])
            proc.print(*lines)
        return None

    def _paged(self, proc: Process, lines: list[str]) -> bool:
        """Whether a person has to be given time to read.

        A dumb terminal has no pager, as has none that a program reads (grading.terminal).
        """
        tty = proc.tty if proc.stdout.is_terminal else None
        dumb = proc.environment.get("TERM", "") in ("", "dumb")
        return not self.whole and tty is not None and not dumb and len(lines) >= tty.rows - 1

    async def _page(self, proc: Process, titles: list[str]) -> None:
        """Show the pages of commands through the pager, one after the other."""
        pager = proc.environment.get("PAGER")
        words = ["/usr/bin/sh", "-c", pager] if pager else ["/usr/bin/more", "-se"]
        for title in titles:
            declared = proc.kernel.command_class(title)
            if declared is None:
                proc.error(NO_ENTRY, name=title)
                continue
            text = TextStream("\n".join(page(title, declared)) + "\n")
            status = await proc.kernel.run(proc, words, (text, proc.stdout, proc.stderr))
            proc.status = proc.status or status

    def _purposes(self, proc: Process, word: str) -> None:
        found = []
        for name in sorted({*programs.known(), *proc.kernel.programs}):
            declared = proc.kernel.command_class(name)
            if declared is None:
                continue
            said = purpose(declared)
            about = " ".join([name, said, *declared.synopsis()]).lower()
            wanted = name == word if self.names else word.lower() in about
            if wanted:
                found.append(f"{name + '(1)':<16}- {said}")
        if found:
            proc.print(*found)
        else:
            proc.error(NOTHING_FOUND, word=word)


def page(name: str, declared: type[Command]) -> list[str]:
    """The manual page of a command, in AIX's sections."""
    lines = [f"{name} Command", "", "Purpose", "", *_wrapped(purpose(declared), 7)]
    lines += ["", "Syntax", ""]
    for line in declared.synopsis():
        lines += _wrapped(line.removeprefix("Usage: "), 7, 11)
    lines += ["", "Description", ""]
    for paragraph in _description(declared):
        lines += [*_wrapped(paragraph, 7), ""]
    flags = [one for one in declared.fields.values() if one.letter]
    if flags:
        lines += ["Flags", ""]
        for one in flags:
            lines += _labelled(f"-{one.letter}{_value(declared, one)}", one.help)
        lines.append("")
    places = [one for one in declared.fields.values() if not one.letter and one.help]
    if places:
        lines += ["Parameters", ""]
        for one in places:
            lines += _wrapped(one.help, 7)
        lines.append("")
    if "exit status" not in (declared.__doc__ or ""):
        usage = EXIT_USAGE.format(name, status=declared.usage_status)
        lines += ["Exit Status", ""]
        lines += [" " * 7 + text for text in (EXIT_GOOD.text, usage, EXIT_BAD.text)]
        lines.append("")
    lines += ["Examples", ""]
    for number, (what, line) in enumerate(declared.examples, 1):
        lines += [*_wrapped(f"{number}. {what}, enter:", 7, 10), "", f"          {line}", ""]
    return lines[:-1]


def purpose(declared: type[Command]) -> str:
    """The first sentence of a command's description."""
    paragraphs = _description(declared)
    first = paragraphs[0] if paragraphs else ""
    found = re.match(r"(.*?[.:;])(?:\s|$)", first)
    return found.group(1).rstrip(".:;") + "." if found else first


def _description(declared: type[Command]) -> list[str]:
    parts = (declared.__doc__ or "").strip().split("\n\n")[1:]
    return [" ".join(part.split()) for part in parts if part.strip()]


def _wrapped(text: str, indent: int, hang: int | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if hang is None else hang),
        break_on_hyphens=False,
    )


def _labelled(label: str, text: str) -> list[str]:
    first = f"       {label}"
    if len(first) > 20:
        return [first, *_wrapped(text, 22)]
    wrapped = _wrapped(text, 22)
    return [first.ljust(22) + wrapped[0].lstrip(), *wrapped[1:]] if wrapped else [first]


def _value(declared: type[Command], one: Option) -> str:
    """` Seconds`, as the synopsis names the value of a flag; nothing for plain flags."""
    if one.kind == "flag":
        return ""
    synopsis = " ".join(declared.synopsis())
    if one.kind == "attached":
        found = re.search(rf"-{one.letter}(\[\w+\])", synopsis)
        return found.group(1) if found else "[Value]"
    found = re.search(rf"-{one.letter}\s*([A-Za-z][\w=:]*)", synopsis)
    return f" {found.group(1)}" if found else " Value"
