"""awk: what it says when it fails, its limits, its files and commands, Ctrl-C."""

from __future__ import annotations

import ast

import pytest

from emulator.images import boot
from emulator.machine.vfs import Credentials
from emulator.text.awk import limits
from emulator.text.awk.errors import Wrong
from emulator.text.awk.program import program
from tests.shell.live.login import Login
from tests.support import Ran, run
from tests.text.awk.support import awk

STATEMENT = "awk: 0602-502 The statement cannot be correctly parsed. The source line is {}.\n"


def wrong(line: int, context: str, reason: str) -> str:
    shown = f" The error context is\n\t\t{context}\n" if context else ""
    return f" Syntax Error The source line is {line}.\n{shown}{reason}"


@pytest.mark.parametrize(
    ("text", "line", "context", "reason"),
    [
        ("BEGIN { if (1 }", 1, "BEGIN { if (1  >>> } <<< ", ""),
        ("BEGIN {\n  x = 1\n  y = * 2\n}", 3, "  y =  >>> * <<<  2", ""),
        ("{ print $1 }}", 1, "{ print $1 } >>> } <<< ", ""),
        ("BEGIN { print f(1) }", 1, "BEGIN { print  >>> f <<< (1) }",
         "The function f is called and not defined."),
        ("BEGIN {", 1, "BEGIN { >>>  <<< ", "A } is missing."),
        ('BEGIN { print "abc }', 1, 'BEGIN { print  >>> "abc } <<< ', "A string does not end."),
        ("/a(/", 1, " >>> /a(/ <<< ",
         "A parenthesis of the regular expression has no partner."),
        ("BEGIN { a[1]; print a }", 1, "", "a is an array and used as a variable."),
        ("BEGIN { break }", 1, "BEGIN {  >>> break <<<  }", "break cannot stand here."),
        ("BEGIN { print substr(1) }", 1, "BEGIN { print  >>> substr <<< (1) }",
         "The function substr is called with a wrong number of arguments."),
    ],
)  # fmt: skip
def test_syntax_errors_tell_the_place(
    text: str, line: int, context: str, reason: str
) -> None:
    said = f"awk: {reason} The source line is {line}.\n" if reason else STATEMENT.format(line)
    ran = awk(text)
    assert (ran.out, ran.status) == ("", 2)
    assert ran.err == wrong(line, context, said)


@pytest.mark.parametrize(
    ("text", "out", "err"),
    [
        ("{ print 1; x = 1 / 0 }", "1\n",
         "awk: Cannot divide by zero.\n The input line number is 1.\n"
         " The source line number is 1.\n"),
        ("BEGIN {\n\n print $(-1)\n}", "",
         "awk: 0602-562 Field $(-1) is not correct.\n The source line number is 3.\n"),
        ('BEGIN { x = "["; if ("a" ~ x) print }', "",
         "awk: A bracket of the regular expression has no partner.\n"
         " The source line number is 1.\n"),
        ('BEGIN { printf "%s %s", 1 }', "",
         "awk: There are not enough values for the format %s %s.\n"
         " The source line number is 1.\n"),
        ('BEGIN { print > "/nosuch/x" }', "",
         "awk: Cannot write to /nosuch/x.\n The source line number is 1.\n"),
    ],
)  # fmt: skip
def test_faults_tell_record_and_line(text: str, out: str, err: str) -> None:
    assert awk(text, stdin="in put\n") == Ran(out, err, 2)


@pytest.mark.parametrize(
    ("text", "words", "limit"),
    [
        ("function f(n) { return f(n + 1) } BEGIN { f(1) }",
         "Functions call one another too deeply.", limits.DEPTH),
        ('BEGIN { x = "a"; while (1) x = x x }', "A string is too long.", limits.STRING),
        ('BEGIN { printf "%999999999d", 1 }', "A string is too long.", limits.STRING),
        ("BEGIN { $100001 = 1 }", "The number of a field is too large.", limits.FIELDS),
        ('BEGIN { getline x < "/dev/zero" }', "A record is too long.", limits.RECORD),
    ],
)  # fmt: skip
def test_limits_have_words(text: str, words: str, limit: int) -> None:
    err = f"awk: {words} The emulator's limit is {limit:,}.\n The source line number is 1.\n"
    assert awk(text) == Ran("", err, 2)


def test_what_nests_too_deeply_is_refused() -> None:
    deep = "BEGIN { print " + "(" * 5_000 + "1" + ")" * 5_000 + " }"
    loops = "BEGIN { " + "while (1) " * 30 + "x }"
    chain = "BEGIN { print 1" + " + 1" * 5_000 + " }"
    for text in (deep, loops, chain):
        ran = awk(text)
        assert (ran.out, ran.status) == ("", 2)
        assert "for the emulator. The source line is 1.\n" in ran.err


def test_a_long_chain_of_else_if_is_no_nesting() -> None:
    branches = "; else ".join(f"if ($1 == {at}) print {at} * 2" for at in range(300))
    assert awk("{ " + branches + " }", stdin="299\n") == Ran("598\n", "", 0)


def test_usage() -> None:
    ran = awk()
    assert (ran.out, ran.status) == ("", 2)
    assert ran.err.startswith("Usage: awk [-F Ere]")
    assert awk("-v", "1x", "1").err == "awk: 1x is not of the form Variable=Value.\n"


