"""Living in a WPAR: users, a daemon, jobs, and what is seen of them outside."""

import re

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: What the daemon of this lab is: a program that does nothing for so many seconds.
PROGRAM = "/usr/bin/sleep"


# --- ready ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Which command lists the logical volumes of a volume group?",
        "The list is of the time before: with {{name}} in it, it comes too late.",
        "lsvg -l rootvg > /tmp/volumes, and then mkwpar.",
    ],
)
def volumes(terminal: Runs, lab: Drawn) -> None:
    """/tmp/volumes lists the logical volumes of rootvg as they were before {{name}}"""
    text = require.file(terminal, "/tmp/volumes", "what lsvg -l rootvg prints, in it")
    rows = [row.split() for row in text.splitlines()]
    found = [row[-1] for row in rows if len(row) == 7]
    if "/home" not in found:
        raise Missing("/home", found, "among its mount points")
    if lab.base in found:
        raise Unexpected([lab.base], "among its mount points")


@check(
    points=1,
    hints=[
        "Three things: create it with its address, start it, and look at lswpar and ifconfig.",
        "mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0",
        "startwpar {{name}}",
    ],
)
def ready(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active with the address {{address}}, netmask 255.255.252.0, on en1"""
    require.active(terminal, lab.name)
    require.address(terminal, lab.name, lab.address)


# --- users ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Which command did the example make its group with, and at which prompt?",
        "Inside of {{name}}: mkgroup id={{gid}} {{group}}",
    ],
)
def group_made(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a group {{group}} with the number {{gid}}"""
    require.active(terminal, lab.name)
    require.group(terminal, lab.name, lab.group, lab.gid)


@check(
    points=2,
    hints=[
        "mkuser chooses the next free number, unless it is told one.",
        "Attributes stand before the name: mkuser id=NUMBER groups=... NAME",
        "Inside of {{name}}: mkuser id={{uid}} groups=staff,{{group}} {{user}}",
    ],
)
def user_made(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a user {{user}} with the number {{uid}} and a home directory"""
    require.active(terminal, lab.name)
    found = looks.users(terminal, lab.name)
    if lab.user not in found:
        raise Missing(lab.user, found, "among its users")
    if found[lab.user]["id"] != lab.uid:
        raise Mismatch(f"the number of {lab.user}", found[lab.user]["id"], lab.uid)
    if f"{lab.base}{_home(lab)}" not in looks.owned(terminal, f"{lab.base}/home", lab.uid):
        raise Failed(f"no {_home(lab)} that belongs to {lab.uid}", "a home directory")


@check(
    points=1,
    after=(group_made, user_made),
    hints=[
        "lsuser -a groups {{user}}, inside, shows which groups there are.",
        "A user who is there already: chgrpmem -m + {{user}} {{group}}",
    ],
)
def member(terminal: Runs, lab: Drawn) -> None:
    """{{user}} belongs to {{group}}, and to staff first of all"""
    row = looks.users(terminal, lab.name)[lab.user]
    if row["pgrp"] != "staff":
        raise Mismatch("the primary group", row["pgrp"], "staff")
    found = row["groups"].split(",")
    if lab.group not in found:
        raise Missing(lab.group, found, f"among the groups of {lab.user}")


@check(
    points=1,
    after=user_made,
    hints=[
        "Who may set a password for somebody else, and where?",
        "Inside of {{name}}, as root: passwd {{user}}. It asks twice.",
    ],
)
def password(terminal: Runs, lab: Drawn) -> None:
    """{{user}} has a password"""
    if _passwords(terminal, lab).get("password", "*") == "*":
        raise Failed(f"no password for {lab.user} in /etc/security/passwd", "one")


@check(
    points=1,
    after=password,
    hints=[
        "grep -p {{user}} /etc/security/passwd, inside: what do the flags say?",
        "ADMCHG means that an administrator chose it. Become {{user}}, and choose another.",
        "su - {{user}}, then passwd: first the old one, then twice the new one.",
    ],
)
def own_password(terminal: Runs, lab: Drawn) -> None:
    """It is one that {{user}} chose, not root"""
    flags = _passwords(terminal, lab).get("flags", "")
    if "ADMCHG" in flags:
        raise Mismatch(f"the flags of {lab.user}", flags, "without ADMCHG")


@check(
    points=1,
    after=user_made,
    hints=[
        "uname -W, before mkuser, tells for whom you make a user.",
        "Outside: rmuser -p {{user}}; rm -r /home/{{user}}",
    ],
)
def only_inside(terminal: Runs, lab: Drawn) -> None:
    """The global environment knows no {{user}}"""
    if lab.user in looks.users(terminal):
        raise Unexpected([lab.user], "among the users of the global environment")


# --- daemon --------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Which letters gave the example its program, its arguments, its user?",
        "lssrc -S -s {{daemon}}, inside, shows what the SRC has on file.",
        "mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} and more",
    ],
)
def defined(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a subsystem {{daemon}}: /usr/bin/sleep {{seconds}}, as the user {{uid}}"""
    row = _subsystem(terminal, lab)
    found = f"{row['path']} {row['cmdargs']} as {row['uid']}"
    wanted = f"{PROGRAM} {lab.seconds} as {lab.uid}"
    if found != wanted:
        raise Mismatch(lab.daemon, found, wanted)


@check(
    points=1,
    after=defined,
    hints=[
        "-S says that it understands signals; which number is the gentle one, which the last?",
        "-S -n 15 -f 9 -G local",
    ],
)
def signals(terminal: Runs, lab: Drawn) -> None:
    """It is stopped by signal 15, by force 9, and stands in the group local"""
    _require_signals(terminal, lab)


@check(
    points=1,
    after=defined,
    hints=["-O: once it has ended, that is all. -R: the SRC starts it again."],
)
def respawned(terminal: Runs, lab: Drawn) -> None:
    """The SRC starts it again where it ends by itself"""
    _require_respawn(terminal, lab)


@check(
    points=2,
    after=defined,
    hints=[
        "On file is not running: what does lssrc -s {{daemon}} say?",
        "startsrc -s {{daemon}}, inside.",
    ],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """It runs"""
    _require_running(terminal, lab, lab.seconds)


@check(
    points=1,
    after=defined,
    hints=[
        "lssrc -s {{daemon}}, outside. Did you define it at two prompts?",
        "Outside: stopsrc -s {{daemon}}; rmssys -s {{daemon}}",
    ],
)
def only_theirs(terminal: Runs, lab: Drawn) -> None:
    """The SRC of the global environment has no {{daemon}}"""
    if lab.daemon in looks.subsystems(terminal):
        raise Unexpected([lab.daemon], "on file in the global environment")


# --- changed -------------------------------------------------------------------------------


@check(
    points=2,
    evidence=runs,
    hints=[
        "What a process was called with is settled when it starts. When must it start?",
        "stopsrc, then chssys, then startsrc; all of it inside.",
    ],
)
def restarted(terminal: Runs, lab: Drawn) -> None:
    """{{daemon}} runs as /usr/bin/sleep {{longer}}"""
    _require_running(terminal, lab, lab.longer)


@check(
    points=1,
    after=restarted,
    hints=[
        "chssys changes what it is told, and leaves the rest.",
        "lssrc -S -s {{daemon}}: action -R, signals 15 and 9, group local. chssys mends it.",
    ],
)
def as_before(terminal: Runs, lab: Drawn) -> None:
    """All else about it is what it was"""
    _require_signals(terminal, lab)
    _require_respawn(terminal, lab)


# --- traces --------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "su is no login of the system's kind. Which door leads from outside into {{name}}?",
        "clogin {{name}} -l {{user}}",
    ],
)
def logged_in(terminal: Runs, lab: Drawn) -> None:
    """{{user}} has logged in to {{name}}"""
    require.active(terminal, lab.name)
    found = looks.stanza(terminal, f"{lab.base}/etc/security/lastlog", lab.user)
    if "time_last_login" not in found:
        raise Failed(f"no login of {lab.user} in /etc/security/lastlog", "one")


@check(
    points=1,
    hints=[
        "crontab -l, as {{user}}, shows what there is. Five stars are every minute.",
        "echo '* * * * * date >> /home/{{user}}/ticks' | crontab",
    ],
)
def crontab(terminal: Runs, lab: Drawn) -> None:
    """The crontab of {{user}} runs something each minute"""
    path = f"{lab.base}/var/spool/cron/crontabs/{lab.user}"
    text = looks.file(terminal, path)
    if text is None:
        raise Failed(f"no crontab of {lab.user}", f"one (from outside: {path})")
    if not any(line.startswith("* * * * * ") for line in text.splitlines()):
        raise Mismatch("it", text, "a line that begins with five stars")


@check(
    points=1,
    after=crontab,
    hints=[
        "cron looks at the clock: a minute must begin, and another. sleep lets time go by.",
        "What does /var/adm/cron/log say, inside?",
        "date >> /home/{{user}}/ticks, each minute; then sleep 130",
    ],
)
def ticks(terminal: Runs, lab: Drawn) -> None:
    """Twice or more, cron has written the date into ticks, in the home directory"""
    path = f"{lab.base}{_home(lab)}/ticks"
    lines = (looks.file(terminal, path) or "").splitlines()
    dates = [line for line in lines if re.match(r"\w{3} \w{3} [ \d]\d \d\d:\d\d:00 ", line)]
    ran = [line for line in _cron_log(terminal, lab) if "ticks" in line]
    if len(ran) < 2 or len(dates) < 2:
        saw = f"{len(dates)} dates in {_home(lab)}/ticks, {len(ran)} runs in cron's log"
        raise Failed(saw, "two or more")


@check(
    points=1,
    hints=[
        "at -l, as {{user}}, shows what still waits. How long must one sleep?",
        "at runs its job as whoever gave it: what did id write?",
        "echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + 2 minutes",
    ],
)
def once(terminal: Runs, lab: Drawn) -> None:
    """A job of at has written id and uname -W into once, in the home directory, as {{user}}"""
    if not any(re.search(r"\.\d+\.[a-z] ", line) for line in _cron_log(terminal, lab)):
        raise Failed(f"no job of at for {lab.user} in cron's log", "one that was run")
    text = looks.file(terminal, f"{lab.base}{_home(lab)}/once") or ""
    first, _, rest = text.partition("\n")
    if not first.startswith(f"uid={lab.uid}({lab.user})") or not rest.strip().isdigit():
        wanted = f"uid={lab.uid}({lab.user})..., and below it the number of {lab.name}"
        raise Mismatch(f"{_home(lab)}/once", text, wanted)


@check(
    points=1,
    hints=[
        "Who looks: somebody to whom {{uid}} has a name, or somebody to whom it has none?",
        "Outside: ls -l {{base}}/home > /tmp/{{name}}.homes",
    ],
)
def homes(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.homes shows the home directories of {{name}} as they look from outside"""
    wanted = rf"^d\S+ +\d+ {lab.uid} .* {lab.user}$"
    _require_line(terminal, f"/tmp/{lab.name}.homes", wanted, f"ls -l of {lab.base}/home")


@check(
    points=1,
    hints=[
        "ps has a flag that shows one partition, and its name in front.",
        "Outside: ps -ef -@ {{name}} > /tmp/{{name}}.ps",
    ],
)
def listing(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.ps shows the processes of {{name}} from outside, {{daemon}}'s among them"""
    wanted = rf"^ *{lab.name} +{lab.uid} .*{PROGRAM} {lab.longer}\b"
    path = f"/tmp/{lab.name}.ps"
    _require_line(terminal, path, wanted, f"ps -ef -@ {lab.name}")
    if re.search(r"^ *Global ", looks.file(terminal, path) or "", re.MULTILINE):
        raise Unexpected(["processes of the global environment"], f"in {path}")


# --- left ----------------------------------------------------------------------------------


@check(
    points=1,
    evidence=user_made,
    hints=["There is a command that begins with rm and ends with user.", "rmuser -p {{user}}"],
)
def gone(terminal: Runs, lab: Drawn) -> None:
    """{{name}}, active, has no user {{user}} any more"""
    require.active(terminal, lab.name)
    if lab.user in looks.users(terminal, lab.name):
        raise Unexpected([lab.user], "among its users")


@check(
    points=1,
    after=gone,
    hints=[
        "grep -p {{user}} /etc/security/passwd, inside: rmuser alone leaves that.",
        "What -p of rmuser does, man rmuser says. The stanza may go by hand as well.",
    ],
)
def no_password(terminal: Runs, lab: Drawn) -> None:
    """Nor a password of that name"""
    if _passwords(terminal, lab):
        raise Unexpected([f"a stanza {lab.user}"], "in /etc/security/passwd")


@check(
    points=1,
    evidence=runs,
    hints=[
        "ps -ef, inside: whose are the processes with a number where a name should be?",
        "Killed, {{daemon}} comes back: that is what -R means. Who starts it?",
        "stopsrc -s {{daemon}}, then rmssys -s {{daemon}}",
    ],
)
def quiet(terminal: Runs, lab: Drawn) -> None:
    """Nothing runs as {{uid}} there, and the SRC has no {{daemon}} on file"""
    require.active(terminal, lab.name)
    found = [one.arguments for one in looks.called(terminal, lab.name) if _theirs(one, lab)]
    if found:
        raise Unexpected(found, f"as {lab.uid}")
    if lab.daemon in looks.subsystems(terminal, lab.name):
        raise Unexpected([lab.daemon], "on file")


@check(
    points=1,
    evidence=ticks,
    hints=[
        "ls /var/spool/cron/crontabs, inside.",
        "crontab -r {{user}} works as long as there is a {{user}}. Afterwards there is rm.",
    ],
)
def no_jobs(terminal: Runs, lab: Drawn) -> None:
    """{{user}} has no crontab any more"""
    require.active(terminal, lab.name)
    if looks.file(terminal, f"{lab.base}/var/spool/cron/crontabs/{lab.user}") is not None:
        raise Unexpected([f"a crontab of {lab.user}"], "in /var/spool/cron/crontabs")


@check(
    points=1,
    evidence=user_made,
    hints=[
        "find / -nouser, inside, shows what has no owner; find / -user {{uid}}, what is whose.",
        "chown -R root /home/{{user}}",
    ],
)
def no_orphans(terminal: Runs, lab: Drawn) -> None:
    """No file in {{name}} belongs to the number {{uid}}"""
    require.active(terminal, lab.name)
    crontab_file = f"{lab.base}/var/spool/cron/crontabs/{lab.user}"
    found = looks.owned(terminal, lab.base, lab.uid)
    if rest := [path for path in found if path != crontab_file]:
        raise Unexpected(rest[:3], f"of {lab.uid}")


@check(
    points=1,
    after=no_orphans,
    evidence=once,
    hints=["The files shall stay, and be root's: which command changes an owner?"],
)
def kept(terminal: Runs, lab: Drawn) -> None:
    """What {{user}} wrote is still in /home/{{user}}, and is root's"""
    path = f"{lab.base}{_home(lab)}/once"
    if looks.file(terminal, path) is None:
        raise Failed(f"no {_home(lab)}/once", "the file that at's job wrote")
    for one in (f"{lab.base}{_home(lab)}", path):
        if one not in looks.owned(terminal, f"{lab.base}/home", "root"):
            raise Failed(f"{one}, of somebody else", "root's")


CHECKPOINTS = (
    Checkpoint("ready", "warm-up: {{name}} is there", (volumes, ready)),
    Checkpoint(
        "users",
        "{{user}} lives in {{name}}",
        (group_made, user_made, member, password, own_password, only_inside),
    ),
    Checkpoint(
        "daemon",
        "{{daemon}} is a daemon of {{name}}",
        (defined, signals, respawned, runs, only_theirs),
    ),
    Checkpoint("changed", "{{daemon}} runs as it should now", (restarted, as_before)),
    Checkpoint(
        "traces",
        "{{user}} works, and it can be seen",
        (logged_in, crontab, ticks, once, homes, listing),
    ),
    Checkpoint(
        "left",
        "{{user}} has left",
        (gone, no_password, quiet, no_jobs, no_orphans, kept),
    ),
)


def _home(lab: Drawn) -> str:
    return f"/home/{lab.user}"


def _passwords(terminal: Runs, lab: Drawn) -> dict[str, str]:
    return looks.stanza(terminal, f"{lab.base}/etc/security/passwd", lab.user)


def _subsystem(terminal: Runs, lab: Drawn) -> dict[str, str]:
    require.active(terminal, lab.name)
    found = looks.subsystems(terminal, lab.name)
    if lab.daemon not in found:
        raise Failed(f"no {lab.daemon} in the SRC of {lab.name}", f"{lab.daemon} on file")
    return found[lab.daemon]


def _require_signals(terminal: Runs, lab: Drawn) -> None:
    row = _subsystem(terminal, lab)
    names = ("contact", "signorm", "sigforce", "grpname")
    found = " ".join(row[name] for name in names)
    if found != "-S 15 9 local":
        raise Mismatch("contact, signals and group", found, "-S 15 9 local")


def _require_respawn(terminal: Runs, lab: Drawn) -> None:
    action = _subsystem(terminal, lab)["action"]
    if action != "-R":
        raise Mismatch("its action", action, "-R")


def _require_running(terminal: Runs, lab: Drawn, seconds: str) -> None:
    _subsystem(terminal, lab)
    running = looks.called(terminal, lab.name)
    masters = [one.pid for one in running if one.command == "srcmstr"]
    found = [one for one in running if one.parent in masters and _theirs(one, lab)]
    wanted = f"{PROGRAM} {seconds}"
    if [one.arguments for one in found] != [wanted]:
        told = ", ".join(one.arguments for one in found) or "nothing"
        raise Failed(f"{told} below srcmstr as {lab.uid}", wanted)


def _theirs(one: looks.Process, lab: Drawn) -> bool:
    return str(one.uid) == lab.uid


def _cron_log(terminal: Runs, lab: Drawn) -> list[str]:
    """What cron has run in the student's WPAR for the user."""
    require.active(terminal, lab.name)
    text = looks.file(terminal, f"{lab.base}/var/adm/cron/log") or ""
    return [line for line in text.splitlines() if re.match(rf"{lab.user} +: CMD ", line)]


def _require_line(terminal: Runs, path: str, wanted: str, what: str) -> None:
    text = require.file(terminal, path, f"what {what} prints, outside")
    if not re.search(wanted, text, re.MULTILINE):
        raise Mismatch(path, text, f"what {what} prints, outside")
