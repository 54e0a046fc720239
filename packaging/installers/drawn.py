"""Pictures and version files that PyInstaller and the installers want, drawn from the icon.

    python packaging/installers/drawn.py FOLDER

Runs in the bundle's environment, which brings Qt: `ocrfix.ico`, `ocrfix.icns`, one PNG for
each size, and Windows' version resources.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ocrfix.resources import resource
from ocrfix.version import __version__

PNG_SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
# Apple, *Icon Services*, the types that hold PNG data; the letters name the size.
_ICNS_TYPES = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size_px: int) -> bytes:
    """Draw the program's icon as a PNG file."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(str(resource("icons", "ocrfix.svg")))
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stubs ask for bytes
    return bytes(data.data())


def ico() -> bytes:
    """The icon as Windows wants it: a folder of PNG files.

    Source:
        Microsoft, *Icons* (Win32 documentation, ICONDIR and ICONDIRENTRY).
    """
    pictures = [png(size) for size in _ICO_SIZES_PX]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, picture in zip(_ICO_SIZES_PX, pictures, strict=True):
        # 256 does not fit the byte and is written as 0.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """The icon as macOS wants it."""
    parts = b""
    for kind, size in _ICNS_TYPES.items():
        picture = png(size)
        parts += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def version_resource(name: str, what: str) -> str:
    """Return the text that Windows shows under "Details", in PyInstaller's notation."""
    numbers = tuple([*(int(part) for part in __version__.split(".")), 0, 0, 0][:4])
    strings = {
        "FileDescription": what,
        "FileVersion": __version__,
        "InternalName": name,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "ocrfix",
        "ProductVersion": __version__,
    }
    rows = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in strings.items())
    # 0x0409 is American English, 1200 is UTF-16.
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{rows}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )


def main(folder: Path) -> None:
    """Write all of them."""
    application = QGuiApplication([])
    (folder / "ocrfix.ico").write_bytes(ico())
    (folder / "ocrfix.icns").write_bytes(icns())
    for size in PNG_SIZES_PX:
        (folder / f"ocrfix-{size}.png").write_bytes(png(size))
    for name, what in (
        ("ocrfix", "Cleans OCR'd newspaper text"),
        ("ocrfix-gui", "ocrfix: cleans OCR'd newspaper text"),
    ):
        (folder / f"{name}.version").write_text(version_resource(name, what), encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
