"""The report of ``dplan status``."""

from dplan_docs.milestones import Milestone, State
from dplan_docs.report.layout import aligned, joined
from dplan_docs.report.senders import senders_table
from dplan_docs.status import Status
from dplan_docs.thai.dates import short_date


def status_report(status: Status) -> str:
    """Return who has sent and who has not, and every day of the year's work."""
    following = status.next
    dates = aligned((_day(x), x.title, _standing(x)) for x in status.milestones)
    return joined(
        [
            [f"{status.organization} ปีงบประมาณ พ.ศ. {status.fiscal_year or '....'}"],
            senders_table("กอง", ("ส่งแล้ว", "ยังไม่ส่ง"), status.divisions),
            senders_table("หน่วยงานภายนอก", ("ตอบแล้ว", "ยังไม่ตอบ"), status.agencies),
            [f"กำหนดวัน (วันนี้ {short_date(status.today)})", *dates],
            [f"ลำดับถัดไป: {following.title} {_standing(following)}"] if following else [],
        ]
    )


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
