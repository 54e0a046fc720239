"""Where two programs read the same: what no rule of language contradicts unasked.

Two programs of different makers hardly ever misread a word alike. A rule that knows no better than
that a word is rare is then wrong, as a rule.

Source:
    Counted on pages made for it, see ``resources/scan/belief.toml``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ocrfix.rules.rule import Stage
from ocrfix.rules.scan.evidence import PageSense, agreement_numbers, folded
from ocrfix.rules.stretches import NO_STRETCHES, Stretches
from ocrfix.text.edit import Edit
from ocrfix.text.second_reading import SecondReading, SeenPlace
from ocrfix.text.source_map import SourceMap

_DOUBTING = frozenset({Stage.LETTERS, Stage.PUNCTUATION, "suspects"})
"""What of an edit's id says that it doubts what was read. The others doubt nothing: they put halves
of words together, or write one character for another."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Where both readings of a document agree, in the text as it is.

    Attributes:
        spans: The places, in order.
    """

    spans: Stretches = NO_STRETCHES

    def contradicts(self, edit: Edit) -> bool:
        """Return whether an edit denies what both programs read.

        Blanks deny nothing: how wide one is set tells little. Nor do marks that programs
        misread alike.
        """
        if not self.spans or edit.rule_id.partition(".")[0] not in _DOUBTING:
            return False
        is_gain = edit.start == edit.end
        span = (edit.start, edit.end) if is_gain else (edit.start + 1, edit.end - 1)
        return self.spans.touch(*span) and _denies(edit.before, edit.after)

    def moved(self, made: SourceMap) -> Agreement:
        """The same places of the text that edits made of this one."""
        return Agreement(self.spans.moved(made)) if self.spans else self


NO_AGREEMENT = Agreement()


def agreement_of(text: str, second: SecondReading | None) -> Agreement:
    """Find where both readings of a raw text agree.

    Args:
        text: The raw text.
        second: What was seen on its scan; None where nobody looked.

    Returns:
        Nothing where the scan can hardly be read.
    """
    if second is None or not second.places:
        return NO_AGREEMENT
    numbers = agreement_numbers()
    if PageSense.of(text, second.places).sureness < numbers.legible:
        return NO_AGREEMENT

    def agrees(place: SeenPlace) -> bool:
        first = text[place.start : place.end]
        return (
            bool(first) and place.confidence >= numbers.sure and folded(first) == folded(place.text)
        )

    found = [it for it in second.places if agrees(it)]
    return Agreement(Stretches([it.start for it in found], [it.end for it in found]))


def _denies(before: str, after: str) -> bool:
    """Return whether letters or marks of the one are not those of the other."""
    had, has = ("".join(folded(it).split()) for it in (before, after))
    if had == has:
        return False
    if _letters(had) != _letters(has):
        return True
    gone = Counter(had) - Counter(has)
    return not gone or not agreement_numbers().misread_alike.issuperset(gone)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
