"""The cleaner: runs the rules of a profile on a document, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ocrfix.cleaning.by_hand import lay_over
from ocrfix.cleaning.changes import confidences_of
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.course import Course
from ocrfix.cleaning.decided import NOTHING_DECIDED, Decided
from ocrfix.cleaning.languages import Languages, WeighedPlace
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
from ocrfix.cleaning.rounds import Rounds
from ocrfix.cleaning.spoken import language_notes, language_of
from ocrfix.evidence import open_evidence
from ocrfix.gc_pause import collector_at_rest
from ocrfix.rules import all_rules
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Document
from ocrfix.text.source_map import SourceMap
from ocrfix.words.language import is_installed

if TYPE_CHECKING:
    from ocrfix.correction import Corrector
    from ocrfix.suspects import Examination


class Cleaner:
    """Clean documents with one profile; to be made once and kept for any number of them.

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
        shown = None if evidence is None else open_evidence(evidence)
        self._grounds = Grounds.of(user_words, names, shown)
        self._languages = Languages(user_words, names, shown)
        # Worked out once for each language: choosing takes a third of cleaning a short text.
        self._courses: dict[str, Course] = {}

    def clean(
        self,
        document: Document | str,
        *,
        decided: Decided = NOTHING_DECIDED,
        tell: Progress = no_progress,
        each: Each | None = None,
    ) -> Cleaned:
        """Clean one document.

        Args:
            document: What to clean; a string is taken as a plain English text.
            decided: What a reader decided on this document before.
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
            portions = (portion_of(document, it, language, decided) for it in spans)
            if len(spans) == 1 and each is None:
                ran = self.run(next(portions), tell)
            else:
                in_turn = partial(self._in_turn, number=len(spans), tell=tell)
                ran = joined(spans, (each or in_turn)(portions))
            return lay_over(self._cleaned(document, language, ran), decided.replacements)

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
        course = self._course_in(portion.language)
        rounds = Rounds(portion, course, self.profile, self._languages, strict=self.strict)
        return rounds.run(tell)

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
                *document.meta.notes,
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
        # Not every cleaning is asked for its doubtful words.
        from ocrfix.suspects import Examination  # noqa: PLC0415

        text, language = cleaned.text, cleaned.language
        if not is_installed(language):
            return Examination(text, ())
        spans = spans_of(cleaned.document, text)
        if len(spans) == 1 and each is None:
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

    def weighed(self, cleaned: Cleaned, offset: int) -> WeighedPlace | None:
        """Weigh what a word may have been, as it is where doubtful words are corrected.

        Args:
            cleaned: A text in a language of which more than words is known, cleaned by a profile
                that corrects no doubtful word.
            offset: Where a character of the word stands in it.

        Returns:
            None if no word stands there.
        """
        unread = Unread(cleaned.text, cleaned.language, cleaned.channel)
        return self._languages.weighed(unread, offset, self.profile.accepted)

    def corrector(self, language: str) -> Corrector:
        """Give what corrects the doubtful words of a language, made when first asked for.

        Args:
            language: BCP 47, of one that `is_installed` knows.
        """
        return self._languages.of(language).corrector


def clean(text: str, *, profile: Profile | str = "careful") -> Cleaned:
    """Clean one text: ``Cleaner(profile).clean(text)``.

    For many texts make one ``Cleaner`` and keep it.
    """
    return Cleaner(profile).clean(text)
