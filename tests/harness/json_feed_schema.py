"""JSON Feed 1.1 as a JSON Schema. Source: https://www.jsonfeed.org/version/1.1/

It allows nothing that the specification does not name, but for extensions (`_name`): else a wrong name would be seen
by nobody.
"""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$"}
_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
_LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$"}
_EXTENSIONS = {"^_[a-zA-Z]": {"type": "object"}}


def _object(properties: dict[str, Any], **rules: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": _EXTENSIONS,
        "additionalProperties": False,
        **rules,
    }


def _list(entry: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": entry}


_AUTHORS = _list(_object({"name": _TEXT, "url": _ADDRESS, "avatar": _ADDRESS}, minProperties=1))
_ATTACHMENT = _object(
    {
        "url": _ADDRESS,
        "mime_type": {"type": "string", "pattern": "^[^/ ]+/[^/ ]+$"},
        "title": _TEXT,
        "size_in_bytes": {"type": "number"},
        "duration_in_seconds": {"type": "number"},
    },
    required=["url", "mime_type"],
)
_ITEM = _object(
    {
        "id": _TEXT,
        "url": _ADDRESS,
        "external_url": _ADDRESS,
        "title": _TEXT,
        "content_html": _TEXT,
        "content_text": _TEXT,
        "summary": _TEXT,
        "image": _ADDRESS,
        "banner_image": _ADDRESS,
        "date_published": _MOMENT,
        "date_modified": _MOMENT,
        "authors": _AUTHORS,
        "tags": _list(_TEXT),
        "language": _LANGUAGE,
        "attachments": _list(_ATTACHMENT),
    },
    required=["id"],
    anyOf=[{"required": ["content_html"]}, {"required": ["content_text"]}],
)
JSON_FEED = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        {
            "version": {"const": "https://jsonfeed.org/version/1.1"},
            "title": _TEXT,
            "home_page_url": _ADDRESS,
            "feed_url": _ADDRESS,
            "description": _TEXT,
            "user_comment": _TEXT,
            "next_url": _ADDRESS,
            "icon": _ADDRESS,
            "favicon": _ADDRESS,
            "authors": _AUTHORS,
            "language": _LANGUAGE,
            "expired": {"type": "boolean"},
            "hubs": _list(_object({"type": _TEXT, "url": _ADDRESS}, required=["type", "url"])),
            "items": _list(_ITEM),
        },
        required=["version", "title", "items"],
    ),
}
