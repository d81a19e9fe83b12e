"""What a Web server answers: files of its partition, as the user it serves as may read them.

A request is answered at once and leaves a line in the server's logs. Only what is static is
served: no scripts, no server-status. The server heeds the configuration it began with
(`ProcessRow.configuration`). Sources: HTTP/1.0 (RFC 1945); Apache's pages, in our own words.
"""

from __future__ import annotations

from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import READ, FileSpace
from emulator.machine.web_configuration import Configuration, parse

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

REASONS = {
    200: "OK", 301: "Moved Permanently", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed",
}  # fmt: skip
TYPES = {
    "html": "text/html", "htm": "text/html", "txt": "text/plain", "gif": "image/gif",
    "jpg": "image/jpeg", "png": "image/png", "css": "text/css",
}  # fmt: skip


class Response(NamedTuple):
    """An answer: its status, what kind of document, the document, where it is instead."""

    status: int
    type: str
    body: str
    location: str = ""


def respond(
    machine: Machine, server: ProcessRow, client: str, method: str, target: str
) -> Response:
    """Answer a request for a path, and log it. `client` is the address that asks."""
    configuration = parse(server.configuration)
    root = machine.root_of(server.wpar)
    owners = directory(machine, root)
    user = owners.users.get(configuration.user)
    files = FileSpace(machine, root, "/", credentials(owners, user)) if user else None
    if files is None or method not in ("GET", "HEAD"):
        found = _problem(405 if files else 403, target)
    else:
        found = _document(files, configuration, unquote(target.partition("?")[0]))
    _log(machine, server, configuration, client, f"{method} {target} HTTP/1.0", found)
    return found._replace(body="") if method == "HEAD" else found


def _document(files: FileSpace, configuration: Configuration, target: str) -> Response:
    path = _path(configuration, target)
    try:
        if not files.is_directory(path):
            return _file(files, path, target)
        if not target.endswith("/"):
            return Response(301, "text/html", _page("301", target), f"{target}/")
        for name in configuration.indexes:
            if files.exists(f"{path}/{name}"):
                return _file(files, f"{path}/{name}", target)
        if not configuration.lists:
            return _problem(403, target)
        return Response(200, "text/html", _listing(files, path, target))
    except FileRefusal as refusal:
        return _problem(403 if refusal.error == "EACCES" else 404, target)


def _path(configuration: Configuration, target: str) -> str:
    """Where a target lies; `..` leads nowhere above the root."""
    parts: list[str] = []
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    cleaned = "/" + "/".join(parts)
    for alias, place in configuration.aliases:
        if cleaned == alias.rstrip("/") or cleaned.startswith(alias.rstrip("/") + "/"):
            return place.rstrip("/") + cleaned[len(alias.rstrip("/")) :]
    return configuration.document_root + cleaned.rstrip("/")


def _file(files: FileSpace, path: str, target: str) -> Response:
    node = files.node(path)
    if not files.may(node, READ):
        return _problem(403, target)
    kind = TYPES.get(path.rpartition(".")[2].lower(), "text/plain")
    return Response(200, kind, files.read(path))


def _listing(files: FileSpace, path: str, target: str) -> str:
    rows = "".join(
        f'<LI><A HREF="{escape(name)}"> {escape(name)}</A></LI>\n'
        for name in ["..", *files.list(path)]
        if not name.startswith(".") or name == ".."
    )
    title = f"Index of {escape(target.rstrip('/') or '/')}"
    head = f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD>"
    return f"{head}<BODY>\n<H1>{title}</H1>\n<UL>\n{rows}</UL>\n</BODY></HTML>\n"


def _problem(status: int, target: str) -> Response:
    return Response(status, "text/html", _page(str(status), target))


def _page(status: str, target: str) -> str:
    reason = REASONS[int(status)]
    said = {
        "301": "The document is elsewhere.",
        "403": f"You may not read {escape(target)} on this server.",
        "404": f"There is no {escape(target)} on this server.",
        "405": "This server answers GET and HEAD.",
    }[status]
    title = f"{status} {reason}"
    return (
        f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY>\n<H1>{reason}</H1>\n{said}<P>\n"
        "</BODY></HTML>\n"
    )


def _log(
    machine: Machine,
    server: ProcessRow,
    configuration: Configuration,
    client: str,
    request: str,
    found: Response,
) -> None:
    """A line in the access log, and in the error log where something was wrong."""
    files = FileSpace(machine, machine.root_of(server.wpar))
    when = moment(machine.clock.seconds, machine.system.zone_offset)
    hours, minutes = divmod(machine.system.zone_offset // 60, 60)
    stamp = f"{when.format('%d/%b/%Y:%H:%M:%S')} {hours:+03}{minutes:02}"
    size = str(len(found.body)) if found.body else "-"
    lines = {
        configuration.access_log: f'{client} - - [{stamp}] "{request}" {found.status} {size}\n'
    }
    if found.status in (403, 404):
        path = _path(configuration, request.split()[1])
        said = "File does not exist" if found.status == 404 else "Permission denied"
        lines[configuration.error_log] = entry(
            machine, f"[error] [client {client}] {said}: {path}"
        )
    for path, line in lines.items():
        write_log(files, path, line)


def entry(machine: Machine, words: str) -> str:
    """A line of an error log, with its date."""
    when = moment(machine.clock.seconds, machine.system.zone_offset)
    return f"[{when.format('%a %b %e %H:%M:%S %Y')}] {words}\n"


def write_log(files: FileSpace, path: str, line: str) -> None:
    """Add a line to a log; a server goes on without it where there is no room for it."""
    with suppress(FileRefusal):
        files.write(path, line, append=True)
