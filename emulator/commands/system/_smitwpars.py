"""The screens of smitty for workload partitions: a table.

Source: the fast paths wpar and simplewpar_sys are captured (reference, aix-commands.md
section 10); the order of the menus, the other fast paths and the labels are ours. The
commands are those of IBM's pages.
"""

from __future__ import annotations

from emulator.commands.system._smitforms import Dialog, Field, Item, Menu, yes_no


def _wpar(listed: str, flag: str = "") -> Field:
    return Field("Workload Partition Name", flag, needed=True, sign="+", listed=listed)


_NETWORK = (
    Field("Network INTERFACE", "-N", "interface", sign="+", listed="interfaces"),
    Field("IP ADDRESS", "-N", "address"),
    Field("Network MASK", "-N", "netmask"),
    Field("Broadcast ADDRESS", "-N", "broadcast"),
)
_RESOURCES = (
    yes_no("Resource control ACTIVE?", "-R active=yes"),
    Field("CPU SHARES", "-R", "shares_CPU", sign="#"),
    Field("CPU LIMITS (min%-soft%,hard%)", "-R", "CPU"),
    Field("Memory SHARES", "-R", "shares_memory", sign="#"),
    Field("Memory LIMITS (min%-soft%,hard%)", "-R", "memory"),
    Field("Most PROCESSES", "-R", "totalProcesses", sign="#"),
    Field("Most THREADS", "-R", "totalThreads", sign="#"),
)
#: What may be typed there; "": as mkwpar finds it.
VFS = ("", "jfs2", "namefs", "directory")
_ROUTE = (
    yes_no("ROUTING TABLE of its own?", "-i"),
    Field("Route DESTINATION", "-I", "rtdest"),
    Field("Route GATEWAY", "-I", "rtgateway"),
)
_MOUNT = (
    Field("File system MOUNT POINT", "-M", "directory", sign="/"),
    Field("File system TYPE", "-M", "vfs", sign="+", choices=VFS),
    Field("Directory or DEVICE to mount", "-M", "dev", sign="/"),
    Field("File system SIZE", "-M", "size"),
    Field("Mount OPTIONS", "-M", "mountopts"),
)
_SECURITY = (
    Field("DEVICE to export", "-D", "devname", sign="/"),
    Field("PRIVILEGES to add", "-S", "privs+"),
    Field("PRIVILEGES to take away", "-S", "privs-"),
)
_SCRIPT = Field("User SCRIPT", "-u", sign="/")
_CHECKPOINT = yes_no("CHECKPOINTABLE?", "-c")
_BACKUP = Field("FILE or DEVICE", "-f", needed=True, sign="/")

