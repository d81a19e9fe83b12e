"""Each command of the WPARs and of what is lived in with them is typed with each of its flags.

A flag of a later level is typed where this level says that it does not have it.
"""

from __future__ import annotations

import pytest

from emulator import programs
from tests.typed import letters

GROUPS = (
    "wpar", "users", "performance", "storage", "network", "software", "database",
)  # fmt: skip
SERVICES = (
    "alog", "at", "atq", "atrm", "batch", "cron", "crontab", "lsitab", "mkitab", "chitab",
    "rmitab", "init", "telinit", "mkssys", "chssys", "rmssys", "lssrc", "startsrc", "stopsrc",
    "refresh", "errpt", "errlogger", "errclear", "errdemon", "errstop", "shutdown", "reboot",
    "halt", "ipcs", "ipcrm", "last", "smit", "smitty", "stty", "wall", "who", "w", "ping",
    "ifconfig", "rmsock", "dd",
)  # fmt: skip


def names() -> list[str]:
    known = programs.known()
    return [n for n, group in known.items() if group in GROUPS] + list(SERVICES)


@pytest.mark.parametrize("name", names())
def test_each_flag_is_typed(name: str) -> None:
    declared = programs.find(name)
    assert declared is not None
    wanted = {"", *(one.letter for one in declared.fields.values())}
    missing = sorted(one for one in wanted if (name, one) not in letters())
    assert missing == []


def test_lines_are_read_as_the_command_reads_them() -> None:
    given = {letter for name, letter in letters() if name == "stopwpar"}
    assert {"F", "v", "h", "t"} <= given
    assert ("stopwpar", "Z") not in letters()
