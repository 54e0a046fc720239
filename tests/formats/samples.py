"""The samples beside these tests, and files made of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"


def sample(name: str) -> bytes:
    """The bytes of a sample."""
    return (DATA / name).read_bytes()


def golden(name: str) -> str:
    """A text as it must come out, line ends and all."""
    return (DATA / name).read_bytes().decode("utf-8")


def made_docx(parts: Mapping[str, str | bytes]) -> bytes:
    """A DOCX file of the given parts of its zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def made_pdf(lines: list[tuple[int, int, str]]) -> bytes:
    """A PDF of one page with the given texts at the given places (points, from below)."""
    content = b"BT /F1 12 Tf\n"
    for x, y, text in lines:
        content += f"1 0 0 1 {x} {y} Tm ({text}) Tj\n".encode("latin-1")
    content += b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    return pdf_of(objects)


def pdf_of(objects: list[bytes]) -> bytes:
    """Put the objects of a PDF together, the catalogue first."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return data
