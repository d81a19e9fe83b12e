"""Where a WPAR's files lie, and what the global root can do to them: what is asked for."""

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: Directories of a system WPAR with a logical volume of their own.
OWN = ("", "/home", "/tmp", "/var")
#: What one partition of a volume group on hdisk1 holds, and so the smallest file system there.
PARTITION_MB = 64


# --- again: what earlier labs were about -----------------------------------------------------


@check(
    points=1,
    hints=[
        "mkwpar makes one (-n), startwpar brings it to life. Nothing else is asked for.",
        "mkwpar -n {{first}}; startwpar {{first}}",
    ],
)
def ready(terminal: Runs, lab: Drawn) -> None:
    """{{first}} is active"""
    require.active(terminal, lab.first)


@check(
    points=1,
    after=ready,
    hints=[
        "Each WPAR has an /etc/passwd of its own. In which one does mkuser write?",
        "clogin {{first}} mkuser {{user}}",
    ],
)
def user(terminal: Runs, lab: Drawn) -> None:
    """The user {{user}} is known in {{first}}, and not in the global environment"""
    where = f"/wpars/{lab.first}/etc/passwd"
    inside = _users(terminal, where)
    if lab.user not in inside:
        raise Missing(lab.user, inside, f"in {where}")
    if lab.user in _users(terminal, "/etc/passwd"):
        raise Unexpected([lab.user], "in the global environment's /etc/passwd")


# --- group -----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "lspv says to which volume group each disk belongs.",
        "mkvg -y NAME DISK makes a group of a disk that belongs to nobody.",
        "mkvg -y {{group}} hdisk1",
    ],
)
def group(terminal: Runs, lab: Drawn) -> None:
    """hdisk1 belongs to a volume group called {{group}}"""
    found = looks.physical_volumes(terminal).get("hdisk1", "")
    if found != lab.group:
        raise Mismatch("the volume group of hdisk1", found, lab.group)


@check(
    points=2,
    after=group,
    hints=[
        "lsvg -l {{group}} and lsvg -l rootvg: in which of them are {{name}}'s volumes?",
        "A WPAR's file systems come to lie in rootvg, unless mkwpar -g says otherwise.",
        "Remove it with rmwpar and make it anew: mkwpar -n {{name}} -g {{group}} ...",
    ],
)
def placed(terminal: Runs, lab: Drawn) -> None:
    """The file systems of {{name}} lie in {{group}}, and none in rootvg"""
    found = _mount_points(terminal, lab.group, lab.base)
    for own in OWN:
        if lab.base + own not in found:
            raise Missing(lab.base + own, found, f"in the list of lsvg -l {lab.group}")
    if elsewhere := _mount_points(terminal, "rootvg", lab.base):
        raise Unexpected(elsewhere, "in the list of lsvg -l rootvg")


@check(
    points=1,
    after=placed,
    hints=[
        "-M describes one file system: directory= as it is called inside, size= with M or G.",
        "The blanks count: -M directory=/{{dir}} size={{size}}M",
    ],
)
def data(terminal: Runs, lab: Drawn) -> None:
    """It has a file system /{{dir}} of {{size}} MB"""
    _require_size(terminal, lab.name, f"{lab.base}/{lab.dir}", int(lab.size))


