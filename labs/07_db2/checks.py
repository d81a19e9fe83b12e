"""DB2 in a WPAR: whose are its programs, its files, its licence, its port."""

import re

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: How many filesets lie in /mnt/db2v8.
FILESETS = 26


# --- ready ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Create it with its address, start it, look at lswpar -N.",
        "mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0",
    ],
)
def up(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active with the address {{address}}, netmask 255.255.252.0, on en1"""
    require.active(terminal, lab.name)
    require.address(terminal, lab.name, lab.address)


@check(
    points=1,
    hints=["At which prompt does a WPAR get a group?", "Inside: mkgroup id={{gid}} {{group}}"],
)
def grouped(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has a group {{group}} with the number {{gid}}"""
    require.active(terminal, lab.name)
    require.group(terminal, lab.name, lab.group, lab.gid)


# --- installed -----------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "The preview was -p. What does installp need to be told to do it, for all filesets?",
        "installp -acgXYd /mnt/db2v8 all, outside",
    ],
)
def installed(terminal: Runs) -> None:
    """All filesets of DB2 are installed in the global environment, and committed"""
    found = {
        name: state
        for name, state in looks.usr_parts(terminal).items()
        if name.startswith("db2_08_01.")
    }
    if len(found) != FILESETS:
        raise Failed(f"{len(found)} filesets of DB2", f"all {FILESETS}")
    if rest := [f"{name} {state}" for name, state in found.items() if state != "COMMITTED"]:
        raise Unexpected(rest[:3], "among them")


@check(
    points=1,
    hints=[
        "lslpp -l 'db2*' asks whoever it is typed to. Whose /tmp is it to be in?",
        "clogin {{name}} \"lslpp -l 'db2*' > /tmp/filesets\"",
    ],
)
def inside(terminal: Runs, lab: Drawn) -> None:
    """/tmp/filesets in {{name}} lists the filesets of DB2, as they are seen in there"""
    _require_text(terminal, f"{lab.base}/tmp/filesets", "db2_08_01.db2.engn", "lslpp -l 'db2*'")


@check(
    points=1,
    hints=["Outside: syncwpar {{name}} > /tmp/synced", "What does it say of root parts?"],
)
def synced(terminal: Runs, lab: Drawn) -> None:
    """/tmp/synced has what syncwpar says of {{name}}"""
    wanted = f"Workload partition {lab.name} synchronized successfully."
    _require_text(terminal, "/tmp/synced", wanted, f"syncwpar {lab.name}")


