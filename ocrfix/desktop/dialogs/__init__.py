"""What opens on top of the window."""
