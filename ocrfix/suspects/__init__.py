"""Doubtful words of a text, and suggestions for them."""

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
