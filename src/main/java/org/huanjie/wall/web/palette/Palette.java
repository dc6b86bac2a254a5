package org.huanjie.wall.web.palette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 命令面板 — what a person reaches by a few letters: the work of the village at hand, the pages of the navigation, villages and towns, and, for those
 * who keep accounts, people. It leads to pages and does nothing itself; what a page refuses is not found here either.
 */
@Component
class Palette {

    private static final int MOST = 8;

    private final List<NavItem> pages;
    private final Divisions divisions;
    private final PaletteVillage villages;
    private final Accounts accounts;

    Palette(List<NavItem> pages, Divisions divisions, PaletteVillage villages, Accounts accounts) {
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        this.divisions = divisions;
        this.villages = villages;
        this.accounts = accounts;
    }

    /** What is found for this text, asked from the page at this path. */
    @Transactional(readOnly = true)
    public PaletteRows find(PaletteText text, String place, SignedIn who, Words words) {
        var work = work(text, place, who, words);
        var parts = Stream.of(
                        part("work", work, words),
                        part("places", text.isEmpty() ? List.of() : places(text, who), words),
                        part("pages", pages(text, work, who, words), words),
                        part("people", text.isEmpty() ? List.of() : people(text, who, words), words))
                .filter(part -> !part.lines().isEmpty())
                .toList();
        return new PaletteRows(text.whole(), place, parts);
    }

    private static PaletteRows.Part part(String kind, List<PaletteLine> lines, Words words) {
        return new PaletteRows.Part(words.of("wall.palette.part." + kind), lines);
    }

    // a blank may part a village from the work wanted there, or stand within an English word
    private List<PaletteLine> work(PaletteText text, String place, SignedIn who, Words words) {
        return villages.of(text, place, who).stream()
                .flatMap(village -> Stream.of(text, text.rest())
                        .filter(wanted -> wanted.equals(text) || !wanted.isEmpty())
                        .flatMap(wanted -> villages.work(village, wanted, who, words).stream()))
                .distinct()
                .limit(text.isEmpty() ? 2 * MOST : MOST)
                .toList();
    }

    private List<PaletteLine> places(PaletteText text, SignedIn who) {
        return divisions.search(text.whole(), who.division(), MOST).stream()
                .flatMap(found -> way(found, who).stream())
                .toList();
    }

    private Optional<PaletteLine> way(Division found, SignedIn who) {
        Function<String, Optional<PaletteLine>> line = path -> Optional.of(new PaletteLine(
                found.name(),
                divisions.find(found.parent()).map(Division::name).orElse(""),
                path + found.code()));
        var level = new DivisionCode(found.code()).level();
        if (level == Level.VILLAGE && Permission.ENTER_VILLAGE.isOf(who)) {
            return line.apply("/villages/");
        }
        return level == Level.TOWN && Permission.LOOK_AT_TOWN.isOf(who) ? line.apply("/towns/") : Optional.empty();
    }

    // what the village's work leads to already stands there
    private List<PaletteLine> pages(PaletteText text, List<PaletteLine> work, SignedIn who, Words words) {
        var led = work.stream().map(PaletteLine::href).collect(Collectors.toSet());
        return pages.stream()
                .filter(item -> item.isFor(who))
                .map(item -> new PaletteLine(words.of(item.key()), "", item.path().apply(who)))
                .filter(line -> text.isIn(line.word()) && !led.contains(line.href()))
                .toList();
    }

    private List<PaletteLine> people(PaletteText text, SignedIn who, Words words) {
        if (!Permission.SEE_ACCOUNTS.isOf(who)) {
            return List.of();
        }
        return accounts.search(text.whole(), false, 0).stream()
                .limit(MOST)
                .map(found -> new PaletteLine(
                        found.personName(),
                        words.of(found.role().key()),
                        "/accounts?q=" + URLEncoder.encode(found.signInName(), StandardCharsets.UTF_8)))
                .toList();
    }
}
