"""The choices with which a text is cleaned."""

from __future__ import annotations

from ocrfix.cleaning import load_profile
from ocrfix.cleaning.decided import EditKey
from ocrfix.review import Choices
from ocrfix.text.document import Document

RAW = "The end of tbe street.\n"
KEY = EditKey(11, 14, "letters.misread-word", "tbe", "the")
OWN = Choices(load_profile("careful"))


def test_what_is_chosen_holds_while_cleaning() -> None:
    known = Choices(OWN.profile, words=("tbe",))
    rejected = Choices(OWN.profile, edits=((KEY, False),))
    for choices, text in ((OWN, "The end of the street.\n"), (known, RAW), (rejected, RAW)):
        assert choices.clean(choices.cleaner(), Document.from_text(RAW)).text == text


def test_the_settings_for_the_whole_text_are_without_single_edits() -> None:
    assert Choices(OWN.profile, edits=((KEY, False),)).settings == OWN
