"""Expressions of awk: the half of the parser that gives values.

Not the statements (`parser`). One method a level of precedence, the loosest first.
"""

from __future__ import annotations

from emulator.text.awk import limits
from emulator.text.awk.nodes import (
    Assign,
    Binary,
    Builtin,
    Call,
    Choice,
    Concat,
    Expr,
    Field,
    Getline,
    Group,
    Index,
    Member,
    Name,
    Number,
    Regex,
    Several,
    Step,
    String,
    Unary,
)
from emulator.text.awk.words import AFTER_LIST, ARGUMENTS, ASSIGN, COMPARE, OPERAND, Words


class Expressions(Words):
    """A program being read: its expressions."""

    # --- levels --------------------------------------------------------------------------

    def expression(self) -> Expr:
        """Any expression."""
        self.depth += 1
        if self.depth > limits.NESTING:
            raise self.wrong("nesting")
        left = self.choice()
        if self.token.kind in ASSIGN and _is_target(left):
            operator = ASSIGN[self.advance().kind]
            self.newlines()
            left = Assign(operator, left, self.expression())
        self.depth -= 1
        return left

    def choice(self) -> Expr:
        """`test ? yes : no`."""
        test = self.either()
        if self.token.kind != "?":
            return test
        self.advance()
        self.newlines()
        yes = self.expression()
        self.newlines()
        self.expect(":")
        self.newlines()
        return Choice(test, yes, self.expression())

    def either(self) -> Expr:
        """`||`."""
        left = self.both()
        while self.token.kind == "||":
            self.advance()
            self.newlines()
            left = self.deeper(Binary("||", left, self.both()))
        return left

    def both(self) -> Expr:
        """`&&`."""
        left = self.membership()
        while self.token.kind == "&&":
            self.advance()
            self.newlines()
            left = self.deeper(Binary("&&", left, self.membership()))
        return left

    def deeper(self, made: Expr) -> Expr:
        """What was made of two operands, unless a chain of them is too long."""
        node, count = made, 0
        while isinstance(node, Binary):
            node, count = node.left, count + 1
        if count > limits.NESTING:
            raise self.wrong("nesting")
        return made

    def membership(self) -> Expr:
        """`key in array`."""
        left = self.matching()
        while self.token.kind == "in" and not self.no_in:
            self.advance()
            left = Member((left,), self.expect("name").value)
        return left

    def matching(self) -> Expr:
        """`~` and `!~`."""
        left = self.comparison()
        while self.token.kind in ("~", "!~"):
            operator = self.advance().kind
            left = self.deeper(Binary(operator, left, self.comparison()))
        return left

    def comparison(self) -> Expr:
        """`< <= == != > >=`, which do not chain, and `command | getline`."""
        left = self.piped(self.concatenation())
        kind = self.token.kind
        if kind in COMPARE and not (kind == ">" and self.no_greater):
            self.advance()
            left = self.piped(Binary(kind, left, self.concatenation()))
        return left

    def piped(self, left: Expr) -> Expr:
        """`command | getline [target]` behind a command."""
        while self.token.kind == "|" and self.lexer.getline_follows():
            self.advance()
            self.newlines()
            self.advance()
            left = Getline("|", self.target_or_nothing(), left)
        return left

    def concatenation(self) -> Expr:
        """Operands put behind one another."""
        first = self.sum()
        if self.token.kind not in OPERAND:
            return first
        parts = [first]
        while self.token.kind in OPERAND:
            parts.append(self.sum())
        return Concat(tuple(parts))

    def sum(self) -> Expr:
        """`+` and `-`."""
        left = self.product()
        while self.token.kind in ("+", "-"):
            operator = self.advance().kind
            left = self.deeper(Binary(operator, left, self.product()))
        return left

    def product(self) -> Expr:
        """`* / %`."""
        left = self.signed()
        while self.token.kind in ("*", "/", "%"):
            operator = self.advance().kind
            left = self.deeper(Binary(operator, left, self.signed()))
        return left

    def signed(self) -> Expr:
        """`! + -` before an operand."""
        if self.token.kind in ("!", "+", "-"):
            self.depth += 1
            if self.depth > limits.NESTING:
                raise self.wrong("nesting")
            operator = self.advance().kind
            made = Unary(operator, self.signed())
            self.depth -= 1
            return made
        return self.power()

    def power(self) -> Expr:
        """`^`, from right to left; its right operand may have a sign."""
        left = self.stepped()
        if self.token.kind != "^":
            return left
        self.advance()
        self.depth += 1
        if self.depth > limits.NESTING:
            raise self.wrong("nesting")
        made = Binary("^", left, self.signed())
        self.depth -= 1
        return made

    def stepped(self) -> Expr:
        """`++` and `--` on either side."""
        if self.token.kind in ("++", "--"):
            by = 1.0 if self.advance().kind == "++" else -1.0
            target = self.operand()
            if not _is_target(target):
                raise self.wrong()
            return Step(by, True, target)
        target = self.operand()
        if self.token.kind in ("++", "--") and _is_target(target):
            return Step(1.0 if self.advance().kind == "++" else -1.0, False, target)
        return target

    # --- operands ------------------------------------------------------------------------

    def operand(self) -> Expr:
        """What stands alone."""
        list_allowed, self.list_allowed = self.list_allowed, False
        token = self.token
        kind = token.kind
        if kind == "name":
            self.advance()
            if self.token.kind == "[":
                self.advance()
                return Index(token.value, self.keys("]"))
            return Name(token.value)
        if kind == "$":
            self.advance()
            return Field(self.field_index())
        if kind == "number":
            self.advance()
            return Number(float(token.value))
        if kind == "string":
            self.advance()
            return String(token.value)
        if kind == "(":
            return self.parenthesis(list_allowed)
        if kind in ("/", "/="):
            regex = self.lexer.regex(token.start)
            self.token = self.lexer.next()
            return Regex(regex.value, self.lexer.line_of(token.start))
        if kind == "call":
            self.advance()
            self.advance()
            place = self.lexer.place(token)
            if self.token.kind != ")":
                return Call(token.value, self.keys(")"), place)
            self.advance()
            return Call(token.value, (), place)
        if kind == "builtin":
            return self.builtin()
        if kind == "getline":
            self.advance()
            target = self.target_or_nothing()
            if self.token.kind != "<":
                return Getline("", target, None)
            self.advance()
            return Getline("<", target, self.stepped())
        raise self.wrong()

    def field_index(self) -> Expr:
        """What follows a `$`: `$NF`, `$(i+1)`, `$i++` (the field counts up), `$++i`, `$-1`."""
        if self.token.kind in ("++", "--"):
            return self.stepped()
        if self.token.kind in ("-", "+", "!"):
            operator = self.advance().kind
            return Unary(operator, self.field_index())
        return self.operand()

    def parenthesis(self, list_allowed: bool) -> Expr:
        """`(a)`, `(a, b) in array`, and behind print `(a, b)`."""
        self.advance()
        items = self.keys(")")
        if len(items) == 1:
            return Group(items[0])
        if self.token.kind == "in":
            self.advance()
            return Member(items, self.expect("name").value)
        if list_allowed and self.token.kind in AFTER_LIST:
            return Several(items)
        raise self.wrong()

    def keys(self, closing: str) -> tuple[Expr, ...]:
        """Expressions with commas between them, and what closes them."""
        outside = self.no_in, self.no_greater
        self.no_in = self.no_greater = False
        self.newlines()
        items = [self.expression()]
        self.newlines()
        while self.token.kind == ",":
            self.advance()
            self.newlines()
            items.append(self.expression())
            self.newlines()
        # Set before the next word is read: what follows belongs to the outside again.
        self.no_in, self.no_greater = outside
        self.expect(closing)
        return tuple(items)

    def builtin(self) -> Expr:
        """A function of the language; `length` needs no parentheses."""
        token = self.advance()
        name = token.value
        place = self.lexer.place(token)
        arguments: tuple[Expr, ...] = ()
        if self.token.kind == "(":
            self.advance()
            if self.token.kind == ")":
                self.advance()
            else:
                arguments = self.keys(")")
        elif name != "length":
            raise self.wrong()
        fewest, most = ARGUMENTS[name]
        if not fewest <= len(arguments) <= most:
            raise self.wrong("arguments", token, name)
        return Builtin(name, arguments, place)

    def target_or_nothing(self) -> Expr | None:
        """What getline reads into, if that is said."""
        return self.operand() if self.token.kind in ("name", "$") else None


def _is_target(node: Expr) -> bool:
    return isinstance(node, (Name, Field, Index))
