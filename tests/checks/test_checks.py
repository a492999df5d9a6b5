"""An office in good order breaks no rule; spoilt in one thing, it breaks that rule."""

from dataclasses import fields, replace
from datetime import date, time
from decimal import Decimal

import pytest

from dplan_docs.checks import CHECKS, CheckContext, run_checks
from dplan_docs.deadlines import deadlines_of
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.numbering import Register, give_numbers
from dplan_docs.plan import build_plan
from dplan_docs.plan.amending import amend
from dplan_docs.plan.edition import Edition
from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.model import (
    ABSENT,
    APART,
    CHAIR,
    DEVELOPMENT,
    MEMBER,
    PRESENT,
    SECRETARY,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
    START_EVENTS,
    SUPPORT,
    TOGETHER,
    YES,
    Agency,
    Committee,
    Division,
    Holiday,
    LetterNumber,
    Meeting,
    Member,
    Organization,
    PlanYear,
    Schedule,
    Settings,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

STRATEGY = "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"
LETTERS = {
    "approval-memo": date(2025, 9, 16),
    "agency-letter": date(2025, 9, 17),
    "division-memo": date(2025, 9, 17),
    "support-invitation": date(2025, 9, 22),
    "support-minutes-memo": date(2025, 9, 29),
    "development-invitation": date(2025, 9, 30),
    "announcement-memo": date(2025, 10, 7),
    "announcement": date(2025, 10, 8),
    "posting": date(2025, 10, 9),
}
YEAR = {
    "fiscal_year": 2569,
    "development_plan_from": 2566,
    "development_plan_to": 2570,
    "start_event": START_EVENTS[0],
    "started_on": date(2025, 9, 15),
    "budget_announced_on": date(2025, 9, 15),
}
SCHEDULE = {
    "division_deadline": date(2025, 9, 24),
    "announced_on": date(2025, 10, 8),
    "posted_from": date(2025, 10, 9),
    "posted_until": date(2025, 11, 10),
}


def members(count, **changes):
    roles = [CHAIR, SECRETARY_MEMBER] + [MEMBER] * count
    return tuple(
        Member(**({"name": f"คนที่ {n}", "role": roles[n], "attendance": PRESENT} | changes))
        for n in range(count)
    )


def committee(label, held_on, people, **meeting):
    return Committee(label=label, members=people, meeting=Meeting(held_on=held_on, **meeting))


def a_project(row=9, **changes):
    return _an_entry(Project, row, changes)


def an_item(row=9, **changes):
    return _an_entry(EquipmentItem, row, changes)


def an_elsewhere(row=9, **changes):
    """Return a project of another workbook."""
    return _an_entry(
        Project, row, {"where": SourceRow(file="กองศึกษา.xlsx", sheet="1", row=row)} | changes
    )


def to_the_right(*numbers):
    """Return a table's entries beside those of another, in the same rows."""
    return [replace(e, where=replace(e.where, left="T")) for e in numbered(*numbers)]


def numbered(*numbers, first=11, make=a_project, **changes):
    return [make(first + n, number=number, **changes) for n, number in enumerate(numbers)]


def priced(*amounts, first=0, **changes):
    money = [None if amount is None else Decimal(amount) for amount in amounts]
    return [a_project(first + n, budget=amount, **changes) for n, amount in enumerate(money)]


def _an_entry(record, row, changes):
    values = {
        "where": SourceRow(file="กองช่าง.xlsx", sheet="ผด.02", row=row),
        "name": f"โครงการที่ {row}",
        "strategy": STRATEGY,
        "work_plan": "อุตสาหกรรมและการโยธา",
        "divisions": ("กองช่าง",),
        "location": "หมู่ที่ 1",
        "budget": Decimal(1000),
    }
    return record(**(values | changes))


def a_context(*, year=None, schedule=None, letters=None, **changes):
    dated = LETTERS | (letters or {})
    lines = changes.get("lines", ())
    own = {line.title for line in lines if not line.recipient}
    usual = (LetterNumber(title=TITLES[name], dated=on) for name, on in dated.items())
    office = Settings(
        year=PlanYear(**(YEAR | (year or {}))),
        schedule=Schedule(**(SCHEDULE | (schedule or {}))),
        letters=(*(x for x in usual if x.title not in own), *lines),
        **(OFFICE | {name: value for name, value in changes.items() if name in FIELDS}),
    )
    return CheckContext(
        settings=office,
        plan=build_plan(changes.get("entries", [a_project()]), office),
        deadlines=deadlines_of(office),
        today=changes.get("today", date(2025, 11, 20)),
        numbers=give_numbers(
            office,
            changes.get("register", Register()),
            changes.get("today", date(2025, 11, 20)),
        ),
        files=changes.get("files", ()),
        waiting=changes.get("waiting", ()),
        stated_years=changes.get("stated_years", ()),
        offices=changes.get("offices", ()),
        amendment=changes.get("amendment"),
    )


def a_development(**meeting):
    return committee(DEVELOPMENT, date(2025, 10, 6), members(14), **meeting)


def amended(*rows, kind="แก้ไข"):
    """An edition's rows against a plan of one project in row 9 and two of one name."""
    before = (a_project(9), *(a_project(n, name="วันเด็ก", location=f"หมู่ที่ {n}") for n in (1, 2)))
    edition = Edition(kind=kind, number=1, year=2569)
    return {"amendment": amend(before, rows, edition, settings=Settings(), remarks={})}


def a_line(document, row=6, *, memo=False, **values):
    """A line of the sheet of numbers, whose cells stand in this row."""
    title = TITLES[document] + (INTERNAL_SUFFIX if memo else "")
    columns = {"title": "B", "recipient": "C", "number": "D", "counts_from": "F"}
    places = {name: CellRef(file="-", sheet="-", cell=f"{x}{row}") for name, x in columns.items()}
    return LetterNumber(title=title, places=places, dated=LETTERS.get(document), **values)


def a_register(*lines, **changes):
    """What is remembered after a build with these lines."""
    return a_context(lines=lines, **changes).numbers.remembered(TITLES)


def with_order(label, number, day):
    usual = OFFICE["support" if label == SUPPORT else "development"]
    return replace(usual, meeting=replace(usual.meeting, order_number=number, ordered_on=day))


OFFICE = {
    "divisions": (Division(name="กองช่าง", aliases=("ส่วนโยธา",)),),
    "strategies": (STRATEGY,),
    "support": committee(SUPPORT, date(2025, 9, 26), members(5)),
    "development": committee(DEVELOPMENT, date(2025, 10, 6), members(14)),
}
FIELDS = {field.name for field in fields(Settings)}
UNANNOUNCED = {
    "schedule": {"announced_on": None, "posted_from": None, "posted_until": None},
    "letters": {"announcement": None, "posting": None},
}
IN_2603 = {
    "fiscal_year": 2604,
    "development_plan_to": 2605,
    "started_on": date(2060, 9, 15),
    "budget_announced_on": date(2060, 9, 15),
}
HERE = CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell="A3")
SENT_IN = CellRef(file="กองช่าง 15-9-2568.xlsx", sheet="ผด.02", cell="A3")
LAST_YEARS = CellRef(file="แผนปี 2568 กองช่าง.xlsx", sheet="ผด.02", cell="A3")
FROM_AGENCY = CellRef(file="หน่วยงานภายนอก/อบจ.อื่น.xlsx", sheet="ผด.02", cell="A3")
OFFICE_NAME = Organization(name="ตัวอย่าง", kind_label="อบต.")
ROAD = "ก่อสร้างถนนคอนกรีต"

