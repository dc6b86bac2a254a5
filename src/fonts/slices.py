#!/usr/bin/python3
"""Cuts Noto Sans SC into the slices that pages load where a machine has no Chinese font, and prints their faces for assets/fonts.css.

Wants fontTools with brotli (Debian: fonttools, python3-brotli), from the repository's root:

    src/fonts/slices.py FOLDER_OF_THE_PACKAGE > faces.css

The commonest characters come first and in small slices, since nearly every page has them; the rest of the font follows by blocks, named by their
span alone, which later and closer faces take precedence over (CSS Fonts 4, unicode-range).
"""
import collections
import glob
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FILES = {400: "NotoSansSC_400Regular.ttf", 700: "NotoSansSC_700Bold.ttf"}
OUT = "src/main/resources/static/fonts/"
PUBLIC = ("publication", "shell", "candidacy.p", "election.p", "polling.p", "count.p", "roll.p")
LATIN_ENDS = 0x2010
FIRST = [100, 150, 200, 250, 300]
THEN = 400
BLOCK = 900


def wanted():
    """Characters by how often pages have them: the pages' words, divisions' names, the first level of GB 2312."""
    own = collections.Counter()
    for path in sorted(glob.glob("src/main/resources/messages/*.properties")):
        if path.endswith("_en.properties"):
            continue
        weight = 10 if any(name in path for name in PUBLIC) else 1
        for line in open(path, encoding="utf-8"):
            if not line.startswith("#") and "=" in line:
                for char in line.split("=", 1)[1]:
                    if ord(char) > LATIN_ENDS:
                        own[char] += weight
    names = collections.Counter()
    for path in sorted(glob.glob("src/main/resources/divisions/*.csv")):
        names.update(char for char in open(path, encoding="utf-8").read() if ord(char) > 0x2E80)
    ordered = [char for char, _ in own.most_common()] + [char for char, _ in names.most_common()]
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            try:
                ordered.append(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return list(dict.fromkeys(ordered))


def slices(weight, cmap, ordered):
    """Name, code points and, of a block, its span."""
    close = [ord(char) for char in ordered if ord(char) in cmap]
    if weight == 400:
        rest = sorted(set(code for code in cmap if code > LATIN_ENDS) - set(close))
        for start in range(0, len(rest), BLOCK):
            part = rest[start:start + BLOCK]
            yield "r%d" % (start // BLOCK), part, (part[0], part[-1])
    yield "latin", [code for code in cmap if code <= LATIN_ENDS], None
    start = number = 0
    while start < len(close):
        size = FIRST[number] if number < len(FIRST) else THEN
        yield str(number), close[start:start + size], None
        start += size
        number += 1


def ranges(codes):
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


def cut(source, codes, target):
    options = subset.Options(flavor="woff2", hinting=False, layout_features=[])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    subset.save_font(font, target, options)


def main(folder):
    ordered = wanted()
    for weight, file in FILES.items():
        cmap = TTFont(folder + "/" + file, lazy=True).getBestCmap()
        for name, codes, span in slices(weight, cmap, ordered):
            target = "huanjie-%d-%s.woff2" % (weight, name)
            cut(folder + "/" + file, codes, OUT + target)
            covered = ",".join("U+%X" % a if a == b else "U+%X-%X" % (a, b) for a, b in ([span] if span else ranges(codes)))
            print('@font-face{font-family:"Huanjie Sans";font-weight:%s;font-display:swap;src:url("/fonts/%s") format("woff2");unicode-range:%s}'
                  % ("400 700" if span else weight, target, covered))


if __name__ == "__main__":
    main(sys.argv[1])
