"""What a WPAR has of a network (addresses, a name, ports, routes), and who takes it away."""

from grading import looks, require
from grading.checks import Checkpoint, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

#: Where /etc/services has the services that a student may have to refuse.
PORTS = {"ftp": 21, "exec": 512, "login": 513, "shell": 514}
GATEWAY = "10.1.1.1"
OUTSIDE = "10.1.1.148"


# --- again: what earlier labs were about -----------------------------------------------------


@check(
    points=1,
    hints=[
        "mkwpar -n and -N; then startwpar. Which netmask has en1? (ifconfig en1)",
        "mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0",
    ],
)
def up(terminal: Runs, lab: Drawn) -> None:
    """{{first}} is active, with {{one}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.first)
    require.address(terminal, lab.first, lab.one)


@check(
    points=1,
    after=up,
    hints=[
        "When it is made: -M directory=/home size=... Afterwards: chfs, outside.",
        "chfs -a size=256M /wpars/{{first}}/home",
    ],
)
def roomy(terminal: Runs, lab: Drawn) -> None:
    """Its /home has 256 MB"""
    where = f"/wpars/{lab.first}/home"
    sizes = {one.mount_point: one.megabytes for one in looks.file_systems(terminal)}
    if sizes.get(where) != 256:
        raise Mismatch(f"the size of {where}", f"{sizes.get(where, 0)} MB", "256 MB")


# --- named -----------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "/etc/hosts: an address, blanks, a name. echo and >> add a line.",
        "echo '{{two}} {{host}}' >> /etc/hosts",
    ],
)
def listed(terminal: Runs, lab: Drawn) -> None:
    """The global environment knows {{first}} and {{host}} by name"""
    hosts = _hosts(terminal, "/etc/hosts")
    for name, address in ((lab.first, lab.one), (lab.host, lab.two)):
        if hosts.get(name) != address:
            raise Mismatch(f"{name} in /etc/hosts", hosts.get(name, "not there"), address)


@check(
    points=2,
    hints=[
        "Was it given an address, and is it started? lswpar -N {{second}}",
        "mkwpar -n {{second}} -h {{host}} -r -N interface=en1 address=... netmask=...",
    ],
)
def joined(terminal: Runs, lab: Drawn) -> None:
    """{{second}} is active, with {{two}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.second)
    require.address(terminal, lab.second, lab.two)


@check(
    points=1,
    after=joined,
    hints=[
        "lswpar shows name and host name side by side.",
        "mkwpar -h gives a host name, chwpar -h changes it.",
    ],
)
def called(terminal: Runs, lab: Drawn) -> None:
    """Its host name is {{host}}"""
    _require_host_name(terminal, lab)


@check(
    points=2,
    after=joined,
    hints=[
        "Inside: host nim02nim. The WPAR has an /etc/hosts of its own; who filled it?",
        "mkwpar -r copies what the global environment knows of names, as it is then.",
    ],
)
def resolves(terminal: Runs, lab: Drawn) -> None:
    """Inside, it knows {{first}} by name, and nim02nim"""
    where = f"/wpars/{lab.second}/etc/hosts"
    hosts = _hosts(terminal, where)
    for name, address in ((lab.first, lab.one), ("nim02nim", "10.1.1.100")):
        if hosts.get(name) != address:
            raise Mismatch(f"{name} in {where}", hosts.get(name, "not there"), address)


# --- two -------------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "A second -N does not replace the first. It need not be stopped for that.",
        "chwpar -N interface=en1 address={{three}} netmask=255.255.252.0 {{first}}",
    ],
)
def both(terminal: Runs, lab: Drawn) -> None:
    """{{first}} is active with two addresses, {{one}} and {{three}}"""
    require.active(terminal, lab.first)
    for address in (lab.one, lab.three):
        require.address(terminal, lab.first, address)


@check(
    points=1,
    after=both,
    hints=["ping -c 1 {{three}} > /tmp/reached, in the global environment."],
)
def reached(terminal: Runs, lab: Drawn) -> None:
    """/tmp/reached says that {{three}} answered a ping"""
    _require_ping(terminal, "/tmp/reached", lab.three, " 0% packet loss")


