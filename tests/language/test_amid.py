"""Words put into places of a text, and how well they fit."""

from __future__ import annotations

from ocrfix.language.amid import Asked
from ocrfix.language.language import Language
from ocrfix.language.placed_words import PlacedWords

ENGLISH = Language.load("en")
TEXT = "He | that the | had | been there."
PLACES = [at for at, sign in enumerate(TEXT) if sign == "|"]
OPTIONS = [(0, "said"), (0, "sad"), (1, "house"), (1, "man who"), (2, "he'd not"), (2, "not")]


def asked(options: list[tuple[int, str]]) -> Asked:
    context = ENGLISH.context
    words = PlacedWords.of(TEXT, context.id_as_printed)
    return Asked(*words.beside([(at, at + 1) for at in PLACES]), options, context)


def weighed(options: list[tuple[int, str]]) -> list[list[tuple[int, float]]]:
    assert ENGLISH.network is not None
    both = asked(options)
    return [[*both.costs()], [*both.fits(ENGLISH.network)]]


def test_options_are_weighed_alike_one_by_one_and_together() -> None:
    costs, fits = weighed(OPTIONS)
    for number, option in enumerate(OPTIONS):
        own_costs, own_fits = weighed([option])
        assert [cost for owner, cost in costs if owner == number] == [it for _, it in own_costs]
        assert [fit for owner, fit in fits if owner == number] == [it for _, it in own_fits]


def test_what_fits_is_likelier() -> None:
    costs, fits = weighed(OPTIONS[:2])
    assert sum(it for owner, it in costs if not owner) < sum(it for owner, it in costs if owner)
    assert dict(fits)[0] > dict(fits)[1]


def test_every_word_of_an_option_is_weighed() -> None:
    costs, fits = weighed([(1, "man who")])
    assert len(fits) == 2
    assert len(costs) == 4, "with the two behind"


def test_a_number_is_not_weighed() -> None:
    assert weighed([(0, "1905"), (0, "2nd man")]) == [[], []]