@check(points=1, after=placed, hints=["Created is not started.", "startwpar {{name}}"])
def runs(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active"""
    require.active(terminal, lab.name)


# --- borrowed --------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "lsfs -u {{own}}: of which kind are /usr and /opt, jfs2 or namefs?",
        "mkwpar -l gives a WPAR a /usr and an /opt of its own.",
    ],
)
def private(terminal: Runs, lab: Drawn) -> None:
    """{{own}} has a /usr and an /opt of its own, in {{group}}"""
    found = _mount_points(terminal, lab.group, f"/wpars/{lab.own}")
    for own in ("/usr", "/opt"):
        if f"/wpars/{lab.own}{own}" not in found:
            raise Missing(
                f"/wpars/{lab.own}{own}", found, f"in the list of lsvg -l {lab.group}"
            )


@check(
    points=1,
    after=private,
    hints=[
        "Inside, /usr can be written to: hostname > /usr/mine",
        "clogin {{own}} 'hostname > /usr/mine' - without the quotes, who opens the file?",
    ],
)
def mine(terminal: Runs, lab: Drawn) -> None:
    """/usr/mine, written inside {{own}}, has its host name, and nobody else sees it"""
    path = f"/wpars/{lab.own}/usr/mine"
    text = looks.file(terminal, path)
    if text is None or text.strip() != lab.own:
        raise Mismatch(path, "not there" if text is None else text, lab.own)
    if looks.file(terminal, "/usr/mine") is not None:
        raise Failed("a /usr/mine in the global environment", "none there")


@check(
    points=2,
    hints=[
        "A directory of the global environment is shown inside as a namefs.",
        "lsfs -u {{own}} shows device and options: may it be written to from inside?",
        "-M directory=/{{pool}} vfs=namefs dev=/{{pool}} mountopts=ro",
    ],
)
def shown(terminal: Runs, lab: Drawn) -> None:
    """{{own}} is shown the global environment's /{{pool}}, and may not write there"""
    where = f"/wpars/{lab.own}/{lab.pool}"
    row = _file_system(terminal, where)
    found = f"{row.vfs} of {row.device}, options {row.options}"
    wanted = f"namefs of /{lab.pool}, options ro"
    if found != wanted:
        raise Mismatch(where, found, wanted)


@check(
    points=1,
    after=shown,
    hints=[
        "Three steps: write /{{pool}}/note outside, start {{own}}, copy it inside.",
        "Inside: cp /{{pool}}/note /home/note",
    ],
)
def read(terminal: Runs, lab: Drawn) -> None:
    """A note with the word {{word}} came into {{own}} through /{{pool}}"""
    for path in (f"/{lab.pool}/note", f"/wpars/{lab.own}/home/note"):
        text = looks.file(terminal, path)
        if text is None or text.strip() != lab.word:
            raise Mismatch(path, "not there" if text is None else text, lab.word)


# --- grown -----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Write into /home of {{name}} until it is full; what does df say then?",
        "Inside: dd if=/dev/zero of=/home/ballast bs=1024k count=64",
        "Inside, while it is full: df -k /home > /tmp/full",
    ],
)
def full(terminal: Runs, lab: Drawn) -> None:
    """/tmp/full, written inside {{name}}, shows by df that its /home was full"""
    path = f"{lab.base}/tmp/full"
    text = require.file(terminal, path, "what df -k /home said inside, when it was full")
    words = text.splitlines()[-1].split() if text.strip() else []
    if len(words) != 7 or words[6] != "/home" or not words[3][:-1].isdigit():
        raise Mismatch("the last line of /tmp/full", " ".join(words), "that of df for /home")
    if int(words[3][:-1]) < 99:
        raise Mismatch("%Used in /tmp/full", words[3], "99% or 100%")


@check(
    points=2,
    evidence=placed,
    hints=[
        "Who may make it larger: root inside, or root outside? What is it called there?",
        "chfs takes the mount point, and + for what is added.",
        "chfs -a size=+{{more}}M {{base}}/home",
    ],
)
def larger(terminal: Runs, lab: Drawn) -> None:
    """/home of {{name}} has {{more}} MB more than it was made with"""
    _require_size(terminal, lab.name, f"{lab.base}/home", PARTITION_MB + int(lab.more))


@check(
    points=1,
    after=(full, larger),
    hints=["More room was wanted for it: /home/ballast is still needed, whole."],
)
def ballast(terminal: Runs, lab: Drawn) -> None:
    """/home/ballast, which filled it, was not thrown away"""
    size = looks.file_size(terminal, f"{lab.base}/home/ballast")
    if size is None or size < 50 * 1024 * 1024:
        saw = "nothing" if size is None else f"{size} bytes"
        raise Mismatch("/home/ballast", saw, "more than 50 MB")


