package org.huanjie.discipline.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.law.LegalCalendar;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.messaging.template.TemplateField;

/**
 * 提醒系列 — one reminder a day from a first to a last day, for classes of people in a division.
 *
 * @param vote the election day that its texts count down to
 * @param hour from when on a day's text goes out
 * @param version of the texts: who approves approves one of them
 */
public record Series(
        SeriesId id,
        String division,
        LocalDate first,
        LocalDate last,
        LocalDate vote,
        LocalTime hour,
        List<String> classes,
        SeriesState state,
        int version,
        String by,
        OffsetDateTime at) {

    public Series {
        classes = List.copyOf(classes);
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Under which matter a day's message stands, as the outbox shows it: each person has it once; the figures tell two series apart. */
    public String matter(LocalDate day) {
        return day + " (" + id.uuid().toString().substring(0, 4) + ")";
    }

    /** What its fields are filled with on a day: the election day, and how many days there are until it. */
    public Map<TemplateField, String> values(LocalDate day) {
        var values = new EnumMap<TemplateField, String>(TemplateField.class);
        values.put(TemplateField.DAY, vote.toString());
        values.put(TemplateField.NUMBER, Integer.toString(LegalCalendar.daysUntil(day, vote)));
        return values;
    }

    /** 提醒文字 — of a day, in both languages. */
    public record Text(LocalDate day, String chinese, String english, String by) {

        /** As the rules of templates read it. */
        public TemplateDraft draft() {
            return new TemplateDraft(day.toString(), Purpose.DISCIPLINE, chinese, english);
        }
    }

    /** 提醒一步 — who took which step of which version. */
    public record Step(SeriesStep step, SeriesState state, int version, String why, String by, OffsetDateTime at) {}
}
