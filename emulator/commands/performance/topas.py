"""topas: how busy the system is, on the whole screen. Source: the paper; IBM's topas page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.performance._intervals import number, of_partition, partitions, settled
from emulator.commands.performance._topas_state import State
from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.messages import performance as say
from emulator.options import Command, UsageError, flag, option
from emulator.text.screens import drawable


def _count(word: str) -> int:
    """How many of something are shown; 0 is none."""
    if not (word.isascii() and word.isdigit()) or len(word) > 6:
        raise ValueError(word)
    return int(word)


def _seconds(word: str) -> int:
    """A number of seconds above 0."""
    try:
        return number(word)
    except UsageError:
        raise ValueError(word) from None


class Topas(Command):
    """topas [-d Disks] [-i Interval] [-n Interfaces] [-p Processes] [-w Classes] [-U User]
    [-C | -D | -L | -P] [-@ [WparName]]

    Shows how busy the system is, and draws it anew every two seconds: the processors, what
    goes on, the memory, and who takes most. -@ shows it by workload partition. The keys are
    on the page that h shows; q leaves.
    """

    disks: int | None = option("d", "How many disks to show.", _count)
    interval: int = option("i", "Seconds between two measurements.", _seconds, 0)
    interfaces: int | None = option("n", "How many network interfaces to show.", _count)
    processes: int | None = option("p", "How many processes to show.", _count)
    classes: int | None = option("w", "How many classes of WLM to show.", _count)
    user: str = option("U", "Show the processes of this user, with all processes.", str, "")
    system: bool = flag("C", "Show the system and its partitions.")
    all_disks: bool = flag("D", "Show the disks.")
    partition: bool = flag("L", "Show the logical partition.")
    all_processes: bool = flag("P", "Show all processes.")
    wpar: str | None = option("@", "Show it by workload partition; with a name, that one.")
    examples = (
        ("Show how busy the system is", "topas"),
        ("Show how much each workload partition takes", "topas -@"),
        ("Measure every ten seconds", "topas -i 10"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-@ takes a name, or none. Raises UsageError."""
        self = super().parse(of_partition(arguments))
        assert isinstance(self, Topas)
        if sum((self.system, self.all_disks, self.partition, self.all_processes)) > 1:
            raise UsageError("", "-C")
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Draw until q is pressed; without a terminal say that one is needed."""
        if self.wpar is not None:
            partitions(proc, self.wpar)
        tty = proc.tty
        term = proc.environment.get("TERM", "")
        if tty is None or not proc.stdout.is_terminal or not drawable(tty, term):
            proc.fail(say.NEEDS_TERMINAL)
        return self._draw(proc, tty)

    async def _draw(self, proc: Process, tty: Tty) -> None:
        from emulator.commands.performance._topas_sitting import Sitting

        await settled(proc)
        await Sitting(proc, tty, self._state()).run()

    def _state(self) -> State:
        """What is shown first."""
        screens = {
            "C": self.system, "D": self.all_disks, "L": self.partition, "P": self.all_processes
        }  # fmt: skip
        screen = next((letter for letter, given in screens.items() if given), "main")
        counts = {
            "d": self.disks, "n": self.interfaces, "p": self.processes, "w": self.classes
        }  # fmt: skip
        most = {letter: count for letter, count in counts.items() if count is not None}
        hidden = {letter for letter, count in most.items() if count == 0}
        if self.classes is None:
            hidden.add("w")
        state = State(screen, self.interval or (10 if self.system else 2), hidden)
        state.most = most
        state.wpars = self.wpar is not None
        state.wpar = "" if self.wpar in (None, "ALL") else str(self.wpar)
        state.user = self.user
        return state
