"""The checks: rules that the office's files should keep, each with its code."""

from collections.abc import Sequence

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

__all__ = ["CHECKS", "NUMBER_CHECKS", "CheckContext", "run_checks"]

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
NUMBER_CHECKS = tuple(found for found in vars(numbers).values() if isinstance(found, Check))
"""Those about letters' numbers, which any kind of plan has."""


def run_checks(context: CheckContext, checks: Sequence[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return what breaks any of these rules; what reading reports is not said again."""
    return tuple(finding for check in checks for finding in check.findings(context))
