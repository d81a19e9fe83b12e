"""The house: who imports whom, module docstrings, sizes (docs/architecture.md)."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from emulator import commands
from tests.sources import PACKAGES, ROOT, imports, modules, tree

#: Layer -> the layers it may import beside itself. The longest name that fits counts.
ARROW: dict[str, set[str]] = {
    "emulator.machine": set(),
    "emulator.messages": set(),
    "emulator.messages.refusals": {"emulator.machine.errors", "emulator.messages"},
    "emulator.layouts": set(),
    "emulator.options": set(),
    "emulator.text.regular.expressions": set(),
    "emulator.text.regular": {
        "emulator.text.regular.automaton",
        "emulator.text.regular.backtracking",
        "emulator.text.regular.expressions",
    },
    "emulator.text.regular.backtracking": {
        "emulator.machine.errors",
        "emulator.text.regular.expressions",
    },
    "emulator.text.regular.automaton": {"emulator.text.regular.expressions"},
    "emulator.text.regular.groups": {
        "emulator.machine.errors",
        "emulator.text.regular.automaton",
        "emulator.text.regular.backtracking",
        "emulator.text.regular.expressions",
    },
    "emulator.text.awk": {
        "emulator.text.regular",
        "emulator.machine.errors",
        "emulator.kernel.process",
        "emulator.kernel.scheduler",
        "emulator.kernel.streams",
    },
    "emulator.kernel.scheduler": {"emulator.machine"},
    "emulator.kernel.streams": {"emulator.machine", "emulator.kernel.scheduler"},
    "emulator.images": {"emulator.machine", "emulator.commands"},
    "emulator": {"emulator"},
    "shell": {"emulator"},
    "shell.syntax": {"shell.limits"},
    "shell.live.journal": set(),
    "shell.protocol": set(),
    "shell.terminal.readers": set(),
    "shell.limits": set(),
    "shell.terminal.attaching": {"shell.live.server"},
    "shell.terminal.screen": set(),
    "shell.terminal.client": {
        "shell.protocol",
        "shell.terminal.editing",
        "shell.terminal.readers",
        "shell.terminal.screen",
    },
    "shell.terminal.editing": {"shell.terminal.readers"},
    "shell.terminal.editing.friendly": {"shell.terminal.client", "shell.terminal.editing"},
    "grading": set(),
    "grading.replay": {"shell", "emulator", "grading"},
    "labs": {"grading"},
}

#: Modules over 300 lines, each with what keeps it in one piece.
LONG = {
    "emulator.machine.machine": "the tables, how they are undone, how a node may change",
    "emulator.machine.vfs": "FileSpace is one class: a path walk and the calls on it",
    "emulator.kernel.scheduler": "one loop and what it loops over",
    "emulator.kernel.streams": "the kinds of stream, side by side",
    "labs.01_first_wpar.checks": "the checks of one lab, as a student reads them",
    "shell.arithmetic": "one grammar: integer expressions",
    "shell.builtins.parameters": "builtins side by side",
    "shell.calling": "one simple command, step by step",
    "shell.terminal.client": "one terminal's life, in one process without imports",
    "shell.compounds": "one method a kind of compound command",
    "shell.terminal.editing.emacs": "one mode: a function a key",
    "shell.terminal.editing.vi": "one mode: the keys of its grammar, in order",
    "shell.expansion": "the steps of one word's expansion, in order",
    "shell.live.machine": "sessions and what reaches them",
    "shell.patterns": "one grammar: the Korn shell's patterns",
    "shell.pipelines": "the ways in which more than one command runs",
    "shell.state": "what one shell knows: a holder and its copy",
    "shell.syntax.nodes": "the kinds of node, side by side",
    "shell.syntax.parser": "one grammar: the Korn shell's",
    "shell.syntax.words": "the parts of a word, in order",
    "shell.variables": "one table of variables and its scopes",
}
LIMIT = 300

#: Commands that are another one under a second name.
OTHER_NAMES = {"unmount": "umount", "nawk": "awk"}


def layer_of(module: str) -> str:
    """The longest name in the arrow that the module is, or lies in."""
    fitting = [name for name in ARROW if f"{module}.".startswith(f"{name}.")]
    return max(fitting, key=len)


def within(name: str, folder: str) -> bool:
    return f"{name}.".startswith(f"{folder}.")


@pytest.mark.parametrize("module", modules())
def test_the_arrow_is_kept(module: str) -> None:
    layer = layer_of(module)
    allowed = {layer, *ARROW[layer]}
    ours = {name for name in imports(modules()[module]) if name.split(".")[0] in PACKAGES}
    wrong = {name for name in ours if not any(within(name, one) for one in allowed)}
    assert not wrong, f"{module} may import {sorted(allowed)} alone"


def test_the_arrow_is_what_the_documentation_says() -> None:
    text = (ROOT / "docs/architecture.md").read_text()
    assert "labs → grading → (a terminal) → shell → emulator.commands → machine" in text


def test_a_command_does_not_import_another() -> None:
    """What two commands share lies in a module that begins with `_`, or in the machine."""
    for module, path in modules("emulator").items():
        if not within(module, "emulator.commands"):
            continue
        for name in imports(path):
            parts = name.split(".")
            if within(name, "emulator.commands") and len(parts) > 3:
                assert parts[3].startswith("_") or OTHER_NAMES.get(
                    module.rpartition(".")[2]
                ) == parts[3], f"{module} imports {name}"


_STARTED = (
    "shell.protocol", "shell.terminal.attaching", "shell.terminal.client",
    "shell.terminal.main", "shell.terminal.readers", "shell.terminal.screen",
)  # fmt: skip


def test_what_a_terminal_starts_with_is_small() -> None:
    for module in _STARTED:
        for name in imports(modules("shell")[module], top=True):
            assert not within(name, "emulator"), f"{module} imports {name} when it starts"
            assert not within(name, "prompt_toolkit"), f"{module} imports {name} at once"


def test_starting_a_terminal_loads_neither_the_emulator_nor_prompt_toolkit() -> None:
    code = (
        "import sys; from shell.terminal import attaching, client, main\n"
        "print(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in ran.stdout.split()}
    assert "shell" in loaded
    assert not loaded & {"emulator", "prompt_toolkit", "asyncio", "pexpect", "grading"}


def test_commands_load_nothing_slow() -> None:
    """A command module is imported when it is first typed: that has to be quick."""
    code = (
        "import sys; from emulator import commands, images; import emulator.kernel.kernel\n"
        "for name in commands.known(): commands.find(name)\n"
        "print(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in ran.stdout.split()}
    assert not loaded & {"dataclasses", "inspect", "asyncio", "argparse", "subprocess"}


@pytest.mark.parametrize("module", modules())
def test_every_module_says_what_it_is(module: str) -> None:
    assert ast.get_docstring(tree(modules()[module]))


def test_long_modules_have_a_reason() -> None:
    lengths = {name: len(path.read_text().splitlines()) for name, path in modules().items()}
    found = {name for name, length in lengths.items() if length > LIMIT}
    assert found - set(LONG) == set(), "a file over 300 lines has a second noun in it"
    stale = {name for name in LONG if lengths.get(name, 0) < LIMIT * 5 // 6}
    assert stale == set(), "no longer long: take them off the list"


def test_test_files_are_short() -> None:
    long = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests").rglob("*.py")
        if len(path.read_text().splitlines()) > LIMIT
    }
    assert long == set()


@pytest.mark.parametrize("name", commands.known())
def test_a_command_is_what_its_file_is_called(name: str) -> None:
    declared = commands.find(name)
    assert declared is not None
    assert declared.synopsis()[0].split()[0] == name
    # True and False are taken: those classes are called TrueCommand and FalseCommand.
    assert declared.__name__.lower().removesuffix("command") == name


def test_no_module_reads_the_hosts_clock_or_environment() -> None:
    """Nothing of the host reaches the emulator: see design.md, idea 2."""
    forbidden = {"random", "datetime", "locale", "platform", "secrets", "uuid", "getpass"}
    for module, path in modules("emulator").items():
        assert not {n.split(".")[0] for n in imports(path)} & forbidden, module
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                name = f"{node.value.id}.{node.attr}"
                assert name not in _HOST, f"{module} uses {name}"


_HOST = {
    "os.environ", "os.getenv", "os.getpid", "os.getuid", "os.uname", "os.urandom",
    "time.time", "time.monotonic", "time.localtime", "time.perf_counter", "os.getcwd",
}  # fmt: skip


def test_every_package_is_built() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    for package in PACKAGES:
        assert f'"{package}"' in text
        assert Path(ROOT / package).is_dir()
