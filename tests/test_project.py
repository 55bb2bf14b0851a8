"""What a reader or an installer would trip over: dead paths, versions and addresses that disagree, bare notebooks."""

import importlib
import re
import subprocess
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import nbformat
import pytest
import tomllib
import yaml
from api_page import listed

import qkspectrum
import qkspectrum.show
from qkbook.notebooks import chapters

ROOT = Path(__file__).parents[1]
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
NOTEBOOKS = chapters(ROOT)
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PLOTLY = "application/vnd.plotly.v1+json"

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def text_files():
    """The project's own text files: those git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    ).stdout.split("\n")
    paths = [ROOT / name for name in listed if name]
    kinds = {".md", ".toml", ".cff", ".yml", ".ipynb", ".py", ".txt"}
    return [path for path in paths if path.is_file() and path.suffix in kinds]


def outputs(path):
    cells = nbformat.read(path, as_version=4).cells
    return [output for cell in cells for output in cell.get("outputs", [])]


def test_one_repository_address():
    url = CONFIG["repository"]["url"]
    owner, name = url.removeprefix("https://github.com/").split("/")
    ours = re.compile(rf"(?:github\.com[/:]|/github/|/gh/)([\w.-]+)/{name}\b|(?<![\w-])([\w-]+)\.github\.io/{name}\b")
    wrong = {
        str(path.relative_to(ROOT)): match.group(0)
        for path in text_files()
        for match in ours.finditer(path.read_text("utf-8"))
        if (match.group(1) or match.group(2)) != owner
    }
    assert not wrong
    assert PYPROJECT["project"]["urls"]["Homepage"] == url


def test_one_version():
    """The package's own; what is built takes it from there, and a citation repeats it."""
    assert "version" not in PYPROJECT["project"] and "version" in PYPROJECT["project"]["dynamic"]
    assert PYPROJECT["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "qkspectrum.__version__"}
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["version"] == qkspectrum.__version__


def test_pythons_are_the_same_wherever_they_are_named():
    classifiers = [
        line.removeprefix("Programming Language :: Python :: ") for line in PYPROJECT["project"]["classifiers"]
    ]
    named = [version for version in classifiers if re.fullmatch(r"3\.\d+", version)]
    tests = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8"))
    assert tests["jobs"]["library"]["strategy"]["matrix"]["python"] == named
    assert PYPROJECT["project"]["requires-python"] == f">={named[0]}"
    assert f"Python {named[0]} to {named[-1]}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("workflow", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_every_job_has_a_time_limit_and_its_own_least_permissions(workflow):
    found = yaml.safe_load(workflow.read_text("utf-8"))
    assert set(found["permissions"].values() if found["permissions"] else ()) <= {"read"}
    for job in found["jobs"].values():
        assert job["timeout-minutes"] <= 90
        assert found["permissions"] or "permissions" in job


@pytest.mark.parametrize("workflow", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(workflow):
    used = re.findall(r"uses:\s*(\S.*)", workflow.read_text("utf-8"))
    assert used or "uses" not in workflow.read_text("utf-8")
    assert not [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)]


WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), ROOT / ".binder" / "postBuild"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda path: path.stem)
def test_every_tool_that_a_workflow_installs_is_pinned(file):
    """All but torch and W&B: a release is tried with the newest torch, the weekly job with the newest of everything."""
    commands = re.findall(r"\bpip install (.*)", file.read_text("utf-8"))
    words = {word for command in commands for word in command.split()}
    assert {word for word in words if re.fullmatch("[a-z][a-z0-9-]*", word)} <= {"torch", "cpu", "wandb"}


