"""The panel, pressed as a student presses it (no browser, no kernel)."""

from __future__ import annotations

import pytest

from grading.outcomes import Outcome, Report, Result
from grading.panel import Panel

GOOD = Result("one", "One", Outcome.PASSED, 2, hints=("never shown",))
BAD = Result("two", "Two", Outcome.FAILED, 1, seen="<a>", wanted="b", hints=("h1", "h<2>"))
BROKEN = Result("three", "Three", Outcome.BROKEN, 1, why="no prompt in time")


class Bench:
    """A panel and what its functions were asked."""

    def __init__(self, *results: Result) -> None:
        self.results = results
        self.resets = 0
        self.panel = Panel("The <title>", 4, self.check, self.reset)

    def check(self) -> Report:
        return Report("lab", "c", "The <title>", self.results)

    def reset(self) -> None:
        self.resets += 1

    @property
    def lines(self) -> list[str]:
        return [line.value for line in self.panel.results.children]


@pytest.fixture
def bench() -> Bench:
    return Bench(GOOD, BAD, BROKEN)


def test_before_it_is_pressed_it_claims_nothing(bench):
    panel = bench.panel
    assert panel.points.value == "not checked yet (4 points)"
    assert panel.bar.value == 0
    assert panel.results.children == ()
    assert panel.hint_button.disabled
    assert panel.heading.value == "<b>Checkpoint: The &lt;title&gt;</b>"


def test_checking_fills_the_bar_and_says_what_was_seen(bench):
    bench.panel.check_button.click()
    panel = bench.panel
    assert (panel.bar.value, panel.bar.max) == (2, 4)
    assert panel.points.value.startswith("2 of 4 points; something could not be checked")
    good, bad, broken = bench.lines
    assert "(2/2)" in good
    assert "&lt;a&gt;" in bad and "<a>" not in bad
    assert "no prompt in time" in broken


def test_hints_come_one_at_a_time_and_only_for_what_failed(bench):
    panel = bench.panel
    panel.check_button.click()
    assert "hint:" not in "".join(bench.lines)
    panel.hint_button.click()
    assert "hint: h1" in bench.lines[1] and "h&lt;2&gt;" not in bench.lines[1]
    panel.hint_button.click()
    assert "hint: h&lt;2&gt;" in bench.lines[1]
    assert panel.hint_button.disabled
    assert "never shown" not in "".join(bench.lines)


def test_hints_stay_open_over_a_check_and_go_when_it_passes(bench):
    panel = bench.panel
    panel.check_button.click()
    panel.hint_button.click()
    panel.check_button.click()
    assert "hint: h1" in bench.lines[1]
    bench.results = (GOOD, BAD._replace(outcome=Outcome.PASSED, seen="", wanted=""))
    panel.check_button.click()
    assert "hint:" not in "".join(bench.lines)
    assert panel.bar.bar_style == "success"


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
    assert (panel.bar.value, bench.lines) == (0, [])


def test_what_goes_wrong_shows_in_the_panel(bench):
    bench.panel.check = lambda: 1 // 0
    bench.panel.check_button.click()
    assert "This did not work" in bench.panel.message.value
    assert "division" in bench.panel.message.value
    assert not bench.panel.check_button.disabled


def test_its_plain_text_never_changes(bench):
    bundle = bench.panel._repr_mimebundle_()
    assert bundle["text/plain"] == "Checkpoint: The <title>"
    assert "application/vnd.jupyter.widget-view+json" in bundle
