"""How many steps a backtracking matcher may take: the most, not the usual.

Not a matcher. `emulator.text.regular` leaves an expression to Python's `re` on texts for which
the bound computed here is small, and to a matcher with an end to it on all others. The bound
holds for every text of a length, because it counts each way the expression can be walked:
`(a|a)(a|a)…`, `(a*)*` and `a*a*a*a*b` all multiply.
"""

from __future__ import annotations

from emulator.text.regular.expressions import ALL, Tree

#: More than anybody counts.
ENDLESS = 1 << 40
#: Characters of a run that `re` looks at in the time of a step.
FASTER = 8
#: Lengths of text the bound is worked out for.
LENGTHS = (16, 32, 64, 90, 128, 180, 256, 512, 1024, 2048, 4096, 16384, 65536, 1 << 26)


def longest_text(tree: Tree, limit: int, each: int, anchored: bool = False) -> int:
    """The longest text on which `limit` steps, or `each` a character, are enough; 0: none.

    `anchored`: a match is only looked for at one place.
    """
    if tree[0] == "all" and all([part[0] == "set" and len(part[1]) == 1 for part in tree[1]]):
        return LENGTHS[-1]  # `re` looks for a text without going back
    found = bound = 0
    alone = anchored or _head(tree)[0] == "begin" or takes_all_first(tree)
    varies = has(tree, "repeat") or has(tree, "back")
    for length in LENGTHS:
        starts = 1 if alone else length + 1
        # What nothing repeats is walked as long on every text: a list of words, say.
        bound = _Bound(length).steps(tree, 1, None) if varies or not bound else bound
        steps = bound * starts
        if steps > limit and steps > each * length:
            break
        found = length
    return found


def first(tree: Tree) -> tuple[frozenset[str], bool]:
    """The characters a match may begin with, and whether it may be empty."""
    kind = tree[0]
    if kind == "set":
        return tree[1], False
    if kind == "end":
        return frozenset(), False  # nothing follows it, and that is all that may
    if kind == "begin":
        return frozenset(), True
    if kind == "back":
        return ALL, True
    if kind == "group":
        return first(tree[2])
    if kind == "repeat":
        chars, empty = first(tree[1])
        return chars, empty or not tree[2]
    chars = frozenset()
    if kind == "any":
        found = [first(part) for part in tree[1]]
        return chars.union(*(one for one, _ in found)), any([empty for _, empty in found])
    for part in tree[1]:
        more, empty = first(part)
        chars |= more
        if not empty:
            return chars, False
    return chars, True


def takes_all_first(tree: Tree) -> bool:
    """Whether it begins with `.*`: no match begins further on if none begins at first.

    With back-references there may be one.
    """
    return _head(tree) == ("repeat", ("set", ALL), 0, None) and not has(tree, "back")


def _head(tree: Tree) -> Tree:
    """The part that has to match first."""
    while tree[0] in ("all", "group"):
        tree = tree[2] if tree[0] == "group" else tree[1][0] if tree[1] else ("set",)
    return tree


def needed(tree: Tree) -> frozenset[str]:
    """Characters without which nothing matches: a text that lacks one need not be looked at."""
    kind = tree[0]
    if kind == "set" and len(tree[1]) == 1:
        return frozenset(tree[1])
    if kind == "group" or (kind == "repeat" and tree[2]):
        return needed(tree[2] if kind == "group" else tree[1])
    if kind == "all":
        return frozenset().union(*[needed(part) for part in tree[1]])
    if kind == "any":
        first, *others = [needed(part) for part in tree[1]]
        return first.intersection(*others)
    return frozenset()


def has(tree: Tree, kind: str) -> bool:
    """Whether there is a part of this kind."""
    return tree[0] == kind or any([has(child, kind) for child in children(tree)])


def children(tree: Tree) -> tuple[Tree, ...]:
    """The parts a part is made of."""
    kind = tree[0]
    if kind in ("all", "any"):
        return tuple(tree[1])
    if kind == "group":
        return (tree[2],)
    return (tree[1],) if kind == "repeat" else ()


def places(tree: Tree) -> int:
    """How many places an automaton of this tree has."""
    if tree[0] == "repeat":
        return (places(tree[1]) + 1) * max(int(tree[2]), int(tree[3] or 1))
    return 1 + sum([places(child) for child in children(tree)])


class _Bound:
    """The bound for texts of one length."""

    def __init__(self, length: int) -> None:
        self.length = length
        #: How long what a group holds may be.
        self.groups: dict[int, int] = {}

    def steps(self, tree: Tree, rest: int, follows: frozenset[str] | None) -> int:
        """The steps for `tree` and what is behind it, which takes `rest` each time.

        `follows`: the characters one of which has to come behind it; None where any may.
        """
        kind = tree[0]
        if rest >= ENDLESS:
            return ENDLESS
        if kind == "back":
            return rest + self.groups.get(tree[1], self.length) + 1
        if kind == "group":
            self.groups[tree[1]] = min(self.length, _width(tree[2], self.length))
            return self.steps(tree[2], rest + 1, follows)
        if kind == "any":
            total = sum([self.steps(part, rest + 1, follows) for part in tree[1]])
            return min(ENDLESS, total)
        if kind == "all":
            self._know_groups(tree)
            for part in reversed(tree[1]):
                rest = self.steps(part, rest, follows)
                chars, empty = first(part)
                if not empty:
                    follows = chars
                elif follows is not None:
                    follows |= chars
            return rest
        if kind == "repeat":
            return min(ENDLESS, self._repeated(tree, rest, follows))
        return rest + 1

    def _know_groups(self, tree: Tree) -> None:
        for part in tree[1]:
            if part[0] == "group":
                self.groups[part[1]] = min(self.length, _width(part[2], self.length))

    def _repeated(self, tree: Tree, rest: int, follows: frozenset[str] | None) -> int:
        part: Tree = tree[1]
        low: int = tree[2]
        high: int | None = tree[3]
        most = self.length if high is None else high
        if not _varies(part):
            width = max(1, _width(part, self.length))
            most = max(low, min(most, self.length // width + 1))
            # `re` goes along a run of characters, and back to a certain one, much faster.
            own = most // FASTER if part[0] == "set" else most * self.steps(part, 1, None)
            if follows is not None and not follows & first(part)[0]:
                # Where fewer are taken, what follows cannot be there.
                return own + (most // FASTER if len(follows) < 2 else most) + rest
            return own + (most - low + 1) * rest
        if high is None or high > 20:
            return ENDLESS
        behind = rest
        for number in range(high, 0, -1):
            behind = self.steps(part, behind, None) + (rest if number > low else 0)
            if behind >= ENDLESS:
                return ENDLESS
        return behind


def _varies(tree: Tree) -> bool:
    """Whether a part can be walked in more than one way, or without a step ahead."""
    kind = tree[0]
    if kind == "group":
        return _varies(tree[2])
    if kind == "all":
        return not tree[1] or any([_varies(part) for part in tree[1]])
    if kind == "repeat":
        return bool(tree[2] != tree[3] or not tree[2] or _varies(tree[1]))
    return bool(kind != "set")


def _width(tree: Tree, most: int) -> int:
    """How many characters a match may have, `most` being as good as any more."""
    kind = tree[0]
    if kind == "set":
        return 1
    if kind == "group":
        return _width(tree[2], most)
    if kind == "all":
        return min(most, sum([_width(part, most) for part in tree[1]]))
    if kind == "any":
        return max([_width(part, most) for part in tree[1]])
    if kind == "repeat":
        return min(most, _width(tree[1], most) * (most if tree[3] is None else tree[3]))
    return most if kind == "back" else 0
