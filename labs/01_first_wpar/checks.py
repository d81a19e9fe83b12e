"""What the first lab asks for, stage by stage: wpar1 from creation to removal."""

from grading import looks
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.running import Runs

NAME = "wpar1"
BASE = "/wpars/wpar1"
#: Directories with a logical volume of their own, and those borrowed from the global system.
OWN = (BASE, f"{BASE}/home", f"{BASE}/tmp", f"{BASE}/var")
SHARED = (f"{BASE}/opt", f"{BASE}/proc", f"{BASE}/usr")


# --- created -------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "mkwpar creates workload partitions; -n gives the name. `man mkwpar` shows the rest.",
        "mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0",
    ],
)
def defined(terminal: Runs) -> None:
    """A system WPAR called wpar1 is defined"""
    found = looks.wpars(terminal)
    if NAME not in found:
        raise Missing(NAME, found, "in the list of lswpar")
    if found[NAME]["type"] != "S":
        raise Mismatch("its type", found[NAME]["type"], "S, a system WPAR")


@check(
    points=2,
    after=defined,
    hints=[
        "lswpar -N wpar1 shows the addresses that wpar1 was given.",
        "The blanks count: -N interface=en1 address=10.1.1.81 netmask=255.255.252.0",
        "A WPAR with a wrong address can be removed with rmwpar, and made anew.",
    ],
)
def address(terminal: Runs) -> None:
    """It has the address 10.1.1.81 on en1, netmask 255.255.252.0"""
    wanted = "10.1.1.81 on en1, netmask 255.255.252.0"
    rows = looks.addresses(terminal, NAME)
    found = [
        f"{row['address']} on {row['interface']}, netmask {row['mask_prefix']}"
        for row in rows
        if row["interface"] != "lo0"
    ]
    if wanted not in found:
        raise Missing(wanted, found, "in the list of lswpar -N")


@check(
    points=1,
    after=defined,
    hints=[
        "Look at lsvg -l rootvg: which mount points begin with /wpars/wpar1?",
        "Unless mkwpar is told otherwise with -d, a WPAR lives below /wpars.",
        "Where no volume group is named (mkwpar -g), rootvg holds a WPAR's file systems.",
    ],
)
def volumes(terminal: Runs) -> None:
    """Four logical volumes in rootvg hold what is its own, below /wpars/wpar1"""
    found = [row.mount_point for row in _volumes(terminal)]
    for wanted in OWN:
        if wanted not in found:
            raise Missing(wanted, found, "in the list of lsvg -l rootvg")


@check(
    points=1,
    after=volumes,
    hints=[
        "grep -p wpar1 /etc/filesystems shows the stanzas; what do vfs and type say?",
        "Without -l, a WPAR borrows /usr and /opt of the global environment.",
    ],
)
def stanzas(terminal: Runs) -> None:
    """/etc/filesystems knows seven of its file systems, three of them borrowed"""
    found = {row.mount_point: row.vfs for row in _stanzas(terminal)}
    wanted = dict.fromkeys(OWN, "jfs2") | dict.fromkeys(SHARED, "namefs")
    if found != wanted:
        raise Mismatch("the list of lsfs", _pairs(found), _pairs(wanted))


# --- started -------------------------------------------------------------------------------


@check(
    points=2,
    hints=["A WPAR that was created is Defined, no more.", "startwpar -v wpar1"],
)
def active(terminal: Runs) -> None:
    """wpar1 is active"""
    _require_state(terminal, "A")


@check(points=1, after=active, hints=["lsvg -l rootvg | grep wpar1, the column LV STATE."])
def mounted(terminal: Runs) -> None:
    """Its file systems are mounted"""
    _require_volume_state(terminal, "open/syncd")


@check(
    points=1,
    after=active,
    hints=[
        "ifconfig en1 lists the aliases too.",
        "Was wpar1 given an address? lswpar -N wpar1",
        "Stop it, remove it with rmwpar, and create it again with -N.",
    ],
)
def alias(terminal: Runs) -> None:
    """en1 answers to 10.1.1.81 beside its own address"""
    found = looks.interface_addresses(terminal, "en1")
    if "10.1.1.81" not in found:
        raise Missing("10.1.1.81", found, "on en1")


@check(
    points=1,
    after=active,
    hints=[
        "lssrc -s cor_wpar1 shows the subsystem that is wpar1; ps -ef -@ wpar1 its processes."
    ],
)
def processes(terminal: Runs) -> None:
    """Its init runs, as the subsystem cor_wpar1, with daemons below it"""
    status = looks.subsystem_status(terminal, f"cor_{NAME}")
    if status != "active":
        raise Mismatch("the subsystem cor_wpar1", status, "active")
    found = [row.command for row in looks.processes(terminal, NAME)]
    for wanted in ("srcmstr", "cron"):
        if wanted not in found:
            raise Missing(wanted, found, "among its processes")


# --- inside --------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "clogin wpar1 takes you in; everything you type then happens in wpar1.",
        "Inside: hostname > /home/report; uname -W >> /home/report",
        "Does the prompt say wpar1? If not, you wrote on the global system. Remove it there.",
    ],
)
def report(terminal: Runs) -> None:
    """/home/report, written inside wpar1, says where it was written"""
    _require_state(terminal, "A")
    path = f"{BASE}/home/report"
    text = looks.file(terminal, path)
    if text is None:
        elsewhere = looks.file(terminal, "/home/report") is not None
        saw = "a /home/report of the global environment" if elsewhere else "none"
        raise Failed(saw, f"/home/report in wpar1 (from outside: {path})")
    first = text.partition("\n")[0]
    if first != NAME:
        raise Mismatch("its first line", first, f"{NAME}, from hostname")


