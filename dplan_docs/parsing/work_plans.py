"""Which of the known แผนงาน a caption means."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dplan_docs.parsing.values import CellValue, Remark, as_found, folded, plain
from dplan_docs.parsing.vocabulary import WORK_PLANS, Vocabulary
from dplan_docs.thai.text import nearest, one_letter_off

_ALIASES = {
    "การรักษาความสงบภายใน": ("รักษาความสงบภายใน", "การรักษาความสงบ", "รักษาความสงบ"),
    "สร้างความเข้มแข็งของชุมชน": ("สร้างความเข้มแข็งและชุมชน", "สร้างความเข้มแข็งชุมชน"),
    "การศาสนา วัฒนธรรม และนันทนาการ": (
        "ศาสนาวัฒนธรรม",
        "ศาสนาวัฒนธรรมและนันทนาการ",
        "การศาสนาวัฒนธรรม",
        "ศาสนา",
        "การศาสนา",
        "ศาสานา",
    ),
    "การพาณิชย์": ("การพานิชย์", "พาณิชย์", "พานิชย์"),
    "อุตสาหกรรมและการโยธา": ("อุตสาหกรรมและโยธา",),
    "เคหะและชุมชน": ("เคหะชุมชน",),
    "สาธารณสุข": ("สาธา", "การสาธารณสุข"),
    "บริหารงานทั่วไป": ("บริหารทั่วไป", "บริหาร", "การบริหารงานทั่วไป", "การบริหารทั่วไป"),
    "การศึกษา": ("ศึกษา",),
    "การเกษตร": ("เกษตร",),
}
_LEAD = re.compile(
    r"^(?:[(\[]?[0-9]{1,2}(?:\.[0-9]{1,2})*[)\].]*\s*|[ก-ฮ][.)](?=\s*แผนงาน)|แผนงาน(?:/งาน|ที่\s*[0-9]+)?|ผง\.|[\s:.–•*-]+)+"
)
_FIELD_OF_WORK = re.compile(r"^ด้าน.{3,60}?[\s:-]\s*(?=แผนงาน)")
_CONTINUED = re.compile(r"\s*\((?:ต่อ|cont\.?)\)\s*$")
_SECTION = re.compile(r"\s*\([^()]*\)$|\s+งาน\S.*$|\s*ฯ$")
_SHORTEST_PREFIX = 6
_BEYOND_DOUBT = 91
"""So alike are a name and its misspelling by a letter or two; no two of the twelve are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPlanName:
    """A แผนงาน as it is to be recorded: canonical where recognised, else as found."""

    name: str
    recognised: bool
    remarks: tuple[Remark, ...] = ()


@lru_cache(maxsize=1_000)
def parse_work_plan(value: CellValue, vocabulary: Vocabulary) -> WorkPlanName:
    """Return the แผนงาน that a caption means.

    >>> parse_work_plan("(๑) แผนงานเคหะชุมชน", Vocabulary()).name
    'เคหะและชุมชน'
    """
    text = _CONTINUED.sub("", plain(value))
    bare = _LEAD.sub("", _FIELD_OF_WORK.sub("", text))
    name = _known(bare, vocabulary) or _known(_SECTION.sub("", bare), vocabulary)
    if name:
        return WorkPlanName(name=name, recognised=True)
    plain_name = _SECTION.sub("", bare)
    near = nearest(plain_name, vocabulary.work_plans)
    if near and nearest(bare, vocabulary.work_plans, cutoff=_BEYOND_DOUBT) == near:
        return _mistyped(near, text, value)
    if len(plain_name) >= _SHORTEST_PREFIX and (
        meant := one_letter_off(plain_name, vocabulary.work_plans)
    ):
        return _mistyped(meant, text, value)
    hint = f" ใกล้เคียงที่สุดคือ “{near}”" if near else ""
    message = f"ไม่รู้จักแผนงาน “{text}” จึงใช้ชื่อตามที่พบ{hint} กรุณาแก้ให้ตรงกับชื่อแผนงานในงบประมาณ"
    remark = Remark(code="work-plan-unknown", message=message, value=as_found(value))
    return WorkPlanName(name=text, recognised=False, remarks=(remark,))


def work_plan_named(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the แผนงาน whose whole name a text is, numbered or not.

    >>> work_plan_named("2.สังคมสงเคราะห์", Vocabulary()), work_plan_named("สังคม", Vocabulary())
    ('สังคมสงเคราะห์', None)
    """
    bare = _LEAD.sub("", plain(text)).rstrip("0123456789() ")
    return _spellings(vocabulary.work_plans).get(folded(bare))


def _mistyped(name: str, text: str, value: CellValue) -> WorkPlanName:
    message = f"อ่านแผนงาน “{text}” เป็น “{name}” เพราะสะกดใกล้เคียงกัน กรุณาตรวจสอบและแก้ตัวสะกด"
    remark = Remark(code="work-plan-misspelt", message=message, value=as_found(value))
    return WorkPlanName(name=name, recognised=True, remarks=(remark,))


def _known(bare: str, vocabulary: Vocabulary) -> str | None:
    spelling = folded(bare)
    names = _spellings(vocabulary.work_plans)
    if spelling in names:
        return names[spelling]
    fitting = {name for known, name in names.items() if known.startswith(spelling)}
    return fitting.pop() if len(spelling) >= _SHORTEST_PREFIX and len(fitting) == 1 else None


@lru_cache(maxsize=8)
def _spellings(work_plans: tuple[str, ...]) -> dict[str, str]:
    """Return folded spelling → name of the office's own and the common แผนงาน."""
    bare = [_LEAD.sub("", name) for name in (*work_plans, *WORK_PLANS)]
    names = {folded(name): name for name in reversed(bare)}
    for name, aliases in _ALIASES.items():
        for alias in aliases:
            names.setdefault(folded(alias), names[folded(name)])
    return names
