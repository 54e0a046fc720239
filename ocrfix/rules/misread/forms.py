"""Candidates for a form, by its letters alone; worked out once for each form.

For one that is no word one misread word, or several whose blanks were lost; for a word others.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.language.read_as_others import ReadAsOthers
from ocrfix.rules.misread.parted import Parting, Partings
from ocrfix.words.cache import BatchMemo, Memo, remembered
from ocrfix.words.forms import in_small_letters, is_amount
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.misreadings import may_be_misspelt, may_be_slip, runs_together
from ocrfix.words.near_words import LONGEST, edits_within

if TYPE_CHECKING:
    from ocrfix.words.likeliest import Likeliest

SHORTEST = 2
SHORTEST_TORN = 3
SHORTEST_AMOUNT = 3
PRINTED = 3
"""Times that books print a form, from which on it is left: hardly one in 300 was misread."""
LEAST_PER_MILLION = 0.3
SHORTEST_RARE, RAREST_TORN = 7, 0.05
"""Letters of a torn word that may be so rare: of 48 such on the tune sets all are right."""
SHORTEST_NAME = 4
NAMES_PER_MILLION = 25.0
"""Letters, and occurrences per million, of a name that a form may be (``Mondav``): on raw pages of
1916 two in a hundred are wrong then, of rarer ones one in ten."""
MOST_CANDIDATES = 5
"""Words that are weighed: the right one is hardly ever further behind."""
FARTHEST_BEHIND = 7 * UNIT
"""The distance of a candidate to the likeliest by letters from which on it is not weighed: of those
that the words around put first it is one in 500."""
MOST_REMEMBERED = 1 << 14
"""Forms that are remembered at a time: some fifteen megabytes."""
_PRINTERS_SIGNS = re.compile(
    r"[0-9.&*+'’%$£#:]|[^\x00-\x7f]"
    r"|\A\S{1,3}[A-Z]\S?\Z|\A\S[A-Z]\S{0,3}\Z|[A-Z]{2}s\Z|\A[a-z]+[A-Z]{2,}\Z"
)
"""Figures, marks and accents; a capital inside what is short (``BoE``, ``kWh``); several initials
before an s (``NGOs``) or behind small letters (``macOS``)."""
_MARKS = re.compile("[^0-9A-Za-z]")
_MAKERS_NAME = re.compile("[a-z][A-Z][a-z]")
"""``iPhone``: they stand in texts of today."""
PER_MILLION = round(UNIT * math.log(1e6))
LETTER = 3.5
"""Nats that a misread letter costs about, by which candidates are put in order."""


class Tear(IntEnum):
    """The kinds of tear in a word, by what stands there beside a blank."""

    BLANK = 1
    MARK = 2
    HYPHEN = 3
    HYPHEN_AND_SPECK = 4


class Candidate(NamedTuple):
    """A word that a form may be, or several.

    Attributes:
        text: In small letters.
        chance: Ln of its occurrences per million and of the chance that a scan shows it so,
            weighted, in parts of a nat.
        may_be_printed: Whether a compositor may have set the form for it: a slip of the press, a
            word spelt by ear or as a foreigner speaks, which nothing was counted to be misread for;
            initials, an elision, what is censored.
        told: What is told of it, in the order of `OF_CANDIDATES`.
    """

    text: str
    chance: int
    may_be_printed: bool
    told: tuple[int, ...]


class Form(NamedTuple):
    """A form that may be misread.

    Attributes:
        candidates: What it may be, in alphabetical order.
        told: What is told of it, in the order of `OF_FORMS`.
        as_printed: What it is if nothing was misread; None for what is no word.
    """

    candidates: tuple[Candidate, ...]
    told: tuple[int, ...]
    as_printed: Candidate | None = None


Found = Sequence[tuple[re.Match[str], Form]]
"""Forms of a text in their places."""
OF_CANDIDATES = (
    "common",
    "channel",
    "distance",
    "letters_more",
    "is_slip",
    "begins_otherwise",
    "ends_otherwise",
    "words",
    "shortest",
    "together",
)
"""The figures of a candidate: how common it is, how likely a scan shows it so, letters misread,
letters that the form has more, whether it may be a slip of the press, which end is misread, how
many words it is, the letters of the shortest, and how much oftener they stand together than apart,
of the halves of a torn word how much seldomer. Of several words the rarest says how common they
are, and those misread count as letters."""
OF_FORMS = (
    "length",
    "mined",
    "printed",
    "is_listed",
    "runs_together",
    "figures",
    "marks",
    "capitals",
    "tear",
    "halves_known",
)
"""The signs of a form, in 100 times that it was counted in raw text how often it stood for one
word, how often books print it so, whether it stands in a list of names or rare words
nevertheless, whether it is two common words without their blank (``averdict``), its figures, its
marks and letters with accents, the capitals behind its first sign, what stands in a torn one
(`Tear`; 0 for none), and how many of its halves are words."""


class _Halves(NamedTuple):
    """Two halves that may be a torn word; `is_word` if they are one as they are printed."""

    torn: str
    head: str
    tail: str
    tear: int
    known: int
    is_word: bool

    @property
    def whole(self) -> str:
        return self.head + self.tail


def may_be_printed_so(printed: str) -> bool:
    """Return whether the signs of a form are rather those of a printer than of a scan."""
    return _PRINTERS_SIGNS.search(printed) is not None


class Forms:
    """Find what forms may be, and remember it.

    Attributes:
        find: Gives what is known of a form as it is printed, without the marks at its edges; None
            for a word, for what may be printed so, and for a form that no word is near to.
        find_torn: The same of a torn word: its first half, its `Tear` and its second half, with a
            blank between each. None where both halves are words, or both together none.
        look_up, look_up_torn: Find forms on which `find` or `find_torn` will be asked: many at once
            take half the time.
    """

    find: Callable[[str], Form | None]
    find_torn: Callable[[str], Form | None]
    look_up: Callable[[Iterable[str]], None]
    look_up_torn: Callable[[Iterable[str]], None]

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._channel = language.channel
        self._partings = Partings(language)
        self._language = language
        self._rarity = Memo(self._rarity_of)
        found = BatchMemo(self._find_all, MOST_REMEMBERED)
        torn = BatchMemo(self._find_all_torn, MOST_REMEMBERED)
        self.find, self.look_up = found.__getitem__, found.meet
        self.find_torn, self.look_up_torn = torn.__getitem__, torn.meet

    def _find_all(self, printed: Sequence[str]) -> Sequence[Form | None]:
        doubtful = [it for it in printed if self._may_be_misread(it)]
        near = self._near_words([in_small_letters(it) for it in doubtful])
        found = dict(zip(doubtful, map(self._found_of, doubtful, near), strict=True))
        return [*map(found.get, printed)]

    def _may_be_misread(self, printed: str) -> bool:
        form = in_small_letters(printed)
        if not SHORTEST <= len(form) <= LONGEST or self._may_be_as_printed(form):
            return False
        return not self._is_printed_so(printed, form)

    def _found_of(self, printed: str, near: tuple[Candidate, ...]) -> Form | None:
        partings = self._partings.of(printed)
        if printed[-1] == "I" and printed[1:-1].islower():
            # No word ends in a capital: “thatI”.
            partings = [it for it in partings if it.words[-1] == "i"]
            near = ()
        candidates = near + tuple(map(self._of_words, partings))
        return self._form(printed, candidates) if candidates else None

    def _is_printed_so(self, printed: str, form: str) -> bool:
        """Return whether a form is a name, listed or as makers write it, or stands so in books.

        Or an ordinal or price of three signs or more: “5s” is more often a misread word.
        """
        in_books = counted_list(self._lexicon.language, "printed_in_books")
        return (
            (len(form) >= SHORTEST_AMOUNT and is_amount(form))
            or (printed[0].isupper() and self._lexicon.is_listed(form))
            or _MAKERS_NAME.match(printed) is not None
            or in_books.get(form, 0) >= PRINTED
        )

    def _find_all_torn(self, torn: Sequence[str]) -> Sequence[Form | None]:
        may_be = [it for it in map(self._halves_of, torn) if it is not None]
        near = self._near_words([in_small_letters(it.whole) for it in may_be if not it.is_word])
        found = {}
        for it in may_be:
            candidates = (self._of_halves(it),) if it.is_word else next(near)
            if candidates:
                found[it.torn] = self._form(it.whole, candidates, it.tear, it.known)
        return [*map(found.get, torn)]

    def _halves_of(self, torn: str) -> _Halves | None:
        """Return the halves of what may be a torn word; None for what is none."""
        head, tear, tail = torn.split(" ")
        whole = head + tail
        if not SHORTEST_TORN <= len(whole) <= LONGEST:
            return None
        # Asked first, because most are none.
        is_word = self._is_whole(whole)
        if not is_word and int(tear) < Tear.HYPHEN:
            return None
        known = [*map(self._may_be_as_printed, (head, tail))]
        letters = word_list(self._language.code, "letters_behind_words")
        if (all(known) and int(tear) != Tear.HYPHEN_AND_SPECK) or (known[0] and tail in letters):
            return None
        return _Halves(torn, head, tail, int(tear), sum(known), is_word)

    def _of_halves(self, halves: _Halves) -> Candidate:
        """Weigh the word that two halves are."""
        letters = in_small_letters(halves.whole)
        common = round(UNIT * math.log(self._lexicon.frequency(letters)))
        candidate = self._weigh(letters, letters, 0, common, 0.0)
        apart = -self._together(halves.head, halves.tail)
        return candidate._replace(told=(*candidate.told[:-1], apart))

    @remembered(MOST_REMEMBERED)
    def find_listed(self, printed: str) -> Form | None:
        """Give what is known of a word in small letters that others may be read as.

        Or of what is hardly a word, and was printed nevertheless.
        """
        near = {word: 1 for word, _ in self._language.derived(ReadAsOthers).meant_often(printed)}
        candidates = self._weighed(printed, near)
        if not candidates or not self._may_be_as_printed(printed):
            return None
        common = round(UNIT * math.log(max(self._lexicon.frequency(printed), LEAST_PER_MILLION)))
        told = (common, 0, 0, 0, False, False, False, 1, len(printed), 0)
        as_printed = Candidate(printed, common, False, told)
        return self._form(printed, candidates)._replace(as_printed=as_printed)

    def _may_be_as_printed(self, printed: str) -> bool:
        """Return whether a form is a word, or was printed although no list has it."""
        lexicon = self._lexicon
        return lexicon.knows(printed) or printed in word_list(lexicon.language, "printed_too")

    def _is_whole(self, printed: str) -> bool:
        """Return whether two halves are a word, or a name where they begin with a capital."""
        letters, lexicon = in_small_letters(printed), self._lexicon
        least = LEAST_PER_MILLION if len(letters) < SHORTEST_RARE else RAREST_TORN
        return lexicon.frequency(letters) >= least and (
            lexicon.knows(letters) or (printed[0].isupper() and lexicon.knows(letters.capitalize()))
        )

    def _together(self, head: str, tail: str) -> int:
        """Return how much oftener one word stands behind another than anywhere: “small pox”."""
        model = self._language.context
        first, second = map(model.id_of, (head.lower(), tail.lower()))
        if not (model.has_counted(first) and model.has_counted(second)):
            return 0
        return model.cost(second) - model.cost(first, second)

    def _form(
        self, printed: str, candidates: tuple[Candidate, ...], tear: int = 0, known: int = 0
    ) -> Form:
        """Put together what is told of a form."""
        form, lexicon = in_small_letters(printed), self._lexicon
        least = max(it.chance for it in candidates) - FARTHEST_BEHIND
        likely = [it for it in candidates if it.chance >= least]
        if may_be_printed_so(printed):
            likely = [it._replace(may_be_printed=True) for it in likely]
        mined = max((it.share for it in self._confusions.meanings(form)), default=0)
        told = (
            len(form),
            round(100 * mined),
            counted_list(lexicon.language, "printed_in_books").get(form, 0),
            lexicon.is_listed(form),
            runs_together(form, lexicon),
            sum(map(str.isdigit, form)),
            len(_MARKS.findall(form)),
            sum(map(str.isupper, printed[1:])),
            tear,
            known,
        )
        return Form(tuple(sorted(likely)), told)

    def _near_words(self, forms: Sequence[str]) -> Iterator[tuple[Candidate, ...]]:
        """Weigh the likeliest words near to each form."""
        for form, words in zip(forms, self._likeliest.of(forms), strict=True):
            near, farthest = dict(words), edits_within(form)
            for it in self._confusions.meanings(form):
                near.setdefault(it.meant, farthest)
            yield self._weighed(form, near)

    @cached_property
    def _likeliest(self) -> Likeliest:
        # With it comes numpy: loaded with the first form that may be misread.
        from ocrfix.words.likeliest import Likeliest  # noqa: PLC0415

        number = self._language.number_common(LEAST_PER_MILLION)
        return Likeliest(self._language.near, number, self._rarity_of, LETTER, MOST_CANDIDATES)

    def _weighed(self, form: str, near: dict[str, int]) -> tuple[Candidate, ...]:
        """Weigh the words that are likeliest by their few edits and by how common they are."""
        rough = [
            (LETTER * distance + rare, word, rare)
            for word, distance in near.items()
            if (rare := self._rarity[word]) is not None
        ]
        channel = self._channel.weigh
        return tuple(
            self._weigh(form, word, near[word], -round(UNIT * rare), channel(form, word))
            for _, word, rare in sorted(rough)[:MOST_CANDIDATES]
        )

    def _rarity_of(self, word: str) -> float | None:
        """Give minus ln of the occurrences per million of a word; None for none and a rare one."""
        per_million = self._lexicon.frequency_if_known(word)
        if not per_million and len(word) >= SHORTEST_NAME and self._is_common_name(word):
            per_million = self._lexicon.frequency(word)
        return -math.log(per_million) if per_million >= LEAST_PER_MILLION else None

    def _is_common_name(self, word: str) -> bool:
        is_common = self._lexicon.frequency(word) >= NAMES_PER_MILLION
        return is_common and self._lexicon.is_name(word.capitalize())

    def _weigh(self, form: str, word: str, distance: int, common: int, channel: float) -> Candidate:
        language, likely = self._lexicon.language, round(UNIT * channel)
        is_slip = form != word and may_be_slip(form, word)
        may_be_printed = (
            is_slip
            or may_be_misspelt(form, word, channel, word_list(language, "vowels"))
            or form[0] + word[0] in word_list(language, "hardened")
        ) and not (
            len(form) >= len(word)
            and any(it.meant == word for it in self._confusions.meanings(form))
        )
        told = (
            common,
            likely,
            distance,
            len(form) - len(word),
            is_slip,
            form[0] != word[0],
            form[-1] != word[-1],
            1,
            len(word),
            0,
        )
        return Candidate(word, common + likely, may_be_printed, told)

    def _of_words(self, parting: Parting) -> Candidate:
        """Weigh several words."""
        words, model = parting.words, self._language.context
        rarest = min(filter(None, map(self._lexicon.frequency, words)), default=LEAST_PER_MILLION)
        alone = sum(map(model.cost, map(model.id_of, words)))
        told = (
            round(UNIT * math.log(rarest)),
            -parting.damage,
            parting.misread,
            1 - len(words),
            False,
            False,
            False,
            len(words),
            min(map(len, words)),
            alone - parting.cost + parting.damage,
        )
        return Candidate(" ".join(words), PER_MILLION - parting.cost, False, told)
