"""The numbers of suspicion, each with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How suspicion is weighed; all logarithms are natural.

    The chance that a word which stands in no list is wrong is worked out as odds: how many
    unknown words of this document are wrong for each that is right, times what its letters,
    its capital, its neighbours and its other occurrences say.

    Attributes:
        threshold: Least score of a suspect that is shown.
        usual_errors: Share of damaged words assumed of a document before it is read.
        usual_weight: Running words that this assumption is worth.
        unlisted_small: Share of right words that stand in no list, in small letters;
            1.0 % of the truth of Overproof and 0.9 % of BLN600 with their compounds.
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
        company: Evidence for a listed word, wherever another fits better: it is there.
        damage: Evidence against a form that was mined as damage.
        collection: Weight of how much oftener the collection has a word than its near words
            misread would explain, as a natural logarithm. This and the next three were set
            on the OCR side of Overproof and of half of BLN600: of the unlisted words that
            two documents share, 126 wrong ones fewer are missed there, of 276, and 13 right
            ones fewer doubted, of 86.
        collection_even: The logarithm at which a word is as likely right as wrong.
        collection_most: Above this it counts no more.
        collection_name: Evidence for a word that has its capital in mid-sentence.
        collection_share: Part of the chance of a suggestion that the collection's use of it
            makes up. Of the wrong words near theirs in Overproof dev and the first 1,500
            pairs of BLN600, the right one is first for 61.5 and 59.5 % without, for 62.0
            and 60.6 % with 0.3, for 62.1 and 61.4 % with 1.
        surety: Weight of what the OCR program's own confidence proves; see ``surety``. With
            this and the next three, 50 words more are doubted on two English pages that
            have it, of 10,362 words, one of the British Library and one of the Library of
            Congress; 44 of them are damage, judged by eye.
        surety_told: Evidence from which on the reason says so.
        unsure_per_million: A listed word rarer than this may be doubted for it alone.
        unsure_listed: Share of damaged words in a document in which such a word, its
            confidence aside, is as likely wrong as right.
    """

    threshold: float = 0.5
    usual_errors: float = 0.03
    usual_weight: float = 60.0
    unlisted_small: float = 0.006
    unlisted_capital: float = 0.02
    letters: float = 0.5
    most_letters: float = 5.0
    after_title: float = -3.0
    among_names: float = -1.0
    recurs: float = -1.5
    short_word: float = -6.0
    acronym: float = -2.0
    longest_acronym: int = 5
    company: float = -1.0
    damage: float = 4.0
    collection: float = 0.6
    collection_even: float = 6.0
    collection_most: float = 9.0
    collection_name: float = -0.5
    collection_share: float = 0.5
    surety: float = 0.7
    surety_told: float = 0.7
    unsure_per_million: float = 1.0
    unsure_listed: float = 0.2
