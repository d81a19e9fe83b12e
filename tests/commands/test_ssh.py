"""ssh: who is let in where, and what a connection hangs on."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from emulator.images import boot
from emulator.machine import planting, secure_shell, ssh_keys
from emulator.machine.accounts import passwords
from emulator.machine.accounts.database import Database
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from shell.live.machine import Live
from tests.media.support import real
from tests.shell.live.login import Login
from tests.support import run

WPARS = {"wpar1": "10.1.1.81", "wpar2": "10.1.1.47"}


@pytest.fixture(scope="module")
def ready() -> Machine:
    """Two WPARs with sshd, and a key of root's that both know."""
    machine = boot()
    hosts = "".join(f"{address} {name}\n" for name, address in WPARS.items())
    FileSpace(machine).write("/etc/hosts", hosts, append=True)
    for name in WPARS:
        assert run(machine, "mkwpar", "-n", name, "-h", name).status == 0
        assert run(machine, "startwpar", name).status == 0
    planting.plant(machine, real(machine, "openssl"))
    assert run(machine, "installp", "-acgXYd", "/mnt/openssh", "all").status == 0
    assert run(machine, "syncwpar", "-A").status == 0
    for name in WPARS:
        # As another syncwpar does it, of the package.
        assert secure_shell.daemon(machine, name) is not None
    assert run(machine, "ssh-keygen", "-q", "-N", "", "-f", "/.ssh/id_rsa").status == 0
    public = FileSpace(machine).read("/.ssh/id_rsa.pub")
    for name in WPARS:
        files = FileSpace(machine, machine.root_of(name))
        files.make_directory("/.ssh", 0o700)
        files.write("/.ssh/authorized_keys", public)
    return machine


@pytest.fixture
def machine(ready: Machine) -> Machine:
    return ready.snapshot()


class Shown(NamedTuple):
    text: str
    status: int


def ssh(machine: Machine, line: str, wpar: str = "") -> Shown:
    """What a call shows at a terminal, but for hosts that become known; nobody is asked."""
    call = f"ssh -o StrictHostKeyChecking=no -o BatchMode=yes {line}"
    if wpar:
        call = f"clogin {wpar} {call}"
    shown = Login(Live(machine)).type(f"{call}; print :$?")
    text, _, status = shown.rstrip().rpartition(":")
    lines = text.splitlines(keepends=True)
    return Shown("".join(one for one in lines if "Warning: Perm" not in one), int(status))


def config(machine: Machine, line: str, name: str = "wpar1") -> None:
    files = FileSpace(machine, machine.root_of(name))
    files.write("/etc/ssh/sshd_config", f"{line}\n", append=True)


def test_a_command_runs_where_the_address_is(machine: Machine) -> None:
    for name, address in WPARS.items():
        for target in (name, address, f"root@{name}"):
            assert ssh(machine, f"{target} uname -n").text == f"{name}\n"
    assert ssh(machine, "wpar1 exit 7").status == 7
    known = FileSpace(machine).read("/.ssh/known_hosts").splitlines()
    keys = {ssh_keys.identity(line) for line in known}
    assert keys == {secure_shell.host_identity(machine, f"/wpars/{name}") for name in WPARS}
    assert len(keys) == 2


def test_it_is_the_daemons_child_there(machine: Machine) -> None:
    lines = ssh(machine, "wpar1 ps -f").text.splitlines()
    daemon = secure_shell.daemon(machine, "wpar1")
    assert daemon is not None
    assert any(line.split()[2] == str(daemon.pid) for line in lines[1:])
    assert ssh(machine, "wpar1 env").text.count("SSH_CLIENT=10.1.1.148 ") == 1


def test_from_one_wpar_to_another(machine: Machine) -> None:
    assert ssh(machine, "10.1.1.47 uname -n", wpar="wpar1").status == 255
    pair = [FileSpace(machine).read(f"/.ssh/{one}") for one in ("id_rsa", "id_rsa.pub")]
    files = FileSpace(machine, "/wpars/wpar1")
    files.write("/.ssh/id_rsa", pair[0])
    files.change("/.ssh/id_rsa", mode=0o600)
    shown = ssh(machine, "10.1.1.47 env", wpar="wpar1")
    assert "SSH_CLIENT=10.1.1.81 " in shown.text
    assert ssh(machine, "10.1.1.47 uname -n", wpar="wpar1").text == "wpar2\n"
    assert files.exists("/.ssh/known_hosts")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("PermitRootLogin no", 255), ("PermitRootLogin without-password", 0),
        ("DenyUsers root", 255), ("AllowUsers cgibson", 255), ("AllowUsers root cgibson", 0),
        ("PubkeyAuthentication no", 255), ("PasswordAuthentication no", 0),
        ("AuthorizedKeysFile /etc/keys", 255), ("Port 2222", 255),
    ],
)  # fmt: skip
def test_sshd_config(machine: Machine, line: str, status: int) -> None:
    config(machine, line)
    assert ssh(machine, "wpar1 true").status == status
    assert ssh(machine, "wpar2 true").status == 0


