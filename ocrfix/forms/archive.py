"""Zip archives that are the same bytes for the same parts, whenever they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from ocrfix.progress import Tell, between, counted, unheard

# Zip knows no earlier moment; a real one would make every export differ.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_PIECE_LENGTH = 1 << 17


def zipped(
    parts: Mapping[str, bytes], *, stored: frozenset[str] = frozenset(), tell: Tell = unheard
) -> bytes:
    """Press files into one archive.

    Args:
        parts: Name -> bytes, in the order in which they are to stand.
        stored: Names of those that are kept as they are.
        tell: Is told the share that is done.
    """
    total = max(sum(map(len, parts.values())), 1)
    buffer = io.BytesIO()
    done = 0
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.file_size = len(data)
            pressed = between(tell, done / total, (done + len(data)) / total)
            with archive.open(info, "w") as entry:
                for at in counted(range(0, len(data), _PIECE_LENGTH), pressed):
                    entry.write(data[at : at + _PIECE_LENGTH])
            done += len(data)
    tell(1.0)
    return buffer.getvalue()
