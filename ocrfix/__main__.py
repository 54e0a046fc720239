"""``python -m ocrfix``."""

from ocrfix.cli.main import run

if __name__ == "__main__":
    run()