CASES = {
    "fiscal-year-outside-development-plan": [
        ({"year": {"development_plan_from": 2571, "development_plan_to": 2575}}, ["ปีและกฎหมาย"]),
        ({"year": {"development_plan_to": 2568}}, ["ปีและกฎหมาย"]),
        ({"year": {"development_plan_to": 2569}}, []),
        ({"year": {"development_plan_from": None}}, []),
    ],
    "start-date-differs": [
        ({"year": {"budget_announced_on": date(2025, 9, 14)}}, ["ปีและกฎหมาย"]),
        ({"year": {"budget_announced_on": None}}, []),
        (
            {"year": {"start_event": START_EVENTS[2], "budget_announced_on": date(2025, 9, 1)}},
            [],
        ),
    ],
    "announcement-dates-differ": [
        ({"letters": {"announcement": date(2025, 10, 9)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"announcement": None}}, []),
    ],
    "committee-without-chair": [
        ({"support": committee(SUPPORT, None, members(5)[1:])}, ["คณะกรรมการสนับสนุน"]),
        ({"support": Committee(label=SUPPORT)}, []),
    ],
    "committee-without-secretary": [
        (
            {"development": committee(DEVELOPMENT, None, (members(1) + members(14)[2:]) * 2)},
            ["คณะกรรมการพัฒนา"],
        ),
        ({"support": committee(SUPPORT, None, (*members(1), *members(5, role=SECRETARY)))}, []),
    ],
    "committee-too-small": [
        ({"support": committee(SUPPORT, None, members(4))}, ["คณะกรรมการสนับสนุน"]),
        ({"development": committee(DEVELOPMENT, None, members(13))}, ["คณะกรรมการพัฒนา"]),
        ({"development": Committee(label=DEVELOPMENT)}, []),
    ],
    "quorum-not-met": [
        (
            {"support": committee(SUPPORT, None, members(2) + members(5, attendance=ABSENT)[2:])},
            ["คณะกรรมการสนับสนุน"],
        ),
        (
            {
                "support": committee(
                    SUPPORT, None, members(3, attendance=SENT_SUBSTITUTE) + members(6)[3:]
                )
            },
            [],
        ),
        ({"support": committee(SUPPORT, None, members(5, attendance=""))}, []),
    ],
    "dates-out-of-order": [
        ({"letters": {"approval-memo": date(2025, 9, 14)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"agency-letter": date(2025, 9, 23)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"support-invitation": date(2025, 9, 26)}}, ["การประชุม"]),
        ({"letters": {"support-minutes-memo": date(2025, 9, 26)}}, []),
        ({"letters": {"announcement-memo": date(2025, 10, 9)}}, ["กำหนดการ"]),
        ({"letters": {"posting": date(2025, 10, 7)}}, ["เลขที่หนังสือ"]),
        (
            {
                "letters": dict.fromkeys(LETTERS),
                "support": committee(SUPPORT, date(2025, 10, 7), members(5)),
            },
            ["การประชุม"],
        ),
        ({"development": a_development(ordered_on=date(2025, 10, 7))}, ["การประชุม"]),
        ({"development": a_development(ordered_on=date(2025, 10, 1))}, ["เลขที่หนังสือ"]),
        ({"development": a_development(ordered_on=date(2025, 9, 30))}, []),
        ({"development": a_development(previous_held_on=date(2025, 10, 6))}, ["การประชุม"]),
        ({"development": a_development(previous_held_on=date(2025, 6, 6))}, []),
        ({"letters": {"support-invitation": date(2025, 10, 1)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"support-minutes-memo": date(2025, 9, 25)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"announcement-memo": date(2025, 10, 3)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"posting": date(2025, 10, 8)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"extension-memo": date(2025, 9, 12)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"extension-memo": date(2025, 10, 10)}}, ["กำหนดการ"]),
        ({"schedule": {"division_deadline": date(2025, 9, 16)}}, ["กำหนดการ"]),
        ({"schedule": {"division_deadline": date(2025, 9, 29)}}, ["การประชุม"]),
        ({"schedule": {"agency_deadline": date(2025, 9, 16)}}, ["กำหนดการ"]),
        (
            {
                "schedule": {
                    "announced_on": None,
                    "planned_announcement_on": date(2025, 10, 3),
                    "posted_from": None,
                    "posted_until": None,
                },
                "letters": {"announcement": None},
            },
            ["กำหนดการ"],
        ),
        (
            {"schedule": {"announced_on": None}, "letters": {"announcement": date(2025, 10, 3)}},
            ["กำหนดการ"],
        ),
        (
            {
                "schedule": {"posted_from": None, "posted_until": date(2025, 10, 7)},
                "letters": {"posting": None},
            },
            ["กำหนดการ"],
        ),
    ],
    "date-of-another-year": [
        ({"schedule": {"division_deadline": date(2024, 9, 24)}}, ["กำหนดการ"]),
        ({"schedule": {"agency_deadline": date(2026, 10, 1)}}, ["กำหนดการ"]),
        ({"schedule": {"agency_deadline": date(2026, 9, 30)}}, []),
        ({"year": {"fiscal_year": None}, "schedule": {"agency_deadline": date(2020, 1, 1)}}, []),
    ],
    "meeting-on-day-off": [
        ({"support": committee(SUPPORT, date(2025, 9, 27), members(5))}, ["การประชุม"]),
        ({"holidays": (Holiday(on=date(2025, 10, 6)),)}, ["การประชุม"]),
        ({"holidays": (Holiday(on=date(2025, 10, 7)),)}, []),
        ({"support": committee(SUPPORT, None, members(5))}, []),
        ({"support": committee(SUPPORT, date(2025, 10, 13), members(5))}, ["การประชุม"]),
        (
            {
                "support": committee(SUPPORT, date(2025, 10, 13), members(5)),
                "holidays": (Holiday(on=date(2025, 10, 13), is_worked=YES),),
            },
            [],
        ),
    ],
    "minutes-before-meeting": [
        ({"today": date(2025, 10, 5)}, ["การประชุม"]),
        ({"today": date(2025, 10, 6)}, []),
        (
            {
                "development": committee(DEVELOPMENT, date(2025, 10, 6), (), closed_at=time(12, 0)),
                "today": date(2025, 10, 1),
            },
            ["การประชุม"],
        ),
        (
            {
                "development": committee(DEVELOPMENT, date(2025, 10, 6), ()),
                "today": date(2025, 10, 1),
            },
            [],
        ),
    ],
    "meeting-times-out-of-order": [
        ({"development": a_development(opened_at=time(13), closed_at=time(9))}, ["การประชุม"]),
        ({"development": a_development(starts_at=time(13), closed_at=time(13))}, ["การประชุม"]),
        ({"development": a_development(opened_at=time(9), closed_at=time(12))}, []),
        ({"development": a_development(opened_at=time(9))}, []),
    ],
    "limit-on-day-off": [
        ({"schedule": {"division_deadline": date(2025, 9, 20)}}, ["กำหนดการ"]),
        (
            {
                "schedule": {"agency_deadline": date(2025, 10, 13)},
                "support": committee(SUPPORT, date(2025, 10, 13), members(5)),
            },
            ["กำหนดการ"],
        ),
        ({"schedule": {"extended_until": date(2025, 11, 1)}}, ["กำหนดการ"]),
        ({"schedule": {"extended_until": date(2025, 10, 31)}}, []),
        ({"schedule": {"planned_announcement_on": date(2025, 10, 4)}}, []),
    ],
    "holidays-not-announced": [
        ({"year": IN_2603, "holidays": ()}, ["วันหยุด"]),
        ({"year": IN_2603, "holidays": (Holiday(on=date(2060, 8, 13)),)}, []),
        ({}, []),
    ],
    "holiday-contradicted": [
        (
            {
                "holidays": (
                    Holiday(on=date(2025, 8, 13)),
                    Holiday(on=date(2025, 8, 13), is_worked=YES),
                )
            },
            ["วันหยุด"],
        ),
        ({"holidays": (Holiday(on=date(2025, 8, 13)), Holiday(on=date(2025, 8, 13)))}, []),
    ],
    "last-day-differs": [
        ({"year": {"last_day_override": date(2025, 10, 17)}}, ["ปีและกฎหมาย"]),
        ({"year": {"last_day_override": date(2025, 10, 15)}}, []),
        (
            {
                "year": {
                    "last_day_override": date(2025, 10, 17),
                    "started_on": None,
                    "budget_announced_on": None,
                }
            },
            [],
        ),
    ],
    "extension-differs": [
        (
            {"schedule": {"extension_days": 15, "extended_until": date(2025, 10, 31)}},
            ["กำหนดการ"],
        ),
        ({"schedule": {"extension_days": 15, "extended_until": date(2025, 10, 30)}}, []),
        ({"schedule": {"extended_until": date(2025, 10, 30)}}, []),
    ],
    "extension-too-short": [
        ({"schedule": {"extended_until": date(2025, 10, 15)}}, ["กำหนดการ"]),
        ({"schedule": {"extended_until": date(2025, 10, 16)}}, []),
    ],
    "posting-without-announcement": [
        ({"schedule": {"announced_on": None}, "letters": {"announcement": None}}, ["กำหนดการ"]),
        (
            {
                "schedule": {"announced_on": None, "posted_from": None},
                "letters": {"announcement": None},
            },
            ["กำหนดการ"],
        ),
        ({"schedule": {"posted_until": None}}, []),
    ],
    "extension-after-limit": [
        ({"letters": {"extension-memo": date(2025, 10, 16)}}, ["เลขที่หนังสือ"]),
        ({"letters": {"extension-memo": date(2025, 10, 15)}}, []),
    ],
    "announcement-late": [
        (
            {
                "schedule": {"announced_on": date(2025, 10, 16), "posted_from": None},
                "letters": {"announcement": None, "posting": None},
            },
            ["กำหนดการ"],
        ),
        (
            {
                "schedule": {
                    "announced_on": date(2025, 10, 16),
                    "posted_from": None,
                    "extension_days": 15,
                },
                "letters": {"announcement": None, "posting": None},
            },
            [],
        ),
    ],
    "announcement-overdue": [
        (UNANNOUNCED | {"today": date(2025, 10, 16)}, ["กำหนดการ"]),
        (UNANNOUNCED | {"today": date(2025, 10, 15)}, []),
        ({"today": date(2026, 9, 1)}, []),
    ],
    "posting-outside-limit": [
        (
            {
                "schedule": {"posted_from": date(2025, 10, 7)},
                "letters": {"posting": date(2025, 10, 8)},
            },
            ["กำหนดการ"],
        ),
        (
            {"schedule": {"posted_from": date(2025, 10, 25), "posted_until": None}},
            ["กำหนดการ"],
        ),
        ({"schedule": {"posted_from": date(2025, 10, 24), "posted_until": None}}, []),
    ],
    "letter-number-twice": [
        (
            {"lines": (a_line("approval-memo", number="5"), a_line("posting", 9, number="๕"))},
            ["D9"],
        ),
        (
            {"lines": (a_line("approval-memo", number="5"), a_line("posting", 9, number="ว 5"))},
            [],
        ),
        (
            {
                "lines": (
                    a_line("approval-memo", number="5"),
                    a_line("posting", 9, number="ว 5"),
                ),
                "organization": Organization(circular_series=TOGETHER),
            },
            ["D9"],
        ),
        (
            {
                "lines": (
                    a_line("approval-memo", number="5"),
                    a_line("agency-letter", 9, number="5"),
                ),
                "organization": Organization(memo_series=APART),
            },
            [],
        ),
        (
            {
                "agencies": (Agency(name="ก"), Agency(name="ข")),
                "lines": (
                    a_line("agency-letter", 7, recipient="ก", number="5"),
                    a_line("agency-letter", 8, recipient="ข", number="005"),
                ),
            },
            ["D8"],
        ),
        (
            {
                "agencies": (Agency(name="ก"), Agency(name="ข")),
                "lines": (a_line("agency-letter", 7, number="ว 5"),),
            },
            [],
        ),
        (
            {
                "support": with_order(SUPPORT, "7/2568", date(2025, 8, 1)),
                "development": with_order(DEVELOPMENT, "7", date(2025, 8, 2)),
            },
            ["เลขที่หนังสือ"],
        ),
        (
            {
                "support": with_order(SUPPORT, "7", date(2024, 8, 1)),
                "development": with_order(DEVELOPMENT, "7", date(2025, 8, 2)),
            },
            [],
        ),
        (
            {
                "agencies": (Agency(name="ก"),),
                "lines": (
                    a_line("agency-letter", 7, counts_from="5"),
                    a_line("approval-memo", 8, number="5"),
                ),
                "register": a_register(
                    a_line("agency-letter", 7, counts_from="5"), agencies=(Agency(name="ก"),)
                ),
            },
            ["F7"],
        ),
    ],
    "letter-number-shared": [
        (
            {
                "agencies": (Agency(name="ก"), Agency(name="ข")),
                "lines": (a_line("agency-letter", number="5"),),
            },
            ["D6"],
        ),
        (
            {
                "agencies": (Agency(name="ก"), Agency(name="ข")),
                "lines": (a_line("agency-letter", number="5", circular="ใช่"),),
            },
            [],
        ),
        (
            {"agencies": (Agency(name="ก"),), "lines": (a_line("agency-letter", number="5"),)},
            [],
        ),
    ],
    "letter-number-taken": [
        (
            {
                "lines": (a_line("posting", 9, number="5"),),
                "register": a_register(a_line("approval-memo", number="5")),
            },
            ["D9"],
        ),
        (
            {
                "lines": (a_line("approval-memo", 9, number="5"),),
                "register": a_register(a_line("approval-memo", number="5")),
            },
            [],
        ),
        (
            {
                "lines": (a_line("posting", 9, number="5"),),
                "register": a_register(
                    LetterNumber(title=TITLES["approval-memo"], number="5", dated=date(2024, 9, 15))
                ),
            },
            [],
        ),
    ],
    "letter-recipient-unknown": [
        (
            {
                "agencies": (Agency(name="แขวงทางหลวง", aliases=("ขท.",)),),
                "lines": (
                    a_line("agency-letter", 7, recipient="แขวงทางหลวน", number="5"),
                    a_line("agency-letter", 8, recipient="ขท", number="6"),
                ),
            },
            ["C7"],
        ),
        ({"lines": (a_line("posting", recipient="กองช่าง", number="5"),)}, ["C6"]),
        ({"lines": (LetterNumber(title="หนังสืออื่น", recipient="ใครก็ได้", number="5"),)}, []),
    ],
    "letter-entered-twice": [
        (
            {"lines": (a_line("posting", number="5"), a_line("posting", 7, number="6"))},
            ["B7"],
        ),
        (
            {
                "lines": (
                    a_line("division-memo", number="5"),
                    a_line("division-memo", 7, recipient="กองช่าง"),
                    a_line("division-memo", 8, recipient="ส่วนโยธา"),
                )
            },
            ["B8"],
        ),
    ],
    "letter-count-unreadable": [
        ({"lines": (a_line("division-memo", counts_from="ต่อไป"),)}, ["F6"]),
        (
            {"lines": (a_line("division-memo", recipient="กองช่าง", counts_from="5"),)},
            ["F6"],
        ),
        ({"lines": (a_line("division-memo", counts_from="ว 5"),)}, []),
    ],
    "order-number-of-another-year": [
        ({"support": with_order(SUPPORT, "7/2569", date(2025, 8, 1))}, ["การประชุม"]),
        ({"support": with_order(SUPPORT, "7/2568", date(2025, 8, 1))}, []),
        ({"support": with_order(SUPPORT, "7/2569", None)}, []),
    ],
    "numbers-unreadable": [
        ({"register": Register(fault="เสียหาย กรุณาตรวจสอบ")}, [".dplan/numbers.json"]),
    ],
    "posting-too-short": [
        ({"schedule": {"posted_until": date(2025, 11, 7)}}, ["กำหนดการ"]),
        ({"schedule": {"posted_until": date(2025, 11, 8)}}, []),
        ({"schedule": {"posted_until": None}}, []),
    ],
    "workbook-of-another-year": [
        ({"stated_years": ((2568, HERE), (2569, HERE))}, ["A3"]),
        ({"stated_years": ((2568, HERE),), "year": {"fiscal_year": None}}, []),
    ],
    "division-sent-nothing": [
        ({"divisions": (Division(name="กองช่าง"), Division(name="กองคลัง"))}, ["กอง"]),
        (
            {
                "divisions": (
                    Division(name="กองช่าง"),
                    Division(name="กองคลัง", aliases=("ส่วนการคลัง",)),
                    Division(name="กองการศึกษา", short_name="ศษ."),
                    Division(),
                ),
                "files": ("ย่อย/ผด02 ส่วนการคลัง.xlsx", "ศษ.xlsx"),
            },
            ["กอง"],
        ),
        ({"entries": (a_project(divisions=("ส่วนโยธา",)),)}, []),
        ({"entries": (an_item(),)}, []),
        ({"entries": ()}, ["กอง"]),
        ({"entries": (), "waiting": (("กองช่าง (2).xlsx", ()),)}, ["กอง"]),
        ({"waiting": (("กองช่าง (2).xlsx", ()),)}, []),
    ],
    "duplicate-project": [
        ({"entries": (a_project(3, name="ถนน  1"), a_project(7, name="ถนน ๑"))}, ["A7"]),
        ({"entries": [a_project(n, name="ก") for n in (3, 5, 7)]}, ["A5", "A7"]),
        ({"entries": (a_project(3, name="ก"), a_project(7, name="ก", location="หมู่ที่ 2"))}, []),
        ({"entries": (an_item(3, name="โต๊ะ"), an_item(7, name="โต๊ะ"))}, []),
    ],
    "same-name-project": [
        ({"entries": (a_project(3, name="ก"), a_project(7, name="ก", budget=None))}, ["A7"]),
        (
            {"entries": [a_project(n, name="ก", budget=Decimal(n % 2)) for n in (3, 4, 5, 6)]},
            ["A4"],
        ),
    ],
    "strategy-not-in-list": [
        ({"strategies": ("ยุทธศาสตร์ที่ 9 อื่น",)}, ["A9"]),
        ({"strategies": ()}, []),
    ],
    "strategy-spellings": [
        (
            {
                "entries": [
                    a_project(3),
                    a_project(5, strategy="1. ด้านโครงสร้างพื้นฐาน"),
                    a_project(7, strategy="1. ด้านโครงสร้างพื้นฐาน"),
                    a_project(8, strategy="ยุทธศาสตร์ที่ ๑  การพัฒนาโครงสร้างพื้นฐาน"),
                ]
            },
            ["A5"],
        ),
    ],
    "near-duplicate-project": [
        ({"entries": (a_project(3, name=ROAD), an_elsewhere(4, name=ROAD + "หนา"))}, ["A4"]),
        ({"entries": (a_project(3, name=ROAD), an_elsewhere(4, name="โครงการ" + ROAD))}, ["A4"]),
        ({"entries": (a_project(3, name=ROAD), a_project(4, name="โครงการ" + ROAD))}, ["A4"]),
        ({"entries": (a_project(3, name=ROAD), a_project(4, name="ก่อสร้างถนนค้อนกรีต"))}, ["A4"]),
        ({"entries": (a_project(3, name=ROAD), a_project(4, name=ROAD + "สายเหนือ"))}, []),
        ({"entries": (a_project(3, name=ROAD), an_elsewhere(4, name=ROAD))}, []),
        ({"entries": (a_project(3, name=ROAD), an_elsewhere(4, name=ROAD, location=""))}, ["A4"]),
        (
            {
                "entries": (
                    a_project(3, name=ROAD),
                    an_elsewhere(4, name=ROAD, location="ม. 1 บ้านเหนือ"),
                )
            },
            ["A4"],
        ),
        (
            {"entries": (a_project(3, name=ROAD), an_elsewhere(4, name=ROAD, location="หมู่ที่ 2"))},
            [],
        ),
        (
            {"entries": (a_project(3, name=ROAD), an_elsewhere(4, name=ROAD + "หนา", budget=None))},
            [],
        ),
        (
            {"entries": (a_project(3, name=ROAD + " 1"), an_elsewhere(4, name=ROAD + " 2"))},
            [],
        ),
        (
            {
                "entries": (
                    a_project(3, name=ROAD, location="ชุมชนริมน้ำ"),
                    an_elsewhere(4, name=ROAD + "หนา", location="ชุมชนสวนสน"),
                )
            },
            [],
        ),
        (
            {
                "entries": (
                    a_project(3, name=ROAD, location="ชุมชนริมน้ำ"),
                    an_elsewhere(4, name=ROAD + "หนา", location="ชุมชนริมนํ้า"),
                )
            },
            ["A4"],
        ),
        (
            {
                "entries": (
                    a_project(3, name="โครงการป้องกันอุบัติเหตุทางถนน"),
                    an_elsewhere(4, name="ป้องกันอุบัติเหตุทางถนนช่วงสงกรานต์"),
                )
            },
            ["A4"],
        ),
        (
            {
                "entries": [
                    an_elsewhere(n, name=f"อบรมอาชีพ{word}")
                    if n % 2
                    else a_project(n, name=f"อบรมอาชีพ{word}")
                    for n, word in enumerate(("จักสาน", "ทอผ้า", "ทำขนม", "ทำนา", "ปักผ้า", "ปั้นดิน") * 2)
                ]
            },
            [],
        ),
        (
            {
                "entries": [a_project(n, name=f"ก่อสร้าง{chr(0x0E01 + n) * 9}") for n in range(11)]
                + [an_elsewhere(30, name="ก่อสร้าง" + "ก" * 10)]
            },
            ["A30"],
        ),
    ],
    "file-name-of-another-year": [
        ({"files": ("กองช่าง ๒๕๖๘.xlsx", "กองคลัง 2569.xlsx", "กองช่าง.xlsx")}, ["กองช่าง ๒๕๖๘.xlsx"]),
        (
            {"files": ("แผน68 กองช่าง.xlsx", "ปี 2567/กองคลัง.xlsx")},
            ["แผน68 กองช่าง.xlsx", "ปี 2567/กองคลัง.xlsx"],
        ),
        ({"files": ("แผน 2566-2570 กองช่าง.xlsx", "กองช่าง 69 โครงการ.xlsx")}, []),
        ({"files": ("กองช่าง 2567.xlsx",), "year": {"fiscal_year": None}}, []),
        ({"files": ("กองช่าง 15-9-2568.xlsx",), "stated_years": ((2569, SENT_IN),)}, []),
        ({"files": ("กองช่าง 15-9-2568.xlsx",), "stated_years": ((2568, SENT_IN),)}, []),
        (
            {"files": ("แผนปี 2568 กองช่าง.xlsx",), "stated_years": ((2569, LAST_YEARS),)},
            ["แผนปี 2568 กองช่าง.xlsx"],
        ),
    ],
    "title-of-another-office": [
        ({"organization": OFFICE_NAME, "offices": (("เทศบาลตำบลอื่น", HERE),) * 2}, ["A3"]),
        (
            {
                "organization": OFFICE_NAME,
                "offices": (("องค์การบริหารส่วนตำบลตัวอย่างอำเภอเมือง", HERE),),
            },
            [],
        ),
        ({"organization": OFFICE_NAME, "offices": (("อบจ. อื่น", FROM_AGENCY),)}, []),
        (
            {
                "organization": OFFICE_NAME,
                "agencies": (Agency(name="อบจ.ภาคเหนือ"),),
                "offices": (("อบจ. ภาคเหนือ", HERE),),
            },
            [],
        ),
        ({"offices": (("เทศบาลตำบลอื่น", HERE),)}, []),
    ],
    "workbooks-both-counted": [
        (
            {
                "entries": [
                    make(n, name=f"ที่ {n}") for n in (3, 4) for make in (a_project, an_elsewhere)
                ]
            },
            ["กองศึกษา.xlsx"],
        ),
        (
            {
                "entries": [a_project(n, name=f"ที่ {n}") for n in range(3, 8)]
                + [an_elsewhere(n, name=f"ที่ {n}", divisions=("กองคลัง",)) for n in range(6, 12)]
            },
            [],
        ),
        (
            {
                "entries": [
                    a_project(3, name="ก"),
                    an_elsewhere(3, name="ก", divisions=("กองคลัง",)),
                ]
            },
            [],
        ),
        (
            {"entries": [make(n, name=f"ที่ {n}") for n in (3, 4) for make in (a_project, an_item)]},
            [],
        ),
        (
            {
                "entries": [
                    make(n, name=f"{make} {n}")
                    for n in (3, 4)
                    for make in (a_project, an_elsewhere)
                ]
            },
            ["กองศึกษา.xlsx"],
        ),
        ({"entries": (a_project(3), an_elsewhere(4, work_plan="การเกษตร"))}, []),
        (
            {
                "entries": [
                    make(n, name=f"ที่ {n}", work_plan=work)
                    for n in (3, 4)
                    for make, work in ((a_project, "การเกษตร"), (an_elsewhere, "การศึกษา"))
                ]
            },
            ["กองศึกษา.xlsx"],
        ),
        (
            {
                "entries": [
                    a_project(n, name=f"ที่ {n}", where=SourceRow(file=f"{n}.xlsx", sheet="1", row=n))
                    for n in (3, 4, 5)
                ]
            },
            ["4.xlsx", "5.xlsx"],
        ),
        ({"entries": (a_project(3), an_elsewhere(4, divisions=("กองคลัง",)))}, []),
        ({"entries": (a_project(3, divisions=()), an_elsewhere(4, divisions=()))}, []),
    ],
    "number-repeated": [
        ({"entries": numbered(1, 2, 2, 3)}, ["A13"]),
        ({"entries": numbered(1, 2, 3, 2)}, ["A14"]),
        ({"entries": numbered(1, 2, 3, 1, 2)}, []),
        ({"entries": numbered(1, 2, 3, 1, 4)}, ["A14"]),
        ({"entries": numbered(1, 1, 2)}, ["A12"]),
        ({"entries": numbered(1, 2, 3, None, None)}, []),
        ({"entries": [*numbered(1, 2, 3), *numbered(1, 2, first=20)]}, []),
        ({"entries": [*numbered(1, 2, 3), *numbered(1, 2, first=14, work_plan="การเกษตร")]}, []),
        ({"entries": [*numbered(1, 2), *numbered(1, 2, first=13, make=an_item)]}, []),
        ({"entries": [*numbered(1, 2, 3), *to_the_right(1, 2, 3)]}, []),
        ({"entries": [*numbered(1, 2, 3), *to_the_right(1, 2, 2)]}, ["T13"]),
    ],
    "budget-out-of-proportion": [
        ({"entries": priced(20_000, 30_000, 15_000, 40_000, 25_000_000)}, ["A4"]),
        ({"entries": priced(200_000, 300_000, 150_000, 400_000, 250)}, ["A4"]),
        ({"entries": priced(20_000, 30_000, 15_000, 40_000, 2_400_000)}, []),
        ({"entries": priced(20_000, 30_000, 15_000, 25_000_000)}, []),
        ({"entries": priced(50_000, 30_000, 10_000, 40_000, 900_000, 4_800_000)}, []),
        ({"entries": priced(50_000, None, 0, 10_000, 30_000, 25_000, 9_000_000)}, ["A6"]),
        (
            {
                "entries": [
                    *priced(20_000, 30_000, 25_000_000),
                    *priced(20_000, 30_000, 15_000, first=10, work_plan="การเกษตร"),
                ]
            },
            ["A2"],
        ),
    ],
    "typing-error": [
        ({"entries": (a_project(name="ส่ฃเสริมสาธารสุข"),)}, ["A9", "A9"]),
        ({"entries": [a_project(n, tactic="ยุทมธศาสตร์") for n in (3, 4)]}, ["A3"]),
        ({"entries": (an_item(category="ครุภัณฑ์การพานิชย์"),)}, ["A9"]),
        ({"entries": (a_project(description="โครงการทรวงอกแข็งแรง สนับสนุนสาธารณสุข"),)}, []),
        ({"entries": (a_project(name="การทรวงมหาดไทย"),)}, ["A9"]),
    ],
    "words-doubled": [
        ({"entries": (a_project(name="โครงการ โครงการปลูกป่า"),)}, ["A9"]),
        ({"entries": (a_project(description="ให้ปิดประกาศแผน ให้ปิดประกาศแผน"),)}, ["A9"]),
        ({"entries": (a_project(description="ทุกหมู่บ้าน หมู่บ้านละ 2 คน"),)}, []),
    ],
    "equipment-among-projects": [
        ({"entries": (a_project(name="จัดซื้อเครื่องคอมพิวเตอร์ 2 เครื่อง"),)}, ["A9"]),
        ({"entries": (a_project(name="โครงการจัดซื้อครุภัณฑ์สำนักงาน"),)}, ["A9"]),
        ({"entries": (a_project(name="รถบรรทุกขยะ"),)}, ["A9"]),
        ({"entries": (a_project(name="ติดตั้งกล้องโทรทัศน์วงจรปิด"),)}, []),
        ({"entries": (a_project(name="อบรมการใช้เครื่องคอมพิวเตอร์"),)}, []),
        ({"entries": (an_item(name="เครื่องปรับอากาศ"),)}, []),
    ],
    "project-among-equipment": [
        ({"entries": (an_item(name="โครงการปลูกป่า"),)}, ["A9"]),
        ({"entries": (an_item(name="ก่อสร้างถนน"),)}, ["A9"]),
        ({"entries": (an_item(name="โครงการจัดซื้อเครื่องคอมพิวเตอร์"),)}, []),
        ({"entries": (an_item(name="เก้าอี้"),)}, []),
        ({"entries": (a_project(name="ก่อสร้างถนน"),)}, []),
    ],
    "location-missing": [
        ({"entries": (a_project(location=""),)}, ["A9"]),
        ({"entries": (an_item(location=""),)}, []),
    ],
    "amendment-ambiguous": [
        (amended(a_project(30, name="วันเด็ก", location="หมู่ที่ 3", budget=None)), ["A30"]),
        (amended(a_project(30, name="วันเด็ก", location="หมู่ที่ 2", budget=None)), []),
    ],
    "amendment-of-unknown": [
        (amended(a_project(30, name="สร้างฝาย (ยกเลิก)")), ["A30"]),
        (amended(a_project(30, name="โครงการที่ 9 (ยกเลิก)")), []),
    ],
    "amendment-blank-cell": [
        (amended(a_project(30, name="โครงการที่ 9", location="", budget=Decimal(5))), ["A30"]),
        (amended(a_project(30, name="โครงการที่ 9", budget=Decimal(5))), []),
    ],
    "amendment-renamed": [
        (amended(a_project(30, name="โครงการ ที่ 9")), []),
        (amended(a_project(30, name="โครงการทที่ 9")), ["A30"]),
    ],
    "amendment-changes-nothing": [
        (amended(a_project(30, name="โครงการที่ 9"), a_project(31)), ["ผด.02"]),
        (amended(a_project(31)), []),
    ],
    "edition-of-another-kind": [
        (amended(a_project(31)), ["ข้อมูลหน่วยงาน.xlsx"]),
        (amended(a_project(31), kind="เพิ่มเติม"), []),
        (
            amended(a_project(30, name="โครงการที่ 9", budget=None, budget_note="-"), kind="เพิ่มเติม"),
            ["ข้อมูลหน่วยงาน.xlsx"],
        ),
    ],
}
"""For each check: what is spoilt, and the cells (or sheets) that break the rule then."""


