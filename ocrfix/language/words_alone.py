"""Languages of which nothing but words is known: their files, made when first asked for.

They are made of a list of words by the same steps as those that ship, but for what needs texts:
which words stand beside each other, and the model of context. So doubtful words are found and
suggestions made by letters and by how common words are, and nothing is corrected unasked.
"""

from __future__ import annotations

import atexit
import logging
import math
import shutil
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ocrfix.language.making import (
    misread_letters,
    near_index,
    word_files,
)
from ocrfix.language.making.damage import damaged
from ocrfix.language.making.letters import Weighted, table_of_foreign, write_shapes
from ocrfix.resources import add_language_root, resource
from ocrfix.words.arrays import ArrayFile, write_arrays
from ocrfix.words.foreign import neighbours, script_of
from ocrfix.words.language import KNOWN
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.plain_lists import (
    LISTED_ONLY,
    digest_of,
    forget_made,
    is_in_black_letter,
    made_folder,
    own_words,
    shipped_words,
)
from ocrfix.words.traits import traits_of

_log = logging.getLogger(__name__)

FORMAT = 1
"""Raised when what is made of the same words changes: then it is made anew."""
NEAR, NEAR_BUCKETS = 30_000, 1 << 17
SHAPED = 20_000
"""So many of the commonest words show what letters words have."""
DAMAGED = 5_000
"""So many of them are damaged, to show what letters damage has."""
FOREIGN = 10_000
"""Words of each neighbour by which other languages are told."""
LEAST_LETTER = 1e-5
"""Share that a letter must have among the letters of words to be one of the language's own."""
LETTER_ALONE = 0.002
"""Share among all words of a word of one letter that no list has."""
LEAST_COUNTED = 10_000_000
COPIED = ("figures.tsv", "capitals.tsv", "signs.tsv")
SOURCE = "A list of words; damaged by the shipped confusions of letters"


def learn(code: str) -> None:
    """Make the files of a language of which only words are known, unless they are there."""
    add_language_root(_made(code, digest_of(code)))


@cache
def _made(code: str, digest: str) -> Path:
    """Give the folder of what was made of a list, laid out as ``resources`` is."""
    parent = made_folder()
    made = parent / f"{code}-{FORMAT}-{digest[:16]}"
    if made.is_dir():
        return made
    try:
        parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=".", dir=parent))
    except OSError:
        # A home that cannot be written, as in a container: made for this process alone.
        made = Path(tempfile.mkdtemp(prefix=f"ocrfix-{code}-"))
        atexit.register(shutil.rmtree, made, ignore_errors=True)
        _make(code, made)
        return made
    try:
        _make(code, new)
        forget_made(code)
        new.rename(made)
    except OSError:
        # Another process was quicker.
        if not made.is_dir():
            raise
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return made


def _make(code: str, root: Path) -> None:
    """Make all files of a language from its words."""
    _log.info("the words of %s are made ready", code)
    counts = _counted(code)
    total = sum(counts.values())
    lists = dict(sorted(_lists(code, counts)))
    lexicons = root / "lexicons" / code
    word_files.write(lexicons, lists, lambda word: counts.get(word, 0) / max(total, 1))
    rates = _write_confusions(code, root / "confusions" / code, counts)
    lexicon = Lexicon.of_folder(lexicons)
    strokes: Mapping[str, str] = ArrayFile(resource("lexicons", KNOWN, "near.bin")).meta["strokes"]
    near_index.write(lexicon, lexicons / "near.bin", strokes, NEAR, NEAR_BUCKETS)
    common = sorted(lists, key=lambda word: (-counts.get(word, 0), word))[:SHAPED]
    words = [(word, 1.0 + math.log1p(1e6 * counts.get(word, 0) / max(total, 1))) for word in common]
    broken = [it for it in damaged(words[:DAMAGED], rates) if not lexicon.knows(it[0])]
    write_shapes(lexicons / "shapes.bin", words, words, broken, SOURCE, bare=True)
    table = table_of_foreign(_foreign(code, lexicon), [*broken, *words])
    about = {"source": SOURCE, "script": _script(common)}
    write_arrays(lexicons / "foreign.bin", {"letters": ("B", table)}, about)


