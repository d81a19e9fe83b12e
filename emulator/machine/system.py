"""What is true of the hardware and the base system: one row a machine."""

from __future__ import annotations

from typing import NamedTuple

from emulator.machine.clock import moment


class System(NamedTuple):
    """What is true of the hardware and the base system."""

    hostname: str
    model: str
    serial: str
    machine_id: str  # uname -m
    firmware: str
    processor_type: str
    processors: int
    processor_mhz: int
    memory_mb: int
    paging_mb: int
    lpar_number: int
    lpar_name: str
    version: str  # uname -v
    release: str  # uname -r
    level: str  # oslevel
    recommended_level: str  # oslevel -r
    service_pack: str  # oslevel -s
    zone: str  # the name of the time zone
    zone_offset: int  # seconds east of Greenwich
    domain: str = ""

    def date(self, seconds: int) -> str:
        """A moment as `date` prints it, in the machine's zone: Thu Aug  9 12:08:00 EET 2007."""
        return moment(seconds, self.zone_offset).format("%a %b %e %T %Z %Y", self.zone)

    def day(self, seconds: int) -> str:
        """A moment as lists of logins have it: Aug 09 12:08."""
        return moment(seconds, self.zone_offset).format("%b %d %H:%M")
    threads: int = 1  # of a processor that run at a time: 1 without SMT

    @property
    def logical_processors(self) -> int:
        """What lparstat and vmstat call lcpu."""
        return self.processors * self.threads
