"""Begin a lab: a folder with a small one in it that passes `wparlab lint-lab`, to be changed
until it is yours (docs/writing-a-lab.md).
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from grading.lab import LABS

#: The lab that is copied, and what its name is replaced by.
SKELETON = Path(__file__).resolve().parent.parent / "skeleton"
PLACE = "NEW_LAB"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be said."""
    parser.add_argument("name", help="its name, such as 09_control")
    parser.add_argument("--in", dest="folder", metavar="DIR", help=f"where ({_place()})")


def _place() -> Path:
    """Among the labs of a clone; of labs that are installed nobody changes any: here, then."""
    return LABS if any(LABS.glob("*/lab.toml")) else Path()


def run(asked: argparse.Namespace) -> int:
    """Do it. Raises OSError."""
    if not re.fullmatch(r"\w+", asked.name, re.ASCII):
        print("wparlab: a lab's name is letters, digits and _", file=sys.stderr)
        return 2
    folder = Path(asked.folder or _place()) / asked.name
    folder.mkdir(parents=True)
    for file in sorted(SKELETON.rglob("*.*")):
        if file.suffix not in (".py", ".ipynb", ".t", ".toml"):
            continue
        made = folder / file.relative_to(SKELETON)
        if file.suffix == ".ipynb":
            made = made.with_name(f"{asked.name}.ipynb")
        made.parent.mkdir(exist_ok=True)
        made.write_text(file.read_text(encoding="utf-8").replace(PLACE, asked.name), "utf-8")
    print(f"{folder}: a lab that passes; `wparlab lint-lab {folder}` proves it")
    return 0
