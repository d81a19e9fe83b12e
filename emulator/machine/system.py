"""What is true of the hardware and the base system: one row a machine."""

from __future__ import annotations

from typing import NamedTuple


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
    threads: int = 1  # of a processor that run at a time: 1 without SMT

    @property
    def logical_processors(self) -> int:
        """What lparstat and vmstat call lcpu."""
        return self.processors * self.threads
