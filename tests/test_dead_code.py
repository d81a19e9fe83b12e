"""Every public function, class and method is used by something that is no test."""

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


def _words(path: Path) -> Iterator[str]:
    """Every name a file uses: names, attributes, keywords, words in strings, imports."""
    for node in nodes(path):
        if isinstance(node, ast.Name):
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
        for name in _definitions(tree(path)):
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
