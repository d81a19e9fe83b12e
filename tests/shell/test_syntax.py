"""The grammar: what is a command, what is not yet one, what never will be."""

from __future__ import annotations

import pytest

from shell import limits
from shell.syntax import Incomplete, Wrong, nodes, parse
from tests.shell.trees import assert_printed_alike

VALID = """
a
a;
a&
a | b | c && d || e &
! a | b
x=1 y=$z cmd arg >out 2>&1 <in 3<>f 4>&- >|g >>h
for i in 1 2 3; do echo $i; done
for i do a; done
for i in; do a; done
for do in do; do echo $do; done
while a; do b; done <f >g
until a; do b; done
if a; then b; elif c; then d; else e; fi
if a; then b; fi | c
case $x in a|b) c;; (d) ;; *) e ;; esac
case x in esac
case x in if) a;; esac
case x in a) b; c & esac
select s in a b; do c; done
f() { a; }
f() ( a )
f() if a; then b; fi
function f { a; }
( a; b )
( (a); (b) ) >x
{ a; b; } >x
{ { a; } }
{ (a) }
while :; do case a in b) c;; esac done
((a=b*(c+1)))
if ((x > 1)); then y; fi
[[ -f x && ( $a = b* || ! -d c ) ]]
[[ $a -eq 1 ]] && [[ a < b ]]
! [[ a = b ]]
time a | b
time
cat >x << -E
a |&
echo @(a|b) !(c d)*.x ?(y)+(z) *(a|b(c))
echo ${a[1]} ${a[*]} "${a[@]}" ${#a[*]} ${#b} ${a[$i+1]:-x} ${x%%.*}
echo ${a:=b} ${a?} ${#} ${#-} ${##} ${*} "${@}" ${10}
a[1]=x b[i+1]=y c
typeset -i n=3 m="a b" p=~/x
echo $(<file) $( (a) ) $(((a)+(b))) $((1)) `a \\`b\\``
echo a#b #c
echo {1..3} {a,b}
echo ${x/a/b} ${x:0:3} ${!x}
echo "a $b ${c:-d "e f"} `g` $((h)) \\$i"
>x
>x if
2>&1 echo
a >&2 2>&- <&p
a &> f
echo if then fi
[ a = b ]
echo $ "$" a$
echo ~ ~root ~+ a~b ~$x
"""
INCOMPLETE = [
    ("if a", "then", "if"),
    ("if a; then b", "fi", "then"),
    ("if a; then b; else c", "fi", "else"),
    ("while a", "do", "while"),
    ("until a; do b", "done", "do"),
    ("for i in a", "do", "for"),
    ("for i in a; do b", "done", "do"),
    ("select i in a", "do", "select"),
    ("case x", "in", "case"),
    ("case x in", "esac", "case"),
    ("case x in a) b", "esac", "case"),
    ("( a", ")", "("),
    ("(", ")", "("),
    ("{ a", "}", "{"),
    ("a |", "|", ""),
    ("a &&\n\n", "&&", ""),
    ("a ||", "||", ""),
    ('echo "', '"', '"'),
    ("echo '", "'", "'"),
    ("echo `", "`", "`"),
    ("echo $(", ")", "("),
    ("echo ${x", "}", "{"),
    ("echo $((1", "))", "("),
    ("((1", "))", "("),
    ("[[ a = b", "]]", "[["),
    ("[[ -f", "]]", "[["),
    ("f()", "{", "("),
    ("function f", "{", "function"),
    ("cat <<E", "here-document", "<<"),
    ("cat <<E\nx", "here-document", "<<"),
    ("cat <<-'E'\n\tx", "here-document", "<<"),
    ("echo a\\", "\\", "\\"),
    ("echo $(cat <<E\nx", "here-document", "<<"),
    ("echo @(a", ")", "("),
    ("{ a; } |", "|", ""),
]
WRONG = [
    (")", ")"),
    ("a ;; b", ";;"),
    ("; a", ";"),
    ("a & ; b", ";"),
    ("if ; then", ";"),
    ("if a; fi", "fi"),
    ("while do", "do"),
    ("{ }", "}"),
    ("( )", ")"),
    ("x=(1 2)", "("),
    ("done", "done"),
    ("}", "}"),
    ("a | | b", "|"),
    ("&& a", "&&"),
    ("[[ a ]]", "]]"),
    ("[[ -f ]]", "]]"),
    ("[[ a = ]]", "]]"),
    ("[[ a =~ b ]]", "=~"),
    ("for ((i=0;i<3;i++)); do :; done", "("),
    ("cat <<<x", "<"),
    ("echo a(b)", "("),
    ("f() echo hi", "echo"),
    ("case x y", "y"),
    ("x=1 ( y )", "("),
    ("if a; then { b; fi", "fi"),
    ("a <", "\n"),
    ("a < > b", ">"),
    ("for i in a | b; do c; done", "|"),
    ("echo $(a ;; b)", ";;"),
    ("echo `if`", "if"),
    ("! ! a", "!"),
]


