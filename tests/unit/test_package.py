"""The plugin's zip: complete, small, the same bytes for the same commit, and fit for plugins.qgis.org."""

from __future__ import annotations

import configparser
import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bap_tiler_plugin.dependencies.requirements import IMPORT_NAMES, REQUIREMENTS

PROJECT = Path(__file__).resolve().parents[2]
TOOLS = PROJECT / ".dev" / "venv" / "bin"
MANDATORY = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
PACKAGES = [re.split("[<>=]", requirement)[0] for requirement in REQUIREMENTS]
KINDS = {".py", ".ui", ".svg", ".png", ".txt", ".json", ".qm", ".qml", ".css", ".html", ".csv", ".md", ""}
LARGEST_ZIP_BYTES = 5_000_000


def build(folder: Path) -> Path:
    done = subprocess.run(
        [TOOLS / "python", PROJECT / "scripts" / "package.py", folder], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.zip"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the last commit."""
    return build(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's folder out of the zip."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder / "bap_tiler_plugin"


@pytest.fixture(scope="module")
def metadata(unpacked: Path) -> configparser.SectionProxy:
    """What QGIS reads of the plugin, read as QGIS does."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(unpacked / "metadata.txt", encoding="utf-8")
    return parser["general"]


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=PROJECT, capture_output=True, text=True, check=True).stdout.strip()


def test_same_commit_gives_the_same_bytes(package: Path, tmp_path: Path) -> None:
    again = build(tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(package.read_bytes()).digest()


def test_zip_is_small(package: Path) -> None:
    assert package.stat().st_size <= LARGEST_ZIP_BYTES


def test_everything_lies_in_the_plugins_folder_and_nothing_strange(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"bap_tiler_plugin"}
    assert [name for name in names if Path(name).suffix not in KINDS or Path(name).name.startswith(".")] == []
    assert [name for name in names if re.search(r"(^|/)(tests?|__pycache__|build|docs)/|test_|conftest", name)] == []


def test_everything_that_git_has_of_the_plugin_is_there(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
    tracked = set(git("ls-tree", "-r", "--name-only", "HEAD", "bap_tiler_plugin").splitlines())
    assert {name for name in tracked - names if not name.endswith(".ts")} == set()
    compiled = {name.removesuffix(".ts") + ".qm" for name in tracked if name.endswith(".ts")}
    assert names - tracked == {"bap_tiler_plugin/LICENSE"} - tracked | compiled


def test_licence_is_that_of_the_project(unpacked: Path) -> None:
    assert (unpacked / "LICENSE").read_text(encoding="utf-8") == (PROJECT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (unpacked / "LICENSE").read_text(encoding="utf-8")


def test_metadata_say_what_the_plugin_site_demands(metadata: configparser.SectionProxy, unpacked: Path) -> None:
    assert [name for name in MANDATORY if not metadata.get(name, "").strip()] == []
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["commitSha1"] == git("rev-parse", "HEAD")
    assert metadata["hasProcessingProvider"] == "yes"
    assert (unpacked / metadata["icon"]).suffix == ".png"
    assert (unpacked / metadata["icon"]).is_file()


def test_about_tells_what_is_installed_and_when(metadata: configparser.SectionProxy) -> None:
    about = metadata["about"]
    named = re.search(r"one of the Python packages (.+?) \(or a package that they need\)", about)
    assert sorted(re.split(", | and ", named[1])) == sorted(PACKAGES)
    assert set(IMPORT_NAMES) <= set(PACKAGES)
    for words in ("opened for the first time", "asks", "numpy, pyproj", "never replaced", "Documentation: https://"):
        assert words in about, words


def test_addresses_belong_together(metadata: configparser.SectionProxy) -> None:
    repository = metadata["repository"]
    assert all(metadata[name].startswith(repository) for name in ("homepage", "tracker"))
    for name in ("CITATION.cff", "SECURITY.md", "CONTRIBUTING.md", ".github/ISSUE_TEMPLATE/config.yml"):
        addresses = re.findall(r"https://github\.com/[\w-]+/[\w-]+", (PROJECT / name).read_text(encoding="utf-8"))
        assert set(addresses) == {repository}, name


def test_changelog_of_this_version_is_in_the_metadata(metadata: configparser.SectionProxy) -> None:
    text = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    entry = text.split(f"## {metadata['version']} - ")[1].split("\n## ")[0]
    bullets = [line for line in entry.splitlines() if line.startswith("- ")]
    assert bullets
    assert all(bullet in metadata["changelog"] for bullet in bullets)


def test_citation_names_this_version(metadata: configparser.SectionProxy) -> None:
    assert f"version: {metadata['version']}\n" in (PROJECT / "CITATION.cff").read_text(encoding="utf-8")


def test_bandit_finds_nothing(unpacked: Path) -> None:
    done = subprocess.run(
        [TOOLS / "bandit", "-q", "-r", "-f", "json", unpacked], capture_output=True, text=True, check=False
    )
    found = [(item["filename"], item["line_number"], item["issue_text"]) for item in json.loads(done.stdout)["results"]]
    assert found == []


def test_detect_secrets_finds_nothing(unpacked: Path) -> None:
    done = subprocess.run(
        [TOOLS / "detect-secrets", "scan", "--all-files", "."], cwd=unpacked, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["results"] == {}


def test_both_would_find_what_is_planted(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text('import os\npassword = "Tr0ub4dor&3-x"\nos.system(password)\n', encoding="utf-8")
    bandit = subprocess.run([TOOLS / "bandit", "-q", planted], capture_output=True, check=False)
    assert bandit.returncode == 1
    scan = subprocess.run(
        [TOOLS / "detect-secrets", "scan", "--all-files", "."], cwd=tmp_path, capture_output=True, check=True
    )
    assert json.loads(scan.stdout)["results"]


def test_translations_are_compiled_when_there_are_some(tmp_path: Path) -> None:
    """In a clone with a translation the zip holds what Qt reads of it, not what translators write."""
    if not any(map(shutil.which, ("lrelease", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease"))):
        pytest.fail("Qt's lrelease is missing: make setup installs it (qttools5-dev-tools)")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", PROJECT, clone], check=True)
    source = clone / "bap_tiler_plugin" / "i18n" / "bap_tiler_xx.ts"
    source.parent.mkdir(exist_ok=True)
    source.write_text(
        '<!DOCTYPE TS><TS version="2.1" language="xx"><context><name>A</name>'
        "<message><source>Tile</source><translation>Kachel</translation></message></context></TS>",
        encoding="utf-8",
    )
    for command in (["add", "-A", "-f"], ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "t"]):
        subprocess.run(["git", *command], cwd=clone, check=True)
    script = clone / "scripts" / "package.py"
    subprocess.run([TOOLS / "python", script, tmp_path], check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.zip"))) as archive:
        names = archive.namelist()
    assert "bap_tiler_plugin/i18n/bap_tiler_xx.qm" in names
    assert not any(name.endswith(".ts") for name in names)


def test_a_checkout_speaks_its_languages_once_its_texts_are_compiled(tmp_path: Path) -> None:
    """What a QGIS from a checkout does first; git sees nothing of it."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", PROJECT, clone], check=True)
    subprocess.run([sys.executable, clone / "scripts" / "compile_translations.py"], check=True)
    compiled = {path.name for path in (clone / "bap_tiler_plugin" / "i18n").glob("*.qm")}
    assert compiled == {f"bap_tiler_{language}.qm" for language in ("de", "en", "fr", "nl")}
    status = subprocess.run(["git", "status", "--porcelain"], cwd=clone, check=True, capture_output=True, text=True)
    assert status.stdout == ""
    assert "compile_translations.py" in (clone / "scripts" / "desktop").read_text(encoding="utf-8")
