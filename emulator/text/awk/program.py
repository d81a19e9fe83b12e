"""A program ready to run: its text translated and compiled, and remembered for the next time.

The text becomes Python by `translator` and `statements`, which let nothing of it through but
numbers, quoted strings and names with a prefix; it sees only what `runtime` hands it.
"""

from __future__ import annotations

from functools import lru_cache
from types import CodeType
from typing import NamedTuple

from emulator.text.awk.errors import Wrong
from emulator.text.awk.parser import parse
from emulator.text.awk.statements import Source, translate

#: The name under which Python knows the code: how a line of it is found in a traceback.
NAME = "<awk>"


class Program(NamedTuple):
    """A compiled program."""

    code: CodeType
    source: Source

    def line_of(self, error: BaseException) -> int:
        """The line of the program that raised an error; 0 where none did."""
        line = 0
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == NAME:
                line = self.source.lines[trace.tb_lineno - 1] or line
            trace = trace.tb_next
        return line


@lru_cache(maxsize=64)
def program(text: str) -> Program:
    """Read a program. Raises Wrong."""
    source = translate(parse(text))
    try:
        return Program(compile(source.text, NAME, "exec"), source)
    except (SyntaxError, RecursionError, MemoryError, OverflowError) as error:
        # What nests too deeply for Python passes our own limits at other counts.
        raise Wrong("nesting", 1, "", "") from error
