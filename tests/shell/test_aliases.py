"""Aliases, which the parser replaces where a command's name may stand."""

from __future__ import annotations

import pytest

from shell.syntax import Lines, Wrong, nodes, parse


def words(text: str, **aliases: str) -> list[list[str]]:
    """The words of each simple command."""
    return [
        [word.source for word in command.words]
        for command in parse(text, aliases).commands
        if isinstance(command, nodes.Simple)
    ]


def test_an_alias_stands_for_its_text() -> None:
    assert words("ll a; x ll", ll="ls -l") == [["ls", "-l", "a"], ["x", "ll"]]


def test_an_alias_is_not_replaced_within_itself() -> None:
    assert words("ls a", ls="ls -F") == [["ls", "-F", "a"]]
    assert words("a", a="b", b="a x") == [["a", "x"]]


def test_a_blank_at_the_end_lets_the_next_word_be_one() -> None:
    assert words("n l x", n="nohup ", l="ls") == [["nohup", "ls", "x"]]
    assert words("n l x", n="nohup", l="ls") == [["nohup", "l", "x"]]


def test_quoted_names_and_reserved_words_are_no_aliases() -> None:
    assert words(r"\ls; 'ls'", ls="x") == [[r"\ls"], ["'ls'"]]
    assert words("if a; then b; fi", **{"if": "x"}) == []


def test_an_alias_may_begin_a_compound_command() -> None:
    tree = parse("w; do a; done", {"w": "while true"})
    assert isinstance(tree.commands[0], nodes.While)


def test_a_kept_tree_is_not_used_with_other_aliases() -> None:
    assert words("zz a", zz="x") == [["x", "a"]]
    assert words("zz a", zz="y") == [["y", "a"]]
    assert words("zz a") == [["zz", "a"]]


def test_aliases_that_multiply_are_stopped() -> None:
    aliases = {chr(97 + n): f"{chr(98 + n)} {chr(98 + n)} " for n in range(20)}
    with pytest.raises(Wrong) as raised:
        parse("a", aliases)
    assert raised.value.kind == "deep"


def test_what_one_line_defines_counts_for_the_next() -> None:
    aliases: dict[str, str] = {}
    lines = Lines("p a\np b\n", aliases)
    assert lines.read() is not None
    aliases["p"] = "print"
    second = lines.read()
    assert second is not None
    assert isinstance(second.commands[0], nodes.Simple)
    assert second.commands[0].arguments == ("print", "b")
    assert lines.read() is None
