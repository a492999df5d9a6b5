"""What the proof of a template speaks of: passages, tags and faults."""

from dataclasses import dataclass

from lxml import etree

from dplan_docs.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a template.

    Attributes:
        part: The part's short name, as docxtpl-lint has it: ``body``, ``header1`` …
        number: The paragraph's place in the part, from 1, those in tables and boxes counted.
        cells: Table, row and cell, each from 1, the outermost table first.
        fixed: The text as the officer typed it: without what fields, such as a page number, show.
        boxed: Whether it stands in a text box.
        doubled: Whether it is the second telling of a box, kept for old programs.
    """

    part: str
    number: int
    element: etree._Element
    text: str
    fixed: str = ""
    cells: tuple[tuple[int, int, int], ...] = ()
    boxed: bool = False
    doubled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag of a template: ``kind`` is ``stmt``, ``expr`` or ``comment``; body without the braces."""

    kind: str
    prefix: str
    body: str
    raw: str
    part: str
    paragraph: int

    @property
    def keyword(self) -> str:
        """The command of a ``{% … %}``."""
        return self.body.split(maxsplit=1)[0] if self.kind == "stmt" and self.body else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong at a paragraph; ``paragraph`` 0 is the part, or the file, as a whole."""

    code: str
    severity: Severity
    message: str
    part: str = ""
    paragraph: int = 0
    value: str | None = None
    rule: str = ""


def fault_at(
    place: Tag | Passage, code: str, severity: Severity, message: str, value: str | None = None
) -> Fault:
    """A fault of a tag, or of a paragraph."""
    is_tag = isinstance(place, Tag)
    return Fault(
        code=code,
        severity=severity,
        message=message,
        part=place.part,
        paragraph=place.paragraph if isinstance(place, Tag) else place.number,
        value=value if value is not None else place.raw if is_tag else None,  # type: ignore[union-attr]
    )
