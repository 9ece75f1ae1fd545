"""In brief what ``make soak`` does at length."""

from tests.soak import flat, kills


def test_runs_killed_at_random_moments_come_to_the_marks_of_an_undisturbed_one(tmp_path):
    tmp_path.chmod(0o755)
    assert kills.trial(tmp_path, count=24, kills=5, seed=1, each=1, say=print) >= 1


def test_many_submissions_take_no_more_than_a_few(tmp_path):
    tmp_path.chmod(0o755)
    flat.trial(tmp_path, count=500, seed=1, say=print)
