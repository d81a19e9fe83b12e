"""Random scripts of what administrators' scripts are full of: the same for a seed.

Aliases, traces, traps, co-processes, menus, options, here-documents wherever they may stand,
in words and values as `tests.shell.random_scripts` draws them.
"""

from __future__ import annotations

from tests.shell.random_scripts import Scripts
from tests.shell.random_words import quoted


class Further(Scripts):
    """Draws scripts; every piece is within a subshell or undoes what it did."""

    def statement(self) -> str:
        if self.chance(40) or self.depth > 3:
            return super().statement()
        return self.pick(
            self.aliased, self.traced, self.strict, self.trapped, self.unset_refused,
            self.coprocess, self.menu, self.getting_options, self.shown_function,
            self.listed_traps, self.printed, self.descriptors, self.returning,
            self.assigning, self.ordered, self.executed, self.documents_anywhere,
            self.exited, self.calculated, self.reading_file,
        )  # fmt: skip

    def aliased(self) -> str:
        name = self.new("al")
        value = self.pick(
            "show a", "show ", "print -r -- ", "show 'a b' ", "{ show in; }; show",
            "show; show",
        )  # fmt: skip
        use = self.pick(f"{name} b", f"{name} {name}", f"{name}", f"\\{name} x 2>/dev/null")
        # Within a compound command, ksh93 has read it before the alias is made, as everyone.
        return f"alias {name}={quoted(value)}\n{use}\nunalias {name}; print $?"

    def traced(self) -> str:
        """The trace of plain words: how others are quoted differs."""
        word = self.pick("a", "$i", "${#a}", "$((i+1))", "$(print x)", "x${j}y")
        command = self.pick(
            f"print {word}", f"v={word}", f"v={word} w={word}", f"show {word} {word}",
            f"for x in 1 2; do print $x {word}; done", f"if true; then print {word}; fi",
            f"[ -n {word} ]", f"case {word} in a) print y;; esac",
            f"print {word} | cat", f"( print {word} )",
            f"{{ print {word}; }}", "while false; do :; done", "set -- a b; shift",
            f"print {word} >/dev/null", f"eval print {word}",
        )  # fmt: skip
        prompt = self.pick("", "PS4='> '; ", "PS4='$i: '; ")
        if "=" in command and "$(" in command:
            command = "v=1"  # AIX shows the prompt first, ksh93 does not
        return f"( {prompt}set -x; {command} ) 2>&1 | sed 's/^/T /'"

    def failing(self) -> str:
        """A command that fails, in every position there is."""
        return self.pick(
            "false", "(false)", "{ false; }", "true | false", "false | true", "! true",
            "! false", "if false; then :; fi", "false && true", "true && false",
            "false || false", "false || true", "while false; do :; done", "[[ a = b ]]",
            "f0() { false; }; f0", "f0() { false; print in; }; f0",
            "for x in 1; do false; done", "until true; do :; done", "v=$(false)",
            "v=$(false; print a)", "print $(false)", "eval false", "case a in a) false;; esac",
            "{ false; print b; } || true", "(false; print b) || true",
            "if (false; print b); then :; fi", "let 0", "test -n ''", "(exit 4)", "f0() "
            "{ return 5; }; f0", "f0() { return 5; }; f0 || true", "{ false; } | cat",
        )  # fmt: skip

    def strict(self) -> str:
        return (
            f"( set -e; {self.pick('', 'trap {} EXIT;'.format(quoted('print left $?')))} "
            f"{self.failing()}\nprint on $?\n{self.failing()}\nprint on ); print $?"
        )

    def trapped(self) -> str:
        """A trap on ERR; ksh88's functions do not have it, ksh93's do."""
        drawn = (self.failing(), self.failing(), "false")
        failing = [text for text in drawn if "f0" not in text and text != "true | false"]
        action = self.pick("print E $?", "print E; false", "print E; x=1")
        return (
            f"( trap {quoted(action)} ERR; {failing[0]}\nprint on $?\n{failing[-1]}\n"
            f"print on $? ); print $?"
        )

    def unset_refused(self) -> str:
        use = self.pick(
            "$nope", '"$nope"', "${nope}", "${nope:-x}", "${nope+x}", "${#nope}", "${nope#a}",
            "$((nope+1))", "${nope=v}", '"$@"', "$*", "${nope:+x}", "$9",
        )  # fmt: skip
        return f"( set -u; set -- ; show {use}; print on ) 2>/dev/null; print $(($? > 0))"

    def coprocess(self) -> str:
        word = quoted(self.value())
        return self.pick(
            f"( cat |&\nprint -rp -- {word}; read -rp x; show \"$x\"\n"
            f"exec 3>&p; exec 3>&-; wait )",
            f"( while read -r l; do print -r -- \"<$l>\"; done |&\nexec 3<&p 4>&p; "
            f"print -ru4 -- {word}; exec 4>&-; cat <&3; wait )",
            f"( {{ read x; print \"$x$x\"; exit 3; }} |&\nprint -p {self.pick('a', '7')}; "
            f"read -p y; show $y; wait $!; print $? )",
        )  # fmt: skip

    def menu(self) -> str:
        """The menu goes to standard error."""
        lines = "".join(
            self.pick("1\\n", "2\\n", "9\\n", "x\\n", "\\n", " 2 \\n", "01\\n")
            for _ in range(self.random.randrange(4))
        )
        words = self.pick(" in a 'b c' d", "", " in $a", " in x")
        body = self.pick("", "break", "continue", '[ "$REPLY" = x ] && break')
        return (
            f"( print {quoted(lines + chr(92) + 'c')} | select c{words}; do "
            f'show "$c" "$REPLY"; {body}\ndone 2>/dev/null ); print $?'
        )

    def getting_options(self) -> str:
        name = self.new("go")
        specification = self.pick("ab:", ":ab:", "a:b", ":a:b:c", "abc")
        words = self.pick(
            "-a -b x y", "-abx y", "-b", "-a", "x -a", "-c -a", "-ab", "-a x -b y z", "--  -a",
            "-b '' q", "-z", "-a -", "-aa -b -a",
        )  # fmt: skip
        return (
            f"function {name} {{ typeset OPTIND=1 o\nwhile getopts {specification} o; do\n"
            f"case $o in\na) show a \"$OPTARG\";;\nb) show b \"$OPTARG\";;\n"
            f":|\\?) show bad \"$o\" \"$OPTARG\";;\n*) show other $o;;\nesac\ndone\n"
            f'shift $((OPTIND-1)); show "$@"; }}\n{name} {words} 2>/dev/null; print $?'
        )

    def shown_function(self) -> str:
        """The text is shown otherwise by everyone: it must mean the same."""
        name = self.new("sf")
        body = self.block()
        if "<<" in body or "function" in body:  # ksh93 loses them
            body = 'show "$@"'
        return (
            f"function {name} {{\n{body}\n}}\n"
            f"typeset -f {name} >t.{name}; unset -f {name}; . ./t.{name}; {name} a 'b c'"
        )

    def listed_traps(self) -> str:
        signal, number = self.random.choice([("INT", 2), ("TERM", 15), ("USR1", 30)])
        action = self.pick("print a", "", "print s", ":")
        given = signal if signal == "USR1" else self.pick(signal, str(number))
        return self.pick(
            f"( trap {quoted(action)} {given}; trap )",
            f"( trap {quoted(action)} {given}; trap - {given}; trap; print $? )",
            f"( trap {quoted('print x')} EXIT HUP; trap; trap - EXIT )",
        ) if signal != "USR1" else f"( trap {quoted(action)} USR1; trap )"  # fmt: skip

    def printed(self) -> str:
        text = quoted(self.pick("a\\tb", "a\\nb", "\\\\", "\\0101", "-n", "a\\"))
        return self.pick(
            f"print -- {text} y", f"print -r -- {text} y", f"print -r - {text}",
            f"print -rn -- {text}; print", f"print -n {self.pick('a', '-r', '--')}; print",
            f"print - {text}", f"print -R {text}", f"print -u1 -r {text}", "echo a b",
            f"print -nu1 - {text}; echo", "print", "print -", "print --",
        )  # fmt: skip

    def descriptors(self) -> str:
        return self.pick(
            "( exec 3<f2 4<f1; read -u3 x; read -u4 y; read -ru3 z; show $x $y \"$z\" )",
            "( exec 3<f2; while read -u3 x y; do show $x \"$y\"; read z; done <f1 )",
            "( exec 5>&1; print -u5 a | cat; print -u5 b; exec 5>&-; print -u5 c; print $? ) "
            "2>/dev/null",
            f"( exec >w1; show {self.word()}; print e >&2 ) 2>&1; cat w1",
            "( exec 3>&1 1>w1; print in; print out >&3 ); cat w1",
            "( exec <f2; read x; cat; read y; print $? )",
            "{ read x; read -r y; print -r -- \"$x|$y\"; } <f2",
            "while read x; do print $x; done <f2 >w1; cat w1",
        )  # fmt: skip

    def returning(self) -> str:
        name = self.new("rt")
        loop = self.pick(
            "for x in 1 2 3; do", "while :; do", "until false; do",
            "for x in 1 2; do for y in a b; do",
        )  # fmt: skip
        end = "done; done" if loop.count("do") > 1 and "for y" in loop else "done"
        leave = self.pick(
            "return 3", "return", "break; return 2", "false; return", "(return 4); return",
            "print $x | while read l; do return 6; done; return 1", "case $x in *) return 9;;"
            " esac", "eval return 8", "{ return 2; } >/dev/null",
        )  # fmt: skip
        trap = self.pick("", "trap 'print bye $?' EXIT\n")
        return (
            f"function {name} {{\n{trap}{loop}\nprint in $1; {leave}\n{end}\nprint no\n}}\n"
            f"function {name}b {{ {name} b; print $?; return 7; print no; }}\n"
            f"{name} a; print $?; {name}b; print $?"
        )

    def assigning(self) -> str:
        target = self.pick("i", "j", "n[1]", "n[j]", "n[i&3]", "fresh")
        operator = self.pick("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "|=", "^=")
        value = self.pick("3", "j", "16#1f", "(2+1)", "i=4", "n[2]", "j==2", "!i", "2#11", "-j")
        if operator in ("/=", "%=", "<<=", ">>="):
            value = self.pick("3", "2", "1")
        if target == "i" and value == "i=4":
            value = "j=4"
        expression = f"{target} {operator} {value}"
        restore = f"show $i $j ${{n[@]}}; i={self.random.randrange(5)} j=2; set -A n 3 1 4 1 5"
        return self.pick(
            f"(( {expression} )); print $?; {restore}", f"print $(( {expression} )); {restore}",
            f"let {quoted(expression)}; print $?; {restore}",
            f"let {quoted(expression)} j+=1; print $?; {restore}",
            f"integer k={self.pick('i', '7', '16#ff', 'n[2]')}; "
            f"k={quoted(value if '=' not in value else 'i+1')}; show $k; unset k; {restore}",
            f"typeset -i2 k; k='{self.pick('i', '5', '16#a')}'; show $k $((k+1)); unset k",
        )  # fmt: skip

    def ordered(self) -> str:
        group = "{ print out; print err >&2; }"
        return self.pick(
            f"{group} 2>&1 >w2 | sed 's/^/p /'; cat w2", f"{group} >w2 2>&1; cat w2",
            f"{group} 2>w2 >&2; cat w2", f"{group} 3>&1 >w2 2>&3 3>&- | cat; cat w2",
            f"{group} >w2 2>>w2; sort w2", f"( {group} 3>&1 1>&2 2>&3 ) 2>/dev/null",
            ">w2 print -r x; <w2 cat", "print a >w2 >w3; cat w2 w3", "cat <f1 <f2",
            "2>/dev/null print e; print -u2 z 2>&1",
            "print x >w2; print y >>w2; print z 1<>w2; cat w2",
            "(print a; print b) >w2; { read x; cat; } <w2",
        )  # fmt: skip

    def executed(self) -> str:
        return self.pick(
            "( exec print no; print on ) 2>/dev/null; print $(($? > 0))",
            "( exec /usr/bin/printf '%s\\n' a; print no ); print $?",
            "( exec true; print no ); print $?", "( exec >w4; print a; exec >&2; print b ) "
            "2>/dev/null; cat w4", "( exec 2>/dev/null; nosuch; print $? )",
            "( trap 'print bye' EXIT; exec /usr/bin/true ); print $?",
            "( exec <nope; print on ) 2>/dev/null; print $(($? > 0))",
            "( exec 2>&-; print -u2 a; print $? )",
        )  # fmt: skip

    def exited(self) -> str:
        leave = self.pick("exit", "exit 3", "false; exit", "return 4", "exit 256", "kill -9 $$")
        leave = "exit 9" if leave.startswith("kill") else leave
        trap = self.pick(
            "", "trap 'print bye' EXIT; ", "trap 'exit 6' EXIT; ", "trap 'print $?' 0; "
        )
        place = self.pick(
            "{leave}", "f1() {{ {leave}; print on; }}; f1", "for x in 1 2; do {leave}; done",
            "eval '{leave}; print no'",
            "print a | {{ read x; {leave}; }}", "({leave}); print $?",
            "v=$({leave}; print no); print $?", "if {leave}; then :; fi",
        )  # fmt: skip
        if leave.startswith("return") and "f1" not in place:
            leave = "exit 4"
        return f"( {trap}{place.format(leave=leave)}\nprint end $? ); print $?"

    def calculated(self) -> str:
        """Longer words of everyday scripts."""
        return self.pick(
            "x=$(print a b c | cut -d' ' -f2); show $x",
            "show $(print 3 4 | { read a1 b1; print $((a1*b1)); })",
            "x=${d##*/}; y=${d%/*}; show \"$x\" \"$y\"",
            "set -A w1 $(print 1 2 3); show ${#w1[*]} ${w1[2]} \"${w1[@]}\"",
            "c1=0; while (( c1 < 3 )); do (( c1 = c1 + 1 )); done; show $c1",
            "print 'b 2\na 1' | sort | while read x y; do (( t1 = ${t1:-0} + y )); done; "
            "show $t1",
            "case $- in *i*) print inter;; *) print batch;; esac",
            "[[ -n $(print a) && -z $(print) ]] && print both",
            "typeset -u U=abc; show $U; unset U",
            "typeset -R5 R=7; show \"$R\"; typeset -Z3 Z=7; show $Z; unset R Z",
            "x='a:b:c'; (IFS=:; set -- $x; show \"$@\"; show \"$*\")",
            "for f in *1; do show $f; done", "ls | grep '1$' | wc -l | tr -d ' '",
            "eval v_$j=$i; eval show \\$v_$j",
            "typeset -r RO=1; (RO=2; print on) 2>/dev/null; print $RO",
        )  # fmt: skip

    def reading_file(self) -> str:
        return self.pick(
            "while IFS=: read -r x y z; do show \"$x\" \"$y\" \"$z\"; done <<!\n"
            "a:b c:d:e\n::\n x : y\n!",
            "while read x; do [ -z \"$x\" ] && continue; show \"$x\"; done <<!\na\n\n b \n!",
            "read x <f2; show \"$x\"; read x y <empty; show $? \"$x\"",
            "read x?prompt <f2 2>/dev/null; show \"$x\"",
            "cat f2 | read x y; show \"$x\" \"$y\"",
            "exec 3<f2; read -u3 x; exec 3<&-; show \"$x\"",
            "print -n 'no newline' | { read x; show $? \"$x\"; }",
        )  # fmt: skip


def script(seed: int) -> str:
    """The script of a seed."""
    return Further(seed).script()
