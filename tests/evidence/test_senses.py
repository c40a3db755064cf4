"""The list of words of one sense: each form has one."""

import pytest

from briefing.evidence.senses import happens_but_once, is_happening, read_senses, sense_of, tells_of_what


def test_a_form_that_stands_on_two_lines_is_told() -> None:
    text = "= of what\nfall | fell, went down\n= what happens\nsinking 1 | sank, went down"
    with pytest.raises(ValueError, match="“went down” is listed under fall and under sinking"):
        read_senses(text)


def test_what_is_counted_is_a_measure_although_it_happens() -> None:
    assert sense_of("hospitalised") == sense_of("hospitalisations") == "=hospital"
    assert tells_of_what("=hospital")
    assert sense_of("went down") == sense_of("declined") == "=fall"
    assert is_happening("=sinking")
    assert happens_but_once("=admission")
