"""Nothing runs away: every limit is told of by name, and the shell goes on."""

from __future__ import annotations

import pytest

from emulator.kernel.scheduler import TURN
from emulator.text.regular import groups
from emulator.text.regular.backtracking import STEPS
from shell import limits
from tests.shell.live.login import Login
from tests.shell.test_cases import run

#: Scripts that would go on for ever, and what they are told.
RUNAWAYS = [
    ("f() { f; }; f", f"more than {limits.DEPTH} levels"),
    ("f() { eval f; }; f", f"more than {limits.DEPTH} levels"),
    ("f() { (f); }; f", f"more than {limits.DEPTH} levels"),
    ("f() { print x | f; }; f", f"more than {limits.DEPTH} levels"),
    ("print '. ./a' >a; . ./a", f"more than {limits.DEPTH} levels"),
    ("x='eval $x'; eval $x", f"more than {limits.DEPTH} levels"),
    ("trap 'kill -USR1 $$' USR1; kill -USR1 $$; :", f"more than {limits.DEPTH} levels"),
    ("f() { x=$(f); }; f", f"more than {limits.SUBSTITUTIONS} levels"),
    ("f() { " + "{ " * 30 + "f" + "; }" * 31 + "; f", f"more than {limits.NESTED} steps"),
    ("set -A a x x x x; while (( ${#a[*]} < 4096 )); do set -A a ${a[*]} ${a[*]}; done;"
     "while :; do set -A v$((i+=1)) ${a[*]}; done",
     f"more than {limits.VARIABLE_COUNT} variables"),
    ("while :; do eval v$((i+=1))=; typeset -L900000 v$i; done",
     f"more than {limits.VARIABLES} bytes"),
    ("print $(yes)", f"more than {limits.OUTPUT} bytes of output"),
    ("x=a; while :; do x=$x$x; done", f"more than {limits.VARIABLES} bytes"),
    ('while :; do set -- "$@" x "$@"; done', "0403-027 The parameter list is too long."),
    ("x=$(print " + "a" * 4000 + "); [[ $x = !(b) ]]", f"no more than {limits.REFUSED_TEXT} "),
    ("print $((" + "(" * 200 + "1" + ")" * 200 + "))", "nested deeper"),
    ("x=1; " + "{ " * 200, "nested deeper"),
    ("set -A a; a[4096]=x", "The subscript must be from 0 to 4095."),
    ("while :; do sleep 100 & done", "There are too many processes."),
    ("print /*/../*/../*/../*", f"more than {limits.FILE_NAMES} file names"),
    ("x=a; while :; do x=$(cat <<E\n$x$x\nE\n); done", f"more than {limits.OUTPUT} bytes"),
    ("read x < /dev/zero", "/dev/zero: There is not enough memory available now."),
    ("cat /dev/zero | read x", "read: There is not enough memory available now."),
    ("x=$(</dev/zero)", "read: There is not enough memory available now."),
    ("select x in a; do :; done < /dev/zero", "There is not enough memory available now."),
    ("printf '%1000000000d' 1", "printf: 1000000000: a field is no wider than 100000 here."),
    ("sort /dev/zero", "sort: /dev/zero is longer than 64 MB"),
    ("awk 'BEGIN { a = \"x\"; while (1) a = a a }'", "A string is too long."),
    ("awk 'function f() { f() } BEGIN { f() }'", "Functions call one another too deeply."),
    ("print x | sed -e ':a' -e 's/.*/&&/' -e 'ba'", "The pattern space or the hold space grew"),
    ("yes > f", "f: A file cannot be larger than 64 MB here, whatever ulimit says."),
    ("typeset -L40 x=a; print ${#x}; mkdir a; while cd a && mkdir a; do :; done",
     "A file name or path name is too long."),
    ("ln -s b a; ln -s a b; cd a", "There are too many symbolic links in the path name."),
]  # fmt: skip
#: Back-references on which a backtracking matcher would not come back.
ENDLESS = [
    r"print $x | grep '\(a*\)*\(a*\)\1\2b'",
    r"print $x | egrep '(a*)*(a*)\1\2b'",
    r"print $x | sed -n '/\(a*\)*\(a*\)\1\2b/p'",
    r"expr $x : '\(a*\)*\(a*\)\1\2b'",
]


@pytest.mark.parametrize("call", ENDLESS)
def test_back_references_have_an_end(call: str) -> None:
    # There is a b: a text without one need not be looked at.
    _, err, _ = run("x=" + "a" * 300 + "cb; " + call)
    assert f"back-references: more than {STEPS} steps." in err


