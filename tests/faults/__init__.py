"""Errors inside the emulator, provoked on purpose: a program with bugs in the place of tsort.

`planted(monkeypatch)` plants it in this process and in every server that is started from here
(through `sitecustomize`, which Python imports where PYTHONPATH leads). What is typed:

    tsort FILE          notes a line in FILE, then fails at once
    tsort -later FILE   notes it, waits, then fails
    tsort -options      fails while its words are read
"""

from __future__ import annotations

import os
from collections.abc import Awaitable
from pathlib import Path

import pytest

from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.options import Command, operands

#: What the program says for each of its ways to fail.
TOLD = "tsort: internal error of the emulator (ZeroDivisionError); please report it."


class Faulty(Command):
    """tsort [-later] [File]"""

    words: list[str] = operands("File", "What is noted in.")

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is an operand; `-options` is a bug."""
        if arguments == ["-options"]:
            1 // 0  # noqa: B018
        return super().parse(["--", *arguments])

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Do half of it, and fail."""
        for name in self.words[-1:]:
            proc.files.write(name, proc.files.read(name) + "noted\n")
        if self.words[:1] == ["-later"]:
            return self._later(proc)
        1 // 0  # noqa: B018
        return None

    async def _later(self, proc: Process) -> None:
        await proc.sleep(1)
        1 // 0  # noqa: B018


_class_of = Kernel.command_class


def _with_faults(self: Kernel, name: str) -> type[Command] | None:
    return Faulty if name == "tsort" else _class_of(self, name)


def plant() -> None:
    """Plant the program in this process, for good."""
    Kernel.command_class = _with_faults  # type: ignore[method-assign]


def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plant the program in this process and those it starts, until the test is over."""
    monkeypatch.setattr(Kernel, "command_class", _with_faults)
    here = Path(__file__).parent
    path = f"{here / 'site'}{os.pathsep}{here.parent.parent}"
    monkeypatch.setenv("PYTHONPATH", path)
