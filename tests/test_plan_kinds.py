"""The registry of kinds of plan: whoever adds one cannot forget a step."""

import subprocess
import sys
from pathlib import Path

import pytest

from dplan_docs.kinds import AREA_LABELS, KIND_LABELS
from dplan_docs.plan_kinds import PLAN_KINDS, PlanKind, kind_for_office
from dplan_docs.settings.reader import open_book
from dplan_docs.titles import TITLES

ROOT = Path(__file__).parents[1]
IDS = [known.id for known in PLAN_KINDS]


@pytest.mark.parametrize("known", PLAN_KINDS, ids=IDS)
def test_a_kind_is_what_its_line_says(known):
    assert isinstance(known.plan, PlanKind)
    assert known.plan.id == known.id
    assert known.plan.without_data <= set(TITLES)


@pytest.mark.parametrize("known", PLAN_KINDS, ids=IDS)
def test_a_kind_claims_the_settings_workbook_that_it_gives_to_a_new_workspace(known):
    book = open_book(ROOT / "templates" / known.plan.outset.blank)
    assert next(x.id for x in PLAN_KINDS if x.claims(book)) == known.id


@pytest.mark.parametrize("label", KIND_LABELS + AREA_LABELS)
def test_every_kind_of_office_makes_one_kind_of_plan(label):
    assert kind_for_office(label).id == ("tambon" if label in AREA_LABELS else "operation")


def test_only_the_last_kind_takes_any_workbook():
    assert [not x.sheet for x in PLAN_KINDS] == [False] * (len(PLAN_KINDS) - 1) + [True]


def test_a_workspace_imports_only_its_own_kind():
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from dplan_docs.plan_kinds import examine; from dplan_docs.workspace import Workspace\n"
        "examine(Workspace(Path(sys.argv[1])), date(2022, 12, 1), lambda *_: None)\n"
        "assert 'dplan_docs.plan_kinds.tambon' not in sys.modules"
    )
    sample = ROOT / "samples" / "obt-2566"
    subprocess.run([sys.executable, "-c", program, sample], check=True)
