"""What a reader is told of a cleaning: changes, differences, parts of the article."""

from ocrfix.reports.article import article_parts, to_markdown
from ocrfix.reports.changes import changes_as_data, explain
from ocrfix.reports.diff import unified_diff
from ocrfix.reports.document import as_json, document_as_data, text_bytes
from ocrfix.reports.docx import to_docx
from ocrfix.reports.html import to_html

__all__ = [
    "article_parts",
    "as_json",
    "changes_as_data",
    "document_as_data",
    "explain",
    "text_bytes",
    "to_docx",
    "to_html",
    "to_markdown",
    "unified_diff",
]
