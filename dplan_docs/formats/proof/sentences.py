"""docxtpl-lint's rules in Thai: our code, how grave it is, and the sentence for the officer."""

from collections.abc import Mapping
from typing import NamedTuple

from dplan_docs.findings import Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Sentence(NamedTuple):
    """How a rule is told."""

    code: str
    severity: Severity
    text: str


SENTENCES: Mapping[str, Sentence] = {
    "DTL001": Sentence(
        "template-tag-unclosed",
        _ERROR,
        "เปิด “{open}” แล้วไม่ได้ปิดด้วย “{close}” กรุณาเติมวงเล็บปิดให้ครบ",
    ),
    "DTL002": Sentence(
        "template-tag-split",
        _WARNING,
        "คำสั่งเดียวถูกแบ่งไว้คนละย่อหน้า เมื่อเติมข้อมูล ย่อหน้าจะรวมกันและเสียรูปแบบ กรุณาพิมพ์ให้อยู่ในย่อหน้าเดียว",
    ),
    "DTL003": Sentence(
        "template-tracked-change",
        _ERROR,
        "มีข้อความที่ลบไว้ด้วยการติดตามการเปลี่ยนแปลง (Track Changes) ซึ่งมีคำสั่งอยู่ด้วย คำสั่งนั้นยังทำงาน "
        "กรุณากดยอมรับหรือปฏิเสธการเปลี่ยนแปลงทั้งหมด",
    ),
    "DTL005": Sentence(
        "template-lint-directive",
        _INFO,
        "คำสั่ง “{directive}” ไม่มีผลกับสิ่งใด ลบออกได้",
    ),
    "DTL101": Sentence(
        "template-block-unclosed",
        _ERROR,
        "เปิด “{kw}” แล้วไม่ได้ปิด กรุณาเติม “end{kw}” ไว้ท้ายส่วนที่ต้องการ",
    ),
    "DTL102": Sentence(
        "template-block-stray",
        _ERROR,
        "“{raw}” ไม่มีคำสั่งเปิดที่คู่กัน กรุณาตรวจคู่ของ for กับ endfor และ if กับ endif หรือลบคำสั่งนี้ออก",
    ),
    "DTL103": Sentence(
        "template-tag-malformed",
        _ERROR,
        "คำสั่งนี้เขียนไม่ถูกต้อง กรุณาตรวจเครื่องหมายและการเว้นวรรค ชื่อช่องข้อมูลต้องพิมพ์ติดกัน",
    ),
    "DTL104": Sentence("template-filter-unknown", _ERROR, "ไม่รู้จักรูปแบบการพิมพ์ “{name}”"),
    "DTL105": Sentence("template-test-unknown", _ERROR, "ไม่รู้จักเงื่อนไข “is {name}”"),
    "DTL106": Sentence(
        "template-name-outside-loop",
        _ERROR,
        "“{name}” ใช้ได้เฉพาะภายใน for ที่ตั้งชื่อนี้ กรุณาย้ายเข้าไปก่อน endfor",
    ),
    "DTL201": Sentence(
        "template-tag-characters",
        _ERROR,
        "ในคำสั่งที่ขึ้นต้นด้วย “{prefix}” ใช้เครื่องหมาย % หรือ }} ไม่ได้ กรุณาเขียนใหม่โดยไม่ใช้เครื่องหมายนั้น",
    ),
    "DTL202": Sentence(
        "template-prefix-spaced",
        _ERROR,
        "กรุณาพิมพ์ “{{%{prefix}” ติดกัน ไม่เว้นวรรคหลัง {{%",
    ),
    "DTL203": Sentence(
        "template-row-tag-outside-table",
        _ERROR,
        "“{raw}” ใช้ได้เฉพาะในตาราง นอกตารางกรุณาใช้ {{%p … %}} แทน",
    ),
    "DTL204": Sentence(
        "template-prefix-mismatch",
        _ERROR,
        "“{close_raw}” ปิด “{open_raw}” แต่ตัวอักษรหลัง {{% ไม่เหมือนกัน แถวหรือย่อหน้าจะหายไป "
        "กรุณาใช้ตัวเดียวกันทั้งคำสั่งเปิดและปิด",
    ),
    "DTL205": Sentence(
        "template-loop-across-tables",
        _ERROR,
        "“{open_raw}” อยู่ในตารางที่ {t1} แต่ “{close_raw}” อยู่ในตารางที่ {t2} แถวจะหายไป กรุณาวางไว้ในตารางเดียวกัน",
    ),
    "DTL206": Sentence(
        "template-row-tags-together",
        _ERROR,
        "“{open_raw}” และ “{close_raw}” อยู่ในแถวเดียวกัน กรุณาวางไว้คนละแถว แยกจากแถวที่ต้องการให้ซ้ำ",
    ),
    "DTL207": Sentence(
        "template-cell-tags-apart",
        _ERROR,
        "“{open_raw}” และ “{close_raw}” อยู่คนละแถวหรือคนละตาราง กรุณาวางไว้ในแถวเดียวกัน",
    ),
    "DTL208": Sentence(
        "template-row-tag-outside-table",
        _ERROR,
        "“{raw}” ใช้ได้เฉพาะในช่องของตาราง กรุณาลบออกหรือย้ายเข้าไปในตาราง",
    ),
    "DTL209": Sentence(
        "template-text-lost",
        _ERROR,
        "“{raw}” กินทั้ง{unit} ข้อความ “{rest}” ที่อยู่ด้วยกันจะหายไป กรุณาย้ายข้อความไปไว้{unit}อื่น",
    ),
    "DTL210": Sentence(
        "template-paragraph-tags-together",
        _ERROR,
        "“{open_raw}” และ “{close_raw}” อยู่ในย่อหน้าเดียวกัน กรุณาวางไว้คนละย่อหน้า หรือใช้ {{% … %}} ที่ไม่มี p",
    ),
    "DTL301": Sentence("template-field-unknown", _ERROR, "ไม่รู้จักช่องข้อมูล “{path}”"),
    "DTL302": Sentence("template-field-unused", _INFO, "แม่แบบไม่ได้ใช้ช่องข้อมูล “{key}”"),
    "DTL303": Sentence("template-loop-over-value", _ERROR, "“{path}” ไม่ใช่รายการ จึงใช้กับ for ไม่ได้"),
    "DTL304": Sentence("template-field-unknown", _ERROR, "ไม่รู้จักช่องข้อมูล “{path}”"),
    "DTL305": Sentence("template-loop-over-value", _ERROR, "“{path}” ไม่ใช่รายการ จึงใช้กับ for ไม่ได้"),
    "DTL306": Sentence(
        "template-filter-unfit", _ERROR, "“{path}” ไม่ใช่รายการ จึงใช้รูปแบบการพิมพ์ “{filter}” ไม่ได้"
    ),
    "DTL307": Sentence(
        "template-raw-tag",
        _ERROR,
        "“{raw}” ใช้กับช่องข้อมูลนี้ไม่ได้ กรุณาใช้ {{{{ … }}}} ที่ไม่มีตัวอักษรนำหน้า",
    ),
    "DTL308": Sentence(
        "template-value-cut", _ERROR, "ค่าของ “{path}” มีเครื่องหมาย {char} และจะพิมพ์ไม่ครบ"
    ),
    "DTL401": Sentence(
        "template-field-unprinted", _WARNING, "เติม “{raw}” แล้วไม่ปรากฏในเอกสาร กรุณาตรวจคำสั่งรอบข้าง"
    ),
    "DTL402": Sentence("template-fill-failed", _ERROR, "ลองเติมข้อมูลลงในแม่แบบแล้วไม่สำเร็จ"),
}
"""One for each rule of the pinned docxtpl-lint; a test says so."""

_UNITS = {"paragraph": "ย่อหน้า", "table row": "แถว", "table cell": "ช่อง"}


def sentence_of(rule: str, parameters: Mapping[str, object]) -> tuple[Sentence, str]:
    """Return a rule's sentence and its text with what was found put in."""
    sentence = SENTENCES[rule]
    known = dict(parameters)
    known["unit"] = _UNITS.get(str(known.get("unit")), "ส่วน")
    return sentence, sentence.text.format_map(known)
