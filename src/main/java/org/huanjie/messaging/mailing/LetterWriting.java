package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.gateway.Gateway;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.outbox.CountyQuietHours;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Segments;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Component;

/** 写信 — makes a message of a text for a person: the first way that reaches them, its signature, its segments, its cost, its hour. */
@Component
class LetterWriting {

    private final Gateways gateways;
    private final CountyQuietHours quiet;
    private final Ids ids;
    private final Clock clock;

    LetterWriting(Gateways gateways, CountyQuietHours quiet, Ids ids, Clock clock) {
        this.quiet = quiet;
        this.gateways = gateways;
        this.ids = ids;
        this.clock = clock;
    }

    Letter write(
            Optional<UUID> mailing,
            Recipient person,
            Letter.About about,
            String text,
            List<ContactPoints.Opened> points) {
        var route = route(points);
        var gateway = gateways.by(route);
        var signed = gateway.map(Gateway::signature).orElse("") + text;
        int segments = segments(route, text);
        var due = about.purpose().waits() ? next(person.division()) : now();
        return new Letter(
                ids.next(),
                mailing,
                person,
                about,
                route,
                ContactPoints.by(route, points),
                signed,
                segments,
                segments * fen(route),
                due,
                LocalDate.from(due).plusDays(about.purpose().days()));
    }

    /** The first hour from now at which somebody in this division may be disturbed. */
    private OffsetDateTime next(String division) {
        var now = now();
        return quiet.of(division).next(now.toLocalDateTime()).atOffset(now.getOffset());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Into how many short messages it goes this way, the signature included; none where it reaches no telephone. */
    int segments(Route route, String text) {
        var signature = gateways.by(route).map(Gateway::signature).orElse("");
        return route.toPhone() ? Segments.of(signature + text) : 0;
    }

    /** What a segment costs this way. */
    int fen(Route route) {
        return gateways.by(route).map(Gateway::fen).orElse(0);
    }

    /** The first way that reaches them. */
    Route route(List<ContactPoints.Opened> points) {
        return gateways.routes().stream()
                .filter(route -> ContactPoints.by(route, points).isPresent())
                .findFirst()
                .orElse(Route.PRINT);
    }
}
