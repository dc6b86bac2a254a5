package org.huanjie.readiness.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;
import static org.huanjie.readiness.assessment.ReadinessFixture.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.step.Application;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.Attachments;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Files go in checked, come out one way that is logged, and go when their time ends; documents expire by their version's days. */
@HuanjieIT
public class EvidenceFilesIT {

    @Autowired
    MultipartConfigElement uploads;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    ReadinessSettings settings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    Places.County county;
    String village;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 15));
        county = places.newCounty(1, 2);
        village = county.village();
        elections.open(county);
    }

    /** What is sent is as often as not somebody's number: a kill leaves no file of it behind, since there never is one. */
    @Test
    void nothingThatIsSentIsLaidDownInAFile() {
        assertThat((long) uploads.getFileSizeThreshold()).isGreaterThanOrEqualTo(uploads.getMaxRequestSize());
    }

    @Test
    void aFileIsPutAndTakenOutAndTheCountyReadsWhoHasIt() throws Exception {
        var pdf = pdf();
        browser.perform(multipart(path())
                        .file(new MockMultipartFile("file", "C:\\账\\审计.doc", "text/html", pdf))
                        .param("kind", "FINANCE.AUDIT_REPORT")
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                .andExpect(redirectedUrl(path()));
        var file = Scope.of(village).call(() -> files.of(village)).getFirst();
        assertThat(file.name()).isEqualTo("审计.pdf");
        browser.perform(get(path() + "/" + file.id()).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        browser.perform(get("/counties/" + county.code() + "/readiness/files-taken")
                        .with(TestSignIn.as(Role.AUDITOR, county.code())))
                .andExpect(content().string(allOf(containsString("审计.pdf"), containsString("测试TOWN_REVIEW"))));
        browser.perform(get("/villages/" + county.village(1) + "/readiness/files/" + file.id())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, county.village(1))))
                .andExpect(status().isNotFound());
        Confirmed.act(
                        browser,
                        post(path() + "/" + file.id() + "/withdraw")
                                .with(csrf())
                                .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                .andExpect(redirectedUrl(path()));
        assertThat(read(file)).isEmpty();
    }

    @Test
    void aFileWithAMacroComesBackWithWhatToDo() throws Exception {
        browser.perform(multipart(path())
                        .file(new MockMultipartFile("file", "a.docx", "", zip("word/vbaProject.bin")))
                        .param("kind", "FINANCE.AUDIT_REPORT")
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("含宏或脚本"), containsString("不超过 20 MB"))));
        assertThat(Scope.of(village).call(() -> files.of(village))).isEmpty();
    }

    @Test
    void whatHasNoRoomIsRefusedInWordsBeforeItIsLookedAt() throws Exception {
        var team = ReadinessFixture.team(village);
        var cadre = TestSignIn.person(Role.RESIDENT_CADRE, village);
        var noFile = "no file of any kind".getBytes(StandardCharsets.UTF_8);
        assertThat(put(pdf(), team)).isInstanceOf(Verdict.Done.class);
        asOwner("UPDATE readiness.file SET size = 524288000 WHERE village = '" + village + "'");
        assertThat(refusals(put(noFile, team))).containsExactly("readiness.refused.files-day");
        assertThat(put(pdf(), cadre)).isInstanceOf(Verdict.Done.class);
        asOwner("INSERT INTO store.attachment SELECT gen_random_uuid(), '" + village
                + "', sha256('x'), 20971520, 20, sha256('x') FROM generate_series(1, 205)");
        assertThat(refusals(put(noFile, cadre))).containsExactly("readiness.refused.files-village");
        clock.set(LocalDate.of(2017, 1, 16));
        assertThat(refusals(put(noFile, team))).containsExactly("readiness.refused.files-village");
        browser.perform(multipart(path())
                        .file(new MockMultipartFile("file", "a.pdf", "", pdf()))
                        .param("kind", "FINANCE.AUDIT_REPORT")
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(team)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("本村保存的文件已满 4,096 MB")));
        asOwner("DELETE FROM store.attachment WHERE sha256 = sha256('x')");
        assertThat(refusals(put(noFile, team))).containsExactly("readiness.refused.file");
    }

    private Verdict<UUID> put(byte[] content, SignedIn by) {
        return Scope.of(village).call(() -> files.put(village, "FINANCE", "AUDIT_REPORT", "a.pdf", content, by));
    }

    private static List<String> refusals(Verdict<UUID> putting) {
        return ((Verdict.Refused<UUID>) putting)
                .reasons().stream().map(Reason::key).toList();
    }

    @Test
    void aFileOfManyPiecesIsReadWholeAndLostPiecesAreNoticed() throws Exception {
        var large = new byte[(3 << 20) + 7];
        Arrays.fill(large, (byte) 7);
        var id = java.util.UUID.nameUUIDFromBytes(village.getBytes(StandardCharsets.UTF_8));
        Scope.of(village).run(() -> transactions.executeWithoutResult(status -> attachments.put(id, village, large)));
        assertThat(inScope(id)).isEqualTo(large);
        asOwner("UPDATE store.attachment SET pieces = 3 WHERE id = '" + id + "'");
        assertThatThrownBy(() -> inScope(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void filesGoWhenTheirTimeEndsAndNotBeforeTheCountySetIt() throws Exception {
        var team = ReadinessFixture.team(village);
        var pdf = pdf();
        assertThat(Scope.of(village).call(() -> files.put(village, "FINANCE", "AUDIT_REPORT", "a.pdf", pdf, team)))
                .isInstanceOf(Verdict.Done.class);
        var file = Scope.of(village).call(() -> files.of(village)).getFirst();
        clock.set(LocalDate.of(2030, 1, 1));
        Scope.of(county.code()).run(() -> files.eraseDue(county.code()));
        assertThat(read(file)).isNotEmpty();
        var office = ReadinessFixture.office(county.code());
        Scope.of(county.code()).run(() -> {
            ReadinessFixture.done(
                    settings.set(county.code(), ReadinessSetting.FILES_KEPT_DAYS, OptionalInt.of(365), office));
            files.eraseDue(county.code());
        });
        assertThat(read(file)).isEmpty();
        assertThat(Scope.of(village).call(() -> files.of(village)).getFirst().goneWhy())
                .isEqualTo("RETENTION");
    }

    /** Version 2 is added by data alone; an assessment that began before stays at 1, and a document too old for 2 stands against it. */
    @Test
    void aLaterVersionHoldsForLaterAssessmentsAndItsDocumentsExpire() throws Exception {
        done(fixture.selfCheck(village, ReadinessFixture.complete()));
        var later = LocalDate.of(2090, 1, 1);
        asOwner("""
                INSERT INTO readiness.edition VALUES (2, '2090-01-01');
                INSERT INTO readiness.condition (version, condition, position)
                  SELECT 2, condition, position FROM readiness.condition WHERE version = 1;
                INSERT INTO readiness.evidence_kind (version, condition, kind, position, required, good_days)
                  SELECT 2, condition, kind, position, required, 180 FROM readiness.evidence_kind WHERE version = 1;
                INSERT INTO readiness.guidance SELECT 2, condition, kind, zh, en FROM readiness.guidance WHERE version = 1""");
        clock.set(later);
        var other = county.village(1);
        done(fixture.selfCheck(other, ReadinessFixture.complete()));
        assertThat(fixture.of(village).standing().version()).isEqualTo(1);
        assertThat(fixture.of(other).standing().version()).isEqualTo(2);
        assertThat(refused(Scope.of(other).call(() -> application.apply(other, ReadinessFixture.team(other)))))
                .contains("readiness.gap.expired");
        browser.perform(get("/readiness/conditions").with(TestSignIn.as(Role.VILLAGE_TEAM, other)))
                .andExpect(content().string(allOf(containsString("第 2 版"), containsString("180 天内有效"))));
    }

    @Autowired
    Application application;

    private java.util.Optional<byte[]> read(EvidenceFile file) {
        return Scope.of(village).call(() -> transactions.execute(status -> attachments.read(file.id())));
    }

    private byte[] inScope(java.util.UUID id) {
        return Scope.of(village)
                .call(() -> transactions.execute(status -> attachments.read(id)))
                .orElseThrow();
    }

    private static void asOwner(String statement) throws SQLException {
        var store = TestStore.server().store();
        try (var owner = DriverManager.getConnection(
                        store.url(), store.owner().user(), store.owner().password());
                var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String path() {
        return "/villages/" + village + "/readiness/files";
    }

    public static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] zip(String... more) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("[Content_Types].xml", "word/document.xml"), Arrays.stream(more))
                    .toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
