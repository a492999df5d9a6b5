"""The faults of a template's tags: docxtpl-lint's and our own, each mistake told once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

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
from dplan_docs.formats.proof.plain import block_faults
from dplan_docs.thai.text import fold

_BLOCKS = frozenset({"DTL101", "DTL102", "DTL103"})
_OURS = frozenset({"DTL104", "DTL105", "DTL106"})
"""What docxtpl-lint tells only of templates without other faults, and we of every place."""
_SYNTAX = frozenset({"template-tag-malformed", "template-command-unknown", "template-forbidden"})


def tag_faults(
    template: bytes, tags: Sequence[Tag], context: Mapping[str, object]
) -> tuple[list[Fault], Asked]:
    """Return the faults, and what the tags ask for."""
    if linter.is_installed():
        linted = linter.lint_faults(template, _broken_commands(tags))
    else:
        linted = list(block_faults(tags))
    asked = asked_of(
        [_corrected(tag) for tag in tags],
        balanced=not any(_breaks(x) for x in linted),
    )
    ours = [
        *command_faults(tags),
        *(_malformed(tag, context) for tag in asked.malformed),
        *name_faults(asked, context),
        *filter_faults(asked),
        *value_faults(asked, context),
    ]
    explained = _OURS | ({"DTL103"} if any(fault.code in _SYNTAX for fault in ours) else set())
    broken = {(x.part, x.paragraph, x.raw) for x in tags if _is_unknown(x)}
    kept = [
        fault
        for fault in linted
        if fault.rule not in explained and (fault.part, fault.paragraph, fault.value) not in broken
    ]
    return [*kept, *ours], asked


def _breaks(fault: Fault) -> bool:
    """Whether a fault leaves it unknown where blocks end."""
    return fault.rule in _BLOCKS or fault.code == "template-tag-malformed"


def _broken_commands(tags: Sequence[Tag]) -> Iterator[tuple[str, str]]:
    """Yield the commands that were meant by unknown ones: they miss their partner in vain."""
    return ((tag.part, _corrected(tag).keyword) for tag in tags if _is_unknown(tag))


def _is_unknown(tag: Tag) -> bool:
    return tag.kind == "stmt" and tag.keyword not in COMMANDS


def _corrected(tag: Tag) -> Tag:
    """The tag with the command that was probably meant, so that what follows is understood."""
    if not _is_unknown(tag):
        return tag
    first, _, rest = tag.body.partition(" ")
    if rest.split()[:1] and rest.split()[0] in COMMANDS:
        return replace(tag, body=rest)
    return replace(tag, body=f"{meant_command(tag) or first} {rest}")


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
