package org.huanjie.responsibility.web.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 夜访用语 — what the pages of the visits say, in the reader's language. */
record VisitWords(Words words, Clock clock) {

    private static final int FEN = 100;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    String of(String key, Object... arguments) {
        return words.of("visit." + key, arguments);
    }

    String name(Worded worded) {
        return words.of(worded.key());
    }

    String minute(OffsetDateTime at) {
        return Wording.of(words, at);
    }

    String day(LocalDate day) {
        return Wording.of(words, day);
    }

    String all(List<String> several) {
        return Wording.of(words, several);
    }

    /** In words, by thousands; fen where there are any. */
    String yuan(long fen) {
        var yuan = String.format(Locale.ROOT, "%,d", fen / FEN);
        return of("yuan", fen % FEN == 0 ? yuan : yuan + String.format(Locale.ROOT, ".%02d", fen % FEN));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As a field for day and hour wants it. */
    String typed(OffsetDateTime at) {
        return TYPED.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** The colour of a state; its word always stands beside it. */
    static String look(VisitState state) {
        return switch (state) {
            case HELD -> "done";
            case PLANNED -> "wait";
            case MISSED -> "stop";
            case NOT_DUE -> "";
        };
    }

    List<Reason.Said> said(List<Reason> reasons) {
        return Reason.said(words, reasons);
    }
}
