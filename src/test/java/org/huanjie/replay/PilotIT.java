package org.huanjie.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.PilotServer;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.Briefings;
import org.huanjie.count.file.Result;
import org.huanjie.discipline.campaign.CampaignReading;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** 试点推演 — the report's figures come out of the scenario, and move with it. */
class PilotIT {

    private static final List<String> HERE = List.of(
            "villages",
            "villages_ready",
            "pilots",
            "elected",
            "mean_age",
            "college",
            "recommended",
            "houlin_matters",
            "problems",
            "measures",
            "problems_solved",
            "county_leaders",
            "pannan_money",
            "found_against",
            "interviewed",
            "pledged",
            "volunteers",
            "drivers",
            "turnout_pannan",
            "turnout_yufeng",
            "turnout_houlin");

    private static final String YUFENG = "330326103216";
    private static final String ADVISED = "郑辛卯";

    @TempDir
    Path changed;

    @Test
    void everyFigureWhoseMechanismIsThereHolds() {
        var figures = PilotServer.context().getBean(PilotFigures.class).compute(Scenario.pilot());
        assertThat(figures)
                .filteredOn(figure -> HERE.contains(figure.key()))
                .hasSize(HERE.size())
                .allSatisfy(figure ->
                        assertThat(figure.holds()).as(figure.toString()).isTrue());
        assertThat(figures)
                .filteredOn(figure -> !HERE.contains(figure.key()))
                .allSatisfy(figure -> assertThat(figure.computed()).isNull());
    }

    // 177 people of three villages, 22 of them without a telephone, 28 days; the report gives no numbers to compare
    // them with
    @Test
    void everyDayOfFebruaryHadItsReminderAndTheActivitiesWereHeld() {
        var beside =
                byKey(PilotServer.context().getBean(PilotReplay.class).beside().toList());
        assertThat(beside.get("reminders")).isEqualByComparingTo(BigDecimal.valueOf(28 * 177));
        assertThat(beside.get("reminders_arrived")).isEqualByComparingTo(BigDecimal.valueOf(28 * (177 - 22)));
        assertThat(beside.get("activities")).isEqualByComparingTo("13");
        var reading = PilotServer.context().getBean(CampaignReading.class);
        Scope.of("330326103")
                .run(() -> assertThat(reading.missing("330326103"))
                        .as("nothing that was planned is missing")
                        .isEmpty());
    }

    // every household of the three villages was called on once, and whoever had a relative draw their ballot was heard
    // to be away
    @Test
    void everyHouseholdWasCalledOnAndThoseAwayAreTracedToTheirsInSums() {
        var beside =
                byKey(PilotServer.context().getBean(PilotReplay.class).beside().toList());
        assertThat(beside.get("households_called")).isPositive();
        assertThat(beside.get("households_reached")).isPositive().isLessThan(beside.get("households_called"));
        assertThat(beside.get("households_entered_came"))
                .isPositive()
                .isLessThanOrEqualTo(beside.get("households_entered"));
        assertThat(beside.get("households_wanting_proxy")).isPositive().isLessThan(beside.get("households_reached"));
        // whoever said to a volunteer that they want a proxy had one, and the agent drew
        assertThat(beside.get("households_wanting_proxy_by_proxy"))
                .isEqualByComparingTo(beside.get("households_wanting_proxy"))
                .isEqualByComparingTo(beside.get("households_entered_by_proxy"));
    }

    // eight cars, eight riders for each, there and back; everybody who was brought drew a ballot
    @Test
    void everyRiderOfThePilotHasACar() {
        var beside =
                byKey(PilotServer.context().getBean(PilotReplay.class).beside().toList());
        assertThat(beside.get("riders")).isEqualByComparingTo("64");
        assertThat(beside.get("riders_served")).isEqualByComparingTo("64");
        assertThat(beside.get("riders_home")).isEqualByComparingTo("64");
        assertThat(beside.get("households_fetched")).isPositive();
        assertThat(beside.get("households_fetched_came")).isEqualByComparingTo(beside.get("households_fetched"));
    }

    @Test
    void noPilotMissesAVisitWhileItsElectionRuns() {
        var visits = PilotServer.context().getBean(Visits.class);
        LocalDate.of(2017, 1, 25)
                .datesUntil(LocalDate.of(2017, 3, 8), Period.ofWeeks(1))
                .forEach(day -> assertThat(Scope.of("330326103").call(() -> visits.week("330326103", day)))
                        .as(day.toString())
                        .hasSize(3)
                        .allSatisfy((village, state) -> assertThat(state).isEqualTo(VisitState.HELD)));
    }

