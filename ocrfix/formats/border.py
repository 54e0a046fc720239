"""The border of this package: whatever a library raises leaves it as one sentence."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from ocrfix.errors import OcrfixError
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
        said = shown(shortened(str(exc).rstrip("."))) or type(exc).__name__
        raise error(f"{message}: {said}.", hint=hint) from exc
