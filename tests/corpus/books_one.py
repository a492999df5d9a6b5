"""Hard workbooks, first shelf: headings, captions, numbers, totals, editions."""

from tests.corpus.desk import NEVER, Desk, Said, drawn, merged, ticks, typed
from tests.workbook_making import MONTHS, YEAR

ROADS = "การพัฒนาด้านโครงสร้างพื้นฐาน"
WORKS = "อุตสาหกรรมและการโยธา"
CALM = "การรักษาความสงบภายใน"
FAITH = "การศาสนา วัฒนธรรม และนันทนาการ"
CLERK, TREASURY, TECHNICAL = "สำนักปลัด", "กองคลัง", "กองช่าง"
SCHOOLS, HEALTH = "กองการศึกษา ศาสนาและวัฒนธรรม", "กองสาธารณสุขและสิ่งแวดล้อม"
WELFARE = "กองสวัสดิการสังคม"


def stacked_in_thai_digits():
    """Three rows of headings, merged; repeated on each page; Thai digits throughout."""
    desk = Desk("01 สำนักปลัด.xlsx")
    page = desk.sheet("ผด.๐๒")

    def heading():
        at = page.row_number + 1
        page.lines(
            ("ลำดับ", "โครงการ", "รายละเอียดของ", "งบประมาณ", "สถานที่", "หน่วยงาน", "พ.ศ. ๒๕๖๘", *[None] * 2, "พ.ศ. ๒๕๖๙"),
            ("ที่", None, "กิจกรรมที่เกิดขึ้น", None, "ดำเนินการ", "รับผิดชอบ", *MONTHS),
            (None, None, "จากโครงการ", "(บาท)", None, "หลัก"),
        )  # fmt: skip
        page.merge(f"B{at}:B{at + 2}", f"G{at}:I{at}", f"J{at}:R{at}")
        page.merge(*(f"{c}{at + 1}:{c}{at + 2}" for c in "GHIJKLMNOPQR"))

    page.line("แบบ ผด.๐๒", at=16)
    page.line("บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ").merge("A2:R2")
    page.line("แผนการดําเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙").merge("A3:R3")
    page.line("องค์การบริหารส่วนตำบลตัวอย่าง").merge("A4:R4")
    aim = "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต"
    page.caption("ยุทธศาสตร์ที่ ๒  การพัฒนาคุณภาพชีวิต", wide=18, strategy=aim)
    page.caption("๒.๑ แผนงานบริหารงานทั่วไป", at=2, work_plan="บริหารงานทั่วไป")
    heading()
    page.line(*(f"({n})" for n in range(1, 19)))
    page.row("๑", "เพิ่มศักยภาพการบริหารงาน อบต.", "อบรม ๑ รุ่น", "๑๕๐,๐๐๐", "ที่ทำการ อบต.", CLERK,
             when=ticks("✓", 11, 12), number="1", budget="150000.00")  # fmt: skip
    page.row("๒.", "อบรมคุณธรรมจริยธรรม", "บุคลากร ๔๐ คน", "๑๐,๐๐๐.-", "ห้องประชุม", CLERK,
             when=ticks("P", 1), number="2", budget="10000.00")  # fmt: skip
    page.row("๓", "จัดทำวารสาร", "๕๐๐ เล่ม", "๓๔,๑๘๓.๐๘ บาท", "ตำบลตัวอย่าง", CLERK,
             when=ticks("/", *YEAR), number="3", budget="34183.08")  # fmt: skip
    page.line("รวม", "๓ โครงการ", None, "๑๙๔,๑๘๓.๐๘")
    page.skip(2)
    page.caption("๒.๒ แผนงานการรักษาความสงบภายใน", at=2, work_plan=CALM)
    heading()
    page.row("๑", "ลดอุบัติเหตุทางถนน ช่วงเทศกาล", "ตั้งจุดตรวจ ๒ จุด", 15000, "ถนนสายหลัก", CLERK,
             when=ticks("●", 12, 1, 4), number="1")  # fmt: skip
    page.row("๒", "ซักซ้อมอพยพหนีไฟ", "นักเรียน ๘๐ คน", 15000, "ร.ร. ในตำบล", CLERK,
             when=ticks("þ", 7), number="2")  # fmt: skip
    page.row("๓", "อาสาสมัครป้องกันภัยฝ่ายพลเรือน (อปพร.)", "๕๐ คน", 30000, "หมู่ที่ ๑-๑๒", CLERK,
             when=ticks("ü", 5, 6), number="3")  # fmt: skip
    page.line("รวม", "๓ โครงการ", None, 60000)
    page.line(None, "แผนงานสังคมสงเคราะห์")
    page.below(work_plan="สังคมสงเคราะห์")
    page.row("๑", "เบี้ยยังชีพผู้สูงอายุ", "ผู้สูงอายุทุกคน", "๑๓,๕๐๐,๐๐๐.๐๐", "ตำบลตัวอย่าง", WELFARE,
             when=ticks("x", *YEAR), number="1", budget="13500000.00")  # fmt: skip
    heading()
    page.row("๒", "เบี้ยยังชีพผู้พิการ", "ผู้พิการ ๒๔๐ ราย", "๒,๓๐๐,๐๐๐", "ตำบลตัวอย่าง", WELFARE,
             when=ticks("X", *YEAR), number="2", budget="2300000.00")  # fmt: skip
    page.row("๓", "เบี้ยยังชีพผู้ป่วยเอดส์", "๕๐ ราย", "๓๐๐,๐๐๐", "ตำบลตัวอย่าง", WELFARE,
             when=ticks("*", *YEAR), number="3", budget="300000.00")  # fmt: skip
    page.line("รวมทั้งสิ้น", "๙ โครงการ", None, "๑๖,๓๕๔,๑๘๓.๐๘")
    page.skip(2)
    page.line("(ลงชื่อ)................................ผู้จัดทำ", at=4)
    page.line("(....................................)", at=4)
    page.line("นักวิเคราะห์นโยบายและแผน", at=4)
    return desk


