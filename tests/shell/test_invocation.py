"""`ksh` as a command: its flags, where it takes its commands from; restricted shells."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.images import boot
from emulator.kernel.scheduler import Scheduler
from emulator.machine.vfs import FileSpace
from shell import program
from tests.shell.live.login import Login
from tests.shell.test_cases import run

#: A call, its standard output, its complaints, its status.
CALLS = [
    ("ksh -c 'print $0 $1 $#' n a b", "n a 2\n", "", 0),
    ("ksh -c 'print $0 $#'", "ksh 0\n", "", 0),
    ("ksh -xc 'print a'", "a\n", "+ print a\n", 0),
    ("ksh -c -x 'print a'", "a\n", "+ print a\n", 0),
    ("ksh -o noglob -c 'print *'", "*\n", "", 0),
    ("ksh -eu -c 'false; print no'", "", "", 1),
    ("ksh -n -c 'while :; do print no; done'", "", "", 0),
    ("print 'if' | ksh -n", "",
     "ksh: 0403-057 Syntax error at line 1 : `if' is not matched.\n", 2),
    ("ksh -c", "", "ksh: 0403-004 Specify a parameter with this command.\n", 2),
    ("ksh -o nosuch", "", "ksh: nosuch: This option is not known.\n", 2),
    ("ksh -q", "",
     "ksh: -q: 0403-010 A specified flag is not valid for this command.\n", 2),
    ("print 'print $0 $# $1' > s; ksh s a b; ksh -- s c; ksh - s d", "s 2 a\ns 1 c\ns 1 d\n",
     "", 0),
    ("print 'nosuch' > s; ksh ./s", "", "./s[1]: nosuch:  not found.\n", 127),
    ("ksh nosuch", "", "A file or directory in the path name does not exist.\n"
     "ksh: nosuch: 0403-016 Cannot find or open the file.\n", 127),
    ("print 'read x; print got $x\nline\nprint $# $1' | ksh -s p q", "got line\n2 p\n", "", 0),
    ("print ':\n:\nnosuch' | ksh", "", "ksh[3]: nosuch:  not found.\n", 127),
    ("print -n 'false' | ksh", "", "", 1),
    ("print 'print a; print b\nprint c' | ksh -t", "a\nb\n", "", 0),
    ("set -t; print a\nprint b", "a\n", "", 0),
    ("f() { print $# $a; }; set -k; f x a=1 y; print $a; set +k; f a=1", "2 1\n\n1\n", "", 0),
    ("set -k; env b=2 | grep '^b='; print x=1", "b=2\n\n", "", 0),
    ("set -s c a b; print $*", "a b c\n", "", 0),
]  # fmt: skip


@pytest.mark.parametrize(("script", "out", "err", "status"), CALLS)
def test_call(script: str, out: str, err: str, status: int) -> None:
    assert run(script) == (out, err, status)


#: Programs of which a line may be taken for their end, or their end not for one.
LATE = (
    "{ print }\nprint a }; print {\n}\nprint b",
    "{\nprint a;}\nprint b; }\nprint c",
    "if true\nthen print fi\nelse print notfi;fi;print b",
    "alias e='fi; print end' E='}'\nif true; then\nprint a\ne\n{ print b\nE\nprint c",
    "f() {\ncat <<}\n{\n}\nprint '\n}'\n}\nf; f",
    "case x in\n(esac) ;;\nx) print esac;;esac;print b",
    "for i in done\ndo while false; do :; done\nprint $i;done|cat\nprint $x",
    "{ (\nprint a\n)\n\"}\"\nprint b; }>&2\nprint c",
    "{\nprint a\n)\n}\nprint b",
    "{\nprint a",
)


@pytest.mark.parametrize("text", LATE)
def test_a_pipe_is_read_as_a_file_is(text: str) -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/ksh", text)
    out, err, status = run("ksh /tmp/ksh", machine=machine)
    assert run("ksh", machine=machine, stdin=text) == (out, err.replace("/tmp/", ""), status)
    assert out or err


def test_what_is_long_is_not_read_again_at_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []

    class Counted(program.Parser):
        def __init__(self, text: str, *more: Any) -> None:
            parsed.append(len(text))
            super().__init__(text, *more)

    monkeypatch.setattr(program, "Parser", Counted)
    body = "if true; then print a; fi\n" * 200
    assert run(f"cat > s <<'X'\nf() {{\n{body}}}\nf | wc -l\nX\nksh < s")[0].split() == ["200"]
    assert len(parsed) < 10


@pytest.mark.parametrize("call", ["ksh -n s", "ksh -n < s", ". ./s"])
def test_reading_much_lets_others_have_their_turn(
    call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = 0
    original = Scheduler.run_turn

    def run_turn(self: Scheduler) -> bool:
        nonlocal turns
        turns += 1
        return original(self)

    def taken(text: str) -> int:
        nonlocal turns
        turns = 0
        machine = boot()
        files = FileSpace(machine)
        files.make_directory("/tmp/case")
        files.write("/tmp/case/s", text)
        assert run(call, machine=machine) == ("", "", 0)
        return turns

    monkeypatch.setattr(Scheduler, "run_turn", run_turn)
    function = f"f() {{ : {'x' * 500}; }}\n"
    assert taken(function * 1_000) > taken(function) + 5


#: What a restricted shell refuses, and which name it says.
REFUSED = [
    ("cd /", "cd"), ("cd", "cd"), ("PATH=/x", "PATH"), ("export SHELL=x", "SHELL"),
    ("typeset ENV=x", "ENV"), ("read PATH < /etc/motd", "PATH"), ("unset PATH", "PATH"),
    ("/usr/bin/ls", "/usr/bin/ls"), ("exec /usr/bin/ls", "/usr/bin/ls"),
    ("print x > f", "f"), ("print x >| f", "f"), ("ls >> f", "f"), ("cat <> f", "f"),
    ("set +r", "set"), ("(cd /)", "cd"), ("f() { cd /; }; f", "cd"), ("eval cd /", "cd"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "name"), REFUSED)
@pytest.mark.parametrize("shell", ["ksh -r", "rksh"])
def test_a_restricted_shell_refuses(shell: str, command: str, name: str) -> None:
    machine = boot()
    out, err, status = run(f"{shell} -c '{command}'", machine=machine)
    assert (out, err.endswith(f": {name}: restricted\n"), status) == ("", True, 1), err
    assert FileSpace(machine).list("/tmp/case") == []


def test_a_restricted_shell_does_the_rest() -> None:
    script = "print $-; wc -l < /etc/motd | read n; x=1; ls /etc/motd; 2>&1 ls /etc/motd"
    out, err, status = run(f"ksh -r -c '{script}'")
    assert (out.splitlines()[0], err, status) == ("hr", "", 0)
    assert out.count("/etc/motd\n") == 2


def test_a_script_that_is_called_is_not_restricted() -> None:
    machine = boot()
    FileSpace(machine).write("/usr/bin/work", "cd /etc && pwd\n", mode=0o777)
    assert run("rksh -c work", machine=machine) == ("/etc\n", "", 0)


def test_a_user_whose_shell_is_restricted() -> None:
    login = Login()
    login.type("sed 's,^root\\(.*\\):/usr/bin/ksh,root\\1:/usr/bin/rksh,' /etc/passwd > /tmp/p")
    login.type("cp /tmp/p /etc/passwd")
    other = Login(login.live)
    assert other.type("cd /tmp") == "ksh: cd: restricted\n"
