"""The program against human truth: alignment, rates, harm, doubts and baselines."""
