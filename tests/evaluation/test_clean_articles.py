"""Articles to be damaged, read from files."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.evaluation.clean_articles import read_articles

ARTICLES = Path(__file__).parent / "articles" / "modern.txt"


def test_articles_are_read_with_their_headlines() -> None:
    articles = read_articles(ARTICLES)
    assert len(articles) == 12
    assert articles[0].headline == "Council delays vote on bus lanes"
    assert articles[0].paragraphs[0].startswith("The city council put off")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "There is no file"),
        (b"\n\n***\n\n", "There is no article in"),
        (b"\xff\xfe", "is no UTF-8"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, content: bytes | None, why: str) -> None:
    path = tmp_path / "articles.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=why):
        read_articles(path)
    with pytest.raises(InputError, match="is a folder"):
        read_articles(tmp_path)
