package org.huanjie.election.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 法定期限 — by when a paper is to be there, reckoned from the day the result was declared (R-AF-1, R-WN-19). */
@Component
public class DueDays {

    /** 文件状态. */
    public enum State {
        RECORDED("done"),
        RECORDED_LATE("wait"),
        OVERDUE("stop"),
        CALLED_FOR("wait"),
        AHEAD("");

        private final String css;

        State(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    private final Elections elections;
    private final LegalCalendars calendars;
    private final Clock clock;

    DueDays(Elections elections, LegalCalendars calendars, Clock clock) {
        this.elections = elections;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The last day, once the result is declared; empty where nothing is set or nothing is declared. */
    Optional<LocalDate> last(Election election, DocumentKind kind) {
        return kind.days() == 0
                ? Optional.empty()
                : elections.entered(election.id()).stream()
                        .filter(entered -> entered.stage() == Stage.DECLARED)
                        .findFirst()
                        .map(entered -> entered.at()
                                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                                .toLocalDate())
                        .map(declared -> calendars.periodEnd(election.village(), declared, kind.days()));
    }

    public State state(Election election, DocumentKind kind, List<Document> recorded) {
        var last = last(election, kind);
        if (!recorded.isEmpty()) {
            boolean late = last.filter(
                            day -> recorded.stream().allMatch(d -> d.dated().isAfter(day)))
                    .isPresent();
            return late ? State.RECORDED_LATE : State.RECORDED;
        }
        if (last.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent()) {
            return State.OVERDUE;
        }
        boolean now = election.reached(kind.from(election.table())) && kind.before().isPresent();
        return now ? State.CALLED_FOR : State.AHEAD;
    }

    public String said(Election election, DocumentKind kind, State state, Words words) {
        var word = words.of("election.document-state." + state.name());
        return last(election, kind)
                .map(day -> words.of("election.document.due", word, Wording.of(words, day)))
                .orElse(word);
    }
}
