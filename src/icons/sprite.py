#!/usr/bin/python3
"""Gathers the icons of the pages out of Tabler's into assets/icons.svg, each under the name of what it stands for here.

Wants the npm package @tabler/icons unpacked (MIT licence), from the repository's root:

    npm pack @tabler/icons@3.34.1 && tar xzf tabler-icons-3.34.1.tgz
    src/icons/sprite.py package/icons/outline

The entries of the navigation bear the key of their word, so that a new one needs its line here (IconsTest says so).
"""
import re
import sys

OUT = "src/main/resources/static/assets/icons.svg"
ICONS = {
    "accounts.title": "users",
    "briefing.nav": "messages",
    "candidacy.desk.nav": "user-check",
    "candidacy.inquiry.nav": "user-search",
    "county.lists": "list-details",
    "data-officer.nav": "database",
    "denials.title": "ban",
    "discipline.title": "shield-check",
    "division.title": "sitemap",
    "exports.title": "download",
    "looks.title": "eye",
    "messaging.title": "mail",
    "mobilisation.ride-settings.nav": "car",
    "mobilisation.title": "speakerphone",
    "mobilisation.volunteering.nav": "heart-handshake",
    "nav.count": "tallymarks",
    "nav.desk": "id-badge-2",
    "nav.law": "books",
    "nav.papers": "file-text",
    "nav.plan": "map-2",
    "nav.polling": "building-community",
    "nav.term": "flag",
    "nav.town": "building",
    "nav.village": "home",
    "readiness.nav": "clipboard-check",
    "responsibility.nav": "users-group",
    "situation.nav": "alert-triangle",
    "visit.nav": "walk",
    "wall.gantt.navigation": "timeline",
    "wall.matrix.navigation": "table",
    "wall.navigation": "layout-grid",
    "wall.today.navigation": "inbox",
    "menu": "menu-2",
    "find": "search",
    "theme": "moon",
    "restore": "history",
    "change": "pencil",
    "print": "printer",
    "copy": "copy",
}


def symbol(folder, name, file):
    text = open(f"{folder}/{file}.svg", encoding="utf-8").read()
    inner = re.search(r"<svg[^>]*>(.*)</svg>", text, re.S).group(1)
    lines = [line.strip() for line in inner.strip().splitlines() if 'fill="none"/>' not in line]
    return f'<symbol id="{name}" viewBox="0 0 24 24">{"".join(lines)}</symbol>'


folder = sys.argv[1]
symbols = "\n".join(symbol(folder, name, file) for name, file in ICONS.items())
licence = open(f"{folder}/../../LICENSE", encoding="utf-8").read().strip()
with open(OUT, "w", encoding="utf-8") as sprite:
    sprite.write(f"<!-- Tabler Icons, https://tabler.io/icons; gathered by src/icons/sprite.py.\n{licence}\n-->\n")
    sprite.write(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n')
