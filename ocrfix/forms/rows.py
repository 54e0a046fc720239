"""Forms made of rows, one a document or one an article: JSON Lines and Parquet."""

from __future__ import annotations

import hashlib
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import BadArgumentsError, OutputError
from ocrfix.outline.page import page_starts
from ocrfix.progress import Tell, between, in_steps, unheard
from ocrfix.reports.article import article_as_data, article_parts, words_of
from ocrfix.reports.document import as_json
from ocrfix.resources import way_to_install
from ocrfix.text.wording import as_utf8

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked
    from ocrfix.outline import Part

Columns = Sequence[tuple[str, str]]
"""The names of columns, each with the name of Parquet's type."""

_ROWS_A_GROUP = 1000
_GATHERED_SHARE = 0.8
_PIECE_BYTES = 1 << 20
_DOCUMENT: Columns = (
    ("name", "string"),
    ("sha256", "string"),
    ("format", "string"),
    ("language", "string"),
    ("encoding", "string"),
    ("publication", "string"),
    ("headline", "string"),
    ("byline", "string"),
    ("articles", "int32"),
    ("changes", "int32"),
    ("proposals", "int32"),
    ("text", "string"),
)


_SPANS = "spans"
_SPAN = ("kind", "start", "end", "raw_start", "raw_end")
_ARTICLE: Columns = (
    ("id", "string"),
    ("document", "string"),
    ("page", "int32"),
    ("order", "int32"),
    ("kind", "string"),
    ("section", "string"),
    ("headline", "string"),
    ("byline", "string"),
    ("authors", "strings"),
    ("dateline", "string"),
    ("date", "string"),
    ("goes_on", "string"),
    ("text", "string"),
    (_SPANS, "spans"),
    ("characters", "int32"),
    ("words", "int32"),
    ("changes", "int32"),
    ("sha256", "string"),
)


def document_rows(cleaned: Cleaned) -> list[dict[str, Any]]:
    """One row: a document and its metadata; headline and byline are of its first article."""
    meta = cleaned.document.meta
    articles = article_parts(cleaned)
    first: dict[str, Any] = articles[0] if articles else {}
    return [
        {
            "name": as_utf8(meta.source),
            "sha256": meta.sha256,
            "format": meta.format,
            "language": cleaned.language,
            "encoding": meta.encoding,
            "publication": first.get("publication"),
            "headline": first.get("headline"),
            "byline": first.get("byline"),
            "articles": len(articles),
            "changes": len(cleaned.changes),
            "proposals": len(cleaned.waiting),
            "text": cleaned.text,
        }
    ]


def document_lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """One line of JSON a document, in UTF-8."""
    return _lines(rows, _DOCUMENT)


