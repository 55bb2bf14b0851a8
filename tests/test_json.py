import json
import math

import pytest
import torch
from conftest import one_line

from qkspectrum._json import dumps, finite_or_none, rounded


def test_rounding_keeps_digits_or_places_and_leaves_what_is_not_a_float():
    value = {
        "a": [1.23456, 0.000123456, -98765.4],
        "b": (True, 7, None, "1.23456"),
        "c": torch.tensor([[2 / 3], [1e9]]),
    }
    assert rounded(value, digits=3) == {
        "a": [1.23, 0.000123, -98800.0],
        "b": [True, 7, None, "1.23456"],
        "c": [[0.667], [1e9]],
    }
    assert rounded(value["a"], places=2) == [1.23, 0.0, -98765.4]
    assert type(rounded(value, digits=3)["b"][0]) is bool and type(rounded(value, digits=3)["b"][1]) is int
    assert rounded(torch.tensor(2.34567, dtype=torch.float64), digits=4) == 2.346
    assert math.isnan(rounded(math.nan, digits=2)) and rounded(-math.inf, places=2) == -math.inf


def test_what_json_does_not_have_becomes_null_where_it_is_asked_for_and_an_error_elsewhere():
    value = {"a": [math.nan, 1.5], "b": torch.tensor([math.inf, 0.0])}
    assert finite_or_none(value) == {"a": [None, 1.5], "b": [None, 0.0]}
    assert json.loads(dumps(finite_or_none(value))) == {"a": [None, 1.5], "b": [None, 0.0]}
    for bad in (math.nan, [math.inf], {"a": -math.inf}):
        with pytest.raises(ValueError) as error:
            dumps(bad)
        one_line(error, "NaN", "expected finite numbers")
    with pytest.raises(TypeError):
        dumps({"a": torch.tensor(1.0)})


def test_one_line_of_utf8():
    assert dumps({"κ": [1, 2.5]}) == '{"κ": [1, 2.5]}' and dumps({"κ": [1, 2.5]}, compact=True) == '{"κ":[1,2.5]}'
