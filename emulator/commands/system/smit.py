"""smit: menus and dialogs for the system's commands. Source: IBM's page of smit."""

from __future__ import annotations

from emulator.commands.system._smitty import Called


class Smit(Called):
    """smit [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]

    As smitty: there is no graphical display here.
    """

    examples = (
        ("Manage workload partitions", "smit wpar"),
        ("Make a system workload partition", "smit simplewpar_sys"),
    )
