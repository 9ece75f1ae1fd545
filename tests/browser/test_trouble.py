"""What a learner is told when the browser, the network or the runtime will not do, and what works all the same."""

import pytest

from tests.browser.conftest import checked, exercise_of, solved_cells

SIGMOID = solved_cells("activations")["sigmoid"]
MINE = "def sigmoid(x):\n    return x  # mine\n"
NEEDED = (
    "/downloads/activations.ipynb",
    "/wheels/index.json",
    "/wheels/from",
    "/pyodide/pyodide.js",
    "/pyodide/pyodide.asm.wasm",
    "/pyodide/numpy",
)
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError"); } })"""
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def other_ways(box):
    """The links that are offered where Python is not to be had."""
    box.locator(".exercise-trouble").wait_for()
    return [link.get_attribute("href") for link in box.locator(".exercise-trouble a").all()]


def test_without_webassembly_the_reader_is_told_and_sent_elsewhere(browse, base):
    context = browse()
    context.add_init_script("delete window.WebAssembly")
    page = context.new_page()
    page.goto(f"{base}/book/sigmoid.html")
    box = exercise_of(page, "sigmoid")
    assert checked(box, SIGMOID).startswith("This browser does not run WebAssembly")
    assert "../downloads/activations.zip" in other_ways(box)
    assert box.locator("textarea").input_value() == SIGMOID


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE])
def test_where_nothing_is_kept_the_reader_is_warned_and_can_still_hand_in(browse, base, script):
    context = browse(accept_downloads=True)
    context.add_init_script(script)
    page = context.new_page()
    page.goto(f"{base}/book/sigmoid.html")
    assert "This browser keeps nothing for this page" in page.locator(".exercises-note").inner_text()
    exercise_of(page, "sigmoid").locator("textarea").fill(MINE)
    with page.expect_download() as download:
        page.locator("button[data-download=activations]").click()
    assert "return x  # mine" in download.value.path().read_text(encoding="utf-8")
    page.goto(f"{base}/book/progress.html")
    assert "This browser keeps nothing" in page.locator(".progress-total").inner_text()


@pytest.mark.parametrize("part", NEEDED)
def test_what_cannot_be_fetched_is_said_and_once_it_can_the_next_check_works(browse, site, part):
    page = browse(service_workers="block").new_page()
    page.goto(f"{site.address}/book/sigmoid.html")
    box = exercise_of(page, "sigmoid")
    site.refused.add(part)
    assert "could not be fetched" in checked(box, SIGMOID)
    assert "../downloads/activations.zip" in other_ways(box)
    site.refused.clear()
    assert checked(box).endswith("Everything passed.")
    assert box.locator(".exercise-trouble").is_hidden()


def test_a_wheel_that_is_not_the_books_is_refused(browse, site):
    page = browse(service_workers="block").new_page()
    page.route("**/*_learner-*.whl*", lambda route: route.fulfill(body=b"something else"))
    page.goto(f"{site.address}/book/sigmoid.html")
    assert "is not the file that belongs to this book" in checked(exercise_of(page, "sigmoid"))


def test_a_page_opened_as_a_file_says_what_to_do(browse, html):
    page = browse().new_page()
    page.goto(f"file://{html}/book/sigmoid.html")
    assert "python -m http.server" in page.locator("article").inner_text()


def test_without_javascript_the_reader_is_sent_to_the_notebook(visit):
    page = visit("book/sigmoid", javascript=False)
    assert "It is off, so take the notebook" in page.locator(".exercises").inner_text()
    assert page.locator(".practise-links a[href$='downloads/activations.zip']").is_visible()
    assert page.locator(".exercise textarea:visible").count() == 0
    page = visit("book/progress", javascript=False)
    assert "needs JavaScript" in page.locator("article").inner_text()
