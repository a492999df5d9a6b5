"""The faults of a template's tags: docxtpl-lint's and our own, each mistake told once."""

from collections.abc import Iterator, Mapping, Sequence

from dplan_docs.findings import Severity
from dplan_docs.formats.proof import linter
from dplan_docs.formats.proof.expressions import COMMANDS, Asked, asked_of
from dplan_docs.formats.proof.model import Fault, Tag, fault_at
from dplan_docs.formats.proof.names import (
    command_faults,
    filter_faults,
    meant_command,
    name_faults,
    value_faults,
)
from dplan_docs.thai.text import fold

_BLOCKS = frozenset({"DTL101", "DTL102", "DTL103"})
_OURS = frozenset({"DTL104", "DTL105", "DTL106"})
"""What docxtpl-lint tells only of templates without other faults, and we of every place."""
_SYNTAX = frozenset({"template-tag-malformed", "template-command-unknown", "template-forbidden"})


def tag_faults(
    template: bytes, tags: Sequence[Tag], context: Mapping[str, object]
) -> tuple[list[Fault], Asked]:
    """Return the faults, and what the tags ask for."""
    linted = linter.lint_faults(template, _broken_commands(tags))
    asked = asked_of(tags, balanced=not any(fault.rule in _BLOCKS for fault in linted))
    ours = [
        *command_faults(tags),
        *(_malformed(tag, context) for tag in asked.malformed),
        *name_faults(asked, context),
        *filter_faults(asked),
        *value_faults(asked, context),
    ]
    explained = _OURS | ({"DTL103"} if any(fault.code in _SYNTAX for fault in ours) else set())
    return [*(fault for fault in linted if fault.rule not in explained), *ours], asked


def _broken_commands(tags: Sequence[Tag]) -> Iterator[tuple[str, str]]:
    """Yield the commands that were meant by unknown ones: they miss their partner in vain."""
    for tag in tags:
        if tag.kind == "stmt" and tag.keyword not in COMMANDS:
            words = tag.body.split()
            meant = words[1] if len(words) > 1 and words[1] in COMMANDS else meant_command(tag)
            if meant:
                yield tag.part, meant


def _malformed(tag: Tag, context: Mapping[str, object]) -> Fault:
    names = {fold(name): name for name in _all_names(context)}
    meant = names.get(fold(tag.body.partition("|")[0]))
    hint = f" หมายถึง “{meant}” ใช่หรือไม่" if meant else ""
    message = f"คำสั่งนี้เขียนไม่ถูกต้อง กรุณาตรวจเครื่องหมายและการเว้นวรรค ชื่อช่องข้อมูลต้องพิมพ์ติดกัน{hint}"
    return fault_at(tag, "template-tag-malformed", Severity.ERROR, message)


def _all_names(context: Mapping[str, object], before: str = "") -> Iterator[str]:
    for name, value in context.items():
        yield before + name
        if isinstance(value, Mapping):
            yield from _all_names(value, f"{before}{name}.")
