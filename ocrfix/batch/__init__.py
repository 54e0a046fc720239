"""Many documents: a folder, an archive or a list is cleaned, and can be gone on with.

``plan`` says what there is, ``run`` does it with a pool of processes, the ``ledger`` in the
output folder remembers what was done, and ``summary`` tells it.
"""
