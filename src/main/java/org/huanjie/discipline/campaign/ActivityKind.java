package org.huanjie.discipline.campaign;

import org.huanjie.shell.Sentence;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;

/**
 * 活动类型 — a kind of activity as a county has it: its name in both languages, and where the kind comes from.
 *
 * @param code what plans and activities name it by; it is never given to another kind
 * @param tag the source in words, Chinese; empty for a county's own
 * @param used whether the county plans by it
 */
public record ActivityKind(
        String code, String chinese, String english, Source source, String tag, String tagEnglish, boolean used)
        implements Sentence {

    /** The daily reminder: sent by its own room, not entered by hand. */
    public static final String REMINDER = "REMINDER";

    /** 类型来源 — who says that there is this kind. */
    public enum Source implements Worded {
        /** 报告所列: the report of the pilot names it */
        REPORT,
        /** 本系统所列: offered here without a source; a county chooses */
        OURS,
        /** 本县自设 */
        COUNTY;

        @Override
        public String key() {
            return "campaign.source." + name();
        }
    }

    @Override
    public String text(Words words) {
        return words.chinese() ? chinese : english;
    }

    public String tag(Words words) {
        return words.chinese() ? tag : tagEnglish;
    }
}
