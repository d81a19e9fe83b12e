"""uuencode and uudecode: the lines are those of Python's binascii, and there and back."""

from __future__ import annotations

import base64
import binascii

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.support import run

BYTES = "".join(map(chr, range(256))) * 3


@pytest.mark.parametrize("size", [0, 1, 2, 3, 44, 45, 46, 57, 58, 768])
@pytest.mark.parametrize("flags", [[], ["-m"]])
def test_there_and_back(size: int, flags: list[str]) -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/x", BYTES[:size])
    files.change("/tmp/x", mode=0o4751)
    ran = run(machine, "uuencode", *flags, "/tmp/x", "there", cwd="/tmp")
    assert (ran.err, ran.status) == ("", 0)
    assert ran.out.startswith(f"begin{'-base64' if flags else ''} 751 there\n")
    assert run(machine, "uudecode", stdin="Subject: x\n\n" + ran.out, cwd="/tmp") == ("", "", 0)
    assert files.read("/tmp/there") == BYTES[:size]
    assert files.node("/tmp/there").mode & 0o7777 == 0o751


def test_lines_are_those_of_the_library() -> None:
    data = BYTES[:90].encode("latin-1")
    lines = [binascii.b2a_uu(data[at : at + 45], backtick=True).decode() for at in (0, 45)]
    wanted = "begin 644 x\n" + "".join(lines) + "`\nend\n"
    assert run(None, "uuencode", "x", stdin=BYTES[:90]).out == wanted
    assert run(None, "uuencode", "x", stdin="Cat").out == "begin 644 x\n#0V%T\n`\nend\n"
    whole = base64.b64encode(data[:57]).decode()
    wanted = f"begin-base64 644 x\n{whole}\n====\n"
    assert run(None, "uuencode", "-m", "x", stdin=BYTES[:57]).out == wanted


def test_a_blank_is_as_good_as_a_backquote() -> None:
    text = "begin 644 x\n#    \n \nend\n"
    assert run(None, "uudecode", "-o", "/dev/stdout", stdin=text).out == "\0\0\0"


@pytest.mark.parametrize("text", [
    "begin 644 x\n#0V%T\n", "begin 644 x\n#0V\x80T\n`\nend\n",
    "begin-base64 644 x\nQ2F\n====\n",
])  # fmt: skip
def test_what_is_damaged_makes_no_file(text: str) -> None:
    machine = boot()
    ran = run(machine, "uudecode", stdin=text, cwd="/tmp")
    sentence = "uudecode: The file in stdin is damaged, or its end is not there.\n"
    assert ran == ("", sentence, 1)
    assert not FileSpace(machine).exists("/tmp/x")
