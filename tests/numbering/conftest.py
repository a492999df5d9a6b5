"""An invented office whose letters get numbers."""

from dataclasses import replace
from datetime import date

import pytest

from dplan_docs.numbering import Register, give_numbers
from dplan_docs.settings.model import (
    DEVELOPMENT,
    SUPPORT,
    Agency,
    Committee,
    Division,
    LetterNumber,
    Meeting,
    Member,
    Organization,
    Settings,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

TODAY = date(2025, 10, 20)
AGENCIES = tuple(Agency(name=x) for x in ("แขวงทางหลวง", "โครงการชลประทาน", "สาธารณสุขอำเภอ"))


@pytest.fixture
def office():
    """The office's settings, with these changes."""
    members = (
        Member(prefix="นาย", name="ใน ใจดี", role="กรรมการ", place="ภายใน"),
        Member(prefix="นาง", name="นอก ใจดี", role="กรรมการ", place="ภายนอก"),
    )
    settings = Settings(
        organization=Organization(document_prefix="ตย 71001"),
        divisions=(Division(name="กองช่าง", short_name="กช."), Division(name="กองคลัง")),
        agencies=AGENCIES,
        support=Committee(label=SUPPORT, members=members),
    )
    return lambda **changes: replace(settings, **changes)


@pytest.fixture
def line():
    """A line of the sheet, by the document's id."""

    def make(document, *, memo=False, **fields):
        title = TITLES[document] + (INTERNAL_SUFFIX if memo else "")
        return LetterNumber(title=title, **fields)

    return make


@pytest.fixture
def numbers():
    """Give the numbers of these settings, after these builds were remembered."""

    def give(settings, register=None, today=TODAY):
        return give_numbers(settings, register or Register(), today)

    return give


@pytest.fixture
def built(numbers):
    """The register after a whole build of each of these settings."""

    def build(*offices, register=None, today=TODAY):
        remembered = register or Register()
        for settings in offices:
            remembered = numbers(settings, remembered, today).remembered(TITLES)
        return remembered

    return build


@pytest.fixture
def printed(numbers):
    """What the letters of a paper print after the stroke, by recipient."""

    def read(document, settings, register=None, *, today=TODAY):
        given = numbers(settings, register, today)
        slot = given.slots[TITLES[document]]
        names = [x.name for x in slot.recipients] or [""]
        found = {name: given.given_to(slot.title, name) for name in names}
        return {name: number.text if number else "" for name, number in found.items()}

    return read


@pytest.fixture
def orders():
    """Both committees with orders of these numbers and days."""

    def make(first, second):
        pairs = zip((SUPPORT, DEVELOPMENT), (first, second), strict=True)
        return {
            "support" if label == SUPPORT else "development": Committee(
                label=label, meeting=Meeting(order_number=number, ordered_on=day)
            )
            for label, (number, day) in pairs
        }

    return make
