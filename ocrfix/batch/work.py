"""One document, from its bytes to its outputs; runs in a process of its own."""

from __future__ import annotations

import hashlib
import json
import logging
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ocrfix.batch.archives import why_unsafe
from ocrfix.batch.jobs import Order, Outcome, State, Written
from ocrfix.batch.limits import Limits
from ocrfix.batch.names import made_names
from ocrfix.batch.pool import Pool
from ocrfix.batch.reading import bytes_of, sibling_of
from ocrfix.batch.scans import noted
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import Store
from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.spoken import language_of
from ocrfix.errors import OcrfixError, OutputError
from ocrfix.formats import read, write_back, write_back_issue
from ocrfix.formats.mets import page_names
from ocrfix.formats.read import notes_on_name
from ocrfix.formats.write_mets import Rewritten
from ocrfix.formats.writing import can_be_written_back, with_sums
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE, Asked
from ocrfix.reports.quality import QualityMeter
from ocrfix.review import way_to_clean
from ocrfix.review.folders import readings_folder
from ocrfix.scan import ScanReader
from ocrfix.scan.pictures import ScanPlaces, Sheet
from ocrfix.text.document import Document, SecondReading
from ocrfix.text.tokens import LineIndex

SHOWN_CHANGES_LIMIT = 2000
"""Changes of one document that are kept for the report; the outputs hold them all."""
_CONTEXT_CHARACTERS = 40

_log = logging.getLogger(__name__)


class OutputNotOursError(OutputError):
    """Something stands where an output would go, and this batch did not put it there."""


class Worker:
    """Clean documents with one set of settings, and write what came of them."""

    def __init__(self, settings: Settings, store: Store) -> None:
        settings.check_evidence()
        self._settings = settings
        self._store = store
        self._clean = way_to_clean(
            settings.choices, project=settings.project, strict=settings.strict
        )
        self._scans = None
        if settings.scans is not None:
            self._scans = ScanReader(
                ScanPlaces.of(settings.scans), kept=readings_folder(), every_row=settings.every_line
            )
        self._meters: dict[str, QualityMeter] = {}

    def do(self, order: Order) -> Outcome:
        """Clean one document; whatever goes wrong is part of the outcome."""
        data = b""
        try:
            data = bytes_of(order)
            return self._done(order, data)
        except OutputNotOursError as exc:
            return self._outcome(order, data, State.SKIPPED, exc.message, exc.hint)
        except OcrfixError as exc:
            return self._outcome(order, data, State.FAILED, exc.message, exc.hint)
        except MemoryError:
            raise
        except Exception as exc:  # noqa: BLE001 - one document never stops the others
            _log.exception("%s", order.name)
            return self._outcome(
                order,
                data,
                State.FAILED,
                f"A fault in ocrfix: {type(exc).__name__}: {exc}.",
                "Please report it with this file; the other documents are not touched by it.",
            )

    def _outcome(self, order: Order, data: bytes, state: State, message: str, hint: str) -> Outcome:
        sha256 = hashlib.sha256(data).hexdigest() if data else ""
        return Outcome(order.name, state, message, hint, sha256, len(data))

    def _done(self, order: Order, data: bytes) -> Outcome:
        sibling = sibling_of(order)
        document = read(
            data,
            encoding=self._settings.encoding,
            language=self._settings.language,
            sibling=sibling,
        )
        document = replace(document, meta=replace(document.meta, source=order.name))
        document = document.noting(*notes_on_name(order.name, document))
        sheets = self._sheets(document, order)
        document = self._with_scan(document, order, sheets)
        cleaned, lost, _ = self._clean(document)
        outputs = self._outputs(order, data, cleaned, sibling)
        written = self._write(order, outputs)
        notes = list(cleaned.notes)
        if SOURCE in order.targets.keys() - _made(order, cleaned).keys():
            notes.append(f"{document.meta.format.upper()} can only be read: this is its text.")
        notes += [f"The rule {it.rule_id} failed: {it.message}" for it in cleaned.failures]
        notes += [f"“{it.before}” was decided on and is gone from the file." for it in lost]
        return Outcome(
            order.name,
            State.DONE,
            sha256=document.meta.sha256,
            size=len(data),
            figures=self._figures(cleaned)
            | {"notes": notes}
            | ({"scans": noted(sheets)} if self._scans is not None else {}),
            changes=_packed(_told(cleaned)),
            rows=self._rows(cleaned),
            outputs=tuple(written),
        )

    def _rows(self, cleaned: Cleaned) -> bytes:
        """Return this document's rows, packed, for the formats that hold all documents."""
        wanted = {it.rows: it for name, it in COLLECTIONS.items() if name in self._settings.formats}
        rows = {maker: collection.rows_of(cleaned) for maker, collection in wanted.items()}
        return _packed(rows) if rows else b""

    def _sheets(self, document: Document, order: Order) -> list[Sheet]:
        """The pages of a document with their scans, if scans are read."""
        if self._scans is None or order.path is None:
            return []
        return self._scans.sheets(document, order.path)

    def _with_scan(self, document: Document, order: Order, sheets: Sequence[Sheet]) -> Document:
        """A document with what its scan says, if scans are read."""
        if self._scans is None:
            return document
        if order.path is None:
            note = "Scans in archives and at addresses are not read again."
            return replace(document, second=SecondReading("", "", notes=(note,)))
        return self._scans.read_again(document, order.path, language_of(document), sheets)

    # --- figures -------------------------------------------------------------------------

    def _figures(self, cleaned: Cleaned) -> dict[str, Any]:
        meter = self._meter(cleaned.language)
        before, after = meter.measure(cleaned.document.text), meter.measure(cleaned.text)
        rules = Counter(step.rule_id for change in cleaned.changes for step in change.steps)
        meta = cleaned.document.meta
        return {
            "format": meta.format,
            "language": cleaned.language,
            "encoding": meta.encoding,
            "encoding_guessed": meta.encoding_guessed,
            "characters": len(cleaned.text),
            "words_before": before.words if before else None,
            "unknown_before": before.unknown if before else None,
            "words_after": after.words if after else None,
            "unknown_after": after.unknown if after else None,
            "changes": len(cleaned.changes),
            "proposals": len(cleaned.waiting),
            "rules": dict(sorted(rules.items())),
        }

    def _meter(self, language: str) -> QualityMeter:
        if language not in self._meters:
            self._meters[language] = QualityMeter(
                language, words=self._settings.choices.words, names=self._settings.choices.names
            )
        return self._meters[language]

    # --- outputs -------------------------------------------------------------------------

    def _outputs(
        self, order: Order, data: bytes, cleaned: Cleaned, sibling: Callable[[str], bytes]
    ) -> dict[str, bytes]:
        """Relative name -> bytes of everything this document gets."""
        outputs: dict[str, bytes] = {}
        asked = Asked(self._settings.choices.profile.name, speech=self._settings.speech)
        for wanted, target in _made(order, cleaned).items():
            if wanted == SOURCE:
                outputs |= _in_source_format(target, data, cleaned, sibling)
            else:
                outputs[target] = FORMS[wanted].write(cleaned, asked)
        return outputs

    def _write(self, order: Order, outputs: dict[str, bytes]) -> list[Written]:
        """Write all outputs, or none if one of them may not be."""
        hashes = {name: hashlib.sha256(data).hexdigest() for name, data in outputs.items()}
        pending = {name for name in outputs if not self._is_there(order, name, hashes[name])}
        written = []
        for name, data in outputs.items():
            standing = None if name in pending else self._store.standing(name)
            standing = standing or self._store.write(name, data)
            written.append(Written(name, hashes[name], len(data), standing.modified_ns))
        return written

    def _is_there(self, order: Order, name: str, sha256: str) -> bool:
        """Return whether an output need not be written; refuses what is not ours to replace."""
        standing = self._store.hash_of(name)
        if standing == sha256:
            return True
        if standing is None or order.overwrite or standing == order.known.get(name):
            return False
        what = (
            "what came of it was changed since"
            if name in order.known
            else "something else stands where it would go"
        )
        raise OutputNotOursError(
            f"{what}, and stays; --overwrite replaces it",
            hint="Pass --overwrite to replace it, or choose another output folder.",
        )


