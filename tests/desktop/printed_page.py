"""A page with its scan at twice the size."""

from __future__ import annotations

HOCR = """<!DOCTYPE html><html><head><meta name="ocr-system" content="made for this test"/></head>
<body><div class="ocr_page" title='image "C:\\scans\\page one.png"; bbox 0 0 400 200'>
<span class="ocr_line" title="bbox 20 20 380 50"><span class="ocrx_word" title="bbox 20 20 80 50">
The</span> <span class="ocrx_word" title="bbox 100 20 180 50">bills,</span></span>
<span class="ocr_line" title="bbox 20 100 380 130"><span class="ocrx_word" title="bbox 20 100 90 130">
hich</span> <span class="ocrx_word" title="bbox 110 100 190 130">were</span>
<span class="ocrx_word" title="bbox 210 100 290 130">paid.</span></span></div></body></html>
"""
