"""``ocrfix why`` as a person runs it."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.cleaning.languages import WeighedPlace
from ocrfix.cli import why
from ocrfix.cli.main import main
from ocrfix.cli.terms import TITLES
from ocrfix.correction import Place
from ocrfix.correction.place import PlaceReading
from ocrfix.correction.reading import Operation
from ocrfix.errors import ExitCode
from ocrfix.reports.speech import Speech
from ocrfix.words.traits import traits_of

TEXT = "Tbe jury sat in the town.\n\nThey conld'not have heard it said so.\n"
FOOTER = "Newspapers in English\n\nNewspapers from Canada\n"


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("profile", "made", "bar"),
    [
        ("research", "yes", "“could not” stands there in the end"),
        ("careful", "no", "corrects no doubtful word without asking"),
    ],
)
def test_readings_and_terms(
    page: str, profile: str, made: str, bar: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", f"{page}:3:7", "--profile", profile, "--max", "3"]) is ExitCode.DONE
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert lines[0] == (
        f"{page}:3:7: “conld'not” (“conld'not” has letters side by side that no word has)"
    ), "as `ocrfix check` says it"
    assert bar in lines[1]
    head, first = ([cell for cell in line.split("  ") if cell] for line in lines[3:5])
    assert [it.strip() for it in head[:3]] == ["reading", "operation", "cost"]
    assert first[0] == "could not"
    assert [it.strip() for it in first[-2:]] == [made, "They could not have heard"]
    assert any(line.startswith("how well its words fit") for line in lines)
    assert "shows" in lines[-1]
    assert all(line == line.rstrip() for line in lines)


def test_json_tells_the_same(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["why", f"{page}:3:10", "--profile", "research", "--format", "json", "--max", "2"]
    assert main(command) is ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["word"], told["in_the_end"], told["profile"]) == (
        "conld'not",
        "could not",
        "research",
    )
    assert [it["made"] for it in told["readings"]] == [True, False]
    assert told["readings"][0]["sure"] >= told["least_sure"]


def test_where_much_is_damaged_the_lower_bar_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("aud tlie prisou of thc towu was bnilt witb the bouse, and thev wcnt.", "utf-8")
    profile = load_profile("research")
    least = []
    shown = ["--profile", "research", "--only", "characters"]
    for command in (shown, [*shown, "--sure", "0.9"]):
        assert main(["why", f"{path}:1:12", *command, "--format", "json"]) is ExitCode.DONE
        least.append(json.loads(capsys.readouterr().out)["least_sure"])
    assert least == [profile.accept_damaged, 0.9], "who asks for a sureness means it everywhere"


def test_what_the_rules_did_there_is_told(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", f"{page}:1:2"]) is ExitCode.DONE
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert lines[1] == "The rules made “The” of “Tbe”:"
    assert lines[2].startswith("    letters.misread-word, Misread word (0.99): “Tbe” is no word;")
    assert lines[3].startswith("Beyond its rules, the profile careful corrects no doubtful word")
    assert lines[4] == "No other reading was considered."
    assert main(["why", f"{page}:1:2", "--format", "json"]) is ExitCode.DONE
    (change,) = json.loads(capsys.readouterr().out)["changed_by_rules"]
    assert change["reason"].startswith("“Tbe” is no word;")
    assert change["confidence"] == pytest.approx(0.99)


def test_what_a_rule_took_out_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"The jury sat.\n\n{FOOTER}", "utf-8")
    assert main(["why", f"{page}:3:2"]) is ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    visible = f"⏎{FOOTER}".replace("\n", "⏎")
    assert lines[0] == f"{page}:3:2: nothing is left there"
    assert lines[1] == f"The rules took out “{visible}”:"
    assert [it.strip().partition(",")[0] for it in lines[2:]] == ["furniture.export-footer"] * 2


@pytest.mark.parametrize(
    ("place", "code", "said"),
    [
        ("{page}", 2, "names no place. Write FILE:LINE:COLUMN"),
        ("{page}:1", 2, "names no place"),
        ("{page}:0:1", 2, "names no place"),
        ("{page}:1:-1", 2, "names no place"),
        ("{page}:1:1e1", 2, "names no place"),
        ("{page}:1:²", 2, "names no place"),
        (":1:1", 2, "names no place"),
        ("{page}:4:1", 2, "has no line 4. Its last is line 3."),
        ("{page}:1:4", 2, "No word stands at"),
        ("{page}:2:1", 2, "No word stands at"),
        ("{page}:1:26", 2, "No word stands at"),
        ("{page}:999999999:1", 2, "has no line 999999999"),
        ("{page}:9999999999999999999:1", 2, "names no place"),
        ("{page}.none:1:1", 3, "There is no file"),
        ("{folder}:1:1", 3, "is a folder"),
    ],
)
def test_mistakes(
    page: str, place: str, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    named = place.format(page=page, folder=Path(page).parent)
    assert main(["why", named]) == code
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_an_empty_file_and_another_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("", "utf-8")
    assert main(["why", f"{path}:1:1"]) == ExitCode.BAD_ARGUMENTS
    path.write_text("Kungen är död.", "utf-8")
    assert main(["why", f"{path}:1:4", "--language", "sv"]) == ExitCode.INPUT
    assert "--language en" in capsys.readouterr().err
    assert main(["why", f"{path}:1:4", "--language", "ru"]) == ExitCode.INPUT
    assert "only words are known" in capsys.readouterr().err


def test_an_export_tells_how_its_damage_weighs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "They conld'not have heard it said so.\n"
    told = {}
    lost = (
        "\nThe mayor said that the road along the river will be closed while the bridge is mended "
        "and painted y the county.\n\nnd the schools will open later, the ouncil said. They went to "
        "the ity hall and put the oal in the cellar.\n\n ?? ADA FENN/REUTERS ?? The weir gives way.\n"
        "\nADA FENN/REUTERS The weir gives way.\n\nNewspapers in English\n\nNewspapers from Canada\n"
    )
    for name, behind in (("scan", ""), ("export", lost)):
        path = tmp_path / f"{name}.txt"
        path.write_text(body + behind, "utf-8")
        place = f"{path}:1:{body.index('conld') + 1}"
        assert main(["why", place, "--profile", "research", "--format", "json"]) is ExitCode.DONE
        told[name] = json.loads(capsys.readouterr().out)["readings"][0]
        assert main(["why", place]) is ExitCode.DONE
        assert (TITLES["source"] in capsys.readouterr().out) is (name == "export")
    scan, export = told["scan"], told["export"]
    assert scan["text"] == export["text"] == "could not"
    assert "source" not in scan["terms"]
    assert export["terms"]["source"] < 0
    assert export["sure"] < scan["sure"]
    odds = sum(export["terms"].values())
    assert export["sure"] == pytest.approx(1 / (1 + math.exp(-odds)), abs=0.01)


def test_made_is_what_is_made_at_the_bar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """90.3 % is told of all that is 89.6 to 90.3 % sure, and here is not made at 90."""
    page = tmp_path / "page.txt"
    page.write_text(
        "The policeman saw tho prisouer in a state of partial suffoca tion and took him to the conrt,"
        " where the magistrate discharged hirn.\n"
    )
    for column in (20, 25, 57, 92):
        command = ["why", f"{page}:1:{column}", "--profile", "thorough", "--format", "json"]
        assert main(command) is ExitCode.DONE
        told = json.loads(capsys.readouterr().out)
        made = [it["text"] for it in told["readings"] if it["made"]]
        assert made in ([], [told["in_the_end"].rstrip(",.")])
        assert not made or told["in_the_end"] != told["word"]


FRENCH = """\
Le président de la République a reçu hier les ministres dans son cabinet de travail pour les affaires.

