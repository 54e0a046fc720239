"""Measure readers on a set of pairs, document by document.

Everything here is a count of one document added to those of the others in the order of the
set, so that any number of processes gives the same result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from ocrfix.evaluation.align import Alignment, fold_space
from ocrfix.evaluation.attribution import Attribution, Effect, JudgedChange, spacing_only
from ocrfix.evaluation.counts import (
    ErrorCounts,
    HarmCounts,
    RankCounts,
    RuleCounts,
    Sums,
    WordCounts,
)
from ocrfix.evaluation.damage import Damage, count_damage
from ocrfix.evaluation.hyphens import HyphenCounts, measure_breaks
from ocrfix.evaluation.kinds import KindCounts, count_kinds
from ocrfix.evaluation.pairs import Pair
from ocrfix.evaluation.places import PlaceCounts, measure_places
from ocrfix.evaluation.rates import count_errors, count_plain_errors, words_apart
from ocrfix.evaluation.reader import MeasuredChange, MeasuredText, Reader
from ocrfix.evaluation.reliability import Reliability, measure_reliability
from ocrfix.evaluation.suspects import SuspectFigures, measure_suspects


class SuspectsOn(StrEnum):
    """The reading that is examined for suspects.

    Attributes:
        CLEANED: The cleaned text, as in the window: what is left for the reader to find.
        RAW: The raw text, so that the figures do not depend on what the rules mend.
    """

    CLEANED = "cleaned"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class Options:
    """Options of a measurement.

    Attributes:
        ocr_side: Clean the OCR side and compare with the truth.
        truth_side: Clean the truth and count what is done to it.
        suspects: Measure suspects, on either side.
        suggestions: Ask for suggestions for every wrong word.
        suspects_on: Which reading of the OCR side is examined. All readers examine the
            same text, made by the first of them.
        reliability: Judge how sure edits say they are.
        examples: Keep so many examples of wrong changes a rule, and so many of changes
            on the truth side.
    """

    ocr_side: bool = True
    truth_side: bool = True
    suspects: bool = True
    suggestions: bool = True
    suspects_on: SuspectsOn = SuspectsOn.CLEANED
    reliability: bool = False
    examples: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """One change with what stands around it, white space folded.

    Attributes:
        raw, cleaned, truth: The stretch before, after and as it should be.
        rule_ids: The rules of the change.
    """

    raw: str
    cleaned: str
    truth: str
    rule_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentFigure:
    """One document in short.

    Attributes:
        id: Its name in the set.
        chars: Characters of its truth.
        raw_chars, cleaned_chars: Character edit distance before and after.
        words: Words of its truth.
        raw_words, cleaned_words: Word edit distance before and after.
        wrong_changes: If cleaning harmed it, the changes that took it from the truth.
    """

    id: str
    chars: int
    raw_chars: int
    cleaned_chars: int
    words: int
    raw_words: int
    cleaned_words: int
    wrong_changes: tuple[Example, ...] = ()


@dataclass(slots=True)
class ReaderResult:
    """All figures of one reader on one set.

    Attributes:
        name: The reader.
        errors, plain_errors: Edit distances, as they stand and with punctuation and case
            set aside.
        unhyphened_errors: The same with hyphens in words and dashes between sentences set aside;
            empty but for languages where hyphens of line ends are left.
        words: What became of words.
        kinds: Wrong words by what happened to them, and how many of each are mended.
        rules: Record of each rule, by id.
        reliability: Edits by how sure they say they are.
        harm: What it did to the truth.
        suspects: Suspects and suggestions.
        raw_near: Suggestions for the near words of the raw reading, where the cleaned one is
            examined: how many they are does not depend on what the rules mend.
        hyphens: Words broken at line ends.
        places: What became of places whose damage is known.
        documents: Every document in short, in order of the set.
        examples: Wrong changes by rule id, in order of the set.
        harm_examples: Changes of the truth, in order of the set.
    """

    name: str
    errors: ErrorCounts = field(default_factory=ErrorCounts)
    plain_errors: ErrorCounts = field(default_factory=ErrorCounts)
    unhyphened_errors: ErrorCounts = field(default_factory=ErrorCounts)
    words: WordCounts = field(default_factory=WordCounts)
    kinds: KindCounts = field(default_factory=KindCounts)
    rules: dict[str, RuleCounts] = field(default_factory=dict)
    reliability: Reliability = field(default_factory=Reliability)
    harm: HarmCounts = field(default_factory=HarmCounts)
    suspects: SuspectFigures = field(default_factory=SuspectFigures)
    raw_near: RankCounts = field(default_factory=RankCounts)
    hyphens: HyphenCounts = field(default_factory=HyphenCounts)
    places: PlaceCounts = field(default_factory=PlaceCounts)
    documents: list[DocumentFigure] = field(default_factory=list)
    examples: dict[str, list[Example]] = field(default_factory=dict)
    harm_examples: list[Example] = field(default_factory=list)

    def add(self, other: ReaderResult, examples: int) -> None:
        """Add the figures of further documents to these, in place.

        Args:
            other: Figures of the same reader.
            examples: How many examples of a kind to keep.
        """
        for each in fields(self):
            counts = getattr(self, each.name)
            if isinstance(counts, Sums):
                counts.add(getattr(other, each.name))
        for rule_id, record in other.rules.items():
            self.rules.setdefault(rule_id, RuleCounts()).add(record)
        self.documents += other.documents
        for rule_id, more in other.examples.items():
            _keep(self.examples.setdefault(rule_id, []), more, examples)
        _keep(self.harm_examples, other.harm_examples, examples)


def _keep(kept: list[Example], more: Iterable[Example], limit: int) -> None:
    """Take over examples that are not there yet, up to a number."""
    for example in more:
        if len(kept) < limit and example not in kept:
            kept.append(example)


@dataclass(slots=True)
class SetResult:
    """The figures of all readers on one set.

    Attributes:
        name: The set.
        options: What was measured.
        documents: Pairs in it.
        truth_words: Words of its truth.
        damage: Kinds of damage of the raw reading, groups of words counted.
        readers: One result a reader, the program first.
    """

    name: str
    options: Options
    documents: int = 0
    truth_words: int = 0
    damage: Counter[Damage] = field(default_factory=Counter)
    readers: list[ReaderResult] = field(default_factory=list)


def measure_set(
    name: str,
    pairs: Sequence[Pair],
    factories: Sequence[Callable[[], Reader]],
    options: Options,
    *,
    jobs: int = 1,
) -> SetResult:
    """Measure readers on a set.

    Args:
        name: What the results call the set.
        pairs: Its documents.
        factories: Make the readers, the program first; picklable if ``jobs`` is above 1.
        options: What to measure.
        jobs: Processes to use.
    """
    result = SetResult(name, options)
    for pair, document in zip(pairs, _documents(pairs, factories, options, jobs), strict=True):
        result.documents += 1
        result.truth_words += len(pair.truth.words)
        result.damage += document.damage
        if not result.readers:
            result.readers = [ReaderResult(each.name) for each in document.readers]
        for total, one in zip(result.readers, document.readers, strict=True):
            total.add(one, options.examples)
    return result


@dataclass(frozen=True, slots=True)
class _DocumentResult:
    damage: Counter[Damage]
    readers: list[ReaderResult]


def _documents(
    pairs: Sequence[Pair],
    factories: Sequence[Callable[[], Reader]],
    options: Options,
    jobs: int,
) -> Iterator[_DocumentResult]:
    if jobs <= 1:
        readers = [factory() for factory in factories]
        for pair in pairs:
            yield measure_document(pair, readers, options)
        return
    with ProcessPoolExecutor(
        jobs, initializer=_start_worker, initargs=(factories, options)
    ) as pool:
        yield from pool.map(_measure_in_worker, pairs, chunksize=8)


_worker: tuple[list[Reader], Options] | None = None


def _start_worker(factories: Sequence[Callable[[], Reader]], options: Options) -> None:
    global _worker  # noqa: PLW0603 - the only way a pool hands a worker its readers
    _worker = ([factory() for factory in factories], options)


def _measure_in_worker(pair: Pair) -> _DocumentResult:
    if _worker is None:
        raise RuntimeError("The worker was not started.")
    return measure_document(pair, *_worker)


def measure_document(pair: Pair, readers: Sequence[Reader], options: Options) -> _DocumentResult:
    """Measure readers on one document.

    Args:
        pair: The document.
        readers: The program first: its cleaned text is the one examined for suspects.
        options: What to measure.
    """
    results = [ReaderResult(reader.name) for reader in readers]
    damage: Counter[Damage] = Counter()
    if options.ocr_side:
        damage = _measure_ocr_side(pair, readers, options, results)
    if options.truth_side:
        _measure_truth_side(pair, readers, options, results)
    return _DocumentResult(damage, results)


def _measure_ocr_side(
    pair: Pair, readers: Sequence[Reader], options: Options, results: Sequence[ReaderResult]
) -> Counter[Damage]:
    truth, manner = pair.truth.words, pair.manner
    raw = Alignment(pair.ocr, truth, manner)
    examined = raw
    for index, (reader, result) in enumerate(zip(readers, results, strict=True)):
        cleaned = reader.clean(pair.ocr, pair.language)
        beside = raw if cleaned.text == pair.ocr else Alignment(cleaned.text, truth, manner)
        _measure_cleaning(pair, raw, beside, cleaned, options, result)
        if pair.places is not None:
            result.places = measure_places(
                pair.places, pair.ocr, pair.gt, cleaned, reader, pair.language
            )
        if index == 0 and options.suspects_on is SuspectsOn.CLEANED:
            examined = beside
        if options.suspects:
            result.suspects = measure_suspects(
                reader, examined, pair.language, suggestions=options.suggestions
            )
            result.raw_near = result.suspects.near_ranks
            if examined is not raw and options.suggestions:
                result.raw_near = measure_suspects(reader, raw, pair.language).near_ranks
    return count_damage(raw)


def _measure_cleaning(
    pair: Pair,
    raw: Alignment,
    beside: Alignment,
    cleaned: MeasuredText,
    options: Options,
    result: ReaderResult,
) -> None:
    truth = pair.truth
    even = pair.manner.even
    result.errors = errors = count_errors(even(pair.ocr), even(cleaned.text), truth.text)
    errors.manner = words_apart(pair.ocr, pair.printed.text, errors.raw_words)
    result.plain_errors = count_plain_errors(pair.ocr, cleaned.text, truth.text)
    if pair.manner.hyphens:
        texts = (pair.ocr, cleaned.text, truth.text)
        raw_words, cleaned_words, words = map(pair.manner.without_hyphens, texts)
        result.unhyphened_errors = count_errors(raw_words, cleaned_words, fold_space(words))
    attribution = Attribution(raw, beside, cleaned.changes)
    result.words = attribution.words
    result.kinds = count_kinds(raw, attribution.after)
    result.rules = attribution.by_rule()
    if options.reliability:
        result.reliability = measure_reliability(attribution.judged, cleaned, beside)
    if truth.breaks:
        result.hyphens = measure_breaks(raw, truth, cleaned)
    result.examples = _wrong_examples(attribution.judged, options.examples)
    figure = DocumentFigure(
        pair.id,
        errors.chars,
        errors.raw_chars,
        errors.cleaned_chars,
        errors.words,
        errors.raw_words,
        errors.cleaned_words,
    )
    if figure.cleaned_words > figure.raw_words or figure.cleaned_chars > figure.raw_chars:
        wrong = [judged for judged in attribution.judged if judged.effect is Effect.WRONG]
        figure = replace(figure, wrong_changes=tuple(map(_example, wrong)))
    result.documents = [figure]


def _example(judged: JudgedChange) -> Example:
    return Example(judged.raw, judged.cleaned, judged.truth, judged.change.rule_ids)


def _wrong_examples(judged: Iterable[JudgedChange], limit: int) -> dict[str, list[Example]]:
    examples: dict[str, list[Example]] = {}
    for one in judged:
        if limit and one.effect is Effect.WRONG:
            for rule_id in one.change.rule_ids:
                _keep(examples.setdefault(rule_id, []), [_example(one)], limit)
    return examples


# Characters shown on either side of a change of the truth.
_CONTEXT = 20


def _measure_truth_side(
    pair: Pair, readers: Sequence[Reader], options: Options, results: Sequence[ReaderResult]
) -> None:
    text = pair.printed.text
    examined = text
    for index, (reader, result) in enumerate(zip(readers, results, strict=True)):
        cleaned = reader.clean(text, pair.language)
        spacing = [change for change in cleaned.changes if spacing_only(text, change)]
        result.harm = HarmCounts(
            words=len(pair.printed.words),
            edits=len(cleaned.changes) - len(spacing),
            spacing=len(spacing),
        )
        if options.examples:
            harm = (each for each in cleaned.changes if each not in spacing)
            shown = (_harm_example(text, change) for change in harm)
            _keep(result.harm_examples, shown, options.examples)
        if index == 0 and options.suspects_on is SuspectsOn.CLEANED:
            examined = cleaned.text
        if options.suspects:
            result.harm.suspects = len(reader.detect(examined, pair.language))


def _harm_example(text: str, change: MeasuredChange) -> Example:
    left = text[max(0, change.start - _CONTEXT) : change.start]
    right = text[change.end : change.end + _CONTEXT]
    before, after = left + change.before + right, left + change.after + right
    return Example(before, after, before, change.rule_ids)
