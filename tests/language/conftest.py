"""A model of a few sentences made up for the purpose."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging" / "language"
NAMES = (
    "hashed_file",
    "kneser_ney",
    "mended_runs",
    "recipe",
    "streams",
    "surfaces",
    "tables",
    "texts",
    "vocabulary",
)

SENTENCES = (
    "The ferry was late, and the harbour was full of boats.",
    "However, the pilot of the ferry saw no light in the harbour.",
    '"Is the ferry late?" said the pilot; "the boats of London are never late."',
    "In 1874 there were 12 boats in London, and in 1875 there were 13.",
    "Of all the boats the pilot knew, the ferry of Captain Morrow was the oldest.",
    "THE FERRY IS LATE",
    "Captain Morrow's boat—the old ferry—was never in London.",
    "The boat-house of the pilot was full of nets, ropes, and old sails.",
)


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """Give the build scripts by name; imported once, and not left for others of their names."""
    if not SCRIPTS.is_dir():
        pytest.skip("the build scripts are not part of this copy")
    hidden = {name: sys.modules.pop(name) for name in NAMES if name in sys.modules}
    sys.path.insert(0, str(SCRIPTS))
    found = {name: importlib.import_module(name) for name in NAMES}
    sys.path.remove(str(SCRIPTS))
    for name in NAMES:
        del sys.modules[name]
    sys.modules.update(hidden)
    return found.__getitem__


@pytest.fixture(scope="session")
def sample_text() -> list[str]:
    """Paragraphs, no two alike: whole copies would count once."""
    syllables = ("mor", "ven", "tas", "quil", "bry", "dun")
    signed = (f"Signed {''.join(name)}." for name in product(syllables, repeat=4))
    return [
        " ".join(
            [
                *(
                    SENTENCES[(first * 7 + step * 3) % len(SENTENCES)]
                    for step in range(1 + first % 4)
                ),
                it,
            ]
        )
        for first, it in enumerate(islice(signed, 400))
    ]


@pytest.fixture(scope="session")
def model_file(
    script: Callable[[str], ModuleType],
    sample_text: list[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A model of all that stands in the sample."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "books").mkdir()
    (folder / "books" / "1.txt").write_text("\n\n".join(sample_text), encoding="utf-8")
    made = script("recipe")
    made.build(
        [folder / "books"], [], folder / "context.bin", made.Recipe(cut=(0, 0, 0), least=(0, 0, 0))
    )
    return folder / "context.bin"
