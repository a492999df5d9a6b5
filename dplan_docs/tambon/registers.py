"""The blank registers for a district, and the province's workbook of all that came back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import Path

from dplan_docs.formats.xlsx.cells import Value, Verbatim
from dplan_docs.formats.xlsx.fields import UNKNOWN, choice_fields, common_fields
from dplan_docs.formats.xlsx.tables import Table
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.parsing import NO_BUDGET_WORDS
from dplan_docs.settings.model import Settings
from dplan_docs.tambon.combined import COMBINED_TABLES, combined_workbook
from dplan_docs.tambon.known import bare_district, bare_tambon
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from dplan_docs.thai.dates import long_date

__all__ = ["BLANK_FIELDS", "BLANK_TABLES", "COMBINED_TABLES", "blank_workbook", "combined_workbook"]

_TAMBON_ROW = "แถว_ตำบล"
_TAMBON_FIELD = "ตำบล.ชื่อ"
_DUE_FIELDS = {mark: f"กำหนดส่ง.{mark.replace(' ', '')}" for mark in (TARGETS, USED, LINKED, REPORT)}

BLANK_TABLES = (
    Table(
        title="รายชื่อตำบลของอำเภอ",
        entry=_TAMBON_ROW,
        others={},
        fields={_TAMBON_ROW: frozenset({_TAMBON_FIELD, *choice_fields(None, None)})},
    ),
)
BLANK_FIELDS = ("อำเภอ.ชื่อ", "จังหวัด.ชื่อ", *_DUE_FIELDS.values())
"""What every sheet of a district's blank workbook may say."""


def blank_workbook(
    template: Path,
    district: str,
    settings: Settings,
    *,
    tambons: Sequence[str] = (),
    dues: Mapping[str, date | None] | None = None,
) -> bytes:
    """Return the blank registers and report for one district; always the same bytes.

    Args:
        template: The workbook to fill, tambon-registers.xlsx or the office's own.
        district: The district's name.
        settings: The province's settings: its name, its year, its digits.
        tambons: The tambons of the district, which its lists offer.
        dues: The day by which each form is due, by ``TARGETS`` … ``REPORT``.

    Raises:
        DplanError: The template is no usable workbook.
    """
    book = Template.open(template, settings, BLANK_TABLES, BLANK_FIELDS)
    if choices := book.sheet_of(BLANK_TABLES[0]):
        for fields in _choices(tambons, settings):
            choices.add(_TAMBON_ROW, fields)
    return book.filled(common_fields(settings) | _head(district, settings, dues or {}))


def _choices(tambons: Sequence[str], settings: Settings) -> Iterator[dict[str, Value]]:
    """Yield the rows of the lists, which are not of one length."""
    words = (*NO_BUDGET_WORDS, *settings.organization.no_budget_words)
    names = dict.fromkeys(bare_tambon(name) for name in tambons if name)
    for name, word in zip_longest(names, words):
        yield {
            _TAMBON_FIELD: Verbatim(name) if name else None,
            **choice_fields(None, Verbatim(word) if word else None),
        }


def _head(district: str, settings: Settings, dues: Mapping[str, date | None]) -> dict[str, Value]:
    days = {mark: dues.get(mark) for mark in _DUE_FIELDS}
    return {
        "อำเภอ.ชื่อ": bare_district(district) or UNKNOWN,
        "จังหวัด.ชื่อ": settings.organization.province or UNKNOWN,
        **{_DUE_FIELDS[mark]: long_date(day) if day else UNKNOWN for mark, day in days.items()},
    }
