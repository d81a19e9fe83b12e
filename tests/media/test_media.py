"""What the media bring, and that what is on the machine is what they brought."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from emulator import images, media, programs
from emulator.images import loader, texts
from emulator.machine.errors import Unknown
from emulator.machine.machine import Machine
from emulator.machine.software import filesets_seen, owners_of
from emulator.machine.vfs import FileSpace
from tests.support import run

IMAGE = "aix6-beta"
#: Programs that no fileset and no package brought: the paper's lsof.
BY_HAND = {"/usr/bin/lsof"}


@pytest.fixture
def machine() -> Machine:
    return images.boot()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The image as data that a test may change."""
    folder = tmp_path / "image"
    shutil.copytree(os.path.join(texts.HERE, IMAGE), folder)
    return folder


def without(folder: Path, fileset: str) -> Machine:
    """The machine of an image that does not have a fileset."""
    path = folder / "installed.txt"
    lines = path.read_text().splitlines(keepends=True)
    kept = [line for line in lines if line.split()[0] != fileset]
    assert len(kept) == len(lines) - 1
    path.write_text("".join(kept))
    return loader.build(str(folder))


# --- the shelf -------------------------------------------------------------------------------


def test_every_listing_belongs_to_a_fileset_and_part_that_is_offered() -> None:
    for folder in {offer.folder for offer in media.offers().values()}:
        for name, part in media._listings(folder):
            offer = media.offer(name)
            assert offer.folder == folder
            assert part in offer.parts


def test_every_requisite_is_offered() -> None:
    for offer in media.offers().values():
        for name in offer.requires:
            assert name in media.offers(), f"{offer.name} requires {name}"


def test_every_product_can_be_read_and_lists_directories_first(machine: Machine) -> None:
    there = {path for path, _ in FileSpace(machine).walk("/")}
    brought = {
        entry.path
        for name in media.offers()
        for entries in media.product_for(machine, name, programs.known()).parts.values()
        for entry in entries
    }
    for name in media.offers():
        product = media.product_for(machine, name, programs.known())
        for entries in product.parts.values():
            seen: set[str] = set()
            for entry in entries:
                parent = entry.path.rpartition("/")[0] or "/"
                below = {path for path in seen if path.startswith(f"{entry.path}/")}
                assert not below, f"{entry.path} is listed behind what is in it"
                assert parent in there | brought
                seen.add(entry.path)


def test_every_text_of_the_media_is_the_contents_of_a_file() -> None:
    for folder in {offer.folder for offer in media.offers().values()}:
        listed = {
            line.split()[-1]
            for lines in media._listings(folder).values()
            for line in lines
            if line[:1] == "f"
        }
        assert set(media._contents(folder)) <= listed


def test_every_product_says_where_it_is_known_from() -> None:
    for folder in {offer.folder for offer in media.offers().values()}:
        head = media.read(folder, "product.txt").split("\n# name")[0]
        assert any(word in head for word in ("PAPER", "CAPTURED", "DOCUMENTED", "RECALLED"))


# --- what is installed -----------------------------------------------------------------------


def test_what_is_installed_has_what_it_requires(machine: Machine) -> None:
    rows = [*machine.filesets.values(), *machine.packages.values()]
    names = {row.name for row in rows}
    for row in rows:
        assert set(row.requires) <= names, row.name


def test_a_file_comes_from_one_product_and_one_part(machine: Machine) -> None:
    directories = {p for p, node in FileSpace(machine).walk("/") if node.kind == "d"}
    owners: dict[str, str] = {}
    rows = [*machine.filesets.values(), *machine.packages.values()]
    for row in rows:
        assert len(set(row.files)) == len(row.files)
        for path in row.files:
            if path not in directories:
                assert path not in owners, f"{path}: {owners[path]} and {row.name}"
                owners[path] = row.name


def test_every_recorded_file_is_there(machine: Machine) -> None:
    files = FileSpace(machine)
    for row in [*machine.filesets.values(), *machine.packages.values()]:
        for path in row.files:
            assert files.exists(path, follow=False), f"{path} of {row.name}"


