"""Words: quoting and the forms behind `$`, taken apart.

Not what they come to (`shell.expansion`), not how words make commands (`parser`).
Behaviour: "The KornShell Command and Programming Language" (ksh88) and IBM's ksh page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from shell import limits
from shell.syntax.errors import Incomplete, Wrong
from shell.syntax.nodes import (
    Arithmetic,
    BadSubstitution,
    CommandSubstitution,
    FileContents,
    Literal,
    Parameter,
    Part,
    Quoted,
    Sequence,
    Simple,
    Tilde,
    Variable,
    Word,
)

_RUN = re.compile(r"""[^ \t\n;&|<>()$`"'\\]+""")
_VALUE_RUN = re.compile(r"""[^ \t\n;&|<>()$`"'\\~]+""")
_GROUP_RUN = re.compile(r"""[^()$`"'\\]+""")
_BRACE_RUN = re.compile(r"""[^$`"'\\}]+""")
_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*|[0-9]|[*@#?$!-]")
_NAME_REST = re.compile(r"[A-Za-z_0-9]*")
_BRACED_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*|[0-9]+|[*@#?$!-]")
_PLAIN_BRACED = re.compile(r"\{([A-Za-z_][A-Za-z_0-9]*|[0-9]+|[*@#?$!-])\}")
_OPERATOR = re.compile(r":?[-=?+]|##?|%%?")
_TILDE = re.compile(r"~([A-Za-z_0-9.+-]*)(?=[/ \t\n;&|<>()}]|\Z)")
_VALUE_TILDE = re.compile(r"~([A-Za-z_0-9.+-]*)(?=[/: \t\n;&|<>()}]|\Z)")
_BACKQUOTED = re.compile(r"(?:[^`\\]|\\.)*", re.DOTALL)
_UNESCAPED = re.compile(r"\\([$`\\])")
_UNESCAPED_IN_DOUBLE = re.compile(r'\\([$`\\"])')
_PATTERN = re.compile(r"[*?]|[+@!]\(|\[.*\]", re.DOTALL)
_BALANCE = re.compile(r"""[()]|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`""", re.DOTALL)

#: What runs on, by what will end it: a quote, nothing (a here-document), `))`, `]`, `}`.
_QUOTED_RUN = {
    '"': re.compile(r"""[^$`"\\]+"""),
    "": re.compile(r"[^$`\\]+"),
    "))": re.compile(r"""[^$`"\\()]+"""),
    "]": re.compile(r"""[^$`"\\\[\]]+"""),
    "}": re.compile(r"""[^$`"\\}]+"""),
}
_OPENERS = {")": "(", "))": "(", "}": "{", "]": "["}


def _runs(part: Part) -> bool:
    """Tell whether a command must run before a part is known."""
    if isinstance(part, (CommandSubstitution, FileContents)):
        return True
    if isinstance(part, Parameter):
        return (part.argument is not None and part.argument.runs) or (
            part.subscript is not None and part.subscript.runs
        )
    return isinstance(part, Arithmetic) and part.expression.runs


class WordScanner:
    """Takes words out of a text; `Parser` adds the commands.

    `final` says that no more input will come: what would be incomplete is wrong, or, for a
    here-document or a backslash at the end, good enough.
    """

    def __init__(
        self, text: str, aliases: Mapping[str, str], final: bool, line: int = 1, depth: int = 0
    ) -> None:
        """Start at the beginning of `text`, which is the program's line `line`."""
        self.text = text
        self.aliases = aliases
        self.final = final
        self.depth = depth
        self.first_line = line
        self._counted = (0, line)
        #: Every alias asked for and what it was, so that a cached tree knows when it is stale.
        self.asked: dict[str, str | None] = {}

    def substitution(self, position: int) -> tuple[Sequence, int]:
        """Parse the commands of `$(` from `position` to behind their `)`."""
        raise NotImplementedError

    def inner(self, text: str, line: int) -> WordScanner:
        """Make a scanner for a text within this one: backquotes, a here-document."""
        raise NotImplementedError

    def program(self) -> Sequence:
        """Parse everything."""
        raise NotImplementedError

    def line_at(self, position: int) -> int:
        """Tell the line of a position; cheap as long as positions grow."""
        counted, line = self._counted
        if position < counted:
            counted, line = 0, self.first_line
        line += self.text.count("\n", counted, position)
        self._counted = (position, line)
        return line

    def incomplete(
        self, awaited: str, opener: str, position: int, needs: str = ""
    ) -> Exception:
        """Make the error for a text that ends too early."""
        line = self.line_at(position)
        if self.final:
            return Wrong(opener, line, position, "unmatched")
        return Incomplete(awaited, opener, line, needs)

    def wrong(self, token: str, position: int, kind: str = "unexpected") -> Wrong:
        """Make the error for `token`."""
        return Wrong(token, self.line_at(position), position, kind)

    def enter(self, position: int) -> None:
        """Go one level deeper; pair it with `depth -= 1`."""
        self.depth += 1
        if self.depth > limits.NESTING:
            raise self.wrong(self.text[position : position + 1], position, "deep")

    # ------------------------------------------------------------------ unquoted

    def word(self, position: int, value: bool = False, prefix: int = 0) -> tuple[Word, int]:
        """Scan the word at `position`.

        `value` says that it is assigned: tildes count after `:` too, and no pattern matters.
        `prefix` is how many characters belong to `name=` in front of the value.
        """
        parts: list[Part] = []
        start = position
        if prefix:
            parts.append(Literal(self.text[start : start + prefix]))
            position += prefix
        position = self._unquoted(parts, position, value)
        source = self.text[start:position]
        if position > len(self.text):
            source += "\\"  # the backslash the text ended with stands for itself
            position = len(self.text)
        return self._finished(parts, source, value, prefix > 0), position

    @staticmethod
    def _finished(parts: list[Part], source: str, value: bool, assigns: bool) -> Word:
        """Make a word, and say whether its text is already known."""
        texts = []
        unquoted = []
        for part in parts:
            if isinstance(part, Literal):
                unquoted.append(part.text)
            elif not isinstance(part, Quoted):
                if any([isinstance(part, BadSubstitution) for part in parts]):
                    parts = [BadSubstitution(source)]  # the whole word is named as the culprit
                runs = any([_runs(part) for part in parts])
                return Word(tuple(parts), None, source, assigns, runs)
            texts.append(part.text)
        literal = None if not value and _PATTERN.search("".join(unquoted)) else "".join(texts)
        return Word(tuple(parts), literal, source, assigns, False)

    def _unquoted(self, parts: list[Part], position: int, value: bool) -> int:
        """Scan to the end of a word that ends at a blank or an operator."""
        run: list[str] = []  # unquoted text not yet made a part
        run_of = _VALUE_RUN if value else _RUN
        start = position
        groups = 0  # how many `?(`, `*(`, `+(`, `@(`, `!(` are open
        while True:
            text = self.text
            match = (_GROUP_RUN if groups else run_of).match(text, position)
            if match:
                if position == start and not value and text[position] == "~":
                    tilde = _TILDE.match(text, position)
                    if tilde:
                        parts.append(Tilde(tilde[1]))
                        position = tilde.end()
                        continue
                run.append(match[0])
                position = match.end()
            character = text[position : position + 1]
            if not character:
                if groups:
                    raise self.incomplete(")", "(", position)
                break
            if character == "(" and (groups or (run and run[-1][-1] in "?*+@!")):
                groups += 1
                run.append("(")
                position += 1
            elif character == ")" and groups:
                groups -= 1
                run.append(")")
                position += 1
            elif character == "~" and not groups:
                tilde = None
                if position == start or (run and run[-1].endswith(":")):
                    tilde = _VALUE_TILDE.match(text, position)
                if tilde:
                    if run:
                        parts.append(Literal("".join(run)))
                        run = []
                    parts.append(Tilde(tilde[1]))
                    position = tilde.end()
                else:
                    run.append("~")
                    position += 1
            elif character in "\\'\"$`":
                if character == "\\" and text[position + 1 : position + 2] == "\n":
                    position = self._continuation(position)
                    continue
                if run:
                    parts.append(Literal("".join(run)))
                    run = []
                position = self._special(parts, character, position)
            else:
                break
        if run:
            parts.append(Literal("".join(run)))
        return position

    def _continuation(self, position: int) -> int:
        """Skip a backslash and the line's end behind it."""
        position += 2
        if position >= len(self.text) and not self.final:
            raise self.incomplete("\\", "\\", position)
        return position

    def _continued(self, position: int) -> tuple[str, int]:
        """Give what follows of a name on the next lines, each after a backslash."""
        rest = ""
        while self.text[position : position + 2] == "\\\n":
            position = self._continuation(position)
            match = _NAME_REST.match(self.text, position)
            assert match is not None  # it can match nothing at all
            rest += match[0]
            position = match.end()
        return rest, position

    def _special(self, parts: list[Part], character: str, position: int) -> int:
        """Scan a quote, a backslash, `$…` or backquotes outside double quotes."""
        text = self.text
        if character == "'":
            end = text.find("'", position + 1)
            if end < 0:
                raise self.incomplete("'", "'", position, "'")
            parts.append(Quoted(text[position + 1 : end]))
            return end + 1
        if character == '"':
            return self._double(parts, position)
        if character == "\\":
            quoted = text[position + 1 : position + 2]
            if not quoted and not self.final:
                raise self.incomplete("\\", "\\", position)
            parts.append(Quoted(quoted or "\\"))
            return position + 2
        part, position = (
            self.dollar(position, False)
            if character == "$"
            else self._backquotes(position, False, False)
        )
        parts.append(part)
        return position

    def _double(self, parts: list[Part], position: int) -> int:
        """Scan a string in double quotes; an empty one still makes a word."""
        inside, end = self.quoted(position + 1, '"', position)
        parts.extend(inside or [Quoted("")])
        return end

    # ------------------------------------------------------------------ quoted

    def quoted(self, position: int, closer: str, opened: int) -> tuple[list[Part], int]:
        """Scan text in which only `$`, backquotes and backslash are special, to its closer.

        `closer` is `"`, `}` (an operand of `"${…}"`), `))` or `]` (arithmetic), or "" for the
        rest of the text (a here-document). `opened` is where it began.
        """
        parts: list[Part] = []
        run: list[str] = []
        pattern = _QUOTED_RUN[closer]
        depth = 0
        self.enter(opened)
        while True:
            text = self.text
            match = pattern.match(text, position)
            if match:
                run.append(match[0])
                position = match.end()
            character = text[position : position + 1]
            if not character:
                if closer:
                    raise self.incomplete(
                        closer,
                        _OPENERS.get(closer, closer),
                        opened,
                        closer if depth == 0 else "",
                    )
                break
            if character == "\\":
                following = text[position + 1 : position + 2]
                if following == "\n":
                    position = self._continuation(position)
                    continue
                if following and (
                    following in "$`\\"
                    or (following == '"' and closer != "")
                    or (following == "}" and closer == "}")
                ):
                    run.append(following)
                else:
                    if not following and not self.final:
                        raise self.incomplete("\\", "\\", position)
                    run.append("\\" + following)
                position += 2
            elif character == "$" or character == "`":
                part, position = (
                    self.dollar(position, True)
                    if character == "$"
                    else self._backquotes(position, True, closer in ('"', "}"))
                )
                if part.__class__ is Literal:
                    run.append("$")
                    continue
                if run:
                    parts.append(Quoted("".join(run)))
                    run = []
                parts.append(part)
            elif character == '"':
                position += 1
                if closer == '"':
                    break
                if closer == "}":
                    if run:
                        parts.append(Quoted("".join(run)))
                        run = []
                    position = self._double(parts, position - 1)
            elif character in "([":
                depth += 1
                run.append(character)
                position += 1
            elif depth:  # ) or ]
                depth -= 1
                run.append(character)
                position += 1
            elif closer == "))" and text[position + 1 : position + 2] != ")":
                raise self.wrong(")", position)
            else:
                position += len(closer)
                break
        self.depth -= 1
        if run:
            parts.append(Quoted("".join(run)))
        return parts, position

    def quoted_word(self, position: int, closer: str, opened: int) -> tuple[Word, int]:
        """Scan like `quoted`; the source is what stood before the closer."""
        parts, end = self.quoted(position, closer, opened)
        source = self.text[position : end - len(closer)]
        return self._finished(parts, source, True, False), end

    # ------------------------------------------------------------------ $ and `

    def dollar(self, position: int, quoted: bool) -> tuple[Part, int]:
        """Scan what `$` at `position` begins; a lone `$` is itself."""
        text = self.text
        match = _NAME.match(text, position + 1)
        if match:
            end = match.end()
            if text[end : end + 2] == "\\\n" and match[0].isidentifier():
                rest, end = self._continued(end)
                return Variable(match[0] + rest, quoted), end
            return Variable(match[0], quoted), end
        character = text[position + 1 : position + 2]
        if character == "{":
            match = _PLAIN_BRACED.match(text, position + 1)
            if match:
                return Variable(match[1], quoted), match.end()
            self.enter(position)
            part, end = self._braced(position + 2, quoted)
            self.depth -= 1
            return part, end
        if character == "(":
            if text[position + 2 : position + 3] == "(" and self.is_arithmetic(position + 3):
                expression, end = self.quoted_word(position + 3, "))", position + 1)
                return Arithmetic(expression, quoted), end
            self.enter(position)
            body, end = self.substitution(position + 2)
            self.depth -= 1
            return self._substituted(body, quoted), end
        return Literal("$"), position + 1

    @staticmethod
    def _substituted(body: Sequence, quoted: bool) -> Part:
        """Tell `$(<file)` from other commands."""
        if len(body.commands) == 1:
            command = body.commands[0]
            if (
                command.__class__ is Simple
                and not command.words
                and not command.assignments
                and len(command.redirections) == 1
                and command.redirections[0].operator == "<"
                and command.redirections[0].descriptor == 0
            ):
                return FileContents(command.redirections[0].target, quoted)
        return CommandSubstitution(body, quoted)

    def is_arithmetic(self, position: int) -> bool:
        """Tell `((` with `))` behind it from two opening parentheses.

        `position` is behind both.
        Raises Incomplete or Wrong where neither is closed.
        """
        depth = 0
        for match in _BALANCE.finditer(self.text, position):
            character = match[0]
            if character == "(":
                depth += 1
            elif character == ")":
                if depth == 0:
                    return self.text[match.end() : match.end() + 1] == ")"
                depth -= 1
        raise self.incomplete("))", "(", position - 1)

    def _braced(self, position: int, quoted: bool) -> tuple[Part, int]:
        """Scan `${` from behind the brace."""
        text = self.text
        start = position
        length = text[position : position + 1] == "#"
        if length:
            match = _BRACED_NAME.match(text, position + 1)
            following = text[match.end() : match.end() + 1] if match else ""
            length = following in ("}", "[") and match is not None
            if length:
                position += 1
        match = _BRACED_NAME.match(text, position)
        if not match:
            return self._bad(start, start, quoted)
        name = match[0]
        position = match.end()
        if text[position : position + 2] == "\\\n" and name.isidentifier():
            rest, position = self._continued(position)
            name += rest
        subscript = None
        if text[position : position + 1] == "[" and (name[0].isalpha() or name[0] == "_"):
            subscript, position = self.quoted_word(position + 1, "]", position)
            text = self.text
        if length:
            if text[position : position + 1] != "}":
                return self._bad(start, position, quoted)
            return Parameter(name, subscript, "length", None, quoted), position + 1
        if text[position : position + 1] == "}":
            return Parameter(name, subscript, "", None, quoted), position + 1
        match = _OPERATOR.match(text, position)
        if not match:
            return self._bad(start, position, quoted)
        operator = match[0]
        argument, end = self._operand(match.end(), quoted, operator)
        return Parameter(name, subscript, operator, argument, quoted), end

    def _bad(self, start: int, position: int, quoted: bool) -> tuple[Part, int]:
        """Skip to the brace of a `${…}` that is none of ours."""
        _, end = self._operand(position, quoted, "")
        return BadSubstitution("${" + self.text[start:end]), end

    def _operand(self, position: int, quoted: bool, operator: str) -> tuple[Word, int]:
        """Scan the word behind an operator, to behind its brace.

        Quotes keep their meaning in a pattern even between double quotes.
        """
        if quoted and operator[:1] not in ("#", "%"):
            return self.quoted_word(position, "}", position)
        parts: list[Part] = []
        run: list[str] = []
        start = position
        while True:
            text = self.text
            match = _BRACE_RUN.match(text, position)
            if match:
                tilde = _TILDE.match(text, position) if position == start else None
                if tilde:
                    parts.append(Tilde(tilde[1]))
                    position = tilde.end()
                    continue
                run.append(match[0])
                position = match.end()
            character = text[position : position + 1]
            if not character:
                raise self.incomplete("}", "{", start, "}")
            if character == "\\" and text[position + 1 : position + 2] == "\n":
                position = self._continuation(position)
                continue
            if run:
                parts.append(Literal("".join(run)))
                run = []
            if character == "}":
                break
            position = self._special(parts, character, position)
        word = self._finished(parts, self.text[start:position], False, False)
        return word, position + 1

    def _backquotes(self, position: int, quoted: bool, in_double: bool) -> tuple[Part, int]:
        """Scan a command in backquotes, its backslashes taken off first."""
        match = _BACKQUOTED.match(self.text, position + 1)
        assert match is not None  # it can match nothing at all
        end = match.end()
        if self.text[end : end + 1] != "`":
            raise self.incomplete("`", "`", position, "`")
        unescaped = _UNESCAPED_IN_DOUBLE if in_double else _UNESCAPED
        text = unescaped.sub(r"\1", match[0])
        self.enter(position)
        scanner = self.inner(text, self.line_at(position))
        try:
            body = scanner.program()
        except Wrong as error:
            error.offset += position + 1
            raise
        finally:
            self.asked.update(scanner.asked)
        self.depth -= 1
        return self._substituted(body, quoted), end + 1
