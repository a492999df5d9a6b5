"""What the districts of sample (c) answered, as the sheets of their workbooks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dplan_docs.thai.digits import to_thai
from samples.source.province_2566.names import (
    MISTAKEN,
    OFFICERS,
    SENT_AGAIN,
    SILENT,
    TAMBONS,
    TARGETS,
)

Cell = str | int | None
Lines = tuple[tuple[Cell, ...], ...]

_YEAR = "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
_TITLES = {
    "แบบ ๑": "ทะเบียนข้อมูลตำบลเป้าหมาย (รายงานแผนพัฒนาตำบลแบบ ๑)",
    "แบบ ๒": "ทะเบียนข้อมูลการนำโครงการในแผนไปใช้ประโยชน์ (รายงานแผนพัฒนาตำบลแบบ ๒)",
    "แบบ ๓": "ทะเบียนข้อมูลการเชื่อมโยงและประสานแผนกับ อปท. (รายงานแผนพัฒนาตำบลแบบ ๓)",
}
_PROJECT_HEADS = (
    "ลำดับที่",
    "ตำบล",
    "ชื่อโครงการ",
    "รูปแบบโครงการ",
    "งบประมาณ (บาท)",
    "เป้าหมาย",
    "ระยะเวลา",
)
_HEADS = {
    "แบบ ๑": (
        "ลำดับที่",
        "ตำบล",
        "ชื่อผู้ประสานงาน",
        "การจัดส่งเล่มแผนให้ อปท.",
        "การจัดส่งเล่มแผนให้อำเภอ",
        "ไตรมาสที่ดำเนินการ",
    ),
    "แบบ ๒": _PROJECT_HEADS,
    "แบบ ๓": (*_PROJECT_HEADS, "อปท. ที่เชื่อมโยง", "ลักษณะการเชื่อมโยง"),
}
_USED = (
    ("ส่งเสริมอาชีพทำขนมพื้นบ้าน", "พัฒนาอาชีพ", 15000, "ครัวเรือน 30 ครัวเรือน", "ม.ค. - มี.ค. 2566"),
    ("ปลูกผักสวนครัวสร้างความมั่นคงทางอาหาร", "ชุมชนทำเอง", None, "ทุกครัวเรือน", "ตลอดปี"),
    ("อบรมกองทุนชุมชนเข้มแข็ง", "ฝึกอบรม", 22500, "กรรมการ 25 คน", "ก.พ. 2566"),
)
_LINKED = (
    ("ปรับปรุงถนนลูกรังเข้าพื้นที่เกษตร", "ก่อสร้าง", 480000, "1 สาย 800 เมตร", "มี.ค. - พ.ค. 2566"),
    ("ขุดลอกลำห้วยสาธารณะ", "ขอรับสนับสนุน", 350000, "1 แห่ง", "เม.ย. 2566"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A district's workbook: its place in the inbox, and the lines of each of its sheets."""

    path: str
    district: str
    sheets: tuple[tuple[str, Lines], ...]


def answers() -> Iterator[Answer]:
    """Yield the workbooks of the inbox, in the districts' order."""
    for number, district in enumerate(TAMBONS):
        if district in SILENT:
            continue
        if district == SENT_AGAIN:
            yield _answer(f"อำเภอ{district}.xlsx", number, district, rows=1)
            yield _answer(f"อำเภอ{district} (แก้ไข).xlsx", number, district, rows=2)
        else:
            yield _answer(_path(number, district), number, district, rows=2)


def _path(number: int, district: str) -> str:
    names = (
        f"อำเภอ{district}.xlsx",
        f"แบบรายงานแผนตำบล 66 {district}.xlsx",
        f"พช.{district}/แบบ 1-3 และแบบรายงาน.xlsx",
    )
    return names[number % len(names)]


def _answer(path: str, number: int, district: str, rows: int) -> Answer:
    tambons = TAMBONS[district][:TARGETS]
    lines = {
        "แบบ ๑": _targets(number, tambons),
        "แบบ ๒": _used(number, tambons, rows),
        "แบบ ๓": _linked(number, tambons),
    }
    if district == MISTAKEN:
        lines = {name: tuple(_mistaken(name, found)) for name, found in lines.items()}
    registers = tuple(
        (name, (*_top(_TITLES[name], district), _HEADS[name], *found))
        for name, found in lines.items()
    )
    return Answer(
        path=path, district=district, sheets=(*registers, ("แบบรายงาน", _report(number, district)))
    )


