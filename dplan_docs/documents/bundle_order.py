"""The bundle: every document, in binding order. A new document adds one word here."""

from dplan_docs.documents import booklets, letters, meetings, papers
from dplan_docs.documents.model import Document, Material
from dplan_docs.documents.workbook import PLAN_WORKBOOK

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
    PLAN_WORKBOOK,
    meetings.ATTENDANCE,
    meetings.APPOINTMENT_ORDERS,
)
DOCUMENT_IDS = tuple(document.id for document in BUNDLE)

EDITION_BUNDLE = (
    letters.DEVELOPMENT_INVITATION,
    meetings.DEVELOPMENT_AGENDA,
    meetings.DEVELOPMENT_MINUTES,
    papers.ANNOUNCEMENT,
    papers.POSTING,
    booklets.EDITION_PLAN,
    PLAN_WORKBOOK,
    meetings.EDITION_ATTENDANCE,
)
"""The shorter set of an amendment, numbered anew; a paper has the id it has in the whole set."""


def bundle_of(material: Material) -> tuple[Document, ...]:
    """Return the set of papers that a workspace makes: the plan's, or an amendment's."""
    return EDITION_BUNDLE if material.amendment else BUNDLE


def every_document() -> tuple[Document, ...]:
    """Return the documents of both sets; those that both have, once."""
    return tuple(dict.fromkeys((*BUNDLE, booklets.EDITION_PLAN)))
