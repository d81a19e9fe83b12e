"""One submission judged: is it whole, this student's, does it play back, what does it earn.

Everything in a file is the student's to forge, and nothing of it is believed: the lab is the
instructor's, the seed follows from the course's key, points come of playing the journals back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from grading.course import submission as submissions
from grading.course.ledger import Ledger
from grading.course.submission import About, Submission, Unreadable
from grading.course.verdicts import Verdict
from grading.lab import Definition, LabError, folder_of, load, names
from grading.parameters import seed_of
from grading.progress import evaluations
from grading.replay.glimpse import Glimpse
from grading.replay.playing import Played, Unplayable, program, replaced
from grading.standing import Standing

#: Characters of a reason.
SAID = 500
#: Told who handed a file in, as soon as that is known.
Known = Callable[[str, str], None]


class Terms(NamedTuple):
    """What the instructor says: the course's key ("" where there is none), labs of their own
    by name, and what is accepted all the same (with a remark).
    """

    course: str = ""
    labs: Mapping[str, Path] = {}
    any_seed: bool = False
    any_version: bool = False


class Refused(Exception):
    """A submission that is not graded; says why."""


def judge(path: Path, terms: Terms, known: Known = lambda student, lab: None) -> Verdict:
    """Judge a file. Whatever is wrong with it is in the verdict; raises nothing of its own."""
    verdict = Verdict(path.name)
    try:
        handed = submissions.read(path)
        about = handed.about
        verdict = verdict._replace(
            student=about.student, lab=about.lab, submitted=about.submitted
        )
        known(about.student, about.lab)
        lab, remarks = accepted(about, terms)
        verdict = verdict._replace(title=lab.title, remarks=tuple(remarks))
        return _scored(handed, lab, verdict)
    except (Unreadable, Refused) as error:
        return verdict._replace(broken=_short(str(error)))
    except Unplayable as error:
        why = _short(str(error))
        if about.program != program():
            why += f". It was recorded by another state of wparlab {about.engine}"
        return verdict._replace(broken=why)


def _short(words: str) -> str:
    """What a file made somebody say may be as long as the file."""
    return words if len(words) <= SAID else words[: SAID - 3] + "..."


def accepted(about: About, terms: Terms) -> tuple[Definition, list[str]]:
    """The lab as this student has it, and what is to be remarked. Raises Refused."""
    if not about.student:
        raise Refused("it does not say whose it is")
    remarks: list[str] = []

    def require(holds: bool, words: str, accepts: bool, way: str) -> None:
        if not holds and not accepts:
            raise Refused(f"{words} ({way} grades it all the same)")
        if not holds:
            remarks.append(words)

    ours = submissions.engine()
    require(
        about.engine == ours,
        f"it was recorded by wparlab {about.engine}, and this is {ours}",
        terms.any_version,
        "--any-version",
    )
    seed = seed_of(terms.course, about.student, about.lab) if terms.course else b""
    require(about.seed == seed.hex(), _seed_words(about, terms), terms.any_seed, "--any-seed")
    # Only a lab that the instructor has: never a folder that a submission names.
    if about.lab in terms.labs:
        folder = terms.labs[about.lab]
    elif about.lab in names():
        folder = folder_of(about.lab)
    else:
        raise Refused(f"no lab {about.lab} is here (--lab FOLDER names one of yours)")
    try:
        lab = load(folder, bytes.fromhex(about.seed))
    except (LabError, ValueError) as error:
        raise Refused(str(error)) from None
    require(
        about.version == lab.version,
        f"it was done with version {about.version} of the lab, and this is {lab.version}",
        terms.any_version,
        "--any-version",
    )
    return lab, remarks


def _seed_words(about: About, terms: Terms) -> str:
    if not terms.course:
        return "it was done in a course, whose key was not said here"
    if not about.seed:
        return "the lab was begun in no course: its names are the paper's, not this student's"
    return f"what was drawn is not what this course draws for {about.student}"


def _scored(handed: Submission, lab: Definition, verdict: Verdict) -> Verdict:
    """Play the journals back and look. Raises Unplayable, Refused."""
    ledger = Ledger(lab.checkpoints)
    digest, before = hashlib.sha256(), 0
    remarks = list(verdict.remarks)
    if not handed.journals:
        remarks.append("nothing was ever typed")
    for journal in handed.journals:
        played = Played(journal, before)
        if (played.header.image, played.header.clock) != (lab.image, lab.clock):
            raise Refused(
                f"a machine of {played.header.image} with a {played.header.clock} clock is not "
                f"the lab's ({lab.image}, {lab.clock})"
            )
        for moment in played.moments():
            ledger.look(Glimpse(moment.machine), moment.line)
        for entry in played.entries:
            digest.update(f"{entry.do} {entry.fields.get('text', '')}\n".encode())
        before += played.lines
        if others := replaced(moment.machine):
            remarks.append(f"programs were replaced on the machine: {', '.join(others[:10])}")
    points = ledger.points()
    remarks += _broken_checks(ledger)
    remarks += _claims(handed, lab, ledger.standing)
    return verdict._replace(
        points=points, remarks=tuple(remarks), lines=before, digest=digest.hexdigest()
    )


def _broken_checks(ledger: Ledger) -> list[str]:
    """A check that could not be evaluated is nobody's fault: whoever grades must know."""
    return [
        f"the check {name} could not be evaluated ({why}): look at the lab, not at the student"
        for name, why in ledger.broken.items()
    ]


def _claims(handed: Submission, lab: Definition, ours: Standing) -> list[str]:
    """What the student's side says was earned, beside what was: only compared."""
    theirs = Standing(lab.checkpoints)
    for one in evaluations(handed.progress):
        theirs.see(one.outcomes)
    missing = theirs.earned - ours.earned
    if not missing:
        return []
    return [
        f"the student's progress says {theirs.points()} points, the journal {ours.points()}: "
        f"not seen: {', '.join(sorted(missing))}"
    ]
