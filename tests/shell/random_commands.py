"""Random simple commands that mean something: the same for a seed.

Not compound ones (`tests.shell.random_scripts`).
"""

from __future__ import annotations

from tests.shell.random_nesting import Nesting
from tests.shell.random_words import Choice, quoted


class Commands(Nesting):
    """Draws simple commands, some with all it takes to see what they did."""

    #: Files that were redirected to.
    outputs = 0

    def statement(self) -> str:
        """Any command."""
        raise NotImplementedError

    def typeset(self) -> str:
        name = self.name()
        return self.pick(
            lambda: (
                f"typeset -{self.pick('u', 'l')} v; v={quoted(self.value())}; "
                'show "$v"; unset v'
            ),
            lambda: (
                f"typeset -{self.pick('L', 'R', 'uL', 'lR')}"
                f"{self.random.randrange(1, 9)} v; "
                f"v={quoted(self.value().replace(chr(9), ' '))}; "
                'show "$v"; unset v'
            ),
            lambda: (
                f"typeset -{self.pick('Z', 'RZ', 'LZ')}{self.random.randrange(1, 9)} v; "
                f"v={self.pick('7', '0042', '12345', 'ab', '0', '000', '00x')}; "
                'show "$v"; unset v'
            ),
            lambda: (
                f"typeset -i{self.pick('', '2', '8', '16', '36')} k; "
                f'k="({self.arithmetic()}) & 4095"; show $k; unset k'
            ),
            lambda: f"export {name}={self.word()}; env | grep '^{name}='",
            lambda: 'unset u; show "${arr[@]}" ${u-none}',
            lambda: f'typeset {name}={self.word()}; show "${name}"',
            lambda: f"{name}={self.word()} ksh -c 'print -r -- \"<${name}>\"'",
            lambda: f"{name}={self.word()} eval 'show \"${name}\"'",
        )  # fmt: skip

    def here_document(self) -> str:
        operator = self.pick("<<", "<<", "<<-")
        plain = self.chance(70)
        tag = "E" if plain else self.pick("'E'", "\\E", '"E"')
        parts: list[Choice] = [
            "a ", "\\$a ", "\\\\ ", "'", '"', "*", "\\x", " b", "\\\n", "\\`", "$ ", "~",
            lambda: self.parameter(True), lambda: self.parameter(True),
        ]  # fmt: skip
        lines = []
        for _ in range(self.random.randrange(3)):  # $* is joined by IFS or not: left out
            tab = "\t" * self.random.randrange(2) if operator == "<<-" else ""
            body = "".join(self.pick(*parts) for _ in range(self.random.randrange(5)))
            body = body.replace("$*", "$#").replace("${*", "${@").replace("[*]", "[@]")
            lines.append(tab + (body if plain else body.replace("\n", " ")) + "z\n")
        command = self.pick(
            "cat", 'while read -r l; do show "$l"; done',
            'while IFS= read l; do show "$l"; done',
        )  # fmt: skip
        return f"{command} {operator}{tag}\n{''.join(lines)}E"

    def reading(self) -> str:
        text = quoted(
            self.pick(
                "a b c", " a  b ", "a:b::c:", ":a", "a\\:b", "a\\ b", "", "x\\", "a : b",
                "1,2,3", "::", "a b:c", "aXb",
            )
        )
        names = self.pick("x", "x y", "x y z", "x y z w", "")
        variables = '"$x" "$y" "$z" "$w"' if names else '"$REPLY"'
        ifs = self.pick("", "", "IFS=: ", "IFS=', ' ", "IFS= ", "IFS=' :' ")
        flag = self.pick("-r", "")
        return (
            f"x= y= z= w=; print -r -- {text} | {{ {ifs}read {flag} {names}; "
            f"show $? {variables}; }}"
        )

    def printing(self) -> str:
        return self.pick(
            lambda: f"print -- {self.doubled()}", lambda: f"print -n -- {self.word()}; print",
            lambda: f"printf '%s|' {self.words()}; print",
            lambda: (
                f"printf '[%{self.pick('', '-')}{self.random.randrange(1, 9)}s]\\n' "
                f"{self.word()}"
            ),
            lambda: (
                f"printf '%{self.pick('', '-', '0', '+')}{self.random.randrange(1, 9)}d\\n' "
                f"$i $j"
            ),
            lambda: "printf '%x %o %c %.2s\\n' $i $j \"x$a\" '$b'",
            lambda: "printf '%b\\n' " + quoted(self.pick("a\\tb", "x\\nz", "\\\\", "\\0101")),
            lambda: f"print -r -u1 -- {self.word()}",
        )  # fmt: skip

    def caught(self) -> str:
        """A trap, and what sets it off; in a subshell."""
        signal = self.pick("INT", "TERM", "USR1", "EXIT", "ERR", "HUP", "0", "15")
        action = self.pick(
            "print caught", "print caught; exit 4", "", "print $? >&1", "a=caught"
        )
        cause = self.pick(
            f"kill -{signal} $$" if not signal.startswith(("E", "0")) else "true",
            "false", "exit 5", "true", "(exit 3)", ":", "set -e; false; print no",
        )  # fmt: skip
        return (
            f"ksh -c {quoted(f'trap {quoted(action)} {signal}; {cause}; print on')}; print $?"
        )

    def replaced(self) -> str:
        return self.pick(
            lambda: f'a=$(<f{self.pick("1", "2")}); show "$a" $a',
            lambda: f"{self.name()}={self.substitution(False)}; print $?",
            lambda: f'{self.name()}="{self.substitution(True)}"; print $?',
            lambda: f'show "{self.substitution(True)}" {self.substitution(False)}',
            'x=`print a \\`print b\\``; show "$x"',
            "x=$(print $(print a; print 'b)')); show $x",
        )  # fmt: skip

    def evaluated(self) -> str:
        return self.pick(
            lambda: f"eval show {quoted(self.words())}",
            lambda: f'eval "show \\${self.name()}"',
            lambda: f'x={quoted(self.words())}; eval "show $x"',
            lambda: f"print -r {quoted(f'show {self.word()}; return 3')} >s; . ./s; print $?",
        )  # fmt: skip

    def options(self) -> str:
        words = self.pick(
            "-a -b x", "-ab", "-c val y", "-cval", "-a -- -b", "-x", "-c", "x -a", "-abc v w",
            "-",
        )  # fmt: skip
        spec = self.pick("abc:", ":abc:")
        return (
            f"OPTIND=1; while getopts {spec} o {words} 2>/dev/null; do "
            f'show "$o" "$OPTARG" $OPTIND; done; show $? $OPTIND'
        )

    def redirected(self) -> str:
        self.outputs += 1
        name = f"o{self.outputs}"
        return self.redirection().replace("OUT", name)

    def redirection(self) -> str:
        return self.pick(
            lambda: f"print -r -- {self.word()} >OUT; cat <OUT; print $?",
            lambda: (
                f"{{ print out; print -u2 err; show {self.word()} >&2; }} 2>&1 >OUT; cat OUT"
            ),
            lambda: f"exec 3>OUT; print -u3 -r -- {self.word()}; exec 3>&-; cat OUT",
            lambda: 'exec 4<f2; read -u4 x; read -r y <&4; exec 4<&-; show "$x" "$y"',
            lambda: "print a >OUT; print b >>OUT; { read x; read y; } <OUT; show $x $y",
            lambda: "cat <nope 2>/dev/null; print $?",
            lambda: f"{{ {self.statement()}\n}} >OUT 2>/dev/null; cat OUT",
            lambda: f"for x in 1 2; do print -r $x {self.word()}; done >OUT; cat OUT",
            lambda: "{ print -u3 hi; } 3>&1; print -u3 no 2>/dev/null; print $?",
            lambda: "( print sub; exit 4 ) >OUT; print $?; cat OUT",
        )  # fmt: skip
