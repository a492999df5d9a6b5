"""The inbox: which of its files are workbooks to be read, what the others are, what is not whole."""

from dplan_docs.inbox.finding import find_workbooks, named_workbooks
from dplan_docs.inbox.model import WORKBOOK_SUFFIXES, Workbook
from dplan_docs.inbox.opening import changed_since
from dplan_docs.inbox.saved import saved_at
from dplan_docs.inbox.telling import STILL_ARRIVING

__all__ = [
    "STILL_ARRIVING",
    "WORKBOOK_SUFFIXES",
    "Workbook",
    "changed_since",
    "find_workbooks",
    "named_workbooks",
    "saved_at",
]
