r"""Words broken at a line end whose hyphen was read as another mark: ``ac«`` / ``cused``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.joins.fit import Place, gain_of_joining, word_read_alike
from ocrfix.rules.joins.halves import is_known
from ocrfix.rules.joins.seam import HYPHENS, Seam, close_seam, half_after, half_before
from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit

# One or two marks, or a hyphen with a speck behind it that may have been read as a stroke
# of a letter. Dashes are left out, and so is what ends a sentence or a quotation.
_MARKS = re.compile(r"(?:[-\u00ad¬]?[.,'’`»«*^~_=⸗:;|\\°•■·<>]{1,2}|[-\u00ad¬][1Iil!j])[ \t]*\Z")
# The line end is looked for first: it is rarer than points and commas.
_LINE_END = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=[^\W\d_])")
_WIDEST_MARKS = 8
# Letters that a speck is read as.
_STROKES = "Iilj"
_LEAST_PIECE = 2


@dataclass(frozen=True, slots=True)
class MisreadHyphen:
    """Joins a word broken by a hyphen that looks like another mark."""

    info: RuleInfo = RuleInfo(
        id="joins.misread-hyphen",
        title="Hyphen at a line end read as another mark",
        explanation=(
            "A worn hyphen is read as a point, a comma, an angle mark, or has a speck behind it. "
            "Where letters before such a mark and those of the next line are a word together, and "
            "one of them is none, it was a hyphen. Behind an abbreviation (“Co.”), and where both "
            "pieces are words, the mark stays."
        ),
        source=(
            "Of 939 soft hyphens in Overproof 93 were read as another mark, mostly « » . , and "
            "*, counted for this project, 2026."
        ),
        language="en",
        options=MappingProxyType({"min_gain": 3.0, "min_gain_behind_word": 6.0}),
        examples=(
            Example("he was ac«\ncused of theft", "he was accused\nof theft"),
            Example("the dis.\ntrict of Leeds", "the district\nof Leeds"),
            Example("her hus-|\nband came", "her husband\ncame", "a speck behind the hyphen"),
            Example("the Smith Co.\noperative store", "the Smith Co.\noperative store"),
            Example("an old man,\nmade of iron", "an old man,\nmade of iron", "a comma"),
            Example("when he came.\nand then", "when he came.\nand then"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to join each word so broken."""
        for line_end in _LINE_END.finditer(text):
            start, end = line_end.span()
            last = text[start - 1 : start]
            # Behind a hyphen that was read right the other rule joins.
            if (last.isalpha() and last not in _STROKES) or (last and last in HYPHENS):
                continue
            # A sentence begins, as behind most points.
            if text[end].isupper() and text[end + 1 : end + 2].islower():
                continue
            marks = _MARKS.search(text[max(0, start - _WIDEST_MARKS) : start])
            if marks is None:
                continue
            start -= len(marks[0])
            left, right = half_before(text, start), half_after(text, end)
            if min(len(left), len(right)) < _LEAST_PIECE or left.isupper() != right.isupper():
                continue
            if right[0].isupper() and not left.isupper():
                continue
            if not self._is_one_word(text, (start, end), (left, right), context):
                continue
            mark = marks[0].strip()
            yield close_seam(
                text,
                Seam(start, end, "", left + right),
                context,
                self.info,
                f"“{left}” and “{right}” are one word; “{mark}” was its hyphen.",
                0.96,
                Applicability.AUTO,
            )

    def _is_one_word(
        self, text: str, span: tuple[int, int], pieces: tuple[str, str], context: Context
    ) -> bool:
        """Whether the pieces are a word, one of them none, and the word fits."""
        left, right = pieces
        knows_left, knows_right = is_known(left, context.lexicon), is_known(right, context.lexicon)
        if knows_right and (knows_left or f"{left}." in context.lexicon):
            return False
        whole = left + right
        meant = (
            whole.lower() if is_known(whole, context.lexicon) else word_read_alike(whole, context)
        )
        if meant is None:
            return False
        place = Place(
            word_before(text, span[0] - len(left)),
            left.lower(),
            right.lower(),
            word_after(text, span[1] + len(right)),
        )
        gain = gain_of_joining(
            place, meant, context, knows_left=knows_left, knows_right=knows_right
        )
        return gain >= context.option(
            self.info, "min_gain_behind_word" if knows_left else "min_gain"
        )
