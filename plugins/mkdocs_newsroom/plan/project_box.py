""" "About the project", made from its data: a text that items would otherwise repeat."""

from __future__ import annotations

from ..model.entities import EntityKind, Project
from ..model.site import EntityRef
from .desk import NOTHING, Desk
from .entity_pieces import ProjectBox
from .funding import funders


def project_box(desk: Desk, ref: EntityRef) -> ProjectBox:
    """Made once, although every item of the project shows it."""
    if ref not in desk.project_boxes:
        desk.project_boxes[ref] = _project_box(desk, ref)
    return desk.project_boxes[ref]


def _project_box(desk: Desk, ref: EntityRef) -> ProjectBox:
    project = desk.edition.entity(ref)
    assert isinstance(project, Project)
    return ProjectBox(
        link=desk.entity_link(ref),
        goal=desk.say(project.goal) if project.goal else NOTHING,
        period=desk.edition.dates.period(project.start, project.end),
        status=status(desk, project),
        lead=desk.entity_link(EntityRef(EntityKind.PARTNER, project.lead)) if project.lead else None,
        schools=desk.links(EntityRef(EntityKind.SCHOOL, id_) for id_ in project.schools),
        partners=desk.links(EntityRef(EntityKind.PARTNER, id_) for id_ in project.partners),
        funders=funders(desk, project),
    )


def status(desk: Desk, project: Project) -> str:
    """Whether the project runs on the day of the build; "" when its data does not say."""
    today = desk.edition.today
    if project.end and project.end.last_day < today:
        return desk._("Completed")
    if project.start and project.start.first_day > today:
        return desk._("Starts later")
    return desk._("Runs today") if project.start else ""
