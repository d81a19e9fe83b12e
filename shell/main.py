"""The `wparlab` program: `wparlab shell` opens a terminal on a machine."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

#: Where the machine is kept that nobody named.
DEFAULT_MACHINE = "~/.wparlab/machine"


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it says; the exit status."""
    parser = argparse.ArgumentParser(prog="wparlab", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    shell = commands.add_parser(
        "shell",
        help="open a terminal on a machine, run commands on it, or look at it",
        description="Open a terminal on the machine kept in a folder. The machine is booted "
        "from an image if the folder is new, and is as it was left otherwise.",
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
        "default) or stands still, and waits are over at once (virtual)",
    )
    shell.add_argument("--image", default="aix6-beta", help="what a new machine is booted from")
    shell.add_argument("script", nargs="?", help="a file of commands of this host to run")
    shell.add_argument("arguments", nargs="*", help="its arguments")
    asked = parser.parse_args(arguments)
    return run_shell(asked)


def run_shell(asked: Any) -> int:
    """`wparlab shell`."""
    from shell import client

    folder = os.path.abspath(
        os.path.expanduser(asked.machine or os.environ.get("WPARLAB_MACHINE", DEFAULT_MACHINE))
    )
    try:
        text = _text_of(asked)
        connection = client.attach(folder, asked.image, asked.clock or "")
    except (client.Unreachable, OSError) as error:
        print(f"wparlab: {folder}: {error}", file=sys.stderr)
        return 1
    with connection:
        if text is not None:
            arguments = asked.arguments if asked.text is None else _operands(asked)
            return client.run_command(connection, text, arguments, asked.observe)
        return client.TerminalClient(connection, _edit).run(asked.observe)


def _operands(asked: Any) -> list[str]:
    return [asked.script, *asked.arguments] if asked.script else []


def _text_of(asked: Any) -> str | None:
    """The commands to run without a terminal, or None for a terminal."""
    if asked.text is not None:
        return os.fsencode(asked.text).decode("latin-1")
    if asked.script:
        with open(asked.script, encoding="latin-1", newline="") as file:
            return file.read()
    if not os.isatty(0):
        return sys.stdin.buffer.read().decode("latin-1")
    return None


def _edit(*arguments: Any) -> bytes | None:
    from shell.frontend import edit

    return edit(*arguments)


if __name__ == "__main__":
    sys.exit(main())
