"""The verdicts of a class, put together: which counts, and what only shows side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from grading.course.verdicts import Verdict


class Gradebook:
    """What each student has for each lab. Of several files the one that earned most counts."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self.verdicts = _with_remarks(verdicts)
        self.labs = sorted({one.lab for one in verdicts if one.lab})
        self.students = sorted({one.student for one in verdicts if one.student})
        self._counting: dict[tuple[str, str], Verdict] = {}
        for one in self.verdicts:
            kept = self._counting.get((one.student, one.lab))
            if kept is None or _worth(one) > _worth(kept):
                self._counting[one.student, one.lab] = one

    def verdict(self, student: str, lab: str) -> Verdict | None:
        """What counts; None where nothing was handed in."""
        return self._counting.get((student, lab))

    def score(self, student: str, lab: str) -> int | None:
        """Points; None where nothing that plays back was handed in."""
        one = self.verdict(student, lab)
        return None if one is None or one.broken else one.score

    def possible(self, lab: str) -> int | None:
        """Points that a lab has; None where no file of it was played back."""
        known = [one.possible for one in self.verdicts if one.lab == lab and not one.broken]
        return max(known, default=None)


def _worth(one: Verdict) -> tuple[bool, int]:
    return (not one.broken, one.score)


def _with_remarks(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """With what only shows where all are there: several of one student, two of one work."""
    said: dict[int, list[str]] = defaultdict(list)
    for places in _groups((one.student, one.lab) if one.student else None for one in verdicts):
        for at in places:
            said[at].append(f"one of {len(places)} files of this student: the best counts")
    for places in _groups((one.digest, one.lab) if one.lines else None for one in verdicts):
        for at in places:
            others = {verdicts[other].student for other in places} - {verdicts[at].student}
            if others:
                names = ", ".join(sorted(others))
                said[at].append(f"line by line what {names} typed, too")
    return [one._replace(remarks=(*one.remarks, *said[at])) for at, one in enumerate(verdicts)]


def _groups(keys: Iterable[object]) -> list[list[int]]:
    """The places of equal keys, where there are several; None is no key."""
    places: dict[object, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if key is not None:
            places[key].append(at)
    return [found for found in places.values() if len(found) > 1]
