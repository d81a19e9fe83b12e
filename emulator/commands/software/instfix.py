"""instfix: say which fixes are installed. Source: IBM's instfix page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages import inventory as say
from emulator.options import Command, UsageError, flag, option


class Instfix(Command):
    """instfix -i [-a] [-c] [-q] [-v] [-k Keyword ...]

    Says of fixes, by their keywords, whether all their filesets are installed; without -k of
    all that are known. This system knows one: its own recommended maintenance level.
    """

    installed: bool = flag("i", "Say whether fixes are installed.")
    abstract: bool = flag("a", "Show what a fix is about, too.")
    colons: bool = flag("c", "Print colons between the values.")
    quiet: bool = flag("q", "Print no heading.")
    verbose: bool = flag("v", "Say it of each fileset; here they are all of one level.")
    keyword: str | None = option("k", "Keywords, with blanks between them.")
    examples = (("Is it at its maintenance level?", "instfix -i | grep ML"),)

    def run(self, proc: Process) -> None:
        """Look each keyword up."""
        if not self.installed:
            raise UsageError("", "-i")
        system = proc.machine.system
        known = f"{system.recommended_level.split()[0]}_AIX_ML"
        text = f"AIX {system.recommended_level} Update"
        for keyword in [known] if self.keyword is None else self.keyword.split():
            if keyword != known:
                proc.error(say.NO_DATA, keyword=keyword)
            elif self.colons:
                if not self.quiet:
                    proc.say(say.FIX_HEADING)
                proc.say(say.FIX_WITH_COLONS, keyword=known, text=text)
            else:
                proc.say(say.FIX_FOUND, keyword=known)
                if self.abstract:
                    proc.say(say.FIX_ABSTRACT, keyword=known, text=text)
