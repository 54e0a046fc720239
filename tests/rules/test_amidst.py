"""Lines of the printed page amid the sentences of an export: what comes of them, and what stays.

The articles are written for this project.
"""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.text.edit import Applicability

HEAD = "The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n"
FIRST = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new"
)
REST = "ngines have not arrived and the old ones cannot be put back."
SPOKEN = (
    "The mayor told the council that she had not been asked. “Nobody told me that the wheels "
    "were made of the wrong steel,” she said, and nobody answered."
)


AMID = [
    "CONTINUED ON A10",
    "Continued from A1",
    "See BRIDGE, A10",
    "BRIDGE from A1",
    "BRIDGE, from A1",
    "A10",
    "Page B1",
    "“Nobody told me that the wheels were made of the wrong steel.”",
    "Nobody told me that the wheels were made of the wrong steel",
]


@pytest.mark.parametrize("line", AMID)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_sentence_goes_on_behind_it(cleaner: Cleaner, line: str, line_end: str) -> None:
    text = f"{HEAD}{FIRST}\n\n{line}\n\n{REST}\n\n{SPOKEN}\n"
    meant = f"{HEAD}{FIRST} e{REST}\n\n{SPOKEN}\n"
    cleaned = cleaner.clean(text.replace("\n", line_end))
    assert cleaned.text == meant.replace("\n", line_end)
    assert not cleaner.clean(cleaned.text).changes


BETWEEN = [line for line in AMID if not line.startswith("Nobody")]


@pytest.mark.parametrize("line", BETWEEN)
def test_between_paragraphs_it_goes(cleaner: Cleaner, line: str) -> None:
    whole = f"{FIRST} e{REST}"
    cleaned = cleaner.clean(f"{HEAD}{whole}\n\n{line}\n\n{SPOKEN}\n")
    assert cleaned.text == f"{HEAD}{whole}\n\n{SPOKEN}\n"


def test_a_label_may_be_named_by_the_line_that_sends_there(cleaner: Cleaner) -> None:
    whole = f"{FIRST} e{REST}"
    text = (
        f"{HEAD}{whole}\n\nContinued on A10\n\n{SPOKEN}\n\nA10\n\n{whole.replace('city', 'town')}\n"
    )
    meant = f"{HEAD}{whole}\n\n{SPOKEN}\n\n{whole.replace('city', 'town')}\n"
    assert cleaner.clean(text).text == meant


STAYS = [
    ((f"{FIRST} e{REST}\n\nA10\n\nThe A10 is the road by which the boats are brought to the "
     f"harbor.\n\n{SPOKEN}"), "the text speaks of it"),
    (f"{FIRST} e{REST}\n\nA10\n\n$25\n\nB12\n\n$30\n\n{SPOKEN}", "cells of a table"),
    (f"{FIRST} e{REST}\n\nThe wheels were made of the wrong steel\n\n{SPOKEN}", "a heading"),
    (f"{FIRST} e{REST}\n\n“... the wheels were made of the wrong steel.”\n\n{SPOKEN}",
     "quoted as it was written"),
    (f"{FIRST} e{REST}\n\n“The wheels were made of wood.”\n\n{SPOKEN}", "other words"),
    ((f"{FIRST} e{REST}\n\nSee what the bridge was in 1910 on the wall of the town hall, on page "
     f"A10 of the old paper.\n\n{SPOKEN}"), "a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "why"), STAYS, ids=[it[1] for it in STAYS])
def test_its_neighbour_stays(cleaner: Cleaner, body: str, why: str) -> None:
    assert not cleaner.clean(f"{HEAD}{body}\n").changes, why


def test_on_a_scan_it_is_shown_and_stays(cleaner: Cleaner) -> None:
    text = (
        "The river rose all night and the\nmayor asked for boats.\n\n(Continued on Page Two.)\n\n"
    )
    cleaned = cleaner.clean(f"{text}Nobody saw the end of it, and\nthe bridge was gone.\n")
    shown = {it.edit.rule_id: it.edit.applicability for it in cleaned.proposals}
    assert shown == {"furniture.jump-line": Applicability.FLAG}


CAPTIONS = [
    ("Foto: Max Orr/dpa", "Die Brücke am Hafen am Freitag, von der Mole aus gesehen."),
    ("PHOTO : MAX ORR / AFP", "Le pont du port vendredi, vu de la digue."),
    ("© Max Orr / EFE", "El puente del puerto el viernes, visto desde el muelle."),
    ("Foto: Max Orr (Archivo)", "El puente del puerto el viernes, visto desde el muelle."),
    ("Crédit photo : Max Orr", "Le pont du port vendredi, vu de la digue."),
    ("Bild: Max Orr via Getty Images", "Die Brücke am Hafen am Freitag, von der Mole aus gesehen."),
]
TEXTS = {
    "Die": ("Der Hafenbote\n\nBrücke bleibt gesperrt\n\n- Von Ada Fenn\n\n",
            "Die Brücke über den Hafen bleibt bis zum Ende des Monats gesperrt, sagte die Stadt.\n",
            "\nZeitungen in Deutsch\n\nZeitungen aus Deutschland\n"),
    "Le": ("Le Courrier du port\n\nLe pont reste fermé\n\n- Par Ada Fenn\n\n",
           "Le pont du port restera fermé jusqu’à la fin du mois, a dit la ville vendredi.\n",
           "\nJournaux en français\n\nJournaux de France\n"),
    "El": ("El Correo del Puerto\n\nEl puente sigue cerrado\n\n- Por Ada Fenn\n\n",
           "El puente del puerto seguirá cerrado hasta fin de mes, dijo la ciudad el viernes.\n",
           "\nPeriódicos en español\n\nPeriódicos de España\n"),
}  # fmt: skip


@pytest.mark.parametrize(("credit", "caption"), CAPTIONS)
def test_captions_in_other_languages(cleaner: Cleaner, credit: str, caption: str) -> None:
    head, text, footer = TEXTS[caption.split(maxsplit=1)[0]]
    marked = f"\n ?? {credit} ?? {caption}\n{credit} {caption}\n"
    cleaned = cleaner.clean(f"{head}{text}{marked}\n{text.replace('Ende', 'Anfang')}{footer}")
    kept = f"\n{credit} {caption}\n"
    assert cleaned.text == head.replace("- ", "") + text + kept + "\n" + text.replace(
        "Ende", "Anfang"
    )
