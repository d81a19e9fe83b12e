"""The `wparlab` program: `wparlab shell` opens a terminal on a machine."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shell.terminal.client import TerminalClient

#: Where the machine is kept that nobody named.
DEFAULT_MACHINE = "~/.wparlab/machine"
#: A file in a machine's folder that says: keys as on AIX here (a lab puts it there).
PLAIN = "plain"
#: The variable in which whoever drives a terminal (`grading.terminal`) chooses the key of its
#: marks; with one, the terminal also says when a program reads it.
KEY = "WPARLAB_KEY"


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it says; the exit status."""
    parser, _ = parsers()
    return run_shell(parser.parse_args(arguments))


def parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """Who reads our command line: `wparlab`'s parser, and in it that of `wparlab shell`."""
    parser = argparse.ArgumentParser(prog="wparlab", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    shell = commands.add_parser(
        "shell",
        help="open a terminal on a machine, run commands on it, or look at it",
        description="Open a terminal on the machine kept in a folder. The machine is booted "
        "from an image if the folder is new, and is as it was left otherwise. With COMMANDS "
        "or a script, or where standard input is no terminal, its commands are run instead: "
        "output and errors on ours, the exit status that of ksh; they read what is left of "
        "standard input.",
    )
    shell.add_argument("--machine", metavar="DIR", help=f"its folder ({DEFAULT_MACHINE})")
    shell.add_argument("-c", dest="text", metavar="COMMANDS", help="run commands and leave")
    shell.add_argument(
        "--observe",
        action="store_true",
        help="look only: each line runs on a throw-away copy of the machine",
    )
    shell.add_argument(
        "--clock",
        choices=["real", "virtual"],
        help="an idle machine's clock moves with the host's (real, for a new machine the "
        "default) or stands still, and waits are over at once (virtual), but those of what "
        "goes on until it is stopped",
    )
    shell.add_argument(
        "--keys",
        choices=["friendly", "aix"],
        default="friendly",
        help="friendly (the default): arrow keys, history, Tab that completes and explains, "
        "suggestions; aix: the keys of a terminal, or those of ksh's `set -o vi` or `emacs`; "
        "a program that types gets these too",
    )
    shell.add_argument(
        "--farewell",
        metavar="WORDS",
        help="hang up everybody who is logged in, with these words; opens nothing",
    )
    shell.add_argument("--image", default="aix6-beta", help="what a new machine is booted from")
    shell.add_argument(
        "script", nargs="?", help="a file of commands of this host to run; behind -c: $0"
    )
    shell.add_argument(
        "arguments", nargs=argparse.REMAINDER, help="its arguments: $1, $2, ..."
    )
    return parser, shell


def _complete_streams() -> None:
    """Put /dev/null where we were given no standard input, output or error (`<&-`): what is
    opened next would stand in its place, and a socket be read for the keyboard.
    """
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest that is free: this one
    for name in ("stdout", "stderr"):  # Python has none either then
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def run_shell(asked: Any) -> int:
    """`wparlab shell`."""
    _complete_streams()
    from shell.terminal import attaching, client, marks

    # Taken out of the environment, as nobody else is to know it, and first of all things.
    key = os.environ.pop(KEY, "")
    try:
        marked = marks.Marks(key)
    except ValueError as error:
        print(f"wparlab: {KEY}: {error}", file=sys.stderr)
        return 2
    folder = os.path.abspath(
        os.path.expanduser(asked.machine or os.environ.get("WPARLAB_MACHINE", DEFAULT_MACHINE))
    )
    try:
        if asked.farewell is not None:
            return 0 if attaching.send_away(folder, asked.farewell) else 1
        commands = _commands(asked)
    except OSError as error:
        print(f"wparlab: {asked.script}: {error.strerror}", file=sys.stderr)
        return 1
    try:
        connection = attaching.attach(folder, asked.image, asked.clock or "")
    except (attaching.Unreachable, OSError) as error:
        why = getattr(error, "strerror", None) or error
        print(f"wparlab: {folder}: {why}", file=sys.stderr)
        return 1
    with connection:
        if commands is not None:
            return client.run_command(connection, commands, asked.observe)
        plain = os.path.exists(os.path.join(folder, PLAIN)) or asked.keys == "aix"
        dumb = os.environ.get("TERM", "dumb") == "dumb"
        edit = None if plain or dumb or key else _edit
        terminal = client.TerminalClient(connection, edit, marked)
        return terminal.run(asked.observe)


def _commands(asked: Any) -> dict[str, Any] | None:
    """What to run without a terminal, as the server is told it, or None for a terminal.

    `how`: `-c` for a text, `file` for a script, `-s` for what standard input holds.
    Raises OSError where a script cannot be read.
    """
    arguments = [_bytes(word) for word in asked.arguments]
    name = _bytes(asked.script or "ksh")
    if asked.text is not None:
        how, text = "-c", _bytes(asked.text)
    elif asked.script:
        with open(asked.script, encoding="latin-1", newline="") as file:
            how, text = "file", file.read()
    elif not os.isatty(0):
        how, text = "-s", ""
    else:
        return None
    return {"how": how, "text": text, "name": name, "arguments": arguments}


def _bytes(word: str) -> str:
    """A word of our command line as the machine sees it: one character a byte."""
    return os.fsencode(word).decode("latin-1")


def _edit(terminal: TerminalClient, line: bytes) -> tuple[str, bytes]:
    from shell.terminal.line_editing import edit

    return edit(terminal, line)


if __name__ == "__main__":
    sys.exit(main())
