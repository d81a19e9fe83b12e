"""Software of the global environment, and what of it a WPAR has: what is asked for."""

import re

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: The fileset this lab is about, and the object repositories of its two parts.
SERVER = "openssh.base.server"
USR, ROOT = "/usr/lib/objrepos", "/etc/objrepos"
PACKAGES = ("openssl-0.9.7d-2", "sudo-1.6.7p5-3")
APACHE = "apache-1.3.31-1"


# --- again ---------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Three things: create it with its address, start it, and look at lswpar.",
        "mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0",
        "startwpar {{name}}",
    ],
)
def ready(terminal: Runs, lab: Drawn) -> None:
    """{{name}} is active with the address {{address}} on en1"""
    require.active(terminal, lab.name)
    found = [
        f"{row['address']} on {row['interface']}"
        for row in looks.addresses(terminal, lab.name)
        if row["interface"] != "lo0"
    ]
    wanted = f"{lab.address} on en1"
    if wanted not in found:
        raise Missing(wanted, found, "in the list of lswpar -N")


@check(
    points=1,
    after=ready,
    hints=["Where must mkuser run, so that only {{name}} knows {{user}}?"],
)
def user(terminal: Runs, lab: Drawn) -> None:
    """{{name}} knows {{user}}, and the global environment does not"""
    require.active(terminal, lab.name)
    inside = looks.users(terminal, lab.name)
    if lab.user not in inside:
        raise Missing(lab.user, inside, f"among the users of {lab.name}")
    if lab.user in looks.users(terminal):
        raise Unexpected([lab.user], "among the users of the global environment")


# --- installed -----------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "lslpp -l 'openssh*' shows what there is, and in which of two paths.",
        "installp installs from a directory (-d) what is named at the end, or all.",
        "installp -acgXYd /mnt/openssh openssh",
    ],
)
def openssh(terminal: Runs) -> None:
    """The global environment has openssh.base.server, its usr part and its root part"""
    found = _parts(looks.filesets(terminal))
    for path in (USR, ROOT):
        if path not in found:
            raise Missing(path, found, f"among the paths where lslpp knows {SERVER}")


@check(
    points=1,
    hints=["rpm takes the names of files: ls /mnt/rpms.", "rpm -i /mnt/rpms/sudo*.rpm"],
)
def packages(terminal: Runs) -> None:
    """The global environment has the packages openssl and sudo"""
    _require_packages(looks.packages(terminal), PACKAGES, "in the list of rpm -qa")


# --- synced --------------------------------------------------------------------------------


@check(
    points=2,
    evidence=openssh,
    hints=[
        "Whose is /tmp/{{before}}: was > inside of the quotes behind clogin?",
        "When must one look, to see {{name}} without sudo?",
        "clogin {{name}} 'lslpp -l \"openssh*\" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'",
    ],
)
def behind(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{before}} shows {{name}} with the usr part of OpenSSH only, and without sudo"""
    require.active(terminal, lab.name)
    text = require.file(terminal, f"{lab.base}/tmp/{lab.before}")
    found = _told(text)
    if USR not in found:
        raise Missing(USR, found, f"among the paths where it shows {SERVER}")
    if ROOT in found:
        raise Unexpected([ROOT], f"among the paths where it shows {SERVER}")
    listed = text.split()
    if not any(one.startswith("AIX-rpm-") for one in listed):
        raise Missing("AIX-rpm", _tail(text), "in it, as in any list of rpm -qa")
    if PACKAGES[1] in listed:
        raise Unexpected([PACKAGES[1]], "in it")


@check(
    points=2,
    hints=[
        "Which command brings a WPAR into step, and in which environment must it run?",
        "syncwpar -v {{name}}",
    ],
)
def synced(terminal: Runs, lab: Drawn) -> None:
    """{{name}} has the root part of OpenSSH, and the packages"""
    _require_step(terminal, lab.name)
    _require_packages(looks.packages(terminal, lab.name), PACKAGES, f"in {lab.name}")


@check(
    points=2,
    after=synced,
    hints=[
        "The same commands as for /tmp/{{before}}, and then ls.",
        ">> adds to what is there, > begins anew: in which order?",
        "clogin {{name}} 'ls /etc/sudoers /etc/ssh >> /tmp/{{after}}'",
    ],
)
def level(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{after}} shows both parts, sudo, /etc/sudoers and the files of /etc/ssh"""
    text = require.file(terminal, f"{lab.base}/tmp/{lab.after}")
    found = _told(text)
    for path in (USR, ROOT):
        if path not in found:
            raise Missing(path, found, f"among the paths where it shows {SERVER}")
    for word in (PACKAGES[1], "/etc/sudoers", "sshd_config"):
        if word not in text.split():
            raise Missing(word, _tail(text), "in it")


