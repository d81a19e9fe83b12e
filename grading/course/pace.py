"""How fast a session is shown: keys one by one, waits no longer than anybody wants to wait.

A lab's machine takes no time of its own (its clock is virtual), so the pace is ours: what was
typed comes at a person's speed, and machine time that went by is waited for up to a limit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from grading.replay.scenes import Scene

#: Seconds: a key, before what a line does, and the longest wait for machine time.
KEY, LINE, IDLE = 0.04, 0.5, 2.0


def paced(scenes: Iterable[Scene]) -> Iterator[tuple[float, str]]:
    """Seconds to wait, and what is shown then. Another login than the last one says so."""
    last, session = 0.0, 0
    for scene in scenes:
        wait = min(max(scene.seconds - last, 0.0), IDLE)
        last = scene.seconds
        if scene.session != session:
            if session:
                yield wait, f"\n[login {scene.session}]\n"
                wait = 0.0
            session = scene.session
        if scene.typed:
            for key in scene.text:
                yield wait + KEY, key
                wait = 0.0
            yield LINE, ""
        else:
            yield wait, scene.text


def asciicast(
    scenes: Iterable[Scene], title: str, window: tuple[int, int], speed: float = 1.0
) -> Iterator[str]:
    """The lines of an asciicast (version 2), which asciinema and its web player show.

    `window`: rows and columns.
    """
    rows, columns = window
    head = {"version": 2, "width": columns, "height": rows, "title": title}
    yield json.dumps(head) + "\n"
    now = 0.0
    for wait, text in paced(scenes):
        now += wait / speed
        if text:
            event = [round(now, 3), "o", text.replace("\n", "\r\n")]
            yield json.dumps(event) + "\n"
