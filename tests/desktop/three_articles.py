"""Three short articles, one below the other."""

from __future__ import annotations

ARTICLES = """\
FLOOD TAKES BRIDGE
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town, where
forty families wait on their roofs.
SCHOOL IS OPENED
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers, who had
walked there from the other valley
and went home the same night in the
rain with all of them.
"""

MORE = """\
MAYOR GOES HOME
The mayor of the town went home on
Tuesday night after three days on the
water, and slept until noon without a
word to anybody.
"""
