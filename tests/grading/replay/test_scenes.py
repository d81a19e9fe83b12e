"""A session as it was seen; nothing of it tells the watcher's terminal what it must not."""

from __future__ import annotations

from grading.course.pace import IDLE, KEY, paced
from grading.replay.playing import Played
from grading.replay.scenes import Scene, Scenes, harmless
from shell.live.journal import Header, Journal
from shell.live.machine import Live
from tests.grading.course.classes import their_lab, typed


def seen(*lines: str) -> str:
    return "".join(scene.text for scene in Scenes(Played(typed(their_lab("ann"), lines))))


def test_prompts_lines_and_output():
    assert seen("uname", "false", "for i in 1", "do print $i; done") == (
        "# uname\nAIX\n# false\n# for i in 1\n> do print $i; done\n1\n# "
    )


def test_what_came_by_a_pipe_is_shown_and_of_much_the_beginning(tmp_path):
    lab = their_lab("ann")
    header = Header(lab.image, lab.clock)
    path = tmp_path / "journal"
    live = Live.start(header, Journal(str(path), header))
    session = live.arrive("exec", text="", how="-s").number
    for text in ("uname\ncat >/tmp/f\n", f"<{'x' * 3_000}>\n", ""):
        live.arrive("input", session, text=text)
        live.settle()
    shown = "".join(one.text for one in Scenes(Played(path.read_bytes())))
    assert shown.startswith("$ \nuname\ncat >/tmp/f\nAIX\n<xxx")
    assert shown.endswith("xx\n[1003 more characters]\n^D\n")


def test_a_password_is_not_shown():
    shown = seen("passwd", "secret1", "secret1")
    assert "New password" in shown
    assert "secret1" not in shown


def test_escapes_that_tell_a_terminal_more_than_where_to_write_are_shown():
    assert harmless("\x1b[1;31mred\x1b[0m\x1b[2J\x1b[3;4H") == (
        "\x1b[1;31mred\x1b[0m\x1b[2J\x1b[3;4H"
    )
    assert harmless("\x1b]52;c;cm0=\x07") == "^[]52;c;cm0="
    assert harmless("\x07bell\x07") == "bell"
    assert harmless("\x1b[6n\x1bP1\x1b\\\x1bc\x9b6n") == "^[[6n^[P1^[\\^[c\ufffd6n"
    assert harmless("a\tb\r\n\x08\x7f") == "a\tb\r\n\x08^?"
    assert harmless("\xe2\x82\xac") == "€"


def test_typed_text_comes_key_by_key_and_waits_have_an_end():
    scenes = [
        Scene(0.0, 1, 0, False, "# "),
        Scene(5.0, 1, 1, True, "ls\n"),
        Scene(5000.0, 1, 1, False, "file\n"),
        Scene(5000.5, 2, 1, False, "# "),
    ]
    frames = list(paced(scenes))
    assert "".join(text for _, text in frames) == "# ls\nfile\n\n[login 2]\n# "
    assert frames[1] == (IDLE + KEY, "l")
    assert frames[2] == (KEY, "s")
    assert max(wait for wait, _ in frames) <= IDLE + KEY
