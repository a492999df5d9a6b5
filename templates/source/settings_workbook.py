"""Writes ข้อมูลหน่วยงาน.xlsx, blank or filled: ``python templates/source/settings_workbook.py``.

This folder is no package: run as a script it stands on ``sys.path`` by itself; tests and the
makers of samples put it there before ``import settings_workbook``.
"""

import re
from pathlib import Path
from typing import TypeVar

import settings_sheets
import workbook_style as style
from drop_downs import LISTS_NAME
from openpyxl import Workbook
from package import rewrite_zip
from settings_guide import OPERATION_GUIDE, TAMBON_GUIDE, Guide, write_guide

from dplan_docs.parsing import WORK_PLANS
from dplan_docs.settings.layout import Form
from dplan_docs.settings.model import Organization, PlanYear, Settings, entries
from dplan_docs.settings.sheets import GUIDE_NAME
from dplan_docs.settings.values import parse
from dplan_docs.tambon.orders import DEFAULT_ORDERS
from dplan_docs.tambon.settings import AreaOffice, TambonPlan, TambonSettings
from dplan_docs.titles import SETTINGS_NAME

_TEMPLATES = Path(__file__).resolve().parents[1]
BLANK = _TEMPLATES / "xlsx" / SETTINGS_NAME
TAMBON_BLANK = _TEMPLATES / "settings" / "tambon.xlsx"

_GUIDE_PART = "xl/worksheets/sheet1.xml"
_FIXED_HEIGHT = re.compile(rb'(<row r="(?!2")[^>]*?) customHeight="1"')
_FOOTER_END = b"</headerFooter>"
_NO_WARNINGS = (
    b"<ignoredErrors>"
    b'<ignoredError sqref="A1:Z1000" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>'
)

R = TypeVar("R")


def blank_settings() -> Settings:
    """Return the settings that a blank workbook holds: the defaults, and nothing else."""
    return Settings(
        organization=_defaults(Organization), year=_defaults(PlanYear), work_plans=WORK_PLANS
    )


def blank_tambon_settings() -> TambonSettings:
    """Return the settings that a blank workbook of a tambon plan holds."""
    return TambonSettings(
        organization=_defaults(AreaOffice), plan=_defaults(TambonPlan), orders=DEFAULT_ORDERS
    )


def write_settings_workbook(path: Path, settings: Settings | None = None) -> None:
    """Write the settings workbook: blank, or filled with these settings; always the same bytes.

    Which kind of workbook it is follows from the kind of settings.
    """
    filled = settings or blank_settings()
    guide_of_kind = TAMBON_GUIDE if isinstance(filled, TambonSettings) else OPERATION_GUIDE
    _write(path, filled, guide_of_kind)


def _write(path: Path, filled: Settings, guide_of_kind: Guide) -> None:
    book = Workbook()
    style.set_default_font(book)
    guide = book.worksheets[0]
    guide.title = GUIDE_NAME
    write_guide(guide, guide_of_kind)
    lists = book.create_sheet(LISTS_NAME)
    lists.sheet_state = "hidden"
    for layout, _ in guide_of_kind.sheets:
        if isinstance(layout, Form):
            settings_sheets.write_form(book, layout, layout.of(filled))
        else:
            settings_sheets.write_table(book, layout, layout.of(filled))
    book.move_sheet(lists, len(guide_of_kind.sheets))
    book.properties.creator = "dplan"
    book.properties.title = "ข้อมูลหน่วยงาน"
    book.save(path)
    rewrite_zip(path, _finish)


def _defaults(record: type[R]) -> R:
    parsed = {name: parse(kind, entry, entry.default) for name, kind, entry in entries(record)}
    return record(**{name: x.value for name, x in parsed.items() if x.value is not None})


def _finish(name: str, content: bytes) -> bytes:
    """Do what openpyxl cannot: let rows grow with their text, and no green corners on numbers."""
    if not name.startswith("xl/worksheets/") or name == _GUIDE_PART:
        return content
    content = _FIXED_HEIGHT.sub(rb"\1", content)
    return content.replace(_FOOTER_END, _FOOTER_END + _NO_WARNINGS)


if __name__ == "__main__":
    write_settings_workbook(BLANK)
    write_settings_workbook(TAMBON_BLANK, blank_tambon_settings())
