"""The table: what stands where, and that it never fails on empty figures."""

from __future__ import annotations

import pytest

from ocrfix.evaluation.figures import figures_of_sets
from ocrfix.evaluation.measure import Options, SetResult, measure_set
from ocrfix.evaluation.pairs import Pair
from ocrfix.evaluation.render import (
    render_examples,
    render_kinds,
    render_rules,
    render_set,
    render_worst,
)
from tests.evaluation.test_measure import OTHER, PAIRS, PROGRAM


def _measure(pairs: list[Pair], options: Options) -> SetResult:
    return measure_set("set.jsonl", pairs, [PROGRAM, OTHER], options)


def test_the_table_has_a_column_a_reader() -> None:
    result = _measure(PAIRS, Options())
    text = render_set(figures_of_sets([result])["sets"][0])
    assert text.startswith("set.jsonl: 4 documents, 11 words of truth; suspects on the cleaned")
    lines = {line.split("  ")[1].strip(): line for line in text.splitlines() if line[:2] == "  "}
    assert "10.87 %  5 / 46" in lines["characters: raw"]
    assert lines["mended for each broken"].split()[-2:] == ["4.0", "-"]
    assert lines["documents better : same : worse, by characters"].endswith("0 : 4 : 0 of 4")
    assert all(line == line.rstrip() for line in text.splitlines())


def test_one_is_no_plural_and_nothing_is_not_less_than_nothing() -> None:
    pair = Pair("one", "house", "home")
    text = render_set(figures_of_sets([measure_set("set", [pair], [OTHER], Options())])["sets"][0])
    assert text.startswith("set: 1 document, 1 word of truth")
    assert "-0.0" not in text
    assert "  0.0 %" in text


@pytest.mark.parametrize(
    "options",
    [
        Options(ocr_side=False),
        Options(truth_side=False),
        Options(suspects=False),
        Options(suggestions=False),
    ],
)
@pytest.mark.parametrize("pairs", [PAIRS, [Pair("empty", "", "")]])
def test_whatever_was_measured_can_be_drawn(options: Options, pairs: list[Pair]) -> None:
    text = render_set(figures_of_sets([_measure(pairs, options)])["sets"][0])
    assert ("Errors" in text) is options.ocr_side
    assert ("Truth side" in text) is options.truth_side


def test_rules_are_not_measured_on_the_truth_side_alone() -> None:
    figures = figures_of_sets([_measure(PAIRS, Options(ocr_side=False))])["sets"][0]
    drawn = [render_rules(reader) for reader in figures["readers"]]
    assert all("measured on the OCR side" in text for text in drawn)


def test_rules_examples_and_worst() -> None:
    result = _measure(PAIRS, Options(examples=2))
    program, other = figures_of_sets([result])["sets"][0]["readers"]
    rules = {line.split()[0]: line.split()[1:] for line in render_rules(program).splitlines()}
    assert rules["scanno"] == ["3", "3", "0", "0", "0", "100.0", "3", "0"]
    assert "no rule changed anything" in render_rules(other)
    assert "modem  ->  modern  (truth: modem)  [stealth]" in render_examples(result)
    worst = render_worst(result, 1)
    assert "bad: 1 -> 2 of 11 characters, 1 -> 1 of 3 words" in worst
    assert render_examples(_measure([], Options())) == ""


def test_what_happened_to_words_and_what_of_it_each_reader_mends() -> None:
    figures = figures_of_sets([_measure(PAIRS, Options())])["sets"][0]
    lines = render_kinds(figures["readers"]).splitlines()
    assert lines[0].split("  ")[-2:] == ["mended by program", "mended by other"]
    kinds = figures["readers"][0]["by_kind"]
    assert (
        sum(it["in"] for kind, it in kinds.items() if kind != "stray")
        == (figures["readers"][0]["words"]["wrong_raw"]["of"])
    )
    assert len(lines) == len(kinds) + 2
    assert "OCR side" in render_kinds([{"name": "x"}])
