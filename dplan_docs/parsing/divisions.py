"""The divisions in charge of a row: several in one cell, with sections and notes between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dplan_docs.parsing.units import (
    ALL_DIVISIONS,
    common_units,
    is_outside,
    relatives,
    without_office,
)
from dplan_docs.parsing.values import CellValue, Remark, as_found, folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.thai.text import DASHES, nearest

_LINES = re.compile(r"[\r\n\v\f\u0085\u2028\u2029]+")
_MARKS = re.compile(r"\s*[/,;]\s*|\s+[-–—]\s*(?=กอง|สำนัก|หน่วย)")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_SECTION = re.compile(r"งาน|ฝ่าย|กลุ่มงาน|ส่วน")
_UNIT = re.compile(r"กอง|สำนัก|หน่วย|สถาน|ศูนย์|โรงเรียน")
_BULLET = re.compile(rf"^(?:[0-9]{{1,2}}[.)]\s*|[{DASHES}•*]\s*)")
_LABEL = re.compile(r"(?:หน่วยงาน|ผู้)(?:ที่)?(?:รับผิดชอบ)?(?:หลัก|ร่วม|รอง|สนับสนุน)?\s*[:=]")
_AND = frozenset(("และ", "กับ", "ร่วมกับ", "+", "&"))
_AND_IN_KEY = re.compile("และ|ร่วมกับ|กับ|[+&]|(?=กอง|สำนัก|หน่วยตรวจ)")
_MONEY = ("เงิน", "งบ")
_WHOLE_OFFICES = frozenset(
    ("อบต", "อบจ", "ทต", "ทม", "ทน", "เทศบาล", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด")
)
_AND_SO_ON = "ฯ"
_SHORTEST_START = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Divisions:
    """The divisions of a cell, without doubles, in its order; and the money note beside them."""

    names: tuple[str, ...] = ()
    funding_source: str | None = None
    remarks: tuple[Remark, ...] = ()


def parse_divisions(value: CellValue, vocabulary: Vocabulary) -> Divisions:
    r"""Return the divisions that a cell names.

    >>> parse_divisions("กองสธ./กองคลัง\nงานพัสดุ", Vocabulary()).names
    ('กองสาธารณสุขและสิ่งแวดล้อม', 'กองคลัง')
    """
    return _parsed(as_found(value), vocabulary)


@lru_cache(maxsize=4_096)
def _parsed(raw: str, vocabulary: Vocabulary) -> Divisions:
    notes = [plain(note) for note in _BRACKET.findall(raw)]
    funding = next((note for note in notes if note.startswith(_MONEY)), None)
    names, unknown = _names(_LABEL.sub("\n", _BRACKET.sub("\n", raw)), known_names(vocabulary))
    if not names:
        message = "ไม่ได้ระบุหน่วยงานรับผิดชอบ กรุณากรอกชื่อกองหรือหน่วยงาน"
        missing = Remark(code="division-missing", message=message)
        return Divisions(funding_source=funding, remarks=(missing,))
    remarks = tuple(_stranger(name, raw, vocabulary) for name in unknown)
    return Divisions(names=names, funding_source=funding, remarks=remarks)


@lru_cache(maxsize=8)
def known_names(vocabulary: Vocabulary) -> dict[str, str]:
    """Return folded spelling → canonical name, the office's own words before the common ones."""
    own: dict[str, str] = {}
    for name, aliases in (*vocabulary.divisions, *vocabulary.agencies):
        for spelling in (name, *aliases):
            own.setdefault(folded(spelling), name)
    own.pop("", None)
    ours = {name for name, _ in vocabulary.divisions}
    common = {key: _ours(name, ours) for key, name in common_units().items()}
    return common | own


def _ours(name: str, ours: set[str]) -> str:
    """Return what the office calls this division, if it has exactly one of its kind."""
    related = [other for other in relatives(name) if other in ours]
    return related[0] if name not in ours and len(related) == 1 else name


