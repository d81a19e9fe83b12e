"""httpd.conf: which lines Apache 1.3 takes, and what a server does by them.

Only what a server here heeds is kept; other directives of Apache 1.3 are accepted and change
nothing. Not the server (`web_serving`). Source: Apache's list of directives; the wording of
complaints is recalled.
"""

from __future__ import annotations

import shlex
from functools import lru_cache
from typing import NamedTuple

#: Where a server's configuration lies unless it is told otherwise.
FILE = "/etc/opt/freeware/apache/httpd.conf"
ROOT = "/opt/freeware/apache"
LOGS = "/var/opt/freeware/apache/logs"

#: What Apache 1.3 and its standard modules know, in lower case.
_KNOWN = """
accessconfig accessfilename action addaltbytype addaltbyencoding adddefaultcharset
adddescription addencoding addhandler addicon addiconbyencoding addiconbytype addlanguage
addmodule addtype agentlog alias aliasmatch allow allowoverride anonymous authauthoritative
authgroupfile authname authtype authuserfile bindaddress browsermatch browsermatchnocase
cachenegotiateddocs checkspelling clearmodulelist contentdigest coredumpdirectory customlog
defaulticon defaultlanguage defaulttype deny directoryindex documentroot errordocument
errorlog expiresactive expiresbytype expiresdefault extendedstatus fancyindexing fileetag
forcetype group headername hostnamelookups identitycheck imapbase imapdefault imapmenu
include indexignore indexoptions indexorderdefault keepalive keepalivetimeout
languagepriority limitrequestbody limitrequestfields limitrequestfieldsize limitrequestline
listen listenbacklog loadfile loadmodule lockfile logformat loglevel maxclients
maxkeepaliverequests maxrequestsperchild maxspareservers metadir metafiles metasuffix
mimemagicfile minspareservers namevirtualhost options order passenv pidfile port proxypass
proxyrequests readmename redirect redirectmatch redirectpermanent redirecttemp refererignore
refererlog require resourceconfig rewritebase rewritecond rewriteengine rewritelog
rewriterule rlimitcpu rlimitmem rlimitnproc satisfy scoreboardfile script scriptalias
scriptaliasmatch scriptlog scoreboard sendbuffersize serveradmin serveralias servername
serverpath serverroot serversignature servertokens servertype setenv setenvif setenvifnocase
sethandler startservers threadsperchild timeout transferlog typesconfig unsetenv
usecanonicalname user userdir virtualdocumentroot xbithack
"""
KNOWN = frozenset(_KNOWN.split())
_SECTIONS = """
directory directorymatch files filesmatch ifdefine ifmodule limit limitexcept location
locationmatch virtualhost
"""
SECTIONS = frozenset(_SECTIONS.split())

#: Those of them that want exactly one value.
_ONE = """
documentroot errorlog group pidfile port serverroot servername startservers user
"""
ONE = frozenset(_ONE.split())


class BadConfiguration(Exception):
    """A line that Apache does not take: its number, from 1, and why."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(line, why)
        self.line = line
        self.why = why


class Configuration(NamedTuple):
    """What a server does. Ports are TCP's; paths are absolute in the server's partition."""

    ports: tuple[int, ...] = (80,)
    document_root: str = f"{ROOT}/htdocs"
    indexes: tuple[str, ...] = ("index.html",)
    server_name: str = ""
    user: str = "nobody"
    group: str = "nobody"
    servers: int = 5
    error_log: str = f"{LOGS}/error_log"
    access_log: str = f"{LOGS}/access_log"
    pid_file: str = f"{LOGS}/httpd.pid"
    lists: bool = True
    aliases: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=64)
def parse(text: str) -> Configuration:
    """Read a configuration. Raises BadConfiguration."""
    found: dict[str, list[list[str]]] = {}
    open_sections: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("<"):
            _section(number, line, open_sections)
            continue
        name, *values = _words(number, line)
        if name.lower() not in KNOWN:
            raise BadConfiguration(number, UNKNOWN.format(name))
        if not open_sections:
            found.setdefault(name.lower(), []).append(values)
            _required(number, name, values)
    if open_sections:
        count = len(text.splitlines())
        raise BadConfiguration(count, MISSING_END.format(open_sections[-1].replace("<", "</")))
    return _configuration(found)


UNKNOWN = (
    "Invalid command '{}', perhaps mis-spelled or defined by a module not included in the "
    "server configuration"
)
UNBALANCED = "{0} without matching <{1}> section"
MISSING_END = "Missing {} directive at end-of-file"
UNCLOSED = "{} directive missing closing '>'"
NO_QUOTE = "{} has a quote without an end"
ONE_ARGUMENT = "{} takes one argument"
NOT_A_PORT = 'The port number "{}" is outside the appropriate range (i.e., 1..65535).'


def _words(number: int, line: str) -> list[str]:
    try:
        return shlex.split(line, posix=True)
    except ValueError:
        raise BadConfiguration(number, NO_QUOTE.format(line.split()[0])) from None


def _section(number: int, line: str, opened: list[str]) -> None:
    name = line.strip("</> ").split()[0] if line.strip("</> ") else ""
    if name.lower() not in SECTIONS:
        raise BadConfiguration(number, UNKNOWN.format(line.rstrip(">").split()[0]))
    if not line.endswith(">"):
        raise BadConfiguration(number, UNCLOSED.format(f"<{name}>"))
    if not line.startswith("</"):
        opened.append(f"<{name}>")
    elif not opened or opened[-1].lower() != f"<{name.lower()}>":
        raise BadConfiguration(number, UNBALANCED.format(f"</{name}>", name))
    else:
        opened.pop()


def _required(number: int, name: str, values: list[str]) -> None:
    lower = name.lower()
    if lower in ONE and len(values) != 1:
        raise BadConfiguration(number, ONE_ARGUMENT.format(name))
    if lower in ("port", "listen"):
        port = values[0].rpartition(":")[2] if values else ""
        if not port.isdigit() or not 0 < int(port) < 65_536:
            raise BadConfiguration(number, NOT_A_PORT.format(port))


def _configuration(found: dict[str, list[list[str]]]) -> Configuration:
    def last(name: str, otherwise: str) -> str:
        values = found.get(name)
        return values[-1][0] if values and values[-1] else otherwise

    root = last("serverroot", ROOT)

    def path(name: str, otherwise: str) -> str:
        value = last(name, otherwise)
        return value if value.startswith("/") else f"{root}/{value}"

    plain = Configuration()
    listened = [int(values[0].rpartition(":")[2]) for values in found.get("listen", [])]
    custom = found.get("customlog", found.get("transferlog", []))
    access = custom[-1][0] if custom and custom[-1] else plain.access_log
    count = last("startservers", str(plain.servers))
    return Configuration(
        tuple(listened) or (int(last("port", "80")),),
        last("documentroot", plain.document_root).rstrip("/") or "/",
        tuple(name for values in found.get("directoryindex", []) for name in values)
        or plain.indexes,
        last("servername", ""),
        last("user", plain.user),
        last("group", plain.group),
        int(count) if count.isdigit() else plain.servers,
        path("errorlog", plain.error_log),
        access if access.startswith("/") else f"{root}/{access}",
        path("pidfile", plain.pid_file),
        not any("-Indexes" in values for values in found.get("options", [])),
        tuple((values[0], values[1]) for values in found.get("alias", []) if len(values) > 1),
    )
