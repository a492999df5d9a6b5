"""The booklets, draft and final, which take in the plan's forms and other papers."""

from collections.abc import Callable
from functools import partial

from dplan_docs.blanks import Missing
from dplan_docs.documents.common import base_context
from dplan_docs.documents.meetings import ORDERS, meeting_paper
from dplan_docs.documents.model import Document, Material, Paper
from dplan_docs.documents.papers import announcement
from dplan_docs.documents.tables import equipment_table, project_table, summary_table
from dplan_docs.fields import Context
from dplan_docs.plan import Plan

FormTable = Callable[[Plan, Missing], Context]


def form(material: Material, missing: Missing, *, table: FormTable) -> Context:
    """What a form of the plan's tables needs."""
    return base_context(material, missing) | table(material.plan, missing)


FORMS = {
    "ตารางสรุป": Paper(key="plan-summary", context=partial(form, table=summary_table)),
    "ตารางโครงการ": Paper(key="plan-projects", context=partial(form, table=project_table)),
    "ตารางครุภัณฑ์": Paper(key="plan-equipment", context=partial(form, table=equipment_table)),
}
DRAFT_PAPERS = FORMS | {
    "รายงานสนับสนุน": Paper(key="support-minutes", context=partial(meeting_paper, support=True)),
    "คำสั่งสนับสนุน": ORDERS["support"],
    "คำสั่งพัฒนา": ORDERS["development"],
}
FINAL_PAPERS = DRAFT_PAPERS | {
    "ประกาศ": Paper(key="announcement", context=announcement),
    "รายงานพัฒนา": Paper(key="development-minutes", context=partial(meeting_paper, support=False)),
}


def _document(document_id: str, papers: dict[str, Paper]) -> Document:
    context = partial(base_context, document=document_id)
    paper = Paper(key=document_id, context=context, includes=papers)
    return Document(id=document_id, papers=lambda _: (paper,))


DRAFT_PLAN = _document("draft-plan", DRAFT_PAPERS)
PLAN = _document("plan", FINAL_PAPERS)
