"""A document as TEI P5: articles, what was read and what is meant, and where it stands.

Source:
    TEI Consortium, *TEI P5: Guidelines for Electronic Text Encoding and Interchange*, 4.8:
    3.5 (simple editorial changes), 4 (default text structure), 11.1 (digital facsimiles).
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from ocrfix.cleaning.decided import BY_HAND
from ocrfix.forms.facsimile import Facsimile
from ocrfix.forms.tracked import READER
from ocrfix.forms.web import steps_of, title_of_document
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.outline import Article, Part, PartKind, runs_of_sections
from ocrfix.progress import Tell, between
from ocrfix.resources import resource
from ocrfix.version import __version__

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.cleaning.changes import Change
    from ocrfix.forms.table import Asked

_FOUND_SHARE = 0.4
_LINE_END = re.compile(r"\r\n|\r|\n|\f")
_NO_NAME = re.compile(r"[^\w.-]")
_LINE = "<lb/>"
_HEADS = {
    PartKind.PUBLICATION: '<head type="publication"{facs}>{words}</head>',
    PartKind.SECTION: '<head type="section"{facs}>{words}</head>',
    PartKind.HEADLINE: "<head{facs}>{words}</head>",
    PartKind.DECK: '<head type="deck"{facs}>{words}</head>',
    PartKind.BYLINE: "<byline{facs}>{words}</byline>",
}
"""Only above the text: TEI has no place for them further down."""
_FRAMES = {
    PartKind.CROSSHEAD: '<p rend="crosshead"{facs}>{words}</p>',
    PartKind.JUMP: '<p rend="jump"{facs}>{words}</p>',
    PartKind.CAPTION: "<figure{facs}><p>{words}</p></figure>",
    PartKind.FURNITURE: '<fw type="furniture"{facs}>{words}</fw>',
}
_ROWS = {
    PartKind.LIST: ("list", "<item>{line}</item>"),
    PartKind.TABLE: ("table", "<row><cell>{line}</cell></row>"),
    PartKind.VERSE: ("lg", "<l>{line}</l>"),
}


def write_tei(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """The document as TEI P5, in UTF-8."""
    articles = cleaned.articles
    tell(_FOUND_SHARE)
    writer = _Writer(cleaned, steps_of(articles, between(tell, _FOUND_SHARE, 1.0)))
    meta = cleaned.document.meta
    rules = sorted({rule for change in cleaned.changes for rule in change.rule_ids})
    body = "".join(_divisions(writer, articles, cleaned.text))
    template = resource("exports", "tei", "document.xml").read_text(encoding="utf-8")
    return (
        string.Template(template)
        .substitute(
            title=xml_text(title_of_document(cleaned)),
            responsible="".join(map(_responsible, rules)),
            source=xml_text(f"{meta.source or 'pasted text'}, SHA-256 {meta.sha256}"),
            version=xml_value(__version__),
            language=xml_value(cleaned.language),
            revision=_revision(asked.moment),
            facsimile=writer.facsimile.as_tei(),
            body=body or "<div><p/></div>\n",
        )
        .encode()
    )


def _name_of(rule: str) -> str:
    return READER if rule == BY_HAND else _NO_NAME.sub("_", rule)


def _responsible(rule: str) -> str:
    name = _name_of(rule)
    who = "<name>ocrfix</name>" if rule != BY_HAND else "<name>reader</name>"
    return (
        f'<respStmt xml:id="{xml_value(name)}"><resp>correction by {xml_text(name)}</resp>'
        f"{who}</respStmt>\n"
    )


def _revision(moment: str) -> str:
    if not moment:
        return ""
    return f'<revisionDesc><change when="{moment}">corrected with ocrfix</change></revisionDesc>\n'


def _divisions(writer: _Writer, articles: Sequence[Article], text: str) -> Iterator[str]:
    """Yield articles as divisions, in that of their section."""
    begun: set[int] = set()
    for section, run in runs_of_sections(articles, text):
        if section is not None:
            name = f"section-{section + 1}"
            known = f'prev="#{name}"' if section in begun else f'xml:id="{name}"'
            yield f'<div type="section" {known}>\n'
            begun.add(section)
        for number in run:
            is_last = number + 1 == len(articles)
            is_alone = number == run[-1]
            yield writer.article(number + 1, articles[number], is_last=is_last, is_alone=is_alone)
        yield "</div>\n" if section is not None else ""


class _Writer:
    """Write articles; changes stand where the text they changed stands."""

    def __init__(self, cleaned: Cleaned, one: Callable[[], None]) -> None:
        self._one = one
        self._cleaned = cleaned
        self._text = cleaned.text
        self._changes: Sequence[Change] = cleaned.changes
        self._next = 0
        self.facsimile = Facsimile(cleaned.document.layout)
        # Changes come in order of the text, articles as they are read.
        parts = sorted((it for a in cleaned.articles for it in a.parts), key=lambda it: it.start)
        self._said = {
            it.start: (list(self._between(it.start)), list(self._pieces(it))) for it in parts
        }
        self._last = list(self._between(len(self._text) + 1))

    def article(self, number: int, article: Article, *, is_last: bool, is_alone: bool) -> str:
        """The title of a section, where an article begins with one, and the article as a division.

        Args:
            number: Of the article, from 1.
            article: The article.
            is_last: Whether none comes behind it: what was taken out there is told here.
            is_alone: Whether no article of its section comes behind it.
        """
        title = list(takewhile(_may_stand_in_title, article.parts))
        while title and title[-1].kind is not PartKind.SECTION:
            title.pop()
        head = "".join(self._parts(title))
        rest = article.parts[len(title) :]
        if rest:
            return head + self._division(number, article, rest, is_last=is_last)
        behind = "".join(self._last) if is_last else ""
        return head + behind + ("<p/>\n" if is_alone else "")

    def _parts(self, parts: Sequence[Part]) -> Iterator[str]:
        """Parts, and what was taken out before each."""
        is_above = True
        for part in parts:
            self._one()
            yield from self._said[part.start][0]
            is_above = is_above and part.kind in {*_HEADS, PartKind.FURNITURE}
            yield self._part(part, is_above=is_above)

    def _division(
        self, number: int, article: Article, parts: Sequence[Part], *, is_last: bool
    ) -> str:
        made = list(self._parts(parts))
        is_above = all(it.kind in {*_HEADS, PartKind.FURNITURE} for it in parts)
        source = f' n="{xml_value(article.id)}"' if article.id else ""
        if article.goes_on is not None:
            source += f' next="#article-{article.goes_on + 1}"'
        if is_last:
            made += self._last
        # A division of headings alone has no text to be a division of.
        if is_above:
            made.append("<p/>\n")
        return (
            f'<div type="{article.kind}" xml:id="article-{number}"{source}>\n'
            f"{''.join(made)}</div>\n"
        )

    def _between(self, until: int) -> Iterator[str]:
        """Yield the words taken out before a part, as furniture of the page."""
        while self._next < len(self._changes):
            change = self._changes[self._next]
            if change.cleaned_start >= until or change.cleaned_end > until:
                return
            self._next += 1
            is_removed = change.before.strip() and not change.after.strip()
            # What stood between chosen articles may be of others.
            if is_removed and self._cleaned.chosen is None:
                words = _LINE.join(map(xml_text, _lines_in(change.before.strip())))
                yield f'<fw type="removed" resp="{_resp(change)}">{words}</fw>\n'

    def _part(self, part: Part, *, is_above: bool) -> str:
        pieces = self._said[part.start][1]
        raw = self._cleaned.source_map.to_raw(part.start, part.end)
        facs = self.facsimile.reference(*raw)
        if part.kind in _ROWS:
            tag, row = _ROWS[part.kind]
            rows = "".join(row.format(line=line) for line in _by_line(pieces))
            return f"<{tag}{facs}>{rows}</{tag}>\n"
        frame = _FRAMES.get(part.kind, "<p{facs}>{words}</p>")
        if part.kind in _HEADS:
            frame = (
                _HEADS[part.kind] if is_above else f'<p rend="{part.kind}"' + "{facs}>{words}</p>"
            )
        return frame.format(facs=facs, words="".join(pieces)) + "\n"

    def _pieces(self, part: Part) -> Iterator[str]:
        """The words of a part as pieces of XML: text, line ends, corrections."""
        at = part.start
        while self._next < len(self._changes):
            change = self._changes[self._next]
            if change.cleaned_start >= part.end:
                break
            self._next += 1
            yield from _broken(self._text[at : max(change.cleaned_start, at)])
            end = min(change.cleaned_end, part.end)
            yield _choice(change, self._text[max(change.cleaned_start, part.start) : end])
            at = max(at, end)
        yield from _broken(self._text[at : part.end])


def _may_stand_in_title(part: Part) -> bool:
    return part.kind in {PartKind.SECTION, PartKind.FURNITURE}


def _lines_in(text: str) -> list[str]:
    return _LINE_END.split(text)


def _broken(text: str) -> Iterator[str]:
    """Text with its line ends."""
    for number, line in enumerate(_lines_in(text)):
        if number:
            yield _LINE
        if line:
            yield xml_text(line)


def _choice(change: Change, after: str) -> str:
    sic = "".join(_broken(change.before))
    corr = "".join(_broken(after))
    return (
        f'<choice><sic>{sic}</sic><corr resp="{_resp(change)}" cert="{change.confidence:.2f}">'
        f"{corr}</corr></choice>"
    )


def _resp(change: Change) -> str:
    return " ".join(f"#{xml_value(_name_of(rule))}" for rule in change.rule_ids)


def _by_line(pieces: Iterable[str]) -> Iterator[str]:
    """Pieces line by line; a correction across a line end stays in one."""
    line: list[str] = []
    for piece in pieces:
        if piece == _LINE:
            yield "".join(line)
            line = []
        else:
            line.append(piece)
    yield "".join(line)
