"""README, CONTRIBUTING and architecture.md speak of the house as it is."""

from __future__ import annotations

import re
import sys

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from shell.live.fronts import Captured
from shell.live.machine import Live
from tests.sources import PACKAGES, ROOT

sys.path.insert(0, str(ROOT / "docs"))

import readme

PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda path: path.name
)
NAMES = {path.name for path in PAGES}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("package", [*PACKAGES, "tests", "benchmarks", "docs"])
def test_the_readme_has_a_map(package: str) -> None:
    assert f"]({package})" in text("README.md")


@pytest.mark.parametrize("package", PACKAGES)
def test_the_architecture_names_each_package(package: str) -> None:
    assert package in text("docs/architecture.md")


def test_a_newcomer_is_told_how_to_add_a_command() -> None:
    page = text("CONTRIBUTING.md")
    assert page.index("## Add a command in four steps") < page.index("## Rules")
    steps = page[page.index("four steps") : page.index("## Rules")]
    assert re.findall(r"^\d\.", steps, re.MULTILINE) == ["1.", "2.", "3.", "4."]


def test_the_readme_shows_a_session_and_the_two_commands() -> None:
    page = text("README.md")
    assert "make lab" in page
    assert "make shell" in page
    assert "# startwpar wpar1" in page
    assert len(page.splitlines()) < 80


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: object) -> None:
    found = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    for target in found:
        assert (page.parent / target).exists(), target  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", [p for p in PAGES if p.name != "fidelity.md"], ids=str)
def test_files_that_pages_mention_are_there(page: object) -> None:
    written = page.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    for name in re.findall(r"`((?:emulator|shell|grading|labs|tests|docs)/[\w./-]+)`", written):
        assert (ROOT / name).exists(), name


def test_make_has_what_the_pages_promise() -> None:
    targets = set(re.findall(r"^(\w+):", text("Makefile"), re.MULTILINE))
    for page in PAGES:
        for words in re.findall(r"`make ([\w ]+)`", page.read_text(encoding="utf-8")):
            assert set(words.split()) <= targets, f"{page.name}: make {words}"


def test_every_target_of_make_is_explained() -> None:
    page = text("Makefile")
    phony = re.search(r"^\.PHONY: (.*)$", page, re.MULTILINE)
    assert phony
    for target in set(phony[1].split()) - {"help", "clean"}:
        assert f'@echo "make {target} ' in page


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    for name in names:
        assert text(f"docs/decisions/{name}").startswith(f"# {name[:4]} ")


def test_every_table_of_the_machine_is_declared_with_its_key() -> None:
    source = text("emulator/machine/machine.py")
    for table in Machine.TABLES:
        assert re.search(rf"self\.{table}: (dict\[|Wpars\b)", source), table


def test_the_session_in_the_readme_is_what_happens() -> None:
    block = (ROOT / "README.md").read_text(encoding="utf-8").split("```")[1].strip("\n")
    machine = boot()
    for part in re.split(r"^# ", block, flags=re.MULTILINE)[1:]:
        command, _, wanted = part.partition("\n")
        live = Live(machine)
        shown = Captured()
        live.arrive("exec", 0, shown, text=command)
        live.settle()
        assert (shown.out.text.rstrip("\n"), shown.err.text) == (wanted.rstrip("\n"), "")


def test_what_the_readme_says_of_labs_and_sentences_is_so() -> None:
    page = text("README.md")
    assert readme.filled(page) == page, "out of date: python docs/readme.py"


def test_every_page_is_in_the_index() -> None:
    index = text("docs/README.md")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "README.md" or f"]({page.name})" in index, page.name
