"""The provenance of a cleaning: all that it knew beyond the text and the shipped data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from ocrfix.evidence import Evidence
from ocrfix.text.document import SecondReading, SeenPicture
from ocrfix.words.language import has_words_alone, primary
from ocrfix.words.plain_lists import own_list_path


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds of a cleaning; equal grounds, bytes, profile and version give equal output.

    Attributes:
        words, names: How many words and names of the reader's own were known.
        lists_sha256: Hex digest of these words and names, sorted; empty without any.
        evidence: Name of the evidence file; empty without one.
        evidence_sha256: Hex digest of its bytes.
        evidence_documents: How many documents it was built from.
        words_of: Name of the list that the reader brought for the language; empty without one.
        words_of_sha256: Hex digest of its bytes.
        scans: The pictures that a second OCR program read.
        scans_version: That program, with all that its readings hang on; empty without one.
    """

    words: int = 0
    names: int = 0
    lists_sha256: str = ""
    evidence: str = ""
    evidence_sha256: str = ""
    evidence_documents: int = 0
    words_of: str = ""
    words_of_sha256: str = ""
    scans: tuple[SeenPicture, ...] = ()
    scans_version: str = ""

    @classmethod
    def of(cls, words: Sequence[str], names: Sequence[str], evidence: Evidence | None) -> Self:
        """Describe what was known.

        Args:
            words: The reader's own; order and repeats do not matter.
            names: Likewise.
            evidence: What the collection shows.
        """
        words, names = sorted(set(words)), sorted(set(names))
        digest = ""
        if words or names:
            text = "\n".join([*words, "", *names])
            digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        shown = (evidence.name, evidence.sha256, evidence.documents) if evidence else ("", "", 0)
        return cls(len(words), len(names), digest, *shown)

    def with_words_of(self, language: str) -> Self:
        """The same with the list that the reader brought for a language, BCP 47."""
        path = own_list_path(primary(language))
        if not (has_words_alone(language) and path.is_file()):
            return self
        return replace(
            self, words_of=path.name, words_of_sha256=hashlib.sha256(path.read_bytes()).hexdigest()
        )

    def with_scans(self, second: SecondReading | None) -> Self:
        """The same with what a second reading of the scan stood on."""
        if second is None:
            return self
        return replace(self, scans=second.pictures, scans_version=second.version)


NO_GROUNDS = Grounds()
