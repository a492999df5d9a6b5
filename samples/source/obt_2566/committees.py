"""Both committees: their members by ข้อ 8 and ข้อ 9, who came, their orders and meetings."""

from datetime import time

from dplan_docs.settings.model import (
    ABSENT,
    ASSISTANT,
    CHAIR,
    CLERK,
    DEVELOPMENT,
    EXECUTIVE,
    INSIDE,
    MEMBER,
    OUTSIDE,
    PRESENT,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
    SUPPORT,
    Attendee,
    Meeting,
    Member,
)
from samples.source.obt_2566.names import ENTITY, VILLAGES
from samples.source.tables import filled, on

_COLUMNS = (
    "prefix name post role capacity place address "
    "attendance absence_reason substitute substitute_post"
)
_PEOPLE = "ผู้แทนประชาคมท้องถิ่น"
_COUNCIL = "สมาชิกสภาท้องถิ่นที่สภาท้องถิ่นคัดเลือก"
_EXPERT = "ผู้ทรงคุณวุฒิที่ผู้บริหารท้องถิ่นคัดเลือก"
_STATE = "ผู้แทนหน่วยงานราชการหรือรัฐวิสาหกิจ"
_DISTRICT = "ตำบลทุ่งตะวันทอง อำเภอเนินเมฆ จังหวัดสมมุติบุรี 99120"
_DISTRICT_HALL = "ที่ว่าการอำเภอเนินเมฆ ตำบลเนินเมฆ อำเภอเนินเมฆ จังหวัดสมมุติบุรี 99120"
_ACTING_HEAD = "นักทรัพยากรบุคคลชำนาญการ รักษาราชการแทน หัวหน้าสำนักปลัด"


def _home(house: str, village: int) -> str:
    """The address of someone who lives in the subdistrict; villages count from 1."""
    return f"{house} {VILLAGES[village - 1]} {_DISTRICT}"


SUPPORT_MEMBERS = filled(
    Member,
    _COLUMNS,
    (
        ("นาย", "วิเชียร ธารสมมุติ", f"ปลัด{ENTITY}", CHAIR, "", INSIDE, "", PRESENT),
        ("นาง", "วิไลพร บัญชีเที่ยง", "ผู้อำนวยการกองคลัง", MEMBER, "", INSIDE, "", PRESENT),
        ("นาย", "ธนากร สร้างทางดี", "ผู้อำนวยการกองช่าง", MEMBER, "", INSIDE, "", PRESENT),
        (
            "นางสาว", "กมลชนก ครูงามพร้อม", "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม", MEMBER, "",
            INSIDE, "", PRESENT,
        ),
        (
            "นาย", "อนุชา สุขอนามัยดี", "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", MEMBER, "",
            INSIDE, "", SENT_SUBSTITUTE, "", "นางสาวดวงใจ ใสสะอาดตา", "นักวิชาการสาธารณสุขปฏิบัติการ",
        ),
        ("นาง", "รัตนา เอื้ออารีจิต", "ผู้อำนวยการกองสวัสดิการสังคม", MEMBER, "", INSIDE, "", PRESENT),
        ("นาย", "ถวิล ทุ่งกว้างใหญ่", "ประธานกลุ่มผู้ใช้น้ำ", MEMBER, _PEOPLE, OUTSIDE, _home("12", 3), PRESENT),
        ("นาง", "สมพร ใจมั่นคงดี", "ประธานกลุ่มสตรีแม่บ้าน", MEMBER, _PEOPLE, OUTSIDE, _home("45", 5), PRESENT),
        (
            "นาย", "ประยูร สวนหมอกงาม", "ประธานคณะกรรมการป่าชุมชน", MEMBER, _PEOPLE,
            OUTSIDE, _home("7", 6), ABSENT, "ติดภารกิจดูแลบิดาที่โรงพยาบาล",
        ),
        ("นางสาว", "พิมพ์ใจ เรืองอักษรดี", _ACTING_HEAD, SECRETARY_MEMBER, "", INSIDE, "", PRESENT),
        ("นาย", "ปกรณ์ วางแผนดี", "นักวิเคราะห์นโยบายและแผนปฏิบัติการ", ASSISTANT, "", INSIDE, "", PRESENT),
    ),
)  # fmt: skip

SUPPORT_ATTENDEES = filled(
    Attendee,
    "committee prefix name post",
    (
        (SUPPORT, "นาย", "เอกชัย โยธาทองดี", "นายช่างโยธาปฏิบัติงาน"),
        (SUPPORT, "นางสาว", "ศิริพร ตัวเลขแม่น", "นักวิชาการเงินและบัญชีปฏิบัติการ"),
        (SUPPORT, "นาง", "มาลัย ชุมชนเข้มแข็ง", "นักพัฒนาชุมชนชำนาญการ"),
    ),
)

SUPPORT_MEETING = Meeting(
    order_number="42/2565",
    ordered_on=on(1, 2, 2565),
    number="2/2565",
    held_on=on(6, 10, 2565),
    starts_at=time(9, 30),
    location=f"ห้องประชุม{ENTITY}",
    previous_number="1/2565",
    previous_held_on=on(8, 6, 2565),
    inviter=CLERK,
    opened_at=time(9, 35),
    closed_at=time(11, 45),
    recorder="นายปกรณ์ วางแผนดี",
    recorder_post="ผู้ช่วยเลขานุการ",
    checker="นางสาวพิมพ์ใจ เรืองอักษรดี",
    checker_post="กรรมการและเลขานุการ",
)