def drawn_roads():
    """Months are arrows drawn by hand: lines, shapes, groups, one-cell and absolute anchors."""
    desk = Desk("02 กองช่าง.xlsx")
    page = desk.sheet("โยธา")
    page.line("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569")
    aim = f"ยุทธศาสตร์ที่ 1 {ROADS}"
    page.caption(aim, strategy=aim)
    page.caption("ผง.อุตสาหกรรมและโยธา", work_plan=WORKS)
    page.lines(
        ("ที่", "ชื่อโครงการ", "เป้าหมาย\n(ผลผลิตของโครงการ)", "งบประมาณ", "พื้นที่ดำเนินการ", "ผู้รับผิดชอบ", 2568, None, None, 2569),
        ("", None, None, "(บาท)", None, None, *MONTHS),
    )  # fmt: skip
    page.merge("A4:A5", "B4:B5", "C4:C5", "E4:E5", "F4:F5", "G4:I4", "J4:R4")
    pages = (
        ("ปรับปรุงถนน ค.ส.ล. หมู่ที่ 1", "กว้าง 4 ม. ยาว 125 ม.", 238613.38, drawn((11, 2))),
        ("ปรับปรุงรางระบายน้ำ ค.ส.ล. มีฝาปิด ซอย 2", "ยาว 90 ม.", 313733.61, drawn((12, 3, "arrow"))),
        ("ปรับปรุงถนนสายการเกษตร (ช่วงที่1)", "ยาว 1-0-66 กม.", 484802.17, drawn((10, 12, "group"))),
        ("ขุดลอกลำเหมืองห้วยลึก", "1-0-66 ไร่", 34183.08, drawn((4, 6, "one"))),
        ("ก่อสร้างเมรุ", "1 แห่ง", 1103242.24, drawn((1, 5, "choice"))),
        ("ก่อสร้างลานตากพืชผล", "1 ลาน", 300000, drawn((2, 4, "rect"))),
        ("ปรับปรุงไหล่ทาง", "2 ข้าง", 346090.10, drawn((12, 1))),
        ("ซ่อมแซมไฟฟ้าสาธารณะ", "ทั้งตำบล", 90000, drawn((10, 12), (7, 9))),
        ("ติดตั้งเสาไฟ LED โซล่าเซลล์", "14 ชุด", 497000, drawn((5, 5, "line", 0.35, 0.6))),
        ("ก่อสร้างถนน ค.ส.ล. สายหลังวัด", "หนา 0.15 ม.", 472615.17, drawn((11, 3, "line", 0.8, 0.2))),
        ("ซ่อมแซมสะพาน", "1 แห่ง", 120000, drawn((10, 9, "line", 0.02, 0.97))),
        ("ก่อสร้างศาลาพักผู้โดยสาร", "2 หลัง", 180000, drawn((1, 2, "absolute"))),
    )  # fmt: skip
    for number, (name, what, baht, when) in enumerate(pages, start=1):
        page.row(number, name, what, baht, f"หมู่ที่ {number}", "ช่าง", when=when, divisions=TECHNICAL)
    page.row(13, "ปรับปรุงลานกีฬา", "1 แห่ง", 250000, "หมู่ที่ 13", "กองช่าง", tell="months-missing")
    page.shape("textbox", (8, 10), page.row_number)
    page.line("รวม", None, None, 4430279.75)
    page.shape("line", (8, 10), page.row_number + 4)
    return desk


