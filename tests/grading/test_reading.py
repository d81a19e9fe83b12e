"""Commands that wait for somebody to type, run from a notebook: it says so at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grading.notebook import Lab
from grading.running import Gone, NoAnswer, Reads
from grading.terminal import Terminal

pytestmark = pytest.mark.slow

INPUT = (
    "[it waits for input: ended with {}; "
    "put the lines it is to read below it, in the same cell]\n"
)
KEYS = (
    "[it waits for keys, which a cell cannot press: ended with {}; "
    "use the terminal beside this notebook, or `wparlab shell --lab 01_first_wpar`, "
    "or pipe into head or cat; 1 line below was not typed]\n"
)
TAKEN = "[the line is not complete: it was taken back]\n"


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    one = Lab("01_first_wpar", tmp_path / "machine")
    yield one
    one.close()


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("read x", INPUT.format("Ctrl-C")),
        ("cat", INPUT.format("Ctrl-C")),
        ("while :; do read x; done", INPUT.format("Ctrl-C")),
        ("trap '' INT; cat", INPUT.format("Ctrl-D")),
        ("ed", INPUT.format("Ctrl-D")),
        ("ex", ":\n" + INPUT.format("Ctrl-D")),
        ("select a in 1 2; do echo $a; done", "1) 1\n2) 2\n" + TAKEN),
        ("read x?name:", TAKEN),
        ("TERM=vt100 more /etc/services | cat", None),
    ],
)
def test_what_reads_is_ended_and_says_so(lab, capsys, line, shown):
    lab.run(line)
    if shown is not None:
        assert capsys.readouterr().out == f"# {line}\n{shown}"
    capsys.readouterr()
    lab.run("echo next")
    assert capsys.readouterr().out == "# echo next\nnext\n"


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("more /etc/services", "Ctrl-C"),
        ("pg /etc/services", "Ctrl-C"),
        ("TERM=vt100 man mkwpar", "Ctrl-C"),
        ("TERM=vt100 vi x", ":q!"),
    ],
)
def test_what_wants_keys_is_ended_and_the_cell_with_it(lab, capsys, line, ended):
    lab.run(line, "print never")
    assert capsys.readouterr().out.endswith("\n" + KEYS.format(ended))
    lab.run("echo next; ls x")
    assert capsys.readouterr().out.startswith("# echo next; ls x\nnext\nls: ")


def test_lines_below_are_what_it_reads(lab, capsys):
    lab.run("read x", "some words", 'print "$x"')
    assert capsys.readouterr().out == ('# read x\nsome words\n# print "$x"\nsome words\n')
    lab.run("ed /tmp/new", "a", "one", "two", ".", "1p", "w", "q", "cat /tmp/new")
    assert capsys.readouterr().out == (
        "# ed /tmp/new\n?/tmp/new\na\none\ntwo\n.\n1p\none\nw\n8\nq\n# cat /tmp/new\none\ntwo\n"
    )


def test_ex_reads_the_lines_below(lab, capsys):
    lab.run("ex /tmp/new", "a", "text", ".", "x", "cat /tmp/new")
    shown = capsys.readouterr().out
    assert shown.startswith("# ex /tmp/new\n")
    assert shown.endswith("\n# cat /tmp/new\ntext\n")


def test_a_terminal_tells_lines_from_keys(tmp_path):
    with Terminal(tmp_path / "machine") as terminal:
        with pytest.raises(Reads) as caught:
            terminal.run("echo before; read x")
        assert (caught.value.text, caught.value.keys) == ("before\n", False)
        assert terminal.answer("word").status == 0
        with pytest.raises(Reads) as caught:
            terminal.run("ls -l /usr/bin | more")
        assert caught.value.keys
        terminal.send("q")
        assert terminal.wait().status == 0
        assert isinstance(caught.value, NoAnswer)
        with pytest.raises(Reads):
            terminal.run("trap '' INT QUIT; while :; do cat; done")
        with pytest.raises(Gone):
            terminal.leave()


def test_what_a_program_left_of_the_keys_is_typed_once(tmp_path):
    with Terminal(tmp_path / "machine") as terminal:
        terminal.send("more /etc/services\rqprint one\rprint two\r")
        assert terminal.wait().text.endswith("\r")
        assert terminal.wait().text == "one\n"
        assert terminal.wait().text == "two\n"
        assert terminal.run("print three").text == "three\n"
