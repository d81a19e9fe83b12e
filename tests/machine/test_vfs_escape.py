"""Nothing done in a WPAR's view reaches a file outside it, whatever the paths and links."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace
from tests.machine.small import small_machine

ROOT = "/wpars/w1"
NAMES = st.sampled_from([
    "a", "b", "etc", "usr", "bin", "..", ".", "", "wpars", "w1", "tmp", "ls",
])  # fmt: skip
PATHS = st.lists(NAMES, min_size=1, max_size=7).map("/".join)
ANY = st.one_of(PATHS, PATHS.map(lambda path: "/" + path))
CALLS = st.one_of(
    st.tuples(st.just("make_link"), ANY, ANY),
    st.tuples(st.just("make_directory"), ANY),
    st.tuples(st.just("write"), ANY, st.just("x")),
    st.tuples(st.just("rename"), ANY, ANY),
    st.tuples(st.just("hard_link"), ANY, ANY),
    st.tuples(st.just("remove"), ANY),
    st.tuples(st.just("remove_directory"), ANY),
    st.tuples(st.just("change"), ANY, st.just(0o777)),
    st.tuples(st.just("make_directories"), ANY),
)


@settings(max_examples=200)
@given(st.lists(CALLS, max_size=12), ANY, st.sampled_from(["/", "/etc", "/usr/bin"]))
def test_no_way_out(calls: list[tuple[str, ...]], path: str, cwd: str) -> None:
    machine = small_machine()
    before = machine.snapshot()
    inside = FileSpace(machine, ROOT, cwd)
    for name, *arguments in calls:
        with suppress(FileRefusal):
            getattr(inside, name)(*arguments)
    for key, tree in before.trees.items():
        if key != "/dev/fslv00":
            assert machine.trees[key] == tree
    assert machine.mounts == before.mounts
    with suppress(FileRefusal):
        place = inside.find(path)
        assert f"{place.path}/".startswith(f"{ROOT}/")
        assert inside.real_path(path).startswith("/")
