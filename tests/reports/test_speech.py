"""The words of the program about a text: said in every language of the window, none forgotten."""

from __future__ import annotations

import ast
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from ocrfix.batch.names import why_passed_over
from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.cleaning.languages import WeighedPlace
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.cli import why
from ocrfix.cli.main import main
from ocrfix.cli.terms import TITLES
from ocrfix.correction import Place
from ocrfix.correction.place import PlaceReading
from ocrfix.correction.reading import REASONS, REASONS_OF_MARKS, Operation
from ocrfix.errors import BadArgumentsError
from ocrfix.evidence.channel import shipped_rates
from ocrfix.intake import parse_toml
from ocrfix.reports.changes import explain
from ocrfix.reports.changes_page import changes_page
from ocrfix.reports.collection import Collection, Totals
from ocrfix.reports.collection_html import collection_html
from ocrfix.reports.html import to_html
from ocrfix.reports.quality import Legibility
from ocrfix.reports.speech import Speech, speech_for, spoken
from ocrfix.resources import resource
from ocrfix.review.blocks import BlockKind
from ocrfix.rules import all_rules
from ocrfix.text.document import Document, Meta
from tests.reports.made_collection import CHANGE, LINE, a_collection
from tests.rules.examples import document_of

CODES = [it for it in spoken() if it != "en"]
PACKAGE = Path(__file__).resolve().parents[2] / "ocrfix"
FIELD = re.compile(r"\{\w*\}")
# What gives reasons: pieces of sentences may stand in one place and their whole in another.
REASONING = ("correction", "suspects", *(f"rules/{it.info.stage}" for it in all_rules()))
_LEAST_PIECE = 8
_QUOTE = re.compile(r"[“”]")
# Words that are the same in one of the languages.
DOUBTFUL = "“nd” stands in no list of words."
FOOTER = "Newspapers in English\n\nNewspapers from Canada\n"
ALIKE = {"Format", "Note", "Illinois"}
ALIKE_IN_REPORTS: dict[str, set[str]] = {
    "de": set(),
    "fr": {"Document", "Documents"},
    "es": {"legible"},
}
ALIKE_IN_TABLES = {"de": set(), "fr": {"cost"}, "es": {"no"}}


@cache
def catalogue(name: str) -> dict[str, list[dict[str, str]]]:
    return parse_toml(resource("translations", name).read_text(encoding="utf-8"))


def entries() -> Iterator[dict[str, str]]:
    for name in ("reasons.toml", "reports.toml"):
        for rows in catalogue(name).values():
            yield from rows


def test_the_window_speaks_three_languages_beside_its_own() -> None:
    assert list(spoken()) == ["en", "de", "fr", "es"]


def test_every_sentence_is_said_in_every_language() -> None:
    for entry in entries():
        assert set(entry) == {"en", *CODES}, entry["en"]
        fields = sorted(FIELD.findall(entry["en"]))
        assert all(sorted(FIELD.findall(entry[it])) == fields for it in CODES), entry["en"]


def test_no_sentence_stands_twice() -> None:
    said = [it["en"] for it in entries()]
    assert sorted(said) == sorted(set(said))


def test_every_rule_is_explained_in_every_language_as_it_is_now() -> None:
    """If this fails, a rule is new or was altered: translate it, and note the sum shown here."""
    data = parse_toml(resource("translations", "explanations.toml").read_text(encoding="utf-8"))
    sums = {it.info.id: f"{zlib.crc32(it.info.explanation.encode()):08x}" for it in all_rules()}
    assert {it: said["of"] for it, said in data.items()} == sums
    for said in data.values():
        assert set(said) == {"of", *CODES}
        assert all(len(said[code]) > 20 for code in CODES)


@pytest.mark.parametrize("code", CODES)
def test_no_explanation_is_left_in_english(code: str) -> None:
    speech = Speech(code)
    for rule in all_rules():
        assert speech.explanation(rule.info) != rule.info.explanation, rule.info.id
        assert speech.title(rule.info) != rule.info.title, rule.info.id


