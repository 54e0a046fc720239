"""Language codes of cataloguers and OCR programs as BCP 47 tags."""

from __future__ import annotations

from functools import cache

from ocrfix.resources import read_table, resource

_SHORT = 2


@cache
def _codes() -> dict[str, str]:
    return read_table(resource("formats", "languages.toml"), lambda data: dict(data["codes"]))


def language_tag(code: str) -> str:
    """Turn a code of ISO 639-1, 639-2 or Tesseract into a BCP 47 tag.

    Args:
        code: For example ``eng``, ``ger``, ``deu_frak``, ``en-GB``; may be empty.

    Returns:
        The tag; empty if the code is unknown.

    Example:
        >>> language_tag("ger"), language_tag("en-GB"), language_tag("eng+fra")
        ('de', 'en-GB', 'en')
    """
    # Tesseract names several languages with a plus, the main one first.
    first = code.strip().partition("+")[0]
    main = first.replace("_", "-").partition("-")[0].lower()
    if len(main) == _SHORT and main.isalpha():
        return first.replace("_", "-")
    return _codes().get(first.lower(), _codes().get(main, ""))