def _top(title: str, district: str) -> Lines:
    return (f"{title} {_YEAR}",), (f"อำเภอ{district} จังหวัดสมมุติบุรี",)


def _targets(number: int, tambons: Sequence[str]) -> Lines:
    return tuple(
        (at, tambon, "".join(OFFICERS[(number + at) % len(OFFICERS)]), f"อบต.{tambon}", "ส่งแล้ว", 2)
        for at, tambon in enumerate(tambons, start=1)
    )


def _used(number: int, tambons: Sequence[str], rows: int) -> Lines:
    found = [
        (tambon, *_USED[(number + at) % len(_USED)]) for tambon in tambons for at in range(rows)
    ]
    return tuple(
        (
            at,
            tambon,
            f"{name}ตำบล{tambon}",
            pattern,
            "ไม่ใช้งบประมาณ" if money is None else money,
            *rest,
        )
        for at, (tambon, name, pattern, money, *rest) in enumerate(found, start=1)
    )


def _linked(number: int, tambons: Sequence[str]) -> Lines:
    return tuple(
        (
            at,
            tambon,
            f"{name}ตำบล{tambon}",
            pattern,
            money + 1000 * number,
            target,
            period,
            f"อบต.{tambon}",
            "ขอรับสนับสนุน" if at == 1 else "เชื่อมโยง",
        )
        for at, (tambon, (name, pattern, money, target, period)) in enumerate(
            zip(tambons, _LINKED, strict=True), start=1
        )
    )


def _mistaken(name: str, lines: Lines) -> Iterator[tuple[Cell, ...]]:
    """Yield the lines with a tambon misspelt, an amount nobody can read and a quarter of none."""
    first, *others = lines
    if name == "แบบ ๑":
        yield (first[0], "ดอนซาย", *first[2:5], "ไตรมาสห้า")
    elif name == "แบบ ๓":
        yield (*first[:4], "สี่แสนกว่า ๆ", *first[5:])
    else:
        yield first
    yield from others


def _report(number: int, district: str) -> Lines:
    counts = (9, 2, 1, 1, 1) if district == MISTAKEN else (2, 2, 2, 2 - number % 2, 1)
    prefix, name = OFFICERS[number]
    problems = "ผู้นำบางหมู่บ้านเพิ่งเข้ารับตำแหน่ง จึงต้องใช้เวลาทำความเข้าใจ"
    return (
        ("แบบรายงานผลการดำเนินงาน ปัญหา/อุปสรรค และข้อเสนอแนะ",),
        (f"การจัดทำและประสานแผนพัฒนาตำบล {_YEAR}",),
        (f"อำเภอ{district} จังหวัดสมมุติบุรี",),
        ("๑. ผลการดำเนินงาน",),
        ("ตำบลเป้าหมายที่ได้รับจัดสรรงบประมาณ จำนวน", to_thai(str(TARGETS)), "ตำบล"),
        ("(๑) แต่งตั้งหรือปรับปรุงคณะกรรมการบริหารงานตำบลแบบบูรณาการ", counts[0], "ตำบล"),
        ("(๒) ประชุมคณะกรรมการบริหารงานตำบลแบบบูรณาการ", counts[1], "ตำบล"),
        ("(๓) จัดทำแผนพัฒนาตำบลครบถ้วนตามองค์ประกอบ", counts[2], "ตำบล"),
        ("(๔) แผนแล้วเสร็จตามกำหนดและจัดส่งหน่วยงานที่เกี่ยวข้อง", counts[3], "ตำบล"),
        ("(๕) ประเมินผลแผนพัฒนาตำบลตามรูปแบบที่กำหนด", counts[4], "ตำบล"),
        ("๒. ปัญหา/อุปสรรค",),
        (problems,),
        ("๓. ข้อเสนอแนะ",),
        ("ควรแจ้งแนวทางให้ทราบตั้งแต่ต้นปีงบประมาณ",),
        ("ชื่อผู้รายงาน", f"{prefix}{name}"),
        ("ตำแหน่ง", f"พัฒนาการอำเภอ{district}"),
    )
