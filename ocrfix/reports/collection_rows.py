"""A document as one row: for JSON Lines and Parquet, which hold a whole collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ocrfix.cleaning.changes import Cleaned
from ocrfix.errors import BadArgumentsError
from ocrfix.reports.article import article_parts
from ocrfix.reports.document import as_json

_ROWS_A_GROUP = 1000
_COLUMNS = (
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


def as_row(cleaned: Cleaned) -> dict[str, Any]:
    """One document and its metadata; headline and byline are those of its first article."""
    meta = cleaned.document.meta
    articles = article_parts(cleaned)
    first: dict[str, Any] = articles[0] if articles else {}
    return {
        "name": meta.source,
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


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """One line of JSON a row, in UTF-8."""
    for row in rows:
        yield as_json({name: row[name] for name, _ in _COLUMNS}, indent=None)


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


def write_parquet(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as a Parquet file, a thousand at a time.

    Args:
        path: A file to be made; the caller gives it its final name.
        rows: As ``as_row`` gives them.
    """
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = {"string": pa.string(), "int32": pa.int32()}
    schema = pa.schema([(name, types[kind]) for name, kind in _COLUMNS])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        group: list[dict[str, Any]] = []
        for row in rows:
            group.append({name: _storable(row[name]) for name, _ in _COLUMNS})
            if len(group) == _ROWS_A_GROUP:
                writer.write_table(pa.Table.from_pylist(group, schema=schema))
                group = []
        if group:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _storable(value: object) -> object:
    """Parquet's strings are UTF-8, which has no place for half of a surrogate pair."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
