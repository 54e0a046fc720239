"""Settings that hold for every document of a batch; sent to the processes that clean."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ocrfix.cleaning import Profile
from ocrfix.errors import InputError
from ocrfix.evidence import Evidence, open_evidence
from ocrfix.forms.table import FORMS
from ocrfix.review.choices import Choices
from ocrfix.version import __version__
from ocrfix.words.language import KNOWN


@dataclass(frozen=True)
class Settings:
    """Choices that decide what comes out.

    Attributes:
        choices: Rules, and the reader's own words, names and packs.
        project: A review to be replayed; None for none.
        strict: Whether a rule that fails fails the document.
        encoding: Of the inputs; None to find out.
        language: Of the inputs, BCP 47; None to find out.
        formats: What is written of each document; see ``names.FORMATS``.
        scans: Where scans that are read again lie, as ``scan.pictures.ScanPlaces`` reads it; None
            to read none.
        every_line: Whether all their lines are read.
        speech: The language in which reports tell of the documents, BCP 47.
    """

    choices: Choices
    project: Path | None = None
    strict: bool = False
    encoding: str | None = None
    language: str | None = None
    formats: tuple[str, ...] = ("text",)
    scans: str | None = None
    every_line: bool = False
    speech: str = KNOWN

    @cached_property
    def described(self) -> dict[str, Any]:
        """The settings as values for JSON, with hashes of what is in files."""
        own = self.choices
        return {
            "ocrfix": __version__,
            "profile": own.profile.name,
            # Where the evidence lies does not matter, only what is in it.
            "profile_sha256": _hash(_plain(replace(own.profile, evidence=None))),
            "evidence": self._evidence.name if self._evidence else None,
            "evidence_sha256": self._evidence.sha256 if self._evidence else None,
            "only": sorted(own.profile.only),
            "disable": sorted(own.profile.disable),
            "accept": sorted(map(str, own.profile.accept)),
            "words": len(set(own.words)),
            "words_sha256": _hash(sorted(set(own.words))) if own.words else None,
            "names": len(set(own.names)),
            "names_sha256": _hash(sorted(set(own.names))) if own.names else None,
            "rules_sha256": _hash([pack.text for pack in own.packs]) if own.packs else None,
            "project": self.project.name if self.project else None,
            "project_sha256": _hash_of_file(self.project) if self.project else None,
            "strict": self.strict,
            "encoding": self.encoding,
            "language": self.language,
            "formats": list(self.formats),
            # Only where there are any: a batch without scans is what it was.
            **({"scans": self.scans, "every_line": self.every_line} if self.scans else {}),
            # English is what it was; and where no output is told, none is another.
            **({"speech": self.speech} if self.speech != KNOWN and self._is_told else {}),
        }

    @property
    def _is_told(self) -> bool:
        return any(FORMS[it].is_told for it in self.formats if it in FORMS)

    @property
    def _evidence(self) -> Evidence | None:
        return (
            None
            if self.choices.profile.evidence is None
            else open_evidence(self.choices.profile.evidence)
        )

    def check_evidence(self) -> None:
        """Make sure that the evidence is still what the settings were described with.

        Raises:
            InputError: It was changed since.
        """
        if self._evidence and self._evidence.sha256 != self.described["evidence_sha256"]:
            path = self.choices.profile.evidence
            raise InputError(
                f"The evidence file {path} was changed while the batch ran.",
                hint="Run the same command again.",
            )

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the settings and the program's version; of equal ones the outputs are equal."""
        return _hash(self.described)


def _plain(profile: Profile) -> dict[str, Any]:
    """A profile's choices in an order that does not depend on how they were given."""
    plain: dict[str, Any] = {}
    for field in fields(profile):
        value = getattr(profile, field.name)
        if field.name in {"applicability", "options"}:
            value = {key: dict(it) if hasattr(it, "items") else it for key, it in value.items()}
        elif isinstance(value, frozenset | tuple):
            value = sorted(map(str, value))
        plain[field.name] = value
    return plain


def _hash(data: object) -> str:
    text = json.dumps(data, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_of_file(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as exc:
        raise InputError(f"{path} cannot be read: {exc.strerror}.") from exc
