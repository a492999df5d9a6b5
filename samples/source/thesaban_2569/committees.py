"""Both committees; the first has met, the second has no day yet."""

from datetime import time

from dplan_docs.settings.model import (
    ABSENT,
    ASSISTANT,
    CHAIR,
    CLERK,
    EXECUTIVE,
    INSIDE,
    MEMBER,
    OUTSIDE,
    PRESENT,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
    SUPPORT,
    AgendaRecord,
    Attendee,
    Meeting,
    Member,
)
from samples.source.tables import filled, on
from samples.source.thesaban_2569.names import ENTITY, OFFICE

_COLUMNS = (
    "prefix name post role capacity place address "
    "attendance absence_reason substitute substitute_post"
)
_PEOPLE = "ผู้แทนประชาคมท้องถิ่น"
_COUNCIL = "สมาชิกสภาท้องถิ่นที่สภาท้องถิ่นคัดเลือก"
_EXPERT = "ผู้ทรงคุณวุฒิที่ผู้บริหารท้องถิ่นคัดเลือก"
_STATE = "ผู้แทนหน่วยงานราชการหรือรัฐวิสาหกิจ"
_ACTING_CLERK = f"รองปลัดเทศบาล รักษาราชการแทน ปลัด{ENTITY}"
_COUNCIL_MEMBER = f"สมาชิกสภา{ENTITY}"
_TOWN = "ตำบลริมธารแก้ว อำเภอธารแก้วงาม จังหวัดสมมุติบุรี 99140"
_DISTRICT_HALL = "ที่ว่าการอำเภอธารแก้วงาม ตำบลธารแก้วงาม อำเภอธารแก้วงาม จังหวัดสมมุติบุรี 99140"

SUPPORT_MEMBERS = filled(
    Member,
    _COLUMNS,
    (
        ("นาย", "ชัยวัฒน์ มั่นระเบียบ", _ACTING_CLERK, CHAIR, "", INSIDE, "", PRESENT),
        ("นาย", "สมเกียรติ ดูแลดี", "หัวหน้าสำนักปลัดเทศบาล", MEMBER, "", INSIDE, "", PRESENT),
        ("นาง", "อรวรรณ ตรวจเงินดี", "ผู้อำนวยการกองคลัง", MEMBER, "", INSIDE, "", PRESENT),
        ("นาย", "ประสิทธิ์ ก่อการดี", "ผู้อำนวยการกองช่าง", MEMBER, "", INSIDE, "", PRESENT),
        (
            "นาย", "วสันต์ สะอาดตาดี", "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", MEMBER, "",
            INSIDE, "", PRESENT,
        ),
        (
            "นางสาว", "จุฑามาศ สอนเก่งดี", "ผู้อำนวยการกองการศึกษา", MEMBER, "",
            INSIDE, "", ABSENT, "ไปราชการต่างจังหวัด",
        ),
        (
            "นาง", "นงลักษณ์ เมตตาธรรม", "ผู้อำนวยการกองสวัสดิการสังคม", MEMBER, "",
            INSIDE, "", SENT_SUBSTITUTE, "", "นายธีรเดช เอื้อเฟื้อดี", "นักพัฒนาชุมชนชำนาญการ",
        ),
        ("นาย", "บุญส่ง ริมน้ำใส", "ประธานชุมชนริมน้ำ", MEMBER, _PEOPLE, OUTSIDE, f"15 ถนนริมธาร {_TOWN}", PRESENT),
        ("นาง", "ลำดวน ตลาดเก่าแก่", "ประธานชุมชนตลาดเก่า", MEMBER, _PEOPLE, OUTSIDE, f"8 ถนนตลาดเก่า {_TOWN}", PRESENT),
        ("นาย", "สมัย สวนสนร่ม", "ประธานชุมชนสวนสน", MEMBER, _PEOPLE, OUTSIDE, f"41 ถนนสวนสน {_TOWN}", PRESENT),
        (
            "นางสาว", "อัญชลี คิดรอบคอบ", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ", SECRETARY_MEMBER,
            "", INSIDE, "", PRESENT,
        ),
        (
            "นาย", "ณัฐพล เขียนแผนงาม", "นักวิเคราะห์นโยบายและแผนชำนาญการ", ASSISTANT,
            "", INSIDE, "", PRESENT,
        ),
    ),
)  # fmt: skip

