"""Commands on text: whole outputs, byte for byte, and GNU's tools as judges."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, Pipe, Stream
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.support import Ran, kernel_of, run

MACHINE = boot()
STANZAS = (
    "* one\n\n/a:\n\tdev = /dev/x\n\ttype = w1\n\n\n"
    "/b:\n\ttype = w2\n\n/c:\n\ttype = w1\n"
)
FileSpace(MACHINE).write("/tmp/stanzas", STANZAS)
FileSpace(MACHINE).write("/tmp/five", "one\ntwo\nthree\nfour\nfive\n")
NOT_THERE = "A file or directory in the path name does not exist."


def out(*words: str, stdin: str = "") -> str:
    ran = run(MACHINE, *words, stdin=stdin)
    assert (ran.err, ran.status) == ("", 0)
    return ran.out


def test_grep_shows_whole_paragraphs() -> None:
    """Each is followed by the empty line that ended it; the last of a file has none."""
    assert out("grep", "-p", "w1", "/tmp/stanzas") == (
        "/a:\n\tdev = /dev/x\n\ttype = w1\n\n/c:\n\ttype = w1\n"
    )
    assert out("grep", "-pw2", "type", "/tmp/stanzas").startswith("* one\n\n/a:")
    assert out("grep", "-c", "-p", "w1", "/tmp/stanzas") == "2\n"
    assert out("grep", "-vp", "w1", "/tmp/stanzas") == "* one\n\n/b:\n\ttype = w2\n\n"
    assert out("grep", "-np", "w2", stdin=STANZAS) == "8:/b:\n9:\ttype = w2\n\n"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("-n t /tmp/five", "2:two\n3:three\n"),
        ("-c e /tmp/five", "3\n"),
        ("-v e /tmp/five", "two\nfour\n"),
        ("-x t.o /tmp/five", "two\n"),
        ("-l o /tmp/five /tmp/stanzas", "/tmp/five\n/tmp/stanzas\n"),
        ("-L five /tmp/five /tmp/stanzas", "/tmp/stanzas\n"),
        ("-h five /tmp/five /tmp/stanzas", "five\n"),
        ("five /tmp/five /tmp/stanzas", "/tmp/five:five\n"),
        ("-H five /tmp/five", "/tmp/five:five\n"),
        ("-i -e ONE -e fIVE /tmp/five", "one\nfive\n"),
        ("-E o{1}|v /tmp/five", "one\ntwo\nfour\nfive\n"),
        ("-F o{1}|v /tmp/stanzas /tmp/five -", None),
        ("-q one /tmp/five /nosuch", ""),
        ("-b five /tmp/five", "0:five\n"),
    ],
)
def test_grep(words: str, wanted: str | None) -> None:
    if wanted is None:
        assert run(MACHINE, "grep", *words.split()) == Ran("", "", 1)
    else:
        assert out("grep", *words.split()) == wanted


def test_grep_troubles_and_statuses() -> None:
    assert run(MACHINE, "grep", "x", "/nosuch") == Ran(
        "", "grep: 0652-033 Cannot open /nosuch.\n", 2
    )
    assert run(MACHINE, "grep", "-s", "x", "/nosuch") == Ran("", "", 2)
    assert run(MACHINE, "grep", "nothing", "/tmp/five") == Ran("", "", 1)
    assert run(MACHINE, "grep", "x", "/etc") == Ran("", "", 1)
    assert run(MACHINE, "grep", "[", "/tmp/five") == Ran(
        "", "grep: A bracket of the regular expression has no partner.\n", 2
    )
    assert run(MACHINE, "egrep", "(", "/nosuch").status == 2
    ran = run(MACHINE, "grep", "-Z", "x")
    assert ran.status == 2
    assert ran.err.startswith(
        "grep: Not a recognized flag: Z\n"
        "Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]]"
    )
    assert ran.err.count("Usage: ") == 3


def test_cat() -> None:
    assert out("cat", "/tmp/five", "-", stdin="x\xff\0") == (
        "one\ntwo\nthree\nfour\nfive\nx\xff\0"
    )
    assert out("cat", "-n", stdin="a\n\nb") == "     1\ta\n     2\t\n     3\tb"
    assert out("cat", "-nb", stdin="a\n\nb\n") == "     1\ta\n\n     2\tb\n"
    assert out("cat", "-vet", stdin="\x01\t\x7f\x80\xe9\n") == "^A^I^?M-^@M-i$\n"
    assert run(MACHINE, "cat", "/nosuch", "/tmp/five") == Ran(
        "one\ntwo\nthree\nfour\nfive\n", "cat: 0652-050 Cannot open /nosuch.\n", 2
    )


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("head -2 /tmp/five", "one\ntwo\n"), ("head -n 1 /tmp/five", "one\n"),
        ("head -c 5 /tmp/five", "one\nt"), ("tail -2 /tmp/five", "four\nfive\n"),
        ("tail +4 /tmp/five", "four\nfive\n"), ("tail -n +5 /tmp/five", "five\n"),
        ("tail -c 3 /tmp/five", "ve\n"), ("tail -r -n 2 /tmp/five", "five\nfour\n"),
        ("tail -r /tmp/five", "five\nfour\nthree\ntwo\none\n"),
        ("wc /tmp/five", "       5       5      24 /tmp/five\n"),
        ("wc -lw /tmp/five /tmp/five",
         "       5       5 /tmp/five\n       5       5 /tmp/five\n      10      10 total\n"),
        ("sort /tmp/five", "five\nfour\none\nthree\ntwo\n"),
        ("sort -r -k 1.2,1.2 /tmp/five", "two\nfour\none\nfive\nthree\n"),
        ("head -n 1 /tmp/five /tmp/five",
         "==> /tmp/five <==\none\n\n==> /tmp/five <==\none\n"),
    ],
)  # fmt: skip
def test_ends_counts_and_orders(words: str, wanted: str) -> None:
    assert out(*words.split()) == wanted


@pytest.mark.parametrize(
    ("words", "text", "wanted"),
    [
        (("wc", "-l"), "a\nb\n", "       2\n"),
        (("sort", "-t:", "-k2n"), "a:10\nb:9\n", "b:9\na:10\n"),
        (("sort", "-n", "+1", "-2"), "a 10 x\nb -9 y\n", "b -9 y\na 10 x\n"),
        (("sort", "-u", "-f"), "B\na\nb\nA\n", "a\nB\n"),
        (("sort", "-o", "/tmp/sorted"), "b\na\n", ""),
        (("uniq", "-c"), "a\na\nb\n", "   2 a\n   1 b\n"),
        (("uniq", "-d"), "a\na\nb\n", "a\n"),
        (("uniq", "-1"), "x a\ny a\nz b\n", "x a\nz b\n"),
        (("cut", "-d:", "-f", "3,1"), "a:b:c\nplain\n", "a:c\nplain\n"),
        (("cut", "-c2-3,5-"), "abcdefg\n", "bcefg\n"),
        (("tr", "a-c", "A-C"), "abcd\n", "ABCd\n"),
        (("tr", "[:lower:]", "[:upper:]"), "hi 1\n", "HI 1\n"),
        (("tr", "-d", "\\012"), "a\nb\n", "ab"),
        (("tr", "-s", " "), "a   b  c\n", "a b c\n"),
        (("tr", "-c", "a-z\\n", "[.*]"), "ab1?\n", "ab..\n"),
        (("tee", "/tmp/teed"), "kept\n", "kept\n"),
    ],
)
def test_filters(words: tuple[str, ...], text: str, wanted: str) -> None:
    assert out(*words, stdin=text) == wanted


def test_files_written_by_filters() -> None:
    machine = boot()
    run(machine, "tee", "-a", "/tmp/t", stdin="one\n")
    run(machine, "tee", "-a", "/tmp/t", stdin="two\n")
    run(machine, "sort", "-r", "-o", "/tmp/t", "/tmp/t")
    assert FileSpace(machine).read("/tmp/t") == "two\none\n"


def test_echo_is_the_system_v_one() -> None:
    assert out("echo", "-n", "a\\tb", "\\0101\\n") == "-n a\tb A\n\n"
    assert out("echo", "no end\\c", "never") == "no end"


@pytest.mark.parametrize("name", ["head", "tail", "wc", "sort", "cut", "uniq"])
def test_what_cannot_be_opened(name: str) -> None:
    words = ["cut", "-c1"] if name == "cut" else [name]
    ran = run(MACHINE, *words, "/nosuch")
    assert (ran.out, ran.err) == ("", f"{name}: /nosuch: {NOT_THERE}\n")
    assert ran.status == (2 if name in ("sort", "wc") else 1)


def pipeline(machine: Machine, *commands: list[str]) -> str:
    """Run commands with pipes between, as the shell does."""
    kernel = kernel_of(machine)
    collector = Collector()
    parent = Process(
        kernel, 1, "ksh", "", FileSpace(machine), {}, (Stream(), collector, Stream())
    )
    source: Stream = Stream()
    tasks = []
    for position, words in enumerate(commands):
        pipe = Pipe(kernel.scheduler)
        last = position + 1 == len(commands)
        streams = (source, collector if last else pipe.writer, Stream())

        async def one(words: list[str] = words, streams: tuple[Stream, ...] = streams) -> int:
            try:
                return await kernel.run(parent, words, streams)  # type: ignore[arg-type]
            finally:
                streams[0].close()
                streams[1].close()

        tasks.append(kernel.scheduler.spawn(one(), 1))
        source = pipe.reader
    kernel.scheduler.run(lambda: tasks[-1].finished, 50_000)
    assert tasks[-1].finished
    return collector.text


def test_endless_text_is_cut_off_by_its_reader() -> None:
    assert pipeline(boot(), ["/usr/bin/yes"], ["/usr/bin/head", "-3"]) == "y\ny\ny\n"
    assert pipeline(
        boot(), ["/usr/bin/yes", "ab"], ["/usr/bin/tr", "a", "c"], ["/usr/bin/cut", "-c1"],
        ["/usr/bin/grep", "-n", "c"], ["/usr/bin/head", "-2"],
    ) == "1:c\n2:c\n"  # fmt: skip


# --- other judges ------------------------------------------------------------------------

LINES = st.lists(st.text("ab1 -:.", max_size=6), max_size=8).map(
    lambda lines: "".join(line + "\n" for line in lines)
)
JUDGED = [
    ["sort"], ["sort", "-n"], ["sort", "-r"], ["sort", "-u"], ["sort", "-t:", "-k2"],
    ["sort", "-k2,2"], ["sort", "-b", "-k2,2"], ["sort", "-t:", "-k2n,2", "-k1r,1"],
    ["sort", "-d"], ["sort", "-t", " ", "-k1.2,1.3"], ["sort", "-nr", "-u"],
    ["cut", "-c2,4-"], ["cut", "-d:", "-f2-3"], ["cut", "-s", "-d:", "-f1"],
    ["tr", "-s", "ab"], ["tr", "ab", "xy"], ["tr", "-cd", "a\\n"], ["uniq"], ["uniq", "-u"],
    ["uniq", "-f1"], ["uniq", "-s1"], ["grep", "-c", "a*b$"], ["grep", "-v", "^[ab]"],
    ["grep", "-n", "\\(a\\).*\\1"], ["grep", "-E", "(a|b)+1?-"], ["grep", "-w", "a"],
    ["grep", "-x", "a.*"], ["head", "-n", "2"], ["tail", "-n", "2"], ["cat", "-n"],
]  # fmt: skip


@settings(max_examples=4)
@pytest.mark.parametrize("words", JUDGED, ids=" ".join)
@given(LINES)
def test_gnu_agrees(words: list[str], text: str) -> None:
    if not shutil.which(words[0]):
        pytest.skip(f"no {words[0]} to compare with")
    judge = subprocess.run(
        words, input=text.encode(), capture_output=True, check=False,
        env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip
    ran = run(MACHINE, *words, stdin=text)
    assert (ran.out, ran.status) == (judge.stdout.decode(), judge.returncode)
