"""The fields' values for one paper, as nested dicts with Thai keys.

Dicts, since Python splits ำ in identifiers and keyword arguments, and Jinja does not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeAlias

from dplan_docs.blanks import NAME, Blank, Missing
from dplan_docs.fields.facts import Facts
from dplan_docs.fields.table import FIELDS, FLAGS, START_FLAGS, Field
from dplan_docs.settings.model import (
    CLERK,
    DEVELOPMENT,
    EXECUTIVE,
    PLANNER,
    PLANNING_HEAD,
    START_EVENTS,
    SUPPORT,
    Committee,
    Person,
    Settings,
)

Context: TypeAlias = dict[str, object]

OF_EVERY_OFFICE = frozenset(
    f"settings.{name}"
    for name in (
        "organization.subdistrict",
        "organization.district",
        "organization.province",
        "organization.address",
        "organization.postcode",
        "organization.phone",
        "organization.fax",
        "organization.email",
        "organization.website",
        "year.fiscal_year",
    )
)
"""Sources of the table that hold for an office of any kind, local government or not."""


def common_context(facts: Facts, missing: Missing) -> Context:
    """Return the fields that every paper has."""
    context = _fields_of(FIELDS, facts, missing)
    for path, source in FLAGS.items():
        put(context, path, bool(attrgetter(source)(facts)))
    for path, event in zip(START_FLAGS, START_EVENTS, strict=True):
        put(context, path, (facts.settings.year.start_event or START_EVENTS[0]) == event)
    put(context, "หน่วยงาน.เป็นอบจ", facts.settings.organization.kind_label == "อบจ.")
    for path, role, title in _officers(facts.settings):
        context[path] = person_context(facts.settings.person(role), title, role, missing)
    return context


@dataclass(frozen=True, slots=True)
class _Office:
    """What is known of an office that has no plan of its own."""

    settings: Settings


def office_context(settings: Settings, missing: Missing) -> Context:
    """Return the fields of the table that speak of the office and the year alone."""
    fields = [each for each in FIELDS if each.source in OF_EVERY_OFFICE]
    return _fields_of(fields, _Office(settings), missing)


def _fields_of(fields: Iterable[Field], facts: Facts | _Office, missing: Missing) -> Context:
    context: Context = {}
    for each in fields:
        value = attrgetter(each.source)(facts)
        label = (
            each.meaning if isinstance(facts, Facts) else each.meaning.replace("อปท.", "หน่วยงาน")
        )
        put(context, each.path, or_blank(value, label, missing, dots=each.dots))
    return context


def _officers(settings: Settings) -> tuple[tuple[str, str, str], ...]:
    organization = settings.organization
    return (
        ("ผู้บริหาร", EXECUTIVE, organization.executive_title),
        ("ปลัด", CLERK, organization.clerk_title),
        ("หัวหน้าแผน", PLANNING_HEAD, ""),
        ("เจ้าหน้าที่แผน", PLANNER, ""),
    )


def person_context(person: Person, title: str, role: str, missing: Missing) -> Context:
    """Return ชื่อ, ตำแหน่ง (1 to 4 lines) and ชื่อตำแหน่ง of someone who signs."""
    lines = person.lines or ((title,) if title else ())
    return {
        "ชื่อ": or_blank(person.full_name, f"ชื่อ{role}", missing, dots="." * 40),
        "ตำแหน่ง": list(lines) or [Blank(label=f"ตำแหน่ง{role}", missing=missing, dots="." * 40)],
        "ชื่อตำแหน่ง": or_blank(title, f"ตำแหน่ง{role}", missing),
    }


def or_blank(value: object, label: str, missing: Missing, *, dots: str = NAME) -> object:
    """Return the value, or a dotted blank that knows what is missing."""
    if value is None or value == "":
        return Blank(label=label, missing=missing, dots=dots)
    return value


def put(context: Context, path: str, value: object) -> None:
    """Set ``group.name`` in a nested context."""
    group, _, name = path.rpartition(".")
    if not group:
        context[name] = value
        return
    inner = context.setdefault(group, {})
    if isinstance(inner, dict):
        inner[name] = value


_COMMITTEE_NAMES = {
    SUPPORT: "คณะกรรมการสนับสนุนการจัดทำแผนพัฒนา",
    DEVELOPMENT: "คณะกรรมการพัฒนา",
}
"""What stands before the office's full name; the settings may overrule the whole."""


def committee_name(committee: Committee, settings: Settings) -> str:
    """The committee's full name, which carries the office's; ``""`` until that is known."""
    full_name = settings.organization.full_name
    usual = _COMMITTEE_NAMES[committee.label] + full_name if full_name else ""
    return committee.meeting.committee_name or usual
