"""The Logical Volume Manager's sentences (0516). The number comes before the command's name."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

NOT_VARIED_ON = Message(
    "0516-010",
    "{command}: Volume group must be varied on; use varyonvg command.",
    CAPTURED,
    prefixed=False,
)
NO_GROUP = Message(
    "0516-306",
    "{command}: Unable to find volume group {name} in the Device\n\tConfiguration Database.",
    CAPTURED,
    prefixed=False,
)
NO_LOGICAL_VOLUME = Message(
    "0516-306",
    "{command}: Unable to find  {name} in the Device\n        Configuration Database.",
    RECALLED,
    prefixed=False,
)
NO_DISK = Message(
    "0516-1396",
    ": The physical volume {name}, was not found in the\nsystem database.",
    CAPTURED,
    prefixed=False,
)
UNASSIGNED = Message(
    "0516-320",
    ": Physical volume {name} is not assigned to\n\ta volume group.",
    CAPTURED,
    prefixed=False,
)
NOT_CONFIGURED = Message(
    "0516-321", "{command}: Physical volume {name} is not configured.", CAPTURED, False
)
NO_ROOM = Message(
    "0516-404",
    "allocp: This system cannot fulfill the allocation request.\n"
    "\tThere are not enough free partitions or not enough physical volumes\n"
    "\tto keep strictness and satisfy allocation requests.  The command\n"
    "\tshould be retried with different allocation characteristics.",
    CAPTURED,
    prefixed=False,
)
ABOVE_MAXIMUM = Message(
    "0516-787",
    "extendlv: Maximum allocation for logical volume {name}\n\tis {maximum}.",
    CAPTURED,
    prefixed=False,
)
NAME_TAKEN = Message(
    "0516-360",
    "{command}: The device name {name} is already used; choose a\n        different name.",
    RECALLED,
    prefixed=False,
)
NO_MKLV = Message("0516-822", "mklv: Unable to create logical volume.", CAPTURED, False)
NO_MKVG = Message("0516-862", "mkvg: Unable to create volume group.", CAPTURED, False)
NO_EXTENDVG = Message("0516-792", "extendvg: Unable to extend volume group.", CAPTURED, False)
PVID_CHANGED = Message(
    "0516-1254", "{command}: Changing the PVID in the ODM. ", CAPTURED, prefixed=False
)
BELONGS_ELSEWHERE = Message(
    "0516-1398",
    "{command}: The physical volume {name}, appears to belong to\n"
    "another volume group. Use the force option to add this physical volume\n"
    "to a volume group.",
    RECALLED,
    prefixed=False,
)
ALLOCATED = Message(
    "0516-1016",
    "ldeletepv: Cannot delete physical volume with allocated\n"
    "        partitions. Use either migratepv to move the partitions or\n"
    "        reducevg with the -d option to delete the partitions.",
    RECALLED,
    prefixed=False,
)
GROUP_DELETED = Message(
    "",
    "ldeletepv: Volume Group deleted since it contains no physical volumes.",
    RECALLED,
    prefixed=False,
)
OPEN_VOLUMES = Message(
    "0516-012",
    "lvaryoffvg: Unable to varyoff volume group.  Possible cause - open\n"
    "        logical volumes in the volume group.",
    RECALLED,
    prefixed=False,
)
NO_VARYOFF = Message(
    "0516-942", "varyoffvg: Unable to vary off volume group {name}.", RECALLED, prefixed=False
)
MUST_BE_CLOSED = Message(
    "0516-1008",
    "rmlv: Logical volume {name} must be closed. If the logical\n"
    "        volume contains a filesystem, the umount command will close\n"
    "        the LV device.",
    RECALLED,
    prefixed=False,
)
NO_RMLV = Message(
    "0516-704", "rmlv: Unable to remove logical volume {name}.", RECALLED, prefixed=False
)
WILL_BE_DESTROYED = Message(
    "",
    "Warning, all data contained on logical volume {name} will be destroyed.",
    CAPTURED,
    prefixed=False,
)
REALLY = Message("", "{command}: Do you wish to continue? y(es) n(o)? ", CAPTURED, False)
REMOVED = Message("", "rmlv: Logical volume {name} is removed.", CAPTURED, prefixed=False)
INVISIBLE = Message(
    "", "Volume groups are not visible inside a workload partition.", OURS
)
NOT_IN_GROUP = Message("", "{name} is not a physical volume of {group}.", OURS)
TOO_MANY_PARTITIONS = Message(
    "0516-1162",
    "{command}: The Physical Partition Size of {pp_mb} requires the creation of\n"
    "        {pps} partitions for {name}.  The limitation for volume group {group} is\n"
    "        {maximum} physical partitions per physical volume.  Use chvg command with -t\n"
    "        option to attempt to change the maximum Physical Partitions per Physical\n"
    "        volume for this volume group.",
    CAPTURED,
    prefixed=False,
)
BAD_NAME = Message("", "{name} is not a valid name.", OURS)
BAD_NUMBER = Message("", "{value} is not a valid number.", OURS)
