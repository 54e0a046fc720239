"""What `packaging/build.py` is made of: one module a target, and what they share."""
