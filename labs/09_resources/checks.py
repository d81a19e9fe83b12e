"""What the lab on resource control asks for: shares, limits, numbers of processes."""

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, check
from grading.parameters import Drawn
from grading.running import Runs

#: How far a share that was measured may lie from the one that was set, in per cent of it.
TOLERANCE = 10
#: Per cent of the processors that an idle machine leaves, and that a limit may be off.
IDLE, OFF = 90.0, 2.0

# --- warm ----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "What was the command that makes a partition, and what starts it? (The first lab.)",
        "mkwpar -n {{heavy}} -N interface=en1 address=... netmask=255.255.252.0",
        "mkwpar -n {{heavy}} -N interface=en1 address={{address}} netmask=255.255.252.0, "
        "then startwpar {{heavy}}",
    ],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} runs, with the address {{address}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.heavy)
    require.address(terminal, lab.heavy, lab.address)


@check(
    points=1,
    after=runs,
    hints=[
        "Which /etc/passwd should know {{user}}: the global one, or that of {{heavy}}?",
        "mkuser makes a user, and clogin {{heavy}} -l root runs a command inside.",
        "clogin {{heavy}} -l root mkuser {{user}}",
    ],
)
def user(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} has a user {{user}}, and the global environment has none"""
    require.user(terminal, lab.heavy, lab.user)
    if lab.user in looks.users(terminal):
        raise Failed(f"{lab.user} in the global /etc/passwd, too", f"only in {lab.heavy}")


# --- shared --------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "lswpar -R {{heavy}} shows its controls. Which of them says how much it is worth?",
        "What chwpar -R is told is valid at once: shares_CPU=...",
        "chwpar -R shares_CPU={{first}} {{heavy}}",
    ],
)
def heavy_shares(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} has {{first}} CPU shares"""
    require.shares(terminal, lab.heavy, lab.first)


@check(
    points=1,
    hints=[
        "mkwpar takes -R, too; -s starts what it makes.",
        "mkwpar -s -n {{light}} -R shares_CPU={{other}}",
    ],
)
def light_shares(terminal: Runs, lab: Drawn) -> None:
    """{{light}} runs, with {{other}} CPU shares"""
    require.active(terminal, lab.light)
    require.shares(terminal, lab.light, lab.other)


@check(
    points=2,
    after=(heavy_shares, light_shares),
    hints=[
        "What does wlmstat -@ show of each? Who wants nothing is given nothing.",
        "yes > /dev/null never ends. Where must it be typed, and with what at its end?",
        "clogin {{heavy}} -l root 'yes > /dev/null &', and so in {{light}}",
    ],
)
def busy(terminal: Runs, lab: Drawn) -> None:
    """Each of the two takes all the processor it is given, {{first}} to {{other}}"""
    _require_ratio(looks.processor_use(terminal), lab, lab.first, lab.other)


# --- changed -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=busy,
    hints=[
        "Whose shares were to be changed, and to how many? lswpar -cR shows both.",
        "chwpar -R shares_CPU={{raised}} {{light}}",
    ],
)
def raised(terminal: Runs, lab: Drawn) -> None:
    """{{light}} has {{raised}} CPU shares now, {{heavy}} has its {{first}}"""
    require.shares(terminal, lab.light, lab.raised)
    require.shares(terminal, lab.heavy, lab.first)


@check(
    points=1,
    hints=[
        "/tmp/before must be written before anything is changed. What does it say?",
        "wlmstat -@ > /tmp/before, while {{light}} has {{other}} shares and both are busy.",
    ],
)
def before(terminal: Runs, lab: Drawn) -> None:
    """/tmp/before shows how it was: {{first}} to {{other}}"""
    _require_ratio(_record(terminal, "/tmp/before"), lab, lab.first, lab.other)


@check(
    points=2,
    after=raised,
    hints=[
        "/tmp/after must be written after the change, with both loops running still.",
        "If a loop is gone, begin it again; then wlmstat -@ > /tmp/after",
    ],
)
def after(terminal: Runs, lab: Drawn) -> None:
    """/tmp/after shows how it is: {{first}} to {{raised}}"""
    _require_ratio(_record(terminal, "/tmp/after"), lab, lab.first, lab.raised)