@pytest.mark.parametrize(
    ("code", "spoilt", "places"),
    [(code, spoilt, places) for code, cases in CASES.items() for spoilt, places in cases],
)
def test_a_check_finds_what_breaks_its_rule_and_no_more(code, spoilt, places):
    findings = [f for f in run_checks(a_context(**spoilt)) if f.code == code]
    assert [f.where.cell or f.where.sheet or f.where.file for f in findings] == places


@pytest.mark.parametrize(
    ("mistake", "codes"),
    [
        ({"year": {"started_on": date(2024, 9, 15)}}, ["date-of-another-year"]),
        ({"schedule": {"announced_on": date(2024, 10, 8)}}, ["date-of-another-year"]),
        ({"schedule": {"announced_on": date(2026, 10, 8)}}, ["date-of-another-year"]),
        ({"schedule": {"announced_on": date(2025, 10, 3)}}, ["announcement-dates-differ"]),
        ({"schedule": {"announced_on": date(2025, 11, 8)}}, ["announcement-dates-differ"]),
        ({"schedule": {"posted_from": date(2024, 10, 9)}}, ["date-of-another-year"]),
        ({"schedule": {"posted_until": date(2024, 11, 10)}}, ["date-of-another-year"]),
        ({"schedule": {"posted_until": date(2025, 10, 7)}}, ["posting-too-short"]),
        ({"schedule": {"posted_from": date(2025, 10, 6)}}, ["posting-outside-limit"]),
        (
            {"schedule": {"posted_from": date(2025, 10, 27), "posted_until": None}},
            ["posting-outside-limit"],
        ),
        ({"schedule": {"division_deadline": date(2026, 9, 24)}}, ["dates-out-of-order"]),
        ({"support": committee(SUPPORT, date(2024, 9, 26), members(5))}, ["date-of-another-year"]),
        ({"support": committee(SUPPORT, date(2025, 12, 26), members(5))}, ["dates-out-of-order"]),
        ({"support": committee(SUPPORT, date(2025, 9, 8), members(5))}, ["dates-out-of-order"]),
        ({"development": a_development(ordered_on=date(2026, 9, 1))}, ["dates-out-of-order"]),
        *(
            ({"letters": {letter: day}}, ["date-of-another-year"])
            for letter in LETTERS
            if letter != "announcement"
            for day in (date(2024, 9, 25), date(2027, 9, 25))
        ),
        *(
            ({"letters": {letter: day}}, ["dates-out-of-order"])
            for letter in LETTERS
            if letter != "announcement"
            for day in (date(2025, 9, 2), date(2026, 1, 8))
            if (letter, day) != ("posting", date(2026, 1, 8))
        ),
        ({"letters": {"announcement": date(2024, 10, 8)}}, ["announcement-dates-differ"]),
        ({"letters": {"extension-memo": date(2025, 10, 16)}}, ["extension-after-limit"]),
        (
            {"schedule": {"extension_days": 15, "extended_until": date(2025, 10, 8)}},
            ["extension-too-short"],
        ),
        (
            {"schedule": {"extension_days": 15, "extended_until": date(2025, 11, 1)}},
            ["extension-differs"],
        ),
        ({"year": {"last_day_override": date(2025, 10, 18)}}, ["last-day-differs"]),
        ({"schedule": {"announced_on": None}}, ["posting-without-announcement"]),
        (
            {"schedule": {"announced_on": None}, "letters": {"announcement": None}},
            ["posting-without-announcement"],
        ),
    ],
)
def test_one_wrong_date_is_told_once(mistake, codes):
    assert [finding.code for finding in run_checks(a_context(**mistake))] == codes


