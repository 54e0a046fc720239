"""The pages that a second run still changes: printed, and 1 is returned where there is any.

    python tests/bench/bench_again.py                    # every twentieth page of 1916
    python tests/bench/bench_again.py --every 1 --kept FILE.jsonl
    python tests/bench/bench_again.py --profile research --every 1 --part 1/2

Each page is cleaned, and what comes of it is cleaned again. ``--kept`` writes one line a page
and passes over pages it holds of the same bytes, profile and program: a run that was
stopped goes on. The pages are in ``../shared/data/raw_pages``; without them the samples are taken.

How often the rules of a page ran again is told too, and whether the last time still changed
something: where it did, ``MOST_REPEATS`` of the cleaner is too small for that page, or just enough.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaner  # noqa: E402
from ocrfix.cleaning.cleaned import Cleaned  # noqa: E402
from ocrfix.cleaning.rounds import MOST_REPEATS  # noqa: E402
from ocrfix.cleaning.run import Run  # noqa: E402

PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
SAMPLES = ROOT / "resources" / "samples"
_SHOWN = 5

Row = dict[str, Any]
"""Result of a page."""


def program() -> str:
    """The hash of all that cleaning may depend on: the code and the data it ships with."""
    digest = hashlib.sha256()
    for folder in ("ocrfix", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def repeated(cleaner: Cleaner, text: str) -> tuple[Cleaned, int, bool]:
    """Clean a text.

    Returns:
        What came of it, how often rules ran again, and whether the last time changed something.
    """
    done: list[tuple[Run, int]] = []
    plain = Run.run_again

    def counted(run: Run) -> None:
        done.append((run, len(run.maps)))
        plain(run)

    with mock.patch.object(Run, "run_again", counted):
        cleaned = cleaner.clean(text)
    return cleaned, len(done), bool(done) and len(done[-1][0].maps) > done[-1][1]


def judge(cleaner: Cleaner, name: str, data: bytes) -> Row:
    """Clean a page twice."""
    once, times, is_moving = repeated(cleaner, data.decode("utf-8", "replace"))
    again = cleaner.clean(once.text)
    return {
        "page": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "changes": len(once.changes),
        "repeats": times,
        "last_repeat_changed": is_moving,
        "again": [(it.before, it.after) for it in again.changes],
    }


def rows(arguments: argparse.Namespace) -> Iterator[Row]:
    """Yield the result of each page, in order of name; what is kept is not done again."""
    folder = arguments.pages if arguments.pages.is_dir() else SAMPLES
    part, _, parts = arguments.part.partition("/")
    paths = sorted(folder.glob("*.txt"))[:: arguments.every][int(part) - 1 :: int(parts)]
    key = {"profile": arguments.profile, "program": program()}
    held = kept(arguments.kept, key)
    cleaner = Cleaner(arguments.profile, strict=True)
    for path in paths:
        data = path.read_bytes()
        row = held.get((path.stem, hashlib.sha256(data).hexdigest()))
        if row is None:
            row = judge(cleaner, path.stem, data)
            if arguments.kept is not None:
                with arguments.kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({**key, **row}) + "\n")
        yield row


def kept(path: Path | None, key: Row) -> dict[tuple[str, str], Row]:
    """Return the results that an earlier run wrote down with the same program, by page and its bytes."""
    if path is None or not path.is_file():
        return {}
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    fitting = (row for row in lines if key.items() <= row.items())
    return {(row["page"], row["sha256"]): row for row in fitting}


def main() -> int:
    """Print the figures; 1 where a second run changes something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--profile", default="careful")
    parser.add_argument("--every", type=int, default=20, help="one page of so many")
    parser.add_argument("--part", default="1/1", help="of the pages chosen, one of several parts")
    parser.add_argument("--kept", type=Path, help="where what is done is written down")
    arguments = parser.parse_args()
    start = time.process_time()
    found = list(rows(arguments))
    moved = [row for row in found if row["again"]]
    times = Counter(
        row["repeats"] - (row["repeats"] > 0 and not row["last_repeat_changed"]) for row in found
    )
    print(
        f"{arguments.profile}: a second run changes {len(moved)} of {len(found)} pages "
        f"({sum(row['changes'] for row in found)} changes in the first; "
        f"{time.process_time() - start:.0f} s of processor time)"
    )
    told = ", ".join(f"{times[number]} pages {number} times" for number in sorted(times))
    print(f"  rules that run again changed something on {told}, of {MOST_REPEATS} at most")
    for row in moved:
        print(f"  {row['page']}: {len(row['again'])}, {row['again'][:_SHOWN]}")
    return int(bool(moved))


if __name__ == "__main__":
    sys.exit(main())
