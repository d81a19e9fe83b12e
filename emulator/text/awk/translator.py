"""Expressions of awk as expressions of Python.

Not the statements (`statements`). What comes out is run by `program`, in a namespace where
`runtime` puts the names used here. Each expression gives code and what kind of value that
is: NUMBER (a float), STRING, TRUTH (a bool) or VALUE (any of awk's values).
"""

from __future__ import annotations

from emulator.text.awk.arrays import Arrays
from emulator.text.awk.calls import call
from emulator.text.awk.codes import (
    NUMBER,
    STRING,
    TRUTH,
    VALUE,
    Code,
    after,
    as_number,
    as_text,
    as_truth,
    calculated,
)
from emulator.text.awk.errors import Wrong
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
    Step,
    String,
    Tree,
    Unary,
)
from emulator.text.awk.values import text_of
from emulator.text.regular import AWK, BadPattern, Regular
from emulator.text.regular import compile as compiled

_COMPARE = {
    "<": "less", "<=": "at_most", "==": "same", "!=": "other", ">": "more", ">=": "at_least",
}  # fmt: skip


class Translator:
    """A program being translated; `unit` is the function it is in, "" outside."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.arrays = Arrays(tree)
        self.unit = ""
        self.scalars: set[str] = set()
        self.regexes: dict[str, tuple[str, Regular]] = {}
        self.temporaries = 0

    # --- kinds ---------------------------------------------------------------------------

    def number(self, node: Expr) -> str:
        """An expression as a float."""
        return as_number(self.value(node))

    def text(self, node: Expr) -> str:
        """An expression as a str."""
        if isinstance(node, Field):
            index = self._constant_index(node)
            if index is not None:
                return f"field_text({index})"
        return as_text(self.value(node))

    def truth(self, node: Expr) -> str:
        """An expression as a bool."""
        return as_truth(self.value(node))

    def plain(self, node: Expr) -> str:
        """An expression as a value of awk."""
        code, kind = self.value(node)
        return f"(1.0 if {code} else 0.0)" if kind is TRUTH else code

    def temporary(self) -> str:
        """A new name of a local variable."""
        self.temporaries += 1
        return f"t_{self.temporaries}"

    # --- names ---------------------------------------------------------------------------

    def variable(self, name: str) -> str:
        """The Python name of a scalar."""
        scope, _ = place = self.arrays.scoped(self.unit, name)
        if place in self.arrays.found:
            raise Wrong("array", 0, "", "", name)
        if scope:
            return f"l_{name}"
        if name in self.tree.functions:
            raise Wrong("function", 0, "", "", name)
        self.scalars.add(f"v_{name}")
        return f"v_{name}"

    def array(self, name: str) -> str:
        """The Python name of an array."""
        scope, _ = self.arrays.scoped(self.unit, name)
        if not scope and name in self.tree.functions:
            raise Wrong("function", 0, "", "", name)
        return f"l_{name}" if scope else f"a_{name}"

    def key(self, keys: tuple[Expr, ...]) -> str:
        """The subscript that keys make."""
        if len(keys) == 1:
            if isinstance(keys[0], Number) and keys[0].value.is_integer():
                return repr(text_of(keys[0].value, ""))
            return self.text(keys[0])
        return f"joined({', '.join(self.text(key) for key in keys)})"

    def _constant_index(self, node: Field) -> int | None:
        index = node.index
        if isinstance(index, Number) and index.value < 1e5:
            return int(index.value)
        return None

    def field(self, node: Field) -> str:
        """The number of a field, as Python's int."""
        index = self._constant_index(node)
        return str(index) if index is not None else f"place({self.number(node.index)})"

    # --- writing -------------------------------------------------------------------------

    def write(self, target: Expr, code: str) -> str:
        """An expression that assigns and gives what was assigned."""
        if isinstance(target, Name):
            if target.name == "NF":
                return f"set_count({code})"
            return f"({self.variable(target.name)} := {code})"
        if isinstance(target, Field):
            return f"set_field({self.field(target)}, {code})"
        return f"put({self.array(target.name)}, {self.key(target.keys)}, {code})"

    def settled(self, target: Expr) -> tuple[str, str, str]:
        """A target that is read and written: what goes before, how it is read, and written.

        The last has `{}` where the value goes. Subscripts are worked out once.
        """
        if isinstance(target, Name):
            if target.name == "NF":
                return "", "count()", "set_count({})"
            name = self.variable(target.name)
            return "", name, f"({name} := {{}})"
        at = self.temporary()
        if isinstance(target, Field):
            return f"{at} := {self.field(target)}", f"field({at})", f"set_field({at}, {{}})"
        name = self.array(target.name)
        return f"{at} := {self.key(target.keys)}", f"{name}[{at}]", f"put({name}, {at}, {{}})"

    # --- expressions ---------------------------------------------------------------------

    def value(self, node: Expr) -> Code:
        """Any expression: code and kind."""
        made: Code = getattr(self, f"_{type(node).__name__.lower()}")(node)
        return made

    def _number(self, node: Number) -> Code:
        if node.value == float("inf"):
            return "INFINITE", NUMBER
        return repr(node.value), NUMBER

    def _string(self, node: String) -> Code:
        return repr(node.value), STRING

    def regex(self, text: str, line: int) -> str:
        """The Python name of a regular expression that stands in the program."""
        known = self.regexes.get(text)
        if known is None:
            try:
                regular = compiled(text, AWK)
            except BadPattern as error:
                raise Wrong(f"pattern {error.reason}", line, "", f"/{text}/") from None
            known = self.regexes[text] = f"regex_{len(self.regexes)}", regular
        return known[0]

    def pattern(self, node: Expr) -> str:
        """An expression that is used as a regular expression."""
        if isinstance(node, Regex):
            return self.regex(node.text, node.line)
        return f"regex({self.text(node)})"

    def _regex(self, node: Regex) -> Code:
        return f"{self.regex(node.text, node.line)}.test(field_text(0))", TRUTH

    def _name(self, node: Name) -> Code:
        if node.name == "NF":
            return "count()", NUMBER
        return self.variable(node.name), VALUE

    def _field(self, node: Field) -> Code:
        return f"field({self.field(node)})", VALUE

    def _index(self, node: Index) -> Code:
        return f"{self.array(node.name)}[{self.key(node.keys)}]", VALUE

    def _member(self, node: Member) -> Code:
        return f"({self.key(node.keys)} in {self.array(node.name)})", TRUTH

    def _group(self, node: Group) -> Code:
        return self.value(node.inner)

    def _unary(self, node: Unary) -> Code:
        if node.operator == "!":
            return f"(not {self.truth(node.operand)})", TRUTH
        return f"({node.operator}{self.number(node.operand)})", NUMBER

    def _binary(self, node: Binary) -> Code:
        operator = node.operator
        if operator in ("&&", "||"):
            word = "and" if operator == "&&" else "or"
            return f"({self.truth(node.left)} {word} {self.truth(node.right)})", TRUTH
        if operator in ("~", "!~"):
            not_ = "not " if operator == "!~" else ""
            text = self.text(node.left)
            return f"({not_}{self.pattern(node.right)}.test({text}))", TRUTH
        if operator in _COMPARE:
            return self._compared(node)
        return calculated(operator, self.number(node.left), self.number(node.right)), NUMBER

    def _compared(self, node: Binary) -> Code:
        left, right = self.value(node.left), self.value(node.right)
        numbers = (NUMBER, TRUTH)
        if left[1] in numbers and right[1] in numbers:
            return f"({as_number(left)} {node.operator} {as_number(right)})", TRUTH
        if STRING in (left[1], right[1]):
            texts = self.text(node.left), self.text(node.right)
            return f"({texts[0]} {node.operator} {texts[1]})", TRUTH
        codes = self.plain(node.left), self.plain(node.right)
        return f"{_COMPARE[node.operator]}({codes[0]}, {codes[1]})", TRUTH

    def _concat(self, node: Concat) -> Code:
        return f"cat({', '.join(self.text(part) for part in node.parts)})", STRING

    def _choice(self, node: Choice) -> Code:
        test = self.truth(node.test)
        return f"({self.plain(node.yes)} if {test} else {self.plain(node.no)})", VALUE

    def _assign(self, node: Assign) -> Code:
        if not node.operator:
            code, kind = self.value(node.value)
            if kind is TRUTH:
                code, kind = f"(1.0 if {code} else 0.0)", NUMBER
            return self.write(node.target, code), kind
        before, read, write = self.settled(node.target)
        made = calculated(node.operator, f"num({read})", self.number(node.value))
        return after(before, write.format(made)), NUMBER

    def _step(self, node: Step) -> Code:
        before, read, write = self.settled(node.target)
        sign = "+" if node.by > 0 else "-"
        made = write.format(f"num({read}) {sign} 1.0")
        if not node.prefix:
            made = f"({made} {'-' if node.by > 0 else '+'} 1.0)"
        return after(before, made), NUMBER

    def _call(self, node: Call) -> Code:
        made = self.tree.functions.get(node.name)
        if made is None:
            raise Wrong("unknown", *node.place, node.name)
        if len(node.arguments) > len(made.parameters):
            raise Wrong("arguments", *node.place, node.name)
        codes: list[str] = []
        for at, parameter in enumerate(made.parameters):
            given = node.arguments[at] if at < len(node.arguments) else None
            if (node.name, parameter) in self.arrays.found:
                if given is None:
                    codes.append("Array()")
                elif isinstance(given, Name):
                    codes.append(self.array(given.name))
                else:
                    raise Wrong("no array", *node.place, node.name)
            else:
                codes.append("UNSET" if given is None else self.plain(given))
        return f"(await f_{node.name}({', '.join(codes)}))", VALUE

    def _getline(self, node: Getline) -> Code:
        source = self.text(node.source) if node.source is not None else ""
        into = "True" if node.target is not None else "False"
        name = {"": "read_main", "<": "read_file", "|": "read_command"}[node.kind]
        code = f"await {name}({source}{', ' if source else ''}{into})"
        if node.target is None:
            return f"({code})", NUMBER
        got = self.temporary()
        written = self.write(node.target, "line()")
        return f"({got} if ({got} := {code}) <= 0.0 else ({written}, 1.0)[1])", NUMBER

    def _builtin(self, node: Builtin) -> Code:
        return call(self, node)
