"""`_headers`: what the hosts that read such a file (Netlify, Cloudflare Pages) send along with each file of the site.

Sources: https://docs.netlify.com/manage/routing/headers/ and
https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules, 2,000 characters in a line).
A `*` stands for any characters, `/` too; all rules that fit an address hold.
"""

from __future__ import annotations

from ..model.settings import FILES_FOLDER
from ..plan.pictures import JPEG, WEBP
from .policy import InlineCode, policy

# Material's, whose names change with their bytes. Ours in /assets/newsroom/ do not: browsers ask again for those.
_FINGERPRINTED = (
    "/assets/javascripts/bundle.*",
    "/assets/javascripts/workers/*",
    "/assets/stylesheets/*.min.css",
)
# Pictures of these types are always made by the build: another one has another address.
_PICTURES = (f"/{FILES_FOLDER}/*.{JPEG}", f"/{FILES_FOLDER}/*.{WEBP}")
_A_YEAR, _A_WEEK = 31_536_000, 604_800  # seconds


def headers(code: InlineCode) -> str:
    """`code` is that of all pages together. In a header, unlike in a page, a policy can say who may frame the page."""
    rules = {
        "/*": {
            "Content-Security-Policy": f"{policy(code)}; frame-ancestors 'none'",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        },
        **dict.fromkeys(_FINGERPRINTED, _kept_for(_A_YEAR)),
        **dict.fromkeys(
            _PICTURES, _kept_for(_A_WEEK)
        ),  # a photo that was withdrawn must not live on for long
    }
    return "".join(
        f"{address}\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())
        for address, sent in rules.items()
    )


def _kept_for(seconds: int) -> dict[str, str]:
    return {"Cache-Control": f"public, max-age={seconds}, immutable"}
