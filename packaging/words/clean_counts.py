"""Count words as they were on paper: damage folded into what it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import inputs
from company import Meaning


def on_paper(
    raw: Mapping[str, inputs.RawCount],
    meanings: Mapping[str, Sequence[Meaning]],
    is_word: Callable[[str], bool],
) -> dict[str, int]:
    """Count words as they were on paper.

    A damaged word that stands for others is counted as those, by the mined shares; what a real word
    owes to another is given back to it.

    Args:
        raw: The raw one-word counts.
        meanings: Word read -> words meant with their shares.
        is_word: Whether a lower-case word is in the lexicon.
    """
    counted: dict[str, float] = defaultdict(float)
    for word, row in raw.items():
        rest = 1.0
        for meaning in meanings.get(word, ()):
            counted[meaning.meant] += meaning.share * row.count
            rest -= meaning.share
        counted[word] += max(rest, 0.0) * row.count
    kept = ((word, count) for word, count in counted.items() if word in raw and is_word(word))
    return {word: round(count) for word, count in kept if count >= 1}