# --- instance ------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "Attributes stand before the name; pgrp= is the group somebody is in first of all.",
        "Inside: mkuser id={{uid}} pgrp={{group}} {{instance}}",
        "Inside: mkuser pgrp={{group}} {{fenced}}",
    ],
)
def users(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has the users {{instance}}, number {{uid}}, and {{fenced}}, both of {{group}}"""
    require.active(terminal, lab.name)
    found = looks.users(terminal, lab.name)
    for user in (lab.instance, lab.fenced):
        if user not in found:
            raise Missing(user, found, "among its users")
        if found[user]["pgrp"] != lab.group:
            raise Mismatch(f"the primary group of {user}", found[user]["pgrp"], lab.group)
    if found[lab.instance]["id"] != lab.uid:
        raise Mismatch(f"the number of {lab.instance}", found[lab.instance]["id"], lab.uid)


@check(
    points=2,
    after=users,
    hints=[
        "The command is in /usr/opt/db2_08_01/instance; -u names the fenced user.",
        "Inside: /usr/opt/db2_08_01/instance/db2icrt -u {{fenced}} {{instance}}",
    ],
)
def created(terminal: Runs, lab: Drawn) -> None:
    """{{instance}} is an instance of DB2 in {{name}}, with {{fenced}} as its fenced user"""
    fenced = looks.file(terminal, f"{_sqllib(lab)}/.fenced")
    if fenced is None:
        raise Failed(f"no instance in /home/{lab.instance}/sqllib", "one")
    if fenced.strip() != lab.fenced:
        raise Mismatch("its fenced user (sqllib/.fenced)", fenced.strip(), lab.fenced)
    if f"DB2_{lab.instance}" not in _services(terminal, lab):
        raise Failed(f"no DB2_{lab.instance} in /etc/services", "the ports of the instance")


@check(
    points=1,
    after=users,
    hints=[
        "uname -W, before mkuser, tells for whom you make a user.",
        "Outside: rmuser -p {{instance}}",
    ],
)
def alone(terminal: Runs, lab: Drawn) -> None:
    """The global environment knows neither {{instance}} nor {{fenced}}"""
    known = looks.users(terminal)
    if found := [user for user in (lab.instance, lab.fenced) if user in known]:
        raise Unexpected(found, "among the users of the global environment")


# --- started -------------------------------------------------------------------------------


@check(
    points=1,
    evidence=created,
    hints=[
        "It refuses only as long as there is no licence. Which line comes first?",
        "A complaint is written to the other stream: > FILE 2>&1 takes both.",
    ],
)
def refused(terminal: Runs) -> None:
    """/tmp/refused has what db2start says without a licence"""
    _require_text(terminal, "/tmp/refused", "SQL8000N", "db2start, without a licence,")


@check(
    points=1,
    hints=[
        "Where does the global environment keep its licence, and where is {{name}}'s /var?",
        "cp /var/ifor/nodelock {{base}}/var/ifor",
    ],
)
def licensed(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has the licence that the global environment has"""
    whole = looks.file(terminal, "/var/ifor/nodelock")
    found = looks.file(terminal, f"{lab.base}/var/ifor/nodelock")
    if found is None or whole is None:
        where = lab.name if found is None else "the global environment"
        raise Failed(f"no /var/ifor/nodelock in {where}", "one in both")
    if found != whole:
        raise Mismatch("its /var/ifor/nodelock", found, whole)


@check(
    points=2,
    after=licensed,
    hints=["Who starts an instance: root, or its user?", "su - {{instance}} -c db2start"],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """db2start was successful, says /tmp/started, and {{instance}} has its db2sysc"""
    _require_text(terminal, "/tmp/started", "SQL1063N", "db2start, with a licence,")
    require.active(terminal, lab.name)
    if not _engines(terminal, lab):
        raise Failed(f"no db2sysc of {lab.uid} in {lab.name}", "one")


@check(
    points=1,
    after=runs,
    hints=["ps has a flag for one partition, seen from outside: ps -ef -@ {{name}}"],
)
def seen(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{name}}.ps shows the processes of {{name}} from outside, db2sysc among them"""
    path, what = f"/tmp/{lab.name}.ps", f"ps -ef -@ {lab.name}, outside,"
    _require_line(terminal, path, rf"^ *{lab.name} +{lab.uid} .* db2sysc\b", what)


# --- listens -------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "A name of a service, blanks, PORT/tcp: see the lines that db2icrt wrote.",
        "Inside: echo '{{service}} {{port}}/tcp' >> /etc/services",
    ],
)
def service(terminal: Runs, lab: Drawn) -> None:
    """In {{name}}, {{service}} is the name of port {{port}}, beside those that were there"""
    known = _services(terminal, lab)
    if missed := [name for name in ("telnet", f"DB2_{lab.instance}") if name not in known]:
        raise Failed(f"no {missed[0]} in its /etc/services any more", "all that was there")
    found = known.get(lab.service, "not there")
    if found != f"{lab.port}/tcp":
        raise Mismatch(f"{lab.service} in /etc/services", found, f"{lab.port}/tcp")


@check(
    points=2,
    hints=[
        "Two settings: which service, and that it is to use TCP/IP at all.",
        "As {{instance}}: db2 update dbm cfg using svcename {{service}}",
        "As {{instance}}: db2set DB2COMM=tcpip",
    ],
)
def configured(terminal: Runs, lab: Drawn) -> None:
    """{{instance}} is told to use tcpip, with the service {{service}}"""
    wanted = (("db2systm", f"SVCENAME={lab.service}"), ("profile.env", "DB2COMM=tcpip"))
    for name, line in wanted:
        text = looks.file(terminal, f"{_sqllib(lab)}/{name}") or ""
        if line not in text.splitlines():
            raise Missing(line, text.splitlines(), f"in sqllib/{name}")


@check(
    points=2,
    after=(service, configured),
    hints=["When does an instance read what it was told?", "db2stop, and then db2start"],
)
def listens(terminal: Runs, lab: Drawn) -> None:
    """{{name}} listens at port {{port}}"""
    _require_listening(terminal, lab)


@check(
    points=1,
    after=listens,
    hints=["Outside: lsof -i tcp:{{port}} > /tmp/lsof", "Whose are they, for lsof in there?"],
)
def outside(terminal: Runs, lab: Drawn) -> None:
    """/tmp/lsof shows from outside who listens there"""
    wanted = rf"^db2sysc +\d+ +{lab.uid} .*:{lab.port} \(LISTEN\)"
    _require_line(terminal, "/tmp/lsof", wanted, f"lsof -i tcp:{lab.port}, outside,")


# --- again ---------------------------------------------------------------------------------


@check(
    points=1,
    evidence=listens,
    hints=[
        "First the instance, while there is a partition to do it in.",
        'clogin {{name}} "su - {{instance}} -c db2stop" > /tmp/stopped',
    ],
)
def stopped(terminal: Runs) -> None:
    """/tmp/stopped says that db2stop was successful"""
    _require_text(terminal, "/tmp/stopped", "SQL1064N", "db2stop")


@check(
    points=1,
    evidence=listens,
    hints=["lswpar {{name}} > /tmp/between, after stopwpar and before startwpar"],
)
def between(terminal: Runs, lab: Drawn) -> None:
    """/tmp/between shows {{name}} defined, and not active"""
    what = f"lswpar {lab.name}, between stopwpar and startwpar,"
    _require_line(terminal, "/tmp/between", rf"^{lab.name} +D ", what)


@check(
    points=2,
    after=between,
    hints=[
        "startwpar starts what /etc/inittab names. Is DB2 there?",
        "su - {{instance}} -c db2start, once more",
    ],
)
def back(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active, and listens at port {{port}} again"""
    _require_listening(terminal, lab)


CHECKPOINTS = (
    Checkpoint("ready", "warm-up: {{name}} is there", (up, grouped)),
    Checkpoint("installed", "DB2 is installed", (installed, inside, synced)),
    Checkpoint("instance", "{{name}} has an instance", (users, created, alone)),
    Checkpoint("started", "{{instance}} has started", (refused, licensed, runs, seen)),
    Checkpoint("listens", "it can be reached", (service, configured, listens, outside)),
    Checkpoint("again", "it is back after a stop", (stopped, between, back)),
)


def _sqllib(lab: Drawn) -> str:
    return f"{lab.base}/home/{lab.instance}/sqllib"


def _services(terminal: Runs, lab: Drawn) -> dict[str, str]:
    """The names in the WPAR's /etc/services, and the port each has in the first line."""
    found: dict[str, str] = {}
    for line in (looks.file(terminal, f"{lab.base}/etc/services") or "").splitlines():
        words = line.partition("#")[0].split()
        if len(words) > 1:
            found.setdefault(words[0], words[1])
    return found


def _engines(terminal: Runs, lab: Drawn) -> list[looks.Process]:
    running = looks.called(terminal, lab.name)
    return [one for one in running if one.command == "db2sysc" and str(one.uid) == lab.uid]


def _require_listening(terminal: Runs, lab: Drawn) -> None:
    require.active(terminal, lab.name)
    if not _engines(terminal, lab):
        raise Failed(f"no db2sysc of {lab.uid} in {lab.name}", "one")
    found = looks.listening(terminal, lab.name)
    if int(lab.port) not in found:
        raise Missing(lab.port, sorted(found), "among the ports at which it listens")


def _require_text(terminal: Runs, path: str, wanted: str, what: str) -> None:
    _require_line(terminal, path, re.escape(wanted), what)


def _require_line(terminal: Runs, path: str, wanted: str, what: str) -> None:
    text = require.file(terminal, path, f"what {what} prints, in it")
    if not re.search(wanted, text, re.MULTILINE):
        raise Mismatch(path, text, f"what {what} prints")