def cleaners(jobs: int, settings: Settings, store: Store, limits: Limits) -> Pool[Outcome]:
    """Processes that clean."""
    return Pool(jobs, partial(Worker, settings, store), _lost, limits)


def _lost(order: Order, message: str, hint: str) -> Outcome:
    return Outcome(order.name, State.FAILED, message, hint)


def _made(order: Order, cleaned: Cleaned) -> Mapping[str, str]:
    can_be = can_be_written_back(cleaned.document.meta.format)
    return made_names(order.targets, can_be_written_back=can_be)


def _in_source_format(
    target: str, data: bytes, cleaned: Cleaned, sibling: Callable[[str], bytes]
) -> dict[str, bytes]:
    edits = [change.as_edit() for change in cleaned.changes]
    if cleaned.document.meta.format != "mets":
        return {target: write_back(cleaned.document, data, edits)}
    # An issue is its METS file, which gives the sums of its pages, and all of these.
    folder = target.rpartition("/")[0]
    changed = write_back_issue(cleaned.document, sibling, data, edits)
    pages = {name: Rewritten(sibling(name), new) for name, new in changed.items()}
    outputs = {target: with_sums(data, pages)}
    for name in page_names(data):
        for candidate in (name, name.rpartition("/")[2]):
            try:
                page = changed.get(candidate) or sibling(candidate)
            except FileNotFoundError:
                continue
            if not why_unsafe(candidate):
                outputs[f"{folder}/{candidate}".removeprefix("/")] = page
            break
    return outputs


def _told(cleaned: Cleaned) -> list[dict[str, Any]]:
    """The changes with what stands around them, for the report."""
    where = LineIndex(cleaned.document.text)
    raw = cleaned.document.text
    return [
        {
            "line": where.line_and_column(change.start)[0],
            "left": raw[max(change.start - _CONTEXT_CHARACTERS, 0) : change.start],
            "before": change.before,
            "after": change.after,
            "right": raw[change.end : change.end + _CONTEXT_CHARACTERS],
            "rules": list(change.rule_ids),
            "reason": change.reason,
        }
        for change in cleaned.changes[:SHOWN_CHANGES_LIMIT]
    ]


def _packed(data: object) -> bytes:
    # ASCII, for lone surrogates; a fixed level, for the same bytes everywhere.
    return zlib.compress(json.dumps(data, ensure_ascii=True, sort_keys=True).encode(), 6)
