"""Rules made for tests of how rules run again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix import Cleaner
from ocrfix.rules.context import Context
from ocrfix.rules.info import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit


@dataclass(frozen=True)
class Turning:
    """Put one string for another, wherever it stands."""

    before: str
    after: str
    name: str = "letters.turning"
    applicability: Applicability = Applicability.AUTO

    @property
    def info(self) -> RuleInfo:
        """Return the notes on it."""
        return RuleInfo(self.name, "Turns", "Turns.", "this test", (Example("a", "b"),))

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose each."""
        del context
        start = text.find(self.before)
        while start >= 0:
            end = start + len(self.before)
            yield Edit(
                start, end, self.before, self.after, self.name, "it turns", 1.0, self.applicability
            )
            start = text.find(self.before, end)


def cleaner_of(*rules: Turning) -> Cleaner:
    return Cleaner(rules=rules, strict=True)
