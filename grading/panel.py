"""The checkpoint panel of a notebook: a button, a bar, what each check saw, hints, a reset.

The only module that imports ipywidgets. It knows neither terminals nor checks: it is
given a function that makes a report and one that resets the machine.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets

from grading.draw_html import draw_result
from grading.outcomes import Outcome, Report, Result


class Panel:
    """A checkpoint to press. Its repr is the same in every run, for nbval's sake."""

    def __init__(
        self,
        title: str,
        possible: int,
        check: Callable[[], Report],
        reset: Callable[[], None],
    ) -> None:
        self.title = title
        self.check = check
        self.reset = reset
        self.report: Report | None = None
        #: How many hints of each check are open.
        self.opened: dict[str, int] = {}
        button = ipywidgets.Button
        self.heading = ipywidgets.HTML(f"<b>Checkpoint: {escape(title)}</b>")
        self.check_button = button(description="Check my work", button_style="primary")
        self.hint_button = button(description="A hint", disabled=True)
        self.reset_button = button(
            description="Reset the machine…", layout=ipywidgets.Layout(width="auto")
        )
        self.bar = ipywidgets.IntProgress(value=0, min=0, max=max(possible, 1))
        self.points = ipywidgets.HTML(f"not checked yet ({possible} points)")
        self.results = ipywidgets.VBox([])
        self.message = ipywidgets.HTML("")
        self.yes_button = button(description="Throw it away", button_style="danger")
        self.no_button = button(description="Keep it")
        self.question = ipywidgets.VBox(
            [
                ipywidgets.HTML(
                    "Everything on this machine will be lost, for all checkpoints."
                ),
                ipywidgets.HBox([self.yes_button, self.no_button]),
            ]
        )
        self.question.layout.display = "none"
        self.box = ipywidgets.VBox(
            [
                self.heading,
                ipywidgets.HBox([self.check_button, self.hint_button, self.reset_button]),
                self.question,
                ipywidgets.HBox([self.bar, self.points]),
                self.results,
                self.message,
            ]
        )
        self.check_button.on_click(self._guarded(self._check))
        self.hint_button.on_click(self._guarded(self._hint))
        self.reset_button.on_click(self._guarded(lambda: self._ask(True)))
        self.no_button.on_click(self._guarded(lambda: self._ask(False)))
        self.yes_button.on_click(self._guarded(self._reset))

    def __repr__(self) -> str:
        return f"Checkpoint: {self.title}"

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(self.box._repr_mimebundle_(**kwargs) or {})
        bundle["text/plain"] = repr(self)
        return bundle

    def _guarded(self, act: Callable[[], None]) -> Callable[[Any], None]:
        """A click's function: what goes wrong shows in the panel, not in a hidden log."""

        def clicked(_button: Any) -> None:
            self.message.value = ""
            try:
                act()
            except Exception as error:
                self.message.value = f"<b>This did not work:</b> {escape(str(error))}"

        return clicked

    def _check(self) -> None:
        self.check_button.disabled = True
        try:
            self.report = self.check()
        finally:
            self.check_button.disabled = False
        self.bar.max = max(self.report.possible, 1)
        self.bar.value = self.report.earned
        self.bar.bar_style = "success" if self.report.passed else ""
        words = f"{self.report.earned} of {self.report.possible} points"
        if self.report.count(Outcome.BROKEN):
            words += "; something could not be checked, which is not your fault"
        self.points.value = words
        self._draw()

    def _draw(self) -> None:
        results = self.report.results if self.report else ()
        self.results.children = [ipywidgets.HTML(self._line(result)) for result in results]
        self.hint_button.disabled = self._next_hint() is None

    def _line(self, result: Result) -> str:
        hints = result.hints[: self.opened.get(result.name, 0)]
        if result.outcome is Outcome.PASSED:
            hints = ()
        drawn = "".join(
            f'<div style="margin-left:1.5em"><i>hint: {escape(hint)}</i></div>'
            for hint in hints
        )
        return draw_result(result) + drawn

    def _next_hint(self) -> Result | None:
        """The first failed check that has a hint left."""
        for result in self.report.results if self.report else ():
            left = len(result.hints) > self.opened.get(result.name, 0)
            if result.outcome is Outcome.FAILED and left:
                return result
        return None

    def _hint(self) -> None:
        result = self._next_hint()
        if result is not None:
            self.opened[result.name] = self.opened.get(result.name, 0) + 1
            self._draw()

    def _ask(self, asking: bool) -> None:
        self.question.layout.display = "" if asking else "none"

    def _reset(self) -> None:
        self._ask(False)
        self.reset()
        self.report = None
        self.opened.clear()
        self.bar.value = 0
        self.bar.bar_style = ""
        self.points.value = "the machine is new; not checked yet"
        self._draw()