# --- limited -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=raised,
    hints=[
        "What is left for all WPARs together, when the global environment wants all?",
        "yes > /dev/null & outside, then wlmstat -@ > /tmp/global; kill %1 ends it.",
    ],
)
def displaced(terminal: Runs, lab: Drawn) -> None:
    """/tmp/global shows both busy and short of time: the global environment took it"""
    found = _record(terminal, "/tmp/global")
    _require_ratio(found, lab, lab.first, lab.raised)
    total = found.get("TOTAL", 0.0)
    if not 0 < total < 70:
        raise Mismatch("the TOTAL of /tmp/global", total, "less than 70: a loop outside, too")


@check(
    points=2,
    hints=[
        "lswpar -R {{heavy}}: CPU Limits has three numbers. Which one is never passed?",
        "minimum%-soft%,hard%: the soft one holds while others want time, the hard one always.",
        "chwpar -R CPU=0%-{{hard}}%,{{hard}}% {{heavy}}",
    ],
)
def hard(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} may never take more than {{hard}}% of the processors"""
    found = require.controls(terminal, lab.heavy)["CPU"]
    wanted = f"0%-{lab.hard}%,{lab.hard}%"
    if found != wanted:
        raise Mismatch("its CPU limits", found, wanted)


@check(
    points=2,
    after=hard,
    hints=[
        "Which process must end, so that nobody but {{heavy}} wants the processor?",
        "ps -e -o pid,wpar,comm | grep {{light}} shows the loop; kill takes its number.",
        "Then wlmstat -@ > /tmp/alone",
    ],
)
def alone(terminal: Runs, lab: Drawn) -> None:
    """/tmp/alone shows {{heavy}} at {{hard}}%, though {{light}} wants nothing"""
    found = _record(terminal, "/tmp/alone")
    used, beside = found.get(lab.heavy, 0.0), found.get(lab.light, 100.0)
    if abs(used - float(lab.hard)) > OFF:
        raise Mismatch(f"CPU of {lab.heavy} in /tmp/alone", used, f"{lab.hard}, its limit")
    if beside > OFF:
        raise Mismatch(f"CPU of {lab.light} in /tmp/alone", beside, "0: its loop has ended")


# --- counted -------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "Which control counts processes? lswpar -cR shows the names that -R takes.",
        "chwpar -R totalProcesses={{most}} {{heavy}}",
    ],
)
def most(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} may have {{most}} processes"""
    found = require.controls(terminal, lab.heavy)["totalProcesses"]
    if found != lab.most:
        raise Mismatch("its limit on processes", found, lab.most)


@check(
    points=2,
    after=most,
    hints=[
        "ps -e -o wpar | grep -c {{heavy}}: how many has it, how many are missing?",
        "sleep 9999 & is a process that stays. Begin more than there is room for.",
    ],
)
def full(terminal: Runs, lab: Drawn) -> None:
    """It is full: what was begun inside went up to that limit"""
    found = looks.process_counts(terminal).get(lab.heavy, 0)
    # Whoever began them had a shell or two inside, which have ended.
    if not int(lab.most) - 3 <= found <= int(lab.most):
        raise Mismatch(f"processes in {lab.heavy}", found, f"nearly {lab.most}")


@check(
    points=1,
    after=most,
    hints=[
        "A shell that cannot fork says so on standard error: 2> /home/refused",
        "The whole loop inside: clogin {{heavy}} -l root '(...) 2> /home/refused'",
    ],
)
def refused(terminal: Runs, lab: Drawn) -> None:
    """/home/refused, inside {{heavy}}, has what the shell said then"""
    text = looks.file(terminal, f"/wpars/{lab.heavy}/home/refused")
    wanted = "the fork function failed"
    if text is None:
        raise Failed(f"no /home/refused in {lab.heavy}", wanted)
    if wanted not in text.lower():
        raise Mismatch("/home/refused", text[:200], wanted)


# --- off -----------------------------------------------------------------------------------


@check(
    points=1,
    evidence=(hard, most),
    hints=[
        "active=no takes the controls out of force and forgets none of them.",
        "chwpar -R active=no {{heavy}}, then lswpar -R {{heavy}} > /tmp/off",
    ],
)
def noted(terminal: Runs, lab: Drawn) -> None:
    """/tmp/off shows the controls of {{heavy}} written down, and not active"""
    text = require.file(terminal, "/tmp/off", f"the output of lswpar -R {lab.heavy} in it")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for wanted in (
        f"{lab.heavy} - Active",
        "Active: no",
        f"CPU Limits: 0%-{lab.hard}%,{lab.hard}%",
        f"Total Processes: {lab.most}",
    ):
        if wanted not in lines:
            raise Missing(wanted, lines, "in /tmp/off")


