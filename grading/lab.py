"""A lab as it lies in its folder: title, machine, checkpoints; and where labs lie.

A lab's folder holds lab.toml (title, image, clock, parameters), checks.py (CHECKPOINTS), a
notebook, solution.t and near_misses/; see docs/writing-a-lab.md. Nothing here starts a machine.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from grading.checks import Checkpoint
from grading.packing import SUFFIX, Parts, unpacked
from grading.parameters import Drawn, Parameter, ParameterError, declared, draw
from grading.runner import require_order

#: The labs that come with wparlab.
LABS = Path(__file__).resolve().parent.parent / "labs"
#: Beside the work on a lab that does not come with wparlab: a file that says where it lies.
ELSEWHERE = "elsewhere"


class LabError(Exception):
    """A lab, or one of its checkpoints, is not there or not whole; says which and why."""


class Definition(NamedTuple):
    """What a lab's folder says, for one student: `drawn` from `seed`, and in all it says.

    `clock` is virtual or real, `image` what is booted. `version` is the author's to raise
    when points or parameters change. `keys`: friendly, or aix where the student's
    terminal is to have no more than AIX's has (docs/editing.md).
    """

    name: str
    title: str
    image: str
    clock: str
    folder: Path
    checkpoints: tuple[Checkpoint, ...]
    keys: str = "friendly"
    version: int = 1
    seed: bytes = b""
    drawn: Drawn = Drawn({})
    parameters: tuple[Parameter, ...] = ()
    #: The student's edition before anything is drawn, where the lab is packed.
    stripped: dict[str, Any] | None = None

    @property
    def notebook(self) -> Path:
        """The author's edition."""
        return self.folder / f"{self.name}.ipynb"

    @property
    def possible(self) -> int:
        """The points of the whole lab."""
        return sum(one.possible for one in self.checkpoints)

    def checkpoint(self, name: str) -> Checkpoint:
        """The checkpoint of that name; raises LabError where there is none."""
        for one in self.checkpoints:
            if one.name == name:
                return one
        known = ", ".join(one.name for one in self.checkpoints)
        asked = f"no checkpoint {name}" if name else "which checkpoint"
        raise LabError(f"{asked}: {self.name} has {known}")


def shipped() -> list[str]:
    """The labs that come with wparlab, in teaching order."""
    folders = [file.parent.name for file in LABS.glob("*/lab.toml")]
    return sorted(folders + [file.stem for file in LABS.glob(f"*{SUFFIX}")])


def names() -> list[str]:
    """The labs that come with wparlab, in teaching order, and those taken from elsewhere."""
    found = (file.parent.name for file in (home() / "labs").glob(f"*/{ELSEWHERE}"))
    return sorted({*shipped(), *(name for name in found if _elsewhere(name))})


def folder_of(lab: str | os.PathLike[str]) -> Path:
    """Where a lab lies: `lab` is its folder, or the name of one of `names`. Raises LabError."""
    folder = Path(lab)
    if not ((folder / "lab.toml").is_file() or _pack(folder.resolve()).is_file()):
        name = os.fspath(lab)
        folder = _elsewhere(name) or LABS / lab
        if name not in names():
            asked = f"no lab {name}" if name else "which lab"
            raise LabError(f"{asked}: there are {', '.join(names())}")
    return folder.resolve()


def called(word: str) -> str:
    """The name of the lab that somebody calls by its number alone (04, 4); else `word`."""
    if not (word.isascii() and word.isdigit()) or Path(word).exists():
        return word
    numbers = [(name.partition("_")[0], name) for name in names()]
    found = [name for number, name in numbers if number.isdigit() and int(number) == int(word)]
    return found[0] if len(found) == 1 else word


def _elsewhere(name: str) -> Path | None:
    """The folder, still there, that a lab was taken from which lies elsewhere."""
    try:
        folder = Path((home() / "labs" / name / ELSEWHERE).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):  # taken from nowhere else; or no name a file could have
        return None
    there = folder.name == name and (folder / "lab.toml").is_file()  # not what was put aside
    return folder if there else None


