"""shutdown: end the operating system. Source: reference, aix-commands.md section 9."""

from __future__ import annotations

import re

from emulator.commands.system import _powering
from emulator.kernel.power import HALT, REBOOT, SINGLE
from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.messages import shutdown as say
from emulator.messages import src
from emulator.options import Command, flag, operands

#: What an administrator may have put there to be run first.
SCRIPT = "/etc/rc.shutdown"
CLOCK = re.compile("([01]?[0-9]|2[0-3]):[0-5][0-9]")


class Shutdown(Command):
    """shutdown [-d] [-F] [-h | -v] [-i] [-k] [-l] [-m] [-p] [-r] [-t] [-u]
    [+Minutes | hh:mm | now [Message ...]]

    Tells everybody who is logged in, waits (a minute where no time is given), stops the
    subsystems, ends every process, unmounts the file systems and halts. With -r the system is
    booted anew; a system that was halted boots when somebody comes to it. In a workload
    partition only that is stopped. /etc/rc.shutdown is run first where it is there; where that
    fails, nothing is shut down.
    """

    distributed: bool = flag("d", "To distributed maintenance; not simulated.")
    fast: bool = flag("F", "At once, and without a message to anybody.")
    halt: bool = flag("h", "Halt, which is the default.")
    interactive: bool = flag("i", "Ask what to do; not simulated.")
    pretend: bool = flag("k", "Send the messages and shut nothing down.")
    log: bool = flag("l", "Log to /etc/shutdown.log; not simulated.")
    maintenance: bool = flag("m", "Come up in maintenance (single-user) mode.")
    keep_power: bool = flag("p", "Halt without switching the power off.")
    restart: bool = flag("r", "Boot again.")
    power_on: bool = flag("t", "Boot at a date; not simulated.")
    diskless: bool = flag("u", "For diskless clients; not simulated.")
    halt_too: bool = flag("v", "As -h.")
    words: list[str] = operands("Time Message", "When, and what is to be told.")
    examples = (
        ("Reboot at once", "shutdown -Fr"),
        ("Halt in five minutes", "shutdown +5 Please save your work"),
    )

    async def run(self, proc: Process) -> None:
        """Tell, wait, end everything."""
        _powering.only_operators(proc)
        for letter, given in zip(
            "diltu",
            (self.distributed, self.interactive, self.log, self.power_on, self.diskless),
            strict=True,
        ):
            if given:
                proc.fail(say.NOT_SIMULATED, letter=letter)
        seconds = self._delay(proc)
        await self._first(proc)
        machine = proc.machine
        proc.say(say.PROGRAM, date=machine.system.date(machine.clock.seconds))
        if not self.fast:
            self._warn(proc, seconds)
            await proc.sleep(seconds)
            self._warn(proc, 0)
        if self.pretend:
            return
        proc.say(say.WAIT_FOR_REBOOT if self.restart else say.WAIT_FOR_HALT)
        self._stop_subsystems(proc)
        proc.say(say.UNMOUNTING)
        proc.say(say.REBOOTING if self.restart or self.maintenance else say.HALTED)
        then = SINGLE if self.maintenance and not proc.wpar else HALT
        await _powering.end(proc, REBOOT if self.restart else then)

    async def _first(self, proc: Process) -> None:
        """Run the administrator's script, in the partition's own /etc."""
        if self.pretend or not proc.files.exists(SCRIPT):
            return
        try:
            status = await proc.kernel.run(proc, [SCRIPT])
        except FileRefusal:
            return  # it may not be executed
        if status:
            proc.fail(say.CANCELLED, code=status)

    def _delay(self, proc: Process) -> int:
        """Seconds until then."""
        word = self.words[0] if self.words else "+1"
        if self.fast or word == "now":
            return 0
        if word[:1] == "+" and word[1:].isascii() and word[1:].isdigit() and len(word) < 8:
            return int(word[1:]) * 60
        hours, colon, minutes = word.partition(":")
        if colon and CLOCK.fullmatch(word):
            now = moment(proc.machine.clock.seconds, proc.machine.system.zone_offset)
            passed: int = now.hour * 3600 + now.minute * 60 + now.second
            return (int(hours) * 3600 + int(minutes) * 60 - passed) % 86_400
        proc.fail(say.BAD_TIME, word=word)

    def _warn(self, proc: Process, seconds: int) -> None:
        text = [say.LOG_OFF.text, *([" ".join(self.words[1:])] if self.words[1:] else [])]
        if seconds:
            minutes = -(-seconds // 60)
            text.append(proc.wording(say.KILLED_LATER, proc.name, minutes=minutes))
        else:
            text.append(proc.wording(say.KILLED_NOW, proc.name))
        _powering.broadcast(proc, "\n".join(text))

    def _stop_subsystems(self, proc: Process) -> None:
        proc.say(say.ERROR_LOGGING)
        for row in subsystems.subsystems_of(proc.machine, proc.wpar):
            if row.pid:
                # The init of a workload partition ends with what lives in it.
                if proc.wpar or row.name.removeprefix("cor_") not in proc.machine.wpars:
                    subsystems.stop(proc.machine, proc.wpar, row.name)
                proc.say(src.STOPPING, name=row.name)
