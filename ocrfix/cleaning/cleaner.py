"""The cleaner: runs the rules of a profile on a document, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ocrfix.cleaning.acceptance import SUSPECTS
from ocrfix.cleaning.by_hand import lay_over
from ocrfix.cleaning.changes import Cleaned, confidences_of
from ocrfix.cleaning.course import Course
from ocrfix.cleaning.guard import edits_of
from ocrfix.cleaning.languages import Languages
from ocrfix.cleaning.portions import (
    Each,
    EachUnread,
    Portion,
    Progress,
    Ran,
    Unread,
    joined,
    no_progress,
    portion_of,
    spans_of,
)
from ocrfix.cleaning.profile import Profile, load_profile
from ocrfix.cleaning.provenance import Grounds
from ocrfix.cleaning.run import Run
from ocrfix.cleaning.spoken import language_notes, language_of
from ocrfix.cleaning.verdicts import NO_VERDICTS, Verdicts
from ocrfix.evidence import open_evidence
from ocrfix.evidence.channel import Source
from ocrfix.gc_pause import collector_at_rest
from ocrfix.rules import all_rules
from ocrfix.rules.channel_of import channel_of
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Rule
from ocrfix.rules.scan.agreement import agreement_of
from ocrfix.suspects import Examination, can_examine
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability, Edit, resolve_overlaps
from ocrfix.text.pages import keeps_pages
from ocrfix.text.removal import share_gaps
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.words.language import KNOWN, is_installed, primary
from ocrfix.words.traits import traits_of

if TYPE_CHECKING:
    from ocrfix.correction import Corrector

MOST_REPEATS = 10
"""The greatest number of times that rules run again where something changed: of 453 raw pages 22
change four times, six five times, and four six times or more."""


class Cleaner:
    """Cleans documents with one profile; make one and keep it for any number of them.

    Example:
        >>> Cleaner().clean("He came ith his brother.").text
        'He came with his brother.'
    """

    def __init__(
        self,
        profile: Profile | str = "careful",
        *,
        rules: Sequence[Rule] | None = None,
        user_words: Iterable[str] = (),
        names: Iterable[str] = (),
        strict: bool = False,
    ) -> None:
        """Load what cleaning needs.

        Args:
            profile: A profile, the name of a shipped one, or the path of a TOML file.
            rules: All rules to choose from, in running order; None for those that ship.
            user_words: Words to know besides the shipped lists.
            names: Names to know, likewise.
            strict: Raise when a rule fails, instead of reporting it and going on.

        Raises:
            BadArgumentsError: The profile or a rule it names does not exist.
            InputError: The profile's evidence cannot be read.
            RulePackError: A profile or rule pack is damaged.
        """
        self.profile = load_profile(profile) if isinstance(profile, str) else profile
        self.rules = tuple(all_rules() if rules is None else rules)
        self.profile.check(self.rules)
        self.strict = strict
        user_words, names = tuple(user_words), tuple(names)
        evidence = self.profile.evidence
        self._evidence = None if evidence is None else open_evidence(evidence)
        self._grounds = Grounds.of(user_words, names, self._evidence)
        self._languages = Languages(user_words, names, self._evidence)
        # Worked out once for each language: choosing takes a third of cleaning a short text.
        self._courses: dict[str, Course] = {}

    def clean(
        self,
        document: Document | str,
        *,
        verdicts: Verdicts = NO_VERDICTS,
        tell: Progress = no_progress,
        each: Each | None = None,
    ) -> Cleaned:
        """Clean one document.

        Args:
            document: What to clean; a string is taken as a plain English text.
            verdicts: What a reader decided on this document before.
            tell: Told how many rounds of rules are done, of how many.
            each: Runs the rules on the portions of a long document, as ``run`` does, in any order
                or at once; None to do that here, one after the other.

        Returns:
            The cleaned text with every change explained. The document is not altered.

        Raises:
            RulePackError: ``strict`` is set and a rule failed, or a pattern of a rule
                pack took too long.
        """
        if isinstance(document, str):
            document = Document.from_text(document)
        with collector_at_rest():
            language = self.language_of(document)
            spans = spans_of(document, document.text)
            # Each is cut out when its turn comes.
            portions = (portion_of(document, it, language, verdicts) for it in spans)
            if len(spans) == 1:
                ran = self.run(next(portions), tell)
            else:
                in_turn = partial(self._in_turn, number=len(spans), tell=tell)
                ran = joined(spans, (each or in_turn)(portions))
            return lay_over(self._cleaned(document, language, ran), verdicts.replacements)

    def language_of(self, document: Document) -> str:
        """Return the language whose rules run on a document, BCP 47."""
        return language_of(document, self._languages)

    def _in_turn(self, portions: Iterable[Portion], number: int, tell: Progress) -> Iterator[Ran]:
        """Run the rules on so many portions, one after the other."""
        for index, portion in enumerate(portions):

            def told(done: int, total: int, before: int = index) -> None:
                tell(before * total + done, number * total)

            yield self.run(portion, told)

    def run(self, portion: Portion, tell: Progress = no_progress) -> Ran:
        """Run the rules on a portion of a document, or on one as a whole.

        Args:
            portion: The portion.
            tell: Told how many rounds of rules are done, of how many.

        Raises:
            RulePackError: See ``clean``.
        """
        document, language, verdicts = portion
        course = self._course_in(language)
        known = self._languages.of(language).language
        context = Context(
            known.lexicon,
            known.counts,
            self.profile.options,
            evidence=self._evidence,
            document=document,
            language=language,
            known=known,
            find_elsewhere=lambda: self._languages.elsewhere(document.text, foreign, language),
        )
        foreign = self._foreign(document.text, context, language)
        run = Run(document.text, verdicts, foreign, agreement_of(document))
        number_of_rounds = len(course.rounds)
        for number, together in enumerate(course.rounds):
            tell(number, number_of_rounds)
            self._run_rules(together, run, context, is_first=True)
        tell(number_of_rounds, number_of_rounds)
        self._correct_suspects(run, context, language)
        self._repeat(course, run, context, language)
        source_map, proposals = run.compose()
        return Ran(
            run.text,
            source_map,
            tuple(proposals),
            tuple(run.failures.values()),
            tuple(run.maps),
            foreign,
            channel_of(context, document.text) if primary(language) == KNOWN else None,
        )

    def _cleaned(self, document: Document, language: str, ran: Ran) -> Cleaned:
        """Return what the rules made of a document."""
        return Cleaned(
            document=document,
            text=ran.text,
            source_map=ran.source_map,
            proposals=tuple(ran.proposals),
            failures=tuple(ran.failures),
            rules_run=self._course_in(language).rule_ids,
            language=language,
            notes=(
                *language_notes(language, ran.foreign, document, self.rules),
                *(document.second.notes if document.second else ()),
            ),
            rounds=tuple(ran.rounds),
            grounds=self._grounds.with_words_of(language).with_scans(document.second),
            channel=ran.channel,
        )

    def examine(self, cleaned: Cleaned, each: EachUnread | None = None) -> Examination:
        """Find the doubtful words of a cleaned document.

        Args:
            cleaned: What ``clean`` returned.
            each: Examines the portions of a long document, as ``look`` does; None to do that here.

        Returns:
            Suspects of the cleaned text with their raw spans, and what may stand for them;
            none in a language whose words are not known.
        """
        text, language = cleaned.text, cleaned.language
        if not can_examine(language):
            return Examination(text, ())
        spans = spans_of(cleaned.document, text)
        if len(spans) == 1:
            return self._languages.examined(
                Unread(text, language, cleaned.channel),
                cleaned.source_map,
                confidences_of(cleaned),
            )
        portions = (Unread(text[slice(*it)], language, cleaned.channel) for it in spans)
        found = each(portions) if each else map(self.look, portions)
        starts = [start for start, _ in spans]
        parts = zip(starts, found, strict=True)
        whole = Examination.joined(text, parts, cleaned.source_map)
        return self._languages.of(language).examiner.resume(whole)

    def look(self, portion: Unread) -> Examination:
        """Find the doubtful words of a portion of a cleaned text, which is taken for a raw one."""
        return self._languages.examined(portion, SourceMap(), ())

    def resume(self, examination: Examination) -> Examination:
        """Give an examination that came from another process what suggestions need."""
        return self._languages.resume(examination)

    def _course_in(self, language: str) -> Course:
        """Return the rules for texts of a language."""
        course = self._courses.get(language)
        if course is None:
            course = self._courses[language] = Course.of(self.profile, self.rules, language)
        return course

    def _repeat(self, course: Course, run: Run, context: Context, language: str) -> None:
        """Run rules again for as long as that changes something, but not for ever.

        A word that was mended is a neighbour by which another is judged, and a rule that runs
        early has not seen what later ones made. What looks foreign for its damage, or like no
        export, no longer does when that is mended.
        """
        done = 0
        for _ in range(MOST_REPEATS):
            before, was_export = run.foreign, context.source(run.text) is Source.EXPORT
            if self.profile.repeats(SUSPECTS):
                run.foreign = self._foreign(run.text, context, language)
            is_same = run.foreign.same_as(before)
            if len(run.maps) == done and is_same:
                return
            done = len(run.maps)
            context.judge_source(run.text)
            is_export = context.source(run.text) is Source.EXPORT
            again = course.rounds_again(run.made_by, is_export=is_export)
            run.run_again()
            if not is_same or is_export is not was_export:
                run.look_anew()
            for together in again:
                self._run_rules(together, run, context)
            if self.profile.repeats(SUSPECTS):
                self._correct_suspects(run, context, language)

    def _foreign(self, text: str, context: Context, language: str) -> Stretches:
        """Find where a text is in another language than it is as a whole."""
        if not is_installed(language):
            return NO_STRETCHES
        return self._languages.stretches(text, language, context.unknown_tokens(text))

    def _run_rules(
        self, rules: Sequence[Rule], run: Run, context: Context, *, is_first: bool = False
    ) -> None:
        """Run rules that see the same text, and make those edits that may be made.

        What they are sure of when they first run tells how the document is damaged, whatever
        the reader says of it: then a decision hangs on no other.
        """
        proposed = [
            self.profile.judge(edit, rule.info)
            for rule in rules
            if rule.info.id not in run.failures
            for edit in self._look(rule, run, context)
            if keeps_pages(edit.before, edit.after)
        ]
        if not proposed:
            return
        if len(rules) > 1:
            proposed = share_gaps(run.text, proposed)
        decided = run.decisions(proposed)

        def is_willing(edit: Edit) -> bool:
            return self._is_willing(edit) and not run.agreed.contradicts(edit)

        if is_first:
            context.repairs.update(edit.rule_id for edit in proposed if is_willing(edit))
        made = resolve_overlaps(
            edit
            for edit, verdict in zip(proposed, decided, strict=True)
            if verdict or (verdict is None and is_willing(edit))
        )
        waiting = (
            edit
            for edit, verdict in zip(proposed, decided, strict=True)
            if verdict is None and not is_willing(edit)
        )
        run.offer(waiting, made)
        if made:
            before = run.make(made)
            context.follow(before, made, run.text)

    def _is_willing(self, edit: Edit) -> bool:
        """Return whether the profile makes an edit without asking."""
        profile = self.profile
        return edit.applicability is Applicability.AUTO or (
            edit.applicability is Applicability.REVIEW
            and edit.applicability in profile.accept
            and edit.confidence >= profile.least_review
        )

    def _correct_suspects(self, run: Run, context: Context, language: str) -> None:
        """Make the corrections that are sure enough, if the profile accepts any."""
        # Without the OCR program's confidence: what that proves was never measured against
        # truth, and nothing is made on it without asking.
        accepted = self.profile.accept_suspects, self.profile.accept_damaged
        channel = partial(channel_of, context, run.text)
        found = self._languages.corrections(run.text, run.foreign, language, accepted, channel)
        proposed = [edit for edit in found if keeps_pages(edit.before, edit.after)]
        if not proposed:
            return
        decided = run.decisions(proposed)
        made = resolve_overlaps(
            edit
            for edit, verdict in zip(proposed, decided, strict=True)
            if verdict or (verdict is None and not run.agreed.contradicts(edit))
        )
        if made:
            before = run.make(made)
            context.follow(before, made, run.text)

    def corrector(self, language: str) -> Corrector:
        """Give what corrects the doubtful words of a language, made when first asked for.

        Args:
            language: BCP 47, of one that ``can_examine`` knows.
        """
        return self._languages.of(language).corrector

    def _look(self, rule: Rule, run: Run, context: Context) -> list[Edit]:
        """Return a rule's edits of the text; only those near to changes, if it looked before."""
        near = run.look(rule.info.id, is_local=rule.info.is_local)
        if near is None:
            edits = self._found(rule, run.text, run, context)
        elif near.text:
            found = self._found(rule, near.text, run, context.beside(run.text))
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

    def _found(self, rule: Rule, text: str, run: Run, context: Context) -> list[Edit]:
        """Return a rule's edits of a text; none if it fails, which is noted."""
        edits, failure = edits_of(rule, text, context, strict=self.strict)
        if failure is not None:
            run.failures[rule.info.id] = failure
        return edits


def clean(text: str, *, profile: Profile | str = "careful") -> Cleaned:
    """Clean one text: ``Cleaner(profile).clean(text)``.

    For many texts make one ``Cleaner`` and keep it.
    """
    return Cleaner(profile).clean(text)
