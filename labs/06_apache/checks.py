"""Apache in two WPARs: software for all, files for each, one port twice, and its failures."""

from grading import looks, require
from grading.checks import Checkpoint, Failed, Mismatch, Missing, Unexpected, check
from grading.parameters import Drawn
from grading.running import Runs

CONFIGURATION = "/etc/opt/freeware/apache/httpd.conf"
ACCESS_LOG = "/var/opt/freeware/apache/logs/access_log"
#: The global environment's own address: who asks from there.
OUTSIDE = "10.1.1.148"
PACKAGES = ("expat", "apache", "lynx")
WORKERS = 5


# --- again: what earlier labs were about -----------------------------------------------------


@check(
    points=1,
    hints=[
        "mkwpar -n and -N; then startwpar. Which netmask has en1? (ifconfig en1)",
        "mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0",
    ],
)
def first_up(terminal: Runs, lab: Drawn) -> None:
    """{{first}} is active, with {{one}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.first)
    require.address(terminal, lab.first, lab.one)


@check(
    points=1,
    hints=[
        "The same again, with another name and another address.",
        "mkwpar -n {{second}} -N interface=en1 address={{two}} netmask=255.255.252.0",
    ],
)
def second_up(terminal: Runs, lab: Drawn) -> None:
    """{{second}} is active, with {{two}} on en1, netmask 255.255.252.0"""
    require.active(terminal, lab.second)
    require.address(terminal, lab.second, lab.two)


# --- installed -------------------------------------------------------------------------------


@check(
    points=1,
    hints=[
        "What does rpm say if apache is the first to be installed? Keep that.",
        "rpm -i /mnt/rpms/apache*.rpm 2> /tmp/needed",
    ],
)
def needed(terminal: Runs, lab: Drawn) -> None:
    """/tmp/needed says what apache needs"""
    text = require.file(terminal, "/tmp/needed")
    if "expat is needed by apache" not in text:
        raise Mismatch("/tmp/needed", text, "rpm's complaint about what is missing")


@check(
    points=2,
    hints=[
        "rpm -qa, in the global environment. Which of the three is missing?",
        "First what is needed: rpm -i /mnt/rpms/expat*.rpm",
    ],
)
def packages(terminal: Runs, lab: Drawn) -> None:
    """The global environment has expat, apache and lynx"""
    _require_packages(looks.package_names(terminal), "in the list of rpm -qa")


@check(
    points=1,
    evidence=(first_up,),
    hints=[
        "apache is installed outside, and {{first}} was not told yet: that is the moment.",
        "clogin {{first}} apachectl configtest 2> /tmp/early",
    ],
)
def early(terminal: Runs, lab: Drawn) -> None:
    """/tmp/early says what {{first}} lacked before syncwpar"""
    text = require.file(terminal, "/tmp/early")
    if f"could not open document config file {CONFIGURATION}" not in text:
        raise Mismatch("/tmp/early", text, f"a complaint about {CONFIGURATION}")


@check(
    points=2,
    after=packages,
    evidence=(first_up, second_up),
    hints=[
        "rpm -qa inside, too. Copying files is not enough: who keeps the list?",
        "syncwpar {{first}} {{second}}, or for all at once: syncwpar -A",
    ],
)
def synced(terminal: Runs, lab: Drawn) -> None:
    """{{first}} and {{second}} have them as well, and Apache's files in /etc"""
    for name in (lab.first, lab.second):
        require.active(terminal, name)
        _require_packages(looks.package_names(terminal, name), f"in {name}'s list of rpm -qa")
        require.file(terminal, f"/wpars/{name}{CONFIGURATION}")


# --- served ----------------------------------------------------------------------------------


@check(
    points=1,
    evidence=synced,
    hints=[
        "Inside {{first}}: grep -n -e DocumentRoot -e ServerName in its httpd.conf.",
        "A line that begins with # says nothing to Apache.",
        'DocumentRoot "/home/{{site}}" and ServerName {{first}}',
    ],
)
def first_set(terminal: Runs, lab: Drawn) -> None:
    """{{first}} is ServerName {{first}} and serves /home/{{site}}"""
    _require_site(terminal, lab.first, lab.site)


@check(
    points=1,
    evidence=synced,
    hints=[
        "{{second}} has a httpd.conf of its own. Whose name is in it?",
        'DocumentRoot "/home/{{site}}" and ServerName {{second}}',
    ],
)
def second_set(terminal: Runs, lab: Drawn) -> None:
    """{{second}} is ServerName {{second}} and serves /home/{{site}}"""
    _require_site(terminal, lab.second, lab.site)


