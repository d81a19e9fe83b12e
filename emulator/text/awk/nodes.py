"""The parts of an awk program as the parser gives them. Data alone."""

from __future__ import annotations

from typing import Any, NamedTuple

Expr = Any  # one of the expression nodes below
Stmt = Any  # one of the statement nodes below


class Number(NamedTuple):
    """A number that stands in the program."""

    value: float


class String(NamedTuple):
    """A string that stands in the program, without its escapes."""

    value: str


class Regex(NamedTuple):
    """`/text/`."""

    text: str
    line: int


class Name(NamedTuple):
    """A variable, or an array that is passed to a function."""

    name: str


class Field(NamedTuple):
    """`$index`."""

    index: Expr


class Index(NamedTuple):
    """`name[keys]`."""

    name: str
    keys: tuple[Expr, ...]


class Member(NamedTuple):
    """`keys in name`."""

    keys: tuple[Expr, ...]
    name: str


class Unary(NamedTuple):
    """`- + !` before an operand."""

    operator: str
    operand: Expr


class Binary(NamedTuple):
    """Arithmetic, comparisons, matches, `&&` and `||`."""

    operator: str
    left: Expr
    right: Expr


class Concat(NamedTuple):
    """Strings put together."""

    parts: tuple[Expr, ...]


class Group(NamedTuple):
    """`(expression)`."""

    inner: Expr


class Several(NamedTuple):
    """`(a, b)` behind print: not one expression."""

    items: tuple[Expr, ...]


class Choice(NamedTuple):
    """`test ? yes : no`."""

    test: Expr
    yes: Expr
    no: Expr


class Assign(NamedTuple):
    """`target = value`; `operator` is "" or the one before the `=`."""

    operator: str
    target: Expr
    value: Expr


class Step(NamedTuple):
    """`++` or `--` before (`prefix`) or behind a target."""

    by: float
    prefix: bool
    target: Expr


class Call(NamedTuple):
    """A call of a function of the program."""

    name: str
    arguments: tuple[Expr, ...]
    place: tuple[int, str, str]


class Builtin(NamedTuple):
    """A call of a function of the language."""

    name: str
    arguments: tuple[Expr, ...]
    place: tuple[int, str, str]


class Getline(NamedTuple):
    """`getline [target] [< source]` or `source | getline [target]`; kind "", "<" or "|"."""

    kind: str
    target: Expr | None
    source: Expr | None


class Print(NamedTuple):
    """print or printf; `redirect` is "", ">", ">>" or "|"."""

    name: str
    arguments: tuple[Expr, ...]
    redirect: str
    destination: Expr | None
    line: int


class Simple(NamedTuple):
    """An expression as a statement."""

    value: Expr
    line: int


class If(NamedTuple):
    """`if (test) yes else no`."""

    test: Expr
    yes: list[Stmt]
    no: list[Stmt]
    line: int


class While(NamedTuple):
    """while, do … while (`after`) and `for (;;)` with its `step`."""

    test: Expr | None
    body: list[Stmt]
    step: list[Stmt]
    after: bool
    line: int


class ForIn(NamedTuple):
    """`for (target in name)`."""

    target: Expr
    name: str
    body: list[Stmt]
    line: int


class Jump(NamedTuple):
    """break, continue, next, exit, return; the value of the last two."""

    name: str
    value: Expr | None
    line: int


class Delete(NamedTuple):
    """`delete name[keys]`; without keys, all of it."""

    name: str
    keys: tuple[Expr, ...] | None
    line: int


class Function(NamedTuple):
    """A function of the program."""

    name: str
    parameters: tuple[str, ...]
    body: list[Stmt]
    line: int


class Rule(NamedTuple):
    """A pattern and its action. No action (None) prints the record."""

    first: Expr | None
    last: Expr | None
    action: list[Stmt] | None
    line: int


class Tree(NamedTuple):
    """A whole program."""

    begin: list[list[Stmt]]
    rules: list[Rule]
    end: list[list[Stmt]]
    functions: dict[str, Function]
