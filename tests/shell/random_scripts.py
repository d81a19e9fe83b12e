"""Random scripts that mean something, drawn from the grammar of ksh88: the same for a seed.

Not the running of them (`tests.soak.test_differential`).
What ksh93 and ksh88 do differently is left out here, and has a case with `differs`.
"""

from __future__ import annotations

from tests.shell.random_commands import Commands
from tests.shell.random_words import NAMES, quoted

#: Shows words apart; every script begins with it, files and some variables.
PRELUDE = """\
function show {
typeset w; print -rn -- "$#"; for w in "$@"; do print -rn -- "<$w>"; done; print
}
print one >f1; print "a b\\n c d " >f2; mkdir d1 >/dev/null; : >empty; print x >d1/g1
"""


class Scripts(Commands):
    """Draws scripts."""

    #: Loops and functions around the present place.
    loops = 0
    functions = 0
    #: Counters of loops so far: one of its own for each, or a loop within a function called by
    #: another would set back the other's, and neither would end.
    counters = 0

    def script(self) -> str:
        """A whole script."""
        lines = [PRELUDE.rstrip("\n")]
        lines += [f"{name}={quoted(self.value())}" for name in NAMES]
        lines.append(f"i={self.random.randrange(9)} j={self.random.randrange(1, 4)} e=")
        lines.append(
            "set -A arr -- " + " ".join(quoted(self.value().strip() or "x") for _ in range(3))
        )
        lines.append("set -A n 3 1 4 1 5")
        count = self.random.randrange(4)
        lines.append(
            "set -- " + " ".join(quoted(self.value().strip() or "x") for _ in range(count))
        )
        if self.chance(30):
            lines.append(f"IFS={self.pick(':', quoted(': '), quoted(','), 'X')}")
        if self.chance(8):
            lines.append(self.pick("set -f", "trap 'print left $?' EXIT"))
        for _ in range(self.random.randrange(2, 6)):
            lines.append(self.statement())
        lines.append('show "$a" "$b" "$c" "$d" "$i" "$j" "${arr[@]}" -- "$@"')
        return "\n".join(lines) + "\n"

    def block(self) -> str:
        """Some statements within something."""
        self.depth += 1
        try:
            return "\n".join(self.statement() for _ in range(self.random.choice([1, 1, 2])))
        finally:
            self.depth -= 1

    def statement(self) -> str:
        simple = [
            *[lambda: f"show {self.words()}"] * 6,
            lambda: f"show @(f1|d*)*[!0] ?(*)1 {self.word()}",
            lambda: f"{self.name()}={self.word()}", lambda: f"{self.name()}={self.word()}",
            lambda: f"i=$(( ({self.arithmetic()}) % 100 ))",
            lambda: f"print -r -- {self.words()}", lambda: f"set -- {self.words()}z",
            lambda: f"arr[{self.pick('0', '1', '3', 'j', '$j+1')}]={self.word()}y",
            lambda: f"print $(({self.arithmetic()})) $?",
            lambda: f"{self.condition()}; print $?", self.typeset, self.here_document,
            self.reading, self.printing, self.caught, self.replaced, self.evaluated,
            self.options, self.redirected,
            lambda: f"show {self.nested()} {self.nested()}",
        ]  # fmt: skip
        compound = [
            self.conditionally, self.looped, self.chosen, self.listed, self.piped,
            self.subshell, self.while_loop,
            *[self.function] * (not self.functions),
        ]  # fmt: skip
        return self.pick(*simple, *(compound * 2 if self.depth < 3 else []))

    # ---------------------------------------------------------------- compound commands

    def conditionally(self) -> str:
        text = f"if {self.condition()}; then\n{self.block()}\n"
        if self.chance(30):
            text += f"elif {self.condition()}\nthen {self.block()}\n"
        if self.chance(50):
            text += f"else {self.block()}\n"
        return text + "fi"

    def looped(self) -> str:
        self.loops += 1
        leave = self.pick("", "", lambda: f"{self.condition()} && {self.leave()}\n")
        body = self.block()
        self.loops -= 1
        name = self.pick("x", "w", "a")
        words = f" in {self.words()} end" if self.chance(80) else ""
        return f'for {name}{words}; do\nshow "${name}"\n{leave}{body}\ndone; print $?'

    def leave(self) -> str:
        number = self.random.randrange(1, self.loops + 1)
        return f"{self.pick('break', 'continue')}{f' {number}' if number > 1 else ''}"

    def while_loop(self) -> str:
        self.loops += 1
        self.counters += 1
        counter = f"k{self.counters}"
        leave = self.pick("", lambda: f"{self.condition()} && {self.leave()}\n")
        body = self.block()
        self.loops -= 1
        head = self.pick(
            f"while (( ({counter} += 1) < 4 ))", f"until (( ({counter} += 1) > 2 ))",
            f"while let '{counter} += 1'; [ ${counter} -lt 3 ]",
        )  # fmt: skip
        return f"{counter}=0; {head}; do\n{leave}{body}\ndone; print ${counter} $?"

    def chosen(self) -> str:
        items = []
        for _ in range(self.random.randrange(1, 4)):
            patterns = "|".join(
                self.pattern_word() for _ in range(self.random.choice([1, 1, 2]))
            )
            opening = self.pick("", "(")
            items.append(f"{opening}{patterns}) {self.block()}\n;;")
        items.append("*) print other;;")
        return f"case {self.word()} in\n" + "\n".join(items) + "\nesac"

    def function(self) -> str:
        loops, self.loops = self.loops, 0
        self.functions += 1  # none within one: ksh88's scopes are dynamic
        name = f"fn{self.random.randrange(9)}"
        local = self.pick("", "typeset a=local b\n", "typeset -i i=5\n")
        body = self.block()
        after = self.pick(
            "", lambda: f"return {self.random.randrange(4)}",
            lambda: f"{self.condition()} && return 7",
        )  # fmt: skip
        self.loops, self.functions = loops, 0
        head = f"function {name}"
        words = self.words()
        return f'{head} {{\n{local}show "$@"\n{body}\n{after}\n}}\n{name} {words} x; print $?'

    def listed(self) -> str:
        one, two = self.statement_line(), self.statement_line()
        return self.pick(
            lambda: f"{self.condition()} && {one} || {two}", lambda: f"{{ {one}; {two}; }}",
            lambda: f"{self.condition()} || {one}",
            lambda: f"! {self.pick('true', 'false')} && {two}",
        )  # fmt: skip

    def statement_line(self) -> str:
        """A command on one line."""
        return self.pick(
            lambda: f"show {self.words()}", lambda: f"{self.name()}={self.word()}",
            "print $?", "true", "false", lambda: f"(( {self.arithmetic()} ))",
        )  # fmt: skip

    def piped(self) -> str:
        return self.pick(
            lambda: f"show {self.words()} | cat",
            lambda: f'print -r -- {self.word()} | read x; show "$x"',
            lambda: f"{{\n{self.block()}\n}} | sed 's/^/> /'",
            lambda: f'cat f2 | while read -r x y; do show "$x" "$y" {self.word()}; done',
            "print a | false; print $?", "false | true; print $?",
            "print b a | tr ' ' '\\n' | sort",
        )  # fmt: skip

    def subshell(self) -> str:
        return f"(\n{self.block()}\n{self.pick('', 'exit 3', 'false')}\n); print $?"


def script(seed: int) -> str:
    """The script of a seed."""
    return Scripts(seed).script()
