"""The report of ``dplan numbers``."""

from collections.abc import Iterable

from dplan_docs.ledger import IN_USE, Ledger, LedgerLine
from dplan_docs.numbering import Given
from dplan_docs.report.layout import aligned, joined
from dplan_docs.thai.dates import short_date
from dplan_docs.titles import TITLES

HEADINGS = ("เลขที่", "ลงวันที่", "เอกสาร", "ถึง", "สถานะ")


def numbers_report(ledger: Ledger) -> str:
    """Return the register year by year, and the numbers between that no letter here has."""
    name = ledger.organization or "(ยังไม่ได้กรอกชื่อหน่วยงาน)"
    years = dict.fromkeys(line.given.year for line in ledger.lines)
    parts = [
        [f"ปี พ.ศ. {year}", *_table(x for x in ledger.lines if x.given.year == year)]
        for year in years
    ]
    empty = (
        [] if ledger.lines else ["ยังไม่มีหนังสือฉบับใดได้เลข กรอกเลขได้ในแผ่น “เลขที่หนังสือ” ของข้อมูลหน่วยงาน"]
    )
    gaps = [f"  {gap}" for gap in ledger.gaps]
    between = ["เลขระหว่างนั้นซึ่งไม่ได้ใช้กับหนังสือชุดนี้", *gaps] if gaps else []
    return joined([[f"ทะเบียนเลขที่หนังสือ {name}"], empty, *parts, between])


def released_report(released: Iterable[Given]) -> str:
    """Return which numbers may be given again."""
    return joined(
        [f"คืนเลขที่ {x.number.printed} ปี พ.ศ. {x.year} ({TITLES.get(x.document, x.document)}) แล้ว"]
        for x in released
    )


def _table(lines: Iterable[LedgerLine]) -> list[str]:
    rows = (
        (
            line.given.number.printed,
            short_date(line.given.dated) if line.given.dated else "-",
            f"{line.title} ({line.kind})",
            line.given.recipient or "-",
            f"{line.state} (ออกเมื่อ {short_date(line.given.first_given)})"
            if line.state == IN_USE
            else line.state,
        )
        for line in lines
    )
    return aligned([HEADINGS, *rows])