@check(
    points=2,
    after=both,
    hints=[
        "ifconfig, inside {{first}}; the file is of {{first}} as well.",
        "clogin {{first}} 'ifconfig en1 > /home/mine'",
    ],
)
def own(terminal: Runs, lab: Drawn) -> None:
    """/home/mine, written inside {{first}}, shows its two addresses on en1 and no other's"""
    text = require.file(terminal, f"/wpars/{lab.first}/home/mine")
    found = [
        after for word, after in zip(text.split(), text.split()[1:], strict=False)
        if word == "inet"
    ]  # fmt: skip
    for address in (lab.one, lab.three):
        if address not in found:
            raise Missing(address, found, "in /home/mine")
    if others := [one for one in found if one not in (lab.one, lab.three)]:
        raise Unexpected(others, "in /home/mine")


# --- ports -----------------------------------------------------------------------------------


@check(
    points=2,
    hints=[
        "Each WPAR has an inetd, and that an /etc/inetd.conf. Change it inside {{second}}.",
        "A daemon reads its file when it starts, and when it is told to: refresh -s inetd",
        "sed '/^{{service}}/d' /etc/inetd.conf > /tmp/new; cp /tmp/new /etc/inetd.conf",
    ],
    evidence=joined,
)
def closed(terminal: Runs, lab: Drawn) -> None:
    """Nobody listens for {{service}} in {{second}}, but for other services"""
    require.active(terminal, lab.second)
    found = looks.listening(terminal, lab.second)
    port = PORTS[lab.service]
    if port in found:
        raise Unexpected([f"port {port}, {lab.service},"], f"open in {lab.second}")
    for name, other in PORTS.items():
        if other != port and other not in found:
            raise Missing(f"port {other} ({name})", sorted(found), f"in {lab.second}")


@check(
    points=1,
    after=closed,
    hints=["netstat -an -@ {{first}} shows one WPAR's. What was changed in the wrong place?"],
)
def spared(terminal: Runs, lab: Drawn) -> None:
    """{{first}} serves {{service}} as before, and so does the global environment"""
    port = PORTS[lab.service]
    found = looks.listening(terminal, lab.first)
    if port not in found:
        raise Missing(f"port {port} ({lab.service})", sorted(found), f"in {lab.first}")
    text = require.file(terminal, "/etc/inetd.conf")
    served = [line.split()[0] for line in text.splitlines() if line.split()]
    if lab.service not in served:
        raise Missing(lab.service, served, "in the global /etc/inetd.conf")


# --- taken -----------------------------------------------------------------------------------


@check(
    points=1,
    evidence=joined,
    hints=["When does {{two}} not answer? That is the moment for /tmp/silent."],
)
def silent(terminal: Runs, lab: Drawn) -> None:
    """/tmp/silent says that {{two}} did not answer while {{second}} was stopped"""
    _require_ping(terminal, "/tmp/silent", lab.two, " 100% packet loss")


@check(
    points=2,
    evidence=joined,
    hints=[
        "The stranger takes it with ifconfig ... alias, while {{second}} is stopped.",
        "Without alias, ifconfig takes en1's own address away: give that back the same way.",
        "ifconfig en1 {{two}} netmask 255.255.252.0 alias",
    ],
)
def stranger(terminal: Runs, lab: Drawn) -> None:
    """en1 answers to {{two}} beside its own 10.1.1.148, and {{second}} is not active"""
    found = looks.interface_addresses(terminal, "en1")
    for address in (lab.two, OUTSIDE):
        if address not in found:
            raise Missing(address, found, "on en1")
    known = looks.wpars(terminal)
    if lab.second not in known:
        raise Missing(lab.second, known, "in the list of lswpar")
    if known[lab.second]["state"] == "A":
        raise Mismatch(f"the state of {lab.second}", "A", "D")


@check(
    points=1,
    after=stranger,
    hints=["ping -c 1 {{two}} > /tmp/answers, after the stranger has it."],
)
def answers(terminal: Runs, lab: Drawn) -> None:
    """/tmp/answers says that {{two}} answered, though {{second}} is stopped"""
    _require_ping(terminal, "/tmp/answers", lab.two, " 0% packet loss")


