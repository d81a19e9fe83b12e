"""/etc/sudoers: what is read of it, what it allows, what cannot be read."""

from __future__ import annotations

import pytest

from emulator.machine.accounts.sudoers import Wrong, parse

FILE = r"""
# comment
Defaults	timestamp_timeout=0, !authenticate
User_Alias	ADMINS = jhon, %system : GUESTS = guest
Cmnd_Alias	BOOT = /usr/sbin/reboot, /usr/sbin/shutdown -F*
Host_Alias	HERE = uataix6, wpar?
root	ALL=(ALL) ALL
ADMINS	HERE = BOOT, NOPASSWD: /usr/sbin/, !/usr/sbin/rmwpar
GUESTS	ALL = (jhon, root) /usr/bin/id "" : \
	other = /usr/bin/ls
#7	ALL = PASSWD: /usr/bin/cat /etc/*
"""


@pytest.mark.parametrize(
    ("user", "host", "runas", "words", "password"),
    [
        ("root", "any", "guest", "/usr/bin/anything x", True),
        ("jhon", "uataix6", "root", "/usr/sbin/reboot -q", False),
        ("%system", "wpar1", "root", "/usr/sbin/lswpar", False),
        ("jhon", "uataix6", "root", "/usr/sbin/rmwpar wpar1", None),
        ("jhon", "uataix6", "guest", "/usr/sbin/lswpar", None),
        ("jhon", "wpar10", "root", "/usr/sbin/lswpar", None),
        ("jhon", "uataix6", "root", "/usr/sbin/rsct/lswpar", None),
        ("guest", "x", "jhon", "/usr/bin/id", True),
        ("guest", "x", "jhon", "/usr/bin/id -u", None),
        ("guest", "x", "root", "/usr/bin/ls", None),
        ("guest", "other", "root", "/usr/bin/ls -l", True),
        ("#7", "x", "root", "/usr/bin/cat /etc/motd", True),
        ("#7", "x", "root", "/usr/bin/cat /var/x", None),
    ],
)
def test_what_is_allowed(
    user: str, host: str, runas: str, words: str, password: bool | None
) -> None:
    path, *arguments = words.split()
    rule = parse(FILE).allowed((user,), (host,), (runas,), path, arguments)
    assert (rule.password if rule is not None else None) is password


def test_options() -> None:
    assert parse(FILE).options == {"timestamp_timeout": "0", "authenticate": "no"}


@pytest.mark.parametrize(
    "line",
    ["jhon", "jhon ALL", "jhon ALL =", "jhon ALL = ls", "User_Alias x = jhon", "jhon = /bin/ls",
     "User_Alias", "Cmnd_Alias A = ls", "a b c = ALL", "jhon ALL = (", "jhon ALL = ALL,"],
)  # fmt: skip
def test_what_cannot_be_read(line: str) -> None:
    with pytest.raises(Wrong) as wrong:
        parse(f"root ALL=(ALL) ALL\n{line}\n")
    assert wrong.value.number in (2, 3)
