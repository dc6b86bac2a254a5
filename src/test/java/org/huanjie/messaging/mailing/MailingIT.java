package org.huanjie.messaging.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.gateway.HeldGateway;
import org.huanjie.messaging.outbox.CountyQuietHours;
import org.huanjie.messaging.outbox.GatewayReport;
import org.huanjie.messaging.outbox.GatewayReports;
import org.huanjie.messaging.outbox.MessageFilter;
import org.huanjie.messaging.outbox.MessageLine;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.outbox.OutboxPost;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.ContactProofs;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 群发守则 — who gets what, once and by day; what a telephone must prove; what the database holds to; what goes. */
@HuanjieIT
class MailingIT {

    private static final LocalDateTime MORNING = LocalDateTime.of(2017, 2, 8, 9, 0);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    RecipientDirectory people;

    @Autowired
    ContactPoints points;

    @Autowired
    ContactProofs proofs;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Outbox outbox;

    @Autowired
    Messages messages;

    @Autowired
    MessageWordsReading texts;

    @Autowired
    MailingRows rows;

    @Autowired
    Templates templates;

    @Autowired
    GatewayReports reports;

    @Autowired
    MessagesGo going;

    @Autowired
    Ledger ledger;

    @Autowired
    Ids ids;

    @Autowired
    TrueTime time;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessageSource source;

    private final Gateways held = new Gateways(List.of(new HeldGateway(Route.SMS, 5, "【测】")), QuietHours.USUAL);

    private Places.County county;
    private SignedIn office;
    private Words words;

