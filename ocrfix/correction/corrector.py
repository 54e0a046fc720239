"""The corrector of damaged words, where it is sure enough what they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ocrfix.correction.decode import Decoder, Weighed
from ocrfix.correction.lattice import Builder
from ocrfix.correction.mark_sureness import Guess
from ocrfix.correction.marks import MarkChange, Marks
from ocrfix.correction.on_purpose import is_on_purpose, is_recurring_name
from ocrfix.correction.place import Place, PlaceReading, readings_of
from ocrfix.correction.reading import REASONS, REASONS_OF_MARKS, Operation, Reading
from ocrfix.correction.ruins import Ruins
from ocrfix.correction.signs import with_letters
from ocrfix.correction.stretch import Stretch, stretch_of
from ocrfix.correction.sureness import Sureness
from ocrfix.correction.weights import Weights
from ocrfix.evidence.channel import Channel, Harm
from ocrfix.language.costs import UNIT, cost_of, odds_of
from ocrfix.language.language import Language
from ocrfix.suspects.detect import Detector, reason_of
from ocrfix.suspects.suspect import Kind
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.lost_letters import with_lost_letter
from ocrfix.text.specks import whole_speck
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks
from ocrfix.words.lists import word_list

WORTH_JUDGING = -3 * UNIT
"""The least odds in the lattice at which the sureness of a reading is worked out."""
OPERATION = "cost"
"""The term that is what the operation costs."""
NEAR = 6
"""Tokens on either side of a change that may be read otherwise for it."""
SOURCE = "source"
"""The term of a sureness that is the channel's, in a document that is no scan."""
_Places = Sequence[tuple[int, int]]


class Correction(NamedTuple):
    """A reading that may be better than what stands there.

    Attributes:
        weighed: The reading with its odds in the lattice.
        kind: Why what stands there is doubtful.
        odds: Ln of the odds that it is right, in parts of a nat.
        stretch: The block it is of.
    """

    weighed: Weighed
    kind: Kind
    odds: int
    stretch: Stretch


