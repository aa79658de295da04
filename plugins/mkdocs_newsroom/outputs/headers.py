"""`_headers`: what the hosts that read such a file (Netlify, Cloudflare Pages) send along with each file of the site.

Sources: https://docs.netlify.com/manage/routing/headers/ and
https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules, 2,000 characters in a line).
A `*` stands for any characters, `/` too; all rules that fit an address hold.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from ..plan.pages import Plan
from .policy import InlineCode, policy

# Material's, whose names change with their bytes. Ours in /assets/newsroom/ do not: browsers ask again for those.
_FINGERPRINTED = (
    "/assets/javascripts/bundle.*",
    "/assets/javascripts/workers/*",
    "/assets/stylesheets/*.min.css",
)
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def headers(plan: Plan, code: InlineCode) -> str:
    """`code` is that of all pages together. In a header, unlike in a page, a policy can say who may frame the page."""
    rules = {
        "/*": {
            "Content-Security-Policy": f"{policy(code)}; frame-ancestors 'none'",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        },
        **dict.fromkeys((*_FINGERPRINTED, *_pictures(plan)), _FOR_EVER),
    }
    return "".join(
        f"{address}\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())
        for address, sent in rules.items()
    )


def _pictures(plan: Plan) -> list[str]:
    """The kinds of files that only pictures made by the build have: another picture has another address."""
    made = {PurePosixPath(copy.dest_uri).suffix for copy in plan.pictures}
    as_they_are = {PurePosixPath(copy.dest_uri).suffix for copy in plan.files}
    return [f"/media/*{kind}" for kind in sorted(made - as_they_are)]
