"""The blank workbook that a division fills in: ผด.02 and ผด.02/1."""

from itertools import zip_longest
from pathlib import Path

from dplan_docs.formats.xlsx.fields import common_fields, work_plan_fields
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.parsing import WORK_PLANS
from dplan_docs.settings.model import Settings

_CHOICE = "แถว_ตัวเลือก"


def write_division_form(template: Path, division: str, settings: Settings) -> bytes:
    """Return the blank for one division, the office's own strategies and แผนงาน in its lists.

    Raises:
        DplanError: The template misses its list of choices, or asks for an unknown field.
    """
    book = Template.open(template, settings)
    choices = book.sheet_with((_CHOICE,))
    for strategy, name in zip_longest(settings.strategies, settings.work_plans or WORK_PLANS):
        captions = work_plan_fields(name) if name else {"แผนงาน.ชื่อเต็ม": None}
        choices.add(_CHOICE, captions | {"ยุทธศาสตร์.ชื่อ": strategy})
    return book.filled(common_fields(settings) | {"กอง.ชื่อ": division})
