"""The report of ``dplan watch``: what happened, line by line, each with its time."""

from collections.abc import Sequence
from datetime import datetime

from dplan_docs.report.layout import joined, shortened
from dplan_docs.report.reports import build_report, failed_report
from dplan_docs.report.unchanged import unchanged_report
from dplan_docs.thai.dates import clock, short_date
from dplan_docs.watching import Built, Happening, NotBuilt, Reach, Started, UpToDate, Waiting

_STARTED = "กำลังเฝ้าดูโฟลเดอร์ {}"
_HOW_TO_STOP = "เมื่อมีไฟล์ใหม่หรือไฟล์ที่แก้ไข จะจัดทำเอกสารให้เอง เปิดหน้าต่างนี้ทิ้งไว้ กด Ctrl+C เพื่อหยุด"
_IN_USE = "เปิดใช้อยู่ในโปรแกรมอื่น จะจัดทำเมื่อปิดไฟล์ หากหนึ่งนาทีแล้วยังไม่ปิด จะใช้ตามที่บันทึกไว้ล่าสุด"
_MOVING = "ยังเปลี่ยนแปลงอยู่ กำลังรอให้คัดลอกหรือบันทึกเสร็จ"
_GOING_ON = "เฝ้าดูต่อไป เมื่อแก้ไขแล้วจะจัดทำให้เอง ไม่ต้องสั่งใหม่"
_OUT_OF_REACH = "ติดต่อโฟลเดอร์ไม่ได้ เครือข่ายอาจขัดข้อง กำลังรอให้กลับมา"
_REACHED = "ติดต่อโฟลเดอร์ได้แล้ว เฝ้าดูต่อไป"
_NAMES_SHOWN = 5


def watch_report(happening: Happening, moment: datetime) -> str:
    """Return what happened, and when."""
    headline, *paragraphs = _said(happening)
    time = f"{short_date(moment.date())} {clock(moment.time())}"
    return joined([[f"[{time}] {headline}"], *([text] for text in paragraphs if text)])


def ended_report(moment: datetime) -> str:
    """Return how a watch that was told to stop takes its leave."""
    time = f"{short_date(moment.date())} {clock(moment.time())}"
    return f"[{time}] หยุดเฝ้าดูแล้ว เอกสารชุดล่าสุดยังอยู่ครบ"


def _said(happening: Happening) -> tuple[str, ...]:
    match happening:
        case Started(workspace=workspace):
            return (_STARTED.format(workspace.folder), _HOW_TO_STOP)
        case Waiting(names=names, in_use=in_use):
            return (f"{_names(names)} {_IN_USE if in_use else _MOVING}",)
        case Built(changed=changed, outcome=outcome):
            return (f"{_cause(changed)}จัดทำเอกสารแล้ว", build_report(outcome))
        case UpToDate(changed=changed, found=found):
            report = unchanged_report(found)
            return (f"{_cause(changed)}ไม่มีสิ่งใดต้องจัดทำใหม่", report)
        case NotBuilt(changed=changed, message=message, findings=findings):
            headline = f"{_cause(changed)}ยังจัดทำเอกสารไม่ได้"
            return (headline, failed_report(findings), message, _GOING_ON)
        case Reach(is_there=is_there):
            return (_REACHED if is_there else _OUT_OF_REACH,)


def _cause(changed: Sequence[str]) -> str:
    names = _names(changed)
    if names:
        return f"มีการเปลี่ยนแปลงที่ {names} "
    return "ขึ้นวันใหม่ " if changed else ""


def _names(names: Sequence[str]) -> str:
    return shortened([name for name in names if name], _NAMES_SHOWN)
