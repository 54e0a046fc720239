"""The forms in which a cleaned document is handed out: text, data, documents, editions."""
