"""From a tree back to text that parses to the same tree.

Not a formatter that keeps comments and line breaks: words are as typed, the rest is ours.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Many
from typing import Any

from shell.syntax import nodes
from shell.syntax.parser import RESERVED

_INDENT = "    "


def unparse(node: nodes.Command | nodes.Word | nodes.Condition) -> str:
    """Give a text for a command, a condition or a word."""
    printer = _Printer()
    printer.show(node)
    printer.documents()
    return "".join(printer.pieces)


class _Printer:
    """Collects the text; remembers the here-documents until the line ends."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._pending: list[nodes.HereDocument] = []
        self._level = 0

    def show(self, node: Any) -> None:
        _SHOW[node.__class__](self, node)

    def documents(self) -> None:
        """Put the here-documents behind the line that asked for them."""
        if self._pending:
            pending, self._pending = self._pending, []
            self.pieces.append("\n")
            for document in pending:
                self.pieces += [document.body.source, document.delimiter, "\n"]
            self.pieces.pop()

    def _line(self) -> None:
        self.documents()
        self.pieces.append("\n" + _INDENT * self._level)

    def _body(self, sequence: nodes.Sequence) -> None:
        self._level += 1
        for command in sequence.commands:
            self._line()
            self.show(command)
        self._level -= 1
        self._line()

    def _redirections(self, redirections: Many[nodes.Redirection]) -> None:
        for redirection in redirections:
            operator = redirection.operator
            usual = 1 if operator[0] == ">" else 0
            if redirection.descriptor != usual:
                operator = f"{redirection.descriptor}{operator}"
            target = redirection.target.source
            # `<< -x` is a delimiter that begins with a dash, `<<-x` is none.
            between = " " if target.startswith("-") and operator.endswith("<<") else ""
            self.pieces.append(f" {operator}{between}{target}")
            if redirection.document is not None:
                self._pending.append(redirection.document)

    def _word(self, node: nodes.Word) -> None:
        self.pieces.append(node.source)

    def _sequence(self, node: nodes.Sequence) -> None:
        for number, command in enumerate(node.commands):
            if number:
                self._line()
            self.show(command)

    def _simple(self, node: nodes.Simple) -> None:
        words = [assignment.source for assignment in node.assignments]
        words += [word.source for word in node.words]
        # It is no reserved word only because a redirection stood before it; a backslash
        # that nothing follows is the last there is.
        first = words and node.redirections and (
            (not node.assignments and words[0] in RESERVED) or _ends_open(words[-1])
        )
        if first:
            self._redirections(node.redirections)
            self.pieces.append(" ")
        self.pieces.append(" ".join(words))
        if not first:
            self._redirections(node.redirections)

    def _pipeline(self, node: nodes.Pipeline) -> None:
        if node.negated:
            self.pieces.append("! ")
        for number, command in enumerate(node.commands):
            if number:
                self.pieces.append(" | ")
            self.show(command)

    def _and_or(self, node: nodes.AndOr) -> None:
        self.show(node.first)
        for operator, command in node.rest:
            self.pieces.append(f" {operator} ")
            self.show(command)

    def _background(self, node: nodes.Background) -> None:
        self.show(node.command)
        self.pieces.append(" |&" if node.coprocess else " &")

    def _timed(self, node: nodes.Timed) -> None:
        self.pieces.append("time")
        if node.command is not None:
            self.pieces.append(" ")
            self.show(node.command)

    def _subshell(self, node: nodes.Subshell) -> None:
        self.pieces.append("(")
        self._body(node.body)
        self.pieces.append(")")
        self._redirections(node.redirections)

    def _group(self, node: nodes.Group) -> None:
        self.pieces.append("{")
        self._body(node.body)
        self.pieces.append("}")
        self._redirections(node.redirections)

    def _if(self, node: nodes.If) -> None:
        for number, (condition, body) in enumerate(node.branches):
            self.pieces.append("elif" if number else "if")
            self._body(condition)
            self.pieces.append("then")
            self._body(body)
        if node.otherwise is not None:
            self.pieces.append("else")
            self._body(node.otherwise)
        self.pieces.append("fi")
        self._redirections(node.redirections)

    def _loop(self, body: nodes.Sequence, redirections: Many[nodes.Redirection]) -> None:
        self.pieces.append("do")
        self._body(body)
        self.pieces.append("done")
        self._redirections(redirections)

    def _while(self, node: nodes.While) -> None:
        self.pieces.append("until" if node.until else "while")
        self._body(node.condition)
        self._loop(node.body, node.redirections)

    def _for(self, node: nodes.For | nodes.Select) -> None:
        head = f"{'for' if node.__class__ is nodes.For else 'select'} {node.name}"
        if node.words is not None:
            head = " ".join([head, "in", *[word.source for word in node.words]])
        self.pieces.append(head)
        self._line()
        self._loop(node.body, node.redirections)

    def _case(self, node: nodes.Case) -> None:
        self.pieces.append(f"case {node.word.source} in")
        for item in node.items:
            self._line()
            self.pieces.append(f"({' | '.join(word.source for word in item.patterns)})")
            if item.body is not None:
                self._body(item.body)
            self.pieces.append(" ;;")
        self._line()
        self.pieces.append("esac")
        self._redirections(node.redirections)

    def _function(self, node: nodes.FunctionDefinition) -> None:
        self.pieces.append(f"function {node.name} " if node.korn else f"{node.name}() ")
        self.show(node.body)

    def _arithmetic(self, node: nodes.ArithmeticCommand) -> None:
        self.pieces.append(f"(({node.expression.source}))")
        self._redirections(node.redirections)

    def _condition_command(self, node: nodes.ConditionCommand) -> None:
        self.pieces.append("[[ ")
        self.show(node.condition)
        self.pieces.append(" ]]")
        self._redirections(node.redirections)

    def _unary(self, node: nodes.UnaryTest) -> None:
        self.pieces.append(f"{node.operator} {node.operand.source}")

    def _binary(self, node: nodes.BinaryTest) -> None:
        self.pieces.append(f"{node.left.source} {node.operator} {node.right.source}")

    def _bound(self, node: nodes.Condition, *weaker: type) -> None:
        """Show an operand, in parentheses if it is of a class that binds less."""
        if node.__class__ in weaker:
            self.pieces.append("( ")
            self.show(node)
            self.pieces.append(" )")
        else:
            self.show(node)

    def _negation(self, node: nodes.Negation) -> None:
        self.pieces.append("! ")
        self._bound(node.condition, nodes.Conjunction, nodes.Disjunction)

    def _chain(self, node: nodes.Conjunction | nodes.Disjunction) -> None:
        links, first = nodes.chain(node)
        # What `||` joins stands in parentheses where `&&` goes on.
        closed = [
            link.__class__ is nodes.Conjunction and before.__class__ is nodes.Disjunction
            for before, link in zip([None, *links[:-1]], links, strict=True)
        ]
        self.pieces.append("( " * sum(closed))
        self.show(first)
        for link, closes in zip(links, closed, strict=True):
            self.pieces.append(" )" * closes)
            if isinstance(link, nodes.Conjunction):
                self.pieces.append(" && ")
                self._bound(link.right, nodes.Conjunction, nodes.Disjunction)
            else:
                self.pieces.append(" || ")
                self._bound(link.right, nodes.Disjunction)


