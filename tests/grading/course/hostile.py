"""Files that nobody should hand in, and what must be said of each.

`WAYS` has a maker a kind; a maker takes a folder and dice, writes a file, and gives its path,
and the pattern that the reason for refusing it must fit. None is scored, but for those that
forge nothing but their own progress: those get what they typed for (`""`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from grading.course.chain import chained
from grading.course.submission import Submission
from grading.parameters import Dice
from tests.grading.course.classes import about, handed_in, solved, their_lab, typed

Made = tuple[Path, str]
CHANGED = "cut or changed|no file that"
ODD = "does not play back|behind line|not a journal"
SIZE = 1_000_000_000


@cache
def honest(name: str = "ann") -> Submission:
    return handed_in(name, solved(name))


def entries(submission: Submission) -> list[bytes]:
    return submission.journals[0].split(b"\n")[:-1]


def written(folder: Path, data: bytes) -> Path:
    path = folder / f"{len(list(folder.iterdir()))}.wparlab"
    path.write_bytes(data)
    return path


def forged(folder: Path, lines: list[bytes], name: str = "ann") -> Path:
    """With a journal of these lines, and a chain that fits: their side has the program, too."""
    journal = b"\n".join(lines) + b"\n"
    return written(folder, honest(name)._replace(journals=(journal,)).file())


def changed(line: bytes, **fields: object) -> bytes:
    return json.dumps({**json.loads(line), **fields}, separators=(",", ":")).encode()


def truncated(folder: Path, dice: Dice) -> Made:
    data = honest().file()
    return written(folder, data[: dice.below(len(data) - 1)]), CHANGED


def one_byte(folder: Path, dice: Dice) -> Made:
    data = bytearray(honest().file())
    data[dice.below(len(data))] ^= 1 + dice.below(255)
    return written(folder, bytes(data)), CHANGED


def spliced(folder: Path, dice: Dice) -> Made:
    """Lines of somebody else's, put between."""
    ours, theirs = entries(honest()), entries(honest("bob"))
    at = 3 + dice.below(len(ours) - 12)
    return forged(folder, [*ours[:at], *theirs[at + 5 : at + 9], *ours[at:]]), ODD


def left_out(folder: Path, dice: Dice) -> Made:
    """A line that cost something is gone."""
    lines = entries(honest())
    at = [place for place, line in enumerate(lines) if b'"do":"line"' in line][:-1]
    del lines[at[dice.below(len(at))]]
    return forged(folder, lines), ODD


def back_dated(folder: Path, dice: Dice) -> Made:
    lines = entries(honest())
    place = 2 + dice.below(len(lines) - 3)
    turns, steps, now = json.loads(lines[place])["at"]
    lines[place] = changed(lines[place], at=[turns, steps, now - 3_600_000_000])
    # What notes an end says no more than how far it had come.
    if b'"do":"end"' in lines[place]:
        return written(folder, honest().file()[:-40]), CHANGED
    return forged(folder, lines), ODD


def binary(folder: Path, dice: Dice) -> Made:
    data = bytes(dice.below(256) for _ in range(2000))
    if dice.below(2):
        return written(folder, data), "no file that"
    whole = honest().file()
    return written(folder, whole[:3000] + data + whole[3000:]), CHANGED


def endless(folder: Path, dice: Dice) -> Made:
    """A loop, and a next line that says it came a hundred million turns later."""
    lines = typed(their_lab("ann"), ["while :; do :; done"]).split(b"\n")[:3]
    turns, steps, now = json.loads(lines[2])["at"]
    later = [turns + 100_000_000 + dice.below(1000), steps, now]
    lines.append(changed(lines[2], at=later, text="lswpar"))
    return forged(folder, lines), "processor time"


def long_line(folder: Path, dice: Dice) -> Made:
    """A billion characters; where the disk can, none of them takes room."""
    path = written(folder, honest().file())
    with path.open("r+b") as file:
        file.truncate(SIZE + dice.below(1000))
    return path, "MB; no more than"


