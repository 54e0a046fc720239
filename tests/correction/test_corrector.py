"""Words are corrected, or stay as they are printed.

The rows that stay came from truth that earlier versions would have altered; names and
sentences are made up.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.correction import Corrector
from ocrfix.correction.on_purpose import is_on_purpose
from ocrfix.correction.stretch import Stretch, stretch_of
from ocrfix.evidence.channel import Channel, Source
from ocrfix.text.edit import apply_edits, resolve_overlaps
from ocrfix.text.tokens import TextSpan
from ocrfix.words.lexicon import Lexicon

LEAST = load_profile("research").accept_suspects or 1.0

# What is read, what was printed, why the row is there.
MENDED = [
    ("in the prisou of the town", "in the prison of the town", "a letter misread"),
    ("he went to Englaud with them", "he went to England with them", "a common name"),
    ("the end. Tbe house was sold", "the end. The house was sold", "a capital opens a sentence"),
    (
        "and the juryreturnedaverdict of guilty",
        "and the jury returned a verdict of guilty",
        "four words run together",
    ),
    ("he came witha dog in themorning", "he came with a dog in the morning", "two, twice"),
    ("they conld'not have heard it", "they could not have heard it", "a mark for a blank, misread"),
    ("they were mar. ried at the church", "they were married at the church", "torn at a stop"),
    (
        "there was a large party, in- eluding the Mayor and his wife",
        "there was a large party, including the Mayor and his wife",
        "what stands in a tear is no speck, though both pieces are words",
    ),
    ("the conse quence of this was", "the consequence of this was", "torn"),
    (
        "and that by the con duct of the men it was sup plied",
        "and that by the conduct of the men it was supplied",
        "torn so in the newspapers that the model of context has read",
    ),
    ("he was charged witb tbe murder", "he was charged with the murder", "neighbours in doubt"),
    ("the city of New lork was full", "the city of New York was full", "lost its case; once york"),
    ("a letter from Mr. lirown said", "a letter from Mr. Brown said", "lost its case; once brown"),
    ("it was the hoin of plenty", "it was the horn of plenty", "what is a name too is none here"),
    (
        "by the prisoner, who waS stopped in the house",
        "by the prisoner, who was stopped in the house",
        "a capital alone, which once no correction touched",
    ),
    (
        "the matter was referreidto on the morning of the trial",
        "the matter was referred to on the morning of the trial",
        "one word would leave letters over",
    ),
    (
        "if it is to be murder then it was tobe done",
        "if it is to be murder then it was to be done",
        "two small words are no compound",
    ),
    (
        "from inquiries lie made he was of opinion that tbe man was drunk",
        "from inquiries he made he was of opinion that the man was drunk",
        "a word read as another; trees of damaged truths were 12 % sure of it",
    ),
    ("and should servo as one of the means", "and should serve as one of the means", "the same"),
    ("and t-he children of the town", "and the children of the town", "no syllable ends there"),
    ("he was broug-ht to the court", "he was brought to the court", "nor begins there"),
]

KEPT = [
    (
        "the whole of the popu-\n\nlation was there; the secre-\n\x0c\ntary read it",
        "halves of words over a paragraph or a page; once pope and state",
    ),
    (
        "DEATH OF SAMUEL STOUDENMIRE.\n\nSamuel Stoudenmire, eldest son of Rev. A. T. Stoudemire",
        "of two spellings of a name in no list either may be right; once each became the other",
    ),
    ("he paid a groat for it", "printed, though no list knows it"),
    ("what have ye done here", "a word of the Bible"),
    ("'Tis a fine morning in the town", "an elision"),
    ("good ol' days of the town", "it lost its end"),
    ("and ev'ry man of them", "the vowel is left out on purpose"),
    ("he niver said a word to them", "dialect, whatever stands near"),
    ("Vot iss dot, mine friend?", "broken English"),
    ("he leant over the front", "printed, though no list knows it"),
    ("the man in charge of the X-ray there", "a letter and a word"),
    ("it had been re-modelled by them", "a syllable ends there"),
    ("he went to the publichouse there", "it may have lost a hyphen"),
    ("he us'd it in light", "cut short on purpose"),
    ("They saw those boats.", "two forms of one use"),
    ("Privates Adam Reith, Carl Relph, L cpls George Reynolds, Paul Bell", "a roll"),
    ("Ward 180, Adam Bell 190, j Crowell 200, Carl Penn 210, Noll 20", "a list with figures"),
    ("as he told J. Moyer of the prison", "behind an initial"),
    ("as he told Capt. Moyer of the prison", "behind a title"),
    ("signed by the secretary Fieschi and sent", "a name as rare as it is"),
    ("a load of freight for Hong Wo Lee and Co.", "no small word, but a name's part"),
    ("the young negroes.\nGasper confessed", "a sentence ends in it"),
    ("in the house at Fieschi-street with", "a part of it is rare"),
    ("the price was $Lo there", "a sum"),
    ("a wid-\now of ten", "the first half of a word"),
    ("a personal and loyal friend of Dr. Ladislaus\nof the city", "a name as rare as Ladislas"),
    ("a personal and loyal friend of Dr. Ladislas\nof the city", "and the other way round"),
    (". ,„j-.mi«;.-ferre:ii <&, v -vm&pt'.", "which signs of a ruin are specks nobody knows"),
    ("", "nothing"),
    ("?? ... --", "no word at all"),
    ("\ud800abc", "half of a surrogate pair"),
]


def corrected(corrector: Corrector, text: str) -> str:
    return apply_edits(text, resolve_overlaps(corrector.edits(text, LEAST)))


@pytest.mark.parametrize(("read", "printed", "why"), MENDED, ids=lambda it: it)
def test_is_mended(corrector: Corrector, read: str, printed: str, why: str) -> None:
    assert corrected(corrector, read) == printed, why


@pytest.mark.parametrize(("text", "why"), KEPT, ids=ascii)
def test_stays(corrector: Corrector, text: str, why: str) -> None:
    assert corrected(corrector, text) == text, why


NEGATIVE = Path(__file__).parents[1] / "rules" / "negative.toml"
DIALECT = [
    line
    for text in tomllib.loads(NEGATIVE.read_text(encoding="utf-8"))["text"]
    if text["why"] == "dialect and elision"
    for line in text["lines"]
]


@pytest.mark.parametrize("sign", "bcdefghjklmnpqrstuvwxyz")
def test_one_sign_never_becomes_another_that_is_no_word(corrector: Corrector, sign: str) -> None:
    """The next run would change it again, round and round."""
    for text in (f"y s {sign} e r v", f"tho {sign} mau weut {sign} tbe tovvn", f"the {sign} of it"):
        made = [it.weighed.reading.text for it in corrector.corrections(text)]
        assert not [it for it in made if len(it) == 1 and it.lower() not in "aio"]


@pytest.mark.parametrize("line", DIALECT)
def test_research_leaves_dialect_alone(line: str) -> None:
    assert Cleaner("research").clean(line).text == line


DAMAGED = (
    "tbe prisou of the towu was bnilt in tbe year of thc king, and vhat he sald to tho mau of the "
    "towu was thaf {} come witb thc otber meu to tbe houso of his brotber"
)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("cither he or his son had", "either he"), ("tho man and vith tho son had", "the son")],
)
def test_in_a_damaged_text_rare_words_are_misread(
    corrector: Corrector, word: str, meant: str
) -> None:
    assert meant in corrected(corrector, DAMAGED.format(word))
    assert meant not in corrected(corrector, DAMAGED.format(f"{word}, he canna")), "dialect"
    assert meant not in corrected(corrector, f"he said that {word} seen dem dere at the house")


def test_the_surer_the_fewer(corrector: Corrector) -> None:
    text = "Tbe prisou of the towu was bnilt in themorning of a verv loug day"
    counts = [len(list(corrector.edits(text, least))) for least in (0.2, 0.6, 0.9, 1.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_where_much_is_damaged_less_is_asked(corrector: Corrector) -> None:
    """Words of no list are misread there in any case; listed ones are as likely right as elsewhere."""
    clean = "The prisoner walked over the bridge and was seen by a policeman there. " * 6
    for text, has_more in ((DAMAGED.format("a verv loug dav"), True), (clean + "tbe dav", False)):
        strict = list(corrector.edits(text, 0.99))
        looser = list(corrector.edits(text, 0.99, least_damaged=0.3))
        assert set(strict) <= set(looser)
        assert (len(looser) > len(strict)) is has_more
        # Never less sure than what is asked anywhere.
        assert list(corrector.edits(text, 0.3, least_damaged=0.99)) == list(
            corrector.edits(text, 0.3)
        )


def test_behind_a_change_only_what_stands_near_is_read_again(corrector: Corrector) -> None:
    text = (
        "in the prisou of the town there was a large room for the poor of the parish, and many of "
        "them were sent from there. At last he went to Englaud with them in the spring"
    )
    whole = {it.after: it for it in corrector.edits(text, LEAST)}
    assert set(whole) == {"prison", "England"}
    places = {
        "at the word": [(text.index("Englaud"), text.index("Englaud") + 7)],
        "an insertion beside it": [(text.index("with them"), text.index("with them"))],
        "the whole text": [(0, len(text))],
        "far from all": [(90, 95)],
        "nothing": [],
    }
    found = {why: [*corrector.edits(text, LEAST, changed=it)] for why, it in places.items()}
    assert found == {
        "at the word": [whole["England"]],
        "an insertion beside it": [whole["England"]],
        "the whole text": [whole["prison"], whole["England"]],
        "far from all": [],
        "nothing": [],
    }


def test_behind_a_change_only_its_block_is_looked_at(
    corrector: Corrector, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = "in the prisou of the town", "He went to Englaud in the spring", "the poor of Loudon"
    text = "\n\n".join(blocks)
    place = text.index("Englaud")
    whole = [*corrector.edits(text, LEAST)]
    cut: list[str] = []

    def noted(text: str, block: TextSpan, *rest: Any) -> Stretch:
        cut.append(block.text)
        return stretch_of(text, block, *rest)

    monkeypatch.setattr("ocrfix.correction.corrector.stretch_of", noted)
    found = [*corrector.edits(text, LEAST, changed=[(place, place + 7)])]
    assert cut == [blocks[1]]
    assert found == [it for it in whole if it.start == place]


def test_a_speck_goes_with_its_blank(corrector: Corrector) -> None:
    text = "He was in the house ~ and saw the man, said the £ witness in the u case"
    assert "  " not in corrected(corrector, text)


def test_every_edit_names_its_doubt_and_reason() -> None:
    cleaned = Cleaner("research").clean("The prisouer was remanded in tbe morning.")
    steps = [step for change in cleaned.changes for step in change.steps]
    assert "suspects.unknown" in {step.rule_id for step in steps}
    assert all(step.before in step.reason and step.after in step.reason for step in steps)


def test_a_correction_is_made_where_no_more_is_asked_than_it_says(corrector: Corrector) -> None:
    text = "Tbe prisou of the towu, and lie was tbe son of a verv loug lme, witb the bearing of it"
    for edit in corrector.edits(text, 0.2):
        sure = edit.confidence or 0.0
        # A sureness is told in steps of up to 0.7 %.
        made = {it.after for it in corrector.edits(text, sure - 0.008)}
        assert edit.after in made, f"{edit.before} -> {edit.after} says {sure:.3f}"


def test_where_letters_are_hardly_ever_misread_it_must_be_surer(corrector: Corrector) -> None:
    text = "Tbe prisou of the towu was bnilt in themorning of a verv loug day, witb a roof"
    scan, export = Channel.shipped(Source.PLAIN_OCR), Channel.shipped(Source.EXPORT)
    plain, scanned, exported = (
        list(corrector.edits(text, 0.6, channel)) for channel in (None, scan, export)
    )
    assert plain == scanned
    assert set(map(str, (it.after for it in exported))) < {it.after for it in scanned}
    sure = {it.start: it.confidence for it in scanned}
    assert all(it.confidence <= sure[it.start] for it in exported)


FRENCH_MENDED = [
    (
        "La Chambre a reçu lo maire do la ville, qui a parlé do la crise.",
        "La Chambre a reçu le maire de la ville, qui a parlé de la crise.",
        "one page reads e as o",
    ),
    (
        "les ouvriers des usines se sont réu-uis dans la rue",
        "les ouvriers des usines se sont réu-nis dans la rue",
        "the hyphen of a line end stays",
    ),
    (
        "le conseil des DEPABTEMENTS de la France",
        "le conseil des DEPARTEMENTS de la France",
        "capitals without accents, as elsewhere in the text",
    ),
    ("On sait qu'ily avait un roi.", "On sait qu'il y avait un roi.", "y is a word"),
]

FRENCH_KEPT = [
    ("Ecrire au bureau, rue de Rivoli, tél. 45, av. de Clichy.", "abbreviations, bare capitals"),
    ("Est-ce que ta mère est là, et tes amis avec elle ?", "words for somebody one knows well"),
    ("Je crois qu'il arrive, dit-elle, et Je le dis.", "no l is read as J here"),
    ("Il va au mar-ché de la ville avec sa fille.", "a hyphen of a line end"),
    ("les OEuvres de la ville de Lyon", "two capitals for one letter"),
]


@pytest.fixture(scope="module")
def french() -> Corrector:
    return Cleaner("research").corrector("fr")


@pytest.mark.parametrize(("read", "printed", "why"), FRENCH_MENDED, ids=str)
def test_french_is_mended(french: Corrector, read: str, printed: str, why: str) -> None:
    assert apply_edits(read, resolve_overlaps(french.edits(read, LEAST))) == printed, why


@pytest.mark.parametrize(("text", "why"), FRENCH_KEPT, ids=str)
def test_french_is_kept(french: Corrector, text: str, why: str) -> None:
    assert list(french.edits(text, LEAST)) == [], why


def test_a_letter_misread_elsewhere_makes_the_next_surer(french: Corrector) -> None:
    def doubt(text: str) -> float:
        found = [it for it in french.edits(text, 0.01) if it.before == "do"]
        return 1.0 - (found[-1].confidence or 0.0)

    alone = "La Chambre a reçu le maire de la ville, qui a parlé do la crise."
    assert doubt(alone.replace("le maire de", "lo maire do")) < 0.7 * doubt(alone)


@pytest.mark.parametrize(
    ("language", "printed", "after", "is_so"),
    [
        ("fr", "Ecrire", "Écrire", True),
        ("fr", "VETEMENTS", "VÊTEMENTS", True),
        ("fr", "ecrire", "écrire", False),
        ("fr", "Decide", "Décidé", False),
        ("de", "Ubel", "Übel", False),
    ],
)
def test_capitals_may_lack_their_accents(
    language: str, printed: str, after: str, *, is_so: bool
) -> None:
    found = is_on_purpose(printed, (0, len(printed)), after, Lexicon.load(language))
    assert found is is_so
