"""What the shell says when something is wrong, word for word, and the status that follows."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.shell.test_cases import run

#: Script, standard error, status of the shell.
COMPLAINTS = [
    ("nosuch", "ksh: nosuch:  not found.\n", 127),
    ("true\nnosuch", "ksh[2]: nosuch:  not found.\n", 127),
    ("f() { nosuch; }\n\nf", "f[1]: nosuch:  not found.\n", 127),
    ("/tmp", "ksh: /tmp: 0403-006 Execute permission denied.\n", 126),
    ("/etc/passwd", "ksh: /etc/passwd: 0403-006 Execute permission denied.\n", 126),
    (
        "print a >/nope/x",
        "A file or directory in the path name does not exist.\n"
        "ksh: /nope/x: 0403-005 Cannot create the specified file.\n",
        1,
    ),
    (
        "cat </nope",
        "A file or directory in the path name does not exist.\n"
        "ksh: /nope: 0403-016 Cannot find or open the file.\n",
        1,
    ),
    (
        ". /nope",
        "A file or directory in the path name does not exist.\n"
        "ksh: /nope: 0403-016 Cannot find or open the file.\n",
        1,
    ),
    ("print a >/etc", "Cannot write to a directory.\n"
     "ksh: /etc: 0403-005 Cannot create the specified file.\n", 1),
    ("(", "ksh: 0403-057 Syntax error at line 1 : `(' is not matched.\n", 2),
    ("true\n)", "ksh[2]: 0403-057 Syntax error at line 2 : `)' is not expected.\n", 2),
    ("true\neval ')'", "ksh[2]: 0403-057 Syntax error at line 1 : `)' is not expected.\n", 2),
    ("for i in a b | c", "ksh: 0403-057 Syntax error at line 1 : `|' is not expected.\n", 2),
    ("cat <", "ksh: 0403-057 Syntax error at line 1 : `end of file' is not expected.\n", 2),
    ("cat <\n", "ksh: 0403-057 Syntax error at line 1 : `newline or ;' is not expected.\n", 2),
    ("for 1x in a; do :; done", "ksh: 1x: is not an identifier\n", 2),
    ("print ${x?}", "ksh: x: 0403-041 Parameter not set.\n", 1),
    ("print ${x:?}", "ksh: x: 0403-040 Parameter null or not set.\n", 1),
    ("print ${x?is gone}", "ksh: x: is gone\n", 1),
    ("set -u; print $x", "ksh: x: 0403-041 Parameter not set.\n", 1),
    (
        "sub1=${name1:1:${lffn}}",
        "ksh: sub1=${name1:1:${lffn}}: 0403-011 The specified substitution is not valid for "
        "this command.\n",
        1,
    ),
    (
        "print a${x/b/c}d",
        "ksh: a${x/b/c}d: 0403-011 The specified substitution is not valid for this command.\n",
        1,
    ),
    ("readonly x=1; x=2", "ksh: x: is read only\n", 1),
    ("export 1x", "ksh: 1x: is not an identifier\n", 1),
    ("a[4096]=1", "ksh: a: The subscript must be from 0 to 4095.\n", 1),
    ("[ a b ]", "ksh: b: 0403-012 A test command parameter is not valid.\n", 2),
    (
        "[ a = ]; test a -a",
        "ksh: test: 0403-004 Specify a parameter with this command.\n" * 2,
        2,
    ),
    ("getopts ab", "ksh: getopts: 0403-004 Specify a parameter with this command.\n", 2),
    ("let", "ksh: let: 0403-004 Specify a parameter with this command.\n", 1),
    (".", "ksh: .: 0403-004 Specify a parameter with this command.\n", 1),
    ("kill", "ksh: kill: 0403-004 Specify a parameter with this command.\n", 1),
    ("getopts a 1x -a", "ksh: 1x: is not an identifier\n", 1),
    (
        "unset -n x",
        "ksh: unset: 0403-010 A specified flag is not valid for this command.\n",
        2,
    ),
    (
        "export -n x; print never",
        "ksh: export: 0403-010 A specified flag is not valid for this command.\n",
        1,
    ),
    ("print -u x a", "ksh: x: The file descriptor is not open.\n", 1),
    ("print ${a[4096]}", "ksh: a: The subscript must be from 0 to 4095.\n", 1),
    ("print ${a[-1]}", "ksh: a: The subscript must be from 0 to 4095.\n", 1),
    ("[ a = b", "ksh: 0403-012 A test command parameter is not valid.\n", 2),
    ("let 1/0", "ksh: 1/0: Division by zero.\n", 1),
    (
        "print $((1+))",
        "ksh: 1+: 0403-053 Expression is not complete; more tokens expected.\n",
        1,
    ),
    ("print $((1 2))", "ksh: 1 2: 0403-057 Syntax error.\n", 1),
    (
        "typeset -i x=1.5",
        "ksh: 1.5: 0403-009 The specified number is not valid for this command.\n",
        1,
    ),
    (
        "x=y y=x; print $((x))",
        "ksh: y: 0403-059 There cannot be more than 9 levels of recursion\n",
        1,
    ),
    ("cd /nope", "ksh: /nope:  not found.\n", 1),
    ("cd /etc/passwd", "ksh: /etc/passwd: A parameter must be a directory.\n", 1),
    ("kill 99999", "ksh: kill: 99999: 0403-003 The specified process does not exist.\n", 1),
    ("alias nope", "ksh: nope:  alias not found\n", 1),
    ("print -u7 x", "ksh: 7: The file descriptor is not open.\n", 1),
    ("print -p x", "ksh: There is no coprocess.\n", 1),
    ("fg", "ksh: There is no job control here.\n", 1),
    ("jobs %3", "ksh: %3: There is no such job.\n", 1),
    (
        "whence -z a",
        "ksh: whence: 0403-010 A specified flag is not valid for this command.\n",
        2,
    ),
    ("getopts a o -x", "ksh: -x: unknown option\n", 0),
    ("print a >f; set -o noclobber; print b >f",
     "ksh: f: The file already exists (set -o noclobber).\n", 1),
]  # fmt: skip


@pytest.mark.parametrize(("script", "complaint", "status"), COMPLAINTS)
def test_complaint(script: str, complaint: str, status: int) -> None:
    out, err, ended = run(script)
    assert (err, ended) == (complaint, status)
    assert out == ""


def script_on(text: str, mode: int = 0o755) -> tuple[str, str, int | None]:
    """Run a script that is a file of the machine, by its path."""
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/x.sh", text)
    files.change("/tmp/x.sh", mode=mode)
    return run("/tmp/x.sh a b", machine=machine)


def test_a_script_is_named_with_its_line() -> None:
    _, err, status = script_on("#!/usr/bin/ksh\n\nnosuch\n")
    assert (err, status) == ("/tmp/x.sh[3]: nosuch:  not found.\n", 127)


def test_a_script_that_is_wrong_before_anything_ran() -> None:
    _, err, _ = script_on("#!/usr/bin/ksh\nfor ((i=0;;)); do :; done\n")
    assert err == "/tmp/x.sh: 0403-057 Syntax error at line 2 : `(' is not expected.\n"


def test_a_script_that_is_wrong_later() -> None:
    out, err, _ = script_on("#!/usr/bin/ksh\nprint a\n)\n")
    assert out == "a\n"
    assert err == "/tmp/x.sh[3]: 0403-057 Syntax error at line 3 : `)' is not expected.\n"


def test_a_script_has_its_parameters() -> None:
    out, _, _ = script_on("print $0 $# $1 $2\n")
    assert out == "/tmp/x.sh 2 a b\n"


def test_a_script_must_be_executable() -> None:
    _, err, status = script_on("print a\n", 0o644)
    assert (err, status) == ("ksh: /tmp/x.sh: 0403-006 Execute permission denied.\n", 126)


def test_a_script_may_be_for_another_program() -> None:
    out, _, _ = script_on("#!/usr/bin/cat -n\nx\n")
    assert "     2\tx\n" in out


def test_a_death_by_signal_is_told() -> None:
    out, err, _ = run("ksh -c 'kill -9 $$'; print $?")
    assert out == "137\n"
    assert err.endswith(" Killed\n")


def test_a_full_file_system_is_told() -> None:
    script = """
        x=0123456789abcdef i=0
        while [ ${#x} -lt 4000000 ]; do x=$x$x; done
        while print $x >>f$((i/8)); do i=$((i+1)); done
        print status $?
    """
    out, err, _ = run(script)
    assert "There is not enough space in the file system." in err
    assert out == "status 0\n"


def test_a_user_is_refused_what_root_may() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/secret", "x\n")
    files.change("/tmp/secret", mode=0o600)
    _, err, status = run("cat </tmp/secret", machine=machine, who=Credentials(200, 1))
    assert status == 1
    assert err == (
        "The file access permissions do not allow the specified action.\n"
        "ksh: /tmp/secret: 0403-016 Cannot find or open the file.\n"
    )
