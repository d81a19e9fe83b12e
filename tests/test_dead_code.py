"""Every public function, class, method and constant is used by something that is no test."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.sources import ROOT, modules, nodes, tree

#: What only tests and other people's code call, and why it is there.
OFFERED = {
    "type_lines": "types the scripts of labs, for whoever proves them",
    "KSH_PROMPT": "makes a real ksh print marks (docs/grading.md)",
    "SILENT": "the options of vi that change nothing: a test sets each",
    **dict.fromkeys(
        ("FILES_MADE", "HISTORY_MADE", "PROCESS_MADE", "TTY_MADE", "VARIABLES_MADE"),
        "what a snapshot leaves out: a test says that each field is kept or left out",
    ),
}
#: Called under this name by Python, pytest, Jupyter, html.parser or prompt-toolkit; bc's
#: functions by `NAME_of`.
CALLED = re.compile(
    r"__\w+__|pytest_\w+|get_completions|read_keys|enable_bracketed_paste|do_is_complete"
    r"|handle_\w+|\w+_of"
)
#: Decorators that leave a method one that somebody has to call.
PLAIN = {"property", "staticmethod", "classmethod", "contextmanager", "cache"}


def _definitions(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            decorators = {ast.unparse(one).partition("(")[0] for one in child.decorator_list}
            if decorators <= PLAIN:
                yield child.name
            if isinstance(child, ast.ClassDef):
                yield from _definitions(child)


def _constants(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            for one in ast.walk(target):
                if isinstance(one, ast.Name):
                    yield one.id


def _words(path: Path) -> Iterator[str]:
    """Every name a file uses: names, attributes, keywords, words in strings, imports."""
    for node in nodes(path):
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Store):
                yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from re.findall(r"\w+", node.value)


def _docstring_words(path: Path) -> Iterator[str]:
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    for node in nodes(path):
        if isinstance(node, kinds):
            yield from re.findall(r"\w+", ast.get_docstring(node, clean=False) or "")


def test_nothing_is_there_for_nobody() -> None:
    ours = modules()
    used: Counter[str] = Counter()
    paths = [*ours.values(), *(ROOT / "benchmarks").glob("*.py"), ROOT / "pyproject.toml"]
    for path in paths:
        if path.suffix == ".py":
            used.update(_words(path))
            used.subtract(_docstring_words(path))
        else:
            used.update(re.findall(r"\w+", path.read_text()))
    for path in ROOT.glob("labs/*/*.ipynb"):
        used.update(re.findall(r"\w+", path.read_text()))
    dead = []
    for module, path in ours.items():
        for name in (*_definitions(tree(path)), *_constants(tree(path))):
            public = not name.startswith("_") and not CALLED.fullmatch(name)
            # A command is found by its file's name.
            command = ".commands." in module and name.lower().startswith(
                module.rpartition(".")[2].replace("-", "")
            )
            if public and not command and used[name] <= 0:
                dead.append(f"{module}.{name}")
    wanted = {one for one in dead if one.rpartition(".")[2] in OFFERED}
    unwanted = sorted(set(dead) - wanted)
    assert unwanted == [], "\n".join(unwanted)
    assert {one.rpartition(".")[2] for one in wanted} == set(OFFERED), "used after all"
