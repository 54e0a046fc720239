"""Corrections of damaged words: every reading of a stretch of text weighed by one sum."""

from ocrfix.correction.corrector import Correction, Corrector
from ocrfix.correction.place import Place, PlaceReading

__all__ = ["Correction", "Corrector", "Place", "PlaceReading"]
