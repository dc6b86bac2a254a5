package org.huanjie.roll.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.text.Typing;

/**
 * 名册的读取 — members a line each, as they are pasted out of a table or typed: the name, then in any order the group and the telephone, with
 * tabs, commas or blanks between. All faults are said at once, each with its line.
 */
public final class MemberLines {

    public static final int MOST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_GROUP = 999;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[\\t,;\\x{FF0C}\\x{3001}\\x{FF1B}]+\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GROUP = Pattern.compile("\\p{IsHan}?(\\p{Nd}{1,3})\\p{IsHan}?");

    private final List<Reason> faults = new ArrayList<>();
    private final List<MemberLine> lines = new ArrayList<>();

    private MemberLines() {}

    public static Verdict<List<MemberLine>> read(String text) {
        var reading = new MemberLines();
        var all = text.lines().toList();
        for (int n = 0; n < all.size(); n++) {
            if (!all.get(n).isBlank()) {
                reading.take(n + 1, all.get(n).strip());
            }
        }
        if (reading.lines.isEmpty() && reading.faults.isEmpty()) {
            reading.faults.add(MembershipRefusal.NO_LINES.of().at("lines"));
        }
        if (reading.lines.size() > MOST) {
            reading.faults.add(MembershipRefusal.TOO_MANY.of(MOST).at("lines"));
        }
        return reading.faults.isEmpty() ? Verdict.done(reading.lines) : Verdict.refused(reading.faults);
    }

    private void take(int number, String line) {
        var cells = List.of(BETWEEN.split(line));
        var fields = cells.size() > 1 ? cells : List.of(BLANKS.split(line));
        var name = PersonName.of(fields.getFirst());
        boolean named = !name.form().isEmpty()
                && name.length() <= LONGEST_NAME
                && name.stray().isEmpty();
        if (!named) {
            fault(MembershipRefusal.NO_NAME, number, fields.getFirst());
        }
        OptionalInt group = OptionalInt.empty();
        Optional<Address> phone = Optional.empty();
        for (var field : fields.subList(1, fields.size())) {
            var asGroup = group(field);
            var asPhone = ContactKind.PHONE.read(field);
            if (asGroup.isPresent() && group.isEmpty()) {
                group = asGroup;
            } else if (asPhone.isPresent() && phone.isEmpty()) {
                phone = asPhone;
            } else {
                fault(MembershipRefusal.NEITHER, number, field);
            }
        }
        lines.add(new MemberLine(number, name, group, phone));
    }

    private static OptionalInt group(String field) {
        var matcher = GROUP.matcher(field);
        return matcher.matches()
                ? Typing.number(matcher.group(1)).stream()
                        .filter(one -> one > 0 && one <= MOST_GROUP)
                        .findFirst()
                : OptionalInt.empty();
    }

    private void fault(MembershipRefusal why, int line, String said) {
        faults.add(why.of(line, said).at("lines"));
    }
}
