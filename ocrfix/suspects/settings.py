"""The numbers of suspicion; where each comes from stands in ``resources/suspects``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ocrfix.resources import read_numbers, resource


@dataclass(frozen=True, slots=True)
class Settings:
    """The weights of suspicion; all logarithms are natural.

    An unknown word begins with the odds of all unknown words of the document: so many are wrong for
    each that is right. Its letters, its capital, its neighbours and its other occurrences each
    multiply these odds.

    Attributes:
        usual_errors: Share of damaged words assumed of a document before it is read.
        usual_weight: Running words that this assumption is worth.
        document: Weight of how much more of the document is damaged than that, beside the share of
            damaged words with which an unknown word begins.
        unlisted_small: Share of right words that stand in no list, in small letters.
        unlisted_capital: The same for words with a capital, mostly names.
        letters: Weight of the evidence of letters; below 1 because neighbouring letters
            say much the same.
        most_letters: The evidence of letters counts no more than this either way.
        after_title: Evidence for a name behind ``Mr.`` and the like.
        among_names: Evidence for a name beside a name or an initial.
        recurs: Evidence for a word for each doubling of its occurrences.
        short_word: Evidence for titles and particles of names, and letters with a stop.
        acronym: Evidence for a short word in capitals, such as ``AFP``.
        longest_acronym: Letters that such a word has at most.
        misplaced: How sure it must be, 0..1, that another word was printed, for a listed one to be
            suspected.
        damage: Evidence against a form that was mined as damage.
        collection: Weight of how much oftener the collection has a word than its near words
            misread would explain, as a natural logarithm.
        collection_even: The logarithm at which a word is as likely right as wrong.
        collection_most: Above this it counts no more.
        collection_name: Evidence for a word that has its capital in mid-sentence.
        collection_share: Part of the chance of a suggestion that the collection's use of it
            makes up.
        surety: Weight of what the OCR program's own confidence proves; see ``ocr_confidence``.
        surety_told: Evidence from which on the reason says so.
        unsure_per_million: A listed word rarer than this may be doubted for it alone.
        unsure_listed: Share of damaged words in a document in which such a word, its
            confidence aside, is as likely wrong as right.
    """

    usual_errors: float
    usual_weight: float
    document: float
    unlisted_small: float
    unlisted_capital: float
    letters: float
    most_letters: float
    after_title: float
    among_names: float
    recurs: float
    short_word: float
    acronym: float
    longest_acronym: int
    misplaced: float
    damage: float
    collection: float
    collection_even: float
    collection_most: float
    collection_name: float
    collection_share: float
    surety: float
    surety_told: float
    unsure_per_million: float
    unsure_listed: float

    @classmethod
    @cache
    def shipped(cls) -> Settings:
        """Give the numbers that ship, read once per process."""
        return read_numbers(resource("suspects", "weights.toml"), cls)
