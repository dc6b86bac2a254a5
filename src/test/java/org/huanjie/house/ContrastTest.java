package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 颜色对比 — the colours that pages are made of can be told apart: text 4.5 : 1, edges and marks 3 : 1 (WCAG 1.4.3, 1.4.11). */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    private static final String DARK = "\\n\\[data-bs-theme=\"dark\"] \\{";

    private static final Pattern TOKEN = Pattern.compile("--(hj-[a-z-]+): (#[0-9a-f]{6});");

    /** What stands on what, and how far apart they have to be. */
    private record Pair(String on, String ground, double least) {}

    private static final List<String> GROUNDS = List.of("hj-paper", "hj-ground", "hj-action-soft");

    private static final List<Pair> PAIRS = Stream.of(
                    texts("hj-ink"),
                    texts("hj-soft"),
                    texts("hj-action"),
                    texts("hj-action-dark"),
                    texts("hj-mark-dark"),
                    texts("hj-wait"),
                    Stream.of(
                            new Pair("hj-mark-dark", "hj-danger-soft", TEXT),
                            new Pair("hj-wait", "hj-wait-soft", TEXT),
                            new Pair("hj-done-ink", "hj-done-soft", TEXT),
                            new Pair("hj-wait-ink", "hj-wait-soft", TEXT),
                            new Pair("hj-demo-ink", "hj-demo", TEXT),
                            new Pair("hj-demo-ink", "hj-paper", TEXT),
                            new Pair("hj-on-action", "hj-action", TEXT),
                            new Pair("hj-on-action", "hj-action-dark", TEXT),
                            new Pair("hj-on-action", "hj-mark", TEXT)),
                    edges("hj-edge"),
                    edges("hj-mark"),
                    edges("hj-done"),
                    edges("hj-focus"))
            .flatMap(one -> one)
            .toList();

    private static Stream<Pair> texts(String on) {
        return GROUNDS.stream().map(ground -> new Pair(on, ground, TEXT));
    }

    private static Stream<Pair> edges(String on) {
        return Stream.of("hj-paper", "hj-ground").map(ground -> new Pair(on, ground, EDGE));
    }

    @Test
    void whatStandsOnAGroundCanBeTold() {
        assertThat(faint(tokens(light()))).isEmpty();
    }

    @Test
    void soItCanInTheDark() {
        var dark = tokens(dark());
        assertThat(dark.keySet()).as("every colour has its other in the dark").isEqualTo(tokens(light()).keySet());
        assertThat(faint(dark)).isEmpty();
    }

    /** Red is the mark and danger: nothing that is pressed or followed is red. */
    @Test
    void redIsNoActionAndNoLink() {
        var variables = Pattern.compile("--tblr-(?:primary|link-color): (#[0-9a-f]{6});")
                .matcher(sheet())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(variables).hasSize(4).allSatisfy(colour -> assertThat(isRed(colour)).isFalse());
        assertThat(isRed(tokens(light()).get("hj-action"))).isFalse();
        assertThat(isRed(tokens(dark()).get("hj-action"))).isFalse();
        assertThat(isRed(tokens(light()).get("hj-mark"))).isTrue();
    }

    @Test
    void aFaintColourWouldBeFound() {
        var colours = new HashMap<>(tokens(light()));
        colours.put("hj-edge", "#e2e5ea");
        colours.put("hj-soft", "#9aa3af");
        assertThat(faint(colours)).anyMatch(one -> one.startsWith("hj-edge")).anyMatch(one -> one.startsWith("hj-soft"));
    }

    private static TreeSet<String> faint(Map<String, String> colours) {
        var faint = new TreeSet<String>();
        for (var pair : PAIRS) {
            double apart = contrast(colours.get(pair.on()), colours.get(pair.ground()));
            if (apart < pair.least()) {
                faint.add("%s on %s: %.2f of %.1f".formatted(pair.on(), pair.ground(), apart, pair.least()));
            }
        }
        return faint;
    }

    private static String sheet() {
        return Tree.text(java.nio.file.Path.of("src/main/resources/static/assets/huanjie.css"));
    }

    private static String light() {
        return sheet().split(DARK, 2)[0];
    }

    private static String dark() {
        return sheet().split(DARK, 2)[1].split("}", 2)[0];
    }

    private static Map<String, String> tokens(String sheet) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(sheet).results().forEach(match -> tokens.put(match.group(1), match.group(2)));
        return tokens;
    }

    private static boolean isRed(String colour) {
        return channel(colour, 0) > 1.5 * channel(colour, 1) && channel(colour, 0) > 1.5 * channel(colour, 2);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * light(colour, 0) + 0.7152 * light(colour, 1) + 0.0722 * light(colour, 2);
    }

    private static double light(String colour, int channel) {
        double share = channel(colour, channel) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int channel) {
        return Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16);
    }
}
