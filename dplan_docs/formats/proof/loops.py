"""Loops that repeat nothing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, Tag, fault_at
from dplan_docs.formats.proof.passages import without_tags
from dplan_docs.formats.wordml import w


def loop_faults(tags: Sequence[Tag], passages: Sequence[Passage]) -> Iterator[Fault]:
    """Yield the loops between whose commands stands neither text nor field nor picture."""
    for tag, following in pairwise(tag for tag in tags if tag.kind != "comment"):
        if tag.keyword != "for" or following.keyword != "endfor" or tag.part != following.part:
            continue
        between = range(tag.paragraph, following.paragraph + 1)
        repeated = [x for x in passages if x.part == tag.part and x.number in between]
        if not any(_shows(passage) for passage in repeated):
            message = f"ระหว่าง “{tag.raw}” กับ endfor ไม่มีข้อความให้พิมพ์ซ้ำ กรุณาเติมช่องข้อมูล หรือลบทั้งสองคำสั่ง"
            yield fault_at(tag, "template-loop-empty", Severity.WARNING, message)


def _shows(passage: Passage) -> bool:
    has_picture = next(passage.element.iter(w("drawing"), w("pict")), None) is not None
    return has_picture or bool(without_tags(passage.text).replace("\ufffc", "").strip())
