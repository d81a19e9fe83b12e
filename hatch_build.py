"""Packs the labs into the wheel: what students install has no solutions (decisions/0009)."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


class LabsHook(BuildHookInterface):  # type: ignore[type-arg]
    """A file NAME.lab a lab, beside the packages."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Pack them; an editable install has the folders themselves."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        from grading.editions import pack
        from grading.lab import load, shipped

        self._folder = tempfile.TemporaryDirectory(prefix="wparlab-labs-")
        for name in shipped():
            file = Path(self._folder.name) / f"{name}.lab"
            file.write_bytes(pack(load(name)))
            build_data["force_include"][str(file)] = f"labs/{name}.lab"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """The packs are in the wheel."""
        if version != "editable":
            self._folder.cleanup()