SUPPORT_ATTENDEES = filled(
    Attendee,
    "committee prefix name post",
    ((SUPPORT, "นางสาว", "วรรณิศา จดครบถ้วน", "เจ้าพนักงานธุรการปฏิบัติงาน"),),
)

SUPPORT_MEETING = Meeting(
    order_number="118/2568",
    ordered_on=on(4, 6, 2568),
    number="2/2568",
    held_on=on(7, 10, 2568),
    starts_at=time(9, 30),
    location=f"ห้องประชุม {OFFICE}",
    previous_number="1/2568",
    previous_held_on=on(25, 6, 2568),
    inviter=CLERK,
    opened_at=time(9, 45),
    closed_at=time(11, 30),
    recorder="นายณัฐพล เขียนแผนงาม",
    recorder_post="ผู้ช่วยเลขานุการ",
    checker="นางสาวอัญชลี คิดรอบคอบ",
    checker_post="กรรมการและเลขานุการ",
)

_PLAN = "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"

SUPPORT_AGENDA = (
    AgendaRecord(
        committee=SUPPORT,
        item="1",
        discussion=(
            "ประธานขอให้กรรมการร่วมกันตรวจสอบร่างแผนการดำเนินงานให้ครบถ้วน "
            "เพื่อเสนอคณะกรรมการพัฒนาเทศบาลตำบลริมธารแก้วพิจารณาต่อไป"
        ),
        resolution="รับทราบ",
    ),
    AgendaRecord(
        committee=SUPPORT,
        item="2",
        discussion="ฝ่ายเลขานุการเสนอรายงานการประชุมดังกล่าวให้ที่ประชุมตรวจสอบ ไม่มีกรรมการผู้ใดขอแก้ไข",
        resolution="รับรองรายงานการประชุมครั้งที่ 1/2568",
    ),
    AgendaRecord(
        committee=SUPPORT,
        item="3",
        discussion=(
            "เลขานุการรายงานการรวบรวมข้อมูลโครงการของสำนักปลัดเทศบาลและกองต่าง ๆ "
            "โดยกองการศึกษายังมิได้จัดส่งข้อมูล\n"
            "ประธานขอให้กองการศึกษาเร่งจัดส่งข้อมูลก่อนการประชุมคณะกรรมการพัฒนา"
        ),
        resolution="รับทราบ",
    ),
    AgendaRecord(
        committee=SUPPORT,
        item="4.1",
        discussion=(
            "ผู้ช่วยเลขานุการนำเสนอร่างแผนการดำเนินงานเป็นรายยุทธศาสตร์และรายแผนงาน\n"
            "นายบุญส่ง ริมน้ำใส ผู้แทนประชาคมท้องถิ่น ขอให้ก่อสร้างท่อระบายน้ำซอยริมธาร 4 ให้แล้วเสร็จก่อนฤดูฝน "
            "ผู้อำนวยการกองช่างรับไปกำหนดในแผนปฏิบัติงานก่อสร้าง"
        ),
        resolution=f"เห็นชอบร่าง{_PLAN} โดยให้เพิ่มเติมข้อมูลของกองการศึกษา",
    ),
    AgendaRecord(
        committee=SUPPORT,
        item="4.2",
        discussion="เลขานุการขอให้ที่ประชุมพิจารณาเสนอร่างแผนต่อคณะกรรมการพัฒนาเทศบาลตำบลริมธารแก้ว",
        resolution="เห็นชอบให้เสนอคณะกรรมการพัฒนาเทศบาลตำบลริมธารแก้วพิจารณา",
    ),
    AgendaRecord(
        committee=SUPPORT,
        item="5",
        discussion="ไม่มีกรรมการผู้ใดเสนอเรื่องอื่น ประธานกล่าวขอบคุณและปิดการประชุม",
        resolution="รับทราบ",
    ),
)

