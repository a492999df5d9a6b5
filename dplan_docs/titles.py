"""The documents' ids and Thai titles, in binding order (contract), and the settings workbook's name."""

SETTINGS_NAME = "ข้อมูลหน่วยงาน.xlsx"

TITLES = {
    "approval-memo": "บันทึกขออนุมัติจัดทำแผนการดำเนินงาน",
    "agency-letter": "หนังสือขอข้อมูลโครงการ ถึงหน่วยงานภายนอก",
    "division-memo": "บันทึกแจ้งกอง รวบรวมข้อมูล ผด.02 และ ผด.02-1",
    "support-invitation": "หนังสือเชิญประชุมคณะกรรมการสนับสนุน",
    "support-agenda": "ระเบียบวาระการประชุมคณะกรรมการสนับสนุน",
    "support-minutes": "รายงานการประชุมคณะกรรมการสนับสนุน",
    "support-minutes-memo": "บันทึกเสนอรายงานการประชุมพร้อมรูปเล่ม",
    "draft-plan": "รูปเล่มร่างแผนการดำเนินงาน",
    "development-invitation": "หนังสือเชิญประชุมคณะกรรมการพัฒนา",
    "development-agenda": "ระเบียบวาระการประชุมคณะกรรมการพัฒนา",
    "development-minutes": "รายงานการประชุมคณะกรรมการพัฒนา",
    "announcement-memo": "บันทึกเสนอการจัดทำประกาศใช้แผนการดำเนินงาน",
    "announcement": "ประกาศใช้แผนการดำเนินงาน",
    "posting": "หนังสือรับรองการปิดประกาศ",
    "extension-memo": "บันทึกขออนุมัติขยายระยะเวลา",
    "plan": "รูปเล่มแผนการดำเนินงาน ฉบับประกาศใช้",
    "plan-workbook": "สมุดงาน ผด.01 ผด.02 ผด.02-1 รวมทุกกอง",
    "attendance": "ใบลงชื่อผู้เข้าร่วมประชุม",
    "appointment-orders": "คำสั่งแต่งตั้งคณะกรรมการ",
    "tambon-letter": "หนังสือถึงอำเภอ แนวทางการจัดทำแผนพัฒนาตำบล",
    "tambon-report": "แบบรายงานผลการจัดทำแผนพัฒนาตำบล",
    "tambon-registers": "ทะเบียนแผนพัฒนาตำบล แบบ 1 แบบ 2 และแบบ 3",
}
"""The papers of the operation plan, then those of the tambon plan."""

_PARTS = {
    "support-invitation-letter": "หนังสือเชิญประชุมคณะกรรมการสนับสนุน (หนังสือภายนอก)",
    "support-invitation-memo": "หนังสือเชิญประชุมคณะกรรมการสนับสนุน (บันทึกข้อความ)",
    "development-invitation-letter": "หนังสือเชิญประชุมคณะกรรมการพัฒนา (หนังสือภายนอก)",
    "development-invitation-memo": "หนังสือเชิญประชุมคณะกรรมการพัฒนา (บันทึกข้อความ)",
    "support-order": "คำสั่งแต่งตั้งคณะกรรมการสนับสนุน",
    "development-order": "คำสั่งแต่งตั้งคณะกรรมการพัฒนา",
    "plan-summary": "ตาราง ผด.01 ในรูปเล่ม",
    "plan-projects": "ตาราง ผด.02 ในรูปเล่ม",
    "plan-equipment": "ตาราง ผด.02-1 ในรูปเล่ม",
    "edition-plan": "รูปเล่มแผนการดำเนินงาน ฉบับแก้ไขเปลี่ยนแปลง",
    "plan-changes": "ตารางเปรียบเทียบการเปลี่ยนแปลง ในรูปเล่ม",
    "tambon-letter-guideline": "แนวทางการจัดทำแผนพัฒนาตำบล ที่ส่งมากับหนังสือ",
    "tambon-report-sums": "รายงานผลการจัดทำแผนพัฒนาตำบล รวมทุกอำเภอ",
    "tambon-registers-all": "ทะเบียนแผนพัฒนาตำบล รวมทุกอำเภอ",
    "division-form": "แบบ ผด.02 และ ผด.02-1 เปล่าสำหรับกอง",
}
"""The templates that make a part of a document, or no document, by their file's stem."""


def template_title(stem: str) -> str:
    """Return a template's Thai title, by which an office's copy may be named.

    >>> template_title("posting"), template_title("plan-summary")
    ('หนังสือรับรองการปิดประกาศ', 'ตาราง ผด.01 ในรูปเล่ม')
    """
    return (TITLES | _PARTS).get(stem, stem)


INTERNAL_SUFFIX = " (บันทึกข้อความถึงกรรมการภายใน)"
"""Follows an invitation's title where the memo to members from inside is meant."""

_INVITATIONS = ("support-invitation", "development-invitation")
_NUMBERED = (
    "approval-memo",
    "agency-letter",
    "division-memo",
    "support-invitation",
    "support-minutes-memo",
    "development-invitation",
    "announcement-memo",
    "announcement",
    "posting",
    "extension-memo",
)

NUMBERED_TITLES = tuple(
    title
    for key in _NUMBERED
    for title in (TITLES[key], *((TITLES[key] + INTERNAL_SUFFIX,) if key in _INVITATIONS else ()))
)
"""The papers that carry a number and a date of their own, in the order of their making."""

TAMBON_NUMBERED_TITLES = (TITLES["tambon-letter"],)
"""The papers of a tambon plan that carry a number and a date of their own."""
