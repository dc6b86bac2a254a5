package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 席位夹具 — who sits in a village of {@link BetweenFixture}, and the petition for the recall of one of them up to the hearing. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class SeatsFixture {

    private final BetweenFixture between;
    private final RoundsFixture rounds;
    private final Elections elections;
    private final MemberSeats seats;
    private final Petitions petitions;
    private final StageDoor door;
    private final Clock clock;

    SeatsFixture(
            BetweenFixture between,
            RoundsFixture rounds,
            Elections elections,
            MemberSeats seats,
            Petitions petitions,
            StageDoor door,
            Clock clock) {
        this.between = between;
        this.rounds = rounds;
        this.elections = elections;
        this.seats = seats;
        this.petitions = petitions;
        this.door = door;
        this.clock = clock;
    }

    /** Does it, and answers what was done. */
    public static <T> T done(Village village, Supplier<Verdict<T>> act) {
        var verdict = village.call(act);
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    /** Why it is refused. */
    public static <T> List<String> keys(Village village, Supplier<Verdict<T>> act) {
        return village.call(act).answer(done -> List.of("done"), reasons -> reasons.stream()
                .map(Reason::key)
                .toList());
    }

    public static SignedIn town(Village village) {
        return TestSignIn.person(
                Role.TOWN_COMMITTEE, new DivisionCode(village.code()).town().digits());
    }

    /** Voters with their groups, a name a line. */
    public static String names(Village village, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> village.voters().get(n))
                .map(one -> one.name() + " " + one.group())
                .collect(Collectors.joining("\n"));
    }

    /** Who sits in the villagers' committee, seat by seat. */
    public List<Tenure> sitting(Village village) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .map(MemberSeat::holder)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who sits on this seat of a member. */
    public Tenure member(Village village, int number) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .filter(seat -> seat.post().name().equals("MEMBER") && seat.number() == number)
                .findFirst()
                .flatMap(MemberSeat::holder)
                .orElseThrow();
    }

    /** Every seat with whoever sat on it, one after the other. */
    public List<String> said(Village village) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .map(seat -> {
                    var line = new StringBuilder(seat.post() + " " + seat.number() + ":");
                    seat.tenures()
                            .forEach(one -> line.append(' ').append(one.name()).append(one.sits() ? "" : "-"));
                    return line + (seat.free() ? " free" : "");
                })
                .toList();
    }

    public Petition petition(Village village, Tenure member) {
        return done(village, () -> petitions.file(
                village.code(), member.id(), PetitionBy.VILLAGERS, 0, "不履行职责", LocalDate.now(clock), town(village)));
    }

    public Petition sign(Village village, Petition petition, int from, int until) {
        return done(village, () -> petitions.sign(
                village.code(), petition.id(), names(village, from, until), town(village)));
    }

    /** The recall of this member up to where its vote is prepared: enough have signed, the member was heard. */
    public Village heard(Village village, Tenure member) {
        var town = town(village);
        var petition = petition(village, member);
        sign(village, petition, 7, 10);
        assertThat(keys(village, () -> petitions.admit(village.code(), petition.id(), town)))
                .containsExactly("seat.too-few-signed");
        assertThat(keys(village, () -> petitions.sign(village.code(), petition.id(), names(village, 9, 11), town)))
                .containsExactly("seat.signed-already");
        sign(village, petition, 10, 11);
        var recall = done(village, () -> petitions.admit(village.code(), petition.id(), town));
        assertThat(village.call(() -> elections.find(village.code(), Body.VILLAGERS_COMMITTEE)))
                .contains(recall);
        assertThat(village.call(() -> elections.find(village.code(), Body.PARTY_BRANCH)))
                .isPresent();

        var interim = between.settled(village, recall);
        assertThat(village.call(() -> door.against(rounds.election(interim), Stage.VOTE_PREPARED)))
                .extracting(Reason::key)
                .contains("seat.not-heard");
        done(village, () -> petitions.hear(
                village.code(), petition.id(), new Petition.Heard(LocalDate.now(clock), "本人申辩如下", false), town));
        return interim;
    }
}
