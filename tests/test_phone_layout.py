"""The layout of a plotly figure on a phone."""

from qkbook.phone import broken, phone_layout


def figure(**layout):
    return {"data": [{"name": "a line with a long name"}, {"name": "another"}], "layout": layout}


def test_panels_side_by_side_come_under_one_another_with_their_titles():
    side_by_side = figure(
        xaxis={"domain": [0, 0.45], "anchor": "y"},
        xaxis2={"domain": [0.55, 1], "anchor": "y2"},
        yaxis={"domain": [0, 1]},
        yaxis2={"domain": [0, 1], "showticklabels": False},
        annotations=[
            {"text": "left", "x": 0.225, "y": 1, "xref": "paper", "yref": "paper"},
            {"text": "right", "x": 0.775, "y": 1, "xref": "paper", "yref": "paper"},
        ],
        height=340,
    )
    change, height = phone_layout(side_by_side)
    assert change["xaxis"]["domain"] == change["xaxis2"]["domain"] == [0, 1]
    assert change["yaxis"]["domain"][0] > change["yaxis2"]["domain"][1]
    assert change["yaxis2"]["showticklabels"]
    assert [(note["x"], note["y"]) for note in change["annotations"]] == [
        (0.5, change["yaxis"]["domain"][1]),
        (0.5, change["yaxis2"]["domain"][1]),
    ]
    assert height > 2 * 200
    assert side_by_side["layout"]["annotations"][0]["x"] == 0.225  # a wide screen keeps its own


def test_a_legend_has_room_above_the_figure():
    change, height = phone_layout(figure(height=400, legend={"orientation": "v", "x": 0.02, "y": 0.02}))
    assert (change["legend"]["orientation"], change["legend"]["yref"], change["legend"]["y"]) == ("h", "container", 1)
    assert height > 400 and change["margin"]["t"] >= 40  # two lines
    alone, height = phone_layout({"data": [{"name": "one"}], "layout": {"height": 400}})
    assert height == 400 and alone["margin"]["t"] < 40


def test_titles_break_between_words():
    assert broken("walk, 8 layers + skip + LN", 22) == "walk, 8 layers + skip<br>+ LN"
    assert broken("short", 22) == "short"
    assert broken("‖W‖<sub>F</sub> of a long name", 10) == "‖W‖<sub>F</sub> of a long name"
