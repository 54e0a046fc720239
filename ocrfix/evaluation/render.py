"""The figures as a table for a terminal: plain text, fixed width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from string import Formatter
from typing import Any, ClassVar

from ocrfix.evaluation.figures import Figures, worst_documents
from ocrfix.evaluation.measure import DocumentFigure, Example, SetResult
from ocrfix.resources import read_table, resource
from ocrfix.text.wording import counted

Row = tuple[str, Sequence[str]]

_GAP = "  "
_CHANGES_SHOWN = 5


def render_set(figures: Figures) -> str:
    """Draw the figures of one set, a column a reader."""
    readers: Sequence[Figures] = figures["readers"]
    rows: list[Row] = [("", [reader["name"] for reader in readers])]
    sections = [(it["title"], _section_rows(it, readers)) for it in _sections()]
    for title, found in (*sections, ("Words broken at a line end", _hyphen_rows(readers))):
        lines = list(found)
        if lines:
            rows += [("", []), (title, []), *((f"  {label}", cells) for label, cells in lines)]
    head = (
        f"{figures['set']}: {counted(figures['documents'], 'document')}, "
        f"{counted(figures['truth_words'], 'word')} of truth"
    )
    if figures["measured"]["suspects"]:
        head += f"; suspects on the {figures['measured']['suspects_on']} text"
    return f"{head}\n\n{_table(rows)}"


def _table(rows: Sequence[Row]) -> str:
    label_width = max(len(label) for label, _ in rows)
    columns = max(len(cells) for _, cells in rows)
    widths = [
        max(len(cells[index]) for _, cells in rows if index < len(cells))
        for index in range(columns)
    ]
    lines = []
    for label, cells in rows:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
        lines.append(_GAP.join((label.ljust(label_width), *padded)).rstrip())
    return "\n".join(lines) + "\n"


def _share(figure: Figures) -> str:
    share = f"{'-':>6}  " if figure["rate"] is None else f"{figure['rate'] * 100:6.2f} %"
    return f"{share}  {figure['of']:,} / {figure['in']:,}"


def _ratio(figure: Figures) -> str:
    ratio = f"{'-':>6}" if figure["rate"] is None else f"{figure['rate']:6.3f}"
    return f"{ratio}    {figure['of']:,} / {figure['in']:,}"


def _per_words(figure: Figures, name: str) -> str:
    if figure[name] is None:
        return "-"
    return f"{figure[name]:6.2f}    {figure['of']:,} / {figure['in']:,}"


def _down(figure: Figures) -> str:
    if figure["rate"] is None:
        return "-"
    # Neither +0.0 nor -0.0: nothing went up or down.
    change = round(-figure["rate"] * 100, 1)
    return f"{change:+6.1f} %" if change else f"{0:6.1f} %"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value}"


def _if_reached(precision: float | None) -> str:
    return f"{'-':>6}    recall not reached" if precision is None else f"{precision:6.3f}"


class _Cells(Formatter):
    """Fill what stands in a column; some figures are drawn by the name behind their colon."""

    _DRAWN: ClassVar[Mapping[str, Callable[[Any], str]]] = {
        "share": _share,
        "ratio": _ratio,
        "down": _down,
        "number": _number,
        "if_reached": _if_reached,
        "per_1000_words": partial(_per_words, name="per_1000_words"),
        "per_10000_words": partial(_per_words, name="per_10000_words"),
    }

    def format_field(self, value: Any, format_spec: str) -> Any:  # noqa: ANN401 - as its base
        """Draw one figure."""
        drawn = self._DRAWN.get(format_spec)
        return drawn(value) if drawn else super().format_field(value, format_spec)


@cache
def _sections() -> Sequence[Mapping[str, Any]]:
    return read_table(resource("evaluation", "table.toml"), lambda data: tuple(data["section"]))


def _section_rows(section: Mapping[str, Any], readers: Sequence[Figures]) -> Iterator[Row]:
    of = section.get("of")
    if of is not None and of not in readers[0]:
        return
    fill = _Cells()
    for label, cell, *nothing in section["rows"]:
        try:
            cells = [fill.vformat(cell, (), it if of is None else it[of]) for it in readers]
        except KeyError:
            # It was not measured.
            continue
        if set(cells) != set(nothing):
            yield label, cells


def _hyphen_rows(readers: Sequence[Figures]) -> Iterator[Row]:
    if not readers[0].get("hyphens"):
        return
    hyphens = [reader["hyphens"] for reader in readers]
    for kind in ("soft", "hard"):
        if not hyphens[0][kind]["breaks"]:
            continue
        yield (
            f"{kind} hyphens (of them not seen in the reading)",
            [
                f"{each[kind]['breaks']:,} ({each[kind]['not_seen_in_reading']:,})"
                for each in hyphens
            ],
        )
        for label, key in (("decided rightly", "right"), ("decided wrongly", "wrong")):
            yield f"  {label}", [_share(each[kind][key]) for each in hyphens]
        yield "  left to ask", [_share(each[kind]["left"]) for each in hyphens]
        for read in hyphens[0][kind]["by_reading"]:
            parts = [each[kind]["by_reading"][read] for each in hyphens]
            yield (
                f"  read as {read}: right, wrong, left",
                [
                    f"{part['right']['of']:,}, {part['wrong']['of']:,}, {part['left']['of']:,}"
                    f" of {part['right']['in']:,}"
                    for part in parts
                ],
            )
    yield (
        "soft hyphens dropped, and joined",
        [_share(each["soft_dropped_joined"]) for each in hyphens],
    )


def render_kinds(readers: Sequence[Figures]) -> str:
    """Draw what happened to the wrong words of a set and the share mended, a column a reader."""
    if "by_kind" not in readers[0]:
        return "What happened to words: it is measured on the OCR side only.\n"
    rows: list[Row] = [
        (
            "What happened, print -> text",
            [f"{'words':>8}", *(f"mended by {it['name']}" for it in readers)],
        )
    ]
    for kind, first in readers[0]["by_kind"].items():
        mended = [_percent(reader["by_kind"][kind]["rate"]) for reader in readers]
        rows.append((f"  {kind}", [f"{first['in']:>8,}", *mended]))
    broken = [f"{reader['words']['right_words_broken']:>8,}" for reader in readers]
    rows.append(("  right words broken", [f"{'-':>8}", *broken]))
    return _table(rows)


def _percent(share: float | None) -> str:
    return f"{'-':>8}" if share is None else f"{share * 100:6.1f} %"


def render_reliability(reader: Figures) -> str:
    """Draw how sure edits of one reader say they are, and how many are right."""
    title = f"How sure {reader['name']} is"
    if "reliability" not in reader:
        return f"{title}: it is measured on the OCR side only.\n"
    if not reader["reliability"]:
        return f"{title}: no edit says so.\n"
    names = ("edits", "said %", "right %", "log loss", "right % in letters")
    rows: list[Row] = []
    for whose, part in reader["reliability"].items():
        rows += [(f"{title}, {whose}", [f"{name:>8}" for name in names])]
        for each in part["bins"]:
            label = f"  {each['from'] * 100:.0f} to {each['to'] * 100:.0f} %"
            rows.append((label, _bin_cells(each)))
        rows += [("  all", _bin_cells(part)), ("  by what they repair", [])]
        rows += ((f"    {kind}", _bin_cells(each)) for kind, each in part["by_kind"].items())
        rows.append(("", []))
    return _table(rows[:-1])


def _bin_cells(part: Figures) -> list[str]:
    if not part["edits"]:
        return [f"{0:>8}", *[f"{'-':>8}"] * 4]
    said, right = part["said"] * 100, part["right"]["rate"] * 100
    cells = [f"{part['edits']:>8,}", f"{said:8.1f}", f"{right:8.1f}", f"{part['log_loss']:8.3f}"]
    return [*cells, f"{part['right_in_letters']['rate'] * 100:8.1f}"]


def render_rules(reader: Figures) -> str:
    """Draw the record of each rule of one reader, or say why there is none."""
    if "rules" not in reader:
        return f"Rules of {reader['name']}: they are measured on the OCR side only.\n"
    rows: list[Row] = [
        (
            f"Rules of {reader['name']}",
            [
                f"{name:>8}"
                for name in (
                    "edits",
                    "right",
                    "wrong",
                    "neither",
                    "layout",
                    "right %",
                    "mended",
                    "broken",
                )
            ],
        )
    ]
    for rule_id, record in reader["rules"].items():
        share = record["share_right"]["rate"]
        cells = [f"{record[key]:>8,}" for key in ("edits", "right", "wrong", "neither", "layout")]
        cells.append(f"{'-' if share is None else f'{share * 100:.1f}':>8}")
        cells += [f"{record[key]:>8,}" for key in ("mended", "broken")]
        rows.append((f"  {rule_id}", cells))
    if len(rows) == 1:
        rows.append(("  no rule changed anything", []))
    return _table(rows)


def render_examples(result: SetResult) -> str:
    """List examples of wrong changes by rule, and of changes on the truth side."""
    lines: list[str] = []
    for reader in result.readers:
        for rule_id, examples in sorted(reader.examples.items()):
            lines += [f"Wrong changes of {rule_id} ({reader.name})", *_example_lines(examples)]
        if reader.harm_examples:
            lines += [f"Changes on the truth side ({reader.name})"]
            for example in reader.harm_examples:
                rules = "+".join(example.rule_ids)
                lines.append(f"  …{example.raw}…  ->  …{example.cleaned}…  [{rules}]")
    return "\n".join(lines) + "\n" if lines else ""


def _example_lines(examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        yield (
            f"  {example.raw}  ->  {example.cleaned}  (truth: {example.truth})"
            f"  [{'+'.join(example.rule_ids)}]"
        )


def render_worst(result: SetResult, count: int) -> str:
    """List the documents that cleaning harmed most, with the changes that did it."""
    lines: list[str] = []
    for reader in result.readers:
        lines.append(f"Worst documents of {reader.name}: character and word errors, raw -> cleaned")
        for figure in worst_documents(reader, count):
            lines += [
                _document_line(figure),
                *_example_lines(figure.wrong_changes[:_CHANGES_SHOWN]),
            ]
    return "\n".join(lines) + "\n"


def _document_line(figure: DocumentFigure) -> str:
    return (
        f"  {figure.id}: {figure.raw_chars:,} -> {figure.cleaned_chars:,} of {figure.chars:,}"
        f" characters, {figure.raw_words:,} -> {figure.cleaned_words:,} of {figure.words:,} words"
    )