def broken_into_editions():
    """Editions break the table, numbers begin again, rows go on in the row below."""
    desk = Desk("03 กองการศึกษา.xlsx")
    page = desk.sheet("แผนงานการศึกษา")
    page.line("แผนดำเนินการ ประจำปี 2569").line("เทศบาลตำบลตัวอย่าง")
    aim = "ยุทธศาสตร์ที่ 3 ด้านการศึกษา ศาสนา และวัฒนธรรม"
    page.caption(aim, at=2, strategy=aim)
    tactic = "3.1 กลยุทธ์ส่งเสริมการศึกษา"
    page.caption(tactic, at=2, tactic=tactic)
    page.caption("แผนงานการศึกษา", at=3, work_plan="การศึกษา")
    page.line(
        "ลำดับ",
        "โครงการ/กิจกรรม",
        "รายละเอียดกิจกรรม",
        "งบประมาณ (บาท)",
        "สถานที่",
        "หน่วยงานดำเนินการ",
        *MONTHS,
    )
    short = "กองการศึกษาฯ"
    page.row(
        1,
        "จัดงานวันเด็กแห่งชาติ",
        "เด็ก 300 คน",
        30000,
        "สนามกีฬา",
        short,
        when=ticks("✔", 1),
        divisions=SCHOOLS,
    )
    page.row(2, "ค่าอาหารเสริม (นม)", "นักเรียน 4 โรงเรียน", 313000, "โรงเรียน", short,
             when=ticks("✔", *YEAR), divisions=SCHOOLS, description="นักเรียน 4 โรงเรียน และ ศพด. 2 แห่ง")  # fmt: skip
    page.line("และ ศพด. 2 แห่ง", at=3)
    page.row(3, "ปรับปรุงภูมิทัศน์ศูนย์พัฒนาเด็กเล็ก", "ปลูกหญ้า\nทาสีรั้ว", 490000, "ศพด.", short,
             when=ticks("✔", 3, 4, 5), divisions=SCHOOLS)  # fmt: skip
    page.row(4, "เด็กเอ๋ย...เด็กดี\r\nเที่ยวฟรีเมือง", "200 คน", 5000, "ในเขตเทศบาล", short,
             when=ticks("✔", 1), divisions=SCHOOLS)  # fmt: skip
    page.line(None, "รวม 4 โครงการ", None, 838000)
    edition = "เพิ่มเติมครั้งที่ 5 / 2568"
    page.caption(edition, edition=edition)
    page.row(
        1,
        "อบรมทักษะชีวิต",
        "ปีละ 1 ครั้ง",
        100000,
        "ห้องประชุม",
        short,
        when=ticks("✔", 6),
        divisions=SCHOOLS,
    )
    page.row(
        2,
        "แข่งขันกีฬาอนุบาล",
        "300  คน",
        250000,
        "สนามกีฬา",
        short,
        when=ticks("✔", 2),
        divisions=SCHOOLS,
    )
    page.row(None, "แข่งขันฟุตบอล 7 คน ต้านภัยยาเสพติด", "500 คน", 500000, "สนามกีฬา", short,
             when=ticks("✔", 2, 3), divisions=SCHOOLS, tell="number-missing")  # fmt: skip
    edition = "แก้ไข ครั้งที่ 2/2569"
    page.caption(f"({edition})", at=2, wide=5, edition=edition)
    page.row(
        1,
        "อุดหนุนโครงการรอมฎอนสัมพันธ์",
        "ประชาชน",
        100000,
        "มัสยิด",
        short,
        when=ticks("✔", 3),
        divisions=SCHOOLS,
    )
    page.row(7, "สืบสานประเพณีแห่เทียนเข้าพรรษา", None, 25000, "วัด", short,
             when=ticks("✔", 7), divisions=SCHOOLS, description="1. จัดขบวน 2. หล่อเทียน")  # fmt: skip
    page.line("1. จัดขบวน", at=3).line("2. หล่อเทียน", at=3)
    page.row(
        8,
        'จิตอาสา "เราทำดีด้วยหัวใจ"',
        "4 ครั้ง",
        30000,
        "หมู่ที่ 1–12",
        short,
        when=ticks("✔", 12, 7),
        divisions=SCHOOLS,
    )
    page.row(
        9,
        "5 ธันวาพาพ่อเที่ยว",
        "200 คน",
        5000,
        "ในเขตเทศบาล",
        short,
        when=ticks("✔", 12),
        divisions=SCHOOLS,
    )
    return desk


