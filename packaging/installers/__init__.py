"""The parts of `packaging/build.py`: one module a target, and the modules they share."""
