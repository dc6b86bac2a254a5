package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.remedy.ReviewWatch;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.HeldMessages;
import org.huanjie.messaging.mailing.MessagesGo;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 本人手机 — a telephone is proved by what was read there; a code goes to it and nowhere else, and nobody learns whether it did. */
@HuanjieIT
class OwnPhoneIT extends MineCase {

    private static final String PHONE = "13800000001";
    private static final Pattern FIGURES = Pattern.compile("[0-9]{6}");
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired
    HeldMessages held;

    @Autowired
    Reviews reviews;

    @Autowired
    ContactPoints points;

    @Autowired
    Attempts attempts;

    @Autowired
    OwnPasses passes;

    @Autowired
    MessagesGo going;

    @Autowired
    ReviewWatch watch;

    @Autowired
    Ledger ledger;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Autowired
    MessageWordsReading texts;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessageSource source;

    private Words words;
    private OwnPhones phones;
    private int askers;
    private LocalDateTime at;

    @BeforeEach
    void telephone() {
        at = LocalDateTime.of(2017, 2, 17, 9, 0);
        words = new Words(source, Locale.SIMPLIFIED_CHINESE);
        phones = new OwnPhones(held.contacts(), reviews, codes, held.personal(), ledger, ids, clock);
    }

    @Test
    void theOfficeWritesItDownAgainstTheCardAndThePersonReadsTheCodeOut() {
        var office = new Heard.Office(town);
        assertThat(keys(in(town, () -> phones.enter(review, PHONE, false, office, words))))
                .containsExactly("candidacy.own.card-not-seen");
        var stranger = TestSignIn.person(Role.VILLAGE_TEAM, village);
        assertThat(keys(in(stranger, () -> phones.enter(review, PHONE, true, new Heard.Office(stranger), words))))
                .containsExactly("candidacy.own.not-yours");
        assertThat(keys(in(town, () -> phones.enter(review, "12", true, office, words))))
                .containsExactly("messaging.refused.no-address");
        done(in(town, () -> phones.enter(review, PHONE, true, office, words)));
        assertThat(sent()).hasSize(1);
        assertThat(in(town, () -> phones.find(review)).orElseThrow().works()).isFalse();
        assertThat(keys(in(town, () -> phones.prove(review, "000000x", office))))
                .containsExactly("messaging.refused.wrong-code");
        done(in(town, () -> phones.prove(review, figures(), office)));
        assertThat(in(town, () -> phones.find(review)).orElseThrow()).satisfies(point -> {
            assertThat(point.works()).isTrue();
            assertThat(point.mask()).isEqualTo("138****0001");
        });
        assertThat(acts("messaging.contact-changed")).isEqualTo(2);
    }

    @Test
    void aCodeGoesToTheProvedTelephoneAndOpensThePage() throws Exception {
        proved();
        at = at.withHour(23); // no hour is quiet for what a person asks for
        assertThat(ask(voters.getFirst().name(), "138 0000 0001")).isEqualTo(Verdict.done());
        var texts = sent();
        assertThat(texts).hasSize(2);
        assertThat(acts("candidacy.own-code-sent")).isEqualTo(1);
        var code = code(texts.getLast());
        var cookie = OwnDoor.cookie(door.enter(code)).orElseThrow();
        assertThat(mine(cookie)).contains(voters.getFirst().name(), "发到本人手机", "138****0001");
        assertThat(OwnDoor.cookie(door.enter(code))).as("once").isEmpty();
    }

    @Test
    void whoeverAsksLearnsNothingAndSendsNothingElsewhere() throws Exception {
        done(in(town, () -> phones.enter(review, PHONE, true, new Heard.Office(town), words)));
        assertThat(ask(voters.getFirst().name(), PHONE)).as("not proved").isEqualTo(Verdict.done());
        done(in(town, () -> phones.prove(review, figures(), new Heard.Office(town))));
        assertThat(ask(voters.getFirst().name(), "13800000002")).isEqualTo(Verdict.done());
        assertThat(ask(voters.get(1).name(), PHONE)).isEqualTo(Verdict.done());
        assertThat(ask("没有这个人", PHONE)).isEqualTo(Verdict.done());
        assertThat(sent()).as("the one that proves the telephone").hasSize(1);
        assertThat(keys(ask(" ", "12"))).containsExactly("candidacy.own.no-name", "candidacy.own.no-phone");
        var first = asked(voters.getFirst().name());
        assertThat(asked("没有这个人")).isEqualTo(first).contains("303 /mine");
    }

