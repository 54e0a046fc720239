"""A survey of a folder, made in other processes: the work left in it, and all that it offers."""

from __future__ import annotations

import logging
import pickle
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits
from ocrfix.batch.pool import Pool
from ocrfix.batch.processes import step_back
from ocrfix.batch.reading import bytes_of, sibling_of
from ocrfix.cleaning import Profile
from ocrfix.errors import OcrfixError
from ocrfix.formats import read
from ocrfix.reports.quality import Legibility, QualityMeter, legibility_of
from ocrfix.review.choices import Choices
from ocrfix.review.chosen import Chosen
from ocrfix.review.decisions import Decision
from ocrfix.review.offers import Offer, offers_of
from ocrfix.review.open_suspects import OpenSuspects
from ocrfix.review.replay import choices_of
from ocrfix.review.scans import Said
from ocrfix.review.views import View
from ocrfix.review.work import Outcome, Work
from ocrfix.suspects import Kind

_LONGEST_KEPT = 1_000_000
"""A text above it is not kept to be searched: it is opened for that."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look(Order):
    """A document to be looked at.

    Attributes:
        own: The profile, words, names and rules that decisions come on top of.
        decisions: Those that hold in it.
        chosen: How the reader chose to read it.
        wants_offers: Whether to work out what each place offers, which takes longer.
        scans: What the reader said of scans.
    """

    own: Choices = field(default_factory=lambda: Choices(Profile()))
    decisions: tuple[Decision, ...] = ()
    chosen: Chosen = field(default_factory=Chosen)
    wants_offers: bool = False
    scans: Said = field(default_factory=Said)


@dataclass(frozen=True, slots=True)
class SuspectWord:
    """A distinct doubtful word of a document."""

    word: str
    count: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The survey of one document.

    Attributes:
        path: Where it lies.
        sha256: Of its bytes; empty if they could not be read.
        message: Why nothing was seen; empty if all was.
        language: BCP 47.
        words: How many words its cleaned text has.
        unknown: How many of them stand in no list; None in a language without lists.
        changes: How many changes the cleaned text holds.
        waiting: How many edits wait for the reader.
        suspects: The distinct doubtful words that are left.
        has_scan: Whether there is a picture of each of its pages.
        packed_text: Its cleaned text, packed; empty for one that is very long.
        parcel: What its places offer, packed; empty if nobody asked.
    """

    path: Path
    sha256: str = ""
    message: str = ""
    language: str = "und"
    words: int = 0
    unknown: int | None = None
    changes: int = 0
    waiting: int = 0
    suspects: tuple[SuspectWord, ...] = ()
    has_scan: bool = False
    packed_text: bytes = b""
    parcel: bytes = b""

    @property
    def left(self) -> int:
        """Count the places that wait for the reader."""
        return self.waiting + sum(it.count for it in self.suspects)

    @property
    def unknown_share(self) -> float | None:
        """Unknown words in all words, 0..1; None where nobody can tell."""
        return self.unknown / self.words if self.unknown is not None and self.words else None

    @property
    def legibility(self) -> Legibility:
        """The grade of legibility."""
        return legibility_of(self.words, self.unknown_share)

    @property
    def text(self) -> str:
        """Its cleaned text; empty for one that is very long."""
        packed = self.packed_text
        return zlib.decompress(packed).decode("utf-8", "surrogatepass") if packed else ""

    @property
    def offers(self) -> list[Offer]:
        """Return the offers of its places."""
        # Packed by a process of our own.
        return list(pickle.loads(zlib.decompress(self.parcel))) if self.parcel else []  # noqa: S301


class Surveyor:
    """Looks at documents, in a process of its own."""

    def __init__(self) -> None:
        self._meters: dict[str, QualityMeter] = {}

    def do(self, order: Order) -> Surveyed:
        """Look at one document; whatever goes wrong is part of what comes of it."""
        if not isinstance(order, Look) or order.path is None:
            raise TypeError(f"{order.name} is nothing to look at")
        try:
            return self._seen(order, order.path)
        except OcrfixError as exc:
            return Surveyed(order.path, message=exc.message)
        except MemoryError:
            raise
        except Exception as exc:  # noqa: BLE001 - one document never stops the others
            _log.exception("%s", order.name)
            return Surveyed(order.path, message=f"A fault in ocrfix: {type(exc).__name__}: {exc}.")

    def _seen(self, look: Look, path: Path) -> Surveyed:
        document = look.chosen.laid_on(read(bytes_of(look), sibling=sibling_of(look)))
        outcome = Work(document, choices_of(look.decisions, look.own)).run(blocks=False)
        view = outcome.views.make(look.decisions)
        cleaned = view.cleaned
        quality = self._meter(cleaned.language).measure(cleaned.text)
        return Surveyed(
            path,
            document.meta.sha256,
            "",
            cleaned.language,
            quality.words if quality is not None else len(cleaned.text.split()),
            quality.unknown if quality is not None else None,
            view.items.made_count,
            view.items.undecided_count,
            _distinct(view.open_suspects),
            all(it.path is not None for it in look.scans.sheets(document, path)),
            _packed_text(cleaned.text),
            _packed(outcome, view) if look.wants_offers else b"",
        )

    def _meter(self, language: str) -> QualityMeter:
        if language not in self._meters:
            self._meters[language] = QualityMeter(language)
        return self._meters[language]


def _distinct(open_suspects: OpenSuspects) -> tuple[SuspectWord, ...]:
    return tuple(
        SuspectWord(open_suspects.word(it), open_suspects.count(it), open_suspects.kind(it))
        for it in open_suspects.words()
    )


def _packed_text(text: str) -> bytes:
    if len(text) > _LONGEST_KEPT:
        return b""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _packed(outcome: Outcome, view: View) -> bytes:
    return zlib.compress(pickle.dumps(list(offers_of(outcome, view))), 1)


def surveyors(jobs: int, limits: Limits) -> Pool[Surveyed]:
    """Processes that look at documents."""
    return Pool(jobs, _surveyor, _lost, limits)


def _surveyor() -> Surveyor:
    """Return one that holds up no window, however few processors there are."""
    step_back()
    return Surveyor()


def _lost(order: Order, message: str, _hint: str) -> Surveyed:
    return Surveyed(order.path or Path(order.name), message=message)


def suspect_words(surveyed: Sequence[Surveyed]) -> dict[str, dict[Path, int]]:
    """The distinct doubtful words of documents, each with how often it stands where.

    The most frequent first, of equally frequent ones that which more documents hold.
    """
    found: dict[str, dict[Path, int]] = {}
    for each in surveyed:
        for it in each.suspects:
            found.setdefault(it.word, {})[each.path] = it.count
    order = sorted(found, key=lambda it: (-sum(found[it].values()), -len(found[it]), it))
    return {word: found[word] for word in order}
