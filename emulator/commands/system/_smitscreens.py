"""The screens of smitty: menus, and dialogs with the command behind each: a table.

Source: the fast paths wpar and simplewpar_sys and the frame are captured (reference,
aix-commands.md section 10); the order of the menus, the other fast paths and the labels are
ours, for nothing is known of them. The commands are those of IBM's pages.
"""

from __future__ import annotations

from emulator.commands.system._smitforms import Dialog, Field, Item, Menu, yes_no
from emulator.commands.system._smitwpars import WPARS

SCREENS: dict[str, Menu | Dialog] = {
    "": Menu("System Management", (
        Item("System Environments: the error log", "error"),
        Item("Processes & Subsystems", "subsys"),
        Item("Workload Partition Administration", "wpar"),
    )),
    "subsys": Menu("Processes & Subsystems", (
        Item("List All Subsystems", "lssubsys"),
        Item("Start a Subsystem", "startsubsys"),
        Item("Stop a Subsystem", "stopsubsys"),
        Item("Refresh a Subsystem", "refresh"),
    )),
    "error": Menu("Error Log", (
        Item("Generate an Error Report", "errpt"),
        Item("Clean the Error Log", "errclear"),
    )),
    "lssubsys": Dialog("List All Subsystems", "lssrc -a"),
    "startsubsys": Dialog("Start a Subsystem", "startsrc", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
        Field("ARGUMENTS", "-a"),
    )),
    "stopsubsys": Dialog("Stop a Subsystem", "stopsrc", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
        yes_no("By FORCE?", "-f"),
    )),
    "refresh": Dialog("Refresh a Subsystem", "refresh", (
        Field("SUBSYSTEM name", "-s", needed=True, sign="+", listed="subsystems"),
    )),
    "errpt": Dialog("Generate an Error Report", "errpt", (
        yes_no("DETAILED?", "-a"),
        Field("CLASSES (H,S,O,U)", "-d"),
        Field("LABELS", "-J"),
        Field("RESOURCES", "-N"),
    )),
    "errclear": Dialog("Clean the Error Log", "errclear", (
        Field("CLASSES (H,S,O,U)", "-d"),
        Field("Remove entries older than this NUMBER OF DAYS", value="30", needed=True,
              sign="#"),
    )),
    **WPARS,
}  # fmt: skip
