"""Speed and memory of `batch`; prints figures, asserts nothing.

    python dev.py bench [--many N]

Without the shared material it runs on the samples of the project, repeated. Every figure
is of the whole command, its start included; megabytes are 10^6 bytes of input, times the
best of several, as the least disturbed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
SAMPLES = ROOT / "resources" / "samples"
ALTO_PAGES = 200
# To look at a cluster's many threads oftener takes a tenth of a processor from it.
_LOOK_SECONDS = 0.1


def inputs(folder: Path, suffix: str, fallback: Path) -> list[Path]:
    """The files of one kind below a folder, or the fallback."""
    found = sorted(folder.rglob(f"*{suffix}")) if folder.is_dir() else []
    if suffix == ".xml":
        found = [it for it in found if b"<alto" in it.read_bytes()[:4000]]
    return found or [fallback]


def copy_to(folder: Path, files: Sequence[Path], count: int) -> Path:
    """A folder of so many files, the given ones repeated."""
    folder.mkdir()
    for number, path in enumerate(islice(cycle(files), count)):
        shutil.copyfile(path, folder / f"{number:06}{path.suffix}")
    return folder


def children(pid: int) -> Iterator[int]:
    """The processes that a process started, and theirs."""
    # Each thread has its own.
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            listed = task.read_text(encoding="ascii")
        except OSError:
            continue
        for child in map(int, listed.split()):
            yield child
            yield from children(child)


def peak_mebibytes(pid: int) -> float:
    """The most memory a process has had so far; 0 if it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(peaks[0]) / 1024 if peaks else 0.0


def processor_seconds(pid: int) -> float:
    """The time a process has computed so far, by the system's clock; 0 if it is gone."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    user, system = status.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@dataclass
class Cost:
    """Time and memory of one run of the command.

    Attributes:
        seconds: By the clock.
        cpu_seconds: Of all its processes.
        first_mib, worker_mib: Peak memory of the first process and of the largest worker.
    """

    seconds: float
    cpu_seconds: float
    first_mib: float
    worker_mib: float


def batch(source: Path, out: Path, jobs: int, *options: str) -> Cost:
    """Run the command."""
    command = [sys.executable, "-m", "ocrfix", "batch", str(source), str(out), "--quiet", *options]
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--jobs", str(jobs)], cwd=ROOT)
    first = worker = 0.0
    # As last seen: nobody is told what the copies of a process that is gone have used.
    used: dict[int, float] = {}
    ended = threading.Event()

    def watch() -> None:
        nonlocal first, worker
        while not ended.wait(_LOOK_SECONDS):
            first = max(first, peak_mebibytes(process.pid))
            for child in children(process.pid):
                worker = max(worker, peak_mebibytes(child))
                used[child] = max(used.get(child, 0.0), processor_seconds(child))
            used[process.pid] = max(used.get(process.pid, 0.0), processor_seconds(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
    return Cost(seconds, sum(used.values()), first, worker)


def speed(name: str, source: Path, work: Path, times: int) -> None:
    """Print pages and megabytes a second, and what a second job brings."""
    files = list(source.iterdir())
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{name}: {len(files)} pages, {size:.1f} MB, {os.cpu_count()} cores")
    best: dict[int, Cost] = {}
    # In turn, so that what else the machine does falls on both alike.
    for _ in range(times):
        for jobs in (1, 2):
            cost = batch(source, work / "out", jobs)
            shutil.rmtree(work / "out")
            best[jobs] = min(best.get(jobs, cost), cost, key=lambda it: it.seconds)
    for jobs, cost in best.items():
        print(
            f"  {jobs} job{'s' if jobs > 1 else ' '} {len(files) / cost.seconds:7.1f} pages/s "
            f"{size / cost.seconds:6.2f} MB/s; {cost.cpu_seconds / len(files) * 1000:.1f} ms of "
            f"processor a page, {cost.cpu_seconds / cost.seconds:.2f} processors busy"
        )
    print(f"  scaling 1 -> 2: {best[1].seconds / best[2].seconds:.2f}")


def many(work: Path, count: int) -> None:
    """Print the memory of 100 small files and of many, and the cost of doing nothing."""
    article = SAMPLES / "harbour-ferry.txt"
    print("many small files, 2 jobs: peak memory")
    for number in (100, count):
        source = copy_to(work / f"in{number}", [article], number)
        cost = batch(source, work / f"out{number}", 2)
        print(
            f"  {number:6} files  {cost.worker_mib:6.0f} MiB a worker, {cost.first_mib:6.0f} MiB "
            f"the first process, {cost.seconds:7.1f} s"
        )
    seconds = min(batch(work / f"in{count}", work / f"out{count}", 2).seconds for _ in range(3))
    print(f"resume with {count} files done: {seconds:.2f} s")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=3)
    # Other benchmarks are given the same arguments.
    arguments, _ = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        pages = inputs(SHARED / "raw_pages", ".txt", SAMPLES / "harbour-ferry.txt")
        source = copy_to(work / "pages", pages, max(len(pages), ALTO_PAGES))
        speed("raw pages", source, work, arguments.times)
        alto = inputs(SHARED / "formats", ".xml", ROOT / "tests/formats/data/alto.xml")
        source = copy_to(work / "alto", alto, ALTO_PAGES)
        speed("ALTO", source, work, arguments.times)
        many(work, arguments.many)


if __name__ == "__main__":
    main()
