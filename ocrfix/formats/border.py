"""The border of this package: whatever a library raises leaves it as one sentence."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from ocrfix.errors import OcrfixError
from ocrfix.resources import read_table, resource
from ocrfix.text.wording import shortened, shown

_log = logging.getLogger(__name__)


@contextmanager
def border(error: type[OcrfixError], message: str, *, hint: str) -> Iterator[None]:
    """Turn any exception into an error of ours.

    What a library makes of damaged bytes is known only when it has met them: lists of the
    exceptions it may raise are never whole. Errors of ours pass, and so does the want of
    memory, of which the bytes need not be the cause.

    Args:
        error: What it becomes.
        message: What was tried and why it cannot be, without a full stop; what the library
            says follows.
        hint: What to do about it.
    """
    try:
        yield
    except (OcrfixError, MemoryError):
        raise
    except Exception as exc:
        _log.debug("%s", message, exc_info=True)
        raise error(f"{message}: {told(exc)}.", hint=hint) from exc


def told(exc: Exception) -> str:
    """Return what a library says, without a full stop; in words of ours where they are known."""
    said = str(exc).rstrip(".")
    known = next((what for says, what in _faults() if says.fullmatch(said)), "")
    return known or shown(shortened(said)) or type(exc).__name__


@cache
def _faults() -> tuple[tuple[re.Pattern[str], str], ...]:
    return read_table(
        resource("formats", "library_faults.toml"),
        lambda data: tuple(
            (re.compile("|".join(entry["says"]), re.DOTALL), entry["what"])
            for entry in data["fault"]
        ),
    )
