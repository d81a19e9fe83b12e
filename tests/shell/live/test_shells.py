"""Logins at their prompts as data: made again of it they go on as if nothing had been.

Whatever was typed: the same output, prompt, machine, steps and turns from then on.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from emulator.images import boot
from shell.interactive import InteractiveShells
from shell.interpreter import Shell
from shell.live import encoding, shells, tables
from shell.live.fronts import Captured
from shell.live.machine import Live
from tests.shell import random_further, random_scripts
from tests.shell.live.test_machine import HEADER, MKWPAR, Login
from tests.soak import workload

#: Lines that change each thing a shell keeps.
KNOWLEDGE = (
    "a=1 b='x y' c=; export a; typeset -i16 n=255; typeset -Z5 z=42; typeset -u U=abc; "
    "readonly R=r",
    "set -A arr one '' three; arr[40]=far; unset b; print ${arr[@]} ${#arr[*]} $n $z $U",
    "f() { typeset v=$1; print f $v $0 $#; return 3; }; function g { f x; cat <<E; }",
    "hidden $(print $n)", "E",
    "f 1 2; print $?; g; typeset -f; alias ll='ls -l' now='print $SECONDS'; alias -x ll",
    "ll -d /tmp; alias; typeset; set -o; umask 027; cd /tmp; cd -; cd /usr",
    "set -- p q 'r s'; set -u; print $* $- $_ $# $LINENO; shift; print $1",
    "trap 'print usr $?' USR1; trap '' QUIT; trap; kill -USR1 $$; print after",
    "print $RANDOM $RANDOM; RANDOM=7; print $RANDOM; SECONDS=100; print $SECONDS; "
    "print $$ $PPID",
    "false", "print $?", "print $RANDOM; sleep 3 & wait; print $! $SECONDS; jobs",
    "OPTIND=1; getopts ab:c o -a -b x -c; print $o $OPTIND; getopts ab:c o -a -b x -c; "
    "print $o",
    "hash ls cat; hash; PATH=$PATH:/tmp; hash; ulimit -f 100; ulimit -a; fc -l; history -3",
    "PS1='$PWD ! $? '; print a >x$$; cat x$$ | read w; print $w", "r print",
    "set +u; print $nix.", "VISUAL=/usr/bin/vi; set -o | grep on",
    "set -o emacs; unset VISUAL", "typeset -ft f; f", "set -x; f",
    "set +x; . /etc/profile; typeset -fu later; FPATH=/nowhere; later",
    "set -e; true && print e",
    "set +e; set -a; exported=yes; env | grep exported; set +a; set -f; print /*; set +f",
    "trap 'print debug' DEBUG; true; trap - DEBUG; trap 'print err' ERR; false; trap - ERR",
    "eval 'h() { case $1 in (a|b) print ab;; *) [[ $1 = z* ]] && print z || print n;; "
    "esac; }'",
    "h a; h zz; h q; for i in 1 2 3; do (( i == 2 )) && continue; print $i; done; "
    "unset -f h; h a",
    "exec 3</etc/hosts; read -u3 line; print $line", "exec 3<&-", "sleep 100 &",
    "kill %1; wait; jobs", "ksh", "print inner", "exit 3", "print $?",
    "mkdir -p /tmp/d/e; rm -r /tmp/d; ls -l /tmp", "who; tty; ps", "TMOUT=100",
    "print in time", "TMOUT=0", "nohup sleep 5 & wait", 'print ${arr[@]:-none} "$@"',
)  # fmt: skip

#: Lines in a row before which a machine was not quiet, after which everybody is hung up.
BUSY = 6


def again(live: Live) -> Live:
    """The machine as it comes back from what is written of it."""
    machine, trees = tables.written(live)
    other = Live.start(HEADER)
    tables.restore(other, encoding.decode(encoding.encode(machine)), trees)
    return other


def seen_by(live: Live, number: int) -> Login:
    """A terminal that sees what a login that was made again shows."""
    login = Login.__new__(Login)
    session = live.sessions[number]
    login.live, login.session, login.front = live, session, Captured()
    session.front = login.front
    assert session.tty is not None
    session.tty.sink = login.front.output
    return login


def shell_of(live: Live, login: Login) -> Shell:
    assert isinstance(live.kernel.shell, InteractiveShells)
    assert login.session.tty is not None
    return live.kernel.shell.interactive[login.session.tty.name][0]


def go_on(lines: Iterator[str]) -> tuple[int, int]:
    """Type lines at two terminals; before each the machine is made again where it is quiet,
    and the line is typed at both. How many lines there were, and how many machines.
    """
    live = Live.start(HEADER)
    logins = [Login(live), Login(live, rows=50, columns=132)]
    count = made = busy = 0
    for count, line in enumerate(lines, 1):
        place = count // 8 % len(logins)
        if busy > BUSY:
            for login in logins:
                login.tell("close")
        for number, login in enumerate(logins):
            if login.session.finished:
                logins[number] = Login(live)
        if not shells.quiet(live):
            busy += 1
            logins[place].type(line)
            continue
        busy = 0
        made += 1
        other = again(live)
        assert other.point == live.point
        assert tables.written(other) == tables.written(live)
        others = [seen_by(other, login.session.number) for login in logins]
        assert others[place].type(line) == logins[place].type(line), line
        assert other.point == live.point, line
        assert other.machine.counters == live.machine.counters, line
        assert other.machine == live.machine, line
        quiet = shells.quiet(live)
        assert shells.quiet(other) == quiet, line
        assert others[place].session.finished == logins[place].session.finished, line
        if not logins[place].session.finished:
            assert others[place].prompt == logins[place].prompt, line
        if quiet:
            assert tables.written(other) == tables.written(live), line
        if made % 2:
            live, logins = other, others
    return count, made


def mixed(seed: int, count: int) -> Iterator[str]:
    """Lines of every kind, some of them in the middle of a command or of a job."""
    chance = random.Random(seed)
    work = workload.lines(seed)
    scripts: list[str] = []
    for _ in range(count):
        if chance.random() < 0.4:
            yield chance.choice(KNOWLEDGE)
        elif chance.random() < 0.3:
            yield next(work).typed
        else:
            if not scripts:
                drawn = chance.choice((random_scripts, random_further))
                scripts = drawn.script(chance.randrange(1 << 30)).splitlines()
            yield scripts.pop(0)


def test_everything_a_shell_knows_is_kept() -> None:
    count, made = go_on(iter(KNOWLEDGE * 2))
    assert made > count // 2


def test_a_shell_has_nothing_that_is_told_nowhere() -> None:
    """A new attribute of a shell, a process, a terminal … is kept, at rest or made anew."""
    live = Live.start(HEADER)
    login = Login(live)
    for line in KNOWLEDGE:
        login.type(line)
    shell = shell_of(live, login)
    tty = login.session.tty
    assert tty is not None and shell.history_file is not None
    process = shell.process
    classes = {name for kind in Shell.__mro__ for name in vars(kind)}
    defaults = {name for name in classes if not callable(getattr(Shell, name))}
    defaults = {one for one in defaults if one[0] != "_" and one[0].islower()}
    assert set(vars(shell)) | defaults == {*shells.KEPT, *shells.AT_REST, *shells.MADE}
    told = {*shells.VARIABLES_KEPT, *shells.VARIABLES_AT_REST, *shells.VARIABLES_MADE}
    assert set(shell.variables.__slots__) == told
    assert set(vars(shell.jobs)) == {*shells.JOBS_KEPT, *shells.JOBS_AT_REST}
    assert set(vars(shell.history_file)) == {*shells.HISTORY_KEPT, *shells.HISTORY_MADE}
    assert set(process.__slots__) == {*shells.PROCESS_KEPT, *shells.PROCESS_MADE}
    assert set(process.files.__slots__) == {*shells.FILES_KEPT, *shells.FILES_MADE}
    told = {*shells.TTY_KEPT, *shells.TTY_AT_REST, *shells.TTY_EMPTY, *shells.TTY_MADE}
    assert set(vars(tty)) == told


@pytest.mark.parametrize(
    ("line", "quiet"),
    [
        ("true", True), ("for i in a", False), ("sleep 1000 &", False), ("cat", False),
        ("vi /tmp/f", False), ("ksh", False), ("exec 3</etc/hosts", False),
        ("exec 2>/tmp/errors", False), ("cat |&", False), ("TMOUT=60", False),
        ("f() { f2() { :; }; f2; }; f", True), ("more /etc/services", False),
        ("trap 'print x' INT HUP EXIT", True), ("exec 4>&1; exec 4>&-", True),
        ("nohup sleep 1000 >/dev/null &", False), ("read x", False),
    ],
)  # fmt: skip
def test_a_machine_is_quiet_where_a_command_is_waited_for(line: str, quiet: bool) -> None:
    live = Live.start(HEADER)
    Login(live)
    login = Login(live)
    assert shells.quiet(live)
    live.arrive("line", login.session.number, text=line)
    live.kernel.scheduler.run()
    assert shells.quiet(live) == quiet


def test_a_login_within_a_wpar_is_no_quiet_moment() -> None:
    live = Live.start(HEADER)
    login = Login(live)
    login.type(MKWPAR)
    login.type("startwpar wpar1")
    assert shells.quiet(live)
    login.type("clogin wpar1")
    assert login.type("uname -W") != "0\n"
    assert not shells.quiet(live)
    login.type("exit")
    assert shells.quiet(live)


def test_a_command_without_a_terminal_is_no_quiet_moment() -> None:
    live = Live.start(HEADER)
    Login(live, "exec", text="read x")
    assert not shells.quiet(live)


@pytest.mark.parametrize("do", ["close", "eof", "signal"])
def test_what_is_no_line_reaches_a_login_that_was_made_again(do: str) -> None:
    fields = {"name": "INT"} if do == "signal" else {}
    shown = []
    live = Live.start(HEADER)
    login = Login(live)
    login.type("trap 'print bye >/tmp/bye' EXIT HUP; print $RANDOM")
    other = again(live)
    for one in (login, seen_by(other, 1)):
        shown.append((one.tell(do, **fields), one.live.point, one.session.finished))
    assert shown[0] == shown[1]
    assert other.machine == live.machine
    assert other.kernel.ttys.keys() == live.kernel.ttys.keys()


@pytest.mark.parametrize("seed", range(4))
def test_random_lines(seed: int) -> None:
    count, made = go_on(mixed(seed, 120))
    assert made > count // 4


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_random_lines(seed: int) -> None:
    go_on(mixed(seed, 500))


def test_the_image_is_not_changed_by_a_machine_that_was_made_again() -> None:
    before = boot()
    live = Live.start(HEADER)
    Login(live).type("print x >/etc/motd; rm /etc/hosts; mkwpar -n w1 2>/dev/null")
    other = again(live)
    Login(other).type("print y >>/etc/motd; rm -r /etc/*; lswpar")
    assert boot() == before
