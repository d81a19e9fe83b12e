"""stty: show and set what a terminal does. Source: IBM's stty page; POSIX."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.messages import users as said
from emulator.options import Command, UsageError, flag, operands

#: What is shown and cannot be changed here: the settings of a terminal as AIX begins.
KEYS = (
    ("intr", "^C"), ("quit", "^\\"), ("erase", "^H"),
    ("kill", "^U"), ("eof", "^D"), ("eol", "^@"), ("eol2", "^@"),
    ("start", "^Q"), ("stop", "^S"), ("susp", "^Z"), ("dsusp", "^Y"), ("reprint", "^R"),
    ("discard", "^O"), ("werase", "^W"), ("lnext", "^V"),
)  # fmt: skip
FLAGS = (
    "-parenb -parodd cs8 -cstopb -hupcl cread -clocal -parext",
    "-ignbrk brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr icrnl -iuclc",
    "ixon ixany -ixoff imaxbel",
    "isig icanon -xcase {echo} echoe echok -echonl -noflsh -tostop echoctl -echoprt",
    "echoke -flusho -pending iexten opost -olcuc onlcr -ocrnl -onocr -onlret -ofill -ofdel",
)
#: What changes nothing where it is set as it is, and is not simulated otherwise.
KNOWN = {word for line in FLAGS for word in line.split()} | {"sane", "cooked", "-raw"}
LARGEST = 1000
SPEED = "38400"


class Stty(Command):
    """stty [-a | -g] [Setting ...]

    Shows the settings of the terminal that is standard input, or sets them: echo and -echo,
    rows Number and cols Number. size shows the window's rows and columns, speed how fast the
    terminal is. Other settings are as a terminal of AIX has them, and cannot
    be changed here.
    """

    everything: bool = flag("a", "Show every setting.")
    again: bool = flag("g", "Show them as stty takes them.")
    words: list[str] = operands("Setting", "What is to be set.")
    examples = (("Do not show what is typed", "stty -echo"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-echo is a setting and no flag: only -a and -g are."""
        if arguments and (arguments[0] in ("-a", "-g") or arguments[0][1:2] in ("Z", "")):
            return super().parse(arguments)
        self = super().parse([])
        assert isinstance(self, Stty)
        self.words = arguments
        return self

    def run(self, proc: Process) -> None:
        """Show, or set everything that is asked or nothing."""
        if (self.everything or self.again) and (self.words or self.everything == self.again):
            raise UsageError("", "-a")
        tty = proc.tty
        if tty is None or not proc.stdin.is_terminal:
            proc.fail(said.NO_TERMINAL)
        if self.again:
            echo = "echo" if tty.echo else "-echo"
            proc.print(f"{echo}:{tty.rows}:{tty.columns}")
        elif self.everything:
            proc.print(*shown(tty))
        elif not self.words:
            proc.print(f"speed {SPEED} baud; -parity hupcl")
            proc.print("brkint -inpck -istrip icrnl ixany onlcr")
            proc.print("echo echoe echok" if tty.echo else "-echo echoe echok")
        else:
            self._set(proc, tty)

    def _set(self, proc: Process, tty: Tty) -> None:
        echo, rows, columns = tty.echo, tty.rows, tty.columns
        asked: list[str] = []
        words = self.words[0].split(":") if len(self.words) == 1 else self.words
        if len(words) == 3 and ":" in self.words[0]:
            words = [words[0], "rows", words[1], "cols", words[2]]
        left = list(reversed(words))
        while left:
            word = left.pop()
            if word in ("echo", "-echo"):
                echo = word == "echo"
            elif word in ("rows", "cols", "columns"):
                number = left.pop() if left else ""
                if not number.isdecimal() or not 0 < int(number[:5]) <= LARGEST:
                    raise UsageError("", word)
                if word == "rows":
                    rows = int(number)
                else:
                    columns = int(number)
            elif word == "size":
                asked.append(f"{rows} {columns}")
            elif word == "speed":
                asked.append(SPEED)
            elif word == "sane":
                echo = True
            elif word not in KNOWN:
                opposite = word[1:] if word[:1] == "-" else f"-{word}"
                known = opposite in KNOWN or word in ("raw", "-cooked")
                proc.fail(said.NOT_KEPT if known else said.NO_SETTING, name=word)
        tty.echo = echo
        tty.resize(rows, columns)
        if asked:
            proc.print(*asked)


def shown(tty: Tty) -> list[str]:
    """The lines of stty -a."""
    lines = [f"speed {SPEED} baud; {tty.rows} rows; {tty.columns} columns;"]
    lines.append("eucw 1:1:0:0, scrw 1:1:0:0:")
    pairs = [f"{name} = {key};" for name, key in KEYS]
    lines += [" ".join(pairs[at : at + 5]) for at in range(0, len(pairs), 5)]
    return lines + [line.format(echo="echo" if tty.echo else "-echo") for line in FLAGS]
