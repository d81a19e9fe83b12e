"""The snapshot beside the journal: a cache. With it or without, the machine is the same."""

from __future__ import annotations

import ast
import inspect
import json
import random
import sys
import textwrap
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from emulator.machine.machine import Machine
from shell.live import encoding, shells, snapshot, tables
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests.shell.live.test_machine import MKWPAR, Login

HEADER = Header("aix6-beta", "virtual")
LIFE = (
    MKWPAR, "startwpar wpar1", "clogin wpar1 touch /home/f /tmp/g", "mkwpar -n wpar2",
    "rmwpar wpar2", "rm /etc/hosts", "mkdir -p /tmp/a/b", "print äöü > /tmp/a/b/c",
    "umount /usr/local", "stopsrc -s inetd", "stopwpar -F wpar1", "hostname other",
)  # fmt: skip


@pytest.fixture
def lived(tmp_path: Path) -> Live:
    """A machine at rest that had a life; its journal lies in `tmp_path`."""
    live = Live.start(HEADER, Journal(str(tmp_path / "journal"), HEADER))
    login = Login(live)
    for line in LIFE:
        login.type(line)
    login.tell("close")
    assert shells.quiet(live)
    return live


def again(folder: Path) -> tuple[Live, int]:
    return snapshot.load(HEADER, str(folder / "journal"), str(folder))


