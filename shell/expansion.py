"""What words come to: parameters, command substitution, splitting, file names.

Not the grammar of words (`shell.syntax`).
A word's parts become pieces; pieces become fields; fields become words or file names.
Words that run commands are expanded by the `async` methods, which differ from the others in
nothing else: most words run none, and are expanded in a fifth of the time.
Behaviour: IBM's ksh page, "Parameter substitution", "Field splitting", "File name
substitution".
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from shell import limits
from shell.globbing import looking
from shell.patterns import TooMuch, compiled, has_pattern
from shell.state import DEFAULT_IFS, Abort, State
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
    Tilde,
    Variable,
    Word,
)
from shell.variables import LARGEST_SUBSCRIPT

#: Kinds of pieces: text as typed, quoted text, an expansion's result, a border between fields.
PLAIN, QUOTED, RESULT, BREAK = range(4)

Piece = tuple[str, int]

#: The border between two parameters; its text is what joins them where nothing is split.
_BREAK: Piece = (" ", BREAK)
_DEFAULT_SPLITTER = re.compile(r"[ \t\n]+")
#: What makes an unquoted result need more than a look.
_NEEDS_WORK = re.compile(r"[ \t\n*?\[(]")


class Expander(State):
    """A shell that can expand words."""

    _splitters: dict[str, tuple[re.Pattern[str], str]] = {}

    async def substituted(self, body: Sequence) -> str:
        """Run the commands of a substitution and give what they wrote."""
        raise NotImplementedError

    async def file_contents(self, path: Word) -> str:
        """Give what `$(<path)` stands for."""
        raise NotImplementedError

    # ------------------------------------------------------------------ words

    def expand(self, word: Word, words: list[str]) -> Awaitable[None] | None:
        """Add what a word that runs nothing comes to. Raises Abort.

        What is given is what is left to do where the turn is over: it has to be awaited.
        """
        parts = word.parts
        if len(parts) == 1:
            part = parts[0]
            if part.__class__ is Variable and part.name not in "@*":
                value = self.variables.values.get(part.name)
                if value is None:
                    value = self._value(part.name)
                if part.quoted:
                    words.append(value)
                    return None
                if (
                    value
                    and not _NEEDS_WORK.search(value)
                    and self.variables.values.get("IFS", DEFAULT_IFS) == DEFAULT_IFS
                ):
                    words.append(value)
                    return None
        pieces: list[Piece] = []
        for part in parts:
            _ADD[part.__class__](self, part, pieces)
        return self._finish(word, pieces, words)

    async def expand_running(self, word: Word, words: list[str]) -> None:
        """As `expand`, for a word that may run commands."""
        rest = self._finish(word, await self._pieces_running(word), words)
        if rest is not None:
            await rest

    def _finish(
        self, word: Word, pieces: list[Piece], words: list[str]
    ) -> Awaitable[None] | None:
        """Split pieces into fields and look for file names."""
        if word.assigns:
            words.append("".join([text for text, _ in pieces]))
            return None
        if (
            len(pieces) == 1
            and pieces[0][1] == RESULT
            and self.variables.values.get("IFS", DEFAULT_IFS) == DEFAULT_IFS
            and not has_pattern(pieces[0][0])
        ):
            # What is only cut at its blanks, however long it is.
            text = pieces[0][0]
            words += filter(None, _DEFAULT_SPLITTER.split(text))
            self._counted(words, len(text))
            return None
        size, patterned = 0, False
        for text, kind in pieces:
            size += len(text)
            patterned = patterned or (kind != QUOTED and has_pattern(text))
        patterned = patterned and "noglob" not in self.options
        if patterned or size > limits.FIELDS_AT_ONCE:
            return self.scheduler.in_turns(self._filled(pieces, size, patterned, words))
        for field in self._fields(pieces):
            words.append("".join([text for text, _ in field]))
        self._counted(words, size)
        return None

    def _filled(
        self, pieces: list[Piece], size: int, patterned: bool, words: list[str]
    ) -> Iterator[int]:
        """Add the fields of pieces, or the file names that one is a pattern for."""
        for count, field in enumerate(self._fields(pieces), 1):
            if count % limits.STEP_FIELDS == 0:
                yield 1
            text = "".join([text for text, _ in field])
            if patterned and any(not quoted and has_pattern(piece) for piece, quoted in field):
                try:
                    found = yield from looking(
                        self.process.files, field, limits.FILE_NAMES
                    )
                except FileRefusal:
                    raise self.abort(
                        messages.GLOB_LIMIT, text=text, limit=limits.FILE_NAMES
                    ) from None
                except TooMuch as error:
                    raise self.unmatchable(error) from None
                if found:
                    if "markdirs" in self.options:
                        directory = self.process.files.is_directory
                        found = [f"{name}/" if directory(name) else name for name in found]
                    words += found
                    if len(words) > limits.WORDS:
                        break
                    continue
            words.append(text)
            if len(words) > limits.WORDS:
                break
        self._counted(words, size)

    def _counted(self, words: list[str], size: int) -> None:
        """Count what long texts and many words are worth in steps. Raises Abort."""
        if size >= limits.WORD_BYTES:
            self.scheduler.charge(size // limits.WORD_BYTES)
        if len(words) > limits.WORDS:
            raise self.abort(messages.WORDS_LIMIT)

    def _fields(self, pieces: list[Piece]) -> Iterator[list[tuple[str, bool]]]:
        """Split what expansions gave at the characters of IFS."""
        field: list[tuple[str, bool]] = []
        splitter: re.Pattern[str] | None = None
        hard = ""
        for text, kind in pieces:
            if kind == QUOTED:
                field.append((text, True))
                continue
            if kind == PLAIN:
                if text:
                    field.append((text, False))
                continue
            if kind == BREAK:
                if field:
                    yield field
                    field = []
                continue
            if splitter is None:
                splitter, hard = self._splitter()
            if not hard and splitter is _NO_SPLITTER:
                if text:
                    field.append((text, False))
                continue
            start = 0
            for match in splitter.finditer(text):
                if match.start() > start:
                    field.append((text[start : match.start()], False))
                if field or (hard and any(one in hard for one in match[0])):
                    yield field
                    field = []
                start = match.end()
            if start < len(text):
                field.append((text[start:], False))
        if field:
            yield field

    def _splitter(self) -> tuple[re.Pattern[str], str]:
        """Give what finds the borders of fields, and what of IFS is no blank."""
        ifs = self.variables.values.get("IFS")
        if ifs is None or ifs == DEFAULT_IFS:
            return _DEFAULT_SPLITTER, ""
        known = self._splitters.get(ifs)
        if known is None:
            blank = "".join([re.escape(one) for one in ifs if one in DEFAULT_IFS])
            hard = "".join([one for one in ifs if one not in DEFAULT_IFS])
            other = "".join([re.escape(one) for one in hard])
            if not ifs:
                splitter = _NO_SPLITTER
            elif not other:
                splitter = re.compile(f"[{blank}]+")
            elif not blank:
                splitter = re.compile(f"[{other}]")
            else:
                splitter = re.compile(f"[{blank}]*[{other}][{blank}]*|[{blank}]+")
            if len(self._splitters) > 64:
                self._splitters.clear()
            known = self._splitters[ifs] = splitter, hard
        return known

    # ------------------------------------------------------------------ text

    def text(self, word: Word) -> str:
        """Give the one text a word comes to where nothing is split. Raises Abort."""
        if word.literal is not None:
            return word.literal
        pieces: list[Piece] = []
        for part in word.parts:
            _ADD[part.__class__](self, part, pieces)
        return "".join([text for text, _ in pieces])

    async def text_running(self, word: Word) -> str:
        """As `text`, for a word that may run commands."""
        if not word.runs:
            return self.text(word)
        pieces = await self._pieces_running(word)
        return "".join([text for text, _ in pieces])

    def pattern_pieces(self, word: Word) -> tuple[tuple[str, bool], ...]:
        """Give a word as the pieces of a pattern. Raises Abort."""
        pieces: list[Piece] = []
        for part in word.parts:
            _ADD[part.__class__](self, part, pieces)
        return _as_pattern(pieces)

    async def pattern_pieces_running(self, word: Word) -> tuple[tuple[str, bool], ...]:
        """As `pattern_pieces`, for a word that may run commands."""
        if not word.runs:
            return self.pattern_pieces(word)
        return _as_pattern(await self._pieces_running(word))

    def matches(self, pieces: tuple[tuple[str, bool], ...], text: str) -> bool:
        """Tell whether a pattern matches a text. Raises Abort."""
        try:
            return compiled(pieces).matches(text)
        except TooMuch as error:
            raise self.unmatchable(error) from None

    def unmatchable(self, error: TooMuch) -> Abort:
        """Say which limit a pattern passes; what ends the command."""
        return self.abort(messages.PATTERN_LIMITS[error.what], limit=error.limit)

    def _trimmed(self, pieces: tuple[tuple[str, bool], ...], text: str, operator: str) -> str:
        """Take off what a pattern matches. Raises Abort."""
        try:
            return compiled(pieces).trimmed(text, operator)
        except TooMuch as error:
            raise self.unmatchable(error) from None

    # ------------------------------------------------------------------ parts

    async def _pieces_running(self, word: Word) -> list[Piece]:
        """Take a word's parts one after the other, running what has to run."""
        pieces: list[Piece] = []
        here = self.nested + 2  # this and what asked for a text
        for part in word.parts:
            self.nested = here
            kind = part.__class__
            if isinstance(part, CommandSubstitution):
                text = await self.substituted(part.body)
                pieces.append((text.rstrip("\n"), QUOTED if part.quoted else RESULT))
            elif isinstance(part, FileContents):
                text = await self.file_contents(part.path)
                pieces.append((text.rstrip("\n"), QUOTED if part.quoted else RESULT))
            elif isinstance(part, Arithmetic):
                number = str(self.arithmetic(await self.text_running(part.expression)))
                pieces.append((number, QUOTED if part.quoted else RESULT))
            elif isinstance(part, Parameter):
                subscript = part.subscript
                index = await self.text_running(subscript) if subscript is not None else None
                if self._wants_operand(part, index):
                    assert part.argument is not None
                    operand = await self._pieces_running(part.argument)
                    self._with_operand(part, index, operand, pieces)
                else:
                    self._without_operand(part, index, pieces)
            else:
                _ADD[kind](self, part, pieces)
        self.nested = here - 2
        return pieces

    def _value(self, name: str) -> str:
        """Give a parameter's value; "" where it is not set, if that is no error."""
        value = self.parameter(name)
        if value is None:
            if "nounset" in self.options and name not in ("@", "*"):
                raise self.abort(messages.NOT_SET, name=name)
            return ""
        return value

    def _add_literal(self, part: Literal, pieces: list[Piece]) -> None:
        pieces.append((part.text, PLAIN))

    def _add_quoted(self, part: Quoted, pieces: list[Piece]) -> None:
        pieces.append((part.text, QUOTED))

    def _add_variable(self, part: Variable, pieces: list[Piece]) -> None:
        name = part.name
        if name == "@" or name == "*":
            self._add_many(self.arguments, name, part.quoted, pieces)
            return
        value = self.variables.values.get(name)
        if value is None:
            value = self._value(name)
        pieces.append((value, QUOTED if part.quoted else RESULT))

    def _add_many(
        self, values: list[str], name: str, quoted: bool, pieces: list[Piece]
    ) -> None:
        """Add the positional parameters or an array's elements."""
        if quoted and name == "*":
            ifs = self.variables.values.get("IFS", DEFAULT_IFS)
            pieces.append((ifs[:1].join(values), QUOTED))
            return
        kind = QUOTED if quoted else RESULT
        border = _BREAK
        if name == "*":
            border = (self.variables.values.get("IFS", DEFAULT_IFS)[:1], BREAK)
        for number, value in enumerate(values):
            if number:
                pieces.append(border)
            pieces.append((value, kind))

    def _add_tilde(self, part: Tilde, pieces: list[Piece]) -> None:
        user = part.user
        if not user:
            home = self.variables.values.get("HOME")
        elif user == "+":
            home = self.variables.values.get("PWD")
        elif user == "-":
            home = self.variables.values.get("OLDPWD")
        else:
            from emulator.machine.users import directory

            found = directory(self.process.machine, self.process.files.root).users.get(user)
            home = found.home if found is not None else None
        pieces.append((f"~{user}" if home is None else home, QUOTED))

    def _add_arithmetic(self, part: Arithmetic, pieces: list[Piece]) -> None:
        number = str(self.arithmetic(self.text(part.expression)))
        pieces.append((number, QUOTED if part.quoted else RESULT))

    def _add_bad(self, part: BadSubstitution, pieces: list[Piece]) -> None:
        raise self.abort(messages.BAD_SUBSTITUTION, text=part.text)

    def _add_parameter(self, part: Parameter, pieces: list[Piece]) -> None:
        subscript = part.subscript
        index = self.text(subscript) if subscript is not None else None
        if self._wants_operand(part, index):
            assert part.argument is not None
            operand: list[Piece] = []
            for inner in part.argument.parts:
                _ADD[inner.__class__](self, inner, operand)
            self._with_operand(part, index, operand, pieces)
        else:
            self._without_operand(part, index, pieces)

    # ------------------------------------------------------------------ ${…}

    def _many(self, name: str, index: str | None) -> list[str] | None:
        """Give all the values `name` stands for; None where it stands for one."""
        if name in ("@", "*"):
            return self.arguments
        if index in ("@", "*"):
            return [value for _, value in self.variables.elements(name)]
        return None

    def _one(self, name: str, index: str | None) -> str | None:
        """Give the value of a variable or an element; None where it is not set."""
        if index is None:
            return self.parameter(name)
        number = self.number(index)
        if not number:
            return self.parameter(name)
        if not 0 < number <= LARGEST_SUBSCRIPT:
            raise self.abort(messages.BAD_SUBSCRIPT, name=name, limit=LARGEST_SUBSCRIPT)
        return self.variables.get(name, number)

    def _wants_operand(self, part: Parameter, index: str | None) -> bool:
        """Tell whether the word behind the operator is needed."""
        operator = part.operator
        if operator in ("", "length"):
            return False
        if operator[0] in "#%":
            return True
        many = self._many(part.name, index)
        value = self._one(part.name, index) if many is None else " ".join(many)
        missing = (many is not None and not many) or value is None
        if operator[0] == ":":
            missing = missing or value == ""
        return missing != operator.endswith("+")

    def _without_operand(self, part: Parameter, index: str | None, pieces: list[Piece]) -> None:
        """Add a parameter that its operator leaves as it is."""
        kind = QUOTED if part.quoted else RESULT
        name = part.name
        many = self._many(name, index)
        if part.operator == "length":
            if many is not None:
                pieces.append((str(len(many)), kind))
                return
            value = self._one(name, index)
            if value is None and "nounset" in self.options:
                raise self.abort(messages.NOT_SET, name=name)
            pieces.append((str(len(value or "")), kind))
            return
        if part.operator.endswith("+"):
            if many is None or "@" not in (name, index):
                pieces.append(("", kind))  # for "$@", not even an empty word
            return
        if many is not None:
            how = index if index is not None else name
            self._add_many(many, how, part.quoted, pieces)
            return
        value = self._one(name, index)
        if value is None:
            if "nounset" in self.options and not part.operator:
                raise self.abort(messages.NOT_SET, name=name)
            value = ""
        pieces.append((value, kind))

    def _with_operand(
        self, part: Parameter, index: str | None, operand: list[Piece], pieces: list[Piece]
    ) -> None:
        """Do what the operator says with the word behind it."""
        operator = part.operator
        if operator[0] in "#%":
            pieces_of = _as_pattern(operand)
            many = self._many(part.name, index)
            if many is not None:
                trimmed = [self._trimmed(pieces_of, value, operator) for value in many]
                how = index if index is not None else part.name
                self._add_many(trimmed, how, part.quoted, pieces)
                return
            value = self._one(part.name, index)
            if value is None:
                if "nounset" in self.options:
                    raise self.abort(messages.NOT_SET, name=part.name)
                value = ""
            kind = QUOTED if part.quoted else RESULT
            pieces.append((self._trimmed(pieces_of, value, operator), kind))
            return
        last = operator[-1]
        if last == "?":
            text = _joined(operand)
            if text:
                raise self.abort(messages.GIVEN, name=part.name, text=text)
            null = messages.NULL_OR_NOT_SET if operator[0] == ":" else messages.NOT_SET
            raise self.abort(null, name=part.name)
        if last == "=":
            text = _joined(operand)
            if not (part.name[0].isalpha() or part.name[0] == "_"):
                source = part.argument.source if part.argument is not None else ""
                bad = f"${{{part.name}{operator}{source}}}"
                raise self.abort(messages.BAD_SUBSTITUTION, text=bad)
            number = 0 if index in (None, "@", "*") else self.number(str(index))
            self.assign(part.name, text, number)
            value = self.variables.get(part.name, number) or ""
            pieces.append((value, QUOTED if part.quoted else RESULT))
            return
        if not operand and part.quoted and part.argument is not None:
            if not part.argument.parts:
                pieces.append(("", QUOTED))
            return
        # Unquoted text in the word is split like any other result.
        for text, kind in operand:
            pieces.append((text, RESULT if kind == PLAIN else kind))


