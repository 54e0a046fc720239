r"""Article exports made of clean articles, with each place where they are damaged written down.

The kinds of damage, and how often each is done, are data: ``resources/evaluation/exports.toml``.
The same articles and the same seed give the same exports on every machine.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ocrfix.evaluation.clean_articles import CleanArticle
from ocrfix.evaluation.made_kinds import Befallen, made_settings
from ocrfix.evaluation.made_pages import PageLine, page_lines
from ocrfix.evaluation.places import DamagedPlace
from ocrfix.words.language import KNOWN

_WORD = re.compile(r"(?<![^\s“‘\"'(—–])[^\W\d_]{2,}(?![\w'’-])")
_OPENING_WORD = re.compile(r"[A-Z][a-z]+(?![\w'’-])")
# A paragraph is torn in mid-sentence, with so many words on either side.
_OPEN_END = re.compile(r"[^\W_][,]?\Z")
_LEAST_WORDS = 5
_QUOTE = re.compile(r"[“”]")
# A word is parted at a line's end behind so many letters; behind a ligature two are left.
_LEAST_PIECE = 3
_LIGATURE = re.compile(r"f[fil](?=[a-z]{2})")
_CONTEXT = re.compile(r"\S+")
_LONE_WORD = re.compile(r"(?<=[a-z,]) [aI] (?=[a-z])")
# Of an article of fewer paragraphs no two are made.
_LEAST_OF_TWO = 4


_IN_WORDS = (Befallen.FRONT, Befallen.END, Befallen.ALONE)
_WITH_GAP = (Befallen.ALONE, Befallen.HYPHEN, Befallen.LIGATURE)


@dataclass(frozen=True, slots=True)
class _Hurt:
    """One damage done to a paragraph: where, and what stands there then."""

    kind: Befallen
    start: int
    end: int
    after: str


@dataclass
class _Made:
    """An export that is being put together, beside its truth."""

    ocr: list[str] = field(default_factory=list)
    truth: list[str] = field(default_factory=list)
    places: list[DamagedPlace] = field(default_factory=list)
    _at: int = 0
    _truth_at: int = 0

    def add(self, ocr: str, truth: str) -> None:
        """Go on with a stretch of both."""
        self.ocr.append(ocr)
        self.truth.append(truth)
        self._at += len(ocr)
        self._truth_at += len(truth)

    def add_place(self, kind: Befallen, ocr: str, truth: str, width: int = 0) -> None:
        """Go on with a damaged stretch; ``width`` characters before it belong to the place."""
        start, truth_start = self._at - width, self._truth_at - width
        self.add(ocr, truth)
        self.places.append(DamagedPlace(str(kind), start, self._at, truth_start, self._truth_at))


def make_exports(articles: Iterable[CleanArticle], seed: int) -> Iterator[dict[str, Any]]:
    """Make an export of each article, as a line of a pairs file."""
    for article in articles:
        # Of a string, so that an article is damaged the same whatever stands before it.
        chance = random.Random(f"{seed} {article.name}")  # noqa: S311 - nothing is kept secret
        # Of its own, so that words are damaged alike with lines of a page and without.
        page = random.Random(f"{seed} {article.name} page")  # noqa: S311
        made = _make(article, chance, page)
        yield {
            "id": article.name,
            "source": "made exports",
            "lang": KNOWN,
            "ocr": "".join(made.ocr),
            "gt": "".join(made.truth),
            "places": [asdict(it) for it in made.places],
        }


def _make(article: CleanArticle, chance: random.Random, page: random.Random) -> _Made:
    settings = made_settings()
    made = _Made()
    is_sound = chance.random() < settings["undamaged"]
    frame = settings["frame"] if not is_sound and chance.random() < settings["framed"] else None
    if frame is not None:
        _open(made, article, frame, chance)
    elif article.headline:
        made.add(f"{article.headline}\n\n", f"{article.headline}\n\n")
    hurts: list[tuple[int, _Hurt]] = []
    between: dict[int, PageLine] = {}
    if not is_sound:
        hurts = _hurts(article.paragraphs, chance)
        hurts, between = _hurt_page(article.paragraphs, hurts, page)
    is_long = frame is not None and len(article.paragraphs) >= _LEAST_OF_TWO
    # A quote is pulled out of its own article.
    kinds = {*(it.kind for it in between.values()), *(hurt.kind for _, hurt in hurts)}
    is_long = is_long and Befallen.PULLED not in kinds
    second = len(article.paragraphs) // 2 if is_long and page.random() < settings["several"] else 0
    for number, paragraph in enumerate(article.paragraphs):
        if number:
            _part(made, number, frame, second, between.get(number), (chance, page))
        _hurt(made, paragraph, [hurt for at, hurt in hurts if at == number])
    if frame is not None:
        made.add_place(Befallen.FOOTER, "".join(f"\n\n{it}" for it in frame["footers"]), "")
    return made


def _part(
    made: _Made,
    number: int,
    frame: Mapping[str, Any] | None,
    second: int,
    line: PageLine | None,
    chances: tuple[random.Random, random.Random],
) -> None:
    """Go on with what stands before a paragraph: a caption, another article, a line of the page."""
    if frame is not None and number == 1:
        _add_caption(made, frame, chances[0])
    elif frame is not None and number == second:
        _begin_another(made, frame, chances[1])
    elif line is not None:
        made.add_place(line.kind, f"\n\n{line.text}\n\n", "\n\n")
    else:
        made.add("\n\n", "\n\n")


# --- the frame ---------------------------------------------------------------------------


def _open(
    made: _Made, article: CleanArticle, frame: Mapping[str, Any], chance: random.Random
) -> None:
    """Set the name of the paper, the headline and the byline before an article."""
    headline = article.headline or chance.choice(frame["headlines"])
    head = f"{chance.choice(frame['publications'])}\n\n{headline}\n\n"
    made.add(head, head)
    byline = f"By {chance.choice(frame['authors'])}"
    made.add_place(Befallen.BYLINE, f"- {byline}", byline)
    made.add("\n\n", "\n\n")


def _add_caption(made: _Made, frame: Mapping[str, Any], chance: random.Random) -> None:
    """Set a caption between two paragraphs."""
    credit, words = chance.choice(frame["credits"]), chance.choice(frame["captions"])
    made.add("\n\n", "\n\n")
    marked = f" ?? {credit} ?? {words}\n{credit} {words}\n\n"
    made.add_place(Befallen.CAPTION, marked, f"{credit} {words}\n\n")


def _begin_another(made: _Made, frame: Mapping[str, Any], chance: random.Random) -> None:
    """End an article, and set the head of another of the same file."""
    footers = "".join(f"\n\n{it}" for it in frame["footers"])
    made.add_place(Befallen.SEVERAL, f"{footers}\n\n", "\n\n")
    publication, headline = (chance.choice(frame[it]) for it in ("publications", "headlines"))
    head = f"{publication}\n\n{headline}\n\n"
    made.add(head, head)
    byline = f"By {chance.choice(frame['authors'])}"
    made.add_place(Befallen.SEVERAL, f"- {byline}", byline)
    made.add("\n\n", "\n\n")


# --- the words ---------------------------------------------------------------------------


def _hurt(made: _Made, paragraph: str, hurts: Sequence[_Hurt]) -> None:
    """Add a paragraph with its damage, a whole word on either side of each place."""
    done = 0
    for number, hurt in enumerate(hurts):
        until = hurts[number + 1].start if number + 1 < len(hurts) else len(paragraph)
        made.add(paragraph[done : hurt.start], paragraph[done : hurt.start])
        before = paragraph[done : hurt.start].rstrip()
        width = hurt.start - done - (before.rfind(" ") + 1)
        behind = _CONTEXT.search(paragraph, hurt.end)
        # The marks behind a word, and the next word.
        end = behind.end() if behind is not None else hurt.end
        if behind is not None and behind.start() == hurt.end:
            behind = _CONTEXT.search(paragraph, behind.end())
            end = behind.end() if behind is not None else end
        end = min(end, until)
        rest = paragraph[hurt.end : end]
        made.add_place(hurt.kind, hurt.after + rest, paragraph[hurt.start : hurt.end] + rest, width)
        done = end
    made.add(paragraph[done:], paragraph[done:])


def _hurts(paragraphs: Sequence[str], chance: random.Random) -> list[tuple[int, _Hurt]]:
    """Choose the damage: the number of a paragraph, and what is done to it; in order."""
    settings = made_settings()
    places = [(number, word) for number, it in enumerate(paragraphs) for word in _WORD.finditer(it)]
    chance.shuffle(places)
    kinds = []
    for _ in range(chance.randint(1, settings["torn"])):
        is_lost = chance.random() < settings["torn_lost"]
        kinds.append(Befallen.TORN_LOST if is_lost else Befallen.TORN)
    ways = settings["ways"]
    for _ in range(chance.randint(0, settings["inside"])):
        name = chance.choices([*ways], [*ways.values()])[0]
        kinds.append(Befallen[name.upper()])
    taken: list[tuple[int, int]] = []
    found = list(_hurt_quotes(paragraphs, chance))
    taken += ((number, len(paragraphs[number][: it.start].split())) for number, it in found)
    opening = _OPENING_WORD.match(paragraphs[0])
    if opening is not None and chance.random() < settings["first"]:
        found.append((0, _hurt_first(opening, chance)))
        taken.append((0, 0))
    for kind in kinds:
        wants_capital = kind in _IN_WORDS and chance.random() < settings["capital"]
        for number, word in places:
            index = len(paragraphs[number][: word.start()].split())
            if any(at == number and abs(it - index) < settings["apart"] for at, it in taken):
                continue
            hurt = _hurt_word(kind, word, chance, wants_capital=wants_capital)
            if hurt is not None:
                taken.append((number, index))
                found.append((number, hurt))
                break
    return sorted(found, key=lambda it: (it[0], it[1].start))


def _hurt_page(
    paragraphs: Sequence[str], hurts: Sequence[tuple[int, _Hurt]], chance: random.Random
) -> tuple[list[tuple[int, _Hurt]], dict[int, PageLine]]:
    """Add the lines of a page, in mid-sentence or before paragraphs, and words that are lost."""
    found, between = list(hurts), {}
    hurt = {number for number, _ in hurts}
    sound = [it for number, it in enumerate(paragraphs) if number not in hurt]
    for line in page_lines(sound, chance):
        whole = [
            number
            for number, it in enumerate(paragraphs)
            if number and not (number in hurt or number in between or line.text.strip("“”") in it)
        ]
        if not whole:
            break
        number = chance.choice(whole)
        words = list(_WORD.finditer(paragraphs[number]))
        tears = [it for word in words if (it := _hurt_word(Befallen.TORN, word, chance))]
        if tears and line.may_part and chance.random() < made_settings()["amid"]:
            tear = chance.choice(tears)
            found.append(
                (number, replace(tear, kind=line.kind, after=f"\n\n{line.text}{tear.after}"))
            )
            hurt.add(number)
        else:
            between[number] = line
    found += _lost_words(paragraphs, hurt, chance)
    return sorted(found, key=lambda it: (it[0], it[1].start)), between


def _lost_words(
    paragraphs: Sequence[str], hurt: Collection[int], chance: random.Random
) -> Iterator[tuple[int, _Hurt]]:
    """Lose a word of one letter in some articles, in a paragraph that has no other damage."""
    settings = made_settings()["lone"]
    if chance.random() >= settings["share"]:
        return
    places = [
        (number, match)
        for number, it in enumerate(paragraphs)
        if number not in hurt
        for match in _LONE_WORD.finditer(it)
    ]
    if places:
        number, match = chance.choice(places)
        is_wide = chance.random() < settings["wide"]
        kind = Befallen.WORD if is_wide else Befallen.WORD_CLOSED
        yield number, _Hurt(kind, *match.span(), "  " if is_wide else " ")


def _hurt_quotes(paragraphs: Sequence[str], chance: random.Random) -> Iterator[tuple[int, _Hurt]]:
    """Write the quotation marks of some articles with other signs; not of their first words."""
    settings = made_settings()["quotes"]
    form = dict(zip("“”", chance.choice(settings["forms"]), strict=True))
    if chance.random() >= settings["share"]:
        return
    for number, paragraph in enumerate(paragraphs):
        for match in _QUOTE.finditer(paragraph):
            if number or match.start():
                yield number, _Hurt(Befallen.QUOTE, *match.span(), form[match[0]])


def _hurt_first(word: re.Match[str], chance: random.Random) -> _Hurt:
    ways = made_settings()["first_letter"]
    kind = Befallen[chance.choices([*ways], [*ways.values()])[0].upper()]
    gap = {Befallen.FIRST_ALONE: " ", Befallen.FIRST_APART: "\n\n"}.get(kind, "")
    return _Hurt(kind, 0, word.end(), f"{word[0][0] if gap else ''}{gap}{word[0][1:]}")


def _hurt_word(
    kind: Befallen, word: re.Match[str], chance: random.Random, *, wants_capital: bool = False
) -> _Hurt | None:
    """Damage a word; return None if this kind of damage does not fit it."""
    letters, (start, end) = word[0], word.span()
    if letters[1:] != letters[1:].lower() or letters[0].isupper() != wants_capital:
        return None
    lost = chance.choices((1, 2, 3), made_settings()["lost"])[0]
    if kind in {Befallen.TORN, Befallen.TORN_LOST}:
        return _torn(kind, word, 0 if kind is Befallen.TORN else lost)
    if kind in _WITH_GAP:
        gap = _gap_in(kind, letters)
        return _Hurt(kind, start, end, gap) if gap else None
    if lost >= len(letters) or not word.string[:start].strip():
        return None
    if kind is Befallen.END:
        return _Hurt(kind, start, end, letters[:-lost])
    return _Hurt(kind if lost == 1 else Befallen.FRONT_MORE, start, end, letters[lost:])


def _gap_in(kind: Befallen, letters: str) -> str:
    """Give a word with what parts it; empty if this cannot."""
    if kind is Befallen.HYPHEN:
        at, mark, least = len(letters) // 2, "- ", _LEAST_PIECE
    elif kind is Befallen.LIGATURE:
        ligature = _LIGATURE.search(letters)
        at, mark, least = (ligature.end() if ligature else 0), " ", 1
    else:
        # Of two letters nothing would show.
        at, mark, least = int(len(letters) > 2), " ", 1  # noqa: PLR2004
    return f"{letters[:at]}{mark}{letters[at:]}" if at >= least else ""


def _torn(kind: Befallen, word: re.Match[str], lost: int) -> _Hurt | None:
    """Tear a paragraph before a word that loses letters; None if it does not go on there."""
    before, behind = word.string[: word.start()], word.string[word.end() :]
    bare = before.rstrip()
    is_inside = min(len(before.split()), len(behind.split())) >= _LEAST_WORDS
    if not is_inside or bare == before or not _OPEN_END.search(bare) or lost >= len(word[0]):
        return None
    if lost > 1:
        kind = Befallen.TORN_MORE
    return _Hurt(kind, len(bare), word.end(), f"\n\n{word[0][lost:]}")
