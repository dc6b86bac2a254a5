package org.huanjie.publication;

import org.huanjie.shell.Refusal;

/** 补报拒绝理由 — why figures that the program cannot know are not taken. */
public enum SupplementRefusal implements Refusal {
    PART_ABOVE_WHOLE("S24"),
    NOT_YOURS("S24"),
    FILED("S24"),
    UNREAD_NUMBER("S24"),
    UNREAD_YES_NO("S24"),
    UNREAD_TEXT("S24");

    private final String rule;

    SupplementRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "supplement.refused";
    }
}
