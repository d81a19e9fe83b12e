"""What many checks want of a WPAR: each passes in silence, or says what was seen instead.

Not a look (`grading.looks`), which only tells. Raises Failed of `grading.checks`, and what a
look raises.
"""

from __future__ import annotations

from grading import looks
from grading.checks import Failed, Mismatch, Missing
from grading.running import Runs


def defined(terminal: Runs, name: str) -> dict[str, str]:
    """A WPAR of that name is there: its row of lswpar."""
    found = looks.wpars(terminal)
    if name not in found:
        raise Missing(name, found, "in the list of lswpar")
    return found[name]


def active(terminal: Runs, name: str) -> None:
    """It runs."""
    state = defined(terminal, name)["state"]
    if state != "A":
        raise Mismatch(f"the state of {name}", state, "A")


def address(terminal: Runs, name: str, wanted: str) -> None:
    """It has an address on en1, with the netmask of the labs' network."""
    defined(terminal, name)
    line = f"{wanted} on en1, netmask 255.255.252.0"
    found = [
        f"{row['address']} on {row['interface']}, netmask {row['mask_prefix']}"
        for row in looks.addresses(terminal, name)
    ]
    if line not in found:
        raise Missing(line, found, "in the list of lswpar -N")


def controls(terminal: Runs, name: str) -> dict[str, str]:
    """A WPAR of that name is there: its resource controls, see `looks.controls`."""
    defined(terminal, name)
    return looks.controls(terminal)[name]


def shares(terminal: Runs, name: str, wanted: str) -> None:
    """It has so many CPU shares."""
    found = controls(terminal, name)["shares_CPU"]
    if found != wanted:
        raise Mismatch(f"the CPU shares of {name}", found, wanted)


def user(terminal: Runs, name: str, wanted: str) -> None:
    """Its /etc/passwd, read from outside, has a user of that name."""
    text = looks.file(terminal, f"/wpars/{name}/etc/passwd") or ""
    found = [line.partition(":")[0] for line in text.splitlines()]
    if wanted not in found:
        raise Missing(wanted, found, f"among the users of {name}")


def group(terminal: Runs, name: str, wanted: str, number: str) -> None:
    """An active WPAR has a group of that name, with that number."""
    found = looks.groups(terminal, name)
    if wanted not in found:
        raise Missing(wanted, found, "among its groups")
    if found[wanted]["id"] != number:
        raise Mismatch(f"the number of {wanted}", found[wanted]["id"], number)


def file(terminal: Runs, path: str, what: str = "a file of that name") -> str:
    """There is a regular file, in which `what` is wanted: its contents."""
    text = looks.file(terminal, path)
    if text is None:
        raise Failed(f"no {path}", what)
    return text
