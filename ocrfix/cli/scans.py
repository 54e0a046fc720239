"""The option that has scans read again, and what it comes to."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import BadArgumentsError
from ocrfix.text.document import Document

if TYPE_CHECKING:
    from ocrfix.scan import ScanReader

BESIDE = "beside"


def add_scans_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where scans lie, and how much of them is read."""
    group: Any = parser.add_argument_group("scans")
    group.add_argument(
        "--scans",
        metavar="DIR|PATTERN|beside",
        help="read the scans again and mend what they say otherwise: a folder, a pattern such "
        "as scans/{stem}.tif or {dir}/../scans/{stem}.tif, or beside the text; needs ocrfix[scan]",
    )
    group.add_argument(
        "--every-line",
        action="store_true",
        help="read all lines of the scans again, not only those with a doubtful word",
    )


def with_scan(document: Document, name: str, arguments: argparse.Namespace) -> Document:
    """Give a document with what its scan says, if that was asked for.

    Args:
        document: The document.
        name: Its file as it was named; ``-`` for standard input.
        arguments: With the options of ``add_scans_arguments``, or without.

    Raises:
        BadArgumentsError: There is no such folder, or nothing a scan could lie beside.
        InputError: What reads scans is not installed.
    """
    said = getattr(arguments, "scans", None)
    if said is None:
        return document
    if name == "-" and said == BESIDE:
        raise BadArgumentsError(
            "Standard input has no scan beside it.", hint="Name the picture: --scans page.tif."
        )
    from ocrfix.cleaning.spoken import language_of  # noqa: PLC0415 - few runs need it

    reader = _reader(said, every_line=arguments.every_line)
    return reader.read_again(document, Path(name), language_of(document))


def scans_for_many(arguments: argparse.Namespace) -> str | None:
    """Return the value of ``--scans`` for processes that start elsewhere; None if it is not given.

    Raises:
        BadArgumentsError: There is no such folder.
        InputError: What reads scans is not installed.
    """
    said: str | None = arguments.scans
    if said is None:
        return None
    from ocrfix.scan.pictures import ScanPlaces  # noqa: PLC0415 - few runs need it
    from ocrfix.scan.tesseract import require  # noqa: PLC0415

    places = ScanPlaces.of(said)
    require()
    if said == BESIDE or said.startswith("{dir}"):
        return said
    return str(places.folder.absolute()) if places.folder else str(Path(said).absolute())


@cache
def _reader(said: str, *, every_line: bool) -> ScanReader:
    from ocrfix.review.folders import readings_folder  # noqa: PLC0415
    from ocrfix.scan import ScanReader  # noqa: PLC0415
    from ocrfix.scan.pictures import ScanPlaces  # noqa: PLC0415

    return ScanReader(ScanPlaces.of(said), kept=readings_folder(), every_row=every_line)
