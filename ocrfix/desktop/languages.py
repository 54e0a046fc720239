"""The languages of the window: catalogues found, and words of data files translated."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, Qt, QTranslator

from ocrfix.cleaning.profile import load_profile, profile_names
from ocrfix.desktop.theme import SYSTEM, load_theme
from ocrfix.outline import PartKind, Placing, Said, said_of
from ocrfix.reports.quality import Legibility
from ocrfix.reports.speech import spoken
from ocrfix.resources import resource
from ocrfix.review import Status, Verdict
from ocrfix.review.blocks import BlockKind
from ocrfix.review.decisions import Decision
from ocrfix.review.items import UNDECIDED
from ocrfix.review.store import DONE, IN_WORK, UNTOUCHED
from ocrfix.rules import Stage
from ocrfix.suspects import Kind
from ocrfix.text.edit import Applicability
from ocrfix.text.wording import noop
from ocrfix.words.language import KNOWN

ENGLISH = KNOWN
LANGUAGES: Mapping[str, str] = spoken()
"""The languages of the window, each by its own name."""

_THEMES = {
    "light": noop("themes", "Light"),
    "dark": noop("themes", "Dark"),
    "high-contrast": noop("themes", "High contrast"),
}
_PROFILES = {
    "careful": (
        noop("profiles", "Careful"),
        noop("profiles", "Makes what nobody would dispute; asks about the rest."),
    ),
    "reading": (
        noop("profiles", "Reading"),
        noop(
            "profiles",
            "As careful, and takes out what the newspaper prints around its articles.",
        ),
    ),
    "thorough": (
        noop("profiles", "Thorough"),
        noop(
            "profiles",
            "As careful, and corrects doubtful words that it is all but sure of; takes longer.",
        ),
    ),
    "research": (
        noop("profiles", "Research"),
        noop(
            "profiles",
            "Makes all that the evidence allows, sure corrections of doubtful words included.",
        ),
    ),
}
_STATUSES = {
    Status.MADE: noop("status", "made"),
    Status.WAITING: noop("status", "waiting"),
    Status.FLAGGED: noop("status", "flagged"),
    Status.ACCEPTED: noop("status", "accepted"),
    Status.REJECTED: noop("status", "rejected"),
    Status.AS_PRINTED: noop("status", "as printed"),
    Status.SKIPPED: noop("status", "passed over"),
    Status.BY_HAND: noop("status", "by hand"),
}
_VERDICTS = {
    Verdict.ACCEPT: noop("verdicts", "accepted"),
    Verdict.REJECT: noop("verdicts", "rejected"),
    Verdict.REPLACE: noop("verdicts", "written"),
    Verdict.AS_PRINTED: noop("verdicts", "as printed"),
    Verdict.PART: noop("verdicts", "kind of part"),
    Verdict.RULE_OFF: noop("verdicts", "rule off"),
    Verdict.RULE_ON: noop("verdicts", "rule on"),
    Verdict.WORD: noop("verdicts", "a word"),
    Verdict.NAME: noop("verdicts", "a name"),
    Verdict.READ: noop("verdicts", "read again"),
    Verdict.SKIP: noop("verdicts", "passed over"),
    Verdict.ASK: noop("verdicts", "asked about again"),
    Verdict.NOTE: noop("verdicts", "noted"),
    Verdict.NO_NOTE: noop("verdicts", "note struck out"),
}
_BLOCKS = {
    BlockKind.RUINED: noop("blocks", "Hardly readable"),
    BlockKind.RULE: noop("blocks", "Rule or ornament"),
    BlockKind.SCRAP: noop("blocks", "Stray letters"),
    BlockKind.TABLE: noop("blocks", "Table"),
    BlockKind.ADVERTISEMENT: noop("blocks", "Advertisement"),
    BlockKind.LINES: noop("blocks", "Chosen lines"),
}
_KINDS_OF_SUSPECT = {
    Kind.UNKNOWN: noop("suspects", "in no list"),
    Kind.LETTERS: noop("suspects", "odd letters"),
    Kind.DIGITS: noop("suspects", "signs in it"),
    Kind.CAPITALS: noop("suspects", "odd capital"),
    Kind.STRAY: noop("suspects", "too short"),
    Kind.BROKEN: noop("suspects", "cut off"),
    Kind.CONTEXT: noop("suspects", "fits badly"),
    Kind.UNSURE: noop("suspects", "rare, unsure"),
}
_STAGES = {
    Stage.SCAN: noop("stages", "Scan"),
    Stage.CHARACTERS: noop("stages", "Characters"),
    Stage.FURNITURE: noop("stages", "Furniture"),
    Stage.JOINS: noop("stages", "Joins"),
    Stage.LETTERS: noop("stages", "Letters"),
    Stage.PUNCTUATION: noop("stages", "Punctuation"),
}
_APPLICABILITIES = {
    Applicability.AUTO: noop("stages", "at once"),
    Applicability.REVIEW: noop("stages", "asks"),
    Applicability.FLAG: noop("stages", "shows"),
}
_PLACINGS = {
    Placing.BEGINS: noop("outline", "Begin an Article Here"),
    Placing.JOINS: noop("outline", "Join to the Article Above"),
    Placing.CUTS: noop("outline", "Begin Another Part Here"),
    Placing.RUNS_ON: noop("outline", "Put Together with the Part Above"),
    Placing.UP: noop("outline", "Move Up"),
    Placing.DOWN: noop("outline", "Move Down"),
}
_PARTS = {
    PartKind.PUBLICATION: noop("parts", "Publication"),
    PartKind.SECTION: noop("parts", "Section"),
    PartKind.HEADLINE: noop("parts", "Headline"),
    PartKind.DECK: noop("parts", "Deck"),
    PartKind.BYLINE: noop("parts", "Byline"),
    PartKind.PARAGRAPH: noop("parts", "Paragraph"),
    PartKind.CAPTION: noop("parts", "Caption"),
    PartKind.FURNITURE: noop("parts", "Furniture"),
    PartKind.CROSSHEAD: noop("parts", "Crosshead"),
    PartKind.LIST: noop("parts", "List"),
    PartKind.TABLE: noop("parts", "Table"),
    PartKind.VERSE: noop("parts", "Verse"),
    PartKind.JUMP: noop("parts", "Jump line"),
}
_STATES = {
    UNTOUCHED: noop("states", "untouched"),
    IN_WORK: noop("states", "in work"),
    DONE: noop("states", "done"),
}
_FORMATS = {
    "plain": noop("formats", "plain text"),
    "hocr": noop("formats", "hOCR"),
}
_LEGIBILITIES = {
    Legibility.LEGIBLE: noop("legibility", "legible"),
    Legibility.QUESTIONABLE: noop("legibility", "questionable"),
    Legibility.ILLEGIBLE: noop("legibility", "hardly legible"),
}

# A translator that nobody holds is collected, and its words with it.
_installed: list[QTranslator] = []


def language_of(choice: str) -> str:
    """The language that a choice comes to: ``system`` is the system's, if we speak it."""
    code = QLocale.system().name().partition("_")[0] if choice == SYSTEM else choice
    return code if code in LANGUAGES else ENGLISH


