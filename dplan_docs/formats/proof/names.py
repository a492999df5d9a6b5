"""Names, filters and commands that no template may use, and what was probably meant."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, time

from markupsafe import Markup

from dplan_docs.findings import Severity
from dplan_docs.formats.docx import environment
from dplan_docs.formats.filters import FILTERS
from dplan_docs.formats.proof.expressions import COMMANDS, REFUSED, Asked, Use
from dplan_docs.formats.proof.model import Fault, Tag, fault_at
from dplan_docs.thai.text import nearest, one_letter_off

_LIKE = 60
_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
GLOBALS = frozenset({"range", "lipsum", "dict", "cycler", "joiner", "namespace"})
"""What Jinja has of its own, and the engine does not give to templates."""
_OF_LOOPS = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0"})
_PREFIXES = {"p", "tr", "tc", "r"}


def values_at(context: object, path: str) -> list[object]:
    """Return every value at a path (``x[].y`` goes through a list); none where it leads nowhere."""
    found = [context]
    for step in path.split("."):
        key = step.replace("[]", "")
        found = [x[key] for x in found if isinstance(x, Mapping) and key in x]
        for _ in range(step.count("[]")):
            found = [item for x in found if isinstance(x, list | tuple) for item in x]
    return found


def unknown_uses(asked: Asked, context: Mapping[str, object]) -> Iterator[Use]:
    """Yield the names that lead nowhere, without what hangs on a list that is none."""
    lost = {x.path for x in asked.loops if x.path and not _is_list(values_at(context, x.path))}
    for use in asked.uses:
        if use.path is None or any(use.path.startswith(f"{x}[]") for x in lost):
            continue
        if use.path not in GLOBALS and not values_at(context, use.path):
            lost.add(use.path)
            yield use


def name_faults(asked: Asked, context: Mapping[str, object]) -> Iterator[Fault]:
    """Yield the names that no paper of this template has, at every place."""
    for use in unknown_uses(asked, context):
        yield fault_at(use.tag, "template-field-unknown", _ERROR, _unknown(use, context))
    for use in asked.uses:
        if use.path in GLOBALS:
            yield fault_at(use.tag, "template-forbidden", _ERROR, _refused(use.typed))
        elif use.typed.startswith("loop.") and use.typed[5:] not in _OF_LOOPS:
            meant = _closest(use.typed[5:], sorted(_OF_LOOPS)) or "index"
            message = f"ไม่รู้จัก “{use.typed}” หมายถึง “loop.{meant}” ใช่หรือไม่"
            yield fault_at(use.tag, "template-field-unknown", _ERROR, message)
    for use in asked.left:
        message = f"“{use.typed}” ใช้ได้เฉพาะระหว่าง for กับ endfor กรุณาย้ายเข้าไปก่อน endfor"
        yield fault_at(use.tag, "template-name-outside-loop", _ERROR, message)
    for name, tag in asked.private:
        yield fault_at(tag, "template-forbidden", _ERROR, _refused(name))


def _refused(name: str) -> str:
    return f"ไม่อนุญาตให้ใช้ “{name}” ในแม่แบบ กรุณาลบออก"


def _is_list(values: Sequence[object]) -> bool:
    return not values or isinstance(values[0], list | tuple)


def _unknown(use: Use, context: Mapping[str, object]) -> str:
    meant = _meant(use, context)
    hint = f" หมายถึง “{meant}” ใช่หรือไม่" if meant else " กรุณาเลือกชื่อจากรายการช่องข้อมูล"
    return f"ไม่รู้จักช่องข้อมูล “{use.typed}”{hint}"


def _meant(use: Use, context: Mapping[str, object]) -> str | None:
    """The right name: of the same group when the group is known, else of all fields."""
    typed, path = use.typed.split("."), (use.path or "").split(".")
    for end in range(len(path) - 1, 0, -1):
        groups = [x for x in values_at(context, ".".join(path[:end])) if isinstance(x, Mapping)]
        if groups:
            kept = len(typed) - (len(path) - end)
            found = _closest(path[end].replace("[]", ""), list(groups[0]))
            return ".".join((*typed[:kept], found, *typed[kept + 1 :])) if found else None
    everything = list(_dotted(context))
    by_root = _closest(typed[0], list(context))
    whole = ".".join((by_root, *typed[1:])) if by_root else None
    if whole and whole in everything:
        return whole
    ends = [name for name in everything if name.endswith(f".{use.typed}")]
    return ends[0] if ends else _closest(use.typed, everything) or whole


def _closest(word: str, choices: Sequence[str]) -> str | None:
    return one_letter_off(word, choices) or nearest(word, choices, _LIKE)


def _dotted(context: Mapping[str, object], before: str = "") -> Iterator[str]:
    for name, value in context.items():
        yield before + name
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{before}{name}.")


def filter_faults(asked: Asked) -> Iterator[Fault]:
    """Yield the filters and tests that do not exist."""
    for name, tag in asked.filters:
        if name not in FILTERS:
            meant = _closest(name, list(FILTERS))
            hint = f" หมายถึง “{meant}” ใช่หรือไม่" if meant else f" ที่ใช้ได้คือ {', '.join(FILTERS)}"
            message = f"ไม่รู้จักรูปแบบการพิมพ์ “{name}”{hint}"
            yield fault_at(tag, "template-filter-unknown", _ERROR, message)
    for name, tag in asked.tests:
        if name not in environment().tests:
            message = f"ไม่รู้จักเงื่อนไข “is {name}” กรุณาใช้ {{% if … %}} กับชื่อช่องข้อมูล"
            yield fault_at(tag, "template-test-unknown", _ERROR, message)


def command_faults(tags: Sequence[Tag]) -> Iterator[Fault]:
    """Yield the commands that do not exist, with the likely one, and those that are refused."""
    for tag in tags:
        if tag.kind != "stmt" or tag.keyword in COMMANDS:
            continue
        if tag.keyword in REFUSED:
            message = f"ไม่อนุญาตให้ใช้คำสั่ง “{tag.keyword}” ในแม่แบบ กรุณาลบออก"
            yield fault_at(tag, "template-forbidden", _ERROR, message)
        else:
            yield fault_at(tag, "template-command-unknown", _ERROR, _command_message(tag))


def meant_command(tag: Tag) -> str | None:
    """Return the command that was probably meant."""
    return _closest(tag.keyword, sorted(COMMANDS))


def _command_message(tag: Tag) -> str:
    words = tag.body.split()
    if len(words) > 1 and words[1] in COMMANDS:
        return f"ไม่รู้จัก “{{%{words[0]}” ตัวอักษรหลัง {{% ใช้ได้เพียง p, tr และ tc กรุณาตรวจว่าหมายถึงตัวใด"
    meant = meant_command(tag)
    hint = f" หมายถึง “{meant}” ใช่หรือไม่" if meant else " กรุณาใช้ for, if หรือ else"
    return f"ไม่รู้จักคำสั่ง “{tag.keyword}”{hint}"


def value_faults(asked: Asked, context: Mapping[str, object]) -> Iterator[Fault]:
    """Yield the fields that are asked for in a way they cannot be printed."""
    for use in asked.loops:
        values = values_at(context, use.path) if use.path else []
        if not _is_list(values):
            message = f"“{use.typed}” ไม่ใช่รายการ จึงใช้กับ for ไม่ได้ กรุณาใช้ {{{{ {use.typed} }}}} แทน"
            yield fault_at(use.tag, "template-loop-over-value", _ERROR, message)
    for use, filters in asked.printed:
        values = values_at(context, use.path) if use.path else []
        known = all(name in FILTERS for name in filters)
        if values and known and (found := _printing_fault(use, values[0], filters)):
            code, severity, message = found
            yield fault_at(use.tag, code, severity, message)


def _printing_fault(
    use: Use, value: object, filters: tuple[str, ...]
) -> tuple[str, Severity, str] | None:
    if use.tag.prefix in _PREFIXES and not isinstance(value, Markup):
        message = f"“{use.tag.raw}” พิมพ์อะไรไม่ออก กรุณาใช้ {{{{ {use.typed} }}}} ที่ไม่มีตัวอักษรนำหน้า"
        return "template-raw-tag", _ERROR, message
    if filters:
        return _unfit(use, value, filters)
    if isinstance(value, Mapping):
        inside = ", ".join(f"{use.typed}.{name}" for name in list(value)[:3])
        return (
            "template-group-printed",
            _ERROR,
            f"“{use.typed}” เป็นกลุ่มของช่องข้อมูล กรุณาระบุช่อง เช่น {inside}",
        )
    if isinstance(value, list | tuple):
        message = f"“{use.typed}” เป็นรายการ กรุณาใช้ for ทีละรายการ หรือเติม |คั่น"
        return "template-list-printed", _ERROR, message
    if isinstance(value, date | time):
        kind = "วันที่" if isinstance(value, date) else "เวลา"
        message = f"“{use.typed}” เป็น{kind} กรุณาเติมรูปแบบ เช่น {{{{ {use.typed}|{kind} }}}}"
        return "template-date-bare", _WARNING, message
    return None


def _unfit(use: Use, value: object, filters: tuple[str, ...]) -> tuple[str, Severity, str] | None:
    for name in filters:
        usable: Callable[..., object] = FILTERS[name]
        try:
            value = usable(value)
        except (TypeError, ValueError, ArithmeticError):
            message = f"ใช้รูปแบบ “{name}” กับ “{use.typed}” ไม่ได้ เพราะไม่ใช่ข้อมูลชนิดนั้น กรุณาลบ |{name} หรือเลือกรูปแบบอื่น"
            return "template-filter-unfit", _ERROR, message
    return None
