"""What is proved of a lab, step by step; each gives the sentences that say what is wrong.

Every step plays on machines of its own in this process. None prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from grading import editions
from grading.lab import Definition, load
from grading.lint.bench import Bench, failing, told
from grading.lint.equal import Kept
from grading.lint.mutants import Mutant, mutants
from grading.outcomes import Outcome, Result
from grading.script import Script, read_script


def solution(lab: Definition) -> Script:
    """What is typed by somebody who does it as it is meant."""
    return read_script(lab.folder / "solution.t", lab.drawn)


def near_misses(lab: Definition) -> list[Path]:
    """The files of its near misses."""
    return sorted((lab.folder / "near_misses").glob("*.t"))


def shape(lab: Definition) -> Iterator[str]:
    """The notebook says what each cell is and has each checkpoint once, in order."""
    pages = editions.stored(lab)
    if pages["metadata"].get("wparlab", {}).get("lab") != lab.name:
        yield f"the notebook's metadata do not name the lab: wparlab.lab is not {lab.name}"
    for number, cell in enumerate(pages["cells"], 1):
        tags = cell["metadata"].get("tags", [])
        if cell["cell_type"] == "code" and len(set(tags) & set(editions.KINDS)) != 1:
            known = ", ".join(editions.KINDS)
            yield f"cell {number} has the tags {tags}; a code cell has one of {known}"
        if editions.kind(cell) == "checkpoint" and not editions.checkpoint(cell):
            yield f"cell {number} is tagged checkpoint, and shows none"
    shown = [name for cell in pages["cells"] if (name := editions.checkpoint(cell))]
    declared = [one.name for one in lab.checkpoints]
    if shown != declared:
        yield f"the notebook shows the checkpoints {shown}, checks.py has {declared}"
    yield from _told(lab, pages)
    stages = [name for name in solution(lab).stages if name]
    if stages != declared:
        yield f"solution.t has the stages {stages}, checks.py has {declared}"


def _told(lab: Definition, pages: editions.Notebook) -> Iterator[str]:
    """A solution's line about the student's own things that the student can read."""
    cells = editions.stripped(pages, lab)["cells"]
    # What is to be put in order may hold a later answer: nobody knows there which it is.
    seen = "\n".join(editions.source(one) for one in cells if editions.kind(one) != "order")
    for cell in pages["cells"]:
        lines = editions.typed(pages, cell) if editions.kind(cell) == "solution" else []
        for line in lines:
            if "{{" in line and line in seen.splitlines():
                yield f"the student's edition tells the solution: {line}"


def nothing_from_nothing(lab: Definition) -> Iterator[str]:
    """A new machine earns nothing."""
    results = Bench(lab).look_at_all()
    wrong = [one for one in results if one.outcome not in (Outcome.FAILED, Outcome.SKIPPED)]
    if wrong:
        yield f"on a new machine: {told(wrong)}"


def pressed_through(lab: Definition) -> Iterator[str]:
    """The student's edition, every cell run as it stands, earns nothing."""
    bench, pages = Bench(lab), editions.student(lab)
    for cell in pages["cells"]:
        if name := editions.checkpoint(cell):
            bench.look(name)
        elif cell["cell_type"] == "code":
            bench.type(editions.typed(pages, cell))
    if bench.standing.earned:
        names = ", ".join(sorted(bench.standing.earned))
        yield f"the student's edition earns points when its cells are only run: {names}"


def solved(lab: Definition) -> Iterator[str]:
    """The solution passes stage by stage; before a stage none of its checks pass."""
    bench, script = Bench(lab), solution(lab)
    for stage in lab.checkpoints:
        early = [one for one in bench.glance(stage.name) if one.outcome is Outcome.PASSED]
        if early:
            yield f"before the stage {stage.name}: {told(early)}"
        for line, status in bench.typed(script.stages.get(stage.name, ())):
            if status:
                yield f"the solution's line ended with status {status}: {line}"
        if late := failing(bench.look(stage.name)):
            yield f"after the solution of {stage.name}: {told(late)}"
    if bench.standing.points() != lab.possible:
        yield f"the solution earns {bench.standing.summary()}"


def run_by_its_author(lab: Definition) -> Iterator[str]:
    """The author's edition, run from top to bottom, earns everything."""
    bench, pages = Bench(lab), editions.author(lab)
    for cell in pages["cells"]:
        if name := editions.checkpoint(cell):
            if late := failing(bench.look(name)):
                yield f"the author's edition at {name}: {told(late)}"
        elif cell["cell_type"] == "code":
            bench.type(editions.typed(pages, cell))


