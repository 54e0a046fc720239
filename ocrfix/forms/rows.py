"""Forms that hold a whole collection, a row a document: JSON Lines and Parquet."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import BadArgumentsError, OutputError
from ocrfix.reports.article import article_parts
from ocrfix.reports.document import as_json
from ocrfix.text.wording import as_utf8

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned

Columns = Sequence[tuple[str, str]]
"""The names of columns, each with the name of Parquet's type."""

_ROWS_A_GROUP = 1000
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
            "proposals": len(cleaned.proposals),
            "text": cleaned.text,
        }
    ]


def document_lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """One line of JSON a document, in UTF-8."""
    return _lines(rows, _DOCUMENT)


def document_parquet(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """A Parquet file of all documents, in pieces."""
    return _parquet(rows, _DOCUMENT)


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
            hint="Install it with: pip install 'ocrfix[parquet]'; or use --format jsonl.",
        ) from exc


def _lines(rows: Iterable[dict[str, Any]], columns: Columns) -> Iterator[bytes]:
    for row in rows:
        yield as_json({name: row[name] for name, _ in columns}, indent=None)


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

    types = {"string": pa.string(), "int32": pa.int32()}
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
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
