"""The booklets, draft and final, which take other papers in as their appendix."""

from dplan_docs.blanks import Missing
from dplan_docs.documents.common import base_context
from dplan_docs.documents.meetings import ORDERS, meeting_paper
from dplan_docs.documents.model import Document, Material, Paper
from dplan_docs.documents.papers import announcement
from dplan_docs.documents.tables import plan_tables, summary_tables
from dplan_docs.fields import Context

DRAFT_APPENDIX = {
    "รายงานสนับสนุน": Paper(
        key="support-minutes", context=lambda m, x: meeting_paper(m, x, support=True)
    ),
    "คำสั่งสนับสนุน": ORDERS["support"],
    "คำสั่งพัฒนา": ORDERS["development"],
}
FINAL_APPENDIX = DRAFT_APPENDIX | {
    "ประกาศ": Paper(key="announcement", context=announcement),
    "รายงานพัฒนา": Paper(
        key="development-minutes", context=lambda m, x: meeting_paper(m, x, support=False)
    ),
}


def booklet(material: Material, missing: Missing) -> Context:
    """What a booklet needs besides its appendix."""
    return (
        base_context(material, missing)
        | plan_tables(material.plan, missing)
        | {"สรุป": summary_tables(material.plan, missing)}
    )


def _document(document_id: str, appendix: dict[str, Paper]) -> Document:
    paper = Paper(key=document_id, context=booklet, includes=appendix)
    return Document(id=document_id, papers=lambda _: (paper,))


DRAFT_PLAN = _document("draft-plan", DRAFT_APPENDIX)
PLAN = _document("plan", FINAL_APPENDIX)
