"""HTML of reports: whatever a file holds is shown, and none of it runs."""

from __future__ import annotations

import pytest

from ocrfix.reports.markup import link, page, table, text


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;"),
        ("a\x00b\x1b", "a\\x00b\\x1b"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
        ("one\ttwo\nthree", "one\ttwo\nthree"),
        (12, "12"),
    ],
)
def test_plain_text_is_shown_as_it_is(plain: object, shown: str) -> None:
    assert text(plain) == shown


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("javascript:alert(1)", "./javascript%3Aalert%281%29"),
        ("//example.org/x", ".///example.org/x"),
        ("a b/c#d?e.html", "./a%20b/c%23d%3Fe.html"),
        ("n\udcff.txt", "./n%FF.txt"),
    ],
)
def test_a_link_never_leads_to_another_site(target: str, address: str) -> None:
    assert link(target, "<x>") == f'<a href="{address}">&lt;x&gt;</a>'


def test_a_page_forbids_itself_to_load_anything() -> None:
    made = page("<T>", ["<p>x</p>"])
    assert "default-src 'none'" in made
    assert "<title>&lt;T&gt;</title>" in made
    assert "<p>x</p></body>" in made


def test_a_table_has_a_cell_for_each_head() -> None:
    made = table("<C>", [("Name", ""), ("Count", "n")], [["<i>a</i>", "1"]])
    assert "<caption>&lt;C&gt;</caption>" in made
    assert '<td class=""><i>a</i></td><td class="n">1</td>' in made
    with pytest.raises(ValueError, match="shorter"):
        table("C", [("Name", ""), ("Count", "n")], [["a"]])
