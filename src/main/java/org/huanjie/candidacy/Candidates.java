package org.huanjie.candidacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 候选人簿 — enters, withdraws and publishes those who stand (R-NM-1, R-NM-2, R-NM-7, R-NM-10). */
@Service
@Transactional
public class Candidates {

    private final Nominees nominees;
    private final Elections elections;
    private final Rules rules;
    private final FollowUps followUps;
    private final CommitteeNames committee;
    private final Eligible eligible;
    private final Nominating nominating;
    private final Publishing publishing;

    Candidates(
            Nominees nominees,
            Elections elections,
            Rules rules,
            FollowUps followUps,
            CommitteeNames committee,
            Eligible eligible,
            Nominating nominating,
            Publishing publishing) {
        this.nominees = nominees;
        this.elections = elections;
        this.rules = rules;
        this.followUps = followUps;
        this.committee = committee;
        this.eligible = eligible;
        this.nominating = nominating;
        this.publishing = publishing;
    }

    /** The candidates once they are published, in the order of their list; nobody before. */
    @Transactional(readOnly = true)
    public List<Candidate> published(ElectionId election) {
        return isPublished(elections.get(election)) ? standing(election) : List.of();
    }

    /** Those who stand, published or not, in the order of their list. */
    @Transactional(readOnly = true)
    public List<Candidate> standing(ElectionId election) {
        return nominees.of(election).stream()
                .filter(Nominees.Row::stands)
                .sorted(order(election).comparator())
                .map(Nominees.Row::candidate)
                .toList();
    }

    /** In which order the lists of this election stand. */
    @Transactional(readOnly = true)
    public ListOrder order(ElectionId election) {
        return rules.find(election)
                .map(ElectionRules::profile)
                .map(ListOrder::of)
                .orElse(ListOrder.STROKES);
    }

    /** Whether its vote is a direct one, without a list of candidates: whoever put themselves forward is published beside the ballot (R-NM-11). */
    @Transactional(readOnly = true)
    public boolean direct(Election election) {
        return !election.followsAnother()
                && rules.find(election.id())
                        .filter(passed -> passed.profile().selfDirect())
                        .isPresent();
    }

    /** The ways of standing that this election is open to. */
    @Transactional(readOnly = true)
    public List<Channel> channels(Election election) {
        var profile = rules.find(election.id()).map(ElectionRules::profile);
        return Stream.of(Channel.values())
                .filter(channel -> profile.map(set -> channel.leadsTo(election.body(), set))
                        .orElseGet(() -> channel.leadsTo(election.body())))
                .toList();
    }

    /** Those who stand in the latest elections of the villages of this division, by village, each person once in a village. */
    @Transactional(readOnly = true)
    public Map<String, List<Candidate>> standingWithin(String division) {
        var latest = Stream.of(Body.values())
                .flatMap(body -> elections.within(division, body).stream())
                .map(Election::id)
                .collect(Collectors.toSet());
        return nominees.within(division).stream()
                .filter(row -> row.stands() && latest.contains(row.election()))
                .collect(Collectors.groupingBy(
                        Nominees.Row::village,
                        TreeMap::new,
                        Collectors.mapping(
                                Nominees.Row::candidate,
                                Collectors.collectingAndThen(
                                        Collectors.toMap(Candidate::person, one -> one, (one, again) -> one),
                                        each -> each.values().stream()
                                                .sorted(new StrokeOrder())
                                                .toList()))));
    }

    /** Everyone who was entered, those who withdrew too, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Nominee> nominees(ElectionId election) {
        return nominees.of(election).stream()
                .sorted(order(election).comparator())
                .map(Nominees.Row::nominee)
                .toList();
    }

    /** Whether the election stands at the stage of nomination. */
    public boolean open(Election election) {
        return election.stage() == election.body().nominating() && !election.followsAnother();
    }

    /** Whether a person may withdraw now, or take it back: until the vote begins, and before a further vote is prepared. */
    public boolean mayWithdraw(Election election) {
        return election.followsAnother() ? election.atItsBeginning() : open(election) || listIsOut(election);
    }

