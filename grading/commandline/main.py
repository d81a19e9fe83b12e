"""The `wparlab` program: which sub-command is meant. Each is loaded when it is asked for.

`shell` goes to the terminal's own program at once, so that a terminal opens as fast as it
can: what is imported here at the top every terminal pays for.
"""

from __future__ import annotations

import sys

#: Sub-command -> its module in this package, and what it is for. A module has `arguments`
#: (puts them into a parser) and `run` (does it; the exit status). `--help` loads none.
COMMANDS = {
    "shell": ("shell", "open a terminal on a machine, or on a lab's (--lab NAME)"),
    "lab": ("lab", "take a lab: its notebook is put into ~/wparlab, and JupyterLab opens"),
    "labs": ("labs", "list the labs, and how far you are"),
    "reset": ("reset", "throw a lab's machine away for a new one; points stay"),
    "enrol": ("enrol", "say who you are, and in which course"),
    "submit": ("submit", "write the file that you hand in for a lab"),
    "grade": ("grade", "give a course: play back what students handed in, and score it"),
    "replay": ("replay", "give a course: watch what somebody did, or go on from a line of it"),
    "new-lab": ("new_lab", "write a lab: begin one that passes"),
    "lint-lab": ("lint_lab", "write a lab: prove that it teaches what it says"),
}


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it says; the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    name = words[0] if words else "--help"
    if name == "shell":
        from grading.commandline.shell import run_words

        return run_words(words[1:])
    if name in ("--version", "-V"):
        from importlib.metadata import version

        print(f"wparlab {version('wparlab')}")
        return 0
    if name in ("--help", "-h"):
        print("usage: wparlab COMMAND [ARGUMENT ...]\n")
        for command, (_, what) in COMMANDS.items():
            print(f"  {command:<10} {what}")
        print("\n`wparlab COMMAND --help` says more; `wparlab --version` which version it is.")
        return 0 if words else 2
    if name not in COMMANDS:
        print(f"wparlab: no command {name}; `wparlab --help` lists them", file=sys.stderr)
        return 2
    return _run(name, words[1:])


def _run(name: str, words: list[str]) -> int:
    import argparse
    import os
    from importlib import import_module

    from grading.lab import LabError

    module = import_module(f"grading.commandline.{COMMANDS[name][0]}")
    parser = argparse.ArgumentParser(prog=f"wparlab {name}", description=module.__doc__)
    module.arguments(parser)
    try:
        status: int = module.run(parser.parse_args(words))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it (head) has seen enough; nor does Python say so
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        file = f"{error.filename}: " if error.filename is not None else ""
        print(f"wparlab: {file}{error.strerror or error}", file=sys.stderr)
        return 1
    except LabError as error:
        print(f"wparlab: {error}", file=sys.stderr)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
