"""``ocrfix why``: the readings of one place with each term of their score."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ocrfix.cleaning import Change, Cleaned
from ocrfix.cleaning.acceptance import SUSPECTS
from ocrfix.cleaning.languages import WeighedPlace
from ocrfix.cli.arguments import (
    add_cleaning_arguments,
    add_own_words_argument,
    add_reading_arguments,
    add_speech_argument,
    add_table_argument,
    positive,
)
from ocrfix.cli.clean import read_input
from ocrfix.cli.columns import as_nats, as_odds, in_columns, signed
from ocrfix.cli.knowledge import choices_asked
from ocrfix.cli.places import AskedPlace, asked_place, no_word_at, offset_of, word_at
from ocrfix.cli.scans import add_scans_arguments
from ocrfix.cli.terms import TITLES
from ocrfix.correction import Place
from ocrfix.correction.corrector import WORTH_JUDGING
from ocrfix.errors import ExitCode, InputError
from ocrfix.language.costs import UNIT, odds_of
from ocrfix.reports.changes import shown_piece, tell_steps, whole_words
from ocrfix.reports.document import as_json
from ocrfix.reports.speech import Speech, speech_for
from ocrfix.rules.info import RuleInfo
from ocrfix.text.document import Document
from ocrfix.text.wording import quoted, shortened, shown
from ocrfix.words.language import is_installed, is_whole

if TYPE_CHECKING:
    from ocrfix.correction import PlaceReading

EXAMPLE = """\
examples:
  ocrfix why page.txt:12:7                      what the word there may have been
  ocrfix why page.txt:12:7 --profile research   whether that profile makes it, and why
  ocrfix why page.txt:12:7 --max 50 -f json     more readings, as JSON
  ocrfix why page.txt:12:7 --speak de           the same in German, or in fr or es

LINE and COLUMN are those of the file as it is, from 1, as `ocrfix check` and `ocrfix clean
--explain` print them; of a change that begins in a blank the word is meant that it touches,
or the next. The word is weighed in the text as the rules leave it, before any doubtful word is
corrected; what a rule changed there is told with the rule, how sure it is (0 to 1) and its
reason. Where neighbours are mended first, a later round may make what the table does not.

Costs are in nats: the more, the less likely. A reading costs what its operation costs (how
text is damaged), what its words and those behind it cost behind their neighbours, and what
else its neighbours must be for it (elsewhere). odds is ln of its odds among all readings
(> +12 where none rivals it, < -6 where it is out of the question);
sure is the chance that it is right, the sum of the terms below the table. A profile makes
what is as sure as it asks."""

Say = Callable[[str], str]
"""A way to say a sentence of the program in the reader's language."""
_TERMS_SHOWN = 4
_LEAST_TERM = 0.1
"""A term below this for all readings has no line of its own."""


class Answer(NamedTuple):
    """The answer for one place.

    Attributes:
        asked: The place.
        cleaned: The text as the rules left it.
        weighed: The readings of the word there, and how sure one must be to be made.
        profile: The name of the profile.
        in_the_end: What stands there when the profile has done all it does.
        offset: The place in the raw text.
        rules: The rules that ran, by id.
    """

    asked: AskedPlace
    cleaned: Cleaned
    weighed: WeighedPlace
    profile: str
    in_the_end: str
    offset: int = 0
    rules: Mapping[str, RuleInfo] = MappingProxyType({})

    @property
    def place(self) -> Place:
        """The word and its readings."""
        return self.weighed.place

    @property
    def word(self) -> str:
        """The word at the place."""
        return self.cleaned.text[self.place.start : self.place.end]

    @property
    def least_here(self) -> float | None:
        """The least sureness that is asked of any correction of the word; None for never."""
        asked = [least for it in self.place.readings if (least := self.least_of(it)) is not None]
        return min(asked, default=self.weighed.least)

    def least_of(self, reading: PlaceReading) -> float | None:
        """Return the sureness that is asked of a reading; None if none is ever made."""
        _, _, least, damaged = self.weighed
        if least is None or damaged is None or not reading.breaks_nothing:
            return least
        return min(least, damaged)

    def fate_of(self, reading: PlaceReading) -> str:
        """Return in a word or two whether the profile makes a reading."""
        if reading.sureness is None:
            return "-" if reading.operation == "printed" else "no"
        if not self._is_sure(reading):
            return "no"
        if reading.is_on_purpose:
            return "no, on purpose"
        if reading.is_in_ruin:
            return "no, too damaged there"
        surest = max(filter(self._may_be_made, self.place.readings), key=_strength)
        return "yes" if reading is surest else "no, another is"

    @property
    def is_made_elsewhere(self) -> bool:
        """Return whether what stands there in the end is none of the readings that are made."""
        return self.in_the_end != self.word and not any(map(self._may_be_made, self.place.readings))

    def _may_be_made(self, reading: PlaceReading) -> bool:
        is_spared = reading.is_on_purpose or reading.is_in_ruin
        return self._is_sure(reading) and not is_spared

    def _is_sure(self, reading: PlaceReading) -> bool:
        """Return whether a reading is as sure as the profile asks."""
        least = self.least_of(reading)
        if least is None or reading.sureness is None or reading.odds is None:
            return False
        # The sum itself, as where it is made: a sureness is told in steps of up to 0.7 %.
        return reading.odds > WORTH_JUDGING and UNIT * _strength(reading) >= odds_of(least)


