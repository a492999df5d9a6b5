"""กองสวัสดิการสังคม: a stated total that is wrong by a little."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.thesaban_2569.names import (
    ENTITY,
    FISCAL_YEAR,
    OFFICE,
    QUALITY_OF_LIFE,
    WHOLE_TOWN,
)

ALLOWANCES = (
    Line("เบี้ยยังชีพผู้สูงอายุ", "จ่ายเบี้ยยังชีพแก่ผู้สูงอายุ จำนวน 1,140 คน", "9216000", WHOLE_TOWN, "ตลอดปี"),
    Line("เบี้ยยังชีพความพิการ", "จ่ายเบี้ยความพิการแก่คนพิการ จำนวน 235 คน", "2304000", WHOLE_TOWN, "ตลอดปี"),
    Line("เบี้ยยังชีพผู้ป่วยเอดส์", "จ่ายเบี้ยยังชีพแก่ผู้ป่วยเอดส์ จำนวน 21 คน", "126000", WHOLE_TOWN, "ตลอดปี"),
)  # fmt: skip

SOCIAL_WORK = (
    Line(
        "โครงการส่งเสริมอาชีพประชาชนในเขตเทศบาล",
        "ฝึกอบรมอาชีพระยะสั้น จำนวน 3 หลักสูตร",
        "90000", OFFICE, "พ.ค.-ก.ค.",
    ),
    Line(
        "โครงการจัดเก็บข้อมูลพื้นฐานชุมชน",
        "จัดเก็บและบันทึกข้อมูลพื้นฐานครัวเรือน จำนวน 6 ชุมชน",
        "36500", WHOLE_TOWN, "ม.ค.-มี.ค.",
    ),
)  # fmt: skip

COMMUNITY = (
    Line(
        "โครงการอบรมรณรงค์ป้องกันและแก้ไขปัญหายาเสพติดในชุมชน",
        "อบรมคณะกรรมการชุมชนและเยาวชน จำนวน 100 คน",
        "60000", OFFICE, "มิ.ย.",
    ),
    Line(
        "โครงการส่งเสริมกีฬาชุมชนสัมพันธ์ต้านยาเสพติด",
        "จัดการแข่งขันกีฬาระหว่างชุมชน จำนวน 6 ชุมชน",
        "120000", "สนามกีฬาเทศบาล", "ธ.ค.-ม.ค.",
    ),
    Line(
        "โครงการรณรงค์ยุติความรุนแรงต่อเด็ก สตรี และครอบครัว",
        "จัดกิจกรรมอบรมให้ความรู้แก่ผู้นำชุมชนและผู้นำสตรี จำนวน 80 คน",
        "30000", OFFICE, "พ.ย.",
    ),
)  # fmt: skip

EQUIPMENT_TABLE = Table(
    work_plan="สังคมสงเคราะห์",
    category="ครุภัณฑ์สำนักงาน",
    lines=(
        Line("โต๊ะพับอเนกประสงค์", "ขนาด 75 x 180 เซนติเมตร จำนวน 20 ตัว", "49000", "กองสวัสดิการสังคม", "ก.พ."),
        Line("เต็นท์ผ้าใบ ทรงโค้ง", "ขนาด 4 x 8 เมตร จำนวน 4 หลัง", "132000", "กองสวัสดิการสังคม", "ก.พ.-มี.ค."),
    ),
)  # fmt: skip

LOOK = Look(thai_titles=True, amount="number", mark="merge", total_words="รวม {n} {counted}")

BOOK = Book(
    path="กองสวัสดิการสังคม ส่งแผนดำเนินงาน.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองสวัสดิการสังคม",
    unit="กองสวัสดิการสังคม",
    sheets=(
        Sheet(
            name="ผด.02",
            look=LOOK,
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=QUALITY_OF_LIFE, work_plan="งบกลาง", lines=ALLOWANCES),
                        Table(
                            strategy=QUALITY_OF_LIFE,
                            work_plan="สังคมสงเคราะห์",
                            lines=SOCIAL_WORK,
                            stated_off_by=-500,
                        ),
                        Table(
                            strategy=QUALITY_OF_LIFE,
                            work_plan="สร้างความเข้มแข็งของชุมชน",
                            lines=COMMUNITY,
                        ),
                    ),
                ),
            ),
        ),
        Sheet(
            name="ครุภัณฑ์",
            look=LOOK,
            sections=(Section(form=EQUIPMENT, tables=(EQUIPMENT_TABLE,)),),
        ),
    ),
)
