"""The fields of a committee: its order, its meeting, its members and who came."""

from dplan_docs.blanks import Blank, Missing
from dplan_docs.fields import Context, committee_name, or_blank
from dplan_docs.numbering import order_number
from dplan_docs.settings.model import (
    ABSENT,
    CHAIR,
    PRESENT,
    SENT_SUBSTITUTE,
    SUPPORT,
    VICE_CHAIR,
    Committee,
    Member,
    Settings,
)

AGENDA_KEYS = {
    "หนึ่ง": "1",
    "สอง": "2",
    "สาม": "3",
    "สี่หนึ่ง": "4.1",
    "สี่สอง": "4.2",
    "ห้า": "5",
}
"""The items of an agenda by the name templates give them."""
_LINE = "." * 60


def committee_context(committee: Committee, settings: Settings, missing: Missing) -> Context:
    """Return a committee's name, order and meeting."""
    meeting, label = committee.meeting, committee.label
    return {
        "ชื่อ": or_blank(committee_name(committee, settings), f"ชื่อ{label}", missing),
        "เป็นคณะสนับสนุน": label == SUPPORT,
        "มีคำสั่ง": bool(meeting.order_number and meeting.ordered_on),
        "คำสั่ง": {
            "ที่": or_blank(
                order_number(committee).printed,
                f"เลขที่คำสั่งแต่งตั้ง{label}",
                missing,
                dots="........../........",
            ),
            "วันที่": or_blank(meeting.ordered_on, f"วันที่ของคำสั่งแต่งตั้ง{label}", missing),
        },
        "การประชุม": _meeting_context(committee, missing),
    }


def _meeting_context(committee: Committee, missing: Missing) -> Context:
    meeting, label = committee.meeting, committee.label
    resolution = resolution_of(committee, "4.1") or resolution_of(committee, "4.2")
    return {
        "ครั้งที่": or_blank(meeting.number, f"ครั้งที่ประชุม{label}", missing, dots="....../........"),
        "วันที่": or_blank(meeting.held_on, f"วันที่ประชุม{label}", missing),
        "เวลา": or_blank(meeting.starts_at, f"เวลาประชุม{label}", missing),
        "สถานที่": or_blank(meeting.location, f"สถานที่ประชุม{label}", missing, dots="." * 40),
        "มติ": or_blank(resolution, f"มติที่ประชุม{label}", missing, dots=_LINE),
        "มีครั้งก่อน": bool(meeting.previous_number),
        "ครั้งก่อน": meeting.previous_number,
        "วันที่ครั้งก่อน": or_blank(meeting.previous_held_on, f"วันที่ประชุม{label}ครั้งก่อน", missing),
        "เริ่มเวลา": or_blank(meeting.opened_at, f"เวลาเริ่มประชุม{label}", missing),
        "เลิกเวลา": or_blank(meeting.closed_at, f"เวลาเลิกประชุม{label}", missing),
        "บันทึกผู้มาแล้ว": is_recorded(committee),
        "จำนวนผู้มา": len(_came(committee)),
        "จำนวนกรรมการ": len(committee.members),
    }


def is_recorded(committee: Committee) -> bool:
    """Whether anybody's attendance has been entered."""
    return any(member.attendance for member in committee.members)


def _came(committee: Committee) -> list[Member]:
    return [m for m in committee.members if m.attendance and m.attendance != ABSENT]


def resolution_of(committee: Committee, item: str) -> str:
    """Return what was resolved under an item, ``""`` when nothing is entered."""
    return " ".join(x.resolution for x in committee.agenda if x.item == item and x.resolution)


def members_context(committee: Committee, missing: Missing) -> list[Context]:
    """Return every member in the order's order; one dotted member where none is entered."""
    if not committee.members:
        return [_nobody(committee, missing)]
    return [_member(member, committee, missing) for member in committee.members]


def _member(member: Member, committee: Committee, missing: Missing) -> Context:
    post = " ".join(x for x in (member.post, _in_brackets(member.capacity, member.post)) if x)
    return {
        "ชื่อ": or_blank(member.full_name, f"ชื่อกรรมการใน{committee.label}", missing),
        "ตำแหน่ง": post,
        "หน้าที่": or_blank(member.role, f"หน้าที่ของกรรมการใน{committee.label}", missing),
        "เรียน": or_blank(
            " ".join(x for x in (member.full_name, member.post) if x),
            f"ชื่อกรรมการใน{committee.label}",
            missing,
        ),
    }


