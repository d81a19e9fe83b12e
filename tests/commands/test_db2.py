"""DB2, Apache and tn in workload partitions: what the transcripts do not show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from grading.replay.direct import Direct
from shell.live.journal import Header
from shell.live.machine import Live

PREPARE = (
    "cd /mnt/rpms; rpm -i expat*.rpm lynx*.rpm apache*.rpm; cd /",
    "installp -acgXYd /mnt/db2v8 all > /dev/null",
    "mkwpar -s -n wpar1 -N interface=en1 address=10.1.1.81 > /dev/null",
    # A private /usr and /opt.
    "mkwpar -s -l -n wpar2 -N interface=en1 address=10.1.1.47 > /dev/null",
    "syncwpar -A > /dev/null",
)
INSIDE = (
    "grep -q $(hostname) /etc/hosts || print {address} $(hostname) >> /etc/hosts",
    "mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1",
    "/usr/opt/db2_08_01/instance/db2icrt -u db2fenc1 db2inst1 > /dev/null",
    "su - db2inst1 -c 'db2set DB2COMM=tcpip; db2 update dbm cfg using svcename DB2_db2inst1'"
    " > /dev/null",
    "mkdir /home/web; print from $(hostname) > /home/web/index.html",
    "print DocumentRoot /home/web >> /etc/opt/freeware/apache/httpd.conf",
)
LOCK = "cp /var/ifor/nodelock /wpars/{name}/var/ifor/nodelock"
WPARS = {"wpar1": "10.1.1.81", "wpar2": "10.1.1.47"}


@pytest.fixture(scope="module")
def login() -> Iterator[Direct]:
    """A machine with two WPARs that have both, the second with a private /usr."""
    with Direct(Live.start(Header("aix6-beta", "virtual"))) as one:
        for line in PREPARE:
            ran = one.run(line)
            assert ran.status == 0, (line, ran.text)
        for name, address in WPARS.items():
            for line in INSIDE:
                said = line.format(address=address)
                inside(one, name, said)
            one.run(f"mkdir -p /wpars/{name}/var/ifor; " + LOCK.format(name=name))
        yield one


def inside(login: Direct, name: str, line: str) -> str:
    login.run(f"clogin {name} -l root")
    said = login.run(line).text
    login.run("exit")
    return said


@pytest.fixture
def running(login: Direct) -> Iterator[Direct]:
    for name in WPARS:
        assert "httpd started" in inside(login, name, "apachectl start")
        assert "SQL1063N" in inside(login, name, "su - db2inst1 -c db2start")
    yield login
    for name in WPARS:
        inside(login, name, "apachectl stop; su - db2inst1 -c db2stop")


def test_both_serve_and_neither_sees_the_other(running: Direct):
    for name, address in WPARS.items():
        assert f"from {name}" in running.run(f"lynx -dump http://{address}/").text
        listening = inside(running, name, "netstat -an | grep -c '600*80\\|60000'")
        assert listening.strip() == "2" or "60000" in inside(running, name, "netstat -an")
        seen = inside(running, name, "ps -ef | grep -c '[d]b2wdog'").strip()
        assert seen == "1"
        assert inside(running, name, "lsof -i tcp:60000 | grep -c LISTEN").strip()[-1] == "4"
    assert running.run("ps -ef | grep -c '[d]b2wdog'").text.strip() == "2"
    assert running.run("ps -ef | grep -c '[h]ttpd'").text.strip() == "12"


def test_one_that_stops_leaves_the_other_alone(running: Direct):
    inside(running, "wpar1", "su - db2inst1 -c db2stop; apachectl stop")
    assert running.run("ps -ef | grep -c '[d]b2wdog'").text.strip() == "1"
    assert "from wpar2" in running.run("lynx -dump http://10.1.1.47/").text
    assert "Unable to connect" in running.run("lynx -dump http://10.1.1.81/").text
    inside(running, "wpar1", "apachectl start; su - db2inst1 -c db2start")


def test_all_is_gone_when_the_partition_stops(running: Direct):
    running.run("stopwpar -F wpar1 > /dev/null 2>&1")
    assert running.run("ps -ef | grep -c '[d]b2wdog'").text.strip() == "1"
    assert running.run("netstat -an | grep -c 60000").text.strip() == "1"
    running.run("startwpar wpar1 > /dev/null")
    assert "SQL1063N" in inside(running, "wpar1", "su - db2inst1 -c db2start")
    inside(running, "wpar1", "apachectl start")


def test_a_port_of_somebody_else_is_not_taken(login: Direct):
    inside(login, "wpar1", "print 'Port 60000' > /tmp/c; /usr/sbin/httpd -f /tmp/c")
    said = inside(login, "wpar1", "su - db2inst1 -c 'db2start; db2stop'")
    assert "SQL5043N" in said and "SQL1064N" in said
    inside(login, "wpar1", "kill $(ps -e -o pid,comm | awk '/httpd/ {print $1; exit}')")


def test_databases_are_not_simulated(login: Direct):
    said = inside(login, "wpar1", "su - db2inst1 -c 'db2 create database sample'")
    assert "databases are not simulated" in said


def test_a_connection_is_made_and_given_up(login: Direct):
    assert login.run("tn 10.1.1.81 25 < /dev/null").text == (
        "Trying...\nConnected to 10.1.1.81.\nEscape character is '^T'.\nConnection closed.\n"
    )


def test_lsof_shows_sockets_alone(login: Direct):
    assert "Only -i" in login.run("lsof").text


def test_an_instance_whose_watchdog_was_killed_is_still_one(login: Direct):
    said = inside(
        login,
        "wpar2",
        "su - db2inst1 -c db2start; kill -9 $(ps -ef | awk '/[d]b2wdog/ {print $2}'); "
        "su - db2inst1 -c 'db2start; db2stop'; ps -ef | grep -c '[d]b2'",
    )
    assert "SQL1026N" in said and "SQL1064N" in said
    assert said.strip().endswith("0")
