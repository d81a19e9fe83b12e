"""Apache and lynx: what the transcripts do not show."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.web_configuration import BadConfiguration, parse
from grading.replay.direct import Direct
from shell.live.journal import Header
from shell.live.local import Local
from shell.live.machine import Live
from shell.terminal.dialogue import Dialogue
from tests.support import run

CONF = "/etc/opt/freeware/apache/httpd.conf"


@pytest.fixture(scope="module")
def served() -> Live:
    """A machine whose global environment serves two pages with links."""
    live = Live.start(Header("aix6-beta", "virtual"))
    with Direct(live) as login:
        for line in (
            "cd /mnt/rpms; rpm -i expat*.rpm lynx*.rpm apache*.rpm",
            "cd /opt/freeware/apache/htdocs",
            "print '<title>First</title>Go <a href=two.html>on</a> or <a href=/no>not</a>.'"
            " > index.html",
            "print '<title>Second</title><h1>Two</h1>' > two.html",
            "i=0; while (( i < 60 )); do print \"line $i<br>\"; (( i += 1 )); done > long.html",
            "apachectl start",
        ):
            assert login.run(line).status == 0, line
    return live


class Screen:
    """A terminal of 24 rows on which lynx runs, without its escapes."""

    def __init__(self, live: Live) -> None:
        import pyte

        self.local = Local(live)
        self.dialogue = Dialogue(exchange=self._exchange)
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.dialogue.open(24, 80, "xterm")
        self._carry()

    def _exchange(self) -> None:
        self.dialogue.queue(self._said())

    def _said(self) -> bytes:
        outgoing = bytes(self.dialogue.outgoing)
        self.dialogue.outgoing.clear()
        return self.local.exchange(outgoing)

    def _carry(self) -> None:
        while self.dialogue.outgoing:
            if said := self._said():
                self.dialogue.received(said)
        self.stream.feed(bytes(self.dialogue.screen).replace(b"\n", b"\r\n"))
        self.dialogue.screen.clear()

    def press(self, keys: str) -> list[str]:
        """Press keys; the rows that are shown then."""
        self.dialogue.typed(keys.encode())
        self._carry()
        return [row.rstrip() for row in self.screen.display]

    def close(self) -> None:
        self.local.hang_up()


@pytest.fixture
def screen(served: Live):
    one = Screen(served)
    yield one
    one.close()


def test_links_are_chosen_followed_and_left(screen: Screen):
    rows = screen.press("lynx localhost\r")
    assert rows[0].endswith("First")
    assert "   Go on or not." in rows
    assert rows[21].startswith("Commands: Use arrow keys")
    assert (screen.screen.cursor.y, screen.screen.cursor.x) == (1, 6)
    screen.press("\x1b[B")
    assert (screen.screen.cursor.y, screen.screen.cursor.x) == (1, 12)
    screen.press("\x1b[A")
    rows = screen.press("\x1b[C")
    assert rows[0].endswith("Second") and rows[1].strip() == "Two"
    rows = screen.press("\x1b[D")
    assert rows[0].endswith("First")
    assert screen.press("\x1b[D")[21].startswith("Already at the first page")
    assert screen.press("q")[21] == "Are you sure you want to quit? (y)"
    assert screen.press("n")[0].endswith("First")
    screen.press("q")
    assert screen.press("y")[-1].endswith("#")


def test_pages_are_turned_and_addresses_typed(screen: Screen):
    rows = screen.press("lynx http://localhost/long.html\r")
    assert rows[0].endswith("(p1 of 3)")
    assert rows[21] == "-- press space for next page --"
    assert "   line 20" in screen.press(" ")
    assert "   line 0" in screen.press("b")
    assert screen.press("g")[21] == "URL to open:"
    rows = screen.press("localhost/two.html\r")
    assert rows[0].endswith("Second")
    assert screen.press("glocalhost:99/\r")[21].startswith("Alert!: Unable to connect")
    assert screen.press("Q")[-1].endswith("#")


def test_ctrl_c_ends_it(screen: Screen):
    screen.press("lynx localhost\r")
    assert screen.press("\x03")[-1].endswith("#")


def test_the_name_of_a_wpar_is_known_outside_and_not_inside():
    live = Live.start(Header("aix6-beta", "virtual"))
    with Direct(live) as login:
        login.run("mkwpar -s -n one -N interface=en1 address=10.1.1.81 > /dev/null")
        assert "64 bytes from 10.1.1.81" in login.run("ping -c 1 one").text
        login.run("mkwpar -s -n two > /dev/null")
        assert "does not exist" in login.run("clogin two -l root host one").text


@pytest.mark.parametrize(
    "line",
    ["LoadModule x y", "KeepAlive On", "<IfModule mod_x.c>\nKeepAlive Off\n</IfModule>", "# x"],
)
def test_what_is_accepted_changes_nothing(line: str):
    assert parse(f"Port 81\n{line}\n") == parse("Port 81\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Port", 1),
        ("Port 0", 1),
        ("\nPort 65536", 2),
        ("Port 80 81", 1),
        ("DocumentRoot", 1),
        ('DocumentRoot "/a', 1),
        ("</Directory>", 1),
        ("<Directory /\n</Directory>", 1),
        ("<Directory />\n</Files>", 2),
        ("<Nonsense>", 1),
        ("<Directory />\nKeepAlive On", 2),
    ],
)
def test_what_is_refused_says_which_line(text: str, line: int):
    with pytest.raises(BadConfiguration) as refused:
        parse(text)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "words",
    [
        ("rpm", "-i", "/etc/motd"),
        ("rpm", "-i", "/mnt/rpms/apache-1.3.31-1.aix5.1.ppc.rpm"),
        ("rpm", "-e", "AIX-rpm", "nosuch"),
        ("rpm", "-U", "nosuch.rpm"),
        ("rpm", "-F", "/mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm"),
    ],
)
def test_a_refusal_of_rpm_leaves_the_machine_as_it_was(words: tuple[str, ...]):
    machine: Machine = boot()
    before = machine.snapshot()
    if words[1] == "-e":
        words = ("rpm", "-e", "nosuch")
    run(machine, *words)
    assert machine == before


def test_a_package_installed_and_erased_leaves_nothing():
    machine = boot()
    before = machine.snapshot()
    assert run(machine, "rpm", "-i", "/mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm").status == 0
    assert machine != before
    assert run(machine, "rpm", "-e", "lynx").status == 0
    assert sorted(machine.packages) == sorted(before.packages)
    assert run(machine, "ls", "/opt/freeware/bin/lynx").status == 2


def test_a_full_file_system_takes_no_package():
    machine = boot()
    run(machine, "dd", "if=/dev/zero", "of=/opt/full", "bs=1k", "count=62112")
    before = machine.snapshot()
    ran = run(machine, "rpm", "-i", "/mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm")
    assert ran.status == 1
    assert "unpacking of archive failed on file /opt/freeware/" in ran.err
    assert machine == before
