package org.huanjie.replay.staff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.SignedPaper;
import org.huanjie.discipline.pledge.SignedPaperLook;
import org.huanjie.discipline.study.Course;
import org.huanjie.discipline.study.Courses;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.RollCall;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 人员一场 — the staff is named and declares its kin, is trained and pledges, and is called on the day of the vote. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class StaffPlay {

    // the columns of staff.csv after the village
    private static final int NAME = 1;
    private static final int KIND = 2;
    private static final int COURSE_ON = 3;
    private static final int PLACE = 4;
    private static final int TRAINER = 5;
    private static final int MATERIAL = 6;
    private static final int PLEDGED_ON = 7;

    private final Preparation preparation;
    private final Recusal recusal;
    private final Opening opening;
    private final RollCall rollCall;
    private final Courses courses;
    private final DisciplinePledges pledges;
    private final SignedPaperLook look;
    private final VolunteerPlay volunteers;

    StaffPlay(
            Preparation preparation,
            Recusal recusal,
            Opening opening,
            RollCall rollCall,
            Courses courses,
            DisciplinePledges pledges,
            SignedPaperLook look,
            VolunteerPlay volunteers) {
        this.preparation = preparation;
        this.recusal = recusal;
        this.opening = opening;
        this.rollCall = rollCall;
        this.courses = courses;
        this.pledges = pledges;
        this.look = look;
        this.volunteers = volunteers;
    }

    /** Those who bring people to the poll. */
    public VolunteerPlay volunteers() {
        return volunteers;
    }

    /** Somebody is put on duty, who is nobody's kin among the candidates. */
    public void appoint(Election election, Duty duty, String name, SignedIn presiding) {
        done(preparation.appoint(election.id(), duty, name, presiding));
        done(recusal.declare(election.id(), duty, name, Map.of(), presiding));
    }

    /** The scan of the paper that was signed, looked at as one that is uploaded. */
    public SignedPaper paper(byte[] scan) {
        return look.at(scan).answer(Function.identity(), reasons -> {
            throw new IllegalStateException("the scenario's scan is refused: " + reasons);
        });
    }

    /** The courses that the lines tell of, with who was there, and the papers that they signed, each day's on one. */
    public void ready(String village, List<NamedCsvRecord> lines, SignedPaper paper, SignedIn presiding) {
        by(lines, line -> line.getField(COURSE_ON) + line.getField(PLACE))
                .forEach(course -> done(courses.hold(village, held(course), named(course), presiding)));
        by(lines, line -> line.getField(PLEDGED_ON))
                .forEach(day -> done(pledges.onPaper(
                        village,
                        PledgeKind.STAFF,
                        named(day),
                        LocalDate.parse(day.getFirst().getField(PLEDGED_ON)),
                        paper,
                        presiding)));
    }

    /** All names are called and answered to; who has an account signs in. */
    public void arrive(Election election, Stream<SignedIn> accounts, SignedIn presiding) {
        var there = opening.of(election.id()).staff().stream()
                .map(member -> new RollCall.Called(member.duty(), member.name()))
                .collect(Collectors.toSet());
        done(rollCall.call(election.id(), there, presiding));
        accounts.forEach(account -> done(rollCall.signIn(election.id(), account, presiding)));
    }

    private static List<List<NamedCsvRecord>> by(List<NamedCsvRecord> lines, Function<NamedCsvRecord, String> what) {
        return List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()))
                .values());
    }

    private static Course.Held held(List<NamedCsvRecord> lines) {
        var first = lines.getFirst();
        return new Course.Held(
                lines.stream()
                        .map(line -> DutyKind.valueOf(line.getField(KIND)))
                        .collect(Collectors.toSet()),
                LocalDate.parse(first.getField(COURSE_ON)),
                first.getField(PLACE),
                first.getField(TRAINER),
                first.getField(MATERIAL));
    }

    private static List<Named> named(List<NamedCsvRecord> lines) {
        return lines.stream().map(line -> Named.of(line.getField(NAME))).toList();
    }

    private static void done(Verdict<?> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
