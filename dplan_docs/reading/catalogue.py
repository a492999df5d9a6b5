"""The findings that reading makes: code, severity and what each means."""

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.parsing import catalogue as parsing
from dplan_docs.parsing.values import Remark

FINDINGS = {
    **parsing.FINDINGS,
    "file-empty": (Severity.ERROR, "ไฟล์ว่างเปล่า"),
    "file-not-a-workbook": (Severity.ERROR, "ไฟล์ไม่ใช่สมุดงาน"),
    "file-password": (Severity.ERROR, "ไฟล์ตั้งรหัสผ่าน"),
    "file-damaged": (Severity.ERROR, "ไฟล์เสียหรือไม่ครบ"),
    "file-unsafe": (Severity.ERROR, "ไฟล์ใหญ่หรือบีบอัดผิดปกติ"),
    "file-missing": (Severity.ERROR, "เปิดไฟล์ไม่ได้"),
    "nothing-read": (Severity.ERROR, "ไม่พบตาราง ผด.02 หรือ ผด.02/1 ในไฟล์"),
    "sheet-unreadable": (Severity.ERROR, "อ่านแผ่นงานไม่ได้"),
    "sheet-hidden": (Severity.INFO, "แผ่นงานที่ซ่อนไว้ถูกอ่านด้วย"),
    "sheet-unrecognised": (Severity.INFO, "แผ่นงานที่ไม่มีตารางโครงการ"),
    "sheet-copy": (Severity.WARNING, "แผ่นงานที่มีรายการเหมือนกับแผ่นงานอื่นทุกรายการ นับครั้งเดียว"),
    "sheet-empty": (Severity.INFO, "แผ่นงานว่างเปล่า"),
    "sheet-chart": (Severity.INFO, "แผ่นงานที่มีแต่แผนภูมิหรือรูป"),
    "sheet-pivot": (Severity.INFO, "แผ่นงานที่เป็นตารางสรุป (Pivot Table)"),
    "rows-hidden": (Severity.INFO, "แถวที่ซ่อนหรือกรองไว้ถูกอ่านด้วย"),
    "columns-hidden": (Severity.INFO, "คอลัมน์ที่ซ่อนไว้ถูกอ่านด้วย"),
    "sheet-cut": (Severity.WARNING, "มีข้อมูลหรือรูปแบบไกลออกไปที่ไม่ได้อ่าน"),
    "form-summary": (Severity.INFO, "แบบ ผด.01 ไม่นำมาอ่าน"),
    "form-five-year": (Severity.WARNING, "แบบของแผนพัฒนาท้องถิ่น (ห้าปี) ไม่นำมาอ่าน"),
    "form-coordination": (Severity.WARNING, "บัญชีโครงการที่ขอประสาน ไม่นำมาอ่าน"),
    "form-purchasing": (Severity.WARNING, "แผนการจัดซื้อจัดจ้าง ไม่นำมาอ่าน"),
    "form-empty": (Severity.WARNING, "ตารางไม่มีรายการ"),
    "form-of-another-division": (Severity.WARNING, "แบบเปล่าของกองหนึ่ง แต่รายการเป็นของอีกกองหนึ่ง"),
    "form-of-another-year": (Severity.WARNING, "แบบเปล่าของปีหนึ่ง แต่หัวตารางเป็นของอีกปีหนึ่ง"),
    "nothing-stated": (Severity.INFO, "กองแจ้งว่าไม่มีรายการ"),
    "column-missing": (Severity.WARNING, "ตารางไม่มีคอลัมน์ที่ควรมี"),
    "column-doubled": (Severity.WARNING, "มีสองคอลัมน์สำหรับข้อมูลเดียวกัน"),
    "column-ignored": (Severity.INFO, "คอลัมน์ที่ไม่รู้จัก ไม่ได้อ่าน"),
    "side-table": (Severity.WARNING, "ตารางอื่นข้างตารางโครงการ ไม่ได้อ่าน"),
    "heading-unit": (Severity.INFO, "หัวตารางระบุหน่วยเป็นพันบาทหรือล้านบาท"),
    "month-heading-unclear": (Severity.WARNING, "หัวคอลัมน์เดือนสะกดผิด อ่านเป็นเดือนตามตำแหน่ง"),
    "months-columns-missing": (Severity.WARNING, "คอลัมน์เดือนไม่ครบ"),
    "months-missing": (Severity.WARNING, "ไม่พบเดือนที่ดำเนินการ"),
    "months-completion-only": (Severity.WARNING, "ทราบเพียงเดือนที่แล้วเสร็จ"),
    "months-conflict": (Severity.WARNING, "เดือนในตารางกับข้อความไม่ตรงกัน"),
    "months-unclear": (Severity.WARNING, "เครื่องหมายหรือข้อความบอกเดือนไม่ชัดเจน"),
    "months-beyond-year": (Severity.WARNING, "เดือนอยู่นอกปีงบประมาณ"),
    "arrow-stray": (Severity.WARNING, "เส้นหรือลูกศรที่ไม่ตรงกับรายการหรือช่องเดือน หรือรูปร่างที่ไม่เข้าใจ"),
    "drawing-damaged": (Severity.WARNING, "อ่านเส้นและลูกศรในแผ่นงานไม่ได้"),
    "drawing-unread": (
        Severity.WARNING,
        "เส้นและลูกศรในไฟล์ .xls ที่อ่านไม่ได้เพราะไม่มี LibreOffice",
    ),
    "text-box": (Severity.INFO, "กล่องข้อความที่วางบนตาราง"),
    "year-conflict": (Severity.WARNING, "ปีบนหัวเดือนไม่ตรงกับปีในชื่อเรื่อง"),
    "number-missing": (Severity.WARNING, "รายการไม่มีลำดับที่"),
    "note-unused": (Severity.INFO, "หมายเหตุที่ไม่ใช่แหล่งเงินไม่ได้ใช้"),
    "name-continued": (Severity.INFO, "ข้อความแถวถัดมาอ่านเป็นส่วนต่อของชื่อโครงการ"),
    "name-cancelled": (Severity.WARNING, "ชื่อรายการบอกว่ายกเลิก"),
    "name-missing": (Severity.ERROR, "รายการไม่มีชื่อ"),
    "ditto-read": (Severity.INFO, "เครื่องหมาย “ แทนคำว่าเหมือนแถวบน"),
    "rows-without-name": (Severity.INFO, "แถวที่มีแต่ลำดับที่"),
    "caption-unknown": (Severity.WARNING, "ข้อความในตารางที่ไม่เข้าใจ"),
    "row-not-understood": (Severity.WARNING, "แถวที่ไม่เข้าใจ"),
    "remark-below": (Severity.INFO, "หมายเหตุในตาราง"),
    "work-plan-missing": (Severity.WARNING, "ไม่พบชื่อแผนงาน"),
    "work-plan-from-sheet": (Severity.INFO, "ใช้ชื่อแผนงานจากชื่อแผ่นงาน"),
    "work-plan-conflict": (Severity.WARNING, "ชื่อแผนงานในแผ่นงานกับชื่อแผ่นงานไม่ตรงกัน"),
    "strategy-missing": (Severity.WARNING, "ไม่พบชื่อยุทธศาสตร์"),
    "budget-merged": (Severity.WARNING, "ช่องงบประมาณผสานกับแถวบน"),
    "budget-second-amount": (Severity.ERROR, "รายการเดียวมีจำนวนเงินมากกว่าหนึ่งจำนวน"),
    "budget-parts-differ": (Severity.WARNING, "ช่องรวมของงบประมาณไม่เท่ากับช่องย่อยรวมกัน"),
    "text-damaged": (Severity.WARNING, "ข้อความมีอักขระที่พิมพ์ไม่ได้"),
    "digits-mixed": (Severity.INFO, "เลขไทยปนกับเลขอารบิกในจำนวนเดียว"),
    "cell-broken": (Severity.WARNING, "ช่องมีค่าผิดพลาดหรือสูตรที่ยังไม่ได้คำนวณ"),
    "total-mismatch": (Severity.WARNING, "ยอดรวมที่ระบุไม่ตรงกับรายการ"),
}


def finding(code: str, where: CellRef, message: str, value: str | None = None) -> Finding:
    """Return a finding with its code's severity."""
    severity, _ = FINDINGS[code]
    return Finding(code=code, severity=severity, where=where, message=message, value=value)


def placed(remark: Remark, where: CellRef) -> Finding:
    """Return a parser's remark as a finding at its cell."""
    return finding(remark.code, where, remark.message, remark.value)