WPARS: dict[str, Menu | Dialog] = {
    "wpar": Menu("Workload Partition Administration", (
        Item("Manage System Workload Partitions", "manage_wpar_sys"),
        Item("Manage Application Workload Partitions", "manage_wpar_app"),
        Item("List Workload Partitions", "lswpar"),
    )),
    "manage_wpar_sys": Menu("Manage System Workload Partitions", (
        Item("Create a System Workload Partition", "simplewpar_sys"),
        Item("Create a System Workload Partition with All Choices", "advwpar_sys"),
        Item("Change / Show Characteristics of a System Workload Partition", "chwpar"),
        Item("Take Characteristics of a Workload Partition Away", "rmwparattr"),
        Item("Start a System Workload Partition", "startwpar"),
        Item("Stop a System Workload Partition", "stopwpar"),
        Item("Reboot a System Workload Partition", "rebootwpar"),
        Item("Synchronize Software of System Workload Partitions", "syncwpar"),
        Item("Back Up a System Workload Partition", "savewpar"),
        Item("Create an image.data File of a Workload Partition", "mkwpardata"),
        Item("List a Backup", "lssavewpar"),
        Item("Restore Files of a Backup", "restwparfiles"),
        Item("Create a System Workload Partition from a Backup", "restwpar"),
        Item("Remove a Workload Partition", "rmwpar"),
    )),
    "manage_wpar_app": Menu("Manage Application Workload Partitions", (
        Item("Create and Run an Application Workload Partition", "wparexec"),
        Item("Stop an Application Workload Partition", "stopwpar"),
    )),
    "simplewpar_sys": Dialog("Create a System Workload Partition", "mkwpar", (
        Field("Workload Partition NAME", "-n", needed=True),
        Field("HOSTNAME", "-h"),
        *_NETWORK,
        Field("Base DIRECTORY", "-d", sign="/"),
        Field("Volume GROUP", "-g", sign="+", listed="volume groups"),
        yes_no("Copy NAME RESOLUTION files?", "-r"),
        yes_no("PRIVATE /usr and /opt?", "-l"),
        yes_no("Start it at BOOT?", "-A"),
        yes_no("START it when it is made?", "-s"),
        yes_no("RESOLVE conflicts by itself?", "-a"),
        Field("SPECIFICATION file", "-f", sign="/"),
        *_RESOURCES,
    )),
    "advwpar_sys": Dialog("Create a System Workload Partition with All Choices", "mkwpar", (
        Field("Workload Partition NAME", "-n"),
        Field("HOSTNAME", "-h"),
        Field("Settings of an EXISTING one", "-e", sign="+", listed="workload partitions"),
        Field("SPECIFICATION file", "-f", sign="/"),
        Field("BACKUP to make it from", "-B", sign="/"),
        *_NETWORK,
        *_ROUTE,
        Field("Base DIRECTORY", "-d", sign="/"),
        Field("Volume GROUP", "-g", sign="+", listed="volume groups"),
        Field("IMAGE.DATA file", "-L", "image_data", sign="/"),
        *_MOUNT,
        *_SECURITY,
        Field("Device EXPORTS file", "-b", sign="/"),
        _SCRIPT,
        _CHECKPOINT,
        yes_no("Copy NAME RESOLUTION files?", "-r"),
        yes_no("PRIVATE /usr and /opt?", "-l"),
        yes_no("Start it at BOOT?", "-A"),
        yes_no("START it when it is made?", "-s"),
        yes_no("RESOLVE conflicts by itself?", "-a"),
        yes_no("By FORCE?", "-F"),
        *_RESOURCES,
        Field("Write settings to a FILE", "-o", sign="/"),
        yes_no("Write that file ALONE?", "-w"),
    )),
    "chwpar": Dialog("Change a Workload Partition", "chwpar", (
        _wpar("workload partitions"),
        Field("New NAME", "-n"),
        Field("HOSTNAME", "-h"),
        Field("Base DIRECTORY", "-d", sign="/"),
        *_NETWORK,
        *_ROUTE,
        *_SECURITY,
        _SCRIPT,
        _CHECKPOINT,
        yes_no("Start it at BOOT?", "-A"),
        *_RESOURCES,
    )),
    "rmwparattr": Dialog("Take Characteristics of a Workload Partition Away", "chwpar -K", (
        _wpar("workload partitions"),
        Field("IP ADDRESS", "-N", "address"),
        *_ROUTE,
        Field("Exported DEVICE", "-D", "devname", sign="/"),
        yes_no("Its PRIVILEGES, for the usual ones?", "-S"),
        yes_no("Its user SCRIPT?", "-u"),
        _CHECKPOINT,
        yes_no("Start it at BOOT no more?", "-A"),
        yes_no("All RESOURCE controls?", "-R"),
    )),
    "startwpar": Dialog("Start a Workload Partition", "startwpar", (
        _wpar("defined"),
        yes_no("RESOLVE conflicts by itself?", "-a"),
        yes_no("Tell MORE?", "-v"),
    )),
    "stopwpar": Dialog("Stop a Workload Partition", "stopwpar", (
        _wpar("active"),
        yes_no("By FORCE?", "-F"),
        yes_no("HARD?", "-h"),
        yes_no("Start it AGAIN?", "-r"),
        Field("Seconds to WAIT", "-t", sign="#"),
        yes_no("Wait for ANY time?", "-N"),
        yes_no("Tell MORE?", "-v"),
    )),
    "rebootwpar": Dialog("Reboot a Workload Partition", "rebootwpar", (
        _wpar("active"), yes_no("By FORCE?", "-F"), yes_no("HARD?", "-h"),
        Field("Seconds to WAIT", "-t", sign="#"), yes_no("Wait for ANY time?", "-N"),
        yes_no("Tell MORE?", "-v"),
    )),
    "syncwpar": Dialog("Synchronize Software of Workload Partitions", "syncwpar", (
        Field("Workload Partition Name", sign="+", listed="active"),
        yes_no("ALL of them?", "-A"),
        yes_no("PREVIEW only?", "-p"),
        yes_no("EXPAND file systems?", "-X"),
        yes_no("Tell MORE?", "-v"),
    )),
    "savewpar": Dialog("Back Up a Workload Partition", "savewpar", (
        _BACKUP,
        _wpar("workload partitions"),
        yes_no("Make a new IMAGE.DATA file?", "-i", "yes"),
        yes_no("With MAPS of the logical volumes?", "-m"),
        yes_no("EXPAND /tmp if needed?", "-X"),
        yes_no("EXCLUDE files?", "-e"),
        yes_no("List the FILES?", "-v"),
    )),
    "mkwpardata": Dialog("Create an image.data File of a Workload Partition", "mkwpardata", (
        _wpar("workload partitions"),
        yes_no("With MAPS of the logical volumes?", "-m"),
        yes_no("EXPAND /tmp if needed?", "-X"),
    )),
    "lssavewpar": Dialog("List a Backup", "lssavewpar", (
        _BACKUP,
        yes_no("WHEN and of WHAT it was made?", "-l"),
        yes_no("The FILESETS?", "-L"),
    )),
    "restwparfiles": Dialog("Restore Files of a Backup", "restwparfiles", (
        _BACKUP,
        Field("DIRECTORY to restore into", "-d", needed=True, sign="/"),
        Field("FILE, as the backup lists it; all otherwise"),
    )),
    "restwpar": Dialog("Create a Workload Partition from a Backup", "restwpar", (
        _BACKUP,
        Field("NAME, if another", "-n"),
        Field("Base DIRECTORY, if another", "-d", sign="/"),
        Field("HOSTNAME, if another", "-h"),
        Field("IMAGE.DATA file, if another", "-i", sign="/"),
        Field("SPECIFICATION file, if another", "-w", sign="/"),
        yes_no("RESOLVE conflicts by itself?", "-a"),
        yes_no("REPLACE one of that name?", "-F"),
        yes_no("START it?", "-s"),
    )),
    "rmwpar": Dialog("Remove a Workload Partition", "rmwpar", (
        _wpar("workload partitions"),
        yes_no("STOP it first?", "-s"),
        yes_no("By FORCE?", "-F"),
        yes_no("PRESERVE its file systems?", "-p"),
    )),
    "wparexec": Dialog("Create and Run an Application Workload Partition", "wparexec", (
        Field("Workload Partition NAME", "-n"),
        Field("HOSTNAME", "-h"),
        *_NETWORK,
        Field("File system MOUNT POINT", "-M", "directory", sign="/"),
        Field("File system TYPE", "-M", "vfs", sign="+", choices=("", "namefs")),
        Field("Directory to mount", "-M", "dev", sign="/"),
        _SCRIPT,
        _CHECKPOINT,
        yes_no("RESOLVE conflicts by itself?", "-a"),
        *_RESOURCES,
        Field("COMMAND", needed=True),
    )),
    "lswpar": Dialog("List Workload Partitions", "lswpar", (
        Field("Workload Partition Name", sign="+", listed="workload partitions"),
        yes_no("In LONG?", "-L"),
        yes_no("GENERAL facts?", "-G"),
        yes_no("The NETWORK?", "-N"),
        yes_no("The ROUTES?", "-I"),
        yes_no("The FILE SYSTEMS?", "-M"),
        yes_no("The DEVICES?", "-D"),
        yes_no("RESOURCE controls?", "-R"),
        yes_no("The PRIVILEGES?", "-S"),
    )),
}  # fmt: skip
