"""The template fields: their table, what they are taken from, their values for a paper."""

from dplan_docs.fields.context import (
    Context,
    committee_name,
    common_context,
    office_context,
    or_blank,
    person_context,
    put,
)
from dplan_docs.fields.dictionary import dictionary
from dplan_docs.fields.facts import Facts
from dplan_docs.fields.meanings import Kind, Meaning
from dplan_docs.fields.table import FIELDS, FLAGS, START_FLAGS, Field

__all__ = [
    "FIELDS",
    "FLAGS",
    "START_FLAGS",
    "Context",
    "Facts",
    "Field",
    "Kind",
    "Meaning",
    "committee_name",
    "common_context",
    "dictionary",
    "office_context",
    "or_blank",
    "person_context",
    "put",
]
