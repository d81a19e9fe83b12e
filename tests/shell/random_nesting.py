"""Random commands within words within commands: what a parser gets wrong first.

Not what expansions do (`tests.shell.random_words`).
"""

from __future__ import annotations

from tests.shell.random_words import Words, quoted


class Nesting(Words):
    """Draws words that hold commands, which hold words."""

    #: How deep the present place is.
    level = 0
    #: How many `${…}` are around it: ksh93 loses here-documents there.
    braces = 0
    #: Here-documents so far: each has its own delimiter.
    documents = 0

    def nested(self) -> str:
        """A word that may hold commands."""
        if self.level > 3:
            return self.pick("x", "'a b'", '"$a"', "$#", "\\)", "')'", '"}"')
        self.level += 1
        try:
            return self.pick(
                "x", "'a )'", '"b }"', "\\'", "a\\\nb", "\"'\"", "'\"'", "x#y", "\\#",
                *[lambda: f"$({self.space()}{self.inner()}\n)"] * 2,
                lambda: f"$( {self.inner()}\n# ) it's\n)",
                lambda: f'"$({self.space()}{self.inner()})"',
                self.backquoted,
                lambda: f"${{u:-{self.braced()}}}", lambda: f"${{b#{self.braced()}}}",
                lambda: f"${{u-{self.braced()}{self.braced()}}}", lambda: f"x{self.nested()}y",
                lambda: f'"a $( {self.inner()}\n) b"',
                lambda: f"$(( 1 + $(print {self.random.randrange(9)}) * (2 + ${{u:-3}}) ))",
                lambda: f"$( ( {self.inner()}\n) | cat)", lambda: f"${{e:+{self.braced()}}}",
            )  # fmt: skip
        finally:
            self.level -= 1

    def braced(self) -> str:
        """A word within `${…}`."""
        self.braces += 1
        try:
            return self.nested()
        finally:
            self.braces -= 1

    def document(self) -> str:
        """A command with a here-document."""
        self.documents += 1
        tag = f"E{self.documents}"
        return f"cat <<{tag}\n{self.quotable()}\n{tag}\n"

    def space(self) -> str:
        """A blank or not: `$( (` and `$((` are not the same."""
        return self.pick(" ", "\n", "\t ")

    def backquoted(self) -> str:
        """A command in backquotes."""
        text = self.inner().replace("\\", "\\\\").replace("`", "\\`")
        return f"`{text}`"

    def inner(self) -> str:
        """A command that a word may hold."""
        word = self.nested
        if self.level > 3:
            return f"print -r -- {word()}"
        self.level += 1
        try:
            return self.pick(
                lambda: f"print -r -- {word()} {word()}", lambda: f"show {word()} {word()}",
                lambda: f"case {word()} in (x|'a )') print p;; (*) print -r -- {word()};; esac",
                lambda: f"if [[ {word()} = {word()} ]]; then {self.inner()}\nelse print n; fi",
                *[self.document] * (not self.braces), lambda: f"{{ {self.inner()}\n}}",
                *["cat <<'E' | cat\n$( ` ' \" )\nE\n"] * (not self.braces),
                lambda: f"( {self.inner()}\n)",
                lambda: f"for x in {word()} {word()}; do {self.inner()}\ndone",
                lambda: f"{{ {self.inner()}\n}} | cat && print and",
                lambda: f"print a; # it's ( \" `\nprint {word()}",
                lambda: f"function g {{ print -r -- $1; }}; g {word()}",
                lambda: f"eval 'print -r -- '\"'{self.random.randrange(9)} )'\"",
                lambda: f"v={word()}; print -r -- \"$v\"",
                lambda: f"print {word()}\\\n {word()}",
                lambda: f"(( $(print 1) )) && {self.inner()}",
                lambda: f"x={word()} eval :; print z",
            )  # fmt: skip
        finally:
            self.level -= 1

    def quotable(self) -> str:
        """A line of a here-document whose quotes mean nothing."""
        commands = self.inner
        return self.pick(
            "it's", 'a "b" )', "\\$a \\`", "$a ${u:-d}", lambda: f"$( {commands()}\n)"
        )

    #: Names of aliases, files and functions so far: each of its own.
    made = 0

    def new(self, stem: str) -> str:
        """A name that was not used yet."""
        self.made += 1
        return f"{stem}{self.made}"

    def documents_anywhere(self) -> str:
        tag = self.new("TAG")
        text = f"a $i\n  {self.pick('$(print in)', '`print in`', '$((i+1))', 'it', '${u:-d}')}"
        document = f"cat <<{tag}\n{text}\n{tag}\n"
        quoting = document.replace(f"<<{tag}", f"<<'{tag}'")
        tabbed = f"cat <<-{tag}\n\t\tx $j\n\ty\n\t{tag}\n"
        two = f"cat <<{tag} - <<{tag}b\nfirst\n{tag}\nsecond $i\n{tag}b\n"
        document = self.pick(document, quoting, tabbed, two)
        name = self.new("hd")
        return self.pick(
            f"function {name} {{\n{document}}}\n{name}; {name} | sed 1q",
            f"for x in 1 2; do\n{document}done", f'v=$({document})\nshow "$v"',
            f"if true; then\n{document}else\n{document}fi", f"( {document})",
            f"{{ {document}}} | sed 's/^/h /'",
            f"while read -r x; do print -r \"[$x]\"; done <<{tag}\n{text}\n{tag}",
            f"{document}print after", f"case a in a) {document};; esac",
            f"v=`{document}`\nshow \"$v\"" if "`" not in document and "\\" not in document
            else document,
            f"cat <<{tag}; print same line\n{text}\n{tag}",
            f"cat <<{tag} | sed 's/a/A/'\n{text}\n{tag}",
            f"cat <<{tag} && print and\n{text}\n{tag}", f"eval {quoted(document)}",
        )  # fmt: skip
