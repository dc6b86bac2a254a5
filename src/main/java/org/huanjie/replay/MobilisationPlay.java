package org.huanjie.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Election;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.replay.staff.DrivingPlay;
import org.huanjie.replay.staff.StaffPlay;
import org.huanjie.roll.Roll;

/** 动员一场 — volunteers sign up, go to their grids, call on households, and drive those who need it. */
class MobilisationPlay {

    /** About how many households one volunteer calls on. */
    private static final int GRID = 45;

    private final Stagehand stage;
    private final StaffPlay staff;
    private final Roll roll;

    MobilisationPlay(Stagehand stage, StaffPlay staff, Roll roll) {
        this.stage = stage;
        this.staff = staff;
        this.roll = roll;
    }

    /** Households come by their file, and people sign up to call on them and to drive. */
    void signUp(Scenario scenario, String key, Election election) {
        var village = election.village();
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        var homes = scenario.bytes(key + "-households.csv");
        presiding.scope().run(() -> staff.volunteers().house(village, homes, presiding));
        stage.let(
                presiding,
                () -> staff.volunteers().signUp(village, scenario.linesOf(village, "volunteers.csv"), presiding));
    }

    /** They are trained, pledge, and go to their grids. */
    void goToGrids(Scenario scenario, Election election) {
        var village = election.village();
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        var paper = staff.paper(scenario.bytes("staff-pledges.png"));
        stage.let(
                presiding,
                () -> staff.volunteers()
                        .goToGrids(village, scenario.linesOf(village, "volunteers.csv"), paper, GRID, presiding));
    }

    /** They call on every household; whose ballots a relative draws later, are said to be away. */
    void callOn(Scenario scenario, String key, Election election) {
        var village = election.village();
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        var away = scenario.lines(key + "-came.csv").stream()
                .filter(line -> !line.getField("受托人身份证号").isEmpty())
                .map(line -> line.getField("身份证号"))
                .collect(Collectors.toSet());
        stage.let(presiding, () -> staff.volunteers().callOn(village, away, presiding));
    }

    /** Households called on and reached, riders, and how they came to the desks, of the villages together. */
    Map<String, Integer> called(List<Election> votes) {
        var sums = new TreeMap<String, Integer>();
        votes.forEach(vote -> staff.volunteers()
                .contacts()
                .figures(vote.village(), vote.id())
                .forEach((key, counted) -> sums.merge(key, counted, Integer::sum)));
        votes.forEach(vote -> staff.volunteers()
                .rides()
                .figures(vote.id())
                .forEach((key, counted) -> sums.merge(key, counted, Integer::sum)));
        return sums;
    }

    /** The eve of the vote: who of those that come is fetched, and by which car. */
    void planRides(Scenario scenario, String key, Election election) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        stage.let(presiding, () -> {
            var coming = scenario.lines(key + "-came.csv").stream()
                    .filter(line -> line.getField("受托人身份证号").isEmpty())
                    .flatMap(line -> roll.holder(election.village(), line.getField("身份证号")).stream())
                    .collect(Collectors.toSet());
            staff.volunteers().rides().plan(election, coming, presiding);
        });
    }

    /** The day of the vote, as the cars drive it. */
    DrivingPlay driving(Election election) {
        return staff.volunteers().rides().driving(election, Cast.as(Role.ELECTION_COMMITTEE, election.village()));
    }

    /** Volunteers and drivers of a county. */
    Map<String, Integer> figures(String county) {
        return staff.volunteers().figures(county);
    }
}
