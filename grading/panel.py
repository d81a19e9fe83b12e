"""The checkpoint panel of a notebook: how it stands, what each check saw, hints, a reset.

The only module that imports ipywidgets. It knows neither terminals nor checks: somebody who
does (`Acts`) makes the reports. What it says is one piece of HTML (`draw_panel`); buttons are
never taken away or disabled, so that a keyboard's focus stays where it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from uuid import NAMESPACE_URL, uuid5

import ipywidgets

from grading.checks import Checkpoint
from grading.draw_html import draw_html
from grading.draw_panel import BOX, Shown, draw_panel
from grading.outcomes import Outcome, Report, Result

ALL_HOLDS = "Everything here holds: there is nothing to hint at."
NO_MORE = "There are no more hints."


class Acts(Protocol):
    """Who checks, remembers and resets."""

    def check(self, checkpoint: str) -> Report:
        """Look at a checkpoint now."""

    def last(self, checkpoint: str) -> tuple[Report, str] | None:
        """The report kept last, and when it was made; None before any."""

    def best(self, checkpoint: str) -> tuple[int, str] | None:
        """The most points earned at once, and when first; None before any."""

    def summary(self) -> str:
        """How far the lab is, in a line."""

    def hand_in(self) -> str:
        """Write the file that is handed in; what to say of it. Raises LabError, OSError."""

    def reset(self) -> None:
        """Throw the machine away."""

    def beside(self) -> str:
        """Open a terminal beside the notebook; what to say of it."""


class Panel:
    """A checkpoint in a notebook. Its repr is the same in every run, for nbval's sake.

    `identity` names its box for the front end: the same in every kernel, so that a page that is
    loaded again, or finds a new kernel, finds the panel where it was. What the box holds has
    other names in every kernel: a page that shows the box of an old kernel, which hears of
    nothing any more, is told by the new one what is in it now (decision 0010).
    """

    def __init__(self, checkpoint: Checkpoint, acts: Acts, identity: str = "") -> None:
        self.checkpoint = checkpoint
        self.acts = acts
        self.report: Report | None = None
        #: How many hints of each check are open.
        self.opened: dict[str, int] = {}
        self._note = ""

        self.said = ipywidgets.HTML(layout=ipywidgets.Layout(width="auto"))
        self.check_button = _button("Check now", "Look at the machine now")
        self.hint_button = _button("A hint", "Show one more hint")
        self.terminal_button = _button(
            "Terminal", "Open a terminal on this machine beside the notebook"
        )
        self.hand_in_button = _button("Hand in", "Write the file that your instructor wants")
        self.reset_button = _button("Reset the machine…", "Begin the lab anew")
        self.yes_button = _button(
            "Throw it away", "Everything on the machine is lost", button_style="danger"
        )
        self.no_button = _button("Keep it", "Leave the machine as it is")
        self.question = self._question()
        buttons = ipywidgets.HBox(
            [
                self.check_button,
                self.hint_button,
                self.terminal_button,
                self.hand_in_button,
                self.reset_button,
            ],
            layout=ipywidgets.Layout(flex_flow="row wrap"),
        )
        name = uuid5(NAMESPACE_URL, f"wparlab:{identity}/{checkpoint.name}/box")
        held = [self.said, buttons, self.question]
        self.box = ipywidgets.VBox(
            held,
            _dom_classes=[BOX],
            **({"model_id": name.hex} if identity else {}),
        )
        #: In the page: what this box holds, a box of that name holds, also an earlier kernel's.
        self.link = ipywidgets.jsdlink(
            (ipywidgets.Box(held), "children"), (self.box, "children")
        )
        self._connect()
        self._draw()

    def _question(self) -> Any:
        """What is asked before the machine is thrown away; not shown yet."""
        question = ipywidgets.VBox(
            [
                ipywidgets.HTML(
                    "Everything on this machine will be lost, for all checkpoints. What was "
                    "earned is kept."
                ),
                ipywidgets.HBox([self.yes_button, self.no_button]),
            ],
        )
        question.layout.display = "none"
        return question

    def _connect(self) -> None:
        """Let each button do what it says."""
        self.check_button.on_click(self._guarded(self.look))
        self.hint_button.on_click(self._guarded(self.one_more_hint))
        self.terminal_button.on_click(self._guarded(lambda: self._say(self.acts.beside())))
        self.hand_in_button.on_click(self._guarded(lambda: self._say(self.acts.hand_in())))
        self.reset_button.on_click(self._guarded(lambda: self._ask(True)))
        self.no_button.on_click(self._guarded(lambda: self._ask(False)))
        self.yes_button.on_click(self._guarded(self._reset))

    def __repr__(self) -> str:
        return f"Checkpoint: {self.checkpoint.title}"

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(self.box._repr_mimebundle_(**kwargs) or {})
        bundle["text/plain"] = repr(self)
        if self.report is not None:
            bundle["text/html"] = draw_html(self.report)
        return bundle

    def look(self) -> None:
        """Check now, and show what came of it."""
        self.show(self.acts.check(self.checkpoint.name))

    def show(self, report: Report) -> None:
        """Show what somebody has seen now."""
        self.report, self._note = report, ""
        self._draw()

    def failed(self, error: Exception) -> None:
        """Show that something did not work; the report shown last stays."""
        self._note = f"This did not work: {error}"
        self._draw()

    def refresh(self) -> None:
        """As `look`; what goes wrong shows in the panel and harms nobody else."""
        self._guarded(self.look)(None)

    def _guarded(self, act: Callable[[], object]) -> Callable[[Any], None]:
        """A click's function: what goes wrong shows in the panel, not in a hidden log."""

        def clicked(_button: Any) -> None:
            self._note = ""
            try:
                act()
            except Exception as error:
                self.failed(error)

        return clicked

    def _draw(self) -> None:
        name = self.checkpoint.name
        report, when = self.report, ""
        if report is None and (kept := self.acts.last(name)):
            report, when = kept
        self.said.value = draw_panel(
            Shown(
                self.checkpoint.title,
                self.checkpoint.possible,
                report,
                when,
                self.acts.best(name),
                self.acts.summary(),
                self.opened,
                self._note,
            )
        )

    def _next_hint(self) -> Result | None:
        """The first failed check that has a hint left."""
        for result in self.report.results if self.report else ():
            left = len(result.hints) > self.opened.get(result.name, 0)
            if result.outcome is Outcome.FAILED and left:
                return result
        return None

    def one_more_hint(self) -> str:
        """Open the next hint, and give it; what there is to say where there is none."""
        if self.report is None:
            self.look()
        assert self.report is not None
        result = self._next_hint()
        if result is None:
            self._note = ALL_HOLDS if self.report.passed else NO_MORE
            self._draw()
            return self._note
        at = self.opened.get(result.name, 0)
        self.opened[result.name] = at + 1
        self._note = ""
        self._draw()
        return f"{result.title}: {result.hints[at]}"

    def _say(self, words: str) -> None:
        self._note = words
        self._draw()

    def _ask(self, asking: bool) -> None:
        self.question.layout.display = "" if asking else "none"

    def _reset(self) -> None:
        self._ask(False)
        self.acts.reset()
        self.report = None
        self.opened.clear()
        self._note = "The machine is new."
        self._draw()


def _button(words: str, tip: str, **more: str) -> Any:
    layout = ipywidgets.Layout(width="auto")
    return ipywidgets.Button(description=words, tooltip=tip, layout=layout, **more)