def test_files_others_may_write_are_not_trusted(machine: Machine) -> None:
    files = FileSpace(machine, "/wpars/wpar1")
    files.change("/.ssh/authorized_keys", mode=0o666)
    assert ssh(machine, "wpar1 true").status == 255
    config(machine, "StrictModes no")
    assert ssh(machine, "wpar1 true").status == 0
    FileSpace(machine).change("/.ssh/id_rsa", mode=0o644)
    assert "UNPROTECTED PRIVATE KEY" in ssh(machine, "wpar1 true").text


def test_a_changed_host_key_is_not_accepted(machine: Machine) -> None:
    assert ssh(machine, "wpar1 true").status == 0
    other = FileSpace(machine, "/wpars/wpar2").read("/etc/ssh/ssh_host_rsa_key.pub")
    FileSpace(machine, "/wpars/wpar1").write("/etc/ssh/ssh_host_rsa_key.pub", other)
    before = FileSpace(machine).read("/.ssh/known_hosts")
    ran = ssh(machine, "wpar1 true")
    assert "REMOTE HOST IDENTIFICATION HAS CHANGED" in ran.text
    assert ran.text.endswith("Offending key in /.ssh/known_hosts:1\n"
                            "Host key verification failed.\n")  # fmt: skip
    assert (ran.status, FileSpace(machine).read("/.ssh/known_hosts")) == (255, before)
    assert run(machine, "ssh-keygen", "-R", "wpar1").status == 0
    assert ssh(machine, "wpar1 true").status == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("nosuch", "ssh: nosuch: Hostname and service name not provided or found\n"),
        ("10.1.1.9", "ssh: connect to host 10.1.1.9 port 22: "
         "A remote host did not respond within the timeout period.\n"),
        ("10.1.1.100", "ssh: connect to host 10.1.1.100 port 22: "
         "A remote host refused an attempted connect operation.\n"),
    ],
)  # fmt: skip
def test_nobody_there(machine: Machine, words: str, error: str) -> None:
    before = FileSpace(machine).exists("/.ssh/known_hosts")
    assert ssh(machine, words) == (error, 255)
    assert FileSpace(machine).exists("/.ssh/known_hosts") == before


def test_a_stopped_sshd_and_a_stopped_wpar(machine: Machine) -> None:
    assert run(machine, "stopsrc", "-s", "sshd", wpar="wpar1").status == 0
    assert "refused" in ssh(machine, "wpar1").text
    assert ssh(machine, "wpar2 true").status == 0
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert "did not respond" in ssh(machine, "wpar1").text
    # It comes with the WPAR again: a script of run level 2 says so.
    assert run(machine, "startwpar", "wpar1").status == 0
    assert ssh(machine, "wpar1 true").status == 0
    files = FileSpace(machine, "/wpars/wpar1")
    files.remove("/etc/rc.d/rc2.d/Ssshd")
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert run(machine, "startwpar", "wpar1").status == 0
    assert "refused" in ssh(machine, "wpar1").text


def test_without_openssl_nothing_is_loaded(machine: Machine) -> None:
    planting.uproot(machine, "openssl")
    before = machine.snapshot()
    for name in ("ssh", "ssh-keygen"):
        ran = run(machine, name, "wpar1" if name == "ssh" else "-l")
        assert "0509-022 Cannot load module libcrypto.a(libcrypto.so)." in ran.err
    assert machine == before
    run(machine, "stopsrc", "-s", "sshd")
    assert "has been started" in run(machine, "startsrc", "-s", "sshd").out
    assert "inoperative" in run(machine, "lssrc", "-s", "sshd").out


def test_a_password_lets_in_and_failures_are_kept(machine: Machine) -> None:
    known = Database(machine, "/wpars/wpar1")
    passwords.set_password(known, "root", "secret1", by_another=False)
    known.save()
    config(machine, "PubkeyAuthentication no")
    login = Login(Live(machine))
    login.type("ssh wpar1", "yes", "wrong")
    shown = login.type("secret1")
    assert "Last unsuccessful login: Thu Aug  9" in shown
    assert "on ssh from 10.1.1.148" in shown
    assert shown.index("Last login") < shown.index("Welcome to AIX")
    assert login.type("hostname") == "wpar1\n"
    assert login.type("exit") == "Connection to wpar1 closed.\n"
    assert login.type("hostname") == "uataix6\n"


