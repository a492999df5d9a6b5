"""Who gets which number: entered, for all, counted, remembered."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dplan_docs.numbering import Register, give_numbers, key_of
from dplan_docs.settings.model import Agency, LetterNumber, Organization, Settings
from dplan_docs.titles import TITLES

A, B, C = "แขวงทางหลวง", "โครงการชลประทาน", "สาธารณสุขอำเภอ"
DEC, JAN = date(2025, 12, 29), date(2026, 1, 5)


def agencies(*names):
    return tuple(Agency(name=name) for name in names)


def test_one_number_for_all(office, line, printed):
    letters = (line("agency-letter", number="ว 45"),)
    assert printed("agency-letter", office(letters=letters)) == dict.fromkeys((A, B, C), "ว 45")


def test_a_recipient_s_own_number_comes_before_the_one_for_all(office, line, printed):
    letters = (
        line("agency-letter", number="ว 45"),
        line("agency-letter", recipient=B, number="46"),
    )
    found = printed("agency-letter", office(letters=letters))
    assert found == {A: "ว 45", B: "46", C: "ว 45"}


def test_a_recipient_is_known_by_any_of_its_names(office, line, printed):
    letters = (line("division-memo", recipient="กช", number="7"),)
    assert printed("division-memo", office(letters=letters)) == {"กองช่าง": "7", "กองคลัง": ""}


def test_counting_gives_the_free_numbers_in_order(office, line, printed):
    letters = (
        line("approval-memo", number="121"),
        line("agency-letter", counts_from="๑๒๐"),
        line("agency-letter", recipient=C, number="5"),
    )
    assert printed("agency-letter", office(letters=letters)) == {A: "120", B: "122", C: "5"}


def test_counted_circulars_keep_their_sign(office, line, printed):
    letters = (line("agency-letter", counts_from="ว 9"),)
    assert printed("agency-letter", office(letters=letters)) == {A: "ว 9", B: "ว 10", C: "ว 11"}


def test_two_papers_that_count_from_one_number_share_the_run(office, line, numbers):
    letters = (line("agency-letter", counts_from="1"), line("division-memo", counts_from="1"))
    claims = numbers(office(letters=letters)).claims
    assert sorted(x.given.number.running for x in claims) == [1, 2, 3, 4, 5]


def test_a_recipient_put_in_between_shifts_nobody(office, line, printed, built):
    letters = (line("agency-letter", counts_from="120"),)
    register = built(office(letters=letters))
    changed = office(letters=letters, agencies=agencies("ใหม่", A, "กลาง", B, C))
    assert printed("agency-letter", changed, register) == {
        "ใหม่": "123",
        A: "120",
        "กลาง": "124",
        B: "121",
        C: "122",
    }


def test_order_and_spacing_of_names_change_nothing(office, line, printed, built):
    letters = (line("agency-letter", counts_from="120"),)
    register = built(office(letters=letters))
    changed = office(letters=letters, agencies=agencies(C, "แขวง ทางหลวง", B))
    found = printed("agency-letter", changed, register)
    assert found == {C: "122", "แขวง ทางหลวง": "120", B: "121"}


def test_the_number_of_one_who_went_is_not_given_again(office, line, printed, built):
    letters = (line("agency-letter", counts_from="120"),)
    register = built(office(letters=letters), office(letters=letters, agencies=agencies(A, C)))
    changed = office(letters=letters, agencies=agencies(A, C, "ใหม่"))
    assert printed("agency-letter", changed, register) == {A: "120", C: "122", "ใหม่": "123"}
    assert printed("agency-letter", office(letters=letters), register)[B] == "121"


def test_a_new_name_keeps_the_number_when_the_old_one_is_known_too(office, line, printed, built):
    letters = (line("agency-letter", counts_from="120"),)
    register = built(office(letters=letters))
    renamed = (Agency(name="แขวงการทาง", aliases=(A,)), *agencies(B, C))
    changed = office(letters=letters, agencies=renamed)
    assert printed("agency-letter", changed, register)["แขวงการทาง"] == "120"
    assert built(changed, register=register) == register


def test_what_was_counted_stays_when_counting_begins_elsewhere_or_ends(
    office, line, printed, built
):
    register = built(office(letters=(line("agency-letter", counts_from="120"),)))
    moved = office(letters=(line("agency-letter", counts_from="500"),))
    assert printed("agency-letter", moved, register) == {A: "120", B: "121", C: "122"}
    assert printed("agency-letter", office(), register) == {A: "120", B: "121", C: "122"}


def test_an_entered_number_that_was_deleted_is_no_longer_printed(office, line, printed, built):
    register = built(office(letters=(line("approval-memo", number="12"),)))
    assert printed("approval-memo", office(), register) == {"": ""}


def test_counting_begins_anew_with_the_letter_s_calendar_year(office, line, printed, built):
    def dated(day):
        return office(letters=(line("agency-letter", counts_from="1", dated=day),))

    register = built(dated(DEC))
    assert printed("agency-letter", dated(DEC), register) == {A: "1", B: "2", C: "3"}
    other = office(
        letters=(
            line("agency-letter", counts_from="1", dated=DEC),
            line("division-memo", counts_from="1", dated=JAN),
        )
    )
    assert printed("division-memo", other, register) == {"กองช่าง": "1", "กองคลัง": "2"}


def test_one_letter_of_the_new_year_is_counted_there(office, line, numbers):
    letters = (
        line("agency-letter", counts_from="7", dated=DEC),
        line("agency-letter", recipient=B, dated=JAN),
    )
    claims = numbers(office(letters=letters)).claims
    assert [(x.given.recipient, x.given.year, x.given.number.text) for x in claims] == [
        (A, 2568, "7"),
        (B, 2569, "7"),
        (C, 2568, "8"),
    ]


def test_a_letter_dated_later_keeps_the_number_it_got_undated(office, line, printed, built):
    undated = office(letters=(line("agency-letter", counts_from="120"),))
    register = built(undated)
    dated = office(letters=(line("agency-letter", counts_from="120", dated=JAN),))
    assert printed("agency-letter", dated, register) == {A: "120", B: "121", C: "122"}
    again = built(dated, register=register)
    assert {x.year for x in again.numbers} == {2569}
    assert len(again.numbers) == 3


def test_a_damaged_register_counts_nothing_and_leaves_what_was_entered(office, line, printed):
    letters = (line("agency-letter", counts_from="120"), line("approval-memo", number="12"))
    register = Register(fault="เสียหาย")
    assert set(printed("agency-letter", office(letters=letters), register).values()) == {""}
    assert printed("approval-memo", office(letters=letters), register) == {"": "12"}


def test_only_the_papers_made_are_remembered(office, line, numbers):
    letters = (line("approval-memo", number="12"), line("division-memo", number="ว 13"))
    given = numbers(office(letters=letters)).remembered(["division-memo"])
    assert [x.number.text for x in given.numbers] == ["ว 13"]


def test_a_number_keeps_its_first_day(office, line, built):
    letters = (line("approval-memo", number="12"),)
    register = built(office(letters=letters), today=date(2025, 10, 1))
    again = built(office(letters=letters), register=register, today=date(2025, 11, 1))
    assert again.numbers[0].first_given == date(2025, 10, 1)


@pytest.mark.parametrize(
    ("typed", "day", "printed"),
    [
        ("71/2564", date(2022, 3, 1), "71/2564"),
        ("71", date(2022, 3, 1), "71/2565"),
        ("71", date(2022, 12, 1), "71/2565"),
        ("71", None, "71"),
        ("", date(2022, 3, 1), ""),
    ],
)
def test_an_order_s_number_takes_the_calendar_year_of_its_day(orders, office, typed, day, printed):
    from dplan_docs.numbering import order_number

    assert order_number(office(**orders((typed, day), ("", None))).support).printed == printed


NAMES = ["ก", "ข", "ค", "ง", "จ"]
steps = st.lists(
    st.tuples(st.permutations(NAMES), st.integers(0, 5), st.integers(1, 4)), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_whatever_comes_and_goes_a_number_stays_and_is_never_given_twice(years_work):
    office = Organization(document_prefix="ตย 1")
    register, first = Register(), {}
    for names, count, start in years_work:
        line = LetterNumber(title=TITLES["agency-letter"], counts_from=str(start))
        state = Settings(organization=office, agencies=agencies(*names[:count]), letters=(line,))
        register = give_numbers(state, register, date(2025, 10, 1)).remembered(TITLES)
        for each in register.numbers:
            known = first.setdefault(each.recipient, each.number)
            assert known == each.number
    keys = [key_of(x, office) for x in register.numbers]
    assert len(keys) == len(set(keys))


def test_what_another_edition_of_the_plan_was_given_is_not_free(office, line, printed, built):
    first = built(office(letters=(line("agency-letter", counts_from="120"),)))
    second = Register(others=first.numbers)
    settings_of_both = office(letters=(line("division-memo", counts_from="121"),))
    assert printed("division-memo", settings_of_both, second) == {"กองช่าง": "123", "กองคลัง": "124"}
    assert built(settings_of_both, register=second).others == first.numbers
