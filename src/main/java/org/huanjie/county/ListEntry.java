package org.huanjie.county;

import org.huanjie.shell.Sentence;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;

/**
 * 名目 — an entry of a county's list, in the county's words.
 *
 * @param code what records name it by; it is never given to another entry
 * @param english may be empty: the Chinese is shown
 * @param place in the order of the list, from 1 to 999
 * @param open whether it is offered; a closed one stays readable where it stands on record
 * @param source where it comes from, Chinese; empty for a county's own
 */
public record ListEntry(
        String code,
        String chinese,
        String english,
        int place,
        boolean open,
        Standing standing,
        String source,
        String sourceEnglish)
        implements Sentence {

    /** 名目性质 — whose entry it is. */
    public enum Standing implements Worded {
        /** 不可停用: the law or the program rests on it; it can be named anew and is never closed */
        FIXED,
        /** 随系统提供 */
        SHIPPED,
        /** 本县自设 */
        OWN;

        @Override
        public String key() {
            return "county.standing." + name();
        }
    }

    @Override
    public String text(Words words) {
        return words.chinese() || english.isEmpty() ? chinese : english;
    }

    public String source(Words words) {
        return words.chinese() || sourceEnglish.isEmpty() ? source : sourceEnglish;
    }
}
