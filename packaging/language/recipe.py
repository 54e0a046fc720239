"""Make a model of context from texts: all steps, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import kneser_ney
import numpy as np
import surfaces
import tables
import texts
import vocabulary
from kneser_ney import Counted
from numpy.typing import NDArray
from streams import Stream, read

from ocrfix.language.kinds import KINDS, OPENING
from ocrfix.words.traits import traits_of

Words = NDArray[np.uint16]
Breaks = NDArray[np.bool_]
SOURCE = "prose of 1780-1925 and newspapers of 1916, all in the public domain"


@dataclass(frozen=True)
class Recipe:
    """The recipe of a model.

    Attributes:
        language: BCP 47 primary subtag.
        order: Words of the longest group.
        cut: How often groups of two, three, four words are counted at most that are left out.
        least: What groups of two, three, four words must tell to be kept; see `kneser_ney.worth`.
        weight_of_runs: For how many words each of the newspapers' counts: there are few.
        source: What the file is to say of the texts.
    """

    language: str = "en"
    order: int = 4
    cut: Sequence[int] = (1, 2, 3)
    least: Sequence[float] = (25, 33, 42)
    weight_of_runs: int = 3
    source: str = SOURCE


def build(
    texts_: Sequence[Path],
    runs: Sequence[Path],
    out: Path,
    recipe: Recipe,
    kept: Path | None = None,
    words_of: Sequence[Path] = (),
) -> dict[str, int]:
    """Build a model.

    Args:
        texts_: Files or folders of whole paragraphs.
        runs: Files of lines that begin and end anywhere; marks and case are not learnt of them.
        out: Where to write.
        recipe: How it is made.
        kept: A folder that keeps texts as numbers, for the next time.
        words_of: Runs whose words are known in place of those of `runs`: a model of fewer runs
            then has the words, by the same ids, of one of all.

    Returns:
        Bytes of each array.
    """
    seen: set[bytes] = set()
    language = recipe.language
    whole = [stream_of(path, language, kept, seen) for path in texts_]
    parts = [stream_of(path, language, kept, seen) for path in runs]
    named = [stream_of(path, language, kept, set()) for path in words_of] or parts
    words = vocabulary.choose(
        vocabulary.count_words(whole, 1) + vocabulary.count_words(named, recipe.weight_of_runs)
    )
    arrays, said = _groups(whole, parts, words, recipe)
    printed = surfaces.Printed(words)
    for stream in whole:
        printed.add(stream)
    surface_arrays, surface_said = surfaces.of_counts(printed)
    about = {
        "language": recipe.language,
        "licence": "CC0-1.0",
        "source": recipe.source,
        "running_words": sum(len(stream.words) for stream in (*whole, *parts)),
        "cut": list(recipe.cut),
        "least": list(recipe.least),
        "weight_of_runs": recipe.weight_of_runs,
    }
    arrays |= surface_arrays
    tables.write(out, arrays, about | said | surface_said)
    return {name: array.nbytes for name, array in arrays.items()}


def _groups(
    whole: Sequence[Stream], parts: Sequence[Stream], words: vocabulary.Words, recipe: Recipe
) -> tuple[tables.Arrays, tables.Meta]:
    size = len(KINDS) + words.known
    counts = _counts(whole, words, size, recipe.order, opens=True)
    discounts = [kneser_ney.discounts_of(table.counts) for table in counts]
    if parts:
        more = _counts(parts, words, size, recipe.order, opens=False)
        counts = kneser_ney.added(counts, more, recipe.weight_of_runs)
    kept = kneser_ney.often(counts, [0, *recipe.cut])
    smoothed = kneser_ney.smooth(counts, kept, discounts)
    kept = kneser_ney.worth(counts, kept, smoothed, [0, *recipe.least])
    return tables.of_groups(words, kneser_ney.smooth(counts, kept, discounts))


def _counts(
    streams: Sequence[Stream], words: vocabulary.Words, size: int, order: int, *, opens: bool
) -> Sequence[Counted]:
    pairs = [sequence(stream, words, opens=opens) for stream in streams]
    running, breaks = map(np.concatenate, zip(*pairs, strict=True))
    return count(running, breaks, size, order)


def stream_of(path: Path, language: str, folder: Path | None, seen: set[bytes]) -> Stream:
    """Read a text as numbers, from where it was kept if it was.

    Args:
        path: A file or folder of texts.
        language: Theirs: behind an elision a word of its own begins.
        folder: Where it is kept; None for nowhere.
        seen: What was read before.
    """
    paragraphs = map(traits_of(language).spaced, texts.paragraphs([path], seen))
    if folder is None:
        return read(paragraphs)
    kept = folder / path.name
    if not Path(f"{kept}.json").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        read(paragraphs).save(kept)
    return Stream.load(kept)


def sequence(stream: Stream, words: vocabulary.Words, *, opens: bool) -> tuple[Words, Breaks]:
    """Give running words as what they count as, and where no group may run through.

    Args:
        stream: The text.
        words: What counts as what.
        opens: Whether a paragraph begins a text, which then is a word of its own.
    """
    running = words.class_of[words.ids_of(stream.forms)].astype(np.uint16)[stream.words]
    breaks = np.asarray(stream.gaps) == 0
    if not opens:
        return running, breaks
    at = np.flatnonzero(breaks)
    running = np.insert(running, at, OPENING)
    breaks = np.zeros(len(running), bool)
    breaks[at + np.arange(len(at))] = True
    return running, breaks


def count(running: Words, breaks: Breaks, most: int, order: int) -> Sequence[Counted]:
    """Count groups of one word up to ``order``, each by how many words it stands behind."""
    longest = kneser_ney.counted(kneser_ney.groups(running, breaks, order))
    found = [longest]
    for length in range(order - 1, 1, -1):
        opening = kneser_ney.opening(running, breaks, length)
        found.insert(0, kneser_ney.shorter(found[0].keys, length, opening))
    alone = np.bincount((found[0].keys & np.uint64(0xFFFF)).astype(np.int64), minlength=most)
    return [Counted(np.arange(most, dtype=np.uint64), alone.astype(np.int32)), *found]
