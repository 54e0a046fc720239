"""Documents whose scan lost their stops, and the initials that lost theirs with them.

Some scans lose nearly every stop of a page. Where sentences begin behind no mark time and again,
what is read tells nothing of the stops that were printed. Many houses print none behind initials;
one whose sentences keep their stops is believed, one that has none left is not. Old prints set many
a word large inside a sentence, but hardly ever the article, and lists begin every entry with the
same word: so no word may begin more of those sentences than the article does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ocrfix.correction.mark_gaps import STROKE, Gap, case_of
from ocrfix.correction.mark_rates import MarkRates
from ocrfix.language.language import Language
from ocrfix.language.surface import UPPER
from ocrfix.words.lists import word_list

_ELIDED = "O"
"""The letter of “O’Brien”, which may have lost its apostrophe."""


class LostStops:
    """Tell where stops were lost; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._function_words = word_list(language.code, "function_words")
        self._titles = word_list(language.code, "titles")
        self._words_alone = word_list(language.code, "letters_alone")
        # In English; elsewhere a commoner word, which begins few sentences and so forbids more.
        self._article = max(self._function_words, key=language.lexicon.frequency, default="")
        self._rates = MarkRates.shipped()

    def are_lost(self, gaps: Iterable[Gap]) -> bool:
        """Return whether most sentences of a document begin behind no mark, by all its gaps.

        Counted are those between a word in small letters and a small word with a capital: “taken
        away The”.
        """
        found = [it for it in gaps if it.read in {"", "."} and self._is_between_sentences(it)]
        lost = Counter(it.right.lower for it in found if not it.read)
        if lost[self._article] < max(lost.values(), default=1):
            return False
        rates = self._rates
        return lost.total() + 1 > rates.most_lost * (len(found) + rates.few_sentences)

    def _is_between_sentences(self, gap: Gap) -> bool:
        left, right = gap.left, gap.right
        if left.is_suspect or len(left.core) == 1 or not left.core.islower():
            return False
        is_capital = len(right.core) > 1 and right.core.istitle()
        return is_capital and right.lower in self._function_words and right.lower[0] != STROKE

    def is_initial(self, gap: Gap, before: str) -> bool:
        """Return whether a gap stands behind an initial without a stop, before a name.

        ``before`` is the word before the letter; empty if none is there.
        """
        letter, name = gap.left.core, gap.right
        if gap.read or gap.left.raw != letter or not (len(letter) == 1 and letter.isupper()):
            return False
        is_lone = len(name.core) == 1
        if not name.core[0].isupper() or not name.core.isalpha() or case_of(name.core) == UPPER:
            # “C ONTINUES” is a large initial, “HILL V HILL” a suit.
            return False
        if name.lower in self._titles or self._lexicon.is_short(name.lower):
            # “L Cpl Hill”
            return False
        if letter == _ELIDED or letter.lower() in self._words_alone:
            return (
                is_lone or before.lower() in self._titles or (len(before) == 1 and before.isupper())
            )
        return True
