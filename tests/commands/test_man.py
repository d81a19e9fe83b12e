"""man: pages made from the commands themselves."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.machine import Machine
from tests.support import Ran, run

MACHINE: Machine = boot()
RMDIR = """\
rmdir Command

Purpose

       Removes directories that hold nothing.

Syntax

       rmdir [-p] Directory ...

Description

       Removes directories that hold nothing. The exit status is 2 where one
       could not be removed.

Flags

       -p             Remove the directories on the way too, those that are
                      empty.

Parameters

       The directory to remove.
       More of them.

Examples

       1. Remove an empty directory, enter:

          rmdir /tmp/new
"""


def test_a_whole_page() -> None:
    assert run(MACHINE, "man", "rmdir") == Ran(RMDIR, "", 0)


def test_a_section_number_is_skipped_and_values_are_named() -> None:
    page = run(MACHINE, "man", "1", "cut").out
    assert "       -f list        The fields to write.\n" in page
    assert "       -p[parasep]    Show whole" in run(MACHINE, "man", "grep").out
    assert "Exit Status\n\n       0: all went well.\n" in page


def test_a_page_that_is_not_there() -> None:
    assert run(MACHINE, "man", "nosuch") == Ran(
        "", "Manual entry for nosuch not found or not installed.\n", 1
    )


def test_keywords() -> None:
    ran = run(MACHINE, "man", "-k", "directories that hold nothing")
    assert ran == Ran("rmdir(1)        - Removes directories that hold nothing.\n", "", 0)
    assert run(MACHINE, "man", "-f", "rmdir") == ran
    assert run(MACHINE, "man", "-k", "zzz") == Ran(
        "", "man: zzz: no page has this word in its name or purpose.\n", 1
    )
