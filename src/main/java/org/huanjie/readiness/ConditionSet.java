package org.huanjie.readiness;

import java.util.List;

/** 条件清单 — the conditions of one version, each with the documents that stand for it; a version never changes. */
public record ConditionSet(int version, List<Item> items) {

    /** 清单条目 — a condition and its kinds of document; none where a list or a sample is the evidence. */
    public record Item(Condition condition, List<Kind> kinds) {}

    /** 材料种类 — a kind of document; its name is the message {@code readiness.kind.<key>}. */
    public record Kind(String key, boolean required) {}

    public Item item(Condition condition) {
        return items.stream()
                .filter(item -> item.condition() == condition)
                .findFirst()
                .orElseThrow();
    }
}
