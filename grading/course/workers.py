"""Many files judged, each in a process of its own, with limits of time and memory.

Whatever one does (loop, eat memory, crash the process) costs it its own verdict and no other.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import signal
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import NamedTuple

from grading.course.judging import Terms, judge
from grading.course.verdicts import Verdict

#: Is told how many are done, of how many.
Count = Callable[[int, int], None]


class Limits(NamedTuple):
    """What one submission may take: seconds of processor time, megabytes of memory.

    Memory is what it takes beyond what the grading process had when it began with the file.
    By the clock it may take `PATIENCE` times as long: others want the processors too.
    """

    seconds: int = 30
    megabytes: int = 1024


PATIENCE = 10
_MEGABYTE = 1 << 20


class _Running(NamedTuple):
    at: int
    process: ForkProcess
    until: float


def judge_all(
    paths: Sequence[Path],
    terms: Terms,
    limits: Limits,
    jobs: int,
    count: Count = lambda done, total: None,
) -> list[Verdict]:
    """The verdicts, in the order of the files; `jobs` of them are played at a time."""
    fork = multiprocessing.get_context("fork")
    verdicts = [Verdict(path.name) for path in paths]
    waiting = list(range(len(paths)))[::-1]
    running: dict[Connection, _Running] = {}
    gc.collect()
    gc.freeze()  # what is there already is shared, and stays so
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                at = waiting.pop()
                ours, theirs = fork.Pipe(duplex=False)
                arguments = (theirs, paths[at], terms, limits)
                process = fork.Process(target=_judge, args=arguments, daemon=True)
                process.start()
                theirs.close()
                until = time.monotonic() + limits.seconds * PATIENCE
                running[ours] = _Running(at, process, until)
            _hear(running, verdicts, limits)
            count(len(paths) - len(waiting) - len(running), len(paths))
    finally:
        for one in running.values():
            one.process.kill()
        gc.unfreeze()
    return verdicts


def _hear(running: dict[Connection, _Running], verdicts: list[Verdict], limits: Limits) -> None:
    """Wait until one of them says something, or until one has taken too long."""
    soonest = min(one.until for one in running.values())
    ready = wait(list(running), max(0.0, soonest - time.monotonic()))
    for pipe in list(running):
        one = running[pipe]
        over = late = False
        if pipe in ready:
            assert isinstance(pipe, Connection)
            try:
                verdicts[one.at] = pipe.recv()
            except EOFError:
                over = True
        elif time.monotonic() > one.until:
            one.process.kill()
            over = late = True
        if over:
            one.process.join()
            status = -signal.SIGXCPU if late else one.process.exitcode or 0
            if status:
                broken = _death(status, limits)
                verdicts[one.at] = verdicts[one.at]._replace(broken=broken)
            pipe.close()
            del running[pipe]


def _death(status: int, limits: Limits) -> str:
    if status == -signal.SIGXCPU:
        return (
            f"it was not played back within {limits.seconds} seconds of processor time "
            "(--seconds allows more)"
        )
    if status == _NO_MEMORY:
        return f"it takes more than {limits.megabytes} MB of memory (--megabytes allows more)"
    return f"the process that played it back died (status {status})"


_NO_MEMORY = 3


def _inherited() -> int:
    """The bytes of address space this process was born with; 0 where a system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[0]) * resource.getpagesize() if told.exists() else 0


def _judge(pipe: Connection, path: Path, terms: Terms, limits: Limits) -> None:
    """In the process of one file: say who, then the verdict."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    taken = _inherited() + limits.megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (taken, taken))

    early = Verdict(path.name)

    def known(student: str, lab: str) -> None:
        nonlocal early
        early = early._replace(student=student, lab=lab)
        pipe.send(early)

    try:
        pipe.send(judge(path, terms, known))
    except MemoryError:
        raise SystemExit(_NO_MEMORY) from None
    except Exception as error:  # a mistake of ours must not stop the others
        ours = f"an error of wparlab's own, please report it: {type(error).__name__}: {error}"
        pipe.send(early._replace(broken=ours))
