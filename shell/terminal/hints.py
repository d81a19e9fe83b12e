"""What a beginner is told beside the machine: a greeting, and what AIX has instead.

Said by the terminal, to a person alone; the machine says what AIX says and knows nothing of it.
"""

from __future__ import annotations

import re
import textwrap

#: Narrow: beside a notebook a terminal has some fifty columns.
GREETING = (
    "A pseudo-AIX. man NAME explains, man -k WORD finds",
    "Tab completes, exit leaves (wparlab shell --help)",
)
#: What people type who come from elsewhere -> what AIX has for it.
INSTEAD = {
    "adduser": "mkuser makes a user",
    "apt": "installp installs filesets, rpm packages",
    "cls": "clear clears the screen",
    "dir": "ls -l lists a directory",
    "dmesg": "errpt shows what went wrong, alog -t boot -o the boot",
    "dnf": "installp installs filesets, rpm packages",
    "docker": "AIX has workload partitions: lswpar, mkwpar, startwpar, clogin",
    "free": "svmon -G and lsps -a show memory and paging space",
    "groupadd": "mkgroup makes a group",
    "help": "man COMMAND tells how one is used, man -k WORD finds one",
    "htop": "topas shows who uses the processors",
    "ip": "ifconfig -a shows interfaces and addresses, netstat -rn routes",
    "journalctl": "errpt shows what went wrong",
    "less": "more, pg or page show a file page by page",
    "ll": "ls -l lists with details",
    "lsblk": "lspv lists disks, lsvg -o and lsvg -l VG what is on them",
    "nano": "vi edits files",
    "nmon": "topas shows how busy the system is",
    "pkill": "ps -ef finds the process, kill ends it",
    "podman": "AIX has workload partitions: lswpar, mkwpar, startwpar, clogin",
    "service": "lssrc -a lists subsystems; startsrc -s, stopsrc -s",
    "ss": "netstat -an shows connections",
    "systemctl": "lssrc -a lists subsystems; startsrc -s, stopsrc -s",
    "top": "topas shows who uses the processors",
    "useradd": "mkuser makes a user",
    "vim": "vi edits files",
    "wparlab": "that is no command of this machine: type it in a terminal of your own computer",
    "yum": "installp installs filesets, rpm packages",
}
#: Flags for sizes with a unit, which AIX's commands have otherwise.
SIZES = {
    "df": "df -m and df -g show megabytes and gigabytes",
    "du": "du -m and du -g show megabytes and gigabytes",
    "ls": "ls -l shows bytes, du -m megabytes",
}
#: The status of a command that was not found, and of one that is not simulated.
NOT_FOUND, NOT_SIMULATED = 127, 126
#: What AIX's commands do not know: --help, --color=auto, /?; and -h, by itself or with others.
_LONG = re.compile(r"--?help|--[a-z][a-z-]*(?:=.*)?|/\?")
#: Programs that have such flags: they are not AIX's own.
LONG_FLAGS = ("rpm",)
_SIZED = re.compile(r"-[A-Za-z]*h[A-Za-z]*")


def greeting(columns: int) -> str:
    """What is said first, in lines that fit a window so wide."""
    wrapper = textwrap.TextWrapper(max(columns, 1), break_on_hyphens=False)
    return "".join(f"{line}\n" for part in GREETING for line in wrapper.wrap(part))


def hint(line: str, status: int) -> str:
    """What to say of a line that ended with this status; "" for nothing."""
    words = line.split()
    if not words or not status:
        return ""
    name, *given = words
    if status in (NOT_FOUND, NOT_SIMULATED):
        return INSTEAD.get(name, "")
    if name not in LONG_FLAGS and any(_LONG.fullmatch(word) for word in given):
        return f"man {name} tells how it is used"
    if name in SIZES and any(_SIZED.fullmatch(word) for word in given):
        return SIZES[name]
    return ""
