"""Checks on whose workbook it is, of which year, and whether it came before."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import PurePosixPath

from dplan_docs.checks.registry import CheckContext, Fault, check
from dplan_docs.corrections import COUNT_TOO
from dplan_docs.findings import CellRef, Severity
from dplan_docs.parsing.values import folded
from dplan_docs.plan.tally import Entry, main_division
from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean

_YEAR = re.compile(r"(?<![0-9])(25[0-9]{2})(?![0-9])")
_SHORT_YEAR = re.compile(r"(?:ปี|แผน|งบ|ประมาณ|พ\.?ศ\.?)\s*([4-9][0-9])(?![0-9])")
_FISCAL_YEAR = re.compile(r"(?:ปี|แผน|งบ|ประมาณ|พ\.?ศ\.?)\s*$")
_OFFICE_KIND = re.compile(r"^(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|\S{2,3}\.)\s*")
_CENTURY = 2500
_LEAST_SHARED = 2


@check("file-name-of-another-year", Severity.WARNING)
def file_name_of_another_year(context: CheckContext) -> Iterator[Fault]:
    """A workbook's name or folder, if it has a year, has the settings' fiscal year.

    The year before is the one in which the workbook is sent: it counts only where it follows a
    word for year or plan, or where the workbook's title does not name the right year.
    """
    fiscal_year = context.settings.year.fiscal_year
    if fiscal_year is None:
        return
    stated: dict[str, set[int]] = defaultdict(set)
    for year, where in context.stated_years:
        stated[where.file].add(year)
    for file in context.files:
        named = _years(file, sent_in=fiscal_year - 1 if fiscal_year in stated[file] else None)
        if not named or stated[file] - {fiscal_year}:
            continue  # a title of another year is told by itself
        if not min(named) <= fiscal_year <= max(named):
            year = max(named)
            message = (
                f"ชื่อไฟล์ระบุปี พ.ศ. {year} แต่แผนนี้เป็นปีงบประมาณ พ.ศ. {fiscal_year} "
                "อาจเป็นไฟล์ของปีก่อน กรุณาตรวจสอบกับกองเจ้าของไฟล์"
            )
            yield Fault(CellRef(file=file), message, str(year))


@check("title-of-another-office", Severity.INFO)
def title_of_another_office(context: CheckContext) -> Iterator[Fault]:
    """A title names this office, or an agency that the settings know."""
    settings = context.settings
    agencies = (name for x in settings.agencies for name in (x.name, *x.aliases))
    known = [folded(x) for x in (settings.organization.name, *agencies) if x]
    if not settings.organization.name:
        return
    for office, where in dict.fromkeys(context.offices):
        is_sender = folded(_OFFICE_KIND.sub("", office)) in folded(where.file)
        if not is_sender and not any(name in folded(office) for name in known):
            message = (
                f"หัวตารางเป็นของ “{office}” ซึ่งไม่ใช่ {settings.organization.full_name} "
                "อาจคัดลอกแบบมาจากที่อื่น กรุณาตรวจสอบและแก้ชื่อในไฟล์"
            )
            yield Fault(where, message, office)


@check("workbooks-both-counted", Severity.WARNING)
def workbooks_both_counted(context: CheckContext) -> Iterator[Fault]:
    """No two workbooks that count hold mostly the same entries, or the same work of a division.

    Of a division's file that was sent again only the newest counts; what is left are workbooks
    that differ too much, or that other divisions answer for.
    """
    told: set[tuple[str, str]] = set()
    for one, other, shared in _sent_again(context):
        told.add((one, other))
        message = (
            f"ไฟล์นี้กับ {one} มีรายการชื่อเดียวกัน {shared} รายการ แต่ไม่ทราบว่าไฟล์ใดแทนไฟล์ใด โปรแกรมจึงนับทั้งสองไฟล์ "
            "หากเป็นฉบับแก้ไขของกันและกัน กรุณานำฉบับเดิมออกจาก inbox"
        )
        if not _is_wanted(one, other):
            yield Fault(CellRef(file=other), message, one)
    for first, file, division in _same_work(context):
        if (first, file) not in told and not _is_wanted(first, file):
            message = (
                f"{division}มีรายการของแผนงานเดียวกันทั้งในไฟล์นี้และใน {first} ซึ่งเป็นคนละโครงการกัน "
                "โปรแกรมจึงนับทั้งสองไฟล์ หากเป็นฉบับแก้ไขของกันและกัน กรุณานำฉบับเดิมออกจาก inbox"
            )
            yield Fault(CellRef(file=file), message, division)
        told.add((first, file))


def _is_wanted(*files: str) -> bool:
    """Whether the office has said in a name that both files count."""
    return any(COUNT_TOO in clean(file) for file in files)


def _same_work(context: CheckContext) -> Iterator[tuple[str, str, str]]:
    """Yield two workbooks with entries of one division, form, strategy and แผนงาน."""
    files: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for entry in context.plan.entries:
        if division := main_division(entry):
            key = division, entry.form, entry.strategy or "", entry.work_plan or ""
            files[key][entry.where.file] = None
    for (division, *_), senders in files.items():
        first, *others = sorted(senders)
        yield from ((first, file, division) for file in others)


def _sent_again(context: CheckContext) -> Iterator[tuple[str, str, int]]:
    """Yield two workbooks that share half of the smaller one's entries, and how many."""
    of_one_work, of_one_division = _held(context, _work), _held(context, main_division)
    for one, other in combinations(sorted(of_one_work), 2):
        found = (_shared(held[one], held[other]) for held in (of_one_work, of_one_division))
        if shared := max(found):
            yield one, other, shared


def _held(
    context: CheckContext, group: Callable[[Entry], str]
) -> dict[str, set[tuple[str, str, str]]]:
    """Return the names of each workbook's entries, with their forms and what they belong to."""
    held: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for entry in context.plan.entries:
        key = entry.form, folded(group(entry)), folded(entry.name)
        held[entry.where.file].add(key)
    return held


def _shared(one: set[tuple[str, str, str]], other: set[tuple[str, str, str]]) -> int:
    """Return how many entries two workbooks share; 0 when they are few."""
    shared = len(one & other)
    return shared if shared >= max(_LEAST_SHARED, min(len(one), len(other)) / 2) else 0


def _work(entry: Entry) -> str:
    return entry.work_plan or ""


def _years(file: str, *, sent_in: int | None) -> set[int]:
    """Return the years that a file's name says it is of."""
    name = to_arabic(PurePosixPath(file).with_suffix(""))
    years = {_CENTURY + int(short) for short in _SHORT_YEAR.findall(name)}
    for found in _YEAR.finditer(name):
        is_fiscal = _FISCAL_YEAR.search(name[: found.start()])
        if int(found[1]) != sent_in or is_fiscal:
            years.add(int(found[1]))
    return years
