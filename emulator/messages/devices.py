"""Sentences of the device commands: lsdev, lsattr (facility 0514), prtconf, lsps."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

NO_DEVICE = Message(
    "0514-519",
    "The following device was not found in the customized\n"
    "        device configuration database:\n"
    "        {name}",
    RECALLED,
)
NO_ATTRIBUTE = Message(
    "0514-528",
    'The "{name}" attribute does not exist in the predefined\n'
    "        device configuration database.",
    RECALLED,
)
NO_COLUMN = Message("", "There is no column called {name}.", OURS)
NO_PREDEFINED = Message(
    "", "The predefined device database is not simulated: only configured devices (-C).", OURS
)
NO_ALLOWED = Message("", "The values allowed for {name} are not simulated.", OURS)
NO_PAGING = Message("", "There is no paging space called {name}.", OURS)
NO_VPD = Message("", "Vital product data is not simulated.", OURS)
