"""Files beside documents that are damaged or made to harm get a sentence each.

Packs, profiles, projects, locks, evidence and word lists, mutated and made up. Whatever
stands in them, the command ends with an exit code of its own and says why in a sentence.
OCRFIX_TEST_MUTATIONS asks for more of them, OCRFIX_TEST_SEED for others.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocrfix.cleaning.decided import EditKey
from ocrfix.cli.main import main
from ocrfix.formats import read
from ocrfix.review import Decision, Verdict, open_project
from ocrfix.review.contents import Contents, in_memory
from ocrfix.review.decisions import Entry, EntryKind
from ocrfix.review.rows import row_of
from ocrfix.review.session import Session

MUTATIONS = int(os.environ.get("OCRFIX_TEST_MUTATIONS", "40"))
SEED = int(os.environ.get("OCRFIX_TEST_SEED", "1"))
CODES = {0, 2, 3, 4, 5}
CUT = "He came ith his brother to tbe ferry, and the the old man said so.\n"

PACK = r"""licence = "CC0-1.0"
source = "made for this test"
[[rule]]
id = "tbe"
stage = "letters"
kind = "substitute"
title = "tbe for the"
explanation = "“tbe” is no word."
pattern = '\b([Tt])(?P<mid>b)e\b'
replacement = '\1he'
reason = "“{before}” is no word, “{after}” is."
confidence = 0.99
needs = ["tbe", "Tbe"]
[[rule]]
id = "the-the"
stage = "letters"
kind = "flag"
title = "the the"
explanation = "Twice the."
pattern = '(?<=\bthe )(?:the|a{1,3}[^x\d](?i:b)*+)\b'
asks_beside = '\d+'
reason = "Twice."
begins = ["the"]
"""
PROFILE = """name = "town"
title = "Town"
explanation = "For this test."
disable = ["joins.reflow"]
accept = ["review:0.5", "suspects:0.9"]
accept_rules = ["joins"]
[applicability]
"letters.lost-leading" = "review"
[options."joins.broken-word"]
min_gain = 0.5
"""


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with some of what disks, editors and ill-wishers do to one."""
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        at = chance.randrange(len(made) + 1)
        length = chance.choice([1, 1, 4, 40, 400])
        match chance.randrange(7):
            case 0 if at < len(made):
                made[at] ^= 1 << chance.randrange(8)
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = chance.randbytes(length)
            case 3:
                made[at : at + length] = bytes(length)
            case 4:
                source = chance.randrange(len(made) + 1)
                made[at:at] = made[source : source + length]
            case 5:
                made[at:at] = chance.choice(TOKENS) * chance.choice([1, 2, 2000])
            case _:
                del made[at:]
    return bytes(made)


TOKENS = [
    *(b"[", b"{", b"(", b"(?", b"(?R)", b"a.", b'"', b"'", b"\\", b"\n", b"\t", b"=", b"#", b"9"),
    *(b"{before:>999999999}", b"\xff", b"\xef\xbb\xbf", b"\0", b"\\1", b"*", b"+", b"|", b"(?:"),
    *(b"[[rule]]\n", b"[options]\n", b"a = 1\n", b"nan", b"inf", b"-1", b"1e400", b"\xe2\x80\xa8"),
]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "a.txt").write_text(CUT)
    return folder


