"""One document under review: what a window shows, and what can be decided in it.

Plain Python: a window tells it what the reader did and is called back when something
changed. Rules run elsewhere, on ``work()``; everything else happens at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ocrfix.cleaning import Cleaned
from ocrfix.outline import Said
from ocrfix.review.blocks import NO_BLOCKS, Block, Blocks, Deed, lines_around
from ocrfix.review.blocks import mark as illegible_mark
from ocrfix.review.choices import Choices
from ocrfix.review.decisions import Decision, Verdict, decision_at
from ocrfix.review.items import Item, Status
from ocrfix.review.listing import NO_ITEMS, Items
from ocrfix.review.open_suspects import (
    NO_SUSPECTS,
    OpenSuspect,
    OpenSuspects,
    Suggestion,
    suggestions_for,
)
from ocrfix.review.own_settings import choices_in
from ocrfix.review.readings import Reading, Seen, as_decision
from ocrfix.review.replay import carry_over, choices_of, replaced_spans
from ocrfix.review.store import DONE, IN_WORK, Project
from ocrfix.review.views import View
from ocrfix.review.work import Outcome, Work
from ocrfix.suspects import Examination
from ocrfix.suspects import Suggestion as Offered
from ocrfix.text.document import Document
from ocrfix.text.removal import widen_removal

__all__ = ["Item", "Outcome", "Session", "Status", "Work"]


class Session:
    """A document, its changes and the decisions on them.

    Attributes:
        document: What is reviewed.
        project: Where the decisions are kept.
        cleaned: The cleaned text as decided; None until the rules have run once.
        items: What the review lists, in order of raw position.
        open_suspects: The doubtful words that are left, in order of position.
        lost: Decisions on an earlier edition of the file whose words are gone.
        listeners: Called, without arguments, after anything changed.
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
        self.items: Items = NO_ITEMS
        self.open_suspects: OpenSuspects = NO_SUSPECTS
        self.listeners: list[Callable[[], None]] = []
        self.lost: tuple[Decision, ...] = ()
        self._own = own or choices_in(project)
        self._outcome: Outcome | None = None
        self._asked: tuple[tuple[int, Choices], Choices] | None = None  # choices, as of when
        self._offered: dict[tuple[int, int], tuple[Offered, ...]] = {}
        self._carried: tuple[Decision, ...] = ()
        self._seen: Seen | None = None
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
        """The number of places that wait for the reader: changes offered, and doubtful words."""
        return self.items.undecided_count + len(self.open_suspects)

    @property
    def outcome(self) -> Outcome | None:
        """The result of the rules before any decision on a place; None until they have run."""
        return self._outcome

    @property
    def view(self) -> View:
        """The document as it is shown: text, items and doubtful words."""
        return View(self._shown(), self.items, self.open_suspects)

    @property
    def is_examined(self) -> bool:
        """Return whether anybody looked for doubtful words."""
        return self._examined is not None

    @property
    def _examined(self) -> Examination | None:
        return self._outcome.examined if self._outcome is not None else None

    def suggestions(self, suspect: OpenSuspect) -> list[Suggestion]:
        """Return the suggestions for a doubtful word, likeliest first."""
        if self._examined is None:
            return []
        place = (suspect.found.start, suspect.found.end)
        if place not in self._offered:
            # Some milliseconds each, and a table asks for all rows in view at every change.
            self._offered[place] = self._examined.suggest(*place)
        offered = self._offered[place]
        found = suggestions_for(suspect, offered, self._examined.text, self._shown())
        seen = self.seen
        return seen.suggestions(suspect, found) if seen is not None else found

    @property
    def seen(self) -> Seen | None:
        """The readings of the scan when it was read again; None if it never was."""
        second = self._choices().second or self.document.second
        if second is None:
            return None
        if self._seen is None or self._seen.second is not second:
            language = self.cleaned.language if self.cleaned is not None else ""
            self._seen = Seen(second, self.document.text, language)
        return self._seen

    def scan_says(self, suspect: OpenSuspect, text: str) -> bool:
        """Return whether the scan, read again, has a suggestion where a doubtful word stands."""
        seen = self.seen
        return (
            seen is not None
            and bool(text)
            and seen.word(suspect.raw_start, suspect.raw_end) == text
        )

    @property
    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return not self.project.read_only and self.project.journal.to_undo(self._hash) is not None

    @property
    def can_redo(self) -> bool:
        """Return whether there is a step to do again."""
        return not self.project.read_only and self.project.journal.to_redo(self._hash) is not None

    def work(self) -> Work | None:
        """The rules' work that is outstanding; None if what is shown is up to date."""
        choices, outcome = self._choices(), self._outcome
        if outcome is not None and outcome.choices == choices and outcome.is_last:
            return None
        return Work(self.document, choices)

    def take(self, outcome: Outcome) -> bool:
        """Take what the rules made; False if it is not what is wanted any more."""
        if outcome.choices != self._choices():
            return False
        if outcome.is_last or self._outcome is None:
            # Else something is shown already, and stays until all is there.
            self._outcome = outcome
            self._offered = {}
            self._lay_over()
        return True

    def refresh(self, *, strict: bool = False, examine: bool = True) -> Cleaned:
        """Run the rules here and now, if there is need; gives what is shown."""
        work = self.work()
        if work is not None:
            self.take(work.run(strict=strict, examine=examine))
        return self._shown()

    def _choices(self) -> Choices:
        now = len(self.project.journal.entries), self._own
        if self._asked is None or self._asked[0] != now:
            self._asked = now, choices_of(self.decisions, self._own)
        return self._asked[1]

    def _lay_over(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        view = outcome.views.make(self.decisions)
        self.cleaned, self.items, self.open_suspects = view.cleaned, view.items, view.open_suspects
        self._tell()

    def _tell(self) -> None:
        for listener in list(self.listeners):
            listener()

    # --- what is decided ---------------------------------------------------------------

    def accept(self, items: Iterable[Item]) -> None:
        """Let changes stand, and make those that wait."""
        self._decide_items(Verdict.ACCEPT, [it for it in items if it.status is not Status.FLAGGED])

    def reject(self, items: Iterable[Item]) -> None:
        """Reject changes; take back what the reader wrote."""
        self._decide_items(Verdict.REJECT, items)

    def as_printed(self, items: Iterable[Item]) -> None:
        """Decide that the raw text is right."""
        self._decide_items(Verdict.AS_PRINTED, items)

    def take_out(self, items: Iterable[Item]) -> None:
        """Take the words of items out, and the line end behind those that fill a line."""
        raw, found = self.document.text, []
        for item in items:
            fills = item.start == 0 or raw[item.start - 1] == "\n"
            fills &= not item.before.endswith("\n")
            end = item.end + 1 if fills and raw[item.end : item.end + 1] == "\n" else item.end
            found.append(self._at(Verdict.REPLACE, item.start, end, ""))
        self._decide(found)

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

    def keep_words(self, open_suspects: Iterable[OpenSuspect], *, everywhere: bool = False) -> None:
        """Decide that doubtful words are right as they stand; perhaps in all documents."""
        cleaned, open_suspects = self._shown(), tuple(open_suspects)
        found = []
        for suspect in open_suspects:
            start, end = cleaned.source_map.to_cleaned(suspect.raw_start, suspect.raw_end)
            now = cleaned.text[start:end]
            is_raw = now == self.document.text[suspect.raw_start : suspect.raw_end]
            verdict = Verdict.AS_PRINTED if is_raw else Verdict.REPLACE
            found.append(self._at(verdict, suspect.raw_start, suspect.raw_end, now))
        if everywhere:
            words = dict.fromkeys(it.word for it in open_suspects)
            found += [self._of_all(Verdict.WORD, everywhere=True, before=it) for it in words]
        self._decide(found)

    @property
    def blocks(self) -> Blocks:
        """The blocks of the page that are no text, as the rules left it."""
        return self._outcome.blocks if self._outcome is not None else NO_BLOCKS

    def block_at(self, raw_start: int, raw_end: int) -> Block:
        """Return the block that a span of the raw text lies in, or else the lines it touches."""
        found = self.blocks.at(raw_start, raw_end)
        return found or lines_around(self.document, raw_start, raw_end)

    def settle_blocks(self, blocks: Iterable[Block], deed: Deed) -> None:
        """Take blocks out, mark them, pass over them or ask about them again, as one step."""
        self._decide([self._of_block(it, deed) for it in blocks])

    def _of_block(self, block: Block, deed: Deed) -> Decision:
        start, end = block.start, block.end
        if deed is Deed.TAKE_OUT:
            return self._at(Verdict.REPLACE, *widen_removal(self.document.text, start, end), "")
        if deed is Deed.MARK:
            return self._at(Verdict.REPLACE, start, end, illegible_mark())
        verdict = Verdict.SKIP if deed is Deed.SKIP else Verdict.ASK
        return self._at(verdict, start, end, str(block.kind))

    def note(self, start: int, end: int, text: str) -> None:
        """Note something at ``[start, end)`` of the raw text; a bookmark if it is empty."""
        self._decide([self._at(Verdict.NOTE, start, end, text)])

    def strike_notes(self, notes: Iterable[Decision]) -> None:
        """Strike notes out as one step, those on other documents of the project too."""
        self._decide([replace(it, verdict=Verdict.NO_NOTE, after="") for it in notes])

    def note_readings(self, readings: Iterable[Reading]) -> None:
        """Put on record what was seen on the scan, as one step."""
        self._decide([as_decision(it, self.document) for it in readings])

    def decide_all(self, decisions: Sequence[Decision]) -> None:
        """Put decisions on record as one step, those on other documents of the project too."""
        self._decide(decisions)

    def say_of_part(self, start: int, end: int, *said: Said) -> None:
        """Decide the kind or place of the part ``[start, end)`` of the cleaned text; one step."""
        place = self._shown().source_map.to_raw(start, end)
        self._decide([self._at(Verdict.PART, *place, str(it)) for it in said])

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

    def add_words(self, words: Iterable[str], *, are_names: bool = False) -> None:
        """Know words or names in every document of the project; one step."""
        # Names are known by their capitals: one without is known as it is written.
        kinds = (
            (Verdict.NAME if are_names and it != it.lower() else Verdict.WORD, it) for it in words
        )
        self._decide([self._of_all(kind, everywhere=True, before=word) for kind, word in kinds])

    def undo(self) -> list[Decision]:
        """Take the last step back; gives its decisions."""
        return self._moved(self.project.undo(self._hash))

    def redo(self) -> list[Decision]:
        """Redo the step undone last, and return its decisions."""
        return self._moved(self.project.redo(self._hash))

    def mark_done(self, *, done: bool = True) -> None:
        """Mark the document as done, or as in work again."""
        self.project.set_state(self._hash, DONE if done else IN_WORK)
        self._tell()

    def _decide_items(
        self, verdict: Verdict, items: Iterable[Item], after: str | None = None
    ) -> None:
        if self._outcome is None:
            return
        ruled = self._outcome.ruled
        found = []
        for item in items:
            result = item.after if after is None else after
            decision = self._at(verdict, item.start, item.end, result)
            keys = item.keys(ruled) if verdict in {Verdict.ACCEPT, Verdict.REJECT} else ()
            found.append(replace(decision, rule_id=item.rule_id, edits=keys))
        self._decide(found)

    def _at(self, verdict: Verdict, start: int, end: int, after: str) -> Decision:
        return decision_at(self.document, verdict, start, end, after)

    def _of_all(
        self, verdict: Verdict, everywhere: bool, *, rule_id: str = "", before: str = ""
    ) -> Decision:
        return Decision(verdict, self._hash, before=before, rule_id=rule_id, everywhere=everywhere)

    def _decide(self, decisions: Sequence[Decision]) -> None:
        if self.project.record(decisions):
            self._moved(decisions)

    def _moved(self, decisions: Sequence[Decision]) -> list[Decision]:
        if decisions:
            for document in {self._hash, *(it.document for it in decisions)}:
                self.project.set_state(document, IN_WORK)
            self._lay_over()
        return list(decisions)

    def _shown(self) -> Cleaned:
        if self.cleaned is None:
            raise ValueError("nothing is shown yet")
        return self.cleaned