@check(
    points=1,
    after=report,
    hints=[
        "uname -W prints 0 in the global environment and the number of the WPAR inside it.",
        "Inside: uname -W >> /home/report (with >> it is added, with > the file begins anew).",
    ],
)
def number(terminal: Runs) -> None:
    """Its second line is the number by which AIX knows wpar1"""
    second = (looks.file(terminal, f"{BASE}/home/report") or "").split("\n")[1:2]
    if not "".join(second).isdigit() or second == ["0"]:
        raise Mismatch("its second line", "".join(second), "a number above 0, from uname -W")


@check(
    points=1,
    after=report,
    hints=["The same path on the global system is another file: rm /home/report, outside."],
)
def apart(terminal: Runs) -> None:
    """The global environment's /home has no such file"""
    if looks.file(terminal, "/home/report") is not None:
        raise Failed("a /home/report outside of wpar1", "none there")


# --- stopped -------------------------------------------------------------------------------


@check(
    points=2,
    hints=["From outside: stopwpar. Are you still logged in to wpar1?", "stopwpar -Fv wpar1"],
)
def stopped(terminal: Runs) -> None:
    """wpar1 is stopped, and still defined"""
    _require_state(terminal, "D")


@check(
    points=1,
    after=stopped,
    hints=[
        "lsvg -l rootvg | grep wpar1 and mount show what is still mounted.",
        "umount takes a directory; what was mounted last goes first.",
    ],
)
def unmounted(terminal: Runs) -> None:
    """Its file systems are unmounted, and keep their data"""
    _require_volume_state(terminal, "closed/syncd")


@check(points=1, after=stopped, hints=["ifconfig en1 10.1.1.81 delete takes an alias away."])
def no_alias(terminal: Runs) -> None:
    """en1 no longer answers to 10.1.1.81"""
    found = looks.interface_addresses(terminal, "en1")
    if "10.1.1.81" in found:
        raise Unexpected(["10.1.1.81"], "on en1")


# --- removed -------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Before a thing is thrown away, write down what it was: lswpar -L shows all of it.",
        "lswpar -L wpar1 > /tmp/wpar1.was, while wpar1 is stopped and not yet removed.",
    ],
)
def record(terminal: Runs) -> None:
    """/tmp/wpar1.was says what wpar1 was, stopped, with its address"""
    text = looks.file(terminal, "/tmp/wpar1.was")
    if text is None:
        raise Failed("no /tmp/wpar1.was", "the output of lswpar -L wpar1 in it")
    if "wpar1 - Defined" not in text or "10.1.1.81" not in text:
        raise Mismatch("/tmp/wpar1.was", text, "the output of lswpar -L for a stopped wpar1")


@check(
    points=2,
    after=record,
    hints=["rmwpar removes a WPAR that is stopped.", "rmwpar wpar1, outside of it."],
)
def gone(terminal: Runs) -> None:
    """wpar1 is no longer defined"""
    found = looks.wpars(terminal)
    if NAME in found:
        raise Unexpected([f"{NAME}, state {found[NAME]['state']},"], "in the list of lswpar")


@check(
    points=1,
    after=gone,
    hints=["lsvg -l rootvg | grep wpar1: rmwpar without -p removes these too."],
)
def no_volumes(terminal: Runs) -> None:
    """The volume group rootvg holds nothing of it"""
    found = [row.name for row in _volumes(terminal)]
    if found:
        raise Unexpected(found, "with a mount point in wpar1")


@check(points=1, after=no_volumes, hints=["grep -p wpar1 /etc/filesystems should be silent."])
def no_stanzas(terminal: Runs) -> None:
    """/etc/filesystems has no stanza of it"""
    found = [row.mount_point for row in _stanzas(terminal)]
    if found:
        raise Unexpected(found, "in the list of lsfs")


CHECKPOINTS = (
    Checkpoint("created", "wpar1 is created", (defined, address, volumes, stanzas)),
    Checkpoint("started", "wpar1 runs", (active, mounted, alias, processes)),
    Checkpoint("inside", "you were inside", (report, number, apart)),
    Checkpoint("stopped", "wpar1 is stopped", (stopped, unmounted, no_alias)),
    Checkpoint("removed", "wpar1 is gone", (record, gone, no_volumes, no_stanzas)),
)


def _require_state(terminal: Runs, wanted: str) -> None:
    found = looks.wpars(terminal)
    if NAME not in found:
        raise Missing(NAME, found, "in the list of lswpar")
    if found[NAME]["state"] != wanted:
        raise Mismatch("its state", found[NAME]["state"], wanted)


def _require_volume_state(terminal: Runs, wanted: str) -> None:
    found = {row.mount_point: row.state for row in _volumes(terminal)}
    if found != dict.fromkeys(OWN, wanted):
        raise Mismatch("the state of its logical volumes", _pairs(found), f"{wanted}, all four")


def _volumes(terminal: Runs) -> list[looks.LogicalVolume]:
    return [
        row
        for row in looks.logical_volumes(terminal, "rootvg")
        if row.mount_point == BASE or row.mount_point.startswith(f"{BASE}/")
    ]


def _stanzas(terminal: Runs) -> list[looks.FileSystem]:
    return [row for row in looks.file_systems(terminal) if row.type == NAME]


def _pairs(found: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in sorted(found.items()))
