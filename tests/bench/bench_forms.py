"""Every page through every form: how fast, and which failed; printed, not tested.

    python tests/bench/bench_forms.py              # all pages of ../shared/data/raw_pages
    python tests/bench/bench_forms.py --every 10   # one page of ten
    python tests/bench/bench_forms.py FILE…        # other files, METS among them

Pages are cleaned with ``careful`` once, and their articles found once; then each form is
written, and the time it takes of a processor is counted, in 10^6 bytes of raw text a second.
Forms of a collection are one file of all pages. ``source`` is the input written back; of a
file whose format cannot be, that is said, and is no error.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaned, Cleaner  # noqa: E402
from ocrfix.errors import OutputError  # noqa: E402
from ocrfix.formats import read, write_back  # noqa: E402
from ocrfix.formats.writing import write_back_issue  # noqa: E402
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE, Asked  # noqa: E402
from ocrfix.outline import PartKind  # noqa: E402

PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
ASKED = Asked(moment="2026-01-02T03:04:05Z")


class Forms:
    """Write pages in all forms and count what it takes."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        self.seconds: Counter[str] = Counter()
        self.sizes: Counter[str] = Counter()
        self.errors: list[str] = []
        self.refused: Counter[str] = Counter()
        self.size = self.longest = 0
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in COLLECTIONS}

    def _timed(self, name: str, where: str, make: Callable[[], int]) -> None:
        begin = time.process_time()
        try:
            self.sizes[name] += make()
        except OutputError as exc:
            self.refused[f"{name}: {exc.message}"] += 1
        except Exception as exc:  # noqa: BLE001 - whatever fails is what is looked for
            self.errors.append(f"{where} as {name}: {type(exc).__name__}: {exc}")
        self.seconds[name] += time.process_time() - begin

    def add(self, path: Path, cleaned: Cleaned) -> None:
        """Write one page in every form of its own, and note its rows."""
        self.size += len(cleaned.document.text.encode("utf-8", "replace"))
        self._timed("(finding articles)", path.name, lambda: len(cleaned.articles))
        paragraphs = (it for a in cleaned.articles for it in a.of_kind(PartKind.PARAGRAPH))
        self.longest = max([self.longest, *(it.end - it.start for it in paragraphs)])
        for name, form in FORMS.items():
            self._timed(name, path.name, lambda form=form: len(form.write(cleaned, ASKED)))
        self._timed(SOURCE, path.name, lambda: len(b"".join(_source(path, cleaned))))
        for name, collection in COLLECTIONS.items():
            rows = self._rows[name]

            def gather(collection: Any = collection, rows: list[Any] = rows) -> int:
                rows.extend(collection.rows_of(cleaned))
                return 0

            self._timed(name, path.name, gather)

    def close(self) -> None:
        """Write the collections, each as one file of all pages."""
        for name, collection in COLLECTIONS.items():
            rows = self._rows[name]
            self._timed(
                name,
                "all pages",
                lambda it=collection, rows=rows: sum(map(len, it.write(iter(rows)))),
            )


def _source(path: Path, cleaned: Cleaned) -> Iterator[bytes]:
    document, data = cleaned.document, path.read_bytes()
    edits = [change.as_edit() for change in cleaned.changes]
    if document.meta.format != "mets":
        yield write_back(document, data, edits)
        return
    yield from write_back_issue(
        document, lambda name: (path.parent / name).read_bytes(), data, edits
    ).values()


def main() -> None:
    """Print a line a form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=1, help="one page of so many")
    arguments = parser.parse_args()
    paths = (arguments.files or sorted(PAGES.glob("*.txt")))[:: arguments.every]
    cleaner, forms = Cleaner(), Forms()
    cleaning = 0.0
    for path in paths:
        document = read(path)
        begin = time.process_time()
        cleaned = cleaner.clean(document)
        cleaning += time.process_time() - begin
        forms.add(path, cleaned)
    forms.close()
    megabytes = forms.size / 1e6
    print(f"{len(paths)} files, {megabytes:.2f} MB; cleaned at {megabytes / cleaning:.2f} MB/s")
    print(f"longest paragraph: {forms.longest} letters")
    for name, seconds in forms.seconds.items():
        speed = megabytes / max(seconds, 1e-9)
        print(f"{name:20} {speed:7.2f} MB/s  {forms.sizes[name] / 1e6:8.2f} MB")
    for told, count in forms.refused.items():
        print(f"not written: {told} ({count})")
    print(f"errors: {len(forms.errors)}")
    for error in forms.errors[:20]:
        print(f"   {error}")


if __name__ == "__main__":
    main()