@check(
    points=2,
    evidence=synced,
    hints=[
        "ps -ef -@ {{second}} | grep httpd, and the same of {{first}}.",
        "apachectl start, inside each of them. What does apachectl configtest say?",
    ],
)
def runs(terminal: Runs, lab: Drawn) -> None:
    """In both, five httpd of nobody's run under one of root's, which listens at port 80"""
    for name in (lab.first, lab.second):
        _require_server(terminal, name, 80)


@check(
    points=1,
    after=runs,
    hints=[
        "ps -ef -@ Global | grep httpd. Were you inside when you started it?",
        "apachectl stop, in the global environment.",
    ],
)
def only_theirs(terminal: Runs, lab: Drawn) -> None:
    """In the global environment no httpd runs"""
    found = [one.arguments for one in looks.called(terminal, "Global") if _is_httpd(one)]
    if found:
        raise Unexpected(found, "in the global environment")


@check(
    points=2,
    evidence=synced,
    hints=[
        "lynx -dump prints a page. The global environment asks: not a WPAR, nor localhost.",
        "lynx -dump http://{{first}}/ > /tmp/{{first}}.page, and the same of {{second}}.",
    ],
)
def visited(terminal: Runs, lab: Drawn) -> None:
    """/tmp/{{first}}.page and /tmp/{{second}}.page show what each served to 10.1.1.148"""
    for name, other in ((lab.first, lab.second), (lab.second, lab.first)):
        path = f"/tmp/{name}.page"
        text = require.file(terminal, path)
        if f"Welcome to {name}" not in text or other in text:
            raise Mismatch(path, text, f"Welcome to {name}")
        _require_visitor(terminal, name, OUTSIDE)


# --- moved -----------------------------------------------------------------------------------


@check(
    points=1,
    evidence=runs,
    hints=[
        "apachectl looks whether a server runs, and leaves it. httpd alone tries.",
        "clogin {{first}} httpd 2> /tmp/taken",
    ],
)
def taken(terminal: Runs, lab: Drawn) -> None:
    """/tmp/taken says, with AIX's number of the error, why {{first}} has no second httpd"""
    text = require.file(terminal, "/tmp/taken")
    if "(67)" not in text or "could not bind to port 80" not in text:
        raise Mismatch("/tmp/taken", text, "a complaint about port 80, with the number 67")


@check(
    points=1,
    evidence=runs,
    hints=[
        "What does apachectl configtest say, inside, while the bad line is there?",
        "It says it on standard error: apachectl configtest 2> /tmp/wrong",
    ],
)
def wrong(terminal: Runs, lab: Drawn) -> None:
    """/tmp/wrong of {{second}} says which line of its httpd.conf is bad, and why"""
    text = require.file(terminal, f"/wpars/{lab.second}/tmp/wrong")
    if "Syntax error on line" not in text or "'Prot'" not in text:
        raise Mismatch("/tmp/wrong", text, "what configtest says of Prot")


@check(
    points=2,
    evidence=runs,
    hints=[
        "netstat -an -@ {{second}} | grep LISTEN. When does a server read its httpd.conf?",
        "What else stands in its httpd.conf: is it all there still?",
        "Port {{port}}, for Prot {{port}}; then apachectl restart, inside.",
    ],
)
def moved(terminal: Runs, lab: Drawn) -> None:
    """{{second}} serves /home/{{site}} at port {{port}}, and no longer at 80"""
    _require_site(terminal, lab.second, lab.site)
    _require_server(terminal, lab.second, int(lab.port))
    if 80 in looks.listening(terminal, lab.second):
        raise Unexpected(["port 80"], f"open in {lab.second}")


@check(
    points=1,
    after=moved,
    hints=["netstat -an -@ {{first}} | grep LISTEN. What was changed in the wrong place?"],
)
def stays(terminal: Runs, lab: Drawn) -> None:
    """{{first}} serves at port 80, as before"""
    _require_server(terminal, lab.first, 80)
    if int(lab.port) in looks.listening(terminal, lab.first):
        raise Unexpected([f"port {lab.port}"], f"open in {lab.first}")


# --- failures --------------------------------------------------------------------------------


@check(
    points=2,
    evidence=moved,
    hints=[
        "How long does it take to hear no from a partition that runs, without a server?",
        "First apachectl stop, inside {{second}}; then ask; and only then stop {{second}}.",
    ],
)
def refused(terminal: Runs, lab: Drawn) -> None:
    """/tmp/refused shows that {{second}}, without httpd, refused at once"""
    _require_failure(terminal, "/tmp/refused", lab, "0m0")


