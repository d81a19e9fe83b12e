"""A lab as it is installed where students work: one file, and no solution in it.

`NAME.lab` holds lab.toml, the checks and the student's edition before anything is drawn; no
solution.t, no near miss, no author's edition (docs/decisions/0009). It is compressed, so that
nobody comes upon the checks by looking around. That is no lock: nothing rests on it.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any, NamedTuple

SUFFIX = ".lab"


class Parts(NamedTuple):
    """What of a lab is needed to work on it. `notebook` is a stripped edition, or None where
    the author's is there to be stripped.
    """

    about: str
    checks: str
    notebook: dict[str, Any] | None = None


def packed(parts: Parts) -> bytes:
    """The contents of a NAME.lab."""
    return zlib.compress(json.dumps(parts._asdict()).encode(), 9)


def unpacked(path: Path) -> Parts:
    """A NAME.lab, read. Raises OSError, and ValueError where it is none."""
    try:
        return Parts(**json.loads(zlib.decompress(path.read_bytes())))
    except (zlib.error, TypeError) as error:
        raise ValueError(f"{path}: not a lab: {error}") from error
