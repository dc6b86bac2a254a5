package org.huanjie.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 同类世界 — village A with its count open; beside it in its town B, whose result is declared; C in another town, D in another county; and in
 * B, C and D one object of every kind whose id some POST takes, made by the pages themselves. Autowire it.
 */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
class SiblingWorld {

    private final Places places;
    private final TestClock clock;
    private final ElectionFixture elections;
    private final PollFixture polls;
    private final RoundsFixture rounds;
    private final SiblingReviews reviews;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SiblingWorld(
            Places places,
            TestClock clock,
            ElectionFixture elections,
            PollFixture polls,
            RoundsFixture rounds,
            SiblingReviews reviews,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.places = places;
        this.clock = clock;
        this.elections = elections;
        this.polls = polls;
        this.rounds = rounds;
        this.reviews = reviews;
        this.sql = sql;
        this.transaction = transaction;
    }

    Made make(MockMvc browser) throws Exception {
        var county = places.newCounty(2, 2);
        var other = places.newCounty(1, 1);
        elections.open(county);
        elections.open(other);
        reviews.adopt(county);
        clock.set(ElectionFixture.DAY.atTime(8, 0));
        var made = new Made(
                browser,
                Map.of(
                        "A", county.village(0),
                        "B", county.village(1),
                        "C", county.village(2),
                        "D", other.village()),
                new HashMap<>(),
                new ArrayList<>());
        theOfficer(made);
        var a = polls.listed(county.village(0), 20, Map.of());
        var b = polls.listed(county.village(1), 20, Map.of());
        made.ids.put("sitting", rounds.counting(a, 12).uuid());
        rounds.vote(b, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        for (var who : List.of(
                made.person(Role.TOWN_COMMITTEE, "A"),
                made.person(Role.VILLAGE_TEAM, "B"),
                made.person(Role.VILLAGE_TEAM, "C"),
                made.person(Role.ORGAN, "D"),
                made.person(Role.AUDITOR, "D"))) {
            open(who);
        }
        made.ids.put("account", made.person(Role.VILLAGE_TEAM, "C").account());
        made.ids.put("passkey", passkey(made.person(Role.VILLAGE_TEAM, "B")));
        atThePoll(made, a, b);
        ofTheElection(made, a, b);
        reviews.make(made, county, b);
        ofTheOffices(made);
        ofTheDivisions(made);
        SiblingMessages.make(made);
        SiblingCampaigns.make(made);
        SiblingMembers.make(made);
        SiblingReports.make(made);
        SiblingVolunteers.make(made);
        ofResponsibility(made);
        ofTheSituation(made);
        assertThat(made.faults).isEmpty();
        return made;
    }

    private static void atThePoll(Made made, Village a, Village b) throws Exception {
        made.ids.put("election", a.election().uuid());
        made.ids.put("other-election", b.election().uuid());
        made.ids.put("voter", b.voter(15).uuid());
        made.ids.put("second-voter", b.voter(16).uuid());
        made.ids.put("marked-voter", b.voter(0).uuid());
        made.find("other-sitting", "SELECT id FROM count.sitting WHERE village = ?", b.code());
        made.find("own-desk", "SELECT id FROM polling.desk WHERE village = ? LIMIT 1", a.code());
        made.find("desk", "SELECT id FROM polling.desk WHERE village = ? LIMIT 1", b.code());
        made.find("encounter", "SELECT id FROM candidacy.encounter WHERE village = ? LIMIT 1", b.code());
        made.find("box", "SELECT id FROM polling.box WHERE village = ? LIMIT 1", b.code());
        made.post(
                Role.ELECTION_COMMITTEE,
                "B",
                "/villages/" + b.code() + "/polling/archive/bags",
                Map.of("seal", "B001", "ROLL", "1"));
        made.find("bag", "SELECT id FROM polling.bag WHERE village = ?", b.code());
    }

    private static void ofTheElection(Made made, Village a, Village b) throws Exception {
        for (var village : List.of(a, b)) {
            var place = village == a ? "A" : "B";
            made.post(
                    Role.VILLAGE_TEAM,
                    place,
                    "/villages/" + village.code() + "/candidates/supervisory-committee",
                    Map.of(
                            "person", village.voter(14).toString(),
                            "q", village.voters().get(14).name(),
                            "post", "MEMBER",
                            "channel", "PROPOSED",
                            "education", "61",
                            "politicalStatus", "01"));
            made.find(
                    village == a ? "own-candidate" : "candidate",
                    "SELECT id FROM candidacy.candidate WHERE village = ? AND channel = 'PROPOSED'",
                    village.code());
        }
        made.find("review", "SELECT id FROM candidacy.review WHERE village = ? LIMIT 1", b.code());
        var at = "/villages/" + b.code();
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                at + "/objections/villagers-committee/result",
                Map.of("name", "某村民", "contact", "", "text", "票数不对"));
        made.find("objection", "SELECT id FROM objection.objection WHERE village = ? AND subject = 'RESULT'", b.code());
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                at + "/voiding",
                Map.of(
                        "extent", "ELECTION",
                        "ground", "PROCEDURE",
                        "document", "〔2017〕3号",
                        "decided", "2017-03-04",
                        "facts", "没有秘密写票处"));
        made.find("finding", "SELECT id FROM count.voiding WHERE village = ?", b.code());
        made.find("petition", """
                INSERT INTO seat.petition (id, village, tenure, post, name, sex, by_whom, whole, reasons, filed_on, recorded_by)
                VALUES (gen_random_uuid(), ?, gen_random_uuid(), 'MEMBER', '某人', 'MALE', 'VILLAGERS', 20, '理由', '2017-03-04', 'fixture')
                RETURNING id""", b.code());
        made.find("meeting", "SELECT id FROM election.meeting WHERE village = ? AND purpose = 'COMMITTEE'", b.code());
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                at + "/election/villagers-committee/documents",
                Map.of("document", "COMMITTEE_NOTICE", "title", "公告", "dated", "2017-01-24"));
        made.find("document", "SELECT id FROM election.document WHERE village = ? LIMIT 1", b.code());
        made.find(
                "member",
                "SELECT id FROM election.committee_member WHERE village = ? AND office = 'MEMBER' LIMIT 1",
                b.code());
        made.post(Role.VILLAGE_TEAM, "B", "/accounts/proposals", Map.of("role", "TELLER", "personName", "提名甲"));
        made.find("proposal", "SELECT id FROM access.proposal WHERE village = ?", b.code());
        made.post(Role.TOWN_COMMITTEE, "B", at + "/calendar-links", Map.of());
        made.find("feed", "SELECT id FROM election.feed WHERE division = ? AND account IS NULL", b.code());
        made.post(Role.VILLAGE_TEAM, "B", "/me/calendar", Map.of());
        made.find("own-feed", "SELECT id FROM election.feed WHERE division = ? AND account IS NOT NULL", b.code());
        made.post(
                Role.ELECTION_COMMITTEE,
                "B",
                at + "/roll/objections",
                Map.of("name", "某村民", "contact", "", "text", "漏登一人"));
        made.find(
                "roll-objection",
                "SELECT id FROM objection.objection WHERE village = ? AND subject = 'ROLL'",
                b.code());
    }

    private static void ofTheOffices(Made made) throws Exception {
        var county = made.village("D").substring(0, 6);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/counties/" + county + "/plan/batches",
                Map.of("batchName", "第一批", "from", "2017-05-01", "until", "2017-05-31"));
        made.find("batch", "SELECT id FROM election.batch WHERE county = ?", county);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/counties/" + county + "/criteria/organs",
                Map.of("organ", "COURT", "account", made.person(Role.ORGAN, "D").signInName()));
        made.notice("/counties/" + county + "/law/holidays");
        made.find("law-file", "SELECT id FROM election.law_file WHERE county = ?", county);
        made.find("organ-desk", "SELECT id FROM candidacy.organ_desk WHERE county = ?", county);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/counties/" + county + "/term",
                Map.of("edition", "ZJ2012", "began", "2020-01-01", "ends", "2020-12-31"));
        made.find("term-proposal", "SELECT id FROM election.term_proposal WHERE county = ?", county);
        var town = made.village("C").substring(0, 9);
        made.post(
                Role.TOWN_COMMITTEE,
                "C",
                "/towns/" + town + "/readiness/group",
                Map.of("personName", "核查员", "organ", "某单位"));
        made.find("group-member", "SELECT id FROM readiness.member WHERE town = ?", town);
        var b = made.village("B");
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                "/towns/" + b.substring(0, 9) + "/readiness/settings",
                Map.of("SURVEY_GRADES", "3", "SURVEY_SATISFIED", "1"));
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                "/villages/" + b + "/readiness/survey",
                Map.of("frame", "户主名册", "size", "200", "method", "RANDOM", "asked", "12", "last", "2017-03-20"));
        made.find("survey", "SELECT id FROM readiness.survey WHERE village = ?", b);
        made.file("/villages/" + b + "/readiness/files", "FINANCE.AUDIT_REPORT");
        made.find("file", "SELECT id FROM readiness.file WHERE village = ?", b);
    }

    /** Named while nobody stands: later whoever answers for the village is asked about those who do. */
    private static void theOfficer(Made made) throws Exception {
        var b = made.village("B");
        made.post(
                Role.TOWN_COMMITTEE,
                "B",
                "/villages/" + b + "/responsibility/bonds",
                Map.of("bond", "OFFICER", "name", "民警", "unit", "派出所", "from", "2017-03-04", "why", ""));
        made.find("holding", "SELECT id FROM responsibility.holding WHERE village = ?", b);
    }

    private static void ofResponsibility(Made made) throws Exception {
        var b = made.village("B");
        var visit = new HashMap<String, String>();
        visit.put("heldAt", "2017-03-03T19:00");
        visit.put("lateWhy", "台风");
        visit.put("cameOther", "县一");
        visit.put("met", "HOUSEHOLDS");
        visit.put("departments", "");
        visit.put("matters.0.kind", "LEGACY");
        visit.put("matters.0.text", "河道整治缺钱");
        visit.put("matters.0.solved", "");
        visit.put("promises.0.purpose", "河道整治");
        visit.put("promises.0.yuan", "1000");
        visit.put("promises.0.payer", "移民办");
        visit.put("promises.0.due", "2017-05-01");
        visit.put("token", UUID.randomUUID().toString());
        visit.put("matters.0.id", UUID.randomUUID().toString());
        visit.put("promises.0.id", UUID.randomUUID().toString());
        made.post(Role.TOWN_COMMITTEE, "B", "/visits/villages/" + b, visit);
        made.find("visit", "SELECT id FROM responsibility.visit WHERE village = ?", b);
        made.find("promise", "SELECT id FROM responsibility.promise WHERE village = ?", b);
        var county = made.village("D").substring(0, 6);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/counties/" + county + "/responsibility/links",
                Map.of(
                        "name", "县领导",
                        "unit", "县",
                        "duty", "县领导",
                        "village", made.village("D"),
                        "kind", "COMPLEX",
                        "ground", "LAND"));
        made.find("person", "SELECT id FROM responsibility.person WHERE division = ?", county);
        made.find("link", "SELECT id FROM responsibility.link WHERE village = ?", made.village("D"));
    }

    private static void ofTheSituation(Made made) throws Exception {
        for (var place : List.of("A", "B")) {
            made.post(
                    Role.TOWN_COMMITTEE,
                    place,
                    "/villages/" + made.village(place) + "/problems",
                    Map.of("title", "河道淤塞", "description", "下雨就淹", "kind", "LEGACY", "risk", "RED"));
            made.find(
                    place.equals("A") ? "own-problem" : "problem",
                    "SELECT id FROM situation.problem WHERE village = ? AND title = '河道淤塞'",
                    made.village(place));
        }
        var b = made.village("B");
        var at = "/villages/" + b + "/problems/" + made.ids.get("problem");
        var owner = made.person(Role.TOWN_COMMITTEE, "B").signInName();
        made.post(
                Role.TOWN_COMMITTEE, "B", at + "/assignment", Map.of("owner", owner, "due", "2017-05-01", "seen", "1"));
        made.post(Role.TOWN_COMMITTEE, "B", at + "/start", Map.of("seen", "2"));
        made.post(Role.TOWN_COMMITTEE, "B", at + "/tasks", Map.of("text", "清淤", "owner", owner, "due", "2017-05-01"));
        made.post(Role.TOWN_COMMITTEE, "B", at + "/measures", Map.of("measureText", "请水利站帮助"));
        made.find("task", "SELECT id FROM situation.task WHERE village = ?", b);
        made.find("measure", "SELECT id FROM situation.measure WHERE village = ?", b);
        made.post(
                Role.VILLAGE_TEAM,
                "B",
                "/briefings/" + b + "/seats",
                Map.of("seat", "TEAM", "organ", "驻村干部", "person", "某干部", "since", "2017-03-04"));
        made.find("holder", "SELECT id FROM situation.seat_holder WHERE division = ?", b);
        made.post(
                Role.VILLAGE_TEAM,
                "B",
                "/briefings/" + b,
                Map.of("day", "2017-03-04", "presence-" + made.ids.get("holder"), "PRESENT", "said-1", "一切正常"));
        made.find("briefing", "SELECT id FROM situation.briefing WHERE division = ?", b);
        var county = made.village("D").substring(0, 6);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/briefings/" + county + "/seats",
                Map.of("seat", "GUIDANCE", "person", "某指导员", "organ", "县民政局", "since", "2017-03-04"));
        made.find("guide", "SELECT id FROM situation.seat_holder WHERE division = ?", county);
    }

    private void ofTheDivisions(Made made) throws SQLException {
        var county = made.village("D").substring(0, 6);
        Scope.of(county)
                .run(() -> transaction.executeWithoutResult(status -> {
                    sql.sql("""
                    INSERT INTO region.brought_list (id, county, edition, content, at, by)
                    VALUES (:id, :county, 2023, convert_to('code,name,parent_code', 'UTF8'), '2017-01-01T00:00:00Z', 'office')""")
                            .param("id", UUID.randomUUID())
                            .param("county", county)
                            .update();
                    sql.sql("""
                    INSERT INTO region.succession (id, county, former, next, document, at, by)
                    VALUES (:id, :county, :county || '100998', :county || '100999', '某文', '2017-01-01T00:00:00Z', 'office')""")
                            .param("id", UUID.randomUUID())
                            .param("county", county)
                            .update();
                }));
        made.find("brought-list", "SELECT id FROM region.brought_list WHERE county = ?", county);
        made.find("succession", "SELECT id FROM region.succession WHERE county = ?", county);
    }

    private void open(SignedIn person) {
        Scope.of(person.division())
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                        INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, demonstration, opened_at)
                        VALUES (:id, :name, :person, :role, :division, 'none', false, '2017-01-01T00:00:00Z')""")
                        .param("id", person.account())
                        .param("name", person.signInName())
                        .param("person", person.personName())
                        .param("role", person.role().name())
                        .param("division", person.division())
                        .update()));
    }

    private UUID passkey(SignedIn person) {
        var key = UUID.nameUUIDFromBytes(person.signInName().getBytes(StandardCharsets.UTF_8));
        Scope.of(person.division())
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                        INSERT INTO access.passkey (key, credential, account, division, label, public_key, signature_count, verified, transports,
                          backup_eligible, backed_up, attestation, client_data, added)
                        VALUES (:key, decode(md5(:key::text), 'hex'), :account, :division, '钥匙', '', 0, true, '{}', false, false, '', '', '2017-01-01T00:00:00Z')""")
                        .param("key", key)
                        .param("account", person.account())
                        .param("division", person.division())
                        .update()));
        return key;
    }

    /** 成品 — the places, and the ids of what was made in them. */
    record Made(MockMvc browser, Map<String, String> villages, Map<String, UUID> ids, List<String> faults) {

        private static final Pattern SAID = Pattern.compile("<li>([^<]+)<small>");

        String village(String place) {
            return villages.get(place);
        }

        SignedIn person(Role role, String place) {
            return TestSignIn.person(
                    role, new DivisionCode(village(place)).at(role.level()).digits());
        }

        /** What a row sends, with the ids of the world in the place of their names. */
        Map<String, String> fields(SiblingTable.Row row, SignedIn who, String place) {
            var fields = new HashMap<String, String>();
            row.form()
                    .forEach((name, value) -> fields.put(
                            name,
                            value.replace("{village}", village("A"))
                                    .replace("{town2}", village("C").substring(0, 9))
                                    .replace(
                                            "{town-officer}",
                                            person(Role.TOWN_COMMITTEE, place).signInName())
                                    .replace('|', ',')));
            row.ids()
                    .forEach((name, kind) -> fields.put(
                            name,
                            switch (kind) {
                                case "new" -> UUID.randomUUID().toString();
                                case "own" -> who.account().toString();
                                default -> {
                                    assertThat(ids).as(kind).containsKey(kind);
                                    yield ids.get(kind).toString();
                                }
                            }));
            return fields;
        }

        void post(Role role, String place, String path, Map<String, String> form) throws Exception {
            var request = MockMvcRequestBuilders.post(path).with(csrf()).with(TestSignIn.as(person(role, place)));
            form.forEach(request::param);
            done(path, browser.perform(request).andReturn().getResponse());
        }

        private void done(String path, MockHttpServletResponse answer) throws UnsupportedEncodingException {
            if (answer.getStatus() >= 400) {
                var said = SAID.matcher(answer.getContentAsString()).results().map(found -> found.group(1));
                faults.add(path + " " + answer.getStatus() + " " + said.toList());
            }
        }

        private void file(String path, String kind) throws Exception {
            var pdf = new ByteArrayOutputStream();
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(pdf);
            }
            done(
                    path,
                    browser.perform(MockMvcRequestBuilders.multipart(path)
                                    .file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf.toByteArray()))
                                    .param("kind", kind)
                                    .with(csrf().asHeader())
                                    .with(TestSignIn.as(person(Role.VILLAGE_TEAM, "B"))))
                            .andReturn()
                            .getResponse());
        }

        private void notice(String path) throws Exception {
            var year = "YEAR,2031\nDOCUMENT,x\nSOURCE,x\nFROM,UNTIL,KIND,FESTIVAL\n2031-01-01,2031-01-31,OFF,OTHER\n";
            done(
                    path,
                    browser.perform(MockMvcRequestBuilders.multipart(path)
                                    .file(new MockMultipartFile("holidays", "a.csv", "text/csv", year.getBytes(UTF_8)))
                                    .with(csrf().asHeader())
                                    .with(TestSignIn.as(person(Role.COUNTY_OFFICE, "D"))))
                            .andReturn()
                            .getResponse());
        }

        void find(String kind, String query, String place) throws SQLException {
            var server = TestStore.server();
            var administrator = server.administrator();
            try (var connection = DriverManager.getConnection(
                            server.url("huanjie"), administrator.user(), administrator.password());
                    var statement = connection.prepareStatement(query)) {
                statement.setString(1, place);
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        ids.put(kind, row.getObject(1, UUID.class));
                    } else {
                        faults.add("no " + kind);
                    }
                }
            }
        }
    }
}
