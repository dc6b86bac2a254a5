package org.huanjie.readiness.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 条件清单 — the conditions of one version, each with the documents that stand for it; a version never changes. */
public record ConditionSet(int version, List<Item> items) {

    /**
     * 清单条目 — a condition and its kinds of document; none where a list or a sample is the evidence.
     *
     * @param goodDays how many days a finding stays good; without limit where null
     */
    public record Item(Condition condition, @Nullable Integer goodDays, Guidance guidance, List<Kind> kinds) {
        Item(Condition condition, List<Kind> kinds) {
            this(condition, null, Guidance.NONE, kinds);
        }
    }

    /**
     * 材料种类 — a kind of document; its name is the message {@code readiness.kind.<key>}.
     *
     * @param goodDays how many days a document stays good from its date; without limit where null
     */
    public record Kind(
            String key, boolean required, @Nullable Integer goodDays, Guidance guidance) {
        public Kind(String key, boolean required) {
            this(key, required, null, Guidance.NONE);
        }
    }

    /** 指引 — what is asked of the village, in both languages; part of the version. */
    public record Guidance(String zh, String en) {
        static final Guidance NONE = new Guidance("", "");

        public String in(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /** Whether anything of this version expires. */
    public boolean expires() {
        return items.stream()
                .anyMatch(item ->
                        item.goodDays() != null || item.kinds().stream().anyMatch(kind -> kind.goodDays() != null));
    }

    public Item item(Condition condition) {
        return items.stream()
                .filter(item -> item.condition() == condition)
                .findFirst()
                .orElseThrow();
    }
}
