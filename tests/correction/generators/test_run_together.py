"""Several words for one token."""

from __future__ import annotations

import pytest

from ocrfix.correction.generators.pieces import Pieces
from ocrfix.correction.generators.run_together import RunTogether
from ocrfix.correction.reading import Operation
from ocrfix.correction.stretch import Stretch
from ocrfix.language.language import Language
from ocrfix.words.lexicon import Lexicon
from tests.correction.made_stretches import made_stretch

LANGUAGE = Language(Lexicon.load())
GENERATOR = RunTogether(LANGUAGE, Pieces(LANGUAGE))

# A token, what it may stand for, by which operation, why the row is there.
PROPOSED = [
    ("Itwas", "It was", Operation.RUN_TOGETHER, "two, with a capital"),
    ("wasapremeditated", "was a premeditated", Operation.RUN_TOGETHER, "three"),
    ("juryreturnedaverdict", "jury returned a verdict", Operation.RUN_TOGETHER, "four"),
    ("hearing.of", "hearing of", Operation.MARK_FOR_BLANK, "a mark for the blank"),
    ("ill,and", "ill, and", Operation.MARK_FOR_BLANK, "the blank behind a mark lost"),
    ("conld'not", "could not", Operation.RUN_TOGETHER_MISREAD, "and a letter misread"),
    ("fellfto'the", "fell to the", Operation.RUN_TOGETHER_MISREAD, "a speck, a mark, two blanks"),
    ("andtheiRev", "and the Rev", Operation.RUN_TOGETHER_MISREAD, "the middle misread"),
    ("cfthe", "of the", Operation.RUN_TOGETHER_MISREAD, "two letters, misread, at the edge"),
    ("onThuraday", "on Thursday", Operation.RUN_TOGETHER_MISREAD, "what whole words leave over"),
    ("referreidto", "referred to", Operation.RUN_TOGETHER_MISREAD, "a long one first"),
    ("thenother", "the other", Operation.RUN_TOGETHER_MISREAD, "a letter too many"),
    ("edecationwito", "education with", Operation.RUN_TOGETHER_MISREAD, "both are misread"),
    ("theopur6hase", "the purchase", Operation.RUN_TOGETHER_MISREAD, "a figure for a letter"),
    ("dockw~arrs~nts", "dock warrants", Operation.RUN_TOGETHER_MISREAD, "marks inside a word"),
    ("wasnundeiended", "was undefended", Operation.RUN_TOGETHER_MISREAD, "short words before"),
]

NOT_PROPOSED = [
    ("house", "hou se", "a word"),
    ("no!never", "no never", "a mark that is never dropped"),
    ("done.-Dated", "done. Dated", "a dash behind a stop parts sentences"),
    ("it", "i t", "too short"),
]


def stretch_around(token: str) -> Stretch:
    return made_stretch(f"he {token} there", LANGUAGE)


def ways(token: str) -> dict[str, Operation]:
    found = GENERATOR.readings(stretch_around(token), 1, may_be_misread=True)
    return {it.text: it.operation for it in found}


@pytest.mark.parametrize(("token", "text", "operation", "why"), PROPOSED, ids=str)
def test_is_proposed(token: str, text: str, operation: Operation, why: str) -> None:
    assert ways(token).get(text) is operation, why


@pytest.mark.parametrize(("token", "text", "why"), NOT_PROPOSED, ids=lambda it: it)
def test_is_not_proposed(token: str, text: str, why: str) -> None:
    assert text not in ways(token), why


def test_what_is_cheaper_has_fewer_blanks() -> None:
    found = list(GENERATOR.readings(stretch_around("wasapremeditated"), 1, may_be_misread=False))
    costs = {it.text: it.cost for it in found}
    assert all(
        costs["was a premeditated"] <= cost for text, cost in costs.items() if text.count(" ") > 1
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("il nVst pas venu", "n'est"),
        ("l’homme nVst pas venu", "n’est"),
        ("il estvenu hier", "est venu"),
        ("dans Tannée de la guerre", "l'année"),
        ("Tannée de la guerre", "L'année"),
    ],
)
def test_behind_an_elided_word_stands_an_apostrophe(text: str, meant: str) -> None:
    language = Language.load("fr")
    stretch = made_stretch(text, language)
    at = next(
        at for at, it in enumerate(stretch.tokens) if it.core in {"nVst", "estvenu", "Tannée"}
    )
    generator = RunTogether(language, Pieces(language))
    assert meant in {it.text for it in generator.readings(stretch, at, may_be_misread=True)}
