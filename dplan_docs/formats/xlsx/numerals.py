"""Number formats and page headers in the digits that an office chose."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, parse, serialize

if TYPE_CHECKING:
    from lxml import etree

THAI_NUMERALS = "[$-D00041E]"
"""Excel's numeral shape 0D (Thai) with locale 041E. Both Excel and LibreOffice draw Thai digits for
it; the commoner ``[$-D07041E]`` (with the Buddhist calendar) LibreOffice refuses for plain numbers.
"""

_BUILT_IN = {
    "0": "General",
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "37": "#,##0;(#,##0)",
    "38": "#,##0;[Red](#,##0)",
    "39": "#,##0.00;(#,##0.00)",
    "40": "#,##0.00;[Red](#,##0.00)",
    "41": '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    "43": '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DATE_LETTERS = re.compile(r"[dmyhsb]", re.IGNORECASE)
_FIRST_CUSTOM_FORMAT = 164
_HEADER_PIECE = re.compile(r'(&"[^"]*"|&\d+|&[^"\d])')


def thai_format(code: str) -> str:
    """Return a number format with its numbers drawn in Thai digits; a date's is left as it is.

    >>> thai_format('#,##0.00;-#,##0.00;"-"')
    '[$-D00041E]#,##0.00;[$-D00041E]-#,##0.00;"-"'
    """
    bare = _QUOTED.sub("", code)
    if "[$-" in code or ("General" not in bare and _DATE_LETTERS.search(bare)):
        return code
    return ";".join(_thai_section(section) for section in code.split(";"))


def _thai_section(section: str) -> str:
    bare = _QUOTED.sub("", section)
    return THAI_NUMERALS + section if re.search("[0#]|General", bare) else section


def thai_styles(styles: bytes) -> bytes:
    """Return the styles part with every cell's number format drawing Thai digits."""
    root = parse(styles)
    codes = _BUILT_IN | {
        x.get("numFmtId", ""): x.get("formatCode", "")
        for x in root.iterfind(".//m:numFmt", NAMESPACES)
    }
    free = max(_FIRST_CUSTOM_FORMAT, *(int(number) + 1 for number in codes))
    numbers: dict[str, str] = {}
    for style in root.iterfind("m:cellXfs/m:xf", NAMESPACES):
        code = codes.get(style.get("numFmtId", "0"), "@")
        if (thai := thai_format(code)) != code:
            style.set("numFmtId", numbers.setdefault(thai, str(free + len(numbers))))
            style.set("applyNumberFormat", "1")
    _add_formats(root, numbers)
    return serialize(root)


def _add_formats(root: "etree._Element", numbers: dict[str, str]) -> None:
    formats = root.find("m:numFmts", NAMESPACES)
    if formats is None:
        formats = root.makeelement(f"{{{MAIN}}}numFmts")
        root.insert(0, formats)
    for code, number in numbers.items():
        formats.append(formats.makeelement(f"{{{MAIN}}}numFmt", numFmtId=number, formatCode=code))
    formats.set("count", str(len(formats)))


def header_text(code: str, speak: Callable[[str], str]) -> str:
    """Return a page header's code with its words spoken, its own codes untouched.

    >>> header_text('&R&"TH SarabunPSK,Bold"&14แบบ ผด.02', lambda text: text.replace("02", "๐๒"))
    '&R&"TH SarabunPSK,Bold"&14แบบ ผด.๐๒'
    """
    pieces = _HEADER_PIECE.split(code)
    return "".join(x if _HEADER_PIECE.fullmatch(x) else speak(x) for x in pieces)
