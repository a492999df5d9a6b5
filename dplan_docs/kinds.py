"""The kinds of offices and the words that follow from each, one table.

Source: the regulation's usage and public papers (handbook, domain section 3). Every word
here is a default that the settings workbook may overrule, since parts are unverified.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The words of one kind of office; ``‹ชื่อ›`` stands for the office's own name."""

    label: str
    full_name: str
    short_name: str
    executive: str
    deputy: str
    council: str
    clerk: str
    budget_law: str
    budget_law_assented_by: str
    planning_unit: str
    divisions: tuple[str, ...]


_MUNICIPALITY = {
    "deputy": "รองนายกเทศมนตรี",
    "council": "สภาเทศบาล",
    "clerk": "ปลัดเทศบาล",
    "budget_law": "เทศบัญญัติงบประมาณรายจ่าย",
    "budget_law_assented_by": "ผู้ว่าราชการจังหวัด",
    "planning_unit": "กองยุทธศาสตร์และงบประมาณ",
}
_MUNICIPAL_DIVISIONS = (
    "สำนักปลัดเทศบาล",
    "กองคลัง",
    "กองช่าง",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "กองการศึกษา",
    "กองยุทธศาสตร์และงบประมาณ",
    "กองสวัสดิการสังคม",
)

KINDS = (
    Kind(
        label="อบต.",
        full_name="องค์การบริหารส่วนตำบล‹ชื่อ›",
        short_name="อบต.‹ชื่อ›",
        executive="นายกองค์การบริหารส่วนตำบล‹ชื่อ›",
        deputy="รองนายกองค์การบริหารส่วนตำบล",
        council="สภาองค์การบริหารส่วนตำบล",
        clerk="ปลัดองค์การบริหารส่วนตำบล",
        budget_law="ข้อบัญญัติงบประมาณรายจ่าย",
        budget_law_assented_by="นายอำเภอ",
        planning_unit="งานวิเคราะห์นโยบายและแผน สำนักปลัด",
        divisions=(
            "สำนักปลัด",
            "กองคลัง",
            "กองช่าง",
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "กองสาธารณสุขและสิ่งแวดล้อม",
            "กองสวัสดิการสังคม",
        ),
    ),
    Kind(
        label="เทศบาลตำบล",
        full_name="เทศบาลตำบล‹ชื่อ›",
        short_name="ทต.‹ชื่อ›",
        executive="นายกเทศมนตรีตำบล‹ชื่อ›",
        divisions=_MUNICIPAL_DIVISIONS,
        **_MUNICIPALITY,
    ),
    Kind(
        label="เทศบาลเมือง",
        full_name="เทศบาลเมือง‹ชื่อ›",
        short_name="ทม.‹ชื่อ›",
        executive="นายกเทศมนตรีเมือง‹ชื่อ›",
        divisions=_MUNICIPAL_DIVISIONS,
        **_MUNICIPALITY,
    ),
    Kind(
        label="เทศบาลนคร",
        full_name="เทศบาลนคร‹ชื่อ›",
        short_name="ทน.‹ชื่อ›",
        executive="นายกเทศมนตรีนคร‹ชื่อ›",
        divisions=(
            "สำนักปลัดเทศบาล",
            "สำนักคลัง",
            "สำนักช่าง",
            "สำนักสาธารณสุขและสิ่งแวดล้อม",
            "สำนักการศึกษา",
            "กองยุทธศาสตร์และงบประมาณ",
            "กองสวัสดิการสังคม",
        ),
        **_MUNICIPALITY,
    ),
    Kind(
        label="อบจ.",
        full_name="องค์การบริหารส่วนจังหวัด‹ชื่อ›",
        short_name="อบจ.‹ชื่อ›",
        executive="นายกองค์การบริหารส่วนจังหวัด‹ชื่อ›",
        deputy="รองนายกองค์การบริหารส่วนจังหวัด",
        council="สภาองค์การบริหารส่วนจังหวัด",
        clerk="ปลัดองค์การบริหารส่วนจังหวัด",
        budget_law="ข้อบัญญัติงบประมาณรายจ่าย",
        budget_law_assented_by="ผู้ว่าราชการจังหวัด",
        planning_unit="กองยุทธศาสตร์และงบประมาณ",
        divisions=(
            "สำนักปลัด",
            "กองยุทธศาสตร์และงบประมาณ",
            "กองคลัง",
            "กองช่าง",
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "กองสาธารณสุข",
            "กองการเจ้าหน้าที่",
            "กองพัสดุและทรัพย์สิน",
        ),
    ),
)

KIND_LABELS = tuple(kind.label for kind in KINDS)

PROVINCE, DISTRICT = "จังหวัด", "อำเภอ"

AREA_KINDS = (
    Kind(
        label=PROVINCE,
        full_name="จังหวัด‹ชื่อ›",
        short_name="จ.‹ชื่อ›",
        executive="ผู้ว่าราชการจังหวัด‹ชื่อ›",
        deputy="รองผู้ว่าราชการจังหวัด",
        council="",
        clerk="ปลัดจังหวัด",
        budget_law="",
        budget_law_assented_by="",
        planning_unit="สำนักงานพัฒนาชุมชนจังหวัด",
        divisions=(),
    ),
    Kind(
        label=DISTRICT,
        full_name="อำเภอ‹ชื่อ›",
        short_name="อ.‹ชื่อ›",
        executive="นายอำเภอ‹ชื่อ›",
        deputy="",
        council="",
        clerk="ปลัดอำเภอ",
        budget_law="",
        budget_law_assented_by="",
        planning_unit="สำนักงานพัฒนาชุมชนอำเภอ",
        divisions=(),
    ),
)
"""The kinds of office of the regional administration, which coordinate the plans of tambons."""
AREA_LABELS = tuple(kind.label for kind in AREA_KINDS)


def kind_named(label: str) -> Kind | None:
    """Return the kind with this label, or None.

    >>> kind_named("เทศบาลตำบล").executive
    'นายกเทศมนตรีตำบล‹ชื่อ›'
    """
    return next((kind for kind in (*KINDS, *AREA_KINDS) if kind.label == label.strip()), None)


EDITION_KINDS = CORRECTED, ADDED_TO, ALTERED = "แก้ไข", "เพิ่มเติม", "เปลี่ยนแปลง"
"""What an announced plan's amendment may be (letter มท 0810.3/ว 7467)."""
