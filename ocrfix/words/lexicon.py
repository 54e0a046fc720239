"""One lookup over all word lists: what is a word as printed, and how common it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ocrfix.errors import InputError, LexiconMissingError
from ocrfix.intake import MEBIBYTE, read_within
from ocrfix.resources import resource
from ocrfix.text.tokens import SHAPES
from ocrfix.words import forms
from ocrfix.words.cache import remembered
from ocrfix.words.language import KNOWN
from ocrfix.words.made_up import WordStore

SHORTEST_NAME = 3
"""Letters that must follow a prefix of a name: `O'Hea`, but not the `O'Be` of a speck."""
MOST_LOST = 3
"""Letters that words of which a piece is known may have more than it."""
RAREST_PER_MILLION = 0.004
"""Rarer words than these are rather the odd ones of a word list."""
USER_FREQUENCY = 1.0
"""Occurrences per million assumed of a word that only the reader's own lists know."""
_LARGEST_WORD_FILE = 64 * MEBIBYTE
_PLAIN = str.maketrans({**SHAPES, **dict.fromkeys("’‘`´", "'"), **dict.fromkeys("‐‑⸗", "-")})


class Lexicon:
    """All word lists of a language, and the reader's own words and names.

    A word is looked up as it was printed, without the punctuation around it. A word of the
    ordinary lists may be written small, with a capital or all in capitals; a name needs its
    capital. An apostrophe may be straight or curly.

    Attributes:
        language: BCP 47 primary subtag of the language whose words these are.
        is_listed: Says whether a lower-case form stands in a shipped list, as a word or a name.
        frequency_today: Gives the occurrences per million of a lower-case form in texts of today;
            0.0 for one that was not counted, None where nobody counted them.
        kept: Results that others worked out with it, and forget with it; see
            `ocrfix.words.cache.kept_with`.
    """

    is_listed: Callable[[str], bool]
    frequency_today: Callable[[str], float | None]

    def __init__(
        self, store: WordStore, user_words: Iterable[str] = (), names: Iterable[str] = ()
    ) -> None:
        """Lay the reader's words over the shipped ones; use `load` to make one."""
        self._store = store
        self.language = store.language
        entries = [_normal(entry) for entry in user_words]
        self._user = frozenset(entry for entry in entries if entry == entry.lower())
        protected = [_normal(name) for name in names]
        self._user_names = frozenset(
            [entry.lower() for entry in entries if entry != entry.lower()]
            + [part.lower() for name in protected for part in name.split()]
        )
        self._own = bool(self._user or self._user_names)
        self.kept: dict[Any, Any] = {}
        self.is_listed = store.trie.__contains__
        self.frequency_today = store.frequency_today

    @classmethod
    def load(
        cls,
        language: str = KNOWN,
        *,
        user_words: Iterable[str] = (),
        names: Iterable[str] = (),
    ) -> Lexicon:
        """Give the lexicon of a language (BCP 47 primary subtag).

        One without words of the reader's own is the same for a whole process, and so is what was
        worked out with it. Of the reader's own, words with a capital are known only so; names may
        have several words (`Van Dusen`), each known with a capital.

        Raises:
            LexiconMissingError: There are no word lists for this language.
        """
        own = tuple(user_words), tuple(names)
        return cls(_load(language), *own) if any(own) else _plain(language)

    @classmethod
    def of_folder(cls, folder: Path) -> Lexicon:
        """Read what lies in a folder that bears the code of its language."""
        return cls(WordStore(folder))

    def knows_made_up(self, word: str) -> bool:
        """Answer as ``knows`` does, for a form that was made up and hardly ever is a word.

        It is not remembered, and a no comes quicker than ``knows`` comes by it.
        """
        if self._own or not word.isascii() or "`" in word:
            return self.knows(word)
        return self.is_listed(word.lower()) and self.knows(word)

    def __contains__(self, word: object) -> bool:
        """Return whether this is a word as printed, without the punctuation around it.

        Beside the listed words: possessives, compounds of known words with hyphens, numerals,
        ordinals and amounts, initials, abbreviations, their full stop left on or not.
        """
        return isinstance(word, str) and self._has(word)

    @remembered()
    def _has(self, word: str) -> bool:
        return self._is_word(_normal(word))

    def is_further_name(self, lower: str) -> bool:
        """Return whether a lower-case form is one of the further names.

        They are so rare that what looks like one is rather damage: suggested, but not known.
        """
        # All are letters alone; half of a surrogate pair, which no trie takes, is none.
        return lower.isalpha() and lower in self._store.further_names

    def words(self) -> list[str]:
        """Give all listed words in lower case, without the reader's own, in a fixed order."""
        return list(self._store.trie.keys())

    def words_beginning(self, piece: str) -> list[str]:
        """Give the words of shipped lists that are a piece and one to `MOST_LOST` letters behind.

        In lower case, in any order, without the rarest.
        """
        found = self._store.trie.keys(piece) if piece.isalpha() else ()
        return self._longer(piece, filter(str.isalpha, found), MOST_LOST)

    def words_ending(self, piece: str, most: int = MOST_LOST) -> list[str]:
        """Give those that are a piece and one letter before it, or up to ``most``."""
        found = self._store.endings.keys(piece[::-1]) if piece.isalpha() else ()
        return self._longer(piece, (word[::-1] for word in found), most)

    def _longer(self, piece: str, words: Iterable[str], most: int) -> list[str]:
        often = self._store.frequency
        lengths = range(len(piece) + 1, len(piece) + most + 1)
        return [it for it in words if len(it) in lengths and often(it) >= RAREST_PER_MILLION]

    def words_at_front(self, letters: str) -> Sequence[str]:
        """Give the beginnings of some letters in lower case that may be words.

        Of no other beginning `frequency` is more than 0.
        """
        if self._own or not letters.isascii() or "`" in letters:
            return [letters[:end] for end in range(1, len(letters) + 1)]
        found: list[str] = self._store.trie.prefixes(letters)
        return found

    def begins_word(self, letters: str) -> bool:
        """Return whether a word of a shipped list, in lower case, begins with these letters."""
        return next(self._store.trie.iterkeys(letters), None) is not None

    def is_put_together(self, lower: str) -> bool:
        """Return whether letters are a listed word, or a compound of such without a hyphen."""
        return self.is_listed(lower) or self._store.is_compound(lower)

    def begins_put_together(self, lower: str) -> bool:
        """Return whether a word of a shipped list, or a compound of such, begins with letters."""
        return self.begins_word(lower) or self._store.begins_compound(lower)

    def begins_further_name(self, letters: str) -> bool:
        """Return whether one of the further names, in lower case, begins with these letters."""
        return next(self._store.further_names.iterkeys(letters), None) is not None

    def lists(self, word: str) -> tuple[str, ...]:
        """Name the lists in which the word stands in lower case, the reader's own last."""
        lower = _normal(word).lower()
        mask = self._store.mask(lower)
        found = [name for bit, name in enumerate(self._store.names) if mask >> bit & 1]
        own = (("user", self._user), ("user-names", self._user_names))
        return (*found, *(name for name, words in own if lower in words))

    def is_short(self, word: str) -> bool:
        """Return whether a word, without its stop, stands in the list of abbreviations."""
        return bool(self._store.mask(_normal(word).lower()) & self._store.short_mask)

    def frequency(self, word: str) -> float:
        """Return the frequency of a word, in occurrences per million words of the period.

        The figure is that of the lower-case form, with the damage of OCR taken out and smoothed
        with modern text for words too rare to be counted in old newspapers; 0.0 for a word in no
        list.
        """
        lower = _normal(word).lower()
        found = self._store.frequency(lower)
        if not found and self._own and (lower in self._user or lower in self._user_names):
            return USER_FREQUENCY
        return found

    def frequency_if_known(self, lower: str) -> float:
        """Return the frequency of a word in small letters; 0.0 if ``knows`` says no to it so.

        It is not remembered, and comes quicker than the answers to both questions.
        """
        if self._own or not lower.isascii() or "`" in lower:
            return self.frequency(lower) if self.knows(lower) else 0.0
        store = self._store
        index = store.index(lower)
        if index is None:
            return 0.0
        is_known = store.lists[index] & store.plain_mask or (store.is_open and self.knows(lower))
        return store.frequency_of(index) if is_known else 0.0

    def wants_capital(self, lower: str) -> bool:
        """Return whether a word in small letters is one that has a capital: a noun of German."""
        store = self._store
        mask = store.mask(lower) or store.mask(store.listed_for(lower))
        return bool(mask & store.capital_mask)

    def is_name(self, word: str) -> bool:
        """Return whether a word, with a capital, is listed as a name of any kind."""
        bare = _normal(word)
        if not bare[:1].isupper():
            return False
        lower = bare.lower().removesuffix("'s")
        return lower in self._user_names or bool(self._store.mask(lower) & self._store.name_mask)

    def knows_or_names(self, lower: str) -> bool:
        """Return whether a word in small letters is listed, or is a name with a capital."""
        return self.knows(lower) or self.is_name(lower.capitalize())

    @remembered()
    def knows(self, word: str) -> bool:
        """Return whether the bare form is listed, with a capital where the list demands it.

        Numerals, possessives and compounds are not looked at: this is the fast way, meant for
        every word of every page.
        """
        if not word.isascii() or "`" in word:
            word = _normal(word)
        store = self._store
        lower = word.lower()
        index = store.index(lower)
        # Most of what is asked stands nowhere, or in small letters among the plain words.
        if index is None and not (self._own or store.is_open):
            return False
        capital = word[:1] != lower[:1]
        if self._own and (lower in self._user or (capital and lower in self._user_names)):
            return forms.has_plain_case(word)
        mask = store.lists[index] if index is not None else 0
        if store.is_open and not mask & store.plain_mask:
            # A name, or in no list, and yet a form of a word: “bey” beside “Bey”.
            mask |= store.mask_of_form(word, lower)
        if not mask or (word != lower and not store.has_plain_case(word)):
            return False
        if mask & store.plain_mask:
            return True
        if capital and mask & store.name_mask:
            return True
        return word.isupper() and bool(mask & store.acronym_mask)

    def _is_word(self, word: str) -> bool:
        if not word:
            return False
        store = self._store
        if self.knows(word) or self._is_abbreviation(word) or store.is_counted(word):
            return True
        if forms.is_initials(word) or forms.is_numeral(word) or forms.is_amount(word):
            return True
        if "-" in word:
            is_left = store.hyphens_stay and self.knows(word.replace("-", ""))
            return is_left or self._is_compound(word.split("-"))
        return self._is_possessive(word) or self._is_prefixed_name(word)

    def _is_abbreviation(self, word: str) -> bool:
        letters = forms.dotted_letters(word) or word.removesuffix(".")
        if "." in letters or (letters == word and not word[:1].isupper()):
            return False
        return bool(self._store.mask(letters.lower()) & self._store.short_mask) or (
            len(letters) > 1 and self.knows(letters)
        )

    def _is_possessive(self, word: str) -> bool:
        stem, mark, tail = word.rpartition("'")
        if not mark or not stem:
            return False
        if tail in ("s", "S"):
            return self._is_word(stem)
        return not tail and stem[-1:] in "sS" and self._is_word(stem)

    def _is_prefixed_name(self, word: str) -> bool:
        """Know `O'Brien`, `M'Carthy`, `McKinley` by the name after the prefix."""
        for prefix in ("O'", "M'", "D'", "Mc", "Mac"):
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) >= SHORTEST_NAME and rest[0].isupper():
                whole = ("Mc" if prefix == "M'" else prefix) + rest
                return self.is_name(rest) or self.is_name(whole)
        return False

    def _is_compound(self, parts: list[str]) -> bool:
        *prefixes, last = parts
        return self._is_part(last) and all(
            self._is_part(part) or self._store.mask(part.lower()) & self._store.prefix_mask
            for part in prefixes
        )

    def _is_part(self, part: str) -> bool:
        if not part:
            return False
        if self.knows(part) or self._is_possessive(part):
            return True
        return forms.is_amount(part) or forms.is_initials(part)


