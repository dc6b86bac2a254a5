package org.huanjie.county;

import org.huanjie.shell.Sentence;
import org.huanjie.shell.Words;

/**
 * 名目草稿 — what a county says of an entry, typed into a form or in a line of a file.
 *
 * @param code of the entry; empty for a new one
 * @param place 0 where it stays, and at the end for a new one
 * @param line of the file; 0 in a form
 */
public record EntryDraft(String code, String chinese, String english, int place, boolean open, int line) {

    /** 所在行 — before a fault of a file stands its line. */
    record At(int line) implements Sentence {
        @Override
        public String text(Words words) {
            return line == 0 ? "" : words.of("county.line", Integer.toString(line));
        }
    }

    At where() {
        return new At(line);
    }

    EntryDraft coded(String given) {
        return new EntryDraft(given, chinese, english, place, open, line);
    }
}
