"""The commands of ex: what stands behind a colon."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from emulator.messages import vi as messages
from emulator.text.vi.addresses import delimited
from emulator.text.vi.ex_words import ALIASES, FORCED, WHOLE, WITHOUT, command_name, split_bar
from emulator.text.vi.line_commands import LineCommands
from emulator.text.vi.state import Request, Steps

DEPTH_LIMIT = 20
#: What a command of a `g` counts as, as the effort of a search.
COMMAND_EFFORT = 500


class Ex(LineCommands):
    """An editor with ex's commands."""

    deep = 0

    def colon(self, before: str) -> Steps:
        """Read a line behind a colon and run it. Raises Beep."""
        typed = yield from self.prompt_line(":" + before)
        if typed is None or not (before + typed).strip():
            return
        yield from self.run_line(before + typed)
        if self.visual:
            yield from self.show_output()

    def show_output(self) -> Steps:
        """Show what ex commands printed: one line in the last row, more above it."""
        if len(self.output) == 1 and len(self.output[0]) < self.columns:
            self.message = self.output.pop()
        elif self.output:
            key = yield Request("open")
            self.redraw = True
            if key == ":":
                yield from self.colon("")

    def run_line(self, text: str) -> Steps:
        """Run a line of ex commands, `|` between them. Raises Beep and Quit."""
        if self.deep >= DEPTH_LIMIT:
            raise self.refuse(messages.TOO_DEEP)
        self.deep += 1
        try:
            while text:
                text = yield from self._run_one(text)
        finally:
            self.deep -= 1

    def _run_one(self, text: str) -> Steps:
        """Run the first command of a line; the rest of the line."""
        found, text = yield from self.addresses(text)
        if text.startswith('"'):
            return ""
        name, text = command_name(text)
        if name is None:
            raise self.refuse(messages.NOT_A_COMMAND, name=text.split(" ")[0][:40])
        force = False
        if name in FORCED and text[:1] == "!":
            force, text = True, text[1:]
        rest = ""
        if name not in WHOLE and not (name in ("read", "write") and text.lstrip()[:1] == "!"):
            text, rest = split_bar(text, name)
        if found and name in WITHOUT:
            raise self.refuse(messages.NO_ADDRESS)
        if not name:
            self._go_to(found)
            return rest
        handler: Callable[..., object] = getattr(self, f"_ex_{ALIASES.get(name, name)}")
        outcome = handler(found, text.strip(" \t") if name != "substitute" else text, force)
        if outcome is not None:
            yield from outcome  # type: ignore[misc]
        return rest

    def _go_to(self, found: list[int]) -> None:
        if not found:
            if self.visual:
                return
            found = [self.line + 2]
            if found[0] > len(self.buffer):
                raise self.refuse(messages.AT_END)
        if self.visual:
            self.mark_here()
        self.go_line(max(0, found[-1] - 1))
        if not self.visual:
            self.output.append(self.listed(self.line, False, False))

    # --- printing ---------------------------------------------------------------------------

    def _ex_print(self, found: list[int], words: str, force: bool, how: str = "p") -> None:
        first, last = self._here(found, words.lstrip("pl#"))
        how += words.rstrip("0123456789 ")
        self.output += [
            self.listed(line, "l" in how, "#" in how) for line in range(first, last + 1)
        ]
        self.go_line(last)

    def _ex_list(self, found: list[int], words: str, force: bool) -> None:
        self._ex_print(found, words, force, "l")

    def _ex_number(self, found: list[int], words: str, force: bool) -> None:
        self._ex_print(found, words, force, "#")

    def _ex_equals(self, found: list[int], words: str, force: bool) -> None:
        self.output.append(str(found[-1] if found else len(self.buffer)))

    def _ex_z(self, found: list[int], words: str, force: bool) -> None:
        line = found[-1] - 1 if found else min(self.line + 1, self.last)
        kind = words[:1] if words[:1] in ("-", ".", "+", "^", "=") else "+"
        digits = words.lstrip("-.+^=")
        size = int(digits) if digits.isdecimal() else self.settings.number("window")
        first = {"-": line - size + 1, ".": line - size // 2, "^": line - 2 * size + 1}.get(
            kind, line
        )
        first = max(0, first)
        last = min(self.last, first + size - 1)
        self.output += [self.listed(one, False, False) for one in range(first, last + 1)]
        self.go_line(last)

    # --- global -------------------------------------------------------------------------------

    def _ex_global(
        self, found: list[int], words: str, force: bool, matching: bool = True
    ) -> Steps:
        if words[:1] == "!" and matching:
            matching, words = False, words[1:].lstrip()
        if self.globally:
            raise self.refuse(messages.GLOBAL_TWICE)
        if not words:
            raise self.refuse(messages.GLOBAL_PATTERN)
        pattern, commands = delimited(words[1:], words[0])
        matcher = self.compiled(pattern)
        first, last = self.range_of(found, (0, self.last))
        lines = self.buffer.lines
        hits: deque[int] = deque()
        for line in range(first, min(last + 1, len(lines))):
            yield from self.worked(matcher.effort(lines[line], 0))
            if (matcher.search(lines[line]) is not None) == matching:
                hits.append(line)
        if not hits:
            raise self.refuse(messages.NOT_FOUND)
        buffer, total = self.buffer, len(lines)
        # Lines move while commands run: the buffer follows those still to be visited.
        buffer.pending, buffer.shift = hits, 0
        self.globally = True
        try:
            while buffer.pending:
                self.go_line(buffer.pending.popleft() + buffer.shift)
                yield from self.worked(COMMAND_EFFORT)
                yield from self.run_line(commands.strip() or "p")
        finally:
            self.globally = False
            buffer.pending = deque()
        self.settle()
        change = len(self.buffer) - total
        self.settle()
        if change:
            self.report(
                messages.MORE_LINES if change > 0 else messages.FEWER_LINES, abs(change)
            )

    def _ex_v(self, found: list[int], words: str, force: bool) -> Steps:
        return self._ex_global(found, words, force, False)

    # --- the rest -----------------------------------------------------------------------------

    def _ex_bang(self, found: list[int], words: str, force: bool) -> Steps:
        command = self.shell_command(words)
        if found:
            yield from self.filter_lines(*self._here(found), command)
            return
        yield Request("run", command)
        self.redraw = True

    def _ex_shell(self, found: list[int], words: str, force: bool) -> Steps:
        yield Request("run", "")
        self.redraw = True

    def _ex_stop(self, found: list[int], words: str, force: bool) -> Steps:
        yield Request("stop")
        self.redraw = True

    def _ex_version(self, found: list[int], words: str, force: bool) -> None:
        self.say(messages.VERSION)

    def _ex_unsimulated(self, found: list[int], words: str, force: bool) -> None:
        raise self.refuse(messages.NOT_SIMULATED, name="This command")

    def _ex_execute(self, found: list[int], words: str, force: bool) -> Steps:
        name = words[:1] or self.registers.last_run
        kept = self.registers.get(name)
        if kept is None:
            raise self.refuse(messages.NOTHING_IN, name=name)
        self.registers.last_run = name
        for line in kept.lines:
            yield from self.run_line(line)
