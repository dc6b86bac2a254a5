package org.huanjie.roll;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.region.Pinyin;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.roll.line.Seals;
import org.huanjie.roll.voter.Correction;
import org.huanjie.roll.voter.Corrections;
import org.huanjie.roll.voter.PublicLine;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.RollState;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选民名单 — who is registered in a village, as other parts of the work ask it. */
@Service
@Transactional(readOnly = true)
public class Roll {

    private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{3}[0-9Xx]");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final Pattern GROUP = Pattern.compile("[0-9]{1,2}");
    private static final Pattern LETTERS = Pattern.compile("[a-zA-ZüÜ' ]+");

    private final Voters voters;
    private final Corrections corrections;
    private final RollCalendar calendar;
    private final Seals seals;

    Roll(Voters voters, Corrections corrections, RollCalendar calendar, Seals seals) {
        this.voters = voters;
        this.corrections = corrections;
        this.calendar = calendar;
        this.seals = seals;
    }

    /** How many are registered: the base of turnout and of R-WN-1. */
    public int registered(String village) {
        return voters.count(village);
    }

    public Optional<VoterCard> find(VoterId voter) {
        return voters.find(voter).map(this::card);
    }

    /** Every registration of the person on this line, its own among them, of whatever village and struck or not. */
    public List<UUID> registrations(VoterId voter) {
        return voters.registrations(voter);
    }

    /** Who holds this identity number on the village's roll. */
    public Optional<VoterId> holder(String village, String number) {
        return voters.holder(village, seals.mark(village, new IdentityNumber(number)));
    }

    /** Voters by name, pinyin, initials, group number, the last four of the identity number, or the whole of it as a card reader types it. */
    public List<VoterCard> search(String village, String text, int limit) {
        return rows(village, Typing.read(text), limit).stream().map(this::card).toList();
    }

    /** Everyone called exactly so, however it is written. */
    public List<VoterCard> named(String village, String name, int limit) {
        return voters.called(village, PersonName.form(name), limit).stream()
                .map(this::card)
                .toList();
    }

    /** As {@link #named}, on the roll of this term. */
    public List<VoterId> called(String village, String name, UUID term) {
        return voters.called(village, PersonName.form(name), term);
    }

    /** The roll in the order of groups and names, a page at a time. */
    public List<VoterCard> page(String village, int limit, int offset) {
        return voters.page(village, limit, offset).stream().map(this::card).toList();
    }

    /** The whole roll by group and name, no number opened. */
    public List<VoterName> names(String village) {
        return voters.names(village);
    }

    /** How far the village's roll has come. */
    public RollState state(String village) {
        return calendar.election(village).map(RollState::of).orElse(RollState.OPEN);
    }

    /** The changes since the roll was posted, for the notices of correction (补充公告). */
    public List<Correction> corrections(String village) {
        return corrections.sincePosting(village);
    }

    /**
     * The roll as it is posted, from its posting until it is settled and nobody's before or after; the birth year only where two of
     * one group bear the same name.
     */
    public List<PublicLine> publicLines(String village) {
        if (state(village) != RollState.POSTED) {
            return List.of();
        }
        var rows = voters.page(village, Integer.MAX_VALUE, 0);
        Map<String, Integer> bearers = new HashMap<>();
        rows.forEach(row -> bearers.merge(row.group() + PersonName.form(row.name()), 1, Integer::sum));
        return rows.stream()
                .map(row -> new PublicLine(
                        row.name(),
                        row.sex(),
                        row.group(),
                        bearers.getOrDefault(row.group() + PersonName.form(row.name()), 1) > 1
                                ? OptionalInt.of(row.birthYear())
                                : OptionalInt.empty()))
                .toList();
    }

    /** The date of birth, for figures alone: it lies inside the sealed number and is on no page. */
    public LocalDate birthDate(VoterId voter) {
        return voters.find(voter)
                .map(row -> seals.open(row.id().uuid(), row.numberSealed()).birth())
                .orElseThrow(() -> new IllegalArgumentException("nobody of this id is on a roll here: " + voter));
    }

    private List<Voters.Row> rows(String village, String text, int limit) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return voters
                    .holder(village, seals.mark(village, IdentityNumber.written(text)))
                    .flatMap(voters::find)
                    .stream()
                    .toList();
        }
        if (LAST_FOUR.matcher(text).matches()) {
            return voters.byLastFour(
                    village, seals.lastFourMark(village, text.toUpperCase(java.util.Locale.ROOT)), limit);
        }
        if (GROUP.matcher(text).matches()) {
            return voters.inGroup(village, Integer.parseInt(text), limit);
        }
        return LETTERS.matcher(text).matches()
                ? voters.sounding(village, Pinyin.typed(text), limit)
                : voters.named(village, PersonName.form(text), limit);
    }

    private VoterCard card(Voters.Row row) {
        var masked = seals.open(row.id().uuid(), row.numberSealed()).masked();
        return new VoterCard(row.id(), row.village(), row.name(), row.sex(), row.group(), row.birthYear(), masked);
    }
}
