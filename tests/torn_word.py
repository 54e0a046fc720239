"""A sentence that lost a letter, and the same whole: the shortest text that is cleaned."""

CUT = "He came ith his brother."
WHOLE = "He came with his brother."
