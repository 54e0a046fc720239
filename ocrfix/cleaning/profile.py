"""Profiles: which rules run, and with which numbers."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isnan
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ocrfix.cleaning.acceptance import SUSPECTS, Acceptance, parse_acceptance
from ocrfix.errors import BadArgumentsError, RulePackError
from ocrfix.intake import MEBIBYTE, parse_toml, read_within
from ocrfix.resources import resource
from ocrfix.rules import shipped_ids
from ocrfix.rules.info import RuleInfo, Stage
from ocrfix.rules.rule import Rule
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.wording import faults_told, quoted
from ocrfix.words.language import KNOWN, OTHERS, has_words_alone, is_installed, primary
from ocrfix.words.lists import word_list

DEFAULT_PROFILE = "careful"
_LARGEST_PROFILE = MEBIBYTE
_LARGEST_NUMBER = 1e9
"""The greatest value of an option: more than any text has letters."""
AGAIN = (
    "furniture.edge-stroke",
    "furniture.gutter",
    "joins.broken-word",
    "joins.line-end-hyphen",
    "joins.lost-apostrophe",
    "joins.misread-hyphen",
    "joins.parted-word",
    "joins.plain-hyphen",
    "joins.running-hyphen",
    "letters",
    "punctuation",
)
"""Rules that run again where a profile names none: a word that is mended is a neighbour by which
another is judged, and the rest of a broken word may be a word once it is mended."""
_KEYS = {
    "name",
    "title",
    "explanation",
    "only",
    "disable",
    "enable",
    "accept",
    "accept_damaged",
    "accept_rules",
    "again",
    "last",
    "applicability",
    "options",
    "evidence",
}


@dataclass(frozen=True)
class Profile:
    """A choice of rules and numbers.

    Attributes:
        name: How the command line calls it.
        title: How a menu calls it.
        explanation: What it does, in words.
        only: If not empty, nothing but these rules runs; a prefix names a group.
        disable: Rules that do not run; a prefix names a group, ``suspects`` all corrections of
            doubtful words.
        enable: Rules that run although they are off where nothing is said.
        accept: Kinds of edit to make without asking besides ``auto``.
        least_review: Least confidence of a ``review`` edit made because of ``accept``.
        accept_suspects: Least belief, 0..1, in the first suggestion for a suspect that
            is made without asking; None for never.
        accept_damaged: The same in a document of which much is damaged; None for no less.
        accept_rules: Rules whose ``review`` edits are made without asking; a prefix names
            a group.
        again: Rules that run again where something changed, and ``suspects`` for the
            suggestions; a prefix names a group.
        last: Rules that run only behind the suggestions, on what these leave; a prefix names a
            group.
        applicability: By rule id: what may become, under this profile, of those of its
            edits that have the rule's own applicability. A flag that is raised to
            ``auto`` is made: so furniture is taken out.
        options: By rule id: its numbers.
        evidence: The file of what the collection shows; absolute, None for none.
    """

    name: str = DEFAULT_PROFILE
    title: str = ""
    explanation: str = ""
    only: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    accept: frozenset[Applicability] = frozenset()
    least_review: float = 0.0
    accept_suspects: float | None = None
    accept_damaged: float | None = None
    accept_rules: tuple[str, ...] = ()
    again: tuple[str, ...] = AGAIN
    last: tuple[str, ...] = ()
    applicability: Mapping[str, Applicability] = field(default_factory=lambda: MappingProxyType({}))
    options: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    evidence: Path | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Return the state for another process: views of mappings become dicts, to be pickled."""
        state = dict(vars(self))
        return state | {key: dict(state[key]) for key in ("applicability", "options")}

    def choose(self, rules: Iterable[Rule], language: str) -> tuple[Rule, ...]:
        """The rules that run on a text of this language, in their order.

        Those that ship for a language do so where its words are known.

        Args:
            rules: All there are.
            language: BCP 47; only its first part counts.
        """
        spoken = primary(language)
        by_words = has_words_alone(spoken)
        is_other = is_installed(spoken) and spoken != KNOWN and not by_words
        known = {None, spoken, OTHERS} if is_other else {None, spoken}
        asleep = () if is_installed(spoken) else shipped_ids()
        return tuple(
            rule
            for rule in rules
            if (
                (
                    rule.info.language in known
                    and (rule.info.language is None or rule.info.id not in asleep)
                )
                or (is_other and rule.info.elsewhere)
                or (by_words and rule.info.by_words)
            )
            and (not self.only or _is_named(rule.info.id, self.only))
            and not _is_named(rule.info.id, self.disable)
            and (not rule.info.is_off or rule.info.id in {*self.enable, *self.only})
        )

    @property
    def corrects(self) -> bool:
        """Return whether doubtful words may be corrected at all."""
        return SUSPECTS not in self.disable

    @property
    def accepted(self) -> tuple[float | None, float | None]:
        """Return how sure a correction of a doubtful word must be, and where much is damaged."""
        return self.accept_suspects, self.accept_damaged

    def repeats(self, rule_id: str) -> bool:
        """Return whether a rule, or ``suspects``, runs again where something changed."""
        return _is_named(rule_id, self.again)

    def comes_last(self, rule_id: str) -> bool:
        """Return whether a rule runs only behind the suggestions for doubtful words."""
        return _is_named(rule_id, self.last)

    def judge(self, edit: Edit, rule: RuleInfo) -> Edit:
        """Give an edit the applicability that this profile gives it.

        Args:
            edit: What a rule proposed.
            rule: That rule. An edit it is less sure of than of its others stays as
                careful, unless the profile accepts all that the rule asks about.
        """
        wanted = self.applicability.get(rule.id)
        if wanted is not None and edit.applicability is rule.applicability:
            return replace(edit, applicability=wanted)
        if edit.applicability is Applicability.REVIEW and _is_named(rule.id, self.accept_rules):
            return replace(edit, applicability=Applicability.AUTO)
        return edit

    def with_choices(
        self,
        *,
        only: Sequence[str] = (),
        disable: Sequence[str] = (),
        accept: Sequence[str] = (),
        evidence: str | None = None,
    ) -> Profile:
        """The same profile with a command line's choices on top.

        Args:
            only: Rules or groups that run, instead of the profile's.
            disable: Rules or groups that do not, besides the profile's.
            accept: ``review`` or ``suspects``, each perhaps with ``:MIN``.
            evidence: The path of an evidence file, instead of the profile's.

        Raises:
            BadArgumentsError: There is nothing of that name to accept.
        """
        wanted = parse_acceptance(accept)
        return replace(
            self,
            only=tuple(only) or self.only,
            disable=(*self.disable, *disable),
            accept=self.accept | _kinds(wanted),
            least_review=self.least_review if wanted.review is None else wanted.review,
            accept_suspects=self.accept_suspects if wanted.suspects is None else wanted.suspects,
            # Who asks for a sureness means it everywhere.
            accept_damaged=self.accept_damaged if wanted.suspects is None else None,
            evidence=self.evidence if evidence is None else Path(evidence).absolute(),
        )

    def check(self, rules: Iterable[Rule]) -> None:
        """Refuse names of rules and options that never existed; those that are no more do nothing.

        Raises:
            BadArgumentsError: With the nearest right name.
        """
        infos = {rule.info.id: rule.info for rule in rules}
        retired = word_list("any", "retired_rules")
        groups = {str(stage) for stage in Stage}
        # A program of its own may run fewer rules than the profiles know of.
        again = (name for name in self.again if name not in (SUSPECTS, *AGAIN))
        disabled = (name for name in self.disable if name != SUSPECTS)
        named = {*self.only, *disabled, *self.enable, *self.accept_rules, *again, *self.last}
        named -= retired
        for name in sorted(named):
            if not any(_is_named(rule_id, (name,)) for rule_id in infos) and name not in groups:
                raise unknown_rule(name, [*infos, *groups])
        for rule_id in (*self.applicability, *self.options):
            if rule_id not in infos and rule_id not in retired:
                raise BadArgumentsError(
                    f"The profile {quoted(self.name)} sets {quoted(rule_id)}, which is no rule.",
                    hint=_nearest(rule_id, infos),
                )
        for rule_id, options in self.options.items():
            known = infos[rule_id].options if rule_id in infos else options
            gone = {name for name in options if f"{rule_id} {name}" in retired}
            for name in options.keys() - known.keys() - gone:
                raise BadArgumentsError(
                    f"The rule {rule_id} has no option {quoted(name)}.",
                    hint=_nearest(name, infos[rule_id].options),
                )


