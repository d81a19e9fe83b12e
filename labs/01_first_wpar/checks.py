"""What the first lab asks for, stage by stage: the student's WPAR from creation to removal."""

import re

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: What a WPAR's own file systems take of rootvg, in physical partitions, at least.
TAKES = 4
#: Directories with a logical volume of their own, and those borrowed from the global system.
OWN = ("", "/home", "/tmp", "/var")
SHARED = ("/opt", "/proc", "/usr")


# --- before --------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Which command tells PP SIZE and FREE PPs of a volume group?",
        "lsvg rootvg > /tmp/rootvg.before, as long as there is no WPAR.",
    ],
)
def free_before(terminal: Runs) -> None:
    """/tmp/rootvg.before says how much is free in rootvg before there is any WPAR"""
    then = _free(looks.file(terminal, "/tmp/rootvg.before") or "")
    now = _free(looks.output(terminal, "lsvg rootvg"))
    if then is None:
        raise Failed("no FREE PPs in /tmp/rootvg.before", "what lsvg rootvg prints")
    made = len(looks.wpars(terminal))
    if now is None or then - now < TAKES * made:
        raise Failed(f"{then} FREE PPs then, {now} now, and {made} WPARs", "the time before")


@check(
    points=1,
    hints=[
        "Which interface has the address 10.1.1.148, and which command tells?",
        "ifconfig en1 > /tmp/en1.before, as long as no WPAR runs.",
    ],
)
def addresses_before(terminal: Runs) -> None:
    """/tmp/en1.before shows the one address that en1 has before any WPAR runs"""
    text = looks.file(terminal, "/tmp/en1.before") or ""
    found = re.findall(r"^\s+inet (\S+) ", text, re.MULTILINE)
    if not text.startswith("en1: ") or found != ["10.1.1.148"]:
        saw = ", ".join(found) or "no address"
        raise Failed(f"{saw} in /tmp/en1.before", "what ifconfig en1 prints: 10.1.1.148 alone")


# --- created -------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "mkwpar creates workload partitions; -n gives the name. `man mkwpar` shows the rest.",
        "mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0",
    ],
)
def defined(terminal: Runs, lab: Drawn) -> None:
    """A system WPAR called {{name}} is defined"""
    found = require.defined(terminal, lab.name)["type"]
    if found != "S":
        raise Mismatch("its type", found, "S, a system WPAR")


@check(
    points=2,
    after=defined,
    hints=[
        "lswpar -N {{name}} shows the addresses that {{name}} was given.",
        "The blanks count: -N interface=en1 address={{address}} netmask=255.255.252.0",
        "A WPAR with a wrong address can be removed with rmwpar, and made anew.",
    ],
)
def address(terminal: Runs, lab: Drawn) -> None:
    """It has the address {{address}} on en1, netmask 255.255.252.0"""
    require.address(terminal, lab.name, lab.address)


@check(
    points=1,
    after=defined,
    hints=[
        "Look at lsvg -l rootvg: which mount points begin with /wpars/{{name}}?",
        "Unless mkwpar is told otherwise with -d, a WPAR lives below /wpars.",
        "Where no volume group is named (mkwpar -g), rootvg holds a WPAR's file systems.",
    ],
)
def volumes(terminal: Runs, lab: Drawn) -> None:
    """Four logical volumes in rootvg hold what is its own, below /wpars/{{name}}"""
    found = [row.mount_point for row in _volumes(terminal, lab)]
    for own in OWN:
        if lab.base + own not in found:
            raise Missing(lab.base + own, found, "in the list of lsvg -l rootvg")


@check(
    points=1,
    after=volumes,
    hints=[
        "grep -p {{name}} /etc/filesystems shows the stanzas; what do vfs and type say?",
        "Without -l, a WPAR borrows /usr and /opt of the global environment.",
    ],
)
def stanzas(terminal: Runs, lab: Drawn) -> None:
    """/etc/filesystems knows seven of its file systems, three of them borrowed"""
    found = {row.mount_point: row.vfs for row in _stanzas(terminal, lab)}
    wanted = {lab.base + own: "jfs2" for own in OWN}
    wanted |= {lab.base + shared: "namefs" for shared in SHARED}
    if found != wanted:
        raise Mismatch("the list of lsfs", _pairs(found), _pairs(wanted))


# --- started -------------------------------------------------------------------------------


