"""Where a tambon plan stands: which district has sent which form, the due days, the next paper."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from dplan_docs.milestones import Day, Milestone
from dplan_docs.next_paper import NextPaper
from dplan_docs.plan_kinds.model import SenderGroup
from dplan_docs.plan_kinds.tambon.study import TambonStudy, tambon_study
from dplan_docs.senders import Sender, sender_of
from dplan_docs.study import Study
from dplan_docs.tambon.due_days import MODEL, DueDays, due_days
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED, Answer
from dplan_docs.tambon.senders import FORMS
from dplan_docs.tambon.settings import District
from dplan_docs.titles import TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """Whether one form of a district has come.

    Attributes:
        rows: How many rows it has.
        budget: Their baht, as far as they could be read.
        due: By when it is wanted.
        days_left: Days until then, below nought when late; None once it has come.
    """

    form: str
    sent: bool
    rows: int
    budget: Decimal
    due: date | None
    days_left: int | None

    def to_json(self) -> dict[str, object]:
        """Return the form as JSON; money is a decimal string, a day is an ISO date."""
        return {
            "form": self.form,
            "sent": self.sent,
            "rows": self.rows,
            "budget": f"{self.budget:.2f}",
            "due": self.due.isoformat() if self.due else None,
            "days_left": self.days_left,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictSender(Sender):
    """A district, and which of the forms have come from it."""

    forms: tuple[FormState, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """What has come and what has not, in Thai."""
        come = [x.form for x in self.forms if x.sent]
        owed = [x.form for x in self.forms if not x.sent]
        return tuple(
            f"{word} {', '.join(names)}"
            for word, names in (("ส่งแล้ว", come), ("ค้าง", owed))
            if names
        )

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many projects of แบบ ๒ and แบบ ๓ have come."""
        return (("โครงการ", self.projects),)

    def to_json(self) -> dict[str, object]:
        """Return the sender as JSON, with its forms."""
        shared = super(DistrictSender, self).to_json()
        return shared | {"forms": [form.to_json() for form in self.forms]}


def senders_of(study: Study) -> tuple[SenderGroup, ...]:
    """Return the districts in their order."""
    known = tambon_study(study)
    due = due_of(known)
    return (
        SenderGroup(
            id="districts",
            title="อำเภอ",
            words=("ส่งแล้ว", "ยังไม่ส่ง"),
            senders=tuple(_district(known, district, due) for district in known.entered.senders),
        ),
    )


def due_of(study: TambonStudy) -> DueDays:
    """Return by when each form is wanted."""
    return due_days(study.entered.plan, study.settings.year.fiscal_year)


def milestones(study: Study) -> Iterator[Milestone]:
    """Yield the days of the letter, in the order of the work."""
    known = tambon_study(study)
    due, settings = due_of(known), known.entered
    if not settings.district:
        dated = _letter_dated(known)
        yield Day("letter", TITLES["tambon-letter"], dated, done_on=dated).seen_from(study.today)
    for name, title, forms in (
        ("targets", "ส่งแบบ ๑ ครบทุกอำเภอ", (TARGETS,)),
        ("report", "ส่งแบบรายงานครบทุกอำเภอ", (REPORT,)),
        ("model", "ส่งเล่มแผนต้นแบบครบทุกอำเภอ", ()),
        ("projects", "ส่งแบบ ๒ และแบบ ๓ ครบทุกอำเภอ", (USED, LINKED)),
    ):
        is_done = _all_have_sent(known, forms) if forms else _all_models_came(known)
        shown = title.replace("ครบทุกอำเภอ", "") if settings.district else title
        yield Day(name, shown, getattr(due, name), is_done=is_done).seen_from(study.today)


def next_paper(study: Study) -> NextPaper | None:
    """Return the paper to be sent next: the letter, then what is asked for by its days."""
    known = tambon_study(study)
    due, today = due_of(known), study.today
    if not known.entered.district and _letter_dated(known) is None:
        first = min(filter(None, (due.targets, due.report)), default=None)
        return _paper("tambon-letter", first, today, "หนังสือต้องถึงอำเภอก่อนกำหนดส่งวันแรก")
    if _is_open(known, (REPORT,), due.report):
        return _paper("tambon-report", due.report, today, "กำหนดส่งแบบรายงานตามหนังสือ")
    if _is_open(known, (TARGETS, USED, LINKED), due.projects):
        return _paper("tambon-registers", due.projects, today, "กำหนดส่งแบบ ๒ และแบบ ๓ ตามหนังสือ")
    return None


def _paper(document: str, by: date | None, today: date, why: str) -> NextPaper:
    return NextPaper(id=document, by=by, days_left=(by - today).days if by else None, why=why)


def _is_open(study: TambonStudy, forms: tuple[str, ...], day: date | None) -> bool:
    return (day is not None and study.today <= day) or not _all_have_sent(study, forms)


def _letter_dated(study: TambonStudy) -> date | None:
    title = TITLES["tambon-letter"]
    return next((x.dated for x in study.settings.letters if x.title == title and x.dated), None)


def _all_have_sent(study: TambonStudy, forms: tuple[str, ...]) -> bool:
    named = study.entered.senders
    answers = [study.answers.get(x.name) for x in named]
    return bool(named) and all(x is not None and x.sent.issuperset(forms) for x in answers)


def _all_models_came(study: TambonStudy) -> bool:
    days = [district.model_on for district in study.entered.senders]
    return bool(days) and all(day is not None and day <= study.today for day in days)


def _district(study: TambonStudy, district: District, due: DueDays) -> DistrictSender:
    answer = study.answers.get(district.name) or Answer(district=district.name)
    forms = tuple(_form(study, answer, form, due) for form in FORMS)
    is_model_here = district.model_on is not None and district.model_on <= study.today
    model = _state(study, MODEL, due.model, is_sent=is_model_here)
    owed = [form.due for form in forms if not form.sent and form.due]
    has_sent = bool(answer.sent)
    sender = sender_of(study, district, has_sent=has_sent, due=min(owed, default=None))
    shared = {each.name: getattr(sender, each.name) for each in fields(sender)}
    return DistrictSender(**shared, forms=(*forms, model))


def _form(study: TambonStudy, answer: Answer, form: str, due: DueDays) -> FormState:
    projects = {USED: answer.used, LINKED: answer.linked}.get(form, ())
    report = 1 if answer.report else 0
    rows = len(projects) or {TARGETS: len(answer.targets), REPORT: report}.get(form, 0)
    budget = sum((x.budget for x in projects if x.budget is not None), Decimal(0))
    return _state(study, form, due.of(form), is_sent=form in answer.sent, rows=rows, budget=budget)


def _state(  # noqa: PLR0913 (what one cell of the table says)
    study: TambonStudy,
    form: str,
    due: date | None,
    *,
    is_sent: bool,
    rows: int = 0,
    budget: Decimal = Decimal(0),
) -> FormState:
    days_left = (due - study.today).days if due and not is_sent else None
    return FormState(
        form=form, sent=is_sent, rows=rows, budget=budget, due=due, days_left=days_left
    )
