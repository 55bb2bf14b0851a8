"""A trained model in the page: a reader types a sentence, breaks the model with one slider, and mends it."""

import json
from pathlib import Path

import pytest
from widgets import check_disposal, check_every_act_shows, check_refused, check_targets_are_large, move, shows

from qkspectrum.show.widgets.living_model import widget as widget_module
from qkspectrum.show.widgets.living_model.widget import WEIGHTS, LivingModel

show = shows(LivingModel)
SCRIPT = f'<script src="{WEIGHTS.as_uri()}"></script>'
SENTENCE = "During the Second World War , the ship was sent to the east coast of"

READ = """async (wait) => {
  const same = () => main.el.figure.view && JSON.stringify(main.el.figure.readings);
  let before, now = same();
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((done) => setTimeout(done, 60));
    [before, now] = [now, same()];
    quiet = now && now === before ? quiet + 1 : 0;
  }
  return main.el.figure.readings;
}"""


@pytest.fixture
def opened(show):
    """The figure with its model, which a page of the book would load from its folder."""

    def opened(widget=None, **options):
        page = show(widget, before=SCRIPT, **options)
        page.wait_for_function("main.el.figure.view")
        return page

    return opened


def read(page):
    """What the page reads off once it has come to rest."""
    return page.evaluate(READ)


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    return read(page)


def test_a_reader_breaks_the_model_with_one_slider_and_mends_it(opened):
    page = opened()
    collapsed = read(page)
    assert min(min(layer) for layer in collapsed["entropy"]) > 0.9 and "alike" in collapsed["headline"]
    page.get_by_role("textbox").fill(SENTENCE)
    variance = page.get_by_role("slider", name="Variance")
    variance.fill("0.5")  # the trained variance, in the middle of the open track
    mended = read(page)
    assert mended["variance"] == 1 and "as trained" in mended["headline"]
    assert mended["perplexity"] == mended["trained_perplexity"] < 100
    assert mended["tokens"][1:] == SENTENCE.split() and mended["unknown"] == 0
    variance.press("Home")
    broken = read(page)
    assert broken["variance"] == 0 and broken["perplexity"] > 1.3 * mended["perplexity"]
    assert "still speaks" not in broken["headline"] and "as trained" not in broken["headline"]
    again = press(page, "As trained")
    assert again["perplexity"] == mended["perplexity"] and again["next"] == mended["next"]


def test_every_control_changes_what_is_shown(opened):
    page = opened(LivingModel(text=SENTENCE, variance=1.0))
    acts = {f"slider {i}": lambda i=i: page.locator("input[type=range]").nth(i).press("PageUp") for i in range(3)}
    for name in (
        "Skip connections",
        "Peaked",
        "Uniform",
        "No skips",
        "Next head",
        "layer",
        "head",
        "↻ Another sentence",
    ):
        acts[name] = lambda name=name: page.get_by_role("button", name=name, exact=True).click()
    acts["a head"] = lambda: page.get_by_role("button", name="Layer 3, head 2").click()
    acts["a word"] = lambda: page.locator(".qkl-next button:enabled").first.click()
    check_every_act_shows(page, {name: lambda act=act: (act(), read(page)) for name, act in acts.items()})


def test_only_the_chosen_heads_are_moved_and_skip_connections_are_switched(opened):
    page = opened(LivingModel(text=SENTENCE, variance=0.0, scope="head", layer=2, head=3))
    one = read(page)
    move(page, scope="all", variance=1.0)
    trained = read(page)
    assert one["entropy"][1][2] > 0.9
    assert one["entropy"][0] == pytest.approx(trained["entropy"][0], abs=1e-6)
    assert one["entropy"][1][:2] == pytest.approx(trained["entropy"][1][:2], abs=1e-6)
    move(page, skip=False)  # and without skip connections all words become alike
    alike = read(page)
    assert "rank collapse" in alike["headline"] and alike["residual"][-1] < 0.3 * trained["residual"][-1]


TEXTS = [  # with their tokens, the start included, how many of them are strange, and what is said of it
    ("", 1, 0, ""),
    ("   \u200f ", 1, 0, ""),
    ("<img src=x onerror=alert(1)>", 13, None, "“onerror”"),
    ("שלום עולם", 3, 2, "“שלום”"),
    ("The king 👩‍👩‍👧 was", 5, 1, "“👩‍👩‍👧”"),
    ("the king of " * 400, 33, 0, "last 32 words"),
    ("a" * 100_000, 2, 1, "rarer word"),
]


def test_any_text_can_be_typed(opened):
    page = opened(LivingModel(variance=1.0))
    for text, tokens, unknown, told in TEXTS:
        page.get_by_role("textbox").fill(text)
        found = read(page)
        assert len(found["tokens"]) == tokens and unknown in (None, found["unknown"]), text[:20]
        assert told in page.inner_text(".qkl-read") and page.locator("img").count() == 0
        assert (found["perplexity"] is None) == (tokens == 1)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 1100, text[:20]


def test_nothing_is_wider_than_the_page_and_targets_are_large(opened):
    page = opened(LivingModel(text="extraordinarily " * 40, variance=1.0), height=844)
    page.locator("summary").first.click()
    for width in (320, 390, 730, 1100):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_function("width => document.scrollingElement.scrollWidth <= width", arg=width)
        check_targets_are_large(page, "input, summary, .qks-chips button, .qkl-arrows button")


