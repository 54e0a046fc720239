"""Cleaning: rules in stages, and what came of them."""

from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.cleaner import Cleaner, clean
from ocrfix.cleaning.decided import Decided
from ocrfix.cleaning.profile import Profile, load_profile

__all__ = [
    "Change",
    "Cleaned",
    "Cleaner",
    "Decided",
    "Profile",
    "Proposal",
    "clean",
    "load_profile",
]
