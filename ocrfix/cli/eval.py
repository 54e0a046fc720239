"""``ocrfix eval``: measure the program against human truth."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ocrfix.cli.arguments import add_cleaning_arguments, add_table_argument, count, positive
from ocrfix.cli.knowledge import choices_asked
from ocrfix.errors import ExitCode, InputError
from ocrfix.words.language import KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ocrfix.evaluation.measure import Options, SetResult
    from ocrfix.evaluation.reader import Reader

EXAMPLE = """\
examples:
  ocrfix eval pairs.jsonl                       print all figures of one set
  ocrfix eval pairs.jsonl --by-rule --examples 5
                                                with each rule's record and wrong changes
  ocrfix eval pairs.jsonl --by-kind --reliability
                                                what happened to words, what of it is mended,
                                                and whether edits are as sure as they say
  ocrfix eval *.jsonl --baseline pyspellchecker --format json
                                                several sets, beside a spelling checker
  ocrfix eval --make exports articles.txt > made.jsonl
                                                damage clean articles as exports are damaged,
                                                each place written down; then ocrfix eval made.jsonl
  ocrfix eval --make letters --language es prosa.txt > made.jsonl
                                                misread letters of clean text as the language's are
  ocrfix eval --tell-languages fr.jsonl de.jsonl en.jsonl
                                                which language their paragraphs are read in

A line of the file is a JSON object with "id", "ocr" and "gt". In "gt" a hyphen at a line end
is ¬ if it goes when the word is joined, and - if it stays."""

_BASELINES = ("pyspellchecker", "symspellpy")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "pairs",
        nargs="+",
        type=Path,
        metavar="PAIRS.jsonl",
        help='pairs of OCR text and truth, one JSON object a line with "id", "ocr", "gt"',
    )
    _add_making(parser)
    _add_measuring(parser)
    _add_telling(parser)
    add_cleaning_arguments(parser)
    # A figure is of what ships and of what is named.
    parser.set_defaults(no_own_words=True)


def _add_making(parser: argparse.ArgumentParser) -> None:
    """Declare what pairs and pages are made by."""
    parser.add_argument(
        "--make",
        choices=("exports", "letters"),
        help="measure nothing: the files are clean articles, paragraphs between blank lines, "
        "articles between lines of ***; print pairs of damaged article exports, or of misread "
        "letters, and their truth",
    )
    parser.add_argument(
        "--language",
        default=KNOWN,
        metavar="CODE",
        help=f"with --make letters: of the texts (default: {KNOWN})",
    )
    parser.add_argument(
        "--seed",
        type=count,
        default=1,
        metavar="N",
        help="decides what --make damages, and what stands on the pages of --tell-languages",
    )


def _add_measuring(parser: argparse.ArgumentParser) -> None:
    """Declare what is measured."""
    parser.add_argument(
        "--tell-languages",
        action="store_true",
        help="measure which language paragraphs are read in, of all sets together: each by itself, "
        "and on pages made of paragraphs in several languages, by language and length",
    )
    parser.add_argument(
        "--baseline",
        action="append",
        default=[],
        choices=_BASELINES,
        help="measure a spelling checker in the same run; may be given twice",
    )
    parser.add_argument(
        "--side",
        choices=("ocr", "truth"),
        help="measure only the OCR text, or only the harm done to the truth",
    )
    parser.add_argument(
        "--suspects-on",
        choices=("cleaned", "raw"),
        default="cleaned",
        help="which text is examined for suspects (default: cleaned)",
    )
    parser.add_argument("--no-suspects", action="store_true", help="measure the cleaning only")
    parser.add_argument("--no-suggestions", action="store_true", help="do not ask for suggestions")


def _add_telling(parser: argparse.ArgumentParser) -> None:
    """Declare what is told of it, of how many pairs, and in which form."""
    parser.add_argument("--by-rule", action="store_true", help="add the record of each rule")
    parser.add_argument(
        "--by-kind",
        action="store_true",
        help="add what happened to the wrong words, and the share of each kind that is mended",
    )
    parser.add_argument(
        "--reliability",
        action="store_true",
        help="add how sure edits, made or offered, say they are, and how many of them are right",
    )
    parser.add_argument(
        "--worst", type=count, default=0, metavar="N", help="name the N documents harmed most"
    )
    parser.add_argument(
        "--examples",
        type=count,
        default=0,
        metavar="N",
        help="show N wrong changes of each rule, and N changes of the truth",
    )
    parser.add_argument(
        "--limit", type=positive, metavar="N", help="measure the first N pairs only"
    )
    parser.add_argument(
        "--jobs", type=positive, default=1, metavar="N", help="processes to use (default: 1)"
    )
    add_table_argument(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Measure, and print the figures on standard output."""
    if arguments.make:
        return _make(arguments)
    if arguments.tell_languages:
        return _tell_languages(arguments)
    from ocrfix.evaluation.measure import measure_set  # noqa: PLC0415 - other commands do not pay for it
    from ocrfix.evaluation.pairs import read_pairs  # noqa: PLC0415

    factories = _factories(arguments)
    options = _options(arguments)
    results = [
        measure_set(
            path.name,
            read_pairs(path, limit=arguments.limit),
            factories,
            options,
            jobs=arguments.jobs,
        )
        for path in arguments.pairs
    ]
    sys.stdout.write(
        _as_json(results, arguments) if arguments.format == "json" else _as_text(results, arguments)
    )
    return ExitCode.DONE