def totals_everywhere():
    """Totals in every column and wording, two of them wrong; names that begin like one."""
    desk = Desk("04 ยอดรวม.xlsx")
    page = desk.sheet("Sheet1")
    page.line("แผนการดำเนินงาน  ประจำปีงบประมาณ  2569")
    page.caption("1) ยุทธศาสตร์การพัฒนาคน", strategy="1) ยุทธศาสตร์การพัฒนาคน")
    page.caption("(1) แผนงานสาธารณสุข", work_plan="สาธารณสุข")
    page.line(
        "ที่", "โครงการ", "กิจกรรม", "งบประมาณ\n(บาท)", "สถานที่ดำเนินการ", "หน่วยงานรับผิดชอบ", *MONTHS
    )
    page.row(1, "รวมพลคนรักสุขภาพ", "เดินวิ่ง 5 กม.", 40000, "ลานกีฬา", HEALTH, when=ticks("x", 11))
    page.row(
        2, "รวมใจต้านภัยไข้เลือดออก", "พ่นหมอกควัน", 50000, "หมู่ที่ 1-12", HEALTH, when=ticks("x", 5, 6)
    )
    page.line("รวมจำนวนโครงการ", 2, at=3).line("รวมงบประมาณ", 90000, at=3)
    page.caption("แผนงานเคหะชุมชน", work_plan="เคหะและชุมชน")
    page.row(1, "จัดการขยะต้นทาง", "ครัวเรือนต้นแบบ", 30000, "หมู่ที่ 4", HEALTH, when=ticks("x", 2))
    page.row(2, "รวมกลุ่มแม่บ้านทำปุ๋ยหมัก", "2 กลุ่ม", 12000, "หมู่ที่ 5", HEALTH, when=ticks("x", 3))
    page.line(None, None, "รวมเงิน", 42000)
    page.line("รวมทั้งหมด 4 โครงการ เป็นเงิน 132,000 บาท").merge(
        f"A{page.row_number}:F{page.row_number}"
    )
    page.caption("แผนงานสร้างความเข้มแข็งและชุมชน", work_plan="สร้างความเข้มแข็งของชุมชน")
    page.row(1, "ฝึกอาชีพกลุ่มสตรี", "30 คน", 20000, "ศาลาประชาคม", WELFARE, when=ticks("x", 8))
    page.row(2, "ค่ายเยาวชน", "60 คน", 80000, "ค่ายลูกเสือ", WELFARE, when=ticks("x", 4))
    page.line("ยอดรวม", None, None, 200000)
    desk.tells.append(("Sheet1", page.row_number, "total-mismatch"))
    page.line("ผลรวม ของ 2566_2", None, None, 100000)
    page.row(3, "รณรงค์ยุติความรุนแรง", "1 ครั้ง", 30000, "ตลาด", WELFARE, when=ticks("x", 11))
    page.line("รวมงบประมาณทั้งสิ้น", at=5).line("-", at=9)
    page.line("รวม 9 โครงการ", None, None, 262000)
    desk.tells.append(("Sheet1", page.row_number, "total-mismatch"))
    page.line("หมายเหตุ : โครงการที่ 2 รอเงินอุดหนุน")
    return desk


