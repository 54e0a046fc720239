"""What is repaired. ``RULES`` holds every rule that ships, in running order.

A rule that is a pattern or a list stands in ``resources/rules``; one that needs code is a
module here. To add one, see CONTRIBUTING.md.
"""
