"""The course of rules: what goes on by itself rests where a profile lets nothing run again."""

from __future__ import annotations

from ocrfix.cleaning import Profile
from ocrfix.cleaning.course import Course
from ocrfix.rules import all_rules


def test_what_goes_on_by_itself_rests_where_a_profile_lets_nothing_run_again() -> None:
    rule = next(it for it in all_rules() if it.info.id == "joins.broken-paragraph")
    assert rule.info.goes_on
    course = Course.of(Profile(again=()), [rule], "en")
    assert not course.rounds_again({rule.info.id}, is_export=False)
    assert not course.rounds_again({rule.info.id}, is_export=True)