Les soldats sont partis ce matin pour la frontière avec leurs officiers, devant une {} silencieuse.

On annonce que le roi d'Espagne est arrivé à Paris avec la reine et qu'il partira demain pour Londres.
"""
SCANNED = "\nEt scs amis avcc lui, dans lcs rues ct les plaees de la ville.\n"


@pytest.mark.parametrize("profile", ["careful", "research"])
@pytest.mark.parametrize(("behind", "end"), [("", "fonle"), (SCANNED, "foule")])
def test_french_is_weighed_as_it_is_corrected(
    tmp_path: Path, profile: str, behind: str, end: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An export, where misread letters are rare, and a scan; the surest is made in any profile."""
    page = tmp_path / "page.txt"
    page.write_text(FRENCH.format("fonle") + behind, "utf-8")
    assert main(["clean", str(page), "--language", "fr", "--profile", profile]) is ExitCode.DONE
    assert f"devant une {end} silencieuse" in capsys.readouterr().out
    command = ["why", f"{page}:3:86", "--language", "fr", "--profile", profile]
    assert main([*command, "--format", "json"]) is ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["word"], told["in_the_end"]) == ("fonle", end)
    assert [it["text"] for it in told["readings"] if it["made"]] == [end] * (end != "fonle")
    traits = traits_of("fr")
    research = load_profile("research").accept_suspects
    assert traits.careful is not None
    assert research is not None
    least = traits.careful if profile == "careful" else research + traits.wary
    assert told["least_sure"] == pytest.approx(least)
    assert main(command) is ExitCode.DONE
    assert (TITLES["source"] in capsys.readouterr().out) is (end == "fonle")
    assert main([*command, "--disable", "suspects"]) is ExitCode.DONE
    assert "corrects no doubtful word" in capsys.readouterr().out


