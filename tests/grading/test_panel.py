"""The panel, pressed as a student presses it (no browser, no kernel)."""

from __future__ import annotations

import pytest

from grading.checks import Checkpoint
from grading.outcomes import Outcome, Report, Result
from grading.panel import Panel

GOOD = Result("one", "One", Outcome.PASSED, 2, hints=("never shown",))
BAD = Result("two", "Two", Outcome.FAILED, 1, seen="<a>", wanted="b", hints=("h1", "`h<2>`"))
BROKEN = Result("three", "Three", Outcome.BROKEN, 1, why="no prompt in time")
FIXED = BAD._replace(outcome=Outcome.PASSED, seen="", wanted="")
STAGE = Checkpoint("c", "The <title>", ())
WHEN = "2026-11-27T15:04:05+00:00"


class Bench:
    """A panel and what it asks: reports, and what was kept of earlier ones."""

    def __init__(self, *results: Result) -> None:
        self.results = results
        self.kept: tuple[Report, str] | None = None
        self.earned: tuple[int, str] | None = None
        self.resets = 0
        self.panel = Panel(STAGE, self)

    def check(self, checkpoint: str) -> Report:
        assert checkpoint == "c"
        return Report("lab", "c", "The <title>", self.results)

    def last(self, checkpoint: str) -> tuple[Report, str] | None:
        return self.kept

    def best(self, checkpoint: str) -> tuple[int, str] | None:
        return self.earned

    def summary(self) -> str:
        return "2 of 9, next: checkpoint 1 of 3, The <title>"

    def reset(self) -> None:
        self.resets += 1

    def hand_in(self) -> str:
        return "`lab-eva.wparlab` lies there"

    def beside(self) -> str:
        return "see `there`"

    @property
    def said(self) -> str:
        return self.panel.said.value


@pytest.fixture
def bench() -> Bench:
    return Bench(GOOD, BAD, BROKEN)


def test_before_anything_was_looked_at_it_claims_nothing(bench):
    assert "not checked yet (0 points)" in bench.said
    assert "passed" not in bench.said
    assert "Checkpoint: The &lt;title&gt;" in bench.said
    assert "the lab: 2 of 9, next: checkpoint 1 of 3, The &lt;title&gt;" in bench.said


def test_checking_says_in_words_what_was_seen(bench):
    bench.panel.check_button.click()
    assert (
        "2 of 4 points; something could not be checked, which is not your fault" in bench.said
    )
    assert "<b>passed</b>: One (2/2)" in bench.said
    assert "<b>failed</b>: Two (0/1)" in bench.said
    assert "seen: <code" in bench.said and "&lt;a&gt;" in bench.said
    assert "<b>could not be checked</b>: Three" in bench.said
    assert "no prompt in time" in bench.said


def test_hints_come_one_at_a_time_and_then_there_are_no_more(bench):
    panel = bench.panel
    panel.hint_button.click()
    assert "hint: h1" in bench.said and "h&lt;2&gt;" not in bench.said
    panel.hint_button.click()
    assert "hint: <code>h&lt;2&gt;</code>" in bench.said
    panel.hint_button.click()
    assert "There are no more hints." in bench.said
    assert "never shown" not in bench.said
    bench.results = (GOOD, FIXED)
    panel.look()
    assert "hint:" not in bench.said
    panel.hint_button.click()
    assert "there is nothing to hint at" in bench.said


def test_no_button_is_ever_taken_from_under_the_focus(bench):
    panel = bench.panel
    before = panel.box.children
    for button in (panel.check_button, panel.hint_button, panel.hint_button):
        button.click()
        assert not any(one.disabled for one in (panel.check_button, panel.hint_button))
    assert panel.box.children == before


def test_a_terminal_is_a_button_away(bench):
    bench.panel.terminal_button.click()
    assert "<b>see <code>there</code></b>" in bench.said


def test_reset_asks_first(bench):
    panel = bench.panel
    panel.check_button.click()
    assert panel.question.layout.display == "none"
    panel.reset_button.click()
    assert (bench.resets, panel.question.layout.display) == (0, "")
    panel.no_button.click()
    assert (bench.resets, panel.question.layout.display) == (0, "none")
    panel.reset_button.click()
    panel.yes_button.click()
    assert (bench.resets, panel.question.layout.display) == (1, "none")
    assert "The machine is new." in bench.said


def test_what_was_kept_is_told_with_its_time():
    bench = Bench(GOOD)
    bench.kept = (Report("lab", "c", "The <title>", (GOOD, BAD)), WHEN)
    bench.earned = (3, WHEN)
    panel = Panel(STAGE, bench)
    told = panel.said.value
    assert "when it was looked at last, 2026-11-27 15:04 UTC: 2 of 3 points" in told
    assert "best so far: 3 of 0 points, 2026-11-27 15:04 UTC" in told
    panel.look()
    assert "looked at last" not in panel.said.value


def test_what_goes_wrong_shows_in_the_panel(bench, monkeypatch):
    monkeypatch.setattr(bench, "check", lambda name: 1 // 0)
    bench.panel.check_button.click()
    assert "This did not work: integer division" in bench.said
    bench.panel.refresh()
    assert "This did not work" in bench.said


def test_its_plain_text_never_changes(bench):
    bundle = bench.panel._repr_mimebundle_()
    assert bundle["text/plain"] == "Checkpoint: The <title>"
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_another_kernels_panel_takes_the_place_of_an_earlier_ones(bench):
    """By name the page finds the box, by the link that box gets what the new kernel put in."""
    one = Panel(STAGE, bench, "lab")
    name, said = one.box.model_id, one.said.model_id
    one.box.close()
    again = Panel(STAGE, bench, "lab")
    assert again.box.model_id == name
    assert again.said.model_id != said
    held, of_it = again.link.source
    assert (of_it, again.link.target) == ("children", (again.box, "children"))
    assert held.children == again.box.children
    assert Panel(STAGE, bench, "other").box.model_id != name


def test_the_button_hands_in_and_says_where(bench):
    bench.panel.hand_in_button.click()
    assert "lab-eva.wparlab" in bench.said and "lies there" in bench.said