def test_files_that_cannot_be_opened() -> None:
    err = "awk: 0602-533 Cannot find or open file /nosuch.\n"
    assert awk("{ print }", "/nosuch") == Ran("", err, 2)
    assert awk("-f", "/nosuch") == Ran("", err, 2)


def test_permissions_are_the_process_s() -> None:
    machine = boot()
    someone = Credentials(300, 1)
    text = '{ r = getline l < "/etc/security/passwd"; print r }'
    assert awk(text, stdin="x\n", machine=machine, who=someone).out == "-1\n"
    ran = awk('BEGIN { print > "/etc/passwd" }', machine=machine, who=someone)
    assert ran.err.startswith("awk: Cannot write to /etc/passwd.\n")


def test_program_files_are_one_program() -> None:
    files = {"/tmp/a": "function f(x) { return x + 1 }", "/tmp/b": "{ print f($1) }\n"}
    ran = awk("-f", "/tmp/a", "-f", "/tmp/b", stdin="1\n2\n", files=files)
    assert ran == Ran("2\n3\n", "", 0)


def test_operands_in_their_order() -> None:
    files = {"/tmp/a": "1\n2\n", "/tmp/b": "3\n"}
    text = "{ print FILENAME, FNR, NR, n, $0 } END { print n }"
    ran = awk(text, "n=5", "/tmp/a", "n=6", "/tmp/b", "n=7", files=files)
    assert ran.out == "/tmp/a 1 1 5 1\n/tmp/a 2 2 5 2\n/tmp/b 1 3 6 3\n7\n"


def test_nawk_is_awk() -> None:
    assert awk("{ print $2 }", stdin="a b\n", name="nawk") == Ran("b\n", "", 0)
    said = "nawk: A } is missing. The source line is 1.\n"
    assert awk("BEGIN {", name="nawk").err.endswith(said)


def test_chance_is_the_same_on_every_machine() -> None:
    text = "BEGIN { print rand(), rand(); print srand(5), srand(); print rand() < 1 }"
    first = awk(text)
    assert first == awk(text)
    assert first.out.startswith("0.0416303 0.454492\n1 5\n")


def test_srand_takes_the_machine_s_clock() -> None:
    machine = boot()
    before = machine.clock.seconds
    assert awk("BEGIN { srand(); print srand() }", machine=machine).out == f"{before}\n"


def test_a_command_that_never_ends_ends_with_awk() -> None:
    machine = boot()
    ran = awk('BEGIN { "yes" | getline x; print x }', machine=machine)
    assert ran == Ran("y\n", "", 0)
    assert not [row for row in machine.processes.values() if "yes" in row.command]


def test_without_a_shell_it_says_so() -> None:
    err = "awk: There is no shell to run a command.\n The source line number is 1.\n"
    assert run(None, "awk", 'BEGIN { system("x") }') == Ran("", err, 2)


@pytest.mark.parametrize("text", [
    "BEGIN { while (1) n++ }",
    "function f(n) { return n < 1 ? 0 : f(n - 1) + f(n - 1) } BEGIN { f(60) }",
    'BEGIN { system("sleep 1000") }',
    'BEGIN { "sleep 1000" | getline }',
    "BEGIN { do { for (k in a) a[k] } while (1) }",
    'BEGIN { while (1) print > "/dev/null" }',
])  # fmt: skip
def test_ctrl_c_ends_it(text: str) -> None:
    login = Login(wait=False)
    login.type(f"awk '{text}'")
    login.press("INT")
    login.wait = True
    assert "status 130" in login.type("print status $?")


def test_a_program_is_read_once() -> None:
    program.cache_clear()
    machine = boot()
    for _ in range(3):
        awk("{ print $2 }", stdin="a b\n", machine=machine)
    assert program.cache_info().misses == 1


def test_output_comes_in_pieces() -> None:
    """What nobody reads any more is not made: a pipe ends the program that fills it."""
    text = "BEGIN { while (1) print \"0123456789\" }"
    login = Login()
    assert login.type(f"awk '{text}' | head -1").strip().endswith("0123456789")


def test_a_translated_program_holds_no_way_out() -> None:
    """Nothing of a program's text gets into Python but numbers, strings and prefixed names."""
    texts = [
        'BEGIN { __import__("os"); print "__import__(\'os\').system(\'id\')" }',
        'function open(f) { return f } { print open("/etc/passwd"), self, names, exec }',
        "BEGIN { x = __builtins__; y.z = 1 }",
        '/"""\\n+__import__("os")/ { print "\\"); import os  #" }',
        "BEGIN { a[__class__] = globals; print a[\"\\x27\"] }",
    ]
    for text in texts:
        try:
            tree = ast.parse(program(text).source.text)
        except Wrong:
            continue
        for node in ast.walk(tree):
            assert not isinstance(node, ast.Import | ast.ImportFrom)
            if isinstance(node, ast.Attribute):
                assert not node.attr.startswith("_")
            if isinstance(node, ast.Name):
                assert "__" not in node.id or node.id.startswith(("v_", "a_", "f_", "l_"))
    ran = run(None, "awk", 'BEGIN { print length("abc"), __builtins__ }')
    assert ran.out == "3 \n"
