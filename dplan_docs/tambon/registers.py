"""The blank registers for a district, and the province's workbook of all that came back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from pathlib import Path

from dplan_docs.formats.xlsx import register_tables as tables
from dplan_docs.formats.xlsx.cells import Value, Verbatim
from dplan_docs.formats.xlsx.fields import UNKNOWN, choice_fields, common_fields
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.parsing import NO_BUDGET_WORDS
from dplan_docs.settings.model import Settings
from dplan_docs.tambon.combined import combined_workbook
from dplan_docs.tambon.known import bare_district, bare_tambon
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from dplan_docs.thai.dates import long_date

__all__ = ["blank_workbook", "combined_workbook"]

_DUE_FIELDS = dict(zip((TARGETS, USED, LINKED, REPORT), tables.DUE_FIELDS, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a district is asked for.

    Attributes:
        district: Its name.
        tambons: Its tambons, which the lists offer.
        dues: The day by which each form is due, by ``TARGETS`` … ``REPORT``.
        body: The committee of a tambon, as the province names it.
    """

    district: str
    tambons: Sequence[str] = ()
    dues: Mapping[str, date | None] = field(default_factory=dict)
    body: str = ""


def blank_workbook(template: Path, asked: Asked, settings: Settings) -> bytes:
    """Return the blank registers and report for one district; always the same bytes.

    Args:
        template: The workbook to fill, tambon-registers.xlsx or the office's own.
        asked: The district, and what is asked of it.
        settings: The province's settings: its name, its year, its digits.

    Raises:
        DplanError: The template is no usable workbook.
    """
    book = Template.open(template, settings, tables.BLANK_TABLES, tables.BLANK_FIELDS)
    if choices := book.sheet_of(tables.BLANK_TABLES[0]):
        for fields in _choices(asked.tambons, settings):
            choices.add(tables.TAMBON_ROW, fields)
    return book.filled(common_fields(settings) | _head(asked, settings))


def _choices(tambons: Sequence[str], settings: Settings) -> Iterator[dict[str, Value]]:
    """Yield the rows of the lists, which are not of one length."""
    words = (*NO_BUDGET_WORDS, *settings.organization.no_budget_words)
    names = dict.fromkeys(bare_tambon(name) for name in tambons if name)
    for name, word in zip_longest(names, words):
        yield {
            tables.TAMBON_FIELD: Verbatim(name) if name else None,
            **choice_fields(None, Verbatim(word) if word else None),
        }


def _head(asked: Asked, settings: Settings) -> dict[str, Value]:
    days = {mark: asked.dues.get(mark) for mark in _DUE_FIELDS}
    return {
        "อำเภอ.ชื่อ": bare_district(asked.district) or UNKNOWN,
        tables.BODY_FIELD: asked.body or UNKNOWN,
        "จังหวัด.ชื่อ": settings.organization.province or UNKNOWN,
        **{_DUE_FIELDS[mark]: long_date(day) if day else UNKNOWN for mark, day in days.items()},
    }