def speak(choice: str) -> None:
    """Set the language of the window; call it before the window is made.

    Args:
        choice: One of ``LANGUAGES``, or ``system``.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise ValueError("there is no application yet")
    while _installed:
        application.removeTranslator(_installed.pop())
    code = language_of(choice)
    QLocale.setDefault(QLocale(code) if choice != SYSTEM else QLocale.system())
    if code == ENGLISH:
        return
    # Qt's own words, on its buttons and dialogs; a bundle may lack them.
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{code}", of_qt),
        (f"ocrfix_{code}", str(resource("translations"))),
    ):
        translator = QTranslator()
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)


def number_word(number: int) -> str:
    """A number as the language of the window groups its figures."""
    locale = QLocale()
    # The system's locale without a name would not group them at all.
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(number)


def moment_word(when: str) -> str:
    """A moment of a record (ISO 8601, UTC) in the reader's time and notation."""
    moment = QDateTime.fromString(when, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) or when


def sureness_word(sureness: float) -> str:
    """Return a sureness, 0..1, with the decimal point of the window's language."""
    return QLocale().toString(sureness, "f", 2)


def format_word(name: str) -> str:
    """Return the name of a document format."""
    if name in _FORMATS:
        return QCoreApplication.translate("formats", _FORMATS[name])
    return name.upper()


def theme_title(name: str) -> str:
    """Return the title of a theme in the menu."""
    known = _THEMES.get(name)
    return QCoreApplication.translate("themes", known) if known else load_theme(name).title


