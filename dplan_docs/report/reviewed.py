"""What was found in templates, and where the copies with comments are."""

from dplan_docs.report.findings import all_findings
from dplan_docs.report.layout import joined
from dplan_docs.reviewing import Review


def review_report(review: Review) -> str:
    """Return every finding, and the copies to open in Word."""
    number = len(review.reviewed)
    faulty = sum(bool(x.findings) for x in review.reviewed)
    head = (
        f"ตรวจแม่แบบ {number} ไฟล์ พบสิ่งที่ต้องดู {faulty} ไฟล์"
        if faulty
        else f"ตรวจแม่แบบ {number} ไฟล์ ไม่พบสิ่งที่ต้องแก้ไข"
    )
    copies = [f"  {x.annotated}" for x in review.reviewed if x.annotated]
    told = ["สำเนาที่มีหมายเหตุ ณ ที่ที่พบ (ไฟล์เดิมไม่ถูกแก้ไข)", *copies] if copies else []
    return joined([[head], *all_findings(review.findings), told])