def test_groups_that_many_ways_lead_to_have_an_end() -> None:
    script = "s/" + r"\(a*\)" + r"a\{200\}" * 3 + r"b/[\1]/"
    _, err, _ = run(f"print {'a' * 900}b | sed '{script}'")
    assert f"regular expression: more than {groups.STEPS} steps." in err


def test_a_full_file_system_is_as_full_as_it_says() -> None:
    out, err, _ = run(
        "df /tmp | tail -1; i=0;"
        "while yes > f$i 2>/dev/null || [ -s f$i ]; do ((i+=1)); ((i>4)) && break; done;"
        "print x > last; print $?; df /tmp | tail -1; rm f*; df /tmp | tail -1; print y > last"
    )
    assert "There is not enough space in the file system." in err
    before, full, after = [line.split()[2:4] for line in out.splitlines() if "/tmp" in line]
    assert (full[1], int(full[0])) == ("100%", 0)
    assert after == before


LOOPS = [
    "while :; do :; done", "while :; do sleep 0; done", "while :; do print x | cat; done",
    "ls / | while :; do :; done", "yes | while read x; do :; done",
    "while :; do yes | head -1; done", "while :; do x=$(ls / | cat); done",
    "while :; do (ls / | cat); done", "awk 'BEGIN { while (1); }'", "yes > /dev/null",
]  # fmt: skip


@pytest.mark.parametrize("loop", LOOPS)
def test_ctrl_c_ends_a_loop_whenever_it_comes(loop: str) -> None:
    login = Login(wait=False)
    scheduler = login.live.kernel.scheduler
    for turns in range(1, 25):
        login.live.arrive("line", login.session.number, text=loop)
        for _ in range(turns):
            scheduler.run_turn()
        before = login.marked.count("{D;130}")
        login.live.arrive("signal", login.session.number, name="INT")
        for _ in range(12):
            scheduler.run_turn()
        assert login.marked.count("{D;130}") == before + 1, turns


@pytest.mark.parametrize("script", [script for script, _ in RUNAWAYS[:12]])
def test_the_shell_goes_on(script: str) -> None:
    login = Login()
    shown = login.type(script)
    assert "more than" in shown or "too long" in shown
    assert login.type("print ok") == "ok\n"


#: Loops that never wait for anything.
BUSY = [
    "while :; do :; done",
    "while ((1)); do ((i+=1)); done",
    "until ((0)); do if ((i)); then ((i=0)) || :; else { ((i=1)); }; fi; done",
    "while true; do case $i in *) [[ a = b ]] && :; esac; done",
]


@pytest.mark.parametrize("loop", BUSY)
def test_a_loop_that_never_ends_gives_way(loop: str) -> None:
    login = Login(wait=False)
    login.type(f"{loop} &")
    assert login.type("print ok") == "ok\n"


@pytest.mark.parametrize("loop", BUSY)
def test_a_loop_that_never_ends_is_interrupted(loop: str) -> None:
    login = Login(wait=False)
    assert login.type(loop) == ""
    steps = login.live.machine.clock.steps
    login.press("INT")
    assert login.live.machine.clock.steps - steps < TURN, "the next turn is not taken"
    assert login.type("print $? ok") == "130 ok\n"


def test_what_breeds_is_stopped() -> None:
    login = Login(wait=False)
    login.type("f() { f | f & }")
    login.type("f")
    assert login.type("print o''k").count("ok\n") == 1
    login.live.kernel.scheduler.run(steps=4_000)
    assert "The fork function failed. There are too many processes." in login.front.out.text
    assert len(login.live.kernel.tasks) <= limits.PROCESSES


def test_a_script_that_runs_itself_twice_is_stopped() -> None:
    login = Login(wait=False)
    login.type("print './l; ./l' >l; chmod +x l", "./l")
    login.live.kernel.scheduler.run(steps=4_000)
    assert "The fork function failed. There are too many processes." in login.front.out.text
    assert len(login.live.kernel.tasks) <= limits.PROCESSES
    login.press("INT")
    assert login.type("print $? ok").endswith("130 ok\n")
    assert len(login.live.kernel.tasks) == 1


def test_patterns_that_backtrack_elsewhere_do_not_here() -> None:
    text = "a" * 5000
    out, _, _ = run(
        f"[[ {text} = *a*a*a*a*a*a*a*b ]]; print $?; [[ {text} = *(*(a))b ]]; print $?"
    )
    assert out == "1\n1\n"


def test_a_very_long_line() -> None:
    out, _, status = run("print " + "x" * 1_000_000)
    assert (len(out), status) == (1_000_001, 0)


def test_binary_bytes() -> None:
    everything = "".join(map(chr, range(256)))
    _, _, status = run(everything)
    assert status is not None