def test_a_backslash_at_the_end_of_everything_stays_there() -> None:
    assert_printed_alike("x=1 >f a\\")


@pytest.mark.parametrize("text", [line for line in VALID.split("\n") if line])
def test_it_is_a_command_and_is_printed(text: str) -> None:
    assert_printed_alike(text + "\n")


@pytest.mark.parametrize(("text", "awaited", "opener"), INCOMPLETE)
def test_more_is_wanted(text: str, awaited: str, opener: str) -> None:
    with pytest.raises(Incomplete) as raised:
        parse(text + "\n")
    assert (raised.value.awaited, raised.value.opener) == (awaited, opener)


@pytest.mark.parametrize("text", [text for text, _, _ in INCOMPLETE])
def test_at_the_end_nothing_is_incomplete(text: str) -> None:
    try:
        parse(text + "\n", final=True)
    except Wrong as error:
        assert error.kind in ("unmatched", "unexpected")


@pytest.mark.parametrize(("text", "token"), WRONG)
def test_it_is_wrong_with_a_culprit(text: str, token: str) -> None:
    with pytest.raises(Wrong) as raised:
        parse(text + "\n")
    assert raised.value.token == token
    assert raised.value.line == 1


def test_a_culprit_has_a_line_and_an_offset() -> None:
    with pytest.raises(Wrong) as raised:
        parse("echo a\nfor x in y\ndo )\n")
    assert (raised.value.token, raised.value.line, raised.value.offset) == (")", 3, 21)


def test_an_unmatched_opener_tells_its_line() -> None:
    with pytest.raises(Wrong) as raised:
        parse('echo a\necho "b\nc\n', final=True)
    error = raised.value
    assert (error.kind, error.token, error.line) == ("unmatched", '"', 2)


def test_a_name_must_be_an_identifier() -> None:
    with pytest.raises(Wrong) as raised:
        parse("for 1x in a; do :; done")
    assert (raised.value.kind, raised.value.token) == ("identifier", "1x")


def test_what_a_continuation_needs() -> None:
    with pytest.raises(Incomplete) as raised:
        parse("cat <<END\nx\n")
    assert raised.value.needs == "END"
    with pytest.raises(Incomplete) as raised:
        parse('echo "a\n')
    assert raised.value.needs == '"'


def test_lines_are_counted() -> None:
    tree = parse("a\n\nb 'x\ny'\nc <<E\nz\nE\nd\n")
    assert [command.line for command in tree.commands] == [1, 3, 5, 8]


def test_here_documents_are_read_in_order() -> None:
    tree = parse("a <<A <<-'B' | b\nx $y\nA\n\tz $y\n\tB\n")
    pipeline = tree.commands[0]
    assert isinstance(pipeline, nodes.Pipeline)
    first = pipeline.commands[0]
    assert isinstance(first, nodes.Simple)
    documents = [redirection.document for redirection in first.redirections]
    assert [document and document.body.source for document in documents] == ["x $y\n", "z $y\n"]
    assert [document and document.expands for document in documents] == [True, False]


# --- limits --------------------------------------------------------------------------------


@pytest.mark.parametrize("opener", ["( ", "{ ", "$(", '"$(', "${a-", '"${a-', "if ", "time "])
def test_nesting_has_a_limit(opener: str) -> None:
    with pytest.raises((Wrong, Incomplete)) as raised:
        parse("echo " * (opener[0] in '$"') + opener * (limits.NESTING * 3))
    assert isinstance(raised.value, Wrong)
    assert raised.value.kind == "deep"
