"""/etc/sudoers: who may run what as whom, on which host. Pure text: knows no machine.

Not known to us, and a syntax error here: the options of Defaults beyond a name, a name with a
value, and their lists. Of the options only those that `sudo` asks for change anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import NamedTuple

PATH = "/etc/sudoers"
ALIASES = ("User_Alias", "Runas_Alias", "Host_Alias", "Cmnd_Alias")
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_MEMBER = re.compile(r"!*\s*[%#+]?[A-Za-z0-9_.*?\[\]/-]+")
_TAG = re.compile(r"(NOPASSWD|PASSWD)\s*:\s*")
_RUNAS = re.compile(r"\(([^()]*)\)\s*")
#: Commas and colons that no backslash stands before.
_COMMA, _COLON = (re.compile(rf"(?<!\\){mark}") for mark in ",:")


class Wrong(Exception):
    """A line that cannot be read; its number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Rule(NamedTuple):
    """One command of one line: for which users and hosts, as whom, whether a password is
    asked for.
    """

    users: tuple[str, ...]
    hosts: tuple[str, ...]
    runas: tuple[str, ...]
    password: bool
    command: str

    @property
    def shown(self) -> str:
        """As sudo -l shows it."""
        tag = "" if self.password else "NOPASSWD: "
        return f"({', '.join(self.runas)}) {tag}{self.command}"


class Sudoers(NamedTuple):
    """The file, read."""

    rules: tuple[Rule, ...]
    aliases: dict[str, tuple[str, ...]]
    options: dict[str, str]  # "yes" for one without a value, "no" after !

    def listed(self, members: Sequence[str], names: Sequence[str]) -> bool:
        """Whether a list (ALL, names, %groups, #ids, aliases, !) holds one of `names`; of
        several that fit the last one counts.
        """
        holds = False
        for member in members:
            bare = member.lstrip("! ")
            fits = bare == "ALL" or any(fnmatchcase(one, bare) for one in names)
            if bare in self.aliases:
                fits = self.listed(self.aliases[bare], names)
            if fits:
                holds = (member.count("!") % 2) == 0
        return holds

    def runs(self, command: str, path: str, arguments: Sequence[str]) -> bool:
        """Whether a command of a rule, without its !, is this program with these arguments."""
        if command in self.aliases:
            holds = False
            for one in self.aliases[command]:
                if self.runs(one.lstrip("! "), path, arguments):
                    holds = one.count("!") % 2 == 0 if one.startswith("!") else True
            return holds
        wanted, _, rest = command.partition(" ")
        if wanted == "ALL":
            return True
        if wanted.endswith("/"):
            return path.rpartition("/")[0] + "/" == wanted
        if not fnmatchcase(path, wanted):
            return False
        given = " ".join(arguments)
        return not rest or (not given if rest == '""' else fnmatchcase(given, rest))

    def allowed(
        self, user: Sequence[str], host: Sequence[str], runas: Sequence[str],
        path: str, arguments: Sequence[str],
    ) -> Rule | None:  # fmt: skip
        """The rule that lets a user run a program: of those that fit the last one, unless
        that forbids it.
        """
        found = None
        for rule in self.of(user, host):
            fits = self.runs(rule.command.lstrip("! "), path, arguments)
            if fits and self.listed(rule.runas, runas):
                found = None if rule.command.startswith("!") else rule
        return found

    def of(self, user: Sequence[str], host: Sequence[str]) -> list[Rule]:
        """The rules for a user on a host."""
        return [
            one for one in self.rules
            if self.listed(one.users, user) and self.listed(one.hosts, host)
        ]  # fmt: skip


@lru_cache(maxsize=8)
def parse(text: str) -> Sudoers:
    """Read the file. Raises Wrong."""
    rules: list[Rule] = []
    found: dict[str, tuple[str, ...]] = {}
    options: dict[str, str] = {}
    begun = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.endswith("\\"):
            begun += line[:-1] + " "
            continue
        whole, begun = (begun + line).strip(), ""
        whole = re.sub(r"(^|\s)#(?!\d).*", "", whole).strip()
        if not whole:
            continue
        word, _, rest = whole.partition(" ") if " " in whole else whole.partition("\t")
        word, _, tail = word.partition("\t")
        rest = f"{tail} {rest}".strip()
        try:
            if word in ALIASES:
                found |= dict(_alias(one, word) for one in _COLON.split(rest))
            elif word.startswith("Defaults"):
                options |= dict(_option(one.strip()) for one in _COMMA.split(rest))
            else:
                rules += _rules(whole)
        except ValueError:
            raise Wrong(number) from None
    if begun.strip():
        raise Wrong(text.count("\n") + 1)
    return Sudoers(tuple(rules), found, options)


def _alias(text: str, kind: str) -> tuple[str, tuple[str, ...]]:
    name, equals, rest = text.partition("=")
    if not equals or not _NAME.fullmatch(name.strip()):
        raise ValueError
    read = _commands(rest) if kind == "Cmnd_Alias" else _members(rest)
    return name.strip(), read


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    bare = name.strip().lstrip("!")
    if not bare.replace("_", "a").isalnum():
        raise ValueError
    no = "no" if name.startswith("!") else "yes"
    return bare, value.strip().strip('"') if equals else no


def _members(text: str) -> tuple[str, ...]:
    members = tuple(one.strip() for one in _COMMA.split(text))
    if not all(_MEMBER.fullmatch(one) for one in members):
        raise ValueError
    return members


def _commands(text: str) -> tuple[str, ...]:
    commands = tuple(" ".join(one.split()) for one in _COMMA.split(text))
    for one in commands:
        bare = one.lstrip("! ")
        if not (bare.startswith("/") or _NAME.fullmatch(bare)):
            raise ValueError
    return commands


def _rules(line: str) -> list[Rule]:
    """`users hosts = commands [: hosts = commands]`."""
    head, equals, rest = line.partition("=")
    words = re.sub(r"\s*,\s*", ",", head.strip()).split()
    if not equals or len(words) != 2:
        raise ValueError
    users, hosts = _members(words[0]), _members(words[1])
    rules: list[Rule] = []
    # A colon after a tag is the tag's.
    parts = re.split(r"(?<!\\)(?<!PASSWD)(?<!PASSWD )\s*:\s*(?=[^:=]*=)", rest)
    for index, part in enumerate(parts):
        commands = part
        if index:
            where, _, commands = part.partition("=")
            hosts = _members(where)
        runas: tuple[str, ...] = ("root",)
        password = True
        for one in _COMMA.split(commands) if "(" not in commands else _outside(commands):
            text = one.strip()
            if as_whom := _RUNAS.match(text):
                runas, text = _members(as_whom[1]), text[as_whom.end() :]
            while tag := _TAG.match(text):
                password, text = tag[1] == "PASSWD", text[tag.end() :]
            rules.append(Rule(users, hosts, runas, password, *_commands(text)))
    return rules


def _outside(text: str) -> list[str]:
    """The parts between commas that stand in no parentheses."""
    return re.split(r",(?![^(]*\))", text)
