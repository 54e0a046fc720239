"""All that is known of one language, behind `language.Language`, and its models of context.

`context` says how likely a word is behind up to three others: one group at a time without numpy,
many by `context_batches`. `network` says it amid twenty on either side. Both know words by ids
(`kinds`) and count costs in whole numbers (`costs`, `sums`). `surface` tells of capitals and marks.

The words of a text are found by `placed_words`; `amid` puts others between them, `places` weighs
words where they stand. `read_as_others` gives the words that listed words are read as. Lists that a
reader brings come in by `brought`; `words_alone` and `making` make files of them.
"""
