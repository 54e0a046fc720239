"""Spell out a Hunspell dictionary: every form that its stems and affixes make.

Read are stems with their flags and the affixes that go before and behind them, one behind the
other where an affix has flags of its own. Compounds are not spelt out: there is no end of them.

Source:
    The format as its manual describes it: hunspell(5), N. Láng, L. Németh; read 2026-11-27.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

MOST_FORMS = 2_000_000
"""Forms that are spelt out; what more there are in a language of many endings is left."""
MOST_AFFIXES = 2
"""Endings that may stand one behind the other."""
_PREFIX, _SUFFIX = "PFX", "SFX"
_HEAD = 4
"""Words in the first line of an affix."""
_RULE = 5
"""The least number of words in each of its other lines."""
_NO_WORDS = ("FORBIDDENWORD", "ONLYINCOMPOUND")
_NO_WORDS_ALONE = ("NEEDAFFIX", "PSEUDOROOT")
_UNESCAPED_SLASH = re.compile(r"(?<!\\)/")
# Hunspell's older names for encodings that Python calls otherwise.
_ENCODINGS = {"microsoft-cp1251": "cp1251", "tis620-2533": "tis-620", "iscii-devanagari": "utf-8"}


@dataclass(frozen=True, slots=True)
class _Affix:
    """An affix: letters that may be put before or behind a stem.

    Attributes:
        is_prefix: Whether before.
        crosses: Whether with one on the other side.
        taken: What is taken off the stem first.
        put: What is put there.
        flags: What may be put there next.
        fits: Says whether a stem may have it.
    """

    is_prefix: bool
    crosses: bool
    taken: str
    put: str
    flags: frozenset[str]
    fits: Callable[[str], bool]

    def on(self, stem: str) -> str | None:
        """Put it on a stem; None where it does not fit."""
        if not self.fits(stem):
            return None
        if self.is_prefix:
            return self.put + stem[len(self.taken) :] if stem.startswith(self.taken) else None
        end = len(stem) - len(self.taken)
        return stem[:end] + self.put if stem.endswith(self.taken) else None


@dataclass
class Affixes:
    """The affixes of a ``.aff`` file, and which flags say that a stem is no word."""

    by_flag: dict[str, list[_Affix]] = field(default_factory=lambda: defaultdict(list))
    kind: str = ""
    aliases: list[str] = field(default_factory=list)
    no_words: set[str] = field(default_factory=set)
    not_alone: set[str] = field(default_factory=set)

    def flags(self, text: str) -> frozenset[str]:
        """Read flags as they are written in this dictionary."""
        if self.aliases and text.isdecimal():
            number = int(text)
            text = self.aliases[number - 1] if 0 < number <= len(self.aliases) else ""
        if self.kind == "long":
            return frozenset(text[at : at + 2] for at in range(0, len(text), 2))
        if self.kind == "num":
            return frozenset(it.strip() for it in text.split(",") if it.strip())
        return frozenset(text)


def encoding_of(affixes: bytes) -> str:
    """Return the name of the encoding that a ``.aff`` file says it is in; UTF-8 if it says none."""
    match = re.search(rb"^\s*SET\s+(\S+)", affixes, re.MULTILINE)
    name = match[1].decode("ascii", "replace") if match else "utf-8"
    return _ENCODINGS.get(name.lower(), name)


def read_affixes(text: str) -> Affixes:
    """Read a ``.aff`` file; what is of no use here is passed over.

    Raises:
        ValueError: A condition of an affix is no pattern.
    """
    read = Affixes()
    crosses: dict[tuple[str, str], bool] = {}
    aliases_told = False
    for line in text.lstrip("\ufeff").splitlines():
        words = line.split()
        match words:
            case ["FLAG", kind, *_]:
                read.kind = kind.lower()
            case ["AF", flags, *_]:
                # The first such line says how many there are.
                if aliases_told:
                    read.aliases.append(flags)
                aliases_told = True
            case [name, flag, *_] if name in _NO_WORDS:
                read.no_words |= read.flags(flag)
            case [name, flag, *_] if name in _NO_WORDS_ALONE:
                read.not_alone |= read.flags(flag)
            case [("PFX" | "SFX") as kind, flag, crossing, _] if (kind, flag) not in crosses:
                crosses[kind, flag] = crossing == "Y"
            case [("PFX" | "SFX") as kind, flag, taken, put, *rest]:
                affix = _affix(read, kind, taken, put, rest, crosses.get((kind, flag), False))
                read.by_flag[flag].append(affix)
    return read


def _affix(
    read: Affixes, kind: str, taken: str, put: str, rest: Iterable[str], crosses: bool
) -> _Affix:
    put, _, flags = put.partition("/")
    condition = next(iter(rest), ".")
    return _Affix(
        kind == _PREFIX,
        crosses,
        "" if taken == "0" else taken,
        "" if put == "0" else put,
        read.flags(flags),
        _fits(condition, is_prefix=kind == _PREFIX),
    )


@cache
def _fits(condition: str, *, is_prefix: bool) -> Callable[[str], bool]:
    """Make what says whether a stem meets a condition: letters, dots and sets of letters."""
    pattern = condition.replace("-", r"\-")
    try:
        compiled = re.compile(f"{pattern}" if is_prefix else f"(?:{pattern})$")
    except re.error as exc:
        raise ValueError(f"“{condition}” is no condition of an affix") from exc
    if is_prefix:
        return lambda stem: compiled.match(stem) is not None
    return lambda stem: compiled.search(stem) is not None


def forms(dictionary: str, affixes: Affixes) -> Iterator[str]:
    """Spell out a ``.dic`` file: each stem and what its affixes make of it, some twice.

    The stems come first, then all that have endings, then what has something before it: whoever
    takes no more than so many has words from the whole alphabet.
    """
    entries = list(_entries(dictionary, affixes))
    for stem, flags in entries:
        if not flags & affixes.not_alone:
            yield stem
    for stem, flags in entries:
        for made, _, is_alone in _with_endings(stem, flags, affixes, MOST_AFFIXES):
            if is_alone:
                yield made
    for stem, flags in entries:
        prefixes = [it for it in _of(flags, affixes) if it.is_prefix]
        if not prefixes:
            continue
        yield from _all_on(stem, prefixes)
        crossing = [it for it in prefixes if it.crosses]
        for made, crosses, _ in _with_endings(stem, flags, affixes, MOST_AFFIXES):
            if crosses:
                yield from _all_on(made, crossing)


def _entries(dictionary: str, affixes: Affixes) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the stems with their flags, but those that are no words."""
    for number, line in enumerate(dictionary.lstrip("\ufeff").splitlines()):
        # What stands behind a tab, or a name with a colon, says how a word is used.
        entry = re.split(r"\t|\s(?=\w\w:)", line.strip())[0].strip()
        # The first line says how many there are.
        if not entry or entry.startswith("#") or (number == 0 and entry.isdecimal()):
            continue
        parts = _UNESCAPED_SLASH.split(entry, maxsplit=1)
        written = parts[1].split() if len(parts) > 1 else ()
        flags = affixes.flags(written[0]) if written else frozenset()
        if not flags & affixes.no_words:
            yield parts[0].replace("\\/", "/"), flags


def _of(flags: frozenset[str], affixes: Affixes) -> list[_Affix]:
    return [it for flag in sorted(flags) for it in affixes.by_flag.get(flag, ())]


def _with_endings(
    stem: str, flags: frozenset[str], affixes: Affixes, further: int
) -> Iterator[tuple[str, bool, bool]]:
    """Yield what endings make of a stem, whether they go with prefixes, and stand alone."""
    for ending in _of(flags, affixes):
        made = None if ending.is_prefix else ending.on(stem)
        if made is None or ending.flags & affixes.no_words:
            continue
        yield made, ending.crosses, not ending.flags & affixes.not_alone
        if ending.flags and further > 1:
            yield from _with_endings(made, ending.flags, affixes, further - 1)


def _all_on(stem: str, prefixes: Iterable[_Affix]) -> Iterator[str]:
    for prefix in prefixes:
        made = prefix.on(stem)
        if made is not None:
            yield made