def in_no_order(lab: Definition) -> Iterator[str]:
    """Lines to be put in order, run as the student finds them, do not pass the checkpoint."""
    theirs = editions.student(lab)
    shuffled = {cell["id"]: cell for cell in theirs["cells"] if editions.kind(cell) == "order"}
    for number, cell in shuffled.items():
        bench, pages = Bench(lab), editions.author(lab)
        met = False
        for one in pages["cells"]:
            name = editions.checkpoint(one)
            if name and met:
                if not failing(bench.look(name)):
                    yield f"{number}: passes {name} as it is handed out"
                break
            met = met or one["id"] == number
            if name:
                bench.look(name)
            elif one["cell_type"] == "code":
                bench.type(editions.typed(pages, cell if one["id"] == number else one))


def caught(lab: Definition, file: Path) -> Iterator[str]:
    """A near miss fails the check it names, and no other; those that rest on it are skipped."""
    script = read_script(file, lab.drawn)
    stages = [name for name in script.stages if name]
    by, until = script.header.get("Caught by", ""), script.header.get("After")
    if script.header.get("Lab") != lab.name or len(stages) != 1:
        yield f"{file.name}: names its Lab, and one Checkpoint"
        return
    done = solution(lab).stages
    if until is not None and until not in done:
        yield f"{file.name}: comes after {until}, which is no stage"
        return
    bench = Bench(lab)
    for name, lines in done.items():
        if until is None:
            break
        bench.type(lines)
        if name:
            bench.look(name)
        until = None if name == until else until
    bench.type(script.stages[stages[0]])
    results = bench.look(stages[0])
    wanted = _wanted(lab, stages[0], by)
    if by not in wanted:
        yield f"{file.name}: {stages[0]} has no check {by}"
    elif _stood(lab, stages[0], results, bench.standing.earned) != wanted:
        yield f"{file.name}: not caught by {by} alone: {told(failing(results))}"


def _wanted(lab: Definition, stage: str, by: str) -> dict[str, Outcome]:
    resting = {by}
    for one in lab.checkpoint(stage).checks:
        if resting.intersection(one.after):
            resting.add(one.name)
    return {
        one.name: Outcome.FAILED
        if one.name == by
        else Outcome.SKIPPED
        if one.name in resting
        else Outcome.PASSED
        for one in lab.checkpoint(stage).checks
    }


def _stood(
    lab: Definition, stage: str, results: list[Result], earned: frozenset[str]
) -> dict[str, Outcome]:
    """The outcomes; one that passes now and is lost all the same has failed."""
    conditional = {one.name for one in lab.checkpoint(stage).checks if one.over_time}
    return {
        one.name: Outcome.FAILED
        if one.name in conditional - earned and one.outcome is Outcome.PASSED
        else one.outcome
        for one in results
    }


def every_check_catches(lab: Definition) -> Iterator[str]:
    """Each check is the one that catches some near miss."""
    scripts = [read_script(file, lab.drawn) for file in near_misses(lab)]
    names = {(stage, one.header.get("Caught by")) for one in scripts for stage in one.stages}
    for stage in lab.checkpoints:
        for one in stage.checks:
            if (stage.name, one.name) not in names:
                yield f"no near miss is caught by {stage.name}'s {one.name}"


@cache
def _kept(folder: Path, seed: bytes) -> list[Kept]:
    """The machine after each stage of the solution."""
    lab = load(folder, seed)
    bench, kept = Bench(lab), []
    for stage in lab.checkpoints:
        bench.type(solution(lab).stages[stage.name])
        kept.append(Kept(bench.machine))
    return kept


def survives(lab: Definition, mutant: Mutant) -> str | None:
    """None where it loses points, "" where it ends in equal machines, else how they differ."""
    bench, script, kept = Bench(lab), solution(lab), _kept(lab.folder, lab.seed)
    difference = ""
    for at, stage in enumerate(lab.checkpoints):
        ours = stage.name == mutant.stage
        bench.type(mutant.lines if ours else script.stages[stage.name])
        bench.look(stage.name)
        if bench.standing.points() < sum(one.possible for one in lab.checkpoints[: at + 1]):
            return None
        difference = difference or kept[at].difference(bench.machine)
    return difference


def all_mutants(lab: Definition) -> list[Mutant]:
    """The mutants of the lab's solution."""
    return list(mutants({name: lines for name, lines in solution(lab).stages.items() if name}))
