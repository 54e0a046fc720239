"""The harms that a suggestion undoes, and how much rarer they are than on scans."""

from __future__ import annotations

import pytest

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.suspects.harms import Rarer, harms_of


@pytest.mark.parametrize(
    ("stands", "meant", "is_joined", "harms"),
    [
        ("ouse", "house", False, [Harm.LOST_FIRST]),
        ("Ith", "smith", False, [Harm.LOST_FIRST, Harm.FURTHER]),
        ("hous", "house", False, [Harm.LOST_LAST]),
        ("honse", "house", False, [Harm.MISREAD]),
        ("houuse", "house", False, [Harm.MISREAD]),
        ("i", "", False, [Harm.SPECK]),
        ("isnt", "isn't", False, [Harm.MISREAD]),
        ("ofthe", "of the", False, [Harm.RUN_TOGETHER]),
        ("oftbe", "of the", False, [Harm.RUN_TOGETHER, Harm.MISREAD]),
        ("hea d", "head", True, [Harm.SPLIT]),
        ("hea d", "heard", True, [Harm.SPLIT, Harm.MISREAD]),
        ("w ith", "with", True, [Harm.APART]),
        ("commit-\ntee", "committee", True, []),
        ("rack uarters", "crackquarters", True, [Harm.SPLIT, Harm.MISREAD]),
    ],
)
def test_harms(stands: str, meant: str, is_joined: bool, harms: list[Harm]) -> None:
    assert list(harms_of(stands, meant, is_joined=is_joined)) == harms


def test_rates_of_the_document_are_weighed_against_those_of_scans() -> None:
    export = Channel.shipped(Source.EXPORT)
    rarer = Rarer(export)
    assert rarer.nats("honse", "house") == export.rarer(Harm.MISREAD) > 0
    assert rarer.nats("ouse", "house") == export.rarer(Harm.LOST_FIRST) < 0
    lost_two = export.rarer(Harm.LOST_FIRST) + export.rarer(Harm.FURTHER)
    assert rarer.nats("ith", "smith") == pytest.approx(lost_two)


@pytest.mark.parametrize(
    "channel", [None, *map(Channel.shipped, (Source.PLAIN_OCR, Source.LAYOUT_OCR))]
)
def test_on_a_scan_it_weighs_nothing(channel: Channel | None) -> None:
    rarer = Rarer(channel)
    assert rarer.is_nothing
    assert rarer.nats("honse", "house") == rarer.nats("ouse", "house") == 0.0
