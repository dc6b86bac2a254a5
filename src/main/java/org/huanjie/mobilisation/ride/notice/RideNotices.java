package org.huanjie.mobilisation.ride.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.PersonalNotices;
import org.huanjie.messaging.mailing.PersonalNotices.Notice;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接送通知发送 — tells the times of the plan by message, to the household's telephone: once, and once more where the time has changed. A household
 * that asked not to be called is written to no more; a message says the day and the hour, and names nobody.
 */
@Service
@Transactional
public class RideNotices {

    /** 告知情况 — how many were sent a message, how many stand on the list of paper, how many are still to be told in person. */
    public record Went(int sent, int listed, int left) {}

    private final RidePlans plans;
    private final RideRequests rides;
    private final Elections elections;
    private final RiderHomes homes;
    private final PersonalNotices notices;
    private final Words words;
    private final Ledger ledger;
    private final Clock clock;

    RideNotices(
            RidePlans plans,
            RideRequests rides,
            Elections elections,
            RiderHomes homes,
            PersonalNotices notices,
            MessageSource source,
            Ledger ledger,
            Clock clock) {
        this.plans = plans;
        this.rides = rides;
        this.elections = elections;
        this.homes = homes;
        this.notices = notices;
        this.words = new Words(source, Locale.SIMPLIFIED_CHINESE);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What it costs at most to send it to these many, in fen. */
    @Transactional(readOnly = true)
    public int fen(Election election, int riders) {
        return riders * notices.fen(text(Objects.requireNonNull(election.day()), LocalTime.NOON));
    }

    /** The times of the plan hold from now on, as where they are told by mouth, and go out. */
    public Verdict<Went> send(ElectionId id, SignedIn by) {
        var before = new HashMap<RiderId, Ride.Told>();
        rides.of(id).forEach(ride -> before.put(ride.id(), ride.told()));
        return switch (plans.tell(id, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var _) -> Verdict.done(send(elections.get(id), before, by));
        };
    }

    private Went send(Election election, Map<RiderId, Ride.Told> before, SignedIn by) {
        var states = homes.of(election.village());
        var told = new ArrayList<Notice>();
        int stopped = 0;
        for (var ride : rides.of(election.id())) {
            var at = ride.told().at();
            var home = Optional.ofNullable(states.get(ride.voter()));
            if (at == null || ride.driven().fetched() != null) {
                continue;
            }
            boolean changed = Optional.ofNullable(before.get(ride.id()))
                    .map(Ride.Told::at)
                    .filter(at::equals)
                    .isEmpty();
            if (home.filter(ContactState::stopped).isPresent()) {
                stopped += changed ? 1 : 0;
            } else {
                told.add(notice(election, ride, at, homes.phone(home, by), changed));
            }
        }
        var went = notices.send(told, Purpose.MOBILISATION, "ride:" + election.id());
        var done =
                new Went(went.sent().size(), went.listed().size(), went.left().size() + stopped);
        ledger.enter(new RideNoticeAct.Notified(
                election.village(), election.id(), done.sent(), done.listed(), by.signInName()));
        return done;
    }

    private Notice notice(Election election, Ride ride, LocalTime at, Optional<PhoneNumber> phone, boolean changed) {
        var day = Objects.requireNonNull(election.day());
        return new Notice(
                new Recipient(ride.voter().uuid(), homes.name(ride.voter()), election.village(), false, true),
                phone,
                text(day, at),
                changed,
                day.atTime(at).atOffset(OffsetDateTime.now(clock).getOffset()));
    }

    // the hour as it is written everywhere; nobody's name
    private String text(LocalDate day, LocalTime at) {
        return words.of("mobilisation.ride-notice.text", Wording.of(words, day), at.toString());
    }
}
