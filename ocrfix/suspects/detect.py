"""Find the doubtful words of a text.

Each distinct token is looked at once. Where it is odd, each place of it is weighed: a capital
behind ``Mr.`` is a name, a word that recurs is the document's own. An unknown word is more doubtful
in a document full of damage than in a clean one. A listed word is compared with those that are
often read so, between its neighbours.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from operator import attrgetter
from typing import NamedTuple

from ocrfix.language.language import Language
from ocrfix.suspects.collection import NO_FINDING, Collection
from ocrfix.suspects.in_context import misplaced
from ocrfix.suspects.nature import Nature, nature_of
from ocrfix.suspects.ocr_confidence import Confidence, gauge
from ocrfix.suspects.phrases import shipped_phrases
from ocrfix.suspects.settings import Settings
from ocrfix.suspects.suspect import Kind, Suspect
from ocrfix.suspects.token_features import Look, Looker, SuspectPiece
from ocrfix.text.tokens import iterate_stretches
from ocrfix.text.wording import shortened
from ocrfix.words.lists import word_list

# A shorter one is too common in every list to be rare for its letters.
_LEAST_UNSURE = 4
_APOSTROPHES = frozenset("'’‘")
_EVEN = 0.5
"""The score of what is as likely wrong as right."""
_SURE = 0.9


class PlacedToken(NamedTuple):
    """A token where it stands.

    Attributes:
        start: Its offset.
        look: What it says by itself.
        before, after: The looks of its neighbours; None at the ends of the text.
        left_token, right_token: The neighbours as printed; empty at the ends of the text.
    """

    start: int
    token: str
    look: Look
    before: Look | None
    after: Look | None
    left_token: str = ""
    right_token: str = ""

    @property
    def starts_sentence(self) -> bool:
        """Return whether nothing stands before it, or the end of a sentence."""
        return self.before is None or self.before.ends_sentence


class Detector:
    """Find suspects; to be made once and kept for any number of texts."""

    def __init__(self, language: Language, collection: Collection | None = None) -> None:
        """Take what is known of the language of the texts, and what their collection shows."""
        self._language = language
        self._collection = collection
        self._lexicon = language.lexicon
        self._traits = language.traits
        self._settings = Settings.shipped()
        self._looker = Looker(language)
        self._titles = word_list(language.code, "titles")
        self._particles = word_list(language.code, "particles")
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
            self._walk(text, tokens, looks, odd, nature),
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
        looks = self._looker.looks(set(counts))
        return tokens, looks, nature_of(counts, looks, self._settings, self._collection)

    def _parted(self, tokens: list[str]) -> list[str]:
        """Part tokens behind their elisions, where the language has any."""
        traits = self._traits
        if not traits.elided:
            return tokens
        return [part for token in tokens for part in traits.parted(token)]

    def _walk(
        self,
        text: str,
        tokens: Sequence[str],
        looks: dict[str, Look],
        odd: set[str],
        nature: Nature,
    ) -> Iterator[Suspect]:
        last = len(tokens) - 1
        is_gauged = bool(nature.surety.by_start)
        for index, (start, token) in enumerate(_placed(text, tokens)):
            if token in odd and not self._phrases.cover(text, start, start + len(token)):
                place = PlacedToken(
                    start,
                    token,
                    looks[token],
                    looks[tokens[index - 1]] if index else None,
                    looks[tokens[index + 1]] if index < last else None,
                    tokens[index - 1] if index else "",
                    tokens[index + 1] if index < last else "",
                )
                yield from self._judge(place, nature)
            elif is_gauged:
                yield from self._unsure(start, token, looks[token].lower, nature)

    def _is_elided(self, token: str) -> bool:
        return token.lower() in self._traits.elided

    def _judge(self, place: PlacedToken, nature: Nature) -> Iterator[Suspect]:
        look = place.look
        if self._lost_its_apostrophe(place):
            start, end = place.start, place.start + len(place.token)
            reason = f"“{place.token}” lost its apostrophe and stands alone."
            yield Suspect(start, end, start, end, place.token, Kind.BROKEN, reason, _SURE)
            return
        for piece in look.suspect_pieces:
            if self._goes_on_elsewhere(piece, place):
                continue
            odds = self.odds(piece, place, nature)
            odds += self._of_document(nature.errors_beside(place.token, look))
            odds += self._settings.surety * nature.surety.of(place.start)
            collection = NO_FINDING
            if self._collection is not None:
                collection = self._collection.weigh(piece, odds)
            score = _chance(odds + collection.odds)
            if score >= self._least_score(piece):
                start = place.start + piece.start
                end = place.start + piece.end
                reasons = (reason_of(piece), collection.reason, self._told(place.start, nature))
                reason = " ".join(filter(None, reasons))
                yield Suspect(start, end, start, end, piece.text, piece.kind, reason, score)
        if look.is_cut and not look.suspect_pieces and self._is_cut_word(place):
            start, end = place.start, place.start + len(place.token)
            reason = f"“{shortened(place.token)}” is cut off from the rest of its word."
            yield Suspect(start, end, start, end, place.token, Kind.BROKEN, reason, _SURE)

    def _least_score(self, piece: SuspectPiece) -> float:
        """Return the score from which on a piece is doubted; “U2” and “B12” are in no list."""
        doubted = self._traits.doubted
        return max(_EVEN, doubted) if piece.kind is Kind.DIGITS else doubted

    def _is_cut_word(self, place: PlacedToken) -> bool:
        after = place.after
        return (
            after is not None
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

    def odds(self, piece: SuspectPiece, place: PlacedToken, nature: Nature) -> float:
        """Weigh a piece that is no word: ln of the odds that it is wrong."""
        settings = self._settings
        unlisted = settings.unlisted_capital if piece.is_capital else settings.unlisted_small
        odds = math.log(nature.errors / unlisted)
        letters = min(max(piece.letters, -settings.most_letters), settings.most_letters)
        odds -= settings.letters * letters
        # What was mined as damage was mined without its capitals: in mid-sentence they
        # make a name of it, at the start of a sentence they say nothing.
        damage = 0.0 if piece.is_capital and not place.starts_sentence else piece.is_damage
        odds += settings.damage * damage
        if (
            piece.text.isupper()
            and not piece.is_number
            and len(piece.text) <= settings.longest_acronym
        ):
            odds += settings.acronym
        odds += self._of_short_words(piece, place)
        if piece.is_capital:
            before, after = place.before, place.after
            if before is not None and before.lower in self._titles:
                odds += settings.after_title
            elif (before is not None and before.is_name) or (after is not None and after.is_name):
                odds += settings.among_names
        count = nature.counts[place.token]
        if count > 1 and not damage:
            odds += settings.recurs * math.log2(count)
        return odds

    def _of_document(self, errors: float) -> float:
        """Weigh the damage of a document once more: among damaged words another one is likely."""
        return self._settings.document * math.log(errors / self._settings.usual_errors)

    def _of_short_words(self, piece: SuspectPiece, place: PlacedToken) -> float:
        """Weigh titles, particles of names and foreign phrases, letters with a stop."""
        if piece.lower in self._titles or piece.lower in self._particles:
            return self._settings.short_word
        stop = place.token[piece.end : piece.end + 1] == "."
        if len(piece.text) == 1 and stop:
            return self._settings.short_word
        # An abbreviation whose stop stands behind a blank, or money behind its number.
        if not stop and (place.right_token[:1] == "." or place.left_token[-1:].isdigit()):
            return self._settings.short_word if self._lexicon.is_short(piece.lower) else 0.0
        return 0.0

    def _misplaced(self, text: str, nature: Nature) -> Iterator[Suspect]:
        """Suspect words that fit badly where others that are often read so fit well."""
        for start, end, meant, sure in misplaced(text, self._language):
            odds = math.log(sure / (1 - sure)) + self._settings.surety * nature.surety.of(start)
            score = _chance(odds)
            if score >= self._settings.misplaced and not self._phrases.cover(text, start, end):
                printed = text[start:end]
                reason = f"“{printed}” fits badly here; “{meant}”, which is often read so, fits."
                reason = " ".join(filter(None, (reason, self._told(start, nature))))
                yield Suspect(start, end, start, end, printed, Kind.CONTEXT, reason, score)

    def _unsure(self, start: int, token: str, word: str, nature: Nature) -> Iterator[Suspect]:
        """Suspect a listed word that is rare, where the OCR program itself was unsure of it."""
        settings = self._settings
        odds = settings.surety * nature.surety.of(start)
        if odds < settings.surety_told or len(word) < _LEAST_UNSURE or not word.isalpha():
            return
        at = token.find(word)
        if at < 0 or self._lexicon.frequency(word) >= settings.unsure_per_million:
            return
        score = _chance(math.log(nature.errors / settings.unsure_listed) + odds)
        if score >= self._traits.doubted:
            start += at
            end = start + len(word)
            reason = f"“{word}” is a rare word. {self._told(start - at, nature)}"
            yield Suspect(start, end, start, end, word, Kind.UNSURE, reason, score)

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
