"""Appending: what it costs, counted in characters copied, and that nothing else changes."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.kernel.streams import FileStream
from emulator.machine import ropes, stanzas
from emulator.machine.errors import FileRefusal
from emulator.machine.ropes import DENSE, SHORT, Rope, appended
from emulator.machine.stanzas import FILESYSTEMS, Stanza
from emulator.machine.vfs import FileSpace, Node, contents
from shell.live import encoding
from tests.machine.small import small_machine


def rope(*pieces: str) -> Rope:
    return Rope(list(pieces), len("".join(pieces)))


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters were copied, each time pieces were put together."""
    lengths: list[int] = []
    join = ropes.joined

    def counted(pieces: list[str]) -> str:
        text = join(pieces)
        lengths.append(len(text))
        return text

    monkeypatch.setattr(ropes, "joined", counted)
    return lengths


@pytest.mark.parametrize("append", [True, False], ids=[">>", ">"])
def test_a_line_appended_costs_no_more_where_the_file_is_long(
    append: bool, copied: list[int]
) -> None:
    files = FileSpace(small_machine())
    files.write("/f", "")
    stream = FileStream(files, files.find("/f"), append)
    for _ in range(100_000):
        stream.write("x\n")
    node = files.node("/f")
    assert isinstance(node.data, Rope)
    assert (node.length, node.blocks) == (200_000, 392)
    # Copied anew at each write it would have been 10,000,000,000.
    assert sum(copied) <= 100_000 * DENSE
    copied.clear()
    assert files.read("/f") == files.read("/f") == "x\n" * 100_000
    assert copied == [200_000], "what was read once is in one piece"


def test_long_pieces_are_copied_when_they_are_read(copied: list[int]) -> None:
    files = FileSpace(small_machine())
    for _ in range(200):
        files.write("/f", "y" * 5000, append=True)
    assert copied == []
    assert files.read("/f") == "y" * 1_000_000


def test_short_contents_stay_a_text() -> None:
    text = appended("a" * (SHORT - 1), "b")
    assert (type(text), text) == (str, "a" * (SHORT - 1) + "b")
    longer = appended(text, "c")
    assert isinstance(longer, Rope)
    assert (str(longer), len(longer)) == ("a" * (SHORT - 1) + "bc", SHORT + 1)


def test_a_rope_does_not_change_when_others_go_on_from_it() -> None:
    first = rope("one ", "two ")
    second, third = first.appended("three"), first.appended("four")
    fourth = second.appended("!")
    assert [str(one) for one in (first, second, third, fourth)] == [
        "one two ", "one two three", "one two four", "one two three!",
    ]  # fmt: skip
    assert str(first.appended("five")) == "one two five"


def test_a_rope_equals_its_text() -> None:
    assert rope("ab", "c") == rope("a", "bc") == "abc"
    assert Node("-", 0o644, data="abc") == Node("-", 0o644, data=rope("a", "bc"))
    assert rope("ab", "c") != rope("ab", "d")
    assert rope("ab", "c") != "abd"
    assert rope("ab") != "abc"


def test_a_snapshot_keeps_what_it_had() -> None:
    machine = small_machine()
    files = FileSpace(machine)
    files.write("/f", "a" * SHORT)
    files.write("/f", "b", append=True)
    earlier = machine.snapshot()
    files.write("/f", "c", append=True)
    assert FileSpace(earlier).read("/f") == "a" * SHORT + "b"
    assert files.read("/f") == "a" * SHORT + "bc"
    assert earlier != machine
    FileSpace(earlier).write("/f", "c", append=True)
    assert earlier == machine
    with pytest.raises(ZeroDivisionError), machine.transaction():
        files.write("/f", "d" * 9000, append=True)
        raise ZeroDivisionError
    assert earlier == machine
    assert files.node("/f").blocks == 16


def test_a_full_disk_and_the_largest_file() -> None:
    files = FileSpace(small_machine())
    files.write("/home/f", "x" * 60_000)  # /home has 64 KB: sixteen pages
    stream = FileStream(files, files.find("/home/f"), append=True)
    stream.write("y" * 5_536)
    with pytest.raises(FileRefusal) as refused:
        stream.write("z")
    assert refused.value.error == "ENOSPC"
    assert files.read("/home/f") == "x" * 60_000 + "y" * 5_536
    files.largest = 65_536
    with pytest.raises(FileRefusal) as refused:
        stream.write("z")
    assert refused.value.error == "EFBIG"
    assert files.node("/home/f").length == 65_536


def test_a_program_that_is_appended_to_is_a_program_no_more() -> None:
    files = FileSpace(small_machine())
    files.make_node("/p", Node("-", 0o755, size=10, program="ls"))
    files.write("/p", "end", append=True)
    node = files.node("/p")
    assert contents(node) == "\x01\xdf" + "\0" * 8 + "end"
    assert (node.program, node.length) == ("", 13)


def test_the_snapshot_beside_the_journal_holds_the_text() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/f", "a" * SHORT)
    files.write("/tmp/f", "b", append=True)
    node = files.node("/tmp/f")
    assert isinstance(node.data, Rope)
    stored = encoding.encode(node)
    assert b"a" * SHORT + b"b" in stored
    assert encoding.decode(stored) == node


def test_stanzas_are_appended_without_a_copy_of_the_file(copied: list[int]) -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write(FILESYSTEMS, files.read(FILESYSTEMS).rstrip("\n"))
    many = [Stanza(f"/m{number}", {"dev": f"/dev/m{number}"}) for number in range(400)]
    for stanza in many:
        stanzas.define(machine, [stanza])
    assert copied == []
    known = stanzas.defined(machine)
    assert list(known.values())[-400:] == many
    assert copied == [], "what was defined is known without being read again"
    assert dict(known) == dict(stanzas.parse(files.read(FILESYSTEMS)))
    stanzas.define(machine, [Stanza("/last", {"dev": "/dev/last"})])
    stanzas.redefine(machine, "/m1", Stanza("/m1", {"dev": "/dev/other"}))
    stanzas.undefine(machine, [f"/m{number}" for number in range(2, 400)])
    text = files.read(FILESYSTEMS)
    assert text.endswith("/m1:\n\tdev\t\t= /dev/other\n\n/last:\n\tdev\t\t= /dev/last\n\n")
    assert dict(stanzas.defined(machine)) == dict(stanzas.parse("".join(list(text))))
