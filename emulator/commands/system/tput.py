"""tput: say to the terminal, or tell of it, what terminfo knows. Source: IBM's tput page.

The capabilities are those that scripts use, of an xterm: every terminal of the machine is one.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages.tools import TPUT_UNKNOWN
from emulator.options import Command, operand, operands, option

#: What is written for a capability; `{0}` and `{1}` are its parameters.
_WRITTEN = {
    "clear": "\x1b[H\x1b[2J", "home": "\x1b[H", "ed": "\x1b[J", "el": "\x1b[K",
    "bold": "\x1b[1m", "smso": "\x1b[7m", "rmso": "\x1b[27m", "rev": "\x1b[7m",
    "smul": "\x1b[4m", "rmul": "\x1b[24m", "blink": "\x1b[5m", "sgr0": "\x1b[m",
    "bel": "\a", "cuu1": "\x1b[A", "cud1": "\n", "cuf1": "\x1b[C", "cub1": "\b",
    "sc": "\x1b7", "rc": "\x1b8", "civis": "\x1b[?25l", "cnorm": "\x1b[?25h",
    "init": "", "reset": "\x1b[!p",
}  # fmt: skip


class Tput(Command):
    """tput [-T Type] Capability [Parameter ...]

    Writes what makes the terminal do something (clear, bold, smso, rmso, cup Row Column, …),
    or shows a number it has (cols, lines). The status of a capability that is not known is 4.
    """

    kind: str = option("T", "The type of terminal; all are taken for an xterm.", default="")
    capability: str = operand("Capability", "Its name in terminfo.")
    parameters: list[str] = operands("Parameter", "Numbers it takes.")
    examples = (("Clear the screen", "tput clear"), ("How wide is it?", "tput cols"))

    def run(self, proc: Process) -> None:
        """Write the sequence or the number."""
        tty = proc.tty
        numbers = [int(word) for word in self.parameters if word.isdecimal() and len(word) < 5]
        if self.capability == "cols":
            proc.print(str(tty.columns if tty is not None else 80))
        elif self.capability == "lines":
            proc.print(str(tty.rows if tty is not None else 24))
        elif self.capability == "cup" and len(numbers) > 1:
            proc.write(f"\x1b[{numbers[0] + 1};{numbers[1] + 1}H")
        elif self.capability in _WRITTEN:
            proc.write(_WRITTEN[self.capability])
        else:
            proc.fail(TPUT_UNKNOWN, 4, name=self.capability)
