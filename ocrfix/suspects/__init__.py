"""What is doubtful in a text, and what it may be."""

from ocrfix.suspects.examine import Examination, Examiner, can_examine
from ocrfix.suspects.settings import Settings
from ocrfix.suspects.suspect import Kind, Suggestion, Suspect

__all__ = ["Examination", "Examiner", "Kind", "Settings", "Suggestion", "Suspect", "can_examine"]
