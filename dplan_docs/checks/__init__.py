"""The checks: rules that the office's files should keep, each with its code."""

from dplan_docs.checks import (
    amendment,
    amounts,
    clocks,
    committees,
    dates,
    days_off,
    likeness,
    numbers,
    plan,
    rows,
    senders,
    settings,
    wording,
)
from dplan_docs.checks.registry import Check, CheckContext
from dplan_docs.findings import Finding

__all__ = ["CHECKS", "CheckContext", "run_checks"]

_MODULES = (
    settings,
    committees,
    numbers,
    dates,
    days_off,
    clocks,
    senders,
    plan,
    likeness,
    rows,
    amounts,
    wording,
    amendment,
)
CHECKS = tuple(
    found for module in _MODULES for found in vars(module).values() if isinstance(found, Check)
)
"""Every check, in the order of its findings."""


def run_checks(context: CheckContext) -> tuple[Finding, ...]:
    """Return what breaks any rule; what reading reports is not said again."""
    return tuple(finding for check in CHECKS for finding in check.findings(context))
