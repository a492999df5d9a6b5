"""Names of persons and the prefixes before them."""

import re

from dplan_docs.thai.text import clean

_ABBREVIATION = r"[ก-ฮ]{1,4}\."
_RANK = (
    "ว่าที่"
    "|(?:พล|พัน|ร้อย|จ่าสิบ|สิบ)(?:ตำรวจ)?(?:เอก|โท|ตรี)"
    "|(?:พลเรือ|นาวา|เรือ|พันจ่า|จ่า)(?:อากาศ)?(?:เอก|โท|ตรี)"
    "|พลอากาศ(?:เอก|โท|ตรี)"
    "|นาย(?:กอง|หมวด|หมู่)(?:ใหญ่|เอก|โท|ตรี)"
    "|ดาบตำรวจ"
    "|(?:รอง|ผู้ช่วย)?ศาสตราจารย์"
)
_POST = "ก(?:องค์การ|เทศมนตรี)|อำเภอ|ทะเบียน"
_TITLE = (
    "นายแพทย์|ทันตแพทย์หญิง|ทันตแพทย์|แพทย์หญิง"
    f"|นางสาว|นาง|นาย(?!{_POST})|เด็กชาย|เด็กหญิง"
    "|คุณหญิง|ท่านผู้หญิง|หม่อมราชวงศ์|หม่อมหลวง"
    "|พระครู|พระมหา|พระอธิการ|พระปลัด"
)
_STARTS_A_NAME = "[ก-ฮเ-ไA-Za-z]"
_PREFIX = re.compile(
    rf"((?:(?:{_RANK}|{_ABBREVIATION})(?:หญิง)?\s?)*(?:{_TITLE})?(?:\s?{_ABBREVIATION})*)"
    rf"\s?(?={_STARTS_A_NAME})"
)


def split_prefix(full: str) -> tuple[str, str]:
    """Return the prefix as it was written, or ``""``, and the name.

    >>> split_prefix("นางสาวตัวอย่าง ใจดี"), split_prefix("ว่าที่ ร.ต.ตัวอย่าง ใจดี")
    (('นางสาว', 'ตัวอย่าง ใจดี'), ('ว่าที่ ร.ต.', 'ตัวอย่าง ใจดี'))
    >>> split_prefix("ตัวอย่าง ใจดี"), split_prefix("นายกเทศมนตรีตำบลตัวอย่าง")
    (('', 'ตัวอย่าง ใจดี'), ('', 'นายกเทศมนตรีตำบลตัวอย่าง'))
    """
    text = clean(full)
    found = _PREFIX.match(text)
    if not found:
        return "", text
    return found[1].strip(), text[found.end() :]
