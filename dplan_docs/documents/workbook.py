"""The plan as a workbook: ผด.01, ผด.02 and ผด.02/1 of all divisions."""

from collections.abc import Iterator

from dplan_docs.documents.drafts import lacking_of
from dplan_docs.documents.model import Content, Document, Material

_ID = "plan-workbook"


def _plan_workbook(material: Material) -> Iterator[Content]:
    from dplan_docs.formats.xlsx import write_plan_workbook
    from dplan_docs.plan import summary

    plan, settings = material.plan, material.settings
    template = material.templates(f"xlsx/{_ID}.xlsx")
    lacking = lacking_of(material.findings)
    content = write_plan_workbook(template, plan, summary(plan), settings, lacking.in_short)
    unread = plan.total.unread
    missing = (f"จำนวนเงินที่อ่านไม่ได้ {unread} รายการ",) if unread else ()
    yield Content(content=content, missing=missing + lacking.to_supply)


PLAN_WORKBOOK = Document(id=_ID, workbooks=_plan_workbook)
