"""Doubtful words of a text, and suggestions for them.

`examine` is what others ask. `detect` finds doubtful words: `pieces` parts a token into them,
`token_features` looks at each by itself, `doubt` weighs those that are no words in their places, by
the `nature` of the document, by `collection` and `ocr_confidence`. `suggest` gathers what a word
may be: candidates of `ocrfix.words.ranking`, `joins` of torn words, `abbreviations`, numbers where
`numeric` expects them; `choice` weighs all, `company` and `harms` add to it, `capitals` prints it.
"""

from ocrfix.suspects.examine import Examination, Examiner, Passage
from ocrfix.suspects.suspect import Kind, Suggestion, Suspect

__all__ = [
    "Examination",
    "Examiner",
    "Kind",
    "Passage",
    "Suggestion",
    "Suspect",
]
