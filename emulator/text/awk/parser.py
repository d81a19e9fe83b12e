"""Statements and rules of awk: the text of a program in, a Tree out.

Not the expressions (`expressions`). Raises Wrong with the place of the first fault.
"""

from __future__ import annotations

from emulator.text.awk import limits
from emulator.text.awk.expressions import Expressions
from emulator.text.awk.nodes import (
    Delete,
    Expr,
    ForIn,
    Function,
    If,
    Jump,
    Name,
    Print,
    Rule,
    Several,
    Simple,
    Stmt,
    Tree,
    While,
)

_REDIRECTS = (">", ">>", "|")


def parse(text: str) -> Tree:
    """Read a program. Raises Wrong."""
    return Parser(text).program()


class Parser(Expressions):
    """One program being read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.loops = 0
        self.in_function = False
        self.in_rule = False

    @property
    def line(self) -> int:
        """The line of the word at hand."""
        return self.lexer.line_of(self.token.start)

    def program(self) -> Tree:
        """The whole of it."""
        tree = Tree([], [], [], {})
        self.ends()
        while self.token.kind != "over":
            self.item(tree)
            self.ends()
        return tree

    def ends(self) -> None:
        """Skip newlines and semicolons."""
        while self.token.kind in ("newline", ";"):
            self.advance()

    def item(self, tree: Tree) -> None:
        """A rule or a function."""
        kind = self.token.kind
        line = self.line
        if kind == "function":
            self.advance()
            self.function(tree, line)
        elif kind in ("BEGIN", "END"):
            self.advance()
            if self.token.kind != "{":
                raise self.wrong()
            (tree.begin if kind == "BEGIN" else tree.end).append(self.block())
        else:
            first = last = None
            if kind != "{":
                first = self.expression()
                if self.token.kind == ",":
                    self.advance()
                    self.newlines()
                    last = self.expression()
            action = None
            if self.token.kind == "{":
                self.in_rule = True
                action = self.block()
                self.in_rule = False
            elif self.token.kind not in ("newline", ";", "over"):
                raise self.wrong()
            tree.rules.append(Rule(first, last, action, line))

    def function(self, tree: Tree, line: int) -> None:
        """`name(parameters) { … }`."""
        token = self.token
        if token.kind not in ("name", "call"):
            raise self.wrong()
        self.advance()
        self.expect("(")
        parameters: list[str] = []
        while self.token.kind != ")":
            if parameters:
                self.expect(",")
                self.newlines()
            given = self.token
            name = self.expect("name").value
            if name in parameters or name == token.value:
                raise self.wrong("parameter", given, name)
            parameters.append(name)
        self.advance()
        self.newlines()
        if token.value in tree.functions:
            raise self.wrong("twice", token, token.value)
        if self.token.kind != "{":
            raise self.wrong()
        self.in_function = True
        body = self.block()
        self.in_function = False
        tree.functions[token.value] = Function(token.value, tuple(parameters), body, line)

    # --- statements ----------------------------------------------------------------------

    def block(self) -> list[Stmt]:
        """`{ … }`."""
        self.expect("{")
        self.depth += 1
        if self.depth > limits.NESTING:
            raise self.wrong("nesting")
        body: list[Stmt] = []
        self.ends()
        while self.token.kind != "}":
            if self.token.kind == "over":
                raise self.wrong("brace")
            body += self.statement()
            self.ends()
        self.depth -= 1
        self.advance()
        return body

    def body(self) -> list[Stmt]:
        """What follows the head of `if` or of a loop; a lone `;` is nothing."""
        self.newlines()
        if self.token.kind == ";":
            self.advance()
            return []
        return self.statement()

    def finished(self) -> None:
        """What ends a simple statement."""
        if self.token.kind in ("newline", ";"):
            self.advance()
        elif self.token.kind not in ("}", "over"):
            raise self.wrong()

    def statement(self) -> list[Stmt]:
        """One statement; a block gives what is in it."""
        kind = self.token.kind
        if kind == "{":
            return self.block()
        line = self.line
        if kind in ("if", "while", "do", "for"):
            self.depth += 1
            if self.depth > limits.NESTING:
                raise self.wrong("nesting")
            if kind != "if":
                self.loops += 1
                if self.loops > limits.LOOPS:
                    raise self.wrong("loops")
            made = getattr(self, f"_{kind}")(line)
            if kind != "if":
                self.loops -= 1
            self.depth -= 1
            return list(made)
        made = [self.simple(line)]
        self.finished()
        return made

    def simple(self, line: int) -> Stmt:
        """A statement without others in it."""
        kind = self.token.kind
        if kind in ("print", "printf"):
            return self._print(line)
        if kind in ("break", "continue", "next", "exit", "return"):
            token = self.advance()
            fits = {
                "break": self.loops > 0,
                "continue": self.loops > 0,
                "next": self.in_rule or self.in_function,
                "return": self.in_function,
            }.get(kind, True)
            if not fits:
                raise self.wrong("outside", token, kind)
            value = None
            ended = self.token.kind in ("newline", ";", "}", "over")
            if kind in ("exit", "return") and not ended:
                value = self.expression()
            return Jump(kind, value, line)
        if kind == "delete":
            self.advance()
            name = self.expect("name").value
            if self.token.kind != "[":
                return Delete(name, None, line)
            self.advance()
            return Delete(name, self.keys("]"), line)
        return Simple(self.expression(), line)

    def _if(self, line: int) -> list[Stmt]:
        self.advance()
        test = self._test()
        yes = self.body()
        no: list[Stmt] = []
        # An `else` may stand behind newlines and one semicolon: look, and go back if not.
        at, token = self.lexer.at, self.token
        self.ends()
        if self.token.kind == "else":
            self.advance()
            # A chain of `else if` is no nesting, however long.
            chained = int(self.token.kind == "if")
            self.depth -= chained
            no = self.body()
            self.depth += chained
        else:
            self.lexer.at, self.token = at, token
        return [If(test, yes, no, line)]

    def _test(self) -> Expr:
        self.expect("(")
        (test,) = self.keys(")")[:1]
        return test

    def _while(self, line: int) -> list[Stmt]:
        self.advance()
        return [While(self._test(), self.body(), [], False, line)]

    def _do(self, line: int) -> list[Stmt]:
        self.advance()
        body = self.body()
        self.ends()
        self.expect("while")
        test = self._test()
        self.finished()
        return [While(test, body, [], True, line)]

    def _for(self, line: int) -> list[Stmt]:
        self.advance()
        self.expect("(")
        first: list[Stmt] = []
        if self.token.kind != ";":
            self.no_in = True
            made = self.simple(line)
            self.no_in = False
            if self.token.kind == "in" and isinstance(made, Simple):
                if not isinstance(made.value, Name):
                    raise self.wrong()
                self.advance()
                name = self.expect("name").value
                self.expect(")")
                return [ForIn(made.value, name, self.body(), line)]
            first = [made]
        self.expect(";")
        self.newlines()
        test = None if self.token.kind == ";" else self.expression()
        self.expect(";")
        self.newlines()
        step: list[Stmt] = [] if self.token.kind == ")" else [self.simple(line)]
        self.expect(")")
        return [*first, While(test, self.body(), step, False, line)]

    def _print(self, line: int) -> Stmt:
        name = self.advance().kind
        arguments: list[Expr] = []
        self.no_greater = True
        if self.token.kind not in ("newline", ";", "}", "over", *_REDIRECTS):
            self.list_allowed = self.token.kind == "("
            arguments.append(self.expression())
            while self.token.kind == ",":
                self.advance()
                self.newlines()
                arguments.append(self.expression())
        self.list_allowed = self.no_greater = False
        if len(arguments) == 1 and isinstance(arguments[0], Several):
            arguments = list(arguments[0].items)
        if any(isinstance(one, Several) for one in arguments) or (
            name == "printf" and not arguments
        ):
            raise self.wrong()
        if self.token.kind not in _REDIRECTS:
            return Print(name, tuple(arguments), "", None, line)
        redirect = self.advance().kind
        self.newlines()
        return Print(name, tuple(arguments), redirect, self.concatenation(), line)
