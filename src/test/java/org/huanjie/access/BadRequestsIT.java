package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.BadInput;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.AccessTable.Endpoint;
import org.huanjie.access.AccessTable.Who;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 坏的请求 — whatever is typed into a form or an address, by whoever may use it, is answered, never with a failure. */
@HuanjieIT
class BadRequestsIT {

    private static final int OF_THE_SOAK = 12_500;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^/]*)?}");
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final List<Stage> STAGES = List.of(
            Stage.PREPARING,
            Stage.REGISTERING,
            Stage.ROLL_PUBLISHED,
            Stage.NOMINATING,
            Stage.VOTE_PREPARED,
            Stage.POLLING);

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    private Places.County county = new Places.County("", List.of(), List.of());
    private final List<String> numbers = new ArrayList<>();
    private int refused;

    @BeforeEach
    void aCountyAtEveryStage() {
        county = places.newCounty(1, STAGES.size());
        elections.open(county);
        for (int n = 0; n < STAGES.size(); n++) {
            var election = elections.at(county.village(n), Body.VILLAGERS_COMMITTEE, STAGES.get(n));
            numbers.add(election.id().toString());
        }
    }

    @Test
    void aFewAreAnswered() {
        assertThat(failures(400, 1)).isEmpty();
        assertThat(refused).isGreaterThan(100);
    }

    @Tag("soak")
    @Test
    void manyAreAnswered() {
        assertThat(failures(OF_THE_SOAK, 20170304)).isEmpty();
        System.out.printf("%d requests, %d refused, no failure%n", OF_THE_SOAK, refused);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatWasTypedIsNotInTheLog(CapturedOutput log) throws Exception {
        var number = "330326192001010013";
        var asked = get("/accounts/" + number).with(as(Role.COUNTY_OFFICE, county.code()));
        assertThat(browser.perform(asked).andReturn().getResponse().getStatus()).isBetween(400, 404);
        assertThat(log.getAll()).doesNotContain(number);
    }

    /** Ids that nothing bears, pages that are not there, and forms of another kind: refused or not found, never a failure. */
    @Test
    void whatIsNotThereIsSaidAtEveryDoor() {
        var failures = new TreeMap<String, String>();
        for (var door : doors()) {
            for (var number : counts(door) ? List.of("-1", "2147483647") : List.of("1")) {
                var typed = plain(door);
                fields(door.handler(), null).forEach(field -> typed.param(field, value(door.handler(), field, number)));
                answered(door, typed, number, failures);
            }
            if (door.endpoint().method().equals("POST")) {
                answered(
                        door,
                        plain(door).contentType(MediaType.APPLICATION_JSON).content("{}"),
                        "application/json",
                        failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean counts(Door door) {
        return Arrays.stream(door.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == int.class);
    }

    private void answered(
            Door door, AbstractMockHttpServletRequestBuilder<?> asked, String what, Map<String, String> failures) {
        try {
            int status = browser.perform(asked).andReturn().getResponse().getStatus();
            if (status >= 500) {
                failures.put(door.endpoint() + " " + what, Integer.toString(status));
            }
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            failures.put(
                    door.endpoint() + " " + what,
                    cause + " at "
                            + Arrays.stream(cause.getStackTrace())
                                    .filter(frame -> frame.getClassName().startsWith("org.huanjie"))
                                    .limit(2)
                                    .toList());
        }
    }

    /** By whom it is for, in a village at the poll, with ids that nothing bears. */
    private MockHttpServletRequestBuilder plain(Door door) {
        var role = door.who().open()
                ? Role.ELECTION_COMMITTEE
                : door.who().roles().iterator().next();
        var village = county.village(STAGES.size() - 1);
        var address = VARIABLE.matcher(door.endpoint().path()).replaceAll(variable -> switch (variable.group(1)) {
            case "village", "division" -> village;
            case "town" -> county.town();
            case "county" -> county.code();
            case "body" -> "villagers-committee";
            default -> NOBODY;
        });
        return request(HttpMethod.valueOf(door.endpoint().method()), URI.create(address))
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr("198.51.100.8");
                    return from;
                })
                .with(as(role, own(role, village)));
    }

    private static String value(HandlerMethod handler, String field, String number) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (field.equals(parameter.getParameter().getName())) {
                var type = parameter.getParameterType();
                if (type.isEnum()) {
                    return ((Enum<?>) type.getEnumConstants()[0]).name();
                }
                return type == UUID.class ? NOBODY : type == boolean.class ? "true" : number;
            }
        }
        return NOBODY;
    }

    /** One line for each kind of failure at each endpoint. */
    private Map<String, String> failures(int requests, long seed) {
        var bad = new BadInput(seed);
        var doors = doors();
        var failures = new TreeMap<String, String>();
        for (int n = 0; n < requests; n++) {
            var door = bad.one(doors);
            var asked = ask(door, bad);
            try {
                int status = browser.perform(asked.request())
                        .andReturn()
                        .getResponse()
                        .getStatus();
                refused += status >= 400 ? 1 : 0;
                if (status >= 500) {
                    failures.putIfAbsent(door.endpoint() + " " + status, asked.fields());
                }
            } catch (Exception e) {
                var cause = e;
                while (cause.getCause() instanceof Exception deeper) {
                    cause = deeper;
                }
                failures.putIfAbsent(
                        door.endpoint() + " " + cause.getClass().getSimpleName(),
                        cause.getMessage() + " " + asked.fields());
            }
        }
        return failures;
    }

    private record Door(Endpoint endpoint, HandlerMethod handler, Who who) {}

    private record Asked(AbstractMockHttpServletRequestBuilder<?> request, String fields) {}

    private List<Door> doors() {
        var table = AccessTable.read();
        var doors = new ArrayList<Door>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    var endpoint = new Endpoint(method.name(), path);
                    // a stream of events stays open
                    if (handler.getMethod().getReturnType() != SseEmitter.class && table.containsKey(endpoint)) {
                        doors.add(new Door(endpoint, handler, table.get(endpoint)));
                    }
                }
            }
        });
        doors.sort(java.util.Comparator.comparing(Door::endpoint));
        return doors;
    }

    private Asked ask(Door door, BadInput bad) {
        var said = new TreeMap<String, String>();
        var role = bad.one(List.copyOf(
                door.who().open() ? Arrays.asList(Role.values()) : door.who().roles()));
        var village = bad.one(county.villages());
        var address = address(door.endpoint().path(), village, bad);
        var files = fields(door.handler(), MultipartFile.class);
        var asked = files.isEmpty()
                ? request(HttpMethod.valueOf(door.endpoint().method()), address)
                : withFiles(address, files, bad);
        for (var field : fields(door.handler(), null)) {
            if (bad.happens(0.9)) {
                var value = bad.happens(0.2) ? bad.one(numbers) : bad.field();
                said.put(field, value.length() > 60 ? value.length() + " characters" : value);
                asked.param(field, value);
            }
        }
        asked.with(files.isEmpty() ? csrf() : csrf().asHeader());
        asked.with(from -> {
            // failed sign-ins slow their address: not the one from which the other tests come
            from.setRemoteAddr("198.51.100.7");
            return from;
        });
        if (!door.who().open() || bad.happens(0.5)) {
            asked.with(as(role, own(role, village)));
        }
        return new Asked(asked, address + " " + role + " " + said);
    }

    private static AbstractMockHttpServletRequestBuilder<?> withFiles(URI address, List<String> names, BadInput bad) {
        var asked = multipart(address);
        var good = "姓名,性别,出生日期,身份证号,村民小组,登记类别\n王小明,男,1920-01-01,330326192001010012,1,1\n";
        names.forEach(name -> asked.file(
                new MockMultipartFile(name, bad.field(), "text/csv", bad.file(good.getBytes(StandardCharsets.UTF_8)))));
        return asked;
    }

    /** The names of the fields that the handler takes: single ones, and those of records. */
    private static List<String> fields(HandlerMethod handler, @org.jspecify.annotations.Nullable Class<?> type) {
        var names = new ArrayList<String>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            var name = parameter.getParameter().getName();
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !asked.name().isEmpty()) {
                name = asked.name();
            }
            if (type != null) {
                if (type.isAssignableFrom(parameter.getParameterType())) {
                    names.add(name);
                }
            } else if (asked != null && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
                names.add(name);
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private URI address(String path, String village, BadInput bad) {
        return URI.create(VARIABLE.matcher(path).replaceAll(variable -> {
            var good = switch (variable.group(1)) {
                case "village", "division" -> village;
                case "town" -> county.town();
                case "county" -> county.code();
                default -> bad.one(numbers);
            };
            var value = bad.happens(0.8) ? good : bad.field();
            // a server's own reader refuses an address of 70,000 characters before anyone here sees it
            var encoded = URLEncoder.encode(value.substring(0, Math.min(value.length(), 500)), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return java.util.regex.Matcher.quoteReplacement(encoded.isEmpty() ? "%20" : encoded);
        }));
    }

    private String own(Role role, String village) {
        return switch (role.level()) {
            case VILLAGE -> village;
            case TOWN -> county.town();
            default -> county.code();
        };
    }
}