def test_sources_and_notes_on_examples_are_said_in_every_language() -> None:
    """If this fails, `resources/translations/asides.toml` lacks one, or holds one that is gone."""
    infos = [it.info for it in all_rules()]
    notes = {example.why for it in infos for example in it.examples if example.why}
    asides = catalogue("asides.toml")
    assert {it["en"] for it in asides["source"]} == {it.source for it in infos}
    assert {it["en"] for it in asides["note"]} == notes
    rows = [row for kind in asides.values() for row in kind]
    assert [it["en"] for it in rows if set(it) != {"en", *CODES}] == []
    assert len({it["en"] for it in rows}) == len(rows)


@pytest.mark.parametrize("code", CODES)
def test_no_source_or_note_is_left_in_english(code: str) -> None:
    speech = Speech(code)
    for rule in all_rules():
        info = rule.info
        told = [info.source, *(it.why for it in info.examples if it.why)]
        assert [it for it in told if speech.aside(it) == it and it not in ALIKE] == [], info.id
    assert speech.aside("seen in the Courier of 1887") == "seen in the Courier of 1887"
    assert Speech("en").aside(all_rules()[0].info.source) == all_rules()[0].info.source


def test_characters_of_the_palette_are_called_something_in_every_language() -> None:
    signs = resource("characters", "palette.txt").read_text(encoding="utf-8").split()
    names = parse_toml(resource("translations", "characters.toml").read_text(encoding="utf-8"))
    assert list(names) == signs
    for code in CODES:
        said = [Speech(code).character(it) for it in signs]
        assert len(set(said)) == len(signs)
        english = map(Speech("en").character, signs)
        assert not set(said) & {*english}
    assert Speech("de").character("€") == "Euro sign"


def test_french_sets_its_narrow_blanks() -> None:
    data = parse_toml(resource("translations", "explanations.toml").read_text(encoding="utf-8"))
    asides = (row for kind in catalogue("asides.toml").values() for row in kind)
    told = [it["fr"] for it in (*entries(), *data.values(), *asides)]
    assert [it for it in told if re.search(r"[^\s\u202f(?!;:.]  ?[;!?»]|« ", it)] == []


@cache
def reasons() -> frozenset[str]:
    """All reasons that rules give of all their examples."""
    found = set()
    for rule in all_rules():
        cleaner = Cleaner(Profile(only=(rule.info.id,), enable=(rule.info.id,)))
        for example in rule.info.examples:
            cleaned = cleaner.clean(document_of(example))
            found |= {step.reason for it in cleaned.changes for step in it.steps}
            found |= {it.edit.reason for it in cleaned.proposals}
    return frozenset(found)


@pytest.mark.parametrize("code", CODES)
def test_the_reasons_of_all_examples_are_said(code: str) -> None:
    """If this fails, a rule gives a reason that `resources/translations/reasons.toml` lacks."""
    assert len(reasons()) > 150
    assert unsaid(reasons(), code) == []


@pytest.mark.parametrize("code", CODES)
def test_the_reasons_of_corrections_are_said(code: str) -> None:
    told = [*REASONS.values(), *REASONS_OF_MARKS.values()]
    assert unsaid((it.format(before="tbe", after="the") for it in told), code) == []


def unsaid(told: Iterable[str], code: str) -> list[str]:
    speech = Speech(code)
    return sorted(it for it in told if speech.sentence(it) == it)