@check(
    points=2,
    hints=["A WPAR that was created is Defined, no more.", "startwpar -v {{name}}"],
)
def active(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active"""
    _require_state(terminal, lab, "A")


@check(points=1, after=active, hints=["lsvg -l rootvg | grep {{name}}, the column LV STATE."])
def mounted(terminal: Runs, lab: Drawn) -> None:
    """Its file systems are mounted"""
    _require_volume_state(terminal, lab, "open/syncd")


@check(
    points=1,
    after=active,
    hints=[
        "ifconfig en1 lists the aliases too.",
        "Was {{name}} given an address? lswpar -N {{name}}",
        "Stop it, remove it with rmwpar, and create it again with -N.",
    ],
)
def alias(terminal: Runs, lab: Drawn) -> None:
    """en1 answers to {{address}} beside its own address"""
    found = looks.interface_addresses(terminal, "en1")
    if lab.address not in found:
        raise Missing(lab.address, found, "on en1")


@check(
    points=1,
    after=active,
    hints=[
        "lssrc -s cor_{{name}} shows the subsystem; ps -ef -@ {{name}} shows its processes.",
    ],
)
def processes(terminal: Runs, lab: Drawn) -> None:
    """Its init runs, as the subsystem cor_{{name}}, with daemons below it"""
    status = looks.subsystem_status(terminal, f"cor_{lab.name}")
    if status != "active":
        raise Mismatch(f"the subsystem cor_{lab.name}", status, "active")
    found = [row.command for row in looks.processes(terminal, lab.name)]
    for wanted in ("srcmstr", "cron"):
        if wanted not in found:
            raise Missing(wanted, found, "among its processes")


# --- inside --------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "clogin {{name}} takes you in; everything you type then happens in {{name}}.",
        "Inside: hostname > /home/report; uname -W >> /home/report",
        "Does the prompt say {{name}}? If not, you wrote on the global system: rm it there.",
    ],
)
def report(terminal: Runs, lab: Drawn) -> None:
    """/home/report, written inside {{name}}, says where it was written"""
    _require_state(terminal, lab, "A")
    path = f"{lab.base}/home/report"
    text = looks.file(terminal, path)
    if text is None:
        elsewhere = looks.file(terminal, "/home/report") is not None
        saw = "a /home/report of the global environment" if elsewhere else "none"
        raise Failed(saw, f"/home/report in {lab.name} (from outside: {path})")
    first = text.partition("\n")[0]
    if first != lab.name:
        raise Mismatch("its first line", first, f"{lab.name}, from hostname")


@check(
    points=1,
    after=report,
    hints=[
        "uname -W prints 0 in the global environment and the number of the WPAR inside it.",
        "Inside: uname -W >> /home/report (with >> it is added, with > the file begins anew).",
    ],
)
def number(terminal: Runs, lab: Drawn) -> None:
    """Its second line is the number by which AIX knows {{name}}"""
    second = (looks.file(terminal, f"{lab.base}/home/report") or "").split("\n")[1:2]
    if not "".join(second).isdigit() or second == ["0"]:
        raise Mismatch("its second line", "".join(second), "a number above 0, from uname -W")


@check(
    points=1,
    after=report,
    hints=["The same path on the global system is another file: rm /home/report, outside."],
)
def apart(terminal: Runs, lab: Drawn) -> None:
    """The global environment's /home has no such file"""
    if looks.file(terminal, "/home/report") is not None:
        raise Failed(f"a /home/report outside of {lab.name}", "none there")


# --- stopped -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=active,
    hints=["From outside: stopwpar. Are you still logged in?", "stopwpar -Fv {{name}}"],
)
def stopped(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is stopped, and still defined"""
    _require_state(terminal, lab, "D")


@check(
    points=1,
    after=stopped,
    hints=[
        "lsvg -l rootvg | grep {{name}} and mount show what is still mounted.",
        "umount takes a directory; what was mounted last goes first.",
    ],
)
def unmounted(terminal: Runs, lab: Drawn) -> None:
    """Its file systems are unmounted, and keep their data"""
    _require_volume_state(terminal, lab, "closed/syncd")


@check(points=1, after=stopped, hints=["ifconfig en1 {{address}} delete takes an alias away."])
def no_alias(terminal: Runs, lab: Drawn) -> None:
    """en1 no longer answers to {{address}}"""
    found = looks.interface_addresses(terminal, "en1")
    if lab.address in found:
        raise Unexpected([lab.address], "on en1")


@check(
    points=1,
    after=stopped,
    hints=[
        "lswpar -L shows all there is to know. When must it be typed, to say Active?",
        "lswpar -L {{name}} > /tmp/{{name}}.runs, before {{name}} is stopped.",
    ],
)
def running(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.runs says what {{name}} was while it ran"""
    _require_record(terminal, lab, "runs", "Active")


@check(
    points=1,
    after=running,
    hints=[
        "The same command once more: what has to lie between the two?",
        "lswpar -L {{name}} > /tmp/{{name}}.was, while it is stopped and not yet removed.",
    ],
)
def record(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.was says what it was when it was stopped"""
    _require_record(terminal, lab, "was", "Defined")


# --- removed -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=stopped,
    hints=["rmwpar removes a WPAR that is stopped.", "rmwpar {{name}}, outside of it."],
)
def gone(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is no longer defined"""
    found = looks.wpars(terminal)
    if lab.name in found:
        state = found[lab.name]["state"]
        raise Unexpected([f"{lab.name}, state {state},"], "in the list of lswpar")


@check(
    points=1,
    after=gone,
    hints=["lsvg -l rootvg | grep {{name}}: rmwpar without -p removes these too."],
)
def no_volumes(terminal: Runs, lab: Drawn) -> None:
    """The volume group rootvg holds nothing of it"""
    found = [row.name for row in _volumes(terminal, lab)]
    if found:
        raise Unexpected(found, f"with a mount point in {lab.name}")


@check(points=1, after=no_volumes, hints=["grep -p {{name}} /etc/filesystems: silence."])
def no_stanzas(terminal: Runs, lab: Drawn) -> None:
    """/etc/filesystems has no stanza of it"""
    found = [row.mount_point for row in _stanzas(terminal, lab)]
    if found:
        raise Unexpected(found, "in the list of lsfs")


@check(
    points=1,
    after=gone,
    evidence=record,
    hints=["What was written into /tmp should outlive what it tells of."],
)
def kept(terminal: Runs, lab: Drawn) -> None:
    """What was written of it in /tmp is still there"""
    _require_record(terminal, lab, "was", "Defined")


CHECKPOINTS = (
    Checkpoint("before", "warm-up: how it was before", (free_before, addresses_before)),
    Checkpoint("created", "{{name}} is created", (defined, address, volumes, stanzas)),
    Checkpoint("started", "{{name}} runs", (active, mounted, alias, processes)),
    Checkpoint("inside", "you were inside", (report, number, apart)),
    Checkpoint(
        "stopped",
        "{{name}} is stopped",
        (stopped, unmounted, no_alias, running, record),
    ),
    Checkpoint("removed", "{{name}} is gone", (gone, no_volumes, no_stanzas, kept)),
)


def _require_state(terminal: Runs, lab: Drawn, wanted: str) -> None:
    found = require.defined(terminal, lab.name)["state"]
    if found != wanted:
        raise Mismatch("its state", found, wanted)


def _require_volume_state(terminal: Runs, lab: Drawn, wanted: str) -> None:
    found = {row.mount_point: row.state for row in _volumes(terminal, lab)}
    if found != {lab.base + own: wanted for own in OWN}:
        raise Mismatch("the state of its logical volumes", _pairs(found), f"{wanted}, all four")


def _require_record(terminal: Runs, lab: Drawn, kind: str, state: str) -> None:
    path = f"/tmp/{lab.name}.{kind}"
    text = require.file(terminal, path, f"the output of lswpar -L {lab.name} in it")
    if f"{lab.name} - {state}" not in text or lab.address not in text:
        wanted = f"the output of lswpar -L for {lab.name}, {state}"
        raise Mismatch(path, text, wanted)


def _free(text: str) -> int | None:
    """FREE PPs, of what lsvg prints of a volume group; None where it does not say."""
    found = re.search(r"FREE PPs: +(\d+) ", text)
    return int(found[1]) if found else None


def _volumes(terminal: Runs, lab: Drawn) -> list[looks.LogicalVolume]:
    return [
        row
        for row in looks.logical_volumes(terminal, "rootvg")
        if row.mount_point == lab.base or row.mount_point.startswith(f"{lab.base}/")
    ]


def _stanzas(terminal: Runs, lab: Drawn) -> list[looks.FileSystem]:
    return [row for row in looks.file_systems(terminal) if row.type == lab.name]


def _pairs(found: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in sorted(found.items()))
