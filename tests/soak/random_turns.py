"""Lines and keys that could hold the machine up: large inputs, hard patterns, long numbers."""

from __future__ import annotations

import random
import shlex
from collections.abc import Callable

from tests.soak import random_awk
from tests.soak.random_lines import basic, extended

#: What every life begins with: a large file, a file with a long line, a script.
BEGINNING = (
    "cd /tmp",
    "awk 'BEGIN { for (i = 0; i < 5000; i++) print int(rand() * 100000), i }' > large",
    "long=$(printf '%4000s' '' | tr ' ' a); print ${long}b$long > line",
    "i=0; while ((i<3000)); do print \"a$i b c$((i*7%100)) foo bar\"; ((i+=1)); done > lines",
    "sed 's/a1/x/' lines > other; sort -r lines > turned",
)
FILES = ("large", "line", "lines", "other", "turned")
#: Expressions on which trying every way does not come to an end.
HARD = (
    "a*a*a*a*b", "(a|aa)*b", "(a*)*b", "(a|a)(a|a)(a|a)(a|a)(a|a)c", "a.*a.*a.*b", "(.*)(.*)b",
    "(a|b)*a(a|b){9}c", "[ab]*[ab]*[ab]*c", "(x*)*(y*)*z", "((a*)*)*b",
)  # fmt: skip
HARD_BASIC = (
    r"\(a*\)*b", r"a*a*a*a*b", r"\(.*\)\1b", r"\(a*\)\1\1b", r"\(a*\)*\(a*\)\1\2b",
    r".*a.*a.*b",
)  # fmt: skip
PATTERNS = (
    "*a*a*a*b", "*(a|aa)b", "*!(b)c", "+(*(a)|b)c", "@(a|aa)*(a)b", "?*?*?*b", "*[!a]*[!a]*b",
)  # fmt: skip
KEYS = (
    "j", "k", "\x06", "\x02", "\x04", "\x15", "G", "1G", "w", "b", "e", "0", "$", "dd",
    "p", "P", "u", "yy", "5dd", "x", "J", "~", ".", "n", "N", "/foo\r", "?a*a*b\r",
    "ihello\x1b", "A\x1b", "o\x1b", ">>", "<<", "%", "}", "{", ")", "(", "99j", "1000k",
    "\x0c", ":s/a/b/g\r", ":%s/a/bb/g\r", ":g/a1/d\r", ":g/b/s/b/x\r", ":1,$!sort\r",
    ":r line\r", ":set number\r", ":set list\r", "zz", "z.", "H", "M", "L", "d}", "dG",
    "cwx\x1b", "100ix\x1b", "\x1b", " ", "\r", "q", "h", "b", "/x\r", "f", "s", ":f\r",
    "=", "'a", "ma", "@a", "qa", "&", "i", "R",
)  # fmt: skip


def _extended(r: random.Random) -> str:
    return r.choice((r.choice(HARD), extended(r)))


def _basic(r: random.Random) -> str:
    return r.choice((r.choice(HARD_BASIC), basic(r)))


def _searching(r: random.Random) -> str:
    file = r.choice(FILES)
    pattern = shlex.quote(_extended(r))
    return r.choice((
        f"grep {shlex.quote(_basic(r))} {file} | tail -1",
        f"egrep {r.choice(('', '-v ', '-x ', '-w ', '-c '))}{pattern} {file} | tail -1",
        f"expr $long : {shlex.quote(_basic(r))}",
        f"nl -bp{shlex.quote(_basic(r))} {file} | tail -1",
        f"csplit -s -f /tmp/part {file} {shlex.quote('/' + basic(r).replace('/', '') + '/')}",
    ))


def _replacing(r: random.Random) -> str:
    file, flag = r.choice(FILES), r.choice(("", "g", "2", "p"))
    expression = _basic(r).replace("\x01", "")
    script = f"s\x01{expression}\x01[&]\x01{flag}"
    awk = _extended(r).replace("/", "")
    every = shlex.quote(f'{{ gsub(/{awk}/, "<&>"); print }}')
    parts = shlex.quote(f'BEGIN {{ RS = "" }} {{ n = split($0, a, /{awk}/); print n }}')
    plain = basic(r).replace("/", "")
    return r.choice((
        f"sed {shlex.quote(script)} {file} | tail -1",
        f"sed -e ':a' -e {shlex.quote(script)} -e ta {file} | tail -1",
        f"sed -e ':a' -e 'N;$!ba' -e {shlex.quote(script)} {file} | tail -1",
        f"awk {every} {file} | tail -1", f"awk {parts} {file}",
        f"print '1,$s/{plain}/x/g\n,p\nq' | ed -s {file} | tail -1",
    ))