def _as_pattern(pieces: list[Piece]) -> tuple[tuple[str, bool], ...]:
    """Give pieces as those of a pattern: a backslash in a result quotes what follows it."""
    found: list[tuple[str, bool]] = []
    for text, kind in pieces:
        if kind == RESULT and "\\" in text:
            for before, escaped in _BACKSLASHED.findall(text):
                found += [(before, False)] if before else [(escaped, True)]
        else:
            found.append((text, kind == QUOTED))
    return tuple(found)


#: Text up to a backslash (or with the last character, a backslash), or what follows one.
_BACKSLASHED = re.compile(r"([^\\]+|\\\Z)|\\(.)", re.DOTALL)


def _joined(pieces: list[Piece]) -> str:
    return "".join([text for text, _ in pieces])


#: IFS is empty: nothing is ever split.
_NO_SPLITTER = re.compile(r"(?!)")


def _add_nothing(expander: Expander, part: Part, pieces: list[Piece]) -> None:
    raise AssertionError("a word that runs commands was expanded as if it ran none")


_ADD: dict[type, Callable[[Expander, Any, list[Piece]], None]] = {
    Literal: Expander._add_literal,
    Quoted: Expander._add_quoted,
    Variable: Expander._add_variable,
    Tilde: Expander._add_tilde,
    Arithmetic: Expander._add_arithmetic,
    BadSubstitution: Expander._add_bad,
    Parameter: Expander._add_parameter,
    CommandSubstitution: _add_nothing,
    FileContents: _add_nothing,
}
