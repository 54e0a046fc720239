"""The scan of a document, read a second time by an OCR program of today.

``read_again`` finds the pictures, has the lines read that need it, and says place by place
what was seen. What is made of it is decided elsewhere, in ``ocrfix.rules.scan``.
"""

from ocrfix.scan.engine import Engine, SeenLine, SeenWord
from ocrfix.scan.second import ScanReader

__all__ = ["Engine", "ScanReader", "SeenLine", "SeenWord"]
