"""What the tour asks for: a few lines typed, files, a file system, a process, names."""

import re

from grading import looks
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: What a file system is made of: megabytes a physical partition, blocks a megabyte.
PARTITION = 128
BLOCKS = 2048


# --- first ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "echo prints what stands behind it. What sends that into a file?",
        "echo {{word}} > /tmp/hello",
    ],
)
def said(terminal: Runs, lab: Drawn) -> None:
    """The file /tmp/hello begins with the line {{word}}"""
    first = _need(terminal, "/tmp/hello").partition("\n")[0]
    if first != lab.word:
        raise Mismatch("its first line", first, lab.word)


@check(
    points=1,
    after=said,
    hints=[
        "Which command tells the date? You have seen it in the cell above.",
        "> begins a file anew; >> adds to it.",
        "date >> /tmp/hello",
    ],
)
def dated(terminal: Runs) -> None:
    """Its second line is the date, as the machine has it"""
    second = "".join(_need(terminal, "/tmp/hello").splitlines()[1:2])
    if not re.fullmatch(r"\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d EET 2007", second):
        raise Mismatch("its second line", second, "what date prints")


# --- files ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=["Which command made the directory of the example?", "mkdir {{mine}}"],
)
def directory(terminal: Runs, lab: Drawn) -> None:
    """There is a directory {{mine}}"""
    found = looks.output(terminal, f"find /home -name {lab.project} -type d").split()
    if lab.mine not in found:
        raise Failed("none of that name", f"the directory {lab.mine}")


@check(
    points=1,
    after=directory,
    hints=["cp takes what is copied first, and then where to.", "cp /etc/motd {{mine}}"],
)
def copied(terminal: Runs, lab: Drawn) -> None:
    """It holds a copy of /etc/motd, which itself is where it was"""
    if _need(terminal, f"{lab.mine}/motd") != _need(terminal, "/etc/motd"):
        raise Failed(f"a {lab.mine}/motd that differs from /etc/motd", "a copy")


@check(
    points=1,
    after=copied,
    hints=[
        "Three digits: owner, group, others. Reading counts 4, writing 2, executing 1.",
        "rw- is 6, r-- is 4, and nothing is 0.",
        "chmod 640 {{mine}}/motd",
    ],
)
def mode(terminal: Runs, lab: Drawn) -> None:
    """Its owner may read and write the copy, the group may read it, others nothing"""
    path = f"{lab.mine}/motd"
    if path not in looks.output(terminal, f"find {path} -perm 640").split():
        listed = looks.output(terminal, f"ls -l {path}").split()[0]
        raise Mismatch("its mode", listed, "-rw-r-----")


