"""Messages to and from a worker: names and figures, hardly ever texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from ocrfix.batch.remote import Remote
from ocrfix.errors import InputError


class State(StrEnum):
    """The state of a document after a run."""

    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Order:
    """One document to be cleaned.

    Attributes:
        name: The document's, relative to the input.
        targets: Format -> relative name of its output.
        known: Relative name of an output that exists -> SHA-256 it had when this batch
            wrote it: as long as it still has that, it may be replaced.
        overwrite: Whether outputs that are not ours may be replaced.
        size: In bytes, as far as is known.
        path: Where it lies on the disk.
        remote: The folder at an address that it lies in, under ``name``.
        data: Its bytes, where it lies in neither.
        pages: For an issue in an archive, the files it speaks for: name relative to its
            folder -> bytes, or why they cannot be read.
    """

    name: str
    targets: Mapping[str, str]
    known: Mapping[str, str] = field(default_factory=dict)
    overwrite: bool = False
    size: int = 0
    path: Path | None = None
    remote: Remote | None = None
    data: bytes | None = None
    pages: Mapping[str, bytes | InputError] = field(default_factory=dict)

    @property
    def carried(self) -> int:
        """Bytes that travel with it."""
        files = (self.data or b"", *self.pages.values())
        return sum(len(it) for it in files if isinstance(it, bytes))


@dataclass(frozen=True, slots=True)
class Written:
    """An output.

    Attributes:
        name: Relative to the output folder, parts separated by ``/``.
        sha256: Of its bytes.
        size: In bytes.
        modified_ns: When it was written, nanoseconds since 1970.
    """

    name: str
    sha256: str
    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one document.

    Attributes:
        name: The document's.
        state: Whether it was cleaned.
        message: Why not, in a sentence.
        hint: What to do about it.
        sha256: Of the input's bytes; empty if they were never read.
        size: Of the input in bytes.
        figures: Values for JSON: format, language, encoding, ``words_before`` and
            ``words_after``, of which ``unknown_before`` and ``unknown_after`` stand in no
            list (None for a language without lists), ``changes``, ``proposals``,
            ``rules`` (id -> edits made), ``notes``.
        changes: The changes as compressed JSON; see ``changes``.
        rows: What forms that hold all documents are given of it, as compressed JSON:
            what makes the rows (``table.Collection.rows``) -> the rows.
        outputs: What was written.
    """

    name: str
    state: State
    message: str = ""
    hint: str = ""
    sha256: str = ""
    size: int = 0
    figures: Mapping[str, Any] = field(default_factory=dict)
    changes: bytes = b""
    rows: bytes = b""
    outputs: tuple[Written, ...] = ()
