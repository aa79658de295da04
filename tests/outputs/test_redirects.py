"""What leads on from earlier addresses: pages for every server, rules for those that read them, old feeds."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.sites import prepare_site
from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE
from mkdocs_newsroom.plan.pages import Plan

FILES = {
    "content/news/2021/kreka/index.bs.md": """---
title: Škola <i>Kreka</i>
date: 2021-12-17
slug: prvi-sastanak
schools: [kreka]
aliases: [/bs/vijesti/2021/sastanak/]
events:
  - {title: Skup, start: 2021-12-16 17:00}
---
Tekst.
""",
    "data/schools/kreka.yml": "name: Kreka\nslug: os-kreka\ncountry: BA\n",
    "data/addresses.yml": """moved:
  - {address: /bs/škole/kreka/, to: /bs/skole/os-kreka/}
  - {address: /bs/novosti/*, to: /bs/vijesti/*}
  - {address: /sta/*, to: /}
  - {address: "/bs/a:b.html", to: /bs/vijesti/}
  - {address: /bs/pozivnica.pdf, to: /bs/vijesti/2021/sastanak/}
gone:
  - {address: /bs/prijava/, reason: {bs: Prijave su završene & <b>zatvorene</b>.}}
""",
    "data/addresses.txt": "/bs/novosti/\n/bs/novosti/2021/prvi-sastanak/\n/bs/vijesti/stranica-3/\n/sta/bilo/\n",
}
ITEM = "---\ntitle: N\ndate: 2021-01-01\nslug: n{}\n---\nX.\n"
RULES = """\
/sub/bs/a%3Ab.html /sub/bs/vijesti/ 301
/sub/bs/pozivnica.pdf /sub/bs/vijesti/2021/prvi-sastanak/ 301
/sub/bs/vijesti/2021/sastanak/ /sub/bs/vijesti/2021/prvi-sastanak/ 301
/sub/bs/vijesti/stranica-3/ /sub/bs/vijesti/ 301
/sub/bs/%C5%A1kole/kreka/ /sub/bs/skole/os-kreka/ 301
/sub/bs/vijesti/2021/sastanak/EVENT /sub/bs/vijesti/2021/prvi-sastanak/EVENT 301
/sub/bs/%C5%A1kole/kreka/events.ics /sub/bs/skole/os-kreka/events.ics 301
/sub/bs/%C5%A1kole/kreka/feed.json /sub/bs/skole/os-kreka/feed.json 301
/sub/bs/%C5%A1kole/kreka/feed.xml /sub/bs/skole/os-kreka/feed.xml 301
/sub/bs/novosti/* /sub/bs/vijesti/:splat 301
/sub/sta/* /sub/ 301
"""
MAP = r"""
"/sub/bs/a:b.html" "/sub/bs/vijesti/";
"/sub/bs/novosti/" "/sub/bs/vijesti/";
"/sub/bs/novosti/2021/prvi-sastanak/" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/pozivnica.pdf" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/vijesti/2021/sastanak/" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/vijesti/stranica-3/" "/sub/bs/vijesti/";
"/sub/bs/škole/kreka/" "/sub/bs/skole/os-kreka/";
"/sub/sta/bilo/" "/sub/";
"/sub/bs/novosti/2021/prvi-sastanak/EVENT" "/sub/bs/vijesti/2021/prvi-sastanak/EVENT";
"/sub/bs/vijesti/2021/sastanak/EVENT" "/sub/bs/vijesti/2021/prvi-sastanak/EVENT";
"/sub/bs/škole/kreka/events.ics" "/sub/bs/skole/os-kreka/events.ics";
"/sub/bs/škole/kreka/feed.json" "/sub/bs/skole/os-kreka/feed.json";
"/sub/bs/škole/kreka/feed.xml" "/sub/bs/skole/os-kreka/feed.xml";
"/sub/bs/prijava/" gone;
""".lstrip()


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    prepared = prepare_site(tmp_path_factory.mktemp("moved"), FILES, site_url="https://x.example/sub/")
    assert prepared.problems == ()
    return prepared.plan


@pytest.fixture(scope="module")
def files(plan: Plan) -> dict[str, bytes]:
    return dict(site_files(plan, NO_CODE))


def made(folder: Path, texts: dict[str, str]) -> dict[str, bytes]:
    prepared = prepare_site(folder, texts)
    assert prepared.problems == ()
    return dict(site_files(prepared.plan, NO_CODE))


def event_file(files: dict[str, bytes]) -> str:
    """The name of the calendar of the only event."""
    folder = "bs/vijesti/2021/prvi-sastanak/"
    (path,) = (path for path in files if path.startswith(folder) and path.endswith(".ics"))
    return path.removeprefix(folder)


def test_the_rules(files: dict[str, bytes]) -> None:
    lines = files["_redirects"].decode().splitlines(keepends=True)
    expected = RULES.replace("EVENT", event_file(files))
    assert "".join(line for line in lines if not line.startswith("#")) == expected


def test_the_map_of_nginx(files: dict[str, bytes]) -> None:
    assert files["redirects.map"].decode() == MAP.replace("EVENT", event_file(files))


def test_a_page_leads_on_by_itself_and_by_a_link(files: dict[str, bytes]) -> None:
    text = files["bs/vijesti/2021/sastanak/index.html"].decode()
    page = LexborHTMLParser(text)

    def one(selector: str, attribute: str) -> str | None:
        (node,) = page.css(selector)
        return node.attributes[attribute]

    assert one("meta[http-equiv=refresh]", "content") == "0; url=../prvi-sastanak/"
    assert one("main a", "href") == "../prvi-sastanak/"
    assert [node.text().strip() for node in page.css("main a")] == ["Škola <i>Kreka</i>"]
    assert one("link[rel=canonical]", "href") == "https://x.example/sub/bs/vijesti/2021/prvi-sastanak/"
    assert one("meta[name=robots]", "content") == "noindex"
    assert one("html", "lang") == "bs"
    assert "Content-Security-Policy" in text


def test_where_the_page_stands_decides_about_its_links(files: dict[str, bytes]) -> None:
    for path, up in {
        "bs/a:b.html": "../",
        "bs/novosti/2021/prvi-sastanak/index.html": "../../../../",
    }.items():
        assert f'href="{up}assets/newsroom/icon.svg"' in files[path].decode()
    assert 'content="0; url=vijesti/"' in files["bs/a:b.html"].decode()


def test_only_what_can_be_a_page_is_one(files: dict[str, bytes]) -> None:
    assert "bs/pozivnica.pdf" not in files
    assert "bs/škole/kreka/index.html" in files


def test_subscribers_of_a_page_that_has_moved_get_the_same_bytes(files: dict[str, bytes]) -> None:
    for name in ("feed.xml", "feed.json", "events.ics"):
        assert files[f"bs/škole/kreka/{name}"] == files[f"bs/skole/os-kreka/{name}"]
    event = event_file(files)
    for folder in ("novosti/2021/prvi-sastanak", "vijesti/2021/sastanak"):
        assert files[f"bs/{folder}/{event}"] == files[f"bs/vijesti/2021/prvi-sastanak/{event}"]
    assert "embed/bs/škole/kreka/index.html" in files
    assert "bs/vijesti/stranica-3/feed.xml" not in files
    assert "bs/novosti/feed.xml" not in files


def test_a_home_page_that_moved_has_its_feed_at_both_places(tmp_path: Path) -> None:
    """Its old address begins like the one of today, as that of a further slice of a list does."""
    files = made(
        tmp_path, {"content/index.bs.md": "---\ntitle: Početna\naliases: [/bs/pocetna/]\n---\nTekst.\n"}
    )
    for path in ("feed.xml", "feed.json"):
        assert files[f"bs/pocetna/{path}"] == files[f"bs/{path}"]
    assert "embed/bs/pocetna/index.html" in files


def test_the_choice_of_a_language_is_announced_in_no_single_one(files: dict[str, bytes]) -> None:
    page = LexborHTMLParser(files["sta/bilo/index.html"].decode())
    (title,) = page.css("title")
    assert title.text() == "Bosanski · Polski · Latviešu · Lietuvių"
    links = [(node.attributes["href"], node.attributes["hreflang"]) for node in page.css("main a")]
    assert links == [(f"../../{lang}/", lang) for lang in ("bs", "pl", "lv", "lt")]
    (refresh,) = page.css("meta[http-equiv=refresh]")
    assert refresh.attributes["content"] == "0; url=../../"


def test_a_name_in_another_language_says_so(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        {
            "data/schools/kreka.yml": "name: {bs: Škola Kreka}\ncountry: BA\n",
            "data/addresses.yml": "moved:\n  - {address: /pl/szkoly/stara/, to: /pl/szkoly/kreka/}\n",
        },
    )
    page = LexborHTMLParser(files["pl/szkoly/stara/index.html"].decode())
    (name,) = page.css("main a span[lang]")
    assert (name.attributes["lang"], name.text()) == ("bs", "Škola Kreka")


def test_case_leads_nobody_astray(tmp_path: Path) -> None:
    """nginx and many disks take no notice of it where whole addresses are compared."""
    files = made(
        tmp_path,
        {
            "content/contact.bs.md": "---\ntitle: Kontakt\nslug: kontakt\n"
            "aliases: [/bs/Kontakt/, /bs/Pišite/]\n---\nX.\n",
            "content/about.bs.md": "---\ntitle: O nama\nslug: o-nama\naliases: [/bs/adresa/, /bs/Adresa/]\n---\nX.\n",
        },
    )
    assert files["redirects.map"].decode() == (
        '"~^/bs/Adresa/$" "/bs/o-nama/";\n'
        '"~^/bs/Kontakt/$" "/bs/kontakt/";\n'
        '"~^/bs/Pišite/$" "/bs/kontakt/";\n'
        '"~^/bs/adresa/$" "/bs/o-nama/";\n'
    )
    assert "/bs/Kontakt/ /bs/kontakt/ 301\n" in files["_redirects"].decode()
    assert "bs/Kontakt/index.html" not in files
    assert len({path.casefold() for path in files}) == len(files)


def test_one_address_has_one_rule(tmp_path: Path) -> None:
    """What somebody says of a feed's old address holds, and no file stands where a rule would be needed."""
    files = made(
        tmp_path,
        {
            "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
            "data/addresses.yml": "moved:\n  - {address: /bs/skole/stara/, to: /bs/skole/kreka/}\n"
            "  - {address: /bs/skole/stara/feed.xml, to: /bs/vijesti/}\n"
            "  - {address: /bs/skole/stara/feed.json/, to: /bs/vijesti/}\n",
        },
    )
    sources = [
        line.split()[0] for line in files["_redirects"].decode().splitlines() if not line.startswith("#")
    ]
    assert sources == ["/bs/skole/stara/", "/bs/skole/stara/feed.json/", "/bs/skole/stara/feed.xml"]
    assert not {"bs/skole/stara/feed.xml", "bs/skole/stara/feed.json"} & files.keys()


def test_the_file_of_an_event_leads_nowhere_else(tmp_path: Path, files: dict[str, bytes]) -> None:
    address = f"/bs/vijesti/2021/prvi-sastanak/{event_file(files)}"
    moved = f"moved:\n  - {{address: {address}, to: /bs/}}\n"
    texts = {name: text for name, text in FILES.items() if name != "data/addresses.txt"}
    (problem,) = prepare_site(tmp_path, {**texts, "data/addresses.yml": moved}).problems
    assert (problem.code, str(problem.place)) == ("A905", "data/addresses.yml:2:15")


def test_no_server_finds_an_address_twice(files: dict[str, bytes]) -> None:
    keys = [line.split('"')[1] for line in files["redirects.map"].decode().splitlines()]
    plain = [key.lower() for key in keys if not key.startswith("~")]
    assert len(plain) == len(set(plain))
    assert len(keys) == len(set(keys))
    sources = [
        line.split()[0] for line in files["_redirects"].decode().splitlines() if not line.startswith("#")
    ]
    assert len(sources) == len(set(sources))


def test_a_key_that_nginx_has_no_room_for_is_an_expression(tmp_path: Path) -> None:
    long = "/".join("a" * 90 for _ in range(3))
    files = made(tmp_path, {"data/addresses.yml": f"moved:\n  - {{address: /bs/{long}/, to: /bs/}}\n"})
    assert files["redirects.map"].decode() == f'"~^/bs/{long}/$" "/bs/";\n'


def test_a_renamed_section_takes_one_rule(tmp_path: Path) -> None:
    """Twice renamed it leads on at once; what leads elsewhere stands before it."""
    items = "".join(f"/bs/novosti/2021/n{number}/\n/bs/clanci/2021/n{number}/\n" for number in range(20))
    files = made(
        tmp_path,
        {
            **{f"content/news/2021/n{number}/index.bs.md": ITEM.format(number) for number in range(20)},
            "data/addresses.txt": f"{items}/bs/novosti/\n/bs/novosti/2019/\n",
            "data/addresses.yml": "moved:\n  - {address: /bs/clanci/*, to: /bs/novosti/*}\n"
            "  - {address: /bs/novosti/*, to: /bs/vijesti/*}\n",
        },
    )
    rules = [line for line in files["_redirects"].decode().splitlines() if not line.startswith("#")]
    assert rules == [
        "/bs/novosti/2019/ /bs/vijesti/ 301",
        "/bs/novosti/* /bs/vijesti/:splat 301",
        "/bs/clanci/* /bs/vijesti/:splat 301",
    ]
    assert files["redirects.map"].decode().count("\n") == 42


def test_no_star_hides_a_page_that_says_why_it_is_gone(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        {
            "data/addresses.txt": "/bs/novosti/\n/bs/novosti/2021/x/\n",
            "data/addresses.yml": "moved:\n  - {address: /bs/novosti/*, to: /bs/vijesti/*}\n"
            "gone:\n  - {address: /bs/novosti/2021/x/, reason: Zatvoreno}\n",
        },
    )
    rules = [line for line in files["_redirects"].decode().splitlines() if not line.startswith("#")]
    assert rules == ["/bs/novosti/ /bs/vijesti/ 301"]


def test_addresses_of_an_older_site(tmp_path: Path) -> None:
    """What is no page by its name is led on by rules alone; spaces may be written in both ways."""
    prepared = prepare_site(
        tmp_path,
        {
            "data/addresses.txt": "/bs/x.htm\n/bs/a.pdf\n",
            "data/addresses.yml": "moved:\n  - {address: /old.php, to: /bs/}\n  - {address: /v1.0, to: /bs/}\n"
            "  - {address: /bs/o nama/, to: /bs/vijesti/}\n  - {address: /bs/o%20svemu/, to: /bs/vijesti/}\n"
            "gone:\n  - {address: /bs/x.htm, reason: Zatvoreno}\n  - {address: /bs/a.pdf, reason: Zatvoreno}\n",
        },
    )
    assert prepared.problems == ()
    files = dict(site_files(prepared.plan, NO_CODE))
    pages = {page.dest_uri for edition in prepared.plan.editions for page in edition.pages}
    assert {"bs/x.htm", "bs/a.pdf/index.html"} <= pages
    assert {"bs/o nama/index.html", "bs/o svemu/index.html"} <= files.keys()
    assert not {"old.php", "v1.0", "bs/a.pdf"} & files.keys()
    assert files["redirects.map"].decode() == (
        '"/bs/a.pdf" "/bs/a.pdf/";\n"/bs/o nama/" "/bs/vijesti/";\n"/bs/o svemu/" "/bs/vijesti/";\n'
        '"/old.php" "/bs/";\n"/v1.0" "/bs/";\n"/bs/x.htm" gone;\n"/bs/a.pdf/" gone;\n'
    )
    rules = files["_redirects"].decode()
    assert "/bs/o%20nama/ /bs/vijesti/ 301\n" in rules
    assert "a.pdf" not in rules


def test_rules_have_addresses_as_browsers_send_them(tmp_path: Path) -> None:
    moved = 'moved:\n  - {address: "/bs/č (1), a=b:c/", to: /bs/}\n'
    files = made(tmp_path, {"data/addresses.yml": moved})
    assert "/bs/%C4%8D%20(1),%20a=b%3Ac/ /bs/ 301\n" in files["_redirects"].decode()


def test_what_is_gone_is_a_page_and_in_no_sitemap(plan: Plan, files: dict[str, bytes]) -> None:
    (page,) = (page for edition in plan.editions for page in edition.pages if page.template == "gone")
    assert (page.url, page.lang, page.is_indexed) == ("bs/prijava/", "bs", False)
    assert [one.url for one in page.switch] == ["bs/prijava/", "pl/", "lv/", "lt/"]
    assert b"prijava" not in files["sitemap.xml"]
    assert b"novosti" not in files["sitemap.xml"]


def test_no_file_is_written_twice_or_where_a_folder_is(plan: Plan, tmp_path: Path) -> None:
    """Not even on a disk that takes no notice of case, whatever stood below a section once."""
    names = ["x.html", "x.html/y/", "X.html", "a/", "A/", "a/feed.xml/", "o nama/", "b.htm", "b.htm/"]
    ledger = "".join(f"/bs/{section}/{name}\n" for section in ("staro", "Staro", "skole") for name in names)
    odd = prepare_site(
        tmp_path,
        {
            "data/schools/a.yml": "name: Škola\nslug: a\ncountry: BA\n",
            "data/addresses.txt": f"{ledger}/\n",
            "data/addresses.yml": "moved:\n  - {address: /bs/staro/*, to: /bs/skole/*}\n"
            "  - {address: /bs/Staro/*, to: /bs/}\n  - {address: /bs/staro/a/, to: /bs/skole/a/}\n"
            "  - {address: /bs/skole/A/, to: /bs/}\n  - {address: /bs/skole/x.html, to: /bs/}\n"
            "  - {address: /bs/skole/X.html, to: /bs/}\n  - {address: /bs/skole/b.htm, to: /bs/}\n",
        },
    )
    for one in (plan, odd.plan):
        paths = [path for path, _ in site_files(one, NO_CODE)]
        paths += [page.dest_uri for edition in one.editions for page in edition.pages]
        names = [path.casefold() for path in paths]
        assert len(names) == len(set(names))
        folders = {str(folder) for name in names for folder in PurePosixPath(name).parents}
        assert not folders & set(names)


def test_without_a_word_there_are_no_rules(tmp_path: Path) -> None:
    files = dict(site_files(prepare_site(tmp_path, {}).plan, NO_CODE))
    assert files["redirects.map"] == b""
    assert all(line.startswith(b"#") for line in files["_redirects"].splitlines())
