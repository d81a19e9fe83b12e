"""The tree of a Korn shell program: what the parser builds and the interpreter walks.

Not the grammar (`parser`), not what the words come to (`shell.expansion`).

```
Command = Simple | Pipeline | AndOr | Background | Sequence | Timed
        | Subshell | Group | If | While | For | Select | Case | FunctionDefinition
        | ArithmeticCommand | ConditionCommand
Part    = Literal | Quoted | Tilde | Variable | Parameter | BadSubstitution
        | CommandSubstitution | FileContents | Arithmetic
Condition = UnaryTest | BinaryTest | Negation | Conjunction | Disjunction
```

Every node is a named tuple, so that a tree is cheap to build and safe to share.
Two nodes of different classes may compare equal as tuples: compare `repr` where that matters.
Text is `str` in which each character is one byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shell.syntax.records import Record

if TYPE_CHECKING:
    from typing import TypeAlias


class Literal(Record):
    """Text that stood unquoted: it may hold pattern characters."""

    text: str


class Quoted(Record):
    r"""Text that stood in '…', "…" or behind a backslash, the quotes taken off."""

    text: str


class Tilde(Record):
    """`~`, `~+`, `~-` or `~user` where it is one: `user` is what follows the tilde."""

    user: str


class Variable(Record):
    """`$name`, `$1`, `$?`, … without subscript or operator."""

    name: str
    quoted: bool


class Parameter(Record):
    """`${…}` with a subscript or an operator.

    `operator` is one of `- = ? + :- :=  :? :+ # ## % %%`, `length` for `${#…}`, or "" where
    there is only a subscript.
    """

    name: str
    subscript: Word | None
    operator: str
    argument: Word | None
    quoted: bool


class BadSubstitution(Record):
    """A word with a `${…}` that is none of ksh88's: refused (0403-011) when expanded."""

    text: str


class CommandSubstitution(Record):
    """`$(…)` or backquotes."""

    body: Sequence
    quoted: bool


class FileContents(Record):
    """`$(<file)`."""

    path: Word
    quoted: bool


class Arithmetic(Record):
    """`$((…))`."""

    expression: Word
    quoted: bool


Part: TypeAlias = (
    Literal
    | Quoted
    | Tilde
    | Variable
    | Parameter
    | BadSubstitution
    | CommandSubstitution
    | FileContents
    | Arithmetic
)


class Word(Record):
    """One word as typed (`source`) and taken apart (`parts`).

    `literal` is its final text where nothing is left to expand, else None.
    `assigns` marks `name=value` after typeset, export, readonly or alias: no splitting, no
    pattern.
    `runs` says that commands must run before it is known what it comes to.
    """

    parts: tuple[Part, ...]
    literal: str | None
    source: str
    assigns: bool
    runs: bool


class HereDocument:
    """What follows the line of a `<<`: the one node filled in after it was made.

    `expands` is False where the delimiter was quoted.
    """

    __slots__ = ("body", "delimiter", "expands")

    def __init__(self, delimiter: str, expands: bool, body: Word | None = None) -> None:
        """Make one whose body is still to be read."""
        self.delimiter = delimiter
        self.expands = expands
        self.body = body if body is not None else Word((), "", "", False, False)

    def __repr__(self) -> str:
        """Say what it holds; tests compare trees by this."""
        return f"HereDocument({self.delimiter!r}, {self.expands!r}, {self.body!r})"

    def __eq__(self, other: object) -> bool:
        """Compare like the other nodes do."""
        return isinstance(other, HereDocument) and repr(self) == repr(other)

    def __hash__(self) -> int:
        """Agree with `__eq__`; the body may still change, the delimiter does not."""
        return hash((self.delimiter, self.expands))


class Redirection(Record):
    """One of `< > >> >| <> <& >& << <<-` with the descriptor it is for."""

    descriptor: int
    operator: str
    target: Word
    document: HereDocument | None


class Assignment(Record):
    """`name=value` or `name[subscript]=value` before a command."""

    name: str
    subscript: Word | None
    value: Word
    source: str


