"""One rule run so that its faults harm nothing else."""

from __future__ import annotations

import logging

from ocrfix.cleaning.changes import RuleFailure
from ocrfix.errors import RulePackError
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Rule
from ocrfix.text.edit import Edit

_log = logging.getLogger(__name__)


def edits_of(
    rule: Rule, text: str, context: Context, *, strict: bool
) -> tuple[list[Edit], RuleFailure | None]:
    """Return a rule's edits of a text, checked; of one that fails none, and the failure.

    Args:
        rule: The rule.
        text: The text.
        context: What it may know.
        strict: Raise when it fails.

    Raises:
        RulePackError: A pattern took too long.
    """
    try:
        edits = list(rule.find(text, context))
        for edit in edits:
            _check(edit, rule, text)
    except TimeoutError as exc:
        raise RulePackError(
            f"The pattern of {rule.info.id} took too long on this document.",
            hint=f"Make the pattern simpler, or run with --disable {rule.info.id}.",
        ) from exc
    except MemoryError:
        # No fault of the rule: less memory must not give another text.
        raise
    except Exception as exc:
        if strict:
            raise
        _log.exception("rule %s failed", rule.info.id)
        return [], RuleFailure(rule.info.id, f"{type(exc).__name__}: {exc}")
    return edits, None


def _check(edit: Edit, rule: Rule, text: str) -> None:
    """Refuse an edit that breaks the contract of rules."""
    if edit.rule_id != rule.info.id:
        raise ValueError(f"an edit in the name of {edit.rule_id}")
    if not 0 <= edit.start <= edit.end <= len(text):
        raise ValueError(f"an edit outside the text: {edit.start}..{edit.end}")
    if text[edit.start : edit.end] != edit.before:
        raise ValueError(f"an edit that does not find {edit.before!r} at {edit.start}")
