"""The documents of the bundle."""

from dplan_docs.documents.bundle_order import (
    BUNDLE,
    DOCUMENT_IDS,
    EDITION_BUNDLE,
    bundle_of,
    every_document,
)
from dplan_docs.documents.making import (
    documents_due,
    due_of,
    make_bundle,
    make_documents,
    number_pages,
)
from dplan_docs.documents.model import (
    AmendmentFacts,
    Content,
    Document,
    DocumentOf,
    MadeDocument,
    MadeFile,
    Material,
    Paper,
    PaperOf,
    Supplies,
)

__all__ = [
    "BUNDLE",
    "DOCUMENT_IDS",
    "EDITION_BUNDLE",
    "AmendmentFacts",
    "Content",
    "Document",
    "DocumentOf",
    "MadeDocument",
    "MadeFile",
    "Material",
    "Paper",
    "PaperOf",
    "Supplies",
    "bundle_of",
    "documents_due",
    "due_of",
    "every_document",
    "make_bundle",
    "make_documents",
    "number_pages",
]
