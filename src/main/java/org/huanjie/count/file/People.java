package org.huanjie.count.file;

import java.util.Arrays;
import java.util.List;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Line;

/**
 * 选票上的人 — everyone in a count file by number, found by the characters of a ballot without making a text of them: a
 * million ballots name five million people.
 */
final class People {

    private final char[][] names;
    private final int[] slots;

    private People(List<String> names) {
        this.names = names.stream().map(String::toCharArray).toArray(char[][]::new);
        this.slots = new int[Integer.highestOneBit(Math.max(8, names.size() * 2)) * 2];
        Arrays.fill(slots, -1);
        for (int person = 0; person < this.names.length; person++) {
            var name = this.names[person];
            slots[slot(name, 0, name.length)] = person;
        }
    }

    static People of(Count frame) {
        return new People(frame.posts().stream()
                .flatMap(post -> post.tally().stream())
                .map(Line::person)
                .distinct()
                .toList());
    }

    int number() {
        return names.length;
    }

    int find(String name) {
        return find(name.toCharArray(), 0, name.length());
    }

    /** −1 where nobody is called so. */
    int find(char[] text, int from, int to) {
        return slots[slot(text, from, to)];
    }

    /** Where this name stands, or where it would. */
    private int slot(char[] text, int from, int to) {
        var hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        var slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] >= 0 && !Arrays.equals(names[slots[slot]], 0, names[slots[slot]].length, text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
