"""What a second reading of the scan is worth, on pages made for it.

    python tests/bench/made_pages.py FOLDER --texts FILE --pages 20
    python tests/bench/bench_scan.py FOLDER [FOLDER …]

For each profile, without the scan and with it: words wrong, mended and broken, as ``ocrfix
eval`` counts them; how many edits of the rule were right; seconds of one core a page for the
second reading.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaner  # noqa: E402 - found once the checkout is in reach
from ocrfix.evaluation.align import Alignment  # noqa: E402
from ocrfix.evaluation.attribution import Attribution  # noqa: E402
from ocrfix.evaluation.counts import RuleCounts, WordCounts  # noqa: E402
from ocrfix.evaluation.pairs import Truth, join_truth  # noqa: E402
from ocrfix.evaluation.program import _measured  # noqa: E402
from ocrfix.formats import read  # noqa: E402
from ocrfix.scan import ScanReader  # noqa: E402
from ocrfix.scan.pictures import Places  # noqa: E402
from ocrfix.text.document import Document  # noqa: E402

RULE = "scan.second-reading"


def measure(cleaner: Cleaner, document: Document, truth: Truth) -> tuple[WordCounts, RuleCounts]:
    """Clean a document, and count what became of its words and what the rule did."""
    cleaned = cleaner.clean(document)
    raw = Alignment(document.text, truth.words)
    beside = Alignment(cleaned.text, truth.words)
    attribution = Attribution(raw, beside, tuple(map(_measured, cleaned.changes)))
    if "-v" in sys.argv:
        for judged in attribution.judged:
            if judged.verdict == "wrong" and RULE in judged.change.rule_ids:
                print(f"    {judged.raw!r} -> {judged.cleaned!r}, printed {judged.truth!r}")
    return attribution.words, attribution.by_rule().get(RULE, RuleCounts())


def main(folders: Sequence[str]) -> int:
    """Measure, and print a table."""
    paths = sorted(it for folder in folders for it in Path(folder).glob("*.xml"))
    if not paths:
        print("bench_scan: make pages first, and name their folder; see its head.")
        return 0
    reader = ScanReader(Places(), every_row="--every-line" in sys.argv)
    totals: dict[tuple[str, bool], WordCounts] = {}
    rules: dict[str, RuleCounts] = {}
    seconds = 0.0
    cleaners = {name: Cleaner(name) for name in ("careful", "research")}
    pages = 0
    for path in paths:
        plain = read(path, language="en")
        truth = join_truth(path.with_suffix(".txt").read_text(encoding="utf-8"))
        began = time.process_time()
        seen = reader.read_again(plain, path, "en")
        seconds += time.process_time() - began
        pages += 1
        line = f"{path.name}"
        for name, cleaner in cleaners.items():
            for document in (plain, seen):
                words, rule = measure(cleaner, document, truth)
                with_scan = document is seen
                totals.setdefault((name, with_scan), WordCounts()).add(words)
                if with_scan:
                    rules.setdefault(name, RuleCounts()).add(rule)
                line += f"  {name}{'+scan' * with_scan} {words.cleaned_wrong}"
        print(f"{line}  of {len(truth.words)}", flush=True)
    print(f"{pages} pages, {seconds / max(pages, 1):.1f} s of one core a page read again")
    for (name, with_scan), words in totals.items():
        ratio = words.mended / max(words.broken, 1)
        right = words.words - words.raw_wrong
        print(
            f"{name}{' with the scan' * with_scan}: {words.words} words, wrong before "
            f"{words.raw_wrong} ({words.raw_wrong / words.words:.1%}), after "
            f"{words.cleaned_wrong} ({words.cleaned_wrong / words.words:.1%}); mended "
            f"{words.mended}, broken {words.broken} (unexplained {words.unexplained_broken}): "
            f"{ratio:.0f} to 1, {10_000 * words.broken / right:.2f} of 10,000 right ones"
        )
    for name in cleaners:
        less = 1 - totals[name, True].cleaned_wrong / totals[name, False].cleaned_wrong
        print(f"{name}: words wrong with the scan, of those without: -{less:.0%}; {rules[name]}")
    return 0


if __name__ == "__main__":
    sys.exit(main([it for it in sys.argv[1:] if not it.startswith("-")]))