def test_the_date_that_is_likely_wrong_is_the_one_that_is_told():
    (finding,) = run_checks(a_context(letters={"approval-memo": date(2026, 1, 8)}))
    assert finding.value == "8 มกราคม 2569"
    assert "“บันทึกขออนุมัติจัดทำแผนการดำเนินงาน” (8 มกราคม 2569) ต้องอยู่ก่อน" in finding.message


def test_two_wrong_dates_are_told_both():
    letters = {"approval-memo": date(2026, 1, 8), "support-minutes-memo": date(2025, 9, 2)}
    findings = run_checks(a_context(letters=letters))
    assert [x.value for x in findings] == ["8 มกราคม 2569", "2 กันยายน 2568"]


def test_an_office_in_good_order_has_no_findings():
    assert run_checks(a_context()) == ()


def test_an_office_that_has_entered_nothing_has_no_findings():
    nothing = Settings()
    context = CheckContext(
        settings=nothing,
        plan=build_plan([], nothing),
        deadlines=deadlines_of(nothing),
        today=date(2025, 11, 20),
    )
    assert run_checks(context) == ()


def test_every_check_has_a_unique_code_a_rule_and_a_case_that_breaks_it():
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(CASES)
    assert all(check.rule.__doc__ for check in CHECKS)
    assert all(any(places for _, places in cases) for cases in CASES.values())


