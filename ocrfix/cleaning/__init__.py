"""Cleaning: rules in stages, and what came of them."""

from ocrfix.cleaning.changes import Change, Cleaned, Proposal
from ocrfix.cleaning.cleaner import Cleaner, clean
from ocrfix.cleaning.profile import Profile, load_profile
from ocrfix.cleaning.verdicts import Verdicts

__all__ = [
    "Change",
    "Cleaned",
    "Cleaner",
    "Profile",
    "Proposal",
    "Verdicts",
    "clean",
    "load_profile",
]
