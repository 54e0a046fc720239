"""Large things on their way between processes."""

from __future__ import annotations

from array import array

from ocrfix.review.chunked_pickle import pack, unpack


def test_a_parcel_brings_large_things_ahead_and_known_ones_not_at_all() -> None:
    known = {"text": "x" * 100_000}
    thing = [known["text"], "y" * 100_000, array("I", range(50_000)), ("small", 1)]
    messages = list(pack(thing, known))
    # How many, two large ones, and what is left.
    assert [len(it) > 1000 for it in messages] == [False, True, True, False]
    assert unpack(iter(messages), {"text": "known here"}) == ["known here", *thing[1:]]


def test_a_long_text_travels_in_parts_that_hold_up_nobody() -> None:
    text = "".join(chr(0x2000 + number % 97) for number in range(700_000)) + "\ud83d\ude00"
    messages = list(pack({"raw": text, "again": text}, {}))
    assert max(map(len, messages)) < 1 << 20
    found = unpack(iter(messages), {})
    assert found == {"raw": text, "again": text}
    assert found["raw"] is found["again"], "ten megabytes are in memory once"