def test_the_published_book_is_built_from_the_same_versions_with_hashes():
    """`make lock` renews them."""
    pins = re.findall(r"^([\w.-]+==[\w.]+)", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    locked = (ROOT / ".github" / "requirements.lock").read_text("utf-8")
    hashes = dict(re.findall(r"^([\w.-]+==[\w.]+) \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)*)", locked, re.MULTILINE))
    assert len(pins) > 20 and not {pin for pin in pins if not hashes.get(pin)}
    assert all(hashes.values()) and "make book REQUIREMENTS=.github/requirements.lock" in (
        ROOT / ".github" / "workflows" / "book.yml"
    ).read_text("utf-8")


@every_notebook
def test_on_colab_a_notebook_installs_the_released_library(path):
    """The repository's main branch until there is a release, then its tag: no commit made later runs there."""
    released = re.search(r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    address = f"git+{CONFIG['repository']['url']}" + (f"@v{released.group(1)}" if released else "")
    code = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code")
    assert re.findall(r"git\+https://[^\s\"]+", code) == [address]


def test_table_of_contents_names_files():
    names = [TOC["root"], *(chapter["file"] for part in TOC["parts"] for chapter in part["chapters"])]
    missing = [name for name in names if not any((ROOT / f"{name}{kind}").exists() for kind in (".ipynb", ".md"))]
    assert not missing


def test_every_notebook_of_the_book_is_in_the_table_of_contents():
    assert {path.name for path in (ROOT / "book").glob("*.ipynb")} == {path.name for path in NOTEBOOKS}


@pytest.mark.parametrize("module", [qkspectrum, qkspectrum.show], ids=lambda module: module.__name__)
def test_every_public_name_is_on_the_api_page(module):
    names = getattr(module, "__all__", vars(module))  # qkspectrum's are imported when they are first used
    public = {name for name in names if name[0] != "_" and not isinstance(getattr(module, name), ModuleType)}
    assert len(public) > 5
    assert not {f"{module.__name__}.{name}" for name in public} - set(listed())


@pytest.mark.parametrize("name", (ROOT / "tests" / "public_names.txt").read_text("utf-8").split())
def test_a_name_that_was_public_once_is_found_where_it_was(name):
    module, _, attribute = name.rpartition(".")
    assert getattr(importlib.import_module(module), attribute) is not None


def test_modules_that_moved_do_not_hide_functions():
    import qkspectrum.scan as scan  # was a module's name as well
    from qkspectrum.heads import head_groups
    from qkspectrum.scan import scan as same

    assert scan is same is qkspectrum.scan
    assert head_groups.__module__ == "qkspectrum.weights.heads"
    assert qkspectrum.rotary.rotated.__module__ == "qkspectrum.theory.rotary"
    with pytest.raises(AttributeError, match="nothing"):
        qkspectrum.nothing  # noqa: B018


def test_what_the_readme_lists_is_listed():
    table = (ROOT / "README.md").read_text("utf-8").split("| what | where |")[1].split("\n\n")[0]
    names = set(re.findall(r"`([\w.]+)`", "".join(row.split("|")[2] for row in table.splitlines()[2:])))
    parts = [name.split(".") for name in listed()]
    shown = {".".join(name[i:j]) for name in parts for i in range(len(name)) for j in range(i + 1, len(name) + 1)}
    assert len(names) > 50
    assert not names - shown


def test_files_that_contributors_are_sent_to_exist():
    checklists = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)(?:::\w+)?`", checklists))
    assert len(named) > 20
    assert not {name for name in named if not (ROOT / name).exists() and not name.startswith("_build/")}
    tests = set(re.findall(r"\btest_\w+(?=`)", checklists))
    functions = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    assert tests and not {name for name in tests if f"def {name}(" not in functions}


def test_every_promise_is_tested_by_what_exists():
    page = (ROOT / "book" / "promises.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and line != "| promise | how it is tested |"]
    assert len(rows) > 20
    for row in rows:
        named = re.findall(r"`([\w./-]+\.(?:py|yml))`", row)
        files = [
            next((base / name for base in (ROOT, ROOT / "tests") if (base / name).is_file()), None) for name in named
        ]
        assert files and None not in files, row
        text = "".join(path.read_text("utf-8") for path in files)
        assert all(f"def {name}(" in text for name in re.findall(r"`(test_\w+)`", row)), row


def test_the_page_on_architecture_names_every_module_and_no_other():
    package = ROOT / "lib" / "qkspectrum"
    paths = [path.relative_to(package).with_suffix("") for path in package.rglob("*.py") if path.stem != "__init__"]
    many_of_a_kind = re.compile(r"(show\.(?:widgets\.\w+|chapters))\..*")  # their folder stands for them
    modules = {many_of_a_kind.sub(r"\1", ".".join(path.parts)) for path in paths}
    lines = (ROOT / "book" / "architecture.md").read_text("utf-8").split("## Every module")[1]
    items = re.findall(r"^- ((?:`[\w.]+`(?:, )?)+):", lines, re.MULTILINE)
    named = re.findall(r"`([\w.]+)`", " ".join(items))
    assert len(named) == len(set(named))
    assert (modules - set(named), set(named) - modules) == (set(), set()), "not on the page; not in the package"


def test_the_picture_of_the_floors_is_the_contract_of_imports():
    picture = ElementTree.parse(ROOT / "_static" / "architecture.svg").getroot()
    svg = "{http://www.w3.org/2000/svg}"
    drawn = [
        {text.text for text in floor.iter(f"{svg}text")} for floor in picture.iter(f"{svg}g") if floor.get("class")
    ]
    contract = PYPROJECT["tool"]["importlinter"]["contracts"][0]
    assert contract["containers"] == ["qkspectrum"]
    floors = [set(layer.split(" | ")) for layer in contract["layers"]]
    assert drawn == floors
    told = picture.find(f"{svg}desc").text.split("From top to bottom: ")[1].rstrip(".")
    assert [
        set(re.findall(r"_*[a-z]+_*", re.sub(r" beside | and |, ", " ", part))) for part in told.split("; ")
    ] == floors


@every_notebook
def test_notebook_is_light(path):
    assert path.stat().st_size < 1_000_000


@every_notebook
def test_notebook_has_stored_outputs_and_checked_numbers(path):
    shown = outputs(path)
    assert shown
    assert not [output for output in shown if output.output_type == "error"]
    cells = nbformat.read(path, as_version=4).cells
    assert any("NBVAL_CHECK_OUTPUT" in cell.source and cell.outputs for cell in cells if cell.cell_type == "code")


@every_notebook
def test_every_figure_has_a_text_alternative_and_a_finding(path):
    for output in outputs(path):
        if figure := output.get("data", {}).get(PLOTLY):
            meta = figure["layout"].get("meta", {})
            assert meta.get("alt"), figure["layout"].get("title")
            assert meta.get("finding"), figure["layout"].get("title")
