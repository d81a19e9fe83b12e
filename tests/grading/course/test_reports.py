"""Verdicts drawn: text, gradebooks, pages. What comes off a submission harms nobody."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest

from grading.course.gradebook import Gradebook
from grading.course.reports import gradebooks, text
from grading.course.reports.pages import pages
from grading.course.verdicts import Line, Point, Verdict

LINE = Line(4, "startwpar -v web01", "2007-08-09 09:08:00")
POINTS = (
    Point("a", "It runs", "web01 is active", 2, True, "its state is D", "A", "", LINE),
    Point("b", "It runs", "<b>It</b> answers", 1, False, "<script>", "&", "", None),
    Point("c", "It is gone", "It is gone", 3, False, "", "", "first: it runs", LINE),
)
ANN = Verdict("a.wparlab", "ann", "01_lab", "Lab", "now", points=POINTS, lines=9, digest="1")
BOB = Verdict("b.wparlab", "bob", "01_lab", broken="it breaks off")
EVIL = Verdict("<img>.wparlab", "=cmd()|' /C'!A0", "01_lab", "", broken="\x1b[2J<script>")
LESS = ANN._replace(file="c.wparlab", points=POINTS[1:], digest="2")
CLASS = Gradebook([ANN, BOB, EVIL, LESS])


def rows(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written)))


def test_a_table_for_a_terminal():
    lines = text.table([ANN, BOB, EVIL]).splitlines()
    assert lines[1].split() == ["ann", "01_lab", "2", "of", "6", "a.wparlab"]
    assert lines[3] == "    it breaks off"
    assert "\x1b" not in "".join(lines)


def test_every_point_is_explained():
    said = text.explained(ANN)
    assert "earned  web01 is active (2/2)" in said
    assert "by: line 4, `startwpar -v web01` (2007-08-09 09:08:00)" in said
    assert "before that, seen: its state is D" in said
    assert "missed  It is gone (0/3)" in said
    assert "lost by: line 4" in said
    assert "not looked at: first: it runs" in said
    assert text.explained(BOB) == ""


def test_the_best_of_several_counts_and_a_broken_one_is_no_nought():
    assert CLASS.score("ann", "01_lab") == 2
    assert CLASS.score("bob", "01_lab") is None
    assert CLASS.score("nobody", "01_lab") is None
    assert CLASS.possible("01_lab") == 6
    assert "one of 2 files of this student" in CLASS.verdicts[0].remarks[0]


def test_a_spreadsheet_runs_no_cell():
    table = rows(gradebooks.plain(CLASS.verdicts))
    assert table[1][:5] == ["ann", "01_lab", "2", "6", "scored"]
    assert table[2][2:5] == ["", "", "broken"]
    assert table[3][0] == "'=cmd()|' /C'!A0"


def test_moodle():
    table = rows(gradebooks.moodle(Gradebook([ANN, BOB])))
    assert table[0] == ["username", "01_lab", "01_lab feedback"]
    assert table[1] == ["ann", "2", "2 of 6; missed: <b>It</b> answers; It is gone"]
    assert table[2] == ["bob", "", "not graded: it breaks off"]


ROSTER = """\
\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Essay (77),01_lab (4711)
    Points Possible,,,,,10,
