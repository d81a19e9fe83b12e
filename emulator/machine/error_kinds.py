"""What kinds of entries the error log of this machine can have: facts, no words.

Source of the identifiers: reference, aix-commands.md section 9 (OPMSG, SRC_SVKO's class,
RMCD_INFO_0_ST); the others are recalled. What an entry says is in
`emulator.messages.error_log`.
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """One template: `type` as errpt -a writes it, `kind` the class: H, S, O or U."""

    label: str
    identifier: str
    type: str
    kind: str


KINDS = {
    one.label: one
    for one in (
        Kind("REBOOT_ID", "2BFA76F6", "TEMP", "S"),
        Kind("ERRLOG_ON", "9DBCFDEE", "TEMP", "O"),
        Kind("ERRLOG_OFF", "192AC071", "TEMP", "O"),
        Kind("OPMSG", "AA8AB241", "TEMP", "O"),
        Kind("J2_FS_FULL", "F7FA22C9", "INFO", "O"),
        Kind("SRC_SVKO", "BC3BE5A3", "PERM", "S"),
        Kind("RMCD_INFO_0_ST", "A6DF45AA", "INFO", "O"),
    )
}
TYPES = ("INFO", "PEND", "PERF", "PERM", "TEMP", "UNKN")
CLASSES = ("H", "S", "O", "U")
