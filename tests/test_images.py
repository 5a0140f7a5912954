"""The drawn figures of images/: each is there twice, described, up to date, legible, and its numbers are right."""
import importlib
import itertools
import re
import shutil
import subprocess
import sys
from html import escape

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from nnfs_helpers import palette, showing, symbols
from nnfs_helpers.chapters import CHAPTERS

NAMED = {"neuron", "layer", "network", "net_2_4_4", "forward", "batch", "map", "where_00", "where_01", "where_02",
         "where_03"}
X = np.array([[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]])       # the curriculum's numbers, typed once more
W = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]])
B = np.array([2, 3, 0.5])


@pytest.fixture(scope="module")
def script():
    """images/draw.py as a module."""
    folder = str(showing.images())
    sys.path.insert(0, folder)
    yield importlib.import_module("draw")
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def drawings(script):
    """Every figure, drawn afresh: name → axes."""
    return {name: script.make(name) for name in script.DRAWINGS}


def texts(ax):
    """What is written in a drawing, in the order of writing, with plain minus signs."""
    return [text.get_text().replace("−", "-") for text in ax.texts if text.get_text()]


def numbers(ax):
    """Every text of a drawing that is a number."""
    return [float(text) for text in texts(ax) if re.fullmatch(r"-?\d+(\.\d+)?", text)]


def test_every_drawing_has_both_files_and_both_texts(script):
    assert NAMED <= set(script.DRAWINGS)
    assert set(script.DRAWINGS) == set(script.TEXTS) == {path.stem for path in showing.images().glob("*.png")}
    assert set(script.DRAWINGS) == {path.stem for path in showing.images().glob("*.svg")}
    for alt, caption in script.TEXTS.values():
        assert len(alt) > 80 and len(caption) > 20 and caption.endswith(".") and alt.endswith(".") and alt != caption


def test_the_stored_files_are_what_the_script_draws_today(script, drawings):
    for name, ax in drawings.items():
        mark, path = script.mark(ax, script.TEXTS[name]), showing.images() / name
        assert f"<!-- mark {mark} -->" in path.with_suffix(".svg").read_text(encoding="utf-8"), \
            f"run python images/draw.py {name}"
        assert Image.open(path.with_suffix(".png")).info["mark"] == mark, name


