"""กองสวัสดิการสังคม: ticks typed in Wingdings, amounts with บาท, no equipment, an empty sheet left over."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.obt_2566.names import (
    ECONOMY,
    ENTITY,
    FISCAL_YEAR,
    NO_MONEY,
    OFFICE,
    QUALITY_OF_LIFE,
    SUBDISTRICT,
)

ALLOWANCES = (
    Line(
        "เบี้ยยังชีพผู้สูงอายุ",
        "จ่ายเบี้ยยังชีพแก่ผู้สูงอายุที่ขึ้นทะเบียนไว้ จำนวน 872 คน",
        "7183200", SUBDISTRICT, "ตลอดปี",
    ),
    Line(
        "เบี้ยยังชีพความพิการ",
        "จ่ายเบี้ยความพิการแก่คนพิการที่ขึ้นทะเบียนไว้ จำนวน 196 คน",
        "1958400", SUBDISTRICT, "ตลอดปี",
    ),
    Line(
        "เบี้ยยังชีพผู้ป่วยเอดส์",
        "จ่ายเบี้ยยังชีพแก่ผู้ป่วยเอดส์ จำนวน 17 คน",
        "102000", SUBDISTRICT, "ตลอดปี",
    ),
)  # fmt: skip

SOCIAL_WORK = (
    Line(
        "โครงการส่งเสริมและพัฒนาคุณภาพชีวิตผู้สูงอายุ (โรงเรียนผู้สูงอายุ)",
        "จัดการเรียนรู้สำหรับผู้สูงอายุ จำนวน 60 คน สัปดาห์ละ 1 วัน",
        "80000", OFFICE, "ม.ค.-มิ.ย.",
    ),
    Line(
        "โครงการปรับสภาพแวดล้อมที่อยู่อาศัยสำหรับคนพิการและผู้ด้อยโอกาส",
        "ซ่อมแซมและปรับสภาพที่อยู่อาศัย จำนวน 4 หลัง",
        "160000", SUBDISTRICT, "ก.พ.-พ.ค.",
    ),
    Line(
        "โครงการเยี่ยมบ้านผู้ป่วยติดเตียงและผู้ยากไร้",
        "ออกเยี่ยมบ้านร่วมกับ รพ.สต. และ อสม. เดือนละ 1 ครั้ง",
        "", SUBDISTRICT, "ตลอดปี", note=NO_MONEY,
    ),
)  # fmt: skip

COMMUNITY = (
    Line(
        "โครงการส่งเสริมและพัฒนาคุณภาพชีวิตสตรี",
        "อบรมให้ความรู้ด้านกฎหมายและสิทธิสตรี จำนวน 60 คน",
        "15000", OFFICE, "มี.ค.",
    ),
    Line(
        "โครงการป้องกันและแก้ไขปัญหายาเสพติดในเด็กและเยาวชน",
        "จัดค่ายเยาวชน จำนวน 80 คน เป็นเวลา 2 วัน",
        "45000", OFFICE, "เม.ย.",
    ),
    Line(
        "โครงการสานสัมพันธ์ครอบครัวอบอุ่น",
        "จัดกิจกรรมครอบครัวสัมพันธ์ จำนวน 40 ครอบครัว",
        "20000", OFFICE, "ส.ค.",
    ),
)  # fmt: skip

OCCUPATIONS = (
    Line(
        "โครงการฝึกอบรมเพิ่มทักษะอาชีพเสริมแก่กลุ่มอาชีพในตำบล",
        "ฝึกอบรมการแปรรูปอาหารและจักสาน จำนวน 4 กลุ่ม",
        "30000", "หมู่ที่ 5 และหมู่ที่ 8", "พ.ค.-มิ.ย.",
    ),
    Line(
        "โครงการส่งเสริมการท่องเที่ยวโดยชุมชนและตลาดสินค้าชุมชน",
        "จัดตลาดนัดสินค้าชุมชนและประชาสัมพันธ์แหล่งท่องเที่ยว จำนวน 2 ครั้ง",
        "50000", "หมู่ที่ 3 บ้านหนองแสงดาว", "ธ.ค. ก.พ.",
    ),
)  # fmt: skip

LOOK = Look(
    amount="baht",
    mark="ü",
    mark_font="Wingdings",
    year_heading="{year}",
    caption_column=2,
    words={"detail": "รายละเอียดของกิจกรรมที่เกิดขึ้นจากโครงการ", "unit": "หน่วยงานรับผิดชอบหลัก"},
    total_words="รวม {n} {counted}",
    grand_total=True,
    nothing="ไม่มี",
)

BOOK = Book(
    path="กองสวัสดิการสังคม/ผด.02 และ ผด.02-1 กองสวัสดิการสังคม.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองสวัสดิการสังคม",
    unit="กองสวัสดิการสังคม",
    sheets=(
        Sheet(
            name="ผด 02",
            look=LOOK,
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=QUALITY_OF_LIFE, work_plan="งบกลาง", lines=ALLOWANCES),
                        Table(
                            strategy=QUALITY_OF_LIFE, work_plan="สังคมสงเคราะห์", lines=SOCIAL_WORK
                        ),
                        Table(
                            strategy=QUALITY_OF_LIFE,
                            work_plan="สร้างความเข้มแข็งของชุมชน",
                            lines=COMMUNITY,
                        ),
                        Table(
                            strategy=ECONOMY,
                            work_plan="สร้างความเข้มแข็งของชุมชน",
                            lines=OCCUPATIONS,
                        ),
                    ),
                ),
            ),
        ),
        Sheet(name="ผด 02-1", look=LOOK, sections=(Section(form=EQUIPMENT, tables=()),)),
    ),
    empty_sheets=("Sheet3",),
)
