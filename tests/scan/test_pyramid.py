"""A picture in steps: what can be read, how it is made, and what is refused."""

from __future__ import annotations

import multiprocessing
import threading
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from ocrfix.errors import InputError
from ocrfix.scan.pyramid import SMALLEST_PX, PageMaker, Pyramid, Steps, make_steps

SIZE = (1501, 2003)  # odd, so that rows and halves do not come out even
BLACK = (700, 900, 800, 960)


def page(mode: str = "L") -> Image.Image:
    image = Image.new(mode, SIZE, "white")
    ImageDraw.Draw(image).rectangle(BLACK, fill="black")
    return image


def saved(folder: Path, name: str) -> Path:
    """A page as archives keep it."""
    path = folder / name
    if name == "group4.tif":
        page("1").save(path, compression="group4")
    elif name == "jpeg.tif":
        page("RGB").save(path, compression="jpeg")
    elif name == "16 bit.tif":
        page().point(lambda value: value * 257, "I").convert("I;16").save(path)
    elif name == "palette.png":
        page("RGB").convert("P").save(path)
    elif name == "pages.tif":
        Image.new("L", (400, 300), 255).save(path, save_all=True, append_images=[page()])
    elif name == "page.pdf":
        page("RGB").save(path, resolution=300)
    else:
        page("RGB" if "colour" in name else "L").save(path)
    return path


NAMES = [
    "grey.tif", "group4.tif", "jpeg.tif", "16 bit.tif", "palette.png", "pages.tif", "grey.jpg",
    "colour.jpg", "grey.jp2", "colour.jp2", "grey.png", "page.pdf",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_picture_is_shown_as_it_is(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, name)
    frame = 1 if name == "pages.tif" else 0
    *_, steps = make_steps(path, frame, tmp_path / "levels")
    assert steps.is_whole
    assert abs(steps.width - SIZE[0]) <= 1
    assert abs(steps.height - SIZE[1]) <= 1
    pyramid = Pyramid(steps)
    left, top, right, bottom = BLACK
    inside = pyramid.part(0, left + 10, top + 10, right - 10, bottom - 10)
    beside = pyramid.part(0, left - 60, top, left - 20, bottom)
    channels = steps.channels
    length = (right - left - 20) * channels
    assert max(inside[:length]) < 30
    assert min(beside[: 40 * channels]) > 225
    pyramid.close()


def test_each_step_is_half_of_the_one_before_and_shows_the_same(tmp_path: Path) -> None:
    *_, steps = make_steps(saved(tmp_path, "grey.png"), 0, tmp_path / "levels")
    widths = [level.width for level in steps.levels]
    assert widths == [1501, 751, 376]
    assert max(steps.levels[-1].width, steps.levels[-1].height) <= SMALLEST_PX
    pyramid = Pyramid(steps)
    for number in range(3):
        x, y = 750 >> number, 930 >> number
        assert pyramid.part(number, x, y, x + 1, y + 1)[0] == 0
        assert pyramid.part(number, 10, 10, 11, 11)[0] == 255
    assert [pyramid.level_for(scale) for scale in (2, 1, 0.6, 0.5, 0.3, 0.1)] == [0, 0, 0, 1, 1, 2]
    pyramid.close()


@pytest.mark.parametrize("name", ["large.jpg", "large.jp2", "large.tif"])
def test_a_large_picture_is_there_in_few_pixels_first(tmp_path: Path, name: str) -> None:
    image = Image.new("L", (3600, 4800), 255)
    ImageDraw.Draw(image).rectangle((1800, 2400, 3600, 4800), fill=0)
    image.save(tmp_path / name)
    first, *_, last = make_steps(tmp_path / name, 0, tmp_path / "levels")
    assert not first.is_whole
    assert last.is_whole
    assert (first.width, first.height) == (last.width, last.height) == (3600, 4800)
    assert first.levels[0].width < 3600
    pyramid = Pyramid(first)
    level = first.levels[0]
    assert (
        pyramid.part(0, level.width - 9, level.height - 9, level.width - 8, level.height - 8)[0]
        < 20
    )
    assert pyramid.part(0, 9, 9, 10, 10)[0] > 235
    pyramid.close()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("none.tif", None, "cannot be read"),
        ("text.tif", b"this is no picture", "damaged or no picture"),
        ("cut.tif", "grey.tif", "damaged or no picture"),
        ("broken.pdf", b"%PDF-1.4 and nothing", "damaged or no picture"),
    ],
)
def test_what_is_no_picture_is_one_sentence(
    tmp_path: Path, name: str, data: bytes | str | None, told: str
) -> None:
    if isinstance(data, str):
        data = saved(tmp_path, data).read_bytes()[:5000]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    maker = PageMaker()
    try:
        with pytest.raises(InputError, match=told):
            maker.make(tmp_path / name, 0, lambda _: None)
        # And the next one is read all the same.
        assert maker.make(saved(tmp_path, "grey.png"), 0, lambda _: None).is_whole
    finally:
        maker.close()


def test_a_picture_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    Image.new("1", (40_000, 25_000)).save(tmp_path / "bomb.tif", compression="group4")
    with pytest.raises(InputError, match="40,000 × 25,000 pixels"):
        list(make_steps(tmp_path / "bomb.tif", 0, tmp_path / "levels"))


def _make(maker: PageMaker, path: Path, began: threading.Event, stopped: list[InputError]) -> None:
    try:
        maker.make(path, 0, lambda _: began.set())
    except InputError as exc:
        stopped.append(exc)


def test_who_comes_after_one_that_was_stopped_is_served(tmp_path: Path) -> None:
    large, small = tmp_path / "large.png", saved(tmp_path, "grey.png")
    Image.effect_noise((3600, 3600), 40).save(large, compress_level=1)
    maker, began = PageMaker(), threading.Event()
    stopped: list[InputError] = []
    thread = threading.Thread(target=_make, args=(maker, large, began, stopped))
    try:
        thread.start()
        began.wait(20)
        maker.stop()
        assert maker.make(small, 0, lambda _: None).is_whole
        thread.join()
        assert len(stopped) == 1
    finally:
        maker.close()


def test_the_process_ends_with_its_maker_and_leaves_no_file(tmp_path: Path) -> None:
    maker = PageMaker()
    told: list[Steps] = []
    steps = maker.make(saved(tmp_path, "grey.png"), 0, told.append)
    width, height, channels, pixels = maker.thumbnail(tmp_path / "grey.png", 0, 90)
    assert (max(width, height), channels) == (90, 1)
    assert len(pixels) == height * (width + -width % 4)
    assert steps.file.is_file()
    maker.close()
    assert not steps.file.exists()
    assert not multiprocessing.active_children()
