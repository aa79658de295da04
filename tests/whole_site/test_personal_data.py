"""Who did not say so is not published: no address of a contact that is not public, and none that a text gives away."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from harness.small_site import MEETING, SmallSite, contents

PRIVATE = "contact: {name: Ana Anić, role: direktorica, email: tajna@skola.example, phone: +387 35 257 199}\n"
PUBLIC = "contact: {name: Ivo Ivić, email: ured+x@skola.example, phone: +387 35 257 123, public: yes}\n"
TRACES = ["tajna", "Ana Ani", "257-199", "257 199", "257199"]


def test_what_is_not_public_is_nowhere(small: SmallSite) -> None:
    small.write("data/schools/kreka.yml", small.read("data/schools/kreka.yml") + PRIVATE)
    small.write("data/projects/kilometar.yml", small.read("data/projects/kilometar.yml") + PUBLIC)
    small.replace(f"{MEETING}/index.bs.md", "events:\n", f"{PRIVATE}events:\n")
    done = small.build("--strict")
    assert done.code == 0, done.output
    for path, content in contents(small.site).items():
        assert [trace for trace in TRACES if trace.encode() in content] == [], path
    page = LexborHTMLParser(small.page("bs/projekti/kilometar"))
    links = {node.attributes["href"]: node.text(strip=True) for node in page.css(".nr-contact a")}
    assert links == {
        "mailto:ured+x@skola.example": "E-pošta:ured+x@skola.example",
        "tel:+387-35-257-123": "Telefon:+387 35 257-123",
    }


def test_a_text_with_an_address_stops_the_build(published: SmallSite) -> None:
    before = contents(published.site)
    published.replace("content/about.pl.md", "\nText.\n", "\nPisz na biuro@example.org, tel. 22 123 45 67.\n")
    done = published.build()
    assert done.code == 1
    assert "content/about.pl.md:7:9: L510" in done.output
    assert "content/about.pl.md:7:33: L511" in done.output
    assert contents(published.site) == before