class Corrector:
    """Find what damaged words were; to be made once and kept.

    Attributes:
        lexicon: What is a word of the language.
    """

    def __init__(self, language: Language, detector: Detector) -> None:
        self._detector = detector
        self._builder = Builder(language)
        self._context = language.context
        self._decoder = Decoder(language.context)
        self._marks = Marks(language)
        self.lexicon = language.lexicon
        self._letters_alone = word_list(language.code, "letters_alone")
        self._traits = language.traits
        self._ruins = Ruins(language)
        self._sureness = Sureness(language)
        self._weights = weights = Weights.shipped()
        self._costs = weights.costs
        self._rather_misread = odds_of(weights.rather_misread)
        # The sureness asked beyond that of other corrections, by operation.
        self._surer = {Operation.LISTED: weights.costs.surer_listed}
        self._surer |= {Operation(it): cost_of(nats) for it, nats in self._traits.surer.items()}
        self._least_surer = min(0, *self._surer.values())

    def corrections(self, text: str) -> list[Correction]:
        """Give all readings of a text that may be better than what stands there; they overlap."""
        return self._corrections(self._stretches(text))

    def edits(
        self,
        text: str,
        least: float,
        channel: Channel | None = None,
        *,
        least_damaged: float | None = None,
        changed: _Places | None = None,
    ) -> Iterator[Edit]:
        """Propose the corrections that are sure enough.

        Args:
            text: Any text, as a rule one that the rules have cleaned.
            least: How sure, 0..1.
            least_damaged: The same of what is no word, in a document of which much is damaged: it
                is misread in any case, and who corrects it wrongly breaks nothing. None for no less
                than elsewhere.
            channel: How the document is damaged; None for a scan. How sure a correction is was
                learnt on scans: where its damage is rarer, it is as much less likely.
            changed: Where the text was changed since this was last asked, half-open, in order:
                only words near to it are read again, and no marks. None for all of the text.

        Yields:
            Edits in the name of what is doubtful, ``suspects.KIND``; they may overlap.
        """
        bar = odds_of(least)
        bar_damaged = bar if least_damaged is None else min(bar, odds_of(least_damaged))
        rarer = _rarer(channel)
        lacking = self.lacking(text)
        stretches = self._stretches(text, changed)
        asked = [self._worth_reading(stretch, changed) for stretch in stretches]
        corrections = self._corrections(stretches, asked)
        for correction in corrections:
            reading = correction.weighed.reading
            odds = correction.odds - cost_of(rarer[reading.operation])
            if odds < bar_damaged + self._least_surer:
                # Most end here: the text is searched for a name only where that decides.
                continue
            odds -= self._surer_by(correction.stretch, reading)
            if (
                odds >= (bar_damaged if self._breaks_nothing(correction) else bar)
                and not self._ruins.holds(correction.stretch, reading.first, reading.last)
                and not self._is_on_purpose(correction._replace(odds=odds))
            ):
                edit = self._edit(text, correction._replace(odds=odds))
                edit = replace(edit, after=in_house(edit.after, lacking))
                if edit.after != edit.before:
                    yield edit
        if changed is not None:
            # How marks are damaged is told by the document as a whole.
            return
        further = cost_of(rarer[Operation.SPECK])
        surest = self._sureness.chance(bar + further) if further else least
        torn = _torn(corrections)
        for change in self._marks.changes(stretches, channel.strokes if channel else 0):
            if change.chance >= surest and not torn.touch(change.start, change.end):
                yield _edit_of_mark(text, change)

    def mark_guesses(self, text: str) -> Sequence[Guess]:
        """Give the marks and capitals of a text that may not be what was printed."""
        return [*self._marks.guesses(self._stretches(text))]

    def _surer_by(self, stretch: Stretch, reading: Reading) -> int:
        """Return how much surer a correction must be than others."""
        span = reading.start, reading.end
        recurs = is_recurring_name(stretch.text, span, reading.text, self.lexicon)
        surer = self._surer.get(reading.operation, 0) + recurs * self._costs.surer_name
        # Of two letters and more most were a word: what is gone nobody can mend any more.
        is_long = reading.operation is Operation.SPECK and reading.end - reading.start > 1
        return surer + is_long * self._costs.surer_long_speck

    def _breaks_nothing(self, correction: Correction) -> bool:
        """Return whether what is corrected is misread in any case: no word, amid much damage."""
        is_damaged = correction.stretch.nature.errors >= self._weights.much_damaged
        return is_damaged and correction.weighed.reading.operation in _OF_NO_WORD

    def _is_on_purpose(self, correction: Correction) -> bool:
        """Return whether what a correction replaces may be printed so on purpose."""
        stretch, reading = correction.stretch, correction.weighed.reading
        is_damaged = (
            correction.odds >= self._rather_misread
            and stretch.nature.errors >= self._weights.damaged
        )
        return is_on_purpose(
            stretch.text,
            (reading.start, reading.end),
            reading.text,
            self.lexicon,
            is_damaged=is_damaged,
        )

    def lacking(self, text: str) -> Sequence[tuple[str, str]]:
        """Return the letters that the printer of a text lacked, with what he set instead."""
        houses = self._traits.houses.items()
        return [(letter, other) for letter, other in houses if letter not in text and other in text]

    def _stretches(self, text: str, changed: _Places | None = None) -> Sequence[Stretch]:
        """Cut a text into its blocks, looked over: all, or those where it was changed."""
        text = with_letters(text, self._traits.signs)
        looks, nature = self._detector.look_over(text)
        near = None if changed is None else Stretches.of(changed)
        return [
            stretch_of(text, block, looks, nature, self._traits, self.lexicon)
            for block in iterate_blocks(text)
            if near is None or near.touch(block.start, block.end)
        ]

    def _worth_reading(self, stretch: Stretch, changed: _Places | None) -> Collection[int]:
        """Return the tokens of a block that may be corrected: not in a ruin, near a change."""
        if changed is None:
            return self._ruins.outside(stretch)
        return stretch.near(changed, NEAR).intersection(self._ruins.outside(stretch))

    def _corrections(
        self, stretches: Sequence[Stretch], asked: Sequence[Collection[int]] | None = None
    ) -> list[Correction]:
        """Give what may be better in some blocks, by the tokens of each that are asked about."""
        lattices = [*self._builder.lattices(stretches, asked)]
        read = self._decoder.read([lattice for _, lattice in lattices])
        found = [
            (stretch, weighed)
            for (stretch, _), row in zip(lattices, read, strict=True)
            for weighed in row
            if weighed.odds > WORTH_JUDGING and self._may_be_made(weighed.reading)
        ]
        found = self._sureness.with_fit(found)
        return [
            Correction(weighed, _kind(stretch, weighed), odds, stretch)
            for (stretch, weighed), odds in zip(found, self._sureness.odds(found), strict=True)
        ]

    def _may_be_made(self, reading: Reading) -> bool:
        """Return whether a reading is a correction, and not one sign for another.

        That proves nothing, unless the sign is a word: the next run would change it again.
        """
        if reading.operation is Operation.PRINTED:
            return False
        is_sign = len(reading.text) == reading.end - reading.start == 1
        return not is_sign or reading.text.lower() in self._letters_alone

    def readings_at(self, text: str, offset: int, channel: Channel | None = None) -> Place | None:
        """Give what the word at a place may have been, with each term of the score.

        None if no word stands there; the text and its channel as for ``edits``.
        """
        stretches = self._stretches(text)
        for stretch in stretches:
            for at, token in enumerate(stretch.tokens):
                if token.start <= offset < token.end:
                    found = self._corrections([stretch])
                    known = {it.weighed.reading.place: it.weighed for it in found}
                    return self._place(stretch, at, _rarer(channel), known)
        return None

    def _place(
        self,
        stretch: Stretch,
        at: int,
        rarer: Mapping[Operation, float],
        known: Mapping[tuple[int, int, str], Weighed],
    ) -> Place:
        token = stretch.tokens[at]
        pieces = token.look.suspect_pieces
        kinds = tuple(str(it.kind) for it in pieces)
        reasons = tuple(dict.fromkeys(map(reason_of, pieces)))
        for _, lattice in self._builder.lattices([stretch]):
            if lattice.first <= at < lattice.last:
                found = readings_of(lattice, at, self._context)
                if len(found) > 1:
                    weighed = {
                        it.reading.place: known.get(it.reading.place, it)
                        for it in self._decoder.read([lattice])[0]
                    }
                    told = (
                        self._told(stretch, it, weighed.get(it.place), rarer[it.operation])
                        for it in found
                    )
                    return Place(token.start, token.end, kinds, tuple(told), reasons)
        return Place(token.start, token.end, kinds, (), reasons)

    def _told(
        self, stretch: Stretch, reading: PlaceReading, weighed: Weighed | None, rarer: float
    ) -> PlaceReading:
        """Add its odds to a reading of a place, and what its sureness is made of.

        Where its operation is rarer than on scans, or commoner, that is a term too.
        """
        if weighed is None:
            return reading
        if reading.operation is Operation.PRINTED:
            return reading._replace(odds=weighed.odds)
        terms = self._sureness.terms(stretch, weighed)
        if rarer:
            terms[SOURCE] = -rarer
        surer = self._surer_by(stretch, weighed.reading)
        terms[OPERATION] -= surer / UNIT
        odds = self._sureness.odds([(stretch, weighed)])[0] - cost_of(rarer) - surer
        correction = Correction(weighed, _kind(stretch, weighed), odds, stretch)
        return reading._replace(
            odds=weighed.odds,
            terms=terms,
            sureness=self._sureness.chance(odds),
            is_on_purpose=self._is_on_purpose(correction),
            breaks_nothing=self._breaks_nothing(correction),
            is_in_ruin=self._ruins.holds(stretch, weighed.reading.first, weighed.reading.last),
        )

    def _edit(self, text: str, correction: Correction) -> Edit:
        reading = correction.weighed.reading
        start, end = reading.start, reading.end
        if reading.text:
            start, end = with_lost_letter(text, start, end, reading.text)
        else:
            start, end = whole_speck(text, start, end)
        before = text[start:end]
        return Edit(
            start,
            end,
            before,
            reading.text,
            f"suspects.{correction.kind}",
            REASONS[reading.operation].format(before=before.strip(), after=reading.text),
            round(self._sureness.chance(correction.odds), 4),
            Applicability.REVIEW,
        )