def _in_brackets(capacity: str, post: str) -> str:
    if not capacity or capacity == post:
        return ""
    return f"({capacity})" if post else capacity


def _nobody(committee: Committee, missing: Missing) -> Context:
    label = f"รายชื่อกรรมการใน{committee.label}"
    blank = Blank(label=label, missing=missing, dots="." * 40)
    return {
        "ชื่อ": blank,
        "ตำแหน่ง": blank,
        "หน้าที่": blank.shaped("กรรมการ"),
        "เรียน": blank,
    }


def recipients(
    committee: Committee, missing: Missing, *, outside: bool
) -> list[tuple[Member, Context]]:
    """Return the members who are invited by letter (outside) or by memo (inside)."""
    return [
        (member, _member(member, committee, missing))
        for member in committee.members
        if member.is_outside is outside
    ]


def meeting_context(committee: Committee, settings: Settings, missing: Missing) -> Context:
    """Return what a meeting's own papers need besides the base."""
    context = committee_context(committee, settings, missing)
    return {
        "คณะ": context,
        "การประชุม": context["การประชุม"],
        "รายชื่อกรรมการ": members_context(committee, missing),
        "ผู้มาประชุม": [_present(m, missing) for m in _came(committee)],
        "ผู้ไม่มาประชุม": [_absent(m, missing) for m in committee.members if m.attendance == ABSENT],
        "ผู้เข้าร่วมประชุม": [
            {"ชื่อ": x.full_name, "ตำแหน่ง": x.post, "หมายเหตุ": ""} for x in committee.attendees
        ],
        "ประธาน": _chair(committee, missing),
        "วาระ": {key: _item(committee, item, missing) for key, item in AGENDA_KEYS.items()},
        "ผู้จดรายงาน": _writer(committee, missing, checks=False),
        "ผู้ตรวจรายงาน": _writer(committee, missing, checks=True),
    }


def _present(member: Member, missing: Missing) -> Context:
    if member.attendance != SENT_SUBSTITUTE:
        return {"ชื่อ": member.full_name, "ตำแหน่ง": member.post, "หมายเหตุ": member.role}
    return {
        "ชื่อ": or_blank(member.substitute, f"ผู้มาประชุมแทน {member.full_name}", missing),
        "ตำแหน่ง": member.substitute_post,
        "หมายเหตุ": f"แทน {member.full_name} {member.role}",
    }


def _absent(member: Member, missing: Missing) -> Context:
    return {
        "ชื่อ": member.full_name,
        "ตำแหน่ง": member.post,
        "หมายเหตุ": or_blank(member.absence_reason, f"เหตุที่ {member.full_name} ไม่มาประชุม", missing),
    }


def _chair(committee: Committee, missing: Missing) -> Context:
    """Who presided: the chair who came, else the deputy; nobody before attendance is entered."""
    came = [member for member in _came(committee) if member.attendance == PRESENT]
    roles = [role for role in (CHAIR, VICE_CHAIR) if any(m.role == role for m in came)]
    chair = next((m for m in came if roles and m.role == roles[0]), Member())
    label = f"ผู้ทำหน้าที่ประธานในการประชุม{committee.label}"
    return {
        "ชื่อ": or_blank(chair.full_name, label, missing, dots="." * 40),
        "ตำแหน่ง": chair.post,
        "หน้าที่": or_blank(chair.role, label, missing),
    }


def _item(committee: Committee, item: str, missing: Missing) -> Context:
    records = [record for record in committee.agenda if record.item == item]
    paragraphs = [line for x in records for line in x.discussion.split("\n") if line.strip()]
    label = f"มติที่ประชุม{committee.label} วาระที่ {item}"
    return {
        "เรื่อง": [record.subject for record in records if record.subject],
        "สรุป": paragraphs,
        "บันทึกแล้ว": bool(paragraphs),
        "มติ": or_blank(resolution_of(committee, item), label, missing, dots=_LINE),
    }


def _writer(committee: Committee, missing: Missing, *, checks: bool) -> Context:
    meeting = committee.meeting
    name, post = (
        (meeting.checker, meeting.checker_post)
        if checks
        else (meeting.recorder, meeting.recorder_post)
    )
    label = f"{'ผู้ตรวจ' if checks else 'ผู้จด'}รายงานการประชุม{committee.label}"
    return {
        "ชื่อ": or_blank(name, label, missing, dots="." * 40),
        "ตำแหน่ง": or_blank(post, f"ตำแหน่ง{label}", missing, dots="." * 40),
    }