def _counted(code: str) -> Counter[str]:
    """Count the words of a language, in small letters; 1 for one that was only listed."""
    counts: Counter[str] = Counter()
    for word, count in shipped_words(code).items():
        counts[word] = max(count - LISTED_ONLY, 1)
    for word, count in own_words(code):
        counts[word.lower()] += max(count, 1)
    often = round(LETTER_ALONE * sum(counts.values()))
    for word in _small(code):
        counts[word] = max(counts[word], often)
    return counts


def _small(code: str) -> list[str]:
    """Give what lists of words lack: words of a letter, and those that stand before apostrophes."""
    elided = (f"{head}'" for head in traits_of(code).elided)
    return sorted({*word_list(code, "letters_alone"), *elided})


def _lists(code: str, counts: Mapping[str, int]) -> Iterator[tuple[str, set[str]]]:
    """Put each word into its lists; short ones of subtitles only if they are common."""
    total = sum(counts.values())
    own: dict[str, set[str]] = {}
    for word, _ in own_words(code):
        names = own.setdefault(word.lower(), set())
        names.add("books" if word == word.lower() else "names")
    for word in shipped_words(code):
        least = word_files.LEAST_SAID.get(len(word), 0)
        if word.replace("'", "").isalpha() and 1e9 * counts[word] / total >= least:
            own.setdefault(word, set()).add("subtitles")
    for word in _small(code):
        own.setdefault(word, set()).add("common")
    yield from own.items()


def _write_confusions(code: str, folder: Path, counts: Mapping[str, int]) -> misread_letters.Rates:
    """Write what letters are read as: as in English, and by shape in others and black letter."""
    english = resource("confusions", KNOWN)
    folder.mkdir(parents=True)
    common = dict(Counter(counts).most_common(NEAR))
    letters: Counter[str] = Counter()
    for word, count in common.items():
        for letter in filter(str.isalpha, word):
            letters[letter] += count
    least = LEAST_LETTER * sum(letters.values())
    alphabet = "".join(sorted(it for it, count in letters.items() if count >= least))
    mined = misread_letters.mined(english / "letters.tsv")
    shapes = resource("confusions", "any", f"{_script(common).lower()}.tsv")
    if shapes.is_file():
        mined = misread_letters.merged(mined, misread_letters.by_shape(shapes))
    if is_in_black_letter(code):
        black = misread_letters.by_shape(resource("confusions", "any", "black-letter.tsv"))
        mined = misread_letters.merged(mined, black)
    rates = misread_letters.with_accents(mined, alphabet)
    # As if so much had been counted that no rate is lost for want of occurrences.
    scale = max(1.0, LEAST_COUNTED / max(sum(common.values()), 1))
    counted = {word: round(scale * count) for word, count in common.items()}
    misread_letters.write(folder / "letters.tsv", rates, counted)
    (folder / "words.tsv").write_text("# Nothing was mined.\n", encoding="utf-8")
    for name in COPIED:
        shutil.copyfile(english / name, folder / name)
    return rates


def _foreign(code: str, lexicon: Lexicon) -> list[Weighted]:
    """Give common words of other languages that this one does not have."""
    found = []
    for other in neighbours():
        common = Counter(shipped_words(other) if other != code else {}).most_common(FOREIGN)
        found += [
            (word, math.log(count))
            for word, count in common
            if count > LISTED_ONLY and len(word) > 1 and not lexicon.knows(word)
        ]
    return found


def _script(words: Iterable[str]) -> str:
    """Return the name of the script that most letters of words are of, as Unicode has it."""
    letters = Counter(letter for word in words for letter in unicodedata.normalize("NFC", word))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[script_of(letter)] += count if letter.isalpha() else 0
    return scripts.most_common(1)[0][0] if scripts else "Latin"
