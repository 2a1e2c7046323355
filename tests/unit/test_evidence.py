"""Who is to blame for requests that fail again and again: the tile, or the backend."""

from __future__ import annotations

import random

import pytest

from bap_tiler_plugin.core.evidence import MOST_TRIES, Record, Trouble

TILES = 300


def tries_until_blamed(others_per_try: int, chance: float, most: int, seed: int = 1) -> int:
    """How often a tile fails that is never taken, before it is blamed; others fail by chance in between."""
    record, trouble, dice = Record(), Trouble(), random.Random(seed)
    for tries in range(1, most + 1):
        record.fail("odd", trouble, goes_on=tries > 1)
        if record.blames(trouble):
            return tries
        for number in range(others_per_try):
            try_until_taken(record, (tries, number), chance, dice)
    return most + 1


def try_until_taken(record: Record, row: object, chance: float, dice: random.Random) -> bool:
    """Whether a row is taken before it is blamed."""
    trouble = Trouble()
    while dice.random() < chance:
        record.fail(row, trouble, goes_on=trouble.tries > 0)
        if record.blames(trouble):
            return False
    record.take(trouble)
    return True


def test_a_tile_that_alone_fails_is_blamed_soon() -> None:
    assert tries_until_blamed(others_per_try=2, chance=0.0, most=20) == MOST_TRIES
    assert tries_until_blamed(others_per_try=1, chance=0.0, most=20) <= MOST_TRIES + 1


@pytest.mark.parametrize("chance", [0.3, 0.6, 0.8])
def test_it_is_blamed_later_where_others_fail_too(chance: float) -> None:
    assert MOST_TRIES < tries_until_blamed(others_per_try=2, chance=chance, most=200) <= 200


def test_a_tile_is_not_blamed_when_nothing_is_taken() -> None:
    assert tries_until_blamed(others_per_try=0, chance=0.0, most=10_000) == 10_001


def test_an_outage_right_after_others_were_taken_is_no_evidence() -> None:
    record, trouble = Record(), Trouble()
    record.fail("odd", trouble, goes_on=False)
    for _ in range(1000):
        record.take(Trouble())
    for _ in range(1000):
        record.fail("odd", trouble, goes_on=True)
        assert not record.blames(trouble)


def test_several_odd_tiles_are_all_blamed() -> None:
    record, troubles = Record(), [Trouble() for _ in range(3)]
    for tries in range(MOST_TRIES + 3):
        for number, trouble in enumerate(troubles):
            record.fail(number, trouble, goes_on=tries > 0)
        record.take(Trouble())
    assert all(record.blames(trouble) for trouble in troubles)


@pytest.mark.parametrize("chance", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("seed", range(5))
def test_hardly_a_tile_is_blamed_for_chance(chance: float, seed: int) -> None:
    """Rows try in turn, as in a run; the backend fails for each at random."""
    record, dice = Record(), random.Random(seed)
    waiting = [(row, Trouble()) for row in range(TILES)]
    blamed = 0
    while waiting:
        row, trouble = waiting.pop(0)
        if dice.random() >= chance:
            record.take(trouble)
            continue
        record.fail(row, trouble, goes_on=trouble.tries > 0)
        blamed += record.blames(trouble)
        if not record.blames(trouble):
            waiting.append((row, trouble))
    assert blamed == 0


def test_trouble_with_one_kind_of_request_says_nothing_about_another() -> None:
    starts, downloads, trouble = Record(), Record(), Trouble()
    for tries in range(20):
        starts.take(Trouble())
        starts.fail("odd", trouble, goes_on=tries > 0)
    assert starts.blames(trouble)
    assert not downloads.blames(trouble)
    downloads.fail("odd", trouble, goes_on=True)
    assert trouble.tries == 1
