"""What ifconfig, netstat and host say."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

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

# --- ping
PING_NO_HOST = Message("", "0821-062 ping: host name {name} NOT FOUND", RECALLED, False)
CANNOT_REACH = Message(
    "", "0821-069 ping: sendto: Cannot reach the destination network.", RECALLED, False
)
NO_RAW_SOCKET = Message("", "A raw socket cannot be made: {reason}", OURS)
FLOOD = Message("", "Only root may use the flag -f.", OURS)
BAD_SIZE = Message("", "{size} is not a size of a packet: 0 to {most}.", OURS)
NOT_OURS = Message("", "{name} is not an address of this partition.", OURS)

# --- rmsock
HELD = Message(
    "", "The socket 0x{socket:x} is being held by proccess {pid} ({name}).", CAPTURED, False
)
NO_SOCKET = Message("", "There is no socket {address}.", OURS)

# --- arp, entstat
ARP_AS_IT_IS = Message("", "Changing the arp table is not simulated.", OURS)
NO_ARP_ENTRY = Message("", "{name} ({address}) -- no entry", RECALLED, False)
#: The number of the error, not its words; two empty lines stand before it.
NO_ETHERNET = Message(
    "", "\n\nentstat: 0909-002 Unable to open device {name}, errno = {errno}", CAPTURED, False
)

# --- route
#: The number is recalled; what follows is the reason's, and the line below it BSD's form.
ROUTING_SOCKET = Message(
    "", "0821-279 writing to routing socket: {reason}", RECALLED, False
)
NO_ROUTE_NAME = Message("", "{name}: bad value", RECALLED, False)
NO_METRIC = Message("", "{word}: this attribute of routes is not simulated.", OURS)
NO_SUCH_ROUTING = Message("", "{word} is not simulated.", OURS)
SHARES_ROUTES = Message(
    "", "Workload partition {name} has no routing table of its own (mkwpar -i).", OURS
)
