"""The legal clock of ``dplan status``: drawn as a line, the next paper named, and a year gone by."""

import dataclasses
import json
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dplan_docs.deadlines import deadlines_of
from dplan_docs.milestones import State, milestones_of
from dplan_docs.next_paper import next_paper
from dplan_docs.numbering import Register, give_numbers
from dplan_docs.plan import build_plan
from dplan_docs.report.layout import fitting, width
from dplan_docs.report.standing import status_report
from dplan_docs.settings.model import (
    DEVELOPMENT,
    SUPPORT,
    YES,
    Agency,
    Committee,
    Division,
    LetterNumber,
    Meeting,
    PlanYear,
    Schedule,
    Settings,
)
from dplan_docs.status import status_of
from dplan_docs.study import Study
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES
from dplan_docs.workspace import Workspace

START = date(2025, 9, 11)
LONGEST_HOLIDAY = date(2025, 6, 28)
"""Thirty days later is the birthday with the longest name."""


def a_study(today, *, start=START, letters=None, support=None, development=None, **schedule):
    office = Settings(
        year=PlanYear(fiscal_year=2569, started_on=start, clause_time_limit="ข้อ 27"),
        schedule=Schedule(**schedule),
        divisions=(Division(name="กองช่าง"),),
        agencies=(Agency(name="แขวงทางหลวง"),),
        support=a_committee(SUPPORT, support),
        development=a_committee(DEVELOPMENT, development),
        letters=tuple(
            LetterNumber(title=TITLES.get(name, name), dated=on)
            for name, on in (letters or {}).items()
        ),
    )
    return Study(
        workspace=Workspace(Path()),
        today=today,
        settings=office,
        received=(),
        plan=build_plan([], office),
        deadlines=deadlines_of(office),
        numbers=give_numbers(office, Register(), today),
        findings=(),
    )


def a_committee(label, meeting):
    return Committee(label=label, meeting=Meeting(**(meeting or {})))


def line(study):
    """Return the lines from the timeline's title on."""
    lines = status_report(status_of(study)).splitlines()
    return lines[next(at for at, text in enumerate(lines) if "เส้นเวลา" in text) :]


def marked(study):
    """Return the mark, the day and the standing of each line of a day."""
    rows = [text[2:].split("  ") for text in line(study) if text[2:3] in tuple("●○▲")]
    return [[part.strip() for part in row if part.strip()] for row in rows]


def test_the_line_tells_what_is_done_due_and_late_and_where_today_is():
    study = a_study(
        date(2025, 10, 9),
        division_deadline=date(2025, 9, 26),
        agency_deadline=date(2025, 9, 30),
        support={"held_on": date(2025, 10, 7), "opened_at": time(9, 30)},
        development={"held_on": date(2025, 10, 10)},
    )
    assert line(study) == [
        "เส้นเวลาตามระเบียบ (● เสร็จแล้ว ○ ยังไม่ถึง ▲ เลยกำหนด)",
        "  ●  11 ก.ย. 2568  เริ่มนับเวลา: งบประมาณรายจ่ายประจำปี  เสร็จแล้ว",
        "  ●  26 ก.ย. 2568  กองส่งข้อมูลครบ                    เสร็จแล้ว",
        "  ▲  30 ก.ย. 2568  หน่วยงานภายนอกตอบครบ             เลยกำหนด 9 วัน",
        "  ●  7 ต.ค. 2568   ประชุมคณะกรรมการสนับสนุนและบันทึกผล  เสร็จแล้ว",
        "──┼── วันนี้ วันพฤหัสบดีที่ 9 ตุลาคม 2568 " + "─" * 47,
        "  ○  10 ต.ค. 2568  ประชุมคณะกรรมการพัฒนาและบันทึกผล    อีก 1 วัน",
        "  ○  14 ต.ค. 2568  ประกาศใช้แผนภายใน 30 วัน (ข้อ 27)  อีก 5 วัน",
        "  │                ครบ 30 วันตรงกับวันเสาร์ที่ 11 ตุลาคม 2568 ต่อด้วยวันนวมินทรมหาราช",
        "  │                จึงเลื่อนเป็นวันอังคารที่ 14 ตุลาคม 2568",
        "  ○  ยังไม่ทราบวัน    เริ่มปิดประกาศภายใน 15 วัน",
        "  ○  ยังไม่ทราบวัน    ปิดครบ 30 วัน ปลดประกาศได้ตั้งแต่",
        "",
        "เอกสารที่ต้องจัดส่งต่อไป: บันทึกเสนอรายงานการประชุมพร้อมรูปเล่ม",
        "  ภายในวันพฤหัสบดีที่ 9 ตุลาคม 2568 (ถึงกำหนดวันนี้)",
        "  คณะกรรมการสนับสนุนประชุมแล้ว จึงเสนอรายงานการประชุมพร้อมร่างแผน",
    ]


