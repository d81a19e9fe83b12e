"""What a beginner is told beside the machine."""

from __future__ import annotations

import pytest

from emulator.images import boot
from shell.running import install
from shell.terminal.hints import (
    INSTEAD,
    NOT_FOUND,
    NOT_SIMULATED,
    SIZES,
    greeting,
    hint,
)
from tests.support import kernel_of, run


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("rpm -e --nodeps mkisofs", 1, ""),
        ("less /etc/motd", 127, INSTEAD["less"]),
        ("ls --help", 2, "man ls tells how it is used"),
        ("ls --color=auto /", 2, "man ls tells how it is used"),
        ("rm -- --x", 2, "man rm tells how it is used"),
        ("help", 126, INSTEAD["help"]),
        ("perl x", 126, ""),
        ("df -h", 2, SIZES["df"]),
        ("ls -lhR /", 2, SIZES["ls"]),
        ("chmod -h x y", 2, ""),
        ("less /etc/motd", 0, ""),
        ("ls /nowhere", 2, ""),
        ("nonsense", 127, ""),
        ("", 1, ""),
    ],
)
def test_a_hint_is_for_what_failed(line, status, said):
    assert hint(line, status) == said


def test_the_greeting_is_two_lines_that_fit():
    """Beside a notebook, in a window of 1280 pixels."""
    assert [len(line) <= 50 for line in greeting(50).splitlines()] == [True, True]


@pytest.mark.parametrize("columns", [0, 1, 12, 43, 200])
def test_the_greeting_breaks_between_words(columns):
    lines = greeting(columns).splitlines()
    assert all(len(line) <= max(columns, 1) for line in lines)
    words = " ".join(lines).split()
    assert columns < 12 or words == greeting(200).split()


def test_what_is_named_instead_is_there_and_what_it_replaces_is_not():
    kernel = kernel_of(boot("aix6-beta"))
    for elsewhere, words in INSTEAD.items():
        assert kernel.command_class(elsewhere) is None, elsewhere
        if elsewhere == "wparlab":  # stands for nothing of AIX's
            continue
        known = [word for word in words.replace(",", " ").split() if kernel.command_class(word)]
        assert known, words


def test_what_the_shell_says_of_each_brings_its_hint():
    """A name of AIX's own, such as help, may be one that is not simulated."""
    script = "; ".join(f"{name} -x; print $?" for name in INSTEAD)
    ran = run(boot("aix6-beta"), "ksh", "-c", script, install=install)
    statuses = [int(word) for word in ran.out.split()]
    assert set(statuses) <= {NOT_FOUND, NOT_SIMULATED}
    assert [hint(name, one) for name, one in zip(INSTEAD, statuses, strict=True)] == [
        *INSTEAD.values()
    ]
