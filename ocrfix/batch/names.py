"""Names of documents: how they are shown, and what their outputs are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath
from types import MappingProxyType

from ocrfix.formats import fitting_name
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE
from ocrfix.resources import read_table, resource

LEDGER_NAME = ".ocrfix-batch.sqlite"
REPORT_STEM = "report"
REPORT_FOLDER = "report-files"

ENDINGS: Mapping[str, str] = MappingProxyType(
    {name: form.ending for name, form in FORMS.items()} | {SOURCE: ""}
)
"""Formats of which every document gets a file of its own, and the ending of its name."""
FORMATS = (*ENDINGS, *COLLECTIONS)

_RESERVED = frozenset(
    [f"{REPORT_STEM}{ending}" for ending in (".html", ".csv", ".json")]
    + [collection.file for collection in COLLECTIONS.values()]
)


@cache
def _endings() -> Mapping[str, frozenset[str]]:
    return read_table(
        resource("batch", "names.toml"),
        lambda data: {key: frozenset(it) for key, it in data.items() if isinstance(it, list)},
    )


def why_passed_over(name: str) -> str:
    """Return why a file is no document, told by its name; empty if it may be one."""
    last = PurePosixPath(name)
    if last.name.startswith("."):
        return "a hidden file"
    kinds = {
        "pictures": "a picture",
        "sound_and_film": "sound or film",
        "packed": "an archive; give it as the input itself",
        "data": "data, no text",
        "programs": "no text",
        "unfinished": "still being copied, by its name",
    }
    ending = last.suffix.casefold()
    return next((what for kind, what in kinds.items() if ending in _endings()[kind]), "")


def crowded_stems(names: Iterable[str]) -> frozenset[str]:
    """Names without ending that several documents share: ``a`` of ``a.txt`` and ``a.xml``."""
    counts = Counter(str(PurePosixPath(name).with_suffix("")) for name in names)
    return frozenset(stem for stem, count in counts.items() if count > 1)


def target_names(name: str, formats: Sequence[str], crowded: frozenset[str]) -> dict[str, str]:
    """Return the names of a document's outputs.

    The structure of the input is mirrored. An ending is replaced (``page.xml`` becomes
    ``page.txt``) unless another document would get the same name, or the name is one that
    the report has: then the ending is added (``page.xml.txt``). What gets too long by its
    ending is cut, see ``fitting_name``.

    Args:
        name: The document's, relative, parts separated by ``/``.
        formats: What is wanted of it.
        crowded: What ``crowded_stems`` says of the names around it.

    Returns:
        Format -> relative name, for those formats of which it gets its own file.

    Example:
        >>> target_names("1916/page.xml", ["text", "json"], frozenset())
        {'text': '1916/page.txt', 'json': '1916/page.json'}
    """
    targets: dict[str, str] = {}
    for wanted in (it for it in formats if it in ENDINGS):
        target = name if wanted == SOURCE else _renamed(name, wanted, crowded)
        if target in _RESERVED:
            target += ENDINGS[wanted] or PurePosixPath(name).suffix
        targets[wanted] = target
    if targets.get("source") == targets.get("text") and "text" in targets:
        # A plain text written back is the cleaned text.
        if name.casefold().endswith(".txt"):
            del targets["text"]
        else:
            targets["text"] += ENDINGS["text"]
    return {wanted: _fitting(target) for wanted, target in targets.items()}


def made_names(targets: Mapping[str, str], *, can_be_written_back: bool) -> Mapping[str, str]:
    """Return the targets that a document is in fact written to.

    A format that can only be read (PDF) is stood in for by the text, under the same name
    with ``.txt`` behind it; there is one text, where that is wanted anyway.

    Example:
        >>> made_names({"source": "a.pdf"}, can_be_written_back=False)
        {'text': 'a.pdf.txt'}
    """
    if can_be_written_back or "source" not in targets:
        return targets
    others = {wanted: it for wanted, it in targets.items() if wanted != "source"}
    return {"text": _fitting(f"{targets['source']}{ENDINGS['text']}")} | others


def may_be_read_only(name: str) -> bool:
    """Return whether a document, by its name, is of a format that cannot be written back."""
    return PurePosixPath(name).suffix.casefold() in _endings()["read_only"]


def is_reserved(name: str) -> bool:
    """Return whether a document lies where the files of the report go."""
    return name.partition("/")[0] == REPORT_FOLDER


def _fitting(target: str) -> str:
    folder, slash, last = target.rpartition("/")
    return f"{folder}{slash}{fitting_name(last)}"


def _renamed(name: str, wanted: str, crowded: frozenset[str]) -> str:
    path = PurePosixPath(name)
    ending = path.suffix.casefold()
    if wanted == "text" and ending not in _endings()["marked_up"]:
        return name
    if ending == ENDINGS[wanted]:
        return name
    if str(path.with_suffix("")) in crowded:
        return name + ENDINGS[wanted]
    return str(path.with_suffix(ENDINGS[wanted]))
