"""Free memory goes back to the system, where the C library can be told so."""

from __future__ import annotations

import ctypes
import sys

import pytest

from ocrfix import memory


def test_glibc_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []

    class Library:
        def __init__(self, name: object) -> None:
            assert name is None

        def mallopt(self, *setting: int) -> None:
            told.append(setting)  # type: ignore[arg-type]

    monkeypatch.setattr(ctypes, "CDLL", Library)
    monkeypatch.setattr(sys, "platform", "linux")
    memory.give_back_at_once()
    assert told == [(-3, 1 << 18)]
    monkeypatch.setattr(sys, "platform", "win32")
    memory.give_back_at_once()
    assert len(told) == 1


def test_another_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    memory.give_back_at_once()
