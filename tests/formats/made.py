"""Files of each format that can be written back, made by chance from a number.

Every way of writing a word down that libraries use comes up in every company: empty elements
and full ones, pairs of halves the file knows of and others, hyphens in the word, in an element
of their own or in both, older readings, shapes, glyphs, either quotation mark.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import escape

WORDS = [
    "the",
    "town",
    "of",
    "Wexmouth",
    "met",
    "and",
    "a",
    "harbour",
    "fleet",
    "com",
    "mittee",
    "gov",
    "ernment",
    "re",
    "turned",
    "it",
    "was",
    "'tis",
    "Brown",
    "&",
    "Sons",
    "<so>",
    "£10",
    "café",
    "mole.",
    '"off"',
    "'",
    "•",
    ".",
    ",",
    "1916",
    "ith",
    "tbe",
    "no-one",
    "well,",
    "I",
]
HYPHENS = ("-", "-", "\u2010", "\u00ac", "\u2e17")
NAMESPACES = (
    "",
    ' xmlns="http://www.loc.gov/standards/alto/ns-v2#"',
    ' xmlns="http://www.loc.gov/standards/alto/ns-v3#"',
    ' xmlns="http://www.loc.gov/standards/alto/ns-v4#"',
)
PAGE_DATES = ("2013-07-15", "2016-07-15", "2019-07-15")


@dataclass
class Maker:
    """Make one file.

    Attributes:
        chance: Where its chance comes from.
        number: How many elements have an id.
        prefix: Of the names of its elements.
    """

    chance: Random
    number: int = 0
    prefix: str = ""
    pair: str = field(default="", repr=False)

    def one(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def maybe(self, text: str, odds: float = 0.5) -> str:
        return text if self.chance.random() < odds else ""

    def id(self) -> str:
        self.number += 1
        return f"S{self.number}"

    def word(self) -> str:
        return self.chance.choice(WORDS) if self.chance.random() < 0.97 else ""

    def lines(self) -> list[list[str]]:
        return [
            [self.word() for _ in range(self.chance.randint(0, 6))]
            for _ in range(self.chance.randint(1, 5))
        ]

    # --- ALTO ------------------------------------------------------------------------------

    def attributes(self, values: dict[str, str]) -> str:
        items = list(values.items())
        self.chance.shuffle(items)
        made = []
        for name, value in items:
            mark = self.one('"', "'")
            quoted = escape(value, {mark: "&quot;" if mark == '"' else "&apos;"})
            made.append(f"{self.one(' ', ' ', chr(10) + ' ')}{name}={mark}{quoted}{mark}")
        return "".join(made)

    def alto_string(self, text: str, *, is_last: bool, is_first: bool) -> str:
        hyphen = ""
        values = {"ID": self.id(), "CONTENT": text}
        if self.pair and is_first:
            values |= {"SUBS_TYPE": "HypPart2", "SUBS_CONTENT": self.pair + text}
            self.pair = ""
        elif is_last and text and self.chance.random() < 0.7:
            hyphen = self.one(*HYPHENS, "")
            if hyphen and self.chance.random() < 0.4:
                self.pair = text
                values |= {"SUBS_TYPE": "HypPart1", "SUBS_CONTENT": text + "ernment"}
            if hyphen and self.chance.random() < 0.5:
                values["CONTENT"] = text + hyphen
                hyphen = self.maybe(hyphen)
        for name, value in (("WC", "0.5"), ("CC", "1 2"), ("STYLE", "bold"), ("HPOS", "7")):
            if self.chance.random() < 0.3:
                values[name] = value
        opening = f"<{self.prefix}String{self.attributes(values)}"
        inside = self.maybe(
            f"<{self.prefix}Shape><Polygon POINTS='1,2'/></{self.prefix}Shape>", 0.2
        )
        inside += self.maybe(
            f"<{self.prefix}ALTERNATIVE>{self.one('Tho', 'x')}</{self.prefix}ALTERNATIVE>", 0.2
        )
        inside += self.maybe(f"<{self.prefix}Glyph CONTENT='t'/>", 0.1)
        if inside or self.chance.random() < 0.2:
            made = f"{opening}{self.maybe(' ', 0.2)}>{inside}</{self.prefix}String>"
        else:
            made = f"{opening}{self.maybe(' ', 0.2)}/>"
        if hyphen:
            made += f"<{self.prefix}HYP CONTENT='{hyphen}'{self.maybe(' ')}/>"
        return made

    def alto(self) -> bytes:
        self.prefix = self.maybe("a:", 0.2)
        p, between = self.prefix, self.one("", "\n", "\r\n   ")
        with_spaces = self.chance.random() < 0.8
        lines = []
        for words in self.lines():
            strings = [
                self.alto_string(word, is_last=at == len(words) - 1, is_first=at == 0)
                for at, word in enumerate(words)
            ]
            blank = f"<{p}SP/>" if with_spaces else self.one("", " ")
            lines.append(f"<{p}TextLine ID='{self.id()}'>{blank.join(strings)}</{p}TextLine>")
        namespace = self.chance.choice(NAMESPACES)
        if p and namespace:
            namespace = namespace.replace("xmlns=", "xmlns:a=")
        elif p:
            namespace = ' xmlns:a="urn:a"'
        step = self.one(
            f"<{p}OCRProcessing ID='O'><{p}ocrProcessingStep/></{p}OCRProcessing>",
            f"<{p}OCRProcessing ID='O'/>",
            "",
        )
        description = self.one(f"<{p}Description>{step}</{p}Description>", f"<{p}Description/>", "")
        half = len(lines) // 2
        blocks = [
            f"<{p}TextBlock>{between.join(it)}</{p}TextBlock>"
            for it in (lines[:half], lines[half:])
        ]
        return (
            f"{self.maybe(chr(0xFEFF), 0.1)}<?xml version='1.0' encoding='UTF-8'?>{between}"
            f"<{p}alto{namespace}>{description}<{p}Layout><{p}Page>{between.join(blocks)}"
            f"</{p}Page></{p}Layout></{p}alto>"
        ).encode()

    # --- PAGE ------------------------------------------------------------------------------

    def equiv(self, text: str, *, several: bool) -> str:
        def one(text: str, more: str = "") -> str:
            return f"<TextEquiv{more}><Unicode>{escape(text)}</Unicode></TextEquiv>"

        if several and self.chance.random() < 0.2:
            return one("older", ' index="3"') + one(text, ' index="1"')
        return one(text, self.one("", "", ' conf="0.4"'))

    def page(self) -> bytes:
        date = self.chance.choice(PAGE_DATES)
        several = date > "2014"
        regions = []
        for _ in range(self.chance.randint(1, 2)):
            lines, texts = [], []
            with_words = self.chance.random() < 0.7
            for words in self.lines():
                if words and self.chance.random() < 0.4:
                    words[-1] += self.one(*HYPHENS)
                said = [word for word in words if word]
                text = self.one(" ", " ", "  ").join(said)
                inside = "".join(
                    f"<Word id='{self.id()}'><Coords points='0,0 1,1'/>"
                    f"{self.equiv(word, several=several)}</Word>"
                    for word in words
                ) if with_words else ""  # fmt: skip
                own = self.equiv(f"{self.maybe(' ', 0.1)}{text}", several=several)
                inside += own if not with_words or self.chance.random() < 0.7 else ""
                lines.append(f"\n<TextLine id='{self.id()}'>{inside}</TextLine>")
                texts.append(text)
            whole = self.maybe(self.equiv("\n".join(texts), several=False), 0.4)
            regions.append(f"<TextRegion id='{self.id()}'>{''.join(lines)}{whole}</TextRegion>")
        metadata = self.one(
            "<Metadata><Creator>x</Creator><LastChange>2020</LastChange></Metadata>",
            "<Metadata><LastChange>2020</LastChange><Comments>mine</Comments></Metadata>",
            "<Metadata><LastChange>2020</LastChange><Comments/></Metadata>",
            "",
        )
        namespace = f"http://schema.primaresearch.org/PAGE/gts/pagecontent/{date}"
        return (
            f"<?xml version='1.0' encoding='UTF-8'?>\n<PcGts xmlns='{namespace}'>{metadata}"
            f"<Page imageFilename='a.png'>{''.join(regions)}</Page></PcGts>"
        ).encode()

    # --- hOCR ------------------------------------------------------------------------------

    def hocr_word(self, text: str) -> str:
        written = escape(text)
        cut = self.chance.randint(0, len(text))
        inside = self.one(
            written,
            written,
            f"<strong>{written}</strong>",
            f"{escape(text[:cut])}<em>{escape(text[cut:])}</em>",
            f" {written} ",
        )
        return f"<span class='ocrx_word' id='{self.id()}' title='x_wconf 80'>{inside}</span>"

    def hocr(self) -> bytes:
        lines = []
        for words in self.lines():
            if words and self.chance.random() < 0.4:
                words[-1] += self.one(*HYPHENS)
            if self.chance.random() < 0.3:
                inside = escape(self.one(" ", "  ", "\n").join(words))
            else:
                inside = self.one(" ", " ", "\n   ", "").join(map(self.hocr_word, words))
            lines.append(f"<span class='ocr_line' id='{self.id()}'>{inside}</span>")
        system = self.maybe("\n <meta name='ocr-system' content='x'/>")
        head = self.maybe(f"<head><title>x</title>{system}</head>", 0.8)
        half = len(lines) // 2
        pars = [
            f"<p class='ocr_par'>{self.one('', chr(10)).join(it)}</p>"
            for it in (lines[:half], lines[half:])
        ]
        declaration = self.one("<!DOCTYPE html>\n", "<?xml version='1.0' encoding='UTF-8'?>\n")
        return (
            f"{declaration}<html>{head}<body><div class='ocr_page'>{''.join(pars)}</div></body></html>"
        ).encode()


def made(form: str, number: int) -> bytes:
    """The file of a format that belongs to a number."""
    maker = Maker(Random(f"{form} {number}"))  # noqa: S311 - no secret
    writers = {"alto": maker.alto, "page": maker.page, "hocr": maker.hocr}
    return writers[form]()