@check(
    points=1,
    after=directory,
    hints=[
        "grep prints the lines of a file that hold a word.",
        "grep ksh /etc/passwd > {{mine}}/shells",
    ],
)
def chosen(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/shells has the lines of /etc/passwd with ksh in them, and no others"""
    wanted = [line for line in _need(terminal, "/etc/passwd").splitlines() if "ksh" in line]
    found = _need(terminal, f"{lab.mine}/shells").splitlines()
    if found != wanted:
        raise Failed(f"{len(found)} lines, not all of them right", f"{len(wanted)} lines")


@check(
    points=2,
    after=directory,
    hints=[
        "head shows the beginning of a file. man head tells which flag says how much of it.",
        "head -n {{lines}} /etc/services > {{mine}}/services",
    ],
)
def beginning(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/services has the first {{lines}} lines of /etc/services"""
    wanted = _need(terminal, "/etc/services").splitlines()[: int(lab.lines)]
    found = _need(terminal, f"{lab.mine}/services").splitlines()
    if found != wanted:
        raise Failed(f"{len(found)} lines", f"the first {lab.lines}")


# --- disks ---------------------------------------------------------------------------------


@check(
    points=2,
    evidence=directory,
    hints=[
        "crfs makes the logical volume and the file system at once; man crfs.",
        "The size has a letter: without M it counts blocks of 512 bytes.",
        "crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M -A yes",
    ],
)
def made(terminal: Runs, lab: Drawn) -> None:
    """There is a JFS2 file system of {{size}} MB for /{{store}}, in rootvg"""
    found = {row["MountPoint"]: row for row in _stanzas(terminal)}
    if f"/{lab.store}" not in found:
        raise Missing(f"/{lab.store}", found, "in the list of lsfs")
    row = found[f"/{lab.store}"]
    if (row["Vfs"], row["Size"]) != ("jfs2", str(int(lab.size) * BLOCKS)):
        saw = f"{row['Vfs']}, {row['Size']} blocks"
        raise Failed(saw, f"jfs2, {int(lab.size) * BLOCKS} blocks of 512 bytes")
    _volume(terminal, lab)


@check(
    points=1,
    after=made,
    hints=["lsfs /{{store}}: the column Auto.", "-A yes; or now: chfs -A yes /{{store}}"],
)
def at_boot(terminal: Runs, lab: Drawn) -> None:
    """It is mounted whenever the machine starts"""
    found = {row["MountPoint"]: row["AutoMount"] for row in _stanzas(terminal)}
    if found[f"/{lab.store}"] != "yes":
        raise Mismatch("Auto", found[f"/{lab.store}"], "yes")


@check(
    points=1,
    after=made,
    hints=["lsvg -l rootvg, the column LV STATE.", "mount /{{store}}"],
)
def mounted(terminal: Runs, lab: Drawn) -> None:
    """It is mounted now"""
    state = _volume(terminal, lab).state
    if state != "open/syncd":
        raise Mismatch("the state of its logical volume", state, "open/syncd")


@check(
    points=1,
    after=mounted,
    hints=[
        "A file that was put into /{{store}} before the mount lies below it, out of sight.",
        "cp /etc/hosts /{{store}}, after mount",
    ],
)
def inside(terminal: Runs, lab: Drawn) -> None:
    """A copy of /etc/hosts is in it"""
    if looks.file(terminal, f"/{lab.store}/hosts") is None:
        raise Failed(f"no /{lab.store}/hosts", "one")


@check(
    points=1,
    after=made,
    hints=[
        "lsvg rootvg tells how many partitions are free. When must it be asked?",
        "lsvg rootvg > {{mine}}/rootvg, before crfs. Too late? rmfs /{{store}}, and again.",
    ],
)
def before(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/rootvg says how much was free in rootvg before"""
    path = f"{lab.mine}/rootvg"
    then, now = _free(_need(terminal, path)), _free(looks.output(terminal, "lsvg rootvg"))
    if then - now < int(lab.size) // PARTITION:
        raise Failed(f"{then} FREE PPs in {path}, {now} now", "more then than now")


# --- processes -----------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "An & at the end of a line makes the shell go on; ps -ef shows what runs.",
        "sleep {{seconds}} & and then ps -ef > {{mine}}/processes",
    ],
)
def seen(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/processes shows sleep {{seconds}} among what ran"""
    text = _need(terminal, f"{lab.mine}/processes")
    if not re.search(rf"\bsleep {lab.seconds}\b", text):
        raise Failed("no such line in it", f"ps -ef, while sleep {lab.seconds} ran")


@check(
    points=2,
    after=seen,
    hints=[
        "kill takes the number of a process, or %1 for the shell's first job.",
        "ps -ef | grep sleep shows its number, in the column PID.",
    ],
)
def ended(terminal: Runs, lab: Drawn) -> None:
    """It runs no longer"""
    running = [one.arguments for one in looks.called(terminal, "Global")]
    if f"sleep {lab.seconds}" in running:
        raise Unexpected([f"sleep {lab.seconds}"], "in the list of ps")


@check(
    points=1,
    hints=[
        "Daemons have a keeper, which lssrc asks. Its flag for one by name is in man lssrc.",
        "lssrc -s {{daemon}} > {{mine}}/daemon",
    ],
)
def watched(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/daemon says under which number {{daemon}} runs"""
    wanted = _number(looks.output(terminal, f"lssrc -s {lab.daemon}"), lab)
    found = _number(_need(terminal, f"{lab.mine}/daemon"), lab)
    if found != wanted or not found:
        raise Mismatch("the number in it", found, wanted or f"that of {lab.daemon}, running")


# --- network -------------------------------------------------------------------------------


@check(
    points=1,
    hints=["Which interface has 10.1.1.148?", "ifconfig en1 > {{mine}}/network"],
)
def addressed(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/network shows the addresses of en1"""
    text = _need(terminal, f"{lab.mine}/network")
    if not text.startswith("en1: ") or "inet 10.1.1.148 " not in text:
        raise Mismatch("it", text, "what ifconfig en1 prints")


@check(
    points=1,
    hints=[
        "A line of /etc/hosts: the address first, then the name.",
        "echo '{{address}} {{host}}' >> /etc/hosts",
    ],
)
def known(terminal: Runs, lab: Drawn) -> None:
    """/etc/hosts knows {{host}} as {{address}}"""
    if [lab.address, lab.host] not in _hosts(terminal):
        raise Failed("no such line", f"{lab.address} {lab.host}")


@check(
    points=1,
    after=known,
    hints=[
        "What does > do to a file that is there?",
        "Is there a copy of how it was? You have made one yourself.",
        "cp /{{store}}/hosts /etc/hosts; and the new line once more, with >>",
    ],
)
def others_kept(terminal: Runs) -> None:
    """It still knows all the others"""
    found = {name for row in _hosts(terminal) for name in row[1:]}
    for name in ("localhost", "uataix6", "gateway1", "nim02nim"):
        if name not in found:
            raise Missing(name, sorted(found), "in /etc/hosts")


@check(
    points=1,
    hints=[
        "ping goes on until it is stopped, unless -c says how often.",
        "ping -c 2 gateway1 > {{mine}}/answers",
    ],
)
def answered(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/answers shows that gateway1 answered two packets"""
    text = _need(terminal, f"{lab.mine}/answers")
    wanted = "2 packets transmitted, 2 packets received"
    if not text.startswith("PING gateway1:") or wanted not in text:
        raise Mismatch("it", text, f"PING gateway1, {wanted}")


@check(
    points=1,
    hints=[
        "hostname, and then what tells in which partition one is; >> adds.",
        "hostname > {{mine}}/here; uname -W >> {{mine}}/here",
    ],
)
def here(terminal: Runs, lab: Drawn) -> None:
    """{{mine}}/here says where you are: the host's name, and the partition's number"""
    found = _need(terminal, f"{lab.mine}/here").split("\n")[:2]
    if found != ["uataix6", "0"]:
        raise Mismatch("it", " ".join(found), "the output of hostname, then of uname -W")


# --- tidy ----------------------------------------------------------------------------------


@check(
    points=2,
    evidence=made,
    hints=[
        "rmfs removes a file system, with its logical volume. It must not be in use.",
        "umount /{{store}}; rmfs /{{store}}",
    ],
)
def removed(terminal: Runs, lab: Drawn) -> None:
    """/{{store}} is no file system any more, and rootvg has no volume of it"""
    point = f"/{lab.store}"
    volumes = [row.mount_point for row in looks.logical_volumes(terminal, "rootvg")]
    if point in volumes or point in [row["MountPoint"] for row in _stanzas(terminal)]:
        raise Unexpected([point], "in the lists of lsvg -l and lsfs")


@check(
    points=1,
    after=removed,
    evidence=inside,
    hints=[
        "What is removed is gone. What has to come first?",
        "cp /{{store}}/hosts {{mine}}, while /{{store}} is mounted.",
        "Gone already? It knew all names but {{host}}; that can be typed.",
    ],
)
def saved(terminal: Runs, lab: Drawn) -> None:
    """The copy of /etc/hosts that was in it is in {{mine}}"""
    text = _need(terminal, f"{lab.mine}/hosts")
    if lab.host in text or "gateway1" not in text:
        raise Failed(f"another {lab.mine}/hosts", f"the one that was in /{lab.store}")


CHECKPOINTS = (
    Checkpoint("first", "you have typed something", (said, dated)),
    Checkpoint("files", "you can handle files", (directory, copied, mode, chosen, beginning)),
    Checkpoint("disks", "/{{store}} is there", (made, at_boot, mounted, inside, before)),
    Checkpoint("processes", "you can end what you began", (seen, ended, watched)),
    Checkpoint(
        "network", "you know where you are", (addressed, known, others_kept, answered, here)
    ),
    Checkpoint("tidy", "the machine is as you found it", (removed, saved)),
)


def _need(terminal: Runs, path: str) -> str:
    text = looks.file(terminal, path)
    if text is None:
        raise Failed(f"no file {path}", "one")
    return text


def _stanzas(terminal: Runs) -> list[dict[str, str]]:
    return looks.colons(terminal, "lsfs -c", "MountPoint", "Vfs", "Size", "AutoMount")


def _volume(terminal: Runs, lab: Drawn) -> looks.LogicalVolume:
    for row in looks.logical_volumes(terminal, "rootvg"):
        if row.mount_point == f"/{lab.store}":
            return row
    raise Failed(f"no logical volume of rootvg for /{lab.store}", "one")


def _free(text: str) -> int:
    """FREE PPs, of what lsvg prints of a volume group."""
    found = re.search(r"FREE PPs: +(\d+) ", text)
    if found is None:
        raise Failed("no line with FREE PPs", "what lsvg prints of rootvg")
    return int(found[1])


def _number(text: str, lab: Drawn) -> str:
    """The process number of the student's daemon, of what lssrc prints; "" where none is."""
    rows = [row.split() for row in text.splitlines()]
    return "".join(row[2] for row in rows if row[:1] == [lab.daemon] and len(row) == 4)


def _hosts(terminal: Runs) -> list[list[str]]:
    lines = _need(terminal, "/etc/hosts").splitlines()
    return [line.split() for line in lines if line.strip() and not line.startswith("#")]
