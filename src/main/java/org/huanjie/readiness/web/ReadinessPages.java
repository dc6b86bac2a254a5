package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 准入网页的共用部分 — places, words, and what stands above and below every page about a village. */
@Component
public class ReadinessPages {

    private final Frames frames;
    private final Divisions divisions;
    private final Clock clock;

    ReadinessPages(Frames frames, Divisions divisions, Clock clock) {
        this.frames = frames;
        this.divisions = divisions;
        this.clock = clock;
    }

    public ReadinessWords words(HttpServletRequest request) {
        return new ReadinessWords(frames.words(request), clock);
    }

    /** The division with this code, which must be of this level; else there is no such page. */
    public Division place(String code, Level level) {
        return divisions
                .find(code)
                .filter(division -> division.level() == level)
                .orElseThrow(NoSuchPage::new);
    }

    public ReadinessHead head(Division village, Standing standing, ReadinessWords words) {
        var town = divisions.find(village.parent()).map(Division::name).orElse("");
        return new ReadinessHead(
                village.code(),
                town + " " + village.name(),
                words.name(standing.state()),
                ReadinessWords.look(standing.state()),
                notes(standing, words));
    }

    public ReadinessHead headWithoutTerm(Division village, ReadinessWords words) {
        return new ReadinessHead(village.code(), village.name(), words.name(State.UNAPPLIED), "", List.of());
    }

    private static List<String> notes(Standing standing, ReadinessWords words) {
        var notes = new ArrayList<String>();
        if (standing.since() != null) {
            notes.add(words.of("note.since", words.minute(standing.since()), standing.round()));
        }
        if (standing.passedOn() != null) {
            notes.add(words.of("note.passed", standing.passedOn()));
        }
        if (standing.beforeCounty() != null) {
            notes.add(words.of("note.before." + standing.beforeCounty().name()));
        }
        if (standing.takenUp()) {
            notes.add(words.of("note.taken-up"));
        }
        return notes;
    }

    List<VillageReadinessPage.Past> history(List<Readiness.Event> events, ReadinessWords words) {
        return events.reversed().stream()
                .map(event -> new VillageReadinessPage.Past(
                        words.minute(event.at()),
                        who(event, words),
                        words.of("step." + event.step().name()),
                        event.reason()))
                .toList();
    }

    private static String who(Readiness.Event event, ReadinessWords words) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(event.role()))
                .findFirst()
                .map(role -> words.of("who", event.personName(), words.words().of("role." + role.name())))
                .orElseGet(() -> words.of("by-clock"));
    }

    static List<Said> said(@Nullable Statement statement, ReadinessWords words) {
        return statement == null ? List.of() : List.of(words.said(statement));
    }

    static String look(ConditionState state) {
        return switch (state) {
            case MET -> "done";
            case NOT_MET -> "stop";
            case CLAIMED -> "wait";
            case OPEN -> "";
        };
    }

    static List<VillageReadinessPage.Line> lines(Assessment assessment, ReadinessWords words) {
        var lines = new ArrayList<VillageReadinessPage.Line>();
        for (var item : assessment.items()) {
            lines.add(new VillageReadinessPage.Line(
                    lines.size() + 1,
                    words.name(item.condition()),
                    words.of("condition-state." + item.state().name()),
                    look(item.state()),
                    said(item.village(), words),
                    said(item.town(), words)));
        }
        return lines;
    }
}
