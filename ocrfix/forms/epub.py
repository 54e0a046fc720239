"""The articles of a document as an EPUB: a chapter an article, with a table of contents.

Source:
    EPUB 3.3, W3C Recommendation of 25 May 2023: OCF container, package document, navigation.
"""

from __future__ import annotations

import string
import uuid
from typing import TYPE_CHECKING

from ocrfix.forms.archive import zipped
from ocrfix.forms.web import (
    contents,
    is_advertisement,
    parts_as_html,
    steps_of,
    stylesheet,
    title_of,
    title_of_document,
)
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.progress import Tell, between
from ocrfix.resources import resource

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked

_MADE_SHARE = 0.8
_NO_MOMENT = "1980-01-01T00:00:00Z"
"""The format wants a moment; a real one would make every export differ."""


def write_epub(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """All articles as an EPUB."""
    language = xml_value(cleaned.language)
    articles = cleaned.articles
    chapters: dict[str, bytes] = {}
    titles: dict[str, str] = {}
    one = steps_of(articles, between(tell, 0.0, _MADE_SHARE))
    for number, article in enumerate(articles, 1):
        name = f"article-{number:04}.xhtml"
        titles[name] = xml_text(title_of(article, cleaned.text))
        chapters[f"EPUB/{name}"] = _filled(
            "chapter.xhtml",
            title=titles[name],
            language=language,
            kind="advertisement" if is_advertisement(article) else "article",
            parts="".join(parts_as_html(article, cleaned.text, one)),
        )
    entries = contents(articles, cleaned.text, list(titles))
    if not chapters:
        entries = '<li><a href="article-0001.xhtml">…</a></li>\n'
        titles["article-0001.xhtml"] = "…"
        chapters["EPUB/article-0001.xhtml"] = _filled(
            "chapter.xhtml", title="…", language=language, kind="article", parts="<p>…</p>\n"
        )
    parts = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": _filled("container.xml"),
        "EPUB/package.opf": _package(cleaned, asked, titles),
        "EPUB/nav.xhtml": _filled(
            "nav.xhtml",
            title=xml_text(title_of_document(cleaned)),
            language=language,
            entries=entries,
        ),
        "EPUB/articles.css": stylesheet().encode(),
        **chapters,
    }
    pressed = between(tell, _MADE_SHARE, 1.0)
    # Readers look for it at a fixed place, unpressed.
    return zipped(parts, stored=frozenset({"mimetype"}), tell=pressed)


def _package(cleaned: Cleaned, asked: Asked, titles: dict[str, str]) -> bytes:
    meta = cleaned.document.meta
    date = meta.extra.get("date", "")
    names = [(f"a{number}", name) for number, name in enumerate(titles, 1)]
    return _filled(
        "package.opf",
        id=str(
            uuid.uuid5(
                uuid.NAMESPACE_OID, f"{meta.sha256}:{cleaned.text}".encode("utf-8", "replace").hex()
            )
        ),
        title=xml_text(title_of_document(cleaned)),
        language=xml_text(cleaned.language),
        date=f"<dc:date>{xml_text(date)}</dc:date>" if date else "",
        source=xml_text(f"sha256:{meta.sha256}"),
        modified=asked.moment or _NO_MOMENT,
        items="".join(
            f'<item id="{key}" href="{name}" media-type="application/xhtml+xml"/>\n'
            for key, name in names
        ),
        order="".join(f'<itemref idref="{key}"/>\n' for key, _ in names),
    )


def _filled(name: str, **values: str) -> bytes:
    template = resource("exports", "epub", name).read_text(encoding="utf-8")
    return string.Template(template).substitute(values).encode()