def _names(raw: str, known: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the units of a cell, and those of them that nobody knows."""
    whole = plain(raw)
    if folded(whole) in ALL_DIVISIONS or folded(whole) in known:
        return (known.get(folded(whole), whole),), ()
    names: dict[str, bool] = {}
    in_section = False
    for unit in _without_leading_sections(list(_all_units(raw, known)), known):
        in_section = _belongs_above(unit, in_section=in_section) if names else False
        if unit in known:
            names.setdefault(known[unit], True)
            in_section = False
        elif not in_section:
            names.setdefault(unit, False)
    return tuple(names), tuple(name for name, is_known in names.items() if not is_known)


def _without_leading_sections(units: list[str], known: dict[str, str]) -> list[str]:
    """Return units without the sections that stand above the first, which is theirs."""
    first = next((n for n, unit in enumerate(units) if unit in known), 0)
    return units[first:] if all(map(_SECTION.match, units[:first])) else units


def _all_units(raw: str, known: dict[str, str]) -> Iterator[str]:
    for line in _joined(_LINES.split(raw), known):
        for piece in _MARKS.split(line):
            yield from _units(_BULLET.sub("", piece), known)


def _belongs_above(piece: str, *, in_section: bool) -> bool:
    """Whether a piece is a section of the unit before it, or the rest of such a section."""
    rest_of_section = in_section and not _UNIT.match(piece) and not is_outside(piece)
    return rest_of_section or _SECTION.match(piece) is not None


def _joined(lines: list[str], known: dict[str, str]) -> list[str]:
    """Join lines that are one name broken by the width of the cell: กองการศึกษา ↵ ศาสนาและวัฒนธรรม."""
    pieces = [text for line in lines if (text := plain(line))]
    joined = []
    while pieces:
        length = next(
            (n for n in range(len(pieces), 1, -1) if folded("".join(pieces[:n])) in known), 1
        )
        joined.append("".join(pieces[:length]) if length > 1 else pieces[0])
        del pieces[:length]
    return joined


def _units(piece: str, known: dict[str, str]) -> list[str]:
    """Return a piece's units: folded where known, else as found."""
    key = folded(piece)
    if not key.strip(DASHES):
        return []
    if key in known:
        return [key]
    if key.endswith(_AND_SO_ON) and (whole := _begun(key.removesuffix(_AND_SO_ON), known)):
        return [whole]
    if (head := without_office(key, known)) is not None:
        return [head]
    return _between_sections(piece.split(" "), known) or _run_together(key, known) or [piece]


def _begun(start: str, known: dict[str, str]) -> str | None:
    """Return the known key that begins so, when no division of another kind does."""
    if len(start) < _SHORTEST_START:
        return None
    keys = [key for key in known if key.startswith(start)]
    families = {relatives(known[key]) for key in keys}
    return max(keys, key=len) if len(families) == 1 else None


def _between_sections(words: list[str], known: dict[str, str]) -> list[str]:
    """Return the known divisions of a line, or none when a word is neither theirs nor a section's.

    สำนักปลัด งานป้องกัน, งานนโยบายและแผน สำนักปลัด, กองช่าง ร่วมกับ กองคลัง.
    """
    units: list[str] = []
    in_section = False
    while words:
        length = _longest(words, known)
        if length and (not in_section or _UNIT.match(words[0])):
            units.append(folded("".join(words[:length])))
            in_section = False
        elif _SECTION.match(words[0]):
            in_section = True
        elif not in_section and not (units and words[0] in _AND):
            return []
        words = words[length if length and not in_section else 1 :]
    return units


def _longest(words: list[str], known: dict[str, str]) -> int:
    """Return how many of the first words are one known name."""
    lengths = range(len(words), 0, -1)
    return next((n for n in lengths if folded("".join(words[:n])) in known), 0)


def _run_together(key: str, known: dict[str, str]) -> list[str]:
    """Return the known units of a folded text, between which may stand และ, as in names too."""
    if key in known:
        return [key]
    for found in _AND_IN_KEY.finditer(key):
        rest = _run_together(key[found.end() :], known) if key[: found.start()] in known else []
        if rest:
            return [key[: found.start()], *rest]
    return []


def _stranger(name: str, raw: str, vocabulary: Vocabulary) -> Remark:
    if folded(name) in _WHOLE_OFFICES:
        message = f"“{name}” เป็นชื่อของหน่วยงานทั้งหมด ไม่ใช่ชื่อกอง จึงใช้ชื่อตามที่พบ กรุณาระบุกองที่รับผิดชอบ"
        return Remark(code="division-unknown", message=message, value=raw)
    if is_outside(name):
        message = (
            f"“{name}” ไม่มีในรายชื่อกองและหน่วยงานภายนอก จึงใช้ชื่อตามที่พบ กรุณาตรวจสอบ"
            " หากเป็นหน่วยงานภายนอก ให้เพิ่มในแผ่นงาน หน่วยงานภายนอก หากเป็นของ อปท. เอง ให้เพิ่มในแผ่นงาน กอง"
        )
        return Remark(code="division-outside", message=message, value=raw)
    near = nearest(name, set(known_names(vocabulary).values()))
    hint = f" ใกล้เคียงที่สุดคือ “{near}”" if near else ""
    message = (
        f"ไม่รู้จักหน่วยงาน “{name}” จึงใช้ชื่อตามที่พบ{hint}"
        " กรุณาแก้ในไฟล์ หรือเพิ่มเป็นชื่อเรียกอื่นในแผ่นงาน กอง ของข้อมูลหน่วยงาน"
    )
    return Remark(code="division-unknown", message=message, value=raw)
