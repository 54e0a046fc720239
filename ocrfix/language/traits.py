"""How a language is written: what rules and readings must know of it beside its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ocrfix.errors import RulePackError
from ocrfix.resources import resource

_APOSTROPHES = "'’‘"


@dataclass(frozen=True)
class Traits:
    """How one language is written; a file ``language.toml`` in its folder.

    Attributes:
        elided: Words that lose their last vowel before another: the l of ``l'homme``. What
            stands behind their apostrophe is a word of its own.
        compounds: Whether listed words may be put together to one, as German ones are.
        shortest_part: Letters of each word in such a compound.
        part_per_million: Occurrences of each.
        linked_by: What may stand between two of them, as the s of ``Arbeitszeit``.
        alphabet: Its letters beside a to z.
        hyphens_stay: Whether a word whose hyphen is left from a line end is taken for right
            within a line, where nobody can say what was printed.
        careful: How sure a correction of a doubtful word must be for a profile that accepts
            none; None for none.
    """

    elided: frozenset[str] = frozenset()
    compounds: bool = False
    shortest_part: int = 4
    part_per_million: float = 1.0
    linked_by: tuple[str, ...] = ("",)
    alphabet: str = ""
    hyphens_stay: bool = False
    careful: float | None = None

    @cached_property
    def _elision(self) -> re.Pattern[str] | None:
        if not self.elided:
            return None
        heads = "|".join(sorted(map(re.escape, self.elided), key=len, reverse=True))
        return re.compile(rf"(?<![^\W\d_])(?:{heads})[{_APOSTROPHES}](?=[^\W\d_])", re.IGNORECASE)

    def parted(self, token: str) -> Sequence[str]:
        """Part a token without white space behind its elisions: ``l'`` and ``homme``."""
        elision = self._elision
        if elision is None or token.isalpha():
            return (token,)
        parts, at = [], 0
        for match in elision.finditer(token):
            parts.append(token[at : match.end()])
            at = match.end()
        parts.append(token[at:])
        return parts

    def spaced(self, text: str) -> str:
        """Put a blank behind each elision, so that what follows is a word of its own."""
        return text if self._elision is None else self._elision.sub(r"\g<0> ", text)


@cache
def traits_of(language: str) -> Traits:
    """Give how a language is written; of one that has nothing peculiar, what is usual.

    Args:
        language: BCP 47 primary subtag.

    Raises:
        RulePackError: The file of the language is damaged.
    """
    path = resource("languages", language, "language.toml")
    if not path.is_file():
        return Traits()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for name in ("elided", "linked_by"):
            if name in data:
                data[name] = (frozenset if name == "elided" else tuple)(data[name])
        return Traits(**data)
    except (OSError, ValueError, TypeError) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc
