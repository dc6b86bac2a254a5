package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.AccessTable.Endpoint;
import org.huanjie.access.AccessTable.Who;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.door.SignedDoor;
import org.huanjie.access.veil.VeiledDoor;
import org.huanjie.access.who.Role;
import org.huanjie.region.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * 权限表的核对 — asks every endpoint of the program, as every role inside and outside its scope and as nobody, through the real filters and
 * the doorkeeper, and compares the answers with {@code access.csv}. A probe answers in place of the handlers.
 */
@HuanjieIT
class AccessTableIT {

    /** What Spring Security answers itself, before any handler. */
    private static final Endpoint SIGN_OUT = new Endpoint("POST", AccessConfiguration.SIGN_OUT);

    private static final Map<String, Level> LEVELS =
            Map.of("village", Level.VILLAGE, "town", Level.TOWN, "county", Level.COUNTY);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^/]*)?}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<HandlerMapping> mappings;

    @Autowired
    Places places;

    @Autowired
    List<SignedDoor> signed;

    @Autowired
    List<VeiledDoor> veiled;

    Places.County inside;
    Places.County outside;

    @BeforeEach
    void twoCounties() {
        inside = places.newCounty(1, 1);
        outside = places.newCounty(1, 1);
    }

    @Test
    void theProgramAnswersAsTheTableSays() throws Exception {
        var program = new TreeMap<Endpoint, Who>();
        for (var endpoint : endpoints().entrySet()) {
            program.put(endpoint.getKey(), who(endpoint.getKey(), endpoint.getValue()));
        }
        program.put(SIGN_OUT, Who.EVERYONE);
        assertThat(AccessTable.differences(program, AccessTable.read()))
                .as("lines to change in %s: + to add, - to take out", AccessTable.FILE)
                .isEmpty();
    }

    @Test
    void nobodyIsLetThroughOutsideTheirScope() throws Exception {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints().entrySet()) {
            var who = who(endpoint.getKey(), endpoint.getValue());
            if (!who.open() && hasDivision(endpoint.getKey())) {
                for (var role : Role.values()) {
                    int status = status(endpoint.getKey(), endpoint.getValue(), role, outside);
                    if (status != (who.roles().contains(role) ? 404 : 403)) {
                        wrong.add(endpoint.getKey().row(who) + " answers " + role + " outside with " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignIn() throws Exception {
        for (var endpoint : endpoints().entrySet()) {
            var response = ask(endpoint.getKey(), endpoint.getValue(), null, inside);
            if (response.getStatus() != AccessParts.Probe.LET_THROUGH) {
                assertThat(response.getStatus())
                        .as(endpoint.getKey().toString())
                        .isEqualTo(302);
                assertThat(response.getRedirectedUrl()).startsWith("/sign-in");
            }
        }
    }

    @Test
    void whatCannotBeUndoneAsksForAFreshPassword() {
        var fresh = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(Fresh.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream());
        assertThat(fresh)
                .contains(
                        "/accounts/{account}/reset",
                        "/accounts/{account}/slip",
                        "/accounts/{account}/code-list",
                        "/me/code-list",
                        "/me/passkeys",
                        "/me/passkeys/{passkey}/remove",
                        "/me/sessions/{mark}/end",
                        "/me/sign-out-everywhere",
                        "/villages/{village}/count/{body}/close",
                        "/villages/{village}/count/{body}/declare",
                        "/villages/{village}/count/{body}/void",
                        "/villages/{village}/polling/close",
                        "/villages/{village}/voiding",
                        "/villages/{village}/voiding/{finding}/confirm",
                        "/counties/{county}/problems/export");
    }

    @Test
    void everyFormWithoutATokenIsRefused() throws Exception {
        var let = new ArrayList<Endpoint>();
        var all = new TreeMap<>(endpoints());
        all.put(SIGN_OUT, RequestMappingInfo.paths(SIGN_OUT.path()).build());
        for (var endpoint : all.entrySet()) {
            for (var method : writes(endpoint.getKey())) {
                var bare = request(method, path(endpoint.getKey(), Role.COUNTY_OFFICE, inside))
                        .requestAttr(AccessParts.Probe.ASKED, true);
                int status = browser.perform(bare.with(as(Role.COUNTY_OFFICE, inside.code())))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if (status != 403) {
                    let.add(endpoint.getKey());
                }
            }
        }
        assertThat(let)
                .extracting(Endpoint::path)
                // where nobody is known no form uses anybody's right
                .filteredOn(path -> veiled.stream().noneMatch(door -> path.startsWith(door.home())))
                .isEqualTo(signed.stream().map(SignedDoor::path).toList());
    }

    @Test
    void aHandlerWithoutAnAnnotationAnswersNobodyAndIsMissedInTheTable() throws Exception {
        var info = RequestMappingInfo.paths("/violator/{village}")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, new Violator(), Violator.class.getDeclaredMethod("answer"));
        try {
            var endpoint = new Endpoint("GET", "/violator/{village}");
            assertThat(endpoints()).containsKey(endpoint);
            for (var role : Role.values()) {
                assertThat(status(endpoint, info, role, inside)).isEqualTo(403);
            }
            assertThat(AccessTable.differences(Map.of(endpoint, who(endpoint, info)), Map.of()))
                    .containsExactly("+ GET,/violator/{village},NOBODY");
        } finally {
            mapping.unregisterMapping(info);
        }
    }

    @Test
    void nothingAnswersBesideHandlersAndFiles() {
        for (var other : mappings) {
            if (other instanceof RouterFunctionMapping routes) {
                assertThat(routes.getRouterFunction()).isNull();
            } else if (other instanceof SimpleUrlHandlerMapping urls) {
                assertThat(urls.getHandlerMap().values()).allMatch(ResourceHttpRequestHandler.class::isInstance);
            }
        }
    }

    @Test
    void theServersErrorPageIsForTheServerAlone() throws Exception {
        assertThat(AccessTable.read()).containsEntry(new Endpoint("ANY", "/error"), Who.of("NOBODY"));
    }

    private Map<Endpoint, RequestMappingInfo> endpoints() {
        var all = new TreeMap<Endpoint, RequestMappingInfo>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    all.put(new Endpoint("ANY", path), info);
                }
                methods.forEach(method -> all.put(new Endpoint(method.name(), path), info));
            }
        }
        return all;
    }

    private Who who(Endpoint endpoint, RequestMappingInfo info) throws Exception {
        if (ask(endpoint, info, null, inside).getStatus() == AccessParts.Probe.LET_THROUGH) {
            return Who.EVERYONE;
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            int status = status(endpoint, info, role, inside);
            if (status == AccessParts.Probe.LET_THROUGH) {
                roles.add(role);
            } else if (status == 404) {
                throw new AssertionError(endpoint + " names " + role + ", who can never be inside it");
            }
        }
        return new Who(false, roles);
    }

    private int status(Endpoint endpoint, RequestMappingInfo info, Role role, Places.County county) throws Exception {
        return ask(endpoint, info, role, county).getStatus();
    }

    private MockHttpServletResponse ask(
            Endpoint endpoint, RequestMappingInfo info, @Nullable Role role, Places.County county) throws Exception {
        var request = request(method(endpoint), path(endpoint, role == null ? Role.COUNTY_OFFICE : role, county))
                .with(csrf())
                .requestAttr(AccessParts.Probe.ASKED, true);
        fit(request, info);
        return browser.perform(role == null ? request : request.with(as(role, own(role, inside))))
                .andReturn()
                .getResponse();
    }

    private static void fit(MockHttpServletRequestBuilder request, RequestMappingInfo info) {
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(request::contentType);
        info.getParamsCondition()
                .getExpressions()
                .forEach(parameter ->
                        request.param(parameter.getName(), parameter.getValue() == null ? "1" : parameter.getValue()));
    }

    private static HttpMethod method(Endpoint endpoint) {
        return endpoint.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(endpoint.method());
    }

    private static List<HttpMethod> writes(Endpoint endpoint) {
        if (endpoint.method().equals("ANY")) {
            return List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
        }
        return SAFE.contains(endpoint.method()) ? List.of() : List.of(HttpMethod.valueOf(endpoint.method()));
    }

    private static boolean hasDivision(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.path())
                .results()
                .anyMatch(v -> LEVELS.containsKey(v.group(1)) || v.group(1).equals("division"));
    }

    private static URI path(Endpoint endpoint, Role role, Places.County county) {
        return URI.create(VARIABLE.matcher(endpoint.path()).replaceAll(variable -> switch (variable.group(1)) {
            case "village" -> county.village();
            case "town" -> county.town();
            case "county" -> county.code();
            case "division" -> own(role, county);
            default -> "1";
        }));
    }

    private static String own(Role role, Places.County county) {
        return switch (role.level()) {
            case VILLAGE -> county.village();
            case TOWN -> county.town();
            default -> county.code();
        };
    }

    /** 违例 — a handler that forgot to say whom it answers. */
    static final class Violator {
        public String answer() {
            return "";
        }
    }
}