@check(
    points=2,
    evidence=moved,
    hints=[
        "Who is there to say no, when the partition is stopped? How long does lynx wait?",
        "stopwpar {{second}}, and then (time lynx ...) > /tmp/silent 2>&1",
    ],
)
def silent(terminal: Runs, lab: Drawn) -> None:
    """/tmp/silent shows that nobody answered while {{second}} was stopped"""
    _require_failure(terminal, "/tmp/silent", lab, "1m15")


@check(
    points=1,
    after=(refused, silent),
    hints=[
        "startwpar starts what stands in /etc/inittab and its files. Is httpd among that?",
        "startwpar {{second}}; clogin {{second}} apachectl start",
    ],
)
def back(terminal: Runs, lab: Drawn) -> None:
    """{{second}} serves at port {{port}} again"""
    _require_server(terminal, lab.second, int(lab.port))


@check(
    points=2,
    evidence=moved,
    hints=[
        "tail {{first}}'s access_log: the address in front is that of whoever asked.",
        "clogin {{second}} lynx -dump http://{{one}}/",
    ],
)
def asked(terminal: Runs, lab: Drawn) -> None:
    """The access_log of {{first}} says that {{second}} got a page"""
    _require_visitor(terminal, lab.first, lab.two)


CHECKPOINTS = (
    Checkpoint("again", "two partitions on the network", (first_up, second_up)),
    Checkpoint("installed", "Apache is in both", (needed, packages, early, synced)),
    Checkpoint(
        "served", "each serves a page", (first_set, second_set, runs, only_theirs, visited)
    ),
    Checkpoint("moved", "{{second}} has another port", (taken, wrong, moved, stays)),
    Checkpoint("failures", "no answer, for two reasons", (refused, silent, back, asked)),
)


def _require_packages(found: list[str], where: str) -> None:
    for one in PACKAGES:
        if one not in found:
            raise Missing(one, found, where)


def _require_site(terminal: Runs, name: str, site: str) -> None:
    path = f"/wpars/{name}{CONFIGURATION}"
    said: dict[str, str] = {}
    for line in require.file(terminal, path).splitlines():
        directive, _, value = line.strip().partition(" ")
        said[directive] = value.strip(' "')
    for directive, wanted in (("ServerName", name), ("DocumentRoot", f"/home/{site}")):
        if said.get(directive) != wanted:
            raise Mismatch(f"{directive} of {name}", said.get(directive, "none"), wanted)


def _is_httpd(one: looks.Process) -> bool:
    return one.arguments.startswith("/opt/freeware/apache/sbin/httpd")


def _require_server(terminal: Runs, name: str, port: int) -> None:
    require.active(terminal, name)
    found = [one for one in looks.called(terminal, name) if _is_httpd(one)]
    masters = [one.pid for one in found if one.uid == 0]
    workers = [one for one in found if one.uid != 0 and one.parent in masters]
    if len(masters) != 1 or len(workers) != WORKERS:
        saw = f"{len(masters)} httpd of root's, {len(workers)} of others below, in {name}"
        raise Failed(saw, f"1, and {WORKERS} below")
    open_ports = looks.listening(terminal, name)
    if port not in open_ports:
        raise Missing(f"port {port}", sorted(open_ports), f"open in {name}")


def _require_visitor(terminal: Runs, name: str, address: str) -> None:
    """That a page was given to an address, by the log of a server."""
    lines = require.file(terminal, f"/wpars/{name}{ACCESS_LOG}").splitlines()
    found = [line for line in lines if '"GET ' in line and line.split()[-2] == "200"]
    askers = sorted({line.split()[0] for line in found})
    if address not in askers:
        raise Missing(address, askers, f"among those to whom {name} gave a page")


def _require_failure(terminal: Runs, path: str, lab: Drawn, minutes: str) -> None:
    text = require.file(terminal, path)
    wanted = f"http://{lab.second}:{lab.port}/ or http://{lab.two}:{lab.port}/"
    asked_for = any(
        f"Can't access startfile http://{one}:{lab.port}/" in text
        for one in (lab.second, lab.two)
    )
    if not asked_for:
        raise Mismatch(path, text, f"that lynx cannot access {wanted}")
    real = [line.split()[-1] for line in text.splitlines() if line.startswith("real")]
    if not real or not real[0].startswith(minutes):
        raise Mismatch("the real time", real[0] if real else "none", f"{minutes} and more")
