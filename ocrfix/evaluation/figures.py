"""The figures of a measurement as one plain structure, each with what it was made of.

The JSON that ``ocrfix eval`` prints is this structure, and its table is drawn from it. A
rate is an object with ``of`` (what was counted), ``in`` (out of how many) and ``rate``,
which is ``null`` where nothing was to be counted. Rates are shares, 0..1, unless they are
called ``per_1000_words`` or ``per_10000_words``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from ocrfix.evaluation.counts import (
    BreakCounts,
    ErrorCounts,
    HarmCounts,
    RankCounts,
    RuleCounts,
    SuspectCounts,
    WordCounts,
)
from ocrfix.evaluation.hyphens import HyphenCounts, HyphenRead
from ocrfix.evaluation.kinds import Kind
from ocrfix.evaluation.measure import DocumentFigure, ReaderResult, SetResult
from ocrfix.evaluation.places import figures_of_places
from ocrfix.evaluation.reliability import BINS, BinCounts, Reliability

Figures = dict[str, Any]

_DIGITS = 6
# Issue 3: precision is asked for where half of the wrong words are caught.
_RECALL_ASKED = 0.5


def rate(of: int, out_of: int, times: int = 1, name: str = "rate") -> Figures:
    """One count with its denominator."""
    value = round(of / out_of * times, _DIGITS) if out_of else None
    return {"of": of, "in": out_of, name: value}


def figures_of_sets(results: Iterable[SetResult]) -> Figures:
    """All that was measured, as one document."""
    return {"schema": 1, "sets": [_set_figures(result) for result in results]}


def _set_figures(result: SetResult) -> Figures:
    options = asdict(result.options)
    del options["examples"]
    return {
        "set": result.name,
        "documents": result.documents,
        "truth_words": result.truth_words,
        "measured": options,
        "raw_damage": {
            str(kind): count
            for kind, count in sorted(result.damage.items(), key=lambda it: (-it[1], it[0]))
        },
        "readers": [_reader_figures(reader, result) for reader in result.readers],
    }


def _reader_figures(reader: ReaderResult, result: SetResult) -> Figures:
    options = result.options
    figures: Figures = {"name": reader.name}
    if options.ocr_side:
        figures["characters"] = _error_figures(reader.errors, "chars")
        figures["characters_plain"] = _error_figures(reader.plain_errors, "chars")
        figures["word_errors"] = _error_figures(reader.errors, "words")
        figures["word_errors_plain"] = _error_figures(reader.plain_errors, "words")
        if reader.unhyphened_errors.words:
            unhyphened = _error_figures(reader.unhyphened_errors, "words")
            figures["word_errors_hyphens_aside"] = unhyphened
        figures["documents"] = _document_figures(reader.errors)
        figures["words"] = _word_figures(reader.words)
        kinds = reader.kinds
        figures["by_kind"] = {str(it): rate(kinds.mended[it], kinds.words[it]) for it in Kind}
        figures["rules"] = {
            rule_id: _rule_figures(record) for rule_id, record in sorted(reader.rules.items())
        }
        figures["hyphens"] = _hyphen_figures(reader.hyphens)
        places = figures_of_places(reader.places)
        if places is not None:
            figures["places"] = places
        if options.reliability:
            figures["reliability"] = _reliability_figures(reader.reliability)
    if options.truth_side:
        figures["truth_side"] = _harm_figures(reader.harm, suspects=options.suspects)
    if options.ocr_side and options.suspects:
        precision = reader.suspects.tally.precision_at(_RECALL_ASKED, reader.suspects.counts.wrong)
        figures["suspects"] = _suspect_figures(reader.suspects.counts, precision)
        if options.suggestions:
            figures["suggestions"] = {
                "all_wrong_words": _rank_figures(reader.suspects.ranks),
                "near_wrong_words": _rank_figures(reader.suspects.near_ranks),
                "near_wrong_words_raw": _rank_figures(reader.raw_near),
            }
    if options.examples:
        figures["wrong_examples"] = {
            rule_id: [asdict(example) for example in examples]
            for rule_id, examples in sorted(reader.examples.items())
        }
        figures["truth_side_examples"] = [asdict(example) for example in reader.harm_examples]
    return figures


def _error_figures(errors: ErrorCounts, unit: str) -> Figures:
    size = getattr(errors, unit)
    raw, cleaned = getattr(errors, f"raw_{unit}"), getattr(errors, f"cleaned_{unit}")
    return {
        "raw": rate(raw, size),
        "cleaned": rate(cleaned, size),
        "reduction": rate(raw - cleaned, raw),
    }


def _document_figures(errors: ErrorCounts) -> Figures:
    same_words = errors.documents - errors.better_words - errors.worse_words
    return {
        "manner_of_printing_words": errors.manner,
        "by_characters": {
            "better": errors.better,
            "same": errors.same,
            "worse": rate(errors.worse, errors.documents),
        },
        "by_words": {
            "better": errors.better_words,
            "same": same_words,
            "worse": rate(errors.worse_words, errors.documents),
        },
    }


def _word_figures(words: WordCounts) -> Figures:
    mended, broken = words.mended + words.strays_gone, words.broken + words.strays_new
    return {
        "wrong_raw": rate(words.raw_wrong, words.words),
        "wrong_cleaned": rate(words.cleaned_wrong, words.words),
        "mended": mended,
        "broken": broken,
        "right_words_broken": words.broken,
        "mended_for_each_broken": round(mended / broken, 2) if broken else None,
        "strays_gone": words.strays_gone,
        "strays_new": words.strays_new,
        "letters_mended": words.letters_mended,
        "letters_broken": words.letters_broken,
        "unexplained_mended": words.unexplained_mended,
        "unexplained_broken": words.unexplained_broken,
        "changes": words.changes,
    }


def _reliability_figures(found: Reliability) -> Figures:
    """Return the sureness that edits claim beside the share that is right, by their owner."""
    ends = (*BINS[1:], 1.0)
    figures: Figures = {}
    for whose in sorted({whose for whose, _ in found.bins}):
        bins = [found.bins.get((whose, number), BinCounts()) for number in range(len(BINS))]
        total = BinCounts()
        for counts in bins:
            total.add(counts)
        figures[whose] = {
            **_bin_figures(total),
            "bins": [
                {"from": start, "to": end, **_bin_figures(counts)}
                for start, end, counts in zip(BINS, ends, bins, strict=True)
            ],
            "by_kind": {
                kind: _bin_figures(counts)
                for (owner, kind), counts in sorted(found.kinds.items())
                if owner == whose
            },
        }
    return figures


def _bin_figures(counts: BinCounts) -> Figures:
    edits = counts.edits
    return {
        "edits": edits,
        "said": round(counts.said / edits, _DIGITS) if edits else None,
        "right": rate(counts.right, edits),
        "right_in_letters": rate(counts.right_letters, edits),
        "log_loss": round(counts.loss / edits, _DIGITS) if edits else None,
    }


def _rule_figures(record: RuleCounts) -> Figures:
    judged = record.edits - record.layout
    return {**asdict(record), "share_right": rate(record.right, judged)}


def _hyphen_figures(hyphens: HyphenCounts) -> Figures | None:
    kinds = {
        "soft": (hyphens.soft, hyphens.soft_unseen),
        "hard": (hyphens.hard, hyphens.hard_unseen),
    }
    figures: Figures = {}
    for name, (by_read, unseen) in kinds.items():
        seen = BreakCounts()
        for counts in by_read.values():
            seen.add(counts)
        figures[name] = {
            "breaks": seen.breaks + unseen,
            "not_seen_in_reading": unseen,
            **_break_figures(seen),
            "by_reading": {str(read): _break_figures(counts) for read, counts in by_read.items()},
        }
    dropped = hyphens.soft[HyphenRead.DROPPED]
    figures["soft_dropped_joined"] = rate(dropped.right, dropped.breaks)
    has_breaks = figures["soft"]["breaks"] or figures["hard"]["breaks"]
    return figures if has_breaks else None


def _break_figures(counts: BreakCounts) -> Figures:
    return {
        "right": rate(counts.right, counts.breaks),
        "wrong": rate(counts.wrong, counts.breaks),
        "left": rate(counts.asked + counts.left, counts.breaks),
        "left_with_a_proposal": counts.asked,
    }


def _harm_figures(harm: HarmCounts, *, suspects: bool) -> Figures:
    figures = {
        "edits": rate(harm.edits, harm.words, 10_000, "per_10000_words"),
        "mark_spacing_edits": rate(harm.spacing, harm.words, 10_000, "per_10000_words"),
    }
    if suspects:
        figures["suspects"] = rate(harm.suspects, harm.words, 1000, "per_1000_words")
    return figures


def _suspect_figures(counts: SuspectCounts, precision_at_half: float | None) -> Figures:
    both = counts.flagged + counts.wrong
    return {
        "words": counts.words,
        "wrong": rate(counts.wrong, counts.words),
        "precision": rate(counts.caught, counts.flagged),
        "recall": rate(counts.caught, counts.wrong),
        "f1": rate(2 * counts.caught, both),
        "precision_at_recall_half": (
            None if precision_at_half is None else round(precision_at_half, _DIGITS)
        ),
        "suspects": counts.suspects,
        "suspects_on_marks": counts.on_marks,
        "apart": {
            "edge_marks_differ": counts.edge_only,
            "case_differs": counts.case_only,
            "stray_marks": counts.stray_marks,
            "lost_words": counts.lost,
        },
    }


def _rank_figures(ranks: RankCounts) -> Figures:
    return {
        "first": rate(ranks.first, ranks.asked),
        "first_five": rate(ranks.first_five, ranks.asked),
        "first_nine": rate(ranks.first_nine, ranks.asked),
    }


def worst_documents(reader: ReaderResult, count: int) -> list[DocumentFigure]:
    """The documents that cleaning harmed most, or helped least.

    Returns:
        Those whose character distance grew most first; then by word distance, then by
        what is left, then by name.
    """
    return sorted(
        reader.documents,
        key=lambda it: (
            it.raw_chars - it.cleaned_chars,
            it.raw_words - it.cleaned_words,
            -it.cleaned_chars,
            it.id,
        ),
    )[:count]
