"""Arrows drawn in .xls, which LibreOffice reads for us where it is present, and in .ods."""

import pytest

from dplan_docs import arriving
from dplan_docs.formats import office
from dplan_docs.reading import needs_converting
from tests.reading.conftest import DRAIN, ROAD, codes
from tests.reading.test_arrows import bare, draw, two_cell


def read(*paths):
    return [x.reading for x in arriving.read_files(paths, lambda *_: None).received]


@pytest.fixture
def drawn(book):
    draw(
        book.table(bare(ROAD), bare(DRAIN)),
        two_cell((8, 0.1), (11, 0.5), 7),
        two_cell((7, 0), (7, 0.9), 8),
    )
    return book.path


@pytest.mark.office
def test_arrows_of_old_and_open_kinds_are_read_with_libreoffice(
    drawn, soffice_convert, monkeypatch
):
    paths = [soffice_convert(drawn, to=kind)[drawn] for kind in ("xls", "ods")]
    for reading in read(*paths):
        assert [entry.months for entry in reading.entries] == [(11, 12, 1, 2), (10,)]
        assert {entry.months_evidence for entry in reading.entries} == {"arrow"}
        assert codes(reading) == []
    monkeypatch.setattr(office, "find_office", lambda: None)
    old, open_document = read(*paths)
    assert [entry.budget for entry in old.entries] == [250000, 150000]
    assert [entry.months for entry in old.entries] == [(), ()]
    assert "drawing-unread" in codes(old)
    assert [entry.months for entry in open_document.entries] == [(11, 12, 1, 2), (10,)]


@pytest.mark.office
def test_a_workbook_without_drawings_is_not_converted(book, soffice_convert):
    path = book.table(ROAD).save()
    assert not any(
        needs_converting(soffice_convert(path, to=kind)[path]) for kind in ("xls", "ods")
    )


def test_an_xlsx_or_a_file_that_is_no_workbook_needs_no_converting(drawn, tmp_path):
    (tmp_path / "ก.xls").write_bytes(b"<html><table>")
    (tmp_path / "ข.ods").write_bytes(b"PK\x03\x04 broken")
    paths = [drawn, tmp_path / "ก.xls", tmp_path / "ข.ods", tmp_path / "none.xls"]
    assert not any(map(needs_converting, paths))


def test_an_office_that_fails_costs_the_drawings_only(drawn, tmp_path, monkeypatch):
    monkeypatch.setattr(office, "find_office", lambda: tmp_path / "no-such-program")
    assert office.as_xlsx([drawn], tmp_path) == {}