#: What is long without being deep: no count of ours or of Python's is in its way.
LONG = [
    ("print $((0" + "+1" * 20_000 + "))", "20000\n"),
    ("print $((1" + "&&1" * 20_000 + "))", "1\n"),
    ("[[ a = a" + " && a = a" * 20_000 + " ]]; print $?", "0\n"),
    ("[[ a = b" + " || a = b" * 5_000 + " && a = a ]]; print $?", "1\n"),
    ("[[ a = a" + " && a = a" * 5_000 + " ]] & wait $!; print $?", "0\n"),
    ("find /etc/motd" + " -name m*" * 20_000 + " -print", "/etc/motd\n"),
    ("find /etc/motd -name x" + " -o -name y" * 20_000 + " -o -print", "/etc/motd\n"),
    ("find /etc/motd" + " !" * 20_001 + " -name x -print", "/etc/motd\n"),
]  # fmt: skip


@pytest.mark.parametrize(("script", "shown"), LONG)
def test_what_is_long_is_not_deep(script: str, shown: str) -> None:
    assert run(script) == (shown, "", 0)


#: What nests too deeply, in the units of whoever lets it nest.
DEEP = [
    ("[ " + "\\( " * 200 + "a" + " \\)" * 200 + " ]", "nested deeper than this shell allows"),
    ("b='b[b]'; print $((b))", "There cannot be more than 9 levels of recursion"),
    ("print $((" + "a[" * 50 + "1" + "]" * 50 + "))", "more than 9 levels of recursion"),
    ("print $((" + "a[" * 50 + "0" + "]" * 50 + "=1))", "more than 9 levels of recursion"),
    ("find / " + "\\( " * 200 + "-print" + " \\)" * 200, "more than 100 levels"),
    ("p=" + "'@('" * 200 + "; [[ a = $p ]]", "groups of a pattern: more than 100 levels."),
    ("x=" + "a" * 2_900 + "; [[ $x = *!(*!(b))d ]]", f"more than {limits.PATTERN_STEPS} "),
    ("p=" + "*a" * 6_000 + "; [[ a = $p ]]", "a pattern has no more than 10000 characters."),
    ("f() { for i in 1; do if :; then ! { time { f <f; } ; }; fi; done; }; >f; f",
     f"more than {limits.NESTED} steps of depth"),
    ("f() { x=" + "${x:-" * 60 + "$(f)" + "}" * 60 + "; }; f",
     f"more than {limits.NESTED} steps of depth"),
]  # fmt: skip


@pytest.mark.parametrize(("script", "told"), DEEP)
def test_what_is_deep_is_told_of(script: str, told: str) -> None:
    _, err, _ = run(script)
    assert told in err


def _deepest(frames: int) -> str:
    """How deep a function goes where so many frames of Python lie below the machine."""
    if frames:
        return _deepest(frames - 1)
    body = "{ " * 50 + "f" + "; }" * 50
    out, _, _ = run(f"f() {{ print $((i+=1)) >d; {body}; }}; f; cat d")
    return out


def test_how_deep_functions_go_is_nobody_elses_affair() -> None:
    assert len({_deepest(0), _deepest(700), _deepest(2_000)}) == 1


def test_a_test_that_is_none_leaves_no_depth_behind() -> None:
    out, err, _ = run(
        "i=0; while ((i<1500)); do [ \\( a ]; ((i+=1)); done 2>f; f() { :; }; f; print $i"
    )
    assert (out, err) == ("1500\n", "")


#: Words that take more than a turn: 301 patterns, and 4,001 fields of any IFS.
DEAR = [
    ("set -- $x; print $#", "301\n"),
    ("for i in $x; do break; done; print $i", "zz0*\n"),
    ("print $x | wc -w", "     301\n"),
    ("(IFS=:; print $y | wc -w)", "    4001\n"),
    ("(print $x > f & wait); wc -w < f", "     301\n"),
    ("print $x $(print end) | wc -w", "     302\n"),
    (">zz7.c; set -- $x; print $# $8; rm zz7.c", "301 zz7.c\n"),
]


@pytest.fixture(scope="module")
def wordy() -> Login:
    """A login with many words in variables."""
    login = Login()
    x = " ".join([f"zz{number}*" for number in range(301)])
    login.type("cd /tmp", f"x='{x}'", f"y={'a:' * 4000}b")
    return login


@pytest.mark.parametrize(("line", "shown"), DEAR)
def test_words_that_take_long_take_turns(wordy: Login, line: str, shown: str) -> None:
    scheduler = wordy.live.kernel.scheduler
    turns = scheduler.turns
    assert wordy.type(line).endswith(shown)
    assert scheduler.turns >= turns + 4
