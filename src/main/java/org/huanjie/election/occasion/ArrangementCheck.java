package org.huanjie.election.occasion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Reason;

/** 安排核对 — what stands against publishing hour and place of an occasion (R-PL-2); pure. */
final class ArrangementCheck {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;
    private static final int MOST_STATIONS = 20;
    private static final int LONGEST_WHY = 200;

    private ArrangementCheck() {}

    /** @param last what was published of the occasion before */
    static List<Reason> faults(
            Election election, ArrangementDraft draft, Optional<Arrangement> last, LocalDate today, SignedIn by) {
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            reasons.add(ArrangementRefusal.WRONG_BODY.of(election.body()));
        } else if (!draft.occasion().openAt(election)) {
            reasons.add(ArrangementRefusal.NOT_NOW.of(draft.occasion(), election.stage()));
        }
        reasons.addAll(ofDay(election, draft, today));
        if (!draft.until().isAfter(draft.from())) {
            reasons.add(ArrangementRefusal.HOURS.of().at("until"));
        }
        if (!fits(draft.place(), LONGEST)) {
            reasons.add(ArrangementRefusal.PLACE.of(LONGEST).at("place"));
        }
        if (draft.stations().size() > MOST_STATIONS
                || !draft.stations().stream().allMatch(one -> fits(one, LONGEST))) {
            reasons.add(ArrangementRefusal.STATIONS.of(MOST_STATIONS, LONGEST).at("stations"));
        }
        if (draft.occasion() == Occasion.VOTE && draft.manner().isEmpty()) {
            reasons.add(ArrangementRefusal.NO_MANNER.of().at("manner"));
        }
        last.ifPresent(published -> reasons.addAll(correcting(election, draft, published)));
        return reasons;
    }

    static Optional<LocalDate> day(Election election, ArrangementDraft draft) {
        return draft.occasion() == Occasion.VOTE ? Optional.ofNullable(election.day()) : draft.day();
    }

    private static List<Reason> ofDay(Election election, ArrangementDraft draft, LocalDate today) {
        var day = day(election, draft);
        var vote = Optional.ofNullable(election.day());
        if (day.isEmpty()) {
            return List.of(ArrangementRefusal.NO_DAY.of().at("day"));
        }
        if (day.get().isBefore(today)) {
            return List.of(ArrangementRefusal.DAY_PAST.of(day.get()).at("day"));
        }
        return vote.filter(voting -> day.get().isAfter(voting)).isPresent()
                ? List.of(ArrangementRefusal.AFTER_VOTE.of(vote.get()).at("day"))
                : List.of();
    }

    // what villagers were told is changed for a reason that they are told too
    private static List<Reason> correcting(Election election, ArrangementDraft draft, Arrangement published) {
        var reasons = new ArrayList<Reason>();
        if (!fits(draft.why(), LONGEST_WHY)) {
            reasons.add(ArrangementRefusal.NO_WHY.of(LONGEST_WHY).at("why"));
        }
        if (day(election, draft).filter(published.day()::equals).isPresent()
                && draft.from().equals(published.from())
                && draft.until().equals(published.until())
                && draft.place().strip().equals(published.place())
                && draft.stations().equals(published.stations())
                && draft.manner().equals(published.manner())) {
            reasons.add(ArrangementRefusal.SAME.of());
        }
        return reasons;
    }

    private static boolean fits(String text, int most) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= most;
    }
}
