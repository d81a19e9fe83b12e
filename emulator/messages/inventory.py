"""What inutoc, lppchk and instfix say (facility 0504)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

NO_DIRECTORY = Message("", "{path} is not a directory.", OURS)
NOT_WRITTEN = Message("", "{path}: {reason}", OURS)

NO_FILE = Message("0504-206", " File {path} could not be located.", RECALLED)
OTHER_SIZE = Message(
    "0504-208", " Size of {path} is {size},\n        expected value was {expected}.", RECALLED
)
OTHER_SUM = Message("", "The contents of {path} are not as they came.", OURS)
NO_LINK = Message("", "The symbolic link {path} could not be located.", OURS)
INCONSISTENT = Message(
    "",
    " The following filesets need to be installed or corrected to bring\n"
    "         the system to a consistent state:\n\n{rows}",
    RECALLED,
)

NO_DATA = Message(
    "", "    There was no data for {keyword} in the fix database.", CAPTURED, prefixed=False
)
FIX_FOUND = Message(
    "", "    All filesets for {keyword} were found.", RECALLED, prefixed=False
)
FIX_ABSTRACT = Message("", "{keyword} Abstract: {text}", RECALLED, prefixed=False)
FIX_HEADING = Message(
    "", "#Keyword:Fileset:ReqLevel:InstLevel:Status:Abstract", RECALLED, prefixed=False
)
FIX_WITH_COLONS = Message("", "{keyword}:::: :{text}", RECALLED, prefixed=False)
