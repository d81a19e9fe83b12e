"""What a beginner is told beside the machine."""

from __future__ import annotations

import pytest

from emulator.images import boot
from shell.terminal.hints import GREETING, INSTEAD, hint
from tests.support import kernel_of


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("less /etc/motd", 127, INSTEAD["less"]),
        ("ls --help", 2, "man ls tells how it is used"),
        ("less /etc/motd", 0, ""),
        ("ls /nowhere", 2, ""),
        ("nonsense", 127, ""),
        ("", 1, ""),
    ],
)
def test_a_hint_is_for_what_failed(line, status, said):
    assert hint(line, status) == said


def test_the_greeting_is_two_lines_that_fit():
    assert [len(line) <= 80 for line in GREETING.splitlines()] == [True, True]


def test_what_is_named_instead_is_there_and_what_it_replaces_is_not():
    kernel = kernel_of(boot("aix6-beta"))
    for elsewhere, words in INSTEAD.items():
        assert kernel.command_class(elsewhere) is None, elsewhere
        known = [word for word in words.replace(",", " ").split() if kernel.command_class(word)]
        assert known, words
