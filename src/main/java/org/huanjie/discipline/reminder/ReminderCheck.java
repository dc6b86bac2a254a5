package org.huanjie.discipline.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.messaging.template.TemplateField;
import org.huanjie.shell.Reason;

/**
 * 提醒文字核对 — a text by the rules of templates, and by what a reminder is: it fills in the election day and the days until it alone, leads
 * nowhere on the net, and names nobody who stands; pure.
 */
final class ReminderCheck {

    private static final Set<TemplateField> FILLED = EnumSet.of(TemplateField.DAY, TemplateField.NUMBER);

    private ReminderCheck() {}

    /** All faults, each at its field. */
    static List<Reason> faults(Series.Text text, Collection<String> names) {
        var faults = new ArrayList<Reason>(text.draft().faults());
        text.draft().fields().stream()
                .filter(field -> !FILLED.contains(field))
                .forEach(field -> faults.add(ReminderRefusal.FIELD.of(field).at("chinese")));
        faults.addAll(faults(text.chinese(), "chinese", names));
        faults.addAll(faults(text.english(), "english", names));
        return faults;
    }

    private static List<Reason> faults(String text, String field, Collection<String> names) {
        var faults = new ArrayList<Reason>();
        if (text.contains("://") || text.contains("www.")) {
            faults.add(ReminderRefusal.LINK.of().at(field));
        }
        if (names(text, names)) {
            faults.add(ReminderRefusal.NAMED.of().at(field));
        }
        return faults;
    }

    /** Whether one of these names stands in a text; blanks within it do not hide one. */
    static boolean names(String text, Collection<String> names) {
        var plain = plain(text);
        return names.stream().map(ReminderCheck::plain).anyMatch(name -> !name.isEmpty() && plain.contains(name));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s·•]+", "");
    }
}
