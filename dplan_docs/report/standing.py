"""The report of ``dplan status``."""

from collections.abc import Sequence

from dplan_docs.milestones import Milestone, State
from dplan_docs.report.layout import aligned, joined
from dplan_docs.status import Sender, Status
from dplan_docs.thai.dates import short_date
from dplan_docs.thai.money import baht


def status_report(status: Status) -> str:
    """Return who has sent and who has not, and every day of the year's work."""
    following = status.next
    dates = aligned((_day(x), x.title, _standing(x)) for x in status.milestones)
    return joined(
        [
            [f"{status.organization} ปีงบประมาณ พ.ศ. {status.fiscal_year or '....'}"],
            _senders("กอง", ("ส่งแล้ว", "ยังไม่ส่ง"), status.divisions),
            _senders("หน่วยงานภายนอก", ("ตอบแล้ว", "ยังไม่ตอบ"), status.agencies),
            [f"กำหนดวัน (วันนี้ {short_date(status.today)})", *dates],
            [f"ลำดับถัดไป: {following.title} {_standing(following)}"] if following else [],
        ]
    )


def _senders(title: str, words: tuple[str, str], senders: Sequence[Sender]) -> list[str]:
    if not senders:
        return []
    done, waiting = words
    sent = sum(sender.sent for sender in senders)
    rows = ((done if x.sent else waiting, x.name, _amount(x)) for x in senders)
    return [f"{title} {done} {sent} จาก {len(senders)}", *aligned(rows)]


def _amount(sender: Sender) -> str:
    if not sender.projects + sender.equipment_items:
        return ""
    rows = f"{sender.projects} โครงการ ครุภัณฑ์ {sender.equipment_items} รายการ"
    return f"{rows} {baht(sender.budget)} บาท"


def _day(milestone: Milestone) -> str:
    return short_date(milestone.day) if milestone.day else "ยังไม่ทราบวัน"


def _standing(milestone: Milestone) -> str:
    days, done_on = milestone.days_left or 0, milestone.done_on
    on = f" เมื่อ {short_date(done_on)}" if done_on else ""
    match milestone.state:
        case State.DONE:
            return f"เสร็จแล้ว{on}"
        case State.DONE_LATE:
            return f"เสร็จแล้ว{on} (เกินกำหนด)"
        case State.LATE:
            return f"เลยกำหนด {-days} วัน"
        case State.UNKNOWN:
            return ""
        case State.AHEAD | State.DUE:
            return f"อีก {days} วัน" if days > 0 else "ถึงกำหนดแล้ว"
