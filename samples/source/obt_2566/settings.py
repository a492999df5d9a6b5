"""The settings of sample (a) as a whole."""

from dplan_docs.settings.model import DEVELOPMENT, SUPPORT, Committee, Settings
from samples.source.obt_2566 import committees, minutes, office
from samples.source.obt_2566.names import STRATEGIES

SETTINGS = Settings(
    organization=office.ORGANIZATION,
    year=office.YEAR,
    schedule=office.SCHEDULE,
    people=office.PEOPLE,
    divisions=office.DIVISIONS,
    agencies=office.AGENCIES,
    support=Committee(
        label=SUPPORT,
        members=committees.SUPPORT_MEMBERS,
        meeting=committees.SUPPORT_MEETING,
        agenda=minutes.SUPPORT_AGENDA,
        attendees=committees.SUPPORT_ATTENDEES,
    ),
    development=Committee(
        label=DEVELOPMENT,
        members=committees.DEVELOPMENT_MEMBERS,
        meeting=committees.DEVELOPMENT_MEETING,
        agenda=minutes.DEVELOPMENT_AGENDA,
        attendees=committees.DEVELOPMENT_ATTENDEES,
    ),
    letters=office.LETTERS,
    posting_places=office.POSTING_PLACES,
    holidays=office.HOLIDAYS,
    strategies=STRATEGIES,
    work_plans=office.WORK_PLAN_ORDER,
)
