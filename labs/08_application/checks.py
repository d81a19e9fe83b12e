"""What the lab on application WPARs asks for: one program, its partition, its traces."""

from grading import looks, require
from grading.checks import Checkpoint, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: The first process of an application WPAR.
FIRST = "/usr/lib/corrals/vinit"

# --- warm ----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "What makes a system WPAR, and what starts it? (The first lab.)",
        "mkwpar -s -n {{sys}} -N interface=en1 address={{home}} netmask=255.255.252.0",
    ],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """The system WPAR {{sys}} runs, with {{home}} on en1, netmask 255.255.252.0"""
    _require_state(terminal, lab.sys, "S", "A")
    require.address(terminal, lab.sys, lab.home)


@check(
    points=1,
    after=runs,
    hints=[
        "Whose /etc/passwd should know {{user}}?",
        "clogin {{sys}} -l root mkuser {{user}}",
    ],
)
def user(terminal: Runs, lab: Drawn) -> None:
    """{{sys}} has a user {{user}}"""
    require.user(terminal, lab.sys, lab.user)


# --- once ----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "wparexec -n NAME -- COMMAND runs a command in a partition that lives as long.",
        "The command is given with its whole path: /usr/bin/ps -ef",
        "wparexec -n {{app}} -- /usr/bin/ps -ef > /tmp/inside",
    ],
)
def inside(terminal: Runs, lab: Drawn) -> None:
    """/tmp/inside has what ps -ef showed within {{app}}, and there it was alone"""
    text = require.file(terminal, "/tmp/inside")
    rows = [line.split() for line in text.splitlines()]
    numbers = {row[1]: " ".join(row) for row in rows if len(row) > 7 and row[1].isdigit()}
    if f"{FIRST} {lab.app} /usr/bin/ps -ef" not in numbers.get("1", ""):
        raise Mismatch("process 1 in it", numbers.get("1", "none"), f"{FIRST} {lab.app} ...")


@check(
    points=1,
    after=inside,
    hints=["lswpar: it ends with its command, where wparexec was not told -1."],
)
def over(terminal: Runs, lab: Drawn) -> None:
    """{{app}} is gone again, with its command"""
    found = looks.wpars(terminal)
    if lab.app in found:
        raise Unexpected([lab.app], "in the list of lswpar")


@check(
    points=2,
    hints=[
        "wparexec without -n has to find a name. Where would it take one from?",
        "wparexec /usr/bin/{{tool}} > /tmp/derived",
    ],
)
def derived(terminal: Runs, lab: Drawn) -> None:
    """/tmp/derived has what wparexec said of {{tool}}, run in a WPAR without a name given"""
    lines = require.file(terminal, "/tmp/derived").splitlines()
    wanted = f"Starting workload partition {lab.tool}."
    if wanted not in lines:
        raise Missing(wanted, lines[:3], "in /tmp/derived")


# --- status --------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "Several commands are one for wparexec if a shell runs them: /usr/bin/ksh -c '...'",
        "What does hostname say within? It has to be written within: the quotes decide.",
        "wparexec -n {{app}} -- /usr/bin/ksh -c 'hostname > /tmp/where; exit {{code}}'",
    ],
)
def where(terminal: Runs, lab: Drawn) -> None:
    """/tmp/where was written within {{app}}: it has its host name"""
    text = require.file(terminal, "/tmp/where")
    if text != f"{lab.app}\n":
        raise Mismatch("/tmp/where", text[:100], f"{lab.app}, and nothing else")


@check(
    points=2,
    after=where,
    hints=[
        "$? is the status of the last command, and only of that.",
        "wparexec ... 'hostname > /tmp/where; exit {{code}}'; echo $? > /tmp/status",
    ],
)
def status(terminal: Runs, lab: Drawn) -> None:
    """/tmp/status has the status that wparexec ended with: {{code}}"""
    text = require.file(terminal, "/tmp/status").strip()
    if text != lab.code:
        raise Mismatch("/tmp/status", text[:100], lab.code)


# --- lives ---------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "A command that goes on, and a & behind all of it: /usr/bin/sleep 9999 &",
        "-N as with mkwpar, before the two dashes.",
        "wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 "
        "-- /usr/bin/sleep 9999 &",
    ],
)
def active(terminal: Runs, lab: Drawn) -> None:
    """The application WPAR {{app}} is active, and sleep runs in it"""
    _require_state(terminal, lab.app, "A", "A")
    found = [row.command for row in looks.processes(terminal, lab.app)]
    if "sleep" not in found:
        raise Missing("sleep", found, f"among the processes of {lab.app}")


@check(
    points=1,
    after=active,
    hints=["lswpar -N {{app}}, ifconfig en1. It must be ended to be given another address."],
)
def alias(terminal: Runs, lab: Drawn) -> None:
    """en1 answers to its address {{address}}, netmask 255.255.252.0"""
    require.address(terminal, lab.app, lab.address)
    found = looks.interface_addresses(terminal, "en1")
    if lab.address not in found:
        raise Missing(lab.address, found, "on en1")