    @BeforeEach
    void aCounty() {
        clock.set(MORNING);
        county = places.newCounty(1, 2);
        office = account(Role.COUNTY_OFFICE, county.code());
        words = new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whoHasATelephoneGetsAShortMessageAndTheOthersAreToldInPerson() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        var other = account(Role.VILLAGE_TEAM, county.village(1));
        prove(team, "13805770001");
        var wish = wish(template(Purpose.DUTY), Role.VILLAGE_TEAM, Turn.FIRST);
        var estimate = done(in(office, () -> mailings().estimate(wish, office)));
        assertThat(estimate.people()).isEqualTo(2);
        assertThat(estimate.ways()).isEqualTo(Map.of(Route.SMS, 1, Route.PRINT, 1));
        assertThat(estimate.segments()).isEqualTo(1);
        assertThat(estimate.fen()).isEqualTo(5);
        var mailing = done(in(office, () -> mailings().send(wish, office)));
        post().work();
        var lines = in(office, () -> messages.page(of(mailing), 0));
        assertThat(line(lines, team).way().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(line(lines, team).mask()).isEqualTo("138****0001");
        assertThat(in(office, () -> texts.of(line(lines, team).id()))).contains("【测】请按时到岗。");
        assertThat(line(lines, other).route()).isEqualTo(Route.PRINT);
        assertThat(line(lines, other).way().state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aPersonIsToldOnceAndRemindedTwice() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        prove(team, "13805770002");
        var template = template(Purpose.DUTY);
        for (var turn : Turn.values()) {
            var wish = wish(template, Role.VILLAGE_TEAM, turn);
            done(in(office, () -> mailings().send(wish, office)));
            assertThat(refused(in(office, () -> mailings().send(wish, office))))
                    .containsExactly(MailingRefusal.SENT_ALREADY);
        }
        assertThat(Turn.values()).as("the first and two reminders").hasSize(3);
        var duty = new MessageFilter(Optional.empty(), Optional.of(Purpose.DUTY), Optional.empty());
        assertThat(in(office, () -> messages.page(duty, 0))).hasSize(3);
    }

    @Test
    void aCountyHasItsOwnQuietHours() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        prove(team, "13805770009");
        clock.set(MORNING.withHour(12));
        var setting = new QuietSetting(new CountyQuietHours(sql, held), ledger, clock);
        assertThat(refused(
                        in(office, () -> setting.set(county.code(), LocalTime.of(8, 0), LocalTime.of(7, 0), office))))
                .containsExactly(MailingRefusal.QUIET_ALL_DAY);
        done(in(office, () -> setting.set(county.code(), LocalTime.of(11, 30), LocalTime.of(14, 0), office)));
        var mailing = done(in(
                office, () -> mailings().send(wish(template(Purpose.DUTY), Role.VILLAGE_TEAM, Turn.FIRST), office)));
        post().work();
        assertThat(line(in(office, () -> messages.page(of(mailing), 0)), team)
                        .way()
                        .state())
                .isEqualTo(MessageState.QUEUED);
        clock.set(MORNING.withHour(14));
        post().work();
        assertThat(line(in(office, () -> messages.page(of(mailing), 0)), team)
                        .way()
                        .state())
                .isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatMayBeRefusedIsNotSentToWhoRefusedIt() {
        var volunteer = account(Role.VOLUNTEER, county.village(0));
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        for (var one : List.of(volunteer, team)) {
            done(in(one, () -> codes().refuse(ContactOwner.of(one), Optional.of(Purpose.MOBILISATION), true)));
        }
        assertThat(refused(in(team, () -> codes().refuse(ContactOwner.of(team), Optional.of(Purpose.DUTY), true))))
                .containsExactly(MailingRefusal.NOT_REFUSABLE);
        var template = template(Purpose.MOBILISATION);
        assertThat(refused(in(office, () -> mailings().estimate(wish(template, Role.VOLUNTEER, Turn.FIRST), office))))
                .containsExactly(MailingRefusal.NOBODY);
        assertThat(done(in(office, () -> mailings().estimate(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)))
                        .messages())
                .as("what an office asks of its holder")
                .isEqualTo(1);
    }

    @Test
    void nobodyIsDisturbedAtNightButForACodeThatTheyWaitFor() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        prove(team, "13805770003");
        var template = template(Purpose.DUTY);
        clock.set(MORNING.withHour(20).withMinute(59));
        var evening = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)));
        clock.set(MORNING.withHour(23));
        var night = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.REMINDER), office)));
        done(in(team, () -> personal().send(recipient(team), "K7QX", "test:1", words)));
        post().work();
        assertThat(states(evening)).containsExactly(MessageState.QUEUED);
        assertThat(states(night)).containsExactly(MessageState.QUEUED);
        assertThat(in(
                        office,
                        () -> messages.page(
                                new MessageFilter(
                                        Optional.of(MessageState.DELIVERED),
                                        Optional.of(Purpose.CODE),
                                        Optional.empty()),
                                0)))
                .as("the code that proved the telephone, and the other one")
                .hasSize(2);
        clock.set(MORNING.plusDays(1).withHour(8));
        post().work();
        assertThat(states(evening)).containsExactly(MessageState.DELIVERED);
        assertThat(states(night)).containsExactly(MessageState.DELIVERED);
    }

    @Test
    void aTelephoneIsProvedByItsCodeAndBySoManyTriesAlone() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        var owner = ContactOwner.of(team);
        assertThat(refused(in(team, () -> codes().enter(owner, ContactKind.PHONE, "12", words))))
                .containsExactly(MailingRefusal.NO_ADDRESS);
        done(in(team, () -> codes().enter(owner, ContactKind.PHONE, "138 0577 0004", words)));
        assertThat(refused(in(team, () -> personal().send(recipient(team), "K7QX", "test:2", words))))
                .as("nothing goes to what is not proved")
                .containsExactly(MailingRefusal.NOT_REACHED);
        for (int i = 0; i < 5; i++) {
            assertThat(refused(in(team, () -> codes().prove(owner, ContactKind.PHONE, "000000x"))))
                    .containsExactly(MailingRefusal.WRONG_CODE);
        }
        var late = code(team);
        assertThat(refused(in(team, () -> codes().prove(owner, ContactKind.PHONE, late))))
                .containsExactly(MailingRefusal.CODE_OVER);
        prove(team, "13805770004");
        assertThat(in(team, () -> codes().of(owner)))
                .extracting(ContactPoint::mask, ContactPoint::works)
                .containsExactly(tuple("138****0004", true));
        long readable = in(
                office,
                () -> sql.sql("SELECT count(*) FROM messaging.contact WHERE position('0577'::bytea IN sealed) > 0")
                        .query(Long.class)
                        .single());
        assertThat(readable).as("a number lies sealed").isZero();
    }

    @Test
    void aNumberThatIsGivenUpIsShownAndNotUsed() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        prove(team, "13805770005");
        var template = template(Purpose.DUTY);
        var mailing = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)));
        var message = in(office, () -> messages.page(of(mailing), 0)).getFirst();
        assertThat(reports.take(List.of(report(message.id(), MessageState.BOUNCED))))
                .as("what was never handed over did not come back")
                .isEqualTo(1);
        assertThat(states(mailing)).containsExactly(MessageState.QUEUED);
        taken(message.id());
        assertThat(reports.take(List.of(
                        report(message.id(), MessageState.ACCEPTED),
                        report(message.id(), MessageState.BOUNCED),
                        report(UUID.randomUUID(), MessageState.DELIVERED))))
                .isEqualTo(2);
        assertThat(states(mailing)).containsExactly(MessageState.BOUNCED);
        assertThat(in(office, () -> new BouncedContacts(points, sql).all()))
                .extracting(one -> one.point().mask())
                .containsExactly("138****0005");
        var again =
                done(in(office, () -> mailings().estimate(wish(template, Role.VILLAGE_TEAM, Turn.REMINDER), office)));
        assertThat(again.ways()).containsOnlyKeys(Route.PRINT);
    }

    @Test
    void aSendingIsStoppedForWhatNobodyHasYet() {
        account(Role.VILLAGE_TEAM, county.village(0));
        var template = template(Purpose.DUTY);
        var id = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)));
        var mailing = in(office, () -> rows.find(id)).orElseThrow();
        assertThat(done(in(office, () -> mailings().stop(mailing, office)))).isEqualTo(1);
        assertThat(states(id)).containsExactly(MessageState.STOPPED);
        var stopped = in(office, () -> rows.find(id)).orElseThrow();
        assertThat(refused(in(office, () -> mailings().stop(stopped, office))))
                .containsExactly(MailingRefusal.ALREADY_STOPPED);
    }

    @Test
    void whoDoesNotOrganizeSendsNothing() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        var template = template(Purpose.DUTY);
        var village = new MailingWish(
                Optional.of(template),
                Map.of(),
                new Addressees(List.of(clazz(Role.VILLAGE_TEAM)), new DivisionCode(county.village(0))),
                "到岗",
                Turn.FIRST);
        assertThat(refused(in(team, () -> mailings().send(village, team)))).contains(MailingRefusal.NOT_YOURS);
        var abroad = account(Role.COUNTY_OFFICE, places.newCounty(1, 1).code());
        assertThat(refused(in(abroad, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), abroad))))
                .contains(MailingRefusal.NOT_YOURS);
    }

    @Test
    void theDatabaseHoldsToTheStatesOfTheProgram() {
        account(Role.VILLAGE_TEAM, county.village(0));
        var template = template(Purpose.DUTY);
        var id = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)));
        var message = in(office, () -> messages.page(of(id), 0)).getFirst().id();
        for (var state : MessageState.values()) {
            assertThat(sql.sql("SELECT messaging.known(:state)")
                            .param("state", state.name())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(state.ordinal() + 1);
        }
        taken(message);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> set(message, "QUEUED"));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> set(message, "STOPPED"));
        set(message, "DELIVERED");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> set(message, "BOUNCED"));
    }

    @Test
    void wordsAndNumbersGoWithTheirPurpose() {
        var team = account(Role.VILLAGE_TEAM, county.village(0));
        prove(team, "13805770006");
        var template = template(Purpose.DUTY);
        var id = done(in(office, () -> mailings().send(wish(template, Role.VILLAGE_TEAM, Turn.FIRST), office)));
        clock.set(MORNING.plusDays(90));
        going.go(county.code());
        assertThat(in(office, () -> messages.page(of(id), 0)).getFirst().name()).isEqualTo("某人");
        clock.set(MORNING.plusDays(91));
        going.go(county.code());
        var line = in(office, () -> messages.page(of(id), 0)).getFirst();
        assertThat(line.name()).isEmpty();
        assertThat(line.mask()).isEmpty();
        assertThat(line.way().state()).isEqualTo(MessageState.EXPIRED);
        assertThat(in(office, () -> texts.of(line.id()))).isEmpty();
        assertThat(in(team, () -> points.of(team.account())))
                .as("whose account is open")
                .hasSize(1);
        in(
                office,
                () -> sql.sql("UPDATE access.account SET closed_at = now() WHERE id = :id")
                        .param("id", team.account())
                        .update());
        going.go(county.code());
        assertThat(in(office, () -> points.of(team.account()))).isEmpty();
    }

    private Mailings mailings() {
        return new Mailings(people, points, optOuts, outbox, writing(), rows, ledger, ids);
    }

    private LetterWriting writing() {
        return new LetterWriting(held, new CountyQuietHours(sql, held), ids, clock);
    }

    private PersonalCodes personal() {
        return new PersonalCodes(points, outbox, writing());
    }

    private ContactCodes codes() {
        return new ContactCodes(points, proofs, personal(), optOuts, ledger, ids, new SecureRandom(), time);
    }

    private OutboxPost post() {
        return new OutboxPost(outbox, held, transactions, sql, clock, OutboxPost.Load.USUAL);
    }

    private void prove(SignedIn who, String number) {
        var owner = ContactOwner.of(who);
        done(in(who, () -> codes().enter(owner, ContactKind.PHONE, number, words)));
        var code = code(who);
        done(in(who, () -> codes().prove(owner, ContactKind.PHONE, code)));
    }

    /** As it stands in the last message to them. */
    private String code(SignedIn who) {
        var last = in(
                who,
                () -> sql.sql("""
                        SELECT id FROM messaging.message WHERE person = :person AND purpose = 'CODE' ORDER BY written_at DESC, ctid DESC LIMIT 1""")
                        .param("person", who.account())
                        .query(UUID.class)
                        .single());
        var found = CODE.matcher(in(who, () -> texts.of(last)).orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private KeptTemplate template(Purpose purpose) {
        var draft = new TemplateDraft("提醒" + purpose, purpose, "请按时到岗。", "Please be there in time.");
        var id = done(in(office, () -> templates.keep(county.code(), Optional.empty(), draft, office)));
        return in(office, () -> templates.find(county.code(), id)).orElseThrow();
    }

    private MailingWish wish(KeptTemplate template, Role role, Turn turn) {
        return new MailingWish(
                Optional.of(template),
                Map.of(),
                new Addressees(List.of(clazz(role)), new DivisionCode(county.code())),
                "到岗",
                turn);
    }

    private static RecipientClass clazz(Role role) {
        return new RecipientClass("role." + role.name(), role);
    }

    private static Recipient recipient(SignedIn who) {
        return new Recipient(who.account(), who.personName(), who.division(), true, true);
    }

    private static MessageFilter of(UUID mailing) {
        return new MessageFilter(Optional.empty(), Optional.empty(), Optional.of(mailing));
    }

    private List<MessageState> states(UUID mailing) {
        return in(office, () -> messages.page(of(mailing), 0)).stream()
                .map(line -> line.way().state())
                .toList();
    }

    private static MessageLine line(List<MessageLine> lines, SignedIn who) {
        return lines.stream()
                .filter(line -> line.person().equals(who.account()))
                .findFirst()
                .orElseThrow();
    }

    private static GatewayReport report(UUID key, MessageState state) {
        return new GatewayReport(key, state, 10, null, false);
    }

    private void taken(UUID message) {
        set(message, "HANDED");
    }

    private void set(UUID message, String state) {
        int changed = in(
                office,
                () -> sql.sql("UPDATE messaging.message SET state = :state WHERE id = :id")
                        .param("state", state)
                        .param("id", message)
                        .update());
        assertThat(changed).isEqualTo(1);
    }

    private SignedIn account(Role role, String division) {
        var id = UUID.randomUUID();
        var who = new SignedIn(id, "m" + id.toString().substring(0, 12), "某人", role, division);
        in(
                who,
                () -> sql.sql("""
                        INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, demonstration, opened_at)
                        VALUES (:id, :name, :person, :role, :division, 'none', false, '2017-01-01T00:00:00Z')""")
                        .param("id", id)
                        .param("name", who.signInName())
                        .param("person", who.personName())
                        .param("role", role.name())
                        .param("division", division)
                        .update());
        return who;
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<Reason.Cause> refused(Verdict<?> verdict) {
        return verdict.answer(
                value -> {
                    throw new AssertionError(String.valueOf(value));
                },
                reasons -> reasons.stream().map(Reason::what).toList());
    }
}
