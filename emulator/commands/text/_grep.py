"""What grep, egrep and fgrep share: reading patterns, picking lines and paragraphs.

Not a command. A paragraph (`-p`) is what stands between lines that match the separator;
a paragraph that holds a match is shown whole, and an empty line after it where one ended
it in the file.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from emulator.kernel.inputs import Filter, lines_of, plain
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.text import BAD_PATTERN, GREP_CANNOT_OPEN, PATTERNS
from emulator.options import UsageError, attached, flag, operands, repeated
from emulator.text.regular import BASIC, EXTENDED, BadPattern, Dialect, compile_any

#: Bytes after which others have their turn, where a pattern repeats or chooses, or there are
#: several.
HARD_PORTION = 16_384
_HARD = frozenset("*+?{(|\\")


class Searcher(Filter):
    """Base of the grep family: the flags all three have; grep has more."""

    no_names: bool = flag("h", "Never show the file's name.")
    ignore_case: bool = flag("i", "Take small and capital letters for the same.")
    silent: bool = flag("s", "Say nothing of files that cannot be opened.")
    invert: bool = flag("v", "Show what does not match.")
    word: bool = flag("w", "The pattern has to match a whole word.")
    whole_line: bool = flag("x", "The pattern has to match a whole line.")
    ignore_case_too: bool = flag("y", "The same as -i.")
    block: bool = flag("b", "Show the number of the 512-byte block each line is in.")
    numbers: bool = flag("n", "Show the number of each line.")
    count: bool = flag("c", "Show only how many lines match.")
    names_only: bool = flag("l", "Show only the names of files with a match.")
    quiet: bool = flag("q", "Show nothing; the exit status tells.")
    separator: str | None = attached(
        "p", "Show whole paragraphs. They end at empty lines, or at lines that match parasep."
    )
    expressions: list[str] = repeated("e", "A pattern list; needed where it begins with -.")
    pattern_files: list[str] = repeated("f", "A file of patterns, one a line.")
    words: list[str] = operands("pattern_list file", "The patterns and the files to search.")
    extended: bool = False
    fixed: bool = False
    names_without: bool = False
    with_names: bool = False
    recursive: bool = False
    recursive_too: bool = False
    cannot_open = GREP_CANNOT_OPEN
    trouble = 2
    usage_status = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the patterns and go through the files; 0 found, 1 not found, 2 trouble."""
        files = list(self.words)
        try:
            patterns = self._patterns(proc, files)
            self.matchers = compile_any(
                tuple(patterns),
                EXTENDED if self.extended else BASIC,
                self.ignore_case or self.ignore_case_too,
                self.fixed,
                "line" if self.whole_line else "word" if self.word else "",
            )
            self.separates = self._separator_test()
        except BadPattern as bad:
            proc.fail(BAD_PATTERN, 2, reason=PATTERNS[bad.reason].text)
        if len(patterns) > 1 or (not self.fixed and set(patterns[0]) & _HARD):
            self.portion = HARD_PORTION
        if any(matcher.difficult for matcher in self.matchers):
            self.go_line_by_line()
        self.found = False
        self.failed = False
        if self.recursive or self.recursive_too:
            files = [path for file in files for path in self._below(proc, file)]
            self.labelled = not self.no_names
        else:
            self.labelled = (len(files) > 1 or self.with_names) and not self.no_names
        return self.go(proc, files)

    def _patterns(self, proc: Process, files: list[str]) -> list[str]:
        given = list(self.expressions)
        for name in self.pattern_files:
            try:
                text = plain(proc, name)
            except FileRefusal:
                proc.fail(GREP_CANNOT_OPEN, 2, file=name)
            given.extend(lines_of(text or ""))
        if not self.expressions and not self.pattern_files:
            if not files:
                raise UsageError("", "PatternList")
            given.append(files.pop(0))
        return [line for pattern in given for line in pattern.split("\n")]

    def _separator_test(self) -> Callable[[str], bool] | None:
        if self.separator is None:
            return None
        if not self.separator:
            return lambda line: not line.strip(" \t")
        dialect: Dialect = EXTENDED if self.extended else BASIC
        compiled = compile_any((self.separator,), dialect, self.ignore_case, self.fixed)
        return compiled[0].test

    def _below(self, proc: Process, name: str) -> list[str]:
        try:
            return [p for p, node in proc.files.walk(name) if node.kind in "-l"]
        except FileRefusal:
            return [name]

    # --- one input ---------------------------------------------------------------------

    def refused(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        """Say it unless -s forbids; a directory has no lines."""
        if refusal.error == "EISDIR":
            return
        self.failed = True
        if not self.silent:
            proc.error(GREP_CANNOT_OPEN, 2, file=name)

    def begin(self, proc: Process, name: str) -> None:
        """Start counting anew."""
        self.name = "(standard input)" if name == "-" else name
        self.matched = 0
        self.line_number = 0
        self.offset = 0
        self.paragraph: list[str] = []
        self.hit = False

    def _matches(self, line: str) -> bool:
        for matcher in self.matchers:
            if matcher.test(line):
                return not self.invert
        return self.invert

    def take(self, proc: Process, text: str) -> bool:
        """Look through a piece; False as soon as nothing more can change the answer."""
        out: list[str] = []
        if self.separates is not None:
            self._paragraphs(lines_of(text), self.separates, out)
        elif self.matchers and len(self.matchers) == 1 and self._simple:
            test = self.matchers[0].test
            out = [line for line in lines_of(text) if test(line)]
            self.matched += len(out)
        else:
            matches = self._matches
            for line in lines_of(text):
                self.line_number += 1
                if matches(line):
                    self.matched += 1
                    out.append(self._dressed(line))
                self.offset += len(line) + 1
        if out and not (self.count or self.names_only or self.names_without or self.quiet):
            proc.print(*out)
        return not (self.matched and (self.quiet or self.names_only or self.names_without))

    @property
    def _simple(self) -> bool:
        return not (self.invert or self._dresses)

    @property
    def _dresses(self) -> bool:
        return self.numbers or self.block or self.labelled

    def _dressed(self, line: str) -> str:
        label = f"{self.name}:" if self.labelled else ""
        if self.block:
            label += f"{self.offset // 512}:"
        return f"{label}{self.line_number}:{line}" if self.numbers else label + line

    def _paragraphs(
        self, lines: list[str], separates: Callable[[str], bool], out: list[str]
    ) -> None:
        simple = not self._dresses
        for line in lines:
            self.line_number += 1
            if separates(line):
                self._paragraph_end(out, True)
            else:
                if not self.hit:
                    for matcher in self.matchers:
                        self.hit = self.hit or matcher.test(line)
                self.paragraph.append(line if simple else self._dressed(line))
            self.offset += len(line) + 1

    def _paragraph_end(self, out: list[str], separated: bool) -> None:
        if self.paragraph and self.hit is not self.invert:
            self.matched += 1
            out.extend(self.paragraph)
            if separated:
                out.append("")
        self.paragraph = []
        self.hit = False

    def end(self, proc: Process) -> None:
        """Show what is to be shown of a whole input."""
        if self.separates is not None:
            out: list[str] = []
            self._paragraph_end(out, False)
            shown = self.count or self.names_only or self.names_without or self.quiet
            if out and not shown:
                proc.print(*out)
        if self.names_without:
            if not self.matched:
                proc.print(self.name)
                self.found = True
            return
        self.found = self.found or self.matched > 0
        if self.quiet:
            self.enough = self.found
            return
        if self.names_only:
            if self.matched:
                proc.print(self.name)
        elif self.count:
            proc.print(f"{self.name}:{self.matched}" if self.labelled else str(self.matched))

    def finish(self, proc: Process) -> None:
        """Set the status: 0 where something was found, 1 where not, 2 after trouble."""
        if self.failed and not (self.quiet and self.found):
            proc.status = 2
        else:
            proc.status = 0 if self.found else 1
