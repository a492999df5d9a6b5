"""Hostile templates: each ends in one Thai sentence that names it, soon, and reaches nothing."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.formats.conftest import word_file
from tests.hostile.attacks import ATTACKS

ROOT = Path(__file__).parents[2]
MOST_SECONDS, MOST_MEGABYTES = 5, 500
JARGON = re.compile("traceback|exception|recursion|python|jinja|object at", re.IGNORECASE)
pytestmark = [
    pytest.mark.xdist_group("hostile-templates"),
    pytest.mark.skipif(os.name != "posix", reason="measures in forked children"),
]


def a_line(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What became of each template, filled in a child of its own."""
    folder = tmp_path_factory.mktemp("templates")
    word_file(folder / "แม่แบบดี.docx", a_line("{{ ชื่อ }}{{ 1|บาท }}{{ 1|ตัวอักษร }}"))
    for number, text in enumerate(ATTACKS.values()):
        word_file(folder / f"{number}.docx", a_line(text))
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile.template_worker", folder],
        cwd=ROOT, capture_output=True, check=True, timeout=300, encoding="utf-8",
    )  # fmt: skip
    return {told["name"]: told for told in map(json.loads, run.stdout.splitlines())}


def test_there_are_enough_attacks():
    assert len(ATTACKS) >= 25


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_in_one_sentence_that_names_the_template(told, name):
    outcome, number = told[name], list(ATTACKS).index(name)
    assert outcome["status"] == 0, "the child died"
    assert outcome["reached"] == []
    assert outcome["seconds"] < MOST_SECONDS
    assert outcome["megabytes"] < MOST_MEGABYTES
    assert re.match(f"แม่แบบ {number}.docx .*กรุณา", outcome["said"]), outcome["said"]
    assert not JARGON.search(outcome["said"]), outcome["said"]
    assert "\n" not in outcome["said"]
    assert len(outcome["said"]) < 500
