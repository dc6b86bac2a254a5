package org.huanjie.discipline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.SignedPaper;
import org.huanjie.discipline.study.Course;
import org.huanjie.discipline.study.Courses;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.readiness.look.FileType;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 上岗夹具 — trains people and takes their pledges, all at once. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class DutyFixture {

    /** A picture that was looked at; what is on it nobody reads. */
    public static final SignedPaper PAPER = new SignedPaper(FileType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    private final Courses courses;
    private final DisciplinePledges pledges;
    private final Clock clock;

    DutyFixture(Courses courses, DisciplinePledges pledges, Clock clock) {
        this.courses = courses;
        this.pledges = pledges;
        this.clock = clock;
    }

    /** These have been in a course for every kind of duty and have pledged as staff. */
    public void ready(String village, Collection<String> names) {
        train(village, names);
        pledge(village, names);
    }

    public void train(String village, Collection<String> names) {
        var held = new Course.Held(Set.of(DutyKind.values()), LocalDate.now(clock), "村委会", "镇换届办", "");
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, village);
        assertThat(Scope.of(village)
                        .call(() -> courses.hold(
                                village, held, names.stream().map(Named::of).toList(), by)))
                .isInstanceOf(Verdict.Done.class);
    }

    public void pledge(String village, Collection<String> names) {
        pledge(village, names, PledgeKind.STAFF);
    }

    /** These are trained and have pledged as volunteers. */
    public void readyToVolunteer(String village, Collection<String> names) {
        train(village, names);
        pledge(village, names, PledgeKind.VOLUNTEER);
    }

    public void pledge(String village, Collection<String> names, PledgeKind kind) {
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, village);
        assertThat(Scope.of(village)
                        .call(() -> pledges.onPaper(
                                village,
                                kind,
                                names.stream().map(Named::of).toList(),
                                LocalDate.now(clock),
                                PAPER,
                                by)))
                .isInstanceOf(Verdict.Done.class);
    }
}
