"""The findings that parsing makes: code, severity and what each means."""

from dplan_docs.findings import Severity

FINDINGS = {
    "budget-unreadable": (Severity.ERROR, "อ่านจำนวนเงินไม่ได้ ในเล่มพิมพ์ข้อความเดิม"),
    "budget-missing": (Severity.WARNING, "ไม่ได้กรอกงบประมาณ"),
    "budget-zero": (Severity.WARNING, "งบประมาณเป็นศูนย์"),
    "budget-from-words": (Severity.WARNING, "อ่านจำนวนเงินจากตัวหนังสือ ขอให้ยืนยัน"),
    "budget-as-text": (Severity.INFO, "จำนวนเงินเป็นข้อความ"),
    "budget-rounded": (Severity.INFO, "จำนวนเงินมีทศนิยมเกินสองตำแหน่ง"),
    "number-unreadable": (Severity.WARNING, "อ่านลำดับที่ไม่ได้"),
    "division-missing": (Severity.WARNING, "ไม่ได้ระบุหน่วยงานรับผิดชอบ"),
    "division-unknown": (Severity.WARNING, "ไม่รู้จักชื่อหน่วยงาน"),
    "division-outside": (Severity.INFO, "หน่วยงานที่ไม่มีในรายชื่อกองและหน่วยงานภายนอก"),
    "work-plan-unknown": (Severity.WARNING, "ไม่รู้จักชื่อแผนงาน"),
    "work-plan-misspelt": (Severity.WARNING, "ชื่อแผนงานสะกดผิด อ่านเป็นชื่อที่ใกล้เคียง"),
}
