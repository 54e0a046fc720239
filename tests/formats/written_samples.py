"""Samples that can be written back."""

from __future__ import annotations

SAMPLES = ["alto.xml", "page.xml", "hocr.html"]
