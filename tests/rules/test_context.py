"""The knowledge that rules share of a document, worked out once."""

from __future__ import annotations

from ocrfix.evidence.channel import Source
from ocrfix.language.language import Language
from ocrfix.rules import all_rules
from ocrfix.rules.context import Context
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit

ENGLISH = Language.load("en")
TEXT = "The mayor went to the harbor, and the mayor said so.\n"


def test_a_number_is_the_profiles_or_the_rules_own() -> None:
    info = next(it.info for it in all_rules() if it.info.options)
    name, number = next(iter(info.options.items()))
    assert Context(ENGLISH).option(info, name) == number
    set_anew = Context(ENGLISH, options={info.id: {name: number + 1}})
    assert set_anew.option(info, name) == number + 1


def test_what_was_found_is_found_once_for_a_text_and_once_for_a_document() -> None:
    context, asked = Context(ENGLISH), list[str]()

    def find(text: str) -> int:
        asked.append(text)
        return len(text)

    def make(of: Context) -> list[Context]:
        return [of]

    assert [context.recall(it, find) for it in ("a", "a", "bb")] == [1, 1, 2]
    assert asked == ["a", "bb"]

    def find_by(text: str, of: Context) -> tuple[int, bool]:
        return find(text), of is context

    assert [context.recall(it, find_by, context) for it in ("bb", "bb", "c")] == [(2, True)] * 2 + [
        (1, True)
    ]
    assert asked == ["a", "bb", "bb", "c"]
    assert context.keep(make) is context.keep(make)


def test_words_are_counted_and_follow_edits() -> None:
    context = Context(ENGLISH)
    assert context.words_of(TEXT)["mayor"] == 2
    start = TEXT.index("mayor")
    edit = Edit(start, start + 5, "mayor", "baker", "letters.x", "", 1.0)
    after = TEXT[:start] + "baker" + TEXT[start + 5 :]
    context.follow(TEXT, [edit], after)
    assert (context.words_of(after)["mayor"], context.words_of(after)["baker"]) == (1, 1)


def test_a_second_reading_is_of_the_raw_text_alone() -> None:
    document = Document.from_text(TEXT)
    context = Context(ENGLISH, document=document)
    assert context.second_reading(TEXT) is None
    assert context.source(TEXT) is not Source.EXPORT


def test_blank_lines_are_none() -> None:
    text = "THE NEWS\n\n  12 - 7\r\n \t\nof a to\nwords of it"
    lines = Context(ENGLISH).lines(text)
    assert [it.text for it in lines] == ["THE NEWS", "  12 - 7", "of a to", "words of it"]
    assert [text[it.start : it.end] for it in lines] == [it.text for it in lines]
