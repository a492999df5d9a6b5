"""Findings as lines: those that must be mended first, like ones together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from dplan_docs.findings import Finding, Severity

_HEADS = {
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.INFO: "เพื่อทราบ",
}
_SHOWN = 2


def all_findings(findings: Iterable[Finding]) -> list[list[str]]:
    """Return a paragraph for each severity, the worst first, every finding on its line."""
    listed = tuple(findings)
    return [_section(listed, severity, _each) for severity in Severity]


def errors(findings: Iterable[Finding]) -> list[str]:
    """Return the errors, each on its line."""
    return _section(tuple(findings), Severity.ERROR, _each)


def remarks(findings: Iterable[Finding]) -> list[list[str]]:
    """Return a paragraph of warnings and one of notices, of each kind only the first ones."""
    listed = tuple(findings)
    return [_section(listed, severity, _folded) for severity in (Severity.WARNING, Severity.INFO)]


def _section(
    findings: Sequence[Finding],
    severity: Severity,
    lines: Callable[[Sequence[Finding]], list[str]],
) -> list[str]:
    found = [finding for finding in findings if finding.severity is severity]
    return [f"{_HEADS[severity]} {len(found)} รายการ", *lines(found)] if found else []


def _each(findings: Sequence[Finding]) -> list[str]:
    return [f"  {finding}" for finding in findings]


def _folded(findings: Sequence[Finding]) -> list[str]:
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    return [line for alike in by_code.values() for line in _first_ones(alike)]


def _first_ones(alike: Sequence[Finding]) -> list[str]:
    rest = len(alike) - _SHOWN
    more = [f"    และเรื่องเดียวกันอีก {rest} แห่ง [{alike[0].code}]"] if rest > 0 else []
    return [*_each(alike[:_SHOWN]), *more]
