"""Which form a table is: its columns decide, its mark is only a hint."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from dplan_docs.parsing.values import folded, plain
from dplan_docs.reading.captions import captions_in
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import (
    COORDINATION,
    COUNT,
    INDICATOR,
    ITEM,
    OBJECTIVE,
    OUTCOME,
    PERCENT,
    PROCUREMENT,
    STRATEGY,
    TARGET,
)

_YEARS_OF_A_FIVE_YEAR_FORM = 3


_PURCHASES = re.compile("แผน(?:ปฏิบัติ)?(?:การ)?(?:จัดซื้อ|จัดหา)")
_OUR_PLAN = re.compile(r"ยุทธศาสตร์|[\d.]*กลยุทธ์|[\d.()]*แผนงาน|บัญชีโครงการ|(?:ร่าง)?แผน(?:การ)?ดำเนิน")
_EQUIPMENT_TITLES = ("ประเภทครุภัณฑ์", "ครุภัณฑ์", "บัญชีจำนวนครุภัณฑ์", "บัญชีครุภัณฑ์")
_CAPTIONS_BELOW = 3


class Form(Enum):
    """A table's form: the two that are read, and those that are recognised and left."""

    PROJECTS = "ผด.02"
    EQUIPMENT = "ผด.02/1"
    SUMMARY = "ผด.01"
    FIVE_YEAR = "แผนพัฒนาท้องถิ่น (ห้าปี)"
    COORDINATION = "บัญชีโครงการที่ขอประสานหน่วยงานอื่น"
    PURCHASING = "แผนการจัดซื้อจัดจ้าง"

    @property
    def is_read(self) -> bool:
        """Whether rows of this form belong in the plan."""
        return self in {Form.PROJECTS, Form.EQUIPMENT}


REFUSALS = {
    Form.SUMMARY: "form-summary",
    Form.FIVE_YEAR: "form-five-year",
    Form.COORDINATION: "form-coordination",
    Form.PURCHASING: "form-purchasing",
}


_DECIDING = {
    Form.SUMMARY: (PERCENT, COUNT),
    Form.FIVE_YEAR: (OBJECTIVE, INDICATOR, OUTCOME),
    Form.COORDINATION: (COORDINATION,),
    Form.PURCHASING: (PROCUREMENT,),
}


def form_of(header: Header, about: Iterable[str], last: Form | None = None) -> Form:
    """Return a table's form.

    Args:
        header: The table's header.
        about: The titles and captions over it, and the captions that begin it.
        last: The form of a table before with the same headings: on the next page it goes on.
    """
    texts = [folded(text) for text in about]
    if last is Form.EQUIPMENT and not any(text.startswith("บัญชีโครงการ") for text in texts):
        return last
    fields = header.fields.keys()
    if COORDINATION in fields:
        return Form.COORDINATION
    if PERCENT in fields or (COUNT in fields and "name" not in fields):
        return Form.SUMMARY
    if _is_five_year(header):
        return Form.FIVE_YEAR
    is_equipment = _is_equipment(header, texts)
    if PROCUREMENT in fields and not (is_equipment and header.has_all_months):
        return Form.PURCHASING if _is_purchasing(header, texts, last) else Form.PROJECTS
    return Form.EQUIPMENT if is_equipment else Form.PROJECTS


def deciding_headings(header: Header, form: Form) -> tuple[str, ...]:
    """Return the headings by which a table is known to be of a form that is not read."""
    columns = [header.fields[name] for name in _DECIDING[form] if name in header.fields]
    if form is Form.FIVE_YEAR:
        columns += sorted(header.budget_years)
    return tuple(dict.fromkeys(header.headings[column] for column in columns))


def _is_purchasing(header: Header, texts: Sequence[str], last: Form | None) -> bool:
    """Whether a table that says how things are bought is a plan of purchases, months or not."""
    if STRATEGY in header.fields:
        return False
    if not header.has_all_months or last is Form.PURCHASING:
        return True
    if any(_PURCHASES.search(text) for text in texts):
        return True
    return last is None and not any(_OUR_PLAN.match(text) for text in texts)


def _is_five_year(header: Header) -> bool:
    if header.has_all_months:
        return False
    goals = {OBJECTIVE, INDICATOR, OUTCOME} & header.fields.keys()
    return len(set(header.budget_years.values())) >= _YEARS_OF_A_FIVE_YEAR_FORM or len(goals) > 1


def _is_equipment(header: Header, texts: Iterable[str]) -> bool:
    named = [header.headings[header.fields[f]] for f in (ITEM, TARGET) if f in header.fields]
    if any("ครุภัณฑ์" in heading for heading in named):
        return True
    if "category" in header.fields and "name" not in header.fields:
        return True
    return any(text.startswith(_EQUIPMENT_TITLES) for text in texts)


def texts_about(sheet: Sheet, header: Header, *, after: int) -> list[str]:
    """Return the texts over a header down from a row, and the captions right below it."""
    over = [row for row in sheet.rows if after < row < header.top]
    texts = [plain(value) for row in over for value in sheet.rows[row].values()]
    below = range(header.bottom + 1, header.bottom + _CAPTIONS_BELOW + 1)
    captions = [captions_in(sheet.rows[row]) or () for row in below if row in sheet.rows]
    return texts + [caption.text for line in captions for caption in line]


def fitted(header: Header, form: Form) -> Header:
    """Return the header with the columns named as the form's record names them.

    เป้าหมาย is the description, unless the form of equipment has nothing else to name the item.
    """
    fields = dict(header.fields)
    item, target = fields.pop(ITEM, None), fields.pop(TARGET, None)
    candidates = [item, fields.get("name")]
    if form is Form.PROJECTS:
        candidates.reverse()
    else:
        candidates += [target, fields.get("category")]
    name = next((column for column in candidates if column), None)
    if name:
        fields["name"] = name
    if target and target != name:
        fields.setdefault("description", target)
    if name and fields.get("category") == name:
        del fields["category"]
    return replace(header, fields=fields)
