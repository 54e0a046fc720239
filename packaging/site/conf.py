"""Settings of the site of the documentation: ``python3 dev.py docs`` makes it, Sphinx reads this.

Its pages are the README, the manual and the help pages where they lie, so each is written
once. What leads from page to page in the margin is added here, as they are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_LINK = re.compile(r"\]\(([a-z-]+)\)")

project = "ocrfix"
author = "the ocrfix contributors"
html_title = "ocrfix"
html_theme = "furo"
html_show_copyright = False

extensions = ["myst_parser"]
root_doc = "README"
include_patterns = [
    "*.md",
    "resources/manual/*.md",
    "resources/help/*/*.md",
]
myst_heading_anchors = 4
# Pieces of text before and after, in no language of programs, and commands.
highlight_language = "none"
html_copy_source = False

_BRANCHES = {
    "Manual": ["install", "command", "collections", "how-it-decides", "measured"],
    "The window": ["en", "de", "es", "fr"],
    "The project": ["CHANGELOG", "ARCHITECTURE", "DECISIONS", "CONTRIBUTING"],
}
_PATHS = {
    "Manual": "resources/manual/{}",
    "The window": "resources/help/{}/index",
    "The project": "{}",
}


def _branch(caption: str, pages: list[str]) -> str:
    entries = "\n".join(pages)
    options = ":hidden:" + (f"\n:caption: {caption}" if caption else "")
    return f"\n\n```{{toctree}}\n{options}\n\n{entries}\n```\n"


def lead_on(_: Sphinx, name: str, content: list[str]) -> None:
    """Name, at the end of a page, the pages below it."""
    if name == root_doc:
        for caption, pages in _BRANCHES.items():
            content[0] += _branch(caption, [_PATHS[caption].format(it) for it in pages])
    elif name.startswith("resources/help/"):
        if name.endswith("/index"):
            # As the help's own list: in the order in which the first page names them last.
            listed = content[0].rpartition("\n## ")[2]
            content[0] += _branch("", list(dict.fromkeys(_LINK.findall(listed))))
        content[0] = _LINK.sub(r"](\1.md)", content[0])


def setup(app: Sphinx) -> None:
    """Have Sphinx tell of each page that it reads."""
    app.connect("source-read", lead_on)
