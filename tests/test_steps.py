import math
import re

import numpy as np
import pytest
import torch
from widgets import (
    check_disposal,
    check_every_act_shows,
    check_refused,
    contrast,
    doubles,
    drag,
    move,
    open_another,
    shows,
)

from qkspectrum import piecewise_linear_rows, residual, softmax_rows
from qkspectrum.show.widgets.attention_steps.widget import PARTS, AttentionSteps

show = shows(AttentionSteps, width=1180, height=1000)


def readings(page) -> dict:
    return page.evaluate("main.el.steps.readings")


def expected(tokens, mean, spread, turn) -> dict[str, torch.Tensor]:
    """The figure's numbers once more, by the library in float64."""
    x = doubles(tokens)
    weight = mean * torch.eye(2).double() + doubles([[spread, turn], [-turn, -spread]])
    logits = x @ weight @ x.mT / math.sqrt(2)
    rows = {"softmax": softmax_rows(logits), "piecewise_linear": piecewise_linear_rows(logits)}
    found = {"weight": weight, "queries": x @ weight, "logits": logits, **rows}
    for name, prefix in (("softmax", ""), ("piecewise_linear", "piecewise_linear_")):
        found[f"{prefix}outputs"] = rows[name] @ x
        found[f"{prefix}variety"] = residual(rows[name] @ x).norm() / residual(x).norm()
    return found


def check_numbers(page) -> None:
    state, seen = page.evaluate("main.el.steps.state"), readings(page)
    want = expected(*(state[name] for name in ("tokens", "mean", "spread", "turn")))
    for name, value in want.items():
        torch.testing.assert_close(doubles(seen[name]), value, rtol=0, atol=1e-6, msg=name)


def cells_of(page, part: str) -> list[list[str]]:
    script = "(m) => [...m.querySelectorAll('[role=row]')].slice(1).map((r) => [...r.querySelectorAll('.qks-cell')]"
    return page.locator(f".qks-matrix.qks-{part}").evaluate(script + ".map((c) => c.textContent))")


RANDOM = np.random.default_rng(0)
STATES = [
    {},
    {"tokens": [[0.0, 0.0]] * 3 + [[1.0, 2.0]], "mean": 0.0, "spread": 0.0},
    {"tokens": [[2.0, 2.0], [-2.0, -2.0]], "mean": 3.0, "spread": 3.0, "turn": -3.0},
    {"tokens": [[2.0, -2.0], [-2.0, 2.0]] * 3, "mean": -3.0, "spread": 3.0, "turn": 3.0},
    *(
        {
            "tokens": RANDOM.uniform(-2, 2, (count, 2)).tolist(),
            "mean": RANDOM.uniform(-3, 3),
            "spread": RANDOM.uniform(0, 3),
            "turn": RANDOM.uniform(-3, 3),
        }
        for count in (2, 5, 6, 5)
    ),
]

# ---- numbers


@pytest.mark.parametrize("traits", STATES)
def test_numbers_agree_with_the_library(show, traits):
    check_numbers(show(AttentionSteps(**traits)))


def test_numbers_agree_after_python_and_the_reader_moved_things(show):
    page = show()
    for traits in STATES:
        move(page, **traits)
        check_numbers(page)
    for _ in range(3):
        page.locator(".qks-token").nth(1).press("Shift+ArrowRight")
    page.locator("input").nth(2).press("ArrowLeft")
    page.evaluate("frames2()")
    check_numbers(page)


@pytest.mark.parametrize("traits", [STATES[0], STATES[3], STATES[6]])
def test_cells_show_the_numbers(show, traits):
    page = show(AttentionSteps(**traits))
    seen = readings(page)
    names = {"piecewise": "piecewise_linear", "piecewiseOutputs": "piecewise_linear_outputs"}
    for part in PARTS[1:]:
        values, weights = seen[names.get(part, part)], part in ("softmax", "piecewise")
        for t, (row, cells) in enumerate(zip(values, cells_of(page, part), strict=True)):
            for i, (value, cell) in enumerate(zip(row, cells, strict=True)):
                if weights and i > t:
                    assert cell == "·" and value == 0
                else:
                    assert float(cell.replace("−", "-")) == pytest.approx(
                        value, abs=0.00501 if abs(value) < 9.99 else 0.0501
                    ), (part, t, i)


