"""``ocrfix rules``: list the rules by stage, or explain one with its examples."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from ocrfix.cli.arguments import add_speech_argument, add_table_argument
from ocrfix.errors import ExitCode
from ocrfix.reports.speech import Speech, speech_for
from ocrfix.rules import all_rules
from ocrfix.rules.info import RuleInfo, Scope
from ocrfix.rules.record import Record, shipped_records
from ocrfix.rules.rule import Rule
from ocrfix.words.language import OTHERS

EXAMPLE = """\
examples:
  ocrfix rules                                  list all rules
  ocrfix rules joins                            list a group
  ocrfix rules joins.broken-paragraph           explain one, with its examples
  ocrfix rules joins.broken-paragraph --speak de
                                                the same in German, or in es or fr
  ocrfix rules punctuation --record             what a group did on texts whose truth is known"""

_WIDTH = 88


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument(
        "id", nargs="?", metavar="ID", help="a rule, or a prefix that names a group"
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="show what the rules did where the truth is known: edits, right, wrong",
    )
    add_table_argument(parser)
    add_speech_argument(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Print the list or the one rule."""
    speech = speech_for(arguments.speak)
    chosen = [rule.info for rule in all_rules() if _is_asked_for(rule, arguments.id)]
    if not chosen:
        # The list does not pay for what is only needed to say this.
        from ocrfix.cleaning.profile import unknown_rule  # noqa: PLC0415

        raise unknown_rule(arguments.id, [rule.info.id for rule in all_rules()])
    if arguments.record:
        _print_records([info.id for info in chosen], as_json=arguments.format == "json")
    elif arguments.format == "json":
        data = [as_data(info) for info in chosen]
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    elif arguments.id and chosen[0].id == arguments.id:
        sys.stdout.write(_explained(chosen[0], speech))
    else:
        sys.stdout.write("".join(_listed(chosen, speech)))
    return ExitCode.DONE


def _print_records(rule_ids: Sequence[str], *, as_json: bool) -> None:
    records = [record for record in shipped_records() if record.rule_id in set(rule_ids)]
    if as_json:
        data = [asdict(record) for record in records]
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return
    unmeasured = [it for it in rule_ids if it not in {record.rule_id for record in records}]
    sys.stdout.write("".join(_record_lines(records, unmeasured)))


def _record_lines(records: Sequence[Record], unmeasured: Sequence[str]) -> Iterator[str]:
    if records:
        name = max(len(record.rule_id) for record in records)
        names_of_sets = max(len(record.set_name) for record in records)
        yield (
            f"{'rule':<{name}}  {'profile':<8}  {'set':<{names_of_sets}}  "
            f"{'edits':>6}  {'right':>6}  {'wrong':>6}  {'neither':>7}  {'layout':>6}\n"
        )
        for it in records:
            yield (
                f"{it.rule_id:<{name}}  {it.profile:<8}  {it.set_name:<{names_of_sets}}  "
                f"{it.edits:>6}  {it.right:>6}  {it.wrong:>6}  {it.neither:>7}  {it.layout:>6}\n"
            )
    if unmeasured:
        yield "no edits on the measured sets: " + ", ".join(unmeasured) + "\n"


def _is_asked_for(rule: Rule, asked: str | None) -> bool:
    return asked is None or rule.info.id == asked or rule.info.id.startswith(f"{asked}.")


def _listed(infos: list[RuleInfo], speech: Speech) -> Iterator[str]:
    width = max(len(info.id) for info in infos)
    for number, (stage, group) in enumerate(groupby(infos, key=lambda info: info.stage)):
        yield f"{'' if number == 0 else chr(10)}{stage}\n"
        for info in group:
            yield f"  {info.id:<{width}}  {info.applicability:<6}  {speech.title(info)}\n"


def _explained(info: RuleInfo, speech: Speech) -> str:
    head = [
        f"{info.id}: {speech.title(info)}",
        "",
        *textwrap.wrap(speech.explanation(info), _WIDTH),
        "",
        _facts(info),
        *textwrap.wrap(f"source: {info.source}", _WIDTH),
    ]
    options = [f"option {name}, default {value:g}" for name, value in info.options.items()]
    changed = [example for example in info.examples if example.changes]
    kept = [example for example in info.examples if not example.changes]
    lines = [*head, *options, "", "changes"]
    for example in changed:
        lines += [f"  {_visible(example.before)}", f"  → {_visible(example.after)}"]
        lines += [f"    (the scan: {_visible(example.seen)})"] if example.seen else []
        lines += [f"    ({example.why})"] if example.why else []
    lines += ["", "leaves alone"]
    for example in kept:
        lines.append(
            f"  {_visible(example.before)}" + (f"  ({example.why})" if example.why else "")
        )
    return "\n".join(lines) + "\n"


_SEEN = {
    Scope.BLOCK: "looks at each block",
    Scope.AROUND: "looks at each block and what stands around it",
    Scope.DOCUMENT: "looks at the whole text",
}


def _facts(info: RuleInfo) -> str:
    spoken = "any language" if info.language is None else f"language {info.language}"
    if info.language == OTHERS:
        spoken = "languages other than English"
    made = "off by default" if info.is_off else f"{info.applicability} by default"
    return f"stage {info.stage} · {made} · {_SEEN[info.scope]} · {spoken}"


def _visible(text: str) -> str:
    return text.replace("\r", "␍").replace("\n", "⏎").replace("\t", "⇥")


def as_data(info: RuleInfo) -> dict[str, Any]:
    """A rule as values for JSON."""
    return {
        "id": info.id,
        "stage": str(info.stage),
        "title": info.title,
        "explanation": info.explanation,
        "source": info.source,
        "scope": str(info.scope),
        "applicability": str(info.applicability),
        "language": info.language,
        "off": info.is_off,
        "options": dict(info.options),
        "examples": [
            {"before": example.before, "after": example.after, "why": example.why}
            for example in info.examples
        ],
    }
