package org.huanjie.discipline.duty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.study.Course;
import org.huanjie.discipline.study.Courses;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Preparation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** 培训班的登记 — who was there by ticks, by names and by a table together; a table with a fault records nothing. */
@HuanjieIT
class CoursesIT {

    @Autowired
    PollFixture polls;

    @Autowired
    Preparation preparation;

    @Autowired
    Courses courses;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Elections elections;

    @Autowired
    MockMvc web;

    private Village village;
    private String caller;

    @BeforeEach
    void aVillageWithACaller() {
        village = polls.listed(20);
        caller = village.voters().get(9).name();
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, village.as(Role.ELECTION_COMMITTEE)));
            PollFixture.done(preparation.appoint(
                    village.election(),
                    Duty.CALLER,
                    caller,
                    new Bearer.Voter(village.voter(9)),
                    village.as(Role.ELECTION_COMMITTEE)));
            return true;
        });
    }

    @Test
    void aTableStandsBesideTicksAndNames() throws Exception {
        var table = "序号,姓名\n1," + caller + "\n2,欧阳计\n";
        assertThat(hold(table, "欧阳记\n" + caller).getStatus()).isEqualTo(303);
        var held = held();
        assertThat(held)
                .singleElement()
                .satisfies(course -> assertThat(course.people()).hasSize(3));
        assertThat(enrolled()).extracting(EnrolledPerson::name).containsExactlyInAnyOrder(caller, "欧阳计", "欧阳记");
        assertThat(enrolled().stream().filter(one -> one.name().equals(caller)))
                .as("the table means whom the staff's list means")
                .allSatisfy(one -> assertThat(one.voter()).contains(village.voter(9)));
    }

    @Test
    void aTableWithAFaultRecordsNothingAndSaysAllOfThem() throws Exception {
        var answer = hold("姓名,组\n" + caller + ",1\n,2\n欧阳9,3\n" + caller + ",4\n", "欧阳记");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("第 3 行的姓名要写", "第 4 行“欧阳9”里有不能用的字", "第 5 行的", "欧阳记", "镇讲师");
        assertThat(held()).isEmpty();
        assertThat(enrolled()).isEmpty();
    }

    @Test
    void theListToSignNamesTheStaffWithTheirDuties() throws Exception {
        var answer = web.perform(get("/villages/" + village.code() + "/duty/attendance.pdf")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("签到表", "1" + caller + "唱票", "11");
        }
    }

    private MockHttpServletResponse hold(String table, String others) throws Exception {
        return web.perform(multipart("/villages/" + village.code() + "/duty/courses")
                        .file(new MockMultipartFile(
                                "list", "list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                        .param("kinds", "CALL")
                        .param("on", "2017-03-03")
                        .param("place", "村委会")
                        .param("trainer", "镇讲师")
                        .param("others", others)
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andReturn()
                .getResponse();
    }

    private List<Course> held() {
        return village.call(() -> courses.of(elections.get(village.election())));
    }

    private List<EnrolledPerson> enrolled() {
        return village.call(() ->
                enrolment.of(village.code(), elections.get(village.election()).term()));
    }
}
