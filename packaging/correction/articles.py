"""Write texts as `ocrfix.evaluation.clean_articles` reads articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write_articles(out: Path, articles: Iterable[str]) -> None:
    """Write articles to a file, one behind the other."""
    out.write_text("\n\n***\n\n".join(articles) + "\n", encoding="utf-8")
