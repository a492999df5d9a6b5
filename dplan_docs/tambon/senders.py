"""What has not come: districts that sent nothing, and forms that are missing from the others."""

from collections.abc import Iterator, Mapping
from datetime import date

from dplan_docs.findings import DISTRICT_SENT_NOTHING, CellRef, Finding, Severity
from dplan_docs.tambon.due_days import due_days
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED, Answer
from dplan_docs.tambon.settings import TambonSettings
from dplan_docs.tambon.settings_sheets import DISTRICTS
from dplan_docs.thai.dates import long_date
from dplan_docs.titles import SETTINGS_NAME

FORMS = (TARGETS, USED, LINKED, REPORT)
"""What every district sends, in the order of the letter."""


def missing_answers(
    settings: TambonSettings, answers: Mapping[str, Answer], today: date
) -> Iterator[Finding]:
    """Yield the districts that have sent nothing, and the forms that others still owe.

    A form is an error of nobody before its day: until then it is only told.
    """
    due = due_days(settings.plan, settings.year.fiscal_year)
    where = CellRef(file=SETTINGS_NAME, sheet=DISTRICTS.name)
    for district in settings.senders:
        answer = answers.get(district.name) or Answer(district=district.name)
        owed = [form for form in FORMS if form not in answer.sent]
        late = [form for form in owed if _is_past(due.of(form), today)]
        if len(owed) == len(FORMS):
            yield Finding(
                code=DISTRICT_SENT_NOTHING,
                severity=Severity.WARNING,
                where=where,
                message=f"ยังไม่ได้รับข้อมูลจากอำเภอ{district.name} กรุณาติดตาม",
                value=district.name,
            )
        elif owed:
            days = ", ".join(_named(form, due.of(form)) for form in late or owed)
            after = "เลยกำหนดแล้ว กรุณาติดตาม" if late else "ยังไม่ถึงกำหนด"
            yield Finding(
                code="district-form-missing",
                severity=Severity.WARNING if late else Severity.INFO,
                where=where,
                message=f"อำเภอ{district.name}ยังไม่ได้ส่ง {days} {after}",
                value=district.name,
            )


def _is_past(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _named(form: str, day: date | None) -> str:
    return f"{form} (กำหนด {long_date(day)})" if day else form
