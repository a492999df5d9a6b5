"""Checks on letters' numbers: none is given twice, and each goes to somebody known."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.findings import CellRef, Severity
from dplan_docs.numbering import (
    KIND_NAMES,
    Claim,
    Given,
    Number,
    key_of,
    order_number,
    slot_named,
)
from dplan_docs.numbering.register import NAME
from dplan_docs.numbering.slots import ORDER
from dplan_docs.settings import sheets
from dplan_docs.settings.model import LetterNumber
from dplan_docs.thai.dates import be_year
from dplan_docs.thai.text import nearest
from dplan_docs.titles import TITLES

SETTING = f"หากสำนักงานออกเลขแยกทะเบียนกัน กรุณาระบุในแผ่น “{sheets.ORGANIZATION.name}”"


@check("letter-number-twice", Severity.ERROR)
def letter_number_twice(context: CheckContext) -> Iterator[Fault]:
    """No two letters carry one number of one register in one calendar year."""
    first: dict[object, Claim] = {}
    for claim in _numbered(context):
        earlier = first.setdefault(key_of(claim.given, context.settings.organization), claim)
        if earlier is not claim:
            message = (
                f"เลขที่ {claim.given.number.printed} ของ{_holder(claim.given)} ซ้ำกับ{_holder(earlier.given)} "
                f"ในปี พ.ศ. {claim.given.year} กรุณาตรวจสอบกับทะเบียนหนังสือส่ง {SETTING}"
            )
            yield Fault(_place(claim), message, claim.given.number.printed)


@check("letter-number-shared", Severity.WARNING)
def letter_number_shared(context: CheckContext) -> Iterator[Fault]:
    """One number for several recipients is a circular's, with ว."""
    for claim in _numbered(context):
        if claim.copies > 1 and not claim.given.number.is_circular:
            message = (
                f"เลขที่ {claim.given.number.printed} ใช้กับ{_holder(claim.given)}ถึงผู้รับ {claim.copies} ราย "
                "แต่ไม่ใช่หนังสือเวียน กรุณาเติม ว หน้าเลขที่ หรือให้เลขแก่ผู้รับแต่ละราย"
            )
            yield Fault(_place(claim), message, claim.given.number.printed)


@check("letter-number-taken", Severity.WARNING)
def letter_number_taken(context: CheckContext) -> Iterator[Fault]:
    """A number that was given once is not given to another letter."""
    office = context.settings.organization
    current: set[tuple[object, ...]] = {
        (key_of(x.given, office), x.given.holder) for x in _numbered(context)
    }
    for claim in _numbered(context):
        key = key_of(claim.given, office)
        for old in _given_before(context, claim, current):
            if key_of(old, office) == key:
                message = (
                    f"เลขที่ {claim.given.number.printed} เคยออกให้{_holder(old)}แล้ว กรุณาตรวจสอบกับทะเบียนหนังสือส่ง "
                    "หากเลขเดิมไม่ได้ใช้จริง กรุณาคืนเลขด้วยคำสั่ง dplan numbers --release"
                )
                yield Fault(_place(claim), message, claim.given.number.printed)


def _given_before(
    context: CheckContext, claim: Claim, current: set[tuple[object, ...]]
) -> Iterator[Given]:
    """Yield what was given to other letters; an order is the same in every edition of the plan."""
    office, register = context.settings.organization, context.numbers.register
    for old in register.numbers:
        if old.holder not in claim.holders and (key_of(old, office), old.holder) not in current:
            yield old
    yield from (x for x in register.others if x.kind != ORDER or x.holder not in claim.holders)


@check("letter-recipient-unknown", Severity.WARNING)
def letter_recipient_unknown(context: CheckContext) -> Iterator[Fault]:
    """A number's recipient is one of those to whom the paper goes."""
    for letter in context.settings.letters:
        slot = slot_named(letter.title, context.numbers.slots)
        if letter.recipient and letter.title in context.numbers.slots:
            if slot.recipient(letter.recipient):
                continue
            likely = nearest(letter.recipient, [x.name for x in slot.recipients])
            hint = f" (หมายถึง “{likely}” หรือไม่)" if likely else ""
            message = (
                f"“{letter.recipient}” ไม่ใช่ผู้รับของ{letter.title}{hint} เลขที่ในบรรทัดนี้จึงไม่ได้พิมพ์ "
                "กรุณาแก้ให้ตรงกับชื่อหน่วยงาน กอง หรือกรรมการ"
            )
            yield Fault(_cell(letter, "recipient"), message, letter.recipient)


