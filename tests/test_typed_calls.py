"""Types in annotations are checked while tests run, but not under `as_user`."""

import jaxtyping
import pytest
import torch
from beartype.roar import BeartypeCallHintViolation
from conftest import one_line

from qkspectrum import QKError, relative_residual
from qkspectrum._checks import check_positive
from qkspectrum.theory.quadratic import _along_ray


def test_shapes_are_checked():
    with pytest.raises(jaxtyping.TypeCheckError):
        relative_residual(torch.zeros(3))
    with pytest.raises(jaxtyping.TypeCheckError):
        _along_ray(torch.ones(2, 3), torch.ones(3))  # two forms and three points


def test_types_are_checked_where_no_shape_is_named():
    with pytest.raises(BeartypeCallHintViolation):
        check_positive(3, 1.0)


def test_a_user_meets_the_librarys_own_errors(as_user):
    check_positive(3, 1.0)
    with pytest.raises(QKError) as error:
        relative_residual(torch.zeros(3))
    one_line(error, "x")
