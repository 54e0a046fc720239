"""The likeliest reading of a form in its place, and the chance that it is the right one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, compress, islice

import numpy as np

from ocrfix.language.amid import Asked
from ocrfix.language.costs import UNIT
from ocrfix.language.placed_words import PlacedWords, blocks_of
from ocrfix.resources import resource
from ocrfix.rules.company import is_piece
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import OF_CANDIDATES, OF_FORMS, Candidate, Found
from ocrfix.rules.tally import ChangedTokens, Following
from ocrfix.text.tokens import ENDING_MARKS, iterate_blocks
from ocrfix.words.cache import Memo
from ocrfix.words.neighbours import word_before
from ocrfix.words.traits import traits_of
from ocrfix.words.trees import Trees, Whole

FIT = 0.9
"""Weight of the network beside the chance of a word by its letters."""
BEHIND = 0.5
"""Weight of the model of context."""
REACH = 400
"""Characters on either side by which the damage around is told."""
FAR = 300
"""Characters from which on it does not matter how many are looked at."""
LINE = 60
"""Characters added to those around: of a few words little is told."""
ODD = re.compile(
    r"[^\W\d_][^\w\s'’.\-—&][^\W\d_]|[^\W\d_]\d|\d[a-z]{3}|[a-z][A-Z]"
    r"|[^\w\s.,;:!?'’\"“”()\-—£$&%/]"
)
"""Signs hardly ever printed in a word: a mark or figure among letters, a capital behind them."""
TOGETHER = 500
"""Forms weighed at once: all of a newspaper would take as much room as all else."""
MOST_KEPT = 1 << 12
"""Forms in their places that are remembered for a document: some two megabytes."""
NO_RIVAL = 15 * UNIT
_LEAST = -(1 << 40)
"""Less than all scores."""
UNKNOWN = -99 * UNIT
"""The fit of a word that the network does not know."""
NAMES = (
    "lead",
    "lead_of_chance",
    "whole",
    "fit",
    "behind",
    "has_capital",
    "is_piece",
    "opens",
    "mark_behind",
    "around",
    "unknown",
    "odd",
    *OF_FORMS,
    *OF_CANDIDATES,
)
"""The figures that the trees are told: how far the likeliest reading is before the others, with
and without the words around, how well it fits among them, what the form looks like in its place,
how much of the block is looked at and how damaged that is, and what is told of form and reading."""
NAMES_OF_LISTED = (*NAMES, "gain", "gain_of_fit", "gain_behind", "common_as_printed")
"""The figures of a word that another may be read as: the same, how much better the other is, in all
and in its place, and how common the word is."""
_is_odd: Memo[str, bool] = Memo(lambda token: ODD.search(token) is not None)
ODD_AROUND, CAPITAL, MARK, TEAR = map(NAMES.index, ("odd", "has_capital", "mark_behind", "tear"))
_Fits = Sequence[tuple[int, int]]
_Key = tuple[bytes | str, ...]
_Told = tuple[Found, Sequence[Candidate], Whole]


def judged(text: str, found: Found, context: Context) -> Iterator[tuple[re.Match[str], str, float]]:
    """Give the likeliest reading of each form of a text, in small letters, and how sure it is."""
    language = context.lexicon.language
    are_listed = any(form.as_printed for _, form in found)
    trees = trees_of(language, "listed" if are_listed else "misread")
    lines = traits_of(language).seen_by_rules
    for some, candidates, figures in _in_parts(text, found, context):
        # Where nothing around is damaged, what may be printed so is. A capital before a mark is
        # that of a name or of an abbreviation, unless a blank stands behind it.
        may_be_printed = np.array([it.may_be_printed for it in candidates])
        has_capital = (figures[:, CAPITAL] & figures[:, MARK]) > 0
        may_be_printed |= has_capital & (figures[:, TEAR] == 0)
        kept = np.flatnonzero((figures[:, ODD_AROUND] > 0) | ~may_be_printed)
        odds = trees.answers(figures[kept])
        if are_listed:
            odds = _as_seen(odds, figures[kept], lines.get("listed"))
        else:
            are_parted = np.array([" " in candidates[it].text for it in kept.tolist()], bool)
            odds = np.where(are_parted, _as_seen(odds, figures[kept], lines.get("parted")), odds)
        for at, each in zip(kept.tolist(), odds.tolist(), strict=True):
            yield some[at][0], candidates[at].text, 1 / (1 + math.exp(-each / UNIT))


def _as_seen(said: Whole, figures: Whole, line: Mapping[str, float] | None) -> Whole:
    """Return ln of the odds that are seen where trees say so much.

    Args:
        said: What they say, in parts of a nat.
        figures: What is told of each, in the order of `NAMES`, or of `NAMES_OF_LISTED`.
        line: As a kind of `Traits.seen_by_rules`; None for none.
    """
    if line is None:
        return said
    columns = {"usual": np.ones_like(said), "odds": said}
    columns |= zip(NAMES_OF_LISTED, figures.T, strict=False)
    # In thousandths, since whole numbers are the same on every machine.
    seen = np.zeros_like(said)
    for name, each in line.items():
        seen += round(1000 * each) * columns[name]
    return seen // 1000


def told(
    text: str, found: Found, context: Context
) -> Iterator[tuple[re.Match[str], Candidate, tuple[int, ...]]]:
    """Give the likeliest reading of each form, and what is told of it in the order of `NAMES`.

    Of words that are listed in that of `NAMES_OF_LISTED`.
    """
    for some, candidates, figures in _in_parts(text, found, context):
        matches = (match for match, _ in some)
        yield from zip(matches, candidates, map(tuple, figures.tolist()), strict=True)


def _in_parts(text: str, found: Found, context: Context) -> Iterator[_Told]:
    """Give the same of many forms at a time, the figures as rows."""
    damage = context.recall(text, _Damage, context)
    for at in range(0, len(found), TOGETHER):
        some = found[at : at + TOGETHER]
        options = _Options(text, some, context)
        best = options.best()
        candidates = [options.candidates[it] for it in best.tolist()]
        columns = (
            options.lead(options.whole, best),
            options.lead(options.chance, best),
            options.whole[best],
            options.fit[best],
            options.behind[best],
            _in_place(some, context),
            *damage.around(*_columns(match.span() for match, _ in some)),
            _columns(form.told for _, form in some),
            _columns(it.told for it in candidates),
            *options.gains(best),
        )
        yield some, candidates, np.vstack(columns).T


def _in_place(some: Found, context: Context) -> Whole:
    """Give what each form looks like in its place, a column each."""
    return _columns(
        (
            match[0][0].isupper(),
            is_piece(match, match[0], context),
            word_before(match.string, match.start()) is None,
            match.string[match.end() : match.end() + 1] in ENDING_MARKS,
        )
        for match, _ in some
    )


def _columns(rows: Iterable[Sequence[int]]) -> Whole:
    """Give numbers in rows, one at least, a column each."""
    told = [*rows]
    return np.fromiter(chain.from_iterable(told), np.int64).reshape(len(told), -1).T


class _Damage:
    """Tell how damaged a text is around forms."""

    def __init__(self, text: str, context: Context) -> None:
        unknown, tokens = context.unknown_tokens(text)
        odd = [*compress(unknown, map(_is_odd.__getitem__, tokens))]
        self._starts = (np.array(unknown, np.int64), np.array(odd, np.int64))
        blocks = [(block.start, block.end) for block in iterate_blocks(text)]
        self._begins, self._ends = np.array(blocks, np.int64).reshape(-1, 2).T

    def around(self, start: Whole, end: Whole) -> Iterator[Whole]:
        """Give the characters of the block that are looked at, and what 1,000 of them hold.

        That is tokens that are no plain known words, and such as no printer makes; a column each.
        """
        block = np.searchsorted(self._begins, start, "right") - 1
        first = np.maximum(start - REACH, self._begins[block])
        last = np.minimum(end + REACH, self._ends[block])
        yield np.minimum(last - first, FAR)
        for starts in self._starts:
            here = np.searchsorted(starts, last) - np.searchsorted(starts, first)
            # Without the form itself.
            here -= np.searchsorted(starts, end) - np.searchsorted(starts, start)
            yield 1000 * here // (last - first + LINE)


class _Options:
    """The candidates of forms in their places; last of each what is printed, where that is a word.

    Attributes:
        candidates: Those of the first form, of the second, and so on.
        chance: How likely each is by its letters, in parts of a nat, as all that follows.
        fit, behind: How well each fits there, by the network and by the model of context.
        whole: All that together.
    """

    def __init__(self, text: str, some: Found, context: Context) -> None:
        """Weigh them between the words around."""
        of_forms = [
            (*form.candidates, form.as_printed) if form.as_printed else form.candidates
            for _, form in some
        ]
        self.candidates = [*chain.from_iterable(of_forms)]
        sizes = np.array([*map(len, of_forms)])
        self._firsts = np.cumsum(sizes) - sizes
        self._owners = np.repeat(np.arange(len(some)), sizes)
        self._are_printed = np.zeros(len(self.candidates), bool)
        self._are_listed = some[0][1].as_printed is not None
        if self._are_listed:
            self._are_printed[self._firsts + sizes - 1] = True
        self.chance = np.array([it.chance for it in self.candidates])
        spans = [match.span() for match, _ in some]
        fits_and_behind = chain.from_iterable(_in_places(text, spans, of_forms, context))
        self.fit, self.behind = np.array([*fits_and_behind]).T
        known = np.where(self.fit == UNKNOWN, 0, self.fit)
        self.whole = self.chance + np.rint(FIT * known + BEHIND * self.behind).astype(np.int64)

    def best(self) -> Whole:
        """Give the number of the likeliest candidate of each form; of several the first."""
        whole = np.where(self._are_printed, _LEAST, self.whole)
        likeliest = np.flatnonzero(whole == self._most_of_each(whole)[self._owners])
        return likeliest[np.searchsorted(self._owners[likeliest], np.arange(len(self._firsts)))]

    def lead(self, scores: Whole, best: Whole) -> Whole:
        """Give how far some candidates, one of each form, are before the others."""
        rest = np.where(self._are_printed, _LEAST, scores)
        rest[best] = _LEAST
        lead: Whole = np.clip(scores[best] - self._most_of_each(rest), -NO_RIVAL, NO_RIVAL)
        return lead

    def gains(self, best: Whole) -> Sequence[Whole]:
        """Give how much better words are in their places than those that are printed there.

        And how common these are, a column each; nothing for forms that are no words.
        """
        if not self._are_listed:
            return ()
        printed = np.flatnonzero(self._are_printed)
        fit, fit_printed = self.fit[best], self.fit[printed]
        are_known = (fit != UNKNOWN) & (fit_printed != UNKNOWN)
        return (
            self.whole[best] - self.whole[printed],
            np.where(are_known, fit - fit_printed, 0),
            self.behind[best] - self.behind[printed],
            np.array([self.candidates[it].told[0] for it in printed.tolist()]),
        )

    def _most_of_each(self, scores: Whole) -> Whole:
        most: Whole = np.maximum.reduceat(scores, self._firsts)
        return most


def _in_places(
    text: str,
    spans: Sequence[tuple[int, int]],
    of_forms: Sequence[Sequence[Candidate]],
    context: Context,
) -> Iterator[_Fits]:
    """Give how well the candidates of forms fit in their places, and the words behind them.

    Rules run again on texts of which most has not changed, so what was weighed is kept.
    """
    language, weighed = context.spoken, context.keep(_weighed)
    if len(weighed) > MOST_KEPT:
        weighed.clear()
    beside = context.keep_up(WordsOf).of(text).beside(spans)
    texts = [[it.text for it in candidates] for candidates in of_forms]
    around = map(bytes, np.hstack(beside))
    keys: list[_Key] = [(here, *words) for here, words in zip(around, texts, strict=True)]
    new = [number for number, key in enumerate(keys) if key not in weighed]
    options = [(place, it) for place, number in enumerate(new) for it in texts[number]]
    asked = Asked(beside[0][new], beside[1][new], options, language.context)
    behind, fits = [0] * len(options), [UNKNOWN] * len(options)
    for owner, cost in asked.costs():
        behind[owner] -= cost
    if language.network is not None:
        for owner, fit in asked.fits(language.network):
            fits[owner] = round(fit)
    found = zip(fits, behind, strict=True)
    for number in new:
        weighed[keys[number]] = tuple(islice(found, len(texts[number])))
    return map(weighed.__getitem__, keys)


def _weighed(_context: Context) -> dict[_Key, _Fits]:
    """Begin to keep what was weighed in the places of a document: words around, then candidates."""
    return {}


@cache
def trees_of(language: str, kind: str) -> Trees:
    """Return the trees of a language for words read as others (``listed``) or misread ones."""
    return Trees.load(resource("languages", language, f"{kind}.bin"))


class WordsOf(Following):
    """The words of one document, found once and corrected with every edit."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._id_of = context.spoken.context.id_as_printed
        self._words = PlacedWords.of("", self._id_of)

    def of(self, text: str) -> PlacedWords:
        """Give the words of a text."""
        self._turn_to(text)
        return self._words._replace(blocks=blocks_of(text))

    def _begin(self, text: str) -> None:
        self._words = PlacedWords.of(text, self._id_of)

    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        old = self._words
        sizes = [(it.start, len(it.before), len(it.after)) for it in pieces]
        begins, before, after = np.array(sizes, np.intp).reshape(-1, 3).T
        # The way that words behind so many pieces move.
        growth = np.append(0, np.cumsum(after - before))
        piece = np.searchsorted(begins, old.starts, "right")
        stays = old.starts >= np.append(0, begins + before)[piece]
        moves = growth[piece[stays]]
        # The words of the pieces as they are now: found in all at once, with a blank between.
        new = PlacedWords.of(" ".join([it.after for it in pieces]), self._id_of)
        here = np.cumsum(after + 1) - after - 1
        comes = (begins + growth[:-1] - here)[np.searchsorted(here, new.starts, "right") - 1]
        starts = np.append(old.starts[stays] + moves, new.starts + comes)
        ends = np.append(old.ends[stays] + moves, new.ends + comes)
        order = np.argsort(starts)
        ids = np.append(old.ids[stays], new.ids)
        self._words = PlacedWords(ids[order], starts[order], ends[order], ())
