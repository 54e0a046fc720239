r"""Words that lost their first letter: ``nd`` was ``and``, ``hich`` was ``which``.

An unknown word is more often misread than cut, so a lost letter must win against the other ways to
make a word of it. Each way is weighed by the chance that a scan damages the word so, and by the
chance of the word between its neighbours. The rule proposes the lost letter where both together
make it all but certain.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.lost.readings import Where
from ocrfix.rules.tokens import WORD_BEGINS, WordSearch
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import parted_by_blank_lines
from ocrfix.words.cache import kept_with
from ocrfix.words.forms import FORMS_A_LETTER, one_letter_away
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import is_rather_name, is_tail
from ocrfix.words.neighbours import (
    ends_in_hyphen,
    is_seen_beside,
    piece_before,
    word_after,
    word_before,
)

# A whole word in lower case. One that touches an apostrophe, a hyphen, a digit or
# another mark on its left may be the rest of anything.
_WORD = re.compile(WORD_BEGINS + r"([a-z]{2,})(?![\w'’\-]|\.\w)")

# With fewer letters left, a piece may be the rest of anything.
_LEAST_LENGTH = 2
# A capital behind a small letter or a comma opens no sentence.
_CAPITAL_BEFORE = re.compile(r"[\w,]\s[A-Z][a-z’']+\s\Z")
_NAME_WINDOW = 32
# A column is cut off where so many of so many lines above and below begin with a piece too.
_LEAST_CUT = 2
_LINES_BESIDE = 3
_COLUMN_WINDOW = 400
_FIRST_PIECE = re.compile(r"[a-z]{2,}(?![\w'’])")


def find_lost_leading_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to complete each cut word."""
    if context.source(text) is Source.EXPORT:
        places = (Where.INSIDE, Where.OPENING)
        yield from edits_of(text, context, info, Harm.LOST_FIRST, places)
        return
    least = context.option(info, "min_per_million")
    cut = _words_cut_short(context.spoken, least)
    search = _search(context.spoken, least)
    for start, piece in search.find(context.unknown_tokens(text)):
        edit = _judge(info, text, start, piece, cut, context)
        if edit is not None:
            yield edit


def _judge(
    info: RuleInfo,
    text: str,
    start: int,
    piece: str,
    cut: Mapping[str, Sequence[str]],
    context: Context,
) -> Edit | None:
    end = start + len(piece)
    left, right = word_before(text, start), word_after(text, end)
    between = context.spoken.between
    # The cheap questions first: most pieces are noise among noise.
    seen = [it for it in cut[piece] if is_seen_beside(between, left, it, right)]
    if (
        not seen
        # Of two such pieces side by side neither bears the other out.
        or left in cut
        or right in cut
        or _belongs_to_neighbour(text, start, piece, right, context.lexicon)
    ):
        return None
    found = _surest(
        piece,
        cut[piece],
        lambda word: between.log_fit(left, word, right),
        context,
        context.option(info, "min_certainty"),
    )
    if found is None or found[0] not in seen:
        return None
    word, certainty = found
    # In front of a name ("ew Jersey") the letter that is lost may be a capital.
    if context.lexicon.is_name(word.capitalize()) and text[end + 1 : end + 2].isupper():
        return None
    may_be_name = _may_be_name(text, start, end, word, context.lexicon)
    if may_be_name:
        word = word.capitalize()
    asks = may_be_name or _is_cut_off(text, start, context.lexicon)
    reason = f"“{piece}” is no word; “{word}” is, and fits between its neighbours."
    return info.edit(text, (start, end), word, reason, round(certainty, 4), asks=asks)