def reordered_and_dirty():
    """Columns in another order, extra ones between, decomposed ำ and invisible characters."""
    desk = Desk("05 กองสวัสดิการ (2).xlsx")
    page = desk.sheet("ส่งแผน", "divisions location _ budget description name _ number", months=9)
    page.line(
        "หน่วยงาน\nรับผิดชอบ\nหลัก", "สถานที่\u00a0ดําเนินการ", "ผู้ประสานงาน", "จํานวนงบประมาณ", "รายละเอียด ของกิจกรรม",
        "โครง\u200bการ", "โทร.", "ลําดับที่", *(f" {month}\n69" for month in MONTHS),
    )  # fmt: skip
    page.below(strategy="", work_plan="")
    dirty = (
        ("ส่งเสริมและพัฒนาคุณภาพชีวิตผู้สูงอายุ ", "จํานวน 60 คน", "จำนวน 60 คน", "  1,632,820 ", "1632820.00"),
        ("\u200bฝึกอาชีพ\u200b\u00a0คนพิการ", "เเปรรูปอาหาร", "แปรรูปอาหาร", "10,500,000.00", "10500000.00"),
        ("จัดเก็บข้อมูล\tจปฐ.", "ครัวเรือน\u2028ทั้งหมด", "ครัวเรือน ทั้งหมด", "\u00a085,000\u00a0", "85000.00"),
        ("สภาเด็กเเละเยาวชน", "ประชุม  4   ครั้ง", "ประชุม 4 ครั้ง", "'7,500", "7500.00"),
        ("โรงเรียนผู้สูงอายุ", "12 ครั้ง\u00ad", "12 ครั้ง", "๒๕,๐๐๐", "25000.00"),
        ("สงเคราะห์ผู้มีรายได้น้อย", "ซ่อมบ้าน 3 หลัง", "ซ่อมบ้าน 3 หลัง", 120000, "120000.00"),
        ("ครอบครัวอบอุ่น", "20 ครอบครัว", "20 ครอบครัว", 15000.5, "15000.50"),
        ("ป้องกันเด็กจมน้ำ", "สอนว่ายน้ำ", "สอนว่ายน้ำ", "22,000.-", "22000.00"),
        ("ศูนย์ปฏิบัติการช่วยเหลือประชาชน", "1 ศูนย์", "1 ศูนย์", "12000", "12000.00"),
        ("ดูแลผู้ป่วยติดเตียง", "ผู้ป่วย 18 ราย", "ผู้ป่วย 18 ราย", "96,000 ", "96000.00"),
    )  # fmt: skip
    clean = ("ฝึกอาชีพ คนพิการ", "จัดเก็บข้อมูล จปฐ.", "สภาเด็กและเยาวชน")
    names = [dirty[0][0].strip(), *clean, *(row[0] for row in dirty[4:])]
    for number, (row, name) in enumerate(zip(dirty, names, strict=True), start=1):
        page.row(
            "กองสวัสดิการฯ", "ในตำบล", "นางสาว ก", row[3], Said(row[1], row[2]), Said(row[0], name), "02-0000000", number,
            when=ticks("✓", YEAR[number]), divisions=WELFARE, budget=row[4],
        )  # fmt: skip
    return desk


