"""Parts of an article, and the words that a reader sees of them."""

from __future__ import annotations

import pytest

from ocrfix.outline.parts import Article, Outline, Part, PartKind, join_lines

TEXT = "BIG FLOOD\nIN TOWN\n\nThe com-\nmittee met.\n\nAnother column.\n\nIt rose."


def part(kind: PartKind, words: str, *, flows: bool = False) -> Part:
    start = TEXT.index(words)
    return Part(kind, start, start + len(words), flows=flows)


HEADLINE = part(PartKind.HEADLINE, "BIG FLOOD\nIN TOWN", flows=True)
FIRST = part(PartKind.PARAGRAPH, "The com-\nmittee met.", flows=True)
SECOND = part(PartKind.PARAGRAPH, "It rose.")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the com-", "mittee", "met"], "the com-mittee met"),
        (["New-", "York"], "New-York"),
        (["he said-", "The house"], "he said- The house"),
        (["he came -", "and went"], "he came - and went"),
        (["Schul-", "und Erziehungsweſen"], "Schul- und Erziehungsweſen"),
        (["das Wilhelms⸗", "Inſtitut"], "das Wilhelms⸗Inſtitut"),
        (["alone"], "alone"),
    ],
)
def test_lines_are_joined_as_they_are_read(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


def test_lines_that_flow_are_one() -> None:
    assert HEADLINE.lines(TEXT) == ["BIG FLOOD IN TOWN"]
    assert FIRST.lines(TEXT) == ["The com-mittee met."]
    verse = Part(PartKind.VERSE, HEADLINE.start, HEADLINE.end)
    assert verse.lines(TEXT) == ["BIG FLOOD", "IN TOWN"]
    assert Part(PartKind.VERSE, 0, 0, flows=True).lines(TEXT) == []


def test_an_article_has_a_span_for_each_piece_that_another_parts() -> None:
    article = Article(HEADLINE.start, SECOND.end, (HEADLINE, FIRST, SECOND))
    assert article.spans(TEXT) == [(HEADLINE.start, FIRST.end), (SECOND.start, SECOND.end)]
    # Read in another order than they stand in, they are pieces of their own.
    other = Article(HEADLINE.start, SECOND.end, (SECOND, HEADLINE))
    assert other.spans(TEXT) == [(SECOND.start, SECOND.end), (HEADLINE.start, HEADLINE.end)]


def test_parts_are_asked_for_by_their_kind() -> None:
    article = Article(HEADLINE.start, SECOND.end, (HEADLINE, FIRST, SECOND))
    assert Outline((article,)).of_kind(PartKind.PARAGRAPH) == (FIRST, SECOND)
    assert article.of_kind(PartKind.BYLINE) == ()