@pytest.fixture
def run(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Run the command on the article, check how it ends; give the code and what it said."""
    monkeypatch.chdir(here)
    monkeypatch.setenv("OCRFIX_DATA", str(here / "data"))

    def clean(*more: object) -> tuple[int, str]:
        code = int(main(["clean", "a.txt", *map(str, more)]))
        said = capsys.readouterr().err
        assert code in CODES
        assert "Traceback" not in said
        # One for what is damaged, one for what is refused because of that.
        lines = said.splitlines()
        assert bool(code) <= len(lines) <= 3
        assert all(line.startswith("ocrfix: ") and len(line) < 10_000 for line in lines)
        return code, said

    return clean


def project_bytes(folder: Path) -> bytes:
    path = folder / "whole.ocrfix"
    if not path.exists():
        document = read(folder / "a.txt")
        with open_project(path) as project:
            session = Session(document, project, path=str(folder / "a.txt"))
            session.refresh()
            session.reject(session.items[:1])
            session.type_text(3, 7, "went")
            session.add_words(["tbe"])
            session.undo()
            project.set_setting("rules", PACK)
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["rules", "profile", "evidence", "words", "names", "project"])
def test_a_mutated_file_ends_in_a_sentence(
    kind: str, run: Callable[..., tuple[int, str]], here: Path, build_evidence: Callable[..., Path]
) -> None:
    texts = ["The ferry came to Wexmouth and the old man said so.\n"] * 3
    data = {
        "rules": PACK.encode(),
        "profile": PROFILE.encode(),
        "evidence": build_evidence(*texts).read_bytes(),
        "words": b"tbe\n# mine\nith # too\n",
        "names": "Van Dusen\nÉmile\n".encode(),
        "project": project_bytes(here),
    }[kind]
    path = here / ("it.ocrfix" if kind == "project" else f"it.{kind}")
    path.write_bytes(data)
    assert run(f"--{kind}", path)[0] == 0
    chance = random.Random(f"{kind} {SEED}")  # noqa: S311 - repeatable, no secret
    ended = set()
    for _ in range(MUTATIONS):
        path.write_bytes(mutated(data, chance))
        ended.add(run(f"--{kind}", path, *chance.choice([[], ["--strict"], ["--explain"]]))[0])
    # It looks at what it is given: some are refused, but a list of words takes nearly all.
    assert ended - {0} or kind in {"words", "names"}


TEXTS = st.text(max_size=8) | st.sampled_from(["", CUT, "a\0b", "\ud800", "x" * 5000])
VERDICTS = st.sampled_from(list(Verdict))
WHOLE = st.integers(-3, 80) | st.sampled_from([1 << 40, -(1 << 62)])


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    start = draw(WHOLE)
    before = draw(st.just(CUT[max(start, 0) : max(start, 0) + 4]) | TEXTS)
    keys = draw(st.lists(st.builds(EditKey, WHOLE, WHOLE, TEXTS, TEXTS, TEXTS), max_size=2))
    return Decision(
        draw(VERDICTS), draw(st.sampled_from(["doc", ""])), start, start + len(before), before,
        draw(TEXTS | st.sampled_from(["headline", "caption"])), draw(TEXTS), draw(TEXTS),
        draw(st.sampled_from(["letters.lost-leading", "none", ""])), tuple(keys),
        draw(st.booleans()), draw(st.integers(1, 5)), "who", "when",
    )  # fmt: skip


SETTINGS = {
    "profile": st.sampled_from(
        ["careful", "", "/dev/zero", "x" * 5000, "a\0b", b"\xff", "research"]
    ),
    "evidence": st.sampled_from(["/dev/zero", "/", "a\0b", "x" * 5000, "a.txt", "it.ocrfix", ".."]),
    "rules": st.sampled_from([PACK, "", "[" * 5000, "\ufeff" + PACK, PACK * 2, "a=" + "9" * 5000]),
    "encoding": st.sampled_from(["utf-8", "rot13", "zlib", "x" * 5000, "a\0b", "cp037", "idna"]),
}


@settings(
    max_examples=MUTATIONS,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(made=st.lists(decisions(), max_size=6), said=st.fixed_dictionaries({}, optional=SETTINGS))
def test_a_project_that_was_made_to_harm_ends_in_a_sentence(
    made: list[Decision],
    said: dict[str, str | bytes],
    run: Callable[..., tuple[int, str]],
    here: Path,
) -> None:
    """Its seals fit: whoever can write it can seal it."""
    sha256 = read(here / "a.txt").meta.sha256
    entries = [Entry(EntryKind.DECISION, it.step, sha256 if it.document else "", it) for it in made]
    rows = [(key if key != "encoding" else f"encoding/{sha256}", it) for key, it in said.items()]
    with closing(in_memory(Contents([*map(row_of, entries)], [], rows))) as connection:
        (here / "it.ocrfix").write_bytes(connection.serialize())
    run("--project", "it.ocrfix")
    with open_project(here / "it.ocrfix") as project:
        assert len(project.journal.entries) <= len(made)


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
@pytest.mark.parametrize("option", ["rules", "profile", "evidence", "words", "names", "project"])
def test_a_device_or_a_folder_is_refused(option: str, run: Callable[..., tuple[int, str]]) -> None:
    for path in ("/dev/zero", "/", "/nowhere", "x" * 5000):
        assert run(f"--{option}", path)[0]


def test_a_device_that_a_file_names_is_refused(
    run: Callable[..., tuple[int, str]], here: Path
) -> None:
    """Evidence is named by profiles and projects, so by whoever wrote those."""
    if not (here / "pipe").exists():
        os.mkfifo(here / "pipe")
    for name in ("/dev/zero", "pipe", ".", "x" * 5000, "a\\u0000b"):
        (here / "it.profile").write_text(f'evidence = "{name}"\n')
        code, said = run("--profile", "it.profile")
        assert code == 3
        assert "evidence" in said
        with open_project(here / "named.ocrfix") as project:
            project.set_setting("evidence", name.replace("\\u0000", "\0"))
        code, said = run("--project", "named.ocrfix")
        assert code == 3
        assert "evidence" in said
