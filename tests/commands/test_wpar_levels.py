"""What each WPAR command has and says on 6.0.0.0, the paper's beta, and on 6.1.0.0.

The flags are those of IBM's pages as the reference dates them (wpar-commands.md), written here
once more so that a flag cannot come or go unseen; the words of the beta are the paper's.
"""

from __future__ import annotations

from functools import cache

import pytest

from emulator import programs
from emulator.images import boot
from emulator.machine.machine import Machine
from shell.live.machine import Live
from tests.shell.live.login import Login
from tests.support import kernel_of, run

IMAGES = ("aix6-beta", "aix61")
#: Of each command the flags that both levels have, and those that came later.
FLAGS = {
    "chwpar": ("ADFIKNPRSacdhinuv", "BbMX"),
    "clogin": ("l", ""),
    "inuwpar": ("ADGdfw", ""),
    "lssavewpar": ("DLMNVabcfl", ""),
    "lswpar": ("DGILMNRSTacdqst", "BXb"),
    "mkwpar": ("ABDFILMNPRSabcdefghilnoprsuvw", "CEHOTUWXkt"),
    "mkwpardata": ("Xm", ""),
    "rebootwpar": ("FNhtv", ""),
    "restwpar": ("ABFKMSabdfhiknrsw", "CU"),
    "restwparfiles": ("DVabdfmn", ""),
    "rmwpar": ("Fpsv", ""),
    "savewpar": ("ABNTVXZabefimpv", "P"),
    "startwpar": ("12amv", "IRe"),
    "stopwpar": ("FNhrtv", ""),
    "syncroot": ("FXaiprv", ""),
    "syncwpar": ("AFXafiprv", "DERc"),
    "wparexec": ("1FIMNRacefhinouvw", ""),
}


@cache
def booted(image: str) -> Machine:
    return boot(image)


def test_every_command_is_here() -> None:
    known = {name for name, group in programs.known().items() if group == "wpar"}
    assert known == set(FLAGS)


@pytest.mark.parametrize("image", IMAGES)
@pytest.mark.parametrize("name", FLAGS)
def test_it_has_the_flags_of_its_level(name: str, image: str) -> None:
    machine = booted(image)
    had = kernel_of(machine).command_class(name)
    assert had is not None
    letters = sorted(one.letter for one in had.fields.values() if one.letter)
    assert "".join(letters) == FLAGS[name][0]
    before = machine.snapshot()
    for letter in FLAGS[name][1]:
        refused = run(machine, name, f"-{letter}", "x")
        assert refused.status != 0
        assert f"{name}: Not a recognized flag: {letter}\n" in refused.err
        assert f"{name}: Level {machine.level} does not have the flag -{letter}" in refused.err
    assert machine == before


#: A life, line by line; what the beta says in it and 6.1 does not, and the other way round.
LIFE: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("mkwpar -n one -N address=10.1.1.81",
     ("mkwpar: Workload partition one created successfully.",
      "startwpar [-v] 'one'"),
     ("Workload partition one created successfully.", "startwpar [-v] one")),
    ("lswpar -R one", ("RSet:",), ("Resource Set:",)),
    ("startwpar -v one",
     ("Invalid Script File...", "$corral_t", "Starting workload partition one.",
      "Starting workload partition subsystem cor_one."),
     ("Starting workload partition 'one'.", "subsystem 'cor_one'")),
    ("clogin one -l root df", ("/dev/fslv",), ("Global",)),
    ("clogin one -l root mount", ("/dev/fslv",), ("Global",)),
    ("rebootwpar one", ("Advanced Accounting is not running.",), ()),
    ("stopwpar one", ("Advanced Accounting is not running.", "/usr/sbin/stopwpar["), ()),
    ("rmwpar one", (), ()),
    ("wparexec -n app -- /usr/bin/hostname", ("Invalid Script File...",), ()),
)  # fmt: skip


@pytest.mark.parametrize("image", IMAGES)
def test_it_says_the_words_of_its_level(image: str) -> None:
    login = Login(Live(booted(image).snapshot()))
    for line, beta, later in LIFE:
        text = login.type(line)
        own, other = (beta, later) if image == "aix6-beta" else (later, beta)
        assert [one for one in own if one not in text] == [], line
        assert [one for one in other if one in text and one not in "".join(own)] == [], line
