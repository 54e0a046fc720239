"""Documents are read in another process: as here, and never without end."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from ocrfix.batch.limits import Limits, can_limit_memory
from ocrfix.batch.reader import Reader
from ocrfix.errors import EncodingError, InputError, OcrfixError
from ocrfix.formats import read
from ocrfix.resources import resource

SAMPLES = Path(__file__).parents[1] / "golden" / "input"
posix = pytest.mark.skipif(os.name == "nt", reason="pipes with names are POSIX")


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader(Limits(mebibytes=200))
    yield made
    made.close()


def files() -> list[Path]:
    return sorted([*SAMPLES.iterdir(), *resource("samples").rglob("*.txt")])


def test_a_document_is_as_if_it_were_read_here(reader: Reader) -> None:
    for path in files():
        assert reader.reading(path).run() == read(path)


def test_bytes_are_as_good_as_a_file(reader: Reader) -> None:
    text = "Das M\u00e4dchen kam. " * 20_000
    data = text.encode()
    document = reader.reading(data, "utf-8").run()
    assert document == read(data, encoding="utf-8")
    assert document.text == text


def test_one_process_reads_them_all(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    numbers = []
    for _ in range(3):
        reader.reading(path).run()
        pool = reader.take()
        numbers.append(id(pool))
        reader.give_back(pool)
    assert len(set(numbers)) == 1


def test_one_that_read_a_large_document_ends(reader: Reader) -> None:
    before = active_children()
    reader.reading(b"It rained.", "utf-8").run()
    [kept] = set(active_children()) - set(before)
    reader.reading(b"It rained again. " * 100_000, "utf-8").run()
    assert kept not in active_children(), "it would hold the memory of the document for good"
    assert reader.reading(b"It rained.", "utf-8").run().text == "It rained."


def test_what_cannot_be_read_is_said_as_here(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    for path, encoding in ((tmp_path / "none.txt", None), (tmp_path / "a.txt", "utf-8")):
        with pytest.raises(InputError) as there:
            reader.reading(path, encoding).run()
        with pytest.raises(InputError) as here:
            read(path, encoding=encoding)
        assert type(there.value) is type(here.value)
        assert (there.value.message, there.value.hint) == (here.value.message, here.value.hint)
    assert isinstance(there.value, EncodingError)


@posix
def test_what_has_no_end_is_said_in_a_sentence_and_the_next_is_read(
    reader: Reader, tmp_path: Path
) -> None:
    reader.limits = Limits(seconds=2.0)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match=r"pipe\.txt: It took longer than 2 seconds\."):
        reader.reading(tmp_path / "pipe.txt").run()
    assert reader.reading(b"It rained.").run().text == "It rained."


@pytest.mark.skipif(not can_limit_memory(), reason="this system keeps no limit")
def test_what_takes_all_memory_is_said_in_a_sentence_and_the_next_is_read(
    reader: Reader,
) -> None:
    with pytest.raises(InputError, match=r"/dev/zero: It needs more memory than"):
        reader.reading(Path("/dev/zero")).run()
    assert reader.reading(b"It rained.").run().text == "It rained."


@posix
def test_it_can_be_stopped_before_and_while_it_reads(tmp_path: Path) -> None:
    reader = Reader()
    os.mkfifo(tmp_path / "pipe.txt")
    for wait in (0.0, 0.5):
        reading = reader.reading(tmp_path / "pipe.txt")
        stopping = threading.Timer(wait, reading.stop)
        stopping.start()
        if not wait:
            stopping.join()
        began = time.monotonic()
        with pytest.raises(OcrfixError):
            reading.run()
        assert time.monotonic() - began < 60
        stopping.join()
    reading = reader.reading(b"It rained.")
    assert reading.run().text == "It rained."
    # Too late: what reads is free for others by now.
    reading.stop()
    assert reader.reading(b"It snowed.").run().text == "It snowed."
    reader.close()
