"""smitty: menus and dialogs for the system's commands. Source: IBM's page of smit."""

from __future__ import annotations

from emulator.commands.system._smitty import Called


class Smitty(Called):
    """smitty [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]

    Shows menus and dialogs on a text terminal, those for workload partitions with `smitty
    wpar`. The arrows move, Tab and F4 show what a field may be, Enter goes on or runs the
    command of a dialog, F6 shows that command, F3 goes back and F10 leaves; Esc and a digit
    do as the keys F1 to F10. What was run stands in smit.log and smit.script at home.
    """

    examples = (
        ("Manage workload partitions", "smitty wpar"),
        ("Make a system workload partition", "smitty simplewpar_sys"),
    )
