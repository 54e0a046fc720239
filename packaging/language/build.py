"""Build what is known of how words follow each other in a language; see README.md here.

    python packaging/language/build.py --language en --part context \
        --texts BOOKS... --runs ../shared/data/text/news-1916-en.txt.xz

Two runs over the same texts, with the same numpy, give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recipe import Recipe, build  # noqa: E402


def main() -> None:
    """Build the model of context."""
    options = _options()
    recipe = Recipe(
        options.language,
        options.order,
        options.cut,
        options.least,
        options.weight_of_runs,
        options.source,
    )
    sizes = build(options.texts, options.runs, options.out, recipe, options.kept)
    print("\n".join(f"{size:>12,} {name}" for name, size in sizes.items()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--language", default=Recipe.language)
    parser.add_argument("--part", choices=("context",), required=True)
    parser.add_argument("--out", type=Path, default=Path("context.bin"))
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="whole paragraphs")
    parser.add_argument(
        "--runs", type=Path, nargs="*", default=[], help="lines that begin anywhere"
    )
    parser.add_argument("--source", default=Recipe.source)
    parser.add_argument("--order", type=int, default=Recipe.order)
    parser.add_argument("--weight-of-runs", type=int, default=Recipe.weight_of_runs)
    for name, kind, said in (
        ("cut", int, "leave out groups of two, three, four words counted so often or less"),
        ("least", float, "and those that tell less than this"),
    ):
        parser.add_argument(
            f"--{name}",
            type=lambda text, kind=kind: [kind(part) for part in text.split(",")],
            default=getattr(Recipe, name),
            help=said,
        )
    parser.add_argument("--kept", type=Path, help="a folder that keeps texts as numbers")
    return parser.parse_args()


if __name__ == "__main__":
    main()
