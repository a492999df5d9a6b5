"""Captions above and inside a table: strategy, tactic, แผนงาน, category of equipment, edition, year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from dplan_docs.column_names import column_letters
from dplan_docs.parsing.values import Broken, CellValue, as_found, plain
from dplan_docs.parsing.vocabulary import WORK_PLANS
from dplan_docs.thai.text import DASHES

_STRATEGY = re.compile(
    r"(?:[(\[]?[0-9]{1,2}[)\].]*\s*)?(?:ยุท[ธม]{0,2}ศาสตร์(?!ชาติ|จังหวัด|กลุ่มจังหวัด|ประเทศ)|ประเด็นการพัฒนา|ประเด็นยุทธศาสตร์)"
    r"|[0-9]{1,2}[.)]\s*ด้าน(?!\s*$)"
)
_OTHER_PLAN = re.compile(
    r"(?:[ก-ฮ0-9][.)]\s*)?(?:ยุทธศาสตร์(?:ชาติ|จังหวัด|กลุ่มจังหวัด|ประเทศ)|แผนพัฒนาเศรษฐกิจ|เป้าหมายการพัฒนาที่ยั่งยืน|sdg)",
    re.IGNORECASE,
)
_TACTIC = re.compile(
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s*)?(?:กลยุทธ์|แนวทาง(?:การพัฒนา|ที่|\s*[:0-9]))"
)
_WORK_PLAN = re.compile(
    r"(?:[(\[]?[0-9]{1,2}(?:\.[0-9]{1,2})*[)\].]*\s*|[ก-ฮ][.)]\s*|[-–•*]\s*|ด้าน[^:]{3,60}?[\s:-]\s*)?"
    r"(?:แผนงาน(?!/(?!งาน\s*:))|ผง\.)"
)
_CATEGORY = re.compile(
    r"(?:[(\[]?[0-9]{1,2}(?:\.[0-9]{1,2})*[)\].]*\s*)?(?:ประเภท\s*:?\s*)?ครุภัณฑ์|ประเภท\s*:"
)
_EDITION = re.compile(
    r"(?:แก้ไข|เพิ่มเติม|ทบทวน|เปลี่ยนแปลง)(?:และ\S{0,12})?\s*(?:\(?ฉบับที่|ครั้งที่)\s*[0-9]{1,2}\)?"
    r"(?:\s*/\s*[0-9]{4}|\s*(?:ประจำปี|ปี)?\s*(?:งบประมาณ\s*)?(?:พ\.?\s*ศ\.?)?\s*[0-9]{4})?"
    r"|^\(?ฉบับแรก\)?$|^เปลี่ยนแปลง$|^เพิ่มเติม$"
)
_YEAR = re.compile(
    rf"(?:ปีงบประมาณ|ประจำปี)\s*(?:พ\.?\s*ศ\.?)?\s*(2[45][0-9]{{2}})(?!\s*[{DASHES}]\s*2[45])"
)
_LABEL = re.compile(
    r"(?:ยุทธศาสตร์|ประเด็นการพัฒนา|กลยุทธ์|แนวทาง(?:การพัฒนา)?|แผนงาน|ประเภทครุภัณฑ์|ประเภท)(?:ที่\s*[0-9]*)?\s*:?"
)
_TITLE = re.compile(
    r"[(\[]?\s*(?:ร่าง)?\s*[)\]]?\s*(?:บัญชี|แผน(?:การ)?ดำเนิน|แผนปฏิบัติ|แบบ\s*ผ|ผด\.?\s*0?[0-9]|องค์การบริหารส่วน"
    r"|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\.|อบจ\.|ทต\.|ทม\.|หน้า(?:ที่)?\s*[0-9]|[0-9]+\s*/\s*[0-9]+$|ประจำปี|ปีงบประมาณ"
    r"|อำเภอ|ตำบล\S+\s+อำเภอ|จังหวัด|หน่วย\s*:\s*\S*บาท|สำหรับ|พ\.?ศ\.?\s*[0-9]{4}|ข้อมูล\s*ณ)"
)
_CATEGORY_LEAD = re.compile(
    r"^(?:[(\[]?[0-9]{1,2}(?:\.[0-9]{1,2})*[)\].]*\s*)?"
    r"(?:ประเภท\s*(?:ครุภัณฑ์)?\s*:?\s*(?=ครุภัณฑ์)|ประเภท\s*:\s*)?(?:ครุภัณฑ์[\s:]+(?=\S))?"
)
_PLAN_BESIDE = re.compile(r"(.+?)[\s/:|,;–—(-]+(แผนงาน(?!/|และ)[^()]+)\)?$")
_LINE_BREAK = re.compile(r"[\r\n\u2028]+")
_CONTINUED = re.compile(r"\s*[(\[]\s*(?:ต่อ|cont\.?)\s*[)\]]\s*$")
_COUNT_OR_SUM = re.compile(
    r"\(?(?:รวม|จำนวน|เป็นเงิน)?\s*[0-9][0-9,.]*(?:\.-)?\s*(?:โครงการ|รายการ|กิจกรรม|บาท)?\)?"
)

KINDS = STRATEGY, TACTIC, WORK_PLAN, CATEGORY, EDITION, DIVISIONS, OTHER = (
    "strategy",
    "tactic",
    "work_plan",
    "category",
    "edition",
    "divisions",
    "other",
)
_PATTERNS = (
    (OTHER, _OTHER_PLAN),
    (TACTIC, _TACTIC),
    (WORK_PLAN, _WORK_PLAN),
    (STRATEGY, _STRATEGY),
    (CATEGORY, _CATEGORY),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """One caption and the cell it stands in; the row is 0 until it is taken from a sheet."""

    kind: str
    text: str
    column: int
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """The captions that hold for a row: each falls downward until the next of its kind."""

    strategy: Caption | None = None
    tactic: Caption | None = None
    work_plan: Caption | None = None
    category: Caption | None = None
    edition: Caption | None = None
    divisions: Caption | None = None

    @property
    def cells(self) -> dict[str, str]:
        """The cell of each caption by its kind."""
        held = (getattr(self, each.name) for each in fields(self))
        told: tuple[Caption | None, ...] = tuple(held)
        return {x.kind: f"{column_letters(x.column)}{x.row}" for x in told if x}

    def hold(self, caption: Caption) -> bool:
        """Whether a caption says again what holds already."""
        if caption.kind == OTHER:
            return False
        held: Caption | None = getattr(self, caption.kind)
        return held is not None and held.text == caption.text

    def followed_by(self, caption: Caption) -> "Captions":
        """Return the captions below another one; a strategy clears what stood under the last."""
        if caption.kind == OTHER:
            return self
        if caption.kind == STRATEGY and self.strategy and caption.text != self.strategy.text:
            return replace(self, strategy=caption, tactic=None, work_plan=None)
        changes = {caption.kind: caption}
        return replace(self, **changes)


def captions_in(cells: Mapping[int, CellValue]) -> tuple[Caption, ...] | None:
    """Return a row's captions, or None when it holds anything but captions and titles."""
    lines = (
        (column, _CONTINUED.sub("", plain(line)))
        for column, value in cells.items()
        for line in _LINE_BREAK.split(as_found(value))
    )
    pieces = [(column, text) for column, text in lines if text]
    if not pieces:
        return None
    if label := _LABEL.fullmatch(pieces[0][1]):
        joined = " ".join((label[0].strip(), *(text for _, text in pieces[1:])))
        pieces = [(pieces[0][0], joined)] if len(pieces) > 1 else pieces
    captions = []
    for column, text in ((column, part) for column, whole in pieces for part in _parted(whole)):
        kind, said = _kind_and_words(text)
        if kind:
            captions.append(Caption(kind=kind, text=said, column=column))
        elif not is_title(text):
            return None
    return tuple(captions) or None


