"""The check without docxtpl-lint: every part compiled, its first fault told, its names looked up."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2
from jinja2 import meta

from dplan_docs.findings import Severity
from dplan_docs.formats.docx import environment, jinja_source
from dplan_docs.formats.faults import explain
from dplan_docs.formats.proof.model import Fault
from dplan_docs.formats.proof.passages import TEXT_PART, part_label
from dplan_docs.thai.text import nearest


def plain_faults(
    template: Path, parts: Mapping[str, bytes], context: Mapping[str, object]
) -> Iterator[Fault]:
    """Yield what Jinja itself says of a template's parts, and the names that no paper has."""
    for name in filter(TEXT_PART.fullmatch, parts):
        source = jinja_source(template, parts[name].decode("utf-8"))
        try:
            tree = environment().parse(source)
            environment().compile(tree)
        except jinja2.TemplateError as error:
            yield Fault(
                code="template-tag-malformed",
                severity=Severity.ERROR,
                message=explain(template, source, error, context),
                part=part_label(name),
            )
            continue
        for unknown in sorted(meta.find_undeclared_variables(tree) - set(context)):
            meant = nearest(unknown, list(context))
            yield Fault(
                code="template-field-unknown",
                severity=Severity.ERROR,
                message=f"ไม่รู้จักช่องข้อมูล “{unknown}”"
                + (f" หมายถึง “{meant}” ใช่หรือไม่" if meant else ""),
                part=part_label(name),
                value=unknown,
            )
