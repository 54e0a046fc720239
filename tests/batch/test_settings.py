"""A batch is resumed by the content of the evidence, wherever it lies."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrfix.batch.settings import Settings
from ocrfix.cleaning import Profile
from ocrfix.errors import InputError
from ocrfix.review.choices import Choices

TEXT = "They dug at the gravel-pit there."


@pytest.fixture
def evidence(build_evidence: Callable[..., Path], tmp_path: Path) -> Path:
    return build_evidence(TEXT, TEXT).rename(tmp_path / "town.evidence")


def test_only_its_content_counts(evidence: Path) -> None:
    before = Settings(Choices(Profile(evidence=evidence))).fingerprint
    moved = evidence.parent / "elsewhere"
    moved.mkdir()
    after = Settings(Choices(Profile(evidence=evidence.rename(moved / evidence.name)))).fingerprint
    assert before == after != Settings(Choices(Profile())).fingerprint


def test_a_process_refuses_evidence_that_was_changed_meanwhile(
    evidence: Path, build_evidence: Callable[..., Path]
) -> None:
    settings = Settings(Choices(Profile(evidence=evidence)))
    assert settings.fingerprint
    sent = pickle.dumps(settings)
    pickle.loads(sent).check_evidence()  # noqa: S301 - our own, from two lines above
    evidence.write_bytes(build_evidence(TEXT, TEXT, TEXT).read_bytes())
    with pytest.raises(InputError, match="was changed while the batch ran"):
        pickle.loads(sent).check_evidence()  # noqa: S301 - likewise


def test_the_language_of_reports_counts_only_where_one_is_an_output() -> None:
    text, pages = ("text",), ("html", "text")
    spoken = {
        (formats, code): Settings(Choices(Profile()), formats=formats, speech=code).fingerprint
        for formats in (text, pages)
        for code in ("en", "de", "fr")
    }
    assert len({spoken[text, code] for code in ("en", "de", "fr")}) == 1
    assert len({spoken[pages, code] for code in ("en", "de", "fr")}) == 3
    assert "speech" not in Settings(Choices(Profile()), formats=pages).described
