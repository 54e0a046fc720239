"""The reader's own settings, and those that a project carries along.

A rule that is switched off for good, or is of the reader's own making, changes texts; so it
is written into every project that is opened, and the command line gives what the window
gives. Words and names only tell what is right; they are known from the reader's lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ocrfix.cleaning import load_profile
from ocrfix.review.choices import Choices
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.own_evidence import evidence_of
from ocrfix.review.own_lists import OwnList, add_entries, read_list, remove_entries
from ocrfix.review.own_rules import lay_rules_in, packs_of
from ocrfix.review.store import NO_DOCUMENT, Project, profile_of


def choices_in(project: Project) -> Choices:
    """Return the settings for all documents of a project, before decisions on one of them.

    Raises:
        BadArgumentsError: The project names a profile that does not exist.
        InputError: The reader's own lists cannot be read.
    """
    profile, evidence = load_profile(profile_of(project)), evidence_of(project)
    return Choices(
        profile if evidence is None else replace(profile, evidence=evidence),
        read_list(OwnList.WORDS),
        read_list(OwnList.NAMES),
        packs=packs_of(project),
    )


def lay_in(project: Project) -> None:
    """Write the reader's rules, and those switched off, into a project that lacks them.

    One that is open for reading only stays as it is.

    Raises:
        InputError: A list cannot be read.
        RulePackError: The reader's rules are damaged.
        OutputError: The project cannot be written.
    """
    if project.read_only:
        return
    lay_rules_in(project)
    held = rules_off(project)
    new = (it for it in read_list(OwnList.RULES_OFF) if it not in held)
    project.record([_decision(Verdict.RULE_OFF, it) for it in new])


def rules_off(project: Project) -> frozenset[str]:
    """The rules that run on no document of a project."""
    found: set[str] = set()
    for decision in project.journal.standing(NO_DOCUMENT):
        if decision.verdict is Verdict.RULE_OFF:
            found.add(decision.rule_id)
        elif decision.verdict is Verdict.RULE_ON:
            found.discard(decision.rule_id)
    return frozenset(found)


def switch_always(project: Project, rule_id: str, *, on: bool) -> None:
    """Run a rule on no document of any project from now on, or do again.

    Raises:
        OutputError: The list or the project cannot be written.
    """
    (remove_entries if on else add_entries)(OwnList.RULES_OFF, [rule_id])
    if on == (rule_id in rules_off(project)):
        project.record([_decision(Verdict.RULE_ON if on else Verdict.RULE_OFF, rule_id)])


def _decision(verdict: Verdict, rule_id: str) -> Decision:
    return Decision(verdict, NO_DOCUMENT, rule_id=rule_id, everywhere=True)


def entries_of(text: str) -> Iterator[str]:
    """The entries of a list as it stands in a field: one a line."""
    return (line.strip() for line in text.splitlines() if line.strip())


def change_list(which: OwnList, *, add: Iterable[str], remove: Iterable[str]) -> None:
    """Put entries on a list of the reader's and take others off.

    Raises:
        OutputError: The list cannot be written.
    """
    remove_entries(which, remove)
    add_entries(which, add)
