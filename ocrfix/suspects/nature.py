"""The nature of a document: the words it uses, and how much of it is damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ocrfix.suspects.ocr_confidence import NOT_SURE, Surety
from ocrfix.suspects.settings import Settings
from ocrfix.suspects.token_features import Look, SuspectPiece
from ocrfix.words.own_words import OwnWords, Shared


@dataclass(frozen=True)
class Nature:
    """The nature of a document, by which its words are judged.

    Attributes:
        own: The words it uses.
        counts: Token -> occurrences.
        errors: Share of its words that are damaged, as far as unknown words tell.
        words: Its running words, those included that stand for what is assumed of it.
        surety: How sure the OCR program was of its words.
    """

    own: OwnWords
    counts: Counter[str]
    errors: float
    words: float
    surety: Surety = NOT_SURE

    def errors_beside(self, token: str, look: Look) -> float:
        """Return the share of damaged words among all but the occurrences of a token."""
        if not is_damaged(look):
            return self.errors
        count = self.counts[token]
        others = self.words - count if look.lower else self.words
        return (self.errors * self.words - count) / others


def nature_of(counts: Counter[str], looks: Mapping[str, Look], collection: Shared | None) -> Nature:
    """Work out the nature of a document by its tokens and what each says by itself."""
    words = bad = 0
    own: Counter[str] = Counter()
    names = []
    for token, count in counts.items():
        look = looks[token]
        if look.lower:
            words += count
            own[look.lower] += count
        if is_damaged(look):
            bad += count
        elif look.suspect_pieces and count > 1:
            names.append(_worst(look).lower)
    settings = Settings.shipped()
    assumed = settings.usual_weight
    errors = (settings.usual_errors * assumed + bad) / (assumed + words)
    return Nature(OwnWords(own, names, words, collection), counts, errors, assumed + words)


def is_damaged(look: Look) -> bool:
    """Return whether a token speaks for the damage of its document; a likely name does not."""
    if not look.suspect_pieces:
        return False
    worst = _worst(look)
    return not worst.is_capital or worst.letters < 0 or worst.is_damage > 0


def _worst(look: Look) -> SuspectPiece:
    return min(look.suspect_pieces, key=lambda piece: piece.letters)
