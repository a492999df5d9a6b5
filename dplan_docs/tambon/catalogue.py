"""The findings that only a tambon plan's answers can lead to: code, severity and what each means."""

from dplan_docs.findings import CellRef, Finding, Severity

FINDINGS = {
    "tambon-nothing-read": (Severity.ERROR, "ไม่พบแบบ ๑ แบบ ๒ แบบ ๓ หรือแบบรายงานในไฟล์"),
    "tambon-form-blank": (Severity.WARNING, "แบบที่ส่งมายังไม่ได้กรอก"),
    "tambon-form-guessed": (Severity.WARNING, "ตารางไม่บอกว่าเป็นแบบใด"),
    "tambon-sheet-unread": (Severity.INFO, "แผ่นงานที่ไม่มีแบบของแผนพัฒนาตำบล"),
    "tambon-cells-unread": (Severity.WARNING, "ช่องนอกคอลัมน์ของตาราง ไม่ได้อ่าน"),
    "tambon-district-unknown": (Severity.ERROR, "ไม่ทราบว่าเป็นไฟล์ของอำเภอใด"),
    "tambon-district-conflict": (Severity.WARNING, "ไฟล์ระบุอำเภอไม่ตรงกัน"),
    "tambon-year-conflict": (Severity.WARNING, "ไฟล์เป็นของปีงบประมาณอื่น"),
    "tambon-missing": (Severity.ERROR, "รายการไม่มีชื่อตำบล"),
    "tambon-carried": (Severity.INFO, "ช่องตำบลว่าง อ่านว่าเป็นตำบลเดียวกับแถวบน"),
    "tambon-unknown": (Severity.WARNING, "ไม่รู้จักชื่อตำบล"),
    "tambon-of-another-district": (Severity.WARNING, "ตำบลของอำเภออื่น"),
    "tambon-repeated": (Severity.WARNING, "ตำบลซ้ำในแบบ ๑"),
    "tambon-quarter-unreadable": (Severity.WARNING, "อ่านไตรมาสไม่ได้"),
    "tambon-report-again": (Severity.WARNING, "แบบรายงานที่กรอกแล้วมีมากกว่าหนึ่งแผ่น ใช้แผ่นแรก"),
    "tambon-count-unreadable": (Severity.ERROR, "อ่านจำนวนตำบลในแบบรายงานไม่ได้"),
    "tambon-count-doubled": (Severity.WARNING, "แบบรายงานระบุจำนวนเดียวกันสองครั้งไม่ตรงกัน"),
    "tambon-count-differs": (Severity.WARNING, "จำนวนตำบลเป้าหมายในแบบรายงานไม่ตรงกับแบบ ๑"),
    "tambon-count-beyond": (Severity.WARNING, "จำนวนตำบลในแบบรายงานมากกว่าจำนวนตำบลเป้าหมาย"),
    "tambon-count-missing": (Severity.WARNING, "แบบรายงานยังกรอกจำนวนไม่ครบ"),
    "tambon-count-order": (Severity.WARNING, "จำนวนตำบลในแบบรายงานขัดกันเอง"),
    "tambon-targets-differ": (Severity.WARNING, "แบบ ๑ ไม่ตรงกับรายชื่อตำบลเป้าหมาย"),
    "tambon-project-of-no-target": (Severity.INFO, "โครงการของตำบลที่ไม่มีในแบบ ๑"),
}


def finding(code: str, where: CellRef, message: str, value: str | None = None) -> Finding:
    """Return a finding with its code's severity."""
    severity, _ = FINDINGS[code]
    return Finding(code=code, severity=severity, where=where, message=message, value=value)
