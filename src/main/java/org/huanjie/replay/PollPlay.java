package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.replay.staff.StaffPlay;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 投票一场 — desks, staff and proxies; the record before the vote; those who came are handed their ballots, in the order in which they came; the boxes. */
@Component
@ConditionalOnBean(ReplayClock.class)
class PollPlay implements Figure.Source {

    private static final int SPARE = 20;
    private static final int BOOTHS = 6;

    private static final Map<String, Duty> DUTIES = Map.of(
            "BALLOT_ISSUER", Duty.ISSUER,
            "CALLER", Duty.CALLER,
            "TELLER", Duty.TELLER,
            "SCRUTINEER", Duty.SCRUTINEER,
            "RECORDER", Duty.RECORDER,
            "PARTY_WITNESS", Duty.PARTY_WITNESS,
            "VILLAGER_WITNESS", Duty.VILLAGER_WITNESS,
            "MOBILE_BOX", Duty.MOBILE_BOX);

    private final Stagehand stage;
    private final Preparation preparation;
    private final Proxies proxies;
    private final Polling polling;
    private final Issuing issuing;
    private final StaffPlay staff;
    private final Opening opening;
    private final Custody custody;
    private final StageDoor door;
    private final Roll roll;
    private final People people;
    private final MobilisationPlay mobilisation;

    PollPlay(
            Stagehand stage,
            Preparation preparation,
            Proxies proxies,
            Polling polling,
            Issuing issuing,
            StaffPlay staff,
            Opening opening,
            Custody custody,
            StageDoor door,
            Roll roll,
            People people) {
        this.stage = stage;
        this.preparation = preparation;
        this.proxies = proxies;
        this.polling = polling;
        this.issuing = issuing;
        this.staff = staff;
        this.opening = opening;
        this.custody = custody;
        this.door = door;
        this.roll = roll;
        this.people = people;
        this.mobilisation = new MobilisationPlay(stage, staff, roll);
    }

    @Override
    public Map<String, Integer> figures(String county) {
        return mobilisation.figures(county);
    }

    /** Those who bring people to the poll. */
    MobilisationPlay mobilisation() {
        return mobilisation;
    }

