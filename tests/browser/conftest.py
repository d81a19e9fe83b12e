"""One JupyterLab and one browser for all tests; without chromium or playwright they skip.

What the page looked like when a test failed lies in failed.png, in pytest's folder.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest

from tests.browser.student import CHROMIUM, FLAGS, WIDE, Desk, Student


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """`wparlab lab`, started."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser here: {CHROMIUM} is Debian's chromium (.ci/install-browser)")
    pytest.importorskip(
        "playwright", reason="no playwright here: pip install -e '.[test]' brings it"
    )
    one = Desk(tmp_path_factory.mktemp("desk"))
    yield one
    one.close()


@pytest.fixture(scope="module")
def student(desk: Desk) -> Iterator[Student]:
    """Somebody who has just opened the lab."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield Student(browser.new_page(viewport=WIDE))
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and isinstance(somebody := item.funcargs.get("student"), Student):
        folder = item.config._tmp_path_factory.getbasetemp()
        somebody.page.screenshot(path=folder / "failed.png")
        report.sections.append(("page", str(folder / "failed.png")))
    return report
