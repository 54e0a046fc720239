"""Lines of a printed page, amid the text of a made export."""

from __future__ import annotations

import random

from ocrfix.evaluation.made_kinds import Befallen
from ocrfix.evaluation.made_pages import page_lines

QUOTE = "The bridge will be shut until the end of the summer."
PARAGRAPHS = [f"The mayor of Orrville spoke on Friday. {QUOTE}", "It rained all day in the town"]


def test_lines_are_made_of_the_article() -> None:
    chances = map(random.Random, range(200))
    made = [list(page_lines(PARAGRAPHS, chance)) for chance in chances]
    assert [] in made, "most articles have none"
    found = {it.kind: it.text for lines in made for it in lines}
    assert set(found) == {Befallen.JUMP, Befallen.LABEL, Befallen.PULLED}
    assert found[Befallen.PULLED] in {f"“{QUOTE}”", "“The mayor of Orrville spoke on Friday.”"}
    assert any("ORRVILLE" in it.text for lines in made for it in lines)
    assert all(lines[0].kind is Befallen.JUMP for lines in made if lines)
