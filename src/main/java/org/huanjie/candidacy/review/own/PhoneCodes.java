package org.huanjie.candidacy.review.own;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.Attempts.Begun;
import org.huanjie.access.who.Source;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 手机取码 — whoever names a person and the telephone that this person proved has a code sent there, and to nowhere else. The answer is the same
 * whoever asks and whatever there is, so that it tells neither a name nor a number; each asking is on record, and slows down the next.
 */
@Service
public class PhoneCodes {

    private static final int LONGEST_NAME = 40;

    private final JdbcClient sql;
    private final ContactPoints points;
    private final Attempts attempts;
    private final OwnPhones phones;

    PhoneCodes(JdbcClient sql, ContactPoints points, Attempts attempts, OwnPhones phones) {
        this.sql = sql;
        this.points = points;
        this.attempts = attempts;
        this.phones = phones;
    }

    /** Refused where nothing that could be a name and a telephone was typed, or too often; never because there is nobody. */
    public Verdict<Nothing> ask(String name, String typed, Source from, Words words) {
        var phone = ContactKind.PHONE.read(typed);
        var reasons = new ArrayList<Reason>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(OwnRefusal.NO_NAME.of().at("name"));
        }
        if (phone.isEmpty()) {
            reasons.add(OwnRefusal.NO_PHONE.of().at("phone"));
        }
        return reasons.isEmpty() ? send(name, phone.orElseThrow().text(), from, words) : Verdict.refused(reasons);
    }

    private Verdict<Nothing> send(String name, String phone, Source from, Words words) {
        return switch (attempts.begin("own-phone", from.line(), from)) {
            case Begun.TooSoon(var until) -> Verdict.refused(OwnRefusal.ASKED_TOO_OFTEN.of(until.atOffset(ZoneOffset.UTC)));
            case Begun.UnderWay(var attempt) -> {
                // one that was sent counts like one that was not: a delay would tell them apart
                attempts.end(attempt, false, Optional.empty());
                at(phone, name).forEach(pass -> pass.scope().run(() -> phones.sendCode(pass.review(), words)));
                yield Verdict.done();
            }
        };
    }

    private List<OwnPass> at(String phone, String name) {
        return sql.sql("SELECT review, village FROM candidacy.at_phone(:mark, :name)")
                .param("mark", points.mark(phone))
                .param("name", name.replaceAll("\\s", ""))
                .query(OwnPass.class)
                .list();
    }
}
