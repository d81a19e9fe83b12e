"""The editor without a terminal: files, permissions, marks, undo, limits, start-up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from emulator.text.vi.editor import Editor
from emulator.text.vi.settings import OPTIONS, SILENT

MACHINE = boot()
GUEST = Credentials(100, 100)


def edited(keys: str, text: str = "one\ntwo\nthree\n", **environment: str) -> Editor:
    files = FileSpace(MACHINE, cwd="/tmp")
    files.write("/tmp/f", text)
    editor = Editor(files, {"TERM": "vt100", **environment})
    editor.begin(["f"])
    editor.press(keys)
    return editor


def test_a_file_of_somebody_else_is_not_written() -> None:
    root = FileSpace(MACHINE)
    root.write("/tmp/roots", "root's\n")
    root.change("/tmp/roots", mode=0o644)
    editor = Editor(FileSpace(MACHINE, cwd="/tmp", who=GUEST), {})
    editor.begin(["roots"])
    assert editor.message == '"roots" [Read only] 1 line, 7 characters'
    editor.press("x:w\r")
    assert editor.message == '"roots" File is read only'
    editor.press(":w!\r")
    assert editor.message == (
        '"roots" The file access permissions do not allow the specified action.'
    )
    assert root.read("/tmp/roots") == "root's\n"
    editor.press(":q\r")
    assert editor.message == "No write since last change (:quit! overrides)"
    assert not editor.over
    editor.press(":q!\r")
    assert editor.over


def test_a_file_that_may_not_be_read() -> None:
    root = FileSpace(MACHINE)
    root.write("/tmp/secret", "x\n")
    root.change("/tmp/secret", mode=0o600)
    editor = Editor(FileSpace(MACHINE, cwd="/tmp", who=GUEST), {})
    editor.begin(["secret"])
    assert editor.message == (
        '"secret" The file access permissions do not allow the specified action.'
    )
    assert editor.buffer.lines == []


@pytest.mark.parametrize(
    "keys, message",
    [
        (":w\r", '"f" 3 lines, 14 characters'),
        (":1,2w! g\r", '"g" [New file] 2 lines, 8 characters'),
        (":1w >> f\r", '"f" 1 line, 4 characters'),
        (":1w\r", '"f" File exists - use "w! f" to overwrite'),
        (":w /etc/motd\r", '"/etc/motd" File exists - use "w! /etc/motd" to overwrite'),
        (
            ":w /nowhere/x\r",
            '"/nowhere/x" A file or directory in the path name does not exist.',
        ),
        (":e new\r", '"new" [New file]'),
        (":e /etc\r", '"/etc" Directory'),
        ("x:e g\r", "No write since last change (:edit! overrides)"),
        (":n\r", "No more files to edit"),
        (":f\r", '"f" line 1 of 3 --33%--'),
        ("x\x07", '"f" [Modified] line 1 of 3 --33%--'),
        (":ve\r", "A small vi of this machine's own."),
        (":preserve\r", "This command is not simulated."),
        ("/\\(\r", "The regular expression is not valid."),
        (":g/o/g/o/d\r", "Global within global not allowed"),
        (":map a b\r:unmap c\r", "c: That macro wasn't mapped"),
        (":ta main\r", "tags /usr/lib/tags: No tags file"),
    ],
)
def test_says(keys: str, message: str) -> None:
    root = FileSpace(MACHINE)
    if root.exists("/tmp/g"):
        root.remove("/tmp/g")
    assert edited(keys).message == message


def test_the_next_files_and_back() -> None:
    files = FileSpace(MACHINE, cwd="/tmp")
    for name in "abc":
        files.write(f"/tmp/{name}", f"{name}\n")
    editor = Editor(files, {})
    editor.begin(["a", "b", "c"])
    assert editor.message == '"a" 1 line, 2 characters'
    editor.press(":n\r")
    assert (editor.file, editor.buffer.lines) == ("b", ["b"])
    editor.press(":q\r")
    assert (editor.message, editor.over) == ("1 more file to edit", False)
    editor.press(":args\r")
    assert editor.message == "a [b] c"
    editor.press(":n\r:rew\r")
    assert editor.file == "a"
    editor.press(":e #\r")
    assert editor.file == "c"
    editor.press(":e! b\r:w %.bak\r")
    assert files.read("/tmp/b.bak") == "b\n"


def test_exinit_and_exrc() -> None:
    assert edited("", EXINIT="set nu sw=3").settings.changed() == ["number", "shiftwidth=3"]
    files = FileSpace(MACHINE)
    files.write("/home/guest/.exrc", "set ai\nmap q dd\n")
    editor = edited("q", HOME="/home/guest")
    assert editor.settings.changed() == ["autoindent"]
    assert editor.buffer.lines == ["two", "three"]


def test_marks_follow_their_lines() -> None:
    editor = edited("jma1GOnew\x1b'ax")
    assert editor.buffer.lines == ["new", "one", "wo", "three"]
    assert edited("jmaddG'a").message == "Undefined mark referenced"


def test_bytes_utf8_and_controls_are_shown() -> None:
    editor = edited("", "caf\xc3\xa9 \xe9 \x01\n")
    rows, _ = editor.drawn()
    assert rows[0] == "caf\u00e9 \\351 ^A"


def test_options_about_the_terminal_change_nothing() -> None:
    for name in SILENT:
        first = OPTIONS[name][1]
        if isinstance(first, bool):
            changed = edited(f":set {'no' if first else ''}{name}\r")
            assert changed.drawn()[0][:-1] == edited("").drawn()[0][:-1], name
            assert changed.settings.values[name] is not first


@pytest.mark.parametrize(
    "keys",
    [
        "99999999ix\x1b",
        "yy99999999p",
        ":map a aa\ra",
        '"qp',
        "100000000J",
        ":%s/\\(a*\\)*b/x/\r",
    ],
)
def test_nothing_runs_away(keys: str) -> None:
    editor = edited(keys, "a" * 3000 + "\nq\n")
    assert sum(map(len, editor.buffer.lines)) < 20_000_000


KEYS = st.lists(
    st.sampled_from(
        [
            *"hjklwbeWBE0^$GHMLxXDJ~pPuU.;,n%(){}+-",
            "dd", "dw", "d$", "cwab\x1b", "yyp", ">>", "<<", "ifoo\x1b", "oa\rb\x1b", "Rxy\x1b",
            "3x", "2dd", "d}", "fo", "to", "rZ", ":s/o/0/g\r", ":g/o/d\r", ":1,2m$\r", "ma",
            "'a",
            "/t\r", "?o\r", "\x06", "\x04", "ccX\x1b", "5ia\x1b", '"ayy', '"ap', "d'a",
            "\x1b",
            ":%s/$/;/\r", "&", "C!\x1b", ":2t.\r", "dG", ":u\r", "3J", "s\r\x1b", "!!",
        ]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(KEYS)
def test_any_keys_leave_an_editor_that_works_and_undoes(keys: list[str]) -> None:
    editor = edited("", "one two.  Three\n\n\tfour(five)\nsix\n")
    for key in keys:
        before = list(editor.buffer.lines)
        undoable = editor.buffer.undoable
        editor.press(key)
        rows, cursor = editor.drawn()
        assert len(rows) == 24
        assert 0 <= cursor[0] < 24 and 0 <= cursor[1] < 80
        if key not in ("u", "U", ":u\r") and editor.buffer.undoable is not undoable:
            after = list(editor.buffer.lines)
            if editor.prompting is None and not editor.inserting and len(key) < 3:
                editor.press("u")
                assert editor.buffer.lines == before, key
                editor.press("u")
                assert editor.buffer.lines == after, key
    editor.press("\x1b\x1b:q!\r")
    assert editor.over


@pytest.mark.parametrize("keys", ["/x\r", ":/x/\r", "?x\r", ":g/x/d\r", ":v/x/d\r"])
def test_an_empty_buffer_has_nothing_to_find(keys: str) -> None:
    editor = edited(keys, "")
    assert editor.message in ("No lines in the buffer", "Pattern not found")
    assert editor.buffer.lines == []


def test_a_second_end_of_file_leaves_ex() -> None:
    editor = edited("xQ")
    assert editor.over