@check(
    points=2,
    hints=[
        "crfs makes a file system; -u NAME ties it to a WPAR, -m is where it lies outside.",
        "Then mount it, so that the running {{name}} has it at once.",
        "crfs -v jfs2 -g {{group}} -m {{base}}/{{logs}} -u {{name}} -a size=128M",
    ],
)
def added(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a further file system /{{logs}} of 128 MB in {{group}}"""
    where = f"{lab.base}/{lab.logs}"
    _require_size(terminal, lab.name, where, 128)
    found = _mount_points(terminal, lab.group, lab.base)
    if where not in found:
        raise Missing(where, found, f"in the list of lsvg -l {lab.group}")


# --- hurt ------------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "A mark is written before, and looked for after: what happens in between, and where?",
        "The file /tmp/missing is of {{name}}: the whole command behind clogin is in quotes.",
    ],
)
def missing(terminal: Runs, lab: Drawn) -> None:
    """/tmp/missing, written inside {{name}}, shows a /{{logs}} without its mark"""
    found = _listed(terminal, f"{lab.base}/tmp/missing")
    wanted = f"a list of /{lab.logs}, made while it was unmounted"
    if mounted := [one for one in found if one in ("mark", "lost+found")]:
        raise Unexpected(mounted, "in /tmp/missing", wanted)
    if "usr" in found:
        raise Failed("a list of / in /tmp/missing", wanted)


@check(
    points=1,
    after=missing,
    hints=["After it is mounted again: ls /{{logs}} > /tmp/found, inside."],
)
def found(terminal: Runs, lab: Drawn) -> None:
    """/tmp/found shows that the mark was there when it was mounted again"""
    listed = _listed(terminal, f"{lab.base}/tmp/found")
    if "mark" not in listed:
        raise Missing("mark", listed, "in /tmp/found")


@check(
    points=1,
    after=missing,
    hints=["mount {{base}}/{{logs}}, outside. Does it show the mark, with the host name?"],
)
def whole(terminal: Runs, lab: Drawn) -> None:
    """/{{logs}} is mounted, with the mark that says {{name}}"""
    states = {row.mount_point: row.state for row in looks.logical_volumes(terminal, lab.group)}
    where = f"{lab.base}/{lab.logs}"
    if states.get(where) != "open/syncd":
        raise Mismatch(f"the state of {where}", states.get(where, "not there"), "open/syncd")
    text = looks.file(terminal, f"{where}/mark")
    if text is None or text.strip() != lab.name:
        raise Mismatch(f"{where}/mark", "not there" if text is None else text, lab.name)


@check(
    points=1,
    hints=[
        "lsvg rootvg says how many partitions are free.",
        "mklv -y {{hog}} rootvg NUMBER",
    ],
)
def taken(terminal: Runs, lab: Drawn) -> None:
    """A logical volume {{hog}} has all of rootvg that was free"""
    names = [row.name for row in looks.logical_volumes(terminal, "rootvg")]
    if lab.hog not in names:
        raise Missing(lab.hog, names, "in rootvg")
    if free := looks.free_partitions(terminal, "rootvg"):
        raise Mismatch("FREE PPs of rootvg", free, "0")


@check(
    points=1,
    after=taken,
    hints=[
        "Errors go to the second stream: 2> /tmp/refused, in the global environment.",
        "chfs -a size=+128M /wpars/{{first}}/home 2> /tmp/refused",
    ],
)
def refused(terminal: Runs, lab: Drawn) -> None:
    """/tmp/refused says why {{first}} could get no more room"""
    text = looks.file(terminal, "/tmp/refused")
    if text is None or "0516-404" not in text:
        saw = "not there" if text is None else text
        raise Mismatch("/tmp/refused", saw, "chfs's message 0516-404")


# --- repaired --------------------------------------------------------------------------------


@check(
    points=1,
    evidence=taken,
    hints=["What took the room is of no use to anybody: rmlv.", "rmlv -f {{hog}}"],
)
def freed(terminal: Runs, lab: Drawn) -> None:
    """{{hog}} is gone, and rootvg has free partitions again"""
    names = [row.name for row in looks.logical_volumes(terminal, "rootvg")]
    if lab.hog in names:
        raise Unexpected([lab.hog], "in rootvg")
    if not looks.free_partitions(terminal, "rootvg"):
        raise Mismatch("FREE PPs of rootvg", 0, "more")


@check(
    points=2,
    evidence=refused,
    hints=["The same chfs as before.", "chfs -a size=+128M /wpars/{{first}}/home"],
)
def served(terminal: Runs, lab: Drawn) -> None:
    """/home of {{first}} has the 128 MB more that were refused"""
    _require_size(terminal, lab.first, f"/wpars/{lab.first}/home", 256)


@check(
    points=1,
    evidence=private,
    hints=["lsvg -l {{group}}: whose volumes are the big ones?", "rmwpar -F {{own}}"],
)
def cleared(terminal: Runs, lab: Drawn) -> None:
    """{{group}} holds nothing of {{own}} any more"""
    left = _mount_points(terminal, lab.group, f"/wpars/{lab.own}")
    if left:
        raise Unexpected(left, f"in the list of lsvg -l {lab.group}")
    if lab.own in looks.wpars(terminal):
        raise Unexpected([lab.own], "in the list of lswpar")


@check(
    points=1,
    after=cleared,
    hints=["Before rm and rmwpar: what else lies there? Look with lsvg -l and ls."],
)
def kept(terminal: Runs, lab: Drawn) -> None:
    """The others lost nothing: {{name}} is active with its mark, /{{pool}}/note is there"""
    require.active(terminal, lab.name)
    mark = looks.file(terminal, f"{lab.base}/{lab.logs}/mark")
    if mark is None:
        raise Failed(f"no {lab.base}/{lab.logs}/mark", "the mark")
    if looks.file(terminal, f"/{lab.pool}/note") is None:
        raise Failed(f"no /{lab.pool}/note", "the note, in the global environment")


CHECKPOINTS = (
    Checkpoint("again", "{{first}} is there", (ready, user)),
    Checkpoint("group", "{{name}} has a disk of its own", (group, placed, data, runs)),
    Checkpoint("borrowed", "{{own}} is apart", (private, mine, shown, read)),
    Checkpoint("grown", "{{name}} has more room", (full, larger, ballast, added)),
    Checkpoint("hurt", "you did harm", (missing, found, whole, taken, refused)),
    Checkpoint("repaired", "all is well again", (freed, served, cleared, kept)),
)


def _users(terminal: Runs, path: str) -> list[str]:
    text = require.file(terminal, path, "a WPAR that runs")
    return [line.partition(":")[0] for line in text.splitlines()]


def _mount_points(terminal: Runs, group: str, base: str) -> list[str]:
    """What a volume group holds of a WPAR."""
    if group not in looks.physical_volumes(terminal).values():
        raise Failed(f"no volume group {group}", f"{group}")
    rows = looks.logical_volumes(terminal, group)
    points = [row.mount_point for row in rows]
    return [one for one in points if one == base or one.startswith(f"{base}/")]


def _file_system(terminal: Runs, where: str) -> looks.FileSystem:
    rows = {row.mount_point: row for row in looks.file_systems(terminal)}
    if where not in rows:
        among = [one for one in rows if one.startswith("/wpars")]
        raise Missing(where, among, "in the list of lsfs")
    return rows[where]


def _require_size(terminal: Runs, wpar: str, where: str, megabytes: int) -> None:
    row = _file_system(terminal, where)
    if (row.vfs, row.type) != ("jfs2", wpar):
        raise Mismatch(where, f"{row.vfs} of type {row.type}", f"jfs2 of type {wpar}")
    if row.megabytes != megabytes:
        raise Mismatch(f"the size of {where}", f"{row.megabytes} MB", f"{megabytes} MB")


def _listed(terminal: Runs, path: str) -> list[str]:
    text = require.file(terminal, path, "the names that ls gave, inside")
    return text.split()
