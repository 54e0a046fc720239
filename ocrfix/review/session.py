"""One document under review: what a window shows, and what can be decided in it.

Plain Python: a window tells it what the reader did and is called back when something
changed. Rules run elsewhere, on ``work()``; everything else happens at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.by_hand import lay_over
from ocrfix.review.decisions import Decision, Verdict, context_of
from ocrfix.review.doubts import Doubt, Suggestion, doubts_left, suggestions_for
from ocrfix.review.items import UNDECIDED, Item, Status, list_items
from ocrfix.review.own import choices_in
from ocrfix.review.replay import (
    Choices,
    carry_over,
    choices_of,
    replaced_spans,
    replacements,
)
from ocrfix.review.store import DONE, IN_WORK, Project
from ocrfix.suspects import Examination, can_examine
from ocrfix.suspects import Suggestion as Offered
from ocrfix.text.document import Document

LARGE_LENGTH = 300_000
"""Code points above which a view takes longer than a window may stand still."""

__all__ = ["Item", "Outcome", "Session", "Status", "Work"]


@dataclass(frozen=True)
class Work:
    """Rules to be run, in any thread or process.

    Attributes:
        document: On what.
        choices: With what.
        decisions: Those that hold, to be laid over the result.
    """

    document: Document
    choices: Choices
    decisions: tuple[Decision, ...] = ()

    def run(self, *, strict: bool = False, examine: bool = True) -> Outcome:
        """Run them, and look for doubtful words."""
        cleaner = self.choices.cleaner(strict=strict)
        ruled = self.choices.clean(cleaner, self.document)
        examined = cleaner.examine(ruled) if examine and can_examine(ruled.language) else None
        view = make_view(ruled, examined, self.decisions)
        return Outcome(self.choices, ruled, examined, view)


@dataclass(frozen=True)
class View:
    """What is shown of a document.

    Attributes:
        decisions: Those it was made with.
        cleaned: The cleaned text as decided.
        items: What the review lists, in order of raw position.
        doubts: The doubtful words that are left, in order of position.
    """

    decisions: tuple[Decision, ...]
    cleaned: Cleaned
    items: tuple[Item, ...]
    doubts: tuple[Doubt, ...]


def make_view(ruled: Cleaned, examined: Examination | None, decisions: Sequence[Decision]) -> View:
    """Lay decisions over what the rules made."""
    cleaned = lay_over(ruled, replacements(ruled, decisions))
    doubts = doubts_left(examined, cleaned, decisions) if examined is not None else ()
    return View(tuple(decisions), cleaned, list_items(cleaned, decisions), tuple(doubts))


@dataclass(frozen=True)
class Outcome:
    """What the rules made of it.

    Attributes:
        choices: With what they were run.
        ruled: The result, without the reader's own words.
        examined: Its doubtful words; None if nobody looked, or in a
            language whose words are not known.
    """

    choices: Choices
    ruled: Cleaned
    examined: Examination | None
    view: View


class Session:
    """A document, its changes and the decisions on them.

    Attributes:
        document: What is reviewed.
        project: Where the decisions are kept.
        cleaned: The cleaned text as decided; None until the rules have run once.
        items: What the review lists, in order of raw position.
        doubts: The doubtful words that are left, in order of position.
        lost: Decisions on an earlier edition of the file whose words are gone.
        listeners: Called, without arguments, after anything changed.
        may_lag: Whether the view of a large document is left to ``view_work``.
    """

    def __init__(
        self, document: Document, project: Project, *, path: str = "", own: Choices | None = None
    ) -> None:
        """Begin a review, or go on with one.

        Args:
            document: What to review.
            project: Where decisions are kept.
            path: Where the document lies; empty for pasted text.
            own: The profile, words and names that decisions come on top of; None for the
                project's profile and the reader's own lists.

        Raises:
            BadArgumentsError: The project names a profile that does not exist.
            InputError: The reader's own lists cannot be read.
        """
        self.document = document
        self.project = project
        self.path = path
        self.cleaned: Cleaned | None = None
        self.items: tuple[Item, ...] = ()
        self.doubts: tuple[Doubt, ...] = ()
        self.listeners: list[Callable[[], None]] = []
        self.may_lag = False
        self._behind = False
        self.lost: tuple[Decision, ...] = ()
        self._own = own or choices_in(project)
        self._ruled: Cleaned | None = None
        self._ruled_by: Choices | None = None
        self._examined: Examination | None = None
        self._offered: dict[tuple[int, int], tuple[Offered, ...]] = {}
        self._carried: tuple[Decision, ...] = ()
        self._carry_over()
        project.note_document(self._hash, path)

    @property
    def _hash(self) -> str:
        return self.document.meta.sha256

    def _carry_over(self) -> None:
        """Find the decisions on an earlier edition of the file again."""
        earlier = self.project.earlier_edition(self._hash, self.path)
        if earlier is None:
            return
        carried = carry_over(self.project.journal.standing(earlier), self.document)
        self.lost = carried.lost
        if self.project.read_only:
            self._carried = carried.found
        else:
            self.project.record(carried.found)

    # --- what is shown -----------------------------------------------------------------

    @property
    def decisions(self) -> list[Decision]:
        """The decisions that hold, oldest first."""
        return [*self._carried, *self.project.journal.standing(self._hash)]

    @property
    def left_to_do(self) -> int:
        """How many places still wait for the reader: changes offered, and doubtful words."""
        return sum(item.status in UNDECIDED for item in self.items) + len(self.doubts)

    @property
    def is_examined(self) -> bool:
        """Whether anybody looked for doubtful words."""
        return self._examined is not None

    def suggestions(self, doubt: Doubt) -> list[Suggestion]:
        """What may stand for a doubtful word, likeliest first."""
        if self._examined is None:
            return []
        place = (doubt.found.start, doubt.found.end)
        if place not in self._offered:
            # Some milliseconds each, and a table asks for all rows in view at every change.
            self._offered[place] = self._examined.suggest(*place)
        return suggestions_for(doubt, self._offered[place], self._examined.text, self._shown())

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return not self.project.read_only and self.project.journal.to_undo(self._hash) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return not self.project.read_only and self.project.journal.to_redo(self._hash) is not None

    def work(self) -> Work | None:
        """The rules' work that is outstanding; None if what is shown is up to date."""
        choices = self._choices()
        return (
            None
            if choices == self._ruled_by
            else Work(self.document, choices, tuple(self.decisions))
        )

    def take(self, outcome: Outcome) -> bool:
        """Take what the rules made; False if it is not what is wanted any more."""
        if outcome.choices != self._choices():
            return False
        self._ruled, self._ruled_by = outcome.ruled, outcome.choices
        self._examined = outcome.examined
        self._offered = {}
        if outcome.view.decisions == tuple(self.decisions):
            self._show(outcome.view)
        else:
            self._lay_over()
        return True

    def refresh(self, *, strict: bool = False, examine: bool = True) -> Cleaned:
        """Run the rules here and now, if there is need; gives what is shown."""
        work = self.work()
        if work is not None:
            self.take(work.run(strict=strict, examine=examine))
        return self._shown()

    def _choices(self) -> Choices:
        return choices_of(self.decisions, self._own)

    # --- views -------------------------------------------------------------------------

    @property
    def is_behind(self) -> bool:
        """Whether decisions were made that what is shown does not hold yet."""
        return self._behind

    def view_work(self) -> Callable[[], View]:
        """The making of the view that is outstanding, for any thread."""
        ruled, examined, decisions = self._ruled, self._examined, tuple(self.decisions)
        if ruled is None:
            raise ValueError("the rules have not run yet")
        return lambda: make_view(ruled, examined, decisions)

    def take_view(self, view: View) -> bool:
        """Show a view; False if more was decided since it was begun."""
        if view.decisions != tuple(self.decisions):
            return False
        self._show(view)
        return True

    def catch_up(self) -> None:
        """Make the view that is outstanding here and now."""
        if self._behind:
            self.take_view(self.view_work()())

    def _lay_over(self) -> None:
        if self._ruled is None:
            return
        if self.may_lag and len(self.document.text) > LARGE_LENGTH:
            self._behind = True
            self._tell()
        else:
            self._show(make_view(self._ruled, self._examined, self.decisions))

    def _show(self, view: View) -> None:
        self._behind = False
        self.cleaned, self.items, self.doubts = view.cleaned, view.items, view.doubts
        self._tell()

    def _tell(self) -> None:
        for listener in list(self.listeners):
            listener()

    # --- what is decided ---------------------------------------------------------------

    def accept(self, items: Iterable[Item]) -> None:
        """Let changes stand, and make those that wait."""
        self._decide_items(Verdict.ACCEPT, [it for it in items if it.status is not Status.FLAGGED])

    def reject(self, items: Iterable[Item]) -> None:
        """Do not make changes; what the reader wrote is taken back."""
        self._decide_items(Verdict.REJECT, items)

    def as_printed(self, items: Iterable[Item]) -> None:
        """Say that the raw text is right."""
        self._decide_items(Verdict.AS_PRINTED, items)

    def replace(self, items: Iterable[Item], text: str) -> None:
        """Put the reader's own words in the place of changes."""
        self._decide_items(Verdict.REPLACE, items, text)

    def type_text(self, start: int, end: int, text: str) -> None:
        """Replace ``[start, end)`` of the cleaned text by what the reader typed."""
        cleaned = self._shown()
        raw_start, raw_end = cleaned.source_map.to_raw(start, end)
        whole_start, whole_end = cleaned.source_map.to_cleaned(raw_start, raw_end)
        whole_start, whole_end = min(whole_start, start), max(whole_end, end)
        after = cleaned.text[whole_start:start] + text + cleaned.text[end:whole_end]
        self._decide([self._at(Verdict.REPLACE, raw_start, raw_end, after)])

    def replace_each(self, spans: Iterable[tuple[int, int]], text: str) -> None:
        """Replace several spans of the cleaned text by the same words, as one step."""
        cleaned = self._shown()
        found = [
            self._at(Verdict.REPLACE, raw_start, raw_end, after)
            for raw_start, raw_end, after in replaced_spans(cleaned, spans, text)
        ]
        self._decide(found)

    def keep_words(self, doubts: Iterable[Doubt]) -> None:
        """Say that doubtful words are right as they stand."""
        cleaned = self._shown()
        found = []
        for doubt in doubts:
            start, end = cleaned.source_map.to_cleaned(doubt.raw_start, doubt.raw_end)
            now = cleaned.text[start:end]
            is_raw = now == self.document.text[doubt.raw_start : doubt.raw_end]
            verdict = Verdict.AS_PRINTED if is_raw else Verdict.REPLACE
            found.append(self._at(verdict, doubt.raw_start, doubt.raw_end, now))
        self._decide(found)

    def switch_rule(self, rule_id: str, *, on: bool, everywhere: bool = False) -> None:
        """Run a rule or do not, on this document or on any of the project."""
        verdict = Verdict.RULE_ON if on else Verdict.RULE_OFF
        self._decide([self._of_all(verdict, everywhere, rule_id=rule_id)])

    def reread_project(self) -> None:
        """Take the project's profile and rules as they are now, and the reader's lists.

        Raises:
            BadArgumentsError: There is no profile of that name.
            InputError: The reader's own lists cannot be read.
        """
        self._own = choices_in(self.project)
        self._lay_over()

    def add_word(self, word: str, *, is_name: bool = False) -> None:
        """Know a word or a name in every document of the project."""
        self._decide(
            [self._of_all(Verdict.NAME if is_name else Verdict.WORD, everywhere=True, before=word)]
        )

    def undo(self) -> list[Decision]:
        """Take the last step back; gives its decisions."""
        return self._moved(self.project.undo(self._hash))

    def redo(self) -> list[Decision]:
        """Do the step undone last again; gives its decisions."""
        return self._moved(self.project.redo(self._hash))

    def mark_done(self, *, done: bool = True) -> None:
        """Say that the document needs no more work, or does."""
        self.project.set_state(self._hash, DONE if done else IN_WORK)
        self._tell()

    def _decide_items(
        self, verdict: Verdict, items: Iterable[Item], after: str | None = None
    ) -> None:
        ruled = self._ruled
        if ruled is None:
            return
        found = []
        for item in items:
            result = item.after if after is None else after
            decision = self._at(verdict, item.start, item.end, result)
            keys = item.keys(ruled) if verdict in {Verdict.ACCEPT, Verdict.REJECT} else ()
            found.append(replace(decision, rule_id=item.rule_id, edits=keys))
        self._decide(found)

    def _at(self, verdict: Verdict, start: int, end: int, after: str) -> Decision:
        raw = self.document.text
        left, right = context_of(raw, start, end)
        return Decision(verdict, self._hash, start, end, raw[start:end], after, left, right)

    def _of_all(
        self, verdict: Verdict, everywhere: bool, *, rule_id: str = "", before: str = ""
    ) -> Decision:
        return Decision(verdict, self._hash, before=before, rule_id=rule_id, everywhere=everywhere)

    def _decide(self, decisions: Sequence[Decision]) -> None:
        if self.project.record(decisions):
            self._moved(decisions)

    def _moved(self, decisions: Sequence[Decision]) -> list[Decision]:
        if decisions:
            self.project.set_state(self._hash, IN_WORK)
            self._lay_over()
        return list(decisions)

    def _shown(self) -> Cleaned:
        if self.cleaned is None:
            raise ValueError("nothing is shown yet")
        return self.cleaned