"Lee, Ann",1,u1,ANN,A,9,
"Lee, Bob",2,u2,bob,A,8,
"Kim, Joe",3,u3,joe,A,7,
"""


def test_a_canvas_export_gets_its_scores_and_nothing_else_is_touched():
    merged, missing = gradebooks.canvas(Gradebook([ANN, BOB]), ROSTER)
    assert missing == []
    assert rows(merged) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "01_lab (4711)"],
        ["    Points Possible", "", "", "", "", "6"],
        ["Lee, Ann", "1", "u1", "ANN", "A", "2"],
        ["Lee, Bob", "2", "u2", "bob", "A", ""],
        ["Kim, Joe", "3", "u3", "joe", "A", ""],
    ]
    merged, missing = gradebooks.canvas(
        Gradebook([ANN._replace(student="u3"), ANN._replace(student="zoe", lab="02")]), ROSTER
    )
    assert missing == ["zoe"]
    assert rows(merged)[0][5:] == ["01_lab (4711)", "02"]
    assert rows(merged)[4][5:] == ["2", ""]


@pytest.mark.parametrize("roster", ["", "a,b\n1,2\n", "Student\nann\n"])
def test_what_is_no_roster_is_refused(roster):
    with pytest.raises(gradebooks.NoRoster):
        gradebooks.canvas(Gradebook([]), roster)


def test_a_canvas_cell_is_kept_where_nothing_is_scored():
    """A grade given by hand, a posting policy: the import then changes nothing of them."""
    graded = ROSTER.replace("bob,A,8,", "bob,A,8,5").replace("joe,A,7,", "joe,A,7,-3")
    graded = graded.replace("    Points", ",,,,,,Manual Posting\n    Points")
    merged, _ = gradebooks.canvas(Gradebook([ANN, BOB]), graded)
    assert [row[5] for row in rows(merged)] == [
        "01_lab (4711)", "Manual Posting", "6", "2", "5", "-3"
    ]  # fmt: skip


def test_in_a_canvas_export_two_spellings_are_one_student():
    """Who enrolled as Ann for one lab and as ann for the next loses neither."""
    other = ANN._replace(student="Ann", points=POINTS[1:])
    for verdicts in ([ANN, other], [other, ANN]):
        merged, missing = gradebooks.canvas(Gradebook(verdicts), ROSTER)
        assert missing == [] and rows(merged)[2][5] == "2"
    again = ANN._replace(student="Ann", lab="02")
    merged, missing = gradebooks.canvas(Gradebook([ANN, again]), ROSTER)
    assert missing == [] and rows(merged)[2][5:] == ["2", "2"]


def test_a_canvas_export_with_semicolons_keeps_them():
    exported = ROSTER.replace(",", ";").replace("e; ", "e, ")
    merged, _ = gradebooks.canvas(Gradebook([ANN]), exported)
    table = list(csv.reader(io.StringIO(merged), delimiter=";"))
    assert table[0][3:] == ["SIS Login ID", "Section", "01_lab (4711)"]
    assert table[2] == ["Lee, Ann", "1", "u1", "ANN", "A", "2"]


def test_a_page_is_named_as_its_file_where_nobody_says_who():
    nobody = BOB._replace(student="", lab="", file="handed in/cut.wparlab")
    assert set(dict(pages(Gradebook([nobody])))) == {"index.html", "cut.html"}


def test_what_stands_between_backticks_is_code_in_a_page():
    said = BOB._replace(broken="no file that `wparlab submit` wrote, `<b>`")
    for page in dict(pages(Gradebook([said]))).values():
        assert "no file that <code>wparlab submit</code> wrote, <code>&lt;b&gt;</code>" in page


def test_gradescope():
    results = json.loads(json.dumps(gradebooks.gradescope(ANN)))
    assert results["score"] == 2
    assert [one["max_score"] for one in results["tests"]] == [2, 1, 3]
    assert results["tests"][0]["status"] == "passed"
    assert "line 4" in results["tests"][0]["output"]
    assert gradebooks.gradescope(BOB)["score"] == 0
    assert "it breaks off" in gradebooks.gradescope(BOB)["output"]


class Reader(HTMLParser):
    """The tags of a page, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]


def test_pages_stand_by_themselves_and_run_nothing():
    written = dict(pages(CLASS))
    assert len(written) == 5
    for name, page in written.items():
        assert re.fullmatch(r"[\w.@-]+\.html", name)
        reader = Reader(page)
        assert not {"script", "img", "link", "iframe", "b"} & set(reader.tags)
        assert set(reader.links) <= written.keys()
    assert {*Reader(written["index.html"]).links} == written.keys() - {"index.html"}
    ann = written["ann-01_lab.html"]
    assert "&lt;script&gt;" in ann
    assert "line 4, <code>startwpar -v web01</code>\n(2007-08-09 09:08:00)" in ann
    assert "It runs: 2 of 3" in ann