def test_only_what_makes_a_paper_or_its_number_void_or_leaves_a_row_out_is_an_error():
    errors = {check.code for check in CHECKS if check.severity is Severity.ERROR}
    assert errors == {
        "amendment-ambiguous",
        "amendment-of-unknown",
        "extension-after-limit",
        "letter-number-twice",
        "numbers-unreadable",
    }


def test_a_finding_says_where_what_was_found_and_what_to_do():
    (finding,) = run_checks(a_context(letters={"extension-memo": date(2025, 10, 16)}))
    assert finding == Finding(
        code="extension-after-limit",
        severity=Severity.ERROR,
        where=CellRef(file="ข้อมูลหน่วยงาน.xlsx", sheet="เลขที่หนังสือ"),
        value="16 ตุลาคม 2568",
        message=(
            "บันทึกขออนุมัติขยายระยะเวลาลงวันที่ 16 ตุลาคม 2568 หลังวันครบกำหนด (15 ตุลาคม 2568) "
            "การขยายเวลาต้องขอก่อนครบกำหนด กรุณาตรวจสอบวันที่ของบันทึกหรือวันครบกำหนด"
        ),
    )


@pytest.mark.parametrize("waiting", [("ส่วนโยธา (2).xlsx", ()), ("ผด02.xlsx", ("กองช่าง",))])
def test_a_division_whose_file_is_still_coming_is_waited_for(waiting):
    (finding,) = run_checks(a_context(entries=(), waiting=(("กองคลัง.xlsx", ()), waiting)))
    assert finding.code == "division-sent-nothing"
    assert f"กำลังรอไฟล์ {waiting[0]} ของกองช่าง" in finding.message
    assert "กองคลัง" not in finding.message


