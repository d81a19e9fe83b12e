"""lynx: a Web browser of text. Source: lynx's page (2.8.4); the paper."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.network import _fetching, _pages
from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.messages import Message, web
from emulator.options import Command, UsageError, operands
from emulator.text.screens import drawable

#: Flags of lynx are words; these are known.
DUMP, SOURCE, VERSION = "-dump", "-source", "-version"


class Lynx(Command):
    """lynx [-dump | -source | -version] [URL | Path | Host]

    Shows documents of the Web, or files, on the whole screen: Up and Down choose a link,
    Right follows it, Left goes back, the space bar and b turn the page, g goes to an address,
    q leaves. -dump prints the document as text with the addresses of its links behind it,
    -source as it came. A host is asked at port 80.
    """

    words: list[str] = operands("URL", "The address of a document, a file or a host.")
    examples = (
        ("Look at what wpar1 serves", "lynx wpar1"),
        ("Print it as text", "lynx -dump http://wpar1/"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Take flags that are whole words. Raises UsageError for others."""
        self = cls()
        self.words = list(arguments)
        flags = [word for word in arguments if word.startswith("-")]
        for word in flags:
            if word not in (DUMP, SOURCE, VERSION):
                raise UsageError(word.lstrip("-")[:1])
        if len(arguments) - len(flags) > 1:
            raise UsageError("", "URL")
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Print a document, or show it on the screen."""
        if VERSION in self.words:
            proc.print("Lynx Version 2.8.4rel.1 (17 Jul 2001)")
            return None
        names = [word for word in self.words if not word.startswith("-")]
        url = _fetching.full_url(proc, names[0]) if names else ""
        if DUMP in self.words or SOURCE in self.words:
            return self._print(proc, url)
        tty = proc.tty
        if (
            tty is None
            or not proc.stdout.is_terminal
            or not drawable(tty, proc.environment.get("TERM", ""))
        ):
            proc.fail(web.UNKNOWN_TERMINAL)
        return self._show(proc, tty, url)

    async def _print(self, proc: Process, url: str) -> None:
        steps: list[tuple[Message, dict[str, object]]] = []
        found = await _fetching.fetch(
            proc, url, lambda message, **f: steps.append((message, f))
        )
        if found is None:
            for message, fields in steps:
                proc.error(message, 1, **fields)
            proc.error(web.NO_START, 1, url=url)
            return
        response = found.response
        if SOURCE in self.words:
            proc.write(response.body)
            return
        page = _pages.lay_out(response.body, response.type, found.url, numbered=True)
        proc.print(*_pages.dumped(page))

    async def _show(self, proc: Process, tty: Tty, url: str) -> None:
        from emulator.commands.network._browsing import Browser

        browser = Browser(proc, tty)
        if await browser.go(url):
            await browser.run()
            return
        browser.leave()
        for message, fields in browser.told:
            proc.error(message, 1, **fields)
        proc.error(web.NO_START, 1, url=url)
