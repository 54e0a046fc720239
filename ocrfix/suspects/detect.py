"""Find the doubtful words of a text.

Each distinct token is looked at once. Where it is odd, each place of it is weighed, see `doubt`: a
capital behind ``Mr.`` is a name, a word that recurs is the document's own. An unknown word is more
doubtful in a document full of damage than in a clean one. A listed word is compared with those that
are often read so, between its neighbours.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from operator import attrgetter

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.misread.listed import knows_listed, listed_forms
from ocrfix.suspects.collection import NO_FINDING, Collection
from ocrfix.suspects.doubt import Doubt, PlacedToken
from ocrfix.suspects.nature import Nature, nature_of
from ocrfix.suspects.ocr_confidence import Confidence, gauge
from ocrfix.suspects.phrases import shipped_phrases
from ocrfix.suspects.settings import Settings
from ocrfix.suspects.suspect import Kind, Suspect
from ocrfix.suspects.token_features import Look, Looker, SuspectPiece
from ocrfix.text.tokens import iterate_stretches
from ocrfix.text.wording import shortened
from ocrfix.words.forms import is_label
from ocrfix.words.lists import word_list

# A shorter one is too common in every list to be rare for its letters.
_LEAST_UNSURE = 4
_APOSTROPHES = frozenset("'’‘")
_TOGETHER = 256
"""Tokens that are weighed at once."""
_SURE = 0.9


class Detector:
    """Find suspects; to be made once and kept for any number of texts."""

    def __init__(self, language: Language, collection: Collection | None = None) -> None:
        self._language = language
        self._collection = collection
        self._lexicon = language.lexicon
        self._traits = language.traits
        self._settings = Settings.shipped()
        self._looker = Looker(language)
        self._doubt = Doubt(language)
        self._behind_suspended = word_list("any", "behind_suspended_hyphen")
        self._phrases = shipped_phrases(language.code)

    def find(
        self, text: str, confidences: Sequence[Confidence] = ()
    ) -> tuple[Iterator[Suspect], Nature]:
        """Find the doubtful words of a text.

        Args:
            text: Any text, as a rule a cleaned one.
            confidences: How sure the OCR program was of its words, in order; may be empty.

        Returns:
            Suspects in order of position, their raw offsets those of the text, found one by
            one as they are asked for; and what the document is like.
        """
        tokens, looks, nature = self._overview(text)
        counts = nature.counts
        if confidences:
            nature = replace(nature, surety=gauge(_placed(text, tokens), looks, confidences))
        odd = {token for token in counts if not looks[token].is_plain}
        if self._traits.elided:
            odd.update(filter(self._is_elided, counts))
        found = merge(
            self._walk(self._places(text, tokens, looks, odd), nature),
            self._unsure(text, tokens, looks, odd, nature),
            self._misplaced(text, nature),
            key=attrgetter("start"),
        )
        return found, nature

    def look_over(self, text: str) -> tuple[dict[str, Look], Nature]:
        """Look at each distinct token of a text, and at what the document is like."""
        _, looks, nature = self._overview(text)
        return looks, nature

    def _overview(self, text: str) -> tuple[list[str], dict[str, Look], Nature]:
        # Each distinct one once: a long document has millions of them.
        distinct: dict[str, str] = {}
        tokens: list[str] = []
        for stretch in iterate_stretches(text):
            found = self._parted(stretch.text.split())
            tokens += map(distinct.setdefault, found, found)
        counts = Counter(tokens)
        looks = self._looker.looks(counts)
        return tokens, looks, nature_of(counts, looks, self._collection)

    def _parted(self, tokens: list[str]) -> list[str]:
        """Part tokens behind their elisions, where the language has any."""
        traits = self._traits
        if not traits.elided:
            return tokens
        return [part for token in tokens for part in traits.parted(token)]

    def pieces(self, text: str) -> tuple[Iterator[tuple[PlacedToken, SuspectPiece]], Nature]:
        """Give the pieces of a text that are weighed, each with its token, and its nature."""
        tokens, looks, nature = self._overview(text)
        odd = {token for token in nature.counts if looks[token].suspect_pieces}
        places = self._places(text, tokens, looks, odd)
        return ((place, piece) for place in places for piece in self._pieces_of(place)), nature

    def _places(
        self, text: str, tokens: Sequence[str], looks: Mapping[str, Look], odd: set[str]
    ) -> Iterator[PlacedToken]:
        """Give the odd tokens of a text in order, but for those of foreign phrases."""
        last = len(tokens) - 1
        for index, (start, token) in enumerate(_placed(text, tokens)):
            if token in odd and not self._phrases.cover(text, start, start + len(token)):
                yield PlacedToken(
                    start,
                    token,
                    looks[token],
                    looks[tokens[index - 1]] if index else None,
                    looks[tokens[index + 1]] if index < last else None,
                    tokens[index - 1] if index else "",
                    tokens[index + 1] if index < last else "",
                )

    def _walk(self, places: Iterator[PlacedToken], nature: Nature) -> Iterator[Suspect]:
        """Give the suspects of odd tokens."""
        while together := [*islice(places, _TOGETHER)]:
            rows = [(place, [*self._pieces_of(place)]) for place in together]
            weighed = [(place, piece) for place, pieces in rows for piece in pieces]
            odds = iter(self._doubt.odds(weighed, nature))
            for place, pieces in rows:
                for piece in pieces:
                    yield from self._judge(place, piece, next(odds), nature)
                if not pieces:
                    yield from self._broken(place)

    def _pieces_of(self, place: PlacedToken) -> Iterator[SuspectPiece]:
        """Give the pieces of a token that are weighed."""
        if not self._lost_its_apostrophe(place):
            for piece in place.look.suspect_pieces:
                if not self._goes_on_elsewhere(piece, place):
                    yield piece

    def _is_elided(self, token: str) -> bool:
        return token.lower() in self._traits.elided

    def _judge(
        self, place: PlacedToken, piece: SuspectPiece, odds: float, nature: Nature
    ) -> Iterator[Suspect]:
        """Give the suspect that a piece is, by ln of the odds of its own that it is wrong."""
        odds += self._settings.surety * nature.surety.of(place.start)
        if self._may_be_label(piece, nature):
            odds += self._settings.label
        more, why = NO_FINDING
        if self._collection is not None:
            more, why = self._collection.weigh(piece, odds)
        score = _chance(odds + more)
        if score >= self._traits.doubted:
            start, end = place.start + piece.start, place.start + piece.end
            reasons = (reason_of(piece), why, self._told(place.start, nature))
            reason = " ".join(filter(None, reasons))
            yield Suspect(start, end, start, end, piece.text, piece.kind, reason, score)

    def _broken(self, place: PlacedToken) -> Iterator[Suspect]:
        """Give the suspect that a token is which lost its apostrophe, or the rest of its word."""
        if self._lost_its_apostrophe(place):
            reason = f"“{place.token}” lost its apostrophe and stands alone."
        elif place.look.is_cut and not place.look.suspect_pieces and self._is_cut_word(place):
            reason = f"“{shortened(place.token)}” is cut off from the rest of its word."
        else:
            return
        start, end = place.start, place.start + len(place.token)
        yield Suspect(start, end, start, end, place.token, Kind.BROKEN, reason, _SURE)

    def _may_be_label(self, piece: SuspectPiece, nature: Nature) -> bool:
        """Return whether a piece may be a label: “U2” and “10B” are in no list."""
        has_few_errors = nature.errors <= self._settings.label_errors
        return has_few_errors and is_label(piece.text) and not piece.is_number

    def _is_cut_word(self, place: PlacedToken) -> bool:
        after = place.after
        return (
            after is not None
            # In “—dijo ella— que” a dash stands there.
            and not self._traits.dashes_at_words
            and bool(after.lower)
            and not after.is_capital
            and after.lower not in self._behind_suspended
        )

    def _lost_its_apostrophe(self, place: PlacedToken) -> bool:
        """Return whether a word that is elided stands alone before one it is elided before."""
        if not self._is_elided(place.token) or place.after is None:
            return False
        # A capital may be somebody's initial; behind a number stand measures and money.
        if place.token[0].isupper() and not place.starts_sentence:
            return False
        if place.left_token[-1:].isdigit():
            return False
        after = place.right_token
        return after in _APOSTROPHES or (
            self._traits.is_elided(place.token, after) and bool(place.after.lower)
        )

    def _goes_on_elsewhere(self, piece: SuspectPiece, place: PlacedToken) -> bool:
        """Return whether a piece is the first half of a word whose rest the text does not have."""
        return (
            place.after is None
            and self._traits.cut_stays
            and place.look.is_cut
            and piece.end == len(place.token) - 1
            and self._lexicon.begins_word(piece.lower)
        )

    def _misplaced(self, text: str, nature: Nature) -> Iterator[Suspect]:
        """Suspect words that fit badly where others that are often read so fit well.

        In a language of which nothing was learnt about that there are none.
        """
        if not knows_listed(self._language.code):
            return
        context = Context(self._language)
        found = listed_forms(text, context)
        if not found:
            return
        # With it comes numpy: loaded with the first word that is judged.
        from ocrfix.rules.misread.judge import judged  # noqa: PLC0415

        for match, meant, sure in judged(text, found, context):
            start, end = match.span()
            odds = math.log(sure / (1 - sure)) + self._settings.surety * nature.surety.of(start)
            score = _chance(odds)
            if score >= self._settings.misplaced and not self._phrases.cover(text, start, end):
                printed = text[start:end]
                reason = f"“{printed}” fits badly here; “{meant}”, which is often read so, fits."
                reason = " ".join(filter(None, (reason, self._told(start, nature))))
                yield Suspect(start, end, start, end, printed, Kind.CONTEXT, reason, score)

    def _unsure(
        self,
        text: str,
        tokens: Sequence[str],
        looks: Mapping[str, Look],
        odd: set[str],
        nature: Nature,
    ) -> Iterator[Suspect]:
        """Suspect listed words that are rare, where the OCR program itself was unsure of them."""
        settings = self._settings
        if not nature.surety.by_start:
            return
        for start, token in _placed(text, tokens):
            word, odds = looks[token].lower, settings.surety * nature.surety.of(start)
            if odds < settings.surety_told or len(word) < _LEAST_UNSURE or not word.isalpha():
                continue
            at = token.find(word)
            if at < 0 or self._lexicon.frequency(word) >= settings.unsure_per_million:
                continue
            if token in odd and not self._phrases.cover(text, start, start + len(token)):
                continue
            score = _chance(math.log(nature.errors / settings.unsure_listed) + odds)
            if score >= self._traits.doubted:
                reason = f"“{word}” is a rare word. {self._told(start, nature)}"
                span = start + at, start + at + len(word)
                yield Suspect(*span, *span, word, Kind.UNSURE, reason, score)

    def _told(self, start: int, nature: Nature) -> str:
        """Return a sentence if the OCR program was unsure of the token at an offset; else none."""
        surety = nature.surety
        if self._settings.surety * surety.of(start) < self._settings.surety_told:
            return ""
        return f"The OCR program itself was unsure here: {surety.by_start[start]:.2f}."


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(min(odds, 30.0), -30.0)))


_REASONS = {
    Kind.UNKNOWN: "stands in no list of words.",
    Kind.LETTERS: "has letters side by side that no word has.",
    Kind.DIGITS: "has a digit or a mark among its letters.",
    Kind.CAPITALS: "has a capital among its small letters.",
    Kind.STRAY: "is too short to be a word and stands by itself.",
}


def reason_of(piece: SuspectPiece) -> str:
    """Return a sentence on why a piece of a text is doubtful by its looks."""
    return f"“{shortened(piece.text)}” {_REASONS[piece.kind]}"


def _placed(text: str, tokens: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The tokens of a text in order, each with its offset."""
    end = 0
    for token in tokens:
        # Nothing but white space stands between: half the time of a regular expression.
        start = text.index(token, end)
        end = start + len(token)
        yield start, token