    /** Whether a first list is out and its vote has not begun: it can be announced anew (R-NM-7). */
    public static boolean listIsOut(Election election) {
        return !election.followsAnother()
                && election.reached(election.body().listed())
                && !election.reached(election.body().voting());
    }

    /** How many candidates a post of so many seats needs: one more is enough by law, the Party's rule says a fifth, rounded up (R-NM-2, R-PB-3). */
    public static int needed(Body body, int seats) {
        return seats + (body == Body.PARTY_BRANCH ? (seats + 4) / 5 : 1);
    }

    public boolean isPublished(Election election) {
        return election.reached(election.body().listed());
    }

    /** Whether this person's role enters candidates for this body: the one that publishes the list. */
    public boolean mayEnter(Election election, SignedIn who) {
        return NominationCheck.yours(election, who);
    }

    /** Names that both stand and sit on the village election committee (R-EC-5). */
    @Transactional(readOnly = true)
    public Set<String> onCommittee(Election election) {
        return Set.copyOf(committee.standing(election));
    }

    /** GB/T 4658 code of the person's education, for the figures. */
    @Transactional(readOnly = true)
    public Optional<String> education(ElectionId election, VoterId person) {
        return nominees.of(election).stream()
                .filter(row -> row.person().equals(person))
                .flatMap(row -> Stream.ofNullable(row.education()))
                .findFirst();
    }

    /** GB/T 4762 code of the person's political status, for the result's report. */
    @Transactional(readOnly = true)
    public Optional<String> politicalStatus(ElectionId election, VoterId person) {
        return nominees.of(election).stream()
                .filter(row -> row.person().equals(person))
                .map(Nominees.Row::politicalStatus)
                .findFirst();
    }

    /** Enters a person of the roll; one nominated by villagers is here nominated by one, the least there is. */
    public Verdict<Candidate> enter(
            ElectionId election,
            VoterId person,
            Post post,
            Channel channel,
            String education,
            String politicalStatus,
            SignedIn by) {
        int nominators = channel == Channel.NOMINATED ? 1 : 0;
        return enter(new Nomination(election, person, post, channel, nominators, education, politicalStatus), by);
    }

    public Verdict<Candidate> enter(Nomination nomination, SignedIn by) {
        var election = elections.get(nomination.election());
        var voter = eligible.find(election, nomination.person());
        var reasons = nominating.against(election, nomination, voter, by);
        if (!reasons.isEmpty() || voter.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return Verdict.done(nominating.enter(election, voter.get(), nomination, by));
    }

    /** What the law asks of a further vote's list and withdrawals have undone; withdrawing is free, so it bars nothing (R-WN-6). */
    @Transactional(readOnly = true)
    public List<Reason> advice(Election round) {
        if (!round.followsAnother()) {
            return List.of();
        }
        var standing = standing(round.id());
        return followUps.posts(round).stream()
                .filter(line -> standing.stream()
                                .filter(one -> one.post() == line.post())
                                .count()
                        <= line.seats())
                .map(line -> CandidacyRefusal.EQUAL_NUMBER.of(line.post(), line.seats()))
                .toList();
    }

    /** What stands against publishing the list now. */
    @Transactional(readOnly = true)
    public List<Reason> againstPublishing(ElectionId election) {
        return publishing.against(elections.get(election));
    }

    /** Publishes the list: the next stage, entered through the one door, which says all that stands against it. */
    public Verdict<Election> publish(ElectionId election, SignedIn by) {
        return publishing.publish(elections.get(election), by);
    }

    /** The posts that a person can be entered for in this election, from the highest to the lowest. */
    @Transactional(readOnly = true)
    public List<Post> posts(Election election) {
        return election.followsAnother()
                ? followUps.posts(election).stream().map(RoundPost::post).toList()
                : ListPosts.posts(election, rules.find(election.id()));
    }
}
