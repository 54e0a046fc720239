"""Rows of a project's tables: entries of the journal as columns, and back, all of it checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ocrfix.cleaning.decided import EditKey
from ocrfix.outline import said_of
from ocrfix.review.decisions import WITH_PLACE, Decision, Entry, EntryKind, Verdict
from ocrfix.review.lock import now, user_name

Row = tuple[Any, ...]

UNTOUCHED, IN_WORK, DONE = "untouched", "in work", "done"
"""The states of a document."""

COLUMNS = (
    "kind, step, document, who, at, verdict, everywhere, first, last, before, after, "
    "context_before, context_after, rule_id, edits"
)
"""Those of the journal, in the order of `row_of`."""
_LAST_STEP = 1 << 53
_HEAD_TYPES = (str, int, str, str, str)
_DECISION_TYPES = (str, int, int, int, str, str)
_EDIT_TYPES = (int, int, str, str, str)


def row_of(entry: Entry) -> Row:
    """An entry of the journal as columns."""
    it = entry.decision
    if it is None:
        head = (str(entry.kind), entry.step, entry.document, user_name(), now())
        return head + (None,) * 10
    return (
        str(entry.kind),
        entry.step,
        entry.document,
        it.who,
        it.when,
        str(it.verdict),
        int(it.everywhere),
        it.start,
        it.end,
        *map(as_column, (it.before, it.after, it.context_before, it.context_after)),
        it.rule_id,
        json.dumps(it.edits),
    )


def entry_of(row: Sequence[Any]) -> Entry:
    """Columns as an entry of the journal.

    Raises:
        ValueError: They are none: another program wrote them, or the disk lost some.
    """
    kind, step, document, who, when = row[:5]
    _check(tuple(map(type, row[:5])) == _HEAD_TYPES and 0 < step < _LAST_STEP, "its head")
    if kind != EntryKind.DECISION:
        return Entry(EntryKind(kind), step, document)
    verdict, everywhere, start, end, *texts, rule_id, edits = row[5:]
    types = (type(verdict), type(everywhere), type(start), type(end), type(rule_id), type(edits))
    _check(types == _DECISION_TYPES and everywhere in {0, 1}, "what was decided")
    before, after, left, right = map(as_text, texts)
    decided = Verdict(verdict)
    is_place = 0 <= start <= end and (decided not in WITH_PLACE or end - start == len(before))
    _check(is_place, "its place")
    if decided is Verdict.PART:
        said_of(after)
    decision = Decision(
        decided,
        document,
        start,
        end,
        before,
        after,
        left,
        right,
        rule_id,
        _edits_of(edits),
        bool(everywhere),
        step,
        who,
        when,
    )
    return Entry(EntryKind.DECISION, step, document, decision)


def _edits_of(text: str) -> tuple[EditKey, ...]:
    try:
        found = tuple(EditKey(*key) for key in json.loads(text))
    except (TypeError, RecursionError) as exc:
        raise ValueError("its edits are none") from exc
    _check(all(tuple(map(type, key)) == _EDIT_TYPES for key in found), "an edit")
    return found


def check_document(row: Sequence[Any]) -> None:
    """Refuse what is no row of a document.

    Raises:
        ValueError: It is none.
    """
    sha256, path, opened_at, state = row
    _check(isinstance(sha256, str) and isinstance(opened_at, str), "a name")
    as_text(path)
    _check(state in {UNTOUCHED, IN_WORK, DONE}, "a state")


def check_setting(row: Sequence[Any]) -> None:
    """Refuse what is no setting.

    Raises:
        ValueError: It is none.
    """
    key, value = row
    _check(isinstance(key, str), "a name")
    as_text(value)


def _check(fits: bool, what: str) -> None:
    if not fits:
        raise ValueError(f"{what} is none")


def as_column(text: str) -> str | bytes:
    """Text as SQLite takes it: a lone surrogate has no UTF-8 and goes as bytes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def as_text(column: str | bytes) -> str:
    """A column as the text that it was.

    Raises:
        ValueError: It is none.
    """
    if isinstance(column, str):
        return column
    _check(isinstance(column, bytes), "a text")
    return column.decode("utf-8", "surrogatepass")