def test_a_part_lies_where_its_inventory_says(machine: Machine) -> None:
    for row in machine.filesets.values():
        shared = [path for path in row.files if path.startswith(("/usr/", "/opt/"))]
        assert list(row.files if row.part == "usr" else ()) == shared, row.name


def test_every_program_came_with_one_installed_product(machine: Machine) -> None:
    files = FileSpace(machine)
    packaged = {path for row in machine.packages.values() for path in row.files}
    programs = [
        path
        for path, node in files.walk("/")
        if node.kind == "-" and (node.program or node.mode & 0o111)
    ]
    assert len(programs) > 1000
    unowned = []
    for path in programs:
        owners = owners_of(machine, "", path)
        if len(owners) + (path in packaged) != 1:
            unowned.append(path)
    assert set(unowned) == BY_HAND


def test_lslpp_says_which_fileset_brought_a_program(machine: Machine) -> None:
    for path, fileset in (
        ("/usr/sbin/mkwpar", "bos.wpars"),
        ("/usr/bin/ksh", "bos.rte.shell"),
        ("/usr/sbin/lsvg", "bos.rte.lvm"),
        ("/usr/bin/netstat", "bos.net.tcp.client"),
        ("/etc/rc.nfs", "bos.net.nfs.client"),
    ):
        assert run(machine, "lslpp", "-wcq", path).out == f"{fileset}:{path}:File\n"


def test_an_image_without_the_wpar_fileset_has_no_mkwpar(copy: Path) -> None:
    machine = without(copy, "bos.wpars")
    files = FileSpace(machine)

    assert run(machine, "lslpp", "-l", "bos.wpars").status == 1
    brought = [*images.boot().filesets[("", "usr", "bos.wpars")].files,
               *images.boot().filesets[("", "root", "bos.wpars")].files]  # fmt: skip
    assert [path for path in brought if files.exists(path, follow=False)] == []
    with pytest.raises(AssertionError, match="mkwpar: ENOENT"):
        run(machine, "mkwpar", "-n", "wpar1")


def test_a_fileset_that_is_not_installed_is_in_no_new_wpar(copy: Path) -> None:
    machine = without(copy, "bos.net.uucp")
    assert run(machine, "mkwpar", "-n", "wpar1").status == 0
    assert "./var/spool/uucp" not in images.wpar_listing(machine.image)
    assert "bos.net.uucp" not in {part.name for part in images.wpar_root_parts(machine.image)}
    names = {row.name for row in machine.wpar_filesets["wpar1"].filesets}
    assert "bos.net.uucp" not in names
    assert "bos.net.tcp.client" in names


def test_a_fileset_no_medium_has_is_refused(copy: Path) -> None:
    with (copy / "installed.txt").open("a") as file:
        file.write("bos.nosuch 6.1.0.0\n")
    with pytest.raises(Unknown, match=r"bos\.nosuch"):
        loader.build(str(copy))


def test_a_level_no_medium_has_is_refused(copy: Path) -> None:
    path = copy / "installed.txt"
    path.write_text(path.read_text().replace("bos.wpars 6.1.0.0", "bos.wpars 6.1.9.0"))
    with pytest.raises(Unknown, match=r"bos\.wpars 6\.1\.9\.0"):
        loader.build(str(copy))


def test_what_a_new_wpar_restores_are_root_parts_of_what_is_installed() -> None:
    brought = {entry.path for entry in loader.root_entries(IMAGE)}
    own = {"/.profile"}  # what a login reads: the WPAR's own, nobody's file
    assert {path[1:] for path in images.wpar_listing(IMAGE)} - brought == own


def test_filesets_without_files_are_listed_too(machine: Machine) -> None:
    bare = [row for row in filesets_seen(machine, "", "usr") if not row.files]
    assert bare
    name = bare[0].name
    assert "NONE" in run(machine, "lslpp", "-f", name).out
