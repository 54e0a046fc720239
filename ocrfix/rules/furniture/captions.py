r"""Captions of an article export: their ``??`` marks, and their repeats.

Both rules act on what the outline found, which demands the export's other signs: on a
scanned page a line may well begin with two question marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.outline import PartKind
from ocrfix.outline.marked_lines import Caption
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit
from ocrfix.text.removal import removal, widen_removal

_SOURCE = (
    "Observed in a PressReader export of 2024; that no caption mark stands among the 12,614 "
    "“?? ” of 26,173 front pages of 1916 was counted for this project, 2026."
)


def _captions(text: str, context: Context) -> Iterator[Caption]:
    # Without a mark there is nothing to do, and the outline need not be made.
    if "??" not in text:
        return
    for part in context.outline(text).of_kind(PartKind.CAPTION):
        if part.caption is not None:
            yield part.caption


@dataclass(frozen=True, slots=True)
class CaptionMarks:
    """Takes the ``??`` marks off a caption."""

    info: RuleInfo = RuleInfo(
        id="furniture.caption-marks",
        title="“??” marks around a photo credit",
        explanation=(
            "An exported article marks a caption “?? CREDIT ?? caption”, or “?? ?? caption” where "
            "nobody is credited. The marks go, credit and caption stay. It acts only where the "
            "article bears the marks out: the caption "
            "stands a second time, or the byline has the export's dash, or the export's footer "
            "follows. A question asked with “??” keeps its marks."
        ),
        source=_SOURCE,
        scope=Scope.DOCUMENT,
        examples=(
            Example(
                "Rain all day.\n\n ?? JO BELL/RIVER NEWS ?? The bridge at noon on Monday.\n\n"
                "Newspapers in English\n\nNewspapers from Canada",
                "Rain all day.\n\nJO BELL/RIVER NEWS The bridge at noon on Monday.\n\n"
                "Newspapers in English\n\nNewspapers from Canada",
                "the footer shows an export",
            ),
            Example(
                "?? JO BELL ?? The bridge at noon on Monday, half under water.\n\nIt rained.\n\n"
                "Jo Bell The bridge at noon on Monday, half under water.",
                "JO BELL The bridge at noon on Monday, half under water.\n\nIt rained.\n\n"
                "Jo Bell The bridge at noon on Monday, half under water.",
                "the caption stands a second time",
            ),
            Example(
                "Rain all day.\n\n ?? ?? The bridge at noon on Monday.\n\n"
                "Newspapers in English\n\nNewspapers from Canada",
                "Rain all day.\n\nThe bridge at noon on Monday.\n\n"
                "Newspapers in English\n\nNewspapers from Canada",
                "nobody is credited",
            ),
            Example(
                "?? ceived from the use of the tonic, writes\na lady of this town.",
                "?? ceived from the use of the tonic, writes\na lady of this town.",
                "a scanned page, no export",
            ),
            Example(
                "Is it over ?? Nobody knew.\n\nNewspapers in English\n\nNewspapers from Canada",
                "Is it over ?? Nobody knew.\n\nNewspapers in English\n\nNewspapers from Canada",
                "a question",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to delete the marks of each caption that stays."""
        for caption in _captions(text, context):
            marks = () if caption.is_repeat else caption.marks
            if not (caption.credit or caption.text):
                # Nothing stays of the line.
                marks = tuple((*widen_removal(text, start, end), "") for start, end, _ in marks)
            for start, end, after in marks:
                yield Edit(
                    start,
                    end,
                    text[start:end],
                    after,
                    self.info.id,
                    f"“??” marks a caption in an exported article; this one is credited to "
                    f"{caption.credit}."
                    if caption.credit
                    else "“??” marks a caption in an exported article.",
                )


@dataclass(frozen=True, slots=True)
class RepeatedCaption:
    """Takes out captions that stand a second time."""

    info: RuleInfo = RuleInfo(
        id="furniture.repeated-caption",
        title="Caption printed twice",
        explanation=(
            "An exported article prints a caption once with “??” marks and once without. One of "
            "them goes: the bare one, unless it says more than the marked one, or the marked one "
            "stands in the middle of a paragraph. The copy need not be word for word: white "
            "space, case, punctuation and a cut end may differ."
        ),
        source=_SOURCE,
        scope=Scope.DOCUMENT,
        examples=(
            Example(
                "?? JO BELL ?? The bridge at noon on Monday, half under water.\n\nIt rained.\n\n"
                "JO BELL The bridge at noon on Monday, half under water.\n",
                "?? JO BELL ?? The bridge at noon on Monday, half under water.\n\nIt rained.\n",
                "the other rule takes the marks",
            ),
            Example(
                "?? JO BELL ?? The bridge at noon on Monday, half under water.\n\nIt rained.\n\n"
                "Jo Bell  The bridge at noon on Monday, half under\n\nIt stopped.\n",
                "?? JO BELL ?? The bridge at noon on Monday, half under water.\n\nIt rained.\n\n"
                "It stopped.\n",
                "case, white space and a cut end",
            ),
            Example(
                "?? JO BELL ?? The bridge.\n\nThe bridge fell at noon on Monday.\n",
                "?? JO BELL ?? The bridge.\n\nThe bridge fell at noon on Monday.\n",
                "a paragraph that begins like the caption is no copy of it",
            ),
            Example(
                "Row, row, row your boat gently down the stream.\n\n"
                "Row, row, row your boat gently down the stream.\n",
                "Row, row, row your boat gently down the stream.\n\n"
                "Row, row, row your boat gently down the stream.\n",
                "a refrain is no caption",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to delete each caption whose words stay elsewhere."""
        for caption in _captions(text, context):
            if caption.is_repeat:
                yield removal(
                    text,
                    caption.start,
                    caption.end,
                    self.info.id,
                    "The article prints this caption twice.",
                )
