"""The documents of the bundle."""

from dplan_docs.documents.bundle_order import BUNDLE, DOCUMENT_IDS
from dplan_docs.documents.making import documents_due, make_documents, number_pages
from dplan_docs.documents.model import Document, MadeDocument, MadeFile, Material, Paper

__all__ = [
    "BUNDLE",
    "DOCUMENT_IDS",
    "Document",
    "MadeDocument",
    "MadeFile",
    "Material",
    "Paper",
    "documents_due",
    "make_documents",
    "number_pages",
]
