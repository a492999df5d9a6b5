"""What is wrong with a template, told to the officer who edited it: place, fault, likely meaning.

The only other module that speaks of jinja2's errors is the one that fills.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2
from jinja2.exceptions import SecurityError

from dplan_docs.formats.meter import RunawayError
from dplan_docs.formats.source import jinja_source
from dplan_docs.thai.text import nearest

_TAGS = re.compile(r"<[^>]+>")
_QUOTED = re.compile(r"'([^']+)'")
_NEAR = 80


def explain(template: Path, part: bytes, error: Exception, context: Mapping[str, object]) -> str:
    """Return one Thai sentence that names the template, the place, the fault and what to do."""
    line = getattr(error, "lineno", None) or _line_of(error)
    lines = _lines(part) if line else []
    near = _TAGS.sub("", lines[line - 1]).strip() if line and line <= len(lines) else ""
    place = f" ใกล้ข้อความ “{near[:_NEAR]}”" if near else ""
    fault = _fault(error, context)
    return f"แม่แบบ {template.name} มีข้อผิดพลาด{place}: {fault} กรุณาแก้ไขแม่แบบใน Word แล้วสั่งใหม่"


def _lines(part: bytes) -> list[str]:
    try:
        return jinja_source(part).split("\n")
    except RunawayError:
        return []


def _fault(error: Exception, context: Mapping[str, object]) -> str:
    match error:
        case SecurityError():
            return f"มีคำสั่งที่ไม่อนุญาตให้ใช้ในแม่แบบ ({error})"
        case jinja2.UndefinedError():
            return _unknown_field(str(error), context)
        case jinja2.TemplateSyntaxError():
            return f"คำสั่งในวงเล็บปีกกาเขียนไม่ถูกต้อง ({error.message})"
        case RunawayError():
            return f"คำสั่งในแม่แบบอาจทำงานไม่รู้จบ ({error})"
        case RecursionError() | MemoryError() | SyntaxError():
            return "คำสั่งในแม่แบบซ้อนกันลึกเกินไป"
        case _:
            return str(error)


def _unknown_field(message: str, context: Mapping[str, object]) -> str:
    """Jinja says ``'x' is undefined`` or ``'dict object' has no attribute 'x'``."""
    quoted = _QUOTED.findall(message)
    if not quoted:
        return message
    meant = nearest(quoted[-1], set(_names(context)))
    suggestion = f" อาจหมายถึง “{meant}”" if meant else ""
    return f"ไม่รู้จักช่องข้อมูลชื่อ “{quoted[-1]}”{suggestion}"


def _names(context: Mapping[str, object]) -> Iterator[str]:
    for name, value in context.items():
        yield name
        if isinstance(value, Mapping):
            yield from _names(value)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from _names(value[0])


def _line_of(error: Exception) -> int | None:
    """The template's line in the traceback, for errors that jinja raises while rendering."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