def _make(arguments: argparse.Namespace) -> ExitCode:
    """Print pairs of damaged exports and their truth."""
    from ocrfix.evaluation.clean_articles import read_articles  # noqa: PLC0415
    from ocrfix.evaluation.made_exports import make_exports  # noqa: PLC0415
    from ocrfix.evaluation.made_letters import make_letters  # noqa: PLC0415

    articles = [article for path in arguments.pairs for article in read_articles(path)]
    articles = articles[: arguments.limit]
    made = make_exports(articles, arguments.seed)
    if arguments.make == "letters":
        made = make_letters(articles, arguments.language, arguments.seed)
    for record in made:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return ExitCode.DONE


def _tell_languages(arguments: argparse.Namespace) -> ExitCode:
    """Print which language paragraphs of all sets are read in."""
    from ocrfix.evaluation.pairs import read_pairs  # noqa: PLC0415
    from ocrfix.evaluation.told_languages import (  # noqa: PLC0415
        LENGTHS,
        figures_of_tongues,
        measure_tongues,
        render_tongues,
    )

    pairs = [it for path in arguments.pairs for it in read_pairs(path, limit=arguments.limit)]
    fates = measure_tongues(pairs, arguments.seed)
    if not fates:
        raise InputError(
            "No text of these pairs has a paragraph whose language can be told.",
            hint=f"Name pairs with longer ones: {LENGTHS[0]} letters or more.",
        )
    if arguments.format == "json":
        told = json.dumps(figures_of_tongues(fates), ensure_ascii=False, indent=2) + "\n"
    else:
        told = render_tongues(fates)
    sys.stdout.write(told)
    return ExitCode.DONE


def _factories(arguments: argparse.Namespace) -> Sequence[Callable[[], Reader]]:
    from ocrfix.evaluation.baselines import baseline_factory  # noqa: PLC0415
    from ocrfix.evaluation.program import ProgramReader  # noqa: PLC0415

    program = partial(
        ProgramReader,
        choices_asked(arguments),
        strict=arguments.strict,
        offers=arguments.reliability,
    )
    baselines = (baseline_factory(name) for name in dict.fromkeys(arguments.baseline))
    return [program, *baselines]


def _options(arguments: argparse.Namespace) -> Options:
    from ocrfix.evaluation.measure import Options, SuspectsOn  # noqa: PLC0415

    return Options(
        ocr_side=arguments.side != "truth",
        truth_side=arguments.side != "ocr",
        suspects=not arguments.no_suspects,
        suggestions=not arguments.no_suggestions,
        suspects_on=SuspectsOn(arguments.suspects_on),
        reliability=arguments.reliability,
        examples=arguments.examples,
    )


def _as_json(results: Sequence[SetResult], arguments: argparse.Namespace) -> str:
    from dataclasses import asdict  # noqa: PLC0415

    from ocrfix.evaluation.figures import figures_of_sets, worst_documents  # noqa: PLC0415

    figures = figures_of_sets(results)
    if arguments.worst:
        for result, part in zip(results, figures["sets"], strict=True):
            for reader, reader_part in zip(result.readers, part["readers"], strict=True):
                reader_part["worst_documents"] = [
                    asdict(figure) for figure in worst_documents(reader, arguments.worst)
                ]
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"


def _as_text(results: Sequence[SetResult], arguments: argparse.Namespace) -> str:
    from ocrfix.evaluation import render  # noqa: PLC0415
    from ocrfix.evaluation.figures import figures_of_sets  # noqa: PLC0415
    from ocrfix.evaluation.places import render_places  # noqa: PLC0415

    parts = []
    for result, figures in zip(results, figures_of_sets(results)["sets"], strict=True):
        parts.append(render.render_set(figures))
        parts += (render_places(reader) for reader in figures["readers"])
        if arguments.by_kind:
            parts.append(render.render_kinds(figures["readers"]))
        if arguments.reliability:
            parts += (render.render_reliability(reader) for reader in figures["readers"])
        if arguments.by_rule:
            parts += (render.render_rules(reader) for reader in figures["readers"])
        if arguments.examples:
            parts.append(render.render_examples(result))
        if arguments.worst:
            parts.append(render.render_worst(result, arguments.worst))
    return "\n".join(part for part in parts if part)
