"""What `set` sets: the editor's options, their short names and first values.

Source: IBM's page of vi (options and defaults); POSIX, "ex".
"""

from __future__ import annotations

#: Option -> (short name, first value). Those that do something here; see SILENT.
OPTIONS: dict[str, tuple[str, bool | int | str]] = {
    "autoindent": ("ai", False), "autoprint": ("ap", True), "autowrite": ("aw", False),
    "beautify": ("bf", False), "directory": ("dir", "/var/tmp"), "edcompatible": ("ed", False),
    "errorbells": ("eb", False), "exrc": ("", False), "hardtabs": ("ht", 8),
    "ignorecase": ("ic", False), "lisp": ("", False), "list": ("", False),
    "magic": ("", True), "mesg": ("", True), "modelines": ("", False), "number": ("nu", False),
    "optimize": ("opt", False), "paragraphs": ("para", "IPLPPPQPP LIpplpipbp"),
    "prompt": ("", True), "readonly": ("ro", False), "redraw": ("", False),
    "remap": ("", True), "report": ("", 5), "ruler": ("", False), "scroll": ("scr", 11),
    "sections": ("sect", "NHSHH HUnhsh"), "shell": ("sh", "/usr/bin/ksh"),
    "shiftwidth": ("sw", 8), "showmatch": ("sm", False), "showmode": ("smd", False),
    "slowopen": ("slow", False), "tabstop": ("ts", 8), "taglength": ("tl", 0),
    "tags": ("", "tags /usr/lib/tags"), "term": ("", ""), "terse": ("", False),
    "timeout": ("to", True), "ttytype": ("", ""), "warn": ("", True), "window": ("wi", 23),
    "wrapscan": ("ws", True), "wrapmargin": ("wm", 0), "writeany": ("wa", False),
}  # fmt: skip
#: Options that are kept and shown, and change nothing.
SILENT = frozenset(
    [
        "autoprint",
        "beautify",
        "directory",
        "edcompatible",
        "errorbells",
        "hardtabs",
        "lisp",
        "mesg",
        "modelines",
        "optimize",
        "redraw",
        "showmatch",
        "slowopen",
        "taglength",
        "tags",
        "term",
        "timeout",
        "ttytype",
        "window",
        "prompt",
        "exrc",
    ]
)
SHORT = {short: name for name, (short, _) in OPTIONS.items() if short}


class Settings:
    """The options of one editor."""

    def __init__(self, rows: int, term: str, shell: str) -> None:
        self.values: dict[str, bool | int | str] = {
            name: value for name, (_, value) in OPTIONS.items()
        }
        self.values["scroll"] = max(1, (rows - 1) // 2)
        self.values["window"] = rows - 1
        self.values["term"] = self.values["ttytype"] = term
        if shell:
            self.values["shell"] = shell

    def on(self, name: str) -> bool:
        """Whether a switch is on."""
        return bool(self.values[name])

    def number(self, name: str) -> int:
        """A number."""
        return int(self.values[name])

    def words(self, name: str) -> str:
        """A text."""
        return str(self.values[name])

    def shown(self, name: str) -> str:
        """One option as `set` shows it."""
        value = self.values[name]
        if value is True or value is False:
            return name if value else f"no{name}"
        return f"{name}={value}"

    def changed(self) -> list[str]:
        """The options that are not as they are at first."""
        skipped = ("scroll", "window", "term", "ttytype", "shell")
        return [
            self.shown(name)
            for name, (_, first) in OPTIONS.items()
            if self.values[name] != first and name not in skipped
        ]

    def all(self, columns: int) -> list[str]:
        """Every option, in columns that are read downwards."""
        shown = [self.shown(name) for name in OPTIONS]
        long = [one for one in shown if len(one) > 24]
        short = [one for one in shown if len(one) <= 24]
        across = max(1, columns // 26)
        height = -(-len(short) // across)
        rows = [
            "".join(one.ljust(26) for one in short[row::height]).rstrip()
            for row in range(height)
        ]
        return rows + long