GERMAN = (
    "The committee spoke of the new bridge over the river, which will be built next year, if the"
    " county agrees to pay for it; the mayor said that the money was there.\n\n"
    "Der Ausschuß der Stadt hat am Dienstag über die neue Brücke über den Fluß gefprochen, die im"
    " nächsten Jahr gebaut werden soll.\n"
)


def test_a_passage_in_another_language_is_weighed_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(GERMAN, "utf-8")
    command = ["why", f"{page}:3:76", "--profile", "research"]
    assert main(command) is ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "It is in a passage in the language de."
    assert lines[2].endswith("“gesprochen,” stands there in the end.")
    assert lines[5].split()[0] == "gesprochen"
    assert " yes " in lines[5]


def test_amid_foreign_words_nothing_is_said_to_be_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    swedish = "Kungen kom till staden och var glad att ock få fe sina vänner igen."
    page.write_text(
        f"The letter that they had sent to him was read to all who came.\n\n{swedish}\n"
    )
    assert (
        main(["why", f"{page}:3:{swedish.index('ock') + 1}", "--profile", "research"])
        is ExitCode.DONE
    )
    out = capsys.readouterr().out
    assert "stand around it: nothing is corrected there without asking." in out
    assert " yes " not in out


def _reading(text: str, odds: int, **terms: float) -> PlaceReading:
    reading = PlaceReading(0, 5, text, Operation.WORD, text, 1, 1, 1)
    total = sum(terms.values())
    return reading._replace(odds=odds, terms=terms, sureness=1 / (1 + math.exp(-total)))


def test_the_table_says_made_of_what_is_as_sure_as_is_asked() -> None:
    """Also of what is less likely than what stands there, and of the surest alone."""
    cleaned = Cleaner().clean("bring")
    surest, other, unlikely = (
        _reading("being", -500, fit=0.1),
        _reading("bringing", 9, fit=-0.1),
        _reading("boring", -4 * 1024, fit=2.0),
    )
    place = Place(0, 5, (), (other, surest, unlikely, _reading("ring", 900, fit=-0.5)))
    asked = why.AskedPlace("a.txt", 1, 1)
    answer = why.Answer(asked, cleaned, WeighedPlace(place, "en", 0.45, None), "research", "being")
    fates = [answer.fate_of(it) for it in place.readings]
    assert fates == ["no, another is", "yes", "no", "no"]
    assert "in a later round" not in why.as_text(answer, 5, Speech())
    german = why.as_text(answer, 5, Speech("de"))
    assert "52,5 %" in german
    assert "+0,10" in german
    assert not re.search(r"\d\.\d", german)
    alone = place._replace(readings=(unlikely,))
    less = answer._replace(weighed=answer.weighed._replace(place=alone))
    assert [less.fate_of(it) for it in less.place.readings] == ["no"]
    told = "“being” stands there in the end. That was made in a later round"
    assert told in why.as_text(less, 5, Speech())
    assert "in a later round" not in why.as_text(less._replace(in_the_end="bring"), 5, Speech())
