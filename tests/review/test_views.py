"""A view made of patches is the view made of everything."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaned, Proposal
from ocrfix.cleaning.by_hand import edits_over
from ocrfix.review.decisions import Decision, Verdict, latest
from ocrfix.review.items import Part, list_items
from ocrfix.review.listing import Listing
from ocrfix.review.replay import replacements
from ocrfix.review.views import Views
from ocrfix.suspects import Kind, Suspect
from ocrfix.suspects.suspect import Suspects
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability, Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap, compose_all
from tests.review.made_cleanings import assert_columns


@st.composite
def cleanings(draw: st.DrawFn) -> Cleaned:
    """Draw what some rules made of a text, and what they offer."""
    raw = text = draw(st.text(alphabet="ab ", min_size=1, max_size=40))
    maps = []
    for number in range(draw(st.integers(0, 3))):
        edits = resolve_overlaps(draw(edits_of(text, f"stage.r{number}")))
        maps.append(SourceMap.of(edits))
        text = apply_edits(text, edits)
    whole = compose_all(maps)
    offered = [
        Proposal(*whole.to_raw(edit.start, edit.end), replace(edit, applicability=kind))
        for edit in draw(edits_of(text, "stage.offer"))
        for kind in [draw(st.sampled_from([Applicability.REVIEW, Applicability.FLAG]))]
    ]
    offered.sort(key=lambda it: (it.start, it.end, it.edit.rule_id, it.edit.after))
    document = Document.from_text(raw)
    return Cleaned(document, text, whole, tuple(offered), (), (), rounds=tuple(maps))


@st.composite
def edits_of(draw: st.DrawFn, text: str, rule: str) -> list[Edit]:
    spots = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 3)), max_size=6))
    return [
        Edit(start, end, text[start:end], after, rule, f"Because of {after}.", 0.9)
        for start, width in spots
        for end in [min(start + width, len(text))]
        for after in [draw(st.text("xy", max_size=3))]
        if after != text[start:end]
    ]


@st.composite
def decided(draw: st.DrawFn, ruled: Cleaned) -> list[Decision]:
    """Decided on what is listed, and words written anywhere."""
    raw = ruled.document.text
    found = []
    items = list_items(Part.whole(ruled), ruled.proposals, ())
    for verdict in draw(st.lists(st.sampled_from([*list(Verdict)[:4], Verdict.SKIP]), max_size=6)):
        if items and draw(st.booleans()):
            item = draw(st.sampled_from(items))
            start, end, after = item.start, item.end, item.after
        else:
            start = draw(st.integers(0, len(raw)))
            end = min(start + draw(st.integers(0, 4)), len(raw))
            after = raw[start:end]
        if verdict is Verdict.REPLACE:
            after = draw(st.text("yz", max_size=4))
        found.append(Decision(verdict, "hash", start, end, raw[start:end], after, rule_id="s.r"))
    return latest(found)


@settings(max_examples=400)
@given(st.data())
def test_patches_give_what_listing_all_gives(data: st.DataObject) -> None:
    ruled = data.draw(cleanings())
    decisions = data.draw(decided(ruled))
    edits = edits_over(
        ruled.document.text, ruled.text, ruled.source_map, replacements(ruled, decisions)
    )
    whole = replace(
        ruled,
        text=apply_edits(ruled.text, edits),
        source_map=ruled.source_map.then(SourceMap.of(edits)),
    )
    views = Views(Listing(ruled), None)
    # What was worked out for other decisions must not show through.
    views.make(data.draw(decided(ruled)))
    views.make(decisions[1:])
    view = views.make(decisions)
    expected = list_items(Part.whole(whole), whole.proposals, decisions)
    assert view.cleaned.text == whole.text
    assert tuple(view.cleaned.changes) == whole.changes
    assert tuple(view.items) == expected
    assert_columns(view.items, expected)


@settings(max_examples=300)
@given(st.data())
def test_suspects_stand_where_their_words_are(data: st.DataObject) -> None:
    """Far from what was written a suspect only moves; what was written over is gone."""
    ruled = data.draw(cleanings())
    decisions = data.draw(decided(ruled))
    suspects = []
    for start in range(0, len(ruled.text) - 2, 3):
        raw = ruled.source_map.to_raw(start, start + 2)
        word = ruled.text[start : start + 2]
        suspects.append(Suspect(start, start + 2, *raw, word, Kind.UNKNOWN, "why", 0.9))
    view = Views(Listing(ruled), Suspects(suspects)).make(decisions)
    text = view.cleaned.text
    settled = [it for it in decisions if it.verdict is not Verdict.REJECT]
    left = {suspect.found.start: suspect for suspect in view.open_suspects}
    assert len(left) == len(view.open_suspects)
    for suspect in suspects:
        found = left.get(suspect.start)
        is_settled = any(
            it.start < suspect.raw_end and suspect.raw_start < it.end for it in settled
        )
        if found is None:
            where = view.cleaned.source_map.to_cleaned(suspect.raw_start, suspect.raw_end)
            assert is_settled or text[slice(*where)] != suspect.word
            continue
        assert not is_settled
        assert found.found == suspect
        assert text[found.start : found.end] == found.word == suspect.word
    by_word = [
        index for word in view.open_suspects.words() for index in view.open_suspects.places(word)
    ]
    assert sorted(by_word) == list(range(len(view.open_suspects)))
    for number, suspect in enumerate(view.open_suspects):
        assert number in view.open_suspects.near(suspect.raw_start, suspect.raw_end)
        assert view.open_suspects.word(view.open_suspects.word_at(number)) == suspect.word
