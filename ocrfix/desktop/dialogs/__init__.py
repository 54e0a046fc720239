"""Dialogs, which open on top of the window."""