    void prepare(Scenario scenario, String key, Election election) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        var came = scenario.lines(key + "-came.csv");
        var paper = staff.paper(scenario.bytes("staff-pledges.png"));
        stage.let(presiding, () -> {
            ballots(election, came, presiding);
            DUTIES.forEach((capacity, duty) -> People.named(scenario, election.village(), capacity)
                    .forEach(name -> staff.appoint(election, duty, name, presiding)));
            staff.ready(election.village(), scenario.linesOf(election.village(), "staff.csv"), paper, presiding);
            for (var line : came) {
                if (!line.getField("受托人身份证号").isEmpty()) {
                    done(proxies.delegate(
                            election.id(),
                            new Proxies.Written(
                                    people.holder(election.village(), line.getField("身份证号")),
                                    people.holder(election.village(), line.getField("受托人身份证号")),
                                    Optional.of(Kinship.CHILD),
                                    Optional.of(WhyAway.WORK)),
                            presiding));
                }
            }
            Stagehand.expect(door.enter(election.id(), Stage.VOTE_PREPARED, presiding), Verdict.Done.class);
        });
    }

    void poll(Scenario scenario, String key, Election election, LocalDate day) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        var issuer = Cast.named(
                Role.BALLOT_ISSUER,
                election.village(),
                People.named(scenario, election.village(), "BALLOT_ISSUER").getFirst());
        stage.at(day.atTime(7, 30));
        stage.let(presiding, () -> {
            record(
                    scenario,
                    election,
                    Stream.concat(Stream.of(issuer), Cast.tellers(scenario, election).stream()),
                    presiding);
        });
        stage.at(day.atTime(7, 50));
        stage.let(presiding, () -> Stagehand.expect(polling.open(election.id(), presiding), Verdict.Done.class));
        stage.let(issuer, () -> handOut(scenario.lines(key + "-came.csv"), election, day, issuer));
        stage.at(day.atTime(15, 0));
        stage.let(
                presiding,
                () -> Stagehand.expect(
                        polling.close(
                                election.id(),
                                polling.account(election.id()),
                                presiding,
                                Cast.as(Role.SCRUTINEER, election.village())),
                        Verdict.Done.class));
        stage.at(day.atTime(15, 20));
        stage.let(presiding, () -> gather(scenario, election, presiding));
    }

    /** What those who watched sign when the count is over. */
    void sign(Election election) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        stage.let(
                presiding,
                () -> opening.of(election.id()).staff().stream()
                        .filter(StaffMember::signedOpening)
                        .forEach(witness ->
                                done(opening.signCount(election.id(), witness.duty(), witness.name(), presiding))));
    }

    // the hall, the roll call, the boxes shown empty and sealed, the signatures: all before the first ballot
    private void record(Scenario scenario, Election election, Stream<SignedIn> accounts, SignedIn presiding) {
        var checker = People.named(scenario, election.village(), "RECORDER").getFirst();
        done(opening.booths(election.id(), BOOTHS, presiding));
        for (var item : VenueItem.values()) {
            done(opening.check(election.id(), item, checker, Optional.empty(), presiding));
        }
        staff.arrive(election, accounts, presiding);
        for (var box : boxes(scenario, election)) {
            done(opening.addBox(election.id(), box.getField("票箱"), BoxKind.FIXED, presiding));
            done(opening.seal(
                    election.id(), box(election, box.getField("票箱")).id(), box.getField("封条"), checker, presiding));
        }
        for (var member : opening.of(election.id()).staff()) {
            if (member.duty().witness()) {
                done(opening.sign(election.id(), member.duty(), member.name(), presiding));
            }
        }
    }

    // slots sealed, boxes side by side, seals compared, ballots mixed
    private void gather(Scenario scenario, Election election, SignedIn presiding) {
        for (var line : boxes(scenario, election)) {
            var box = box(election, line.getField("票箱")).id();
            done(custody.sealSlot(election.id(), box, line.getField("投票口封条"), presiding));
            done(custody.arrive(election.id(), box, presiding));
        }
        for (var line : boxes(scenario, election)) {
            var box = box(election, line.getField("票箱")).id();
            done(custody.check(election.id(), box, line.getField("封条"), line.getField("投票口封条"), presiding));
        }
        done(custody.mix(election.id(), presiding));
    }

    private Box box(Election election, String name) {
        return opening.of(election.id()).boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> boxes(Scenario scenario, Election election) {
        return scenario.lines("boxes.csv").stream()
                .filter(line -> line.getField("村").equals(election.village()))
                .toList();
    }

    // in the order in which they came, some of them by car
    private void handOut(List<NamedCsvRecord> came, Election election, LocalDate day, SignedIn issuer) {
        var desks = preparation.of(election.id()).desks().stream().collect(Collectors.toMap(Desk::name, Desk::id));
        var driving = mobilisation.driving(election);
        for (var line : came) {
            var now = day.atTime(LocalTime.parse(line.getField("时")));
            stage.at(now);
            driving.comes(drawing(election, line), now);
            handOut(election, desks, line, issuer);
        }
        stage.at(day.atTime(15, 0));
        driving.lastHome();
    }

    // who stands at the desk: the voter, or their agent
    private VoterId drawing(Election election, NamedCsvRecord line) {
        var agent = line.getField("受托人身份证号");
        return people.holder(election.village(), agent.isEmpty() ? line.getField("身份证号") : agent);
    }

    private void handOut(Election election, Map<String, UUID> desks, NamedCsvRecord line, SignedIn issuer) {
        var agent = line.getField("受托人身份证号");
        var issue = issuing.issue(
                election.village(),
                election.id(),
                Objects.requireNonNull(desks.get(desk(line))),
                people.holder(election.village(), line.getField("身份证号")),
                agent.isEmpty() ? null : people.holder(election.village(), agent),
                issuer);
        Stagehand.expect(issue, Issuing.Issue.Issued.class);
    }

    private void ballots(Election election, List<NamedCsvRecord> came, SignedIn presiding) {
        var desks = new ArrayList<>(
                came.stream().map(PollPlay::desk).distinct().sorted().toList());
        int each = roll.registered(election.village()) / desks.size() + SPARE;
        done(preparation.receive(election.id(), each * desks.size(), presiding));
        desks.forEach(desk -> done(preparation.setDesk(election.id(), desk, each, presiding)));
    }

    private static String desk(NamedCsvRecord line) {
        return PilotWords.DESK.formatted(Integer.parseInt(line.getField("台")));
    }

    private static void done(Verdict<Nothing> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
