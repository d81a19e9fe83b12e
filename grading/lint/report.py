"""A lab proved from its first page to its last mutant, over several processes, and told.

01_first_wpar: 24 points, 5 checkpoints, 24 near misses
  solution     50 seeds: earns everything
  ...
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from grading.lab import Definition, load
from grading.lint import proof
from grading.lint.mutants import Mutant
from grading.parameters import proving_seeds

SEEDS = 50
#: Seeds with which near misses and the author's edition are played.
FEW = 3
#: Share of the mutants that change anything which must lose points.
WANTED = 0.95
#: Sentences of a finding that are told.
TOLD = 10

#: A step of the proof that is played for one student.
Play = Callable[[Definition], Iterator[str]]
#: Is told a step, how many of it are done, and how many there are.
Count = Callable[[str, int, int], None]
T = TypeVar("T")


class Finding(NamedTuple):
    """What a step found: its name, what was done, whether it holds, what is to be told."""

    step: str
    done: str
    holds: bool
    sentences: Sequence[str] = ()


def prove(
    folder: Path,
    seeds: int = SEEDS,
    jobs: int = 0,
    tell: Callable[[str], None] = print,
    count: Count = lambda step, done, total: None,
) -> bool:
    """Prove the lab in a folder; `tell` gets each line, `count` how far a step has come.

    Whether it holds. Raises LabError.
    """
    lab = load(folder)
    missed, stages = len(proof.near_misses(lab)), len(lab.checkpoints)
    tell(f"{lab.name}: {lab.possible} points, {stages} checkpoints, {missed} near misses")
    holds = True
    for finding in steps(folder, seeds, jobs or os.cpu_count() or 1, count):
        holds = holds and finding.holds
        sign = "ok " if finding.holds else "NOT"
        tell(f"  {sign} {finding.step:<11} {finding.done}")
        for sentence in finding.sentences[:TOLD]:
            tell(f"      {sentence}")
        if len(finding.sentences) > TOLD:
            tell(f"      and {len(finding.sentences) - TOLD} more")
    return holds


def steps(folder: Path, seeds: int, jobs: int, count: Count) -> Iterator[Finding]:
    """Each step of the proof, as it is done; the last ones only where the shape is right."""
    lab = load(folder)
    drawn = list(proving_seeds(seeds, lab.name))
    few = drawn[:FEW]
    shape = list(proof.shape(lab))
    yield Finding("shape", "cells, checkpoints and stages fit", not shape, shape)
    if shape:
        return
    found = list(proof.every_check_catches(lab))
    yield Finding("needed", "each check catches some near miss", not found, found)
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, fork) as pool:
        for step, play, seeded, done in (
            ("nothing", proof.nothing_from_nothing, few, "a new machine earns nothing"),
            ("solution", proof.solved, drawn, "the solution earns everything"),
            ("pressed", proof.pressed_through, drawn, "cells that are only run earn nothing"),
            ("order", proof.in_no_order, drawn, "lines in a wrong order do not pass"),
            ("author", proof.run_by_its_author, few, "the author's edition earns everything"),
        ):
            each = pool.map(partial(_played, folder, play), seeded, chunksize=5)
            counted = _counted(step, each, len(seeded), count)
            yield _finding(step, f"{len(seeded)} seeds: {done}", counted)
        files = proof.near_misses(lab)
        pairs = [(seed, file) for seed in few for file in files]
        each = pool.map(partial(_caught, folder), pairs, chunksize=5)
        done = f"{len(few)} seeds, {len(files)} near misses: caught by the check each names"
        yield _finding("near misses", done, _counted("near misses", each, len(pairs), count))
        mutants = proof.all_mutants(lab)
        ends = pool.map(partial(_fate, folder), mutants, chunksize=5)
        yield _survivors(mutants, list(_counted("mutants", ends, len(mutants), count)))


def _counted(step: str, each: Iterable[T], total: int, count: Count) -> Iterator[T]:
    for number, one in enumerate(each, 1):
        count(step, number, total)
        yield one


def _played(folder: Path, play: Play, seed: bytes) -> list[str]:
    values = ", ".join(f"{name} {value}" for name, value in load(folder, seed).drawn)
    who = f"[{values}] " if seed else ""
    return [f"{who}{said}" for said in play(load(folder, seed))]


def _caught(folder: Path, pair: tuple[bytes, Path]) -> list[str]:
    seed, file = pair
    return list(proof.caught(load(folder, seed), file))


def _fate(folder: Path, mutant: Mutant) -> str | None:
    return proof.survives(load(folder), mutant)


def _finding(step: str, done: str, found: Iterable[list[str]]) -> Finding:
    sentences = list(dict.fromkeys(said for one in found for said in one))
    return Finding(step, done, not sentences, sentences)


def _survivors(mutants: Sequence[Mutant], fates: Sequence[str | None]) -> Finding:
    lost, equal = fates.count(None), fates.count("")
    living = [
        f"survives, {one.stage}: {one.what} (differs at {fate})"
        for one, fate in zip(mutants, fates, strict=True)
        if fate
    ]
    share = lost / (lost + len(living)) if lost else 0.0
    done = (
        f"{len(mutants)} mutants: {lost} lose points, {equal} end in an equal machine, "
        f"{len(living)} survive; {share:.1%} of those that change anything lose points"
    )
    return Finding("mutants", done, share >= WANTED, living)
