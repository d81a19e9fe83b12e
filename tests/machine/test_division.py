"""Dividing by shares within minimums, soft and hard maximums."""

from __future__ import annotations

import itertools

import pytest

from emulator.machine.division import Claim, divide

ALL = 1_000_000


def percents(*claims: Claim, amount: int = ALL) -> list[float]:
    return [round(100 * parts / ALL, 1) for parts in divide(amount, claims)]


@pytest.mark.parametrize(("second", "wanted"), [(5, [80.0, 20.0]), (10, [66.7, 33.3])])
def test_the_papers_shares(second: int, wanted: list[float]) -> None:
    assert percents(Claim(ALL, 20), Claim(ALL, second)) == wanted


def test_beside_the_global_environment_as_in_the_paper() -> None:
    assert percents(Claim(ALL, 100), Claim(ALL, 20), Claim(ALL, 10)) == [76.9, 15.4, 7.7]


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([], []),
        ([Claim(ALL, 1)], [100.0]),
        ([Claim(0, 1), Claim(ALL, 1)], [0.0, 100.0]),
        # What one does not want goes to the others, by their shares.
        ([Claim(ALL // 10, 50), Claim(ALL, 20), Claim(ALL, 10)], [10.0, 60.0, 30.0]),
        # A minimum beats shares; where they give more, it changes nothing.
        ([Claim(ALL, 1, least=ALL // 4), Claim(ALL, 9)], [25.0, 75.0]),
        ([Claim(ALL, 5, least=ALL // 4), Claim(ALL, 5)], [50.0, 50.0]),
        # A minimum nobody wants is the others'.
        ([Claim(ALL // 20, 1, least=ALL // 4), Claim(ALL, 9)], [5.0, 95.0]),
        # More minimums than there is.
        ([Claim(ALL, 1, least=ALL), Claim(ALL, 1, least=ALL // 2)], [66.7, 33.3]),
        # The soft maximum holds while somebody else wants it, the hard one always.
        ([Claim(ALL, 9, soft=ALL // 2), Claim(ALL, 1)], [50.0, 50.0]),
        ([Claim(ALL, 9, soft=ALL // 2), Claim(ALL // 5, 1)], [80.0, 20.0]),
        ([Claim(ALL, 9, hard=ALL // 2), Claim(ALL // 5, 1)], [50.0, 20.0]),
        ([Claim(ALL, 3, soft=ALL // 10), Claim(ALL, 1, soft=ALL // 10)], [70.0, 30.0]),
    ],
)
def test_limits(claims: list[Claim], wanted: list[float]) -> None:
    assert percents(*claims) == wanted


def test_laws_of_every_division() -> None:
    """Nobody gets more than wanted or allowed, all is given where all of it is wanted."""
    kinds = [
        Claim(wanted, shares, least, soft, hard)
        for wanted, shares, least, (soft, hard) in itertools.product(
            (0, 300_000, 2 * ALL), (1, 20, 65_535), (0, 250_000),
            ((ALL, ALL), (300_000, 600_000)),
        )
    ]  # fmt: skip
    for amount, claims in itertools.product(
        (0, 1, ALL // 3, ALL), itertools.combinations(kinds, 2)
    ):
        given = divide(amount, claims)
        ceilings = [min(one.wanted, one.hard) for one in claims]
        assert all(0 <= got <= top for got, top in zip(given, ceilings, strict=True))
        assert min(amount, sum(ceilings)) - len(claims) <= sum(given) <= amount
