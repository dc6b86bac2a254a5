package org.huanjie.messaging.template;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Segments;
import org.huanjie.messaging.template.TemplateField.Kind;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;

/**
 * 模板草稿 — a template as it is written, with everything that is wrong with it.
 *
 * @param name how the office finds it again
 * @param chinese its Chinese text
 * @param english its English text
 */
public record TemplateDraft(String name, Purpose purpose, String chinese, String english) {

    /** What a text may cost at most; the longer one is, the fewer read it. */
    public static final int MOST_SEGMENTS = 5;

    private static final int LONGEST_NAME = 40;

    /** Where anybody reports what is against the rules (docs/rules.md, messaging). */
    private static final String HOTLINE = "12380";

    /** All faults, each at its field; none where it may be kept. */
    public List<Reason> faults() {
        var faults = new ArrayList<Reason>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(TemplateRefusal.NAME.of(LONGEST_NAME).at("name"));
        }
        if (!purpose.written()) {
            faults.add(TemplateRefusal.PURPOSE.of().at("purpose"));
        }
        faults.addAll(faults(chinese, "chinese"));
        faults.addAll(faults(english, "english"));
        if (!new TemplateText(chinese).fields().equals(new TemplateText(english).fields())) {
            faults.add(TemplateRefusal.FIELDS_DIFFER.of().at("english"));
        }
        return faults;
    }

    private List<Reason> faults(String text, String field) {
        var faults = new ArrayList<Reason>();
        var read = new TemplateText(text);
        if (text.isBlank()) {
            faults.add(TemplateRefusal.EMPTY.of());
        }
        if (read.open()) {
            faults.add(TemplateRefusal.OPEN_BRACE.of());
        }
        read.unknown().forEach(name -> faults.add(TemplateRefusal.NO_SUCH_FIELD.of(name)));
        if (text.indexOf('【') >= 0 || text.indexOf('】') >= 0) {
            faults.add(TemplateRefusal.SIGNATURE.of());
        }
        if (purpose == Purpose.DISCIPLINE && !text.contains(HOTLINE)) {
            faults.add(TemplateRefusal.NO_HOTLINE.of());
        }
        int segments = Segments.of(read.filled(examples()));
        if (segments > MOST_SEGMENTS) {
            faults.add(TemplateRefusal.LONG.of(segments, MOST_SEGMENTS));
        }
        return faults.stream().map(fault -> fault.at(field)).toList();
    }

    /** The fields that it asks for, in their order. */
    public Set<TemplateField> fields() {
        var fields = EnumSet.noneOf(TemplateField.class);
        fields.addAll(new TemplateText(chinese).fields());
        fields.addAll(new TemplateText(english).fields());
        return fields;
    }

    /** What is wrong with these values, each at its field's name. */
    public List<Reason> faults(Map<TemplateField, String> values) {
        return fields().stream()
                .filter(field -> !takes(field.kind(), values.getOrDefault(field, "")))
                .map(field -> TemplateRefusal.VALUE.of(field, field.kind()).at("value-" + field.name()))
                .toList();
    }

    // the form of a day is not yet a day
    private static boolean takes(Kind kind, String value) {
        return kind.takes(value) && (kind != Kind.DAY || Typing.day(value).isPresent());
    }

    /** With these values; a day is said as the language says it. */
    public String text(boolean inChinese, Map<TemplateField, String> values) {
        var said = new EnumMap<TemplateField, String>(TemplateField.class);
        values.forEach((field, value) -> said.put(field, field.kind() == Kind.DAY ? day(value, inChinese) : value));
        return new TemplateText(inChinese ? chinese : english).filled(said);
    }

    private static String day(String typed, boolean inChinese) {
        return Typing.day(typed)
                .map(day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(inChinese ? Locale.CHINA : Locale.UK)
                        .format(day))
                .orElse(typed);
    }

    private static Map<TemplateField, String> examples() {
        return Map.copyOf(Arrays.stream(TemplateField.values())
                .collect(Collectors.toMap(field -> field, field -> field.kind().example())));
    }
}
