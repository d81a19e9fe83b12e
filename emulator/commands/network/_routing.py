"""The words of route: destination, gateway and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from emulator.commands.network import _partitions
from emulator.kernel.process import Process
from emulator.machine import network, routing
from emulator.machine.errors import Invalid
from emulator.machine.network import Route
from emulator.machine.routing import Destination
from emulator.messages import network as say
from emulator.options import UsageError

#: Words of routes that have an attribute for them, which no packet would feel here.
METRICS = (
    "active_dgd", "allowgroup", "denygroup", "expire", "genmask", "hopcount", "ifa",
    "mtu", "policy", "recvpipe", "rtt", "rttvar", "sendpipe", "ssthresh", "stopsearch",
    "weight", "xresolve", "blackhole", "cloning", "nostatic", "reject", "static",
    "inet6", "xns",
)  # fmt: skip
#: What stands behind each letter of netstat's flags.
FLAGS = (("U", "UP"), ("G", "GATEWAY"), ("H", "HOST"), ("", "DONE"), ("S", "STATIC"))
MEASURES = " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire"


class Request(NamedTuple):
    """What is asked of a table; texts as they were typed."""

    table: str = ""
    to: str = ""
    gateway: str = ""
    kind: str = ""
    mask: str = ""
    bits: str = ""
    direct: bool = False
    interface: str = ""


def read(proc: Process, words: list[str], wpar: str) -> Request:
    """The request the words are. Raises UsageError; ends the command where one is unknown."""
    asked, places, left = Request(), list[str](), list(words)
    while left:
        word = left.pop(0)
        if not word.startswith("-"):
            places.append(word)
            continue
        key = word.lstrip("-")
        if key in ("net", "host"):
            asked = asked._replace(kind=key)
        elif key in ("interface", "iface"):
            asked = asked._replace(direct=True)
        elif key in ("netmask", "prefixlen", "if", "@") or word.startswith("-@"):
            value = word[2:] if word.startswith("-@") and word != "-@" else ""
            if not value and not left:
                raise UsageError("", word)
            value = value or left.pop(0)
            if key == "netmask":
                asked = asked._replace(mask=value)
            elif key == "prefixlen":
                asked = asked._replace(bits=value)
            elif key == "if":
                asked = asked._replace(interface=value)
            else:
                wpar = value
        elif key in METRICS:
            proc.fail(say.NO_METRIC, word=word)
        elif key != "inet":
            raise UsageError(key[:1], word)
    table = _partitions.seen(proc, wpar) if wpar else proc.wpar
    if wpar and table and not proc.machine.wpars[table].routing:
        proc.fail(say.SHARES_ROUTES, name=table)
    return _placed(asked._replace(table=routing.table_of(proc.machine, table)), places)


def _placed(asked: Request, places: list[str]) -> Request:
    """With destination and gateway; a third word is a mask, or how many hops it is away."""
    if len(places) > 3:
        raise UsageError("", places[3])
    if len(places) == 3:
        last = places.pop()
        if last == "0":
            asked = asked._replace(direct=True)  # as old scripts say it
        elif not last.isdigit():
            asked = asked._replace(mask=asked.mask or last)
    to, gateway = [*places, "", ""][:2]
    return asked._replace(to=to, gateway=gateway)


def destination(proc: Process, asked: Request) -> Destination:
    """Where the request leads; ends the command where that is nowhere."""
    known = network.host_by_name(proc.machine, asked.to, proc.files.root)
    text = known.address if known is not None else asked.to
    try:
        return routing.destination(text, asked.kind, asked.mask, asked.bits)
    except Invalid as refusal:
        if refusal.kind == "netmask":
            proc.fail(say.BAD_MASK, name=refusal.value)
        proc.fail(say.NO_ROUTE_NAME, name=asked.to)


def gateway(proc: Process, asked: Request) -> str:
    """The gateway's address, "" where none was said; ends the command where it has none."""
    if not asked.gateway:
        return ""
    known = network.host_by_name(proc.machine, asked.gateway, proc.files.root)
    text = known.address if known is not None else asked.gateway
    try:
        network.number(text)
    except Invalid:
        proc.fail(say.NO_ROUTE_NAME, name=asked.gateway)
    return text


def told(proc: Process, route: Route, address: str, numbers: bool) -> list[str]:
    """What `route get` shows of a route."""
    machine, table = proc.machine, route.wpar

    def named(text: str) -> str:
        host = network.host_by_address(machine, text, proc.files.root)
        return host.name if host and not numbers else text

    base, _, bits = route.destination.partition("/")
    number = network.destination_number(base)
    place = base if number < 0 else routing.dotted(number)
    lines = [f"   route to: {named(address)}", f"destination: {named(place)}"]
    if "H" not in route.flags:
        mask = routing.mask_of(int(bits)) if bits else routing.DEFAULT
        lines.append(f"       mask: {mask}")
    own = [
        one.address
        for one in machine.addresses.values()
        if one.interface == route.interface and one.family == 4
        and (not table or one.wpar == table or one.interface == "lo0")
    ]  # fmt: skip
    source = route.gateway if route.gateway in own else [*own, ""][0]
    words = [word for letter, word in FLAGS if letter in route.flags]
    measures = "  ".join(f"{0:>8}" for _ in range(7)) + f"  {0:>8}"
    return [
        *lines, f"    gateway: {named(route.gateway)}", f"  interface: {route.interface}",
        f"interf addr: {named(source)}", f"      flags: <{','.join(words)}>",
        MEASURES, measures,
    ]  # fmt: skip
