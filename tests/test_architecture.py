"""The house: who imports whom, module docstrings, sizes (docs/architecture.md)."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from emulator import programs
from tests.layers import ARROW
from tests.sources import PACKAGES, ROOT, imports, modules, nodes, tree

#: Modules over 300 lines, each with what keeps it in one piece.
LONG = {
    "emulator.machine.machine": "the tables, how they are undone, how a node may change",
    "emulator.machine.vfs": "FileSpace is one class: a path walk and the calls on it",
    "emulator.kernel.scheduler": "one loop and what it loops over",
    "emulator.kernel.streams": "the kinds of stream, side by side",
    "grading.looks": "one look a function, side by side",
    "labs.00_tour.checks": "the checks of one lab, as a student reads them",
    "labs.01_first_wpar.checks": "the checks of one lab, as a student reads them",
    "labs.02_living.checks": "the checks of one lab, as a student reads them",
    "labs.03_file_systems.checks": "the checks of one lab, as a student reads them",
    "labs.04_networks.checks": "the checks of one lab, as a student reads them",
    "labs.06_apache.checks": "the checks of one lab, as a student reads them",
    "labs.05_software.checks": "the checks of one lab, as a student reads them",
    "labs.07_db2.checks": "the checks of one lab, as a student reads them",
    "labs.09_resources.checks": "the checks of one lab, as a student reads them",
    "labs.10_backup.checks": "the checks of one lab, as a student reads them",
    "emulator.text.bc.runtime": "what a program of bc calls, side by side",
    "shell.arithmetic": "one grammar: integer expressions",
    "shell.builtins.parameters": "builtins side by side",
    "shell.calling": "one simple command, step by step",
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


def test_the_arrow_is_kept() -> None:
    for module, path in modules().items():
        layer = layer_of(module)
        allowed = {layer, *ARROW[layer]}
        ours = {name for name in imports(path) if name.split(".")[0] in PACKAGES}
        wrong = {name for name in ours if not any(within(name, one) for one in allowed)}
        assert not wrong, f"{module} may import {sorted(allowed)} alone"


def test_the_arrow_is_what_the_documentation_says() -> None:
    text = (ROOT / "docs/architecture.md").read_text()
    assert "labs → grading → (a terminal) → shell → emulator.commands → kernel" in text


def test_no_import_goes_in_a_circle() -> None:
    """Inside functions neither: what needs its importer is two things in one module."""
    known = modules()
    needs: dict[str, set[str]] = {}
    for module, path in known.items():
        # `from a import b`: b is a module of a's, or something in a.
        found = {name if name in known else name.rpartition(".")[0] for name in imports(path)}
        needs[module] = found & known.keys() - {module}
    free: set[str] = set()
    while ready := {name for name, wanted in needs.items() if wanted <= free} - free:
        free |= ready
    assert needs.keys() - free == set(), "these import each other"


def test_the_machines_shell_knows_neither_its_server_nor_a_terminal() -> None:
    """Three programs lie in shell/: ksh, the live machine, the person's terminal."""
    programs = ("shell.live", "shell.terminal", "shell.protocol")
    for module, path in modules("shell").items():
        if any(within(module, one) for one in programs):
            continue
        assert not [n for n in imports(path) if any(within(n, one) for one in programs)], module


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
    "shell.terminal.dialogue", "shell.terminal.main", "shell.terminal.marks",
    "shell.terminal.readers", "shell.terminal.screen",
)  # fmt: skip


#: The client's pure half, and what of the standard library it stands on.
_PURE = (
    "shell.protocol", "shell.terminal.dialogue", "shell.terminal.hints",
    "shell.terminal.marks", "shell.terminal.readers", "shell.terminal.editing",
)  # fmt: skip
_PLAIN = {
    "__future__", "base64", "binascii", "codecs", "collections", "json", "re", "struct",
    "textwrap", "typing", "unicodedata",
}  # fmt: skip


def test_the_clients_pure_half_needs_no_operating_system() -> None:
    # Those of a person's terminal stand on prompt-toolkit, and nothing else stands on them.
    pure = {
        name: path
        for name, path in modules("shell").items()
        if any(within(name, one) for one in _PURE) and not name.endswith(".friendly")
    }
    assert len(pure) > len(_PURE)
    for name, path in pure.items():
        others = {one for one in imports(path) if one.split(".")[0] not in _PLAIN}
        wrong = {one for one in others if not any(within(one, part) for part in _PURE)}
        assert not wrong, f"{name} imports {wrong}"
        assert "shell.terminal.editing.friendly" not in others, name


def test_what_checks_stand_on_knows_no_pexpect() -> None:
    code = (
        "import sys; from grading import checks, lab, looks, outcomes, runner, script\n"
        "print(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in ran.stdout.split()}
    assert "grading" in loaded
    assert not loaded & {"pexpect", "ptyprocess", "prompt_toolkit", "shell", "emulator"}


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
        "import sys; from emulator import programs, images; import emulator.kernel.kernel\n"
        "for name in programs.known(): programs.find(name)\n"
        "print(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in ran.stdout.split()}
    assert not loaded & {"dataclasses", "inspect", "asyncio", "argparse", "subprocess"}


def test_every_module_says_what_it_is() -> None:
    silent = [name for name, path in modules().items() if not ast.get_docstring(tree(path))]
    assert silent == []


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


def test_a_command_is_what_its_file_is_called() -> None:
    for name in programs.known():
        declared = programs.find(name)
        assert declared is not None
        assert declared.synopsis()[0].split()[0] == name
        # True and False are taken: those classes are called TrueCommand and FalseCommand.
        assert declared.__name__.lower().removesuffix("command") == name.replace("-", "")


def test_no_module_reads_the_hosts_clock_or_environment() -> None:
    """Nothing of the host reaches the emulator: see design.md, idea 2."""
    forbidden = {"random", "datetime", "locale", "platform", "secrets", "uuid", "getpass"}
    for module, path in modules("emulator").items():
        assert not {n.split(".")[0] for n in imports(path)} & forbidden, module
        for node in nodes(path):
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
        # The labs are packed: tests/grading/test_packing.py looks into a wheel.
        assert f'"{package}"' in text or package == "labs"
        assert Path(ROOT / package).is_dir()