def _shell(r: random.Random) -> str:
    pattern = r.choice(PATTERNS)
    operator = r.choice(("#", "##", "%", "%%"))
    return r.choice((
        f"[[ $long = {pattern} ]]; print $?",
        f"x=${{long{operator}{pattern}}}; print ${{#x}}",
        f"case $long in {pattern}) print yes;; esac",
        "x=$(<lines); set -- $x; print $#",
        "x=$(<large); for i in $x; do :; done; print $i",
        "while read a b; do x=$a; done < large; print $x",
        f"f() {{ {r.choice(('f', '(f)', 'f | f', 'eval f', 'x=$(f)'))}; }}; f",
        "print /*/*/* | wc", "print $((" + "+".join(["7"] * r.randrange(1, 3_000)) + "))",
        f"print $(({'(' * r.randrange(150)}1", "let 'x=2#1'; typeset -L9999 x; print $x | wc",
    ))


def _number(r: random.Random, depth: int = 3) -> str:
    if not depth or r.random() < 0.3:
        return r.choice((str(r.randrange(10 ** r.randrange(1, 30))), ".5", "1/3", "7^900", "x"))
    one, two = _number(r, depth - 1), _number(r, depth - 1)
    return r.choice((
        f"({one}{r.choice('+-*/%')}{two})", f"{r.choice('scale')}({one})", f"sqrt({one})",
        f"({one})^{r.randrange(400)}", f"j({r.randrange(20)},{one})",
    ))


def _calculating(r: random.Random) -> str:
    scale = r.choice((0, 20, 300, 2_000, 9_999))
    begin = f"scale={scale};x=7^{r.randrange(9_000)}/3;obase={r.choice((2, 7, 10, 16, 99))}"
    loop = r.choice(("{}", "while(1)x={}", "for(i=0;i<99;i++)x={}"))
    return f"print '{begin};{loop.format(_number(r))}' | bc -l | tail -1"


def _filtering(r: random.Random) -> str:
    one, two = r.choice(FILES), r.choice(FILES)
    return r.choice((
        f"sort {r.choice(('', '-n', '-r', '-u', '-k2n', '-t. -k1', '-f'))} {one} | tail -1",
        f"diff {r.choice(('', '-b', '-e', '-c', '-u'))} {one} {two} | tail -1",
        f"comm {one} {two} | tail -1", f"join {one} {two} | tail -1",
        f"uniq -c {one} | tail -1",
        f"fold -w {r.randrange(1, 90)} {one} | tail -1", f"fmt {one} | tail -1",
        f"pr {one} | tail -1", f"od -c {one} | tail -1", f"tail -r {one} | tail -1",
        f"paste {one} {two} {one} | tail -1", f"cut -c{r.randrange(1, 9)}- {one} | tail -1",
        f"tr a-z A-Z < {one} | tail -1", f"tsort {one} | tail -1", f"wc {one} {two}",
        f"printf '%{r.randrange(9_999)}s\n' $(<lines) | wc", f"sum {one}; cksum {two}",
        f"awk {shlex.quote(random_awk.program(r))} {one} | tail -1", "find / | wc",
        "ls -lR / | wc", f"tar cf - /etc {one} | wc -c", f"expand {one} | tail -1",
        f"head -9 {one} | xargs -n 1",
        f"find / -name '*{'*'.join(r.choices('aeio', k=r.randrange(1, 9)))}' | wc -l",
    ))


KINDS: tuple[Callable[[random.Random], str], ...] = (
    _searching, _replacing, _shell, _calculating, _filtering,
)  # fmt: skip


def line(r: random.Random) -> str:
    """A line to type."""
    return r.choice(KINDS)(r)


def visit(r: random.Random) -> tuple[str, list[str]]:
    """A program that reads keys, and the keys."""
    program = r.choice(("vi", "vi", "vi", "more", "pg", "view"))
    return f"{program} {r.choice(FILES)}", r.choices(KEYS, k=r.randrange(5, 40))
