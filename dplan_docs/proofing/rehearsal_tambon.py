"""The rehearsal of the tambon papers: a made-up province, one district's answer still awaited."""

from dataclasses import fields
from datetime import date
from pathlib import Path

from dplan_docs.proofing.invented import Inventor
from dplan_docs.records import SourceRow
from dplan_docs.settings.model import (
    THAI_DIGITS,
    YES,
    LetterNumber,
    Organization,
    Person,
    PlanYear,
    Settings,
)
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.records import REPORT, Answer, Report
from dplan_docs.tambon.settings import (
    ONE_EACH,
    REPORTER,
    SIGNATORY,
    District,
    Order,
    Tambon,
    TambonPlan,
)
from dplan_docs.titles import TITLES

_YEAR = 2599
_TODAY = date(2060, 1, 1)


def tambon_material(inventor: Inventor) -> TambonMaterial:
    """Return material from which every tambon paper gets every field that it can ever have."""
    districts = tuple(inventor.record(District) for _ in range(3))
    plan = inventor.record(TambonPlan, recipients=ONE_EACH, report_due=_TODAY.replace(day=1))
    return TambonMaterial(
        settings=_settings(inventor),
        plan=plan,
        orders=tuple(inventor.record(Order) for _ in range(2)),
        districts=districts,
        tambons=tuple(inventor.record(Tambon, district=x.name, is_target=YES) for x in districts),
        answers={x.name: _answer(inventor, x) for x in districts[:2]},
        today=_TODAY.replace(month=2),
        templates=Path,
    )


def _answer(inventor: Inventor, district: District) -> Answer:
    where = SourceRow(file=inventor.word("ไฟล์"), sheet="ซ้อม", row=1)
    names = {x.name for x in fields(Report)} - {"where", "district", "problems", "suggestions"}
    counts = {name: next(inventor.numbers) for name in sorted(names - {"reporter", "post"})}
    report = inventor.record(Report, where=where, district=district.name, **counts)
    return Answer(district=district.name, report=report, sent=frozenset({REPORT}))


def _settings(inventor: Inventor) -> Settings:
    return Settings(
        organization=inventor.record(
            Organization, kind_label="จังหวัด", digit_style=THAI_DIGITS, no_budget_words=()
        ),
        year=PlanYear(fiscal_year=_YEAR),
        people=tuple(inventor.record(Person, role=role) for role in (SIGNATORY, REPORTER)),
        letters=(
            inventor.record(
                LetterNumber,
                title=TITLES["tambon-letter"],
                recipient="",
                circular="",
                counts_from="",
                signatory="",
                places={},
            ),
        ),
    )
