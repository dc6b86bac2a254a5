package org.huanjie.discipline.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huanjie.AtOnce;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.discipline.pledge.ReadText;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 两个人同时办 — one quiz handed in twice at once is scored once; two who enrol, train or take a pledge of one person at once do it once. */
@HuanjieIT
class TwoAtOnceIT {

    private static final int HANDS = 4;
    private static final String NAME = "欧阳唱";

    @Autowired
    PollFixture polls;

    @Autowired
    DutyFixture duties;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Elections elections;

    @Autowired
    Courses courses;

    @Autowired
    StudyCodes codes;

    @Autowired
    Quizzes quizzes;

    @Autowired
    DisciplinePledges pledges;

    @Autowired
    PledgeTexts texts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Village village;

    @BeforeEach
    void aVillage() {
        village = polls.listed(12);
    }

    @Test
    void oneQuizIsScoredOnce() {
        duties.pledge(village.code(), List.of(NAME));
        var person = enrolled().getFirst();
        var sheet = village.call(() -> quizzes.next(person, QuestionBank.CALL));
        Map<String, Integer> answers = new HashMap<>();
        sheet.quiz().drawn().forEach(one -> answers.put(one.question().id(), one.right()));
        var all = atOnce(() -> quizzes.handIn(person, QuestionBank.CALL, sheet.number(), sheet.edition(), answers));
        assertThat(all).containsExactlyInAnyOrder("done", "HANDED_IN", "HANDED_IN", "HANDED_IN");
        assertThat(count("quiz_result")).isOne();
    }

    @Test
    void whoIsWrittenDownByTwoIsEnrolledOnce() {
        var held = new Course.Held(Set.of(DutyKind.CALL), LocalDate.of(2017, 3, 3), "村委会", "镇讲师", "");
        var there = List.of(Named.of(NAME), Named.of("欧阳计"));
        var by = village.as(Role.ELECTION_COMMITTEE);
        assertThat(atOnce(() -> courses.hold(village.code(), held, there, by))).containsOnly("done");
        assertThat(enrolled()).extracting(EnrolledPerson::name).containsExactlyInAnyOrder(NAME, "欧阳计");
        assertThat(count("course")).isEqualTo(HANDS);
        var course = village.call(() -> courses.of(elections.get(village.election())))
                .getFirst();
        assertThat(atOnce(() -> courses.drop(village.code(), course.id(), by)))
                .containsExactlyInAnyOrder("done", "NO_COURSE", "NO_COURSE", "NO_COURSE");
    }

    @Test
    void onePledgeIsTakenOnceAndTakenBackOnce() {
        duties.train(village.code(), List.of(NAME));
        var person = enrolled().getFirst();
        var read = village.call(() -> ReadText.of(texts.inForce(village.code(), PledgeKind.STAFF), true));
        assertThat(atOnce(() -> pledges.onTheSpot(person, read, DutyFixture.PAPER, "own-page")))
                .containsExactlyInAnyOrder("done", "PLEDGED_ALREADY", "PLEDGED_ALREADY", "PLEDGED_ALREADY");
        assertThat(atOnce(() -> pledges.takeBack(person, PledgeKind.STAFF, "own-page")))
                .containsExactlyInAnyOrder("done", "NO_PLEDGE", "NO_PLEDGE", "NO_PLEDGE");
        var by = village.as(Role.ELECTION_COMMITTEE);
        assertThat(atOnce(() -> pledges.onPaper(
                        village.code(),
                        PledgeKind.STAFF,
                        List.of(Named.of(NAME), Named.of("欧阳计")),
                        LocalDate.of(2017, 3, 3),
                        DutyFixture.PAPER,
                        by)))
                .as("the later ones find them pledged")
                .containsOnly("done");
        assertThat(village.call(() -> pledges.of(elections.get(village.election()))).stream()
                        .filter(one -> one.stands()))
                .hasSize(2);
    }

    @Test
    void oneCodeAPersonIsLeft() {
        var by = village.as(Role.ELECTION_COMMITTEE);
        assertThat(atOnce(() -> codes.issue(village.code(), List.of(Named.of(NAME)), by)))
                .containsOnly("done");
        assertThat(count("study_code")).isOne();
        assertThat(enrolled()).hasSize(1);
    }

    private List<EnrolledPerson> enrolled() {
        return village.call(() ->
                enrolment.of(village.code(), elections.get(village.election()).term()));
    }

    private int count(String table) {
        return village.call(() -> transaction.execute(
                status -> sql.sql("SELECT count(*) FROM discipline." + table + " WHERE village = :village")
                        .param("village", village.code())
                        .query(Integer.class)
                        .single()));
    }

    private List<String> atOnce(Supplier<Verdict<?>> act) {
        return AtOnce.of(HANDS, () -> village.call(act));
    }
}
