"""The report on a collection as a page: what was done, and what to look at first."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.reports import markup
from ocrfix.reports.changes_page import side
from ocrfix.reports.collection import Collection, Totals
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.quality import ILLEGIBLE_ABOVE, LEGIBLE_UP_TO, Legibility
from ocrfix.version import __version__

_MEGABYTE = 1e6
_CLASSES = {kind: str(kind) for kind in Legibility} | {
    Legibility.UNKNOWN: "not judged (too short, or no word lists for the language)"
}


def collection_html(collection: Collection) -> str:
    """The page: figures, failures, the worst documents, the rules, what was passed over."""
    return markup.page(f"Cleaning of {collection.source}", _body(collection))


def _body(collection: Collection) -> Iterator[str]:
    totals = collection.totals
    yield f"<h1>Cleaning of {markup.text(collection.source)}</h1>\n"
    yield (
        f'<p class="quiet">ocrfix {__version__}. Inputs were read and never written; '
        "every document with its figures and hashes is in "
        f"{markup.link('report.csv', 'report.csv')} and "
        f"{markup.link('report.json', 'report.json')}.</p>\n"
    )
    yield _figures(totals)
    yield from _failures(collection)
    yield _quality(totals)
    yield _worst(collection)
    yield _rules(collection)
    yield _skipped(collection)
    yield _settings(collection)


def _figures(totals: Totals) -> str:
    failed = totals.states["failed"]
    figures = [
        (f"{totals.states['done']:,}", "documents cleaned", ""),
        (f"{failed:,}", "failed", "bad" if failed else "good"),
        (f"{totals.states['skipped']:,}", "passed over", ""),
        (f"{totals.size / _MEGABYTE:,.1f} MB", "read", ""),
        (f"{totals.changes:,}", "changes made", ""),
        (f"{totals.proposals:,}", "wait for a reader", ""),
        (
            f"{_percent(totals.share('before'))} → {_percent(totals.share('after'))}",
            "unknown words",
            "",
        ),
    ]
    items = "".join(
        f'<li><b class="{kind}">{markup.text(figure)}</b><span>{markup.text(label)}</span></li>'
        for figure, label, kind in figures
    )
    return f'<ul class="figures">{items}</ul>\n'


def _failures(collection: Collection) -> Iterator[str]:
    total = collection.totals.states["failed"]
    if not total:
        return
    yield '<h2 class="bad">What failed, and what to do</h2>\n'
    yield "<p>The same command again tries these once more, and nothing else.</p>\n"
    shown = len(collection.failures)
    caption = "One document" if total == 1 else f"{total:,} documents"
    caption += f", the first {shown:,}" if shown < total else ""
    rows = [
        (
            markup.text(line.name),
            f"{markup.text(line.message)}{_stale(line)}",
            markup.text(line.hint),
        )
        for line in collection.failures
    ]
    yield markup.table(
        caption, (("Document", "name"), ("What happened", ""), ("What to do", "")), rows
    )


def _stale(line: DocumentLine) -> str:
    if not line.is_stale:
        return ""
    links = ", ".join(markup.link(it, it) for it in line.outputs)
    return f"<p>Of an earlier run, and no longer up to date: {links}</p>"


def _quality(totals: Totals) -> str:
    bars = []
    for when, label in (("before", "As scanned"), ("after", "Cleaned")):
        counts = totals.legibility[when]
        total = sum(counts.values()) or 1
        parts = "".join(
            f'<i class="{kind}" style="flex:{counts[kind] / total:.4f}"></i>'
            for kind in Legibility
            if counts[kind]
        )
        said = ", ".join(
            f"{counts[kind]:,} {_CLASSES[kind]}" for kind in Legibility if counts[kind]
        )
        bars.append(
            f"<p>{label}: {markup.text(said or 'nothing measured')}</p>"
            f'<div class="bar" aria-hidden="true">{parts}</div>\n'
        )
    return (
        "<h2>Legibility</h2>\n"
        f"<p>By the share of words in no word list: legible up to {LEGIBLE_UP_TO:.0%}, illegible "
        f"above {ILLEGIBLE_ABOVE:.0%}, questionable between. Names and rare words are counted "
        "too, so a good page has some.</p>\n" + "".join(bars)
    )


def _worst(collection: Collection) -> str:
    heads = (
        ("Document", "name"),
        ("Legibility", "kept"),
        ("Unknown, scanned", "n"),
        ("Unknown, cleaned", "n"),
        ("Words", "n"),
        ("Changes", "n"),
        ("To review", "n"),
        ("Look at", "kept"),
    )
    rows = [_worst_row(line) for line in collection.worst]
    done = collection.totals.states["done"]
    caption = (
        f"The {len(rows)} worst of {done:,} documents" if len(rows) < done else "All documents"
    )
    return "<h2>Where to look first</h2>\n" + markup.table(caption, heads, rows)


def _worst_row(line: DocumentLine) -> tuple[str, ...]:
    kind = {
        Legibility.ILLEGIBLE: "bad",
        Legibility.QUESTIONABLE: "warn",
        Legibility.LEGIBLE: "good",
    }
    legibility = line.legibility("after")
    said = "not judged" if legibility is Legibility.UNKNOWN else legibility
    links = [
        markup.link(line.page, "changes"),
        *(markup.link(it, _ending(it)) for it in line.outputs),
    ]
    notes = "".join(
        f'<br><span class="quiet">{markup.text(note)}</span>'
        for note in line.figures.get("notes", [])
    )
    return (
        markup.text(line.name) + notes,
        f'<span class="{kind.get(legibility, "quiet")}">{said}</span>',
        _percent(line.share("before")),
        _percent(line.share("after")),
        markup.text(line.figures.get("words_after") or ""),
        markup.text(line.figures.get("changes", "")),
        markup.text(line.figures.get("proposals", "")),
        " · ".join(links),
    )


def _ending(name: str) -> str:
    ending = name.rpartition("/")[2].rpartition(".")[2]
    return ending if ending and ending != name else "text"


def _rules(collection: Collection) -> str:
    rows = []
    for rule in collection.rules:
        examples = "".join(
            f'<li class="text">{side(it, "del", "before")} → '
            f"<ins>{markup.text(it['after'])}</ins></li>"
            for it in rule.examples
        )
        told = (
            f"<details><summary>{len(rule.examples)} examples</summary>"
            f'<ul class="examples">{examples}</ul></details>'
            if examples
            else ""
        )
        rows.append(
            (
                f"<code>{markup.text(rule.rule_id)}</code>",
                f"{rule.edits:,}",
                f"{rule.documents:,}",
                told,
            )
        )
    heads = (("Rule", ""), ("Edits", "n"), ("Documents", "n"), ("For example", ""))
    return "<h2>What the rules did</h2>\n" + markup.table(
        "Most edits first; `ocrfix rules ID` explains a rule", heads, rows
    )


def _skipped(collection: Collection) -> str:
    if not collection.skipped:
        return ""
    rows = [
        (
            markup.text(reason),
            f"{count:,}",
            markup.text(", ".join(names) + (" …" if count > len(names) else "")),
        )
        for reason, count, names in collection.skipped
    ]
    heads = (("Reason", ""), ("Files", "n"), ("Which", "name"))
    return "<h2>What was passed over</h2>\n" + markup.table("By reason", heads, rows)


def _settings(collection: Collection) -> str:
    rows = []
    for described, count in collection.settings:
        told = ", ".join(
            f"{key.replace('_', ' ')}: {_told(value)}"
            for key, value in described.items()
            if value not in (None, [], False)
        )
        rows.append((f"{count:,}", f"<code>{markup.text(told)}</code>"))
    return "<h2>With what</h2>\n" + markup.table(
        "Settings, and how many documents were cleaned with them",
        (("Documents", "n"), ("Settings", "")),
        rows,
    )


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"
