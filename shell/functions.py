"""Functions: defined, called, and read from the files along FPATH.

Not `return` (`shell.builtins.flow`), not what a function's `typeset` makes its own
(`shell.variables`).
"""

from __future__ import annotations

from emulator.kernel.scheduler import SIGNALS, Signalled
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import SEARCH
from emulator.messages import ksh as messages
from shell.calling import BUILTINS, ExitShell, Return, Status
from shell.compounds import Compounds
from shell.syntax.nodes import FunctionDefinition


class Functions(Compounds):
    """A shell that can call functions."""

    async def define(self, node: FunctionDefinition) -> int:
        """Define a function. Raises Abort for a name that is a special builtin's."""
        builtin = BUILTINS.get(node.name)
        if builtin is not None and builtin.special:
            raise self.abort(messages.NOT_AN_IDENTIFIER, name=node.name)
        self.functions[node.name] = node
        return 0

    async def call(self, definition: FunctionDefinition, words: list[str]) -> int:
        """Run a function: its own $0, parameters, typeset variables, traps and set -x.

        A signal that it neither traps nor ignores ends it, and is its caller's.
        """
        name = words[0]
        around = self.nested
        self.deeper(name)
        if self.pending:
            await self.run_traps()
        before = self.arguments, self.name, self.function, self.loops, self.line
        outer = self.traps
        self.traps = {signal: "" for signal in outer if not outer[signal]} if outer else {}
        self.arguments = words[1:]
        self.name = self.function = name
        self.loops = 0
        self.variables.push()
        tracing = "xtrace" in self.options
        if outer or tracing != (name in self.traced):
            self.set_option("xtrace", name in self.traced)
        status = 0
        try:
            try:
                running = self.run_now(definition.body)
                status = running if isinstance(running, int) else await running
            except (Return, ExitShell) as left:
                status = left.status
                if isinstance(left, ExitShell):
                    raise
            finally:
                action = self.traps.pop("EXIT", None) if self.traps else None
                if action:
                    self.status = status
                    await self.run_action(action)
        except Signalled as signalled:
            if not outer.get(signalled.signal):
                raise
            self.pending.append(signalled.signal)
            status = 128 + SIGNALS[signalled.signal]
        finally:
            self.variables.pop()
            self.arguments, self.name, self.function, self.loops, self.line = before
            self.depth -= 1
            self.nested = around
            inner, self.traps = self.traps, outer
            if outer or inner or tracing != ("xtrace" in self.options):
                self.set_option("xtrace", tracing)
                if inner != outer:
                    self.ignore()
        return status

    async def _autoload(self, words: list[str]) -> int:
        """Read the file along FPATH that defines a function, then call it."""
        name = words[0]
        self.autoloaded -= {name}
        for path in self._along_fpath(name):
            if self.process.files.exists(path):
                await self.run_text(self.process.files.read(path))
                if name in self.functions:
                    return await self.call(self.functions[name], words)
        self.say(messages.NOT_FOUND, name=name)
        return 127

    def external(self, words: list[str]) -> Status:
        """Run a function that is still to be loaded, or a program."""
        name = words[0]
        if name in self.autoloaded or (
            self.variables.values.get("FPATH") and "/" not in name and self._is_elsewhere(name)
        ):
            return self._autoload(words)
        return super().external(words)

    def _is_elsewhere(self, name: str) -> bool:
        """Whether no command is called so, and a file along FPATH may be executed that is."""
        try:
            self.kernel.find(self.process, name)
        except FileRefusal:
            return any(self._may_load(path) for path in self._along_fpath(name))
        return False

    def _may_load(self, path: str) -> bool:
        files = self.process.files
        return files.exists(path) and files.may(files.node(path), SEARCH)

    def _along_fpath(self, name: str) -> list[str]:
        folders = (self.parameter("FPATH") or "").split(":")
        return [f"{folder or '.'}/{name}" for folder in folders]
