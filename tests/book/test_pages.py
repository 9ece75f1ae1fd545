"""What a reader meets in a browser."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest

from solutions import sigmoid

PHONE = 390
WEIGHT = 300_000
COLOURS = ("color-contrast", "link-in-text-block")
SHOWN = "images => images.filter(image => getComputedStyle(image).display !== 'none').length"
# Chooses each answer of a quiz in turn and asks for its explanation: how many are shown once it is chosen and once it
# is checked, whether its own is among these, and what is said. All in one go, as a page has a hundred answers.
ANSWERED = """quiz => {
  const whys = [...quiz.querySelectorAll(".quiz-why")], shown = () => whys.filter(why => why.checkVisibility());
  return [...quiz.querySelectorAll(".quiz-option")].map(option => {
    option.querySelector("input").click();
    const before = shown().length;
    quiz.querySelector(".quiz-check").click();
    const after = shown(), why = option.querySelector(".quiz-why");
    return [before, after.length, after.includes(why), quiz.querySelector(".quiz-status").innerText];
  });
}"""


def violations(page, axe: str, **options) -> str:
    """What axe finds on a page. KaTeX writes each formula twice; the copy that screen readers skip is left out."""
    page.evaluate(axe)
    options |= {"resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run({exclude: ['.katex-html']}, options)", options)["violations"]
    return "\n".join(f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]}" for v in found)


def darken(page) -> None:
    """Turn the reader's computer dark while the page is open."""
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    # Buttons fade from the colours of the one mode to those of the other.
    page.wait_for_function("document.getAnimations().every(animation => animation.playState !== 'running')")


def test_the_book_builds_without_a_warning(build):
    assert build.returncode == 0, build.stdout[-3000:] + build.stderr[-3000:]


def test_the_front_door_leads_to_the_first_page(html: Path, chromium, base):
    page = chromium.new_page()
    page.goto(f"{base}/index.html")
    page.wait_for_url(f"{base}/book/index.html")
    assert page.locator("article h1").inner_text().startswith("From Scores to Decisions")
    page.close()


def test_light_and_dark_each_show_their_own_figures_and_axe_finds_nothing(visit, axe, page_name):
    page = visit(page_name, scheme="light")
    light, dark = page.locator("img.only-light"), page.locator("img.only-dark")
    count = light.count()
    assert dark.count() == count
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert (light.evaluate_all(SHOWN), dark.evaluate_all(SHOWN)) == (count, 0)
    assert not violations(page, axe)
    darken(page)
    assert (light.evaluate_all(SHOWN), dark.evaluate_all(SHOWN)) == (0, count)
    # Colours and pictures are all that is not as it was.
    assert not violations(page, axe, runOnly=[*COLOURS, "image-alt", "svg-img-alt"])