def read_word_file(path: Path) -> Iterator[str]:
    """Read a list of the reader's own words: UTF-8, one a line; what follows a `#` is passed over.

    A letter with an accent is one character in what is read, however it is written.

    Raises:
        InputError: The file cannot be read, or is not UTF-8.
    """
    try:
        data = read_within(path, _LARGEST_WORD_FILE, may_be_pipe=True)
        lines = data.decode("utf-8-sig").splitlines()
    except OSError as exc:
        raise InputError(
            f"The word list {path} cannot be read: {exc.strerror or exc}.", hint="Check the name."
        ) from exc
    except UnicodeDecodeError as exc:
        raise InputError(
            f"The word list {path} cannot be read: {exc}.",
            hint="Save it as UTF-8 text, one word a line.",
        ) from exc
    for line in lines:
        entry = unicodedata.normalize("NFC", line.partition("#")[0].strip())
        if entry:
            yield entry


def _normal(word: str) -> str:
    if word.isascii():
        return word.replace("`", "'") if "`" in word else word
    return word.translate(_PLAIN)


@cache
def _load(language: str) -> WordStore:
    folder = resource("lexicons", language)
    if not (folder / "words.bin").is_file():
        raise LexiconMissingError.of("are no word lists", language)
    return WordStore(folder)


@cache
def _plain(language: str) -> Lexicon:
    return Lexicon(_load(language))
