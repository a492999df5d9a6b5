"""The blank workbook that a division fills in: ผด.02 and ผด.02/1."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from dplan_docs.formats.xlsx import tables
from dplan_docs.formats.xlsx.cells import Value, Verbatim
from dplan_docs.formats.xlsx.fields import choice_fields, common_fields, work_plan_fields
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.parsing import NO_BUDGET_WORDS, WORK_PLANS
from dplan_docs.settings.model import Settings


def write_division_form(template: Path, division: str, settings: Settings) -> bytes:
    """Return the blank for one division, the office's own names and words in its lists.

    Raises:
        DplanError: The template is no usable workbook.
    """
    book = Template.open(template, settings, tables.FORM_TABLES, (tables.DIVISION_FIELD,))
    if choices := book.sheet_of(tables.CHOICE_TABLE):
        for choice in _choices(settings):
            choices.add(tables.CHOICE, choice)
    return book.filled(common_fields(settings) | {tables.DIVISION_FIELD: division})


def _choices(settings: Settings) -> Iterator[dict[str, Value]]:
    """Yield the rows of the lists, which are not of one length; names as the office writes them."""
    divisions = [division.name for division in settings.divisions if division.name]
    words = (*NO_BUDGET_WORDS, *settings.organization.no_budget_words)
    plans = settings.work_plans or WORK_PLANS
    for strategy, plan, division, word in zip_longest(settings.strategies, plans, divisions, words):
        names = work_plan_fields(plan) if plan else dict.fromkeys(work_plan_fields(""))
        row = names | {"ยุทธศาสตร์.ชื่อ": strategy} | choice_fields(division, word)
        yield {
            name: Verbatim(value) if isinstance(value, str) else value
            for name, value in row.items()
        }
