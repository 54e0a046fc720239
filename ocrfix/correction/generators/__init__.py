"""Generators of readings: one module for each way in which words are damaged.

A generator proposes readings of the tokens of a stretch, with the cost of their operation. It
never compares them, and knows nothing of the words around: that is what the lattice is for.
"""
