"""The version of the program: in one place, below everything that records it."""

__version__ = "0.1.0"
