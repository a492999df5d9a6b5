"""The report of ``dplan status``."""

from collections.abc import Sequence

from dplan_docs.report.layout import aligned, joined
from dplan_docs.report.timeline import next_paper_lines, timeline
from dplan_docs.status import Sender, Status
from dplan_docs.thai.money import baht


def status_report(status: Status) -> str:
    """Return who has sent and who has not, and every day of the year's work."""
    return joined(
        [
            [f"{status.organization} ปีงบประมาณ พ.ศ. {status.fiscal_year or '....'}"],
            _senders("กอง", ("ส่งแล้ว", "ยังไม่ส่ง"), status.divisions),
            _senders("หน่วยงานภายนอก", ("ตอบแล้ว", "ยังไม่ตอบ"), status.agencies),
            timeline(status.milestones, status.today),
            next_paper_lines(status.next_paper),
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