def profiles_by_reach() -> tuple[str, ...]:
    """The profiles that ship, those first that make least without asking."""
    names = profile_names()
    known = [it for it in _PROFILES if it in names]
    return (*known, *(it for it in names if it not in _PROFILES))


def profile_words(name: str) -> tuple[str, str]:
    """The title of a profile and what it does, in a sentence."""
    known = _PROFILES.get(name)
    if known is None:
        profile = load_profile(name)
        return profile.title, profile.explanation
    title, told = known
    translate = QCoreApplication.translate
    return translate("profiles", title), translate("profiles", told)


def status_word(status: Status) -> str:
    """Return the name of a change's status."""
    return QCoreApplication.translate("status", _STATUSES[status])


def block_word(kind: BlockKind) -> str:
    """Return the name of a kind of block that is no text."""
    return QCoreApplication.translate("blocks", _BLOCKS[kind])


def verdict_word(verdict: Verdict) -> str:
    """Return the name of a verdict, in a word or two."""
    return QCoreApplication.translate("verdicts", _VERDICTS[verdict])


def suspect_word(kind: Kind) -> str:
    """Return the name of a reason for doubt, in a word or two."""
    return QCoreApplication.translate("suspects", _KINDS_OF_SUSPECT[kind])


def stage_word(stage: Stage) -> str:
    """Return the name of a stage of the rules."""
    return QCoreApplication.translate("stages", _STAGES[stage])


def applicability_word(applicability: Applicability) -> str:
    """Return the name of an applicability, in a word or two."""
    return QCoreApplication.translate("stages", _APPLICABILITIES[applicability])


def part_word(kind: PartKind) -> str:
    """Return the name of a kind of part of an article."""
    return QCoreApplication.translate("parts", _PARTS[kind])


def said_word(said: Said) -> str:
    """Return what a reader says of a part, in words: its kind, or what becomes of it."""
    if isinstance(said, PartKind):
        return part_word(said)
    return QCoreApplication.translate("outline", _PLACINGS[said])


def put_there(decision: Decision) -> str:
    """Return what a decision put in its place; of one about a part, what was said of it."""
    is_of_part = decision.verdict is Verdict.PART
    return said_word(said_of(decision.after)) if is_of_part else decision.after


def quoted(words: str) -> str:
    """Return words in the quotation marks of the reader's language."""
    return QCoreApplication.translate("quoted", "“{words}”").format(words=words)


def state_word(state: str) -> str:
    """Return the name of a state of the work on a document, in a word or two."""
    return QCoreApplication.translate("states", _STATES[state])


def told_sum(parts: Iterable[tuple[str, int]]) -> str:
    """Return what is counted, part by part, with the sum, so that it can be added up."""
    counted = [(word, count) for word, count in parts if count]
    total = number_word(sum(count for _, count in counted))
    told = " + ".join(f"{word} {number_word(count)}" for word, count in counted)
    return f"{told} = {total}" if len(counted) > 1 else told or total


def status_parts(
    counts: Mapping[Status, int], statuses: Container[Status] = tuple(Status)
) -> list[tuple[str, int]]:
    """Return the numbers of changes that stand in some ways, in words, for a sum."""
    return [(status_word(it), counts.get(it, 0)) for it in Status if it in statuses]


def told_left(counts: Mapping[Status, int], doubtful: int) -> str:
    """Return of what the number of places that are left to look at is the sum.

    Args:
        counts: Changes that stand in each way.
        doubtful: Places of doubtful words.
    """
    words = QCoreApplication.translate("status", "doubtful words")
    return told_sum([*status_parts(counts, UNDECIDED), (words, doubtful)])


def language_name(code: str) -> str:
    """Return the name of a text's language in itself; its code where Qt knows no name."""
    if code in {"", "und"}:
        return ""
    if code in LANGUAGES:
        return LANGUAGES[code]
    found = QLocale(code)
    known = found.language() is not QLocale.Language.C
    return found.nativeLanguageName() if known and found.nativeLanguageName() else code


def legibility_word(legibility: Legibility) -> str:
    """Return the name of a grade of legibility; empty where it is not known."""
    known = _LEGIBILITIES.get(legibility, "")
    return QCoreApplication.translate("legibility", known) if known else ""
