"""ps e: the environment of what runs, whose it is, and after a machine was reopened."""

from __future__ import annotations

from pathlib import Path

from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.vfs import Credentials, FileSpace
from shell.live import snapshot
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests.shell.live.login import Login
from tests.shell.live.test_snapshot import again

HEADER = Header("aix6-beta", "virtual")


def test_a_shell_shows_what_it_exports_now() -> None:
    login = Login()
    assert "FOO=bar" not in login.type("ps ewww $$")
    assert "FOO=bar" in login.type("export FOO=bar; ps ewww $$")


def test_it_is_gone_with_the_process() -> None:
    login = Login()
    login.type("A=1 sleep 5 &", "p=$!")
    kernel = login.live.kernel
    assert "A=1" in login.type("ps e $p")
    login.type("sleep 10")
    assert set(kernel.live) <= set(login.live.machine.processes)


def test_others_see_that_of_their_own_processes() -> None:
    login = Login()
    login.type("SECRET=x sleep 100 &", "p=$!")
    known = login.live.machine.processes
    pid = next(one.pid for one in known.values() if one.command == "sleep 100")
    known[pid] = known[pid]._replace(uid=205)
    assert "SECRET=x" in login.type("ps ewww $p")
    for uid, wanted in ((205, True), (206, False)):
        out = Collector()
        files = FileSpace(login.live.machine, "", "/", Credentials(uid, (1,)))
        streams = (TextStream(""), out, out)
        asker = Process(login.live.kernel, 1, "ps", "", files, {}, streams)
        child = asker.fork("ps", "ps")
        login.live.kernel.launch(
            child, login.live.kernel.find(child, "/usr/bin/ps"), ["ps", "e", str(pid)]
        )
        assert ("SECRET=x" in out.text) is wanted


def test_a_login_that_was_loaded_shows_what_a_replay_shows(tmp_path: Path) -> None:
    live = Live.start(HEADER, Journal(str(tmp_path / "journal"), HEADER))
    login = Login(live)
    login.type("export FOO=bar")
    snapshot.save(live, str(tmp_path))
    login.type("ps ewww $$ > /tmp/out; sleep 50 &", "ps ewww $! >> /tmp/out")
    reopened, offset = again(tmp_path)
    assert offset > 0
    replayed = Live.start(HEADER)
    for one, start in ((reopened, offset), (replayed, 0)):
        one.resume(read(str(tmp_path / "journal"), start)[1])
    assert reopened.machine == replayed.machine
    assert Login(reopened).type("grep -c FOO=bar /tmp/out").split()[0] == "2"
