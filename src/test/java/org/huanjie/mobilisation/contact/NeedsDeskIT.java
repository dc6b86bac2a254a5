package org.huanjie.mobilisation.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 需要转办 — what was heard at a household leads on without being typed again, on the screen and on paper. */
@HuanjieIT
class NeedsDeskIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    NeedsDesk needs;

    @Autowired
    MobileVoting mobile;

    @Autowired
    Proxies proxies;

    @Autowired
    TestClock clock;

    private Village village;
    private HouseholdId home;
    private Grid grid;
    private VolunteerId volunteer;

    @BeforeEach
    void aHousehold() {
        village = polls.listed(9);
        clock.set(LocalDate.of(2017, 3, 1));
        home = mobilisation
                .households(village, List.of(village.voter(0), village.voter(1)))
                .getFirst();
        volunteer = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        grid = mobilisation.grids(village, 5).getFirst();
        mobilisation.assign(village, grid, volunteer);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aMobileBoxIsAppliedForWithOnePress() throws Exception {
        heard(Map.of(village.voter(0), Set.of(ContactNeed.MOBILE_BOX)));
        assertThat(lines()).containsExactly(name(0) + " MOBILE_BOX false");
        browser.perform(post("/villages/" + village.code() + "/calls/mobile-box")
                        .param("voter", village.voter(3).toString())
                        .with(csrf())
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().is(422));
        assertThat(applicants()).as("who asked for nothing").isEmpty();
        browser.perform(post("/villages/" + village.code() + "/calls/mobile-box")
                        .param("voter", village.voter(0).toString())
                        .with(csrf())
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().is3xxRedirection());
        assertThat(applicants()).containsExactly(name(0));
        assertThat(lines()).containsExactly(name(0) + " MOBILE_BOX true");
    }

    @Test
    void aProxyIsEnteredWithThePrincipalFilledIn() throws Exception {
        heard(Map.of(village.voter(0), Set.of(ContactNeed.PROXY)));
        assertThat(page("/villages/" + village.code() + "/calls", Role.ELECTION_COMMITTEE))
                .contains(name(0), "登记委托", "principalIs=" + village.voter(0));
        var polling = page(
                "/villages/" + village.code() + "/polling?principal=" + name(0) + "&principalFor=" + name(0)
                        + "&principalIs=" + village.voter(0),
                Role.ELECTION_COMMITTEE);
        assertThat(polling).contains("name=\"principal\" value=\"" + name(0) + "\"", "委托人外出的原因", "务工经商");
        var delegated = village.call(() -> proxies.delegate(
                village.election(),
                new Proxies.Written(
                        village.voter(0), village.voter(8), Optional.of(Kinship.SPOUSE), Optional.of(WhyAway.FAMILY)),
                village.as(Role.ELECTION_COMMITTEE)));
        assertThat(delegated).isInstanceOf(Verdict.Done.class);
        assertThat(lines()).containsExactly(name(0) + " PROXY true");
    }

    @Test
    void theProxyFormHasTheNameInItAndTheRulesOfTheVillage() throws Exception {
        heard(Map.of(village.voter(0), Set.of(ContactNeed.PROXY), village.voter(1), Set.of(ContactNeed.PROXY)));
        var text = pdf("/villages/" + village.code() + "/calls/proxy-forms.pdf");
        assertThat(text)
                .contains(
                        "委托投票书",
                        name(0),
                        name(1),
                        "配偶",
                        "每人最多接受",
                        "选谁由您告诉受委托人",
                        "外出原因",
                        "务工经商",
                        "服兵役",
                        "兄弟姐妹",
                        "候选人不能接受委托");
    }

    @Test
    void aListGoesOutOnPaperAndComesBackWholeOrNotAtAll() throws Exception {
        var path = "/villages/" + village.code() + "/calls/grids/" + grid.id();
        assertThat(pdf(path + "/list.pdf")).contains(name(0), name(1), "外出", "本人同意", "次序与本表相同");
        assertThat(scanned(path + "/list.pdf")).isEqualTo("http://localhost" + path);
        assertThat(page(path, Role.VILLAGE_TEAM)).contains(name(0), "欧阳愿", "这一页把收回的纸上走访表录进来");
        var entry = post(path)
                .param("volunteer", volunteer.toString())
                .param("reached-" + home, "yes")
                .param("need", village.voter(0) + ":RIDE")
                .with(csrf())
                .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code()));
        browser.perform(entry).andExpect(status().is(422));
        assertThat(lines()).as("without consent").isEmpty();
        browser.perform(entry.param("consents-" + home, "yes")).andExpect(status().is3xxRedirection());
        assertThat(lines()).containsExactly(name(0) + " RIDE false");
        assertThat(page("/villages/" + village.code() + "/calls", Role.VILLAGE_TEAM))
                .contains("1 户，已联系 1 户");
    }

    @Test
    void whoOnlyFollowsTheElectionReadsSumsAndNoNames() throws Exception {
        heard(Map.of(village.voter(0), Set.of(ContactNeed.MOBILE_BOX)));
        assertThat(page("/villages/" + village.code() + "/calls", Role.COUNTY_OFFICE))
                .contains("要流动票箱 1")
                .doesNotContain(name(0));
    }

    private void heard(Map<VoterId, Set<ContactNeed>> said) {
        var report = new ContactReport(
                new ContactId(UUID.randomUUID()),
                home,
                ContactWay.CALL,
                true,
                false,
                true,
                OffsetDateTime.now(clock),
                said);
        var done = village.call(() -> contacts.fromPaper(
                village.code(), Optional.of(volunteer), List.of(report), village.as(Role.VILLAGE_TEAM)));
        assertThat(done).isInstanceOf(Verdict.Done.class);
    }

    private List<String> lines() {
        return village.call(() -> needs.of(village.code(), village.as(Role.ELECTION_COMMITTEE))).stream()
                .map(line -> line.voter().name() + " " + line.need() + " " + line.settled())
                .toList();
    }

    private List<String> applicants() {
        return village.call(() -> mobile.published(village.election())).stream()
                .map(VoterCard::name)
                .toList();
    }

    private String name(int n) {
        return village.voters().get(n).name();
    }

    private String page(String path, Role role) throws Exception {
        var where = role == Role.COUNTY_OFFICE ? village.code().substring(0, 6) : village.code();
        return browser.perform(get(path).with(TestSignIn.as(role, where)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What a phone reads from the first page. */
    private String scanned(String path) throws Exception {
        try (var document = Loader.loadPDF(bytes(path))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private String pdf(String path) throws Exception {
        try (var document = Loader.loadPDF(bytes(path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private byte[] bytes(String path) throws Exception {
        return browser.perform(get(path).with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
