"""Statements and rules of awk as Python: `translate` gives the source of a module.

Functions of that module: `begin`, `rules` (one record), `end`, and `f_name` for each of the
program's own. Whatever may wait, or turns a loop, is `async`; each turn counts a step.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.text.awk.codes import NUMBER, STRING, TRUTH
from emulator.text.awk.nodes import (
    Assign,
    Delete,
    Expr,
    ForIn,
    Function,
    If,
    Jump,
    Name,
    Print,
    Rule,
    Simple,
    Step,
    Stmt,
    Tree,
    While,
)
from emulator.text.awk.translator import Translator
from emulator.text.regular import Regular


class Source(NamedTuple):
    """Python source, the awk line behind each of its lines, and what it needs."""

    text: str
    lines: tuple[int, ...]
    scalars: tuple[str, ...]
    arrays: tuple[str, ...]
    regexes: tuple[tuple[str, Regular], ...]
    waits: bool  # whether `rules` is async
    reads: bool  # whether there are rules or END actions: input is read


def translate(tree: Tree) -> Source:
    """Translate a program. Raises Wrong."""
    return Statements(tree).source()


class Statements(Translator):
    """A program being translated, statement by statement."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree)
        self.out: list[tuple[str, int]] = []
        self.line = 0
        #: The loops around: what `continue` has to do first.
        self.loops: list[list[str]] = []

    def source(self) -> Source:
        """The whole."""
        tree = self.tree
        lines: list[tuple[str, int]] = []
        for made in tree.functions.values():
            lines += self.function(made)
        lines += self.part("begin", [one for body in tree.begin for one in body])
        begin = len(lines)
        ranges = ""
        if any(rule.last is not None for rule in tree.rules):
            ranges = ", ".join(f"range_{at}" for at in range(len(tree.rules)))
        self.start()
        for at, rule in enumerate(tree.rules):
            self.rule(at, rule)
        lines += self.wrapped("rules", "", ranges)
        waits = lines[begin][0].startswith("async")
        lines += self.part("end", [one for body in tree.end for one in body])
        arrays = {f"a_{name}" for scope, name in self.arrays.found if not scope}
        scalars = set(self.scalars) | ({*ranges.split(", ")} if ranges else set())
        return Source(
            "\n".join(text for text, _ in lines) + "\n",
            tuple(line for _, line in lines),
            tuple(sorted(scalars)),
            tuple(sorted(arrays)),
            tuple(self.regexes.values()),
            waits,
            bool(tree.rules or tree.end),
        )

    # --- functions -----------------------------------------------------------------------

    def start(self) -> None:
        """Begin a function of Python."""
        self.out = []
        self.used = self.scalars
        self.scalars = set()

    def wrapped(
        self, name: str, parameters: str, extra: str = "", waits: bool = False
    ) -> list[tuple[str, int]]:
        """The function that was made since `start`."""
        body = self.out or [("    pass", 0)]
        waits = waits or any("await " in text for text, _ in body)
        head = [(f"{'async ' if waits else ''}def {name}({parameters}):", 0)]
        names = ", ".join(filter(None, (*sorted(self.scalars), extra)))
        if names:
            head.append((f"    global {names}", 0))
        self.scalars |= self.used
        return head + body

    def part(self, name: str, body: list[Stmt]) -> list[tuple[str, int]]:
        """BEGIN or END: all its actions in a row."""
        self.start()
        self.block(body, 1)
        return self.wrapped(name, "", waits=True)

    def function(self, made: Function) -> list[tuple[str, int]]:
        """A function of the program."""
        self.unit = made.name
        self.start()
        self.line = made.line
        self.emit(1, "if enter(): await turn()")
        self.emit(1, "try:")
        self.block(made.body, 2)
        self.emit(2, "return UNSET")
        self.emit(1, "finally: leave()")
        parameters = ", ".join(f"l_{name}" for name in made.parameters)
        lines = self.wrapped(f"f_{made.name}", parameters)
        self.unit = ""
        return lines

    def rule(self, at: int, rule: Rule) -> None:
        """A pattern and its action."""
        self.line = rule.line
        depth = 1
        if rule.first is not None:
            test = self.truth(rule.first)
            if rule.last is not None:
                self.emit(1, f"if range_{at} or {test}:")
                self.emit(2, f"range_{at} = not {self.truth(rule.last)}")
            else:
                self.emit(1, f"if {test}:")
            depth = 2
        if rule.action is None:
            self.emit(depth, "show(field_text(0))")
        elif rule.action:
            self.block(rule.action, depth)
        elif depth == 2:
            self.emit(depth, "pass")

    # --- statements ----------------------------------------------------------------------

    def emit(self, depth: int, text: str) -> None:
        """Add a line of Python."""
        self.out.append(("    " * depth + text, self.line))

    def block(self, body: list[Stmt], depth: int) -> None:
        """Statements one after the other; an empty block is `pass`."""
        if not body:
            self.emit(depth, "pass")
        for statement in body:
            self.line = statement.line
            getattr(self, f"_do_{type(statement).__name__.lower()}")(statement, depth)

    def _do_simple(self, node: Simple, depth: int) -> None:
        self.emit(depth, self.effect(node.value))

    def effect(self, value: Expr) -> str:
        """An expression that is run for what it does."""
        target = value.target if isinstance(value, (Assign, Step)) else None
        if isinstance(target, Name) and target.name != "NF":
            if isinstance(value, Step):
                name = self.variable(target.name)
                return f"{name} = num({name}) {'+' if value.by > 0 else '-'} 1.0"
            code = self.value(value)[0]
            name, _, made = code[1:-1].partition(" := ")
            return f"{name} = {made}"
        if isinstance(value, Step):
            value = value._replace(prefix=True)
        return self.value(value)[0]

    def _do_print(self, node: Print, depth: int) -> None:
        if node.name == "printf":
            values = "".join(f"{self.plain(one)}, " for one in node.arguments[1:])
            made = f"do_format({self.text(node.arguments[0])}, ({values}))"
            direct = f"emit({made})"
        else:
            shown = [self.shown(one) for one in node.arguments] or ["field_text(0)"]
            made = f"record({', '.join(shown)})"
            direct = f"show({shown[0]})" if len(shown) == 1 else f"emit({made})"
        if not node.redirect:
            self.emit(depth, direct)
            return
        assert node.destination is not None
        where = self.text(node.destination)
        self.emit(depth, f"await redirect({node.redirect!r}, {where}, {made})")

    def shown(self, node: Expr) -> str:
        """An expression as print shows it: numbers by OFMT."""
        code, kind = self.value(node)
        if kind is STRING:
            return code
        if kind is TRUTH:
            return f"('1' if {code} else '0')"
        if kind is NUMBER:
            return f"output({code})"
        made = self.text(node)
        return made if made.startswith("field_text(") else f"output({code})"

    def _do_if(self, node: If, depth: int) -> None:
        word = "if"
        while True:
            self.emit(depth, f"{word} {self.truth(node.test)}:")
            self.block(node.yes, depth + 1)
            if len(node.no) != 1 or not isinstance(node.no[0], If):
                break
            node = node.no[0]
            word = "elif"
        if node.no:
            self.emit(depth, "else:")
            self.block(node.no, depth + 1)

    def _do_while(self, node: While, depth: int) -> None:
        test = "True" if node.test is None else self.truth(node.test)
        step = [self.effect(one.value) for one in node.step if isinstance(one, Simple)]
        self.emit(depth, "while True:" if node.after else f"while {test}:")
        self.emit(depth + 1, "if step(): await turn()")
        if node.after:
            step = [f"if not {test}: break"]
        self.loops.append(step)
        self.block(node.body, depth + 1)
        self.loops.pop()
        for code in step:
            self.emit(depth + 1, code)

    def _do_forin(self, node: ForIn, depth: int) -> None:
        key = self.temporary()
        self.emit(depth, f"for {key} in keys({self.array(node.name)}):")
        self.emit(depth + 1, "if step(): await turn()")
        self.emit(depth + 1, self.write(node.target, key))
        self.loops.append([])
        self.block(node.body, depth + 1)
        self.loops.pop()

    def _do_jump(self, node: Jump, depth: int) -> None:
        if node.name == "continue":
            for code in self.loops[-1]:
                self.emit(depth, code)
            self.emit(depth, "continue")
        elif node.name == "break":
            self.emit(depth, "break")
        elif node.name == "next":
            self.emit(depth, "raise Next" if self.unit else "return")
        elif node.name == "return":
            value = "UNSET" if node.value is None else self.plain(node.value)
            self.emit(depth, f"return {value}")
        else:
            if node.value is not None:
                self.emit(depth, f"leaving({self.number(node.value)})")
            self.emit(depth, "raise Leave")

    def _do_delete(self, node: Delete, depth: int) -> None:
        name = self.array(node.name)
        if node.keys is None:
            self.emit(depth, f"{name}.clear()")
        else:
            self.emit(depth, f"{name}.pop({self.key(node.keys)}, None)")
