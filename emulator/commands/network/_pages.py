"""What lynx makes of a document: lines of text, and links with where they stand.

HTML's headings, paragraphs, lists, rules, preformatted text and anchors are laid out; forms,
tables and frames are not. Plain text is shown as it is. Not a command.
"""

from __future__ import annotations

import textwrap
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

#: Columns of the left margin, and of a page that is dumped.
MARGIN, WIDTH = 3, 80
#: Elements that begin a line of their own, with an empty one before.
_BLOCKS = "p h1 h2 h3 h4 h5 h6 ul ol dl pre hr address blockquote"
BLOCKS = frozenset(_BLOCKS.split())
_BREAKS = "br li dt dd div tr"
BREAKS = frozenset(_BREAKS.split())
_UNSEEN = "title script style head"
UNSEEN = frozenset(_UNSEEN.split())


class Link(NamedTuple):
    """A link: the row and the column of its text, the text, where it leads."""

    row: int
    column: int
    text: str
    url: str


class Page(NamedTuple):
    """A document as it is shown."""

    url: str
    title: str
    lines: tuple[str, ...]
    links: tuple[Link, ...]


def lay_out(body: str, kind: str, url: str, numbered: bool = False) -> Page:
    """Lay a document out; `numbered` links have their number before them."""
    if kind != "text/html":
        plain = tuple(" " * MARGIN + line.expandtabs() for line in body.splitlines())
        return Page(url, url, plain, ())
    reader = _Reader(url, numbered)
    reader.feed(body)
    reader.close()
    reader.flush()
    links = tuple(
        Link(row, line.index(mark), text, target)
        for number, (text, target) in enumerate(reader.links)
        for mark in [f"\0{number}\0"]
        for row, line in enumerate(reader.lines)
        if mark in line
    )
    lines = tuple(_unmarked(line) for line in reader.lines)
    # Marks before a link on its line have gone with it.
    placed = tuple(
        link._replace(column=len(_unmarked(reader.lines[link.row][: link.column])))
        for link in links
    )
    return Page(url, reader.title.strip() or url, lines, placed)


def _unmarked(line: str) -> str:
    return "".join(line.split("\0")[::2]) if "\0" in line else line


class _Reader(HTMLParser):
    """Gathers words into paragraphs and breaks them into lines."""

    def __init__(self, url: str, numbered: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.url, self.numbered = url, numbered
        self.title = ""
        self.lines: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._text = ""
        self._target = ""
        self._label = ""
        self._within: list[str] = []
        self._bullet = ""
        self._centred = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag in BLOCKS:
            self.flush(blank=True)
        elif tag in BREAKS:
            self.flush()
        if tag == "li":
            self._bullet = "* "
        elif tag == "hr":
            self.lines += ["", " " * MARGIN + "_" * (WIDTH - 2 * MARGIN - 1), ""]
        elif tag == "h1":
            self._centred = True
        elif tag == "a" and (target := dict(attrs).get("href")):
            self._target = urljoin(self.url, target)
            self._label = ""
            self._text += f"\0{len(self.links)}\0"
            if self.numbered:
                self._text += f"[{len(self.links) + 1}]"
        if tag in UNSEEN or tag == "pre":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag == "a" and self._target:
            self.links.append((self._label.strip(), self._target))
            self._target = ""
        if tag in BLOCKS:
            self.flush(blank=True)
            self._centred = False
        if tag in self._within:
            self._within.remove(tag)

    def handle_data(self, data: str) -> None:
        """Text."""
        if "title" in self._within:
            self.title += data
        elif "pre" in self._within:
            self._text += data
        elif not set(self._within) & UNSEEN:
            words = " ".join(data.split())
            before = " " if data[:1].isspace() and self._text[-1:] not in ("", " ") else ""
            after = " " if data[-1:].isspace() and words else ""
            self._text += before + words + after
        if self._target:
            self._label += data

    def flush(self, blank: bool = False) -> None:
        """What was gathered becomes lines."""
        text, self._text = self._text, ""
        bullet, self._bullet = self._bullet, ""
        indent = " " * (MARGIN + 3 if bullet else MARGIN)
        if "pre" in self._within:
            self.lines += [" " * MARGIN + line for line in text.strip("\n").split("\n")]
        elif text.strip():
            if self._centred:
                self.lines.append(" " * max(0, (WIDTH - len(_unmarked(text))) // 2) + text)
            else:
                first, rest = indent + bullet, indent + " " * len(bullet)
                self.lines += textwrap.wrap(
                    text.strip(), WIDTH - MARGIN, initial_indent=first, subsequent_indent=rest
                )
        if blank and self.lines and self.lines[-1]:
            self.lines.append("")


def dumped(page: Page) -> list[str]:
    """The lines of a page as -dump prints it: the text, and the addresses of its links."""
    lines = ["", *page.lines] if page.lines and page.lines[0] else list(page.lines)
    if page.links:
        lines += ["", "References", ""]
        lines += [f"{number:4}. {link.url}" for number, link in enumerate(page.links, 1)]
    return lines
