"""Pieces of Python source with the kind of value they give, and how kinds are changed."""

from __future__ import annotations

NUMBER, STRING, TRUTH, VALUE = "number", "string", "truth", "value"
Code = tuple[str, str]


def as_number(code: Code) -> str:
    """As a float."""
    if code[1] is NUMBER:
        return code[0]
    if code[1] is TRUTH:
        return f"(1.0 if {code[0]} else 0.0)"
    return f"num({code[0]})"


def as_text(code: Code) -> str:
    """As a str."""
    if code[1] is STRING:
        return code[0]
    return f"text({as_number(code)})" if code[1] is TRUTH else f"text({code[0]})"


def as_truth(code: Code) -> str:
    """As a bool."""
    if code[1] is TRUTH:
        return code[0]
    if code[1] is NUMBER:
        return f"({code[0]} != 0.0)"
    return f'({code[0]} != "")' if code[1] is STRING else f"true({code[0]})"


def calculated(operator: str, left: str, right: str) -> str:
    """An operator of arithmetic on two floats."""
    if operator in ("+", "-", "*"):
        return f"({left} {operator} {right})"
    return f"arithmetic({operator!r}, {left}, {right})"


def after(before: str, code: str) -> str:
    """An expression that comes behind an assignment in the same place."""
    return f"({before}, {code})[1]" if before else code
