"""Verdicts as pages for a browser: the class, and one a file. Each stands by itself: no
script, nothing that is fetched. All text is escaped by Jinja.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from grading.course.gradebook import Gradebook
from grading.course.reports.text import reasons, score
from grading.draw_panel import coded


def pages(book: Gradebook) -> Iterator[tuple[str, str]]:
    """The name and the contents of each page; index.html is the class's."""
    template = _template()
    names = [*page_names(book)]
    yield "index.html", template.render(title="Grades", book=book, pages=names, score=score)
    for name, one in zip(names, book.verdicts, strict=True):
        stages = [
            (stage, list(points))
            for stage, points in groupby(one.points, key=lambda point: point.stage)
        ]
        title = one.student or one.file
        yield (
            name,
            template.render(
                title=title, book=None, one=one, stages=stages, score=score, reasons=reasons
            ),
        )


def page_names(book: Gradebook) -> Iterator[str]:
    """A file name a verdict: no two are one, and none says more than letters and digits."""
    taken = {"index"}
    for one in book.verdicts:
        said = "-".join(filter(None, (one.student, one.lab))) or Path(one.file).stem
        name = re.sub(r"[^\w.@-]", "_", said)
        name = name.strip(".")[:100] or "file"
        number, made = 1, name
        while made.casefold() in taken:
            number += 1
            made = f"{name}-{number}"
        taken.add(made.casefold())
        yield f"{made}.html"


def _template() -> Template:
    folder = Path(__file__).resolve().parent
    surroundings = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    surroundings.filters["coded"] = lambda text: Markup(coded(text))
    return surroundings.get_template("page.html")