def _strength(reading: PlaceReading) -> float:
    return sum(reading.terms.values())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "place", metavar="FILE:LINE:COLUMN", help="where a word stands in a file; - is stdin"
    )
    add_table_argument(parser)
    parser.add_argument(
        "--max", type=positive, default=10, metavar="N", help="readings to show (default: 10)"
    )
    add_speech_argument(parser)
    add_reading_arguments(parser)
    add_scans_arguments(parser)
    add_own_words_argument(add_cleaning_arguments(parser))


def run(arguments: argparse.Namespace) -> ExitCode:
    """Show the readings of the place."""
    speech = speech_for(arguments.speak)
    answer = _answer(asked_place(arguments.place), arguments)
    if arguments.format == "json":
        sys.stdout.write(as_json(_as_data(answer, arguments.max)).decode())
    else:
        sys.stdout.write(as_text(answer, arguments.max, speech))
    return ExitCode.DONE


def _answer(asked: AskedPlace, arguments: argparse.Namespace) -> Answer:
    """Weigh what was asked for.

    Raises:
        BadArgumentsError: No word stands there.
        InputError: The file cannot be read, or nothing is known of its language.
    """
    choices = choices_asked(arguments)
    profile = choices.profile
    nothing = replace(profile, disable=(*profile.disable, SUSPECTS))
    cleaner = replace(choices, profile=nothing).cleaner(strict=arguments.strict)
    document = read_input(asked.name, arguments)
    offset = offset_of(document, asked)
    cleaned = cleaner.clean(document)
    if not is_installed(cleaned.language):
        raise InputError(
            f"{shown(asked.name)} is in the language {cleaned.language}, whose words are not "
            f"known.",
            hint="--language en reads it as English.",
        )
    if not is_whole(cleaned.language):
        raise InputError(
            f"{shown(asked.name)} is in the language {cleaned.language}, of which only words are "
            f"known: its readings are not weighed.",
            hint="`ocrfix check` suggests by letters.",
        )
    whole = (
        choices.cleaner(strict=arguments.strict).clean(document) if profile.corrects else cleaned
    )
    start = word_at(cleaned, whole, offset, asked)
    weighed = None if start is None else cleaner.weighed(cleaned, start)
    if weighed is None:
        if not any(it.start <= offset < it.end for it in cleaned.changes):
            raise no_word_at(asked)
        start, _ = cleaned.source_map.to_cleaned(offset, offset + 1)
        weighed = WeighedPlace(Place(start, start, (), ()), cleaned.language, None, None)
    if not profile.corrects:
        weighed = weighed._replace(least=None)
    raw = cleaned.source_map.to_raw(weighed.place.start, weighed.place.end)
    in_the_end = whole.text[slice(*whole.source_map.to_cleaned(*raw))].strip()
    rules = {rule.info.id: rule.info for rule in cleaner.rules}
    return Answer(asked, cleaned, weighed, profile.name, in_the_end, offset, rules)


def _as_data(answer: Answer, most: int) -> dict[str, Any]:
    """Give an answer as values for JSON; costs and odds in nats."""
    return {
        "line": answer.asked.line,
        "column": answer.asked.column,
        "word": answer.word,
        "kinds": list(answer.place.kinds),
        "reasons": list(answer.place.reasons),
        "profile": answer.profile,
        "least_sure": answer.least_here,
        "in_the_end": answer.in_the_end,
        "changed_by_rules": [
            {
                "before": it.before,
                "after": it.after,
                "rules": list(it.rule_ids),
                "reason": it.reason,
                "confidence": round(it.confidence, 4),
            }
            for it in _changes_at(answer)
        ],
        "readings": [
            {
                "text": it.text,
                "operation": str(it.operation),
                "between": it.way,
                "cost": it.cost / UNIT,
                "words": it.words / UNIT,
                "elsewhere": it.elsewhere / UNIT,
                "odds": None if it.odds is None else it.odds / UNIT,
                "sure": it.sureness,
                "terms": {name: round(term, 4) + 0.0 for name, term in it.terms.items()},
                "on_purpose": it.is_on_purpose,
                "made": answer.fate_of(it) == "yes",
            }
            for it in answer.place.readings[:most]
        ],
    }


