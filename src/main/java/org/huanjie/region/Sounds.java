package org.huanjie.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.shell.text.PersonName;

/**
 * 读音 — how a person's name may be typed by its sound: a surname is read as a surname (单 shan, 尉迟 yu chi), and every other reading of
 * its characters is found as well.
 *
 * @param pinyin the reading most likely meant, whole
 * @param initials its first letters
 * @param others every other way, whole and by initials, with a space before each; empty for most names
 */
public record Sounds(String pinyin, String initials, String others) {

    /** Beyond so many ways of one name only the most common reading of its further characters is taken. */
    private static final int WAYS = 32;

    public static Sounds of(String name) {
        var readings = Readings.of(PersonName.form(name));
        if (readings.stream().allMatch(each -> each.size() == 1)) {
            return onlyOne(readings);
        }
        var ways = ways(readings);
        var whole = joined(ways, Function.identity());
        var first = joined(ways, Sounds::initial);
        var pinyin = whole.getFirst();
        var initials = first.getFirst();
        return new Sounds(pinyin, initials, spaced(whole, pinyin) + spaced(first, initials));
    }

    /** Whether what was typed, in the form of {@link Pinyin#typed}, begins one of the ways. */
    public boolean beginWith(String typed) {
        return pinyin.startsWith(typed) || initials.startsWith(typed) || others.contains(" " + typed);
    }

    private static Sounds onlyOne(List<List<String>> readings) {
        var pinyin = new StringBuilder();
        var initials = new StringBuilder();
        for (var each : readings) {
            pinyin.append(each.getFirst());
            initials.append(each.getFirst().charAt(0));
        }
        return new Sounds(pinyin.toString(), initials.toString(), "");
    }

    // each way is the readings of all characters in a row
    private static List<List<String>> ways(List<List<String>> all) {
        List<List<String>> ways = List.of(List.of());
        for (var readings : all) {
            var longer = new ArrayList<List<String>>();
            for (var way : ways) {
                for (var reading : ways.size() * readings.size() > WAYS ? readings.subList(0, 1) : readings) {
                    longer.add(append(way, reading));
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<String> append(List<String> way, String reading) {
        var longer = new ArrayList<>(way);
        longer.add(reading);
        return longer;
    }

    private static List<String> joined(List<List<String>> ways, Function<String, String> part) {
        Set<String> all = new LinkedHashSet<>();
        ways.forEach(way -> all.add(way.stream().map(part).collect(Collectors.joining())));
        return List.copyOf(all);
    }

    private static String initial(String reading) {
        return reading.isEmpty() ? "" : reading.substring(0, 1);
    }

    private static String spaced(List<String> all, String but) {
        return all.stream()
                .filter(one -> !one.equals(but) && !one.isEmpty())
                .map(one -> " " + one)
                .collect(Collectors.joining());
    }
}
