"""A student's work on a lab, as it is kept: who, what was drawn, the machine, how far.

    $WPARLAB_HOME (~/.wparlab)
        student.json            who works here, and in which course
        labs/NAME/seed          what the lab was drawn from, since it was begun
        labs/NAME/elsewhere     where a lab lies that does not come with wparlab
        labs/NAME/machine/      the machine: journal, snapshot, socket
        labs/NAME/earlier/N     the journal of the Nth machine that was thrown away
        labs/NAME/progress      every evaluation

Nothing here starts a machine or looks at one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from grading.lab import ELSEWHERE, LABS, Definition, LabError, home, load, prepare_folder
from grading.outcomes import Report
from grading.parameters import seed_of
from grading.progress import NAME, Evaluation, Progress

#: What whoever is logged in reads when the machine is thrown away.
FAREWELL = "this lab's machine was thrown away; open a terminal again for the new one"

WENT_BACK = "this lab's machine went back in time; open a terminal again"


class Student(NamedTuple):
    """Who works here. `course` is the key of the course; without one a lab is the paper's."""

    student: str = ""
    course: str = ""

    def seed(self, lab: str) -> bytes:
        """What a lab is drawn from for this student."""
        return seed_of(self.course, self.student, lab) if self.course else b""


def student() -> Student:
    """Who works here; nobody in particular where nothing was said. Raises OSError, LabError."""
    file = home() / "student.json"
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Student(str(said["student"]), str(said["course"]))
    except FileNotFoundError:
        return Student()
    except (ValueError, KeyError, TypeError) as error:
        raise LabError(f"{file} does not say who works here: {error}") from error


def enrol(who: Student) -> None:
    """Keep who works here. Labs that were begun stay what they are. Raises OSError."""
    folder = home()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "student.json").write_text(json.dumps(who._asdict()) + "\n", encoding="utf-8")


class Work:
    """One lab that is being worked on, by whoever works here."""

    def __init__(self, lab: str | os.PathLike[str], folder: Path | None = None) -> None:
        """Open it as it was begun, or as it would be. Raises LabError, OSError.

        `lab` is a name or a folder; `folder` is where the work lies, else where it always does.
        """
        name = Path(lab).resolve().name if os.path.isdir(lab) else os.fspath(lab)
        self.folder = folder or home() / "labs" / name
        self.lab: Definition = load(lab, self._seed(name))
        self.machine = self.folder / "machine"
        self.progress = Progress(self.folder / NAME, self.lab.checkpoints)

    def _seed(self, name: str) -> bytes:
        try:
            return bytes.fromhex((self.folder / "seed").read_text(encoding="ascii"))
        except FileNotFoundError:
            return student().seed(name)

    def begun_as_another(self, who: Student) -> str:
        """What to say where this was begun by somebody other than `who`; "" else."""
        if not self.folder.exists() or self.lab.seed == who.seed(self.lab.name):
            return ""
        return (
            f"{self.lab.name} was begun as somebody else, and would not be accepted; "
            "`wparlab enrol --anew` puts it aside"
        )

    def prepare(self) -> Path:
        """The machine's folder, made if need be; the lab is begun then, and keeps its seed."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self.folder / "seed"
        if not file.exists():
            file.write_text(self.lab.seed.hex() + "\n", encoding="ascii")
        if self.lab.folder.parent != LABS:
            (self.folder / ELSEWHERE).write_text(f"{self.lab.folder}\n", encoding="utf-8")
        return prepare_folder(self.machine, self.lab.keys)

    @property
    def earlier(self) -> list[Path]:
        """The journals of machines that were thrown away, oldest first."""
        found = (self.folder / "earlier").glob("[0-9]*")
        return sorted(found, key=lambda file: int(file.name))

    @property
    def journal(self) -> Path:
        """The journal of the machine that is there now, or will be."""
        return self.machine / "journal"

    def keep(self, report: Report) -> Evaluation:
        """Keep an evaluation of a checkpoint: where in the work it was, and what came of it."""
        return self.progress.add(report, len(self.earlier), self.journal_size)

    @property
    def journal_size(self) -> int:
        """Bytes of the machine's journal: it grows with whatever reaches the machine."""
        try:
            return self.journal.stat().st_size
        except FileNotFoundError:
            return 0

    def go_back(self, size: int) -> None:
        """Begin a new machine with the first `size` bytes of the journal: what was typed up to
        then. The journal as it was is kept with the earlier ones. Raises OSError.

        Whoever is logged in is hung up, with a sentence.
        """
        before = (self.machine / "journal").read_bytes()[:size]
        self._set_aside(WENT_BACK)
        folder = self.prepare()
        descriptor = os.open(folder / "journal", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(before)

    def put_aside(self) -> Path:
        """Keep all of this elsewhere, so that the lab is begun anew; where. Raises OSError.

        Whoever is logged in is hung up, with a sentence.
        """
        self._send_away(FAREWELL)
        at = 1
        while (aside := self.folder.with_name(f"{self.folder.name}.before-{at}")).exists():
            at += 1
        self.folder.rename(aside)
        return aside

    def _send_away(self, words: str) -> None:
        """Hang up whoever is logged in."""
        from grading.starting import program

        shell = [*program(), "shell", "--machine", str(self.machine)]
        subprocess.run([*shell, "--farewell", words], capture_output=True, check=False)

    def reset(self) -> None:
        """Throw the machine away and keep its journal, which is what was done. Asks nobody.

        Whoever is logged in is hung up, with a sentence. Raises OSError.
        """
        if self.machine.exists():
            self._set_aside(FAREWELL)

    def _set_aside(self, words: str) -> None:
        """Send everybody away, keep the journal, take the machine's folder away."""
        self._send_away(words)
        # The old machine's server may take a moment to leave: it finds its folder renamed,
        # never a new machine's files.
        at = 1
        while (aside := self.machine.with_name(f"thrown-away-{at}")).exists():
            at += 1
        self.machine.rename(aside)
        if (aside / "journal").exists():
            kept = self.folder / "earlier"
            kept.mkdir(mode=0o700, exist_ok=True)
            (aside / "journal").rename(kept / str(len(self.earlier) + 1))
        shutil.rmtree(aside, ignore_errors=True)
