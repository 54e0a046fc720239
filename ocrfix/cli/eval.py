"""``ocrfix eval``: measure the program against human truth."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ocrfix.errors import BadArgumentsError, ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ocrfix.cleaning import Profile
    from ocrfix.evaluation.measure import Options, SetResult
    from ocrfix.evaluation.reader import Reader

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
    parser.add_argument(
        "--profile", default="careful", help="profile to clean with (default: careful)"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="RULE", help="run this rule or group only"
    )
    parser.add_argument(
        "--disable", action="append", default=[], metavar="RULE", help="leave this rule out"
    )
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        choices=("review",),
        help="make edits of this kind without asking",
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
    parser.add_argument("--by-rule", action="store_true", help="add the record of each rule")
    parser.add_argument(
        "--worst", type=_count, default=0, metavar="N", help="name the N documents harmed most"
    )
    parser.add_argument(
        "--examples",
        type=_count,
        default=0,
        metavar="N",
        help="show N wrong changes of each rule, and N changes of the truth",
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="measure the first N pairs only")
    parser.add_argument(
        "--jobs", type=_count, default=1, metavar="N", help="processes to use (default: 1)"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )


def _count(value: str) -> int:
    number = int(value)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{value} is below zero")
    return number


def run(args: argparse.Namespace) -> ExitCode:
    """Measure, and print the figures on standard output."""
    _need_rapidfuzz()
    from ocrfix.evaluation.measure import measure_set  # noqa: PLC0415 - after the check
    from ocrfix.evaluation.pairs import read_pairs  # noqa: PLC0415

    factories = _factories(args)
    options = _options(args)
    results = [
        measure_set(
            path.name, read_pairs(path, limit=args.limit), factories, options, jobs=args.jobs
        )
        for path in args.pairs
    ]
    sys.stdout.write(_as_json(results, args) if args.format == "json" else _as_text(results, args))
    return ExitCode.DONE


def _need_rapidfuzz() -> None:
    try:
        import rapidfuzz  # noqa: F401, PLC0415 - optional
    except ImportError as exc:
        raise BadArgumentsError(
            "ocrfix eval needs the package RapidFuzz.", hint="Install ocrfix[eval]."
        ) from exc


def _factories(args: argparse.Namespace) -> Sequence[Callable[[], Reader]]:
    from ocrfix.cleaning import load_profile  # noqa: PLC0415 - keeps the start quick
    from ocrfix.evaluation.baselines import baseline_factory  # noqa: PLC0415
    from ocrfix.evaluation.program import ProgramReader  # noqa: PLC0415

    profile: Profile = load_profile(args.profile).with_choices(
        only=args.only, disable=args.disable, accept=args.accept
    )
    names = dict.fromkeys(args.baseline)
    return [partial(ProgramReader, profile), *(baseline_factory(name) for name in names)]


def _options(args: argparse.Namespace) -> Options:
    from ocrfix.evaluation.measure import Options, SuspectsOn  # noqa: PLC0415

    return Options(
        ocr_side=args.side != "truth",
        truth_side=args.side != "ocr",
        suspects=not args.no_suspects,
        suggestions=not args.no_suggestions,
        suspects_on=SuspectsOn(args.suspects_on),
        examples=args.examples,
    )


def _as_json(results: Sequence[SetResult], args: argparse.Namespace) -> str:
    from dataclasses import asdict  # noqa: PLC0415

    from ocrfix.evaluation.figures import figures_of_sets, worst_documents  # noqa: PLC0415

    figures = figures_of_sets(results)
    if args.worst:
        for result, part in zip(results, figures["sets"], strict=True):
            for reader, reader_part in zip(result.readers, part["readers"], strict=True):
                reader_part["worst_documents"] = [
                    asdict(figure) for figure in worst_documents(reader, args.worst)
                ]
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"


def _as_text(results: Sequence[SetResult], args: argparse.Namespace) -> str:
    from ocrfix.evaluation import render  # noqa: PLC0415
    from ocrfix.evaluation.figures import figures_of_sets  # noqa: PLC0415

    parts = []
    for result, figures in zip(results, figures_of_sets(results)["sets"], strict=True):
        parts.append(render.render_set(figures))
        if args.by_rule:
            parts += (render.render_rules(reader) for reader in figures["readers"])
        if args.examples:
            parts.append(render.render_examples(result))
        if args.worst:
            parts.append(render.render_worst(result, args.worst))
    return "\n".join(part for part in parts if part)
