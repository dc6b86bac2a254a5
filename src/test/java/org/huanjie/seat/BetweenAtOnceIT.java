package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.AtOnce;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.term.Interims;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 届中两个人同时办 — two who do the same or one against the other in one moment: one is done, the other is told why not; nothing is there twice. */
@HuanjieIT
class BetweenAtOnceIT {

    private static final LocalDate DAY = ElectionFixture.DAY;
    private static final int HANDS = 4;

    @Autowired
    BetweenFixture between;

    @Autowired
    MemberSeats seats;

    @Autowired
    Petitions petitions;

    @Autowired
    Endings endings;

    @Autowired
    Fillings fillings;

    @Autowired
    Interims interims;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Village village;
    private SignedIn town;
    private SignedIn team;

    @BeforeEach
    void aVillageThatHasElected() {
        village = between.declared();
        town = TestSignIn.person(
                Role.TOWN_COMMITTEE, new DivisionCode(village.code()).town().digits());
        team = village.as(Role.VILLAGE_TEAM);
    }

    @Test
    void onePetitionIsFiledSignedAndAdmittedOnce() {
        assertThat(atOnce(this::filed)).containsExactlyInAnyOrder("done", "PETITION_OPEN", "PETITION_OPEN", "PETITION_OPEN");
        var one = only();
        assertThat(atOnce(() -> petitions.sign(village.code(), one.id(), names(7, 11), town)))
                .containsExactlyInAnyOrder("done", "SIGNED_ALREADY", "SIGNED_ALREADY", "SIGNED_ALREADY");
        assertThat(only().signers()).isEqualTo(4);
        assertThat(atOnce(() -> petitions.admit(village.code(), one.id(), town)))
                .containsExactlyInAnyOrder("done", "NO_PETITION", "NO_PETITION", "NO_PETITION");
        assertThat(recorded("seat.petition-admitted")).isOne();
        assertThat(recorded("election.interim-opened")).isOne();
    }

    @Test
    void aPetitionIsAdmittedOrDroppedNotBoth() {
        assertThat(filed()).isInstanceOf(Verdict.Done.class);
        var one = only();
        assertThat(village.call(() -> petitions.sign(village.code(), one.id(), names(7, 11), town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(AtOnce.of(
                        () -> village.call(() -> petitions.admit(village.code(), one.id(), town)),
                        () -> village.call(() -> petitions.drop(village.code(), one.id(), town))))
                .containsExactlyInAnyOrder("done", "NO_PETITION");
        assertThat(only().end().isEmpty()).isEqualTo(only().recall() != null);
        assertThat(atOnce(() -> petitions.drop(village.code(), one.id(), town))).containsOnly("NO_PETITION");
    }

    @Test
    void theFreeSeatIsFilledByOneElection() {
        var member = member();
        assertThat(village.call(() -> endings.ended(village.code(), member.id(), EndKind.DIED, DAY, "证明", team)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(atOnce(this::filling)).containsExactlyInAnyOrder("done", "UNDER_WAY", "UNDER_WAY", "UNDER_WAY");
        assertThat(recorded("seat.filling-opened")).isOne();
        assertThat(atOnce(() -> interims.callOff(village.code(), "不再需要", team)))
                .containsOnlyOnce("done");
        assertThat(village.call(() -> interims.current(village.code()))).isEmpty();
    }

    @Test
    void oneVoteBetweenTermsIsOpenedWhereARecallAndAFillingAreCalledForAtOnce() {
        assertThat(filed()).isInstanceOf(Verdict.Done.class);
        var one = only();
        assertThat(village.call(() -> petitions.sign(village.code(), one.id(), names(7, 11), town)))
                .isInstanceOf(Verdict.Done.class);
        var other = village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .filter(seat -> seat.post() == Post.MEMBER && seat.number() == 2)
                .findFirst()
                .flatMap(MemberSeat::holder)
                .orElseThrow();
        assertThat(village.call(() -> endings.ended(village.code(), other.id(), EndKind.DIED, DAY, "证明", team)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(AtOnce.of(
                        () -> village.call(() -> petitions.admit(village.code(), one.id(), town)),
                        () -> village.call(this::filling)))
                .containsExactlyInAnyOrder("done", "UNDER_WAY");
        assertThat(recorded("election.interim-opened")).isOne();
    }

    private Verdict<?> filling() {
        return fillings.open(
                village.code(),
                Body.VILLAGERS_COMMITTEE,
                Procedure.BY_MEETING,
                List.of(new PostSeats(Post.MEMBER, 1)),
                "村民委员会",
                team);
    }

    private Verdict<Petition> filed() {
        return village.call(() -> petitions.file(
                village.code(), member().id(), PetitionBy.VILLAGERS, 0, "不履行职责", DAY, town));
    }

    private Petition only() {
        var all = village.call(() -> petitions.of(village.code()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Tenure member() {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .filter(seat -> seat.post() == Post.MEMBER && seat.number() == 1)
                .findFirst()
                .flatMap(MemberSeat::holder)
                .orElseThrow();
    }

    private String names(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> village.voters().get(n))
                .map(one -> one.name() + " " + one.group())
                .collect(Collectors.joining("\n"));
    }

    private int recorded(String kind) {
        return village.call(() -> transaction.execute(
                t -> sql.sql("SELECT count(*) FROM ledger.entry WHERE village = :village AND kind = :kind")
                        .param("village", village.code())
                        .param("kind", kind)
                        .query(Integer.class)
                        .single()));
    }

    private List<String> atOnce(Supplier<? extends Verdict<?>> act) {
        return AtOnce.of(HANDS, () -> village.call(act));
    }
}