def test_clipped_cells_are_those_without_a_derivative(show):
    page = show()
    for traits in STATES:
        move(page, **traits)
        check_clipped(page)


def check_clipped(page) -> None:
    logits = doubles(readings(page)["logits"]).requires_grad_()
    weights = piecewise_linear_rows(logits)
    clipped = 0
    for t, row in enumerate(readings(page)["clipped"]):
        for i, cut in enumerate(row):
            (gradient,) = torch.autograd.grad(weights[t, i], logits, retain_graph=True)
            # a row of one key is 1 whatever its logit, without being clipped
            assert cut == (gradient.abs().max().item() == 0 and t > 0), (t, i)
            clipped += cut
    marked = page.locator(".qks-piecewise .qks-cut").count()
    assert marked == clipped
    total = len(logits) * (len(logits) + 1) // 2
    says = f"{clipped} of {total} clipped: no derivative there" if clipped else "Nothing is clipped"
    assert says in page.inner_text(".qks-step-weigh")


EXPLANATIONS = """async ([part, rows, columns]) => {
  const said = [];
  for (let row = 1; row <= rows; row++) {
    said.push([]);
    for (let column = 1; column <= columns; column++) {
      main.model.set("selected", [part, row, column]);
      await new Promise(requestAnimationFrame);
      said.at(-1).push(main.el.steps.readings.explanation);
    }
  }
  return said;
}"""


def value_of(expression: str) -> float:
    """The written arithmetic, worked out from its own rounded numbers."""
    text = expression.replace("−", "-").replace("·", "*").replace("^", "**").replace("e*", "2.718281828459045*")
    assert re.fullmatch(r"[-+*/(). \d]+", text), expression
    return eval(text)


@pytest.mark.parametrize("traits", [STATES[0], STATES[6]])
def test_every_explanation_works_out_to_its_cell(show, traits):
    page = show(AttentionSteps(**traits))
    tokens = len(page.evaluate("main.el.steps.state.tokens"))
    asked = 0
    for part in PARTS:
        cells = cells_of(page, part)
        said = page.evaluate(EXPLANATIONS, [part, len(cells), len(cells[0])])
        for t, row in enumerate(cells):
            for i, cell in enumerate(row):
                explanation = said[t][i]
                assert explanation.count("NaN") + explanation.count("undefined") == 0
                if cell == "·":
                    assert "Masked" in explanation
                    continue
                # "name. words letter = arithmetic = … = number", the last of which stands in the cell
                steps = [
                    step for step in explanation.split(" = ")[1:] if not re.search("[a-zωqxλ]", step.split(",")[0])
                ]
                number = steps[-1].rsplit("clipped to ", 1)[-1]
                assert float(number.replace("−", "-")) == pytest.approx(float(cell.replace("−", "-"))), explanation
                for step in steps[:-1]:
                    first = step.split(",")[0]
                    if "e" not in first:
                        size = 1 + abs(value_of(steps[-1].split(",")[0]))
                        assert value_of(first) == pytest.approx(value_of(steps[-1].split(",")[0]), abs=0.03 * size)
                        asked += 1
    assert asked > 3 * tokens**2


def test_eigenvalues_are_those_of_the_matrix(show):
    page = show()
    for traits in STATES:
        move(page, **traits)
        check_eigenvalues(page)


def check_eigenvalues(page) -> None:
    values = torch.linalg.eigvals(doubles(readings(page)["weight"]))
    said = re.search(r"Eigenvalues of W: (.*)\.", page.inner_text(".qks-set")).group(1).replace("−", "-")
    if said.endswith("i"):
        real, imaginary = map(float, said.removesuffix(" i").split(" ± "))
        assert values.real.tolist() == pytest.approx([real] * 2, abs=0.006)
        assert values.imag.abs().tolist() == pytest.approx([imaginary] * 2, abs=0.006)
    else:
        assert sorted(values.real.tolist()) == pytest.approx(sorted(map(float, said.split(" and "))), abs=0.006)


