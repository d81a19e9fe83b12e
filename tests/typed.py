"""What the tests type where it is seen: each command line, as its command reads it.

The transcripts, the recorded cases, and the tests of what takes the whole screen or the
machine down. Not how they are played: the lines are parsed, not run. A word that the shell has
still to expand stands as it was typed; a line that does not parse is left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from emulator import programs
from emulator.options import UsageError
from shell.syntax import Incomplete, Wrong, nodes, parse
from tests import recorded
from tests.sources import ROOT, tree
from tests.transcript import FOLDER, Transcript

#: What no transcript can show: a screen, a machine that goes down.
SCREENS = ("tests/commands/test_topas.py", "tests/shell/live/test_power.py")
#: Commands that run the command in their words.
RUNNERS = {"nohup", "time", "nice", "xargs", "exec", "command", "env", "clogin"}


def _lines() -> Iterator[str]:
    """Every line typed at a prompt; the lines of a setup too; cases; texts of the screens."""
    for path in sorted(FOLDER.rglob("*.t")):
        transcript = Transcript(path)
        yield from transcript.setup
        for line in transcript.lines:
            before, found, typed = line.partition("# " if "# " in line else "$ ")
            if found and line.startswith("  ") and len(before) < 40:
                yield typed
    for path in sorted((ROOT / "tests").rglob("*.cases")):
        yield from (line.case for line in recorded.read(path))
    for name in SCREENS:
        for node in ast.walk(tree(ROOT / name)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _simple(node: object) -> Iterator[list[str]]:
    """The words of every simple command in a tree, those of substitutions too."""
    if isinstance(node, nodes.Simple):
        yield ["".join(_text(part) for part in word.parts) for word in node.words]
    if isinstance(node, nodes.HereDocument):
        yield from _simple(node.body)
    if isinstance(node, tuple):
        for one in node:
            yield from _simple(one)


def _text(part: nodes.Part) -> str:
    if isinstance(part, nodes.Literal | nodes.Quoted):
        return part.text
    return f"${getattr(part, 'name', '')}"


def _called(words: list[str]) -> Iterator[list[str]]:
    """A command's words, and those of the command it runs: `nohup COMMAND …`."""
    yield words
    if words and words[0] in RUNNERS:
        for place in range(1, len(words)):
            yield words[place:]


@cache
def letters() -> frozenset[tuple[str, str]]:
    """(command, letter) of each flag that is given somewhere, and (command, "")."""
    found = set()
    for line in set(_lines()):
        try:
            parsed = parse(line, final=True)
        except (Incomplete, Wrong):
            continue
        for simple in _simple(parsed):
            for words in _called(simple):
                if words:
                    found.update(_given(words[0].rpartition("/")[2], words[1:]))
    return frozenset(found)


def _given(name: str, arguments: list[str]) -> Iterator[tuple[str, str]]:
    declared = programs.find(name)
    if declared is None:
        return
    try:
        call = declared.parse(arguments)
    except UsageError:
        return
    yield name, ""
    for field, option in declared.fields.items():
        if getattr(call, field, None) not in (option.default, []):
            yield name, option.letter
