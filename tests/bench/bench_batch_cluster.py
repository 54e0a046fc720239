"""The cost of a Dask cluster beside `--jobs`; prints figures, asserts nothing.

    python dev.py setup cluster
    python dev.py bench [--many N]

A cluster of two workers on this machine; its scheduler lives in the first process, whose
memory is therefore the scheduler's too. Figures are of the whole command, as in
``bench_batch``; the start of a cluster is shown by itself, on a folder of one file.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import tempfile
from pathlib import Path

from bench_batch import ALTO_PAGES, SAMPLES, SHARED, Cost, batch, copy_to, inputs

FEW = 1000
WAYS = {"--jobs 2": (), "cluster of 2": ("--scheduler", "local")}


def compare(name: str, source: Path, work: Path, times: int) -> dict[str, Cost]:
    """Print both ways over one folder, in turn."""
    files = list(source.iterdir())
    size = sum(path.stat().st_size for path in files) / 1e6
    best: dict[str, Cost] = {}
    for _ in range(times):
        for way, options in WAYS.items():
            cost = batch(source, work / "out", 2, *options)
            shutil.rmtree(work / "out")
            best[way] = min(best.get(way, cost), cost, key=lambda it: it.seconds)
    print(f"{name}: {len(files)} files, {size:.1f} MB")
    for way, cost in best.items():
        print(
            f"  {way:12} {cost.seconds:7.1f} s, {len(files) / cost.seconds:7.1f} files/s, "
            f"{size / cost.seconds:6.2f} MB/s; {cost.cpu_seconds:6.1f} s of processor; "
            f"{cost.first_mib:5.0f} MiB the first process"
        )
    plain, cluster = (best[way] for way in WAYS)
    print(f"  {cluster.seconds / plain.seconds:.2f} times as long")
    return best


def main() -> None:
    """Print all figures."""
    if importlib.util.find_spec("distributed") is None:
        print("cluster: not installed; python3 dev.py setup cluster")
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=2)
    # Other benchmarks are given the same arguments.
    arguments, _ = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        article = SAMPLES / "harbour-ferry.txt"
        compare("start", copy_to(work / "one", [article], 1), work, arguments.times)
        pages = inputs(SHARED / "raw_pages", ".txt", article)
        source = copy_to(work / "pages", pages, max(len(pages), ALTO_PAGES))
        compare("raw pages", source, work, arguments.times)
        for count in (FEW, arguments.many):
            source = copy_to(work / f"in{count}", [article], count)
            compare("small files", source, work, arguments.times if count == FEW else 1)


if __name__ == "__main__":
    main()