def test_a_selected_cell_shows_where_it_came_from(show):
    page = show()
    inside = "[...main.el.querySelectorAll('.qks-source')].map((c) => c.getAttribute('aria-label').split(':')[0])"
    assert page.evaluate(inside) == [
        "Tokens X, 2, horizontal",
        "Tokens X, 2, vertical",
        "Queries XW, 4, horizontal",
        "Queries XW, 4, vertical",
    ]
    assert page.locator(".qks-chosen").get_attribute("aria-label").startswith("Logits, 4, 2: ")
    move(page, selected=["piecewise", 3, 1])
    assert page.evaluate(inside) == [f"Logits, 3, {i}" for i in (1, 2, 3)]
    move(page, selected=["outputs", 2, 2])
    assert page.evaluate(inside) == ["Tokens X, 1, vertical", "Tokens X, 2, vertical"] + [
        f"Softmax weights, 2, {i}" for i in (1, 2)
    ]


# ---- controls


def test_every_control_changes_what_is_shown(show):
    page = show()
    acts = {
        "mean": lambda: page.locator("input").nth(0).press("ArrowRight"),
        "spread": lambda: page.locator("input").nth(1).press("ArrowRight"),
        "turn": lambda: page.locator("input").nth(2).press("ArrowLeft"),
        "token": lambda: page.locator(".qks-token").nth(0).press("ArrowUp"),
        "tap": lambda: page.locator(".qks-softmax .qks-cell").nth(21).click(),
        "key": lambda: page.keyboard.press("ArrowUp"),
        "theme": lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'"),
        **{
            name: lambda name=name: page.get_by_role("button", name=name).click()
            for name in ("Alike", "Opposite", "One axis", "Quarter turn", "No preference", "Start over")
        },
    }
    check_every_act_shows(page, acts)
    assert page.evaluate("main.el.steps.state.tokens") == AttentionSteps().tokens


def test_without_a_preference_outputs_are_running_means(show):
    page = show()
    page.get_by_role("button", name="No preference").click()
    page.evaluate("frames2()")
    x = doubles(page.evaluate("main.el.steps.state.tokens"))
    means = x.cumsum(0) / torch.arange(1, 6)[:, None]
    for name in ("outputs", "piecewise_linear_outputs"):
        torch.testing.assert_close(doubles(readings(page)[name]), means)
    assert page.locator("button[aria-pressed=true]").inner_text() == "No preference"


def test_arrow_keys_walk_through_a_matrix_and_stay_in_it(show):
    page = show()
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    page.locator(".qks-logits .qks-cell").first.click()
    for keys, cell in [("ArrowDown ArrowDown ArrowRight", [3, 2]), ("ArrowUp ArrowUp ArrowUp", [1, 2]),
                       ("ArrowLeft ArrowLeft", [1, 1])]:  # fmt: skip
        for key in keys.split():
            page.keyboard.press(key)
        assert page.evaluate("main.el.steps.state.selected") == ["logits", *cell]
    assert page.evaluate("leaked") == 0
    assert page.locator(".qks-logits [tabindex='0']").count() == 1  # one stop for the Tab key


@pytest.mark.parametrize("touch", [False, True])
def test_tokens_can_be_dragged(show, touch):
    page = show(has_touch=touch)
    token = page.locator(".qks-token").nth(2)
    box = token.bounding_box()
    x, y = box["x"] + 22, box["y"] + 22
    drag(page, x, y, 60, 90, touch)
    moved = token.bounding_box()
    assert moved["x"] + 22 == pytest.approx(x + 60, abs=4)  # positions are multiples of 0.05, four pixels
    assert moved["y"] + 22 == pytest.approx(y + 90, abs=4)
    check_numbers(page)
    page.mouse.move(x, y)  # no longer held
    assert token.bounding_box() == moved


def test_tokens_stay_in_the_plane(show):
    page = show()
    token = page.locator(".qks-token").nth(3)
    for _ in range(12):
        token.press("Shift+ArrowRight")
        page.evaluate("frames2()")
    assert page.evaluate("main.el.steps.state.tokens[3]") == [2, 0.6]
    assert token.get_attribute("aria-valuetext") == "2.00 across, 0.60 up"


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, mean=-1.5, tokens=[[1.0, 0.0], [0.0, 1.0]])
    assert "Two tokens" in page.inner_text(".qks-see")
    assert len(cells_of(page, "logits")) == 2
    page.locator("input").nth(2).press("End")
    page.locator(".qks-outputs .qks-cell").last.click()
    page.wait_for_function("main.model.get('turn') === 3 && main.model.get('selected')[0] === 'outputs'")
    told = page.evaluate("main.model.get('readings')")
    assert told["weight"] == [[-1.1, 3], [-3, -1.9]]
    assert "Output of token 2" in told["explanation"]


