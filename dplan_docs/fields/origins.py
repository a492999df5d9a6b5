"""Where the fields of the table are entered, and what kind of value each holds."""

from datetime import date, time
from decimal import Decimal
from typing import Any, get_args, get_type_hints

from dplan_docs.fields.facts import Facts
from dplan_docs.fields.meanings import COMPUTED, Kind, entered
from dplan_docs.settings import sheets
from dplan_docs.settings.entry import entries

_SHEETS = {
    "settings.organization": sheets.ORGANIZATION,
    "settings.year": sheets.YEAR,
    "settings.schedule": sheets.SCHEDULE,
}
_KIND_AND_NAME = entered(sheets.ORGANIZATION, "kind_label", "name")
_DERIVED = {
    "settings.organization.full_name": _KIND_AND_NAME,
    "settings.organization.short_name": _KIND_AND_NAME,
    "settings.organization.planning_unit_name": entered(sheets.ORGANIZATION, "planning_unit"),
    "settings.organization.council_name": entered(sheets.ORGANIZATION, "kind_label"),
    "settings.organization.budget_law": entered(sheets.ORGANIZATION, "kind_label"),
    "settings.organization.budget_law_assented_by": entered(sheets.ORGANIZATION, "kind_label"),
    "year_before": entered(sheets.YEAR, "fiscal_year"),
    "year_starts": entered(sheets.YEAR, "fiscal_year"),
    "year_ends": entered(sheets.YEAR, "fiscal_year"),
    "development_plan_range": entered(sheets.YEAR, "development_plan_from", "development_plan_to"),
    "days_to_finish": entered(sheets.YEAR, "days_to_finish"),
    "days_to_post": entered(sheets.YEAR, "days_to_post"),
    "days_posted": entered(sheets.YEAR, "days_posted"),
    "deadlines.started_on": f"{COMPUTED}จาก {entered(sheets.YEAR, 'start_event')}",
    "deadlines.last_day": f"{COMPUTED}จากวันเริ่มนับและวันหยุดราชการ",
    "deadlines.extended_until": f"{COMPUTED}จาก {entered(sheets.SCHEDULE, 'extension_days')}",
    "deadlines.earliest_unposting": f"{COMPUTED}จาก {entered(sheets.SCHEDULE, 'posted_from')}",
}
_KINDS: tuple[tuple[type, Kind], ...] = (
    (bool, Kind.FLAG),
    (date, Kind.DATE),
    (time, Kind.TIME),
    (Decimal, Kind.MONEY),
    (int, Kind.NUMBER),
    (tuple, Kind.LIST),
)


def origin_of(source: str) -> str:
    """Return where the value at an attribute path of :class:`Facts` comes from."""
    if source in _DERIVED:
        return _DERIVED[source]
    record, _, name = source.rpartition(".")
    sheet = _SHEETS.get(record)
    if sheet and name in {each for each, _, _ in entries(sheet.record)}:
        return entered(sheet, name)
    return f"{COMPUTED}จากสมุดงานของกอง"


def kind_of(source: str) -> Kind:
    """Return the kind of value at an attribute path of :class:`Facts`, by its type hints."""
    held: Any = Facts
    for name in source.split("."):
        held = _hint(held, name)
    if source.endswith("fiscal_year") or source == "year_before":
        return Kind.TEXT  # a year is never printed with a comma
    types = get_args(held) or (held,)
    plain = [each for each in types if isinstance(each, type)]
    return next(
        (kind for each, kind in _KINDS if any(issubclass(x, each) for x in plain)), Kind.TEXT
    )


def _hint(holder: Any, name: str) -> Any:  # noqa: ANN401 (a type, or a union of types)
    owner = next(each for each in (*get_args(holder), holder) if isinstance(each, type))
    found = getattr(owner, name, None)
    if isinstance(found, property):
        return get_type_hints(found.fget)["return"]
    return get_type_hints(owner)[name]
