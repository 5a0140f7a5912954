"""The website: every page there, nothing from elsewhere, no broken link, figures with their words, solutions folded."""
import json
import re
import subprocess
import sys

import pytest
from built_site import NOTEBOOKS, anchors, built, local, page, pages, parsed, plain, said, target
from stored import ROOT, cells, joined

from tools import _address, site

BOOK = pytest.mark.parametrize("book", NOTEBOOKS, ids=lambda path: path.stem)

BARE = ("-D", "html_static_path=")      # without MathJax, which is many files


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The website, built without a warning."""
    return built(tmp_path_factory.mktemp("site"))


def test_every_notebook_and_text_is_a_page_that_the_front_page_leads_to(folder):
    links = {target(folder / "index.html", a["href"])[0] for a in parsed(folder / "index.html")("a", href=True)}
    texts = [path.relative_to(ROOT).with_suffix(".html") for pattern in ("*.md", "docs/*.md")
             for path in ROOT.glob(pattern) if path.name != "index.md"]
    wanted = [page(folder, book) for book in NOTEBOOKS] + [folder / path for path in texts]
    assert [path for path in wanted if path.resolve() not in links] == []
    assert len(wanted) > 20


def test_no_link_is_broken(folder):
    broken, checked = [], 0
    for name, file in pages(folder).items():
        for tag in parsed(file)(href=True) + parsed(file)(src=True):
            address = tag.get("href") or tag.get("src")
            if not local(address):
                continue
            there, anchor = target(file, address)
            checked += 1
            if not there.is_file():
                broken.append(f"{name}: {address}")
            elif anchor and there.suffix == ".html" and anchor not in anchors(there):
                broken.append(f"{name}: no place {anchor} in {there.name}")
    assert broken == [] and checked > 1000


def test_nothing_is_loaded_from_elsewhere(folder):
    for name, file in pages(folder).items():
        tags = parsed(file)(["script", "img", "iframe", "source", "video", "audio"], src=True)
        sources = [tag["src"] for tag in tags] + [tag["href"] for tag in parsed(file)("link", href=True)]
        assert [source for source in sources if not local(source)] == [], name
        assert len(sources) > 5, name
    for sheet in folder.rglob("*.css"):
        found = re.findall(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')]+)", sheet.read_text(encoding="utf-8"))
        assert found == [], sheet.name


@BOOK
def test_figures_have_the_words_that_are_stored_with_them(folder, book):
    alts, captions = [], []
    for outputs in (cell.outputs for cell in cells(book)):
        for output, after in zip(outputs, [*outputs[1:], {}]):
            if "image/png" in output.get("data", {}):
                alts.append(joined(output["data"]["text/plain"]))
                captions.append(plain(after["data"]["text/markdown"]))
    images = parsed(page(folder, book)).main("img")
    assert [image.get("alt") for image in images] == alts
    assert [plain(said(image.find_parent("figure").figcaption)) for image in images] == captions


def test_every_other_picture_has_its_words(folder):
    for name, file in pages(folder).items():
        for image in parsed(file)("img"):
            assert len(image.get("alt", "")) >= 20, f"{name}: {image['src']}"


def test_headings_are_in_order(folder):
    for name, file in pages(folder).items():
        levels = [int(heading.name[1]) for heading in parsed(file).main(re.compile(r"^h[1-6]$"))]
        assert levels[:1] == [1] and levels.count(1) == 1, f"{name}: {levels}"
        assert all(below <= above + 1 for above, below in zip(levels, levels[1:])), f"{name}: {levels}"
        assert not parsed(file)("h1")[1:], f"{name}: a title outside the page's text"


@BOOK
def test_hints_and_solutions_are_folded_and_highlighted(folder, book):
    stored = [cell.text for cell in cells(book) if {"hint", "solution"} & set(cell.tags)]
    folds = [fold for fold in parsed(page(folder, book)).main("details")]
    assert [said(fold.summary) for fold in folds] == [re.search(r"<summary>(.*?)<", text)[1] for text in stored]
    for fold, text in zip(folds, stored, strict=True):
        assert not fold.has_attr("open")
        shown = [pre.get_text().strip() for pre in fold.select("div.highlight pre")]
        assert shown == [code.strip() for code in re.findall(r"```\w*\n(.*?)\n```", text, re.S)]
        assert "```" not in said(fold), "Markdown that was not read"
    assert all(fold.select("div.highlight span[class]") for fold in folds if said(fold.summary) == "Solution")


@BOOK
def test_outputs_stand_under_their_cells(folder, book):
    text = said(parsed(page(folder, book)).main)
    for cell in cells(book):
        for output in cell.outputs:
            if output["output_type"] == "stream":
                lines = [re.sub(r"\s+", " ", line).strip() for line in joined(output["text"]).splitlines()]
                assert [line for line in lines if line not in text] == [], f"cell {cell.place}"


@BOOK
def test_each_notebook_opens_in_colab_and_can_be_downloaded(folder, book):
    colab, download = parsed(page(folder, book)).select("h1 + ul.elsewhere a")
    assert colab["href"] == _address.colab(_address.repository(), book.name) and "Colab" in said(colab)
    file, _ = target(page(folder, book), download["href"])
    assert file.name == book.name and file.read_bytes() == book.read_bytes()


def test_the_search_knows_the_words_and_the_pages(folder):
    index = (folder / "searchindex.js").read_text(encoding="utf-8")
    found = json.loads(re.fullmatch(r"Search\.setIndex\((.*)\)\s*", index, re.S)[1])
    assert {f"notebooks/{book.stem}" for book in NOTEBOOKS} <= set(found["docnames"])
    places = [found[part].get("dropout", []) for part in ("terms", "titleterms")]
    places = {place for some in places for place in (some if isinstance(some, list) else [some])}
    assert {"notebooks/12_dropout", "notebooks/15_model"} <= {found["docnames"][place] for place in places}
    assert parsed(folder / "index.html").find("button", class_="search-button__button")


def test_a_link_that_leads_nowhere_fails_the_build(folder, tmp_path, capfd):
    (tmp_path / "index.md").write_text("# Title\n\n[a page](nowhere.md)\n", encoding="utf-8")
    assert site.build(tmp_path / "pages", tmp_path, tmp_path / "cache", *BARE) != 0
    assert "nowhere.md" in capfd.readouterr().err


def test_the_badge_of_a_published_notebook_becomes_a_link(folder, tmp_path):
    book = json.loads(NOTEBOOKS[1].read_text(encoding="utf-8"))
    title = "# 01 · Build a neuron\n\n"
    rest = joined(book["cells"][0]["source"]).removeprefix(title).removeprefix(
        _address.badge(_address.repository(), NOTEBOOKS[1].name))
    badge = _address.badge("example/course", "01_neuron.ipynb")
    book["cells"] = [{**book["cells"][0], "source": f"{title}{badge}\n\n{rest}"}]
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "01_neuron.ipynb").write_text(json.dumps(book), encoding="utf-8")
    (tmp_path / "index.md").write_text("# Title\n\nWords.\n", encoding="utf-8")
    site.build(tmp_path / "pages", tmp_path, tmp_path / "cache", *BARE)
    page = parsed(tmp_path / "pages" / "notebooks" / "01_neuron.html")
    assert not page.main("img") and len(page.main("a", href=re.compile("colab"))) == 1


def test_without_a_network_one_sentence(monkeypatch, tmp_path):
    failed = subprocess.CompletedProcess([], 1, "ERROR: ... Temporary failure in name resolution\n")
    monkeypatch.setattr(site, "MODULES", ("a_package_that_is_nowhere",))
    monkeypatch.setattr(site.environment, "LOG", tmp_path / "venv" / "install.log")
    monkeypatch.setattr(site.subprocess, "run", lambda *words, **more: failed)
    said = site.main([])
    assert said.startswith("The website's packages could not be installed. No network") and "\n" not in said


def test_the_verb_does_not_stand_in_for_a_module_of_python():
    code = "import sys, runpy; sys.argv[1:] = ['--help']; runpy.run_path('tools/site.py', run_name='__main__')"
    for command in ([sys.executable, "tools/site.py", "--help"], [sys.executable, "-S", "-c", code]):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0 and done.stdout.startswith("site "), done.stderr
    inside = ("import sys; sys.path.insert(0, 'tools')\n"
              "import site, tools.site; print(site.__file__, tools.site.__file__)")
    done = subprocess.run([sys.executable, "-c", inside], cwd=ROOT, capture_output=True, text=True)
    theirs, ours = done.stdout.split()
    assert theirs != ours and "tools" not in theirs
