package org.huanjie.wall.web.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 面板里的村 — the village that the palette is about, and all the work that the person may do or see there: what its page links to. */
@Component
class PaletteVillage {

    private static final Pattern PATH = Pattern.compile("^/villages/([^/]+)(?:/.*)?$");

    private final Divisions divisions;
    private final Elections elections;
    private final List<VillageTask> tasks;

    PaletteVillage(Divisions divisions, Elections elections, List<VillageTask> tasks) {
        this.divisions = divisions;
        this.elections = elections;
        this.tasks = List.copyOf(tasks);
    }

    /** The one that the text names before a blank, else that of the page below, else the person's own. */
    Optional<Division> of(PaletteText text, String place, SignedIn who) {
        return Optional.of(text)
                .filter(typed -> !typed.rest().isEmpty())
                .flatMap(typed -> divisions.search(typed.place(), who.division(), 1).stream().findFirst())
                .or(() -> {
                    var path = PATH.matcher(place);
                    return DivisionCode.of(path.matches() ? path.group(1) : who.division())
                            .flatMap(code -> divisions.find(code.digits()));
                })
                .filter(found -> new DivisionCode(found.code()).level() == Level.VILLAGE)
                .filter(found -> who.covers(found.code()) && Permission.ENTER_VILLAGE.isOf(who));
    }

    /** Its work as this person has it, in the order of its page, whose word or sound holds this. */
    List<PaletteLine> work(Division village, PaletteText text, SignedIn who, Words words) {
        return Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village.code(), body).stream())
                .flatMap(election -> tasks.stream().flatMap(task -> task.forVillage(election, who).stream()))
                .sorted(Comparator.comparing(VillageTask.Link::phase).thenComparingInt(VillageTask.Link::order))
                .map(link -> new PaletteLine(words.of(link.key()), village.name(), link.href()))
                .distinct()
                .filter(line -> text.isIn(line.word()))
                .toList();
    }
}