def test_what_is_done_stands_at_its_own_day_beside_its_limit():
    study = a_study(
        date(2025, 12, 1),
        announced_on=date(2025, 10, 20),
        posted_from=date(2025, 10, 22),
        posted_until=date(2025, 11, 24),
    )
    assert [row for row in marked(study) if "ต.ค." in row[1] or "พ.ย." in row[1]] == [
        ["●", "20 ต.ค. 2568", "ประกาศใช้แผนภายใน 30 วัน (ข้อ 27)", "เสร็จแล้ว เกินกำหนด 6 วัน"],
        ["●", "22 ต.ค. 2568", "เริ่มปิดประกาศภายใน 15 วัน", "เสร็จแล้ว"],
        ["●", "24 พ.ย. 2568", "ปิดครบ 30 วัน ปลดประกาศได้ตั้งแต่", "เสร็จแล้ว"],
    ]
    assert "  │                กำหนดวันที่ 4 พฤศจิกายน 2568" in line(study)


def test_the_day_itself_is_due_and_not_late():
    study = a_study(date(2025, 10, 14))
    assert ["○", "14 ต.ค. 2568", "ประกาศใช้แผนภายใน 30 วัน (ข้อ 27)", "ถึงกำหนดวันนี้"] in marked(study)
    assert "announcement" in status_of(a_study(date(2025, 10, 15))).to_json()["late"]


