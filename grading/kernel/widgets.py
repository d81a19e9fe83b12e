"""Widgets that a new kernel makes for a page which shows an old kernel's.

A widget announces itself when it is made. At a restart the page may still hear that, and take
the new model for another widget than the one it shows; or not hear it. So those that stand in
for an old kernel's are made in silence: a page that connects asks for all widgets anyway
(decision 0010).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import comm
from ipykernel.kernelbase import Kernel


@contextmanager
def unannounced(kernel: Kernel) -> Iterator[None]:
    """Widgets made meanwhile are known to the kernel, and a page learns of them by asking."""
    create = comm.create_comm

    def create_silently(**options: Any) -> Any:
        made: Any = create(primary=False, **options)
        made.kernel = kernel  # else the first thing sent sets it, and ipywidgets sends nothing
        comm.get_comm_manager().register_comm(made)
        return made

    comm.create_comm = create_silently
    try:
        yield
    finally:
        comm.create_comm = create
