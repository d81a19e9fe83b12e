"""Users and groups: a refusal changes nothing, a removal leaves what there was."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.accounts import passwords
from emulator.machine.accounts.database import Database
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run

GUEST = Credentials(100, 100, (), 100)
SECURITY = Credentials(100, 100, (7,), 100)


@pytest.mark.parametrize(
    "line",
    [
        "mkuser root", "mkuser id=0 x", "mkuser umask=9 x", "mkuser colour=red x",
        "mkuser pgrp=nosuch x", "mkuser x:y", "mkuser ninechars", "mkuser home=relative x",
        "chuser umask=9 guest", "chuser gecos=a umask=9 guest", "chuser id=0 guest",
        "chuser a=b nosuch", "chuser minlen=9 guest", "chuser expires=1301000099 guest",
        "chuser tpath=odd guest", "chuser registry=LDAP guest", "rmuser nosuch",
        "mkgroup staff", "mkgroup id=1 x", "mkgroup users=nosuch x", "chgroup users=x staff",
        "chgroup a=b nosuch", "rmgroup staff", "rmgroup nosuch", "chgrpmem -m - root usr",
        "chgrpmem -m + nosuch usr", "chsec -f /etc/hosts -s x -a y=z", "chsh guest /bin/no",
        "chsec -f /etc/security/user -s nosuch -a umask=22", "chfn guest a:b",
        "chsec -f /etc/security/user -s default -a umask=9", "pwdadm -f WRONG guest",
        "passwd nosuch", "su nosuch", "newgrp nosuch", "groups nosuch",
    ],
)  # fmt: skip
def test_a_refusal_changes_nothing(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran.status
    assert ran.err
    log = "/var/adm/sulog"
    if line.startswith("su "):
        assert FileSpace(machine).read(log).endswith("root-nosuch\n")  # that is noted
        return
    assert machine == before


@pytest.mark.parametrize(
    "line",
    [
        "mkuser x", "chuser gecos=a guest", "rmuser -p snapp", "mkgroup x", "rmgroup ecs",
        "chgroup users=guest usr", "chgrpmem -m + guest system", "pwdadm -c root",
        "chsec -f /etc/security/user -s default -a umask=0", "chsh root /usr/bin/sh",
        "chfn root Me", "passwd root", "newgrp system",
    ],
)  # fmt: skip
def test_others_may_not(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    try:
        ran = run(machine, *line.split(), who=GUEST)
    except AssertionError as error:
        assert "EACCES" in str(error)  # whom the mode of the program keeps out
    else:
        assert ran.status
        assert ran.err
    assert machine == before


@pytest.mark.parametrize(
    "line",
    [
        "mkuser -a x", "mkuser admin=true x", "chuser gecos=a root", "rmuser root",
        "chuser admin=true guest", "mkgroup -a x", "chgroup users=guest system",
        "rmgroup system", "chgrpmem -m + guest system", "chsec -f /etc/security/user -s "
        "default -a umask=0", "chsec -f /etc/security/user -s root -a umask=0",
    ],
)  # fmt: skip
def test_the_group_security_may_not_change_administrators(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, *line.split(), who=SECURITY)
    assert ran.status == 13
    assert ran.err.endswith(f"You are not allowed to change {line.split()[-1]}.\n") or (
        "chsec" in line
    )
    assert machine == before


def test_a_user_who_was_removed_leaves_his_home_and_nothing_else() -> None:
    machine = boot()
    security = ("user", "passwd", "limits", "group", "lastlog")
    texts = ["/etc/passwd", "/etc/group", *(f"/etc/security/{one}" for one in security)]
    files = FileSpace(machine)
    before = [files.read(path).rstrip("\n") for path in texts]
    assert run(machine, "mkuser", "groups=staff,usr", "umask=77", "fsize=5", "jhon").status == 0
    assert run(machine, "rmuser", "-p", "jhon").status == 0
    assert [files.read(path).rstrip("\n") for path in texts] == before
    assert files.is_directory("/home/jhon")


def test_a_home_that_cannot_be_made_leaves_no_user() -> None:
    machine = boot()
    before = machine.snapshot()
    ran = run(machine, "mkuser", "home=/etc/hosts/jhon", "jhon")
    assert ran.status
    assert machine == before


def test_the_hash_is_ours_and_of_eight_characters() -> None:
    machine = boot()
    typed = "longpassword\nlongpassword\n"
    assert run(machine, "passwd", "guest", stdin=typed).status == 0
    text = FileSpace(machine).read("/etc/security/passwd")
    assert "longpass" not in text
    assert run(machine, "pwdadm", "-c", "guest").status == 0
    known = Database(machine)
    assert passwords.matches(known, "guest", "longpass")
    assert passwords.matches(known, "guest", "longpassandmore")
    assert not passwords.matches(known, "guest", "longpas")
