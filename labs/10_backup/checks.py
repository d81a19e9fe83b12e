"""What the lab on backups asks for: saved, repaired, made again, made twice, refused."""

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

# --- warm ----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "What makes a partition, and what starts it? (The first lab.)",
        "mkwpar -s -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0",
    ],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """{{name}} runs, with the address {{address}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.name)
    require.address(terminal, lab.name, lab.address)


@check(
    points=1,
    after=runs,
    hints=[
        "Whose /etc/passwd should know {{user}}?",
        "clogin {{name}} -l root mkuser {{user}}",
    ],
)
def user(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a user {{user}}"""
    require.user(terminal, lab.name, lab.user)


@check(
    points=1,
    after=runs,
    hints=["chwpar -R changes resource controls.", "chwpar -R shares_CPU={{shares}} {{name}}"],
)
def shares(terminal: Runs, lab: Drawn) -> None:
    """It has {{shares}} CPU shares"""
    require.shares(terminal, lab.name, lab.shares)


# --- saved ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Inside of {{name}}; the directory is the home directory of {{user}}.",
        "clogin {{name}} -l root, then echo {{word}} > /home/{{user}}/data",
    ],
)
def data(terminal: Runs, lab: Drawn) -> None:
    """/home/{{user}}/data, inside {{name}}, says {{word}}"""
    _require_word(terminal, lab, lab.name)