class Simple(Record):
    """Assignments, words and redirections.

    `arguments` are the words' texts if all are literal, else None.
    """

    assignments: tuple[Assignment, ...]
    words: tuple[Word, ...]
    redirections: tuple[Redirection, ...]
    arguments: tuple[str, ...] | None
    line: int


class Pipeline(Record):
    """Commands joined by `|`, or one behind `!`."""

    commands: tuple[Command, ...]
    negated: bool
    line: int


class AndOr(Record):
    """A command and those that follow behind `&&` or `||`, from left to right."""

    first: Command
    rest: tuple[tuple[str, Command], ...]
    line: int


class Background(Record):
    """A list with `&` behind it, or `|&` (`coprocess`)."""

    command: Command
    coprocess: bool
    line: int


class Timed(Record):
    """`time pipeline`; None where nothing is timed."""

    command: Command | None
    line: int


class Sequence(Record):
    """Commands one after the other; a whole script is one."""

    commands: tuple[Command, ...]
    line: int


class Subshell(Record):
    """`( list )`."""

    body: Sequence
    redirections: tuple[Redirection, ...]
    line: int


class Group(Record):
    """`{ list; }`."""

    body: Sequence
    redirections: tuple[Redirection, ...]
    line: int


class If(Record):
    """`if`, its `elif`s as further branches, and `else`."""

    branches: tuple[tuple[Sequence, Sequence], ...]
    otherwise: Sequence | None
    redirections: tuple[Redirection, ...]
    line: int


class While(Record):
    """`while` or `until`."""

    condition: Sequence
    body: Sequence
    until: bool
    redirections: tuple[Redirection, ...]
    line: int


class For(Record):
    """`for name [in words]`; `words` is None where `in` is missing."""

    name: str
    words: tuple[Word, ...] | None
    body: Sequence
    redirections: tuple[Redirection, ...]
    line: int


class Select(Record):
    """`select name [in words]`."""

    name: str
    words: tuple[Word, ...] | None
    body: Sequence
    redirections: tuple[Redirection, ...]
    line: int


class CaseItem(Record):
    """`pattern | pattern ) list ;;`."""

    patterns: tuple[Word, ...]
    body: Sequence | None


class Case(Record):
    """`case word in … esac`."""

    word: Word
    items: tuple[CaseItem, ...]
    redirections: tuple[Redirection, ...]
    line: int


class FunctionDefinition(Record):
    """`function name { … }` (`korn`: with a scope of its own) or `name() …`.

    `source` is its text as typed, which is what `typeset -f` shows.
    """

    name: str
    body: Command
    korn: bool
    source: str
    line: int


class ArithmeticCommand(Record):
    """`(( expression ))`."""

    expression: Word
    redirections: tuple[Redirection, ...]
    line: int


class UnaryTest(Record):
    """`-f word`."""

    operator: str
    operand: Word


class BinaryTest(Record):
    """`word = pattern`, `word -nt word`, `expression -eq expression` and so on."""

    left: Word
    operator: str
    right: Word


class Negation(Record):
    """`! condition`."""

    condition: Condition


class Conjunction(Record):
    """`condition && condition`."""

    left: Condition
    right: Condition


class Disjunction(Record):
    """`condition || condition`."""

    left: Condition
    right: Condition


Condition: TypeAlias = UnaryTest | BinaryTest | Negation | Conjunction | Disjunction


def chain(
    condition: Conjunction | Disjunction,
) -> tuple[list[Conjunction | Disjunction], Condition]:
    """Give what is joined by `&&` and `||`, which may be long: the links, the first operand."""
    links = []
    first: Condition = condition
    while isinstance(first, (Conjunction, Disjunction)):
        links.append(first)
        first = first.left
    return links[::-1], first


class ConditionCommand(Record):
    """`[[ condition ]]`; `runs` says that commands must run before it is known."""

    condition: Condition
    redirections: tuple[Redirection, ...]
    line: int
    runs: bool


Command: TypeAlias = (
    Simple
    | Pipeline
    | AndOr
    | Background
    | Timed
    | Sequence
    | Subshell
    | Group
    | If
    | While
    | For
    | Select
    | Case
    | FunctionDefinition
    | ArithmeticCommand
    | ConditionCommand
)