def _is_named(rule_id: str, names: Iterable[str]) -> bool:
    return any(rule_id == name or rule_id.startswith(f"{name}.") for name in names)


def unknown_rule(name: str, known: Iterable[str]) -> BadArgumentsError:
    """Return the error for a rule that does not exist, or for suggestions named as one."""
    if _is_named(name, (SUSPECTS,)):
        return BadArgumentsError(
            f"{quoted(name)} is no rule: it names suggestions for doubtful words.",
            hint=f"--accept {SUSPECTS}[:MIN] makes them, --disable {SUSPECTS} makes none.",
        )
    return BadArgumentsError(f"There is no rule {quoted(name)}.", hint=_nearest(name, known))


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"Did you mean “{near[0]}”?" if near else "`ocrfix rules` lists them all."


def profile_names() -> tuple[str, ...]:
    """The names of the profiles that ship."""
    return tuple(sorted(path.stem for path in resource("profiles").glob("*.toml")))


def load_profile(name: str) -> Profile:
    """Read a profile.

    Args:
        name: One that ships, or the path of a TOML file.

    Raises:
        BadArgumentsError: Neither a shipped profile nor a file of that name exists.
        RulePackError: The file is no profile; the message lists every fault.
    """
    if name in profile_names():
        path = resource("profiles", f"{name}.toml")
    else:
        path = Path(name)
        if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises on names of any length
            near = difflib.get_close_matches(name, profile_names(), n=1, cutoff=0.5)
            known = ", ".join(profile_names())
            hint = f"Did you mean “{near[0]}”?" if near else f"Those that ship are: {known}."
            raise BadArgumentsError(f"There is no profile {quoted(name)}.", hint=hint)
    try:
        data = parse_toml(read_within(path, _LARGEST_PROFILE).decode())
    except (OSError, ValueError) as exc:
        raise RulePackError(
            f"The profile {path} cannot be read: {exc}.", hint="Mend the file."
        ) from exc
    faults = faults_told(_faults(data))
    if faults:
        raise RulePackError(f"The profile {path} has {faults}.", hint="Mend these entries.")
    return _make_profile(path, data)


