"""Trees compared, and texts that are printed and read again."""

from __future__ import annotations

from typing import Any

from shell.syntax import nodes, parse, unparse


def shape(node: Any) -> Any:
    """A tree without line numbers and without the text of functions."""
    if isinstance(node, nodes.FunctionDefinition):
        return ("FunctionDefinition", node.name, shape(node.body), node.korn)
    if isinstance(node, nodes.HereDocument):
        return ("HereDocument", node.delimiter, node.expands, shape(node.body))
    if isinstance(node, tuple):
        names = getattr(node, "_fields", None)
        return (
            type(node).__name__,
            *[
                shape(value)
                for place, value in enumerate(node)
                if names is None or names[place] != "line"
            ],
        )
    return node


def assert_printed_alike(text: str) -> None:
    """What is printed of a text's tree parses to the same tree."""
    tree = parse(text, final=True)
    printed = unparse(tree)
    assert shape(parse(printed, final=True)) == shape(tree), printed
