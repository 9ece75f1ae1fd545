"""The built pages as chapters of a book that does not move: what `pdf.py` and `epub.py` share."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
USELESS = """.headerlink, .only-dark, .toctree-wrapper, script, noscript, button, .quiz-end, .cell_output details,
.exercises, .progress-tools, .exercise-buttons"""
"""What only a browser has a use for, and what a report in a notebook hides until it is asked for."""
LEFT_OUT = ("book/progress",)
"""Pages on which nothing would be left without a browser."""


@dataclass
class Chapter:
    """One page of the book.

    Attributes
    ----------
    part : str
        The part that starts with this chapter; empty for the others.
    name : str
        Its address without ``.html``, such as ``book/sigmoid``.
    title : str
        Its heading.
    article : Tag
        What stands on the page, without the theme around it.
    """

    part: str
    name: str
    title: str
    article: Tag

    @property
    def slug(self) -> str:
        """The name as an id or a file name."""
        return self.name.replace("/", "-")


def config() -> dict[str, str]:
    """Title, author and copyright of the book."""
    return yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))


def order(toc: dict, without: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Each page of a table of contents but those `without`, in reading order, with the part that starts there."""
    yield "", toc["root"]
    for part in toc["parts"]:
        names = [chapter["file"] for chapter in part["chapters"] if chapter["file"] not in without]
        for index, name in enumerate(names):
            yield ("" if index else part["caption"]), name


def chapters(html: Path = HTML) -> list[Chapter]:
    """Every page of ``_toc.yml`` but those in `LEFT_OUT`, as it was built, made still.

    Parameters
    ----------
    html : Path
        Where the built pages are.

    Returns
    -------
    list of Chapter
        In reading order. Solutions are open, answers stand after their questions, and only the light figures are
        left, with the addresses of their files.
    """
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    found = []
    for part, name in order(toc, LEFT_OUT):
        page = BeautifulSoup((html / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
        article = page.select_one("article.bd-article")
        make_still(page, article)
        for image in article.select("img[loading]"):
            image["src"] = (html / name).parent.joinpath(image["src"]).resolve().as_uri()
            del image["loading"]
        found.append(Chapter(part, name, " ".join(article.h1.get_text().split()), article))
    return found


def make_still(page: BeautifulSoup, article: Tag) -> None:
    """Replace what waits for a click or a browser by what it would have shown."""
    for useless in article.select(USELESS):
        useless.decompose()
    for summary in article.select("details > summary"):
        summary.parent.name = "div"
        summary.name = "p"
        opening = summary.find(string=True)
        opening.replace_with(opening.removeprefix("Show the ").capitalize())
    for token in article.select("math :is(mi, mo):has(*)"):
        # KaTeX puts what stands above or below a symbol inside the symbol, where MathML has no room for it.
        token.name = "mrow"
    for label in article.select(".explorer-label"):
        del label["aria-hidden"]
        label.insert(0, "In the web edition. ")
    for links in article.select(".practise-links"):
        point_at_the_notebook(page, links)
    for last in article.select("form.quiz"):
        if last.find_next_sibling("form", class_="quiz") is None:
            set_on_paper(page, [*reversed(last.find_previous_siblings("form", class_="quiz")), last])


def point_at_the_notebook(page: BeautifulSoup, links: Tag) -> None:
    """Say where an exercise notebook is, in place of links that only a web site has."""
    assignment = re.search(r"(\w+)\.(?:ipynb|zip)$", links.a["href"])[1]
    links.clear()
    links["class"] = "practise-place"
    command, notebook = page.new_tag("code"), page.new_tag("code")
    command.string = "autograder release --to course"
    notebook.string = f"course/{assignment}/{assignment}.ipynb"
    links.extend(["Write the notebooks with ", command, " and open ", notebook, "."])


def set_on_paper(page: BeautifulSoup, quizzes: list[Tag]) -> None:
    """Turn the quizzes of a section into numbered questions, and gather the explanations behind the last one."""
    answers = page.new_tag("div", attrs={"class": "answers"})
    quizzes[-1].insert_after(answers)
    for number, form in enumerate(quizzes, 1):
        question = form.select_one(".quiz-question")
        heading = page.new_tag("p", attrs={"class": "quiz-number"})
        heading.string = f"Question {number}"
        options, whys = page.new_tag("ol", attrs={"type": "A"}), page.new_tag("ol", attrs={"type": "A"})
        for option in form.select(".quiz-option"):
            text, why = option.select_one("label > span"), option.select_one(".quiz-why")
            options.append(page.new_tag("li"))
            options.contents[-1].append(text)
            why.name = "li"
            why["class"] = option["class"]
            whys.append(why)
        form.clear()
        form.name = "div"
        form.extend([heading, question, options])
        title = page.new_tag("p", attrs={"class": "quiz-number"})
        title.string = f"Answers to question {number}"
        answers.extend([title, whys])


def relink(chapter: Chapter, known: set[str], address: Callable[[str, str], str]) -> None:
    """Rewrite the links of a chapter.

    Parameters
    ----------
    chapter : Chapter
        Changed in place.
    known : set of str
        Names of the pages that are in the book. A link to anything else on the web site becomes plain text.
    address : callable
        Gives the new address of a page's name and a fragment.
    """
    for link in chapter.article.select("a[href]"):
        parts = urlsplit(link["href"])
        if parts.scheme:
            continue
        here = posixpath.dirname(chapter.name)
        name = posixpath.normpath(posixpath.join(here, unquote(parts.path))) if parts.path else f"{chapter.name}.html"
        if name.removesuffix(".html") in known:
            link["href"] = address(name.removesuffix(".html"), parts.fragment)
        else:
            link.unwrap()