def load(lab: str | os.PathLike[str], seed: bytes = b"") -> Definition:
    """Read a lab, by its folder or by its name (see `folder_of`).

    `seed` is the student's (grading.parameters.seed_of); without one every parameter is the
    paper's. Runs the lab's checks.py, as the lab's author wrote it. Raises LabError.
    """
    folder = folder_of(lab)
    file = folder / "lab.toml"
    parts = _parts(folder)
    try:
        about = tomllib.loads(parts.about)
    except tomllib.TOMLDecodeError as error:
        raise LabError(f"{file}: {error}") from error
    checkpoints = _checkpoints(parts.checks, folder / "checks.py")
    try:
        parameters = declared(about.get("parameters", {}))
        drawn = draw(parameters, seed)
        return Definition(
            folder.name,
            drawn.fill(about["title"]),
            about["image"],
            about.get("clock", "virtual"),
            folder,
            tuple(one.bound(drawn) for one in checkpoints),
            _keys(about.get("keys", "friendly")),
            about.get("version", 1),
            seed,
            drawn,
            tuple(parameters),
            parts.notebook,
        )
    except KeyError as error:
        raise LabError(f"{file} does not say its {error}") from error
    except ParameterError as error:
        raise LabError(f"{folder.name}: {error}") from error


def prepare_folder(folder: Path, keys: str) -> Path:
    """Make a machine's folder if need be, and say in it which keys a terminal has there.

    The file `plain` is what `wparlab shell` heeds; the journal notes who had friendly keys.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    plain = folder / "plain"
    if keys == "friendly":
        plain.unlink(missing_ok=True)
    else:
        plain.touch(mode=0o600)
    return folder


def _keys(said: object) -> str:
    if said not in ("friendly", "aix"):
        raise ParameterError(f'keys = "friendly" or "aix", not {said}')
    return str(said)


def home() -> Path:
    """Where a student's machines and progress are kept: $WPARLAB_HOME, else ~/.wparlab."""
    return Path(os.environ.get("WPARLAB_HOME") or "~/.wparlab").expanduser()


def _pack(folder: Path) -> Path:
    """The file that a lab is where it is installed."""
    return folder.with_name(folder.name + SUFFIX)


def _parts(folder: Path) -> Parts:
    pack = _pack(folder)
    try:
        if pack.is_file():
            return unpacked(pack)
        about = (folder / "lab.toml").read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise LabError(f"no lab {folder.name}: {error}") from error
    try:
        return Parts(about, (folder / "checks.py").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LabError(f"{folder} has no checks.py") from error


def _checkpoints(text: str, file: Path) -> tuple[Checkpoint, ...]:
    module: dict[str, Any] = {"__name__": f"checks_of_{file.parent.name}"}
    exec(compile(text, file, "exec"), module)
    try:
        checkpoints: tuple[Checkpoint, ...] = module["CHECKPOINTS"]
    except KeyError as error:
        raise LabError(f"{file} has no CHECKPOINTS") from error
    for one in checkpoints:
        try:
            require_order(one.checks)
        except ValueError as error:
            raise LabError(f"{file}, checkpoint {one.name}: {error}") from error
    _require_evidence(file, checkpoints)
    return checkpoints


def _require_evidence(file: Path, checkpoints: tuple[Checkpoint, ...]) -> None:
    """Names are unique in a lab, and evidence comes from an earlier checkpoint."""
    known: set[str] = set()
    for stage in checkpoints:
        for one in stage.checks:
            if one.name in known:
                raise LabError(f"{file}: two checks are called {one.name}")
            if later := {proof.name for proof in one.evidence} - known:
                raise LabError(f"{file}: {one.name} needs {', '.join(sorted(later))} earlier")
        known.update(one.name for one in stage.checks)
