"""Words of a truth that are rather damage than words: truths have faults of their own.

Of the words in small letters that corrections of French altered in the truth of ICDAR 2017 and that
stand in no list, nine in ten were misread there. Nobody should learn from them not to mend such.
"""

from __future__ import annotations

from ocrfix.language.language import Language

LEAST_SHARE = 1e-7
"""The share of all words of one that wordfreq counts: rarer ones are often misspelt."""
SHORTEST_UNLISTED = 2


class Unlisted:
    """Tell words in small letters that stand in no list; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Read the list.

        Raises:
            ImportError: wordfreq is not installed; see ``packaging/words/requirements.txt``.
        """
        from wordfreq import get_frequency_dict  # noqa: PLC0415 - nothing else here needs it

        self._lexicon = language.lexicon
        self._counted = get_frequency_dict(language.code, "best")

    def __call__(self, printed: str) -> bool:
        """Return whether something that a truth has is rather damage than a word."""
        if not printed.islower() or len(printed) < SHORTEST_UNLISTED:
            return False
        whole = printed.replace("-", "").replace("'", "")
        if not whole.isalpha():
            return True
        return not (
            any(map(self._is_word, (whole, printed)))
            or all(map(self._lexicon.knows, printed.split("-")))
        )

    def _is_word(self, word: str) -> bool:
        return self._lexicon.knows(word) or self._counted.get(word, 0.0) >= LEAST_SHARE
