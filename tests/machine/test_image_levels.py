"""The image aix61: the same LPAR as aix6-beta, and only what its level makes different."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulator import images
from emulator.images import loader, texts
from emulator.machine import filesystems
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace, contents
from emulator.media.listings import read_contents
from tests.support import run

BETA, GA = "aix6-beta", "aix61"
FOLDER = Path(texts.HERE) / GA
BETA_WORDS = ("6.0", "beta", "Beta", "BETA", "6000-01")


def own(name: str) -> dict[str, str]:
    """The parts that stand in the image's own folder."""
    return read_contents((FOLDER / name).read_text(encoding="latin-1"))


def held(machine: Machine) -> dict[tuple[str, int], str]:
    """The contents of every node, by tree and inode."""
    return {
        (key, inode): str(contents(node))
        for key, tree in machine.trees.items()
        for inode, node in tree.nodes.items()
    }


def test_it_is_read_over_its_base() -> None:
    assert texts.lineage(GA) == (GA, BETA)
    assert texts.lineage(BETA) == (BETA,)
    assert images.boot(GA) == loader.build(GA)
    assert texts.text(GA, "installed.txt") == texts.text(BETA, "installed.txt") != ""


def test_only_what_the_level_makes_different_differs() -> None:
    beta, sold = images.boot(BETA), images.boot(GA)
    different = {
        name for name in Machine.TABLES if getattr(beta, name) != getattr(sold, name)
    }
    assert different <= {"trees", "volumes"}
    assert sold.counters == beta.counters
    facts = beta.system._asdict().items() ^ sold.system._asdict().items()
    assert {name for name, _ in facts} == {
        "release", "level", "recommended_level", "service_pack",
    }  # fmt: skip
    old, new = held(beta), held(sold)
    assert old.keys() == new.keys()
    assert sum(old[key] != new[key] for key in old) == len(own("files.txt"))


def test_df_shows_what_it_showed() -> None:
    for mount in images.boot(BETA).mounts.values():
        assert filesystems.usage(images.boot(GA), mount.tree) == filesystems.usage(
            images.boot(BETA), mount.tree
        )


@pytest.mark.parametrize("name", ["files.txt", "wpar-files.txt"])
def test_a_file_of_its_own_says_something_else(name: str) -> None:
    base = texts.contents(BETA, name)
    files = FileSpace(images.boot(BETA))
    for path, text in own(name).items():
        # Not the image's own: what the software brought.
        assert (base[path] if path in base else files.read(path)) != text
        assert not any(word in text for word in BETA_WORDS), path


def test_no_file_of_it_is_of_the_beta() -> None:
    for key, text in held(images.boot(GA)).items():
        assert not any(word in text for word in ("BETA", "Beta", "beta", "6.0.0.0")), key


def test_the_betas_own_words_are_not_said() -> None:
    said = {}
    for image in (BETA, GA):
        machine = images.boot(image)
        lines = []
        for line in (
            "oslevel", "oslevel -r", "mkwpar -n w1", "startwpar -v w1", "stopwpar -v w1",
            "rebootwpar w1", "rmwpar -F w1",
        ):  # fmt: skip
            ran = run(machine, *line.split())
            lines += [ran.out, ran.err]
        said[image] = "".join(lines)
    for word in ("Invalid Script", "$corral_t", "Accounting", "wparinstcmd", "Umounting",
                 "stopwpar[155]", "BETA"):  # fmt: skip
        assert word in said[BETA]
        assert word not in said[GA]


def test_inside_a_wpar_the_devices_are_the_global_environments() -> None:
    for image, shown in ((BETA, "/dev/fslv00"), (GA, "Global")):
        machine = images.boot(image)
        for line in ("mkwpar -n w1", "startwpar w1"):
            assert run(machine, *line.split()).status == 0
        assert run(machine, "df", wpar="w1").out.splitlines()[1].split()[0] == shown
        assert run(machine, "mount", wpar="w1").out.splitlines()[2].split()[0] == shown
        assert "Global" not in run(machine, "df").out


def test_what_is_mounted_inside_keeps_its_name() -> None:
    machine = images.boot(GA)
    for line in ("mkwpar -n w1", "startwpar w1"):
        run(machine, *line.split())
    FileSpace(machine, machine.root_of("w1")).make_directory("/mine")
    assert run(machine, "mount", "-v", "namefs", "/mine", "/mnt", wpar="w1").status == 0
    assert "/mine" in run(machine, "mount", wpar="w1").out.splitlines()[-1]
