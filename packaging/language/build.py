r"""Build what is known of a language; see README.md here.

    python packaging/language/build.py --language de --texts ../shared/data/text/books-de.txt.xz
    python packaging/language/build.py --language en --part context \
        --texts BOOKS... --runs ../shared/data/text/news-1916-en.txt.xz

Two runs over the same texts, with the same numpy, give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Build the words of a language and what is made of them, its model of context, or both."""
    options = _options()
    # What is built later is built from what was built before.
    os.environ["OCRFIX_RESOURCES"] = str(options.resources)
    if options.part != "context":
        import words_of  # noqa: PLC0415 - reads the resources

        words_of.build(options.language, _streams(options), options.resources)
    if options.part != "words":
        _build_context(options)


def _streams(options: argparse.Namespace) -> list[Any]:
    from recipe import stream_of  # noqa: PLC0415

    seen: set[bytes] = set()
    return [stream_of(path, options.language, options.kept, seen) for path in options.texts]


def _build_context(options: argparse.Namespace) -> None:
    from recipe import Recipe, build  # noqa: PLC0415

    said: dict[str, Any] = {
        name: getattr(options, name)
        for name in ("language", "order", "cut", "least", "weight_of_runs", "source")
        if getattr(options, name) is not None
    }
    recipe = HERE / options.language / "recipe.toml"
    own = tomllib.loads(recipe.read_text(encoding="utf-8"))["context"] if recipe.is_file() else {}
    out = options.out or options.resources / "languages" / options.language / "context.bin"
    made = Recipe(**own | said)
    sizes = build(options.texts, options.runs, out, made, options.kept, options.words_of)
    print("\n".join(f"{size:>12,} {name}" for name, size in sizes.items()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--language", default="en")
    parser.add_argument("--part", choices=("all", "words", "context"), default="all")
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    parser.add_argument("--out", type=Path, help="of the model of context, if not there")
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="whole paragraphs")
    parser.add_argument(
        "--runs", type=Path, nargs="*", default=[], help="lines that begin anywhere"
    )
    parser.add_argument(
        "--words-of", type=Path, nargs="*", default=[], help="runs whose words are known instead"
    )
    parser.add_argument("--source")
    parser.add_argument("--order", type=int)
    parser.add_argument("--weight-of-runs", type=int)
    for name, kind, said in (
        ("cut", int, "leave out groups of two, three, four words counted so often or less"),
        ("least", float, "and those that tell less than this"),
    ):
        parser.add_argument(
            f"--{name}",
            type=lambda text, kind=kind: [kind(part) for part in text.split(",")],
            help=said,
        )
    parser.add_argument("--kept", type=Path, help="a folder that keeps texts as numbers")
    return parser.parse_args()


if __name__ == "__main__":
    main()