def test_the_model_is_asked_for_when_the_figure_is_near(show):
    """Outside the book the kernel is asked for the model; a page without either says what it waits for."""
    page = show(before='<div style="height: 4000px"></div>')
    page.wait_for_timeout(200)
    assert page.evaluate("main.model.get('wanted')") is False
    page.evaluate("scrollTo(0, 3600)")
    page.wait_for_function("main.model.get('wanted')")
    assert "Fetching" in page.inner_text(".qks-caption")
    widget = LivingModel(wanted=True)
    move(page, stored=widget.stored)
    page.wait_for_function("main.el.figure.view")
    assert read(page)["perplexity"] > 1


def test_the_compact_figure_opens_collapsed_and_asks_for_the_model_at_the_first_move(show):
    """What it shows before is a stored reading, which living.test.js compares with the model."""
    page = show(LivingModel(compact=True, layer=2, head=2), width=390, height=844)
    page.wait_for_timeout(200)
    assert page.evaluate("main.model.get('wanted')") is False
    assert "every word looks at every word alike" in page.inner_text(".qks-caption")
    assert page.locator("canvas").count() == 1 and "19 of 19" in page.inner_text(".qkl-meters")
    page.get_by_role("button", name="As trained").click()
    page.wait_for_function("main.model.get('wanted')")
    assert page.inner_text(".qks-caption") == "Fetching the model…"
    move(page, stored=LivingModel(wanted=True).stored)
    page.wait_for_function("main.el.figure.view")
    rescued = read(page)
    assert "as trained" in rescued["headline"] and rescued["next"][0][0] == "11"
    page.get_by_role("slider", name="Variance").press("Home")
    page.get_by_role("textbox").fill(SENTENCE)
    broken = read(page)
    assert broken["variance"] == 0 and broken["perplexity"] > 1.3 * broken["trained_perplexity"]
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    check_targets_are_large(page, "input, summary, .qks-chips button, .qkl-arrows button")


def test_without_a_worker_the_page_computes_by_itself(show):
    page = show(before=f"{SCRIPT}<script>Worker = class {{ constructor() {{ throw new Error('none') }} }}</script>")
    page.wait_for_function("main.el.figure.view")
    assert read(page)["perplexity"] > 1


def test_listeners_hear_what_changed(opened):
    page = opened(LivingModel(text=SENTENCE))
    picture = page.get_by_role("img").first
    before = picture.get_attribute("aria-label")
    assert "The last word, “of”, looks at" in before
    press(page, "As trained")
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('as trained')")
    assert picture.get_attribute("aria-label") != before
    names = [page.locator("input").nth(i).get_attribute("aria-label") for i in range(4)]
    assert names == ["Your sentence", "Variance", "Mean", "Gain"]


IN_THE_BOOK = "<script>document.getElementById('host').className = 'qk-widget'</script>"


def test_a_link_opens_the_figure_as_it_was_left(opened):
    """In the book, over file:// too: the address follows, a copy of it opens the same state, a picture is saved."""
    page = opened(LivingModel(text=SENTENCE), after=IN_THE_BOOK)
    assert read(page)["variance"] == 0 and "#" not in page.url
    page.get_by_role("slider", name="Variance").fill("0.5")
    page.wait_for_function("location.hash === '#~qkl;variance=1'")
    page.get_by_role("textbox").fill("The king ; = # 5 %")
    page.wait_for_function("location.hash.includes('text=')")
    page.get_by_role("button", name="Copy link").click()
    page.wait_for_function("document.querySelector('.qks-share').innerText.match(/Copied|The link/)")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save PNG").click()
    assert saved.value.path().read_bytes()[:4] == b"\x89PNG"
    left = read(page)
    page.goto("about:blank")
    page.go_back()
    page.wait_for_function("window.main && main.el.figure.view")
    assert read(page) == left
    page.evaluate("location.hash = '#~qkl;layer=99;variance=4'")  # what no figure can show
    page.wait_for_function("main.el.figure.state.layer === 1 && main.el.figure.state.variance === 0")


def test_disposing_leaves_nothing_behind(opened):
    page = opened()
    read(page)
    check_disposal(page, variance=4.0)


# ---- Python alone


def test_the_kernel_hands_the_model_over():
    widget = LivingModel()
    assert widget.stored == ""
    widget.wanted = True
    stored = json.loads(widget.stored.split(" = ", 1)[1].rstrip().removesuffix(";"))
    assert len(stored["words"].split("\n")) == 4000 and len(stored["eigenvalues"]) == 4


def test_the_stored_reading_is_of_the_default_state():
    first = json.loads((Path(widget_module.__file__).parent / "first.json").read_text("utf-8"))
    widget = LivingModel(compact=True, layer=2, head=2)
    assert first["state"] == {name: getattr(widget, name) for name in first["state"]}
    assert len(first["state"]) == 8 and len(first["attention"][-1]) == len(first["tokens"])


def test_repr_is_stable():
    assert repr(LivingModel(text="a")).startswith("LivingModel(text='a', variance=0.0, mean=0.0, gain=1.0, skip=True,")


@pytest.mark.parametrize(
    ("trait", "value"), [("variance", -1.0), ("variance", 82.0), ("mean", float("nan")), ("layer", 5), ("head", 0)]
)
def test_bad_traits_are_refused_by_name(trait, value):
    check_refused(LivingModel(), trait, value)