def captions_anywhere():
    """Captions in any column, in two cells, with line breaks, inside the table, and as columns."""
    desk = Desk("06 คำบรรยาย.xlsx")
    page = desk.sheet("รวม")
    page.line(None, None, "แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ.2569")
    page.line(
        "ที่", "ชื่อโครงการ/กิจกรรม", "รายละเอียดของกิจกรรม", "วงเงิน", "หมู่ที่", "หน่วยดำเนินการ", *MONTHS
    )
    page.caption("ยุทธศาสตร์", "ที่ 1 การเกษตรและแหล่งน้ำ", strategy="ยุทธศาสตร์ ที่ 1 การเกษตรและแหล่งน้ำ")
    page.caption("แผนงาน", None, "การเกษตร", work_plan="การเกษตร")
    page.row(1, "อนุรักษ์พันธุกรรมพืช", "1 แห่ง", 20000, "หมู่ที่ 2", CLERK, when=ticks("/", 6))
    page.row(2, "ส่งเสริมเกษตรอินทรีย์", "2 กลุ่ม", 30000, "หมู่ที่ 3", CLERK, when=ticks("/", 7))
    two = "ประเด็นการพัฒนาที่ 2: คุณภาพชีวิต\nแนวทางการพัฒนาที่ 2.1 กีฬาและวัฒนธรรม\nแผนงานศาสนาวัฒนธรรม"
    page.caption(two, at=2, wide=4, strategy="ประเด็นการพัฒนาที่ 2: คุณภาพชีวิต",
                 tactic="แนวทางการพัฒนาที่ 2.1 กีฬาและวัฒนธรรม", work_plan=FAITH)  # fmt: skip
    page.row(1, "ประเพณีลอยกระทง", "1 ครั้ง", 150000, "หนองน้ำ", CLERK, when=ticks("/", 11))
    page.row(2, "ประเพณีสงกรานต์", "1 ครั้ง", 100000, "ลานวัด", CLERK, when=ticks("/", 4))
    page.caption("แผนงานการพานิชย์", at=3, work_plan="การพาณิชย์")
    page.row(1, "ปรับปรุงตลาดสด", "ทาสี", 45000, "ตลาด", TREASURY, when=ticks("/", 5))
    page.caption("แผนงานงบกลาง", work_plan="งบกลาง")
    page.row(1, "เงินสมทบกองทุนหลักประกันสุขภาพ", "1 ครั้ง", 120000, "ตำบล", HEALTH, when=ticks("/", 10))
    page.caption("3. ด้านการบริหารจัดการที่ดี", strategy="3. ด้านการบริหารจัดการที่ดี")
    page.caption("ผง.บริหาร", work_plan="บริหารงานทั่วไป")
    page.row(1, "พัฒนาการจัดเก็บรายได้", "ออกสำรวจ", 30000, "ตำบล", TREASURY, when=ticks("/", 1, 2))
    page.caption("แผนงานสาธาราณสุข", work_plan="สาธารณสุข")
    desk.tells.append(("รวม", page.row_number, "work-plan-misspelt"))
    page.row(1, "ควบคุมป้องกันพิษสุนัขบ้า", "ฉีดวัคซีน", 50000, "ตำบล", HEALTH, when=ticks("/", 3))
    page = desk.sheet(
        "คอลัมน์", "number strategy work_plan name description budget location divisions", months=9
    )
    page.line(
        "ที่", "ยุทธศาสตร์", "แผนงาน", "โครงการ", "กิจกรรม", "งบประมาณ", "สถานที่", "หน่วยงาน", *MONTHS
    )
    for number, (plan, name) in enumerate(
        (
            ("ผง.การรักษาความสงบ", "ตั้งด่านชุมชน"),
            (None, "ติดตั้งกล้องวงจรปิด"),
            ("แผนงานเคหะและชุมชน", "ขยายเขตไฟฟ้า"),
        ),
        start=1,
    ):
        page.row(number, "ยุทธศาสตร์ที่ 4 ความปลอดภัย" if number == 1 else None, plan, name, "ตามแบบ", 10000 * number,
                 f"หมู่ที่ {number}", CLERK, when=ticks("/", 12), strategy="ยุทธศาสตร์ที่ 4 ความปลอดภัย",
                 work_plan=CALM if number < 3 else "เคหะและชุมชน")  # fmt: skip
    page.merge("B2:B4", "C2:C3")
    return desk


def typed_and_merged_months():
    """Months as merged cells, as arrows typed in cells, as one letter and as numbers."""
    desk = Desk("07 เดือน.xlsx")
    page = desk.sheet("ก")
    page.caption("ยุทธศาสตร์ที่ 1 น้ำ", strategy="ยุทธศาสตร์ที่ 1 น้ำ").caption(
        "แผนงานการเกษตร", work_plan="การเกษตร"
    )
    page.line("ที่", "โครงการ", "รายละเอียด", "งบประมาณ", "สถานที่", "หน่วยงาน", *"ตพธมกมพมมกสก")
    head = page.row_number
    for column, letter in enumerate(
        ["ต", "พ", "ธ", "ม", "ก", "ม", "เ", "พ", "ม", "ก", "ส", "ก"], start=7
    ):
        page.sheet.cell(head, column, letter)
    rows = (
        ("ขุดลอกคลอง", merged("<-------->", 11, 1)),
        ("ขุดสระ", NEVER),
        ("ซ่อมฝาย", merged("✓", 3, 6)),
        ("กำจัดผักตบ", typed({10: "<---", 2: "--->"}, *YEAR[:5])),
        ("เจาะบ่อบาดาล", typed({5: "←", 6: "—", 7: "→"}, 5, 6, 7)),
        ("ระบบประปา", merged("◄────────►", 10, 9)),
        ("วางท่อส่งน้ำ", typed({12: "<->", 3: "<->"}, 12, 3)),
        ("ฝายชะลอน้ำ", merged("ม.ค. - มี.ค.", 1, 3)),
        ("ซ่อมถังน้ำ", typed({8: "ดำเนินการ"}, 8)),
        ("สูบน้ำด้วยไฟฟ้า", NEVER),
    )
    for number, (name, when) in enumerate(rows, start=1):
        tell = () if when.months else "months-missing"
        page.row(number, name, "1 แห่ง", 1000 * number, "หมู่ที่ 1", TECHNICAL, when=when, tell=tell)
    page.merge(f"K{head + 2}:M{head + 2}")  # merged, and nothing in it
    return desk
