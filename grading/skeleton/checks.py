"""What this lab asks for, stage by stage. A skeleton: change it until it is yours."""

from grading import looks
from grading.checks import Checkpoint, Failed, Mismatch, Missing, check
from grading.parameters import Drawn
from grading.running import Runs


@check(
    points=2,
    hints=["Which command creates a workload partition?", "mkwpar -n {{name}}"],
)
def defined(terminal: Runs, lab: Drawn) -> None:
    """A WPAR called {{name}} is defined"""
    found = looks.wpars(terminal)
    if lab.name not in found:
        raise Missing(lab.name, found, "in the list of lswpar")


@check(
    points=1,
    after=defined,
    hints=["What does lswpar say of its state?", "startwpar {{name}}"],
)
def active(terminal: Runs, lab: Drawn) -> None:
    """It runs"""
    state = looks.wpars(terminal)[lab.name]["state"]
    if state != "A":
        raise Mismatch("its state", state, "A")


@check(
    points=2,
    evidence=active,
    hints=["What happens inside is typed inside.", "clogin {{name}}; hostname > /home/here"],
)
def written(terminal: Runs, lab: Drawn) -> None:
    """/home/here, inside of {{name}}, holds its host name"""
    text = looks.file(terminal, f"{lab.base}/home/here")
    if text is None:
        raise Failed("no /home/here", f"one, inside of {lab.name}")
    if text.strip() != lab.name:
        raise Mismatch("/home/here", text, lab.name)


@check(
    points=1,
    after=written,
    hints=[
        "Where does /home of {{name}} lie, seen from outside?",
        "cp {{base}}/home/here /tmp",
    ],
)
def copied(terminal: Runs) -> None:
    """A copy of it lies in /tmp, outside"""
    if looks.file(terminal, "/tmp/here") is None:
        raise Failed("no /tmp/here", "a copy of what was written inside")


CHECKPOINTS = (
    Checkpoint("running", "{{name}} runs", (defined, active)),
    Checkpoint("inside", "you were inside", (written, copied)),
)