def _changes_at(answer: Answer) -> Iterator[Change]:
    """Give the changes of rules that touch the word, or the place that was asked for."""
    start, end = answer.place.start, answer.place.end
    for change in answer.cleaned.changes:
        touches_word = change.cleaned_start < end and change.cleaned_end > start
        if touches_word or change.start <= answer.offset < change.end:
            yield change


def as_text(answer: Answer, most: int, speech: Speech) -> str:
    """Write an answer for a reader, with so many readings, in a language."""
    place, say = answer.place, speech.sentence
    lines = [f"{answer.asked}: {_looks_of(answer, say)}"]
    for change in _changes_at(answer):
        lines.append(say(_made(change, answer.cleaned.document)))
        lines += tell_steps(change, speech, answer.rules)
    if not answer.word:
        return "\n".join(lines) + "\n"
    if answer.weighed.language not in (answer.cleaned.language, None):
        lines.append(say(f"It is in a passage in the language {answer.weighed.language}."))
    lines.append(say(_bar(answer)))
    if not place.readings:
        return "\n".join((*lines, say("No other reading was considered."))) + "\n"
    lines += ("", *_readings_table(answer, most, speech))
    sure = [it for it in place.readings if it.sureness is not None][:_TERMS_SHOWN]
    if sure:
        lines += ("", *_terms_table(sure, speech))
    left = len(place.readings) - most
    if left > 0:
        lines += ("", say(f"--max {len(place.readings)} shows {left} more."))
    return "\n".join(lines) + "\n"


def _made(change: Change, document: Document) -> str:
    """Tell what was made of what, as ``--explain`` does."""
    pieces = whole_words(change, document)
    before, after = map(shown_piece, pieces)
    if not pieces[1]:
        return f"The rules took out {before}:"
    if not pieces[0]:
        return f"The rules put in {after}:"
    return f"The rules made {after} of {before}:"


def _looks_of(answer: Answer, say: Say) -> str:
    """Return the word, and why it is doubtful by its looks, as `ocrfix check` says it."""
    if not answer.word:
        return say("nothing is left there")
    if not answer.place.kinds:
        return f"{shown(quoted(answer.word))}, {say('not doubtful by its looks')}"
    reasons = " ".join(map(say, answer.place.reasons)).removesuffix(".")
    return f"{shown(quoted(answer.word))} ({shown(reasons)})"


def _bar(answer: Answer) -> str:
    least = answer.least_here
    if answer.weighed.language is None:
        return (
            "Words of another language stand around it: nothing is corrected there without asking."
        )
    if least is None:
        return (
            f"Beyond its rules, the profile {answer.profile} corrects no doubtful word "
            f"without asking."
        )
    told = (
        f"The profile {answer.profile} makes what is {least * 100:g} % sure or more; "
        f"{shown(quoted(answer.in_the_end))} stands there in the end."
    )
    if not answer.is_made_elsewhere:
        return told
    # The table has but the first round.
    return f"{told} That was made in a later round, or as part of another correction."


def _readings_table(answer: Answer, most: int, speech: Speech) -> Iterator[str]:
    say, figure = speech.sentence, speech.figure
    head = ("reading", "operation", "cost", "words", "elsewhere", "odds", "sure", "made", "between")
    rows = [tuple(map(say, head))]
    rows += (
        (
            _text_of(it, say),
            say(str(it.operation)),
            *(figure(as_nats(cost / UNIT)) for cost in (it.cost, it.words, it.elsewhere)),
            "< -6" if it.odds is None else figure(as_odds(it.odds / UNIT)),
            "-" if it.sureness is None else f"{figure(f'{it.sureness * 100:.1f}')} %",
            fate if (fate := answer.fate_of(it)) == "-" else say(fate),
            shown(shortened(it.way)),
        )
        for it in answer.place.readings[:most]
    )
    return in_columns(rows, numbers=range(2, 7))


def _terms_table(readings: Sequence[PlaceReading], speech: Speech) -> Iterator[str]:
    say = speech.sentence
    rows = [(say("sure, by term"), *(_text_of(it, say) for it in readings))]
    rest = [0.0] * len(readings)
    for name, title in TITLES.items():
        terms = [it.terms.get(name, 0.0) for it in readings]
        if max(map(abs, terms)) >= _LEAST_TERM:
            rows.append((say(title), *_signed(terms, speech)))
        else:
            rest = [one + more for one, more in zip(rest, terms, strict=True)]
    rows.append((say("what weighs little, together"), *_signed(rest, speech)))
    rows.append((say("all"), *_signed((sum(it.terms.values()) for it in readings), speech)))
    return in_columns(rows, numbers=range(1, len(readings) + 1))


def _signed(terms: Iterable[float], speech: Speech) -> Iterator[str]:
    return (speech.figure(signed(it)) for it in terms)


def _text_of(reading: PlaceReading, say: Say) -> str:
    return shown(shortened(reading.text)) or say("(nothing)")