@check("letter-entered-twice", Severity.WARNING)
def letter_entered_twice(context: CheckContext) -> Iterator[Fault]:
    """A paper, or one of its recipients, has one line."""
    seen: set[object] = set()
    for letter in context.settings.letters:
        slot = slot_named(letter.title, context.numbers.slots)
        known = slot.recipient(letter.recipient)
        key = letter.title, known.name if known else letter.recipient
        if letter.title and key in seen:
            message = f"{_called(*key)}มีมากกว่าหนึ่งบรรทัด โปรแกรมใช้บรรทัดแรก กรุณาลบบรรทัดที่เกิน"
            yield Fault(_cell(letter, "title"), message, letter.title)
        seen.add(key)


@check("letter-count-unreadable", Severity.WARNING)
def letter_count_unreadable(context: CheckContext) -> Iterator[Fault]:
    """Counting begins with a number."""
    for letter in context.settings.letters:
        start = Number.parse(letter.counts_from, "")
        if letter.counts_from and start.running is None:
            message = f"ไม่เข้าใจเลขที่เริ่มนับ “{letter.counts_from}” จึงไม่ได้นับให้ กรุณากรอกเป็นตัวเลข เช่น 120"
            yield Fault(_cell(letter, "counts_from"), message, letter.counts_from)
        elif letter.counts_from and letter.recipient:
            message = (
                f"เลขที่เริ่มนับใช้กับหนังสือทุกรายของเอกสาร จึงไม่ได้ใช้ในบรรทัดของ {letter.recipient} "
                "กรุณากรอกในบรรทัดที่เว้นช่อง “ผู้รับ”"
            )
            yield Fault(_cell(letter, "counts_from"), message, letter.counts_from)


@check("order-number-of-another-year", Severity.WARNING)
def order_number_of_another_year(context: CheckContext) -> Iterator[Fault]:
    """An order's number names the calendar year of its day."""
    for committee in (context.settings.support, context.settings.development):
        meeting, number = committee.meeting, order_number(committee)
        if number.year and meeting.ordered_on and number.year != be_year(meeting.ordered_on):
            message = (
                f"คำสั่งแต่งตั้ง{committee.label}เลขที่ {number.printed} แต่ลงวันที่ในปี พ.ศ. "
                f"{be_year(meeting.ordered_on)} กรุณาตรวจสอบเลขที่และวันที่ของคำสั่ง"
            )
            where = meeting.places.get("order_number") or on_sheet(sheets.MEETINGS.name)
            yield Fault(where, message, number.printed)


@check("numbers-unreadable", Severity.ERROR)
def numbers_unreadable(context: CheckContext) -> Iterator[Fault]:
    """The register of the numbers given can be read."""
    if context.numbers.register.fault:
        yield Fault(CellRef(file=NAME), context.numbers.register.fault)


def _numbered(context: CheckContext) -> list[Claim]:
    return [claim for claim in context.numbers.claims if claim.given.number.value]


def _place(claim: Claim) -> CellRef:
    return claim.where or on_sheet(sheets.LETTERS.name)


def _cell(letter: LetterNumber, field: str) -> CellRef:
    return letter.places.get(field) or on_sheet(sheets.LETTERS.name)


def _holder(given: Given) -> str:
    if given.kind == ORDER:
        return f"คำสั่งแต่งตั้ง{given.recipient}"
    kind = f" ({KIND_NAMES[given.kind]})" if given.document.endswith("-invitation") else ""
    return _called(TITLES.get(given.document, given.document) + kind, given.recipient)


def _called(title: str, recipient: str) -> str:
    return f"{title} ถึง{recipient}" if recipient else title