def test_both_kinds_of_invitation_go_out_before_the_meeting():
    memo = TITLES["support-invitation"] + INTERNAL_SUFFIX
    letters = (LetterNumber(title=memo, dated=date(2025, 9, 29)),)
    late = CheckContext(
        settings=(office := replace(a_context().settings, letters=letters)),
        plan=a_context().plan,
        deadlines=deadlines_of(office),
        today=date(2025, 11, 20),
    )
    (finding,) = run_checks(late)
    assert finding.code == "dates-out-of-order"
    assert memo in finding.message


def test_the_letter_to_one_recipient_has_its_own_date():
    office = a_context(agencies=(Agency(name="แขวงทางหลวง"),)).settings
    title = TITLES["agency-letter"]
    late = LetterNumber(title=title, recipient="แขวงทางหลวง", dated=date(2025, 9, 29))
    office = replace(office, letters=(*office.letters, late))
    found = run_checks(replace(a_context(), settings=office))
    (finding,) = [x for x in found if x.code == "dates-out-of-order"]
    assert f"“{title} ถึง แขวงทางหลวง” (29 กันยายน 2568) ต้องอยู่ก่อน" in finding.message


def test_a_table_without_a_column_is_told_once_and_by_its_reader():
    context = a_context(entries=[a_project(row, location="") for row in (3, 5)])
    told = Finding(
        code="column-missing",
        severity=Severity.WARNING,
        where=CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell="A2"),
        message="ตารางไม่มีคอลัมน์ สถานที่ดำเนินการ",
    )
    assert len(run_checks(context)) == 2
    assert run_checks(replace(context, reported=(told,))) == ()


def test_what_must_be_looked_at_says_what_to_do():
    spoilt = [case for cases in CASES.values() for case, places in cases if places]
    findings = [f for case in spoilt for f in run_checks(a_context(**case))]
    told = [f for f in findings if f.severity is not Severity.INFO]
    assert len({f.code for f in told}) > 20
    assert [f.message for f in told if "กรุณา" not in f.message] == []