def in_house(after: str, lacking: Iterable[tuple[str, str]]) -> str:
    """Write a correction in the letters that the printer of a text had: see `lacking`."""
    for letter, other in lacking:
        after = after.replace(letter, other)
    return after


def _torn(corrections: Iterable[Correction]) -> Stretches:
    """Return where words are rather torn than not: whichever they are, no mark there is a speck."""
    readings = (it.weighed.reading for it in corrections if it.weighed.odds > 0)
    return Stretches.of(sorted((it.start, it.end) for it in readings if it.last - it.first > 1))


def _edit_of_mark(text: str, change: MarkChange) -> Edit:
    before = text[change.start : change.end]
    reason = REASONS_OF_MARKS[bool(before), bool(change.after)]
    return Edit(
        change.start,
        change.end,
        before,
        change.after,
        "suspects.mark",
        reason.format(before=before, after=change.after),
        round(change.chance, 4),
        Applicability.REVIEW,
    )


def _kind(stretch: Stretch, weighed: Weighed) -> Kind:
    """Give the kind of doubt of the first token of a reading that has any."""
    reading = weighed.reading
    for token in stretch.tokens[reading.first : reading.last]:
        if token.look.suspect_pieces:
            return token.look.suspect_pieces[0].kind
    return Kind.CONTEXT if reading.operation is Operation.LISTED else Kind.STRAY


_OF_NO_WORD = frozenset(
    (
        Operation.WORD,
        Operation.RUN_TOGETHER,
        Operation.RUN_TOGETHER_MISREAD,
        Operation.TORN,
        Operation.TORN_MISREAD,
    )
)
"""The operations of readings of what is no word, or of pieces of one."""
_HARM_OF = {
    **dict.fromkeys(Operation, Harm.MISREAD),
    **dict.fromkeys((Operation.TORN, Operation.TORN_MISREAD, Operation.HYPHENED), Harm.SPLIT),
    **dict.fromkeys((Operation.RUN_TOGETHER, Operation.RUN_TOGETHER_MISREAD), Harm.RUN_TOGETHER),
    Operation.SPECK: Harm.SPECK,
}
"""The harm that each operation is counted as, marks as misreadings."""


def _rarer(channel: Channel | None) -> Mapping[Operation, float]:
    """Give how many nats rarer each operation is in a document than on scans."""
    return {it: channel.rarer(harm) if channel else 0.0 for it, harm in _HARM_OF.items()}
