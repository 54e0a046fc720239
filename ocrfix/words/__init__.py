"""Words: their lists, their likelihood, and the words that readings may have been.

A word and its frequency: `lexicon`, of the lists in `store` and what `made_up` makes of these.
The spelling of a language and its small lists: `traits`, `lists`; which languages there are:
`language`, `plain_lists`.
The form of a word, whatever the lists say: `forms`, `numbers`; its letters: `shapes`, `foreign`.
Its fit between neighbours: `neighbours` finds these in a text, `between` weighs.
Words near to a reading: `near_words`, an index that `sieve` narrows; `likeliest` for many at once.
Letters read as others: `confusions`, `channel`, `misreadings`, `undone_misreadings`.
What a reading may have been: `candidates`, `compounds` of several parts; `ranking` in its place.
The use of words in one document: `own_words`.

All that remembers its answers does so by `cache`; all files of numbers are read by `arrays`.
"""
