"""Samples whose text a person wrote."""

from __future__ import annotations

GOLDEN = [
    ("alto.xml", "alto.txt", "alto", "en"),
    ("page.xml", "page.txt", "page", "de"),
    ("hocr.html", "hocr.txt", "hocr", "en"),
    ("page.html", "page-html.txt", "html", "fr-CA"),
    ("issue/mets.xml", "issue/mets.txt", "mets", "en"),
]
