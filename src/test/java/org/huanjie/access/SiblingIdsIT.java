package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.SiblingTable.Row;
import org.huanjie.access.door.Denials;
import org.huanjie.access.door.DenialsWritten;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.ConfirmPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 同类编号的核对 — asks every POST of the program that takes the id of an object, as someone who may do it on an object of their own, with
 * the id of another: another body's, another village's, another town's, another county's. Each is refused, and nothing in the store changes.
 */
@HuanjieIT
class SiblingIdsIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CONFIRMATION =
            Pattern.compile("name=\"" + ConfirmPage.SHOWN + "\" value=\"([0-9a-f]{64})\"");
    private static final Set<String> PLACES = Set.of("village", "town", "county", "division", "body");

    @Autowired
    MockMvc browser;

    @Autowired
    Denials denials;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SiblingWorld worlds;

    @Test
    void noActReachesAnObjectBesideTheOneOfItsAddress() throws Exception {
        var world = worlds.make(browser);
        DenialsWritten.now(denials);
        var before = StoreDigest.take();
        var taken = new ArrayList<String>();
        for (var row : withIds()) {
            var answer = answer(row, world);
            if (!answer.startsWith("4")) {
                taken.add(row + " answers " + answer);
            }
        }
        var changed = StoreDigest.differences(before, StoreDigest.take());
        var refused = new ArrayList<String>();
        for (var row : withIds()) {
            if (row.home().isPresent()) {
                var answer = ask(row, world, row.home().get());
                if (answer.getStatus() >= 400) {
                    refused.add(row + " answers " + answer.getStatus() + " at home");
                }
            }
        }
        assertSoftly(all -> {
            all.assertThat(taken)
                    .as("acts on another object that were not refused")
                    .isEmpty();
            all.assertThat(changed).as("tables that they changed").isEmpty();
            all.assertThat(refused)
                    .as("forms that are refused at home too: it was not the id")
                    .isEmpty();
        });
    }

    /** Whoever adds a POST says which ids it takes; a typed id that nobody named is found here. */
    @Test
    void everyPostSaysWhichIdsItTakes() {
        var said = SiblingTable.read().stream()
                .collect(Collectors.groupingBy(
                        Row::path, Collectors.flatMapping(row -> row.ids().keySet().stream(), Collectors.toSet())));
        var missing = new TreeSet<String>();
        var paths = new HashSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().forEach(path -> {
                    paths.add(path);
                    missing.addAll(unsaid(path, method, said));
                });
            }
        });
        paths.add(AccessConfiguration.SIGN_OUT);
        assertThat(missing).as("ids to name in %s", SiblingTable.FILE).isEmpty();
        assertThat(said.keySet()).as("rows of %s", SiblingTable.FILE).containsExactlyInAnyOrderElementsOf(paths);
    }

    private static Set<String> unsaid(String path, HandlerMethod method, Map<String, Set<String>> said) {
        if (!said.containsKey(path)) {
            return Set.of(path + ",?");
        }
        var names = Arrays.stream(method.getMethod().getParameters())
                .filter(SiblingIdsIT::isId)
                .map(SiblingIdsIT::name)
                .collect(Collectors.toCollection(TreeSet::new));
        VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(one -> !PLACES.contains(one))
                .forEach(names::add);
        names.removeAll(said.get(path));
        // a secret word is no id: whoever has it may use it
        names.remove("code");
        return names.stream().map(name -> path + "," + name).collect(Collectors.toSet());
    }

    private static boolean isId(Parameter parameter) {
        return parameter.getType() == UUID.class
                || parameter.getType().isRecord()
                        && parameter.getType().getSimpleName().endsWith("Id");
    }

    private static String name(Parameter parameter) {
        assertThat(parameter.isAnnotationPresent(RequestParam.class)
                        || parameter.isAnnotationPresent(PathVariable.class))
                .isTrue();
        return parameter.getName();
    }

    private static List<Row> withIds() {
        return SiblingTable.read().stream().filter(Row::takesIds).toList();
    }

    private String answer(Row row, SiblingWorld.Made world) {
        try {
            return Integer.toString(ask(row, world, "A").getStatus());
        } catch (Exception e) {
            return "500: " + e.getMessage();
        }
    }

    private MockHttpServletResponse ask(Row row, SiblingWorld.Made world, String place) throws Exception {
        var who = world.person(row.role().orElseThrow(), place);
        var fields = world.fields(row, who, place);
        var path = VARIABLE.matcher(row.path()).replaceAll(found -> switch (found.group(1)) {
            case "village" -> world.village(place);
            case "town" -> world.village(place).substring(0, 9);
            case "county" -> world.village(place).substring(0, 6);
            case "division" -> who.division();
            default -> fields.get(found.group(1));
        });
        var answer = send(path, fields, who);
        var confirmation = CONFIRMATION.matcher(answer.getContentAsString());
        if (answer.getStatus() != 200 || !confirmation.find()) {
            return answer;
        }
        fields.put(ConfirmPage.SHOWN, confirmation.group(1));
        return send(path, fields, who);
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields, SignedIn who) throws Exception {
        var request = post(URI.create(path)).with(csrf()).with(as(who));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
