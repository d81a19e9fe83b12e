"""Builtins whose output is AIX's own: what they list and how they word it."""

from __future__ import annotations

import pytest

from tests.shell.test_cases import run

#: Script and standard output.
LISTINGS = [
    ("ulimit; ulimit -n; ulimit -n 100; ulimit -n; ulimit -c unlimited; ulimit -c",
     "2097151\n2000\n100\nunlimited\n"),
    ("ulimit -a | head -2", "time(seconds)        unlimited\nfile(blocks)         2097151\n"),
    ("umask; umask -S; umask g-w,o=; umask; umask u+x,a=r; umask",
     "022\nu=rwx,g=rx,o=rx\n027\n333\n"),
    ("type ls cd r if", "ls is /usr/bin/ls\ncd is a shell builtin\n"
     "r is an exported alias for fc -e -\nif is a reserved shell keyword\n"),
    ("whence nosuch ls cd r", "/usr/bin/ls\ncd\nfc -e -\n"),
    ("whence -v nosuch; f() { :; }; whence -v f", "nosuch:  not found.\nf is a function\n"),
    ("ls /nope 2>/dev/null; hash; whence -v ls; hash -r; hash",
     "ls=/usr/bin/ls\nls is a tracked alias for /usr/bin/ls\n"),
    ("alias", "autoload='typeset -fu'\ncommand='command '\nfunctions='typeset -f'\n"
     "hash='alias -t -'\nhistory='fc -l'\ninteger='typeset -i'\nnohup='nohup '\nr='fc -e -'\n"
     "stop='kill -STOP'\nsuspend='kill -STOP $$'\ntype='whence -v'\n"),
    ("unalias -a; alias -x a=b; alias -x; whence -v a", "a=b\na is an exported alias for b\n"),
    ("set -o | head -3", "Current option settings are:\nallexport       off\n"
     "bgnice          off\n"),
    ("set -o vi; set -o emacs; set -o | grep -e '^vi ' -e emacs",
     "emacs           on\nvi              off\n"),
    ("set -euf; print $-", "efhu\n"),
    ("kill -l | head -1", " 1) HUP        2) INT        3) QUIT       4) ILL        5) TRAP\n"),
    ("kill -l HUP SIGTERM 9 143", "1\n15\nKILL\nTERM\n"),
    ("trap 'print x' HUP; trap '' TERM; trap", "trap -- '' TERM\ntrap -- 'print x' HUP\n"),
    ("trap 'print x' 1 2; trap 1; trap; trap - INT; trap", "trap -- 'print x' INT\n"),
    ("times", "0m0.00s 0m0.00s\n0m0.00s 0m0.00s\n"),
    ("cd /usr/bin; cd /bin; pwd; pwd -P; cd ..; pwd", "/bin\n/usr/bin\n/\n"),
    ("mkdir d; cd d; rmdir ../d; pwd; cd ..; pwd", "/tmp/case/d\n/tmp/case\n"),
    ("typeset -i n=3; x=1; export x; typeset | grep -e ' n$' -e ' x$'",
     "integer n\nexport x\n"),
    ("typeset -r q=1; typeset -Z3 z=7; typeset | grep -e ' q$' -e ' z$'",
     "readonly q\nrightjust zerofill z\n"),
    ("f() { print a\nprint b; }; functions; typeset +f", "f() { print a\nprint b; }\nf\n"),
    ("print -s one; print -s two; fc -l; fc -ln -1; fc -lr",
     "1\tone\n2\ttwo\n\tone\n\ttwo\n2\ttwo\n1\tone\n"),
    ("print -s 'print a'; print -s 'true'; r print", "print a\na\n"),
    ("print -s 'print abc'; print -s r; r b=x", "print axc\naxc\n"),
    ("print -s 'print old'; print -s fc; fc -e cat", "print old\nprint old\nold\n"),
    ("fc -l", ""),
    ("readonly a=1; export b=2; readonly | grep '^a='; export | grep '^b='", "a=1\nb=2\n"),
    ("RANDOM=5; a=$RANDOM; RANDOM=5; [ $a = $RANDOM ] && print same", "same\n"),
    ("SECONDS=100; print $SECONDS", "100\n"),
    ("print ~root ~nosuch ~+", "/ ~nosuch /tmp/case\n"),
    ("ksh -c 'print $0 $1' name arg", "name arg\n"),
    ("print 'print $# $1' | ksh -s a b", "2 a\n"),
    ("print 'print in $1' >s; ksh s x; ksh -f -c 'print *'", "in x\n*\n"),
    ("print 'read x; print \"got $x\"\nthe line' | ksh", "got the line\n"),
    ("ksh -e -c 'false; print no'; print $?; ksh -n -c 'print no'", "1\n"),
    ("ksh -o noglob -c 'print *'; ksh +f -c 'print *'", "*\n*\n"),
    ("ksh -c; ksh -q; ksh ./nope; print $?", "127\n"),
    ("wait 5; print $?; (exit 3) & wait %1; print $?", "127\n3\n"),
    ("test; print $?; [ ! ]; print $?; [ -f ]; print $?; test -t 9; print $?", "1\n0\n0\n1\n"),
    ("[ -a /etc ] && [ -O /etc/passwd -a -c /dev/null ] && print yes", "yes\n"),
    ("mkdir lib; print 'function g { print loaded $1; }' >lib/g; FPATH=lib; typeset -fu g; g x",
     "loaded x\n"),
]  # fmt: skip


@pytest.mark.parametrize(("script", "out"), LISTINGS)
def test_listing(script: str, out: str) -> None:
    assert run(script)[0] == out


#: Script and what `set -x` shows of it.
TRACES = [
    # As AIX's own traces are: no quotes, redirections behind, the prompt before all that a
    # value runs (a boot of AIX 6.1 and 7.1 shown by QEMU's bug 1846816).
    ("x=1 y='a b'; print $x \"$y\"", "+ x=1\n+ y=a b\n+ print 1 a b\n"),
    ("P=$(print p)", "+ + print p\nP=p\n"),
    ("[ 1 -eq 1 ]", "+ [ 1 -eq 1 ]\n"),
    ("print x >/dev/null; >/dev/null", "+ print x\n+ 1> /dev/null\n+ 1> /dev/null\n"),
    (": >>/dev/null 3>&1", "+ :\n+ 1>> /dev/null\n+ 3>& 1\n"),
    ("[[ a = a* && -n x ]]; ((1+1))", "+ [[ a = a* ]]\n+ [[ -n x ]]\n+ ((1+1))\n"),
    ("PS4='<$LINENO> '; :\n:", "+ PS4=<$LINENO> \n<1> :\n<2> :\n"),
    ("f() { :; }; f", "+ f\n"),
    ("for i in 1 2; do : $i; done", "+ : 1\n+ : 2\n"),
]


@pytest.mark.parametrize(("script", "err"), TRACES)
def test_trace(script: str, err: str) -> None:
    assert run("set -x; " + script)[1] == err


def test_one_function_is_traced() -> None:
    assert run("f() { :; }; g() { :; }; typeset -ft f; f; g")[1] == "+ :\n"


def test_what_is_read_is_shown() -> None:
    assert run("set -v\nprint a\nif true\nthen :; fi")[1] == "print a\nif true\nthen :; fi"