def _surest(
    piece: str, whole: Sequence[str], fit: Callable[[str], float], context: Context, least: float
) -> tuple[str, float] | None:
    """The word that is meant and how certain that is, 0..1; None if it is below ``least``.

    Its rivals are asked from the commonest on: most pieces have a common one, and the rest need not
    be looked at. That letters are misread in the document makes none less likely to be lost: they
    are mended then, and a second run, which sees none, would mend what the first left.
    """
    channel = Channel.shipped(Source.PLAIN_OCR)
    lost = -channel.nats(Harm.LOST_FIRST)
    misread = -channel.nats(Harm.MISREAD) - math.log(FORMS_A_LETTER * len(piece))
    lead = math.log(least / (1 - least)) if 0 < least < 1 else math.copysign(math.inf, least - 0.5)
    scores = [fit(word) + lost for word in whole]
    best_score = max(scores)
    best = whole[scores.index(best_score)]
    for rival in _rivals(piece, whole, context.lexicon):
        scores.append(fit(rival) + misread)
        if scores[-1] > best_score - lead:
            return None
    certainty = 1 / sum(math.exp(score - best_score) for score in scores)
    return (best, certainty) if certainty >= least else None


def _belongs_to_neighbour(
    text: str, start: int, piece: str, right: str | None, lexicon: Lexicon
) -> bool:
    """Return whether the piece makes a word with its neighbour, or counts something."""
    before = piece_before(text, start)
    if before and (before.isdigit() or lexicon.knows((before + piece).casefold())):
        return True
    return ends_in_hyphen(text, start) or (right is not None and lexicon.knows(piece + right))


def _may_be_name(text: str, start: int, end: int, word: str, lexicon: Lexicon) -> bool:
    """Return whether the letter that is lost may be a capital.

    It may behind a word that has one and opens no sentence, before one that has one (“hief
    Justice”), and where the word hardly ever is written small.
    """
    if word in word_list(lexicon.language, "function_words"):
        return False
    return (
        is_rather_name(word, lexicon)
        or text[end + 1 : end + 2].isupper()
        or bool(_CAPITAL_BEFORE.search(text[max(0, start - _NAME_WINDOW) : start]))
    )


def _is_cut_off(text: str, start: int, lexicon: Lexicon) -> bool:
    """Return whether other lines next to one begin in the middle of a word, as the place does.

    The column is cut off there, and has lost any number of letters.
    """
    # Not by looking for the line's beginning, which may be megabytes before.
    line_start = start
    while line_start and text[line_start - 1] != "\n":
        if not text[line_start - 1].isspace():
            return False
        line_start -= 1
    before = parted_by_blank_lines(text[max(0, line_start - _COLUMN_WINDOW) : line_start])[-1]
    behind = parted_by_blank_lines(text[line_start : line_start + _COLUMN_WINDOW])[0]
    above = before.split("\n")[-_LINES_BESIDE - 1 : -1]
    below = behind.split("\n")[1 : _LINES_BESIDE + 1]
    pieces = (_FIRST_PIECE.match(line) for line in above + below)
    return sum(it is not None and not lexicon.knows(it[0]) for it in pieces) >= _LEAST_CUT


@kept_with("language")
def _search(language: Language, least_per_million: float) -> WordSearch:
    return WordSearch(_WORD, _words_cut_short(language, least_per_million).__contains__)


@kept_with("language")
def _words_cut_short(language: Language, least_per_million: float) -> Mapping[str, tuple[str, ...]]:
    """The common words by what is left of them without their first letter.

    Pieces that are words themselves are left out: ``ill`` may be ``will``, but only the
    print could tell. So are endings.
    """
    lexicon = language.lexicon
    cut: dict[str, tuple[str, ...]] = {}
    for word in language.common_words(least_per_million):
        piece = word[1:]
        if len(piece) < _LEAST_LENGTH or is_tail(piece, language.code):
            continue
        if not lexicon.knows_made_up(piece) and lexicon.knows(word):
            cut[piece] = (*cut.get(piece, ()), word)
    return cut


@kept_with("lexicon", most=1 << 14)
def _rivals(piece: str, whole: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words that are one letter changed, added or dropped away, the commonest first."""
    others = filter(lexicon.knows_made_up, one_letter_away(piece).difference(whole))
    return tuple(sorted(others, key=lambda word: (-lexicon.frequency(word), word)))
