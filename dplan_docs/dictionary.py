"""The fields that templates may use, as an officer looks them up: meaning, example, origin, use."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import PurePosixPath

from dplan_docs.blanks import Blank, Missing
from dplan_docs.documents import DocumentOf, Material, PaperOf, every_document
from dplan_docs.documents.model import M
from dplan_docs.fields import Kind, Meaning, dictionary
from dplan_docs.formats.filters import FILTERS
from dplan_docs.formats.usage import EACH, used_fields
from dplan_docs.settings.model import THAI_DIGITS
from dplan_docs.tambon.dictionary import tambon_dictionary
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.thai.digits import to_arabic, to_thai
from dplan_docs.thai.text import fold
from dplan_docs.titles import template_title

_LONGEST_EXAMPLE = 60
_EACH_OF = {"รายการครุภัณฑ์": "แผนงาน", "สรุป.ครุภัณฑ์": "แผนงาน"}
_FILTERS = {Kind.DATE: "วันที่", Kind.TIME: "เวลา", Kind.MONEY: "บาท"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """One field in the officer's dictionary.

    Attributes:
        group: The group that it stands in.
        name: The field as it is typed in a template, ``กรรมการ.ชื่อ`` inside a loop.
        tag: How it is printed, asked or looped over, ready to be copied.
        around: The loops that it must stand in, the outermost first.
        example: What it prints in this workspace; ``""`` when nothing is known yet.
        templates: The templates that use it, of all that may.
        available: All templates that may use it.
    """

    path: str
    group: str
    name: str
    tag: str
    around: tuple[str, ...]
    meaning: str
    kind: str
    origin: str
    example: str
    templates: tuple[str, ...]
    available: tuple[str, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The Thai titles of the templates that use it."""
        return tuple(template_title(PurePosixPath(name).stem) for name in self.templates)

    def to_json(self) -> dict[str, object]:
        """Return the line as JSON."""
        return {
            "group": self.group,
            "name": self.name,
            "tag": self.tag,
            "around": list(self.around),
            "meaning": self.meaning,
            "kind": self.kind,
            "origin": self.origin,
            "example": self.example,
            "templates": list(self.templates),
        }


def field_lines(material: Material) -> tuple[FieldLine, ...]:
    """Return the dictionary with this workspace's values and its templates.

    Raises:
        DplanError: A template is no sound package.
    """
    return _lines(every_document(), dictionary(), material)


def tambon_field_lines(material: TambonMaterial) -> tuple[FieldLine, ...]:
    """Return the dictionary of the tambon papers with this workspace's values and its templates.

    Raises:
        DplanError: A template is no sound package.
    """
    return _lines(TAMBON_BUNDLE, tambon_dictionary(), material)


def _lines(
    documents: Iterable[DocumentOf[M]],
    vocabulary: Mapping[str, tuple[Meaning, ...]],
    material: M,
) -> tuple[FieldLine, ...]:
    papers = {paper.template: paper for paper in _papers(documents, material)}
    values = {name: _values(paper, material) for name, paper in papers.items()}
    used = {name: used_fields(material.templates(name)) for name in papers}
    style = to_thai if material.settings.organization.digit_style == THAI_DIGITS else to_arabic
    return tuple(
        _line(group, each, values, used, style(_example(each.path, values)))
        for group, meanings in vocabulary.items()
        for each in meanings
    )


def paths_given(material: Material) -> frozenset[str]:
    """Return the path of every value that some paper gets."""
    return _paths(every_document(), material)


def tambon_paths_given(material: TambonMaterial) -> frozenset[str]:
    """Return the path of every value that some tambon paper gets."""
    return _paths(TAMBON_BUNDLE, material)


def _paths(documents: Iterable[DocumentOf[M]], material: M) -> frozenset[str]:
    papers = _papers(documents, material)
    return frozenset(path for paper in papers for path in _values(paper, material))


def chosen(
    lines: Iterable[FieldLine], *, documents: Collection[str], word: str
) -> tuple[FieldLine, ...]:
    """Return the lines that these documents may use and that speak of a word; all for none."""
    stems = tuple(f"docx/{document}" for document in documents)
    key = fold(word)
    return tuple(
        line
        for line in lines
        if (not stems or any(name.startswith(stems) for name in line.available))
        and key in fold(f"{line.name} {line.meaning}")
    )


