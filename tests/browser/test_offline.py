"""The book on a train: what was opened is there, and all of it where the reader asked for that."""

import json

from tests.browser.conftest import checked, exercise_of, solved_cells, until

RIGHT = solved_cells("activations")
FIGURES = "[...document.querySelectorAll('img[loading]')]"
RUNTIME = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def kept_pages(page):
    """Wait until the service worker has taken over."""
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def test_what_was_opened_and_python_once_used_are_there_without_a_network(browse, site):
    page = browse().new_page()
    page.goto(f"{site.address}/book/sigmoid.html")
    kept_pages(page)
    assert checked(exercise_of(page, "sigmoid"), RIGHT["sigmoid"]).endswith("Everything passed.")
    until(page, "caches.match(location.href).then(Boolean)")
    until(page, f"Promise.all({FIGURES}.map(image => caches.match(image.src))).then(found => found.every(Boolean))")
    site.close()
    page.context.set_offline(True)
    page.reload()
    for mode in ("light", "dark"):
        page.emulate_media(color_scheme=mode)
        last = page.locator(f"img.only-{mode}").last
        last.scroll_into_view_if_needed()
        until(page, f"{FIGURES}.findLast(image => image.matches('.only-{mode}')).naturalWidth > 0")
    box = exercise_of(page, "sigmoid")
    assert box.locator(".exercise-state").inner_text() == "✓ solved"
    assert page.evaluate("getComputedStyle(document.querySelector('.practise')).borderRadius") == "8px"
    assert checked(box).endswith("Everything passed.")
    page.goto(f"{site.address}/book/relu.html")
    assert "This page is not on your device" in page.locator("body").inner_text()


def test_the_whole_book_is_there_where_the_reader_asked_for_it(browse, site, html):
    page = browse().new_page()
    page.goto(f"{site.address}/book/progress.html")
    kept_pages(page)
    page.locator(".offline-keep").click()
    page.get_by_text("The book, its exercises and Python are on this device.").wait_for()
    site.close()
    page.context.set_offline(True)
    files = [f"book/{path.name}" for path in (html / "book").glob("*.html")]
    files += [f"downloads/{path.name}" for path in (html / "downloads").glob("*.ipynb")]
    files += ["search.html", "searchindex.js", "wheels/index.json", *(f"pyodide/{name}" for name in RUNTIME)]
    answers = page.evaluate(
        "(files) => Promise.all(files.map((file) => fetch(`../${file}`).then((a) => a.status)))", files
    )
    assert dict(zip(files, answers, strict=True)) == dict.fromkeys(files, 200)
    page.goto(f"{site.address}/book/relu.html")
    assert exercise_of(page, "relu").locator(".exercise-check").is_visible()


def test_an_update_of_the_book_keeps_what_was_kept(browse, site, html):
    page = browse().new_page()
    page.goto(f"{site.address}/book/sigmoid.html")
    kept_pages(page)
    kept = "caches.keys().then((names) => names.filter((name) => name.includes('pages')))"
    before = page.evaluate(kept)
    worker = (html / "sw.js").read_text(encoding="utf-8")
    build = json.loads(worker.partition("= ")[2].partition(";\n")[0])["build"]
    until(page, "caches.match(location.href).then(Boolean)")
    site.instead["/sw.js"] = worker.replace(build, "anotherbuild").encode()
    page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())")
    until(page, f"{kept}.then((names) => names.length === 1 && names[0].endsWith('anotherbuild'))")
    assert before != page.evaluate(kept)
    site.close()
    page.context.set_offline(True)
    page.reload()
    assert page.locator("#exercise-sigmoid").count() == 1


def test_the_book_can_be_installed_as_an_app(browse, base):
    page = browse().new_page()
    page.goto(f"{base}/book/index.html")
    manifest = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())")
    assert manifest["name"] == "From Scores to Decisions"
    for address in [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]:
        assert page.evaluate(f"fetch('../{address}').then((answer) => answer.status)") == 200
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in errors} == {"in-incognito"}, "a browser under test is a private window"