    @Test
    void whatIsAskedForEndsNeitherTheSlipNorTheOpenPage() throws Exception {
        proved();
        var open = door.open(review, town);
        assertThat(ask(voters.getFirst().name(), PHONE)).isEqualTo(Verdict.done());
        assertThat(mine(open)).contains(voters.getFirst().name());
        var first = code(sent().getLast());
        assertThat(ask(voters.getFirst().name(), PHONE)).isEqualTo(Verdict.done());
        assertThat(OwnDoor.cookie(door.enter(first))).as("the next ends it").isEmpty();
        var second = code(sent().getLast());
        clock.set(LocalDateTime.of(2017, 2, 17, 9, 31));
        assertThat(OwnDoor.cookie(door.enter(second))).as("half an hour").isEmpty();
    }

    @Test
    void askingIsLimitedByPersonAndByPlace() {
        proved();
        for (int n = 0; n < 5; n++) {
            assertThat(ask(voters.getFirst().name(), PHONE)).isEqualTo(Verdict.done());
        }
        assertThat(sent()).as("three an hour").hasSize(1 + 3);
        var place = Source.of("one-place-" + county.code());
        Verdict<Nothing> last = Verdict.done();
        for (int n = 0; n < 8 && last.equals(Verdict.done()); n++) {
            last = codes(place, "没有这个人");
        }
        assertThat(keys(last)).containsExactly("candidacy.own.asked-too-often");
    }

    @Test
    void itGoesWithThePapersOfTheReview() {
        proved();
        assertThat(ask(voters.getFirst().name(), PHONE)).isEqualTo(Verdict.done());
        clock.set(ElectionFixture.DAY);
        var decided = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(decided.id()).isEqualTo(election.id());
        clock.set(ElectionFixture.DAY.plusDays(360));
        watch.go(county.code());
        going.go(county.code());
        assertThat(in(town, () -> points.of(review.id()))).hasSize(1);
        assertThat(sent()).as("the words went after a day").isEmpty();
        clock.set(ElectionFixture.DAY.plusDays(400));
        watch.go(county.code());
        going.go(county.code());
        assertThat(in(town, () -> points.of(review.id()))).isEmpty();
        assertThat(in(town, () -> sql.sql("SELECT count(*) FROM messaging.message WHERE person = :r OR person_name = :name")
                        .param("r", review.id())
                        .param("name", review.name())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void withoutAGatewayNoCodeGoesOnPaper() throws Exception {
        var at = "/villages/" + village + "/reviews/" + review.id() + "/own-code/phone";
        browser.perform(post(at).param("address", PHONE)
                        .param("card", "yes")
                        .with(csrf())
                        .with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有接通短信或邮件")));
        assertThat(sent()).isEmpty();
        assertThat(in(town, () -> phones.find(review))).isEmpty();
    }

    private void proved() {
        done(in(town, () -> phones.enter(review, PHONE, true, new Heard.Office(town), words)));
        done(in(town, () -> phones.prove(review, figures(), new Heard.Office(town))));
    }

    private Verdict<Nothing> ask(String name, String phone) {
        at = at.plusSeconds(10);
        clock.set(at);
        return codes(Source.of("asks-" + askers++ + "-" + county.code()), name, phone);
    }

    private Verdict<Nothing> codes(Source from, String name) {
        return codes(from, name, PHONE);
    }

    // every transaction its own, as behind the page
    private Verdict<Nothing> codes(Source from, String name, String phone) {
        var sending = new OwnPhones(held.contacts(), reviews, codes, held.personal(), ledger, ids, clock) {
            @Override
            void sendCode(UUID id, Words said) {
                transactions.executeWithoutResult(status -> super.sendCode(id, said));
            }
        };
        var asking = new PhoneCodes(sql, points, attempts, sending);
        return asking.ask(name, phone, from, words);
    }

    /** What whoever asks on the page gets back. */
    private String asked(String name) throws Exception {
        var from = "page-" + askers++ + "-" + county.code();
        var answer = browser.perform(post("/mine/code").param("name", name).param("phone", PHONE).with(csrf()).with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                }))
                .andReturn()
                .getResponse();
        return answer.getStatus() + " " + answer.getRedirectedUrl();
    }

    private String figures() {
        var found = FIGURES.matcher(sent().getLast());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String code(String text) {
        var found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /** The texts to this person as their telephone shows them, the last written last. */
    private List<String> sent() {
        return in(town, () -> sql.sql("SELECT id FROM messaging.message WHERE person = :review ORDER BY written_at")
                .param("review", review.id())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> texts.of(id).stream())
                .toList());
    }

    private long acts(String kind) {
        return in(town, () -> sql.sql("SELECT count(*) FROM ledger.entry WHERE village = :village AND kind = :kind")
                .param("village", village)
                .param("kind", kind)
                .query(Long.class)
                .single());
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
    }
}
