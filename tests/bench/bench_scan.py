"""The worth of a second reading of the scan, on pages made for it and on real ones.

    python tests/bench/made_pages.py FOLDER --texts FILE --pages 20
    python tests/bench/bench_scan.py [FOLDER …]

For each profile, without the scan and with it: words wrong, mended and broken, as ``ocrfix
eval`` counts them; how many edits of the rule were right; seconds of one core a page for the
second reading. Real pages are those of ../shared/data/formats whose truth is known; each is
counted for itself, and none of them with the made ones.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaner  # noqa: E402 - found once the checkout is in reach
from ocrfix.cleaning.spoken import language_of  # noqa: E402
from ocrfix.evaluation.align import Alignment  # noqa: E402
from ocrfix.evaluation.attribution import Attribution  # noqa: E402
from ocrfix.evaluation.counts import RuleCounts, WordCounts  # noqa: E402
from ocrfix.evaluation.pairs import Truth, join_truth  # noqa: E402
from ocrfix.evaluation.program import _measured  # noqa: E402
from ocrfix.formats import read  # noqa: E402
from ocrfix.rules.scan.evidence import style_of  # noqa: E402
from ocrfix.scan import ScanReader  # noqa: E402
from ocrfix.scan.pictures import ScanPlaces  # noqa: E402
from ocrfix.text.document import Document  # noqa: E402

RULE = "scan.second-reading"
FORMATS = ROOT.parent / "shared" / "data" / "formats"
TRUTHS = ROOT / "tests" / "scan" / "data"


def measure(cleaner: Cleaner, document: Document, truth: Truth) -> tuple[WordCounts, RuleCounts]:
    """Clean a document, and count what became of its words and what the rule did."""
    cleaned = cleaner.clean(document)
    raw = Alignment(document.text, truth.words)
    beside = Alignment(cleaned.text, truth.words)
    attribution = Attribution(raw, beside, tuple(map(_measured, cleaned.changes)))
    if "-v" in sys.argv:
        for judged in attribution.judged:
            if judged.effect == "wrong" and RULE in judged.change.rule_ids:
                print(f"    {judged.raw!r} -> {judged.cleaned!r}, printed {judged.truth!r}")
    return attribution.words, attribution.by_rule().get(RULE, RuleCounts())


class Page(NamedTuple):
    """A page whose truth is known.

    Attributes:
        name: How it is called here.
        path: What was read once.
        places: Where its picture lies.
        truth: What is printed.
    """

    name: str
    path: Path
    places: ScanPlaces
    truth: Truth


def made_pages(folders: Sequence[str]) -> list[Page]:
    """The pages that ``made_pages.py`` left in folders."""
    paths = sorted(it for folder in folders for it in Path(folder).glob("*.xml"))
    return [Page(it.name, it, ScanPlaces(), _truth(it.with_suffix(".txt"))) for it in paths]


def real_pages() -> list[Page]:
    """The real pages whose truth is known, where they are at hand."""
    ndnp, lux, hocr = (FORMATS / it for it in ("alto-ndnp", "alto-lux-textblocks", "hocr"))
    grey = ScanPlaces.of(str(ndnp / "ocr_gray.tiff"))
    found = [Page("alto-ndnp", ndnp / "ocr_alto.xml", grey, _truth(TRUTHS / "ndnp-truth.txt"))]
    for number, kind in enumerate(("German, black letter", "French", "French")):
        path = lux / f"ori-{number}.xml"
        if path.is_file():
            printed = read(path.with_name(f"truth-{number}.xml")).text
            printed = re.sub(r"[⸗-]\n", "¬\n", printed).replace("⸗", "-")
            printed = style_of(read(path).text)(printed)
            name = f"alto-lux-textblocks {number}, {kind}"
            found.append(Page(name, path, ScanPlaces(), join_truth(printed)))
    alice = (TRUTHS / "alice-truth.txt").read_text(encoding="utf-8")
    for path in (hocr / "sample.html", hocr / "tess.hocr"):
        if path.is_file():
            truth = join_truth(style_of(read(path).text)(alice))
            found.append(Page(f"hocr {path.name}", path, ScanPlaces(), truth))
    return [page for page in found if page.path.is_file()]


def _truth(path: Path) -> Truth:
    return join_truth(path.read_text(encoding="utf-8"))


@dataclass
class Counted:
    """Counts of what became of pages.

    Attributes:
        words: By profile, and whether the scan was read again.
        rules: What the rule did, by profile.
        pages: How many there are.
        seconds: How long the second reading took, of one core.
    """

    words: dict[tuple[str, bool], WordCounts] = field(default_factory=dict)
    rules: dict[str, RuleCounts] = field(default_factory=dict)
    pages: int = 0
    seconds: float = 0.0

    def add(self, page: Page, cleaners: dict[str, Cleaner], *, every_row: bool) -> str:
        """Count a page, and say in one line what became of it."""
        plain = read(page.path)
        reader = ScanReader(page.places, every_row=every_row)
        began = time.process_time()
        seen = reader.read_again(plain, page.path, language_of(plain))
        self.seconds += time.process_time() - began
        self.pages += 1
        line = page.name
        for name, cleaner in cleaners.items():
            for document in (plain, seen):
                words, rule = measure(cleaner, document, page.truth)
                with_scan = document is seen
                self.words.setdefault((name, with_scan), WordCounts()).add(words)
                if with_scan:
                    self.rules.setdefault(name, RuleCounts()).add(rule)
                else:
                    line += f"  {words.raw_wrong} wrong," * (name == next(iter(cleaners)))
                line += f"  {name}{'+scan' * with_scan} {words.cleaned_wrong}"
                line += f" (broken {words.broken})" * bool(words.broken)
        return f"{line}  of {len(page.truth.words)}"

    def say(self) -> None:
        """Print what became of all."""
        print(
            f"{self.pages} pages, {self.seconds / self.pages:.1f} s of one core a page read again"
        )
        for (name, with_scan), words in self.words.items():
            ratio = words.mended / max(words.broken, 1)
            right = words.words - words.raw_wrong
            print(
                f"{name}{' with the scan' * with_scan}: {words.words} words, wrong before "
                f"{words.raw_wrong} ({words.raw_wrong / words.words:.1%}), after "
                f"{words.cleaned_wrong} ({words.cleaned_wrong / words.words:.1%}); mended "
                f"{words.mended}, broken {words.broken} (unexplained {words.unexplained_broken}): "
                f"{ratio:.0f} to 1, {10_000 * words.broken / right:.2f} of 10,000 right ones"
            )
        for name, rule in self.rules.items():
            less = 1 - self.words[name, True].cleaned_wrong / self.words[name, False].cleaned_wrong
            print(f"{name}: words wrong with the scan, of those without: -{less:.0%}; {rule}")


def main(folders: Sequence[str]) -> int:
    """Measure, and print."""
    every_row = "--every-line" in sys.argv
    made, real = made_pages(folders), real_pages()
    if not made:
        print("bench_scan: for made pages make them first, and name their folder; see its head.")
    cleaners = {name: Cleaner(name) for name in ("careful", "research")}
    counted = Counted()
    for page in made:
        print(counted.add(page, cleaners, every_row=every_row), flush=True)
    if counted.pages:
        counted.say()
    for page in real:
        print(Counted().add(page, cleaners, every_row=every_row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main([it for it in sys.argv[1:] if not it.startswith("-")]))
