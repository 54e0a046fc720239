"""The rounds of rules on a portion of a document, and those that run again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from itertools import compress

from ocrfix.cleaning.acceptance import SUSPECTS
from ocrfix.cleaning.course import Course
from ocrfix.cleaning.guard import edits_of
from ocrfix.cleaning.languages import Languages
from ocrfix.cleaning.nearby import Nearby
from ocrfix.cleaning.portions import Portion, Progress, Ran
from ocrfix.cleaning.profile import Profile
from ocrfix.cleaning.run import Run
from ocrfix.evidence.channel import Channel, Source
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import channel_of
from ocrfix.rules.rule import Rule
from ocrfix.rules.scan.agreement import agreement_of
from ocrfix.text.edit import Applicability, Edit, resolve_overlaps
from ocrfix.text.pages import keeps_pages
from ocrfix.text.removal import share_gaps
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.words.language import is_installed, is_whole, primary
from ocrfix.words.traits import traits_of

MOST_REPEATS = 20
"""The greatest number of times that rules run again where something changed: of 453 raw pages 22
change four times, six five times, and four six times or more; a ruin that ``research`` corrects, a
dozen times."""


class Rounds:
    """Run the rounds of rules on one portion of a document, once."""

    def __init__(
        self,
        portion: Portion,
        course: Course,
        profile: Profile,
        languages: Languages,
        *,
        strict: bool,
    ) -> None:
        """Take what is to be cleaned, and by what.

        Args:
            portion: The portion, or a document as a whole.
            course: The rules.
            profile: Says what is made without asking.
            languages: What is known of words, and what the collection shows.
            strict: Whether a rule that fails fails all.
        """
        document, self._language, decided = portion
        self._document, self._course, self._profile = document, course, profile
        self._languages, self._strict = languages, strict
        self._context = Context(
            languages.of(self._language).language,
            profile.options,
            evidence=languages.evidence,
            document=document,
            language=self._language,
            find_elsewhere=cache(
                lambda: languages.elsewhere(document.text, foreign, self._language)
            ),
        )
        self._run = Run(document.text, decided, agreed=agreement_of(document))
        self._beside: tuple[Nearby, Context] | None = None
        foreign = self._run.foreign = self._foreign()

    def run(self, tell: Progress) -> Ran:
        """Run them.

        Args:
            tell: Told how many rounds are done, of how many.

        Raises:
            RulePackError: See ``Cleaner.clean``.
        """
        run, rounds, foreign = self._run, self._course.rounds, self._run.foreign
        for number, together in enumerate(rounds):
            tell(number, len(rounds))
            self._run_rules(together, is_first=True)
        tell(len(rounds), len(rounds))
        self._correct_suspects()
        self._run_last()
        self._repeat()
        source_map, proposals = run.compose()
        return Ran(
            run.text,
            source_map,
            tuple(proposals),
            tuple(run.failures.values()),
            tuple(run.maps),
            foreign,
            self._channel(),
        )

    def _channel(self) -> Channel | None:
        """Return how the document is damaged, as rules and corrections ask for it."""
        raw = self._document.text
        is_asked = is_whole(self._language) and raw and not raw.isspace()
        return channel_of(self._context, raw) if is_asked else None

    def _repeat(self) -> None:
        """Run rules again for as long as that changes something, but not for ever.

        A word that was mended is a neighbour by which another is judged, and a rule that runs
        early has not seen what later ones made. What looks foreign for its damage, or like no
        export, no longer does when that is mended.
        """
        run, context, done = self._run, self._context, 0
        for _ in range(MOST_REPEATS):
            before, was_export = run.foreign, context.source(run.text) is Source.EXPORT
            if before or self._corrects_again():
                run.foreign = self._foreign()
            is_same = run.foreign.same_as(before)
            if len(run.maps) == done and is_same:
                return
            done = len(run.maps)
            context.judge_source(run.text)
            is_export = context.source(run.text) is Source.EXPORT
            again = self._course.rounds_again(run.made_by, is_export=is_export)
            run.run_again()
            if not is_same or is_export is not was_export:
                run.look_anew()
            for together in again:
                self._run_rules(together)
            if self._corrects_again():
                self._correct_suspects()
            self._run_last()

    def _corrects_again(self) -> bool:
        """Return whether doubtful words that were corrected once are again."""
        profile = self._profile
        return profile.repeats(SUSPECTS) or self._languages.corrects(
            self._language, profile.accept_suspects
        )

    def _foreign(self) -> Stretches:
        """Find where the text is in another language than it is as a whole."""
        text, language = self._run.text, self._language
        if not is_installed(language):
            return NO_STRETCHES
        return self._languages.stretches(text, language, self._context.unknown_tokens(text))

    def _run_rules(self, rules: Sequence[Rule], *, is_first: bool = False) -> None:
        """Run rules that see the same text, and make those edits that may be made.

        What they are sure of when they first run tells how the document is damaged, whatever
        the reader says of it: then a decision hangs on no other.
        """
        run, context = self._run, self._context
        proposed = [
            self._profile.judge(edit, rule.info)
            for rule in rules
            if rule.info.id not in run.failures
            for edit in self._look(rule)
            if keeps_pages(edit.before, edit.after)
        ]
        if not proposed:
            return
        if len(rules) > 1:
            proposed = share_gaps(run.text, proposed)
        decided = run.decisions(proposed)
        willing = [self._is_willing(it) and not run.agreed.contradicts(it) for it in proposed]
        if is_first:
            context.repairs.update(it.rule_id for it in compress(proposed, willing))
        judged = [*zip(proposed, decided, willing, strict=True)]
        made = resolve_overlaps(
            edit for edit, verdict, may in judged if verdict or (verdict is None and may)
        )
        waiting = [edit for edit, verdict, may in judged if verdict is None and not may]
        run.offer(waiting, made)
        self._make(made)

    def _make(self, edits: Sequence[Edit]) -> None:
        """Make disjoint edits of the text, and have what is known of it follow."""
        if edits:
            before = self._run.make(edits)
            self._context.follow(before, edits, self._run.text)

    def _is_willing(self, edit: Edit) -> bool:
        """Return whether the profile makes an edit without asking."""
        profile = self._profile
        return edit.applicability is Applicability.AUTO or (
            edit.applicability is Applicability.REVIEW
            and edit.applicability in profile.accept
            and edit.confidence >= profile.least_review
        )

    def _correct_suspects(self) -> None:
        """Make the corrections that are sure enough, if the profile accepts any.

        When that was done before, near to what was changed since: a page may need five times. Where
        nothing more is made there, everywhere, since the document as a whole has changed as well.
        """
        if not self._profile.corrects:
            return
        changed = self._run.changed(SUSPECTS)
        if changed is None or not self._correct(changed):
            self._correct()

    def _run_last(self) -> None:
        """Run the rules that only look at what the corrections of doubtful words have left."""
        for rule in self._course.last:
            self._run_rules([rule])

    def _correct(self, changed: Sequence[tuple[int, int]] | None = None) -> bool:
        """Make what ``Languages.corrections`` proposes; return whether that is anything."""
        # Without the OCR program's confidence: what that proves was never measured against
        # truth, and nothing is made on it without asking.
        run = self._run
        channel = partial(channel_of, self._context, run.text)
        found = self._languages.corrections(
            run.text, run.foreign, self._language, self._profile.accepted, channel, changed
        )
        proposed = [edit for edit in found if keeps_pages(edit.before, edit.after)]
        decided = run.decisions(proposed)
        made = resolve_overlaps(
            edit
            for edit, verdict in zip(proposed, decided, strict=True)
            if verdict or (verdict is None and not run.agreed.contradicts(edit))
        )
        self._make(made)
        return bool(made)

    def _look(self, rule: Rule) -> list[Edit]:
        """Return a rule's edits of the text; only those near to changes, if it looked before."""
        run, context = self._run, self._context
        near = run.look(rule.info.id, is_local=rule.info.is_local)
        if near is None:
            edits = self._found(rule, run.text, context)
        elif near.text:
            found = self._found(rule, near.text, self._context_of(near))
            edits = list(near.in_whole(found))
        else:
            return []
        if rule.info.language is None:
            return edits
        keeps = traits_of(primary(context.language)).keeps_marks
        edits = [edit for edit in edits if keeps(edit.before, edit.after)]
        if not run.foreign:
            return edits
        # What a rule knows of one language is no reason to touch another.
        return [edit for edit in edits if not run.foreign.touch(edit.start, edit.end)]

    def _context_of(self, near: Nearby) -> Context:
        """Return what rules may know that look at parts of the text, those together at the same."""
        if self._beside is None or self._beside[0] is not near:
            self._beside = near, self._context.beside(self._run.text)
        return self._beside[1]

    def _found(self, rule: Rule, text: str, context: Context) -> list[Edit]:
        """Return a rule's edits of a text; none if it fails, which is noted."""
        edits, failure = edits_of(rule, text, context, strict=self._strict)
        if failure is not None:
            self._run.failures[rule.info.id] = failure
        return edits
