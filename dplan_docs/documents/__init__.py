"""The documents of the bundle."""

from dplan_docs.documents.bundle_order import (
    BUNDLE,
    DOCUMENT_IDS,
    EDITION_BUNDLE,
    bundle_of,
    every_document,
)
from dplan_docs.documents.making import documents_due, make_documents, number_pages
from dplan_docs.documents.model import (
    AmendmentFacts,
    Document,
    MadeDocument,
    MadeFile,
    Material,
    Paper,
)

__all__ = [
    "BUNDLE",
    "DOCUMENT_IDS",
    "EDITION_BUNDLE",
    "AmendmentFacts",
    "Document",
    "MadeDocument",
    "MadeFile",
    "Material",
    "Paper",
    "bundle_of",
    "documents_due",
    "every_document",
    "make_documents",
    "number_pages",
]