def test_a_page_opens_on_a_phone_nothing_scrolls_sideways_and_axe_finds_nothing(visit, axe, page_name):
    page = visit(page_name, width=PHONE)
    assert page.locator("main h1:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    # Colours are those of a wide page.
    assert not violations(page, axe, rules={rule: {"enabled": False} for rule in COLOURS})


def test_a_page_is_light(html: Path, chapter):
    """The page and every file it asks for, compressed as servers do."""
    page = html / f"{chapter}.html"
    text = page.read_text(encoding="utf-8")
    files = {page}
    for address in re.findall(r'<(?:script|link|img)[^>]*?(?:src|href)="([^"#]+)"', text):
        path = unquote(urlsplit(address).path)
        target = (page.parent / path).resolve()
        if not address.startswith("data:") and target.is_file() and target.suffix != ".html":
            files.add(target)
    sheet = (html / "_static" / "book.css").read_text(encoding="utf-8")
    used = re.findall(r"url\((katex/fonts/KaTeX_(?:Main-Regular|Math-Italic|Size\d)[^)]*|vendor/[^)]*)\)", sheet)
    files.update(html / "_static" / name for name in used)
    weight = sum(len(f.read_bytes() if f.suffix == ".woff2" else gzip.compress(f.read_bytes())) for f in files)
    assert weight < WEIGHT, f"{weight} bytes"


def test_a_page_says_what_it_is_about(html: Path, chapter):
    text = (html / f"{chapter}.html").read_text(encoding="utf-8")
    found = re.findall(r'<meta content="([^"]+)" name="description"|<meta name="description" content="([^"]+)"', text)
    assert len(found) == 1
    assert len("".join(found[0])) > 40


def test_every_figure_says_what_it_shows(html: Path, lesson):
    images = re.findall(r'<img[^>]*class="only-[^>]*>', (html / f"{lesson}.html").read_text(encoding="utf-8"))
    alts = [re.search(r'alt="([^"]*)"', image) for image in images]
    assert images
    assert all(alt and len(alt[1]) >= 20 for alt in alts)


def test_a_quiz_explains_every_answer_and_praises_one(visit, chapter):
    page = visit(chapter)
    for quiz in page.locator("form.quiz").all():
        answers = quiz.evaluate(ANSWERED)
        assert len(answers) > 1
        assert [answer[:3] for answer in answers] == [[0, 1, True]] * len(answers), "choosing alone gives nothing away"
        assert [said for *_, said in answers].count("Right.") == 1


def test_a_quiz_works_by_keyboard_alone(visit):
    page = visit("book/sigmoid")
    quiz = page.locator("form.quiz").first
    quiz.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    assert quiz.locator(".quiz-why:visible").count() == 0
    page.keyboard.press("Enter")
    assert quiz.locator(".quiz-right .quiz-why").is_visible()


def test_without_javascript_the_page_still_teaches(visit):
    page = visit("book/sigmoid", javascript=False)
    assert page.locator(".explorer-text").first.is_visible()
    option = page.locator("form.quiz .quiz-option").first
    option.locator("input").check()
    assert option.locator(".quiz-why").is_visible()
    assert not page.locator("img.only-dark").first.is_visible()


def test_what_is_far_down_comes_when_the_reader_does(visit):
    page = visit("book/softmax")
    figure, formula = page.locator("img.only-light").last, page.locator("#where-it-breaks .katex").first
    there = "formula => formula.checkVisibility({contentVisibilityAuto: true})"
    assert not figure.evaluate("image => image.complete")
    assert not formula.evaluate(there)
    formula.scroll_into_view_if_needed()
    page.wait_for_function(f"formula => ({there})(formula)", arg=formula.element_handle())
    figure.scroll_into_view_if_needed()
    page.wait_for_function("image => image.naturalWidth > 0", arg=figure.element_handle())


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_the_key_end_goes_to_the_end_though_most_of_the_page_was_not_laid_out(visit, width):
    page = visit("book/softmax", width=width)
    at_the_end = "scrollY + innerHeight > document.documentElement.scrollHeight - 2"
    page.locator(".explorer input[type=range]").first.press("End")  # the end of the slider, not of the page
    assert not page.evaluate(at_the_end)
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    page.keyboard.press("End")
    page.wait_for_function(at_the_end)


def test_every_explorer_moves_by_keyboard(visit, chapter):
    page = visit(chapter)
    for explorer in page.locator(".explorer").all():
        picture = explorer.locator(".explorer-picture")
        for slider in explorer.locator("input[type=range]").all():
            # The value beside the slider counts too: that a shift changes nothing else is what softmax has to show.
            before = picture.inner_html() + explorer.inner_text()
            slider.focus()
            page.keyboard.press("ArrowRight")
            assert picture.inner_html() + explorer.inner_text() != before


def reading(explorer, name: str) -> float:
    """Value beside `name` in an explorer."""
    return float(explorer.locator(f"dt:text-is('{name}') + dd").inner_text().replace("−", "-"))


@pytest.mark.parametrize(("x", "w", "b"), [(0, 1, 0), (-3.5, 2, 1), (8, 4, 4), (-8, 0.25, -4)])
def test_the_sigmoid_explorer_tells_the_truth(visit, x, w, b):
    page = visit("book/sigmoid")
    explorer = page.locator(".explorer[data-explorer=sigmoid]")
    for label, value in (("input x", x), ("weight w", w), ("bias b", b)):
        explorer.get_by_label(label).fill(str(value))
    step = 1e-6
    slope = (sigmoid(w * (x + step) + b) - sigmoid(w * (x - step) + b)) / (2 * step)
    np.testing.assert_allclose(reading(explorer, "output"), sigmoid(w * x + b), atol=5.1e-5)
    np.testing.assert_allclose(reading(explorer, "slope"), slope, atol=5.1e-5)
    np.testing.assert_allclose(reading(explorer, "slope ÷ w"), slope / w, atol=5.1e-5)


def test_search_finds_a_word_of_a_chapter(visit):
    page = visit("search")
    page.locator("main input[name=q]").fill("saturated")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results a[href*='book/sigmoid.html']")


def test_a_solution_waits_for_a_click(visit):
    page = visit("book/sigmoid")
    box = page.locator("details.solution").first
    assert not box.locator("pre").is_visible()
    box.locator("summary").press("Enter")
    assert "def sigmoid" in box.locator("pre").inner_text()
