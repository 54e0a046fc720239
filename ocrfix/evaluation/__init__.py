"""The program against human truth: alignment, rates, harm, suspects and baselines."""
