"""Commands: a recursive descent parser for the whole grammar of ksh88.

Not bash and not ksh93: brace ranges are plain text, `for ((`, `<<<`, `=~` and `&>` are errors.
Aliases are replaced here, where a command's name may stand, by splicing their text in.
Behaviour: "The KornShell Command and Programming Language" (ksh88) and IBM's ksh page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast

from shell import limits
from shell.syntax.conditions import ConditionParser, runs
from shell.syntax.errors import Incomplete, Wrong
from shell.syntax.nodes import (
    AndOr,
    ArithmeticCommand,
    Assignment,
    Background,
    BadSubstitution,
    Case,
    CaseItem,
    Command,
    ConditionCommand,
    For,
    FunctionDefinition,
    Group,
    HereDocument,
    If,
    Literal,
    Pipeline,
    Redirection,
    Select,
    Sequence,
    Simple,
    Subshell,
    Timed,
    While,
    Word,
)

END, NEWLINE, OPERATOR, REDIRECTION, PLAIN, COMPLEX = range(6)

#: Blanks and a comment, then one token: by group a line's end, an operator, a redirection,
#: a word in which nothing is special, or the first character of any other word.
_TOKEN = re.compile(
    r"""(?:[\ \t]|\\\n)*+ (?:\#[^\n]*)?+
    (?: (\n)
      | (&&|\|\||\|&|;;|[;&|()])
      | ([0-9]?(?:<<-?|<&|<>|>>|>&|>\||[<>]))
      | ((?:(?!~)[^\ \t\n;&|<>()$`"'\\*?\[]++|\[\[?)(?=[\ \t\n;&|<>)]|\Z))
      | (.)
    )?""",
    re.VERBOSE | re.DOTALL,
)
_match = cast("Callable[[str, int], re.Match[str]]", _TOKEN.match)  # it may match nothing: ""
_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z_0-9]*)(?:=|(\[))")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z_0-9]*\Z")

#: Words that end the list before them.
CLOSING = frozenset(("then", "else", "elif", "fi", "do", "done", "esac", "}"))
#: Commands whose `name=value` arguments are assignments.
_DECLARING = frozenset(("alias", "export", "readonly", "typeset"))
#: Words that mean something only where a command may begin, unquoted.
RESERVED = CLOSING | frozenset(
    ("{", "if", "while", "until", "for", "select", "case", "function", "[[", "time", "!")
)
_EXPANDING = re.compile(r"""[$`~]""")
_QUOTING = re.compile(r"""['"\\]""")

_NOTHING = Word((), "", "", False, False)
_words: dict[str, Word] = {}  # words in which nothing is special are shared


def _plain(text: str) -> Word:
    word = _words.get(text)
    if word is None:
        if len(_words) >= 4096:
            _words.clear()
        word = _words[text] = Word((Literal(text),), text, text, False, False)
    return word


def _sequence(commands: list[Command]) -> Sequence:
    return Sequence(tuple(commands), commands[0].line if commands else 1)


class Parser(ConditionParser):
    """Parses one text; `program` for all of it, `line` for one complete command."""

    def __init__(
        self, text: str, aliases: Mapping[str, str], final: bool, line: int = 1, depth: int = 0
    ) -> None:
        """Start at the beginning of `text`, which is the program's line `line`."""
        super().__init__(text, aliases, final, line, depth)
        self._pending: list[tuple[HereDocument, bool]] = []
        self._substitutions = 0  # `$(` around the present place
        self._replacing: list[tuple[str, int]] = []  # aliases whose text is not yet consumed
        self._alias_end = -1  # an alias that ends in a blank ended here: the next word counts
        self._rescanned = -1  # an alias's text begins here: its first word counts too
        self._replaced = 0
        self._closed = -1  # a compound command ended here
        #: How much of the text belongs to what was parsed so far.
        self.consumed = 0
        self._next(0)

    def inner(self, text: str, line: int) -> Parser:
        """Make a parser for a text within this one."""
        return Parser(text, self.aliases, True, line, self.depth)

    # ------------------------------------------------------------------ tokens

    def _next(self, position: int) -> None:
        """Look at the token behind `position`."""
        self._look(_match(self.text, position), position)

    def _look(self, match: re.Match[str], position: int) -> None:
        """Make the token that matched behind `position` the next one."""
        self.consumed = position
        kind = match.lastindex
        if kind is None:
            self._kind = END
            self._value = ""
            self._start = self._end = match.end()
            if (
                not self.final
                and self._end - position > 1
                and self.text.endswith("\\\n", position, self._end)
            ):
                raise self.incomplete("\\", "\\", position)
            return
        self._kind = kind
        self._value = match[kind]
        self._start, self._end = match.span(kind)

    def _unexpected(self) -> Exception:
        """Make the error for the token that is next."""
        if self._kind == COMPLEX:
            word, _ = self.word(self._start)
            return self.wrong(word.source, self._start)
        return self.wrong(self._value, self._start)

    def _newlines(self) -> None:
        while self._kind == NEWLINE:
            self._end_line()

    def _end_line(self) -> None:
        """Consume a line's end, and the here-documents that begin behind it."""
        position = self._end
        if self._pending:
            pending, self._pending = self._pending, []
            for document, tabs in pending:
                position = self._document(document, tabs, position)
        self._next(position)

    def _document(self, document: HereDocument, tabs: bool, position: int) -> int:
        """Read one here-document's lines; `tabs` (`<<-`) takes tabs off their front."""
        text = self.text
        start = position
        lines = []
        while True:
            if position >= len(text):
                if not self.final:
                    raise self.incomplete("here-document", "<<", start, document.delimiter)
                break
            end = text.find("\n", position)
            if end < 0:
                end = len(text)
            line = text[position:end]
            position = end + 1
            if tabs:
                line = line.lstrip("\t")
            if line == document.delimiter:
                break
            if self._substitutions and line.startswith(document.delimiter + ")"):
                # The last line of `$(…)` may have its `)` behind the delimiter.
                position = end - len(line) + len(document.delimiter)
                break
            lines.append(line + "\n")
        body = "".join(lines)
        if document.expands:
            try:
                inner = self.inner(body, self.line_at(start))
                document.body, _ = inner.quoted_word(0, "", 0)
            except Wrong as error:
                error.offset += start
                raise
            self.asked.update(inner.asked)
        else:
            document.body = Word((Literal(body),), body, body, False, False)
        return min(position, len(text))

    # ------------------------------------------------------------------ lists

    def program(self) -> Sequence:
        """Parse everything that is left."""
        first = self.line()
        if first is None:
            return Sequence((), self.first_line)
        commands = list(first.commands)
        while True:
            further = self.line()
            if further is None:
                return _sequence(commands)
            commands += further.commands

    def line(self) -> Sequence | None:
        """Parse commands up to the end of a line on which one is complete; None at the end."""
        self._newlines()
        if self._kind == END:
            return None
        commands = self._commands(True)
        if self._kind == NEWLINE:
            self._end_line()
        elif self._kind != END:
            raise self._unexpected()
        elif self._pending:
            if not self.final:
                delimiter = self._pending[0][0].delimiter
                raise self.incomplete("here-document", "<<", self._start, delimiter)
            self._end_line()
        return _sequence(commands)

    def _commands(self, one_line: bool) -> list[Command]:
        """Parse commands until something that ends a list (or, with `one_line`, a line)."""
        commands: list[Command] = []
        if not one_line:
            self._newlines()
        while True:
            if self._kind == PLAIN:
                if self.aliases:
                    self._aliases()
                if self._value in CLOSING and self._kind == PLAIN:
                    break
            if self._kind == END or (
                self._kind == OPERATOR and (self._value == ")" or self._value == ";;")
            ):
                break
            command = self._and_or("")
            if self._kind == OPERATOR:
                value = self._value
                if value == "&" or value == "|&":
                    command = Background(command, value == "|&", command.line)
                    self._next(self._end)
                elif value == ";":
                    self._next(self._end)
                elif value != ")" and value != ";;":
                    raise self._unexpected()
                commands.append(command)
                if one_line and self._kind == NEWLINE:
                    break
                self._newlines()
                continue
            commands.append(command)
            if self._kind == NEWLINE:
                if one_line:
                    break
                self._newlines()
            elif self._kind != END and self.consumed != self._closed:
                raise self._unexpected()  # behind `fi`, `}`, `)` … no separator is needed
        return commands

    def _list(self, awaited: str, opener: str, opened: int) -> Sequence:
        """Parse the list inside a compound command: never empty."""
        commands = self._commands(False)
        if not commands:
            if self._kind == END:
                raise self.incomplete(awaited, opener, opened)
            raise self._unexpected()
        return _sequence(commands)

    def _expect(self, word: str, opener: str, opened: int) -> None:
        """Consume the word or operator that must come next."""
        if self._kind == END:
            raise self.incomplete(word, opener, opened)
        if self._value != word or self._kind not in (PLAIN, OPERATOR):
            raise self._unexpected()
        self._next(self._end)

    def substitution(self, position: int) -> tuple[Sequence, int]:
        """Parse the commands of `$(` from `position` to behind their `)`."""
        state = self._kind, self._value, self._start, self._end, self.consumed
        pending, self._pending = self._pending, []
        self._substitutions += 1
        self._next(position)
        commands = self._commands(False)
        self._substitutions -= 1
        if self._kind == END:
            raise self.incomplete(")", "(", position - 1)
        if self._value != ")" or self._kind != OPERATOR:
            raise self._unexpected()
        if self._pending:
            raise self.wrong("<<", position, "unmatched")
        end = self._end
        self._pending = pending
        self._kind, self._value, self._start, self._end, self.consumed = state
        return _sequence(commands), end

    def _and_or(self, awaited: str) -> Command:
        first = self._pipeline(awaited)
        if self._kind != OPERATOR or (self._value != "&&" and self._value != "||"):
            return first
        rest = []
        while self._kind == OPERATOR and (self._value == "&&" or self._value == "||"):
            operator = self._value
            self._next(self._end)
            self._newlines()
            if self.aliases:
                self._aliases()
            rest.append((operator, self._pipeline(operator)))
        return AndOr(first, tuple(rest), first.line)

    def _pipeline(self, awaited: str) -> Command:
        """Parse a pipeline; `awaited` is the operator before it, for the end of the text."""
        if self._kind == PLAIN and (self._value == "time" or self._value == "!"):
            start = self._start
            if self._value == "time":
                self._next(self._end)
                if self.aliases:
                    self._aliases()
                if self._kind in (END, NEWLINE) or (
                    self._kind == OPERATOR and self._value != "("
                ):
                    return Timed(None, self.line_at(start))
                self.enter(start)
                timed = Timed(self._pipeline(""), self.line_at(start))
                self.depth -= 1
                return timed
            self._next(self._end)
            if self.aliases:
                self._aliases()
            line = self.line_at(start)
            command = self._pipeline_of("!")
            if command.__class__ is Pipeline:
                return Pipeline(command.commands, True, line)
            return Pipeline((command,), True, line)
        return self._pipeline_of(awaited)

    def _pipeline_of(self, awaited: str) -> Command:
        first = self._command(awaited)
        if self._kind != OPERATOR or self._value != "|":
            return first
        commands = [first]
        while self._kind == OPERATOR and self._value == "|":
            self._next(self._end)
            self._newlines()
            if self.aliases:
                self._aliases()
            commands.append(self._command("|"))
        return Pipeline(tuple(commands), False, first.line)

    # ------------------------------------------------------------------ commands

    def _command(self, awaited: str) -> Command:
        """Parse one command with its redirections."""
        kind = self._kind
        if kind == PLAIN:
            compound = _COMPOUND.get(self._value)
            if compound is not None:
                return self._compound(compound)
            if self._value in CLOSING or self._value == "!":
                raise self._unexpected()
            return self._simple()
        if kind in (COMPLEX, REDIRECTION):
            return self._simple()
        if kind == OPERATOR and self._value == "(":
            return self._compound(Parser._parenthesis)
        if kind == END and awaited in ("|", "&&", "||"):
            raise self._end_of_text(awaited)
        raise self._unexpected()

    def _end_of_text(self, awaited: str) -> Exception:
        if self.final:
            return self._unexpected()
        return Incomplete(awaited, "", self.line_at(self._start))

    def _compound(self, parse: Callable[[Parser], Command]) -> Command:
        self.enter(self._start)
        command = parse(self)
        self.depth -= 1
        return command

    def _redirections(self) -> tuple[Redirection, ...]:
        if self._kind != REDIRECTION:
            self._closed = self.consumed
            return ()
        redirections = []
        while self._kind == REDIRECTION:
            redirections.append(self._redirection())
        return tuple(redirections)

    def _redirection(self) -> Redirection:
        operator = self._value
        if operator[0].isdigit():
            descriptor, operator = int(operator[0]), operator[1:]
        else:
            descriptor = 1 if operator[0] == ">" else 0
        self._next(self._end)
        target = self._take_word()
        document = None
        if operator.startswith("<<"):
            quoted = _QUOTING.search(target.source) is not None
            delimiter = target.literal
            if delimiter is None:
                delimiter = target.source
                if quoted and not _EXPANDING.search(delimiter):
                    delimiter = "".join(getattr(part, "text", "") for part in target.parts)
            if "\n" in delimiter:
                raise self.wrong("<<", self.consumed, "unmatched")
            document = HereDocument(delimiter, not quoted)
            self._pending.append((document, operator == "<<-"))
        return Redirection(descriptor, operator, target, document)

    def _take_word(self) -> Word:
        """Consume a word that must come next."""
        if self._kind == PLAIN:
            word = _plain(self._value)
            self._next(self._end)
        elif self._kind == COMPLEX:
            word, end = self.word(self._start)
            self._next(end)
        else:
            raise self._unexpected()
        return word

    def _identifier(self) -> str:
        """Consume the name of a variable or function, which must come next."""
        start = self._start
        name = self._take_word().source
        if not _IDENTIFIER.match(name):
            raise self.wrong(name, start, "identifier")
        return name

    def _simple(self) -> Command:
        """Parse a simple command, or a function's definition by `name()`."""
        start = self._start
        line = self.line_at(start)
        assignments: list[Assignment] = []
        words: list[Word] = []
        redirections: list[Redirection] = []
        declaring = False
        while True:
            kind = self._kind
            if kind == PLAIN:
                value = self._value
                if words:
                    if (
                        self.consumed < self._alias_end <= self._start
                        or self.consumed == self._rescanned
                    ) and self._alias():
                        continue
                    if declaring and "=" in value and self._declared(words):
                        continue
                else:
                    if self.aliases and (assignments or redirections) and self._alias():
                        continue
                    if "=" in value and self._assigned(assignments):
                        continue
                    declaring = value in _DECLARING
                words.append(_words.get(value) or _plain(value))
                if declaring or self._alias_end >= 0 or self._rescanned >= 0:
                    self._next(self._end)
                else:
                    self._plain_words(words)
            elif kind == COMPLEX:
                if words:
                    if declaring and self._declared(words):
                        continue
                elif self._assigned(assignments):
                    continue
                word, end = self.word(self._start)
                words.append(word)
                self._next(end)
            elif kind == REDIRECTION:
                redirections.append(self._redirection())
            elif (
                kind == OPERATOR
                and self._value == "("
                and len(words) == 1
                and not assignments
                and not redirections
            ):
                return self._parenthesized_function(words[0], start, line)
            else:
                break
        literals = tuple([word.literal for word in words])
        return Simple(
            tuple(assignments),
            tuple(words),
            tuple(redirections),
            None if None in literals else cast("tuple[str, ...]", literals),
            line,
        )

    def _plain_words(self, words: list[Word]) -> None:
        """Consume this word and the plain ones behind it: the common case, made short."""
        text = self.text
        position = self._end
        while True:
            match = _match(text, position)
            if match.lastindex != PLAIN:
                break
            value = match[PLAIN]
            words.append(_words.get(value) or _plain(value))
            position = match.end(PLAIN)
        self._look(match, position)

    def _assigned(self, assignments: list[Assignment]) -> bool:
        """Consume `name=value` or `name[subscript]=value` if that is what comes."""
        start = self._start
        match = _ASSIGNMENT.match(self.text, start)
        if match is None:
            return False
        subscript = None
        position = match.end()
        if match[2]:
            subscript, position = self._subscript(position)
            if subscript is None:
                return False
        if self._kind == PLAIN and not match[2] and "~" not in self._value:
            end = self._end
            value = _plain(self.text[position:end]) if end > position else _NOTHING
        else:
            value, end = self.word(position, True)
            if value.parts and isinstance(value.parts[0], BadSubstitution):
                bad = BadSubstitution(self.text[start:end])
                value = Word((bad,), None, value.source, False, False)
        source = self.text[start:end]
        assignments.append(Assignment(match[1], subscript, value, source))
        self._next(end)
        return True

    def _subscript(self, position: int) -> tuple[Word | None, int]:
        """Scan `subscript]=`; None where it is only a pattern."""
        state = self.__dict__.copy()
        try:
            subscript, end = self.quoted_word(position, "]", position - 1)
        except (Incomplete, Wrong):  # scanned again, as a word, which is right or tells why not
            self.__dict__.update(state)
            return None, position
        if self.text[end : end + 1] != "=":
            return None, position
        return subscript, end + 1

    def _declared(self, words: list[Word]) -> bool:
        """Consume `name=value` as the argument of a command that assigns."""
        match = _ASSIGNMENT.match(self.text, self._start)
        if match is None:
            return False
        position = match.end()
        if match[2]:
            subscript, position = self._subscript(position)
            if subscript is None:
                return False
        word, end = self.word(self._start, True, position - self._start)
        words.append(word)
        self._next(end)
        return True

    def _aliases(self) -> None:
        """Replace aliases until the command's name is none; a reserved word never is."""
        while self._kind == PLAIN and self._value not in RESERVED and self._alias():
            pass

    def _alias(self) -> bool:
        """Put an alias's text in the place of its name if the next word is one."""
        name = self._value
        start = self._start
        replacing = [(other, end) for other, end in self._replacing if end > start]
        value = self.aliases.get(name)
        self.asked[name] = value
        if value is None or any(name == other for other, _ in replacing):
            return False
        self._replaced += 1
        delta = len(value) - len(name)
        if self._replaced > limits.ALIASES or len(
            self.text
        ) + delta > limits.ALIASED_TEXT + len(name):
            raise self.wrong(name, start, "deep")
        self.text = self.text[:start] + value + self.text[self._end :]
        self._replacing = [(other, end + delta) for other, end in replacing]
        self._replacing.append((name, start + len(value)))
        self._rescanned = start
        self._alias_end = start + len(value) if value[-1:] in (" ", "\t") else -1
        self._next(start)
        return True

    # ------------------------------------------------------------------ compounds

    def _parenthesis(self) -> Command:
        start = self._start
        line = self.line_at(start)
        if self.text.startswith("((", start) and self.is_arithmetic(start + 2):
            expression, end = self.quoted_word(start + 2, "))", start)
            self._next(end)
            return ArithmeticCommand(expression, self._redirections(), line)
        self._next(self._end)
        body = self._list(")", "(", start)
        self._expect(")", "(", start)
        return Subshell(body, self._redirections(), line)

    def _brace(self) -> Command:
        start = self._start
        line = self.line_at(start)
        self._next(self._end)
        body = self._list("}", "{", start)
        self._expect("}", "{", start)
        return Group(body, self._redirections(), line)

    def _if(self) -> Command:
        start = opened = self._start
        line = self.line_at(start)
        opener = "if"
        branches = []
        otherwise = None
        while True:
            self._next(self._end)
            condition = self._list("then", opener, opened)
            opened = self._start
            self._expect("then", opener, opened)
            body = self._list("fi", "then", opened)
            branches.append((condition, body))
            opener, opened = "elif", self._start
            if self._kind != PLAIN or self._value != "elif":
                break
        if self._kind == PLAIN and self._value == "else":
            self._next(self._end)
            otherwise = self._list("fi", "else", opened)
            self._expect("fi", "else", opened)
        else:
            self._expect("fi", "then", start)
        return If(tuple(branches), otherwise, self._redirections(), line)

    def _while(self) -> Command:
        start = self._start
        line = self.line_at(start)
        opener = self._value
        self._next(self._end)
        condition = self._list("do", opener, start)
        body = self._do(opener, start)
        return While(condition, body, opener == "until", self._redirections(), line)

    def _do(self, opener: str, opened: int) -> Sequence:
        start = self._start
        self._expect("do", opener, opened)
        body = self._list("done", "do", start)
        self._expect("done", "do", start)
        return body

    def _for(self) -> Command:
        start = self._start
        line = self.line_at(start)
        opener = self._value
        self._next(self._end)
        if self._kind not in (PLAIN, COMPLEX):
            raise self._unexpected()
        name = self._identifier()
        self._newlines()
        words: tuple[Word, ...] | None = None
        if self._kind == PLAIN and self._value == "in":
            self._next(self._end)
            listed = []
            while self._kind == PLAIN or self._kind == COMPLEX:
                listed.append(self._take_word())
            words = tuple(listed)
            if self._kind == OPERATOR and self._value == ";":
                self._next(self._end)
            elif self._kind != NEWLINE and self._kind != END:
                raise self._unexpected()
        elif self._kind == OPERATOR and self._value == ";":
            self._next(self._end)
        self._newlines()
        body = self._do(opener, start)
        kind = For if opener == "for" else Select
        return kind(name, words, body, self._redirections(), line)

    def _case(self) -> Command:
        start = self._start
        line = self.line_at(start)
        self._next(self._end)
        word = self._take_word()
        self._newlines()
        self._expect("in", "case", start)
        items = []
        while True:
            self._newlines()
            if self._kind == END:
                raise self.incomplete("esac", "case", start)
            if self._kind == PLAIN and self._value == "esac":
                break
            items.append(self._case_item(start))
            if self._kind == OPERATOR and self._value == ";;":
                self._next(self._end)
            elif self._kind == END:
                raise self.incomplete("esac", "case", start)
            elif self._kind != PLAIN or self._value != "esac":
                raise self._unexpected()
        self._next(self._end)
        return Case(word, tuple(items), self._redirections(), line)

    def _case_item(self, start: int) -> CaseItem:
        if self._kind == OPERATOR and self._value == "(":
            self._next(self._end)
        patterns = [self._take_word()]
        while self._kind == OPERATOR and self._value == "|":
            self._next(self._end)
            patterns.append(self._take_word())
        self._expect(")", "case", start)
        commands = self._commands(False)
        return CaseItem(tuple(patterns), _sequence(commands) if commands else None)

    def _condition_command(self) -> Command:
        line = self.line_at(self._start)
        condition, end = self.condition(self._end)
        self._next(end)
        return ConditionCommand(condition, self._redirections(), line, runs(condition))

    # ------------------------------------------------------------------ functions

    def _function(self) -> Command:
        start = self._start
        line = self.line_at(start)
        self._next(self._end)
        name = self._identifier()
        self._newlines()
        if self._kind == END:
            raise self.incomplete("{", "function", start)
        if self._kind != PLAIN or self._value != "{":
            raise self._unexpected()
        body = self._command("")
        source = self.text[start : self.consumed]
        return FunctionDefinition(name, body, True, source, line)

    def _parenthesized_function(self, word: Word, start: int, line: int) -> Command:
        """Parse `name()` from its parenthesis on."""
        opened = self._start
        following = self._end
        self._next(following)
        name = word.source
        if self._value != ")" or self._kind != OPERATOR or not _IDENTIFIER.match(name):
            raise self.wrong("(", opened)
        self._next(self._end)
        self._newlines()
        if self._kind == END:
            raise self.incomplete("{", "(", opened)
        if not (self._value in _COMPOUND if self._kind == PLAIN else self._value == "("):
            raise self._unexpected()
        body = self._command("")
        source = self.text[start : self.consumed]
        return FunctionDefinition(name, body, False, source, line)


_COMPOUND: dict[str, Callable[[Parser], Command]] = {
    "{": Parser._brace,
    "if": Parser._if,
    "while": Parser._while,
    "until": Parser._while,
    "for": Parser._for,
    "select": Parser._for,
    "case": Parser._case,
    "function": Parser._function,
    "[[": Parser._condition_command,
}
