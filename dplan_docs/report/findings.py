"""Findings as lines: those that must be mended first, like ones together."""

from collections.abc import Iterable, Sequence

from dplan_docs.findings import Finding, Severity
from dplan_docs.report.folding import Line, folded

_HEADS = {
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.INFO: "เพื่อทราบ",
}
_SHOWN, _SHOWN_IN_FULL = 2, 10


def all_findings(findings: Iterable[Finding]) -> list[list[str]]:
    """Return a paragraph for each severity, the worst first; every error has its line."""
    listed = tuple(findings)
    rest = (_section(listed, x, _SHOWN_IN_FULL) for x in (Severity.WARNING, Severity.INFO))
    return [errors(listed), *rest]


def errors(findings: Iterable[Finding]) -> list[str]:
    """Return the errors, those of one kind in one sheet on one line."""
    return _section(tuple(findings), Severity.ERROR, None)


def remarks(findings: Iterable[Finding]) -> list[list[str]]:
    """Return a paragraph of warnings and one of notices, of each kind only the first ones."""
    listed = tuple(findings)
    return [_section(listed, x, _SHOWN) for x in (Severity.WARNING, Severity.INFO)]


def _section(findings: Sequence[Finding], severity: Severity, shown: int | None) -> list[str]:
    """Return a severity's lines, of each code at most so many."""
    found = [finding for finding in findings if finding.severity is severity]
    if not found:
        return []
    by_code: dict[str, list[Line]] = {}
    for line in folded(found):
        by_code.setdefault(line.code, []).append(line)
    lines = [text for alike in by_code.values() for text in _first_ones(alike, shown)]
    return [f"{_HEADS[severity]} {len(found):,} รายการ", *lines]


def _first_ones(alike: Sequence[Line], shown: int | None) -> list[str]:
    lines = [f"  {line.text}" for line in alike[:shown]]
    rest = sum(line.findings for line in alike[len(lines) :])
    return [*lines, f"    และเรื่องเดียวกันอีก {rest:,} แห่ง [{alike[0].code}]"] if rest else lines