def _ends_open(source: str) -> bool:
    """Tell whether a word's last character is a backslash that quotes nothing."""
    return (len(source) - len(source.rstrip("\\"))) % 2 == 1


_SHOW: dict[type, Callable[[_Printer, Any], None]] = {
    nodes.Word: _Printer._word,
    nodes.Sequence: _Printer._sequence,
    nodes.Simple: _Printer._simple,
    nodes.Pipeline: _Printer._pipeline,
    nodes.AndOr: _Printer._and_or,
    nodes.Background: _Printer._background,
    nodes.Timed: _Printer._timed,
    nodes.Subshell: _Printer._subshell,
    nodes.Group: _Printer._group,
    nodes.If: _Printer._if,
    nodes.While: _Printer._while,
    nodes.For: _Printer._for,
    nodes.Select: _Printer._for,
    nodes.Case: _Printer._case,
    nodes.FunctionDefinition: _Printer._function,
    nodes.ArithmeticCommand: _Printer._arithmetic,
    nodes.ConditionCommand: _Printer._condition_command,
    nodes.UnaryTest: _Printer._unary,
    nodes.BinaryTest: _Printer._binary,
    nodes.Negation: _Printer._negation,
    nodes.Conjunction: _Printer._chain,
    nodes.Disjunction: _Printer._chain,
}
