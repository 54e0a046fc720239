"""The report on a collection as a page: what was done, and what to look at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ocrfix.reports import markup
from ocrfix.reports.changes_page import side
from ocrfix.reports.collection import Collection, Totals
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.quality import ILLEGIBLE_ABOVE, LEGIBLE_UP_TO, Legibility
from ocrfix.reports.speech import ENGLISH, Speech
from ocrfix.version import __version__

_MEGABYTE = 1e6
_CLASSES = {kind: str(kind) for kind in Legibility} | {
    Legibility.UNKNOWN: "not judged (too short, or no word lists for the language)"
}


def collection_html(collection: Collection, speech: Speech = ENGLISH) -> str:
    """The page: figures, failures, the worst documents, the rules, what was passed over."""
    return markup.page(
        speech.sentence(f"Cleaning of {collection.source}"),
        _body(collection, speech),
        speech.code,
    )


def _body(collection: Collection, speech: Speech) -> Iterator[str]:
    say = speech.sentence
    totals = collection.totals
    yield f"<h1>{say(f'Cleaning of {markup.text(collection.source)}')}</h1>\n"
    files = [markup.link(it, it) for it in ("report.csv", "report.json")]
    told = say(
        "Inputs were read and never written; every document with its figures and hashes is in "
        f"{files[0]} and {files[1]}."
    )
    yield f'<p class="quiet">ocrfix {__version__}. {told}</p>\n'
    yield _figures(totals, speech)
    yield from _failures(collection, speech)
    yield from _gone(collection, speech)
    yield _quality(totals, speech)
    yield _worst(collection, speech)
    yield _rules(collection, speech)
    yield _skipped(collection, speech)
    yield _settings(collection, speech)


def _figures(totals: Totals, speech: Speech) -> str:
    say = speech.sentence
    failed = totals.states["failed"]
    gone = speech.figure(f"{totals.gone:,}")
    unknown = [_percent(totals.share(it), speech) for it in ("before", "after")]
    figures = [
        (speech.figure(f"{totals.states['done']:,}"), "documents cleaned", ""),
        *([(gone, "of them no longer in the input", "warn")] if totals.gone else []),
        (speech.figure(f"{failed:,}"), "failed", "bad" if failed else "good"),
        (speech.figure(f"{totals.states['skipped']:,}"), "passed over", ""),
        (f"{speech.figure(f'{totals.size / _MEGABYTE:,.1f}')} MB", "read", ""),
        (speech.figure(f"{totals.changes:,}"), "changes made", ""),
        (speech.figure(f"{totals.proposals:,}"), "wait for a reader", ""),
        (" → ".join(unknown), "unknown words", ""),
    ]
    items = "".join(
        f'<li><b class="{kind}">{markup.text(figure)}</b>'
        f"<span>{markup.text(say(label))}</span></li>"
        for figure, label, kind in figures
    )
    return f'<ul class="figures">{items}</ul>\n'


def _failures(collection: Collection, speech: Speech) -> Iterator[str]:
    say = speech.sentence
    total = collection.totals.states["failed"]
    if not total:
        return
    yield f'<h2 class="bad">{say("What failed, and what to do")}</h2>\n'
    told = say("The same command again tries these once more, and nothing else.")
    yield f"<p>{told}</p>\n"
    shown = len(collection.failures)
    caption = "One document" if total == 1 else f"{total:,} documents failed"
    if shown < total:
        caption = f"{total:,} documents failed, the first {shown:,}"
    rows = [
        (
            markup.text(line.name),
            f"{markup.text(speech.failure(line.message))}{_stale(line, speech)}",
            markup.text(speech.failure(line.hint)),
        )
        for line in collection.failures
    ]
    yield markup.table(
        say(caption),
        ((say("Document"), "name"), (say("What happened"), ""), (say("What to do"), "")),
        rows,
    )


def _stale(line: DocumentLine, speech: Speech) -> str:
    say = speech.sentence
    if not line.is_stale:
        return ""
    links = ", ".join(markup.link(it, it) for it in line.outputs)
    return f"<p>{say(f'Of an earlier run, and no longer up to date: {links}')}</p>"


def _gone(collection: Collection, speech: Speech) -> Iterator[str]:
    say = speech.sentence
    total, shown = collection.totals.gone, len(collection.gone)
    if not total:
        return
    yield f"<h2>{say('What is no longer in the input')}</h2>\n"
    kept = say("It was cleaned, and what came of it is still here.")
    way_out = say("If that is deleted, the same command forgets the document.")
    yield f"<p>{kept} {way_out}</p>\n"
    caption = f"The first {shown:,} of {total:,} documents" if shown < total else "All of them"
    rows = [
        (markup.text(line.name), ", ".join(markup.link(it, it) for it in line.outputs))
        for line in collection.gone
    ]
    heads = (("Document", "name"), ("What came of it", ""))
    yield markup.table(say(caption), _said(heads, speech), rows)


def _quality(totals: Totals, speech: Speech) -> str:
    say = speech.sentence
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
            f"{speech.figure(f'{counts[kind]:,}')} {say(_CLASSES[kind])}"
            for kind in Legibility
            if counts[kind]
        )
        bars.append(
            f"<p>{say(label)}: {markup.text(said or say('nothing measured'))}</p>"
            f'<div class="bar" aria-hidden="true">{parts}</div>\n'
        )
    told = say(
        f"By the share of words in no word list: legible up to {LEGIBLE_UP_TO:.0%}, illegible "
        f"above {ILLEGIBLE_ABOVE:.0%}, questionable between."
    )
    names = say("Names and rare words are counted too, so a good page has some.")
    return f"<h2>{say('Legibility')}</h2>\n<p>{told} {names}</p>\n{''.join(bars)}"


def _worst(collection: Collection, speech: Speech) -> str:
    say = speech.sentence
    heads = (
        (say("Document"), "name"),
        (say("Legibility"), "kept"),
        (say("Unknown, scanned"), "n"),
        (say("Unknown, cleaned"), "n"),
        (say("Words"), "n"),
        (say("Changes"), "n"),
        (say("To review"), "n"),
        (say("Look at"), "kept"),
    )
    rows = [_worst_row(line, speech) for line in collection.worst]
    done = collection.totals.states["done"]
    caption = (
        f"The {len(rows)} worst of {done:,} documents" if len(rows) < done else "All documents"
    )
    return f"<h2>{say('Where to look first')}</h2>\n" + markup.table(say(caption), heads, rows)


def _worst_row(line: DocumentLine, speech: Speech) -> tuple[str, ...]:
    say = speech.sentence
    kind = {
        Legibility.ILLEGIBLE: "bad",
        Legibility.QUESTIONABLE: "warn",
        Legibility.LEGIBLE: "good",
    }
    legibility = line.legibility("after")
    said = say("not judged" if legibility is Legibility.UNKNOWN else str(legibility))
    links = [
        markup.link(line.page, say("changes")),
        *(markup.link(it, _ending(it)) for it in line.outputs),
    ]
    notes = "".join(
        f'<br><span class="quiet">{markup.text(say(note))}</span>'
        for note in line.figures.get("notes", [])
    )
    return (
        markup.text(line.name) + notes,
        f'<span class="{kind.get(legibility, "quiet")}">{said}</span>',
        _percent(line.share("before"), speech),
        _percent(line.share("after"), speech),
        markup.text(line.figures.get("words_after") or ""),
        markup.text(line.figures.get("changes", "")),
        markup.text(line.figures.get("proposals", "")),
        " · ".join(links),
    )


def _ending(name: str) -> str:
    ending = name.rpartition("/")[2].rpartition(".")[2]
    return ending if ending and ending != name else "text"


def _rules(collection: Collection, speech: Speech) -> str:
    say = speech.sentence
    rows = []
    for rule in collection.rules:
        examples = "".join(
            f'<li class="text">{side(it, "del", "before")} → '
            f"<ins>{markup.text(it['after'])}</ins></li>"
            for it in rule.examples
        )
        told = (
            f"<details><summary>{say(f'Examples: {len(rule.examples)}')}</summary>"
            f'<ul class="examples">{examples}</ul></details>'
            if examples
            else ""
        )
        rows.append(
            (
                f"<code>{markup.text(rule.rule_id)}</code>",
                speech.figure(f"{rule.edits:,}"),
                speech.figure(f"{rule.documents:,}"),
                told,
            )
        )
    heads = (("Rule", ""), ("Edits", "n"), ("Documents", "n"), ("For example", ""))
    return f"<h2>{say('What the rules did')}</h2>\n" + markup.table(
        say("Most edits first; `ocrfix rules ID` explains a rule"), _said(heads, speech), rows
    )


def _skipped(collection: Collection, speech: Speech) -> str:
    say = speech.sentence
    if not collection.skipped:
        return ""
    rows = [
        (
            markup.text(say(reason)),
            speech.figure(f"{count:,}"),
            markup.text(", ".join(names) + (" …" if count > len(names) else "")),
        )
        for reason, count, names in collection.skipped
    ]
    heads = (("Reason", ""), ("Files", "n"), ("Which", "name"))
    return f"<h2>{say('What was passed over')}</h2>\n" + markup.table(
        say("By reason"), _said(heads, speech), rows
    )


def _settings(collection: Collection, speech: Speech) -> str:
    say = speech.sentence
    rows = []
    for described, count in collection.settings:
        told = ", ".join(
            f"{key.replace('_', ' ')}: {_told(value)}"
            for key, value in described.items()
            if value not in (None, [], False)
        )
        rows.append((speech.figure(f"{count:,}"), f"<code>{markup.text(told)}</code>"))
    return f"<h2>{say('With what')}</h2>\n" + markup.table(
        say("Settings, and how many documents were cleaned with them"),
        _said((("Documents", "n"), ("Settings", "")), speech),
        rows,
    )


def _said(heads: Iterable[tuple[str, str]], speech: Speech) -> list[tuple[str, str]]:
    return [(speech.sentence(head), kind) for head, kind in heads]


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _percent(share: float | None, speech: Speech) -> str:
    return "–" if share is None else speech.figure(f"{share:.1%}")
