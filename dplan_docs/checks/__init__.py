"""The checks: rules that the office's files should keep, each with its code."""

from string import ascii_uppercase

from dplan_docs.checks import committees, dates, plan, rows, settings
from dplan_docs.checks.registry import Check, CheckContext
from dplan_docs.findings import Finding

__all__ = ["CHECKS", "CheckContext", "run_checks"]

CHECKS = tuple(
    found
    for module in (settings, committees, dates, plan, rows)
    for found in vars(module).values()
    if isinstance(found, Check)
)
"""Every check, in the order of its findings."""


def run_checks(context: CheckContext) -> tuple[Finding, ...]:
    """Return what breaks any rule and reading has not reported yet."""
    reported = {_matter(finding) for finding in context.reported}
    found = (finding for check in CHECKS for finding in check.findings(context))
    return tuple(finding for finding in found if _matter(finding) not in reported)


def _matter(finding: Finding) -> tuple[str, str, str | None, str]:
    """What a finding is about: its code and its row, whichever cell of the row it names."""
    where = finding.where
    return (finding.code, where.file, where.sheet, (where.cell or "").lstrip(ascii_uppercase))
