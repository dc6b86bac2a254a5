package org.huanjie.wall.web.hall;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.wall.hall.Hall;
import org.huanjie.wall.hall.HallAct;

/** 现场时钟的说法 — says how long it is until the hall opens or closes as published. */
final class HallClock {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private HallClock() {}

    static HallPage.Clock of(Hall hall, LocalDateTime now, Words words) {
        return hall.vote()
                .map(vote -> new HallPage.Clock(
                        HOUR.format(now),
                        until(hall.act(), vote, now, words),
                        vote.said(words),
                        hall.act() == HallAct.CLOSE && !now.isBefore(closes(vote))))
                .orElseGet(() -> new HallPage.Clock(HOUR.format(now), "", words.of("wall.hall.unpublished"), false));
    }

    private static LocalDateTime closes(Arrangement vote) {
        return vote.day().atTime(vote.until());
    }

    private static String until(HallAct act, Arrangement vote, LocalDateTime now, Words words) {
        return switch (act) {
            case PREPARE, OPEN -> said("opens", vote.day().atTime(vote.from()), now, words);
            case CLOSE -> said("closes", closes(vote), now, words);
            default -> "";
        };
    }

    private static String said(String what, LocalDateTime at, LocalDateTime now, Words words) {
        if (!at.toLocalDate().equals(now.toLocalDate())) {
            return now.isBefore(at)
                    ? words.of("wall.hall." + what + ".on", Wording.of(words, at.toLocalDate()), HOUR.format(at))
                    : words.of("wall.hall." + what + ".was", Wording.of(words, at.toLocalDate()), HOUR.format(at));
        }
        var left = Duration.between(now, at);
        var whole = left.abs();
        return words.of(
                "wall.hall." + what + (left.isNegative() || left.isZero() ? ".over" : ".in"),
                HOUR.format(at),
                whole.toHours(),
                whole.toMinutesPart());
    }
}
