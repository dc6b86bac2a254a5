package org.huanjie.election.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 日历文件 — events as iCalendar (RFC 5545), each line folded at 75 octets without cutting a character, which the libraries at hand fold by
 * characters instead: three times too long in Chinese.
 */
public final class Icalendar {

    /**
     * 事件 — one event: of a whole day, or of an hour in China's one time zone.
     *
     * @param uid the same for the same thing for ever
     */
    public record Event(String uid, LocalDate day, @Nullable LocalTime at, String summary, String url) {}

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private Icalendar() {}

    /** The calendar's text, its events in the order given. */
    public static String of(String name, Instant stamp, List<Event> events) {
        var calendar = new Icalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Huanjie//Calendar//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("X-WR-TIMEZONE:Asia/Shanghai");
        calendar.line("X-PUBLISHED-TTL:PT6H");
        calendar.zone();
        events.forEach(event -> calendar.event(event, stamp));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19910915T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Event event, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid() + "@huanjie");
        line("DTSTAMP:" + STAMP.format(stamp));
        var at = event.at();
        if (at == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(event.day()));
            line("DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
        } else {
            line("DTSTART;TZID=Asia/Shanghai:" + DAY.format(event.day()) + "T" + TIME.format(at));
            line("DURATION:PT1H");
        }
        line("SUMMARY:" + escaped(event.summary()));
        line("URL:" + event.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            var character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
