"""The machine at a glance: what is gathered, what changed, and both drawings of it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from grading.glance.facts import Address, FileSystem, Machine, Partition, changes, look
from grading.glance.svg import draw_svg, shares_due
from grading.glance.text import CHANGED, draw_text
from grading.replay.direct import Direct
from shell.live.journal import Header
from shell.live.machine import Live


@pytest.fixture(scope="module")
def seen() -> dict[str, Machine]:
    """A machine before and after its first WPARs, and with two that are busy."""
    live = Live.start(Header("aix6-beta", "virtual"))
    with Direct(live) as login, Direct(live, observe=True) as observer:
        found = {"new": look(observer)}
        address = "-N interface=en1 address=10.1.1.81 netmask=255.255.252.0"
        login.run(f"mkwpar -n wpar1 {address} -R shares_CPU=20 > /dev/null")
        login.run("mkwpar -n wpar2 -R shares_CPU=5 > /dev/null")
        found["defined"] = look(observer)
        login.run("startwpar wpar1 > /dev/null; startwpar wpar2 > /dev/null")
        login.run("for w in wpar1 wpar2; do clogin $w 'while :; do :; done' & done; sleep 1")
        found["busy"] = look(observer)
        return found


def test_what_is_seen_is_what_the_commands_say(seen):
    new, busy = seen["new"], seen["busy"]
    assert (new.hostname, new.level, new.partitions) == ("uataix6", "6.0.0.0", ())
    assert Address("en1", "10.1.1.148") in new.addresses
    assert "/usr" in {one.mount_point for one in new.file_systems}
    one, two = busy.partitions
    assert (one.name, one.type, one.state, one.hostname) == ("wpar1", "S", "A", "wpar1")
    assert one.addresses == (Address("en1", "10.1.1.81"),)
    assert [where.mount_point for where in one.file_systems] == ["/", "/home", "/tmp", "/var"]
    assert not any("/wpars" in where.mount_point for where in busy.file_systems)
    assert (one.shares, two.shares) == ("20", "5")
    assert one.used is not None and two.used is not None
    assert abs(one.used / (one.used + two.used) - 0.8) < 0.01


def test_what_changed_is_told_and_how_busy_it_is_is_no_change(seen):
    assert changes(None, seen["new"]) == frozenset()
    assert changes(seen["new"], seen["new"]) == frozenset()
    assert changes(seen["new"], seen["defined"]) == {("wpar1", ""), ("wpar2", "")}
    busy = changes(seen["defined"], seen["busy"])
    assert {("wpar1", "state"), ("wpar1", "/home"), ("", "10.1.1.81")} <= busy
    assert ("wpar1", "") not in busy
    assert changes(seen["defined"], seen["new"]) == {("wpar1", ""), ("wpar2", "")}
    idle = seen["busy"]._replace(used=0.0)
    assert changes(seen["busy"], idle) == frozenset()


def test_both_drawings_say_the_same(seen):
    busy = seen["busy"]
    text = draw_text(busy, changes(seen["defined"], busy))
    assert f"WPAR wpar1: active{CHANGED}" in text
    assert "  en1 10.1.1.81" in text
    root = ElementTree.fromstring(draw_svg(busy, changes(seen["defined"], busy)))
    names = {"svg": "http://www.w3.org/2000/svg"}
    assert root.find("svg:desc", names).text == text
    words = " ".join(one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "▸ wpar1: active" in words
    for one in busy.partitions:
        assert f"{one.processes} processes" in words
        assert f"shares {one.shares}" in words


def test_a_partition_that_went_is_told(seen):
    gone = changes(seen["defined"], seen["new"])
    assert f"WPAR wpar1: gone{CHANGED}" in draw_text(seen["new"], gone)


def test_names_are_data_not_markup():
    odd = Partition("<b>&", "S", "A", "</text>", (), (FileSystem("/<x>", 95),), 1, "3", 7.5)
    drawn = draw_svg(Machine("<h>", "6", (), (), 1, None, (odd,)))
    root = ElementTree.fromstring(drawn)
    assert "<b>&: active" in {one.text for one in root.iter() if one.text}


def test_what_shares_are_due_where_all_have_some():
    def one(name: str, state: str, shares: str) -> Partition:
        return Partition(name, "S", state, name, (), (), 0, shares, None)

    assert shares_due([one("a", "A", "20"), one("b", "A", "5"), one("c", "D", "x")]) == {
        "a": 80.0, "b": 20.0,
    }  # fmt: skip
    assert shares_due([one("a", "A", "20"), one("b", "A", "unlimited")]) == {}
    assert shares_due([]) == {}
