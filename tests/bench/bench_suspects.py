"""Speed of suspects and suggestions; prints figures, asserts nothing.

    python tests/bench/bench_suspects.py [--pairs FILE]

The text is the OCR side of the pairs, or the golden sample repeated where they are missing.
*Cold* is a first pass, in which words are met for the first time; *warm* is a second one.
Time is that of the processor, so that other programs on the machine count little.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaned, Cleaner  # noqa: E402
from ocrfix.resources import resource  # noqa: E402
from ocrfix.suspects import Examination  # noqa: E402

PAIRS = ROOT.parent / "shared" / "data" / "pairs" / "tune_overproof_train_en.jsonl"
REPEATED = 50
WANTED = 5.0
"""Milliseconds that a suggestion list may take in the window."""


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
    # `dev.py bench` gives the arguments of one benchmark to all of them.
    texts = read_texts(parser.parse_known_args()[0].pairs)
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
    cleaner = Cleaner()
    cleaner.examine(Cleaned.unchanged("He was the treasuror.")).suggest(11, 20)
    examined: list[Examination] = []

    def detect() -> None:
        examined[:] = [cleaner.examine(Cleaned.unchanged(text)) for text in texts]

    def suggest() -> list[float]:
        return [
            1000 * seconds(lambda it=it, at=suspect: it.suggest(at.start, at.end))  # type: ignore[misc]
            for it in examined
            for suspect in it.suspects
        ]

    detection = {"cold": seconds(detect), "warm": seconds(detect)}
    lists = {"cold": suggest(), "warm": suggest()}
    print(f"{len(texts)} texts, {size:.2f} MB, {len(lists['cold'])} suspects")
    for state, spent in detection.items():
        print(f"detection, {state:<20}  {size / spent:.2f} MB/s")
    for state, times in lists.items():
        speed = 1000 * size / (detection[state] + sum(times) / 1000)
        print(f"with suggestions, {state:<13}  {speed:.0f} KB/s")
    for state, times in lists.items():
        slow = sum(each > WANTED for each in times)
        print(
            f"one suggestion list, {state:<10}  {sum(times) / len(times):.2f} ms on average, "
            f"{max(times):.1f} at worst, {slow} above {WANTED:.0f}"
        )


if __name__ == "__main__":
    main()