# --- came ----------------------------------------------------------------------------------


@check(
    points=2,
    evidence=synced,
    hints=[
        "Two halves: which one stays with the one who comes, which is laid into {{name}}?",
        "{{user}} looks for it in .ssh/authorized_keys, below the home directory.",
        "cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys",
    ],
)
def key(terminal: Runs, lab: Drawn) -> None:
    """{{user}} lets in the public key of the global root, whose private one is not there"""
    public = require.file(terminal, "/.ssh/id_rsa.pub").strip()
    path = f"{lab.base}/home/{lab.user}/.ssh/authorized_keys"
    text = require.file(terminal, path)
    if public not in text.splitlines():
        raise Mismatch(path, text, "the line of /.ssh/id_rsa.pub")
    private = f"{lab.base}/home/{lab.user}/.ssh/id_rsa"
    if looks.exists(terminal, private):
        raise Unexpected([private], "in the WPAR")


@check(
    points=2,
    after=key,
    hints=[
        "What does sshd tell of whoever came? env, in such a session.",
        "Who expands $SSH_CLIENT, this shell or that one? Single quotes keep it for that one.",
        "ssh {{user}}@{{address}} 'echo $SSH_CLIENT > came'",
    ],
)
def came(terminal: Runs, lab: Drawn) -> None:
    """A file came in the home of {{user}} says from which address ssh was used"""
    path = f"{lab.base}/home/{lab.user}/came"
    text = require.file(terminal, path)
    if not re.fullmatch(r"10\.1\.1\.148 \d+ 22\n", text):
        raise Mismatch(path, text, "10.1.1.148, a port, and 22")


@check(
    points=1,
    after=came,
    hints=["lssrc -s sshd, inside of {{name}}.", "startsrc -s sshd, inside."],
)
def daemon(terminal: Runs, lab: Drawn) -> None:
    """In {{name}} sshd runs and listens at port 22"""
    require.active(terminal, lab.name)
    found = looks.listening(terminal, lab.name)
    if 22 not in found:
        raise Missing(22, sorted(found), "among the ports that it listens at")


@check(
    points=1,
    evidence=synced,
    hints=[
        "{{name}} has a sshd_config of its own. A line that begins with # says nothing.",
        "echo PermitRootLogin no >> {{base}}/etc/ssh/sshd_config",
    ],
)
def no_root(terminal: Runs, lab: Drawn) -> None:
    """The sshd of {{name}} does not let root in; that of the global environment does"""
    if _root_login(terminal, lab.base) != "no":
        raise Mismatch("PermitRootLogin", _root_login(terminal, lab.base), "no")
    if _root_login(terminal, "") == "no":
        raise Failed("PermitRootLogin no in the global /etc/ssh/sshd_config", "none there")
    path = f"{lab.base}/etc/ssh/sshd_config"
    if "Protocol 2" not in require.file(terminal, path).splitlines():
        raise Failed(f"no line Protocol 2 in {path} any more", "all that stood there before")


# --- late ----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "All that mkwpar says, of both streams: > /tmp/{{late}}.made 2>&1",
        "grep FAILED /tmp/{{late}}.made",
    ],
)
def failed(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{late}}.made shows that the root part of openssh.base.server FAILED in {{late}}"""
    text = _made(terminal, lab.late)
    if not re.search(rf"^{SERVER} .* ROOT +APPLY +FAILED", text, re.MULTILINE):
        raise Failed(f"no ROOT APPLY FAILED of {SERVER} in it", "that line")
    if "0503-464" not in text:
        raise Failed("nothing of the second stream in it", "installp's message 0503-464")


@check(
    points=2,
    after=failed,
    hints=[
        "The paper's author found it: start it, and then what?",
        "startwpar {{late}}, then syncwpar -v {{late}}",
    ],
)
def mended(terminal: Runs, lab: Drawn) -> None:
    """{{late}} runs, and has the root part and sshd now"""
    _require_step(terminal, lab.late)
    found = looks.listening(terminal, lab.late)
    if 22 not in found:
        raise Missing(22, sorted(found), "among the ports that it listens at")


@check(
    points=2,
    evidence=openssh,
    hints=[
        "For mkwpar to see a variable, it must be exported, or stand before the command.",
        "INUBOSTYPE=1 mkwpar -n {{round}} > /tmp/{{round}}.made 2>&1",
    ],
)
def avoided(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{round}}.made shows that nothing failed in {{round}}, which runs"""
    text = _made(terminal, lab.round)
    if "FAILED" in text:
        raise Unexpected(["FAILED"], f"in /tmp/{lab.round}.made")
    if not re.search(rf"^{SERVER} .* ROOT +APPLY +SUCCESS", text, re.MULTILINE):
        raise Failed(f"no ROOT APPLY SUCCESS of {SERVER} in it", "that line")
    _require_step(terminal, lab.round)


