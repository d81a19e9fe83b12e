"""What ifconfig, netstat and host say."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

NO_INTERFACE = Message("", "{name}: {reason}", OURS)
NOT_PERMITTED = Message("", "{name}: {reason}", OURS)
IN_A_WPAR = Message(
    "", "The network cannot be configured from inside a workload partition.", OURS
)
BAD_ADDRESS = Message("", "{name} is not a valid address or host name.", OURS)
BAD_MASK = Message("", "{name} is not a valid network mask.", OURS)
ADDRESS_TAKEN = Message("", "{name} is an address of this system already.", OURS)
NO_ADDRESS = Message("", "{interface} has no address {name}.", OURS)
BAD_PARAMETER = Message("", "{name} is not a parameter that is simulated.", OURS)
WPAR_ADDRESS = Message("", "{name} belongs to the workload partition {wpar}.", OURS)

NOT_SHOWN = Message("", "-{letter}: these statistics are not simulated.", OURS)
NO_UNIX = Message("", "The sockets of the UNIX domain are not simulated.", OURS)
NO_FAMILY = Message("", "{name} is not an address family.", OURS)
NO_WPAR = Message("", "The workload partition {name} was not found.", OURS)

NO_HOST = Message("0827-801", "Host name {name} does not exist.", RECALLED)
NO_HOST_AT = Message("0827-803", "Cannot find address {name}.", RECALLED)
