"""JSON that comes from outside, read where it is as shallow as anything that is written here.

Python's own reader goes as deep as the limit of recursion, and a machine that runs has that
raised (`emulator.kernel.depth`) past what the stack of the process holds.
"""

from __future__ import annotations

import json
import re
from typing import Any

#: Lists and objects in one another.
DEPTH = 16
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_BRACKET = re.compile(r"[\[\]{}]")


def loads(text: str) -> Any:
    """What a text stands for. Raises ValueError where it is no JSON, or nested deeper."""
    if text.count("[") + text.count("{") > DEPTH:
        depth = 0
        for found in _BRACKET.finditer(_STRING.sub("", text)):
            depth += 1 if found.group() in "[{" else -1
            if depth > DEPTH:
                raise ValueError(f"nested deeper than {DEPTH} levels")
    return json.loads(text)