@check(
    points=1,
    after=stranger,
    hints=["startwpar {{second}} 2> /tmp/refused: what does it say when {{two}} is taken?"],
)
def refused(terminal: Runs, lab: Drawn) -> None:
    """/tmp/refused says why {{second}} could not be started"""
    text = require.file(terminal, "/tmp/refused")
    if "startwpar" not in text or lab.two not in text:
        raise Mismatch("/tmp/refused", text, f"startwpar's complaint about {lab.two}")


# --- moved -----------------------------------------------------------------------------------


@check(
    points=2,
    evidence=stranger,
    hints=[
        "chwpar -N adds an address; chwpar -K -N address=... takes one away.",
        "chwpar -K -N address={{two}} {{second}}",
    ],
)
def moved(terminal: Runs, lab: Drawn) -> None:
    """{{second}} has the address {{four}}, and {{two}} no longer"""
    require.address(terminal, lab.second, lab.four)
    found = [row["address"] for row in looks.addresses(terminal, lab.second)]
    if lab.two in found:
        raise Unexpected([lab.two], "in the list of lswpar -N")


@check(
    points=1,
    after=moved,
    hints=["startwpar {{second}}. And the stranger? It was here on good grounds."],
)
def back(terminal: Runs, lab: Drawn) -> None:
    """{{second}} is active, and en1 answers to {{four}} and, for the stranger, to {{two}}"""
    require.active(terminal, lab.second)
    found = looks.interface_addresses(terminal, "en1")
    for address in (lab.four, lab.two):
        if address not in found:
            raise Missing(address, found, "on en1")


@check(
    points=1,
    after=moved,
    hints=[
        "The global environment's /etc/hosts: which address has {{host}} there?",
        "vi, or sed",
    ],
)
def relisted(terminal: Runs, lab: Drawn) -> None:
    """The global environment finds {{host}} at {{four}}"""
    hosts = _hosts(terminal, "/etc/hosts")
    if hosts.get(lab.host) != lab.four:
        raise Mismatch(f"{lab.host} in /etc/hosts", hosts.get(lab.host, "not there"), lab.four)


@check(
    points=2,
    evidence=joined,
    hints=[
        "-i: a routing table of its own. -I: a route in it, with rtdest= and rtgateway=.",
        "chwpar -i -I rtdest={{net}} rtgateway=10.1.1.1 {{second}}",
    ],
)
def routed(terminal: Runs, lab: Drawn) -> None:
    """{{second}} has routes of its own, one to {{net}} by way of 10.1.1.1"""
    rows = looks.routes(terminal, lab.second)
    found = [f"{row['destination']} by {row['gateway']}" for row in rows]
    if f"{lab.net} by {GATEWAY}" not in found:
        raise Missing(f"{lab.net} by {GATEWAY}", found, "in the list of lswpar -I")
    switched = looks.output(terminal, f"lswpar -qca routing {lab.second}").strip()
    if switched != "yes":
        raise Mismatch("WPAR-Specific Routing", switched, "yes")


CHECKPOINTS = (
    Checkpoint("again", "{{first}} is on the network", (up, roomy)),
    Checkpoint("named", "{{second}} has a name", (listed, joined, called, resolves)),
    Checkpoint("two", "{{first}} has two addresses", (both, reached, own)),
    Checkpoint("ports", "one port is closed", (closed, spared)),
    Checkpoint("taken", "{{two}} is taken", (silent, stranger, answers, refused)),
    Checkpoint("moved", "{{second}} is on the network again", (moved, back, relisted, routed)),
)


def _require_host_name(terminal: Runs, lab: Drawn) -> None:
    found = looks.wpars(terminal)[lab.second]["hostname"]
    if found != lab.host:
        raise Mismatch("its host name", found, lab.host)


def _hosts(terminal: Runs, path: str) -> dict[str, str]:
    """The names in a file such as /etc/hosts, and the address each has in the first line."""
    found: dict[str, str] = {}
    for line in require.file(terminal, path).splitlines():
        address, *names = line.partition("#")[0].split() or ("",)
        for name in names:
            found.setdefault(name, address)
    return found


def _require_ping(terminal: Runs, path: str, address: str, loss: str) -> None:
    text = require.file(terminal, path)
    if f"({address})" not in text or loss not in text:
        raise Mismatch(path, text, f"what ping said of {address}:{loss}")
