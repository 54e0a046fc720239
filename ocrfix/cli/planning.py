"""Shared first steps of `batch`, `evidence` and `watch`, before anything is read."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from ocrfix.batch.limits import Limits, can_limit_memory
from ocrfix.batch.plan import Plan, make_plan


def plan_of(arguments: argparse.Namespace, out: str | Path) -> Plan:
    """Find out what an input is, within the limits that the options set."""
    return make_plan(
        arguments.source,
        out,
        include=arguments.include,
        exclude=arguments.exclude,
        limits=make_limits(arguments),
    )


def make_limits(arguments: argparse.Namespace) -> Limits:
    """Return the limits of one document; warn where the system cannot keep the one of memory."""
    limits = Limits(arguments.time_limit)
    if arguments.memory_limit is not None:
        limits = replace(limits, mebibytes=arguments.memory_limit)
        if not can_limit_memory():
            sys.stderr.write(
                "ocrfix: this system keeps no process to a size: --memory-limit has no effect.\n"
            )
    return limits
