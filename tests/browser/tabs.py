"""Browser tabs that remember what went wrong on a page: errors, failed requests, requests to other hosts, and what
the page's policy refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

Viewport = Literal["desktop", "telephone"]
Scheme = Literal["light", "dark"]
VIEWPORTS: tuple[Viewport, ...] = ("desktop", "telephone")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LIMIT = 15_000
TELL_OF_VIOLATIONS = """addEventListener("securitypolicyviolation", event =>
    tellOfViolation(event.effectiveDirective, `${event.blockedURI} ${event.sample}`))"""


@dataclass
class Tab:
    """One page of the browser. `complaints` is what went wrong since it was last emptied."""

    page: Page
    root: str
    complaints: list[str] = field(default_factory=list)
    _asked_for: str = ""

    def __post_init__(self) -> None:
        self.page.set_default_timeout(LIMIT)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("requestfailed", self._on_failed)
        self.page.on("response", self._on_response)
        self.page.expose_function("tellOfViolation", self._on_violation)
        self.page.add_init_script(TELL_OF_VIOLATIONS)

    def open(self, url: str) -> int:
        """Goes to an address relative to the site's root; answers the HTTP status."""
        self._asked_for = self.root + url
        response = self.page.goto(self._asked_for, wait_until="load")
        return response.status if response else 0

    @property
    def url(self) -> str:
        """Where the tab is, relative to the site's root."""
        return self.page.url.removeprefix(self.root)

    def take_complaints(self) -> list[str]:
        found, self.complaints[:] = list(self.complaints), []
        return found

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and message.location.get("url") != self._asked_for:
            self.complaints.append(f"console: {message.text} ({message.location.get('url')})")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.root, "data:", "blob:")) and not self._is_own_host(request.url):
            self.complaints.append(f"request to another host: {request.url}")

    def _on_failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # that is what leaving a page does
            self.complaints.append(f"failed request: {request.url} ({request.failure})")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400 and response.url != self._asked_for:
            self.complaints.append(f"HTTP {response.status}: {response.url}")

    def _on_violation(self, directive: str, refused: str) -> None:
        self.complaints.append(f"violation of {directive}: {refused}")

    def _is_own_host(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.root).netloc


class Tabs:
    """Opens tabs, and keeps them for later tests: a new one costs more than a new page in it."""

    def __init__(self, browser: Browser, root: str) -> None:
        self.browser = browser
        self.root = root
        self._kept: dict[tuple[Viewport, Scheme], Tab] = {}
        self._fresh: list[Tab] = []

    def get(self, viewport: Viewport = "desktop", scheme: Scheme = "light") -> Tab:
        """A tab that other tests have used and will use: do not change its settings."""
        key = (viewport, scheme)
        if key not in self._kept:
            self._kept[key] = Tab(self._context(viewport, scheme).new_page(), self.root)
        return self._kept[key]

    def fresh(self, viewport: Viewport = "desktop", scheme: Scheme = "light", **options: Any) -> Tab:
        """A tab with nothing stored, and with further options of Playwright's `new_context`."""
        context = self._context(viewport, scheme, **options)
        self._fresh.append(Tab(context.new_page(), self.root))
        return self._fresh[-1]

    def close_fresh(self) -> None:
        while self._fresh:
            self._fresh.pop().page.context.close()

    def close(self) -> None:
        self.close_fresh()
        while self._kept:
            self._kept.popitem()[1].page.context.close()

    def take_complaints(self) -> list[str]:
        return [line for tab in (*self._kept.values(), *self._fresh) for line in tab.take_complaints()]

    def _context(self, viewport: Viewport, scheme: Scheme, **options: Any) -> BrowserContext:
        if viewport == "telephone":
            options = {
                "viewport": {"width": 390, "height": 844},
                "device_scale_factor": 2,
                "is_mobile": True,
                "has_touch": True,
                **options,
            }
        else:
            options = {"viewport": {"width": 1280, "height": 900}, **options}
        options.setdefault("locale", "en-US")  # none of the editions': the root leads nowhere by itself
        return self.browser.new_context(color_scheme=scheme, reduced_motion="reduce", **options)


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds, one line for each element: the rule, what to do, which element."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    options = json.dumps({"resultTypes": ["violations"]})
    found = page.evaluate(f"axe.run({options}).then(results => results.violations)")
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        f"{' '.join(map(str, node['target']))}: {node['html'][:160]}"
        for violation in cast("list[dict[str, Any]]", found)
        for node in violation["nodes"]
    ]


def stored(page: Page) -> list[str]:
    """The names of what a site keeps in the browser."""
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return [*map(str, kept), *(cookie.get("name", "") for cookie in page.context.cookies())]


def wide_elements(page: Page) -> list[str]:
    """The elements that make the page scroll sideways; empty when it does not."""
    found = page.evaluate(
        """() => {
            const width = screen.width
            const root = document.documentElement
            if (Math.max(root.scrollWidth, document.body.scrollWidth) <= width) return []
            const wide = [...document.body.querySelectorAll("*")]
                .filter(element => element.getBoundingClientRect().right > width + 0.5)
                .map(element => element.outerHTML.slice(0, 120))
            return [`${root.scrollWidth} pixels on a screen of ${width}`, ...wide.slice(0, 5)]
        }"""
    )
    return cast("list[str]", found)
