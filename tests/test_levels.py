"""Levels: how they compare, whose they are; and that nobody asks outside the gates."""

from __future__ import annotations

import ast
import sys

import pytest

from emulator import images
from emulator.levels import Level, has, spans
from emulator.messages import OURS, Message
from tests.sources import ROOT, modules, nodes

sys.path.insert(0, str(ROOT / "docs"))

import fidelity

BETA, GA = "aix6-beta", "aix61"


# --- what a level is --------------------------------------------------------------------


def test_levels_compare_as_numbers() -> None:
    texts = ["5.3.0.0", "6.0.0.0", "6.1.0.0", "6.1.4.0", "6.1.10.0", "7.1.0.0"]
    assert sorted(reversed(texts), key=Level.of) == texts


@pytest.mark.parametrize("text", ["", "6.1", "6.1.0.0.0", "6.1.0.x", "6.1.0.-1", "6.1.0.²"])
def test_what_is_no_level_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a level"):
        Level.of(text)


def test_since_is_within_and_until_is_not() -> None:
    assert spans("", "", "6.1.0.0")
    assert spans("6.1.0.0", "", "6.1.0.0")
    assert not spans("6.1.4.0", "", "6.1.0.0")
    assert not spans("", "6.1.0.0", "6.1.0.0")
    assert spans("6.1.0.0", "7.1.0.0", "6.1.4.0")


def test_a_machine_has_the_level_of_its_image() -> None:
    assert (images.boot(BETA).level, images.boot(GA).level) == ("6.0.0.0", "6.1.0.0")
    row = Message("", "x", OURS, since="6.1.0.0")
    assert not has(images.boot(BETA), row)
    assert has(images.boot(GA), row)


# --- nobody else asks -------------------------------------------------------------------

#: Where a level may be asked, and what is asked there.
GATES = {
    "emulator.levels": "how levels compare",
    "emulator.options": "a command as a level has it",
    "emulator.kernel.kernel": "the gate of parsing",
    "emulator.layouts": "the gate of choosing columns",
    "emulator.messages": "the gate of saying",
    "emulator.commands.wpar._attributes": "the flags of the table of attributes",
    "emulator.programs": "which commands a level has",
    "emulator.commands.wpar._populating": "which root parts a level's mkwpar cannot apply",
    "emulator.images.loader": "an image plants the commands its level has",
}
#: What reads an image's name or some level for another reason than to decide by it.
OTHERS = {
    "emulator.commands.database.db2level": "prints the level of a fileset",
    "emulator.commands.network.lsof": "prints the level",
    "emulator.commands.software._packages": "prints version and release of a package",
    "emulator.commands.software._installing": "shows the levels of filesets",
    "emulator.commands.software._medium": "takes the latest level of a fileset",
    "emulator.commands.software._upkeep": "shows the levels of filesets",
    "emulator.commands.software._verifying": "shows the levels of filesets",
    "emulator.commands.software.bffcreate": "takes the level an image is asked for at",
    "emulator.commands.software.geninstall": "shows the levels of packages",
    "emulator.commands.software.instfix": "says that the level's own fix is installed",
    "emulator.commands.software.lppchk": "shows the levels of filesets",
    "emulator.commands.software.installp": "takes the level a fileset is asked for at",
    "emulator.machine.installation": "compares levels of filesets",
    "emulator.media.medium": "writes the levels of filesets down",
    "emulator.commands.software._lslpp": "shows the levels of filesets",
    "emulator.commands.software.lslpp": "has a flag of this name",
    "emulator.commands.system.lsvpd": "prints the level",
    "emulator.commands.system.oslevel": "prints the level, and compares filesets with one",
    "emulator.commands.wpar._creating": "hands the image's name to the images",
    "emulator.commands.wpar._synchronizing": "brings filesets of the level installed",
    "emulator.commands.wpar.lssavewpar": "shows the level a backup was made at",
    "emulator.commands.wpar._template": "hands the image's name to the images",
    "emulator.commands.system.who": "has a flag of this name",
    "emulator.kernel.power": "boots the machine of its image",
    "emulator.machine.machine": "says the level",
    "emulator.machine.planting": "enters the level of what is installed",
    "emulator.machine.wpar.image_data": "writes the level down",
    "emulator.machine.wpar.saving": "writes the level down",
    "emulator.machine.wpar.synchronizing": "compares levels of filesets",
    "shell.live.journal": "writes the image's name down",
    "shell.live.machine": "notes the image in the journal",
    "shell.live.encoding": "has levels of nesting",
    "shell.live.tables": "keeps what differs from the image",
    "shell.live.looking": "looks at a machine with its image's programs",
    "shell.live.observation": "looks at a machine with its image's programs",
    "shell.live.originals": "says which programs an image has",
    "shell.live.snapshot": "a snapshot is of the image it was taken on",
    "shell.terminal.main": "hands the image's name on",
}
ASKING = {"has", "spans", "Level", "of_level"}
LEVELS = {"level", "recommended_level", "service_pack", "image"}