@check(
    points=2,
    after=active,
    hints=[
        "clogin {{app}}, while it lives. What does hostname say there?",
        "Within: hostname > /home/report. Look for it outside: where is it?",
    ],
)
def report(terminal: Runs, lab: Drawn) -> None:
    """/home/report, in the global environment's own /home, was written within {{app}}"""
    first = require.file(terminal, "/home/report").partition("\n")[0]
    if first != lab.app:
        raise Mismatch("its first line", first, f"{lab.app}, from hostname")


@check(
    points=1,
    after=report,
    hints=["uname -W, within; >> adds a line.", "uname -W >> /home/report"],
)
def number(terminal: Runs, lab: Drawn) -> None:
    """Its second line is the number by which AIX knows {{app}}"""
    second = "".join(require.file(terminal, "/home/report").split("\n")[1:2])
    if not second.isdigit() or second == "0":
        raise Mismatch("its second line", second, "a number above 0, from uname -W")


# --- ended ---------------------------------------------------------------------------------


@check(
    points=2,
    evidence=active,
    hints=[
        "What ends a WPAR from outside? What would its command have to do, to end it?",
        "stopwpar {{app}}",
    ],
)
def gone(terminal: Runs, lab: Drawn) -> None:
    """{{app}} has ended, and nothing is left of its definition"""
    found = looks.wpars(terminal)
    if lab.app in found:
        raise Unexpected([f"{lab.app}, state {found[lab.app]['state']},"], "in lswpar")
    if looks.exists(terminal, f"/etc/wpars/{lab.app}.cf"):
        raise Unexpected([f"{lab.app}.cf"], "in /etc/wpars")


@check(points=1, after=gone, hints=["ifconfig en1 {{address}} delete takes an alias away."])
def no_alias(terminal: Runs, lab: Drawn) -> None:
    """en1 answers to {{address}} no longer"""
    if lab.address in looks.interface_addresses(terminal, "en1"):
        raise Unexpected([lab.address], "on en1")


@check(
    points=1,
    after=gone,
    evidence=report,
    hints=["What an application WPAR writes is written to the global file systems."],
)
def kept(terminal: Runs, lab: Drawn) -> None:
    """/home/report has outlived it"""
    first = require.file(terminal, "/home/report").partition("\n")[0]
    if first != lab.app:
        raise Mismatch("its first line", first, lab.app)


# --- last ----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "A script that begins something with & and ends: what keeps the WPAR alive then?",
        "#!/usr/bin/ksh, then sleep 9999 &; chmod +x; wparexec /tmp/{{job}} &",
        "lswpar > /tmp/left, while the sleep is there still.",
    ],
)
def left(terminal: Runs, lab: Drawn) -> None:
    """/tmp/left has the line of lswpar about {{job}}, whose daemon outlived its command"""
    rows = [line.split()[:3] for line in require.file(terminal, "/tmp/left").splitlines()]
    if [lab.job, "T", "A"] not in rows:
        raise Missing(f"{lab.job} T A", [" ".join(row) for row in rows], "in /tmp/left")


@check(
    points=2,
    evidence=gone,
    hints=[
        "-1 makes the definition and runs nothing.",
        "wparexec -1 -n {{later}} -- /usr/bin/sleep {{seconds}}, and lswpar -L {{later}}",
    ],
)
def defined(terminal: Runs, lab: Drawn) -> None:
    """/tmp/defined shows {{later}}, Defined, for /usr/bin/sleep {{seconds}}"""
    text = require.file(terminal, "/tmp/defined")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    command = f"Application: /usr/bin/sleep {lab.seconds}"
    for wanted in (f"{lab.later} - Defined", "Type: A", command):
        if wanted not in lines:
            raise Missing(wanted, lines[:12], "in /tmp/defined")


@check(
    points=2,
    after=(left, defined),
    hints=[
        "lswpar: who is there still? stopwpar ends a daemon with its WPAR.",
        "startwpar {{later}} runs its command, and with that it is gone, too.",
    ],
)
def clean(terminal: Runs, lab: Drawn) -> None:
    """No WPAR is left but {{sys}}, and that runs still"""
    _require_state(terminal, lab.sys, "S", "A")
    found = [name for name in looks.wpars(terminal) if name != lab.sys]
    if found:
        raise Unexpected(found, "in the list of lswpar")


CHECKPOINTS = (
    Checkpoint("warm", "warm-up: {{sys}} is there", (runs, user)),
    Checkpoint("once", "a command had a WPAR", (inside, over, derived)),
    Checkpoint("status", "its status came out", (where, status)),
    Checkpoint("lives", "{{app}} lives", (active, alias, report, number)),
    Checkpoint("ended", "{{app}} has ended", (gone, no_alias, kept)),
    Checkpoint("last", "what lives on, what waits", (left, defined, clean)),
)


def _require_state(terminal: Runs, name: str, kind: str, state: str) -> None:
    row = require.defined(terminal, name)
    if (row["type"], row["state"]) != (kind, state):
        saw = f"type {row['type']}, state {row['state']}"
        raise Mismatch(name, saw, f"type {kind}, state {state}")