# --- drifted -------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "Install Apache outside, and then ask inside, before anything is synchronized.",
        "clogin {{name}} 'rpm -q apache > /tmp/{{drift}}'",
    ],
)
def drifted(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{drift}} in {{name}} shows that it had no apache when the global environment had"""
    _require_packages(looks.packages(terminal), (APACHE,), "in the list of rpm -qa")
    text = require.file(terminal, f"{lab.base}/tmp/{lab.drift}").strip()
    if text != "package apache is not installed":
        raise Mismatch(f"/tmp/{lab.drift}", text, "package apache is not installed")


@check(
    points=3,
    after=drifted,
    hints=[
        "One command does it for all: which flag stands in the place of a name?",
        "syncwpar -vA",
    ],
)
def everywhere(terminal: Runs, lab: Drawn) -> None:
    """{{name}}, {{late}} and {{round}} have apache, with its httpd.conf, and sudo"""
    for wpar in (lab.name, lab.late, lab.round):
        require.active(terminal, wpar)
        found = looks.packages(terminal, wpar)
        _require_packages(found, (APACHE, PACKAGES[1]), f"in {wpar}")
        path = f"/wpars/{wpar}/etc/opt/freeware/apache/httpd.conf"
        if not looks.exists(terminal, path):
            raise Failed(f"no {path}", "the file that the package brings")


CHECKPOINTS = (
    Checkpoint("again", "warm-up: {{name}} is there", (ready, user)),
    Checkpoint("installed", "the global environment has new software", (openssh, packages)),
    Checkpoint("synced", "{{name}} is in step", (behind, synced, level)),
    Checkpoint("came", "{{user}} can be reached by ssh", (key, came, daemon, no_root)),
    Checkpoint("late", "WPARs that came after OpenSSH", (failed, mended, avoided)),
    Checkpoint("drifted", "out of step again, and in step", (drifted, everywhere)),
)


def _parts(rows: list[dict[str, str]]) -> list[str]:
    """The paths under which lslpp knows the server."""
    return [row["Path"] for row in rows if row["Fileset"] == SERVER]


def _require_step(terminal: Runs, name: str) -> None:
    require.active(terminal, name)
    found = _parts(looks.filesets(terminal, name))
    if ROOT not in found:
        raise Missing(ROOT, found, f"among the paths where {name} has {SERVER}")


def _require_packages(found: list[str], wanted: tuple[str, ...], where: str) -> None:
    for one in wanted:
        if one not in found:
            raise Missing(one, found, where)


def _tail(text: str) -> list[str]:
    return text.splitlines()[-4:]


def _told(text: str) -> list[str]:
    """The paths under which a list of lslpp -l, kept in a file, shows the server."""
    found, path = [], ""
    for line in text.splitlines():
        if line.startswith("Path: "):
            path = line.split()[1]
        elif line.split()[:1] == [SERVER]:
            found.append(path)
    return found


def _made(terminal: Runs, name: str) -> str:
    """What mkwpar said when it made a WPAR."""
    text = require.file(terminal, f"/tmp/{name}.made")
    line = f"mkwpar: Workload partition {name} created successfully."
    if line not in text.splitlines():
        raise Missing(line, _tail(text), f"in /tmp/{name}.made")
    return text


def _root_login(terminal: Runs, base: str) -> str:
    """What sshd_config of a partition says of root: the first line that says so, holds."""
    for line in require.file(terminal, f"{base}/etc/ssh/sshd_config").splitlines():
        words = line.split()
        if len(words) == 2 and words[0].lower() == "permitrootlogin":
            return words[1].lower()
    return "yes, which holds where no line says so"