@pytest.mark.parametrize("width", [288, 328, 640, 730, 920, 936, 1100])
def test_nothing_is_wider_than_the_page(show, width):
    tokens = [[-1.25, -1.85], [-1.55, -1.05]] * 3
    page = show(AttentionSteps(tokens=tokens, mean=-3.0, spread=3.0, turn=3.0), width=width, height=740)
    for part in PARTS:
        move(page, selected=[part, 2, 2])
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    spilled = """() => [...main.el.querySelectorAll(".qks-cell")].filter((cell) => cell.scrollWidth > cell.clientWidth)
      .map((cell) => cell.getAttribute("aria-label"))"""
    assert page.evaluate(spilled) == []


def test_the_explanation_stays_on_a_phone_s_screen(show):
    page = show(width=360, height=740)
    bottom = "main.el.querySelector('.qks-explained').getBoundingClientRect().bottom"
    for y in (0, 700):
        page.evaluate(f"scrollTo(0, {y})")
        assert page.evaluate(bottom) == pytest.approx(740, abs=1)


def test_listeners_hear_the_explanation(show):
    page = show()
    picture = page.get_by_role("img").first
    before = picture.get_attribute("aria-label")
    assert "Token 5 at (0.30, −1.40) becomes" in before
    page.locator(".qks-token").first.press("ArrowLeft")
    page.locator(".qks-softmax .qks-cell").first.click()
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('e^')")
    assert picture.get_attribute("aria-label") != before


@pytest.mark.parametrize("said", ["data-theme", "system"])
def test_the_theme_is_followed(show, said):
    page = show(theme="dark" if said == "data-theme" else "", color_scheme="dark" if said == "system" else "light")
    if said == "system":
        page.evaluate("document.documentElement.removeAttribute('data-theme')")
    page.wait_for_function("main.el.querySelector('.qks').dataset.look === 'dark'")


def test_two_figures_on_a_page_do_not_meet_and_disposing_leaves_nothing(show):
    page = show()
    open_another(page, AttentionSteps(mean=-2.0))
    page.locator("input").first.press("End")
    page.evaluate("frames2()")
    assert page.evaluate("other.el.steps.state.mean") == -2
    assert page.evaluate("document.querySelectorAll('.qks [id]').length") == 0
    check_disposal(page, mean=1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_on_the_heaviest_weight(show, theme):
    page = show(theme=theme)
    script = """() => { const style = getComputedStyle(main.el.querySelector(".qks-softmax .qks-cell"));
      const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const seen = (colour) => { pixel.fillStyle = colour; pixel.fillRect(0, 0, 1, 1);
        return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3); };
      return [seen(style.color), seen(style.backgroundColor)]; }"""

    text, ground = page.evaluate(script)
    assert contrast([c / 255 for c in text], [c / 255 for c in ground]) >= 4.5


# ---- Python alone


def test_repr_is_stable():
    assert repr(AttentionSteps(tokens=[[1, 0], [0, 1]], mean=1)) == (
        "AttentionSteps(tokens=[[1.0, 0.0], [0.0, 1.0]], mean=1.0, spread=0.4, turn=0.0)"
    )


@pytest.mark.parametrize(
    ("trait", "value"),
    [("mean", 3.1), ("mean", math.nan), ("spread", -0.1), ("turn", -4.0), ("tokens", [[0.0, 0.0]]),
     ("tokens", [[0.0, 0.0]] * 7), ("tokens", [[0.0, 1.0], [1.0]]), ("tokens", [[0.0, 2.1], [1.0, 1.0]]),
     ("tokens", [[0.0, math.nan], [1.0, 1.0]]), ("selected", ["logit", 1, 1]), ("selected", ["logits", 0, 1]),
     ("selected", ["logits", 1, 6]), ("selected", ["weight", 3, 1]), ("selected", ["outputs", 5])],
)  # fmt: skip
def test_bad_traits_are_refused_by_name(trait, value):
    check_refused(AttentionSteps(), trait, value)


def test_the_selection_follows_the_number_of_tokens():
    widget = AttentionSteps(tokens=[[0.0, 0.0]] * 6, selected=["logits", 6, 5])
    widget.tokens = [[1.0, 0.0]] * 3
    assert widget.selected == ["logits", 3, 3]