def claimed(folder: Path, dice: Dice) -> Made:
    """A progress that says everything was earned, and a journal that earns nothing."""
    lab = their_lab("ann")
    progress = []
    for stage in lab.checkpoints:
        results = [{"name": one.name, "outcome": "passed"} for one in stage.checks]
        report = {"checkpoint": stage.name, "earned": stage.possible, "results": results}
        one = {"version": 1, "when": "", "machine": 0, "journal": 0, "report": report}
        progress.append(json.dumps(one).encode())
    journal = typed(lab, ["lswpar", "ls"][: 1 + dice.below(2)])
    submission = honest()._replace(journals=(journal,), progress=tuple(progress))
    return written(folder, submission.file()), ""


def other_engine(folder: Path, dice: Dice) -> Made:
    said = honest().about._replace(engine=f"9.{dice.below(100)}.0")
    return written(folder, honest()._replace(about=said).file()), "recorded by wparlab 9"


def other_form(folder: Path, dice: Dice) -> Made:
    lines = [("about", json.dumps({"wparlab submission": 2 + dice.below(9)}).encode())]
    return written(folder, chained(lines)), "another version"


def somebody_elses(folder: Path, dice: Dice) -> Made:
    """Bob's work under Ann's name."""
    said = about("ann", their_lab("bob"))
    if dice.below(2):
        said = said._replace(seed="")
    theirs = honest("bob")._replace(about=said)
    return written(folder, theirs.file()), "drawn|begun in no course"


def own_lab(folder: Path, dice: Dice) -> Made:
    """The lab is a folder of the student's, whose checks would be run here."""
    lab = folder / "labs" / "kind"
    lab.mkdir(parents=True, exist_ok=True)
    (lab / "lab.toml").write_text('title = "Kind"\nimage = "aix6-beta"\n')
    (lab / "checks.py").write_text("import os\nos._exit(0)\nCHECKPOINTS = ()\n")
    names = (str(lab), "../labs/kind", "kind", "/etc", "")
    said = honest().about._replace(lab=names[dice.below(len(names))])
    seed = their_lab("ann").parameters  # whatever the seed: the lab is looked for behind it
    assert seed
    from grading.parameters import seed_of

    said = said._replace(seed=seed_of("autumn", "ann", said.lab).hex())
    return written(folder, honest()._replace(about=said).file()), "no lab"


def odd_entries(folder: Path, dice: Dice) -> Made:
    """What no terminal sends."""
    lines = entries(honest())
    odd = (
        {"text": 7}, {"do": "rm"}, {"at": [0, 0]}, {"at": "now"}, {"session": []},
        {"more": 1}, {"text": "€"}, {"at": [1e400, 0, 0]}, {"do": ["line"]},
    )[dice.below(9)]  # fmt: skip
    lines[2] = changed(lines[2], **odd)
    if dice.below(3) == 0:
        lines[2] = b'{"at":' + b"[" * 100_000
    return forged(folder, lines), ODD


def no_submission(folder: Path, dice: Dice) -> Made:
    kind = dice.below(5)
    if kind == 0:
        return written(folder, b""), "no file that"
    if kind == 1:
        return written(folder, b"Dear teacher,\nmy dog ate my lab.\n"), "no file that"
    path = folder / f"{len(list(folder.iterdir()))}.wparlab"
    if kind == 2:
        path.mkdir()
    elif kind == 3:
        os.mkfifo(path)
    return path, "cannot be read|no plain file"


WAYS: tuple[Callable[[Path, Dice], Made], ...] = (
    truncated, one_byte, spliced, left_out, back_dated, binary, endless, long_line, claimed,
    other_engine, other_form, somebody_elses, own_lab, odd_entries, no_submission,
)  # fmt: skip


def made(folder: Path, count: int) -> list[Made]:
    """So many files, of every kind in turn."""
    dice = Dice(b"hostile", "files")
    return [WAYS[at % len(WAYS)](folder, dice) for at in range(count)]
