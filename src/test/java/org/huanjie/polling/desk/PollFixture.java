package org.huanjie.polling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.RollCall;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFile;
import org.huanjie.roll.line.RollText;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 投票夹具 — a village of a county of its own, on its election day: voters, candidates, passed rules, desks, staff. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class PollFixture {

    /** 投票的村 — what a test needs to know of the village. */
    public record Village(String code, ElectionId election, List<VoterCard> voters, ElectionRules rules) {
        public VoterId voter(int n) {
            return voters.get(n).id();
        }

        public <T> T call(Supplier<T> work) {
            return Scope.of(code).call(work);
        }

        public SignedIn as(Role role) {
            return TestSignIn.person(role, code);
        }
    }

    private final Places places;
    private final TestClock clock;
    private final ElectionFixture elections;
    private final RollFile file;
    private final Roll roll;
    private final Candidates candidates;
    private final Preparation preparation;
    private final Polling polling;
    private final Meetings meetings;
    private final Recusal recusal;
    private final Opening opening;
    private final RollCall rollCall;
    private final DutyFixture duties;
    private final Custody custody;
    private final TransactionTemplate within;
    private final JdbcClient sql;

    PollFixture(
            Places places,
            TestClock clock,
            ElectionFixture elections,
            RollFile file,
            Roll roll,
            Candidates candidates,
            Preparation preparation,
            Polling polling,
            Meetings meetings,
            Recusal recusal,
            Opening opening,
            RollCall rollCall,
            DutyFixture duties,
            Custody custody,
            TransactionTemplate within,
            JdbcClient sql) {
        this.within = within;
        this.sql = sql;
        this.recusal = recusal;
        this.opening = opening;
        this.rollCall = rollCall;
        this.duties = duties;
        this.custody = custody;
        this.meetings = meetings;
        this.places = places;
        this.clock = clock;
        this.elections = elections;
        this.file = file;
        this.roll = roll;
        this.candidates = candidates;
        this.preparation = preparation;
        this.polling = polling;
    }

    /** A village with so many voters and its candidates published: two for the chair, five for three members (voters 0 to 6). */
    public Village listed(int voters) {
        return listed(voters, Map.of());
    }

    public Village listed(int voters, Map<org.huanjie.law.Setting, String> settings) {
        var county = places.newCounty(1, 1);
        clock.set(ElectionFixture.DAY.minusDays(48)); // opened before anything is held in it, whatever test ran before
        elections.open(county);
        clock.set(ElectionFixture.DAY.atTime(8, 0));
        return listed(county.village(), voters, settings);
    }

    /** As {@link #listed(int)}, in a village of a county whose term is open. */
    public Village listed(String village, int voters, Map<org.huanjie.law.Setting, String> settings) {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        load(village, voters);
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var cards = Scope.of(village).call(() -> roll.page(village, voters, 0));
        for (int n = 0; n < 7; n++) {
            nominate(election, cards.get(n), n < 2 ? Post.CHAIR : Post.MEMBER);
        }
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        var rules = elections.passRules(
                election, List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 3)), settings);
        return new Village(village, election.id(), cards, rules);
    }

    /** As {@link #listed}, with ballots, two desks, staff and a complete opening record; the stage VOTE_PREPARED. */
    public Village prepared(int voters) {
        var village = listed(voters);
        prepare(village);
        record(village);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        return village;
    }

    /** A village whose list is out, brought to the same with the rules that it has. */
    public Village prepared(Village listed, List<PostSeats> posts, Map<org.huanjie.law.Setting, String> settings) {
        prepare(listed);
        record(listed);
        var election = elections.at(listed.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        elections.passRules(election, posts, settings);
        return listed;
    }

    /** As {@link #prepared}, with the poll open. */
    public Village polling(int voters) {
        return open(prepared(voters));
    }

    /** Opens the poll of a village that is prepared. */
    public Village open(Village village) {
        assertThat(village.call(() -> polling.open(village.election(), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        return village;
    }

    public void prepare(Village village) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        int ballots = village.voters().size() + 4;
        var listed = elections.find(village.code(), Body.VILLAGERS_COMMITTEE);
        elections.met(listed);
        elections.announced(listed);
        duties.ready(
                village.code(), Duty.NEEDED.stream().map(PollFixture::staff).toList());
        village.call(() -> {
            done(preparation.receive(village.election(), ballots, committee));
            done(preparation.setDesk(village.election(), "1号台", ballots / 2, committee));
            done(preparation.setDesk(village.election(), "2号台", ballots - ballots / 2, committee));
            for (var duty : Duty.NEEDED) {
                done(preparation.appoint(village.election(), duty, staff(duty), committee));
                done(recusal.declare(village.election(), duty, staff(duty), Map.of(), committee));
            }
            return true;
        });
    }

    /** Who does this at every poll of the tests; who hands out ballots bears the name of the tests' own account for it. */
    public static String staff(Duty duty) {
        return duty == Duty.ISSUER ? TestSignIn.person(Role.BALLOT_ISSUER, "").personName() : "甲乙丙" + duty;
    }

    /** Closes the poll on the numbers of this moment, a scrutineer signing with the committee. */
    public Verdict<Election> close(Village village) {
        return village.call(() -> polling.close(
                village.election(),
                polling.account(village.election()),
                village.as(Role.ELECTION_COMMITTEE),
                village.as(Role.SCRUTINEER)));
    }

    /** The opening record: the hall looked at, one box shown empty and sealed, the staff called, both witnesses signed. */
    public void record(Village village) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            done(opening.booths(village.election(), 4, committee));
            for (var item : VenueItem.values()) {
                done(opening.check(village.election(), item, staff(Duty.RECORDER), Optional.empty(), committee));
            }
            if (opening.of(village.election()).boxes().isEmpty()) { // a re-vote has those of the round before
                done(opening.addBox(village.election(), "1号箱", BoxKind.FIXED, committee));
            }
            done(opening.seal(village.election(), box(village), "A001", staff(Duty.SCRUTINEER), committee));
            var there = Duty.NEEDED.stream()
                    .map(duty -> new RollCall.Called(duty, staff(duty)))
                    .collect(Collectors.toSet());
            done(rollCall.call(village.election(), there, committee));
            signIn(village, village.as(Role.BALLOT_ISSUER));
            present(village, tellers(village));
            done(opening.sign(village.election(), Duty.PARTY_WITNESS, staff(Duty.PARTY_WITNESS), committee));
            done(opening.sign(village.election(), Duty.VILLAGER_WITNESS, staff(Duty.VILLAGER_WITNESS), committee));
            return true;
        });
    }

    // in a re-vote of the same day whoever signed in has signed in
    private void signIn(Village village, SignedIn person) {
        var signing = rollCall.signIn(village.election(), person, village.as(Role.ELECTION_COMMITTEE));
        if (signing instanceof Verdict.Refused(var reasons)) {
            assertThat(reasons).extracting(Reason::what).containsExactly(PollingRefusal.PRESENCE_ALREADY);
        }
    }

    /** One more of the staff, with an account of their own, who answers and signs in at the roll call. */
    public void arrive(Village village, Duty duty, SignedIn person) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        duties.ready(village.code(), List.of(person.personName()));
        village.call(() -> {
            done(preparation.appoint(village.election(), duty, person.personName(), committee));
            var there = opening.of(village.election()).staff().stream()
                    .map(member -> new RollCall.Called(member.duty(), member.name()))
                    .collect(Collectors.toSet());
            done(rollCall.call(village.election(), there, committee));
            done(rollCall.signIn(village.election(), person, committee));
            done(recusal.declare(village.election(), duty, person.personName(), Map.of(), committee));
            return true;
        });
    }

    /** Who keys at the counts of the tests. */
    private static String[] tellers(Village village) {
        var teller = village.as(Role.TELLER).signInName();
        return new String[] {
            teller,
            teller + "-1",
            teller + "-2",
            teller + "-3",
            village.as(Role.CALLER).signInName()
        };
    }

    /** These accounts have signed in at the roll call, by hand: as tellers, whatever they are. */
    public void present(Village village, String... accounts) {
        village.call(() -> within.execute(status -> sql.sql("""
                        INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
                        SELECT :election, :village, account, 'TELLER', :name, 'witness', :at FROM unnest(CAST(:accounts AS text[])) AS account
                        ON CONFLICT DO NOTHING""")
                .param("election", village.election().uuid())
                .param("village", village.code())
                .param("name", staff(Duty.TELLER))
                .param("at", OffsetDateTime.now(clock))
                .param("accounts", accounts)
                .update()));
    }

    /** Those who watched sign the count. */
    public void sign(Village village) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            for (var duty : List.of(Duty.PARTY_WITNESS, Duty.VILLAGER_WITNESS)) {
                done(opening.signCount(village.election(), duty, staff(duty), committee));
            }
            return true;
        });
    }

    /** After the poll's close: every box closed, brought in, its seals found equal; the ballots mixed. */
    public void gather(Village village) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            var election = village.election();
            for (var box : custody.of(election).boxes()) {
                done(custody.sealSlot(election, box.id(), "S-" + box.name(), committee));
                done(custody.arrive(election, box.id(), committee));
            }
            for (var box : custody.of(election).boxes()) {
                done(custody.check(election, box.id(), box.seal(), box.slotSeal(), committee));
            }
            done(custody.mix(election, committee));
            return true;
        });
    }

    /** The one box of {@link #record}. */
    public UUID box(Village village) {
        return village.call(
                () -> opening.of(village.election()).boxes().getFirst().id());
    }

    public List<Desk> desks(Village village) {
        return village.call(() -> preparation.of(village.election()).desks());
    }

    /** Enters candidates of a body that a meeting elects, whatever stage it stands at; it is at MEETING afterwards. */
    public void stand(Election election, List<VoterCard> people, Post post) {
        var entering = elections.at(
                election.village(),
                election.body(),
                election.body() == Body.PARTY_BRANCH ? Stage.APPROVED : Stage.PREPARING);
        var by = TestSignIn.person(Role.VILLAGE_TEAM, election.village());
        var channel = election.body() == Body.PARTY_BRANCH ? Channel.LISTED : Channel.PROPOSED;
        if (election.body() == Body.PARTY_BRANCH) {
            people.forEach(person -> elections.member(
                    election, person.id().uuid(), person.name(), person.sex(), person.birthYear()));
        }
        people.forEach(person -> assertThat(Scope.of(election.village())
                        .call(() -> candidates.enter(entering.id(), person.id(), post, channel, "61", "01", by)))
                .isInstanceOf(Verdict.Done.class));
        elections.at(election.village(), election.body(), Stage.MEETING);
    }

    /** Records the meeting that elects this body. */
    public void meet(Election election, int due, int present) {
        boolean party = election.body() == Body.PARTY_BRANCH;
        var held = ElectionFixture.DAY;
        if (party) {
            elections.members(election, due);
        } else {
            elections.at(election.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        }
        assertThat(Scope.of(election.village())
                        .call(() -> meetings.hold(
                                election.id(),
                                party ? MeetingPurpose.PARTY_ELECTION : MeetingPurpose.SUPERVISORS,
                                party ? MeetingKind.PARTY_MEMBERS : MeetingKind.REPRESENTATIVES,
                                held.minusDays(4),
                                held,
                                due,
                                present,
                                present,
                                TestSignIn.person(Role.VILLAGE_TEAM, election.village()))))
                .isInstanceOf(Verdict.Done.class);
    }

    public static void done(Verdict<Nothing> change) {
        assertThat(change).isEqualTo(Verdict.done());
    }

    private void nominate(Election election, VoterCard person, Post post) {
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, election.village());
        assertThat(Scope.of(election.village())
                        .call(() ->
                                candidates.enter(election.id(), person.id(), post, Channel.NOMINATED, "61", "13", by)))
                .isInstanceOf(Verdict.Done.class);
    }

    private void load(String village, int voters) {
        var from = 1000 * (Integer.parseInt(village.substring(9)) - 200);
        var csv = RollText.file(village.substring(0, 6), from, voters).getBytes(StandardCharsets.UTF_8);
        assertThat(Scope.of(village)
                        .call(() -> file.load(
                                village,
                                new ByteArrayInputStream(csv),
                                TestSignIn.person(Role.ELECTION_COMMITTEE, village))))
                .isEqualTo(new RollFile.Loading.Loaded(voters, 0, 0));
    }
}