@check(
    points=2,
    evidence=alone,
    hints=[
        "The loop in {{heavy}} must run still. What does wlmstat -@ show, now and then?",
        "wlmstat -@ > /tmp/free, while lswpar -cR {{heavy}} says active no.",
    ],
)
def free(terminal: Runs, lab: Drawn) -> None:
    """/tmp/free shows {{heavy}} far above its {{hard}}%: nothing held it"""
    used = _record(terminal, "/tmp/free").get(lab.heavy, 0.0)
    if used < float(lab.hard) + 20:
        raise Mismatch(f"CPU of {lab.heavy} in /tmp/free", used, f"far more than {lab.hard}")


@check(
    points=2,
    evidence=(hard, most),
    hints=[
        "chwpar -K -R, with the names of controls, gives them the value they began with.",
        "The shares stay: name only CPU and totalProcesses. And active=yes again.",
        "chwpar -K -R CPU totalProcesses {{heavy}}; chwpar -R active=yes {{heavy}}",
    ],
)
def restored(terminal: Runs, lab: Drawn) -> None:
    """{{heavy}} has its {{first}} shares in force, and no limits any more"""
    row = require.controls(terminal, lab.heavy)
    names = ("active", "CPU", "totalProcesses", "shares_CPU")
    wanted = ("yes", "0%-100%,100%", "unlimited", lab.first)
    for name, value in zip(names, wanted, strict=True):
        if row[name] != value:
            raise Mismatch(name, row[name], value)


@check(
    points=1,
    evidence=busy,
    hints=[
        "lparstat 1 1 shows how idle the machine is; ps aux, who takes what.",
        "ps -e -o pid,wpar,comm | grep yes shows the loops that are left, and their numbers.",
        "Both WPARs shall be active: a loop is ended, not the WPAR.",
    ],
)
def quiet(terminal: Runs, lab: Drawn) -> None:
    """Both run still, no loop and no sleep is left, and the machine is idle"""
    require.active(terminal, lab.heavy)
    require.active(terminal, lab.light)
    found = looks.idle(terminal)
    if found < IDLE:
        raise Mismatch("per cent of the processors that are idle", found, f"{IDLE} or more")
    left = [row.command for row in looks.processes(terminal, lab.heavy)]
    if "sleep" in left:
        raise Failed(f"{left.count('sleep')} sleep in {lab.heavy}", "what it was started with")


CHECKPOINTS = (
    Checkpoint("warm", "warm-up: {{heavy}} is there", (runs, user)),
    Checkpoint("shared", "two share a processor", (heavy_shares, light_shares, busy)),
    Checkpoint("changed", "the shares are others, at once", (raised, before, after)),
    Checkpoint("limited", "{{heavy}} has a limit", (displaced, hard, alone)),
    Checkpoint("counted", "{{heavy}} is full", (most, full, refused)),
    Checkpoint("off", "everything is as it was", (noted, free, restored, quiet)),
)


def _record(terminal: Runs, path: str) -> dict[str, float]:
    """What a file has of `wlmstat -@`; where it was measured again and again, the last."""
    text = require.file(terminal, path, "the output of wlmstat -@ in it")
    rows = [line.split() for line in text.rpartition("CLASS")[2].splitlines()[1:]]
    try:
        found = {name: float(used) for name, used, *_ in rows}
    except ValueError:
        found = {}
    if "TOTAL" not in found:
        raise Mismatch(path, text[:200], "the output of wlmstat -@")
    return found


def _require_ratio(found: dict[str, float], lab: Drawn, heavy: str, light: str) -> None:
    used = found.get(lab.heavy, 0.0), found.get(lab.light, 0.0)
    wanted = int(heavy) / int(light)
    if min(used) < 1 or abs(used[0] / used[1] - wanted) > wanted * TOLERANCE / 100:
        saw = f"{lab.heavy} {used[0]}, {lab.light} {used[1]}"
        raise Mismatch("CPU", saw, f"both busy, {heavy} to {light}")
