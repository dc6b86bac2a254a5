package org.huanjie.replay.staff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.SignedPaper;
import org.huanjie.discipline.study.Course;
import org.huanjie.discipline.study.Courses;
import org.huanjie.mobilisation.volunteer.FreeHours;
import org.huanjie.mobilisation.volunteer.SignUp;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerState;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 志愿者一场 — households come by their file, people sign up, are trained and pledge, and go to their grids; then they are counted. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class VolunteerPlay {

    // the columns of volunteers.csv after the village
    private static final int NAME = 1;
    private static final int NUMBER = 2;
    private static final int GROUP = 3;
    private static final int KINDS = 4;
    private static final int HOURS = 5;
    private static final int PHONE = 6;
    private static final int WAY = 7;
    private static final int COURSE_ON = 9;
    private static final int PLACE = 10;
    private static final int TRAINER = 11;
    private static final int MATERIAL = 12;
    private static final int PLEDGED_ON = 13;

    private static final String SELF = "SELF";

    private final SignUps signUps;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final GridPlay grids;
    private final Courses courses;
    private final DisciplinePledges pledges;
    private final Roll roll;
    private final Words words;

    VolunteerPlay(
            SignUps signUps,
            Volunteers volunteers,
            VolunteerFitness fitness,
            GridPlay grids,
            Courses courses,
            DisciplinePledges pledges,
            Roll roll,
            MessageSource messages) {
        this.signUps = signUps;
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.grids = grids;
        this.courses = courses;
        this.pledges = pledges;
        this.roll = roll;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The village's file of households; it is read outside any transaction. */
    public void house(String village, byte[] homes, SignedIn presiding) {
        grids.house(village, homes, words, presiding);
    }

    /** Whoever signs up: by themselves on the open form, and accepted, or by the office. */
    public void signUp(String village, List<NamedCsvRecord> lines, SignedIn presiding) {
        for (var line : lines) {
            var said = said(village, line);
            done(
                    line.getField(WAY).equals(SELF)
                            ? signUps.offer(village, said)
                            : signUps.enter(village, said, presiding));
        }
        volunteers.everybody(village).stream()
                .filter(one -> one.state() == VolunteerState.OFFERED)
                .forEach(one -> done(signUps.accept(village, one.id(), presiding)));
    }

    /** One course for all, the papers that they signed, and grids of about so many households, each with one who answers. */
    public void goToGrids(
            String village, List<NamedCsvRecord> lines, SignedPaper paper, int households, SignedIn presiding) {
        var first = lines.getFirst();
        var people = lines.stream()
                .map(line -> new Named(line.getField(NAME), Optional.of(voter(village, line))))
                .toList();
        var held = new Course.Held(
                Set.of(DutyKind.VOLUNTEER, DutyKind.DRIVER),
                LocalDate.parse(first.getField(COURSE_ON)),
                first.getField(PLACE),
                first.getField(TRAINER),
                first.getField(MATERIAL));
        done(courses.hold(village, held, people, presiding));
        done(pledges.onPaper(
                village, PledgeKind.VOLUNTEER, people, LocalDate.parse(first.getField(PLEDGED_ON)), paper, presiding));
        grids.divide(village, households, words, presiding);
        grids.man(village, presiding);
    }

    /** They call on their households; who is away wants a proxy. */
    public void callOn(String village, Set<String> awayNumbers, SignedIn presiding) {
        grids.contacts()
                .callOn(
                        village,
                        awayNumbers.stream()
                                .flatMap(number -> roll.holder(village, number).stream())
                                .collect(Collectors.toSet()),
                        presiding);
    }

    /** What came of it, in households and never by name. */
    public ContactPlay contacts() {
        return grids.contacts();
    }

    /** Who is fetched on the day, and by whom. */
    public RidePlay rides() {
        return grids.rides();
    }

    /** How many of a division serve, and how many of them drive. */
    public Map<String, Integer> figures(String division) {
        return Map.of(
                "volunteers", serving(division, DutyKind.VOLUNTEER), "drivers", serving(division, DutyKind.DRIVER));
    }

    private int serving(String division, DutyKind kind) {
        return volunteers.villages(division).stream()
                .mapToInt(village -> fitness.serving(village, kind).size())
                .sum();
    }

    private SignUp said(String village, NamedCsvRecord line) {
        var hours = line.getField(HOURS).split("-");
        return new SignUp(
                line.getField(NAME),
                OptionalInt.of(Integer.parseInt(line.getField(GROUP))),
                Optional.of(voter(village, line)),
                line.getField(PHONE),
                Stream.of(line.getField(KINDS).split(" "))
                        .map(DutyKind::valueOf)
                        .collect(Collectors.toSet()),
                Optional.of(new FreeHours(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]))));
    }

    private VoterId voter(String village, NamedCsvRecord line) {
        return roll.holder(village, line.getField(NUMBER))
                .orElseThrow(() -> new IllegalStateException("the scenario names a volunteer who is not on the roll"));
    }

    private static void done(Verdict<?> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
