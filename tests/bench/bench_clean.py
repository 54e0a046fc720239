"""Speed and memory of `clean`; prints figures, asserts nothing.

    python dev.py bench [--pages FOLDER] [--article FILE] [--most-mb N]

Without the shared material it runs on the golden pages, repeated. Megabytes are 10^6
bytes of UTF-8; times are the best of three, as the least disturbed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import ftfy

from ocrfix import Cleaner, Document

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
PLAIN_JOIN = re.compile(r"(\w)-\n(\w)")
MEASURE_MEMORY = """
import sys
from pathlib import Path
from ocrfix import Cleaner
text = open(sys.argv[1], encoding="utf-8", newline="").read()
Cleaner(sys.argv[2]).clean(text)
# Not getrusage: its peak is that of the parent where the parent was larger.
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


def megabytes(text: str) -> float:
    """The size of a text in 10^6 bytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")) / 1e6


def best_seconds(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of several runs, in seconds."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def read_pages(folder: Path) -> list[str]:
    """All pages of a folder, in order of name."""
    return [path.read_bytes().decode("utf-8", "replace") for path in sorted(folder.glob("*.txt"))]


def first_pass(pages: Sequence[str], cleaner: Cleaner) -> None:
    """Clean pages most of whose words are met for the first time: no memory helps."""
    seconds = best_seconds(lambda: [cleaner.clean(page) for page in pages], 1)
    size = sum(map(megabytes, pages))
    print(f"first pass, {cleaner.profile.name}: {size:.2f} MB, {size / seconds:.3f} MB/s")


def side_by_side(pages: Sequence[str], cleaner: Cleaner) -> None:
    """Clean the pages, run ftfy on them, and join hyphens with one pattern."""
    size = sum(map(megabytes, pages))
    ways: dict[str, Callable[[str], object]] = {
        f"ocrfix clean, {cleaner.profile.name}": cleaner.clean,
        "ftfy.fix_text": ftfy.fix_text,
        "re, plain hyphen join": lambda page: PLAIN_JOIN.sub(r"\1\2", page),
    }
    print(f"{len(pages)} pages, {size:.2f} MB, one core")
    for name, way in ways.items():
        seconds = best_seconds(lambda way=way: [way(page) for page in pages])  # type: ignore[misc]
        print(f"  {name:<28} {size / seconds:8.2f} MB/s")


def by_size(pages: Sequence[str], cleaner: Cleaner, most_mb: float) -> None:
    """Clean the same text in pieces of several sizes: the cost of a megabyte must not grow."""
    print("cost of a megabyte by size of the document; the same text, cut into pieces")
    joined = "\n\n".join(pages)
    sizes = [size for size in (0.1, 1.0, 10.0, 50.0) if size <= most_mb]
    cost = dict.fromkeys(sizes, float("inf"))
    # In turn, and again: a machine is not as fast in one minute as in the next.
    for _ in range(2):
        for size in sizes:
            whole = _repeat(joined, int(max(size, min(10.0, most_mb)) * 1e6))
            step = int(size * 1e6)
            documents = [
                Document.from_text(whole[start : start + step])
                for start in range(0, len(whole), step)
            ]
            seconds = best_seconds(
                lambda documents=documents: [cleaner.clean(it) for it in documents],  # type: ignore[misc]
                1,
            )
            cost[size] = min(cost[size], seconds / megabytes(whole))
    for size, seconds in cost.items():
        print(f"  {size:5.1f} MB  {seconds:6.3f} s/MB")


def _repeat(text: str, length: int) -> str:
    """A text, repeated behind blank lines until it has a length."""
    times = -(-length // (len(text) + 2))
    return "\n\n".join([text] * times)[:length]


def memory(pages: Sequence[str], profile: str, folder: Path) -> None:
    """The peak memory of a process that cleans one text."""
    if not Path("/proc/self/status").is_file():
        print("peak memory: only measured on Linux")
        return
    print("peak memory of the process")
    joined = "\n\n".join(pages)
    for size in (0.1, 1, 8):
        path = folder / f"{size}.txt"
        path.write_text(_repeat(joined, int(size * 1e6)), encoding="utf-8", newline="")
        command = [sys.executable, "-c", MEASURE_MEMORY, str(path), profile]
        done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
        print(f"  {size:5.1f} MB  {int(done.stdout) / 1024:6.0f} MiB")
        path.unlink()


def whole_command(article: Path) -> None:
    """The time from the shell and back."""
    command = [sys.executable, "-m", "ocrfix", "clean", str(article)]
    seconds = best_seconds(lambda: subprocess.run(command, capture_output=True, check=True), 5)
    print(f"whole command on {article.name}: {seconds:.3f} s")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=SHARED / "raw_pages")
    parser.add_argument("--article", type=Path, default=SHARED / "pressreader/globe-2024-04-27.txt")
    parser.add_argument("--most-mb", type=float, default=50.0)
    parser.add_argument("--profile", default="careful")
    arguments = parser.parse_args()
    pages = read_pages(arguments.pages) or read_pages(ROOT / "tests/golden/input") * 20
    article = arguments.article
    if not article.is_file():
        article = ROOT / "resources/samples/harbour-ferry.txt"
    cleaner = Cleaner(arguments.profile)
    first_pass(pages, cleaner)
    if arguments.profile != "research":
        # A few pages: it takes a score of times as long.
        first_pass(pages[::20], Cleaner("research"))
    side_by_side(pages, cleaner)
    by_size(pages, cleaner, arguments.most_mb)
    memory(pages, arguments.profile, Path(__file__).parent)
    whole_command(article)


if __name__ == "__main__":
    main()
