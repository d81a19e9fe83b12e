"""What the commands that show how busy the system is say."""

from __future__ import annotations

from emulator.messages import OURS, Message

NO_WPAR = Message("", "{name} is no workload partition that is active.", OURS)
NOT_IN_WPAR = Message(
    "", "-{flag} can be used in the global environment only, not in a workload partition.", OURS
)
NOT_SIMULATED = Message("", "-{flag} is not simulated.", OURS)
NO_RECORD = Message(
    "", "No record of earlier days is kept: give an interval. Records are not simulated.", OURS
)
NO_PROCESS = Message("", "There is no process {pid}.", OURS)
NO_DISK = Message("", "{name} is not a disk of this system.", OURS)
NO_CLASS = Message("", "{name} is not a class.", OURS)
NEEDS_TERMINAL = Message("", "A terminal with a cursor that can be moved is needed.", OURS)
