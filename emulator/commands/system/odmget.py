"""odmget: objects of the device configuration. Source: IBM's odmget page; the stanzas:
captures (facter); which descriptors an object has: recalled.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import odm
from emulator.machine.errors import Invalid, Unknown
from emulator.messages.devices import NO_CLASS, NO_CRITERIA, NO_DESCRIPTOR
from emulator.options import Command, UsageError, operands, option


class Odmget(Command):
    """odmget [-q Criteria] ObjectClass ...

    Prints the objects of the classes CuDv, CuAt, PdDv and PdAt as stanzas: those that meet
    the criteria, such as "name=proc0 and attribute=type" with its values in quotes, or all.
    Descriptors nobody knows here are left out; other classes are not simulated.
    """

    criteria: str | None = option("q", "What the objects must be.")
    classes: list[str] = operands("ObjectClass", "The object classes.")
    examples = (("What is known of a disk?", "odmget -q \"name='hdisk0'\" CuAt"),)

    def run(self, proc: Process) -> None:
        """Print the objects of one class after the other."""
        if not self.classes:
            raise UsageError("", "ObjectClass")
        try:
            terms = odm.criteria(self.criteria) if self.criteria is not None else []
        except Invalid:
            proc.fail(NO_CRITERIA, text=self.criteria)
        for kind in self.classes:
            try:
                found = odm.objects(proc.machine, proc.wpar, kind)
            except Unknown:
                proc.fail(NO_CLASS, name=kind)
            for term in terms:
                if term.descriptor not in odm.DESCRIPTORS[kind]:
                    proc.fail(NO_DESCRIPTOR, kind=kind, name=term.descriptor)
            for one in found:
                if odm.holds(terms, one):
                    proc.print("", f"{kind}:", *(_line(*item) for item in one.items()))


def _line(name: str, value: str | int) -> str:
    return f"\t{name} = {value}" if isinstance(value, int) else f'\t{name} = "{value}"'
