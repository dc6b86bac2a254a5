package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.AccessTable.Who;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Denials;
import org.huanjie.access.door.DenialsWritten;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.assessment.TermWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 读而不写的核对 — opens every page of {@code access.csv} as everyone who may, in a world where each kind of object is there, once while the
 * elections run and once when much has come to its time, each in one of the day's places and the next in the other; and nothing in the store
 * changes, save what {@link StoreDigest} leaves out.
 */
@HuanjieIT
class SafeGetsIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** While the elections run where there is a count and a result; when much has come to its time, and where one has only applied. */
    private static final Map<LocalDate, List<String>> DAYS = new TreeMap<>(Map.of(
            LocalDate.of(2017, 3, 5), List.of("A", "B"),
            LocalDate.of(2017, 12, 20), List.of("B", "C")));

    /** What nobody opens in that world: it leads elsewhere, a secret of somebody's own opens it, or its object is made by other means. */
    private static final Set<String> SHUT = Set.of(
            "/discipline/reminders/{division}/{series}/text",
            "/discipline/reports/{division}/{report}/files/{number}",
            "/discipline/reports/{division}/{report}/papers/{paper}",
            "/discipline/activities/{division}/photos/{photo}",
            "/v/{village}/recall/notice.pdf",
            "/v/{village}/notices/{paper}.pdf",
            "/v/{village}/sample-ballot",
            "/v/{village}/seats/{ending}/notice.pdf",
            "/v/{village}/voting-request/{request}",
            "/v/{village}/way",
            "/feeds/{token}.ics",
            "/messages/templates/{template}",
            "/mine/review.pdf",
            "/mine/signatures/{under}",
            "/organ/{inquiry}",
            "/public/{division}/discipline/photos/{photo}",
            "/s/{code}",
            "/setup",
            "/sign-in/code",
            "/sign-in/enrol",
            "/sign-in/list",
            "/sign-in/password",
            "/villages/{village}/candidates/{body}/anew/notice.pdf",
            "/study/pledge/{kind}",
            "/study/quiz/{bank}",
            "/v/{village}/supervisors.pdf",
            "/villages/{village}/committee-change.pdf",
            "/villages/{village}/papers/{paper}.pdf",
            "/villages/{village}/count",
            "/villages/{village}/duty/pledges/{pledge}/paper",
            "/villages/{village}/responsibility/people/{person}",
            "/villages/{village}/reviews/{review}/signatures/{under}",
            "/villages/{village}/rides/{ride}",
            "/villages/{village}/rides/cars/{car}",
            "/villages/{village}/rides/cars/{car}/sheet.pdf",
            "/villages/{village}/roll/import/faults.csv",
            "/villages/{village}/visits/photos/{photo}",
            "/volunteering");

    @Autowired
    MockMvc browser;

    @Autowired
    Denials denials;

    @Autowired
    TestClock clock;

    @Autowired
    SiblingWorld worlds;

    @Autowired
    ReadinessFixture readiness;

    @Autowired
    TermWatch watch;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void noPageChangesWhatItShows() throws Exception {
        var world = world();
        var opened = new TreeSet<String>();
        var before = StoreDigest.take();
        for (var day : DAYS.entrySet()) {
            clock.set(day.getKey().atTime(10, 0));
            int turn = 0;
            for (var each : gets().entrySet()) {
                var place = day.getValue().get(turn++ % day.getValue().size());
                open(each.getKey(), each.getValue(), world, List.of(place), opened);
                if (!opened.contains(each.getKey())) {
                    open(each.getKey(), each.getValue(), world, day.getValue(), opened);
                }
            }
        }
        DenialsWritten.now(denials);
        var changed = StoreDigest.differences(before, StoreDigest.take());
        var changes = changed.isEmpty() ? Map.of() : pagesThatChange();
        var shut = new TreeSet<>(gets().keySet());
        shut.removeAll(opened);
        assertSoftly(all -> {
            all.assertThat(changed).as("tables that pages changed: %s", changes).isEmpty();
            all.assertThat(SHUT).as("pages that nobody could open").containsAll(shut);
        });
    }

    /** Page by page in a world where none was opened yet: slow, and only where something has changed. */
    private Map<String, List<String>> pagesThatChange() throws Exception {
        var world = world();
        var changes = new TreeMap<String, List<String>>();
        for (var day : DAYS.entrySet()) {
            clock.set(day.getKey().atTime(10, 0));
            for (var each : gets().entrySet()) {
                var changed = changedBy(each.getKey(), each.getValue(), world, day.getValue());
                if (!changed.isEmpty()) {
                    changes.put(each.getKey() + " on " + day.getKey(), changed);
                }
            }
        }
        return changes;
    }

    @Test
    void aPageThatWritesIsCaught() throws Exception {
        var world = world();
        clock.set(LocalDate.of(2017, 12, 20).atTime(10, 0));
        var info = RequestMappingInfo.paths("/violator/{county}")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        var violator = new Violator(watch);
        mapping.registerMapping(info, violator, Violator.class.getDeclaredMethod("answer", String.class));
        try {
            var who = new Who(false, EnumSet.of(Role.COUNTY_OFFICE));
            assertThat(changedBy("/violator/{county}", who, world, List.of("C")))
                    .contains("readiness.assessment", "ledger.entry");
        } finally {
            mapping.unregisterMapping(info);
        }
    }

    private SiblingWorld.Made world() throws Exception {
        var world = worlds.make(browser);
        readiness.apply(world.village("C"));
        return world;
    }

    private static Map<String, Who> gets() {
        var gets = new TreeMap<String, Who>();
        AccessTable.read().forEach((endpoint, who) -> {
            if (endpoint.method().equals("GET")) {
                gets.put(endpoint.path(), who);
            }
        });
        assertThat(gets).containsKey("/me");
        return gets;
    }

    private List<String> changedBy(String path, Who who, SiblingWorld.Made world, List<String> places)
            throws Exception {
        var before = StoreDigest.take();
        open(path, who, world, places, new TreeSet<>());
        DenialsWritten.now(denials);
        return StoreDigest.differences(before, StoreDigest.take());
    }

    private void open(String path, Who who, SiblingWorld.Made world, List<String> places, Set<String> opened)
            throws Exception {
        for (var place : places) {
            for (var address : addresses(path)) {
                if (who.open() && open(address, world, null, place)) {
                    opened.add(path);
                }
                for (var role : who.open() ? Set.of(Role.VILLAGE_TEAM) : who.roles()) {
                    if (open(address, world, world.person(role, place), place)) {
                        opened.add(path);
                    }
                }
            }
        }
    }

    private static List<String> addresses(String path) {
        var addresses = new ArrayList<String>();
        if (path.contains("{body}")) {
            for (var body : Body.values()) {
                addresses.add(path.replace("{body}", path.endsWith(".json") ? body.name() : body.slug()));
            }
        } else {
            addresses.add(path);
        }
        return addresses;
    }

    private boolean open(String address, SiblingWorld.Made world, @Nullable SignedIn who, String place)
            throws Exception {
        var path = VARIABLE.matcher(address)
                .replaceAll(found -> value(found.group(1), address, world, who, world.village(place)));
        var request = get(URI.create(path)).param("q", "某");
        return browser.perform(who == null ? request : request.with(as(who)))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                < 300;
    }

    private static String value(
            String name, String address, SiblingWorld.Made world, @Nullable SignedIn who, String village) {
        return switch (name) {
            case "village" -> village;
            case "town" -> village.substring(0, 9);
            case "county" -> village.substring(0, 6);
            case "division" -> who == null ? village : who.division();
            case "objection" -> id(world, address.contains("/roll/") ? "roll-objection" : "objection");
            case "finding" -> id(world, address.contains("/reviews/") ? "review-finding" : "finding");
            case "person" -> id(world, address.contains("/responsibility/") ? "holding-person" : "marked-voter");
            case "id" -> id(world, "file");
            case "edition" -> ReviewFixture.EDITION;
            case "round" -> "1";
            case "list" -> "problem-kinds";
            default -> id(world, name);
        };
    }

    private static String id(SiblingWorld.Made world, String kind) {
        return world.ids().getOrDefault(kind, new UUID(0, 1)).toString();
    }

    /** 违例 — a page that does what the clock is to do. */
    static final class Violator {
        private final TermWatch watch;

        Violator(TermWatch watch) {
            this.watch = watch;
        }

        @Allowed(Role.COUNTY_OFFICE)
        public ResponseEntity<String> answer(@PathVariable String county) {
            watch.look(county);
            return ResponseEntity.ok("");
        }
    }
}
