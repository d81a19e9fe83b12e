"""What is drawn for each student: names, addresses, sizes, as a lab's lab.toml declares them.

    [parameters]
    name = { paper = "wpar1", choose = ["wpar1", "web01", "db01"] }
    address = { paper = "10.1.1.81", net = "10.1.0.0/22", keep = ["10.1.1.148"] }
    size = { paper = 128, from = 128, to = 512, step = 64 }
    base = { text = "/wpars/{{name}}" }

`{{name}}` stands for the value in notebook, solution, near misses, titles and hints; a check
reads `lab.name`. What is drawn follows from a seed alone, so that the same student has the
same lab everywhere; without a seed each is what the paper has. Not random numbers: nothing
here knows the host.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

#: How a value is asked for in a text: no ksh, no markdown and no JSON means anything by it.
_ASKED = re.compile(r"\{\{([A-Za-z_]\w*)\}\}")
_NAME = re.compile(r"[a-z]\w*")
_WAYS = ("choose", "from", "net", "text")
T = TypeVar("T")


class ParameterError(Exception):
    """A lab's parameters are not whole, or a text asks for one that is not there."""


class Parameter(NamedTuple):
    """One declared parameter: all it may be (or the text it is made of), and the paper's."""

    name: str
    values: Sequence[str]
    paper: str
    text: str = ""


class Drawn:
    """The values of one student's lab: `lab.name`, always text; `lab.fill` puts them in one."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getattr__(self, name: str) -> str:
        values: dict[str, str] = self.__dict__["_values"]
        try:
            return values[name]
        except KeyError:
            raise AttributeError(f"the lab has no parameter {name}") from None

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Names and values, as they are declared."""
        return iter(self._values.items())

    def fill(self, text: str, strict: bool = True) -> str:
        """The text with each `{{name}}` replaced; one that is unknown stays as it is, or is a
        ParameterError where it is an author's text.
        """

        def value(asked: re.Match[str]) -> str:
            try:
                return self._values[asked[1]]
            except KeyError:
                if not strict:
                    return asked[0]
                raise ParameterError(f"the lab has no parameter {asked[1]}: {text}") from None

        return _ASKED.sub(value, text)


class Dice:
    """Numbers that follow from a seed and a label, and from nothing else."""

    def __init__(self, seed: bytes, label: str) -> None:
        self._seed, self._label, self._thrown = seed, label, 0

    def below(self, limit: int) -> int:
        """The next number from 0 to `limit` - 1."""
        said = f"{self._label}\0{self._thrown}".encode()
        self._thrown += 1
        return int.from_bytes(hmac.digest(self._seed, said, "sha256")) % limit

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in another order, or by chance in the same."""
        left, found = list(items), []
        while left:
            found.append(left.pop(self.below(len(left))))
        return found


def seed_of(key: str, student: str, lab: str) -> bytes:
    """A student's seed for a lab; a course's key makes another for each course."""
    return hmac.digest(key.encode(), f"{student}\0{lab}".encode(), hashlib.sha256)


def declared(table: Mapping[str, Any]) -> list[Parameter]:
    """The table [parameters] of a lab.toml. Raises ParameterError."""
    return [_parameter(name, about) for name, about in table.items()]


def draw(parameters: Sequence[Parameter], seed: bytes = b"") -> Drawn:
    """What a student has; the paper's values where there is no seed.

    Two that could be the same (names of one list, addresses of one net) never are. Each is
    drawn by its own name: a parameter that is added leaves the others what they were.
    """
    values: dict[str, str] = {}
    for one in parameters:
        if one.text:
            values[one.name] = Drawn(values).fill(one.text)
        elif seed:
            values[one.name] = _drawn(one, seed, values.values())
        else:
            values[one.name] = one.paper
    return Drawn(values)


def _drawn(one: Parameter, seed: bytes, taken: Any) -> str:
    dice = Dice(seed, one.name)
    for _ in range(1000):
        value = one.values[dice.below(len(one.values))]
        if value not in taken or value.isdigit():
            return value
    raise ParameterError(f"{one.name}: the others have taken all that it may be")


def _parameter(name: str, about: Any) -> Parameter:
    if not _NAME.fullmatch(name) or name == "fill":
        raise ParameterError(f"{name}: a parameter's name is a lower-case word")
    ways = [way for way in _WAYS if isinstance(about, dict) and way in about]
    if len(ways) != 1:
        raise ParameterError(f"{name}: says one of {', '.join(_WAYS)}")
    if ways == ["text"]:
        return Parameter(name, (), "", str(about["text"]))
    try:
        values = _values(ways[0], about)
    except (ValueError, KeyError) as error:
        raise ParameterError(f"{name}: {error}") from error
    if not values:
        raise ParameterError(f"{name}: nothing to choose from")
    return Parameter(name, values, str(about.get("paper", values[0])))


def _values(way: str, about: dict[str, Any]) -> Sequence[str]:
    if way == "choose":
        return [str(value) for value in about["choose"]]
    if way == "from":
        step = about.get("step", 1)
        return [str(value) for value in range(about["from"], about["to"] + 1, step)]
    kept = set(about.get("keep", ()))
    hosts = ipaddress.ip_network(about["net"]).hosts()
    return [str(host) for host in hosts if str(host) not in kept]


def proving_seeds(seeds: int, lab: str) -> Iterator[bytes]:
    """The seeds a lab is proved with: none (the paper's), and those of invented students."""
    for number in range(seeds):
        yield seed_of("lint", f"student {number}", lab) if number else b""
