"""Issues: a METS file speaks for its pages, which are then no documents of their own."""

from __future__ import annotations

from pathlib import Path

from ocrfix.errors import OcrfixError
from ocrfix.formats import detect
from ocrfix.formats.mets import page_names

_HEAD_BYTES = 1 << 12
_ISSUE_ENDINGS = frozenset({".xml", ".mets"})


def pages_of_issue(path: Path) -> tuple[str, ...]:
    """The pages a METS file names that lie below its folder, relative to that.

    Args:
        path: Any file; only what looks like METS is read whole.

    Returns:
        Nothing if it is no METS, or cannot be read: that is told when it is cleaned.
    """
    if path.suffix.casefold() not in _ISSUE_ENDINGS:
        return ()
    try:
        with path.open("rb") as stream:
            if detect(stream.read(_HEAD_BYTES)) != "mets":
                return ()
        named = page_names(path.read_bytes())
    except (OSError, OcrfixError):
        return ()
    found = []
    for name in named:
        # As the reader looks for them: under the name given, or beside the METS.
        for candidate in (name, name.rpartition("/")[2]):
            if (path.parent / candidate).is_file():
                found.append(candidate)
                break
    return tuple(found)
