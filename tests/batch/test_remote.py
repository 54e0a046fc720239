"""Addresses: what a batch sees there and writes there, on storage that needs no network."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.plan import make_plan
from ocrfix.batch.remote import Remote, is_address, store_at
from ocrfix.errors import BadArgumentsError, InputError, OutputError

fsspec = pytest.importorskip("fsspec")

ISSUE = Path(__file__).parents[1] / "formats" / "data" / "issue"


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("s3://bucket/pages", True, "a bucket"),
        ("memory://it", True, "any kind that fsspec may know"),
        ("pages/1916", False, "a folder"),
        ("C:\\pages", False, "a drive"),
        ("C://pages", False, "a drive, written oddly"),
        ("-", False, "standard input"),
        ("pages://", True, "no such kind: said when it is asked for"),
    ],
)
def test_what_is_an_address(text: str, expected: bool, why: str) -> None:
    assert is_address(text) is expected, why


@pytest.fixture(params=["memory", "file"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Remote]:
    """Storage where files appear whole, and storage where they grow."""
    if request.param == "file":
        yield Remote(f"file://{tmp_path.as_posix()}/place")
        return
    yield Remote("memory://place")
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    memory.pseudo_dirs.clear()


def broken() -> Iterator[bytes]:
    yield b"some"
    raise RuntimeError


class TestStore:
    def test_what_is_written_can_be_read(self, place: Remote) -> None:
        standing = place.write("sub/a.txt", b"one")
        assert place.read("sub/a.txt") == b"one"
        assert place.standing("sub/a.txt") == place.ahead().standing("sub/a.txt") == standing
        assert place.write("sub/a.txt", [b"two", b"."]) != standing
        assert place.read("sub/a.txt") == b"two."
        assert list(place.names_in("sub")) == ["sub/a.txt"]
        place.remove("sub/a.txt")
        place.remove("sub/a.txt")
        assert place.standing("sub/a.txt") is None
        assert place.hash_of("sub/a.txt") is None
        with pytest.raises(FileNotFoundError):
            place.read("sub/a.txt")

    def test_whole_or_not_at_all(self, place: Remote) -> None:
        place.write("a.txt", b"old")
        with pytest.raises(OutputError):
            place.write("a.txt", broken())
        assert place.read("a.txt") == b"old"
        assert [it.name for it in place.listed("")] == ["a.txt"]

    def test_a_killed_process_leaves_nothing_for_ever(self, tmp_path: Path) -> None:
        place = Remote(f"file://{tmp_path.as_posix()}")
        (tmp_path / ".ocrfix-0123456789abcdef.tmp").write_bytes(b"ha")
        (tmp_path / "a.tmp").write_bytes(b"mine")
        place.tidy()
        assert [path.name for path in tmp_path.iterdir()] == ["a.tmp"]

    def test_it_can_be_sent(self, place: Remote) -> None:
        place.write("a.txt", b"one")
        sent = pickle.loads(pickle.dumps(place))  # noqa: S301 - our own
        assert str(sent) == str(place)
        assert sent.standing("a.txt") == place.standing("a.txt")


@pytest.mark.parametrize("address", ["nosuch://it/there", "gs://it/there"])
def test_without_a_driver_it_says_what_to_install(address: str) -> None:
    with pytest.raises(BadArgumentsError, match="no driver") as caught:
        store_at(address).standing("a.txt")
    assert "pip install" in caught.value.hint


def test_an_output_that_cannot_be_listed_is_an_output() -> None:
    pytest.importorskip("aiohttp")
    with pytest.raises(OutputError, match="cannot be listed"):
        Remote("http://127.0.0.1:9/x").ahead().standing("a.txt")


def found(source: Remote, out: str, **options: list[str]) -> tuple[list[str], dict[str, str]]:
    finds = list(make_plan(str(source), out, **options))
    items = [it.name for it in finds if isinstance(it, Item)]
    return items, {it.name: it.reason for it in finds if isinstance(it, PassedOver)}


class TestPlan:
    def test_it_is_walked_like_a_folder(self, place: Remote) -> None:
        for name in ("b.txt", "a.txt", "sub/c.txt", "sub/page.tif"):
            place.write(name, name.encode())
        items, passed = found(place, f"{place}/out")
        assert items == ["a.txt", "b.txt", "sub/c.txt"]
        assert passed == {"sub/page.tif": "a picture"}
        assert found(place, f"{place}/out", include=["*c.txt"])[0] == ["sub/c.txt"]
        # Its own outputs are no inputs of it.
        place.write("out/a.txt", b"cleaned")
        assert found(place, f"{place}/out")[0] == items
        with pytest.raises(BadArgumentsError, match="at once"):
            make_plan(f"{place}/", str(place))
        with pytest.raises(InputError, match="no folder"):
            make_plan(f"{place}/nothing", f"{place}/out")

    def test_an_issue_has_its_pages(self, place: Remote) -> None:
        for path in ISSUE.rglob("*.xml"):
            place.write(f"1/{path.relative_to(ISSUE).as_posix()}", path.read_bytes())
        plan = make_plan(str(place), f"{place}/out")
        (item,) = (it for it in plan if isinstance(it, Item))
        assert item.name == "1/mets.xml"
        before = item.stamp
        place.write("1/text/page2.xml", b"<alto/>")
        (item,) = (it for it in plan if isinstance(it, Item))
        assert item.stamp != before

    def test_an_output_is_never_an_input(self, place: Remote) -> None:
        place.write("out/in/a.txt", b"It rained.")
        plan = make_plan(f"{place}/out/in", f"{place}/out")
        assert plan.is_input("in/a.txt")
        assert not plan.is_input("a.txt")


ODD = [
    ("ftp://127.0.0.1:9/x", InputError, "Connection refused"),
    ("ftp://nohost.invalid/x", InputError, "ftp://nohost.invalid/x"),
    ("zip://it.zip", InputError, "directory"),
    ("zip://a::missing.zip", InputError, "missing.zip"),
    ("zip://a::damaged.zip", InputError, "not a zip file"),
    ("zip://::/nowhere/x.zip", InputError, "/nowhere/x.zip"),
    ("tar://it.tar", InputError, "directory"),
    ("github://a/b", InputError, "'org' and 'repo'"),
    ("reference://x", InputError, "'fo'"),
    ("dir:///tmp", InputError, "dir:///tmp"),
    ("generic://x", InputError, "'path'"),
    ("data://,", InputError, "NotImplementedError"),
    ("http://127.0.0.1:9/x", InputError, "127.0.0.1"),
    ("http://[bad", InputError, "IPv6"),
    ("nosuch://x", BadArgumentsError, "nosuch"),
    ("filecache://in", BadArgumentsError, "target_protocol"),
    ("simplecache::nosuch://x", BadArgumentsError, "nosuch"),
    ("under_score://x", BadArgumentsError, "under_score"),
    ("s3://", BadArgumentsError, "names no place"),
    ("memory://", BadArgumentsError, "names no place"),
]


@pytest.mark.parametrize(("address", "kind", "said"), ODD)
def test_whatever_a_driver_raises_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, kind: type, said: str
) -> None:
    pytest.importorskip("aiohttp")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "damaged.zip").write_text("no zip")
    with pytest.raises(kind, match=re.escape(said)) as caught:
        make_plan(address, tmp_path / "out")
    assert "\n" not in str(caught.value)
    with pytest.raises((OutputError, BadArgumentsError)) as refused:
        store_at(address).check()
    assert "\n" not in str(refused.value)
    assert sorted(it.name for it in tmp_path.iterdir()) == ["damaged.zip"]
