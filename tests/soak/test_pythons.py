"""The same journal gives the same machine, line by line, on every Python that is here.

A life with all that nests deeply, meets limits or takes long: whatever a version of Python does
in its own way (frames, stacks, recursion limits, its compiler's blocks) must not be seen.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from shell.live.journal import Header, Journal
from shell.live.machine import Live
from tests.shell.test_limits import DEEP, LONG
from tests.soak.digest import replay

SCRIPT = Path(__file__).with_name("digest.py")
#: Where other Pythons may be.
PLACES = ("~/.pyenv/versions/*/bin", "/usr/bin", "/usr/local/bin")
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
#: What goes deep in the engines, and how far.
ENGINES = (
    "awk 'function f(n) { return n ? f(n - 1) + 1 : 0 } BEGIN { print f(900); print f(2000) }'",
    "awk 'function f(n) { if (n) { for (;;) { return f(n - 1) } } print } BEGIN { f(900) }'",
    "awk 'BEGIN { print " + "(" * 58 + "1" + ")" * 58 + " }'",
    "awk 'BEGIN { print " + "-" * 70 + "1 }'",
    "awk 'BEGIN { " + "if (1) { " * 50 + "print 1" + "}" * 51 + "'",
    "awk 'BEGIN { " + "while (1) { " * 16 + "print 1" + "}" * 17 + "'",
    "awk 'BEGIN { x = 1" + "; x = x + 1" * 500 + "; print x }'",
    "print 'define f(n) { if (n < 1) return (0); return (1 + f(n - 1)) }; f(249); f(300)' | bc",
    "print '" + "while(1)" * 16 + "x' | bc", "print '" + "(" * 39 + "1" + ")" * 39 + "' | bc",
    "print 'scale=200; a(1); e(1); l(2); s(1); j(1,2); 7^999' | bc -l",
    "print aaaa | sed " + "-e '{' " * 60 + "-e p " + "-e '}' " * 60,
    "print aaaa | grep '" + r"\(" * 40 + "a" + r"\)" * 40 + "'",
    "print aaaa | egrep '" + "a{2}" * 9 + "(a|aa)*b'",
    "expr " + "\\( " * 150 + "1" + " \\)" * 150,
    "x=$(printf '%3000s' '' | tr ' ' a); print $x | grep -c 'a*a*a*b'",
    "print $x | sed 's/a*b*//g'",
    r"print $x | grep '\(a*\)\1\1b'; [[ $x = *!(*!(b))c ]]; print ${x##*a*a*a}",
    "i=0; d=d; while ((i<150)); do mkdir $d; d=$d/d; ((i+=1)); done; du d | wc -l",
    "ls -lR d | wc",
    "find d | wc -l; cp -r d e; tar cf t d; tar tf t | wc -l; chmod -R 700 d; rm -r d e; ls d",
    "print 'xargs -n 1 ./again' > again; chmod +x again; print a | xargs -n 1 ./again",
    "ed -s /etc/motd <<'E'\ng/./s/a/b/g\n,p\nq\nE",
)  # fmt: skip


def pythons() -> list[str]:
    """A Python of each version that is here and runs."""
    found: dict[str, str] = {}
    for place in PLACES:
        path = Path(place).expanduser()
        folders = sorted(Path("/").glob(str(path)[1:])) if "*" in place else [path]
        for folder in folders:
            for version in VERSIONS:
                python = folder / f"python{version}"
                if version not in found and python.exists():
                    ran = subprocess.run([python, "-c", ""], check=False, capture_output=True)
                    if ran.returncode == 0:
                        found[version] = str(python)
    return list(found.values())


@pytest.mark.soak
def test_a_replay_is_the_same_on_every_python(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    header = Header("aix6-beta", "virtual")
    live = Live.start(header, Journal(str(path), header))
    session = live.arrive("open", term="xterm")
    live.settle()
    scripts = [script for script, _ in (*DEEP, *LONG)]
    for line in ("cd /tmp", *scripts, *ENGINES):
        for part in line.split("\n"):
            live.arrive("line", session.number, text=part)
        live.settle(30_000)
        live.arrive("signal", session.number, name="INT")
        live.settle(30_000)
    assert live.journal is not None
    live.journal.close()
    wanted = replay(str(path))
    others = pythons()
    assert len(others) > 1, "there is no other Python here to compare with"
    for python in others:
        ran = subprocess.run(
            [python, str(SCRIPT), str(path)], capture_output=True, text=True, check=False
        )
        shown = ran.stdout.splitlines()
        differs = [at for at, line in enumerate(wanted) if shown[at : at + 1] != [line]]
        assert (python, ran.stderr[-300:], differs[:1]) == (python, "", [])