def asks(module: str) -> list[str]:
    """Where a module's code asks for a level, compares with one or reads a machine's."""
    found = []
    for node in nodes(modules("emulator", "shell")[module]):
        if isinstance(node, ast.ImportFrom) and node.module == "emulator.levels":
            found += [f"imports {a.name}" for a in node.names if a.name in ASKING]
        elif looks(node):
            found.append(f"{getattr(node, 'lineno', 0)}: {ast.unparse(node)}")
    return found


def looks(node: ast.AST) -> bool:
    """Whether an expression asks for a level, reads one or compares with one."""
    if isinstance(node, ast.Attribute):
        return node.attr in ASKING | LEVELS
    return isinstance(node, ast.Compare) and any(
        names_level(part) for part in (node.left, *node.comparators)
    )


def names_level(part: ast.expr) -> bool:
    """Whether what is compared is a level."""
    match part:
        case ast.Attribute(attr=name):
            return name in {*LEVELS, "version", "release"}
        case ast.Name(id=name):
            return name == "oslevel"
        case ast.Constant(value=value):
            return is_level(value)
    return False


def is_level(value: object) -> bool:
    """Whether a constant is a level of AIX, whole or its beginning."""
    parts = value.split(".") if isinstance(value, str) else []
    return len(parts) > 1 and all(part.isdigit() for part in parts) and parts[0] in "567"


def test_no_level_is_compared_outside_the_gates() -> None:
    others = modules("emulator", "shell").keys() - {*GATES, *OTHERS}
    assert {module: found for module in sorted(others) if (found := asks(module))} == {}


@pytest.mark.parametrize("module", [*GATES, *OTHERS])
def test_who_may_ask_does(module: str) -> None:
    assert asks(module), "take it off the list"


def test_a_level_stands_in_code_as_since_or_until_alone() -> None:
    for module, path in modules("emulator", "shell").items():
        allowed = {
            node.value
            for node in nodes(path)
            if isinstance(node, ast.keyword) and node.arg in ("since", "until")
        }
        wrong = [
            f"{module}:{node.lineno}: {node.value}"
            for node in nodes(path)
            if isinstance(node, ast.Constant) and is_level(node.value) and node not in allowed
        ]
        assert wrong == []


def test_nobody_takes_the_text_of_a_sentence_that_levels_differ_in() -> None:
    """Its wording is that of a machine: `Message.at`; format refuses it by itself."""
    differing = {
        f"emulator.messages.{facility}.{name}"
        for facility, named in fidelity.catalogue().items()
        for name, message in named.items()
        if message.since or message.until or message.later
    }
    assert "emulator.messages.wpar.INVALID_SCRIPT" in differing
    for module, path in modules("emulator", "shell").items():
        called = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in nodes(path)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in nodes(path):
            if isinstance(node, ast.Attribute) and node.attr == "text":
                first, dot, rest = ast.unparse(node.value).partition(".")
                name = called.get(first, first) + dot + rest
                assert name not in differing, f"{module}:{node.lineno}"
