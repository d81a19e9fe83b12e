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
PAGING_AS_IT_IS = Message("", "Changing which paging spaces are active is not simulated.", OURS)
NO_VARIABLE = Message("", "{name} is not a configuration variable that is simulated.", OURS)
NO_CRITERIA = Message("", "The criteria {text} are not understood.", OURS)
NO_CLASS = Message("", "There is no object class {name} here.", OURS)
NO_DESCRIPTOR = Message("", "The object class {kind} has no descriptor {name}.", OURS)
VPD_OF_THE_GLOBAL = Message(
    "", "A workload partition has no hardware of its own.", OURS
)
NO_RESOURCE = Message("", "device {name} not found.", RECALLED, False)