def document_parquet(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """A Parquet file of all documents, in pieces."""
    return _parquet(rows, _DOCUMENT)


def article_rows(cleaned: Cleaned, tell: Tell = unheard) -> list[dict[str, Any]]:
    """One row an article, in the order of the page.

    Returns:
        ``id`` is that of the source (METS) or made of the document's hash and the order;
        ``page`` and ``order`` count from 1; ``date`` is the document's, as catalogued;
        ``section`` is the title of the section that it stands in;
        ``goes_on`` is the id of the article that continues this one on another page;
        ``spans`` are the parts: kind, start and end in the cleaned text and in the raw one.
    """
    document = cleaned.document
    breaks = page_starts(document.text, document.layout)
    starts = [change.cleaned_start for change in cleaned.changes]
    one = in_steps(sum(len(article.parts) for article in cleaned.articles), tell)
    ids = [
        it.id or f"{document.meta.sha256[:16]}-{order}"
        for order, it in zip(cleaned.article_numbers, cleaned.articles, strict=True)
    ]
    rows = []
    numbered = zip(cleaned.article_numbers, cleaned.articles, ids, cleaned.sections, strict=True)
    for order, article, id_, section in numbered:
        told = article_as_data(article, cleaned.text)
        pieces = article.spans(cleaned.text)
        text = "\n".join(words_of(article, cleaned.text))
        spans = [_span(part, cleaned, one) for part in article.parts]
        changes = sum(
            bisect_left(starts, end) - bisect_left(starts, start) for start, end in pieces
        )
        rows.append(
            {
                "id": id_,
                "document": document.meta.source,
                "page": max(bisect_right(breaks, spans[0]["raw_start"]), 1),
                "order": order,
                "section": section or None,
                **{name: told[name] for name in ("kind", "headline", "byline", "authors")},
                "dateline": told["dateline"],
                "date": document.meta.extra.get("date") or None,
                "goes_on": None if article.goes_on is None else ids[article.goes_on],
                "text": text,
                _SPANS: spans,
                "characters": len(text),
                "words": len(text.split()),
                "changes": changes,
                "sha256": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
            }
        )
    return rows


def article_lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """One line of JSON an article, in UTF-8."""
    return _lines(rows, _ARTICLE)


def article_parquet(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """A Parquet file of all articles, in pieces."""
    return _parquet(rows, _ARTICLE)


def write_articles(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
    """The articles of one document, a line of JSON each."""
    rows = article_rows(cleaned, between(tell, 0.0, _GATHERED_SHARE))
    return b"".join(_lines(rows, _ARTICLE))


def _span(part: Part, cleaned: Cleaned, one: Callable[[], None]) -> dict[str, Any]:
    one()
    raw_start, raw_end = cleaned.source_map.to_raw(part.start, part.end)
    return {
        "kind": str(part.kind),
        "start": part.start,
        "end": part.end,
        "raw_start": raw_start,
        "raw_end": raw_end,
    }


def check_parquet() -> None:
    """Make sure that Parquet can be written.

    Raises:
        BadArgumentsError: The package for it is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415
    except ImportError as exc:
        raise BadArgumentsError(
            "Parquet needs a package that is not installed.",
            hint=f"Use --format jsonl, or install it with: {way_to_install('parquet')}",
        ) from exc


def _lines(rows: Iterable[dict[str, Any]], columns: Columns) -> Iterator[bytes]:
    for row in rows:
        ordered = {name: row[name] for name, _ in columns}
        if _SPANS in ordered:
            # A row that was kept meanwhile has its names in another order.
            ordered[_SPANS] = [{name: it[name] for name in _SPAN} for it in ordered[_SPANS]]
        yield as_json(ordered, indent=None)


def _parquet(rows: Iterable[dict[str, Any]], columns: Columns) -> Iterator[bytes]:
    """A Parquet file; its parts are only known when all rows have been seen."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.parquet")
        try:
            _write_parquet(path, rows, columns)
        except OSError as exc:
            raise OutputError(
                f"The rows for Parquet could not be gathered in {folder}: {exc.strerror or exc}.",
                hint="Make room there, or name another place in TMPDIR.",
            ) from exc
        with path.open("rb") as stream:
            yield from iter(partial(stream.read, _PIECE_BYTES), b"")


def _write_parquet(path: Path, rows: Iterable[dict[str, Any]], columns: Columns) -> None:
    """Write rows a thousand at a time."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    kind, *offsets = _SPAN
    spans = pa.struct([(kind, pa.string()), *((name, pa.int32()) for name in offsets)])
    types = {
        "string": pa.string(),
        "int32": pa.int32(),
        "strings": pa.list_(pa.string()),
        "spans": pa.list_(spans),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        group: list[dict[str, Any]] = []
        for row in rows:
            group.append({name: _storable(row[name]) for name, _ in columns})
            if len(group) == _ROWS_A_GROUP:
                writer.write_table(pa.Table.from_pylist(group, schema=schema))
                group = []
        if group:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _storable(value: object) -> object:
    """Parquet's strings are UTF-8, which has no place for half of a surrogate pair."""
    if isinstance(value, list):
        return [_storable(it) for it in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
