"""What a student meets in JupyterLab, in a real browser, in the order in which it happens."""

from __future__ import annotations

import pytest

from tests.browser.student import NARROW, Desk, Student

pytestmark = pytest.mark.slow

MKWPAR = (
    "mkwpar -n wpar2 -N interface=en1 address=10.1.1.82 netmask=255.255.252.0 | tail -2\n"
    "lswpar -N wpar2"
)
PASSED = "6 of 6 points"
#: A panel that has not looked itself says so.
EARLIER = "when it was looked at last"
NO_HINT = "there is nothing to hint at"


def test_from_clone_to_the_first_passed_checkpoint(desk: Desk, student: Student) -> None:
    """Two commands (git clone, make lab: what it ends in runs here) and ten actions."""
    student.opened(desk.url)
    assert "Press Shift-Enter" in student.page.locator(".jp-Cell").first.inner_text()
    student.fill(student.cell("Fill in what is missing"), MKWPAR)
    student.run()
    student.run()  # some prose
    student.run()  # the checkpoint
    student.says(PASSED)
    assert student.actions <= 10
    student.done()


def test_reload_finds_the_panel_and_its_buttons(desk: Desk, student: Student) -> None:
    student.saved(desk.notebook, PASSED)
    student.opened()
    student.checkpoint()
    student.says(PASSED)
    student.click(student.button("A hint"))
    student.says(NO_HINT)


def test_a_new_kernel_finds_the_machine_and_the_panel(student: Student) -> None:
    """Nothing is run: the panel on the page becomes the new kernel's."""
    student.checkpoint()
    student.click(student.button("A hint"))
    student.says(NO_HINT)
    student.says_no_more(EARLIER)
    student.checkpoint()
    student.restart()
    student.says(EARLIER)
    student.connected()
    student.click(student.button("A hint"))
    student.says(NO_HINT)
    student.new_cell("lswpar -qca name")
    student.run()
    student.shows("# lswpar -qca name\nwpar2")
    student.done()


def test_the_stop_button_stays_inside_a_wpar(desk: Desk, student: Student) -> None:
    desk.shell("startwpar wpar2")
    student.new_cell("clogin wpar2\ntail -f /etc/hosts\nprint never")
    student.run()
    student.shows("loopback")
    student.click(student.page.get_by_title("Interrupt the kernel"))
    student.shows("[stopped with Ctrl-C; 1 line below was not typed]")
    student.done()
    student.new_cell("hostname\nexit")
    student.run()
    student.shows("# hostname\nwpar2")
    student.done()


def test_the_terminals_are_on_the_same_machine(desk: Desk, student: Student) -> None:
    student.checkpoint()
    student.click(student.button("Terminal"))
    student.says("wparlab shell --lab 01_first_wpar")
    student.typing_in_terminal(1)
    student.type("touch /tmp/typed_here")
    student.press("Enter")
    desk.until("ls /tmp/typed_here", "/tmp/typed_here\n")
    student.click(student.page.get_by_title("New Launcher").last)
    student.click(student.page.locator(".jp-LauncherCard[title*='terminal session']"))
    student.typing_in_terminal(2)
    student.type("touch /tmp/typed_there")
    student.press("Enter")
    desk.until("ls /tmp/typed_there", "/tmp/typed_there\n")


def test_the_keyboard_is_enough(student: Student) -> None:
    student.checkpoint()
    student.click(student.button("A hint"))
    student.says(NO_HINT)
    student.checkpoint()
    student.press("Escape")
    for _ in range(12):
        if student.focus() == "Check now":
            break
        student.press("Tab")
    student.press("Enter")
    student.says_no_more(NO_HINT)  # it has looked
    student.says(PASSED)
    assert student.focus() == "Check now"
    student.press("Tab", "Enter")
    student.says(NO_HINT)
    assert student.focus() == "A hint"


def test_axe_finds_nothing_in_either_theme(student: Student) -> None:
    student.checkpoint()
    student.page.mouse.move(0, 0)
    student.picture("notebook.png")
    assert student.faults() == []
    student.theme("JupyterLab Dark")
    student.picture("dark.png")
    assert student.faults() == []


def test_a_narrow_window_clips_nothing(student: Student) -> None:
    student.page.set_viewport_size(NARROW)
    student.checkpoint()
    for one in student.page.locator(".wparlab-panel, .jp-OutputArea .jupyter-button").all():
        if one.is_visible():
            assert one.evaluate(
                "it => it.scrollWidth <= it.clientWidth && it.getBoundingClientRect().right"
                " <= it.closest('.jp-OutputArea').getBoundingClientRect().right"
            ), one.inner_text()
    screens = student.page.locator(".wparlab-screen").all()
    assert screens
    for one in screens:
        assert one.evaluate("it => getComputedStyle(it).whiteSpace") == "pre"
        assert one.evaluate("it => getComputedStyle(it).overflowX") == "auto"
        assert one.evaluate(
            "it => it.getBoundingClientRect().right"
            " <= it.closest('.jp-OutputArea').getBoundingClientRect().right"
        )
