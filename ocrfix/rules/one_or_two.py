"""The choice between one word and two, by what fits better between the neighbours.

One word must be likelier between its neighbours than two, by the model of context. A piece that is
no word can only be a misread one, and that is unlikely whatever stands beside it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from itertools import takewhile

from ocrfix.language.language import Language
from ocrfix.rules.company import as_meant
from ocrfix.rules.context import Context
from ocrfix.text.table import Texts
from ocrfix.words.between import Between
from ocrfix.words.cache import Memo
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import word_after, word_before

# How likely any one piece that is no word stands at a place, by its length; short ones
# are specks and initials as well. Set on the Overproof tune articles and on 240 breaks of
# raw pages looked at by eye.
_NO_WORD = {1: math.log(5e-4), 2: math.log(2e-4), 3: math.log(3e-5)}
_LONGER_NO_WORD = math.log(1e-5)
# The price of each letter that must have been read as one that looks alike: 2 in 100.
_ALIKE = math.log(0.02)
# Pieces that share fewer letters with a word are anything: “be ueui” is no “honour”.
_MOST_MISREAD = 0.5
# A word rarer than this, or shorter, is not looked for behind misread letters.
_ALIKE_PER_MILLION = 0.5
_ALIKE_LEAST_LENGTH = 6


def gain_of_joining(
    text: str,
    gap: tuple[int, int],
    pieces: tuple[str, str],
    knows: tuple[bool, bool],
    meant: str,
    context: Context,
) -> float:
    """Return how much better one word stands in a place than two, as ln of how much likelier it is.

    Misread neighbours count as what they stand for. Letters of the word, in lower case, that differ
    from those of the pieces cost. The gap is from behind the first piece to the second, half-open;
    ``knows`` tells whether each is a word.
    """
    between = context.spoken.between
    before = as_meant(word_before(text, gap[0] - len(pieces[0])), context)
    after = as_meant(word_after(text, gap[1] + len(pieces[1])), context)
    left, right = map(str.lower, pieces)
    joined = between.log_fit(before, meant, after) + _misread(left + right, meant)
    apart = _apart(between, (before, left, right, after), knows)
    if all(knows):
        # In the newspapers that the model has read, words were torn too: “re turned”.
        apart -= between.lift_of_torn(left, right)
    return joined - apart


def _misread(read: str, meant: str) -> float:
    """The logarithm of the chance that a word is read so; both have the same length.

    Where more letters differ than agree there is no chance: they are not that word.
    """
    if read == meant:
        return 0.0
    differ = sum(map(str.__ne__, read, meant))
    return -math.inf if differ > _MOST_MISREAD * len(meant) else differ * _ALIKE


def _apart(
    between: Between, place: tuple[str | None, str, str, str | None], knows: tuple[bool, bool]
) -> float:
    """The logarithm of the chance of both pieces as words, and of the word behind."""
    (before, left, right, after), (knows_left, knows_right) = place, knows
    if knows_left and knows_right:
        behind = 0.0 if after is None else between.log_following(left, right, after)
        return between.log_fit(before, left, right) + behind
    if knows_right:
        return _no_word(left) + between.log_fit(None, right, after)
    alone = between.log_fit(None, after, None) if after is not None else 0.0
    if knows_left:
        return between.log_fit(before, left, None) + _no_word(right) + alone
    return _no_word(left) + _no_word(right) + alone


def _no_word(piece: str) -> float:
    return _NO_WORD.get(len(piece), _LONGER_NO_WORD)


def word_read_alike(pieces: str, language: Language) -> str | None:
    """Find the word that pieces spell if letters that look alike are taken for each other.

    The commonest such word of the same length, in lower case; None if there is none.
    """
    if len(pieces) < _ALIKE_LEAST_LENGTH:
        return None
    shape = pieces.lower().translate(_shapes(language.code))
    knows, is_name = language.lexicon.knows, pieces[0].isupper()
    words = language.derived(_words_of_shapes)[shape]
    return next((it for it in words if knows(it) or (is_name and knows(it.capitalize()))), None)


@cache
def _shapes(language: str) -> Mapping[int, str]:
    """Return for each letter that looks like others the one that stands for them all."""
    groups = word_list(language, "letters_read_alike")
    return {ord(letter): group[0] for group in sorted(groups) for letter in group}


def _words_of_shapes(language: Language) -> Memo[str, tuple[str, ...]]:
    """Give the common words of a shape, commonest first, known or not.

    They are asked of the lexicon when they are wanted: few are, and asking about all of them took
    a quarter of the time to clean a first page.
    """
    words = [
        it for it in language.common_words(_ALIKE_PER_MILLION) if len(it) >= _ALIKE_LEAST_LENGTH
    ]
    # All at once, which takes a fifth of the time.
    shapes = "\n".join(words).translate(_shapes(language.code)).split("\n")
    ranked = enumerate(zip(shapes, words, strict=True))
    rows = Texts(sorted(f"{shape}\t{rank:05}\t{word}" for rank, (shape, word) in ranked))

    def words_of(shape: str) -> tuple[str, ...]:
        begin = bisect_left(rows, f"{shape}\t")
        split = (row.split("\t") for row in map(rows.__getitem__, range(begin, len(rows))))
        return tuple(word for _, _, word in takewhile(lambda row: row[0] == shape, split))

    return Memo(words_of)