def _parted(text: str) -> list[str]:
    """Return a strategy and the แผนงาน that stands on one line with it apart."""
    is_above = _STRATEGY.match(text) or _TACTIC.match(text)
    found = _PLAN_BESIDE.match(text) if is_above else None
    return [found[1], found[2]] if found else [text]


def without_sums(cells: Mapping[int, CellValue]) -> dict[int, CellValue]:
    """Return a caption's cells without those that say how many projects and how much money."""
    return {
        column: value
        for column, value in cells.items()
        if not isinstance(value, Broken) and not _COUNT_OR_SUM.fullmatch(plain(value))
    }


@lru_cache(maxsize=4_096)
def _kind_and_words(text: str) -> tuple[str | None, str]:
    """Return the kind of caption that a text is, and what it says; no kind for other texts."""
    if edition := edition_in(text):
        return EDITION, edition
    if text in WORK_PLANS:
        return WORK_PLAN, text
    kind = next((kind for kind, pattern in _PATTERNS if pattern.match(text)), None)
    return kind, _category(text) if kind == CATEGORY else text


def _category(text: str) -> str:
    """Return a category without its label: ประเภทครุภัณฑ์ : สำนักงาน is ครุภัณฑ์สำนักงาน."""
    name = _CATEGORY_LEAD.sub("", text)
    return name if name.startswith("ครุภัณฑ์") else f"ครุภัณฑ์{name}"


def edition_in(text: str) -> str | None:
    """Return the edition that a line names.

    >>> edition_in("แผนการดำเนินงาน เพิ่มเติม ครั้งที่ 1/2568")
    'เพิ่มเติม ครั้งที่ 1/2568'
    """
    found = _EDITION.search(text)
    return found[0].strip() if found else None


def year_in(text: str) -> int | None:
    """Return the fiscal year that a title names; a plan's range of years is not one.

    >>> year_in("แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569")
    2569
    """
    found = _YEAR.search(text)
    return int(found[1]) if found else None


def is_title(text: str) -> bool:
    """Whether a text is a line of a page's title: plan, office, form mark, page."""
    return _TITLE.match(text) is not None
