package org.huanjie.seat.web;

import java.util.Map;
import java.util.TreeMap;
import org.huanjie.election.stage.Post;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.history.EndingRows;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.recall.Petition;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 席位确认 — the page before what nothing takes back: whose seat it is about, what is done, and what follows. */
@Component
class SeatConfirms {

    private final MemberSeats seats;
    private final Endings endings;

    SeatConfirms(MemberSeats seats, Endings endings) {
        this.seats = seats;
        this.endings = endings;
    }

    ConfirmPage of(String act, String village, Map<String, String> form, String action, Words words) {
        var page = ConfirmPage.asks(
                        words.of("seat.confirm." + act),
                        action,
                        words.of("seat.confirm." + act + ".button"),
                        new ConfirmPage.Back(words.of("seat.confirm.back"), SeatsPages.path(village)))
                .follows(words.of("seat.confirm." + act + ".follows"));
        var about = about(village, form);
        if (!about.isEmpty()) {
            page = page.fact(words.of("seat.confirm.about"), about);
        }
        for (var field : new TreeMap<>(form).entrySet()) {
            if (!field.getKey().equals(ConfirmPage.SHOWN) && !field.getKey().startsWith("_")) {
                page = page.hidden(field.getKey(), field.getValue());
            }
        }
        return page.page();
    }

    ConfirmPage admitting(Petition petition, Words words) {
        var path = SeatsPages.path(petition.village()) + "/petitions/" + petition.id();
        return ConfirmPage.asks(
                        words.of("seat.confirm.admit"),
                        path + "/admit",
                        words.of("seat.confirm.admit.button"),
                        new ConfirmPage.Back(words.of("seat.confirm.back"), path))
                .fact(words.of("seat.confirm.about"), petition.member().name())
                .fact(words.of("seat.confirm.post"), post(petition.member().post(), words))
                .fact(
                        words.of("seat.confirm.signers"),
                        words.of(
                                "seat.petition.signers",
                                petition.signers(),
                                petition.byWhom().needed(petition.whole()),
                                petition.whole()))
                .follows(words.of("seat.confirm.admit.follows"))
                .page();
    }

    private static String post(Post post, Words words) {
        return Wording.of(words, post);
    }

    private String about(String village, Map<String, String> form) {
        for (var field : form.entrySet()) {
            var name = named(village, field.getKey(), field.getValue());
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private String named(String village, String field, String value) {
        if (field.startsWith("tenure-")) {
            return seats.of(village).stream()
                    .flatMap(seat -> seat.holder().stream())
                    .filter(one -> one.id().toString().equals(value))
                    .map(one -> one.name())
                    .findFirst()
                    .orElse("");
        }
        if (field.startsWith("resignation-")) {
            return endings.waiting(village).stream()
                    .filter(one -> one.id().toString().equals(value))
                    .map(one -> one.name())
                    .findFirst()
                    .orElse("");
        }
        return field.startsWith("ending-")
                ? endings.of(village).stream()
                        .filter(row -> row.id().toString().equals(value))
                        .map(EndingRows.Row::name)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
