"""What a cell of the kernel is for IPython."""

from __future__ import annotations

import pytest

from grading.kernel.cells import is_typed, translated
from grading.kernel.kernel import command_at

TYPED = "get_ipython().run_cell_magic('aix', '', 'lswpar\\nuname -W')"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("lswpar\nuname -W", "%%aix\nlswpar\nuname -W"),
        ("\n\n  lswpar", "%%aix\n  lswpar"),
        ("", ""),
        (" \n\n", ""),
        ("%hint", "%hint"),
        ("%checkpoint created\nlswpar\nuname -W", f"%checkpoint created\n{TYPED}"),
        ("\n%machine\n%hint\nlswpar\nuname -W", f"%machine\n%hint\n{TYPED}"),
        ("%hint\n\n", "%hint"),
        ("%%python\nx = 1\n%time x", "x = 1\n%time x"),
        ("%%python", ""),
        ("%%pythonic\nx", "%%pythonic\nx"),
        ("\n%%aix\nlswpar", "%%aix\nlswpar"),
        ("%%aix", "%%aix"),
        # A comment above a magic is what people write.
        ("# is it there?\n%checkpoint created", "# is it there?\n%checkpoint created"),
        ("%hint\n\n# and\n\n%hint\nlswpar\nuname -W", f"%hint\n\n# and\n\n%hint\n{TYPED}"),
        ("# all of it\n\n%%aix\nlswpar", "%%aix\nlswpar"),
        ("# not ksh\n%%python\n1", "1"),
        ("# a comment\nlswpar", "%%aix\n# a comment\nlswpar"),
        # What is no magic of ours is the shell's affair.
        ("% lswpar", "%%aix\n% lswpar"),
        ("lswpar\n%hint", "%%aix\nlswpar\n%hint"),
        ("cat <<'E'\n%%python\nE", "%%aix\ncat <<'E'\n%%python\nE"),
    ],
)
def test_a_cell_is_typed_unless_it_begins_with_a_magic(cell, wanted):
    assert translated(cell) == wanted


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("lswp|ar", True),
        ("%hi|nt", False),
        ("%hint\nlswp|ar", True),
        ("%hint\n%ma|chine", False),
        ("lswpar\n%hi|nt", True),
        ("# so\n%hi|nt", False),
        ("# so\n%%python\nprin|t", False),
        ("%hint\n# so|", True),
        ("%%python\nprin|t", False),
        ("|", True),
    ],
)
def test_where_the_cursor_is(cell, typed):
    assert is_typed(cell.replace("|", ""), cell.index("|")) is typed


@pytest.mark.parametrize(
    ("cell", "command"),
    [
        ("startwpar w|par1", "startwpar"),
        ("|startwpar wpar1", "startwpar"),
        ("lswpar; startwpar| wpar1", "startwpar"),
        ("lsvg -l rootvg | grep w|par", "grep"),
        ("lswpar\n/usr/sbin/st|opwpar x\nuname", "stopwpar"),
        ("|", ""),
    ],
)
def test_the_command_at_the_cursor(cell, command):
    at = cell.rindex("|")
    assert command_at(cell[:at] + cell[at + 1 :], at) == command
