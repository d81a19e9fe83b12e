"""mkwpar -f, -e, -o and -w: what a specification file says and what it may not say."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import layout
from tests.commands.wpar_support import made, started
from tests.support import run

GENERAL = 'general:\n\tname = "new"\n'
#: What follows `GENERAL`, and what is said of it.
WRONG = [
    ("colours:\n", 3, "There is no section colours."),
    ('\tcolour = "red"\n', 3, "There is no attribute colour in section general."),
    ('\tshares_CPU = "5"\n', 3, "There is no attribute shares_CPU in section general."),
    ('\tname = "other"\n', 3, "The attribute name is there more than once."),
    ('\tauto = "maybe"\n', 3, "maybe is not a valid value of auto."),
    ('\tauto = ""\n', 3, " is not a valid value of auto."),
    ('\thostname = "a b"\n', 3, "a b is not a valid value of hostname."),
    ('\tdirectory = "here"\n', 3, "here is not a valid value of directory."),
    ('\tauto = "no\n', 3, 'this line is not understood: auto = "no'),
    ("\tauto\n", 3, "this line is not understood: auto"),
    ("general:\n", 3, "There is more than one section general."),
    ("resources:\n\n* a comment\nresources:\n", 6,
     "There is more than one section resources."),
    ('resources:\n\tshares_CPU = "0"\n', 4, "0 is not a valid value of shares_CPU."),
    ('resources:\n\tprocVirtMem = "5MGT"\n', 4, "5MGT is not a valid value of procVirtMem."),
    ('security:\n\tprivs = "PV_ROOT,root"\n', 4, "root is not a valid value of privs."),
    ('network:\n\taddress = "10.1.1"\n', 4, "10.1.1 is not a valid value of address."),
    ('mount:\n\tdirectory = "/db"\n\tsize = "big"\n', 5, "big is not a valid value of size."),
    ('mount:\n\tdirectory = "/db"\n\tvfs = "ext3"\n', 5, "ext3 is not a valid value of vfs."),
    ('device:\n\tdevname = "/dev/null"\n\texport = "perhaps"\n', 5,
     "perhaps is not a valid value of export."),
    ('mount:\n\tsize = "1G"\n', 3, "The section mount has no attribute directory."),
    ('\nnetwork:\n\taddress = ""\n', 4, "The section network has no attribute address."),
    ('route:\n\trtdest = "default"\n', 3, "The section route has no attribute rtgateway."),
    ("device:\n", 3, "The section device has no attribute devname."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "sentence"), WRONG)
def test_what_is_wrong_is_told_with_file_and_line(text: str, line: int, sentence: str) -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/spec", GENERAL + text)
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-f", "/tmp/spec")
    assert ran == ("", f"mkwpar: /tmp/spec, line {line}: {sentence}\n", 1)
    assert machine == before


def test_a_line_before_every_stanza_is_not_understood() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/spec", '\n\tname = "new"\n')
    assert run(machine, "mkwpar", "-f", "/tmp/spec").err == (
        'mkwpar: /tmp/spec, line 2: this line is not understood: name = "new"\n'
    )


def test_comments_blanks_and_values_without_quotes() -> None:
    machine = boot()
    FileSpace(machine).write(
        "/tmp/spec", "# one\n* two\n\n  general :\nname=new\n   auto  =  yes\n\nresources:\n"
    )
    assert run(machine, "mkwpar", "-f", "/tmp/spec").status == 0
    assert machine.wpars["new"].auto


def test_the_sample_is_one_but_for_its_interface() -> None:
    machine = boot()
    files = FileSpace(machine)
    text = files.read("/usr/samples/wpars/sample.spec").replace("en0", "en1")
    files.write("/tmp/spec", text)
    ran = run(machine, "mkwpar", "-f", "/tmp/spec")
    assert (ran.err, ran.status) == ("", 0)
    assert machine.wpars["sample"].network[0].address == "192.0.2.81"


def test_an_empty_value_is_as_none() -> None:
    machine = boot()
    FileSpace(machine).write(
        "/tmp/spec",
        f'{GENERAL}\tscript = ""\n\tvg = ""\n\tdirectory = ""\nsecurity:\n\tprivs = ""\n',
    )
    assert run(machine, "mkwpar", "-f", "/tmp/spec").status == 0
    row = machine.wpars["new"]
    assert (row.directory, row.volume_group, row.privileges) == ("/wpars/new", "rootvg", ())


def test_e_and_f_together_print_the_synopsis() -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-n", "x", "-e", "wpar1", "-f", "/etc/wpars/wpar1.cf")
    assert ran.err.startswith("Usage: mkwpar [-a] [-A] ")
    assert (ran.out, ran.status) == ("", 1)
    assert machine == before


# --- -e copies facts -----------------------------------------------------------------------


def roomy() -> Machine:
    """wpar1 with a file system in another volume group and a plain directory."""
    machine = boot()
    assert run(machine, "mkvg", "-y", "datavg", "hdisk1").status == 0
    ran = run(machine, "mkwpar", "-n", "wpar1", "-h", "one.example.org",
              "-M", "directory=/db", "size=512M", "vg=datavg", "logname=NULL",
              "-M", "directory=/var", "vfs=directory",
              "-M", "directory=/data", "vfs=namefs", "dev=/tmp", "mountopts=ro")  # fmt: skip
    assert ran.status == 0, ran.err
    return machine


def test_e_copies_volume_groups_and_plain_directories() -> None:
    machine = roomy()
    ran = run(machine, "mkwpar", "-n", "two", "-e", "wpar1")
    assert (ran.err, ran.status) == ("", 0)
    groups = {lv.label: lv.group for lv in machine.logical_volumes.values()}
    assert groups["/wpars/two/db"] == "datavg"
    assert "/wpars/two/var" not in groups
    assert machine.wpars["two"].directories == ("/var",)
    one, two = machine.wpars["wpar1"], machine.wpars["two"]
    assert layout.read(machine, two) == layout.read(machine, one)
    assert two == one._replace(name="two", directory="/wpars/two")


def test_e_copies_what_the_wpar_is_now_and_not_what_its_file_says() -> None:
    machine = roomy()
    assert run(machine, "chfs", "-a", "size=+128M", "/wpars/wpar1/home").status == 0
    FileSpace(machine).write("/etc/wpars/wpar1.cf", "nonsense\n")
    assert run(machine, "mkwpar", "-e", "wpar1", "-w", "-o", "/tmp/spec").status == 0
    text = FileSpace(machine).read("/tmp/spec")
    assert 'directory = "/home"\n\tvfs = "jfs2"\n\tsize = "524288"\n' in text
    assert 'directory = "/db"\n\tvfs = "jfs2"\n\tsize = "1048576"\n\tlogname = "NULL"\n' in text
    assert '\tvg = "datavg"\n' in text
    assert 'mount:\n\tdirectory = "/var"\n\tvfs = "directory"\n\n' in text


def test_a_preserved_private_usr_is_one_again() -> None:
    machine = made("-l")
    had = machine.wpars["wpar1"], FileSpace(machine).read("/etc/wpars/wpar1.cf")
    assert run(machine, "rmwpar", "-p", "wpar1").status == 0
    assert run(machine, "mkwpar", "-p", "wpar1").status == 0
    assert (machine.wpars["wpar1"], FileSpace(machine).read("/etc/wpars/wpar1.cf")) == had


def test_devices_are_copied_and_a_file_names_what_may_be_exported() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/tmp/exports", 'name:\n\tvalue = "/dev/hd4"\n')
    assert run(machine, "mkwpar", "-n", "wpar1", "-b", "/tmp/exports").status == 0
    assert [one.name for one in machine.wpars["wpar1"].devices] == ["/dev/hd4"]
    assert run(machine, "mkwpar", "-n", "two", "-e", "wpar1").status == 0
    assert machine.wpars["two"].devices == machine.wpars["wpar1"].devices
    files.write("/tmp/spec", files.read("/etc/wpars/wpar1.cf").replace("wpar1", "three"))
    assert run(machine, "mkwpar", "-f", "/tmp/spec").err == (
        "mkwpar: Device /dev/hd4 is not in the list of devices to export.\n"
    )
    assert run(machine, "mkwpar", "-f", "/tmp/spec", "-b", "/tmp/exports").status == 0
    assert machine.wpars["three"].devices == machine.wpars["wpar1"].devices


# --- -w -o only writes ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "-e wpar1",
        "-n wpar1 -e wpar1",
        "-f /etc/wpars/wpar1.cf",
        "-N address=10.1.1.81 -h wpar1 -d /usr",
        "-M directory=/data vfs=namefs dev=/nosuch",
        "-n two",
        "",
    ],
)
def test_only_writing_needs_no_name_and_nothing_free(line: str) -> None:
    machine = started()
    files = FileSpace(machine)
    ran = run(machine, "mkwpar", "-w", "-o", "/tmp/spec", *line.split())
    assert ran == ("", "", 0)
    assert files.read("/tmp/spec").startswith("general:\n")
    assert list(machine.wpars) == ["wpar1"]
    FileSpace(machine).remove("/tmp/spec")
    assert machine.differences(started()) == ["trees"]


def test_what_follows_from_the_name_is_left_to_the_name_to_come() -> None:
    machine = started()
    run(machine, "mkwpar", "-e", "wpar1", "-w", "-o", "/tmp/spec")
    text = FileSpace(machine).read("/tmp/spec")
    assert text.startswith('general:\n\tvg = "rootvg"\n')
    assert '\taddress = "10.1.1.81"\n' in text
    assert run(machine, "mkwpar", "-f", "/tmp/spec").err == (
        "mkwpar: A workload partition name is needed (-n).\n"
    )
    ran = run(machine, "mkwpar", "-n", "two", "-f", "/tmp/spec", "-N", "address=10.1.1.82")
    assert ran.status == 0, ran.err
    assert machine.wpars["two"].hostname == "two"


@pytest.mark.parametrize(
    "words",
    [
        "-h a!b", "-d here", "-n a*b", "-R CPU=9", "-N address=1", "-N colour=red",
        "-M directory=/x size=big", "-g novg", "-e nosuch", "-f /nosuch",
    ],
)  # fmt: skip
def test_what_is_wrong_is_not_written(words: str) -> None:
    machine = made()
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-w", "-o", "/tmp/spec", *words.split())
    assert ran.err.startswith("mkwpar: ")
    assert (ran.out, ran.status) == ("", 1)
    assert machine == before


# --- values --------------------------------------------------------------------------------

GOOD = ["procVirtMem=512", "procVirtMem=512M", "procVirtMem=512MB", "procVirtMem=2g",
        "procVirtMem=1TB", "procVirtMem=unlimited", "shares_CPU=65535", "CPU=0%-0%,0%",
        "memory=10%-50%,100%", "totalProcesses=1", "active=no", "rset=sys/node.01"]  # fmt: skip
BAD = ["procVirtMem=5MGT", "procVirtMem=M", "procVirtMem=0", "procVirtMem=5K",
       "procVirtMem=-1", "procVirtMem=9999999999T", "shares_CPU=65536", "shares_CPU=0",
       "shares_memory=1.5", "CPU=0%-101%,101%", "CPU=50%-40%,100%", "CPU=0-50,100",
       "memory=0%-100%", "totalProcesses=0", "totalThreads=many", "active=maybe"]  # fmt: skip


@pytest.mark.parametrize("word", GOOD)
def test_a_control_that_can_be(word: str) -> None:
    machine = made("-R", word)
    key, _, value = word.partition("=")
    assert run(machine, "lswpar", "-qcR", "-a", key).out == f"{value}\n"


@pytest.mark.parametrize("word", BAD)
def test_a_control_that_cannot_be(word: str) -> None:
    machine = boot()
    key, _, value = word.partition("=")
    ran = run(machine, "mkwpar", "-n", "x", "-R", word)
    assert ran == ("", f"mkwpar: {value} is not a valid value of {key}.\n", 1)


def test_a_control_without_a_value() -> None:
    ran = run(boot(), "mkwpar", "-n", "x", "-R", "shares_CPU=")
    assert ran == ("", "mkwpar: The value of shares_CPU is missing.\n", 1)


def test_there_are_as_many_threads_as_processes() -> None:
    line = ("mkwpar", "-n", "x", "-R", "totalThreads=5", "totalProcesses=6")
    assert run(boot(), *line) == (
        "", "mkwpar: 5 is not a valid value of totalThreads.\n", 1,
    )  # fmt: skip
    made("-R", "totalThreads=6", "totalProcesses=6")
