"""The bundle: every document, in binding order. A new document adds one word here."""

from dplan_docs.documents import booklets, letters, meetings, papers
from dplan_docs.documents.model import Document

BUNDLE = (
    papers.APPROVAL_MEMO,
    letters.AGENCY_LETTER,
    papers.DIVISION_MEMO,
    letters.SUPPORT_INVITATION,
    meetings.SUPPORT_AGENDA,
    meetings.SUPPORT_MINUTES,
    papers.SUPPORT_MINUTES_MEMO,
    booklets.DRAFT_PLAN,
    letters.DEVELOPMENT_INVITATION,
    meetings.DEVELOPMENT_AGENDA,
    meetings.DEVELOPMENT_MINUTES,
    papers.ANNOUNCEMENT_MEMO,
    papers.ANNOUNCEMENT,
    papers.POSTING,
    papers.EXTENSION_MEMO,
    booklets.PLAN,
    Document(id="plan-workbook", papers=lambda _: ()),
    meetings.ATTENDANCE,
    meetings.APPOINTMENT_ORDERS,
)
DOCUMENT_IDS = tuple(document.id for document in BUNDLE)
