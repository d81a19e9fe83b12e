"""What many checks want of a WPAR: silence where it is so, what was seen where it is not."""

from __future__ import annotations

import pytest

from grading import require
from grading.checks import Failed
from tests.grading.fakes import Table

MACHINE = {
    "lswpar -c": "#name:state:type:hostname:directory\nw:D:S:host:/wpars/w\n",
    "lswpar -cN w": "#name:interface:address:mask_prefix\nw:en1:10.1.1.81:255.255.252.0\n",
    "lswpar -cR": "#name:active:shares_CPU:CPU\nw:yes:10:0%-100%,100%\n",
    "test -f '/wpars/w/etc/passwd'": "",
    "cat '/wpars/w/etc/passwd'": "root:!:0:0::/:/usr/bin/ksh\nann:!:201:1::/home/ann:\n",
    "clogin w -l root lsgroup -c -a id users ALL": "#name:id:users\nshop:300:ann\n",
    "test -f '/tmp/none'": ("", 1),
}


@pytest.mark.parametrize(
    ("wanted", "args"),
    [
        (require.defined, ("w",)),
        (require.address, ("w", "10.1.1.81")),
        (require.controls, ("w",)),
        (require.shares, ("w", "10")),
        (require.user, ("w", "ann")),
        (require.group, ("w", "shop", "300")),
        (require.file, ("/wpars/w/etc/passwd",)),
    ],
)
def test_what_is_so_passes(wanted, args):
    wanted(Table(MACHINE), *args)


@pytest.mark.parametrize(
    ("wanted", "args", "saw"),
    [
        (require.defined, ("v",), "w in the list of lswpar, wanted v"),
        (require.active, ("w",), "the state of w is D, wanted A"),
        (
            require.address,
            ("w", "10.1.1.8"),
            "10.1.1.81 on en1, netmask 255.255.252.0 in the list of lswpar -N, "
            "wanted 10.1.1.8 on en1, netmask 255.255.252.0",
        ),
        (require.address, ("v", "10.1.1.81"), "w in the list of lswpar, wanted v"),
        (require.controls, ("v",), "w in the list of lswpar, wanted v"),
        (require.shares, ("w", "1"), "the CPU shares of w is 10, wanted 1"),
        (require.user, ("w", "an"), "root, ann among the users of w, wanted an"),
        (require.group, ("w", "staff", "1"), "shop among its groups, wanted staff"),
        (require.group, ("w", "shop", "30"), "the number of shop is 300, wanted 30"),
        (require.file, ("/tmp/none",), "no /tmp/none, wanted a file of that name"),
        (require.file, ("/tmp/none", "a list"), "no /tmp/none, wanted a list"),
    ],
)
def test_what_is_not_so_fails_and_says_what_was_seen(wanted, args, saw):
    with pytest.raises(Failed) as failed:
        wanted(Table(MACHINE), *args)
    assert str(failed.value) == f"saw {saw}"