def test_what_was_saved_is_loaded(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, offset = again(tmp_path)
    assert offset == (tmp_path / "journal").stat().st_size
    assert live.machine == lived.machine
    assert live.machine.counters == lived.machine.counters
    assert live.point == lived.point
    for name in live.machine.TABLES:
        assert list(getattr(live.machine, name)) == list(getattr(lived.machine, name)), name


def test_life_goes_on_as_it_would_have(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    replayed = Live.start(HEADER)
    replayed.replay(read(str(tmp_path / "journal"))[1])
    replayed.settle()
    lines = ("startwpar wpar1", "ps -ef", "ls -liR /etc /home", "lswpar -L", "mkwpar -n w3")
    shown = [[Login(one).type(line) for line in lines] for one in (live, replayed, lived)]
    assert shown[0] == shown[1] == shown[2]
    assert live.machine == replayed.machine


def test_it_is_written_anew_from_one_that_was_loaded(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    assert tables.written(live) == tables.written(lived)


def test_it_is_written_while_people_are_logged_in(tmp_path: Path) -> None:
    """The journal ends in the middle of a session: what is loaded is what a replay gives."""
    live = Live.start(HEADER, Journal(str(tmp_path / "journal"), HEADER))
    first, second = Login(live), Login(live)
    first.type("x=1; f() { print f $x; }; cd /tmp; trap 'print bye >bye' EXIT")
    second.type("mkdir /tmp/second; exec 3</etc/hosts; exec 3<&-")
    snapshot.save(live, str(tmp_path))
    first.type("f >f; x=2")
    second.type("rmdir /tmp/second; sleep 10 & print here >/tmp/here")
    reopened, offset = again(tmp_path)
    assert 0 < offset < (tmp_path / "journal").stat().st_size
    replayed = Live.start(HEADER)
    for one, start in ((reopened, offset), (replayed, 0)):
        one.resume(read(str(tmp_path / "journal"), start)[1])
    assert reopened.machine == replayed.machine
    assert reopened.machine.counters == replayed.machine.counters
    assert (reopened.point, reopened.sessions) == (replayed.point, {})
    assert Login(reopened).type("cat /tmp/f /tmp/bye /tmp/here") == "f 1\nbye\nhere\n"


def test_none_is_no_harm(tmp_path: Path) -> None:
    assert again(tmp_path)[1] == 0


def head_of(file: Path) -> tuple[dict[str, Any], bytes]:
    head, _, body = file.read_bytes().partition(b"\n")
    return json.loads(head), body


def put(file: Path, head: dict[str, Any], body: bytes) -> None:
    """A snapshot that is whole, whatever it holds."""
    head["body"] = blake2b(body).hexdigest()
    file.write_bytes(json.dumps(head).encode() + b"\n" + body)


def fits_not(folder: Path) -> None:
    live, offset = again(folder)
    assert offset == 0
    fresh = Live.start(HEADER)
    assert live.machine == fresh.machine
    assert live.machine.counters == fresh.machine.counters
    assert live.sessions == {}


def test_whatever_byte_is_damaged_it_is_left_alone(lived: Live, tmp_path: Path) -> None:
    login = Login(lived)
    login.type("x=1")
    snapshot.save(lived, str(tmp_path))
    file = tmp_path / snapshot.NAME
    whole = file.read_bytes()
    chance = random.Random(1)
    for number in range(200):
        place = chance.randrange(len(whole))
        if number % 2:
            file.write_bytes(whole[:place])
        else:
            changed = bytearray(whole)
            changed[place] ^= 1 << chance.randrange(8)
            file.write_bytes(changed)
        fits_not(tmp_path)
    file.write_bytes(whole)
    assert again(tmp_path)[1] > 0


@pytest.mark.parametrize(
    "other", ["format", "image", "fits", "digest", "offset", "longer journal", "journal"]
)
def test_one_of_another_machine_or_program_is_left_alone(
    lived: Live, tmp_path: Path, other: str
) -> None:
    snapshot.save(lived, str(tmp_path))
    file, journal = tmp_path / snapshot.NAME, tmp_path / "journal"
    head, body = head_of(file)
    if other == "journal":
        # A byte long before the last lines.
        journal.write_bytes(journal.read_bytes().replace(b"wpar2", b"wpar3", 1))
    elif other == "longer journal":
        journal.write_bytes(journal.read_bytes()[:-40])
    elif other == "offset":
        put(file, head | {"offset": head["offset"] - 1}, body)
    elif other == "format":
        put(file, head | {"wparlab": snapshot.FORMAT - 1}, body)
    else:
        put(file, head | {other: "another"}, body)
    fits_not(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'"ProcessRow"', b'"Leaf"'), (b'"turns"', b'"turn"'), (b'"trees"', b'"forest"'),
     (b'"number"', b'"no"'), (b'[["', b'[['), (b'"last session"', b'7')],
)  # fmt: skip
def test_what_cannot_be_read_is_left_alone(
    lived: Live, tmp_path: Path, old: bytes, new: bytes
) -> None:
    """Even where it is whole and says that it fits."""
    Login(lived)
    snapshot.save(lived, str(tmp_path))
    head, body = head_of(tmp_path / snapshot.NAME)
    assert old in body
    changed = body.replace(old, new, 1)
    head["pieces"][0] += len(changed) - len(body)
    put(tmp_path / snapshot.NAME, head, changed)
    fits_not(tmp_path)


def test_a_row_with_another_field_makes_another_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = snapshot.fingerprint.__wrapped__()
    assert snapshot.fingerprint.__wrapped__() == before
    fields = encoding.fields()
    monkeypatch.setattr(encoding, "fields", lambda: fields | {"Mount": ("more",)})
    assert snapshot.fingerprint.__wrapped__() != before


def test_a_trees_nodes_are_read_when_the_tree_is_looked_at(lived: Live, tmp_path: Path) -> None:
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    trees = live.machine.trees
    pending = {key for key, tree in trees.items() if getattr(tree.nodes, "data", b"")}
    assert len(pending) > 2
    wpar = live.machine.mounts["/"].tree
    assert Login(live).type("cat /tmp/a/b/c") == Login(lived).type("cat /tmp/a/b/c")
    left = {key for key, tree in trees.items() if getattr(tree.nodes, "data", b"")}
    assert left < pending and wpar not in left
    assert live.machine == lived.machine


def test_what_is_not_known_is_not_written(lived: Live, tmp_path: Path) -> None:
    """A row of a class that is not listed does not become something else: it is an error."""

    class Row(NamedTuple):
        name: str

    snapshot.save(lived, str(tmp_path))
    before = (tmp_path / snapshot.NAME).read_bytes()
    lived.machine.settings["new"] = Row("x")  # type: ignore[assignment]
    with pytest.raises(encoding.Unknown):
        snapshot.save(lived, str(tmp_path))
    assert (tmp_path / snapshot.NAME).read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["journal", snapshot.NAME]


def rows_in(annotation: str, module: str) -> Iterator[type]:
    """The named tuples that a type is made of, and those they are made of."""
    names = [one.id for one in ast.walk(ast.parse(annotation)) if isinstance(one, ast.Name)]
    for value in map(vars(sys.modules[module]).get, names):
        if isinstance(value, type) and hasattr(value, "_fields"):
            yield value
            for inner in value.__annotations__.values():
                text = getattr(inner, "__forward_arg__", inner)
                yield from rows_in(str(text), value.__module__)
        elif isinstance(value, type) and issubclass(value, dict):
            for inner in get_args(vars(value)["__orig_bases__"][0]):
                yield from rows_in(inner.__name__, value.__module__)


def test_every_row_of_the_machine_is_known() -> None:
    """A table of another kind of row, or a row within a row, is known or an error here."""
    told = {
        node.target.attr: ast.unparse(node.annotation)
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(Machine.__init__))))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Attribute)
    }
    assert set(Machine.TABLES) <= set(told)
    found = {row for name in told for row in rows_in(told[name], Machine.__module__)}
    assert {"Node", "Extent", "NetworkEntry", "Fileset"} <= {row.__name__ for row in found}
    for row in found:
        assert encoding.kinds()[row.__name__].row is row


def test_every_counter_of_the_machine_is_kept(lived: Live, tmp_path: Path) -> None:
    """A table, or anything else a machine has, is kept unless it is told that it is not."""
    told = {*Machine.TABLES, *tables.COUNTERS, *tables.NOT_KEPT}
    assert set(Machine.__slots__) == told
    snapshot.save(lived, str(tmp_path))
    live, _ = again(tmp_path)
    for name in tables.COUNTERS:
        assert getattr(live.machine, name) == getattr(lived.machine, name), name


def test_a_program_is_another_where_a_file_of_it_is_called_or_reads_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name, text in (("a.py", "x = 1"), ("a.py", "x = 2"), ("b.py", "x = 2")):
        file = tmp_path / name
        file.write_text(text)
        monkeypatch.setattr(snapshot, "_program", lambda path=str(file): iter([path]))
        found.append(snapshot.fingerprint.__wrapped__())
    assert len(set(found)) == 3
