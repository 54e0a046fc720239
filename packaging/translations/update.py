"""Bring the catalogues of the window up to date: `resources/translations`.

    python packaging/translations/update.py

Collects the strings of the window into the `.ts` files, which translators edit (with Qt
Linguist or by hand), and makes the `.qm` files of them that the window loads. The tools
come with PySide6. What is new stands in the `.ts` files as unfinished; the tests name it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr")


def main() -> None:
    """Collect, then compile."""
    package = ROOT / "ocrfix"
    sources = [str(it) for it in sorted((package / "desktop").rglob("*.py"))]
    # The forms of export are listed for the command line too.
    sources.append(str(package / "forms" / "table.py"))
    for language in LANGUAGES:
        catalogue = FOLDER / f"ocrfix_{language}.ts"
        # Without places in the code: they change with every line above them.
        collect = ["pyside6-lupdate", *sources, "-ts", str(catalogue), "-no-obsolete"]
        collect += ["-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=noop"]
        collect += ["-source-language", "en", "-target-language", language]
        run(*collect)
        run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools that lie beside this Python."""
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True)


if __name__ == "__main__":
    main()
