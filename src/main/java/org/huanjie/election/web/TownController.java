package org.huanjie.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.TownPage.Cell;
import org.huanjie.election.web.TownPage.Village;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 乡镇页 — one line a village. */
@Controller
class TownController {

    private final Where where;
    private final Elections elections;
    private final Divisions divisions;

    TownController(Where where, Elections elections, Divisions divisions) {
        this.where = where;
        this.elections = elections;
        this.divisions = divisions;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}")
    Answer town(@PathVariable String town, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        var byBody = new EnumMap<Body, Map<String, Election>>(Body.class);
        for (var body : Body.values()) {
            byBody.put(
                    body, elections.within(town, body).stream().collect(Collectors.toMap(Election::village, e -> e)));
        }
        var villages = divisions.villages(town).stream()
                .map(village -> new Village(
                        village.name(), "/villages/" + village.code(), cells(village.code(), byBody, words)))
                .toList();
        var bodies = Arrays.stream(Body.values())
                .map(body -> Wording.of(words, body))
                .toList();
        return new TownPage(
                where.town(town),
                bodies,
                villages.stream().filter(TownController::started).toList(),
                villages.stream().filter(village -> !started(village)).toList());
    }

    private static boolean started(Village village) {
        return village.cells().stream().anyMatch(cell -> !cell.kind().isEmpty());
    }

    private static List<Cell> cells(String village, Map<Body, Map<String, Election>> byBody, Words words) {
        return byBody.values().stream()
                .map(elections -> elections.containsKey(village)
                        ? cell(elections.get(village), words)
                        : new Cell(words.of("election.town.no-election"), ""))
                .toList();
    }

    private static Cell cell(Election election, Words words) {
        var stages = election.table().stages();
        var kind = election.stage() == stages.getLast() ? "done" : election.stage() == stages.getFirst() ? "" : "wait";
        var stage = Wording.of(words, election.stage());
        return new Cell(
                election.procedure().interim()
                        ? words.of("election.town.interim", Wording.of(words, election.procedure()), stage)
                        : stage,
                kind);
    }
}