DEVELOPMENT_MEMBERS = filled(
    Member,
    "prefix name post role capacity place address",
    (
        ("นาง", "ปรียานุช ธารแก้วใส", "นายกเทศมนตรีตำบลริมธารแก้ว", CHAIR, "ผู้บริหารท้องถิ่น", INSIDE),
        ("นาย", "เอกรินทร์ พัฒนาเมือง", "รองนายกเทศมนตรี", MEMBER, "", INSIDE),
        ("นาง", "สุนทรี ช่วยเหลือดี", "รองนายกเทศมนตรี", MEMBER, "", INSIDE),
        ("นาย", "ทวีป สภางาม", _COUNCIL_MEMBER, MEMBER, _COUNCIL, OUTSIDE, f"20 ถนนเทศบาล 2 {_TOWN}"),
        ("นาย", "อำพล สถานีรุ่งเรือง", _COUNCIL_MEMBER, MEMBER, _COUNCIL, OUTSIDE, f"33 ถนนสถานี {_TOWN}"),
        ("นางสาว", "เพ็ญศรี หนองบัวบาน", _COUNCIL_MEMBER, MEMBER, _COUNCIL, OUTSIDE, f"6 ถนนหนองบัว {_TOWN}"),
        ("นาย", "เฉลิม รอบรู้ดี", "ข้าราชการบำนาญ", MEMBER, _EXPERT, OUTSIDE, f"50 ถนนริมธาร {_TOWN}"),
        ("นาง", "ดารณี เชี่ยวชาญงาม", "ข้าราชการครูบำนาญ", MEMBER, _EXPERT, OUTSIDE, f"72 ถนนสวนสน {_TOWN}"),
        ("นาย", "พิทักษ์ ค้าขายดี", "ประธานหอการค้าอำเภอธารแก้วงาม", MEMBER, _EXPERT, OUTSIDE, f"2 ถนนตลาดเก่า {_TOWN}"),
        ("นาย", "ยงยุทธ ปกครองธรรม", "ปลัดอำเภอธารแก้วงาม", MEMBER, _STATE, OUTSIDE, _DISTRICT_HALL),
        ("นาง", "สุมาลี พัฒนาชุมชนดี", "พัฒนาการอำเภอธารแก้วงาม", MEMBER, _STATE, OUTSIDE, _DISTRICT_HALL),
        (
            "นาย", "ธงชัย น้ำใสสะอาด", "ผู้จัดการการประปาส่วนภูมิภาคสาขาธารแก้วงาม", MEMBER, _STATE,
            OUTSIDE, "200 หมู่ที่ 4 ตำบลธารแก้วงาม อำเภอธารแก้วงาม จังหวัดสมมุติบุรี 99140",
        ),
        ("นาย", "บุญส่ง ริมน้ำใส", "ประธานชุมชนริมน้ำ", MEMBER, _PEOPLE, OUTSIDE, f"15 ถนนริมธาร {_TOWN}"),
        ("นาง", "ลำดวน ตลาดเก่าแก่", "ประธานชุมชนตลาดเก่า", MEMBER, _PEOPLE, OUTSIDE, f"8 ถนนตลาดเก่า {_TOWN}"),
        ("นางสาว", "ชมพู่ วัดธารทิพย์งาม", "ประธาน อสม. ชุมชนวัดธารทิพย์", MEMBER, _PEOPLE, OUTSIDE, f"19 ถนนวัดธารทิพย์ {_TOWN}"),
        ("นาย", "ชัยวัฒน์ มั่นระเบียบ", _ACTING_CLERK, SECRETARY_MEMBER, "", INSIDE),
        (
            "นางสาว", "อัญชลี คิดรอบคอบ", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ", ASSISTANT,
            "", INSIDE,
        ),
    ),
)  # fmt: skip

DEVELOPMENT_MEETING = Meeting(
    ordered_on=on(4, 6, 2568),
    number="2/2568",
    starts_at=time(13, 30),
    location=f"ห้องประชุม {OFFICE}",
    previous_number="1/2568",
    previous_held_on=on(9, 7, 2568),
    inviter=EXECUTIVE,
)
