"""Archives that would do harm: each is made here, and each is refused."""

from __future__ import annotations

import contextlib
import gzip
import io
import random
import stat
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from ocrfix.batch import archives
from ocrfix.batch.archives import is_archive, open_archive
from ocrfix.errors import InputError

HOSTILE_NAMES = [
    "../outside.txt",
    "/etc/outside.txt",
    "a/../../outside.txt",
    "C:outside.txt",
    "..\\outside.txt",
    "a//b.txt",
]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return path


def tarred(path: Path, members: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def contents(path: Path) -> dict[str, bytes]:
    with open_archive(path) as archive:
        wanted = frozenset(it.name for it in archive.members() if not it.refused)
        found = dict(archive.contents(wanted))
    assert all(isinstance(it, bytes) for it in found.values())
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("mode", ["zip", "w", "w:gz", "w:bz2", "w:xz"])
def test_contents(tmp_path: Path, mode: str) -> None:
    members = {"b.txt": b"two", "sub/a.txt": b"one", "ünï\n.txt": b""}
    path = tmp_path / "it"
    _ = zipped(path, members) if mode == "zip" else tarred(path, members, mode)
    assert is_archive(path)
    assert contents(path) == members


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("make", [zipped, tarred])
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, make, name: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    path = make(tmp_path / "it", {name: b"no", "good.txt": b"yes"})
    assert contents(path) == {"good.txt": b"yes"}


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "it.tar"
    with tarfile.open(path, "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"link{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    with open_archive(path) as opened:
        assert [it.refused for it in opened.members()] == ["a link or device, not a file"] * 4
    linked = tmp_path / "it.zip"
    with zipfile.ZipFile(linked, "w") as packed:
        entry = zipfile.ZipInfo("link.txt")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(entry, "/etc/passwd")
    with open_archive(linked) as opened:
        assert [it.refused for it in opened.members()] == ["a link or device, not a file"]


@pytest.mark.parametrize("mode", ["zip", "w:gz", "w:xz"])
def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "bomb"
    members = {f"{number}.txt": bytes(32 << 20) for number in range(4)}
    _ = zipped(path, members) if mode == "zip" else tarred(path, members, mode)
    with pytest.raises(InputError, match="times its size"):
        contents(path)


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lie.zip", {"a.txt": bytes(1 << 20)})
    data = bytearray(path.read_bytes())
    # Uncompressed size in the local header (offset 22) and the central directory (24).
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(sign) + offset, 10)
    path.write_bytes(data)
    with open_archive(path) as archive:
        ((_, found),) = archive.contents(frozenset({"a.txt"}))
    assert isinstance(found, InputError)


def test_a_tar_header_that_asks_for_the_memory(tmp_path: Path) -> None:
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 1 << 32
    path = tmp_path / "pax.tgz"
    with gzip.open(path, "wb") as stream:
        stream.write(info.tobuf(tarfile.USTAR_FORMAT))
        for _ in range(100):
            stream.write(bytes(1 << 20))
    with pytest.raises(InputError, match="times its size"):
        contents(path)


def test_a_second_file_of_one_name_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "twice.tar"
    with tarfile.open(path, "w") as archive:
        for data in (b"first", b"second"):
            info = tarfile.TarInfo("a.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    assert contents(path) == {"a.txt": b"first"}


def test_a_member_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBER_LIMIT", 1000)
    path = zipped(tmp_path / "it.zip", {"a.txt": bytes(1001), "b.txt": b"x"})
    assert contents(path) == {"b.txt": b"x"}


@pytest.mark.parametrize("cut", [100, 600])
def test_a_damaged_archive_says_so(tmp_path: Path, cut: int) -> None:
    whole = tarred(tmp_path / "it.tgz", {"a.txt": bytes(range(256)) * 40}, "w:gz")
    data = whole.read_bytes()
    whole.write_bytes(data[: len(data) * cut // 1000])
    with pytest.raises(InputError, match="damaged"):
        contents(whole)


def test_a_docx_is_a_document(tmp_path: Path) -> None:
    assert not is_archive(zipped(tmp_path / "a.docx", {"[Content_Types].xml": b"<Types/>"}))
    assert not is_archive(Path(__file__))


def test_a_name_of_which_nothing_is_left_is_refused(tmp_path: Path) -> None:
    # zipfile cuts a name at its first NUL, and then looks for the last sign of what is left.
    path = zipped(tmp_path / "it.zip", {"ok.txt": b"words", "Xa": b""})
    path.write_bytes(path.read_bytes().replace(b"Xa", b"\0a"))
    with open_archive(path) as archive:
        refused = [member for member in archive.members() if member.refused]
    assert [member.refused for member in refused] == ["it has no usable name"]
    assert contents(path) == {"ok.txt": b"words"}


def test_a_damaged_archive_is_said_whatever_the_library_says(tmp_path: Path) -> None:
    path = zipped(tmp_path / "it.zip", {f"{n}.txt": b"some words " * n for n in range(20)})
    whole = path.read_bytes()
    seed = random.Random(16)  # noqa: S311 - no secret
    for _ in range(300):
        spoiled = bytearray(whole)
        for _ in range(seed.randint(1, 8)):
            spoiled[seed.randrange(len(spoiled))] = seed.randrange(256)
        path.write_bytes(spoiled)
        is_archive(path)
        with contextlib.suppress(InputError), open_archive(path) as archive:
            wanted = frozenset(it.name for it in archive.members() if not it.refused)
            list(archive.contents(wanted))
