"""The commands of vi that are neither motions nor operators, and the loop that reads them."""

from __future__ import annotations

from collections.abc import Callable

from emulator.kernel.scheduler import Signalled
from emulator.machine.errors import TooMuch
from emulator.messages import vi as messages
from emulator.text.regular.expressions import BadPattern
from emulator.text.vi import layout, words
from emulator.text.vi.keys import ESC, INTERRUPT
from emulator.text.vi.scrolling import Scrolling
from emulator.text.vi.state import Beep, Request, Steps

#: Commands that change text: `.` does the last one again.
CHANGES = frozenset("dc<>!=xXDCsSrRJ~pPiIaAoO&")
SHORT = {"x": "dl", "X": "dh", "D": "d$", "C": "c$", "S": "cc", "Y": "yy"}
SCROLLS = frozenset("\x02\x04\x05\x06\x15\x19z")
COUNT_LIMIT = 1 << 24


class Commands(Scrolling):
    """An editor with all of vi's commands."""

    def begin_commands(self) -> None:
        """Start with nothing to repeat."""
        self.repeat: tuple[str, int | None, str] | None = None

    def visual_loop(self) -> Steps:
        """Read and do commands until `Q` or the editor is left."""
        while self.visual:
            try:
                yield from self.command()
                if self.buffer.commit():
                    self.settle()
                self.bring()
            except (Beep, BadPattern, TooMuch) as error:
                self._end_command()
                self.beep(error)
            except Signalled as signalled:
                if signalled.signal != "INT":
                    raise
                self._end_command()
                self.beep(self.refuse(messages.INTERRUPTED))

    def _end_command(self) -> None:
        self.inserting = False
        self.mode = self.overlay = ""
        self.prompting = None
        self.buffer.commit()
        self.settle()

    def command(self) -> Steps:
        """Read one command and do it. Raises Beep."""
        self.recorded.clear()
        key = yield from self.key(self.maps)
        self.message = ""
        self.buffer.origin = (self.line, self.column)
        register, count = "", None
        while True:
            if key == '"':
                register = yield from self.literal_key()
                if not register.isalnum():
                    raise Beep
            elif key.isdecimal() and key != "0":
                digits = key
                key = yield from self.key(self.maps)
                while key.isdecimal():
                    digits += key
                    key = yield from self.key(self.maps)
                count = min(int(digits[:9]), COUNT_LIMIT)
                continue
            else:
                break
            key = yield from self.key(self.maps)
        if key == ESC:
            if count is None and not register:
                self.bells += 1
            self.stop_keys()
            return
        if key == ".":
            yield from self._again(register, count)
            return
        self.counted = False
        self.recorded[:] = [key]
        yield from self._do(key, register, count)
        if key in CHANGES:
            self.repeat = (register, count, "".join(self.recorded))

    def _again(self, register: str, count: int | None) -> Steps:
        if self.repeat is None:
            raise Beep
        before, times, keys = self.repeat
        if before in tuple("12345678"):
            before = str(int(before) + 1)
        register = register or before
        self.counted = count is not None
        if count is not None:
            times = count
        self.repeat = (register, times, keys)
        self.push(keys[1:], False)
        self.replaying = True
        try:
            yield from self._do(keys[0], register, times)
        finally:
            self.counted = False

    def _do(self, key: str, register: str, count: int | None) -> Steps:
        if key in SHORT:
            self.push(SHORT[key][1:], False)
            # The pushed key is not part of what `.` repeats.
            recorded = self.recorded
            self.recorded = []
            try:
                text = self.text
                if (key == "x" and not text) or (key in "DC" and not text and key == "D"):
                    raise Beep
                yield from self.operate(SHORT[key][0], count, register)
            finally:
                taken = len(SHORT[key]) - 1
                recorded.extend(self.recorded[taken:])
                self.recorded = recorded
            return
        if key in "dcy<>!=":
            yield from self.operate(key, count, register)
            return
        target = yield from self.motion(key, count)
        if target is not None:
            self.move(target)
            return
        if key in SCROLLS:
            yield from self.scroll(key, count)
            return
        if key in "iIaAoOsRrpPJ~&":
            yield from self._change_text(key, register, count)
            return
        yield from self._other(key, count)

    # --- changes ----------------------------------------------------------------------------

    def _change_text(self, key: str, register: str, count: int | None) -> Steps:
        times = count or 1
        if key in "iIaA":
            text = self.text
            if key == "I":
                self.column = words.indent_of(text) if text.strip(" \t") else len(text)
            elif key == "a":
                self.column = layout.moved(text, self.column, 1)
            elif key == "A":
                self.column = len(text)
            name = "APPEND" if key in "aA" else "INPUT"
            self.inserting = True
            yield from self.insert(times, name=name)
        elif key in "oO":
            at = self.line + 1 if key == "o" and len(self.buffer) else self.line
            indent = self._auto_indent(self.text)
            self.buffer.replace(at, at, [indent])
            self.line, self.column = at, len(indent)
            self.indent = len(indent) if indent else -1
            yield from self.insert(times, opened=True, name="OPEN")
        elif key == "s":
            yield from self.substitute(times, register)
        elif key == "R":
            yield from self.insert(times, replacing=True, name="REPLACE")
        elif key == "r":
            yield from self.replace_characters(times)
        elif key in "pP":
            self.put(register, key == "p", times)
        elif key == "J":
            last = self.line + max(2, times) - 1
            if last > self.last:
                raise Beep
            self.go(self.line, self.join(self.line, last))
        elif key == "~":
            self.toggle_case(times)
        else:
            self.ampersand()

    # --- the rest ---------------------------------------------------------------------------

    def _other(self, key: str, count: int | None) -> Steps:
        simple: dict[str, Callable[[], None]] = {
            "u": self._undo, "U": self._undo_line, "\x07": self.file_state,
            "\x0c": self._redraw, "\x12": self._redraw,
        }  # fmt: skip
        if key in simple:
            simple[key]()
        elif key == ":":
            yield from self.colon("" if count is None else f".,.+{count - 1}")
        elif key == "m":
            name = yield from self.literal_key()
            if not (name.islower() and name.isascii()):
                raise Beep
            self.buffer.marks[name] = (self.line, self.column)
        elif key == "@":
            name = yield from self.literal_key()
            self.run_register(name)
        elif key == "Z":
            if (yield from self.literal_key()) != "Z":
                raise Beep
            yield from self.run_line("x")
        elif key == "Q":
            self.visual = False
        elif key == "\x1a":
            yield Request("stop")
            self.redraw = True
        elif key == "\x1d":
            self.tag(self._word_here())
        elif key == "\x1e":
            yield from self.run_line("e #")
        elif key == INTERRUPT:
            self.stop_keys()
            self.bells += 1
        else:
            raise Beep

    def _undo(self) -> None:
        before = len(self.buffer)
        place = self.buffer.undo()
        if place is None:
            raise Beep
        change = len(self.buffer) - before
        if change:
            self.report(
                messages.MORE_LINES if change > 0 else messages.FEWER_LINES, abs(change)
            )
        if place[1] < 0:
            self.go_line(place[0])
        else:
            self.go(*place)

    def _undo_line(self) -> None:
        before = self.buffer.before
        if before is None or before[0] != self.line:
            raise Beep
        self.buffer.put(self.line, before[1])
        self.go(self.line, 0)

    def _redraw(self) -> None:
        self.redraw = True

    def _word_here(self) -> str:
        text, at = self.text, self.column
        end = at
        while end < len(text) and words.is_word(text[end]):
            end += 1
        if end == at:
            raise Beep
        return text[at:end]

    def run_register(self, name: str) -> None:
        """@: press the keys that a register holds."""
        if name == "@":
            name = self.registers.last_run
        kept = self.registers.get(name) if name else None
        if kept is None:
            raise self.refuse(messages.NOTHING_IN, name=name)
        self.registers.last_run = name
        self.push("\n".join(kept.lines) + ("\n" if kept.whole else ""), True)