def _papers(documents: Iterable[DocumentOf[M]], material: M) -> Iterator[PaperOf[M]]:
    for document in documents:
        for paper in document.papers(material):
            yield from _with_included(paper)


def _with_included(paper: PaperOf[M]) -> Iterator[PaperOf[M]]:
    yield paper
    for each in paper.includes.values():
        yield from _with_included(each)


def _values(paper: PaperOf[M], material: M) -> Mapping[str, object]:
    return dict(_leaves("", paper.context(material, Missing())))


def _leaves(path: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield every path below a value; of a list, its first item stands for all."""
    if path:
        yield path, value
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _leaves(f"{path}.{name}" if path else name, each)
    elif isinstance(value, list | tuple) and value:
        yield from _leaves(path + EACH, value[0])


def _line(
    group: str,
    each: Meaning,
    values: Mapping[str, Mapping[str, object]],
    used: Mapping[str, frozenset[str]],
    example: str,
) -> FieldLine:
    *lists, last = _through_lists(each.path)
    variables = _variables(lists)
    name = f"{variables[-1]}.{last}" if lists else last
    available = tuple(key for key, leaves in values.items() if _is_in(each.path, leaves))
    return FieldLine(
        path=each.path,
        group=group,
        name=name,
        tag=_tag(name, each),
        around=tuple(_loops(lists, variables)),
        meaning=each.meaning,
        kind=each.kind.value,
        origin=each.origin,
        example=example,
        templates=tuple(key for key in available if each.path in used[key]),
        available=available,
    )


def _is_in(path: str, leaves: Mapping[str, object]) -> bool:
    """Whether a paper has a field; one of an empty list is there though no item shows it."""
    whole, _, _ = path.partition(EACH)
    return path in leaves or (EACH in path and not leaves.get(whole, True))


def _through_lists(path: str) -> list[str]:
    """Return the path's stretches between lists: ``ก.ข[].ค`` gives ``ก.ข`` and ``ค``."""
    return [stretch.lstrip(".") for stretch in path.split(EACH)]


def _variables(lists: list[str]) -> list[str]:
    """Return the names that nested loops give to each of their lists."""
    return [_variable(stretch) if index == 0 else stretch for index, stretch in enumerate(lists)]


def _variable(path: str) -> str:
    """Return the name that a loop gives to each of a list: never the list's own."""
    name = path.rpartition(".")[2]
    each = name.removeprefix("รายชื่อ").removeprefix("รายการ").removesuffix("ประชุม")
    return _EACH_OF.get(path, each if each != path else "รายการ")


def _loops(lists: list[str], variables: list[str]) -> Iterator[str]:
    holders = ("", *(f"{variable}." for variable in variables))
    for holder, listed, variable in zip(holders, lists, variables, strict=False):
        yield f"{{%tr for {variable} in {holder}{listed} %}}"


def _tag(name: str, each: Meaning) -> str:
    if each.kind is Kind.FLAG:
        return f"{{%p if {name} %}} … {{%p endif %}}"
    if each.kind is Kind.LIST:
        return f"{{%p for {_variable(name)} in {name} %}} … {{%p endfor %}}"
    if each.kind is Kind.DRAWING:
        return f"{{{{r {name} }}}}"
    return f"{{{{ {name}{'|' + _FILTERS[each.kind] if each.kind in _FILTERS else ''} }}}}"


def _example(path: str, values: Mapping[str, Mapping[str, object]]) -> str:
    """Return the first value that a paper has, as it would print."""
    found = (leaves[path] for leaves in values.values() if path in leaves)
    return next((text for value in found if (text := _shown(value))), "")


def _shown(value: object) -> str:
    if isinstance(value, Blank):
        return ""
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    if isinstance(value, list | tuple):
        return _list_shown(value)
    kinds = ((date, "วันที่"), (time, "เวลา"), (Decimal, "บาท"))
    name = next((name for kind, name in kinds if isinstance(value, kind)), None)
    text = str(FILTERS[name](value)) if name else str(value)
    return "" if text.startswith("<") else _cut(text)


def _list_shown(values: Iterable[object]) -> str:
    texts = [str(value) for value in values if isinstance(value, str)]
    return _cut(", ".join(texts))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…"
