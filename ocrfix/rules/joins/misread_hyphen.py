r"""Words broken at a line end whose hyphen was read as another mark: ``ac«`` / ``cused``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.halves import is_known
from ocrfix.rules.joins.seam import Closing, close_seam, half_after, half_before, line_ends
from ocrfix.rules.one_or_two import gain_of_joining, word_read_alike
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.cache import Memo

# One or two marks, or a hyphen with a speck behind it that may have been read as a stroke
# of a letter. Dashes are left out, and so is what ends a sentence or a quotation.
_MARKS = re.compile(rf"(?:[{HYPHENS}]?[.,'’`»«*^~_=⸗:;|\\°•■·<>]{{1,2}}|[{HYPHENS}][1Iil!j])\Z")
_WIDEST_MARKS = 8
_LEAST_PIECE = 2


def _left_piece(token: str) -> tuple[str, str] | None:
    """Return letters at the end of a line, and a mark behind them that may be a hyphen."""
    # Behind a hyphen that was read right the other rule joins.
    if token[-1:] in HYPHENS:
        return None
    marks = _MARKS.search(token[-_WIDEST_MARKS:])
    if marks is None:
        return None
    letters = half_before(token, len(token) - len(marks[0]))
    return (letters, marks[0]) if len(letters) >= _LEAST_PIECE else None


def _right_piece(token: str) -> str | None:
    """Return the first token of a line as the second piece of a word, if it may be one."""
    # A sentence begins, as behind most points.
    if token[:1].isupper() and token[1:2].islower():
        return None
    letters = half_after(token, 0)
    return letters if len(letters) >= _LEAST_PIECE else None


# Looked up, since the same tokens end and begin lines again and again.
_LEFT_PIECE = Memo(_left_piece).__getitem__
_RIGHT_PIECE = Memo(_right_piece).__getitem__


def find_misread_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each word broken by a hyphen that looks like another mark."""
    for token_end, line_end, end, (left, mark), right in line_ends(text, _LEFT_PIECE, _RIGHT_PIECE):
        start = token_end - len(mark)
        if line_end - start > _WIDEST_MARKS or left.isupper() != right.isupper():
            continue
        if right[0].isupper() and not left.isupper():
            continue
        if not _is_one_word(info, text, (start, end), (left, right), context):
            continue
        reason = f"“{left}” and “{right}” are one word; “{mark}” was its hyphen."
        yield close_seam(info, text, (start, end), left + right, Closing("", reason, 0.96), context)


def _is_one_word(
    info: RuleInfo, text: str, span: tuple[int, int], pieces: tuple[str, str], context: Context
) -> bool:
    """Return whether the pieces are a word, one of them none, and the word fits."""
    left, right = pieces
    knows_left, knows_right = is_known(left, context.lexicon), is_known(right, context.lexicon)
    if knows_right and (knows_left or f"{left}." in context.lexicon):
        return False
    whole = left + right
    meant = (
        whole.lower()
        if is_known(whole, context.lexicon)
        else word_read_alike(whole, context.spoken)
    )
    if meant is None:
        return False
    gain = gain_of_joining(text, span, pieces, (knows_left, knows_right), meant, context)
    return gain >= context.option(info, "min_gain_behind_word" if knows_left else "min_gain")
