"""What the papers print as their numbers, each recipient's letter its own."""

import re
from datetime import date

import pytest

from dplan_docs.settings.model import (
    SUPPORT,
    Agency,
    Committee,
    Division,
    LetterNumber,
    Meeting,
    Member,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

NAMES = ("กองช่าง", "กองคลัง")


def numbers(text):
    """The number of each letter, in their order."""
    return re.findall(r"ที่  (ตย ๗๑๐๐๑/(?:ว ?)?[๐-๙]*)", text)


def line(document, suffix="", **fields):
    return LetterNumber(title=TITLES[document] + suffix, **fields)


def test_each_recipient_s_letter_prints_its_own_number_and_day(office, text):
    agencies = tuple(Agency(name=x) for x in ("ก", "ข", "ค"))
    letters = (
        line("agency-letter", counts_from="120", dated=date(2025, 9, 16)),
        line("agency-letter", recipient="ข", number="99", dated=date(2025, 9, 17)),
    )
    found = text("agency-letter", office(agencies=agencies, letters=letters))
    assert numbers(found) == ["ตย ๗๑๐๐๑/๑๒๐", "ตย ๗๑๐๐๑/๙๙", "ตย ๗๑๐๐๑/๑๒๑"]
    assert found.count("๑๖ กันยายน ๒๕๖๘") == 2
    assert found.count("๑๗ กันยายน ๒๕๖๘") == 1


@pytest.mark.parametrize("typed", ["ว45", "ว.45", "ว ๔๕"])
def test_a_circular_prints_one_number_for_all(office, text, typed):
    divisions = tuple(Division(name=name) for name in NAMES)
    letters = (line("division-memo", number=typed),)
    found = text("division-memo", office(divisions=divisions, letters=letters))
    assert numbers(found) == ["ตย ๗๑๐๐๑/ว ๔๕"] * 2


def test_a_circular_without_a_number_yet_prints_its_sign(office, document, text):
    settings = office(letters=(line("division-memo", circular="ใช่"),))
    assert numbers(text("division-memo", settings)) == ["ตย ๗๑๐๐๑/ว"]
    assert "เลขที่หนังสือ" in document("division-memo", settings).missing


def test_a_number_lacking_for_one_recipient_is_listed_as_missing(office, document, text):
    divisions = tuple(Division(name=name) for name in NAMES)
    settings = office(
        divisions=divisions, letters=(line("division-memo", recipient=NAMES[1], number="7"),)
    )
    assert numbers(text("division-memo", settings)) == ["ตย ๗๑๐๐๑/", "ตย ๗๑๐๐๑/๗"]
    assert "เลขที่หนังสือ" in document("division-memo", settings).missing


def test_invitations_count_letters_and_memos_as_the_office_does(office, text):
    members = tuple(
        Member(prefix="นาย", name=f"{place} {n}", role="กรรมการ", place=place)
        for place in ("ภายนอก", "ภายใน")
        for n in "กข"
    )
    letters = (
        line("support-invitation", counts_from="50"),
        line("support-invitation", INTERNAL_SUFFIX, recipient="ภายใน ข", number="7"),
    )
    committee = Committee(label=SUPPORT, members=members)
    found = text("support-invitation", office(support=committee, letters=letters))
    assert numbers(found) == [
        "ตย ๗๑๐๐๑/๕๐",
        "ตย ๗๑๐๐๑/๕๑",
        "ตย ๗๑๐๐๑/",
        "ตย ๗๑๐๐๑/๗",
    ]


def test_an_order_prints_the_calendar_year_of_its_day(office, text):
    meeting = Meeting(order_number="71", ordered_on=date(2025, 12, 30))
    committee = Committee(label=SUPPORT, meeting=meeting)
    assert "ที่ ๗๑/๒๕๖๘" in text("appointment-orders", office(support=committee))
