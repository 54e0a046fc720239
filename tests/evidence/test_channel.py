"""The channel of a document: what it starts from, and how it follows what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import RulePackError
from ocrfix.evidence import channel
from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.resources import resource
from ocrfix.rules import all_rules


def _forget() -> None:
    for known in (channel.shipped_rates, channel.shipped_rules, Channel.shipped):
        known.cache_clear()


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "channel.toml"
    monkeypatch.setattr(channel, "resource", lambda *_: path)
    _forget()
    yield path
    _forget()


def test_an_export_loses_letters_and_a_scan_misreads_them() -> None:
    export, scan = (Channel.shipped(it) for it in (Source.EXPORT, Source.PLAIN_OCR))
    assert export.loses_letters
    assert not scan.loses_letters
    assert export.nats(Harm.LOST_FIRST) < export.nats(Harm.MISREAD)
    assert scan.nats(Harm.MISREAD) < scan.nats(Harm.LOST_FIRST)
    assert export.told == "It reads as a digital export: letters are lost, hardly any misread."
    assert scan.told == "It reads as plain OCR: letters are misread, few lost."


def test_a_short_text_keeps_close_and_a_long_one_follows_itself() -> None:
    shipped = Channel.shipped(Source.EXPORT)
    # One word in fifty lost its first letter.
    short = shipped.following({Harm.LOST_FIRST: 1}, 50, 0)
    long = shipped.following({Harm.LOST_FIRST: 400}, 20_000, 0)
    rates = [it.rates[Harm.LOST_FIRST] for it in (shipped, short, long)]
    assert rates == sorted(rates)
    assert rates[1] < 0.01
    assert rates[2] == pytest.approx(0.02, rel=0.02)


def test_a_scan_shows_how_it_is_damaged_by_what_was_mended() -> None:
    shipped = Channel.shipped(Source.PLAIN_OCR)
    # Of 20,000 words: hardly one misread, many cut.
    seen = shipped.showing({"letters.lost-leading": 200, "furniture.jump-line": 900}, 20_000)
    assert seen.rates[Harm.LOST_FIRST] > 4 * shipped.rates[Harm.LOST_FIRST]
    assert seen.rates[Harm.MISREAD] < shipped.rates[Harm.MISREAD] / 4
    assert seen.loses_letters
    assert not shipped.showing({"letters.lost-leading": 2}, 200).loses_letters


def test_capitals_made_small_are_counted() -> None:
    shipped = Channel.shipped(Source.PLAIN_OCR)
    seen = shipped.showing({"letters.stray-capital": 5, "letters.lost-leading": 2}, 900)
    assert (shipped.strokes, seen.strokes) == (0, 5)
    assert Channel.together([seen, seen]).strokes == 10


def test_what_undoes_harm_are_rules() -> None:
    rules = {rule.info.id for rule in all_rules()}
    assert (
        set(channel.shipped_rules()) | set(channel.shipped_rates()["repairs"]["strokes"]) <= rules
    )


def test_torn_paragraphs_are_counted_by_themselves() -> None:
    shipped = Channel.shipped(Source.EXPORT)
    whole = shipped.following({}, 300, 6)
    lost = shipped.following({Harm.TORN: 6}, 300, 6)
    assert whole.rates[Harm.TORN] < shipped.rates[Harm.TORN] < lost.rates[Harm.TORN]


@given(
    st.sampled_from(Source),
    st.dictionaries(st.sampled_from(Harm), st.integers(0, 50)),
    st.integers(50, 10_000),
    st.integers(50, 500),
)
def test_every_rate_is_a_chance(
    source: Source, seen: dict[Harm, int], words: int, torn: int
) -> None:
    rates = Channel.shipped(source).following(seen, words, torn).rates
    assert rates.keys() == set(Harm)
    assert all(0 < rate < 1 for rate in rates.values())


@pytest.mark.parametrize(
    ("old", "new"),
    [("misread = 0.0005", "misread = 0"), ("misread = 0.0005\n", ""), ("[", "<")],
    ids=["no chance", "a rate is missing", "no TOML"],
)
def test_a_damaged_file_is_named(damaged: Path, old: str, new: str) -> None:
    text = resource("correction", "channel.toml").read_text("utf-8")
    damaged.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(RulePackError, match=r"channel\.toml is missing or damaged"):
        Channel.shipped(Source.EXPORT)


@pytest.mark.usefixtures("damaged")
def test_a_missing_file_is_named() -> None:
    with pytest.raises(RulePackError, match=r"channel\.toml is missing or damaged"):
        Channel.shipped(Source.EXPORT)
