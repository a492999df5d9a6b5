"""What a district's forms say of one another: the report's counts, แบบ ๑, and the tambons given money."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.values import folded
from dplan_docs.records import SourceRow
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.known import KnownDistricts
from dplan_docs.tambon.records import (
    COUNTS,
    LINKED,
    TARGETS,
    USED,
    Answer,
    LinkedProject,
    Report,
    TargetTambon,
    UsedProject,
)

_NEVER_MORE = (("finished", "complete"), ("evaluated", "complete"))
"""Counts of which the first is a part of the second."""


def check_answers(answers: Iterable[Answer], known: KnownDistricts) -> Iterator[Finding]:
    """Yield where a district's forms differ from one another or from the settings.

    Args:
        answers: What each district has sent.
        known: The districts, their tambons, and which of these were given money.
    """
    for answer in answers:
        if answer.report:
            yield from _about_counts(answer.report)
            yield from _about_registered(answer, answer.report)
        if answer.targets:
            listed = _listed(answer, known)
            yield from _about_targets(answer, listed, known.targets.get(answer.district, ()))
            for mark, projects in ((USED, answer.used), (LINKED, answer.linked)):
                yield from _about_projects(answer.district, listed, mark, projects)


def _listed(answer: Answer, known: KnownDistricts) -> dict[str, TargetTambon]:
    """Return the tambons of แบบ ๑; a misspelt one, told where it stands, is the one it may mean."""
    meant = {
        known.tambon(row.tambon, answer.district)
        or known.like(row.tambon, answer.district)
        or row.tambon: row
        for row in answer.targets
        if row.tambon
    }
    return {folded(name): row for name, row in meant.items()}


def _about_counts(report: Report) -> Iterator[Finding]:
    """Yield counts that are missing, beyond the targets, or beyond what they are a part of."""
    counts = {name: getattr(report, name) for name in COUNTS}
    given = {name: count for name, count in counts.items() if count is not None}
    missing = [name for name, count in counts.items() if count is None]
    if missing and (given or report.targets is not None):
        said = ", ".join(COUNTS[name] for name in missing)
        message = f"แบบรายงานยังไม่กรอกจำนวนตำบล: {said} กรุณากรอกให้ครบ หากไม่มี กรุณาพิมพ์ 0"
        yield finding("tambon-count-missing", _cell(report.where, missing[0]), message)
    for name, count in given.items():
        if report.targets is not None and count > report.targets:
            message = (
                f"แบบรายงานระบุ{COUNTS[name]} {count} ตำบล มากกว่าตำบลเป้าหมายซึ่งมี "
                f"{report.targets} ตำบล กรุณาตรวจสอบ"
            )
            yield finding("tambon-count-beyond", _cell(report.where, name), message, str(count))
    for part, whole in _NEVER_MORE:
        if part in given and whole in given and given[part] > given[whole]:
            message = (
                f"แบบรายงานระบุ{COUNTS[part]} {given[part]} ตำบล แต่{COUNTS[whole]}เพียง "
                f"{given[whole]} ตำบล กรุณาตรวจสอบ"
            )
            yield finding(
                "tambon-count-order", _cell(report.where, part), message, str(given[part])
            )


def _about_registered(answer: Answer, report: Report) -> Iterator[Finding]:
    """Yield that the report counts other target tambons than แบบ ๑ lists."""
    listed = len({folded(row.tambon) for row in answer.targets if row.tambon})
    if TARGETS in answer.sent and report.targets is not None and report.targets != listed:
        message = (
            f"แบบรายงานระบุตำบลเป้าหมาย {report.targets} ตำบล แต่แบบ ๑ มี {listed} ตำบล กรุณาแก้ให้ตรงกัน"
        )
        where = _cell(report.where, "targets")
        yield finding("tambon-count-differs", where, message, str(report.targets))


def _about_targets(
    answer: Answer, listed: Mapping[str, TargetTambon], expected: Sequence[str]
) -> Iterator[Finding]:
    """Yield the tambons given money that แบบ ๑ lacks, and those it has besides."""
    if not expected:
        return
    wanted = {folded(name): name for name in expected}
    first = answer.targets[0].where
    lacking = [name for key, name in wanted.items() if key not in listed]
    if lacking:
        message = (
            f"แบบ ๑ ของอำเภอ{answer.district}ไม่มีตำบล {', '.join(lacking)} "
            "ซึ่งได้รับจัดสรรงบประมาณตามข้อมูลของจังหวัด กรุณาเพิ่มในแบบ ๑"
        )
        where = CellRef(file=first.file, sheet=first.sheet)
        yield finding("tambon-targets-differ", where, message, ", ".join(lacking))
    for key, row in listed.items():
        if key not in wanted:
            message = f"ตำบล{row.tambon} อยู่ในแบบ ๑ แต่ไม่ใช่ตำบลที่ได้รับจัดสรรงบประมาณตามข้อมูลของจังหวัด กรุณาตรวจสอบ"
            where = _cell(row.where, "tambon")
            yield finding("tambon-targets-differ", where, message, row.tambon)


def _about_projects(
    district: str,
    listed: Mapping[str, TargetTambon],
    mark: str,
    projects: Sequence[UsedProject | LinkedProject],
) -> Iterator[Finding]:
    """Yield once for each tambon that has projects and is not in แบบ ๑."""
    strange = {folded(x.tambon): x for x in reversed(projects) if x.tambon}
    for key, project in sorted(strange.items(), key=lambda each: each[1].where.row):
        if key not in listed:
            message = f"โครงการใน{mark} เป็นของตำบล{project.tambon} ซึ่งไม่มีในแบบ ๑ ของอำเภอ{district} กรุณาตรวจสอบ"
            where = _cell(project.where, "tambon")
            yield finding("tambon-project-of-no-target", where, message, project.tambon)


def _cell(where: SourceRow, name: str) -> CellRef:
    return CellRef(file=where.file, sheet=where.sheet, cell=where.cell(name))
