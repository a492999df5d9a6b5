"""The papers of a bundle, and what they still lack."""

from collections.abc import Sequence

from dplan_docs.manifest import DocumentEntry
from dplan_docs.report.layout import shortened

_MISSING_SHOWN = 3


def document_lines(entries: Sequence[DocumentEntry]) -> list[str]:
    """Return how many papers there are, and what each incomplete one lacks."""
    lacking = [entry for entry in entries if entry["missing"]]
    lines = [f"เอกสาร {len(entries)} รายการ ครบถ้วนแล้ว {len(entries) - len(lacking)} รายการ"]
    if lacking:
        lines.append(f"ยังต้องเติมข้อมูล {len(lacking)} รายการ (ในเอกสารเว้นเป็นจุดไข่ปลาไว้)")
    rows = (
        (f"{x['number']:02} {x['title']}", shortened(x["missing"], _MISSING_SHOWN)) for x in lacking
    )
    return [*lines, *(f"  {title}: {missing}" for title, missing in rows)]
