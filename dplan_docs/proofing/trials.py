"""Filling a template with made-up values, and looking for each of its fields in the result."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from dplan_docs.blanks import Blank, Missing
from dplan_docs.errors import DplanError
from dplan_docs.fields import Context
from dplan_docs.findings import Severity
from dplan_docs.formats.docx import Look, fill
from dplan_docs.formats.filters import FILTERS
from dplan_docs.formats.proof.expressions import Asked, Use
from dplan_docs.formats.proof.model import Fault, fault_at
from dplan_docs.formats.proof.names import values_at
from dplan_docs.formats.proof.passages import TEXT_PART
from dplan_docs.formats.wordml import parse, w
from dplan_docs.thai.digits import to_arabic

_BLANKS = re.compile(r"\s+")
Printed = tuple[Use, tuple[str, ...]]


def trial_faults(template: Path, asked: Asked, context: Context) -> Iterator[Fault]:
    """Yield the fields that no filling prints: whichever way its conditions go."""
    awaited = [(each, wanted) for each in asked.printed if (wanted := _wanted(each, context))]
    for number, variant in enumerate(_variants(context, asked.conditions)):
        try:
            text = _filled(template, variant)
        except DplanError as error:
            if not number:
                yield Fault(
                    code="template-fill-failed", severity=Severity.ERROR, message=str(error)
                )
                return
            continue
        awaited = [each for each in awaited if not any(x in text for x in each[1])]
        if not awaited:
            return
    for (use, _), _ in awaited:
        message = (
            f"ลองเติมข้อมูลแล้ว “{use.typed}” ไม่ปรากฏในเอกสาร กรุณาตรวจเงื่อนไข for และ if รอบข้อความนี้"
        )
        yield fault_at(use.tag, "template-field-unprinted", Severity.WARNING, message)


def _wanted(printed: Printed, context: Context) -> set[str]:
    """Return the texts of which one must appear; none where nothing can be known of them."""
    use, filters = printed
    values = values_at(context, use.path) if use.path and not use.tag.prefix else []
    texts = set()
    for value in values:
        try:
            for name in filters:
                value = FILTERS[name](value)  # noqa: PLW2901 (a value on its way through filters)
        except (TypeError, ValueError, ArithmeticError):
            continue
        texts.add(_plain(str(value)))
    return texts - {""}


def _filled(template: Path, context: Context) -> str:
    filled = fill(template, context, Look(convert_digits=to_arabic))
    parts = (parse(xml) for name, xml in filled.parts.items() if TEXT_PART.fullmatch(name))
    return "\n".join(_plain("".join(_texts(root))) for root in parts)


def _texts(root: etree._Element) -> Iterator[str]:
    return (node.text or "" for node in root.iter(w("t")))


def _plain(text: str) -> str:
    return _BLANKS.sub("", to_arabic(text))


def _variants(context: Context, conditions: Sequence[str]) -> Iterator[Context]:
    """Yield the context as it is, with all conditions one way, and each the other way than all."""
    yield context
    flags = list(dict.fromkeys(conditions))
    for way in (True, False):
        yield _with(context, dict.fromkeys(flags, way))
    for way in (False, True):
        for flag in flags:
            yield _with(context, dict.fromkeys(flags, way) | {flag: not way})


def _with(context: Context, flags: Mapping[str, bool]) -> Context:
    changed = _copy(context)
    assert isinstance(changed, dict)  # noqa: S101
    for path, way in flags.items():
        group, _, name = path.rpartition(".")
        for holder in values_at(changed, group) if group else [changed]:
            if isinstance(holder, dict) and name in holder:
                holder[name] = _turned(holder[name], way=way)
    return changed


def _turned(value: object, *, way: bool) -> object:
    if isinstance(value, bool):
        return way
    if way:
        return value
    return [] if isinstance(value, list | tuple) else Blank(label="", missing=Missing())


def _copy(value: object) -> object:
    if isinstance(value, dict):
        return {key: _copy(each) for key, each in value.items()}
    return [_copy(each) for each in value] if isinstance(value, list) else value