def _pieces(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """The strings of a module that read as reasons: a quotation or a sentence, cut at its fields."""
    for holder in ast.walk(tree):
        for node in ast.iter_child_nodes(holder):
            node.parent = holder  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [it.value for it in node.values if isinstance(it, ast.Constant)]
            text = "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text, parts = node.value, FIELD.split(node.value)
        else:
            continue
        if text.endswith(".") and " " in text and not _is_elsewhere(node):
            pieces = (piece.strip(" ,.") for part in parts for piece in _QUOTE.split(str(part)))
            yield node.lineno, [it for it in pieces if len(it) >= _LEAST_PIECE]


def _is_elsewhere(node: ast.AST) -> bool:
    """Return whether a string is a docstring, an error, a module's constant or the description of a rule."""
    parent = node.parent  # type: ignore[attr-defined]
    if isinstance(parent, ast.Expr | ast.JoinedStr):
        return True
    if isinstance(parent, ast.Assign) and isinstance(parent.parent, ast.Module):  # type: ignore[attr-defined]
        return True
    while hasattr(node, "parent"):
        node = node.parent
        name = getattr(getattr(node, "func", None), "id", "")
        if isinstance(node, ast.Raise) or name in {"RuleInfo", "Example"}:
            return True
    return False


def test_no_reason_in_the_code_was_forgotten() -> None:
    """Also of those that no example shows: each piece stands in a sentence that is translated."""
    known = "\n".join(it["en"] for it in entries())
    forgotten = [
        f"{path.relative_to(PACKAGE)}:{line} {piece!r}"
        for folder in dict.fromkeys(REASONING)
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for line, pieces in _pieces(ast.parse(path.read_text(encoding="utf-8")))
        for piece in pieces
        if piece not in known
    ]
    assert forgotten == []


def test_a_field_is_said_too_unless_it_is_quoted() -> None:
    speech = Speech("de")
    told = "“never” stands 7 times in this document, “to-day” never."
    assert speech.sentence(told) == "„never“ steht 7-mal in diesem Dokument, „to-day“ nie."


def test_what_nobody_translated_stays() -> None:
    assert Speech("de").sentence("Nobody said this. “a” is a word.") == (
        "Nobody said this. „a“ ist ein Wort."
    )
    assert Speech("cy").sentence("“a” is a word.") == "“a” is a word."
    assert Speech("en").sentence("“a” is a word.") == "“a” is a word."


def test_a_language_in_which_nothing_is_told_is_refused() -> None:
    with pytest.raises(BadArgumentsError, match="cy"):
        speech_for("cy")
    assert speech_for("de-CH").code == "de"


RAW = (
    "Harbour ferry returns after a winter\n\nIt had spent the winter in dry dock, where its deck "
    "was replaced plank by plank, and the crew said it had never looked so well\n\nnd fast, too: "
    "eleven minutes, and nobody was in tbe lcast surprised.\n"
)


def _cleaned(text: str, language: str = "und", source: str = "") -> Cleaned:
    return Cleaner("careful").clean(Document(text, meta=Meta(source=source, language=language)))


class Listening(Speech):
    """Notes what it could not say."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.unsaid: set[str] = set()

    def sentence(self, english: str) -> str:
        said = super().sentence(english)
        if said == english and english not in ALIKE:
            self.unsaid.add(english)
        return said


@pytest.mark.parametrize("code", CODES)
def test_reports_are_in_the_readers_language(code: str) -> None:
    cleaned = _cleaned(RAW)
    assert cleaned.changes
    assert cleaned.channel is not None
    full = replace(
        cleaned,
        skipped=(*(Skipped(0, 40, str(it)) for it in BlockKind), Skipped(0, 7, "lines")),
        remarks=(Remark(0, 7, "ask Jo", "R", "2026-01-01"), Remark(0, 7, "")),
    )
    for report in (explain, to_html):
        for one in (full, _cleaned("", source=""), _cleaned("Nobody here.\n", "cy", "it.txt")):
            speech = Listening(code)
            page = report(one, speech=speech)
            assert speech.unsaid == set(), code
            assert "Changes made" not in page
    assert f'<html lang="{code}">' in to_html(full, speech=Speech(code))


@pytest.mark.parametrize("code", CODES)
def test_all_that_why_says_is_said(code: str) -> None:
    """The terms, operations and sentences, those too that no example shows."""
    terms = dict.fromkeys(TITLES, 1.0)
    readings = [
        PlaceReading(0, 3, "" if it is Operation.SPECK else "the", it, "he the", 1, 1, 1)._replace(
            odds=1, sureness=sure, terms=terms, is_on_purpose=on_purpose, is_in_ruin=in_ruin
        )
        for it in Operation
        for sure, on_purpose, in_ruin in (
            (None, False, False),
            (0.2, False, False),
            (0.9, False, False),
            (0.9, True, False),
            (0.9, False, True),
        )
    ]
    told = set()
    for language, least in (("en", None), ("en", 0.5), ("de", 0.5), (None, None)):
        for place in (Place(0, 3, (), ()), Place(0, 3, ("unknown",), readings, (DOUBTFUL,))):
            speech = Listening(code)
            cleaned = _cleaned("nd fast.\n")
            asked = why.AskedPlace("a.txt", 1, 1)
            weighed = WeighedPlace(place, language, least, None)
            answer = why.Answer(asked, cleaned, weighed, "research", "and")
            told.add(why.as_text(answer, 5, speech))
            assert speech.unsaid <= ALIKE_IN_TABLES[code]
    assert len(told) == 8
    for raw in ("Tbe house.\n", f"The house stood.\n\n{FOOTER}"):
        cleaned = _cleaned(raw, "en")
        (change,) = cleaned.changes
        speech = Listening(code)
        start = change.cleaned_start
        place = Place(start, start + len(change.after), (), ())
        weighed = WeighedPlace(place, "en", None, None)
        answer = why.Answer(asked, cleaned, weighed, "careful", "", change.start)
        why.as_text(answer, 5, speech)
        assert speech.unsaid == set(), code


def test_what_is_to_be_done_may_follow_what_happened() -> None:
    happened, advice = "There is no file old. St. Mary.txt.", "Check the name."
    speech = Speech("de")
    both = "Es gibt keine Datei old. St. Mary.txt. Prüfen Sie den Namen."
    assert speech.error(f"{happened} {advice}") == both
    assert speech.error(f"a.txt: {happened} {advice}") == f"a.txt: {both}"
    assert speech.error(f"{happened} Nobody translated this.").startswith("Es gibt keine Datei")
    assert speech.error(f"It broke. {advice}") == f"It broke. {advice}"


@pytest.mark.parametrize("name", ["a.docx", "old. St. Mary.docx"])
def test_what_is_said_of_a_file_is_told_though_its_end_is_a_sentence_too(name: str) -> None:
    speech = Speech("de")
    said = "Dieses DOCX lässt sich nicht entpacken: es ist beschädigt."
    for tell in (speech.error, speech.failure):
        assert tell("This DOCX cannot be unpacked: it is damaged.") == said
        assert tell(f"{name}: This DOCX cannot be unpacked: it is damaged.") == f"{name}: {said}"
        assert tell(f"{name} is damaged.") == f"{name} ist beschädigt."


def test_a_folder_is_spoken_of_as_to_somebody_at_a_terminal() -> None:
    advice = "For a whole folder use ocrfix batch."
    assert Speech("de").failure(advice) == "Für einen ganzen Ordner gibt es ocrfix batch."
    assert Speech("de").error(advice) == "„Ordner öffnen“ öffnet einen ganzen Ordner."


@pytest.mark.parametrize("code", CODES)
def test_the_reports_on_a_batch_are_said(code: str) -> None:
    stale = replace(LINE, state="failed", message="It broke.", hint="Mend it.", outputs=("a.txt",))
    whole = a_collection()
    few = Collection("in/", Totals(), (), (), (), (), (), ())
    many = replace(whole, failures=(stale,))
    many.totals.states["failed"] = 3
    many.totals.legibility["after"].update(Legibility)
    data = {it.message for it in (*whole.failures, stale)} | {CHANGE["reason"]}
    data |= {it.hint for it in (*whole.failures, stale)} | {reason for reason, *_ in whole.skipped}
    data |= {note for it in whole.worst for note in it.figures.get("notes", [])}
    for collection in (whole, few, many, replace(many, totals=replace(many.totals))):
        speech = Listening(code)
        page = collection_html(collection, speech)
        assert speech.unsaid - data <= ALIKE_IN_REPORTS[code]
        assert f'<html lang="{code}">' in page
    assert "Alle Dokumente" in collection_html(few, Speech("de"))
    longer = replace(LINE, figures={**LINE.figures, "changes": 7})
    for line in (LINE, longer):
        speech = Listening(code)
        changes_page(line, [CHANGE], speech)
        assert speech.unsaid - data <= ALIKE_IN_REPORTS[code]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "told",
    [
        "The XML is damaged at line 79, column 3: unclosed token.",
        "This is no text: it looks like a PDF.",
        "It took longer than 300 seconds.",
        "The file is gone.",
        "PDF can only be read: this is its text.",
        "Name it with --encoding, for example --encoding cp1252.",
        "Pass a higher --memory-limit, or leave it out with --exclude.",
        "A fault in ocrfix: IndexError: list index out of range.",
        *map(why_passed_over, (".a", "a.tif", "a.mp3", "a.zip", "a.json", "a.exe", "a.part")),
    ],
)
def test_why_a_document_of_a_batch_was_not_cleaned_is_said(told: str, code: str) -> None:
    said = Speech(code).failure(told)
    assert said not in {"", told}
    assert ("--" in said) == ("--" in told)


@pytest.mark.parametrize(
    ("figure", "code", "written"),
    [
        ("1,234,567.5%", "de", "1.234.567,5\u00a0%"),
        ("1,234", "fr", "1\u202f234"),
        ("0.97", "es", "0,97"),
        ("0.97", "en", "0.97"),
        ("7", "de", "7"),
        ("+3.24", "de", "+3,24"),
        ("-0.50", "fr", "-0,50"),
        ("0.1.0", "de", "0.1.0"),
        ("12:7", "de", "12:7"),
    ],
)
def test_figures_are_written_as_the_language_does(figure: str, code: str, written: str) -> None:
    assert Speech(code).figure(figure) == written


def test_figures_in_sentences_are_written_as_the_language_does() -> None:
    said = Speech("de").sentence("1,234 documents failed, the first 1,000")
    assert said == "1.234 Dokumente gescheitert, die ersten 1.000"
    assert "(1,5)" not in Speech("de").sentence("“1.5” stands in no list of words.")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "note",
    [
        "“tbe” was decided on and is gone from the file.",
        "The rule letters.tbe failed: The pattern of letters.tbe took too long on this document.",
        "the project town.ocrfix holds decisions on other documents and none on this one.",
        "read as cp1252, which is a guess; --encoding NAME forces another.",
    ],
)
def test_notes_on_a_document_are_said(note: str, code: str) -> None:
    assert Speech(code).sentence(note) != note


@pytest.mark.parametrize("code", CODES)
def test_what_a_document_reads_as_is_said(code: str) -> None:
    titles = [
        it["title"] for it in shipped_rates().values() if isinstance(it, dict) and "title" in it
    ]
    assert len(titles) == 3
    for title in titles:
        for how in ("letters are lost, hardly any misread", "letters are misread, few lost"):
            told = f"It reads as {title}: {how}."
            assert Speech(code).sentence(told) != told


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("text", "language"), [("Mae hen wlad fy nhadau.\n", "cy"), ("x" * 200, "und")]
)
def test_notes_on_the_language_are_said(text: str, language: str, code: str) -> None:
    for note in _cleaned(text, language).notes:
        assert Speech(code).sentence(note) != note


def test_a_report_names_rules_by_their_titles() -> None:
    page = to_html(_cleaned(RAW), speech=Speech("fr"))
    assert "Paragraphe rompu au milieu d’une phrase" in page
    assert "Changements faits" in page


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["clean", "{file}", "--explain"], "ist kein Wort"),
        (["clean", "{file}", "-f", "html"], "Gemachte Änderungen"),
        (["why", "{file}:6:5"], "nach Anteil"),
        (["check", "{file}"], "stehen Buchstaben nebeneinander"),
        (["rules", "joins.reflow"], "Auf einer Seite ohne Leerzeilen"),
        (["rules", "joins"], "Absatz mitten im Satz gebrochen"),
    ],
)
def test_the_commands_speak_it(
    arguments: list[str], told: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(f"{RAW}The manflauglitcr was there.\n", encoding="utf-8")
    filled = [it.format(file=path) for it in arguments]
    assert main([*filled, "--speak", "de"]) in {0, 1}
    assert told in capfdbinary.readouterr().out.decode()
    assert main(filled) in {0, 1}
    assert told not in capfdbinary.readouterr().out.decode()
