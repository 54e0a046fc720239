"""Sentences above the page of print: its name, why there is none, where the text stands on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ocrfix.desktop.views.page_pane import PagePane
from ocrfix.review import Session
from ocrfix.scan.pictures import Sheet

translate = QCoreApplication.translate


def tell_page(
    pane: PagePane,
    session: Session | None,
    sheet: Sheet | None,
    count: int,
    is_shown: bool,
    fault: str,
) -> None:
    """Tell the name of a page, or why there is none.

    Args:
        pane: Where it is told.
        session: The document that is open; None for none.
        sheet: Its page that is shown; None while its pages are looked for.
        count: How many pages it has.
        is_shown: Whether the picture is there.
        fault: What is wrong with it; empty if nothing is.
    """
    waiting = translate("PageShowing", "The scan is being read …")
    if sheet is None:
        pane.note.setText("")
        none = translate("PageShowing", "No document is open.")
        pane.tell(none if session is None else waiting, can_choose=False)
        return
    name = sheet.path.name if sheet.path is not None else ""
    if count > 1:
        of_all = translate("PageShowing", "page {number} of {count}")
        name += " · " + of_all.format(number=sheet.number + 1, count=count)
    pane.note.setText(name)
    if sheet.path is not None:
        pane.tell(fault or ("" if is_shown else waiting), can_choose=bool(fault))
    elif sheet.parts:
        lacking = translate(
            "PageShowing", "No scan of this page lies beside the text, or in a folder near it."
        )
        pane.tell(lacking)
    else:
        lacking = translate("PageShowing", "This text does not say which page it was read from.")
        pane.tell(lacking)


def tell_search(pane: PagePane, *, is_needed: bool, is_searching: bool, is_found: bool) -> None:
    """Tell that it is unknown where a text stands on its page, or that it is looked for.

    Args:
        pane: Where it is told.
        is_needed: Whether the text itself does not say it, and its page is shown.
        is_searching: Whether it is looked for.
        is_found: Whether it was found, on other pages perhaps.
    """
    if not is_needed:
        pane.tell_search("")
    elif is_searching:
        looked_for = translate("PageShowing", "The text is being looked for on the scan …")
        pane.tell_search(looked_for, can_look=False)
    elif is_found:
        nothing = translate("PageShowing", "Nothing of the text was found on this page.")
        pane.tell_search(nothing, can_look=False)
    else:
        unknown = translate(
            "PageShowing", "It is not known yet where the text stands on this scan."
        )
        pane.tell_search(unknown)
