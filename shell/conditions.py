"""What holds: `[[ … ]]`, and the primitives it shares with `test`.

Not the grammar of `[[` (`shell.syntax.conditions`), nor that of `test`
(`shell.builtins.testing`).
"""

from __future__ import annotations

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import READ, SEARCH, WRITE, FileSpace, Node
from emulator.messages import ksh as messages
from shell.pipelines import Pipelines
from shell.quoting import quoted
from shell.state import OPTIONS
from shell.syntax.nodes import (
    BinaryTest,
    Condition,
    Conjunction,
    Disjunction,
    Negation,
    UnaryTest,
    chain,
)

#: Unary primitives.
UNARY = frozenset("abcdefghknoprstuwxzGLOS")
#: Binary primitives of `test`; `[[` adds `<`, `>` and patterns.
COMPARING = frozenset(("-eq", "-ne", "-lt", "-le", "-gt", "-ge"))
FILES = frozenset(("-nt", "-ot", "-ef"))


class Tester(Pipelines):
    """A shell that can tell what holds."""

    async def holds(self, condition: Condition) -> bool:
        """Evaluate a condition of `[[`. Raises Abort."""
        if isinstance(condition, (Conjunction, Disjunction)):
            links, first = chain(condition)
            value = await self.holds(first)
            for link in links:
                if value is isinstance(link, Conjunction):
                    value = await self.holds(link.right)
            return value
        if isinstance(condition, Negation):
            return not await self.holds(condition.condition)
        if isinstance(condition, UnaryTest):
            operand = await self.text_running(condition.operand)
            await self._trace(condition.operator, quoted(operand))
            return self.unary(condition.operator[1], operand)
        return await self._binary(condition)

    def holds_now(self, condition: Condition) -> bool:
        """As `holds`, for a condition none of whose words runs commands."""
        if isinstance(condition, BinaryTest):
            operator = condition.operator
            left = self.text(condition.left)
            right = condition.right
            if operator in ("=", "==", "!="):
                if right.literal is not None:
                    matched = left == right.literal
                else:
                    matched = self.matches(self.pattern_pieces(right), left)
                return matched != (operator == "!=")
            return self.binary(left, operator, self.text(right))
        if isinstance(condition, UnaryTest):
            return self.unary(condition.operator[1], self.text(condition.operand))
        if isinstance(condition, Negation):
            return not self.holds_now(condition.condition)
        links, first = chain(condition)
        value = self.holds_now(first)
        for link in links:
            if value is isinstance(link, Conjunction):
                value = self.holds_now(link.right)
        return value

    async def _trace(self, *words: str) -> None:
        """Show a primitive under `set -x`."""
        if self.watching and "xtrace" in self.options:
            shown = " ".join(words)
            self.process.stderr.write(f"{await self.trace_prompt()}[[ {shown} ]]\n")

    async def _binary(self, condition: BinaryTest) -> bool:
        operator = condition.operator
        left = await self.text_running(condition.left)
        if operator in ("=", "==", "!="):
            right = condition.right
            await self._trace(quoted(left), operator, right.source)
            if right.literal is not None:
                matched = left == right.literal
            else:
                matched = self.matches(await self.pattern_pieces_running(right), left)
            return matched != (operator == "!=")
        operand = await self.text_running(condition.right)
        await self._trace(quoted(left), operator, quoted(operand))
        return self.binary(left, operator, operand)

    def unary(self, letter: str, text: str) -> bool:
        """Evaluate `-letter text`. Raises Abort where there is no such primitive."""
        if letter == "z":
            return not text
        if letter == "n":
            return bool(text)
        if letter == "o":
            wanted = not text.startswith("no") or text in OPTIONS
            name = text if wanted else text[2:]
            return (name in self.options) == wanted
        if letter == "t":
            descriptor = self.number(text) if text else 1
            stream = self.stream(descriptor)
            return stream is not None and stream.is_terminal
        if letter not in UNARY:
            raise self.abort(messages.BAD_TEST, text=f"-{letter}")
        try:
            node = self.process.files.node(text, follow=letter not in "hL")
        except FileRefusal:
            return False
        return _of_file(self.process.files, letter, node)

    def binary(self, left: str, operator: str, right: str) -> bool:
        """Evaluate `left operator right`, patterns apart. Raises Abort."""
        if operator in COMPARING:
            first, second = self.number(left), self.number(right)
            if operator == "-eq":
                return first == second
            if operator == "-ne":
                return first != second
            if operator == "-lt":
                return first < second
            if operator == "-le":
                return first <= second
            return first > second if operator == "-gt" else first >= second
        if operator == "<":
            return left < right
        if operator == ">":
            return left > right
        if operator in FILES:
            return self._compared(left, operator, right)
        raise self.abort(messages.BAD_TEST, text=operator)

    def _compared(self, left: str, operator: str, right: str) -> bool:
        files = self.process.files
        first, second = _status(files, left), _status(files, right)
        if operator == "-ef":
            return first is not None and second is not None and first[1:] == second[1:]
        if operator == "-ot":
            first, second = second, first
        if first is None:
            return False
        return second is None or first[0] > second[0]


def _status(files: FileSpace, path: str) -> tuple[int, str, int] | None:
    try:
        status = files.status(path)
    except FileRefusal:
        return None
    return status.node.mtime, status.place.tree, status.place.inode


def _of_file(files: FileSpace, letter: str, node: Node) -> bool:
    """Tell whether a primitive about files holds for a node that is there."""
    if letter in "ae":
        return True
    if letter in "fdcbpS":
        return node.kind == {"f": "-", "S": "s"}.get(letter, letter)
    if letter in "hL":
        return node.kind == "l"
    if letter == "s":
        return node.length > 0
    if letter in "rwx":
        return files.may(node, {"r": READ, "w": WRITE, "x": SEARCH}[letter])
    if letter in "ugk":
        return bool(node.mode & {"u": 0o4000, "g": 0o2000, "k": 0o1000}[letter])
    if letter == "O":
        return node.uid == files.who.uid
    return node.gid == files.who.gid  # G
