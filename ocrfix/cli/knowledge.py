"""Options of a command that add to the shipped knowledge: profile, rules, words, names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ocrfix.cleaning import Profile, load_profile
from ocrfix.cleaning.profile import DEFAULT_PROFILE
from ocrfix.review.choices import Choices
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.rules.pack import OwnPack, text_of_pack
from ocrfix.words.lexicon import read_word_file


def choices_asked(arguments: argparse.Namespace) -> Choices:
    """Read all that the options name: profile, rule packs, words and names.

    Words and names are those of `ocrfix words`, then those of the files that are named.

    Raises:
        BadArgumentsError: There is no such profile or nothing of that name to accept.
        InputError: A list, or the project whose profile it is, cannot be read.
        RulePackError: The profile is damaged, or a pack cannot be read.
    """
    own = not arguments.no_own_words
    return Choices(
        chosen_profile(arguments),
        (*(read_list(OwnList.WORDS) if own else ()), *_entries_of(arguments.words)),
        (*(read_list(OwnList.NAMES) if own else ()), *_entries_of(arguments.names)),
        packs=tuple(OwnPack(text_of_pack(Path(path)), path) for path in arguments.rules),
    )


def _entries_of(paths: Iterable[str]) -> Iterator[str]:
    """The entries of word files, one after the other.

    Raises:
        InputError: One cannot be read.
    """
    for path in paths:
        yield from read_word_file(Path(path))


def profile_name(arguments: argparse.Namespace) -> str:
    """The profile that was asked for, or else the project's, or else the usual one.

    Raises:
        InputError: The project cannot be read.
    """
    if arguments.profile is not None:
        return str(arguments.profile)
    return _asked_by_project(arguments, lambda _: None)[0]


def chosen_profile(arguments: argparse.Namespace) -> Profile:
    """The profile, with the choices of the command line on top; says so if a project is damaged.

    Raises:
        BadArgumentsError: There is no such profile or nothing of that name to accept.
        InputError: The project whose profile it is cannot be read.
        RulePackError: The profile is damaged.
    """
    name, evidence = _asked_by_project(arguments, sys.stderr.write)
    profile = load_profile(name if arguments.profile is None else str(arguments.profile))
    of_project = None if evidence is None else str(evidence)
    return profile.with_choices(
        only=arguments.only,
        disable=arguments.disable,
        accept=arguments.accept,
        evidence=of_project if arguments.evidence is None else arguments.evidence,
    )


def _asked_by_project(
    arguments: argparse.Namespace, tell: Callable[[str], object]
) -> tuple[str, Path | None]:
    """The profile and the evidence of the project that was named; the usual ones for none."""
    project = getattr(arguments, "project", None)
    if project is None:
        return DEFAULT_PROFILE, None
    # Without a project nothing of it is loaded.
    from ocrfix.review.own_evidence import evidence_of  # noqa: PLC0415
    from ocrfix.review.store import open_project, profile_of  # noqa: PLC0415

    with open_project(Path(project), read_only=True) as opened:
        if opened.notice:
            tell(f"ocrfix: {opened.notice}\n")
        return profile_of(opened), evidence_of(opened)