def test_a_wpar_that_stops_ends_the_connection(machine: Machine) -> None:
    live = Live(machine)
    login, other = Login(live), Login(live)
    login.type("ssh wpar1", "yes")
    assert login.type("hostname") == "wpar1\n"
    before = len(login.front.out.text)
    other.type("stopwpar -F wpar1")
    login.run()
    assert "Connection to wpar1 closed by remote host." in login.front.out.text[before:]
    assert login.type("hostname") == "uataix6\n"


def test_scp_there_and_back(machine: Machine) -> None:
    def scp(words: str) -> str:
        call = "scp -o StrictHostKeyChecking=no -o BatchMode=yes"
        return Login(Live(machine)).type(f"{call} {words}; print :$?")

    files, inside = FileSpace(machine), FileSpace(machine, "/wpars/wpar1")
    files.write("/tmp/a", "one\n")
    files.change("/tmp/a", mode=0o751, mtime=1_000_000)
    assert scp("-q /tmp/a wpar1:/tmp").endswith(":0\n")
    assert inside.read("/tmp/a") == "one\n"
    assert scp("-p -v -P 22 -i /.ssh/id_rsa /tmp/a root@wpar1:b").endswith(
        "a                                        100%       4     0.0KB/s   00:00\n:0\n"
    )
    assert inside.node("/b")[:2] == ("-", 0o751)
    assert inside.node("/b").mtime == 1_000_000
    inside.write("/tmp/c", "two\n")
    assert scp("-q wpar1:/tmp/c /tmp/a wpar2:/tmp").endswith(":0\n")
    assert FileSpace(machine, "/wpars/wpar2").read("/tmp/c") == "two\n"

    before = inside.list("/usr/bin")
    assert "/usr/bin/a: The file system has read permission only." in scp(
        "/tmp/a wpar1:/usr/bin"
    )
    assert inside.list("/usr/bin") == before
    assert "scp: /nosuch: A file or directory in the path name" in scp("/nosuch wpar1:/tmp")
    assert "scp: /etc: not a regular file\n" in scp("/etc wpar1:/tmp")
    assert "nosuch: Hostname and service name not provided" in scp("nosuch:/a /tmp/z")
    assert not files.exists("/tmp/z")
    assert "Usage: scp" in scp("/tmp/a")


def test_scp_of_directories(machine: Machine) -> None:
    def scp(words: str) -> str:
        call = "scp -q -o StrictHostKeyChecking=no -o BatchMode=yes"
        return Login(Live(machine)).type(f"{call} {words}; print :$?")

    files, inside = FileSpace(machine), FileSpace(machine, "/wpars/wpar1")
    files.make_directories("/tmp/d/e", 0o755)
    files.write("/tmp/d/e/f", "one\n")
    files.write("/tmp/d/g", "two\n")
    files.make_link("e/f", "/tmp/d/link")
    files.make_link("nowhere", "/tmp/d/broken")
    files.change("/tmp/d/e", mode=0o550, mtime=1_000_000)
    ran = scp("-r /tmp/d wpar1:/tmp").partition("known hosts.\n")[2]
    lost = "A file or directory in the path name does not exist."
    assert ran == f"scp: /tmp/d/broken: {lost}\n:1\n"
    assert inside.list("/tmp/d") == ["e", "g", "link"]
    assert inside.read("/tmp/d/e/f") == "one\n" == inside.read("/tmp/d/link")
    assert inside.node("/tmp/d/link", follow=False).kind == "-"
    files.remove("/tmp/d/broken")
    assert scp("-rp wpar1:/tmp/d/e/ wpar2:/tmp/new").endswith(":0\n")
    assert FileSpace(machine, "/wpars/wpar2").read("/tmp/new/f") == "one\n"
    assert scp("-rp /tmp/d wpar2:/tmp") == ":0\n"
    there = FileSpace(machine, "/wpars/wpar2").node("/tmp/d/e")
    assert (there.mode, there.mtime) == (0o550, 1_000_000)
    # Into itself it comes once; where nothing may be made it is said once.
    assert scp("-r /tmp/d /tmp/d/e") == ":0\n"
    assert files.list("/tmp/d/e/d") == ["e", "g", "link"]
    assert files.list("/tmp/d/e/d/e") == ["f"]
    refused = "scp: /usr/lpp/d: The file system has read permission only.\n:1\n"
    assert scp("-r /tmp/d wpar1:/usr/lpp") == refused
    assert "not a regular file" in scp("/tmp/d wpar1:/tmp")