def _faults(data: Mapping[str, Any]) -> Iterable[str]:
    for key in sorted(data.keys() - _KEYS):
        near = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.5)
        yield f"“{key}” means nothing" + (f"; did you mean “{near[0]}”?" if near else "")
    lists = "only", "disable", "enable", "accept", "accept_damaged", "accept_rules", "again", "last"
    for key in lists:
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(it, str) for it in value):
            yield f"“{key}” is not a list of strings"
    for key in ("name", "title", "explanation"):
        if not isinstance(data.get(key, ""), str):
            yield f"“{key}” is not a text in quotation marks"
    if not isinstance(data.get("evidence", ""), str):
        yield "“evidence” is not the name of a file"
    yield from _table_faults(data)
    for key in ("accept", "accept_damaged"):
        try:
            parse_acceptance(_strings(data.get(key)))
        except BadArgumentsError as exc:
            yield f"{exc.message.removesuffix('.')}: {exc.hint.removesuffix('.')}"


def _table_faults(data: Mapping[str, Any]) -> Iterator[str]:
    applicability, options = data.get("applicability", {}), data.get("options", {})
    if isinstance(applicability, dict):
        for kind in applicability.values():
            if kind not in list(Applicability):
                yield f"“{kind}” is none of {', '.join(Applicability)}"
    else:
        yield "“applicability” is not a table of rules: it begins with the line [applicability]"
    if not isinstance(options, dict) or not all(isinstance(it, dict) for it in options.values()):
        yield '“options” is not a table of rules: it begins with the line [options."the.rule"]'
        return
    for rule_id, numbers in options.items():
        for name, value in numbers.items():
            if not _is_number(value):
                yield f"“{name}” of {rule_id} is not a number"
            elif not -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER:
                yield f"“{name}” of {rule_id} is beyond {_LARGEST_NUMBER:,.0f}"


def _is_number(value: object) -> bool:
    if isinstance(value, float):
        return not isnan(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _kinds(wanted: Acceptance) -> frozenset[Applicability]:
    return frozenset() if wanted.review is None else frozenset({Applicability.REVIEW})


def _strings(value: object) -> list[str]:
    return [it for it in value if isinstance(it, str)] if isinstance(value, list) else []


def _make_profile(path: Path, data: Mapping[str, Any]) -> Profile:
    applicability = {
        rule_id: Applicability(kind) for rule_id, kind in data.get("applicability", {}).items()
    }
    wanted = parse_acceptance(data.get("accept", ()))
    return Profile(
        name=data.get("name", path.stem),
        title=data.get("title", path.stem),
        explanation=data.get("explanation", ""),
        only=tuple(data.get("only", ())),
        disable=tuple(data.get("disable", ())),
        enable=tuple(data.get("enable", ())),
        accept=_kinds(wanted),
        least_review=wanted.review or 0.0,
        accept_suspects=wanted.suspects,
        accept_damaged=parse_acceptance(data.get("accept_damaged", ())).suspects,
        accept_rules=tuple(data.get("accept_rules", ())),
        again=tuple(data.get("again", Profile.again)),
        last=tuple(data.get("last", ())),
        applicability=MappingProxyType(applicability),
        options=MappingProxyType(data.get("options", {})),
        evidence=(path.parent / data["evidence"]).absolute() if "evidence" in data else None,
    )
