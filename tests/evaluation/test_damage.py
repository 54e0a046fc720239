"""The damage of a reading, kind by kind."""

from __future__ import annotations

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.damage import Damage, count_damage


def test_damage_by_kind() -> None:
    read = "tho offioexs Cat sat. nd rail way ofthe zzzzz j the"
    truth = ["the", "officers", "cat", "sat", "and", "railway", "of", "the", "hello", "the"]
    assert count_damage(Alignment(read, truth)) == {
        Damage.ONE: 1,
        Damage.TWO: 1,
        Damage.CASE: 1,
        Damage.EDGE: 1,
        Damage.HEAD: 1,
        Damage.SPLIT: 1,
        Damage.RUN_TOGETHER: 1,
        Damage.GARBAGE: 1,
        Damage.STRAY: 1,
    }
