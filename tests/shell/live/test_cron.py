"""Jobs of cron and at on a machine that runs: the clock, the journal, snapshots, WPARs."""

from __future__ import annotations

from pathlib import Path

from emulator.machine import cron
from shell.live import shells, snapshot
from shell.live.journal import Header, Journal, read
from shell.live.machine import Live
from tests.shell.live.login import Login

HEADER = Header("aix6-beta", "virtual")
LOG = "/var/adm/cron/log"


def submit(login: Login, *lines: str) -> None:
    for line in lines:
        login.type(f"print '{line}' >> /tmp/mine")
    assert login.type("crontab /tmp/mine; print $?") == "0\n"


def test_jobs_fire_in_order_while_somebody_sleeps() -> None:
    login = Login()
    submit(login, "50 11 * * * date", "0 12 * * * date", "20,40 11 * * * date >> /tmp/dates")
    login.type("print 'date >> /tmp/dates' | at 1130")
    login.type("sleep 1800")
    assert [line[11:19] for line in login.type("cat /tmp/dates").splitlines()] == [
        "11:20:00", "11:30:00",
    ]  # fmt: skip
    login.type("sleep 1800")
    log = login.type(f"grep CMD {LOG} | tail -5").splitlines()
    assert [line.split()[-2] for line in log] == [
        "11:20:00", "11:30:00", "11:40:00", "11:50:00", "12:00:00",
    ]  # fmt: skip


def test_a_prompt_lets_no_time_pass() -> None:
    login = Login()
    submit(login, "* * * * * date")
    before = login.live.machine.clock.seconds
    login.type("hostname")
    assert login.live.machine.clock.seconds == before
    assert login.type(f"grep -c date {LOG}") == "0\n"


def test_a_machine_with_a_crontab_is_quiet_and_one_with_a_job_is_not() -> None:
    login = Login(wait=False)
    submit(login, "10 11 * * * sleep 50")
    assert shells.quiet(login.live)
    scheduler, clock = login.live.kernel.scheduler, login.live.machine.clock
    due = scheduler.next_timer
    assert due == cron.due(login.live.machine) * 1_000_000  # type: ignore[operator]
    clock.advance(due)
    assert scheduler.runnable
    assert not shells.quiet(login.live)
    scheduler.run()
    assert not shells.quiet(login.live)
    clock.advance(due + 60_000_000)
    scheduler.run()
    assert shells.quiet(login.live)


def test_replayed_and_loaded_it_fires_the_same(tmp_path: Path) -> None:
    journal = Journal(str(tmp_path / "journal"), HEADER)
    lived = Live.start(HEADER, journal)
    login = Login(lived)
    submit(login, "5,20 11 * * * ps -ef | wc -l", "30 * * * * date")
    login.type("mkwpar -s -n w1", "clogin w1 \"print '15,45 * * * * date' | crontab\"")
    login.type("print uptime | at now + 20 minutes", "sleep 900")
    assert shells.quiet(lived)
    snapshot.save(lived, str(tmp_path))
    loaded, _ = snapshot.load(HEADER, str(tmp_path / "journal"), str(tmp_path))
    replayed = Live.start(HEADER)
    replayed.replay(read(str(tmp_path / "journal"))[1])
    replayed.settle()
    assert loaded.machine == replayed.machine == lived.machine
    shown = []
    for one in (lived, loaded, replayed):
        again = Login(one)
        shown.append([
            again.type(line)
            for line in ("sleep 4000", f"cat {LOG}", f"clogin w1 cat {LOG}", "ps -ef", "at -l")
        ])  # fmt: skip
    assert shown[0] == shown[1] == shown[2]
    assert "30:00 2007" in shown[0][1]
    assert lived.machine == loaded.machine == replayed.machine


def test_a_job_of_a_user_is_the_users() -> None:
    login = Login()
    job = "13 11 * * * (id -un; pwd; ps -o args= -p \\$PPID) > /tmp/out; cd /; nosuch"
    login.type(f'print "{job}" > /var/spool/cron/crontabs/cgibson')
    login.type("sleep 600")
    assert login.type("cat /tmp/out") == "cat: 0652-050 Cannot open /tmp/out.\n"
    pid = cron.daemon(login.live.machine, "").pid  # type: ignore[union-attr]
    login.type(f"kill {pid}", f"sleep {24 * 3600}")
    assert login.type("cat /tmp/out") == "cgibson\n/home/cgibson\n/usr/sbin/cron\n"
    assert "0403" not in login.type("tail -1 /var/adm/cron/log")
    assert "nosuch:  not found" in login.type("cat /var/spool/mail/cgibson")
    assert login.type("ls -l /var/spool/mail/cgibson").split()[2:4] == ["cgibson", "mail"]


def test_a_queue_has_room_for_so_many() -> None:
    login = Login()
    for _ in range(6):
        login.type("print 'sleep 10; date +%S >> /tmp/when' | at 11:10")
    submit(login, "12 11 * * * sleep 100", "12 11 * * * cat >> /tmp/late%a%b")
    login.type("print 'c.1j2n30w' > /var/adm/cron/queuedefs", "sleep 600")
    # No line of queuedefs tells of the queue a any more: it has room for a hundred.
    assert login.type("cat /tmp/when").split() == ["10", "11", "12", "13", "14", "15"]
    assert login.type(f"grep -c 'c queue max' {LOG}") == "4\n"
    assert login.type("cat /tmp/late") == "a\nb\n"


def test_each_partition_has_a_cron_of_its_own() -> None:
    login = Login()
    login.type("mkwpar -s -n w1", "mkwpar -s -n w2")
    for name in ("w1", "w2"):
        login.type(f"clogin {name} \"print '30 11 * * * hostname > /tmp/h' | crontab\"")
    machine = login.live.machine
    rows = [key for key in machine.schedules if key[0]]
    assert rows == [("w1", "cron", "root"), ("w2", "cron", "root")]
    login.type("stopwpar w2")
    assert [key for key in machine.schedules if key[0]] == [("w1", "cron", "root")]
    login.type("sleep 3600", "startwpar w2")
    assert login.type("clogin w1 cat /tmp/h") == "w1\n"
    assert "0652-050" in login.type("clogin w2 cat /tmp/h")
    assert [key for key in machine.schedules if key[0]] == rows


def test_a_job_ends_with_its_partition() -> None:
    login = Login()
    login.type("mkwpar -s -n w1", "clogin w1 \"print '10 11 * * * sleep 9000' | crontab\"")
    login.type("sleep 300")
    assert "sleep 9000" in login.type("ps -ef")
    login.type("stopwpar w1", "rmwpar w1", "sleep 86400")
    machine = login.live.machine
    assert "sleep 9000" not in login.type("ps -ef")
    assert [key for key in machine.schedules if key[0]] == []
