"""Sums and sizes that a METS file gives of its pages, brought up to date.

An archive takes no issue whose pages are not those that its METS gives the sum of. A sum that
was none of the page as it was read stays: nobody knows what it is of.

Source:
    Library of Congress, *METS: Metadata Encoding and Transmission Standard*, schema 1.12:
    the attributes of ``file``. Of the kinds of sum it knows these five are made here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ocrfix.formats.mets import name_of_page
from ocrfix.formats.patch import Patch, StartTag, apply_patches
from ocrfix.formats.safe_xml import attribute, parse_xml

_KINDS = MappingProxyType(
    {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
)


class Rewritten(NamedTuple):
    """A page as it was read and as it is written."""

    old: bytes
    new: bytes


def write_mets(utf8: bytes, pages: Mapping[str, Rewritten]) -> bytes:
    """Write a METS file with the sums and sizes of pages that are written anew.

    Args:
        utf8: The METS file, as UTF-8.
        pages: By their names, as the METS has them or without its folders.
    """
    handler = _Handler(utf8, pages)
    parse_xml(utf8, handler)
    return apply_patches(utf8, handler.patches)


class _Handler:
    """Collect what is to be changed from the events of the parser."""

    def __init__(self, utf8: bytes, pages: Mapping[str, Rewritten]) -> None:
        self.patches: list[Patch] = []
        self._utf8, self._pages = utf8, pages
        # A file may hold others: those that are open, with where each begins.
        self._open: list[tuple[int, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """Begin a file, or say where it lies."""
        if name == "file":
            self._open.append((at, attributes))
        elif name == "FLocat" and self._open:
            whole = name_of_page(attribute(attributes, "href"))
            page = self._pages.get(whole) or self._pages.get(whole.rpartition("/")[2])
            if page is not None:
                self._describe(*self._open[-1], page)

    def end(self, name: str, _at: int) -> None:
        """End a file."""
        if name == "file":
            self._open.pop()

    def data(self, _text: str) -> None:
        """Pass over text."""

    def _describe(self, at: int, attributes: dict[str, str], page: Rewritten) -> None:
        tag = StartTag(self._utf8, at)
        kind = _KINDS.get(attributes.get("CHECKSUMTYPE", ""))
        told = attributes.get("CHECKSUM", "")
        if kind is not None and told.lower() == _sum(kind, page.old):
            made = _sum(kind, page.new)
            self.patches += tag.set("CHECKSUM", made if told == told.lower() else made.upper())
        if attributes.get("SIZE", "") == str(len(page.old)):
            self.patches += tag.set("SIZE", str(len(page.new)))


def _sum(kind: str, data: bytes) -> str:
    return hashlib.new(kind, data, usedforsecurity=False).hexdigest()
