"""The sentences that say why words and marks are corrected, for a reader to see."""

from __future__ import annotations

from collections.abc import Mapping

from ocrfix.correction.reading import Operation

REASONS_OF_MARKS: Mapping[tuple[bool, bool], str] = {
    (False, True): "A “{after}” was lost here, as the words and capitals on both sides show.",
    (True, False): "“{before}” is a speck: between these words no mark is printed.",
    (True, True): "“{before}” was “{after}”, as the words and capitals on both sides show.",
}
"""Of a mark, by whether one is read there and whether one is put there."""
REASONS: Mapping[Operation, str] = {
    Operation.WORD: "“{before}” is no word here; “{after}” is likeliest between its neighbours.",
    Operation.CASED: "“{before}” is “{after}”: small letters were read as capitals.",
    Operation.SPECK: "“{before}” is a speck: nothing is printed there.",
    Operation.LISTED: "“{before}” fits badly here; “{after}”, which is often read so, fits.",
    Operation.RUN_TOGETHER: "“{before}” is “{after}”, run together.",
    Operation.RUN_TOGETHER_MISREAD: "“{before}” is “{after}”, run together and misread.",
    Operation.MARK_FOR_BLANK: "A blank was read as a mark: “{before}” is “{after}”.",
    Operation.TORN: "“{before}” is “{after}”, torn.",
    Operation.TORN_MISREAD: "“{before}” is “{after}”, torn and misread.",
    Operation.HYPHENED: "“{before}” is “{after}”: no blank is printed behind the hyphen.",
}
"""Of a reading, by how it came about."""
