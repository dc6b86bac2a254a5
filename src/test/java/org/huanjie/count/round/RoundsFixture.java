package org.huanjie.count.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.count.Counts;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.keying.TwoTellersIT;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 轮次夹具 — holds whole votes, from the preparations to the declared result, by the services that the screens use. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class RoundsFixture {

    /** Votes by post and by the voter's place on the roll. */
    public record Votes(Map<Post, Map<Integer, Integer>> of) {
        public static Votes of(Map<Integer, Integer> chair, Map<Integer, Integer> members) {
            return new Votes(
                    chair.isEmpty() ? Map.of(Post.MEMBER, members) : Map.of(Post.CHAIR, chair, Post.MEMBER, members));
        }
    }

    private final PollFixture polls;
    private final Polling polling;
    private final Issuing issuing;
    private final Counts counts;
    private final Calling calling;
    private final Elections elections;
    private final StageDoor door;
    private final Documents documents;

    RoundsFixture(
            PollFixture polls,
            Polling polling,
            Issuing issuing,
            Counts counts,
            Calling calling,
            Elections elections,
            StageDoor door,
            Documents documents) {
        this.polls = polls;
        this.polling = polling;
        this.issuing = issuing;
        this.counts = counts;
        this.calling = calling;
        this.elections = elections;
        this.door = door;
        this.documents = documents;
    }

    /** A village of twenty with its candidates published: 0 (a man), 1 (a woman) for the chair; 2 to 6, women odd, for three members. */
    public Village listed(Map<Setting, String> settings) {
        return polls.listed(20, settings);
    }

    /** The village as it looks at the latest round. */
    public Village latest(Village village) {
        var election = village.call(
                () -> elections.find(village.code(), Body.VILLAGERS_COMMITTEE).orElseThrow());
        return new Village(village.code(), election.id(), village.voters(), village.rules());
    }

    public Election election(Village village) {
        return village.call(() -> elections.get(village.election()));
    }

    /** Holds the whole vote of this round: so many of the twenty draw a ballot, and these votes are called. */
    public Village vote(Village village, int drawn, Votes votes) {
        var sitting = counting(village, drawn);
        read(village, sitting, drawn, votes);
        assertThat(village.call(() -> counts.close(
                        village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.declare(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        return latest(village);
    }

    /** As {@link #vote} up to the first sheet: the count is open, its ballots are confirmed. */
    public SittingId counting(Village village, int drawn) {
        var sitting = opened(village, drawn);
        assertThat(village.call(() -> counts.confirmRecovered(village.election(), drawn, village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        return sitting;
    }

    /** As {@link #vote} up to the counting of the recovered ballots. */
    public SittingId opened(Village village, int drawn) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        polls.prepare(village);
        enter(village, Stage.VOTE_PREPARED);
        polls.record(village);
        assertThat(village.call(() -> polling.open(village.election(), committee)))
                .isInstanceOf(Verdict.Done.class);
        var desks = polls.desks(village);
        for (int n = 0; n < drawn; n++) {
            var desk = desks.get(n % 2).id();
            var voter = village.voter(n);
            assertThat(village.call(() -> issuing.issue(
                            village.code(), village.election(), desk, voter, null, village.as(Role.BALLOT_ISSUER))))
                    .isInstanceOf(Issuing.Issue.Issued.class);
        }
        assertThat(polls.close(village)).isInstanceOf(Verdict.Done.class);
        polls.gather(village);
        var opened = village.call(() -> counts.open(village.election(), Mode.TWO, village.as(Role.SCRUTINEER)));
        assertThat(opened).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Sitting>) opened).value().id();
    }

    /** Reads so many sheets that add up to these votes; who is not on the ballot is written in. */
    public void read(Village village, SittingId sitting, int sheets, Votes votes) {
        var marks = new ArrayList<TreeSet<Integer>>();
        for (int n = 0; n < sheets; n++) {
            marks.add(new TreeSet<>());
        }
        votes.of().forEach((post, people) -> {
            int at = 0;
            for (var person : new java.util.TreeMap<>(people).entrySet()) {
                int code = code(village, sitting, post, person.getKey());
                for (int vote = 0; vote < person.getValue(); vote++) {
                    marks.get(at++ % sheets).add(code);
                }
            }
        });
        for (int n = 0; n < sheets; n++) {
            int after = n;
            var codes = marks.get(n).stream().map(String::valueOf).toList();
            var keys = codes.isEmpty() ? "0" : String.join(" ", codes);
            assertThat(key(village, sitting, after, keys, 1)).isInstanceOf(Calling.Reading.Kept.class);
            assertThat(key(village, sitting, after, keys, 2)).isInstanceOf(Calling.Reading.Read.class);
        }
    }

    public Verdict<Election> enter(Village village, Stage next) {
        var entry = village.call(() -> door.enter(village.election(), next, village.as(Role.ELECTION_COMMITTEE)));
        assertThat(entry).isInstanceOf(Verdict.Done.class);
        return entry;
    }

    /** Records the papers of a result and files it; the answer of the door. */
    public Verdict<Election> file(Village village) {
        polls.sign(village);
        return village.call(() -> {
            for (var kind :
                    List.of(DocumentKind.RESULT_NOTICE, DocumentKind.RESULT_FILING, DocumentKind.CERTIFICATES)) {
                var recording = documents.record(
                        village.election(),
                        kind,
                        "测试文件",
                        "1号",
                        ElectionFixture.DAY,
                        "",
                        village.as(Role.TOWN_COMMITTEE));
                assertThat(recording).isInstanceOf(Verdict.Done.class);
            }
            return door.enter(village.election(), Stage.FILED, village.as(Role.ELECTION_COMMITTEE));
        });
    }

    private int code(Village village, SittingId sitting, Post post, int voter) {
        return village.call(() -> calling.names(village.election())).stream()
                .filter(name -> name.post() == post && name.person().equals(village.voter(voter)))
                .findFirst()
                .map(BallotName::code)
                .orElseGet(() -> written(village, post, voter));
    }

    private int written(Village village, Post post, int voter) {
        var writing = village.call(
                () -> calling.writeIn(village.election(), post, village.voter(voter), village.as(Role.TELLER)));
        assertThat(writing).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<BallotName>) writing).value().code();
    }

    private Calling.Reading key(Village village, SittingId sitting, int after, String keys, int teller) {
        var keyed = new Keyed(sitting, UUID.randomUUID(), after + 1, keys, 0);
        return village.call(() -> calling.key(village.election(), keyed, TwoTellersIT.teller(village, teller)));
    }
}
