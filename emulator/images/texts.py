"""The data files of an image: its own, and behind them those of the image it stands on.

An image may name another one as its `base` in system.json: then its folder holds only what
differs, whole files, entries of system.json and parts of the contents texts (`lineage`).
"""

from __future__ import annotations

import json
import os
from functools import cache
from typing import Any

from emulator.media.listings import read_contents

HERE = os.path.dirname(__file__)


@cache
def text(image: str, name: str) -> str:
    """A data file of an image or of its base, one character a byte; empty where none has it."""
    for one in lineage(image):
        own = _own(one, name)
        if own:
            return own
    return ""


@cache
def _own(image: str, name: str) -> str:
    path = os.path.join(HERE, image, name)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="latin-1", newline="\n") as file:
        return file.read()


@cache
def lineage(image: str) -> tuple[str, ...]:
    """An image, and after it the one its system.json calls `base`, and that one's base."""
    base = json.loads(_own(image, "system.json")).get("base", "")
    return (image, *(lineage(base) if base else ()))


def contents(image: str, name: str) -> dict[str, str]:
    """The parts of a contents text, by path: the image's own before its base's."""
    found: dict[str, str] = {}
    for one in reversed(lineage(image)):
        found.update(read_contents(_own(one, name)))
    return found


def table(image: str, name: str, columns: int) -> list[list[str]]:
    """The lines of a data file as words, the last column holding what is left."""
    return [
        line.split(None, columns - 1)
        for line in text(image, name).split("\n")
        if line and line[0] != "#"
    ]


@cache
def data(image: str) -> dict[str, Any]:
    """What stands in system.json; over a base's, entry by entry in what is a dictionary."""
    found: dict[str, Any] = {}
    for one in reversed(lineage(image)):
        for key, value in json.loads(_own(one, "system.json")).items():
            found[key] = {**found.get(key, {}), **value} if isinstance(value, dict) else value
    return found
