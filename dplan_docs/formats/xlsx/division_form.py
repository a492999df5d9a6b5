"""The blank workbook that a division fills in: ผด.02 and ผด.02/1."""

from itertools import zip_longest
from pathlib import Path

from dplan_docs.formats.xlsx import tables
from dplan_docs.formats.xlsx.fields import common_fields, work_plan_fields
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.parsing import WORK_PLANS
from dplan_docs.settings.model import Settings


def write_division_form(template: Path, division: str, settings: Settings) -> bytes:
    """Return the blank for one division, the office's own strategies and แผนงาน in its lists.

    Raises:
        DplanError: The template is no usable workbook.
    """
    book = Template.open(template, settings, tables.FORM_TABLES, (tables.DIVISION_FIELD,))
    if choices := book.sheet_of(tables.CHOICE_TABLE):
        names = settings.work_plans or WORK_PLANS
        for strategy, name in zip_longest(settings.strategies, names):
            captions = work_plan_fields(name) if name else {"แผนงาน.ชื่อเต็ม": None, "แผนงาน.ชื่อ": None}
            choices.add(tables.CHOICE, captions | {"ยุทธศาสตร์.ชื่อ": strategy})
    return book.filled(common_fields(settings) | {tables.DIVISION_FIELD: division})
