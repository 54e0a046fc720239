"""A Tesseract that cannot read is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from ocrfix.errors import InputError
from ocrfix.scan.tesseract_command import TesseractCommand
from tests.scan.test_tesseract import needs_shell, program


@needs_shell
@pytest.mark.parametrize(
    ("version", "code", "told"), [("3.05", 0, "too old"), ("5.5.0", 1, "failed: no room")]
)
def test_a_program_that_cannot_is_told(tmp_path: Path, version: str, code: int, told: str) -> None:
    (tmp_path / "eng.traineddata").write_bytes(b"data")
    command = program(tmp_path, version, code)

    def read_a_picture() -> None:
        TesseractCommand(command, tmp_path / "eng.traineddata").read(Image.new("L", (9, 9)))

    with pytest.raises(InputError, match=told):
        read_a_picture()
