"""Tesseract 5 as a program of its own: where it is installed, but not as a part of Python.

The installers of ocrfix bring no Tesseract: its wheels hold a library for JBIG pictures that
is under the GPL. Whoever has the program has the same readings by it, a little later.

Source:
    tesseract(1), the output named ``tsv``: one row a word, its level 5; read 2026.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ocrfix.errors import InputError
from ocrfix.scan.engine import SeenLine, SeenWord

if TYPE_CHECKING:
    from PIL import Image

_NAME = "tesseract"
# Where setup programs put it without telling the path of commands.
_PLACES = (
    "C:/Program Files/Tesseract-OCR/tesseract.exe",
    "C:/Program Files (x86)/Tesseract-OCR/tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
    "/opt/local/bin/tesseract",
)
_VERSION = re.compile(r"tesseract v?((\d+)\.(\d+)\S*)")
_OLDEST = 4
"""The first version that reads lines as a whole."""
_SINGLE_BLOCK, _WHOLE_PAGE = "6", "3"
_WORD_LEVEL = "5"
_AS_TABLE = "tessedit_create_tsv=1"
_SECONDS = 300
_PER_CENT = 100


def find_command() -> Path | None:
    """The program; None if it is not installed."""
    found = shutil.which(_NAME)
    if found is not None:
        return Path(found)
    return next((path for it in _PLACES if (path := Path(it)).is_file()), None)


class TesseractCommand:
    """Tesseract, started for each picture, with the data of one language or kind of print."""

    def __init__(self, command: Path, data: Path) -> None:
        """Ask for its version.

        Args:
            command: The program.
            data: A ``.traineddata`` file.

        Raises:
            InputError: It does not run, or is too old.
        """
        self._command, self._data = command, data
        told = self._run(["--version"], b"").decode("utf-8", "replace")
        number = _VERSION.search(told)
        if number is None or int(number[2]) < _OLDEST:
            raise InputError(
                f"The Tesseract at {command} is too old to read scans again.",
                hint="Install Tesseract 5.",
            )
        self.name = f"Tesseract {number[2]}.{number[3]}"
        digest = hashlib.sha256(data.read_bytes()).hexdigest()
        self.version = f"Tesseract {number[1]}, {data.stem} {digest[:16]}"

    def read(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read one column of print; see ``Engine``."""
        return self._read(picture, _SINGLE_BLOCK)

    def read_page(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read a whole page; see ``Engine``."""
        return self._read(picture, _WHOLE_PAGE)

    def _read(self, picture: Image.Image, mode: str) -> Sequence[SeenLine]:
        stream = io.BytesIO()
        picture.save(stream, "PNG", compress_level=1)
        options = ["stdin", "stdout", "--tessdata-dir", str(self._data.parent)]
        # By a parameter: its file of that name lies beside the system's data alone.
        options += ["-l", self._data.stem, "--psm", mode, "-c", _AS_TABLE]
        return tuple(_lines(self._run(options, stream.getvalue()).decode("utf-8", "replace")))

    def _run(self, options: Sequence[str], given: bytes) -> bytes:
        # As for the library: more threads bring little, and rounding must not hang on them.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603 - found above, its options are ours
                [str(self._command), *options],
                input=given,
                capture_output=True,
                env=environment,
                timeout=_SECONDS,
                check=False,
                # No console flashes up in the window.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except (OSError, subprocess.TimeoutExpired) as exc:
            raise InputError(f"Tesseract at {self._command} does not run: {exc}.") from exc
        if done.returncode != 0:
            told = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise InputError(
                f"Tesseract at {self._command} failed: {told[-1] if told else done.returncode}."
            )
        # Its first versions told theirs among the errors.
        return done.stdout or done.stderr


def _lines(table: str) -> Iterator[SeenLine]:
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (it for it in rows if it["level"] == _WORD_LEVEL and (it["text"] or "").strip())
    for _, line in groupby(words, key=lambda it: (it["block_num"], it["par_num"], it["line_num"])):
        yield tuple(map(_word, line))


def _word(row: dict[str, str]) -> SeenWord:
    left, top = float(row["left"]), float(row["top"])
    sure = min(1.0, max(0.0, float(row["conf"]) / _PER_CENT))
    right, bottom = left + float(row["width"]), top + float(row["height"])
    return SeenWord(row["text"].strip(), round(sure, 4), left, top, right, bottom)


def data_folders(command: Path) -> Iterator[Path]:
    """Yield the data folders of a program that was set up by itself."""
    yield command.parent / "tessdata"
    if sys.platform != "win32":
        yield command.parent.parent / "share" / "tessdata"