DEVELOPMENT_MEMBERS = filled(
    Member,
    _COLUMNS,
    (
        ("นาย", "สมหวัง ทองตะวันฉาย", f"นายก{ENTITY}", CHAIR, "ผู้บริหารท้องถิ่น", INSIDE, "", PRESENT),
        ("นาย", "เกรียงไกร เนินเมฆงาม", f"รองนายก{ENTITY}", MEMBER, "", INSIDE, "", PRESENT),
        (
            "นาง", "บุปผา แสงดาวเรืองรอง", f"รองนายก{ENTITY}", MEMBER, "",
            INSIDE, "", ABSENT, "ติดราชการที่จังหวัดสมมุติบุรี",
        ),
        (
            "นาย", "อุทัย ปลายฟ้าใส", "สมาชิกสภาองค์การบริหารส่วนตำบลทุ่งตะวันทอง หมู่ที่ 9", MEMBER, _COUNCIL,
            OUTSIDE, _home("31", 9), PRESENT,
        ),
        (
            "นางสาว", "กาญจนา คลองทองงาม", "สมาชิกสภาองค์การบริหารส่วนตำบลทุ่งตะวันทอง หมู่ที่ 4", MEMBER, _COUNCIL,
            OUTSIDE, _home("18", 4), PRESENT,
        ),
        (
            "นาย", "สำเริง โคกฟ้าใหม่", "สมาชิกสภาองค์การบริหารส่วนตำบลทุ่งตะวันทอง หมู่ที่ 5", MEMBER, _COUNCIL,
            OUTSIDE, _home("62", 5), PRESENT,
        ),
        ("นาย", "สุรชัย ปราชญ์เปรื่องดี", "ข้าราชการครูบำนาญ", MEMBER, _EXPERT, OUTSIDE, _home("3", 1), PRESENT),
        ("นาง", "พรรณี รู้แจ้งจริง", "ข้าราชการบำนาญ", MEMBER, _EXPERT, OUTSIDE, _home("90", 2), PRESENT),
        ("นาย", "ไพบูลย์ เกษตรก้าวหน้า", "ปราชญ์ชาวบ้านด้านการเกษตร", MEMBER, _EXPERT, OUTSIDE, _home("24", 5), PRESENT),
        (
            "นาย", "กิตติพงษ์ พัฒนะชุมชน", "พัฒนาการอำเภอเนินเมฆ", MEMBER, _STATE,
            OUTSIDE, _DISTRICT_HALL, SENT_SUBSTITUTE, "", "นางสาวปิยะดา ร่วมพัฒนา", "นักวิชาการพัฒนาชุมชนชำนาญการ",
        ),
        ("นางสาว", "อรทัย เกษตรไทยแท้", "เกษตรอำเภอเนินเมฆ", MEMBER, _STATE, OUTSIDE, _DISTRICT_HALL, PRESENT),
        (
            "นาย", "วรพจน์ สุขาภิรมย์ชื่น", "สาธารณสุขอำเภอเนินเมฆ", MEMBER, _STATE,
            OUTSIDE, _DISTRICT_HALL, SENT_SUBSTITUTE, "", "นายชาญชัย อนามัยมั่น", "นักวิชาการสาธารณสุขชำนาญการ",
        ),
        ("นาย", "คำรณ ทุ่งกว้างไกล", "ผู้ใหญ่บ้าน หมู่ที่ 1", MEMBER, _PEOPLE, OUTSIDE, _home("5", 1), PRESENT),
        ("นาง", "สายหยุด ดอนเรไรงาม", "ประธานอาสาสมัครสาธารณสุขประจำหมู่บ้าน", MEMBER, _PEOPLE, OUTSIDE, _home("77", 7), PRESENT),
        (
            "นาย", "บรรจง บึงบัวงาม", "ประธานชมรมผู้สูงอายุ", MEMBER, _PEOPLE,
            OUTSIDE, _home("14", 8), ABSENT, "ป่วย",
        ),
        ("นาย", "วิเชียร ธารสมมุติ", f"ปลัด{ENTITY}", SECRETARY_MEMBER, "", INSIDE, "", PRESENT),
        ("นางสาว", "พิมพ์ใจ เรืองอักษรดี", _ACTING_HEAD, ASSISTANT, "", INSIDE, "", PRESENT),
    ),
)  # fmt: skip

DEVELOPMENT_ATTENDEES = filled(
    Attendee,
    "committee prefix name post",
    (
        (DEVELOPMENT, "นาง", "วิไลพร บัญชีเที่ยง", "ผู้อำนวยการกองคลัง"),
        (DEVELOPMENT, "นาย", "ธนากร สร้างทางดี", "ผู้อำนวยการกองช่าง"),
        (DEVELOPMENT, "นาง", "รัตนา เอื้ออารีจิต", "ผู้อำนวยการกองสวัสดิการสังคม"),
        (DEVELOPMENT, "นาย", "ปกรณ์ วางแผนดี", "นักวิเคราะห์นโยบายและแผนปฏิบัติการ"),
    ),
)

DEVELOPMENT_MEETING = Meeting(
    order_number="41/2565",
    ordered_on=on(1, 2, 2565),
    number="3/2565",
    held_on=on(20, 10, 2565),
    starts_at=time(13, 30),
    location=f"ห้องประชุม{ENTITY}",
    previous_number="2/2565",
    previous_held_on=on(22, 6, 2565),
    inviter=EXECUTIVE,
    opened_at=time(13, 40),
    closed_at=time(15, 50),
    recorder="นางสาวพิมพ์ใจ เรืองอักษรดี",
    recorder_post="ผู้ช่วยเลขานุการ",
    checker="นายวิเชียร ธารสมมุติ",
    checker_post="กรรมการและเลขานุการ",
)
