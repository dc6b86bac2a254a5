package org.huanjie.publication;

import java.util.List;
import org.huanjie.shell.Worded;

/** 补充项目 — what the result report asks of a village and no step of the election records (S24). */
public enum SupplementItem implements Worded {
    /** 代写 — how many voters had their ballot written for them; never who */
    WRITERS(Kind.NUMBER, Of.WHOLE),
    /** 投票分会场 */
    VENUES(Kind.NUMBER, Of.WHOLE),
    /** 首次当选 */
    FIRST_TIME(Kind.YES_NO, Of.ELECTED),
    /** 连任 */
    REELECTED(Kind.YES_NO, Of.ELECTED),
    /** 选民增 — since the first vote */
    ROLL_ADDED(Kind.NUMBER, Of.ROUND),
    /** 选民减 */
    ROLL_REMOVED(Kind.NUMBER, Of.ROUND),
    /** 人数 */
    NUMBER(Kind.NUMBER, Of.GROUP),
    /** 其中党员 */
    PARTY(Kind.NUMBER, Of.GROUP),
    /** 其中妇女 */
    WOMEN(Kind.NUMBER, Of.GROUP),
    /** 推选方式 */
    MANNER(Kind.TEXT, Of.GROUP),
    /** 反对 */
    AGAINST(Kind.NUMBER, Of.SUPERVISOR),
    /** 弃权 */
    ABSTAINED(Kind.NUMBER, Of.SUPERVISOR),
    /** 被罢免人 */
    RECALLED(Kind.TEXT, Of.RECALL),
    /** 职务 */
    RECALL_POST(Kind.TEXT, Of.RECALL),
    /** 联名人数 */
    RECALL_PETITIONERS(Kind.NUMBER, Of.RECALL),
    /** 参加投票 */
    RECALL_VOTED(Kind.NUMBER, Of.RECALL),
    /** 同意 */
    RECALL_FOR(Kind.NUMBER, Of.RECALL),
    /** 不同意 */
    RECALL_AGAINST(Kind.NUMBER, Of.RECALL),
    /** 罢免通过 */
    RECALL_CARRIED(Kind.YES_NO, Of.RECALL);

    /** 填法. */
    public enum Kind {
        /** whole, from 0 to 1,000,000 */
        NUMBER(SupplementRefusal.UNREAD_NUMBER),
        YES_NO(SupplementRefusal.UNREAD_YES_NO),
        /** at most 40 characters */
        TEXT(SupplementRefusal.UNREAD_TEXT);

        private final SupplementRefusal unread;

        Kind(SupplementRefusal unread) {
            this.unread = unread;
        }

        /** What is said of a value that is none of this kind. */
        SupplementRefusal unread() {
            return unread;
        }
    }

    /** 属于 — what an item is said of. */
    public enum Of {
        WHOLE,
        ELECTED,
        ROUND,
        GROUP,
        SUPERVISOR,
        RECALL
    }

    /** 群体 — 村民代表, 村民小组长, 下属委员会: whose numbers the form asks. */
    public static final List<String> GROUPS = List.of("REPRESENTATIVES", "GROUP_HEADS", "SUBCOMMITTEES");

    private final Kind kind;
    private final Of of;

    SupplementItem(Kind kind, Of of) {
        this.kind = kind;
        this.of = of;
    }

    public Kind kind() {
        return kind;
    }

    public Of of() {
        return of;
    }

    public static List<SupplementItem> of(Of of) {
        return java.util.Arrays.stream(values()).filter(item -> item.of == of).toList();
    }

    @Override
    public String key() {
        return "supplement." + name();
    }
}
