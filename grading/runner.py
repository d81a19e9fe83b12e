"""Looks at a machine with checks, in order, and says how each ended.

It knows nothing of WPARs and draws nothing. A check that cannot be evaluated (its code
raises, its command does not end, the terminal goes away) is BROKEN and says why.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence

from grading.checks import Check, Failed, When
from grading.login import Login
from grading.outcomes import Outcome, Report, Result
from grading.running import NoAnswer, Runs, TerminalError

#: Characters of what was seen that a result keeps.
SEEN_LIMIT = 500


def grade(
    checks: Sequence[Check], terminal: Runs, earned: Collection[str] = ()
) -> list[Result]:
    """Look at the machine behind `terminal`; `earned` names what earlier moments earned.

    An outcome is that of this moment: what it is worth with those before and behind it is
    Standing's to say. Raises ValueError where two checks have one name, or one comes after a
    check that is not before it.
    """
    require_order(checks)
    results: dict[str, Result] = {}
    for one in checks:
        held = [results[name] for name in one.after]
        unmet = [result.title for result in held if result.outcome is not Outcome.PASSED]
        if unmet:
            result = _result(one, Outcome.SKIPPED, why="first: " + "; ".join(unmet))
        elif missing := [proof.title for proof in one.evidence if proof.name not in earned]:
            saw = "it was not seen before that " + "; ".join(missing)
            result = _result(one, Outcome.FAILED, saw, "seen by its checkpoint, then this")
        else:
            result = _look(one, terminal)
        results[one.name] = result
    return list(results.values())


def report(
    lab: str,
    checkpoint: str,
    title: str,
    checks: Sequence[Check],
    terminal: Runs,
    earned: Collection[str] = (),
) -> Report:
    """`grade`, with what it was that was graded."""
    return Report(lab, checkpoint, title, tuple(grade(checks, terminal, earned)))


def require_order(checks: Sequence[Check]) -> None:
    """Raise ValueError unless names are unique, `after` points back and `before` somewhere."""
    names: set[str] = set()
    for one in checks:
        if one.name in names:
            raise ValueError(f"two checks are called {one.name}")
        for before in one.after:
            if before not in names:
                raise ValueError(f"{one.name} comes after {before}, which is not before it")
        names.add(one.name)
    for one in checks:
        if one.before and one.before not in names - {one.name}:
            raise ValueError(f"{one.name} comes before {one.before}, which is not there")


def _look(one: Check, terminal: Runs) -> Result:
    began = time.perf_counter()

    def ended(outcome: Outcome, saw: str = "", wanted: str = "", why: str = "") -> Result:
        return _result(one, outcome, saw, wanted, why, time.perf_counter() - began)

    try:
        one.look(terminal)
    except Failed as failure:
        if one.when is When.NEVER:
            return ended(Outcome.PASSED)
        return ended(Outcome.FAILED, failure.saw, failure.wanted)
    except TerminalError as error:
        why = str(error)
        if isinstance(error, NoAnswer):
            why += _freed(terminal)
        return ended(Outcome.BROKEN, why=why)
    except Exception as error:  # a check's own mistake must not become the student's
        return ended(Outcome.BROKEN, why=f"{type(error).__name__}: {error}")
    if one.when is When.NEVER:
        return ended(Outcome.FAILED, "what must never be", "not that")
    return ended(Outcome.PASSED)


def _freed(terminal: Runs) -> str:
    """Interrupt what hangs, so that the checks that follow can still look."""
    if not isinstance(terminal, Login):
        return ""
    try:
        terminal.interrupt()
    except TerminalError as error:
        return f"; it could not be interrupted: {error}"
    return "; it was interrupted"


def _result(
    one: Check,
    outcome: Outcome,
    saw: str = "",
    wanted: str = "",
    why: str = "",
    seconds: float = 0.0,
) -> Result:
    return Result(
        one.name,
        one.title,
        outcome,
        one.points,
        _short(saw),
        _short(wanted),
        _short(why),
        one.hints,
        seconds,
    )


def _short(text: str) -> str:
    return text if len(text) <= SEEN_LIMIT else text[: SEEN_LIMIT - 3] + "..."
