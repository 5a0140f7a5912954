"""The page for teachers: its plans add up, and every chapter, heading, cell, verb and file that it names is there."""
import re
import shlex
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from stored import BOOKS, ROOT, cells

from nnfs_helpers.chapters import CHAPTERS
from tools import _address

PAGE = (ROOT / "docs" / "teachers.md").read_text(encoding="utf-8")
PLANS = re.findall(r"(\| week \|.*?)\n\n", PAGE, re.S)
PART = re.compile(r"(\d\d)( to the rest| from the rest)? \((\d+)\)")
SHOWN = re.findall(r'^- \[(\w+)\]\(\.\./notebooks/(\S+)\), "([^"]+)": (.*(?:\n  .*)*)', PAGE, re.M)
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLS = [line.split("  ")[0] for line in re.findall(r"(?:python3 |`)course\.py (\w[^`\n]*)", PAGE + README)]
LESSON, BEYOND = map(int, re.search(r"on (\d+) minutes of the notebook .* at most (\d+) minutes", PAGE, re.S).groups())


@pytest.mark.parametrize("plan", PLANS, ids=["term", "short"])
def test_the_minutes_of_a_plan_are_those_of_its_chapters(plan):
    weeks = [[column.strip() for column in line.strip("|").split("|")] for line in plan.splitlines()[2:]]
    sums, parts = [], {}
    for number, what, minutes in weeks[:-1]:
        found = PART.findall(what)
        assert len(found) == what.count("(") and int(minutes) == sum(int(part[2]) for part in found), what
        assert int(minutes) <= LESSON + BEYOND and int(number) == len(sums) + 1
        sums.append(int(minutes))
        for chapter, which, part in found:
            parts.setdefault(int(chapter), []).append((which, int(part)))
    assert weeks[-1] == ["", "", str(sum(sums))]
    assert list(parts) == sorted(parts), "chapters in their order"
    for chapter, found in parts.items():
        assert [which for which, _ in found] in ([""], [" to the rest"], [" to the rest", " from the rest"])
        known = found[0][0] or len(found) == 2
        assert sum(part for _, part in found) == CHAPTERS[chapter].minutes or found[-1][0] == " to the rest", chapter
        if known and found[0][0]:
            head = cells(BOOKS[chapter])[0].text
            assert "a rest" in head and re.search(rf"\b{found[0][1]}\b", head), f"chapter {chapter} rests elsewhere"


def test_the_long_plan_holds_all_chapters_and_the_text_counts_its_weeks():
    long, short = (re.findall(r"^\| (\d+) \|", plan, re.M)[-1] for plan in PLANS)
    assert (long, short) == ("14", "6") and "fourteen weeks" in PAGE and "six weeks" in PAGE
    assert {int(chapter) for chapter, _, _ in PART.findall(PLANS[0])} == set(range(len(CHAPTERS)))


@pytest.mark.parametrize("name, file, heading, words", SHOWN, ids=[found[0] for found in SHOWN])
def test_what_is_to_be_shown_is_there(name, file, heading, words):
    page = cells(ROOT / "notebooks" / file)
    assert file.startswith(name)
    headings = re.findall(r"^#+ (.*)$", "\n".join(cell.text for cell in page if cell.kind == "markdown"), re.M)
    code = "\n".join(cell.text for cell in page if cell.kind == "code")
    also = [other for other in re.findall(r'"([A-Z][^"]+)"', words)]
    assert [wanted for wanted in (heading, *also) if wanted not in headings] == []
    spans = [span for span in re.findall(r"`([^`]+)`", words) if not re.fullmatch(r"seed=\d+", span)]
    assert [span for span in spans if span not in code] == [] and ("seed=" not in words or "seed=0" in code)


def test_enough_is_to_be_shown_and_nothing_else_is_linked():
    assert len(SHOWN) >= 10 and PAGE.count("../notebooks/") == len(SHOWN)
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", PAGE) if "://" not in link]
    assert links and [link for link in links if not (ROOT / "docs" / link).exists()] == []
    files = re.findall(r"`((?:nnfs_helpers|notebooks)/[\w/.]*)`", PAGE)
    assert files and [name for name in files if not (ROOT / name).exists() and "yours" not in name] == []


@pytest.mark.parametrize("call", sorted(set(CALLS)))
def test_every_verb_and_option_that_is_named_is_there(call):
    verb, *words = shlex.split(call.strip(" .,;:)"))
    if verb not in ("test", "setup"):
        text = (ROOT / "tools" / f"{verb}.py").read_text(encoding="utf-8")
        assert [word for word in words if re.match(r"--\w", word) and word not in text] == []


def test_the_links_for_binder_and_jupyterhub_have_the_form_that_these_ask_for():
    binder, hub = (re.search(rf"^ *(https://{site}\S+)$", PAGE, re.M)[1] for site in (r"mybinder\.org", "HUB"))
    asked = parse_qs(urlsplit(hub).query)
    assert urlsplit(hub).path == "/hub/user-redirect/git-pull" and asked["repo"] == ["https://github.com/OWNER/REPO"]
    assert asked["urlpath"] == ["lab/tree/REPO/notebooks/00_welcome.ipynb"] and asked["branch"] == ["main"]
    assert re.fullmatch(r"https://mybinder\.org/v2/gh/OWNER/REPO/HEAD\?urlpath=lab/tree/(\S+)", unquote(binder))
    assert (ROOT / binder.split("lab/tree/")[1]).exists()
    assert "OWNER/REPO" in PAGE and _address.NOWHERE not in PAGE