@pytest.mark.parametrize(
    "study",
    [
        a_study(date(2025, 10, 9)),
        a_study(date(2025, 7, 1), start=LONGEST_HOLIDAY),
        a_study(
            date(2025, 12, 31),
            announced_on=date(2025, 10, 20),
            posted_from=date(2025, 12, 22),
            extension_days=120,
            support={"held_on": date(2025, 11, 27)},
            development={"held_on": date(2025, 11, 28)},
        ),
        a_study(date(2025, 10, 9), start=None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_the_line_fits_any_thai_console(study, encoding):
    shown = [fitting(text, encoding) for text in line(study)]
    assert [text for text in shown if width(text) > 80] == []
    assert "?" not in "".join(shown)
    assert [width(text) for text in shown] == [width(text) for text in line(study)]
    "\n".join(shown).encode(encoding)


def test_the_same_is_told_as_json():
    answer = json.loads(json.dumps(status_of(a_study(date(2025, 10, 9))).to_json()))
    announcement = next(x for x in answer["dates"] if x["id"] == "announcement")
    assert announcement == {
        "id": "announcement",
        "title": "ประกาศใช้แผนภายใน 30 วัน (ข้อ 27)",
        "date": "2025-10-14",
        "done_on": None,
        "days_left": 5,
        "state": "due",
        "moved_from": "2025-10-11",
        "moved_because": "วันเสาร์ ต่อด้วยวันนวมินทรมหาราช",
    }
    assert answer["next_paper"] == {
        "id": "approval-memo",
        "title": TITLES["approval-memo"],
        "by": "2025-10-14",
        "days_left": 5,
        "why": "เริ่มนับเวลาแล้วตั้งแต่วันที่ 11 กันยายน 2568 ต้องขออนุมัติก่อนแจ้งให้ส่งข้อมูล",
    }


APPROVED = {"approval-memo": date(2025, 9, 12)}
ASKED = APPROVED | {"agency-letter": date(2025, 9, 16), "division-memo": date(2025, 9, 16)}
FIRST = {"held_on": date(2025, 10, 1), "ordered_on": date(2025, 9, 1)}
INVITED = ASKED | {"support-invitation": date(2025, 9, 22)}
MET = FIRST | {"closed_at": time(12)}
REPORTED = INVITED | {"support-minutes-memo": date(2025, 10, 2)}
SECOND = {"held_on": date(2025, 10, 8), "ordered_on": date(2025, 9, 1)}
INVITED_AGAIN = REPORTED | {"development-invitation": date(2025, 10, 3)}
MET_AGAIN = SECOND | {"closed_at": time(12)}
PROPOSED = INVITED_AGAIN | {"announcement-memo": date(2025, 10, 9)}
DONE = PROPOSED | {"posting": date(2025, 11, 17)}
LATER = date(2025, 11, 20)


@pytest.mark.parametrize(
    ("today", "told", "paper", "by"),
    [
        (date(2025, 9, 12), {}, "approval-memo", date(2025, 10, 14)),
        (
            date(2025, 9, 12),
            {"division_deadline": date(2025, 9, 26)},
            "approval-memo",
            date(2025, 9, 26),
        ),
        (date(2025, 9, 11), {"letters": APPROVED}, "approval-memo", date(2025, 10, 14)),
        (date(2025, 9, 12), {"letters": APPROVED}, "agency-letter", date(2025, 10, 14)),
        (
            date(2025, 9, 16),
            {"letters": APPROVED | {"division-memo": date(2025, 9, 16)}},
            "agency-letter",
            date(2025, 10, 14),
        ),
        (
            date(2025, 9, 16),
            {"letters": APPROVED | {"agency-letter": date(2025, 9, 16)}, "support": FIRST},
            "division-memo",
            date(2025, 9, 30),
        ),
        (date(2025, 9, 17), {"letters": ASKED}, "appointment-orders", date(2025, 10, 14)),
        (
            date(2025, 9, 17),
            {"letters": ASKED, "support": FIRST},
            "support-invitation",
            date(2025, 9, 30),
        ),
        (
            date(2025, 9, 23),
            {"letters": INVITED, "support": FIRST},
            "support-minutes",
            date(2025, 10, 14),
        ),
        (
            date(2025, 9, 23),
            {
                "letters": ASKED
                | {TITLES["support-invitation"] + INTERNAL_SUFFIX: date(2025, 9, 22)},
                "support": FIRST,
                "development": SECOND,
            },
            "support-minutes",
            date(2025, 10, 7),
        ),
        (
            date(2025, 10, 1),
            {"letters": INVITED, "support": MET, "development": SECOND},
            "support-minutes-memo",
            date(2025, 10, 7),
        ),
        (
            date(2025, 10, 2),
            {"letters": REPORTED, "support": MET, "development": SECOND},
            "development-invitation",
            date(2025, 10, 7),
        ),
        (
            date(2025, 10, 3),
            {"letters": INVITED_AGAIN, "support": MET, "development": SECOND},
            "development-minutes",
            date(2025, 10, 14),
        ),
        (
            date(2025, 10, 8),
            {"letters": INVITED_AGAIN, "support": MET, "development": MET_AGAIN},
            "announcement-memo",
            date(2025, 10, 14),
        ),
        (
            date(2025, 10, 9),
            {"letters": PROPOSED, "support": MET, "development": MET_AGAIN},
            "announcement",
            date(2025, 10, 14),
        ),
        (date(2025, 10, 10), {"announced_on": date(2025, 10, 10)}, "posting", date(2025, 10, 27)),
        (
            date(2025, 10, 16),
            {"announced_on": date(2025, 10, 10), "posted_from": date(2025, 10, 16)},
            "posting",
            date(2025, 11, 15),
        ),
        (date(2025, 10, 15), {"letters": INVITED}, "extension-memo", date(2025, 10, 14)),
        (
            date(2025, 10, 1),
            {"development": {"held_on": date(2025, 10, 20)}},
            "extension-memo",
            date(2025, 10, 14),
        ),
        (
            date(2025, 10, 20),
            {"letters": INVITED | {"extension-memo": date(2025, 10, 13)}, "support": FIRST},
            "support-minutes",
            date(2025, 10, 14),
        ),
        (LATER, {"letters": DONE, "announced_on": date(2025, 10, 10)}, None, None),
    ],
)
def test_the_next_paper_follows_what_is_done(today, told, paper, by):
    found = next_paper(a_study(today, **told))
    assert (found.id, found.by) == (paper, by) if paper else found is None


def test_agencies_that_answered_have_been_asked():
    study = a_study(date(2025, 9, 16), letters=APPROVED)
    office = dataclasses.replace(study.settings, agencies=(Agency(name="ก", answered=YES),))
    assert next_paper(dataclasses.replace(study, settings=office)).id == "division-memo"


def test_an_amendment_has_a_shorter_chain():
    study = dataclasses.replace(a_study(date(2026, 1, 5), start=None), amended=object())
    assert next_paper(study).id == "development-invitation"
    ids = [milestone.id for milestone in milestones_of(study)]
    assert ids == ["development-meeting", "announcement", "posting", "unposting"]


@pytest.mark.parametrize("meeting", [date(2025, 10, 14), date(2025, 10, 20)])
def test_an_invitation_goes_out_on_a_working_day_before_the_meeting(meeting):
    study = a_study(
        date(2025, 9, 17),
        letters=ASKED | {"extension-memo": date(2025, 9, 17)},
        support={"held_on": meeting, "order_number": "1/2568"},
    )
    expected = {14: date(2025, 10, 10), 20: date(2025, 10, 17)}[meeting.day]
    assert (next_paper(study).id, next_paper(study).by) == ("support-invitation", expected)


ORDER = [
    State.UNKNOWN,
    State.AHEAD,
    State.DUE,
    State.LATE,
    State.EXTENDED,
    State.DONE_LATE,
    State.DONE,
]


@st.composite
def years(draw):
    """Return the days on which the work of a year was done; some of it never."""
    start = draw(st.dates(date(2020, 8, 1), date(2027, 10, 1)))

    def after(least, most):
        return draw(st.none() | st.integers(least, most).map(lambda n: start + timedelta(n)))

    announced = after(0, 90)
    posted = announced and draw(st.integers(0, 40).map(lambda n: announced + timedelta(n)))
    return {
        "start": start,
        "division_deadline": after(1, 40),
        "support": after(1, 40),
        "development": after(1, 60),
        "announced_on": announced,
        "posted_from": posted,
        "posted_until": posted and posted + timedelta(draw(st.integers(0, 90))),
        "extension_days": draw(st.none() | st.integers(1, 60)),
    }


@settings(max_examples=12)
@given(year=years())
def test_a_year_goes_by_day_by_day(year):
    """States go only forward, and a day that stays comes nearer by one each day."""
    before = {}
    for number in range(200):
        today = year["start"] + timedelta(number - 5)
        study = a_study(today, **_entered(year, today))
        now = {x.id: x for x in milestones_of(study)}
        for key, milestone in now.items():
            last = before.get(key)
            if last is None:
                continue
            assert ORDER.index(milestone.state) >= ORDER.index(last.state), (key, today)
            if milestone.day and milestone.day == last.day:
                assert milestone.days_left == last.days_left - 1
        assert before.keys() <= now.keys()
        before = now


def _entered(year, today):
    """Return what an office has entered by a day: what was done by then, and what was planned."""

    def by_then(key):
        return year[key] if year[key] and year[key] <= today else None

    def meeting(key):
        return {"held_on": year[key], "opened_at": time(9) if by_then(key) else None}

    asked = today >= year["start"] + timedelta(20)
    return {
        "start": year["start"],
        "division_deadline": year["division_deadline"],
        "support": meeting("support"),
        "development": meeting("development"),
        **{key: by_then(key) for key in ("announced_on", "posted_from", "posted_until")},
        "extension_days": year["extension_days"] if asked else None,
    }


def test_nobody_listed_has_not_answered():
    study = a_study(date(2025, 10, 1))
    office = dataclasses.replace(study.settings, agencies=(), divisions=())
    lines = {x.id: x.state for x in milestones_of(dataclasses.replace(study, settings=office))}
    assert lines["agencies"] == lines["divisions"] == State.UNKNOWN
