"""How fast suspects are found and suggestions made; prints figures, asserts nothing.

    python tests/bench/bench_suspects.py [--pairs FILE]

The text is the OCR side of the pairs, or the golden sample repeated where they are missing.
Time is that of the processor, so that other programs on the machine count little.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.resources import resource
from ocrfix.suspects import Examination

ROOT = Path(__file__).resolve().parents[2]
PAIRS = ROOT.parent / "shared" / "data" / "pairs" / "tune_overproof_train_en.jsonl"
REPEATED = 50


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read_texts(pairs: Path) -> list[str]:
    """The OCR side of pairs, or the shipped sample repeated."""
    if pairs.is_file():
        return [json.loads(line)["ocr"] for line in pairs.read_text("utf-8").splitlines()]
    return [resource("samples", "harbour-ferry.txt").read_text("utf-8")] * REPEATED


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--pairs", type=Path, default=PAIRS)
    texts = read_texts(parser.parse_args().pairs)
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
    cleaner = Cleaner()
    cleaner.examine(Cleaned.unchanged("He was the treasuror."))
    examined: list[Examination] = []
    found: list[int] = []

    def detect() -> None:
        examined[:] = [cleaner.examine(Cleaned.unchanged(text)) for text in texts]

    def suggest() -> None:
        found[:] = [
            len(it.suggest(suspect.start, suspect.end))
            for it in examined
            for suspect in it.suspects
        ]

    first, again = seconds(detect), seconds(detect)
    suggested, repeated = seconds(suggest), seconds(suggest)
    print(f"{len(texts)} texts, {size:.2f} MB, {len(found)} suspects")
    print(f"detection, words not seen before  {size / first:.2f} MB/s")
    print(f"detection, words seen before      {size / again:.2f} MB/s")
    print(f"with suggestions, first time      {1000 * size / (again + suggested):.0f} KB/s")
    print(f"with suggestions, readings known  {1000 * size / (again + repeated):.0f} KB/s")
    print(f"one suggestion list, first time   {1000 * suggested / len(found):.2f} ms on average")


if __name__ == "__main__":
    main()
