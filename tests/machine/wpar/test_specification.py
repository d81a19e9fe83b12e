"""Specification files both ways: what is written is read, and makes the same WPAR again."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine import privileges
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import attributes, fields, layout, specification, values
from emulator.machine.wpar.specification import Section
from tests.support import run

#: The same examples on every host.
CHOSEN = settings(
    max_examples=60, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip

PRINTABLE = st.characters(min_codepoint=32, max_codepoint=126)
LABEL = st.text("abcdefghijklmnopqrstuvwxyzABCDEFG0123456789-_", min_size=1, max_size=8)
PATH = st.lists(
    LABEL.filter(lambda name: not name.startswith(".")), min_size=1, max_size=3
).map(lambda names: "/" + "/".join(names))
OCTET = st.integers(0, 255).map(str)
DOTTED = st.tuples(OCTET, OCTET, OCTET, OCTET).map(".".join)
PERCENTAGES = st.lists(st.integers(0, 100), min_size=3, max_size=3).map(
    lambda parts: "{}%-{}%,{}%".format(*sorted(parts))
)
NUMBER = st.integers(1, 65_535).map(str)
UNITS = st.sampled_from(["", "M", "MB", "g", "Gb", "T"])

#: Kind of value -> texts of it.
TEXTS = {
    values.LINE: st.text(PRINTABLE, min_size=1),
    values.WORD: st.text(PRINTABLE.filter(lambda char: char != " "), min_size=1),
    values.YES_NO: st.sampled_from(["yes", "no"]),
    values.SWITCH: st.sampled_from(["yes", "no"]),
    values.NAME: st.from_regex(r"[A-Za-z1-9_#%@$?][A-Za-z0-9_#%@$?-]{0,24}", fullmatch=True),
    values.HOSTNAME: st.lists(LABEL, min_size=1, max_size=4).map(".".join),
    values.PATH: PATH,
    values.BASE_DIRECTORY: PATH,
    values.FILE_SYSTEM: st.sampled_from(values.FILE_SYSTEMS),
    # The most there may be is 32768G.
    values.SIZE: st.tuples(
        st.integers(1, 32_768).map(str), st.sampled_from(["", "K", "M", "G", "g"])
    ).map("".join),
    values.ADDRESS: st.tuples(st.integers(1, 223).map(str), OCTET, OCTET, OCTET).map(".".join),
    values.DOTTED: DOTTED,
    values.MASK: st.integers(1, 32).map(
        lambda bits: ".".join(
            str(octet) for octet in (2**32 - 2 ** (32 - bits)).to_bytes(4, "big")
        )
    ),
    values.ADDRESS_6: st.lists(
        st.from_regex(r"[0-9a-fA-F]{1,4}", fullmatch=True), min_size=8, max_size=8
    ).map(":".join),
    values.PREFIX: st.integers(1, 128).map(str),
    values.ROUTE_TYPE: st.sampled_from(["host", "net"]),
    values.SHARES: st.one_of(NUMBER, st.just("unlimited")),
    values.COUNT: st.one_of(NUMBER, st.just("unlimited")),
    values.PERCENTAGES: PERCENTAGES,
    values.MEMORY: st.one_of(st.tuples(NUMBER, UNITS).map("".join), st.just("unlimited")),
    values.PRIVILEGES: st.lists(st.sampled_from(privileges.KNOWN), unique=True).map(",".join),
}


@st.composite
def sections(draw: st.DrawFn) -> list[Section]:
    """Any stanzas with any attributes the table has, each with a value of its kind."""
    found = []
    for name, section in attributes.SECTIONS.items():
        for _ in range(draw(st.integers(0, 2 if section.repeats else 1))):
            keys = draw(st.permutations(attributes.of(name)))
            chosen = keys[: draw(st.integers(0, len(keys)))]
            for needed in section.needs:
                if not any(one.key in needed for one in chosen):
                    chosen.append(attributes.find(name, draw(st.sampled_from(needed))))
            texts = {one.key: draw(TEXTS[one.kind]) for one in chosen}
            found.append(Section(name, texts))
    return found


def test_every_kind_of_value_is_tried() -> None:
    assert {one.kind for one in attributes.TABLE} <= set(TEXTS)


@CHOSEN
@given(sections())
def test_what_is_written_is_read(wanted: list[Section]) -> None:
    text = "".join(map(specification._text, wanted))
    seen = specification.read(text)
    assert [(one.name, one.attributes) for one in seen] == [
        (one.name, one.attributes) for one in wanted
    ]
    lines = text.split("\n")
    for one in seen:
        assert lines[one.line - 1] == f"{one.name}:"
        assert one.lines is not None
        for key, number in one.lines.items():
            assert lines[number - 1] == f'\t{key} = "{one.attributes[key]}"'


@CHOSEN
@given(sections())
def test_a_value_is_shown_as_it_would_be_read(wanted: list[Section]) -> None:
    for section in wanted:
        for key, text in section.attributes.items():
            attribute = attributes.find(section.name, key)
            value = attributes.parse(attribute, text)
            shown = attribute.kind.show(value)
            assert attributes.parse(attribute, shown) == value


# --- the whole way round -------------------------------------------------------------------


@cache
def _booted() -> Machine:
    machine = boot()
    assert run(machine, "mkvg", "-y", "datavg", "hdisk1").status == 0
    return machine


def typed(keys: dict[str, st.SearchStrategy[str]], always: str = "") -> st.SearchStrategy[Any]:
    """Words of one flag: some of the keys; `always` among them."""
    optional = {key: value for key, value in keys.items() if key != always}
    return st.fixed_dictionaries(
        {always: keys[always]} if always else {}, optional=optional
    ).map(lambda found: [f"{key}={value}" for key, value in found.items()])


CONTROLS = {
    one.key: TEXTS[one.kind]
    for one in attributes.of("resources")
    # Two that have to fit each other: tried elsewhere.
    if one.key not in ("totalProcesses", "totalThreads")
}
CONTROLS["rset"] = st.sampled_from(["sys/sys0", "sys/cpu.00000", "sys/node.01,sys/mem.00000"])
POINT = st.sampled_from(["/db", "/log", "/home", "/tmp", "/var", "/a/b"])
MOUNT = st.one_of(
    typed({"directory": POINT, "size": st.sampled_from(["1", "200M", "1G"]),
           "vg": st.sampled_from(["rootvg", "datavg"]), "mountopts": st.just("rw,nosuid"),
           "logname": st.sampled_from(["INLINE", "NULL"])}, "directory"),
    typed({"directory": POINT, "mountopts": st.sampled_from(["ro", "rw"])}, "directory").map(
        lambda words: [*words, "vfs=namefs", "dev=/usr"]
    ),
    POINT.map(lambda point: [f"directory={point}", "vfs=directory"]),
)  # fmt: skip
NETWORK = typed(
    {"address": st.integers(1, 254).map(lambda number: f"10.1.2.{number}"),
     "interface": st.just("en1"), "netmask": TEXTS[values.MASK], "broadcast": DOTTED},
    "address",
)  # fmt: skip
ROUTE = typed(
    {"rtdest": st.sampled_from(["default", "10.9.0.0", "172.16.0.0"]),
     "rttype": TEXTS[values.ROUTE_TYPE], "rtinterface": st.just("en1")},
    "rtdest",
).map(lambda words: [*words, "rtgateway=10.1.1.1"])  # fmt: skip
PRIVILEGE = st.sampled_from(
    ["privs+=PV_ROOT", "privs-=PV_TCB,PV_TP", "privs=PV_AU_,PV_MIC", "privs=PV_TP"]
)
DEVICE = st.sampled_from(
    ["devname=/dev/null export=no", "devname=/dev/zero devtype=clone", "devname=/dev/random"]
).map(str.split)


def _own(words: list[str]) -> str:
    """The word no two of one flag may share."""
    keys = ("address=", "directory=", "rtdest=", "devname=")
    return next(word for word in words if word.startswith(keys))


@st.composite
def flags(draw: st.DrawFn) -> list[str]:
    """Any flags of mkwpar that set something, with values that may be."""
    found = draw(st.lists(st.sampled_from(["-A", "-c", "-l", "-i"]), unique=True))
    if draw(st.booleans()):
        found += ["-u", "/etc/motd"]
    if draw(st.booleans()):
        found += ["-g", "datavg"]
    for letter, words in (("-M", MOUNT), ("-N", NETWORK), ("-I", ROUTE), ("-D", DEVICE)):
        for one in draw(st.lists(words, max_size=2, unique_by=_own)):
            found += [letter, *one]
    for letter, one in (("-R", draw(typed(CONTROLS))), ("-S", [draw(PRIVILEGE)])):
        found += [letter, *one] if one else []
    return found


def made(machine: Machine, *words: str) -> None:
    ran = run(machine, "mkwpar", *words)
    assert (ran.err, ran.status) == ("", 0), words


@CHOSEN
@given(flags())
def test_a_copy_is_equal_but_for_what_is_its_own(words: list[str]) -> None:
    machine = _booted().snapshot()
    made(machine, "-n", "one", *words)
    made(machine, "-e", "one", "-w", "-o", "/tmp/spec")
    made(machine, "-n", "two", "-f", "/tmp/spec")
    one, two = machine.wpars["one"], machine.wpars["two"]
    assert two == one._replace(name="two", hostname="two", directory="/wpars/two")
    assert layout.read(machine, two) == layout.read(machine, one)
    for section in ("general", "security"):
        for attribute in attributes.of(section):
            if attribute.written and attribute.key not in ("name", "hostname", "directory"):
                assert fields.text(two, attribute) == fields.text(one, attribute)


@CHOSEN
@given(flags())
def test_the_file_of_a_wpar_makes_it_again(words: list[str]) -> None:
    machine = _booted().snapshot()
    files = FileSpace(machine)
    made(machine, "-n", "one", *words)
    row, text = machine.wpars["one"], files.read("/etc/wpars/one.cf")
    assert text == specification.write(row, layout.read(machine, row))
    files.write("/tmp/spec", text)
    assert run(machine, "rmwpar", "one").status == 0
    made(machine, "-f", "/tmp/spec")
    assert machine.wpars["one"] == row
    assert files.read("/etc/wpars/one.cf") == text