def test_what_is_meant_for_paper_is_a_page_of_a4_and_up_to_date(script, drawings):
    assert script.sheet.PRINTED == {path.stem for path in showing.images().glob("*.pdf")} == {"symbols"}
    for name in script.sheet.PRINTED:
        page = (showing.images() / f"{name}.pdf").read_bytes()
        wide, high = (float(size) for size in re.search(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", page).groups())
        assert drawings[name].figure.get_size_inches() * 72 == pytest.approx([wide, high], abs=1)
        assert wide == pytest.approx(297 / 25.4 * 72, abs=1) and high == pytest.approx(210 / 25.4 * 72, abs=1)
        assert f"mark {script.mark(drawings[name], script.TEXTS[name])}".encode() in page, f"draw.py {name}"


def test_the_script_writes_the_same_bytes_each_time(script, tmp_path):
    pairs = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        script.draw("where_03", folder)
        pairs.append([path.read_bytes() for path in sorted(folder.iterdir())])
    assert len(pairs[0]) == 2 and pairs[0] == pairs[1]


def test_files_are_small_sharp_and_carry_their_words(script):
    for name, (alt, caption) in script.TEXTS.items():
        svg, png = ((showing.images() / f"{name}.{kind}").read_bytes() for kind in ("svg", "png"))
        text = svg.decode()
        printed = name in script.sheet.PRINTED
        assert len(svg) < (64_000, 320_000)[printed] and len(png) < (80_000, 320_000)[printed], name
        assert escape(alt) in text and escape(caption) in text and 'role="img"' in text and "<text" not in text
        width = int(re.search(r'<svg [^>]*width="(\d+)"', text)[1])
        assert 600 <= width <= (760, 1169)[printed] and Image.open(showing.images() / f"{name}.png").width == 2 * width


def test_texts_stay_on_the_card_and_apart(drawings):
    for name, ax in drawings.items():
        renderer = FigureCanvasAgg(ax.figure).get_renderer()
        boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in ax.texts if text.get_text()]
        wide, high = 100 * ax.figure.get_size_inches()
        for text, box in boxes:
            assert 2 < box.x0 and box.x1 < wide - 2 and 2 < box.y0 and box.y1 < high - 2, (name, text)
        for (one, a), (other, b) in itertools.combinations(boxes, 2):
            across, up = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            assert across < 1 or up < 1, (name, one, other)


def test_texts_are_large_and_dark_enough(script, drawings):
    for name, ax in drawings.items():
        for text in ax.texts:
            assert text.get_fontsize() >= (7 if name in script.sheet.PRINTED else 9.5), (name, text)
            assert text.get_color() in (palette.INK, palette.MUTED, palette.ACCENT, palette.BLUE), (name, text)


def test_every_sum_and_product_in_a_drawing_is_right(drawings):
    found = 0
    for name, ax in drawings.items():
        for text in texts(ax):
            claim = text.replace("×", "*").replace("·", "*")
            if re.fullmatch(r"[-+*()\d. ]+=[-\d. ]+", claim):
                left, right = claim.split("=")
                assert eval(left) == pytest.approx(float(right)), (name, text)      # digits and signs only, see above
                found += 1
    assert found == 3 + 1 + 3 + 1       # the neuron's products and sum, the layer's neurons, the batch's lit number


def test_the_neuron_computes_what_chapter_01_says(drawings):
    assert "2.3" in texts(drawings["neuron"])
    assert X[0, :3] @ W[0, :3] + B[0] == pytest.approx(2.3)


def test_the_layer_shows_every_weight_and_output(drawings):
    shown = numbers(drawings["layer"])
    for value in [*X[0], *W.ravel(), *(W @ X[0] + B)]:
        assert np.isclose(shown, value).any(), value
    assert len(shown) == 4 + 12 + 3


def test_the_batch_shows_the_right_matrices(drawings):
    assert numbers(drawings["batch"]) == pytest.approx([*X.ravel(), *W.T.ravel(), *B, *(X @ W.T + B).ravel()])


def test_the_forward_passs_shapes_follow_from_each_other(drawings):
    written = " ".join(texts(drawings["forward"]))
    data = [(int(n), int(m)) for n, m in re.findall(r"\((\d+), (\d+)\)", " ".join(
        text for text in texts(drawings["forward"]) if text.startswith("(")))]
    weights = [(int(n), int(m)) for n, m in re.findall(r"weights \((\d+), (\d+)\)", written)]
    biases = [(int(n), int(m)) for n, m in re.findall(r"biases \((\d+), (\d+)\)", written)]
    batch = np.zeros((300, 2))
    shapes = [batch.shape]
    for w, b in zip(weights, biases, strict=True):
        batch = batch @ np.zeros(w) + np.zeros(b)
        shapes += [batch.shape, batch.shape]        # once from the layer, once from the activation behind it
    assert data == shapes == [(300, 2), (300, 64), (300, 64), (300, 3), (300, 3)]


@pytest.mark.parametrize("name, sizes", [("network", (2, 4, 3)), ("net_2_4_4", (2, 4, 4, 1))])
def test_networks_are_fully_connected(drawings, name, sizes):
    circles = [patch for patch in drawings[name].patches if type(patch).__name__ == "Circle"]
    wires = [line for line in drawings[name].lines if line.get_ydata()[0] > 40]     # the key's two lie below
    assert len(circles) == sum(sizes)
    assert len(wires) == sum(a * b for a, b in itertools.pairwise(sizes))
    dashed = {line.get_color() for line in wires if line.get_linestyle() == "--"}
    assert dashed == {palette.NEGATIVE} and {line.get_color() for line in wires} == {palette.NEGATIVE, palette.POSITIVE}


def test_the_map_names_every_chapter_with_its_minutes(drawings):
    written = texts(drawings["map"])
    for chapter in CHAPTERS:
        at = written.index(chapter.title)
        assert written[at - 1] == f"{chapter.number:02d}" and written[at + 1] == f"{chapter.minutes} min"


def test_the_page_to_print_has_every_row_that_is_marked(script, drawings):
    written = texts(drawings["symbols"])
    together, rows = "".join(written).replace(" ", ""), [row for row in symbols.rows() if row.on_map]
    for row in rows:
        first = re.split(r"[(,]", script.sheet.code(row.code))[0].replace(" ", "")
        assert first in together and row.name.replace(" ", "") in together, row.code
    assert sum(bool(re.fullmatch(r"\d\d", text)) for text in written) == len(rows)


def test_where_we_are_lights_the_chapters_part(drawings):
    tags = {name: [t.split("\n")[0] for t in texts(ax) if "▼" in t] for name, ax in drawings.items() if "where" in name}
    lit = {"where_00": [], "where_01": ["new: one neuron"], "where_02": ["new"] * 3, "where_03": ["new"] * 2,
           "where_04": ["new"], "where_05": ["new: its slope"], "where_10": ["new: unseen"], "where_13": ["new"] * 2}
    assert {name: tags[name] for name in lit} == lit


def test_picture_works_from_an_installed_package(root, tmp_path):
    """The layout that pyproject.toml gives a wheel: the drawings inside the module's folder."""
    shutil.copytree(root / "nnfs_helpers", tmp_path / "nnfs_helpers", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(root / "images", tmp_path / "nnfs_helpers" / "images", ignore=shutil.ignore_patterns("__pycache__"))
    code = (f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
            "import nnfs_helpers; from nnfs_helpers import picture\n"
            "from nnfs_helpers.showing import images\n"
            "assert 'test_picture' in nnfs_helpers.__file__ and 'test_picture' in str(images())\n"
            "picture('batch')")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Four matrices")


def test_pyproject_packs_the_drawings(root):
    lines = (root / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r'package-dir = \{"nnfs_helpers.images" = "images"\}', lines)
    assert re.search(r'"nnfs_helpers.images" = \[.*"\*\.png".*\]', lines)
    assert re.search(r'^packages = \[[^]]*"nnfs_helpers\.images"', lines, re.MULTILINE)
    assert (root / "images" / "__init__.py").exists()       # without it an editable install does not find the folder
