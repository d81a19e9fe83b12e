"""The project's own sources as the house tests see them: files, modules, imports."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("emulator", "shell", "grading", "labs")


@cache
def modules(*packages: str) -> dict[str, Path]:
    """Dotted name -> file, for every module of the packages. (A lab is no package.)"""
    found = {}
    for package in packages or PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts).removesuffix(".__init__")] = path
    return found


def modules_with(pattern: str, *packages: str) -> dict[str, Path]:
    """Those in whose text a regular expression is found: to parse them all takes seconds."""
    found = re.compile(pattern)
    return {
        module: path
        for module, path in modules(*packages).items()
        if found.search(path.read_text(encoding="utf-8"))
    }


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of the parsed file, as `ast.walk` gives them."""
    return tuple(ast.walk(tree(path)))


@cache
def imports(path: Path, top: bool = False) -> frozenset[str]:
    """What a file imports, as dotted names; `from a import b` gives a.b.

    Names under `if TYPE_CHECKING:` are left out: they are not there when it runs.
    `top`: only what is imported when the module is.
    """
    return frozenset(_imports(tree(path), top))


def _imports(node: ast.AST, top: bool) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are written out"
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        elif isinstance(child, ast.If) and _is_for_types(child.test):
            for other in child.orelse:
                yield from _imports(other, top)
        elif isinstance(child, ast.expr):
            continue  # no statement stands in an expression
        elif not (top and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)):
            yield from _imports(child, top)


def _is_for_types(test: ast.expr) -> bool:
    """Whether a condition is `TYPE_CHECKING`."""
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"
