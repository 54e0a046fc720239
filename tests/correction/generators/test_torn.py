"""Words torn by a blank, with what may stand in the tear."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.reading import Operation

# What is read, what it is read as, by which operation, why the row is there.
THOUGHT_OF = [
    ("the home- wards journey", "homewards", Operation.TORN, "a hyphen left of a line end"),
    ("by Detective- sergeants Cox", "Detective-sergeants", Operation.HYPHENED, "one that stays"),
    ("the follow- ine evidence", "following", Operation.TORN_MISREAD, "and a letter misread"),
    ("the pri- ' soner was", "prisoner", Operation.TORN, "a speck stands behind the hyphen"),
    ("every pre- v paration was", "preparation", Operation.TORN, "a letter that is a speck"),
    ("in con-: sequence of it", "consequence", Operation.TORN, "a speck at the hyphen"),
    ("the de. ceased man", "deceased", Operation.TORN, "a stop that ends nothing"),
    ("of a per. son named", "person", Operation.TORN, "a stop behind what may be short"),
    ("at the pri. soner's door", "prisoner's", Operation.TORN, "a possessive"),
    ("every atten- vi tion was", "attention", Operation.TORN, "a strip of the next column"),
    ("the corn- an pensation paid", "compensation", Operation.TORN_MISREAD, "a word of it, too"),
    ("my con. e finement was", "confinement", Operation.TORN, "a stop for the hyphen, and a speck"),
    ("the defen- ,dant was", "defendant", Operation.TORN, "a comma before the second piece"),
    ("all means of learn. iog the", "learning", Operation.TORN_MISREAD, "a stop, and misread"),
    (
        "a party, in- eluding the Mayor,",
        "including",
        Operation.TORN_MISREAD,
        "both pieces are words",
    ),
    (
        "they were enter. tamed by friends",
        "entertained",
        Operation.TORN_MISREAD,
        "the same at a stop",
    ),
    (
        "the con- soquezces of it",
        "consequences",
        Operation.TORN_MISREAD,
        "two letters of a long one",
    ),
    ("men sent f r trial by", "for", Operation.TORN_MISREAD, "all that is left of a letter"),
    ("a pas- to sage of the house", "passage", Operation.TORN, "a strip between two words"),
    ("injury by the over turning of a cart", "overturning", Operation.TORN, "both are words too"),
]

LEFT = [
    ("a two- and three-storey house", "the second word comes later"),
    ("he came in- then he left", "a dash"),
    ("the mother- and father-in-law of", "no strip of a column: both are words"),
    ("they found- ' set of teeth", "nor a compound around a speck"),
    ("he came to learn. the house was", "a sentence begins in small letters"),
    ("the pri-\nsoner was", "what breaks at a line end has rules of its own"),
]


def _torn(corrector: Corrector, text: str) -> list[tuple[str, Operation]]:
    found = (it.weighed.reading for it in corrector.corrections(text))
    return [(it.text, it.operation) for it in found if it.last - it.first > 1]


@pytest.mark.parametrize(("read", "meant", "operation", "why"), THOUGHT_OF, ids=str)
def test_is_thought_of(
    corrector: Corrector, read: str, meant: str, operation: Operation, why: str
) -> None:
    assert (meant, operation) in _torn(corrector, f"He saw {read} there."), why


@pytest.mark.parametrize(("read", "why"), LEFT, ids=ascii)
def test_is_left(corrector: Corrector, read: str, why: str) -> None:
    assert _torn(corrector, f"He saw {read} there.") == [], why


@pytest.mark.parametrize(
    "text", ["all of England. vv was", "at all Parties. gl was", "the man. x at"]
)
def test_a_speck_behind_a_sentence_leaves_its_stop(corrector: Corrector, text: str) -> None:
    sentence, *_ = text.split(".", maxsplit=1)
    assert not [it for it, _ in _torn(corrector, f"He saw {text} there.") if it in sentence]


def test_a_single_letter_is_no_piece_beside_a_strip(corrector: Corrector) -> None:
    assert "call" not in dict(_torn(corrector, "He saw that these c- were all paid there."))


def test_a_blank_before_a_mark_may_be_a_letter(corrector: Corrector) -> None:
    found = corrector.corrections("Boxes and trunk , with a stock of bags, were sold.")
    readings = {(it.weighed.reading.text, it.weighed.reading.operation) for it in found}
    assert ("trunks", Operation.TORN_MISREAD) in readings