    // the report says daily in each of the three, weekly in town and county, from the start until the vote
    @Test
    void everyDayOfThePilotsHasItsMeeting() {
        var briefings = PilotServer.context().getBean(Briefings.class);
        var start = LocalDate.of(2017, 1, 21);
        var vote = LocalDate.of(2017, 3, 4);
        Scope.of(Pilot.COUNTY).run(() -> {
            assertThat(briefings.count(Pilot.COUNTY, BriefingKind.VILLAGE_DAILY, start, vote))
                    .isEqualTo(3 * 43);
            assertThat(briefings.count(Pilot.COUNTY, BriefingKind.TOWN_WEEKLY, start, vote))
                    .isEqualTo(6);
            assertThat(briefings.count(Pilot.COUNTY, BriefingKind.COUNTY_WEEKLY, start, vote))
                    .isEqualTo(6);
            for (var village : Pilot.VILLAGES) {
                assertThat(briefings.missed(village.code())).isEmpty();
                assertThat(briefings.guided(Pilot.COUNTY, start, vote)).containsEntry(village.code(), 6);
            }
            assertThat(briefings.missed("330326103")).isEmpty();
            assertThat(briefings.missed(Pilot.COUNTY)).isEmpty();
        });
    }

    @Test
    void aBirthDateAndBallotsMoveTheFigures() throws IOException {
        anotherBirthDate();
        write("pannan-committee-ballots.csv", ballotsThatElectNoChair());
        write("readiness.csv", readinessOfThePilotsAlone());
        oneOfTheAdvisedStays();
        PilotServer.fresh("changed", context -> {
            var figures = byKey(context.getBean(PilotReplay.class).figures(Scenario.pilotChangedBy(changed)));
            assertThat(figures.get("villages_ready")).isEqualByComparingTo("3");
            assertThat(figures.get("elected")).isEqualByComparingTo("20");
            assertThat(figures.get("mean_age")).isNotEqualByComparingTo("44.3");
            assertThat(figures.get("turnout_pannan")).isNotEqualByComparingTo("87.98");
            assertThat(figures.get("found_against")).isEqualByComparingTo("4");
            assertThat(figures.get("pledged")).isEqualByComparingTo("3");
            assertThat(elected(context, YUFENG)).contains(ADVISED);
        });
    }

    // a review found against her by what only advises: she stands, and the villagers elect her in another's place
    private void oneOfTheAdvisedStays() throws IOException {
        write("reviews.csv", text("reviews.csv").replace(",我自愿不参加本届选举。", ","));
        var ballots = text("yufeng-committee-ballots.csv").split("\n");
        for (int i = 1; i < ballots.length; i++) {
            var columns = ballots[i].split(",", 2);
            ballots[i] = columns[0] + "," + columns[1].replace('2', '5');
        }
        write("yufeng-committee-ballots.csv", String.join("\n", ballots) + "\n");
    }

    private static List<String> elected(ApplicationContext context, String village) {
        var elections = context.getBean(Elections.class);
        return Scope.of(village)
                .call(() -> context.getBean(CountPlay.class)
                        .elected(elections
                                .find(village, Body.VILLAGERS_COMMITTEE)
                                .orElseThrow()))
                .stream()
                .map(Result.Line::name)
                .toList();
    }

    // the oldest of the list of Pannan's branch, born twenty years earlier
    private void anotherBirthDate() throws IOException {
        var number = Scenario.pilot().lines("candidates.csv").getFirst().getField("身份证号");
        var older = older(number);
        write("candidates.csv", text("candidates.csv").replace(number, older));
        write("pannan-came.csv", withoutOneBallot(text("pannan-came.csv").replace(number, older)));
        var born = number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
        var bornEarlier = older.substring(6, 10) + born.substring(4);
        write("pannan-roll.csv", text("pannan-roll.csv").replace(born + "," + number, bornEarlier + "," + older));
    }

    // the last who came for nobody but themselves stays at home
    private static String withoutOneBallot(String came) {
        var lines = came.split("\n");
        for (int i = lines.length - 1; i > 0; i--) {
            var number = lines[i].substring(0, 18);
            if (lines[i].endsWith(",") && came.indexOf(number) == came.lastIndexOf(number)) {
                return came.replace(lines[i] + "\n", "");
            }
        }
        throw new IllegalStateException("everyone came with a proxy");
    }

    private static String older(String number) {
        var body = number.substring(0, 6) + (Integer.parseInt(number.substring(6, 10)) - 20) + number.substring(10, 17);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String ballotsThatElectNoChair() {
        var lines = text("pannan-committee-ballots.csv").split("\n");
        for (int i = 1; i < lines.length; i++) {
            lines[i] = (i % 2 == 0 ? "1" : "2") + lines[i].substring(lines[i].indexOf(','));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String readinessOfThePilotsAlone() {
        var all = text("readiness.csv").split("\n");
        var kept = new StringBuilder(all[0]).append('\n');
        for (var line : all) {
            if (Pilot.VILLAGES.stream().anyMatch(village -> line.startsWith(village.code()))) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private static Map<String, BigDecimal> byKey(List<Figure> figures) {
        var byKey = new HashMap<String, BigDecimal>();
        figures.forEach(figure -> byKey.put(figure.key(), figure.computed()));
        return byKey;
    }

    private static String text(String name) {
        try (var file = Scenario.pilot().open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(changed.resolve(name), text);
    }
}
