"""How lynx gets a document: by http from a server of the machine's, or from a file.

Not a command. Each step is told, as lynx tells it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from emulator.kernel.process import Process
from emulator.machine import connecting, web_serving
from emulator.machine.errors import FileRefusal, Unknown
from emulator.machine.web_serving import Response
from emulator.messages import web

#: Seconds after which nobody answers.
PATIENCE = 75
#: Times that a document may be elsewhere.
REDIRECTIONS = 10

Tells = Callable[..., None]


class Found(NamedTuple):
    """A document and the address it was found at."""

    url: str
    response: Response


def full_url(proc: Process, name: str) -> str:
    """What somebody typed as an address: a URL, the name of a file, or that of a host."""
    if "://" in name:
        parts = urlsplit(name)
        return name if parts.path else f"{name}/"
    if name.startswith(("/", "./")) or proc.files.exists(name):
        return f"file://localhost{proc.files.absolute(name)}"
    return f"http://{name}" if "/" in name else f"http://{name}/"


async def fetch(proc: Process, url: str, tells: Tells) -> Found | None:
    """Get a document; None where there is none, which was told."""
    for _ in range(REDIRECTIONS):
        parts = urlsplit(url)
        if parts.scheme == "file":
            return _file(proc, url, parts.path, tells)
        if parts.scheme != "http":
            tells(web.UNKNOWN_SCHEME, url=url)
            return None
        response = await _asked(proc, parts.hostname or "", parts.port or 80, parts.netloc,
                                parts.path or "/", tells)  # fmt: skip
        if response is None:
            return None
        if not response.location:
            return Found(url, response)
        url = urljoin(url, response.location)
    return None


async def _asked(
    proc: Process, host: str, port: int, shown: str, target: str, tells: Tells
) -> Response | None:
    machine, wpar = proc.machine, proc.wpar
    tells(web.LOOKING_UP, host=shown)
    try:
        address = connecting.address_of(machine, host, proc.files.root)
    except Unknown:
        tells(web.NO_HOST, host=host)
        tells(web.CANNOT_CONNECT)
        return None
    tells(web.CONNECTING, host=shown)
    try:
        server = connecting.server(machine, wpar, address, port)
    except FileRefusal as refusal:
        if refusal.error == "ETIMEDOUT":
            await proc.sleep(PATIENCE)
        tells(web.CANNOT_CONNECT)
        return None
    if server.name != "httpd":
        tells(web.CANNOT_CONNECT)  # somebody listens who speaks no HTTP
        return None
    client = connecting.own_address(machine, wpar)
    return web_serving.respond(machine, server, client, "GET", target)


def _file(proc: Process, url: str, path: str, tells: Tells) -> Found | None:
    try:
        text = proc.files.read(path)
    except FileRefusal:
        tells(web.NO_FILE)
        return None
    kind = web_serving.TYPES.get(path.rpartition(".")[2].lower(), "text/plain")
    return Found(url, Response(200, kind, text))
