"""Substitution: s/pattern/text/ with g, c and p; & and ~, which do it again."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi import patterns
from emulator.text.vi.addresses import Addresses, delimited
from emulator.text.vi.state import TEXT_LIMIT, Beep, Request, Steps


class Substituting(Addresses):
    """An editor that substitutes."""

    substituted = False  # whether there is a substitution to do again
    substitute_pattern = ""
    substitute_flags = ""

    def substitute_command(self, first: int, last: int, text: str) -> Steps:
        """s, with what follows the letter. Raises Beep."""
        text = text.lstrip(" \t")
        delimiter = text[:1]
        if not delimiter or delimiter.isalnum() or delimiter in " \t":
            if not self.substituted:
                raise self.refuse(messages.NO_SUBSTITUTE)
            flags, pattern = text, self.substitute_pattern
        else:
            pattern, rest = delimited(text[1:], delimiter)
            replacement, flags = _replacement(rest, delimiter)
            magic = self.settings.on("magic")
            if not (replacement == "%" and self.substituted):
                replacement = patterns.replacement(replacement, magic, self.replacement)
            else:
                replacement = self.replacement
            pattern = pattern or self.pattern_text
            self.substitute_pattern = pattern
            self.compiled(pattern)
            self.replacement = replacement
            self.substituted = True
        yield from self._substitute(first, last, pattern, flags)

    def again(self, first: int, last: int, flags: str, newest: bool) -> Steps:
        """& (the last substitution) or ~ (with the newest pattern). Raises Beep."""
        if not self.substituted:
            raise self.refuse(messages.NO_SUBSTITUTE)
        pattern = self.pattern_text if newest else self.substitute_pattern
        yield from self._substitute(first, last, pattern, flags)

    def ampersand(self) -> None:
        """&, the command of vi: the last substitution on this line. Raises Beep."""
        if not self.substituted:
            raise self.refuse(messages.NO_SUBSTITUTE)
        for request in self._substitute(self.line, self.line, self.substitute_pattern, ""):
            if request.kind != "rest":
                raise Beep

    def _substitute(self, first: int, last: int, pattern: str, flags: str) -> Steps:
        words = flags.split()
        letters = flags.rstrip("0123456789 \t").replace(" ", "")
        if flags.strip()[-1:].isdecimal():
            number = int(words[-1].lstrip("gcpr&#l") or 0)
            first, last = last, min(last + number - 1, self.last)
        if letters.strip("gcprl#"):
            raise self.refuse(messages.EXTRA, name="substitute")
        matcher = self.compiled(pattern)
        every, asked = "g" in letters, "c" in letters
        count, line, done, size = 0, first, -1, 0
        magic = self.settings.on("magic")
        while line <= last:
            text = self.buffer.text(line)
            out: list[str] = []
            at = start = hits = 0
            end = -1
            while at <= len(text):
                yield from self.worked(matcher.effort(text, at))
                match = matcher.search(text, at)
                if match is None:
                    break
                if match.end() == match.start() == end:
                    # Nothing matches right behind a match: that is not another one.
                    at, end = at + 1, -1
                    continue
                end = match.end()
                wanted = True
                if asked:
                    answer = yield from self._asked(line, match.start(), match.end())
                    if answer is None:
                        last = line
                        break
                    wanted = answer
                if wanted:
                    out += [text[start : match.start()]]
                    out.append(patterns.expanded(self.replacement, match, magic))
                    start = match.end()
                    hits += 1
                at = match.end() + (match.end() == match.start())
                if not every:
                    break
            if hits:
                new = ("".join(out) + text[start:]).replace("\r", "\r").split("\n")
                size += sum(map(len, new))
                if size > TEXT_LIMIT:
                    raise self.refuse(messages.TOO_MUCH)
                self.buffer.replace(line, line + 1, new)
                line += len(new) - 1
                last += len(new) - 1
                done = line
                count += hits
            line += 1
        if done < 0:
            if self.globally or asked:
                return
            raise self.refuse(messages.NO_MATCH)
        self.go_line(done)
        self.report(messages.SUBSTITUTIONS, count)
        if letters.strip("gcr"):
            self.output.append(self.listed(done, "l" in letters, "#" in letters))

    def listed(self, line: int, marked: bool, numbered: bool) -> str:
        """A line as p, l and # print it."""
        from emulator.text.vi import layout

        settings = self.settings
        listed = marked or settings.on("list")
        text = layout.shown(self.buffer.text(line), settings.number("tabstop"), listed)
        return f"{line + 1:6}  {text}" if numbered or settings.on("number") else text

    def _asked(self, line: int, start: int, end: int) -> Steps:
        """Ask whether to substitute here: True, False, or None to stop."""
        if not self.visual:
            shown = self.listed(line, False, False)
            marks = " " * start + "^" * max(1, end - start)
            self.output += [shown]
            answer = yield Request("line", marks)
            return None if answer is None else answer[:1] == "y"
        self.go(line, start)
        self.prompting = messages.CONFIRM.text
        try:
            key = yield from self.literal_key()
        finally:
            self.prompting = None
        return None if key in ("q", "\x1b", "\x03") else key == "y"


def _replacement(text: str, delimiter: str) -> tuple[str, str]:
    """The replacement up to its delimiter, and the flags."""
    at = 0
    out = []
    while at < len(text) and text[at] != delimiter:
        if text[at] == "\\" and at + 1 < len(text):
            out.append(text[at + 1] if text[at + 1] == delimiter else text[at : at + 2])
            at += 2
            continue
        out.append(text[at])
        at += 1
    return "".join(out), text[at + 1 :]