@check(
    points=1,
    hints=["touch /tmp/junk, inside of {{name}}: there should be something to leave out."],
)
def junk(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a file /tmp/junk that nobody needs"""
    if looks.file(terminal, f"{lab.base}/tmp/junk") is None:
        raise Failed(f"no /tmp/junk in {lab.name}", f"one (from outside: {lab.base}/tmp/junk)")


@check(
    points=2,
    after=data,
    hints=[
        "savewpar writes a backup; -f says where. lssavewpar -f lists what is in it.",
        "Was the data there when the backup was made? Make it again; it may be overwritten.",
        "savewpar -e -f /tmp/{{name}}.bff {{name}}",
    ],
)
def backup(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.bff is a backup of {{name}}, and has the data"""
    found = _members(terminal, lab)
    wanted = f"./home/{lab.user}/data"
    if wanted not in found:
        raise Failed(f"a backup of {len(found)} files without {wanted}", "one that has it")


@check(
    points=1,
    after=(backup, junk),
    hints=[
        "savewpar -e leaves out what a pattern of /etc/exclude.{{name}} matches.",
        "The file lies in the global environment's /etc; names in a backup begin with ./",
        "echo '^./tmp/' > /etc/exclude.{{name}}, and then the backup once more, with -e.",
    ],
)
def left_out(terminal: Runs, lab: Drawn) -> None:
    """The backup has nothing of its /tmp but the directory"""
    found = _members(terminal, lab)
    if "./tmp" not in found:
        raise Missing("./tmp", found[-5:], "in the list of lssavewpar")
    inside = [path for path in found if path.startswith("./tmp/")]
    if inside:
        raise Unexpected(inside, "in the list of lssavewpar")


# --- repaired ------------------------------------------------------------------------------


@check(
    points=1,
    evidence=backup,
    hints=[
        "First the accident: rm the file, inside.",
        "Then the record, before the repair: ls {{base}}/home/{{user}} > /tmp/missing",
    ],
)
def missing(terminal: Runs, lab: Drawn) -> None:
    """/tmp/missing shows the home directory of {{user}} without the data"""
    text = require.file(
        terminal, "/tmp/missing", f"the output of ls {lab.base}/home/{lab.user}"
    )
    if "data" in text.split():
        raise Mismatch("/tmp/missing", text, "a list without data")


@check(
    points=2,
    after=missing,
    hints=[
        "restwparfiles takes files out of a backup; -d says below which directory.",
        "A file is named as lssavewpar lists it: ./home/{{user}}/data",
        "restwparfiles -f /tmp/{{name}}.bff -d {{base}} ./home/{{user}}/data",
    ],
)
def repaired(terminal: Runs, lab: Drawn) -> None:
    """The data is back where it was, and says {{word}}"""
    _require_word(terminal, lab, lab.name)


@check(
    points=1,
    after=missing,
    hints=["Was the whole WPAR made again? One file is enough, and quicker: restwparfiles."],
)
def others(terminal: Runs, lab: Drawn) -> None:
    """Nothing else was touched: {{name}} runs, and its /tmp/junk is there"""
    require.active(terminal, lab.name)
    if looks.file(terminal, f"{lab.base}/tmp/junk") is None:
        raise Failed(f"no /tmp/junk in {lab.name}", "the file that is in no backup")


# --- again ---------------------------------------------------------------------------------


@check(
    points=2,
    evidence=repaired,
    hints=[
        "restwpar says: exists already. What has to be done before?",
        "rmwpar refuses a WPAR that runs. What has to be done before that?",
        "stopwpar -F, rmwpar, restwpar -f /tmp/{{name}}.bff, startwpar",
    ],
)
def new(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is made again from the backup: with the data, without the junk"""
    require.active(terminal, lab.name)
    _require_word(terminal, lab, lab.name)
    if looks.file(terminal, f"{lab.base}/tmp/junk") is not None:
        raise Failed("/tmp/junk, which is in no backup: it is the old one", "no such file")


@check(
    points=2,
    after=new,
    hints=[
        "lswpar -N and lswpar -R: did it come from this backup?",
        "restwpar takes the settings from the backup; no flag is needed for them.",
    ],
)
def settings(terminal: Runs, lab: Drawn) -> None:
    """It has its address and its {{shares}} shares again"""
    require.address(terminal, lab.name, lab.address)
    require.shares(terminal, lab.name, lab.shares)


# --- twin ----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "restwpar -n gives another name. Why is that not enough while {{name}} is there?",
        "Flags of mkwpar go in quotes behind -M: -M '-N interface=en1 address=... netmask=...'",
        "restwpar -s -f /tmp/{{name}}.bff -n {{twin}} "
        "-M '-N interface=en1 address={{second}} netmask=255.255.252.0'",
    ],
)
def twin(terminal: Runs, lab: Drawn) -> None:
    """{{twin}} runs, and has what was in the backup"""
    require.active(terminal, lab.twin)
    _require_word(terminal, lab, lab.twin)


@check(
    points=1,
    after=twin,
    hints=["lswpar -N {{twin}} shows what it was given; {{second}} was asked for, on en1."],
)
def its_address(terminal: Runs, lab: Drawn) -> None:
    """It has the address {{second}} on en1, netmask 255.255.252.0"""
    require.address(terminal, lab.twin, lab.second)


@check(
    points=2,
    after=twin,
    evidence=new,
    hints=[
        "Both were to run: lswpar. What did you stop, and why?",
        "Two can run at once where neither name, directory nor address is the same.",
    ],
)
def both(terminal: Runs, lab: Drawn) -> None:
    """{{name}} runs beside it, and en1 answers for both"""
    require.active(terminal, lab.name)
    found = looks.interface_addresses(terminal, "en1")
    for wanted in (lab.address, lab.second):
        if wanted not in found:
            raise Missing(wanted, found, "on en1")


# --- spec ----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "mkwpar -o writes settings into a file; with -w it makes nothing.",
        "-e takes them of another WPAR; what must be another follows as flags: -n, -N.",
        "mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} "
        "netmask=255.255.252.0 -w -o /tmp/{{third}}.spec",
    ],
)
def specification(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{third}}.spec describes {{third}}, with {{newest}} and {{shares}} shares"""
    path = f"/tmp/{lab.third}.spec"
    text = require.file(terminal, path, "a specification file, by mkwpar -o")
    lines = ["".join(line.split()) for line in text.splitlines()]
    for wanted in (
        f'name="{lab.third}"',
        f'address="{lab.newest}"',
        'netmask="255.255.252.0"',
        f'shares_CPU="{lab.shares}"',
    ):
        if wanted not in lines:
            raise Missing(wanted, [one for one in lines if "=" in one][:14], f"in {path}")


@check(
    points=2,
    after=specification,
    hints=[
        "mkwpar -f takes a specification file; nothing else is needed.",
        "mkwpar -f /tmp/{{third}}.spec",
    ],
)
def made(terminal: Runs, lab: Drawn) -> None:
    """{{third}} is made of it, with that address and those shares"""
    require.address(terminal, lab.third, lab.newest)
    require.shares(terminal, lab.third, lab.shares)


@check(
    points=1,
    after=made,
    hints=[
        "A specification has settings and no files. Where did its /home come from?",
        "startwpar {{third}}, and ls /wpars/{{third}}/home",
    ],
)
def empty(terminal: Runs, lab: Drawn) -> None:
    """It runs, and is new and empty: it does not even know {{user}}"""
    require.active(terminal, lab.third)
    text = looks.file(terminal, f"/wpars/{lab.third}/etc/passwd") or ""
    names = [line.partition(":")[0] for line in text.splitlines()]
    if lab.user in names:
        raise Unexpected([lab.user], f"among the users of {lab.third}")


# --- damaged -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=backup,
    hints=[
        "dd with count= copies only the beginning of a file.",
        "dd if=/tmp/{{name}}.bff of=/tmp/damaged.bff bs=1k count=100, and then restwpar "
        "-f /tmp/damaged.bff -n {{fourth}} 2> /tmp/refused",
    ],
)
def refused(terminal: Runs, lab: Drawn) -> None:
    """/tmp/refused has what restwpar said of /tmp/damaged.bff"""
    text = require.file(terminal, "/tmp/refused", "what restwpar said on standard error")
    wanted = "/tmp/damaged.bff is damaged"
    if wanted not in text:
        raise Mismatch("/tmp/refused", text[:200], wanted)


@check(
    points=1,
    after=refused,
    hints=["lswpar, lsfs: what is there of {{fourth}}? rmwpar takes it away."],
)
def nothing(terminal: Runs, lab: Drawn) -> None:
    """Nothing was made of it: there is no {{fourth}}, and no file system of it"""
    found = looks.wpars(terminal)
    if lab.fourth in found:
        raise Unexpected([lab.fourth], "in the list of lswpar")
    points = [row.mount_point for row in looks.file_systems(terminal)]
    if left := [point for point in points if point.startswith(f"/wpars/{lab.fourth}")]:
        raise Unexpected(left, "in the list of lsfs")


@check(
    points=1,
    after=refused,
    evidence=backup,
    hints=["Was the good backup overwritten? lssavewpar -f /tmp/{{name}}.bff"],
)
def kept(terminal: Runs, lab: Drawn) -> None:
    """The good backup is good still"""
    if f"./home/{lab.user}/data" not in _members(terminal, lab):
        raise Failed("a backup without the data", "the backup of the second stage")


CHECKPOINTS = (
    Checkpoint("warm", "warm-up: {{name}} is there", (runs, user, shares)),
    Checkpoint("saved", "{{name}} is saved", (data, junk, backup, left_out)),
    Checkpoint("repaired", "a file is back", (missing, repaired, others)),
    Checkpoint("again", "{{name}} is made again", (new, settings)),
    Checkpoint("twin", "{{twin}} runs beside it", (twin, its_address, both)),
    Checkpoint("spec", "{{third}} is made of settings", (specification, made, empty)),
    Checkpoint("damaged", "a damaged backup is refused", (refused, nothing, kept)),
)


def _require_word(terminal: Runs, lab: Drawn, name: str) -> None:
    path = f"/wpars/{name}/home/{lab.user}/data"
    text = require.file(terminal, path, f"/home/{lab.user}/data in {name}, with {lab.word}")
    if text != f"{lab.word}\n":
        raise Mismatch(path, text[:100], lab.word)


def _members(terminal: Runs, lab: Drawn) -> list[str]:
    """The files in the backup, as lssavewpar names them."""
    path = f"/tmp/{lab.name}.bff"
    if not looks.exists(terminal, path):
        raise Failed(f"no {path}", f"a backup of {lab.name}, by savewpar -f")
    found = looks.backup_members(terminal, path)
    if not found:
        raise Failed(f"{path} is no backup that can be read", f"a backup of {lab.name}")
    return found
