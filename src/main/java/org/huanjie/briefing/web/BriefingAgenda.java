package org.huanjie.briefing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.briefing.AgendaItem;
import org.huanjie.briefing.AgendaKind;
import org.huanjie.election.stage.StepWord;
import org.huanjie.problem.web.SituationPages;
import org.huanjie.problem.web.SituationWords;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 一类议题 — the lines of one kind, as they are read.
 *
 * @param further how many more there are, said; empty where all are listed
 */
public record BriefingAgenda(String title, int count, List<Line> lines, String further) {

    /** 议题行 — one line; {@code look} is that of its risk, whose word stands beside it. */
    public record Line(String place, String href, String text, String risk, String look, String facts) {}

    /** The agenda by kind, in the order in which they are taken; kinds without a line are left out. */
    static List<BriefingAgenda> of(List<AgendaItem> items, Map<String, String> places, Words words) {
        return Arrays.stream(AgendaKind.values())
                .map(kind -> items.stream().filter(item -> item.kind() == kind).toList())
                .filter(group -> !group.isEmpty())
                .map(group -> group(group, places, words))
                .toList();
    }

    private static BriefingAgenda group(List<AgendaItem> items, Map<String, String> places, Words words) {
        int further = items.getLast().further();
        return new BriefingAgenda(
                Wording.of(words, items.getFirst().kind()),
                items.size() + further,
                items.stream().map(item -> line(item, places, words)).toList(),
                further == 0 ? "" : words.of("briefing.further", further));
    }

    private static Line line(AgendaItem item, Map<String, String> places, Words words) {
        var risk = item.risk();
        return new Line(
                places.getOrDefault(item.village(), item.village()),
                href(item),
                text(item, words),
                risk == null ? "" : Wording.of(words, risk),
                risk == null ? "" : SituationWords.look(risk),
                facts(item, words));
    }

    private static String text(AgendaItem item, Words words) {
        return switch (item.kind()) {
            case PROBLEM, TASK -> item.subject();
            case VISIT -> words.of("briefing.visit-missed");
            case DEADLINE -> Wording.of(words, new StepWord(item.number()));
        };
    }

    private static String facts(AgendaItem item, Words words) {
        var due = item.due() == null ? words.of("briefing.no-day-yet") : Wording.of(words, item.due());
        return switch (item.kind()) {
            case PROBLEM, TASK -> words.of("briefing.facts", item.number(), item.ownerName(), due);
            case VISIT -> words.of("briefing.visit-day", due);
            case DEADLINE -> words.of("briefing.last-day", due);
        };
    }

    private static String href(AgendaItem item) {
        return switch (item.kind()) {
            case PROBLEM, TASK -> SituationPages.path(item.village());
            case VISIT -> "/villages/" + item.village() + "/visits";
            case DEADLINE -> "/villages/" + item.village();
        };
    }
}
