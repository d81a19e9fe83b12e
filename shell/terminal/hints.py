"""What a beginner is told beside the machine: a greeting, and what AIX has instead.

Said by the terminal, to a person alone; the machine says what AIX says and knows nothing of it.
"""

from __future__ import annotations

GREETING = (
    "This is a pseudo-AIX. man COMMAND tells how one is used, man -k WORD finds one;\n"
    "Tab completes and explains, exit leaves. More: wparlab shell --help, outside.\n"
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
    "pkill": "ps -ef finds the process, kill ends it",
    "podman": "AIX has workload partitions: lswpar, mkwpar, startwpar, clogin",
    "service": "lssrc -a lists subsystems; startsrc -s, stopsrc -s",
    "ss": "netstat -an shows connections",
    "systemctl": "lssrc -a lists subsystems; startsrc -s, stopsrc -s",
    "top": "topas shows who uses the processors",
    "useradd": "mkuser makes a user",
    "vim": "vi edits files",
    "yum": "installp installs filesets, rpm packages",
}
#: The status of a command that was not found.
NOT_FOUND = 127


def hint(line: str, status: int) -> str:
    """What to say of a line that ended with this status; "" for nothing."""
    words = line.split()
    if not words or not status:
        return ""
    if status == NOT_FOUND:
        return INSTEAD.get(words[0], "")
    if any(word in ("--help", "-help", "/?") for word in words[1:]):
        return f"man {words[0]} tells how it is used"
    return ""
