package org.huanjie.roll.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.AuthorityRefusal;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.messaging.mailing.MessagesGo;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 名册 — a village's members are reached by class, are one person with their line of the roll, and go with their telephone. */
@HuanjieIT
class MembershipsIT {

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Memberships memberships;

    @Autowired
    RecipientDirectory directory;

    @Autowired
    ContactPoints points;

    @Autowired
    MessagesGo terms;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    String village;
    SignedIn team;
    List<VoterCard> voters;

    @BeforeEach
    void aVillageWithARoll() {
        county = places.newCounty(1, 2);
        village = county.village(0);
        elections.open(county);
        clock.set(LocalDate.of(2017, 2, 5));
        voters = rolls.voters(village, 3);
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whoIsOnBothListsIsOnePersonWithOneTelephone() {
        var both = voters.getFirst();
        enter(MembershipKind.PARTY_MEMBER, both.name() + "，" + both.group() + "，13000000001\n丁卯外");
        enter(MembershipKind.REPRESENTATIVE, both.name() + "，" + both.group());
        var people = people(village, MembershipKind.values());
        assertThat(people).extracting(Recipient::name).containsExactlyInAnyOrder(both.name(), "丁卯外");
        assertThat(people)
                .filteredOn(one -> one.person().equals(both.id().uuid()))
                .hasSize(1);
        assertThat(listed(MembershipKind.REPRESENTATIVE)
                        .phones()
                        .get(both.id().uuid())
                        .mask())
                .isEqualTo("130****0001");
        assertThat(listed(MembershipKind.PARTY_MEMBER).members())
                .filteredOn(one -> !one.onRoll())
                .extracting(Membership::name)
                .containsExactly("丁卯外");
    }

    @Test
    void aVouchedNumberIsWrittenToAndTakesNoCode() {
        var one = voters.getFirst();
        enter(MembershipKind.REPRESENTATIVE, one.name() + "，" + one.group() + "，13000000001");
        var person = List.of(one.id().uuid());
        assertThat(in(village, () -> points.working(person)))
                .containsKey(one.id().uuid());
        assertThat(in(village, () -> points.proved(person))).isEmpty();
    }

    @Test
    void aPartyMemberIsBoundAndARepresentativeMayRefuse() {
        var one = voters.getFirst();
        enter(MembershipKind.PARTY_MEMBER, one.name() + "，" + one.group());
        enter(MembershipKind.REPRESENTATIVE, one.name() + "，" + one.group());
        var member = listed(MembershipKind.PARTY_MEMBER).members().getFirst();
        var representative = listed(MembershipKind.REPRESENTATIVE).members().getFirst();
        assertThat(refused(act(() -> memberships.refuse(member, true, team))))
                .containsExactly(MembershipRefusal.BOUND.of());
        assertThat(refused(act(() -> memberships.refuse(representative, true, team))))
                .isEmpty();
        assertThat(listed(MembershipKind.REPRESENTATIVE).refusing())
                .containsExactly(one.id().uuid());
        assertThat(people(village, MembershipKind.PARTY_MEMBER)).allMatch(Recipient::bound);
        assertThat(people(village, MembershipKind.REPRESENTATIVE)).noneMatch(Recipient::bound);
    }

    @Test
    void theLastListThatSomebodyLeavesTakesTheTelephone() {
        var one = voters.getFirst();
        enter(MembershipKind.PARTY_MEMBER, one.name() + "，" + one.group() + "，13000000001");
        enter(MembershipKind.REPRESENTATIVE, one.name() + "，" + one.group());
        leave(MembershipKind.PARTY_MEMBER);
        terms.go(county.code());
        assertThat(in(village, () -> points.of(one.id().uuid()))).hasSize(1);
        leave(MembershipKind.REPRESENTATIVE);
        assertThat(in(village, () -> points.of(one.id().uuid()))).isEmpty();
        assertThat(people(village, MembershipKind.values())).isEmpty();
    }

    @Test
    void allLinesAreTakenOrNone() {
        var one = voters.getFirst();
        var line = one.name() + "，" + one.group();
        enter(MembershipKind.PARTY_MEMBER, line);
        var refused =
                refused(act(() -> memberships.enter(village, MembershipKind.PARTY_MEMBER, read("丁卯外\n" + line), team)));
        assertThat(refused).extracting(Reason::key).containsExactly("roll.membership.refused.twice");
        assertThat(listed(MembershipKind.PARTY_MEMBER).members()).hasSize(1);
    }

    @Test
    void whoHasNoSayInTheVillageIsRefused() {
        var stranger = TestSignIn.person(Role.VILLAGE_TEAM, county.village(1));
        assertThat(refused(act(() -> memberships.enter(village, MembershipKind.PARTY_MEMBER, read("丁卯外"), stranger))))
                .extracting(Reason::key)
                .containsExactly(AuthorityRefusal.NOT_YOURS.of().key());
        var leader = TestSignIn.person(Role.COUNTY_LEADER, county.code());
        assertThat(Memberships.mayKeep(village, leader)).isFalse();
    }

    @Test
    void onlyItsOwnVillageIsReached() {
        enter(MembershipKind.PARTY_MEMBER, "丁卯外");
        assertThat(people(county.village(1), MembershipKind.PARTY_MEMBER)).isEmpty();
        assertThat(people(county.code(), MembershipKind.PARTY_MEMBER)).hasSize(1);
    }

    private void enter(MembershipKind kind, String lines) {
        assertThat(refused(act(() -> memberships.enter(village, kind, read(lines), team))))
                .isEmpty();
    }

    private void leave(MembershipKind kind) {
        var member = listed(kind).members().getFirst();
        assertThat(refused(act(() -> memberships.leave(member, team)))).isEmpty();
    }

    private static List<MemberLine> read(String lines) {
        return MemberLines.read(lines).answer(read -> read, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private Memberships.Listed listed(MembershipKind kind) {
        return in(village, () -> memberships.of(village, kind));
    }

    private List<Recipient> people(String division, MembershipKind... kinds) {
        var classes = List.of(kinds).stream().map(MemberRecipients::of).toList();
        return in(county.code(), () -> directory.of(new Addressees(classes, new DivisionCode(division))));
    }

    private <T> Verdict<T> act(java.util.function.Supplier<Verdict<T>> act) {
        return in(village, act);
    }

    private <T> T in(String division, java.util.function.Supplier<T> work) {
        return Scope.of(division).call(() -> transaction.execute(status -> work.get()));
    }

    private static List<Reason> refused(Verdict<?> verdict) {
        return verdict.answer(done -> List.of(), reasons -> reasons);
    }
}
