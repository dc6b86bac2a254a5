package org.huanjie.polling.slip;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huanjie.shell.text.Typing;

/** 参选证编号 — numbers of slips as they are typed: one at a desk, several from a signature list ({@code 1-20 25}). */
public final class SlipNumbers {

    private static final Pattern ONE = Pattern.compile("\\s*[cC]\\s*0*([0-9]{1,5})\\s*");
    private static final Pattern SPAN = Pattern.compile("[cC]?0*([0-9]{1,5})(?:[-~][cC]?0*([0-9]{1,5}))?");

    private SlipNumbers() {}

    /** The number of one slip with its letter before it: without it a number may be anything else. */
    public static OptionalInt one(String typed) {
        var match = ONE.matcher(Typing.folded(typed));
        return match.matches() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }

    /** All numbers of a line; empty where something of it is none. */
    static Optional<SortedSet<Integer>> several(String typed) {
        var all = new TreeSet<Integer>();
        for (var part : Typing.folded(typed).strip().split("[\\s,;\\u3001\\uff0c]+")) {
            var span = SPAN.matcher(part);
            if (!span.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(span.group(1));
            int to = span.group(2) == null ? from : Integer.parseInt(span.group(2));
            for (int number = from; number <= to; number++) {
                all.add(number);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
