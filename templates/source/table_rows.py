"""Rows of the papers' tables: heads, lines of text, and lines that are repeated."""

from collections.abc import Sequence

from ooxml import cell, p, row, tag_row

SHADE = "F2F2F2"


def head_row(
    texts: Sequence[str],
    widths: Sequence[int],
    style: str = "TableHead",
    *,
    align: str = "",
    shade: str = "",
) -> str:
    """The row of headings, which repeats on every page."""
    cells = zip(texts, widths, strict=True)
    return row(*(cell(p(style, x), w, align=align, shade=shade) for x, w in cells), head=True)


def text_row(cells: Sequence[tuple[str, str]], widths: Sequence[int]) -> str:
    """A row of texts, each with its style."""
    pairs = zip(cells, widths, strict=True)
    return row(*(cell(p(style, text), width) for (style, text), width in pairs))


def each_row(loop: str, widths: Sequence[int], *rows: str) -> str:
    """Rows repeated: ``each_row("x in xs", widths, …)``."""
    return tag_row(f"for {loop}", widths) + "".join(rows) + tag_row("endfor", widths)
